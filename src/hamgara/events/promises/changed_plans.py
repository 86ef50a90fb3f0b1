"""What becomes of a plan that was told: kept, moved to another day, accepted, declined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hamgara.events.promises.book import CommitmentBook
from hamgara.events.promises.deadlines import narrow
from hamgara.events.promises.parts import trim
from hamgara.events.reading import Argument
from hamgara.events.words import Words
from hamgara.study.commitments import Commitment, CommitmentKind, Due
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.spans import Span

_NEAR, _PAIR = 3, 2
_STEM, _SHARED = 4, 2


@dataclass(frozen=True, slots=True)
class NewDay:
    """Where the new day of a plan that was moved is sought: the words, and how they are read."""

    words: Words
    book: CommitmentBook
    language: str
    day: date | None

    def find(self, dates: Sequence[DateExpression]) -> Due | None:
        """Return the day to which a plan was moved, None where it is not told.

        It is marked in English and Persian by a word before it (to, until), in Azerbaijani by
        its ending (iyuna, ayın 15-nə); of "from 20 March to 15 April" it is the last day.
        """
        span = self.words.span
        inside = [one for one in dates if span.start <= one.span.start < span.end]
        for one in reversed(inside):
            resolved = resolve_date(one, anchor=self.day, tense="future")
            start, end = resolved.start, resolved.end
            if start is None or end is None or (self.day is not None and end < self.day):
                continue
            start, end = narrow(one, start, end)
            if self._is_new(one):
                return Due(max(start, self.day) if self.day else start, end)
            if self._is_range(one):
                return Due(end, end)
        return None

    def _is_new(self, one: DateExpression) -> bool:
        first, end = self.words.within(one.span)
        words = self.words.words
        if self.language == "az":
            return self.book.has(words[max(first, end - 1) : end + 2], "until")
        near = words[max(0, first - _NEAR) : first]
        lasts = [len(near) - 1 - near[::-1].index(word) for word in near if self._marks(word)]
        olds = [k for k in range(len(near)) if self.book.has(near[k:], "since")]
        return bool(lasts) and max(lasts) > max(olds, default=-_PAIR) + 1

    def _marks(self, word: str) -> bool:
        return self.book.has([word], "until")

    def _is_range(self, one: DateExpression) -> bool:
        """Does a range tell the old day and the new one (from 20 March to 15 April)?"""
        first, end = self.words.within(one.span)
        words = self.words.words[max(0, first - 1) : end]
        return one.precision == "range" and self.book.has(words, "since")


def move_plan(found: Sequence[Commitment], made: Commitment) -> list[Commitment]:
    """Return the commitments with a moved plan in the place of that told before it."""
    same = [
        number for number, one in enumerate(found)
        if one.kind == made.kind and one.states == made.states and one.closed_by is None
    ]  # fmt: skip
    if not same:
        return [*found, made]
    return [*found[: same[-1]], *found[same[-1] + 1 :], made]


def find_invitation(
    found: Sequence[Commitment], states: frozenset[str], kinds: Sequence[str] = ("invitation",)
) -> Commitment | None:
    """Return the invitation told last that is still open and of those states, None for none."""
    return next(
        (
            one for one in reversed(found)
            if one.kind in kinds and one.closed_by is None and one.fell_through is None
            and states <= one.states
        ),
        None,
    )  # fmt: skip


def decline(found: Sequence[Commitment], states: frozenset[str], words: Span) -> list[Commitment]:
    """Return the commitments with the invitation told last as declined by some words."""
    invited = find_invitation(found, states, ("invitation", "visit"))
    return [replace(one, fell_through=words) if one is invited else one for one in found]


def close_told(
    found: list[Commitment], sentence: Words, text: str, book: CommitmentBook
) -> list[Commitment]:
    """Return the commitments with the latest one closed that a sentence tells as done."""
    words = _list_stems(sentence.words)
    best, most = -1, _SHARED - 1
    before = {cue.id for cue in book.cues if cue.time == "before"}
    for number, one in enumerate(found):
        if one.rule.partition("/")[0] in before and one.closed_by is None:
            shared = len(words & _list_stems(one.span.of(text).casefold().split()))
            shared += bool(shared) and book.has(sentence.words, "same")
            shared += _bears_out(book.find_kind(sentence.words), one.kind)
            if shared > most:
                best, most = number, shared
    if best < 0:
        return found
    return [
        replace(one, closed_by=trim(sentence)) if number == best else one
        for number, one in enumerate(found)
    ]


def _bears_out(told: CommitmentKind, kept: CommitmentKind) -> bool:
    """Does a deed of one kind keep a commitment of the other: a visit that to an invitation?"""
    return told == kept != "other" or (told, kept) == ("visit", "invitation")


def _list_stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _STEM and word.isalpha()}


def follow(
    found: list[Commitment], made: Commitment, named: Sequence[Argument]
) -> list[Commitment]:
    """Add a commitment; "this visit will ..." is that of the invitation told just before.

    An invitation or a visit told twice is one, that with a last day.
    """
    for number, one in enumerate(found):
        if _is_retold(one, made):
            better = made if made.due and not one.due else one
            return [*found[:number], better, *found[number + 1 :]]
    if made.kind != "visit" or not found or found[-1].kind != "invitation" or named:
        return [*found, made]
    invitation = found[-1]
    visit = replace(made, owes=invitation.to, to=invitation.owes, due=made.due or invitation.due)
    return [*found[:-1], replace(invitation, due=invitation.due or made.due), visit]


def _is_retold(one: Commitment, made: Commitment) -> bool:
    """Are two commitments one visit or invitation, told again?"""
    same = one.kind == made.kind and (one.owes, one.to) == (made.owes, made.to)
    dues = one.due is None or made.due is None or one.due == made.due
    return same and dues and made.kind in ("visit", "invitation") and one.closed_by is None
