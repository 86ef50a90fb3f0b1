"""Statements: who said what to whom, and how it stands to the relation of two states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hamgara.messages import Message, say
from hamgara.study.events import Actor
from hamgara.text.spans import Span

Stance = Literal["convergent", "divergent", "neutral"]
STANCES: tuple[Stance, ...] = ("convergent", "divergent", "neutral")
"""convergent: for closer relations of the two states, or friendly; divergent: against them, or
hostile; neutral: neither."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody in public office said, as one text tells it.

    `span` is the gist, a clause or a sentence; `sentence` the sentence in which it stands and
    `verb` the words that say it was said. `toward` names both states of the relation that the
    stance is about, in alphabetical order, () where it is about none. `name` is the speaker's as
    the text has it, "" where only the office is named. `rule` tells the verb's rule and the cue
    that decided the stance ("verb": the verb itself did, "context": what was said before,
    "weighed": all signs together did, against the rules). `evidence` are the signs that were
    weighed (see `events.weighing`).
    """

    speaker: tuple[Actor, ...]
    addressee: tuple[Actor, ...]
    span: Span
    stance: Stance
    toward: tuple[str, ...]
    rule: str
    sentence: Span
    verb: Span
    name: str = ""
    evidence: tuple[str, ...] = ()


def say_aside(names: Sequence[str]) -> Message:
    """Return what is told of documents that are no news."""
    return say(
        "No statements, commitments and faults are sought in what tells neither the day of its"
        " publication nor an agency, and so is no news: {names}. `hamgara date DOCUMENT DAY` makes"
        " a document news.",
        names=tuple(names),
    )
