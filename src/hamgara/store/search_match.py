"""Where the parts of a query stand: candidates from the index, checked on the original.

A query is laid out as a tree of nodes for one language. `candidates` and `sure` tell for all
passages at once which may and which must answer; `answer` looks at one passage and returns
the exact places of what was found there, None where the passage does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hamgara.store.search_terms import Found, Places, find_terms
from hamgara.text.matching import matches
from hamgara.text.spans import Span

Mask = NDArray[np.bool_]
Scores = NDArray[np.float32]
_K1, _B, _INFLECTED = 1.2, 0.5, 0.5
_MOST_MARKS = 100
_EDGE = 6
"""How many signs around a place may belong to words that begin or end with a sign."""
_NUMBER_BEFORE = re.compile(r"\d[.,/٫٬]\Z")
_NUMBER_AFTER = re.compile(r"[.,/٫٬]\d")


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """The passages of an index: their first places (ascending), documents and lengths."""

    places: Places
    documents: NDArray[np.uint32]
    lengths: Scores

    def passages_of(self, places: Places) -> Places:
        """Return the passages in which terms stand."""
        return np.searchsorted(self.places, places, side="right") - 1


class View:
    """A passage with the text of its document, and the places of its terms there."""

    def __init__(self, text: str, spans: Sequence[Span], first: int, language: str) -> None:
        """Set out from the passage `spans[0]`; the others are those that follow it."""
        self.text, self.first, self.language = text, first, language
        self._rest = list(spans)
        self._terms: list[Span] = []

    def place(self, start: int, end: int) -> Span | None:
        """Return the span in the text from the term at place `start` to that at `end`."""
        first, last = start - self.first, end - self.first
        while last >= len(self._terms) and self._rest:
            span = self._rest.pop(0)
            self._terms.extend(find_terms(self.text, span.start, span.end, self.language))
        if not 0 <= first <= last < len(self._terms):
            return None
        return Span(self._terms[first].start, self._terms[last].end)


class Source(Protocol):
    """Something with places, each of which can be checked."""

    @property
    def found(self) -> Found:
        """All places, by start."""

    def check(self, number: int, view: View) -> tuple[Span, ...]:
        """Return the marks of a place, () where it is none after all."""


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """Words, and where they may stand."""

    words: str
    found: Found
    prefix: bool = False

    def check(self, number: int, view: View) -> tuple[Span, ...]:
        """Return the span if the original there matches the words."""
        found = self.found
        span = view.place(int(found.starts[number]), int(found.ends[number]))
        if span is None:
            return ()
        if found.sure[number] or not found.exact[number]:
            return (span,)
        if _cuts_number(view.text, span):
            return ()
        if self.prefix:
            good = any(
                matches(self.words, view.text[span.start : cut], view.language)
                for cut in range(span.end, span.start, -1)
            )
            return (span,) if good else ()
        for place in _with_edges(self.words, view.text, span):
            if matches(self.words, place.of(view.text), view.language):
                return (place,)
        return ()


def _cuts_number(text: str, span: Span) -> bool:
    """Return whether the span holds only a part of a number with a decimal sign or slash."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return bool(
        (text[span.start].isdigit() and _NUMBER_BEFORE.search(before))
        or (text[span.end - 1].isdigit() and _NUMBER_AFTER.match(after))
    )


def _with_edges(words: str, text: str, span: Span) -> list[Span]:
    """Return the span, and for words that begin or end with signs those with signs around."""
    bare = words.strip()
    before = after = 0
    if not bare[:1].isalnum():
        before = _count_signs(text[max(0, span.start - _EDGE) : span.start][::-1])
    if not bare[-1:].isalnum():
        after = _count_signs(text[span.end : span.end + _EDGE])
    return [
        Span(span.start - left, span.end + right)
        for left in range(before + 1)
        for right in range(after + 1)
    ]


def _count_signs(text: str) -> int:
    return next((i for i, char in enumerate(text) if char.isalnum()), len(text))


class Either:
    """The places of several sources."""

    def __init__(self, parts: Sequence[Source]) -> None:
        self._parts = parts
        sizes = [len(part.found.starts) for part in parts]
        owner = np.repeat(np.arange(len(parts)), sizes)
        number = np.concatenate([np.arange(size) for size in sizes]) if sizes else owner
        starts = _concatenate([part.found.starts for part in parts])
        ends = _concatenate([part.found.ends for part in parts])
        sure = _concatenate([part.found.sure for part in parts]).astype(np.bool_)
        exact = _concatenate([part.found.exact for part in parts]).astype(np.bool_)
        if sum(size > 0 for size in sizes) > 1:
            order = np.lexsort((ends, starts))
            starts, ends, sure, exact = starts[order], ends[order], sure[order], exact[order]
            owner, number = owner[order], number[order]
        self._owner, self._number = owner, number
        self.found = Found(starts, ends, sure, exact)

    def check(self, number: int, view: View) -> tuple[Span, ...]:
        """Ask the source of the place."""
        part = self._parts[int(self._owner[number])]
        return part.check(int(self._number[number]), view)


def _concatenate(arrays: Sequence[NDArray[np.generic]]) -> NDArray[np.int64]:
    return np.concatenate(arrays).astype(np.int64) if arrays else np.zeros(0, np.int64)


