"""The words by which contacts are told apart in a language (`library/contacts/`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hamgara.events.patterns import PatternIndex, match_pattern, split_patterns
from hamgara.events.words import split_forms
from hamgara.plugins import find_file
from hamgara.study.actors import FIELDS, read_actors
from hamgara.study.toml import read_toml

WORDS = ("commission", "sessions", "chairs", "for", "behind-for")
"""Lists of a language: what a joint body is called; its sessions, by which words about it are told
to be its own; words for who leads it; the word before, or behind, a year for which something is
meant (a plan for 2025)."""
_FAR = 8
_SHORT = 3


@dataclass(frozen=True, slots=True, eq=False)
class ContactBook:
    """The words of joint bodies and of those who lead them, and the words of each policy field.

    `offices` are the forms of offices by their first letters: (words, office).
    """

    lists: dict[str, tuple[tuple[str, ...], ...]]
    fields: PatternIndex[str]
    offices: tuple[tuple[tuple[str, ...], str], ...]

    def has(self, words: Sequence[str], key: str) -> bool:
        """Does a pattern of a list stand among the words?"""
        return any(
            match_pattern(pattern, words, at) >= at
            for pattern in self.lists[key] for at in range(len(words))
        )  # fmt: skip

    def find_field(self, words: Sequence[str], first: int, last: int) -> str:
        """Return the field of the word nearest the words `first` to `last`, "" for none near."""
        found = [
            (max(first - hit.last, hit.first - last, 0), hit.first, hit.entry)
            for hit in self.fields.find(words)
        ]  # fmt: skip
        near, _, entry = min(found, default=(_FAR + 1, 0, ""))
        return entry if near <= _FAR else ""

    def find_office(self, words: Sequence[str]) -> str:
        """Return the office that words name, also in the plural or inflected; "" for none."""
        found = [
            (len(form), sum(map(len, form)), office)
            for form, office in self.offices
            for at in range(len(words) - len(form) + 1)
            if all(map(_bears, words[at : at + len(form)], form))
        ]
        return max(found, default=(0, 0, ""))[2]


def _bears(word: str, part: str) -> bool:
    """Is a word a form of a part of an office: naziri, nazirlərinin?"""
    stem = part[:-1] if len(part) > _SHORT else part
    return word.startswith(stem)


@cache
def read_contact_words(language: str, beside: Path | None = None) -> ContactBook:
    """Return the words of contacts in a language.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong.
    """
    path = find_file("contacts", language, beside=beside)
    toml = read_toml(path.read_bytes(), f"contacts/{path.name}")
    toml.allow(("about", "license", "words", "fields"))
    table, named = toml.table("words"), toml.table("fields")
    table.allow(WORDS)
    named.allow(FIELDS)
    lists = {key: [(form, key) for form in table.strings(key)] for key in WORDS}
    fields = [(form, key) for key in named.values for form in named.strings(key)]
    if toml.problems:
        raise toml.problems[0]
    names = [one for one in read_actors(beside).names[language] if one.kind == "office"]
    forms = split_forms([one.form for one in names], language)
    return ContactBook(
        {
            key: tuple(pattern for pattern, _ in split_patterns(some, language))
            for key, some in lists.items()
        },
        PatternIndex(split_patterns(fields, language)),
        tuple((tuple(form), one.office) for form, one in zip(forms, names, strict=True) if form),
    )
