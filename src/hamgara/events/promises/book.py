"""The words of commitments in a language: cues, kinds, last days (`library/commitments/`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from hamgara.events.patterns import PatternIndex, match_pattern, split_patterns
from hamgara.events.promises.deadlines import DUE_WORDS, DueWords
from hamgara.events.words import split_forms
from hamgara.plugins import find_file
from hamgara.study.commitments import KINDS, CommitmentKind
from hamgara.study.toml import Toml, read_toml

CueTime = Literal["ahead", "before", "done", "never", "moved", "accepted", "declined"]
_TIMES: tuple[CueTime, ...] = (
    "ahead", "before", "done", "never", "moved", "accepted", "declined",
)  # fmt: skip
_ANSWERS = frozenset({"accepted", "declined"})
_FULL = frozenset({".", "!", "?"})
_CLOSING = frozenset({",", ";", ":", "و"})
_REACH, _FAR = 6, 14
LISTS = (
    "subjects", "rounds", "joint", "back", "off", "same", "again", "joins", "relative", "said",
    "openings", "basis", "signed", "sign", "talks", "impersonal", "until", "since", "guests",
    "kept", "come", "loads", "together", "journey", "doubted",
)  # fmt: skip
"""Lists that every language gives.

subjects: parties without a state (the two sides). rounds: meetings that may stand for a party
(talks). joint: words of joint acts (sign). back, same, again: words that point back (it, this),
to the same thing (that), to one more such (the next round). joins: conjunctions; relative: what
begins words that only tell more (which); said: what stands before words that are told (that);
openings: how an adjunct at the head of a sentence begins (during). basis: words of a document on
which something rests (under); signed: of one that has been signed; sign: why a visit is paid (to
sign). talks: a visitor's programme (will meet). impersonal: nobody's promise (it was agreed).
until, since: words before the new and the old day of a plan that was moved. guests: words of an
invitation that was followed (invited by); kept: of a promise that was (they were); come: what a
guest does. loads: what travels and is no guest (a convoy). together: of an
exercise against nobody (joint). journey: of a visit told before, when one leaves and stays. off:
by which a plan is called off; doubted: by which that is denied, or only may be."""
Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a commitment.

    `time`: ahead (will, agreed to), before (had promised), done (was kept: closes one that was
    told before), never (a wish, a refusal: no commitment in this sentence), moved (a plan has
    another day), accepted and declined (an invitation). `kind` is set where the words tell it
    (invited), else the sentence's words do. `final`: the clause must end with them; `dated`: the
    sentence must have a day ahead; `passive`: its subject is the guest; `beside`: one of these
    must stand in it (`complement`: or what is promised behind the cue); `unless`: none of these.
    """

    id: str
    time: CueTime
    words: tuple[str, ...]
    kind: CommitmentKind | None = None
    final: bool = False
    dated: bool = False
    passive: bool = False
    beside: tuple[Pattern, ...] = ()
    complement: bool = False
    unless: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue on words `first` to `last` of a sentence, both included."""

    cue: Cue
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class CommitmentBook:
    """The cues of a language, the words of each kind, and the words before a last day (by).

    `arms` are the words that tell one exercise from another (naval, air, rescue), `matters` those
    that tell what is signed or delivered (customs, gas); their keys are those of all languages.
    """

    cues: tuple[Cue, ...]
    kinds: Mapping[CommitmentKind, tuple[str, ...]]
    due: DueWords
    index: PatternIndex[Cue]
    of_kind: tuple[tuple[Pattern, CommitmentKind], ...]
    lists: Mapping[str, tuple[Pattern, ...]]
    ends: frozenset[str]
    arms: PatternIndex[str]
    matters: PatternIndex[str]

    def has(self, words: Sequence[str], key: str) -> bool:
        """Does a pattern of a list stand among the words?"""
        return stands(self.lists[key], words)

    def begins(self, words: Sequence[str], key: str, at: int) -> bool:
        """Does a pattern of a list begin at a word?"""
        return any(match_pattern(pattern, words, at) >= at for pattern in self.lists[key])

    def find_cues(self, words: Sequence[str]) -> list[Hit]:
        """Return the cues of a sentence, none inside a longer one."""
        hits = [
            Hit(cue, first, last)
            for _, cue, first, last in self.index.find(words) if self._holds(cue, words, last)
        ]  # fmt: skip
        return [
            hit for hit in hits
            if not any(
                other.first <= hit.first and hit.last <= other.last
                and other.last - other.first > hit.last - hit.first
                and not (hit.cue.kind and other.cue.time in _ANSWERS) for other in hits
            )
        ]  # fmt: skip

    def _holds(self, cue: Cue, words: Sequence[str], last: int) -> bool:
        after = words[last + 1] if last + 1 < len(words) else "."
        if cue.final and after not in _FULL and after not in self.ends:
            return False
        if cue.unless and stands(cue.unless, words):
            return False
        if cue.complement and after not in _FULL and after not in _CLOSING | self.ends:
            return True
        return not cue.beside or stands(cue.beside, words)

    def count_joint(self, words: Sequence[str], at: int) -> int:
        """Return how many words a conjunction at a word has, 0 where none begins there."""
        lasts = [match_pattern(pattern, words, at) for pattern in self.lists["joins"]]
        return max(max(lasts, default=-1) - at + 1, 0)

    def find_joint(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return the first and last words of joint acts (sign)."""
        return [
            (at, last) for pattern in self.lists["joint"] for at in range(len(words))
            for last in [match_pattern(pattern, words, at)] if last >= at
        ]  # fmt: skip

    def list_arms(self, words: Sequence[str]) -> frozenset[str]:
        """Return which arms the words, or parts of them, tell of (see `arms` of the file)."""
        parts = [part for word in words for part in word.split("-")]
        return frozenset(hit.entry for some in (words, parts) for hit in self.arms.find(some))

    def list_matters(self, words: Sequence[str]) -> frozenset[str]:
        """Return of which matters the words tell (see `matters` of the language's file)."""
        return frozenset(hit.entry for hit in self.matters.find(words))

    def list_kinds(self, words: Sequence[str]) -> list[tuple[CommitmentKind, int, int]]:
        """Return the words that tell a kind, each with its first and last word, in their order."""
        found = [
            (kind, at, last)
            for pattern, kind in self.of_kind if kind != "invitation"
            for at in range(len(words))
            for last in [match_pattern(pattern, words, at)] if last >= at
        ]  # fmt: skip
        return sorted(found, key=lambda one: one[1:])

    def find_kind(self, words: Sequence[str], hit: Hit | None = None) -> CommitmentKind:
        """Return the kind that the words nearest a cue tell, "other" where none do.

        What is delivered, opened or paid comes first, but a visit whose verb is the cue itself.
        """
        best: tuple[int, CommitmentKind] | None = None
        other = False
        for pattern, kind in self.of_kind:
            for at in range(len(words)):
                last = match_pattern(pattern, words, at)
                if last < at or (hit is not None and kind == "invitation"):
                    continue
                if kind == "visit" and hit is not None and at <= hit.last and hit.first <= last:
                    return kind
                if kind == "other":
                    other = True
                    continue
                far = 0 if hit is None else max(hit.first - last, at - hit.last, 0)
                if far > (_REACH if kind == "visit" else _FAR):
                    continue
                if best is None or far < best[0]:
                    best = far, kind
        return best[1] if best and not other else "other"


