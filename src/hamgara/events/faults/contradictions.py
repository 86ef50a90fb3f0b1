"""Two tellings of one happening that cannot both be true.

Two sentences tell one happening where they tell the same act, name no different states or
offices, and share signs of it: what it is about, its day, its town, its states. Then another day,
town, number or doer, or that it was not done at all, contradicts. Another round (again, the next),
a plan that was changed, claims of two states, a denial, a sum and its parts are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from hamgara.events.faults.counts import ANYBODY, Count, list_sentence_counts
from hamgara.events.faults.durations import find_durations
from hamgara.events.faults.report import Report
from hamgara.events.faults.tellings import Telling, list_tellings
from hamgara.study.actors import read_actors
from hamgara.study.faults import Fault

_ENOUGH = 2
_MOST_STEMS = 2
_PAIR = 2
_MOVING = frozenset({"arrive"})
_NAMED = frozenset({"commission", "summit", "drill", "fair"})
_HEADS = frozenset({
    "head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister", "speaker",
    "ambassador", "chief-of-staff",
})  # fmt: skip
_ENVOYS = frozenset({"envoy", "diplomat"})
_ROLES = frozenset({"lead", "sign", "give", "receive"})
_UNSURE = frozenset({"denied", "planned"})
_SCATTERED = frozenset({"arrive", "leave", "strike", "lead", "give"})


def find_contradictions(report: Report) -> Iterator[Fault]:
    """Yield pairs of sentences that contradict one another; a sentence is the later one once."""
    seen: set[int] = set()
    yield from _find_counts(report, seen)
    for spans in find_durations(report):
        seen.add(spans[1].start)
        yield Fault("contradiction", spans)
    acts: dict[str, list[Telling]] = {}
    for told in _drop_series(list_tellings(report)):
        if not told.marks & _UNSURE:
            acts.setdefault(told.act, []).append(told)
    pairs = [pair for tellings in acts.values() for pair in combinations(tellings, 2)]
    met = sorted((*acts.get("gather", ()), *acts.get("receive", ())), key=lambda one: one.span)
    pairs += [pair for pair in combinations(met, 2) if pair[0].act != pair[1].act]
    for first, second in pairs:
        later = second.span.start
        if later == first.span.start or later in seen:
            continue
        both = first.act != second.act
        if _meet_on_two_days(first, second) if both else _contradict(first, second):
            seen.add(later)
            yield Fault("contradiction", (first.span, second.span))


def _drop_series(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings without what more than two sentences count: swap after swap."""
    counted = {(one.noun, told.span.start) for told in tellings for one in told.counts}
    times = Counter(noun for noun, _ in counted)
    return [
        replace(told, counts=tuple(one for one in told.counts if times[one.noun] <= _PAIR))
        for told in tellings
    ]


def _find_counts(report: Report, seen: set[int]) -> Iterator[Fault]:
    """Yield two sentences that count the people or goods of one state, known ones, otherwise."""
    counted = list(list_sentence_counts(report))
    times = Counter(one.noun for one in counted)
    for first, second in combinations(counted, 2):
        later = second.span.start
        if later == first.span.start or first.noun != second.noun or first.number == second.number:
            continue
        alone = times[first.noun] == _PAIR
        alike = first.states & second.states or first.stems & second.stems
        if alone and alike and second.definite and second.marks <= {"side", "ahead"}:
            seen.add(later)
            yield Fault("contradiction", (first.span, second.span))


def _contradict(first: Telling, second: Telling) -> bool:
    if _are_claims(first, second):
        return False
    if _differ_in_doer(first, second):
        return True
    if not _may_be_one(first, second):
        return False
    if first.done != second.done:
        return _is_undone(first, second)
    if ("ahead" in first.marks) != ("ahead" in second.marks):
        return False
    return (
        _differ_in_day(first, second)
        or _differ_in_place(first, second)
        or _differ_in_number(first, second)
    )


def _meet_on_two_days(first: Telling, second: Telling) -> bool:
    """Is one meeting told from both sides (he met him, he received him) on two days?"""
    if first.states != second.states or first.offices != second.offices or not first.offices:
        return False
    if len(first.states) != _PAIR or not (first.done and second.done and first.told):
        return False
    if _are_claims(first, second) or _is_another(first, second):
        return False
    if {"ahead", "earlier", "each"} & (first.marks | second.marks):
        return False
    return _is_same_place(first, second) and _are_other_days(first.times, second.times)


def _are_other_days(
    first: frozenset[tuple[date, date]], second: frozenset[tuple[date, date]]
) -> bool:
    """Is each but one time, and do they not meet?"""
    if len(first) != 1 or len(second) != 1:
        return False
    (begin, end), (start, last) = *first, *second
    return end < start or last < begin


def _are_claims(first: Telling, second: Telling) -> bool:
    """Does each of two states tell its own side?"""
    return bool(first.teller and second.teller and first.teller != second.teller)


def _may_be_one(first: Telling, second: Telling) -> bool:
    """May two tellings be of one happening, by their parties, their matter and their time?"""
    if _is_apart(first.states - {first.teller}, second.states - {second.teller}):
        return False
    if first.things and second.things and not first.things & second.things:
        return False
    return "earlier" not in first.marks | second.marks


def _is_apart(first: frozenset[str], second: frozenset[str]) -> bool:
    """Are both told, and neither among the other?"""
    return bool(first and second) and not (first <= second or second <= first)


def _weigh(first: Telling, second: Telling) -> int:
    """Count the signs that two tellings are of one happening."""
    return (
        bool(first.things & second.things)
        + _is_same_day(first, second)
        + _is_same_place(first, second)
        + bool(first.states & second.states)
        + min(len(first.stems & second.stems), _MOST_STEMS)
        + _is_same_number(first, second)
    )