class Neighbors:
    """Places of two sources with at most `distance` words between them."""

    def __init__(self, left: Source, right: Source, distance: int, room: Room) -> None:
        self._left, self._right = left, right
        pairs = [
            _pair(left.found, right.found, distance),
            _pair(right.found, left.found, distance)[::-1],
        ]
        lefts = np.concatenate([pair[0] for pair in pairs])
        rights = np.concatenate([pair[1] for pair in pairs])
        a, b = left.found, right.found
        starts = np.minimum(a.starts[lefts], b.starts[rights])
        ends = np.maximum(a.ends[lefts], b.ends[rights])
        documents = room.documents
        same = documents[room.passages_of(starts)] == documents[room.passages_of(ends)]
        order = np.flatnonzero(same)
        order = order[np.lexsort((ends[same], starts[same]))]
        self._lefts, self._rights = lefts[order], rights[order]
        sure = a.sure[self._lefts] & b.sure[self._rights]
        exact = a.exact[self._lefts] & b.exact[self._rights]
        self.found = Found(starts[order], ends[order], sure, exact)

    def check(self, number: int, view: View) -> tuple[Span, ...]:
        """Ask both sides."""
        left = self._left.check(int(self._lefts[number]), view)
        right = self._right.check(int(self._rights[number]), view)
        return (*left, *right) if left and right else ()


def _pair(first: Found, second: Found, distance: int) -> tuple[Places, Places]:
    """Return each place of `first` with the next of `second` behind it, if that is near."""
    if not len(first.starts) or not len(second.starts):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    at = np.searchsorted(second.starts, first.ends, side="right")
    inside = at < len(second.starts)
    lefts, rights = np.flatnonzero(inside), at[inside]
    near = second.starts[rights] - first.ends[lefts] - 1 <= distance
    return lefts[near], rights[near]


class Node(Protocol):
    """A part of a query, laid out for one language."""

    def candidates(self, room: Room) -> tuple[Mask, Scores]:
        """Return which passages may answer, and how well."""

    def sure(self, room: Room) -> Mask:
        """Return which passages surely answer."""

    def answer(self, passage: int, room: Room, view: View) -> list[Span] | None:
        """Return the marks of a passage, None where it does not answer."""


class Leaf:
    """A source as a part of a query."""

    def __init__(self, source: Source, room: Room) -> None:
        self.source = source
        self._passages = room.passages_of(source.found.starts)
        self._scored: tuple[Mask, Scores] | None = None

    def candidates(self, room: Room) -> tuple[Mask, Scores]:
        """Score by BM25; an inflected form counts half."""
        if self._scored is None:
            self._scored = self._score(room)
        return self._scored

    def _score(self, room: Room) -> tuple[Mask, Scores]:
        passages, size = self._passages, len(room.places)
        mask, score = np.zeros(size, np.bool_), np.zeros(size, np.float32)
        if not len(passages):
            return mask, score
        first = np.flatnonzero(np.diff(passages, prepend=-1))
        at = passages[first]
        weights = np.where(self.source.found.exact, np.float32(1), np.float32(_INFLECTED))
        often = np.add.reduceat(weights, first)
        mask[at] = True
        rarity = np.float32(np.log1p((size - len(at) + 0.5) / (len(at) + 0.5)))
        norm = room.lengths[at] * np.float32(_K1 * _B) + np.float32(_K1 * (1 - _B))
        score[at] = often * (rarity * np.float32(_K1 + 1)) / (often + norm)
        return mask, score

    def sure(self, room: Room) -> Mask:
        """Return the passages of sure places."""
        mask = np.zeros(len(room.places), np.bool_)
        mask[self._passages[self.source.found.sure]] = True
        return mask

    def answer(self, passage: int, room: Room, view: View) -> list[Span] | None:
        """Check every place in the passage."""
        starts = self.source.found.starts
        low = int(np.searchsorted(starts, room.places[passage]))
        after = room.places[passage + 1] if passage + 1 < len(room.places) else np.inf
        high = int(np.searchsorted(starts, after))
        marks: list[Span] = []
        for number in range(low, high):
            marks.extend(self.source.check(number, view))
            if len(marks) >= _MOST_MARKS:
                break
        return marks or None


@dataclass(frozen=True, slots=True, eq=False)
class Both:
    """All of several nodes (`every`), or one of them."""

    parts: tuple[Node, ...]
    every: bool

    def candidates(self, room: Room) -> tuple[Mask, Scores]:
        """Add up the scores of the parts."""
        return _combine([part.candidates(room) for part in self.parts], every=self.every)

    def sure(self, room: Room) -> Mask:
        """Combine what is sure of the parts."""
        return _join([part.sure(room) for part in self.parts], every=self.every)

    def answer(self, passage: int, room: Room, view: View) -> list[Span] | None:
        """Gather the marks of the parts."""
        answers = [part.answer(passage, room, view) for part in self.parts]
        good = [answer for answer in answers if answer is not None]
        if not good or (self.every and len(good) < len(answers)):
            return None
        return [mark for answer in good for mark in answer]


def _join(masks: list[Mask], *, every: bool) -> Mask:
    joined: Mask = np.logical_and.reduce(masks) if every else np.logical_or.reduce(masks)
    return joined


def _combine(parts: list[tuple[Mask, Scores]], *, every: bool) -> tuple[Mask, Scores]:
    mask = _join([mask for mask, _ in parts], every=every)
    return mask, sum((score for _, score in parts[1:]), parts[0][1])


@dataclass(frozen=True, slots=True, eq=False)
class Not:
    """Passages that do not answer a node."""

    part: Node

    def candidates(self, room: Room) -> tuple[Mask, Scores]:
        """Leave out what surely answers; what may is looked at later."""
        mask = ~self.part.sure(room)
        return mask, np.zeros(len(mask), np.float32)

    def sure(self, room: Room) -> Mask:
        """Return the passages that cannot answer."""
        return ~self.part.candidates(room)[0]

    def answer(self, passage: int, room: Room, view: View) -> list[Span] | None:
        """Return no marks, or None where the part answers."""
        return [] if self.part.answer(passage, room, view) is None else None
