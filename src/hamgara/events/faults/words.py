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
LISTS = (
    *MARKS, "agencies", "agency", "credit", "definite", "furniture", "here", "met", "not",
    "not_counted", "numbers", "persons", "quoting", "ranks", "said", "same_places", "stops",
    "there", "times", "titles", "vocative", "with",
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
    """`lists` are the words as written, `patterns` the same as a sentence has them."""

    lists: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, PatternIndex[str]]
    marks: PatternIndex[str]
    acts: PatternIndex[Act]
    things: PatternIndex[str]
    not_counted: frozenset[str]
    numbers: Mapping[str, int]

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
    toml.allow(("about", "license", "lists", "things", "acts"))
    table, named = toml.table("lists"), toml.table("things")
    table.allow(LISTS)
    lists = {key: table.strings(key) for key in LISTS}
    things = {key: named.strings(key) for key in named.values}
    acts = [pair for table in toml.tables("acts") for pair in _read_act(table)]
    if toml.problems:
        raise toml.problems[0]
    numbers = {
        word: value
        for form in lists["numbers"]
        for word, _, figure in [form.partition(" ")]
        for value in [int(figure)]
    }
    folded = split_forms(list(numbers), language)
    patterns = {
        key: [(pattern, key) for pattern, _ in split_patterns([(f, "") for f in some], language)]
        for key, some in lists.items()
        if key != "numbers"
    }
    return FaultWords(
        lists,
        {key: PatternIndex(some) for key, some in patterns.items()},
        PatternIndex(pair for key in MARKS for pair in patterns[key]),
        PatternIndex(split_patterns(acts, language)),
        PatternIndex(
            split_patterns([(f, key) for key, some in things.items() for f in some], language)
        ),
        frozenset(pattern[0] for pattern, _ in patterns["not_counted"]),
        {words[0]: value for words, value in zip(folded, numbers.values(), strict=True) if words},
    )


def _read_act(table: Toml) -> list[tuple[str, Act]]:
    table.allow(("id", "done", "nouns", "undone"))
    name = table.text("id", required=True)
    return [
        (form, Act(name, done=key != "undone", told=key != "nouns"))
        for key in ("done", "nouns", "undone")
        for form in table.strings(key)
    ]