def _is_same_day(first: Telling, second: Telling) -> bool:
    """Is a day of the one told in the sentence of the other, or just before it?"""
    return bool(first.days & second.times or second.days & first.times)


def _is_same_number(first: Telling, second: Telling) -> bool:
    """Do they count as many of the same things, or as many persons?"""
    return any(
        one.number == other.number and (one.noun == other.noun or ANYBODY in (one.noun, other.noun))
        for one in first.counts for other in second.counts
    )  # fmt: skip


def _is_same_place(first: Telling, second: Telling) -> bool:
    """Do they name a town together, or does the second point back to that of the first?"""
    return bool(first.towns & second.towns or (first.towns and second.there))


def _is_undone(first: Telling, second: Telling) -> bool:
    """Was done by one telling what was not by the other, on the same day where both tell it?"""
    if first.days and second.days and not first.days & second.days:
        return False
    done = first if first.done else second
    if not done.told or "ahead" in done.marks or _is_apart(first.offices, second.offices):
        return False
    if first.act == "receive":
        return bool({office for _, office in done.agents} & (first.offices & second.offices))
    sure = (
        _is_same_day(first, second)
        or _is_same_number(first, second)
        or _is_same_place(first, second)
    )
    return _weigh(first, second) >= _ENOUGH + (not sure)


def _differ_in_day(first: Telling, second: Telling) -> bool:
    if len(first.days) != 1 or len(second.days) != 1 or _is_another(first, second):
        return False
    (begin, end), (start, last) = *first.days, *second.days
    if begin <= last and start <= end:
        return False
    if first.places and second.places and not first.places & second.places:
        return False
    if first.act in _MOVING:
        return _is_same_place(first, second) and not _are_others(first, second)
    if _is_apart(first.offices, second.offices):
        return False
    if first.act in _SCATTERED and not _is_same_number(first, second):
        return False
    return _weigh(first, second) > _ENOUGH - bool(first.things & second.things & _NAMED)


def _are_others(first: Telling, second: Telling) -> bool:
    """Do two tellings name other doers of what each does for himself (arrive)?"""
    offices = read_actors().offices
    held = frozenset(key for key, office in offices.items() if office.rank in _HEADS | _ENVOYS)
    mine = held & {office for _, office in first.agents}
    theirs = held & {office for _, office in second.agents}
    if mine and theirs and not (first.teller or second.teller):
        return not _are_kin(mine, theirs)
    mine, theirs = first.offices & held, second.offices & held
    return _is_apart(mine, theirs) and not _are_kin(mine, theirs)


def _are_kin(some: frozenset[str], others: frozenset[str]) -> bool:
    """Is an office among both, or "the minister" in one and a minister in the other?"""
    return not some.isdisjoint(others) or any(
        "minister" in (one, other) and one.endswith("minister") and other.endswith("minister")
        for one in some for other in others
    )  # fmt: skip


def _differ_in_place(first: Telling, second: Telling) -> bool:
    if len(first.places) != 1 or len(second.places) != 1 or first.places == second.places:
        return False
    if (
        _is_another(first, second)
        or "each" in first.marks | second.marks
        or first.act in _SCATTERED
    ):
        return False
    return _is_same_day(first, second) and _weigh(first, second) >= _ENOUGH


def _differ_in_number(first: Telling, second: Telling) -> bool:
    """Do they count the same things otherwise, each but once?"""
    if (first.marks | second.marks) & {"parts", "more", "each"}:
        return False
    if first.days and second.days and not first.days & second.days:
        return False
    for one in first.counts:
        for other in second.counts:
            if one.noun != other.noun or one.number == other.number or one.noun == ANYBODY:
                continue
            if _is_single(one, first) and _is_single(other, second):
                return _weigh(first, second) >= _ENOUGH
    return False


def _is_single(count: Count, telling: Telling) -> bool:
    return len({one.number for one in telling.counts if one.noun == count.noun}) == 1


def _differ_in_doer(first: Telling, second: Telling) -> bool:
    """Has an act that has one doer two?"""
    if first.act not in _ROLES or not first.agents or not second.agents:
        return False
    if (first.marks | second.marks) & {"more", "each", "earlier"}:
        return False
    sides = "side" in first.marks | second.marks
    pairs = [
        _compare_doers(one, other, sides=sides)
        for one in _list_heads(first) for other in _list_heads(second)
    ]  # fmt: skip
    if False not in pairs or True in pairs:
        return False
    guest = first.act == "receive" and bool(first.offices & second.offices)
    weight = _weigh(first, second)
    return weight > _ENOUGH or (bool(guest or first.things & second.things) and weight >= _ENOUGH)


def _list_heads(telling: Telling) -> list[tuple[str, str]]:
    """Return the doers who hold an office that one person holds."""
    offices = read_actors().offices
    return [
        one for one in telling.agents if one[1] in offices and offices[one[1]].rank in _HEADS
    ]  # fmt: skip


def _compare_doers(one: tuple[str, str], other: tuple[str, str], *, sides: bool) -> bool | None:
    """Are two doers one? None where it is not told: a minister of what, or of which state.

    `sides`: each state has its own (the head of a delegation).
    """
    if one[0] and other[0] and one[0] != other[0]:
        return None if sides else False
    if one[1] == other[1]:
        return True
    return None if "minister" in (one[1], other[1]) else False


def _is_another(first: Telling, second: Telling) -> bool:
    """Does a word tell that there was more than one such happening, or that it was moved?"""
    return bool((first.marks | second.marks) & {"again", "moved"})
