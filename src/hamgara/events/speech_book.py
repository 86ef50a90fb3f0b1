"""The words of speech of a language, as a file `library/speech/<language>.toml` tells them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from hamgara.messages import say
from hamgara.plugins import find_file
from hamgara.study.statements import STANCES, Stance
from hamgara.study.toml import Toml, read_toml

CueKind = Literal[
    "convergent",
    "divergent",
    "neutral",
    "lack",
    "offense",
    "harm",
    "heal",
    "negation",
    "reversal",
    "break",
    "procedure",
    "measure",
]
_KINDS: tuple[CueKind, ...] = (
    "convergent", "divergent", "neutral", "lack", "offense", "harm", "heal", "negation",
    "reversal", "break", "procedure", "measure",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A way to tell that something is said; the language's reader knows the `frame`.

    In `words` stands `…` for what is said.

    `stance` is set where the verb itself tells it (welcomed, condemned), `lean` is the stance
    where no cue of the gist speaks (warned, hoped). A verb that `turns` says the contrary of
    its gist (denied, rejected).
    """

    id: str
    frame: str
    words: tuple[str, ...]
    stance: Stance | None = None
    lean: Stance | None = None
    turns: bool = False
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of one kind that speak for a stance, with their weight."""

    id: str
    kind: CueKind
    words: tuple[str, ...]
    weight: float = 1.0
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Construction:
    """A stance told by word fields in their order (see `constructions`).

    `parts` are lists of the language, at most `apart` words between two of them; `final`: the
    last one stands on so many last words, 0 for anywhere. None of `unless` may stand in the gist.
    One that is `firm` holds against a verb that tells the contrary (rejected rumors of a rift),
    one that is `weak` not even against cues of full weight. `rule`: it holds only in a gist of
    such a verb.
    """

    id: str
    stance: Stance
    parts: tuple[str, ...]
    unless: tuple[str, ...] = ()
    apart: int = 6
    final: int = 0
    firm: bool = False
    weak: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class StanceBook:
    """All verbs and cues of a language, its lists of other words, and its constructions."""

    language: str
    verbs: tuple[SpeechVerb, ...]
    cues: tuple[Cue, ...]
    lists: Mapping[str, tuple[str, ...]]
    constructions: tuple[Construction, ...] = ()


@cache
def read_stances(language: str, beside: Path | None = None) -> StanceBook:
    """Return the verbs of saying and the cues of a language.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong.
    """
    path = find_file("speech", language, beside=beside)
    toml = read_toml(path.read_bytes(), f"speech/{path.name}")
    toml.allow(("about", "license", "lists", "verbs", "cues", "constructions"))
    verbs = tuple(map(_read_verb, toml.tables("verbs")))
    cues = tuple(map(_read_cue, toml.tables("cues")))
    constructions = tuple(map(_read_construction, toml.tables("constructions")))
    lists = toml.table("lists")
    found = {key: lists.strings(key) for key in lists.values}
    for table in toml.tables("constructions"):
        _check_parts(table, found)
    if toml.problems:
        raise toml.problems[0]
    return StanceBook(language, verbs, cues, found, constructions)


def _check_parts(table: Toml, lists: Mapping[str, object]) -> None:
    """Blame a construction without parts, or with a part that is no list of the file."""
    parts = table.strings("parts")
    if not parts:
        table.blame("parts", say("The key {key} is missing.", key="parts"))
    for part in (*parts, *table.strings("unless")):
        if part not in ("@other", "@own") and part.strip("!+") not in lists:
            table.blame("parts", say("There is no list {name}.", name=part))


def _read_verb(table: Toml) -> SpeechVerb:
    table.allow(
        ("id", "frame", "stance", "lean", "turns", "words", "examples", "counterexamples", "note")
    )
    said, lean = table.values.get("stance"), table.values.get("lean")
    return SpeechVerb(
        table.text("id", required=True),
        table.text("frame", required=True),
        table.strings("words"),
        next((one for one in STANCES if one == said), None),
        next((one for one in STANCES if one == lean), None),
        table.values.get("turns") is True,
        table.strings("examples"),
        table.strings("counterexamples"),
    )


def _read_cue(table: Toml) -> Cue:
    table.allow(("id", "kind", "words", "weight", "examples", "counterexamples", "note"))
    kind = table.choice("kind", _KINDS)
    weight = table.values.get("weight", 1.0)
    return Cue(
        table.text("id", required=True),
        next((one for one in _KINDS if one == kind), "neutral"),
        table.strings("words"),
        float(weight) if isinstance(weight, int | float) else 1.0,
        table.strings("examples"),
        table.strings("counterexamples"),
    )


def _read_construction(table: Toml) -> Construction:
    table.allow(("id", "stance", "parts", "unless", "apart", "final", "firm", "weak", "rule"))
    said = table.choice("stance", STANCES)
    apart, final = table.values.get("apart", 6), table.values.get("final", 0)
    return Construction(
        table.text("id", required=True),
        next((one for one in STANCES if one == said), "neutral"),
        table.strings("parts"),
        table.strings("unless"),
        apart if isinstance(apart, int) else 6,
        final if isinstance(final, int) else 0,
        table.values.get("firm") is True,
        table.values.get("weak") is True,
        table.text("rule"),
    )
