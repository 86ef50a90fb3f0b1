"""The promises of one sentence, each in its own words: "will visit in May, and Y will in June".

A sentence is divided at a conjunction where both sides of it tell a promise: each has its own
cue and something promised; or they share one cue ("to return the boats by May and to free the
crews within ten days", "X in May, Y in June will visit"), and each has its own day. What was done
and what will be are parts as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from hamgara.events.promises.book import CommitmentBook, Hit
from hamgara.events.promises.deadlines import tells_time
from hamgara.events.reading import Argument
from hamgara.events.words import Words
from hamgara.study.commitments import CommitmentKind
from hamgara.text.dates import DateExpression
from hamgara.text.spans import Span

_PAIR = 2
_SIGNS = frozenset({".", ",", ";", ":", "!", "?", '"', "'", "(", ")", "-", "–", "*", "/"})
_NEAR = 6
_THAT = frozenset({"that", "ki", "که"})


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a sentence with its cues (by its own words).

    `whole` is the place of its sentence; `follows` whether another part stands before it, so
    that who acts may be told there.
    """

    words: Words
    hits: tuple[Hit, ...]
    whole: Span
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """What the division needs to know of a text."""

    book: CommitmentBook
    language: str
    day: date | None
    dates: Sequence[DateExpression]

    def divide(self, sentence: Words, hits: Sequence[Hit], named: Sequence[Argument]) -> list[Part]:
        """Return the parts of a sentence in their order, the whole one where it tells one thing."""
        parts: list[Part] = []
        rest = Part(sentence, tuple(hits), sentence.span)
        at = 1
        while at < len(rest.words) - 1:
            width = self.book.count_joint(rest.words.words, at)
            pair = self._part(rest, at, width, named) if width else None
            if pair is None:
                at += 1
                continue
            left, rest = pair
            parts.append(left)
            at = 1
        return [*parts, rest]

    def _part(
        self, rest: Part, at: int, width: int, named: Sequence[Argument]
    ) -> tuple[Part, Part] | None:
        """Return both sides of a conjunction where each is a part, None where they are one."""
        left = self._take(rest, 0, at - 1)
        right = replace(self._take(rest, at + width, len(rest.words) - 1), follows=True)
        if left is None or right is None or not (left.words.words and right.words.words):
            return None
        if left.words.words[-1] in _THAT:
            return None
        mine, theirs = _has_told(left), _has_told(right)
        kinds = self.book.list_kinds(left.words.words), self.book.list_kinds(right.words.words)
        if not (mine or theirs):
            return None
        if mine and theirs and not self._closes(left, rest.words.words[at]):
            return None
        if mine and theirs:
            return (left, right) if all(kinds) or _has_kind(left, right) else None
        if not mine and not kinds[1] and self.language != "az":
            return None
        if not mine and _is_done(left) and not self._is_relative(right):
            return left, right
        if mine and kinds[0] and _is_programme(right) and not _is_denied(left):
            return left, right
        if _is_done(right if mine else left) or _is_denied(left) or _is_denied(right):
            return None
        if not (self._is_timed(left) and self._is_timed(right)):
            return None
        if all(kinds):
            return self._share(left, right, mine=mine)
        both = all(_names_two(one, named) for one in (left, right)) and _leads(right, named)
        return self._share(left, right, mine=mine) if both and any(kinds) else None

    def _closes(self, left: Part, sign: str) -> bool:
        """Does a clause end at a conjunction? At a comma only where a verb stands before it."""
        last = len(left.words) - 1
        return sign != "," or any(one.last == last for one in left.hits)

    def _is_relative(self, part: Part) -> bool:
        """Does a part begin with words that only tell more of the part before it?"""
        return self.book.has(part.words.words[:1], "relative")

    def _is_timed(self, part: Part) -> bool:
        """Has a part a day or a term of its own?"""
        span = part.words.span
        return any(span.start <= one.span.start < span.end for one in self.dates) or tells_time(
            part.words.words, self.day, self.book.due, self.language
        )

    def _share(self, left: Part, right: Part, *, mine: bool) -> tuple[Part, Part] | None:
        """Return two parts that have one cue, the other with it on its own words."""
        told, other = (left, right) if mine else (right, left)
        hit = next(one for one in told.hits if one.cue.time in ("ahead", "before"))
        found = self.book.list_kinds(other.words.words)
        if found:
            first, last, kind = found[0][1], found[0][2], found[0][0]
            clause = other.words.words[0] in _THAT
            if mine and self.language == "en" and first > _NEAR and not clause:
                return None
        else:
            first = last = len(other.words) - 1
            kind = self.book.find_kind(told.words.words, hit)
        cue = replace(hit.cue, kind=kind, final=False)
        lent = replace(other, hits=(*other.hits, Hit(cue, first, last)))
        return (left, lent) if mine else (lent, right)

    def _take(self, part: Part, first: int, last: int) -> Part:
        """Return some words of a part with their cues."""
        words = cut(part.words, first, last)
        hits = tuple(
            Hit(one.cue, one.first - first, one.last - first)
            for one in part.hits if first <= one.first and one.last <= last
        )  # fmt: skip
        return Part(words, hits, part.whole, follows=part.follows)


def cut(words: Words, first: int, last: int) -> Words:
    """Return the words `first` to `last` of a sentence, both included, as words of their own."""
    span = words.place(first, last) if first <= last else Span(0, 0)
    ends = slice(first, last + 1)
    return Words(
        span, words.words[ends], words.starts[ends], words.ends[ends], words.cases[ends]
    )  # fmt: skip


def list_inside(named: Sequence[Argument], part: Part) -> list[Argument]:
    """Return the phrases that begin in a part."""
    span = part.words.span
    return [one for one in named if span.start <= one.mention.span.start < span.end]


def _has_told(part: Part) -> bool:
    return any(one.cue.time in ("ahead", "before") for one in part.hits)


def _has_kind(left: Part, right: Part) -> bool:
    """Do the cues of both tell what is promised (invited ...)?"""
    return all(any(one.cue.kind for one in part.hits) for part in (left, right))


def _is_done(part: Part) -> bool:
    return any(one.cue.time == "done" for one in part.hits)


def _is_denied(part: Part) -> bool:
    return any(one.cue.time == "never" for one in part.hits)


def _is_programme(part: Part) -> bool:
    """Does a part tell but what a visitor will do (discuss, take part)?"""
    return any(one.cue.id == "programme" for one in part.hits)


def _leads(part: Part, named: Sequence[Argument]) -> bool:
    """Does a part begin with somebody in office?"""
    starts = part.words.starts[:_PAIR]
    return any(
        one.mention.office and one.mention.span.start in starts for one in list_inside(named, part)
    )


def _names_two(part: Part, named: Sequence[Argument]) -> bool:
    """Does a part name somebody and somewhere?"""
    inside = list_inside(named, part)
    return len(inside) >= _PAIR and any(one.mention.actors for one in inside)


def list_kinds(part: Part, book: CommitmentBook) -> list[CommitmentKind]:
    """Return the kinds that the words of a part tell, in their order."""
    return [kind for kind, _, _ in book.list_kinds(part.words.words)]


def trim(sentence: Words) -> Span:
    """Return the sentence's place without signs at its ends."""
    first, last = 0, len(sentence) - 1
    while first < last and sentence.words[first] in _SIGNS:
        first += 1
    while last > first and sentence.words[last] in _SIGNS:
        last -= 1
    return sentence.place(first, last)