def stands(patterns: Sequence[Pattern], words: Sequence[str]) -> bool:
    """Does any of the patterns stand among the words?"""
    return any(
        match_pattern(pattern, words, at) >= at for pattern in patterns for at in range(len(words))
    )


@cache
def read_commitments(language: str, beside: Path | None = None) -> CommitmentBook:
    """Return the words of commitment of a language.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong.
    """
    path = find_file("commitments", language, beside=beside)
    toml = read_toml(path.read_bytes(), f"commitments/{path.name}")
    toml.allow(("about", "license", "due", "kinds", "lists", "arms", "matters", "cues"))
    cues = tuple(_read_cue(table, language) for table in toml.tables("cues"))
    table = toml.table("kinds")
    table.allow(KINDS)
    kinds = {kind: table.strings(kind) for kind in KINDS if kind in table.values}
    due = toml.table("due")
    due.allow(DUE_WORDS)
    last = {key: due.strings(key) for key in DUE_WORDS}
    lists = toml.table("lists")
    lists.allow((*LISTS, "ends"))
    listed = {key: _split(lists.strings(key), language) for key in LISTS}
    ends = frozenset(_fold(lists.strings("ends"), language))
    arms, matters = _read_keys(toml.table("arms")), _read_keys(toml.table("matters"))
    if toml.problems:
        raise toml.problems[0]
    forms = [(form, cue) for cue in cues for form in cue.words]
    of_kind = split_patterns(
        [(form, kind) for kind, forms in kinds.items() for form in forms], language
    )
    return CommitmentBook(
        cues, kinds, {key: _fold(some, language) for key, some in last.items()},
        PatternIndex(split_patterns(forms, language)), tuple(of_kind), listed, ends,
        PatternIndex(split_patterns(arms, language)),
        PatternIndex(split_patterns(matters, language)),
    )  # fmt: skip


def _read_keys(table: Toml) -> list[tuple[str, str]]:
    """Return the forms of a table with the keys under which they stand."""
    return [(form, key) for key in table.values for form in table.strings(key)]


def _split(forms: Sequence[str], language: str) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern, _ in split_patterns([(f, "") for f in forms], language))


def _fold(forms: Sequence[str], language: str) -> tuple[str, ...]:
    """Return forms as a sentence has them; a star before an ending is kept."""
    bare = split_forms([form.removeprefix("*") for form in forms], language) if forms else []
    return tuple(
        "*" * form.startswith("*") + " ".join(words)
        for form, words in zip(forms, bare, strict=True) if words
    )  # fmt: skip


def _read_cue(table: Toml, language: str) -> Cue:
    table.allow(
        (
            "id",
            "time",
            "kind",
            "words",
            "final",
            "dated",
            "passive",
            "beside",
            "complement",
            "unless",
            "examples",
            "counterexamples",
        )
    )
    time, kind = table.choice("time", _TIMES), table.values.get("kind")
    return Cue(
        table.text("id", required=True),
        next((one for one in _TIMES if one == time), "never"),
        table.strings("words"),
        next((one for one in KINDS if one == kind), None),
        table.values.get("final") is True,
        table.values.get("dated") is True,
        table.values.get("passive") is True,
        _split(table.strings("beside"), language),
        table.values.get("complement") is True,
        _split(table.strings("unless"), language),
    )
