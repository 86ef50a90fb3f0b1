"""Tellings of one commitment by several texts.

Two tellings are one commitment where other texts, published three days apart at most or both
naming the one day on which it will be, tell the same kind between the same sides, and nothing
that both tell contradicts: the last day, the guests and offices, the arms of an exercise.
Documents to be signed and other deeds, of which two states have many at a time, must also be of
one matter and be promised in words most of which are the same; told in two languages, they must
have the same last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeAlias

from hamgara.events.promises.words import CommitmentWords, Promised, are_others
from hamgara.study.commitments import Commitment, Told

_APART = 3
"""Days between texts that tell one commitment, at most, where no day is named; as with contacts."""
_A_DAY, _MONTH = timedelta(days=1), timedelta(days=30)
_MANY = frozenset({"protocol", "other"})
"""Kinds of which two states may have several at a time."""
_SHARED = 0.5
"""More than this share of the fewer words of what is promised is the same in two tellings."""
_Telling: TypeAlias = tuple[Told, Promised]


def join_tellings(told: Iterable[Told], words: CommitmentWords) -> list[tuple[Told, ...]]:
    """Return the tellings of each commitment, in the order in which they are first told.

    Args:
        told: commitments with their documents, each telling once.
        words: of the documents; without them documents to be signed and other deeds stay apart.
    """
    joined: list[list[_Telling]] = []
    near: dict[tuple[object, ...], list[list[_Telling]]] = {}
    for telling in told:
        made = telling.commitment
        one = telling, words.read_promised(telling)
        if made.made is None:
            joined.append([one])
            continue
        sides, day = (made.kind, made.owes, made.to), made.made.toordinal()
        named = find_day(made)
        days = (*range(day - _APART, day + _APART + 1), *([named] if named else ()))
        alike = (some for near_day in days for some in near.get((*sides, near_day), ()))
        group = next((some for some in alike if _belongs(one, some, words)), [])
        if not group:
            joined.append(group)
        for key in (day, *([named] if named else ())):
            found = near.setdefault((*sides, key), [])
            if all(some is not group for some in found):
                found.append(group)
        group.append(one)
    return [tuple(telling for telling, _ in group) for group in joined]


def _belongs(one: _Telling, group: list[_Telling], words: CommitmentWords) -> bool:
    """Is a telling contradicted by none of those of a commitment, and near to them?

    Near to one that names the day is near to all, so that one without a day parts none that do.
    """
    near = [other for other in group if _is_near(one[0].commitment, other[0].commitment)]
    dated = any(find_day(other.commitment) for other, _ in near)
    return (dated or len(near) == len(group)) and all(_fits(one, two, words) for two in group)


def _is_near(one: Commitment, other: Commitment) -> bool:
    """Are two published a few days apart at most, or do both name the one day?"""
    if one.made is None or other.made is None:
        return False
    day = find_day(one)
    same = day is not None and day == find_day(other)
    return same or abs(one.made - other.made).days <= _APART


def _fits(one: _Telling, other: _Telling, words: CommitmentWords) -> bool:
    """May two texts tell one commitment, of one kind between the same sides?"""
    (told, first), (again, second) = one, other
    mine, theirs = told.commitment, again.commitment
    if told.document == again.document or not _fits_due(mine, theirs):
        return False
    if are_others(first.arms, second.arms):
        return False
    if mine.kind in ("visit", "invitation"):
        return not words.have_other_guests(told, again)
    both = first.offices.keys() & second.offices.keys()
    if any(first.offices[state].isdisjoint(second.offices[state]) for state in both):
        return False
    if mine.kind not in _MANY:
        return True
    counted = first.counted and second.counted
    exact = first.language != second.language
    if are_others(first.matters, second.matters):
        return False
    if not _fits_term(mine, theirs, counted=counted, exact=exact):
        return False
    if exact:
        dated = mine.due is not None and theirs.due is not None
        return dated and not (counted and first.matters.isdisjoint(second.matters))
    fewer = min(len(first.stems), len(second.stems))
    return len(first.stems & second.stems) > _SHARED * fewer


def find_day(one: Commitment) -> date | None:
    """Return the one day on which something is told to be, None for a span or a last day."""
    due = one.due
    return due.start if due is not None and due.start == due.end else None


def _fits_term(one: Commitment, other: Commitment, *, counted: bool, exact: bool) -> bool:
    """Is the last day the same where both tell a term (by May, not in May), or must be `exact`?

    Terms `counted` from the days of two texts lie as far apart as these, and a day for each month
    of another calendar.
    """
    if one.due is None or other.due is None or one.made is None or other.made is None:
        return True
    terms = one.due.start == one.made and other.due.start == other.made
    if not (terms or exact):
        return True
    slack = abs(one.made - other.made) + (one.due.end - one.made) // _MONTH * _A_DAY
    return abs(one.due.end - other.due.end) <= (slack if counted else timedelta(0))


def _fits_due(one: Commitment, other: Commitment) -> bool:
    """Do the last days of two commitments agree, where both tell one?"""
    if one.due is None or other.due is None:
        return True
    return one.due.start <= other.due.end and other.due.start <= one.due.end
