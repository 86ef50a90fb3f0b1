"""Frames: how the arguments of an act become its source and target.

The cases are those that the grammars give to noun phrases, the same in every language:
subject, object, with, to, from, against, in (place), by (agent of a passive), of (genitive of
a noun), between, for, about.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CASES = (
    "subject", "object", "with", "to", "from", "against", "in", "by", "of", "between", "for",
    "about",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """Which cases name the source and the target, the surest first.

    `joint`: all parties act together (a reciprocal event); with a clear target (a visit's
    host) the frame `visit` is used instead. `echo`: the act told before is done again, by or
    against another (see `echo`).
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    joint: bool = False
    echo: bool = False


FRAMES: Mapping[str, Frame] = {
    "joint": Frame(("subject", "by", "between", "of", "with"), (), joint=True),
    "visit": Frame(("subject", "by", "of"), ("to", "in", "object", "with")),
    "host": Frame(("object", "from", "with", "of"), ("subject", "by", "in")),
    "toward": Frame(("subject", "by", "of"), ("to", "object", "against", "with", "for", "from")),
    "against": Frame(("subject", "by", "of"), ("against", "object", "to", "from", "with", "about")),
    "from": Frame(("subject", "by", "of"), ("from", "object", "to", "with")),
    "envoy": Frame(("subject", "by", "in", "to"), ("object", "of", "from")),
    "echo": Frame(("subject",), ("object",), echo=True),
}
"""joint: meeting, signing. visit: the subject goes to a place. host: the subject receives
(source and target are turned: the visitor is the source). toward: giving, helping, thanking.
against: accusing, attacking. from: demanding, withdrawing. envoy: summoning (the envoy's state
is the target, the state that summons or the post's place the source)."""
