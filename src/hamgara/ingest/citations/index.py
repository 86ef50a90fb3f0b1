"""References by the names of their authors and by their years, to be looked up fast."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from hamgara.ingest.citations.model import Reference, Year
from hamgara.ingest.citations.names import Likeness, likeness, name_key, name_words, skeleton

Nearness = Literal["whole", "like"]
_MOST, _MOST_LIKE = 400, 60
"""The most references that a name is compared with, and the most of those only like it."""


class ReferenceIndex:
    """The references of one list."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.references = tuple(references)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._by_bones: dict[str, list[int]] = defaultdict(list)
        self._by_year: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_url: dict[str, list[int]] = defaultdict(list)
        self._whole: set[str] = set()
        self._known: dict[tuple[str, Nearness], bool] = {}
        for i, reference in enumerate(self.references):
            self._add(i, reference)

    def _add(self, i: int, reference: Reference) -> None:
        for name in reference.authors:
            for key in {name_key(name.family), *name_words(name.family)[:1]}:
                self._by_key[key].append(i)
            given, family = name_key(name.given), name_key(name.family)
            self._whole |= {family, given + family, family + given}
            if name.is_unordered and given:
                self._whole.add(given)
            for text in (name.family, name.given):
                bones = skeleton(text)
                if bones:
                    self._by_bones[bones[:2]].append(i)
                if bones and reference.year:
                    self._by_year[reference.year.value, bones[0]].append(i)
            if name.given:
                self._by_key[name_key(name.given)].append(i)
        if reference.url:
            self._by_url[address_key(reference.url)].append(i)

    def find_by_url(self, url: str) -> list[Reference]:
        """Return the references with this address."""
        return [self.references[i] for i in self._by_url.get(address_key(url), ())]

    def find_by_number(self, number: int) -> list[Reference]:
        """Return the references that bear this number in the list."""
        return [reference for reference in self.references if reference.number == number]

    def find_candidates(self, name: str, year: Year | None) -> Iterator[tuple[Reference, Likeness]]:
        """Yield the references whose first author's name, or any author's, is like `name`."""
        seen: set[int] = set()
        places: list[Iterable[int]] = [self._by_key.get(name_key(name), ())]
        places += [self._by_key.get(word, ()) for word in name_words(name)]
        words = dict.fromkeys((name, *name.split()[:5]))
        places += [self._by_bones.get(skeleton(word)[:2], ())[:_MOST_LIKE] for word in words]
        if year is not None:
            first = skeleton(name)[:1]
            places.append(self._by_year.get((year.value, first), ())[:_MOST_LIKE])
        for place in places:
            for i in place:
                if i in seen:
                    continue
                seen.add(i)
                reference = self.references[i]
                if reference.authors:
                    like = likeness(name, reference.authors[0])
                    if like is not Likeness.NONE:
                        yield reference, like
                if len(seen) >= _MOST:
                    return

    def knows(self, name: str, nearness: Nearness) -> bool:
        """Return whether a name is listed whole, or one like it."""
        got = self._known.get((name, nearness))
        if got is None:
            if nearness == "whole":
                got = name_key(name) in self._whole
            else:
                got = any(True for _ in self.find_candidates(name, None))
            self._known[name, nearness] = got
        return got


def address_key(url: str) -> str:
    """Return an address as addresses are compared: without scheme, www and a last slash."""
    key = url.strip("<> ").lower().partition("://")[2] or url.strip("<> ").lower()
    return key.removeprefix("www.").rstrip("/.,")
