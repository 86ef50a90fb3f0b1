"""Which stance the words of a statement take: cues of a language, counted with their signs.

A file `library/speech/<language>.toml` holds the verbs of saying and the cues. A cue speaks for
convergence or divergence; a negation near it turns it round (no disagreement, will not attack)
and silences the like ones beyond it. A "reversal" turns the cue beside it (ending the war,
cutting cooperation), a "harm" is divergent and silences the friendly ones beside it (the accord
was violated), a "heal" is convergent and silences the hostile ones (the quarrel was settled).
"neutral" cues (dates, procedures, forecasts) outweigh weaker others.
A "lack" (the present level does not match the capacity) wants more of the relation and is
convergent however it is worded. An "offense" (occupation, attack) is held against whoever
commits it: it is divergent toward the offender, and convergent toward the victim where only the
victim is named and the offense is not the victim's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from hamgara.events.patterns import match_pattern, split_patterns
from hamgara.events.words import split_forms
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
]
_KINDS: tuple[CueKind, ...] = (
    "convergent", "divergent", "neutral", "lack", "offense", "harm", "heal", "negation",
    "reversal", "break",
)  # fmt: skip
_SIGNS: Mapping[CueKind, int] = {
    "convergent": 1, "divergent": -1, "offense": -1, "harm": -1, "heal": 1,
}  # fmt: skip
_BESIDE = 4
_KEY = 2
_OPENING = 3
_WHOLE = frozenset({"lack", "neutral", "negation"})
"""Kinds of cues that no negation inside their last word turns."""
_CLOSE = 2
_FULL = 1.0
_FAINT = 0.2
"""Up to this weight a neutral cue tells nothing where friendly and hostile words cancel out."""


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


@dataclass(frozen=True, slots=True, eq=False)
class StanceBook:
    """All verbs and cues of a language, and its lists of other words."""

    language: str
    verbs: tuple[SpeechVerb, ...]
    cues: tuple[Cue, ...]
    lists: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """A cue on words `first` to `last` of a sentence, by a pattern of `size` letters.

    `ends` are the letters of its last word that the pattern tells; `inside`: a negation inside a
    word, behind its stem.
    """

    cue: Cue
    first: int
    last: int
    size: int = 0
    ends: int = 0
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Judgment:
    """The stance of some words, and the cue that weighed most ("" for none)."""

    stance: Stance
    cue: str
    kind: CueKind
    at: int = -1


@cache
def read_stances(language: str, beside: Path | None = None) -> StanceBook:
    """Return the verbs of saying and the cues of a language.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong.
    """
    path = find_file("speech", language, beside=beside)
    toml = read_toml(path.read_bytes(), f"speech/{path.name}")
    toml.allow(("about", "license", "lists", "verbs", "cues"))
    verbs = tuple(map(_read_verb, toml.tables("verbs")))
    cues = tuple(map(_read_cue, toml.tables("cues")))
    lists = toml.table("lists")
    found = {key: lists.strings(key) for key in lists.values}
    if toml.problems:
        raise toml.problems[0]
    return StanceBook(language, verbs, cues, found)


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


@dataclass(slots=True)
class Judge:
    """Finds the cues of a language and weighs them; compiled once.

    `negates_before`: a negation stands before what it turns round (English); else behind it.
    """

    book: StanceBook
    negates_before: bool
    reach: int = 6
    _exact: dict[str, list[tuple[tuple[str, ...], Cue]]] = field(init=False)
    _open: dict[str, list[tuple[tuple[str, ...], Cue]]] = field(init=False)
    _negated: re.Pattern[str] | None = field(init=False, default=None)
    _lists: dict[str, frozenset[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Split all patterns, and list them by their first word."""
        self._exact, self._open = {}, {}
        forms = [(form, cue) for cue in self.book.cues for form in cue.words]
        for pattern, cue in split_patterns(forms, self.book.language):
            if "*" in pattern[0]:
                key = "*" if pattern[0][0] == "*" else pattern[0].removesuffix("*")[:_KEY]
                self._open.setdefault(key, []).append((pattern, cue))
            else:
                self._exact.setdefault(pattern[0], []).append((pattern, cue))
        endings = [one.replace("*", r"\w*") for one in self.book.lists.get("negated", ())]
        if endings:
            self._negated = re.compile(rf"(\w\w+?)(?:{'|'.join(endings)})")

    def words(self, key: str) -> frozenset[str]:
        """Return the words of a list of the language, none where it has no such list.

        `between`, `topic`, `offender` and `victim` stand beside the name of a state.
        """
        if key not in self._lists:
            forms = split_forms(self.book.lists.get(key, ()), self.book.language)
            self._lists[key] = frozenset(form[0] for form in forms if form)
        return self._lists[key]

    def misses(self, words: Sequence[str]) -> bool:
        """Is it about something missing or mourned, so that who complains wants it otherwise?"""
        ends = {"en": words[:_OPENING], "az": words[-_CLOSE:]}.get(self.book.language, words[:1])
        return bool((self.words("absence") | self.words("mourned")) & set(ends))

    def beside(self, words: Sequence[str], first: int, last: int) -> Sequence[str]:
        """Return the two words on the side of a name where its case is told."""
        if self.book.language == "az":
            return words[last + 1 : last + 3]
        return words[max(0, first - 2) : first]

    def find(self, words: Sequence[str]) -> list[Found]:
        """Return the cues among the words, a longer one before those that it covers."""
        found: list[Found] = []
        for at, word in enumerate(words):
            for pattern, cue in self._list_near(word):
                last = match_pattern(pattern, words, at)
                if last >= 0:
                    found.append(
                        Found(cue, at, last, sum(map(len, pattern)), len(pattern[-1].strip("*")))
                    )
        found.sort(key=lambda one: (one.first - one.last, one.first, -one.size))
        taken: set[int] = set()
        kept: list[Found] = []
        for one in found:
            place = set(range(one.first, one.last + 1))
            if not taken & place:
                kept.append(one)
                taken |= place
        return sorted([*kept, *self._find_inside(words, kept)], key=lambda one: one.first)

    def _list_near(self, word: str) -> list[tuple[tuple[str, ...], Cue]]:
        """Return the patterns that may begin at a word."""
        near = [*self._exact.get(word, ()), *self._open.get("*", ())]
        for size in range(1, _KEY + 1):
            near += self._open.get(word[:size], ()) if size <= len(word) else ()
        return near

    def _find_inside(self, words: Sequence[str], kept: Sequence[Found]) -> list[Found]:
        """Return the negations inside words, but where a cue was written with its own."""
        cue = next((one for one in self.book.cues if one.kind == "negation"), None)
        if self._negated is None or cue is None:
            return []
        made: list[Found] = []
        for at, word in enumerate(words):
            match = self._negated.fullmatch(word)
            if match and not any(
                one.last == at and (one.cue.kind in _WHOLE or one.ends > len(match[1]))
                for one in kept
            ):
                made.append(Found(cue, at, at, inside=True))
        return made

    def judge(self, words: Sequence[str]) -> Judgment:
        """Return the stance of the words of a gist; neutral where no cue speaks."""
        found = self.find(words)
        lack = next((one for one in found if one.cue.kind == "lack"), None)
        if lack:
            return Judgment("convergent", lack.cue.id, "lack", lack.first)
        signs = self._sign(found)
        scored = [one for one in found if signs.get(id(one))]
        total = sum(signs[id(one)] * one.cue.weight for one in scored)
        neutral = max(
            (one for one in found if one.cue.kind == "neutral"),
            key=lambda one: one.cue.weight, default=None,
        )  # fmt: skip
        least = _FAINT if scored else 0.0
        if neutral and neutral.cue.weight > max(abs(total), least):
            return Judgment("neutral", neutral.cue.id, "neutral", neutral.first)
        if not total:
            return Judgment("neutral", "", "neutral")
        most = max(
            (one for one in scored if signs[id(one)] * total > 0), key=lambda one: one.cue.weight
        )
        kept = most.cue.kind == "offense" and signs[id(most)] < 0
        return Judgment(
            "convergent" if total > 0 else "divergent", most.cue.id,
            "offense" if kept else "convergent" if total > 0 else "divergent", most.first,
        )  # fmt: skip

    def _sign(self, found: Sequence[Found]) -> dict[int, int]:
        """Return the signs of the cues, after reversals and negations."""
        signs = {id(one): _SIGNS[one.cue.kind] for one in found if one.cue.kind in _SIGNS}
        breaks = [one.first for one in found if one.cue.kind == "break"]
        for turner in (one for one in found if one.cue.kind in ("harm", "heal")):
            for one in found:
                gap = max(one.first - turner.last, turner.first - one.last)
                if (
                    signs.get(id(one), 0) == -_SIGNS[turner.cue.kind] and gap <= _BESIDE
                    and one.cue.kind not in ("offense", "harm", "heal")
                ):  # fmt: skip
                    signs[id(one)] = 0
        void = self._void(found) if self.negates_before else set()
        for kind, wide in (("reversal", _BESIDE), ("negation", self.reach)):
            for turner in (one for one in found if one.cue.kind == kind and id(one) not in void):
                reach = _CLOSE if turner.inside else wide
                near = [
                    one for one in found
                    if signs.get(id(one)) and 0 < self._gap(turner, one) <= reach
                    and (one.cue.kind != "offense"
                         or (kind == "negation" and self._gap(turner, one) <= _CLOSE))
                    and not any(
                        min(one.first, turner.first) < at < max(one.first, turner.first)
                        for at in breaks
                    )
                ]  # fmt: skip
                near.sort(key=lambda one: (one.cue.weight < 1, self._gap(turner, one)))
                if not near:
                    continue
                sign = signs[id(near[0])]
                close = turner.inside or self._gap(turner, near[0]) == 1
                signs[id(near[0])] = -sign if close or near[0].cue.weight >= _FULL else 0
                for one in near[1:]:
                    weak = one.cue.weight < _FULL
                    if kind == "negation" and (weak or signs[id(one)] == sign):
                        signs[id(one)] = 0
        return signs

    def _void(self, found: Sequence[Found]) -> set[int]:
        """Return the negated reversals, and the negations that turn nothing else.

        No obstacle may stand in the way: the obstacle is turned; will not end the war: nothing.
        """
        void: set[int] = set()
        for one in found:
            before = [
                other for other in found
                if other.cue.kind == "negation" and 0 < one.first - other.last <= self.reach
            ]  # fmt: skip
            if one.cue.kind == "reversal" and before:
                void.add(id(one))
                between = any(
                    before[-1].last < other.first < one.first and other.cue.kind in _SIGNS
                    for other in found
                )
                void |= set() if between else {id(before[-1])}
        return void

    def _gap(self, turner: Found, one: Found) -> int:
        """Return the words from what turns to what is turned; it stands on one side only."""
        if turner.inside:
            return turner.first - one.last + 1
        ahead = self.negates_before
        if turner.cue.kind == "reversal":
            ahead = self.book.language != "az"
        return one.first - turner.last if ahead else turner.first - one.last
