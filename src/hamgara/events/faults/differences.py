"""In what two tellings of one act contradict one another: day, town, number, doer, done or not."""

from __future__ import annotations

from datetime import date

from hamgara.events.faults.counts import ANYBODY, Count
from hamgara.events.faults.happenings import (
    MOVING,
    are_claims,
    are_others,
    is_another,
    is_apart,
    is_same_day,
    is_same_number,
    is_same_place,
    may_be_one,
    weigh,
)
from hamgara.events.faults.offices import HEADS, are_kin, list_offices
from hamgara.events.faults.tellings import Telling
from hamgara.study.faults import Matter

_ENOUGH = 2
_PAIR = 2
_NAMED = frozenset({"commission", "summit", "drill", "fair", "call"})
_BARE = frozenset({"accept", "visit"})
"""Acts of which only whether they were done is compared."""
_ROLES = frozenset({"lead", "sign", "give", "receive", "open"})
_NAMELESS = frozenset({"gather", "open", "begin"})
"""Acts that are not done to somebody: canceled, closed, of whatever thing."""
_SCATTERED = frozenset({"arrive", "leave", "strike", "lead", "give"})


def compare(first: Telling, second: Telling) -> Matter:
    """Return in what two tellings of an act contradict one another, "" where they do not."""
    if are_claims(first, second):
        return ""
    if _differ_in_doer(first, second):
        return "who"
    if not may_be_one(first, second):
        return ""
    if first.done != second.done:
        return "whether" if _is_undone(first, second) else ""
    if first.act in _BARE or first.pending != second.pending:
        return ""
    if _differ_in_day(first, second):
        return "day"
    if _differ_in_place(first, second):
        return "place"
    return "number" if _differ_in_number(first, second) else ""


def meet_on_two_days(first: Telling, second: Telling) -> bool:
    """Is one meeting told from both sides (he met him, he received him) on two days?"""
    if first.states != second.states or first.offices != second.offices or not first.offices:
        return False
    if len(first.states) != _PAIR or not (first.done and second.done and first.told):
        return False
    if are_claims(first, second) or is_another(first, second):
        return False
    if {"ahead", "earlier", "each"} & (first.marks | second.marks):
        return False
    return is_same_place(first, second) and _are_other_days(first.times, second.times)


def _are_other_days(
    first: frozenset[tuple[date, date]], second: frozenset[tuple[date, date]]
) -> bool:
    """Is each but one time, and do they not meet?"""
    if len(first) != 1 or len(second) != 1:
        return False
    (begin, end), (start, last) = *first, *second
    return end < start or last < begin


def _are_other_times(
    first: frozenset[tuple[date, date]], second: frozenset[tuple[date, date]]
) -> bool:
    """Are times told with both, and do none of them meet?"""
    return bool(first and second) and not any(
        begin <= last and start <= end for begin, end in first for start, last in second
    )


def _is_undone(first: Telling, second: Telling) -> bool:
    """Was done by one telling what was not by the other, on the same day where both tell it?"""
    if first.days and second.days and not first.days & second.days:
        return False
    done = first if first.done else second
    if not done.told or done.pending or are_others(first, second):
        return False
    if first.act == "accept":
        return True
    if first.act == "receive":
        return bool({office for _, office in done.agents} & (first.offices & second.offices))
    if first.act in _NAMELESS and not first.things & second.things:
        return False
    sure = (
        is_same_day(first, second) or is_same_number(first, second) or is_same_place(first, second)
    )
    return weigh(first, second) >= _ENOUGH + (not sure)


def _differ_in_day(first: Telling, second: Telling) -> bool:
    if len(first.days) != 1 or len(second.days) != 1 or is_another(first, second):
        return False
    (begin, end), (start, last) = *first.days, *second.days
    if begin <= last and start <= end:
        return False
    if first.places and second.places and not first.places & second.places:
        return False
    if first.act in MOVING or (first.act == "leave" and _list_heads(first)):
        return is_same_place(first, second) and not are_others(first, second)
    if is_apart(first.offices, second.offices):
        return False
    if first.act in _SCATTERED and not is_same_number(first, second):
        return False
    return weigh(first, second) > _ENOUGH - bool(first.things & second.things & _NAMED)


def _differ_in_place(first: Telling, second: Telling) -> bool:
    if len(first.places) != 1 or len(second.places) != 1 or first.places == second.places:
        return False
    if is_another(first, second) or "each" in first.marks | second.marks or first.act in _SCATTERED:
        return False
    return is_same_day(first, second) and weigh(first, second) >= _ENOUGH


def _differ_in_number(first: Telling, second: Telling) -> bool:
    """Do they count the same things otherwise, each but once?"""
    if (first.marks | second.marks) & {"parts", "more", "each"}:
        return False
    if first.days and second.days and not first.days & second.days:
        return False
    if first.places and second.places and not first.places & second.places:
        return False
    for one in first.counts:
        for other in second.counts:
            if one.noun != other.noun or one.number == other.number or one.noun == ANYBODY:
                continue
            if _is_single(one, first) and _is_single(other, second):
                return weigh(first, second) >= _ENOUGH
    return False


def _is_single(count: Count, telling: Telling) -> bool:
    return len({one.number for one in telling.counts if one.noun == count.noun}) == 1


def _differ_in_doer(first: Telling, second: Telling) -> bool:
    """Has an act that has one doer two?"""
    if first.act not in _ROLES or not first.agents or not second.agents:
        return False
    if (first.marks | second.marks) & {"more", "each", "earlier"}:
        return False
    if first.act != "lead" and _are_other_times(first.times, second.times):
        return False
    sides = "side" in first.marks | second.marks or first.act != "lead"
    pairs = [
        _compare_doers(one, other, sides=sides)
        for one in _list_heads(first) for other in _list_heads(second)
    ]  # fmt: skip
    if False not in pairs or True in pairs:
        return False
    delegation = first.act == "lead" and "side" in first.marks & second.marks
    if delegation and first.states == second.states and len(first.states) == 1:
        return True
    guest = first.act == "receive" and bool(first.offices & second.offices)
    weight = weigh(first, second)
    return weight > _ENOUGH or (bool(guest or first.things & second.things) and weight >= _ENOUGH)


def _list_heads(telling: Telling) -> list[tuple[str, str]]:
    """Return the doers who hold an office that one person holds."""
    return [one for one in telling.agents if list_offices([one[1]], HEADS)]


def _compare_doers(one: tuple[str, str], other: tuple[str, str], *, sides: bool) -> bool | None:
    """Are two doers one? None where it is not told: a minister of what, or of which state.

    `sides`: each state may have its own (the head of a delegation, who signs, who received).
    """
    if one[0] and other[0] and one[0] != other[0]:
        return None if sides else False
    if one[1] == other[1]:
        return True
    return None if are_kin({one[1]}, {other[1]}) else False
