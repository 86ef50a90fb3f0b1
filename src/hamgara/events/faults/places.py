"""Where something is told to be: towns of the actor lists, and names with the mark of a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hamgara.events.faults.report import Report, list_known
from hamgara.events.words import Words, split_forms
from hamgara.study.actors import read_actors

_LOCATIVE = ("dakı", "dəki", "da", "də")
_DATIVE = ("ya", "yə", "a", "ə")
_IN = {"en": frozenset({"in", "at", "near"}), "fa": frozenset({"در"}), "az": frozenset[str]()}
_FROM = frozenset({"from", "of", "for", "از", "via"})
_LEAVING = frozenset({"left", "leaving", "leave", "leaves", "departed", "headed", "bound"})
_SHORTEST = 4
Towns = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """A town on words `first` to `last`; `name` without its ending."""

    name: str
    first: int
    last: int


def find_places(report: Report, sentence: Words, *, going: bool = False) -> Iterator[Place]:
    """Yield the towns in which a sentence says something is; none that it names otherwise.

    `going`: also those to which somebody comes, but none from which he does.
    """
    words, language = sentence.words, report.language
    towns = _read_towns(language, report.beside)
    kinds = frozenset({"state", "adjective", "organization", "body"})
    states = list_known(language, report.beside, kinds)
    for at, word in enumerate(words):
        if language == "az":
            bare = _strip(word, towns, _LOCATIVE + _DATIVE * going)
            known = (bare,) in towns.get(bare, ())
            if known or (bare and at and sentence.cases[at] and bare not in states):
                yield Place(_name(bare, report), at, at)
            continue
        before = words[at - 1] if at else ""
        leaving = before == "for" and at > 1 and words[at - 2] in _LEAVING
        if before not in _IN[language] and not (going and (before not in _FROM or leaving)):
            continue
        last = _match(words, at, towns)
        if last >= at:
            bare = " ".join(words[at : last + 1]).removesuffix("'s")
            yield Place(_name(bare, report), at, last)
        elif before in _IN[language] and language == "en" and sentence.cases[at]:
            long = len(word) >= _SHORTEST and word.isalpha()
            if long and word not in states and not report.words.has([word], "times"):
                yield Place(word, at, at)


def _match(words: Sequence[str], at: int, towns: Towns) -> int:
    """Return the last word of the longest town that begins at a word, -1 for none."""
    for form in towns.get(words[at].removesuffix("'s"), ()):
        last = at + len(form) - 1
        if last < len(words) and (*words[at:last], words[last].removesuffix("'s")) == form:
            return last
    return -1


def _strip(word: str, towns: Towns, endings: Sequence[str]) -> str:
    """Return the name before the ending of a place, a known town's first, "" for none."""
    bare = [word[: -len(one)] for one in endings if word.endswith(one)]
    bare = [one for one in bare if len(one) >= _SHORTEST]
    return next((one for one in bare if one in towns), bare[0] if bare else "")


def _name(bare: str, report: Report) -> str:
    """Return a town's name; of those that have two, the first."""
    for form in report.words.lists["same_places"]:
        names = form.split("|")
        if bare in names:
            return names[0]
    return bare


@cache
def _read_towns(language: str, beside: Path | None) -> Towns:
    """Return the towns by their first word, longest first."""
    names = read_actors(beside).names[language]
    forms = [name.form for name in names if name.kind == "city"]
    towns: dict[str, list[tuple[str, ...]]] = {}
    for words in split_forms([form.removeprefix("=") for form in forms], language):
        if words:
            towns.setdefault(words[0], []).append(tuple(words))
        if len(words) > 1 and language == "fa":
            towns.setdefault("".join(words), []).append(("".join(words),))
    return {key: tuple(sorted(some, key=len, reverse=True)) for key, some in towns.items()}
