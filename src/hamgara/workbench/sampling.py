"""A random sample of what the machine tells, reviewed by people, speaks for all of it.

Every happening that the machine tells between the two states has a random number for good, a hash
of its first report, and `hamgara review --random` asks in the order of these numbers. So those that
were reviewed first, without a gap, are a simple random sample of all, wherever a person stops and
whatever documents come in later (permanent random numbers: Ohlsson 1995, in Cox et al., Business
Survey Methods, Wiley, 153-169). What was reviewed out of turn is no part of the sample.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import takewhile

from hamgara.errors import HamgaraError
from hamgara.events.merge import Reported, merge_reports
from hamgara.relations.history import Sampled, is_between
from hamgara.relations.lenses import find_period
from hamgara.relations.periods import list_periods
from hamgara.relations.reviewed import (
    Cell,
    Corrected,
    Reviewed,
    correct_periods,
    correct_trend,
)
from hamgara.relations.sample import Estimate, Kinds
from hamgara.study.chronology import Happening
from hamgara.study.events import Event
from hamgara.workbench.events import (
    ACCEPTED,
    StudyEvent,
    find_place,
    find_words,
    list_reported,
)

_FEWEST, _FEWEST_PERIODS = 2, 4
_TRENDS = ("cooperation", "conflict", "share")
_KINDS: dict[Kinds, str] = {(1, 0): "cooperation", (0, 1): "conflict", (0, 0): "other"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A happening as the machine tells it, with its reports in the order of the documents."""

    event: Event
    reports: tuple[StudyEvent, ...]

    @property
    def number(self) -> str:
        """A random number that stays the same: hexadecimal digits, all of one length."""
        first = self.reports[0]
        told = f"{first.document.name}\n{first.key}"
        return hashlib.sha256(told.encode()).hexdigest()

    @property
    def is_decided(self) -> bool:
        """Has a person accepted one of its reports, or rejected them all?"""
        return self.truth is not None or all(one.verdict for one in self.reports)

    @property
    def truth(self) -> Event | None:
        """What people made of it; None where nothing of it stands."""
        standing = [one for one in self.reports if one.stands]
        return merge_reports(list_reported(standing))[0].event if standing else None


def draw_units(found: Sequence[StudyEvent], dyad: tuple[str, str]) -> list[Unit]:
    """Return what the machine tells between two states, in random order."""
    suggested = [
        (one, one.suggested) for one in found if one.suggested and is_between(one.suggested, dyad)
    ]
    merged = merge_reports(
        [Reported(one.document.name, one.document.date, event) for one, event in suggested]
    )
    units = [Unit(one.event, tuple(suggested[at][0] for at in one.reports)) for one in merged]
    return sorted(units, key=lambda unit: unit.number)


def sample_study(found: Sequence[StudyEvent], dyad: tuple[str, str], period: str) -> Sampled | None:
    """Return what a reviewed sample says of all that the machine tells between two states.

    None where fewer than two of the first in random order were reviewed, or all were: then what
    stands needs no correction. What a person moved to another period counts in the machine's.
    """
    placed = [(unit, when) for unit in draw_units(found, dyad) if (when := _place(unit, period))]
    drawn = list(takewhile(lambda pair: pair[0].is_decided, placed))
    if len(drawn) < _FEWEST or len(drawn) == len(placed):
        return None
    kinds = [_classify(unit.event, dyad) for unit, _ in placed]
    strata = _stratify(kinds, len(drawn))
    days = [unit.event.date.start for unit, _ in placed if unit.event.date]
    told = Counter(zip(strata, (when for _, when in placed), kinds, strict=True))
    frame = [
        Cell(stratum, name, told[stratum, name, kind], _times(told[stratum, name, kind], kind))
        for name in list_periods(period, min(days), max(days))
        for stratum in dict.fromkeys(strata)
        for kind in _KINDS
    ]
    reviewed = [
        Reviewed(strata[at], when, kinds[at], _classify(unit.truth, dyad), at + 1)
        for at, (unit, when) in enumerate(drawn)
    ]
    correction = correct_periods(frame, reviewed)
    return Sampled(
        correction=replace(correction, periods=tuple(map(_floor, correction.periods))),
        trends=dict(_find_trends(frame, reviewed)),
        units=len(placed),
        reviewed=tuple(_show(unit) for unit, _ in drawn),
    )


def _floor(period: Corrected) -> Corrected:
    """Return the numbers of a period, none below 0: an estimate knows of no bound."""
    kinds = (period.cooperation, period.conflict)
    cooperation, conflict = (
        replace(one, **{name: max(getattr(one, name), 0.0) for name in ("value", "low", "high")})
        for one in kinds
    )
    return replace(period, cooperation=cooperation, conflict=conflict)


def _place(unit: Unit, period: str) -> str | None:
    return find_period(_show(unit), period)


def _classify(event: Event | None, dyad: tuple[str, str]) -> Kinds:
    """Return what an event counts between two states: cooperation, conflict, or neither."""
    if event is None or event.status != "actual" or not is_between(event, dyad):
        return (0, 0)
    return (int(event.quad.endswith("cooperation")), int(event.quad.endswith("conflict")))


def _times(number: int, kind: Kinds) -> Kinds:
    return number * kind[0], number * kind[1]


def _stratify(kinds: Sequence[Kinds], drawn: int) -> list[str]:
    """Return the machine's classes as strata, one stratum where too few of a class are drawn."""
    sizes, taken = Counter(kinds), Counter(kinds[:drawn])
    if all(taken[kind] in (sizes[kind], max(taken[kind], _FEWEST)) for kind in sizes):
        return [_KINDS[kind] for kind in kinds]
    return ["all"] * len(kinds)


def _find_trends(
    frame: Sequence[Cell], reviewed: Sequence[Reviewed]
) -> Iterator[tuple[str, Estimate]]:
    """Yield the trends that there are periods for; that of a share needs some, and is bounded."""
    periods = len({cell.period for cell in frame})
    for name in _TRENDS if periods >= _FEWEST_PERIODS else _TRENDS[:-1]:
        with suppress(HamgaraError):
            found = correct_trend(frame, reviewed, name)
            if name == "share":
                found = replace(found, low=max(found.low, -1.0), high=min(found.high, 1.0))
            yield name, found


def _show(unit: Unit) -> Happening:
    """Return a unit as what a number stands on: its first report, under the verdict on it."""
    first, *others = unit.reports
    verdict = next((one.verdict for one in unit.reports if one.stands), first.verdict)
    return Happening(
        verdict.judgment if verdict else "",
        ACCEPTED,
        find_place(first),
        unit.event,
        {first.document.language: find_words(first)},
        also=tuple(map(find_place, others)),
    )
