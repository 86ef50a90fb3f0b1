"""Whether two tellings are of one happening, and how sure that is.

They may be where they name no different states, officers, things or topics, and where neither is
told as earlier. The signs that they are one: a thing, day, town, state, office, number and words
that both tell.
"""

from __future__ import annotations

from collections.abc import Set

from hamgara.events.faults.counts import ANYBODY
from hamgara.events.faults.offices import HEADS, are_kin, list_offices
from hamgara.events.faults.tellings import Telling

MOVING = frozenset({"arrive"})
_ENVOYS = frozenset({"envoy", "diplomat"})
_TELLERS = frozenset({"people", "institution", "spokesperson", "ambassador", "official"})
"""Ranks of those who tell of others' meetings more often than they are named as a side."""
_SETTINGS = frozenset({"airport"})
_JOINT = frozenset({"sign", "accept", "attend", "approve"})
_MOST_STEMS = 2
_PAIR = 2


def may_be_one(first: Telling, second: Telling) -> bool:
    """May two tellings be of one happening, by their parties, their matter and their time?"""
    mine, theirs = first.states - {first.teller}, second.states - {second.teller}
    if is_apart(mine, theirs) and is_apart(first.states, second.states):
        return False
    about, matter = first.things - _SETTINGS, second.things - _SETTINGS
    if about and matter and not about & matter and first.act not in MOVING:
        return False
    if first.topics and second.topics and not first.topics & second.topics:
        return False
    if _meet_others(first, second):
        return False
    return "earlier" not in first.marks | second.marks


def _meet_others(first: Telling, second: Telling) -> bool:
    """Do two sentences name officers so that they are not the same ones?

    Who met one may meet another the day after: two meetings told by verbs are one only where the
    same officers are named, or nobody in one of them.
    """
    mine, theirs = _list_sides(first), _list_sides(second)
    if first.act == "gather" and first.told and second.told:
        return bool(mine and theirs) and mine != theirs
    return min(len(mine), len(theirs)) >= _PAIR and is_apart(mine, theirs)


def _list_sides(telling: Telling) -> frozenset[tuple[str, str]]:
    """Return the officers of a telling without those who only speak of it."""
    offices = frozenset(office for _, office in telling.officers)
    tellers = list_offices(offices, _TELLERS)
    return frozenset(one for one in telling.officers if one[1] not in tellers)


def is_apart(first: Set[object], second: Set[object]) -> bool:
    """Are both told, and neither among the other?"""
    return bool(first and second) and not (first <= second or second <= first)


def weigh(first: Telling, second: Telling) -> int:
    """Count the signs that two tellings are of one happening."""
    return (
        bool(first.things & second.things)
        + is_same_day(first, second)
        + is_same_place(first, second)
        + bool(first.states & second.states)
        + min(len(first.stems & second.stems), _MOST_STEMS)
        + is_same_number(first, second)
        + bool(list_offices(first.offices & second.offices, HEADS))
    )


def is_same_day(first: Telling, second: Telling) -> bool:
    """Is a day of the one told in the sentence of the other, or just before it?"""
    return bool(first.days & second.times or second.days & first.times)


def is_same_number(first: Telling, second: Telling) -> bool:
    """Do they count as many of the same things, or as many persons?"""
    return any(
        one.number == other.number and (one.noun == other.noun or ANYBODY in (one.noun, other.noun))
        for one in first.counts for other in second.counts
    )  # fmt: skip


def is_same_place(first: Telling, second: Telling) -> bool:
    """Do they name a town together, or does the second point back to that of the first?"""
    return bool(first.towns & second.towns or (first.towns and second.there))


def are_claims(first: Telling, second: Telling) -> bool:
    """Does each of two states tell its own side of what they quarrel about?

    Whether both signed, met or came is no quarrel: there two tellers are two accounts.
    """
    told = bool(first.teller and second.teller and first.teller != second.teller)
    return told and not (first.act in _JOINT and first.done != second.done)


def is_another(first: Telling, second: Telling) -> bool:
    """Does a word tell that there was more than one such happening, or that it was moved?"""
    return bool((first.marks | second.marks) & {"again", "moved"})


def are_others(first: Telling, second: Telling) -> bool:
    """Do two tellings name other doers of what each does for himself (arrive)?"""
    ranks = HEADS | _ENVOYS
    mine = list_offices((office for _, office in first.agents), ranks)
    theirs = list_offices((office for _, office in second.agents), ranks)
    if mine and theirs and not (first.teller or second.teller):
        return not are_kin(mine, theirs)
    mine, theirs = list_offices(first.offices, ranks), list_offices(second.offices, ranks)
    return is_apart(mine, theirs) and not are_kin(mine, theirs)
