"""The words of a language by which faults are found: lists, acts, things, as the library has them.

An act (sign, arrive) has words that tell it was done and words that tell it was not; a thing
(a protocol, a drill) is what an act is about. All are patterns (`events.patterns`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from hamgara.events.patterns import Match, PatternIndex, split_patterns
from hamgara.events.words import split_forms
from hamgara.plugins import find_file
from hamgara.study.toml import Toml, read_toml

MARKS = (
    "again", "more", "planned", "moved", "denied", "parts", "earlier", "ahead", "each", "side",
)  # fmt: skip
"""The lists of signs that a sentence may tell another happening, a plan, a part of a sum."""
SIGNS = (
    *MARKS, "after", "before", "dead", "fatal", "fields", "formal", "hurt", "invited",
    "invited_by", "listed", "not", "rough", "said", "since", "some", "there",
)  # fmt: skip
"""The lists that are sought in whole sentences, all at once (`Report.find`)."""
FIGURES = ("numbers", "ordinals", "scales", "units")
"""The lists that give each word its value: "two 2", "first 1", "billion 1000000000"."""
TABLES = ("things", "measures", "accounts", "classes", "posts")
"""The tables whose keys are names of their own: things, measures, signs of accounts
(`accounts.list_accounts`), classes of what is counted, offices told in any words."""
LISTS = (
    *MARKS, *FIGURES, "after", "agencies", "agency", "before", "counted", "credit", "dead",
    "definite", "fatal", "fields", "formal", "furniture", "groups", "here", "hurt", "invited",
    "invited_by", "listed", "met", "not", "not_counted", "papers", "persons", "quoting", "ranks",
    "rough", "said", "same_places", "since", "some", "stops", "there", "times", "titles",
    "vocative", "with",
)  # fmt: skip
"""The lists of a language; one that a file does not have is empty."""


@dataclass(frozen=True, slots=True)
class Act:
    """A word of an act: which, done or not; `told` by a verb, not only named by a noun."""

    id: str
    done: bool
    told: bool


@dataclass(frozen=True, slots=True, eq=False)
class FaultWords:
    """`lists` are the words as written, `patterns` the same as a sentence has them.

    `signs` are the patterns of all lists of `SIGNS`; `values` are those of `FIGURES`: the value of
    each word, a unit's own name.
    """

    lists: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, PatternIndex[str]]
    marks: PatternIndex[str]
    signs: PatternIndex[str]
    acts: PatternIndex[Act]
    things: PatternIndex[str]
    measures: PatternIndex[str]
    accounts: PatternIndex[str]
    classes: PatternIndex[str]
    posts: PatternIndex[str]
    not_counted: frozenset[str]
    numbers: Mapping[str, int]
    values: Mapping[str, Mapping[str, str]]

    def has(self, words: Sequence[str], key: str) -> bool:
        """Does any pattern of a list stand among the words?"""
        return next(self.find(words, key), None) is not None

    def find(self, words: Sequence[str], key: str) -> Iterator[Match[str]]:
        """Yield where the patterns of a list stand among the words."""
        yield from self.patterns[key].find(words)

    def list_marks(self, words: Sequence[str]) -> frozenset[str]:
        """Return which of `MARKS` stand among the words."""
        return frozenset(match.entry for match in self.marks.find(words))


@cache
def read_fault_words(language: str) -> FaultWords:
    """Return the words of a language.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong.
    """
    path = find_file("faults", language)
    toml = read_toml(path.read_bytes(), f"faults/{path.name}")
    toml.allow(("about", "license", "lists", "acts", *TABLES))
    table = toml.table("lists")
    table.allow(LISTS)
    lists = {key: table.strings(key) for key in LISTS}
    tables = {name: _read_table(toml.table(name)) for name in TABLES}
    acts = [pair for table in toml.tables("acts") for pair in _read_act(table)]
    if toml.problems:
        raise toml.problems[0]
    values = {key: _read_values(lists[key], language) for key in FIGURES}
    patterns = {
        key: [(pattern, key) for pattern, _ in split_patterns([(f, "") for f in some], language)]
        for key, some in lists.items()
        if key not in FIGURES
    }
    return FaultWords(
        lists,
        {key: PatternIndex(some) for key, some in patterns.items()},
        PatternIndex(pair for key in MARKS for pair in patterns[key]),
        PatternIndex(pair for key in SIGNS for pair in patterns[key]),
        PatternIndex(split_patterns(acts, language)),
        _index(tables["things"], language),
        _index(tables["measures"], language),
        _index(tables["accounts"], language),
        _index(tables["classes"], language),
        _index(tables["posts"], language),
        frozenset(pattern[0] for pattern, _ in patterns["not_counted"]),
        {word: int(value) for word, value in values["numbers"].items()},
        values,
    )


def _read_table(table: Toml) -> dict[str, Sequence[str]]:
    return {key: table.strings(key) for key in table.values}


def _index(table: Mapping[str, Sequence[str]], language: str) -> PatternIndex[str]:
    return PatternIndex(
        split_patterns([(form, key) for key, some in table.items() for form in some], language)
    )


def _read_values(forms: Sequence[str], language: str) -> dict[str, str]:
    """Return the last word of each form by the one before it, as a sentence has that."""
    pairs = [form.rpartition(" ") for form in forms]
    folded = split_forms([word for word, _, _ in pairs], language)
    return {words[0]: value for words, (_, _, value) in zip(folded, pairs, strict=True) if words}


def _read_act(table: Toml) -> list[tuple[str, Act]]:
    table.allow(("id", "done", "nouns", "undone"))
    name = table.text("id", required=True)
    return [
        (form, Act(name, done=key != "undone", told=key != "nouns"))
        for key in ("done", "nouns", "undone")
        for form in table.strings(key)
    ]
