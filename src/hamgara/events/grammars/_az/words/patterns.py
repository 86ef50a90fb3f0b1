"""The words of a rule, compiled: which words before a verb or noun make it the act.

A pattern is a row of elements; the last is the head. `söz*`: that noun in any form; `söz-`: that
verb in any form; `#maq`: any verb in that form (see `Verb`); `söz`: exactly so; `a|b`: one of
them; `<name>`: one of the nouns of a list; `~` between two elements: other words of the clause
may stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from hamgara.compiled import Memo
from hamgara.events.grammars._az.words.nouns import is_ending, list_stems
from hamgara.events.grammars._az.words.verbs import Verb, Verbs
from hamgara.text.normalize import fold

Entry = TypeVar("Entry")
_REACH = 16
_LIGHT = 3
"""So many particles and adverbs may stand between two elements that belong together."""


@dataclass(frozen=True, slots=True)
class Element:
    """Alternatives for one word, and whether others may stand between it and the next."""

    keys: frozenset[str]
    far: bool = False


@dataclass(frozen=True, slots=True)
class Pattern(Generic[Entry]):
    """A compiled pattern: the elements before the head, nearest last.

    `size` counts the elements before the head, twice those that must stand beside the next.
    """

    before: tuple[Element, ...]
    entry: Entry
    size: int
    number: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a word: the keys of all elements it can be, and its verb reading."""

    keys: frozenset[str]
    verb: Verb | None


class Patterns(Generic[Entry]):
    """All patterns by their heads."""

    def __init__(
        self,
        rows: Iterable[tuple[str, str, Entry]],
        nouns: Mapping[str, Sequence[str]],
        stems: Iterable[str],
        light: frozenset[str],
    ) -> None:
        """Compile (pattern, group, entry) rows; `nouns` are the lists `<name>` stands for."""
        self._heads: dict[tuple[str, str], list[Pattern[Entry]]] = {}
        self._behind: dict[tuple[str, str], dict[str, list[Pattern[Entry]]]] = {}
        self._light = light
        self._compounds: dict[str, set[str]] = {}
        self._nouns: dict[str, set[str]] = {}
        self._exact: set[str] = set()
        known: set[str] = set(stems)
        for number, (text, group, entry) in enumerate(rows):
            elements = [self._compile(one, nouns, known) for one in _split(text)]
            head = elements.pop()
            pattern = Pattern(
                tuple(elements), entry, sum(1 if e.far else 2 for e in elements), number
            )
            if elements and not elements[-1].far:
                for key in head.keys & _EMPTY:
                    self._compounds.setdefault(key, set()).update(elements[-1].keys)
            for key in head.keys:
                if not elements:
                    self._heads.setdefault((group, key), []).append(pattern)
                    continue
                behind = self._behind.setdefault((group, key), {})
                for near in elements[-1].keys:
                    behind.setdefault(near, []).append(pattern)
        self._verbs = Verbs(known)
        self._longest = max((len(noun) for noun in self._nouns), default=0)
        self.know = Memo(self._know)

    def _compile(self, text: str, nouns: Mapping[str, Sequence[str]], stems: set[str]) -> Element:
        far = text.endswith("~")
        keys: set[str] = set()
        for one in text.removesuffix("~").split("|"):
            if one.startswith("<"):
                for noun in nouns[one[1:-1]]:
                    keys.add(self._add_noun(noun))
            elif one.endswith("*"):
                keys.add(self._add_noun(one[:-1]))
            elif one.startswith("#"):
                keys.add(one)
            elif one.endswith("-"):
                stems.add(one[:-1])
                keys.add(one)
            else:
                self._exact.add(one)
                keys.add(one)
        return Element(frozenset(keys), far)

    def _add_noun(self, noun: str) -> str:
        noun = noun if noun.islower() else fold(noun, "az").text
        for stem in list_stems(noun):
            self._nouns.setdefault(stem, set()).add(noun + "*")
        return noun + "*"

    def _know(self, word: str) -> Known:
        keys: set[str] = {word} if word in self._exact else set()
        for length in range(min(len(word), self._longest), 1, -1):
            found = self._nouns.get(word[:length])
            if found and is_ending(word[length:]):
                keys |= found
        verb = self._verbs.read(word)
        if verb is not None:
            keys |= {verb.stem + "-", "#" + verb.form}
        return Known(frozenset(keys), verb)

    def is_head(self, group: str, known: Known) -> bool:
        """May the word be the head of a pattern of that group?"""
        return any(
            (group, key) in self._heads or (group, key) in self._behind for key in known.keys
        )

    def match(
        self, group: str, known: Sequence[Known], words: Sequence[str], head: int, start: int
    ) -> tuple[Entry, int] | None:
        """Return the longest pattern with that head and its first word, None for none."""
        return next(self.list_matches(group, known, words, head, start), None)

    def list_matches(
        self, group: str, known: Sequence[Known], words: Sequence[str], head: int, start: int
    ) -> Iterator[tuple[Entry, int]]:
        """Yield the patterns with that head, longer before shorter, and their first words."""
        found: list[Pattern[Entry]] = []
        for key in known[head].keys:
            behind = self._behind.get((group, key))
            if behind is not None:
                for i in range(_reach_back(words, head, start), head):
                    for near in known[i].keys:
                        found += behind.get(near, ())
            found += self._heads.get((group, key), ())
        if len(found) > 1:
            found.sort(key=lambda one: (-one.size, one.number))
        for pattern in found:
            if pattern.before and pattern.before[-1].far and self._is_another(pattern, known, head):
                continue
            first = self._look_back(pattern.before, known, words, head, start)
            if first is not None:
                yield pattern.entry, first

    def _is_another(self, pattern: Pattern[Entry], known: Sequence[Known], head: int) -> bool:
        """Does the verb make a known verb with the noun before it, that is none of a pattern's?

        "yardım* ~ et-" is not what "yardımın ayrılmasını təsdiq edib" tells.
        """
        keys = known[head - 1].keys if head else frozenset()
        own = any(not one.keys.isdisjoint(keys) for one in pattern.before)
        return not own and any(
            not keys.isdisjoint(self._compounds.get(key, ())) for key in known[head].keys & _EMPTY
        )

    def _look_back(
        self,
        before: tuple[Element, ...],
        known: Sequence[Known],
        words: Sequence[str],
        head: int,
        start: int,
    ) -> int | None:
        place = head
        for element in reversed(before):
            near = max(start, place - 1 - _LIGHT)
            low = _reach_back(words, place, start) if element.far else near
            i = place - 1
            while i >= low:
                if not element.keys.isdisjoint(known[i].keys):
                    break
                if not element.far and words[i] not in self._light:
                    return None
                i -= 1
            if i < low:
                return None
            place = i
        return place


def _reach_back(words: Sequence[str], place: int, start: int) -> int:
    """Return how far back a pattern may reach: what only joins the names of a list counts not."""
    low, left = place, _REACH
    while low > start and left:
        low -= 1
        left -= words[low] not in _JOINS
    return low


_JOINS = frozenset({",", "və"})
_EMPTY = frozenset(
    {"et-", "ver-", "al-", "çək-", "göstər-", "götür-", "qoy-", "keçir-", "apar-", "tut-"}
)
"""Verbs that mean what the noun before them says."""
_GAP = re.compile(r"\s*~\s*")


def _split(text: str) -> list[str]:
    return _GAP.sub("~ ", text).split()
