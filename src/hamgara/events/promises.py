"""Tellings of one commitment by several texts.

Two tellings are one commitment where other texts, published three days apart at most, tell the
same kind between the same sides, and nothing that both tell contradicts: the last day, the
guests and offices, the arms of an exercise. Documents to be signed and other deeds, of which two
states have many at a time, must also be of one matter and be promised in words half of which are
the same; told in two languages, they must have the same last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from hamgara.events.commitment_words import CommitmentWords, are_others
from hamgara.study.commitments import Commitment, Told

_APART = 3
"""Days between texts that tell one commitment, at most; as with contacts."""
_A_DAY, _MONTH = timedelta(days=1), timedelta(days=30)
_MANY = frozenset({"protocol", "other"})
"""Kinds of which two states may have several at a time."""
_SHARED = 0.5
"""Share of the fewer words of what is promised that are the same in two tellings."""


def join_tellings(told: Iterable[Told], words: CommitmentWords) -> list[tuple[Told, ...]]:
    """Return the tellings of each commitment, in the order in which they are first told.

    Args:
        told: commitments with their documents, each telling once.
        words: of the documents; without them documents to be signed and other deeds stay apart.
    """
    joined: list[list[Told]] = []
    near: dict[tuple[object, ...], list[list[Told]]] = {}
    for one in told:
        made = one.commitment
        if made.made is None:
            joined.append([one])
            continue
        sides, day = (made.kind, made.owes, made.to), made.made.toordinal()
        days = range(day - _APART, day + _APART + 1)
        alike = (some for near_day in days for some in near.get((*sides, near_day), ()))
        group = next((some for some in alike if all(_is_same(one, two, words) for two in some)), [])
        if not group:
            joined.append(group)
        if all(two.commitment.made != made.made for two in group):
            near.setdefault((*sides, day), []).append(group)
        group.append(one)
    return [tuple(group) for group in joined]


def _is_same(one: Told, other: Told, words: CommitmentWords) -> bool:
    """Do two texts tell one commitment, of one kind between the same sides?"""
    mine, theirs = one.commitment, other.commitment
    if one.document == other.document or mine.made is None or theirs.made is None:
        return False
    if abs(mine.made - theirs.made).days > _APART or not _fits_due(mine, theirs):
        return False
    if are_others(words.list_arms(one), words.list_arms(other)):
        return False
    first, second = words.read_promised(one), words.read_promised(other)
    if mine.kind in ("visit", "invitation"):
        return not words.have_other_guests(one, other)
    both = first.offices.keys() & second.offices.keys()
    if any(first.offices[state].isdisjoint(second.offices[state]) for state in both):
        return False
    if mine.kind not in _MANY:
        return True
    matters = words.list_matters(one), words.list_matters(other)
    counted = first.counted and second.counted
    exact = words.find_language(one) != words.find_language(other)
    if are_others(*matters):
        return False
    if not _fits_term(mine, theirs, counted=counted, exact=exact):
        return False
    if exact:
        dated = mine.due is not None and theirs.due is not None
        return dated and not (counted and matters[0].isdisjoint(matters[1]))
    fewer = min(len(first.stems), len(second.stems))
    return bool(fewer) and len(first.stems & second.stems) >= _SHARED * fewer


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
