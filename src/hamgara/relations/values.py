"""Dated values of a dyad on an even line of time: days, weeks or months, holes left open."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from hamgara.errors import HamgaraError
from hamgara.ingest.events.values import DatedValue
from hamgara.messages import say
from hamgara.relations.periods import name_unit
from hamgara.relations.series import Misfit

Numbers = NDArray[np.float64]
Step = Literal["day", "week", "month"]
STEP_DAYS: dict[Step, float] = {"day": 1.0, "week": 7.0, "month": 30.4375}


@dataclass(frozen=True, slots=True)
class Line:
    """A series on an even line of time.

    `starts` and `ends` are the first and last day of each step. `told` are the steps that tell
    something: observed, and not exactly 0 as in a table that fills silent days with zeros.
    `values` holds 0 and `weights` 0 where nothing is told; elsewhere weights lie in (0, 1].
    `counts` are the events of each step, NaN where nothing was observed; None where not all rows
    tell theirs. `smooth` is over how many steps each value is a running mean, 1 for none.
    """

    step: Step
    starts: tuple[date, ...]
    ends: tuple[date, ...]
    values: Numbers
    weights: Numbers
    told: NDArray[np.bool_]
    counts: Numbers | None = None
    smooth: int = 1

    def steps(self, days: float) -> int:
        """Return how many steps so many days are, at least one."""
        return max(1, round(days / STEP_DAYS[self.step]))


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows of a table that stand on its line of time, in the order of their days.

    `misfits` are the others; `rows` the numbers of the rows behind each of `values`, several
    where those of a day are added up as events (`added_up`). `by_decimals`: the values were means,
    whose decimals told the counts.
    """

    values: tuple[DatedValue, ...]
    misfits: tuple[Misfit, ...]
    rows: tuple[tuple[int, ...], ...]
    added_up: bool
    by_decimals: bool = False


SPARSE_DAYS = 56.0
FEWEST_TOLD: dict[Step, int] = {"day": 6, "week": 3, "month": 1}
FEWEST_IN_ALL: dict[Step, int] = {"day": 60, "week": 26, "month": 18}
"""With fewer steps that tell something nothing is looked for."""
_MOST = 0.9
_AGAIN, _PARTS = 0.1, 8
"""The share of rows that repeat a day in a table of events, and parts of its time looked at."""
_OPEN = 0.1
"""The share of steps that a table leaves open whose zeros are values."""
_MANY = 2.0
"""How many times as many zeros as expected are still values."""
_HALF_WEIGHT = 2.0
"""With so many events a step weighs half: the mood of a day varies beside the noise of events."""


def find_step(values: Sequence[DatedValue]) -> Step:
    """Return what most rows are: weeks, months or days.

    Rows of single days are weeks where nine of ten stand a multiple of seven days apart, months
    where nine of ten stand on the same day of a month (or its last one).
    """
    lengths = sorted((one.end - one.start).days + 1 for one in values)
    middle = lengths[len(lengths) // 2] if lengths else 1
    if middle > 1:
        return "week" if middle < 14 else "month"
    days = sorted({one.start for one in values})
    if len(days) < 3:
        return "day"
    gaps = [(b - a).days for a, b in pairwise(days)]
    if sum(gap % 7 == 0 for gap in gaps) >= _MOST * len(gaps):
        return "week"
    ends = sum((day + timedelta(days=1)).day == 1 for day in days)
    same = max(Counter(day.day for day in days).values())
    return "month" if max(ends, same) >= _MOST * len(days) else "day"


def sort_out(values: Sequence[DatedValue]) -> Kept:
    """Return the rows that fit a line of time, and those that do not.

    Misfits are rows of another length than most, and rows of a day (week, month) that an earlier
    row tells already: whether two values add up, or one corrects the other, cannot be known.
    Where days stand twice throughout (`tells_events`) the rows of each are added up first.
    """
    added_up = tells_events(values)
    groups = {one.row: [one] for one in values}
    if added_up:
        spans: dict[tuple[date, date], list[DatedValue]] = {}
        for one in values:
            spans.setdefault((one.start, one.end), []).append(one)
        groups = {own[0].row: own for own in spans.values()}
        values = [_add_up(own) for own in spans.values()]
    step = find_step(values)
    taken: dict[date, int] = {}
    kept: list[DatedValue] = []
    misfits: list[Misfit] = []
    anchor = min((one.start for one in values), default=date.min)
    for one in values:
        length = (one.end - one.start).days + 1
        fits = length == 1 or length == {"day": 1, "week": 7}.get(step, max(length, 28))
        begin = _begin(step, one.start, anchor, whole=length > 1)
        if not fits:
            what = say("Most rows tell a {unit}, this one does not.", unit=name_unit(step))
            misfits += [Misfit(each.row, what) for each in groups[one.row]]
        elif begin in taken:
            earlier, unit = taken[begin], name_unit(step)
            what = say("Row {row} tells the same {unit} already.", row=earlier, unit=unit)
            misfits += [Misfit(each.row, what) for each in groups[one.row]]
        else:
            taken[begin] = one.row
            kept.append(one)
    kept.sort(key=lambda one: one.start)
    rows = tuple(tuple(each.row for each in groups[one.row]) for one in kept)
    return Kept(tuple(kept), tuple(misfits), rows, added_up)


def tells_events(values: Sequence[DatedValue]) -> bool:
    """Is a row an event (or the part that one of several has in a day), not a day of its own?

    So it is where a tenth of the rows tell days that an earlier row tells, and such days stand in
    most parts of the table. A table in which all of these repeat a row is one that was joined to
    itself, and none of events.
    """
    firsts: dict[tuple[date, date], DatedValue] = {}
    again = [one for one in values if firsts.setdefault((one.start, one.end), one) is not one]
    if len(again) < max(_AGAIN * len(values), _PARTS):
        return False
    first, last = min(firsts)[0], max(firsts)[0]
    part = ((last - first).days + 1) / _PARTS
    spread = {int((one.start - first).days / part) for one in again}
    others = (firsts[one.start, one.end] for one in again)
    pairs = zip(again, others, strict=True)
    differ = any((one.value, one.count) != (two.value, two.count) for one, two in pairs)
    return differ and len(spread) > _PARTS / 2


def _add_up(rows: Sequence[DatedValue]) -> DatedValue:
    """Return one row for those of a day: their sum, and how many events they are.

    A row without a count is one event; one without a value is none.
    """
    told = [one for one in rows if one.value is not None]
    if not told:
        return replace(rows[0], value=None, count=0.0)
    count = sum(1.0 if one.count is None else one.count for one in told)
    value = sum(one.value or 0.0 for one in told)
    return replace(rows[0], value=value if count else None, count=count)


def lay_out(values: Sequence[DatedValue]) -> Line:
    """Return the rows on an even line from the first to the last.

    A value with a count becomes a mean over its events and weighs n / (n + 2). Without counts a 0
    tells nothing, unless the values are whole numbers of which it is one (`_count_zeros`).

    Raises:
        HamgaraError: there is no row, or rows that `sort_out` would not keep.
    """
    step = find_step(values)
    found = sort_out(values)
    kept = found.values
    if not kept or found.misfits:
        raise HamgaraError(
            found.misfits[0].what if found.misfits else say("There is no dated value.")
        )
    anchor = kept[0].start
    begins = [_begin(step, one.start, anchor, whole=one.end > one.start) for one in kept]
    starts, ends = _days(step, begins[0], begins[-1])
    places = {start: place for place, start in enumerate(starts)}
    laid = np.zeros(len(starts))
    weights = np.zeros(len(starts))
    told = np.zeros(len(starts), dtype=bool)
    counts = np.full(len(starts), np.nan)
    zeros = _count_zeros(kept, len(starts))
    for one, begin in zip(kept, begins, strict=True):
        place = places[begin]
        if one.end > one.start:
            starts[place], ends[place] = one.start, one.end
        if one.count is not None and (one.value is not None or one.count == 0):
            counts[place] = one.count
        if one.value is None or one.count == 0:
            continue
        if one.count is None and not (one.value or zeros):
            continue
        laid[place] = one.value if one.count is None else one.value / one.count
        weights[place] = 1.0 if one.count is None else one.count / (one.count + _HALF_WEIGHT)
        told[place] = True
    counted = all(one.count is not None for one in kept if one.value is not None)
    days = tuple(starts), tuple(ends)
    return Line(step, *days, laid, weights, told, counts if counted else None)


def cut(line: Line) -> Line:
    """Return a line from the first step that tells something to the last."""
    told = np.flatnonzero(line.told)
    at = slice(int(told[0]), int(told[-1]) + 1)
    return replace(
        line,
        starts=line.starts[at],
        ends=line.ends[at],
        values=line.values[at],
        weights=line.weights[at],
        told=line.told[at],
        counts=None if line.counts is None else line.counts[at],
    )


def _count_zeros(values: Sequence[DatedValue], steps: int) -> bool:
    """Is a 0 among whole numbers one of them, and not how the table writes silence?

    It is where the table leaves many steps out or blank, or where there are not far more zeros
    than the numbers next to 0 let expect: a parabola through the logarithms of how often -2, -1, 1
    and 2 stand there, exact for rounded normal values.
    """
    numbers = [one.value for one in values if one.value is not None]
    if any(number % 1 for number in numbers):
        return False
    if len(numbers) < (1 - _OPEN) * steps:
        return True
    often = Counter(numbers)
    near, far = (math.log(often[float(n)] + 0.5) + math.log(often[-float(n)] + 0.5) for n in (1, 2))
    return often[0.0] <= _MANY * math.exp((4 * near - far) / 6)


def accumulate(values: NDArray[Any]) -> Numbers:
    """Return the sums of the first 0, 1, 2, ... values: a window's is the difference of two."""
    return np.concatenate([[0.0], np.cumsum(values)])


def find_sparse(line: Line) -> list[tuple[date, date]]:
    """Return the stretches of eight weeks or more that tell too little for a crisis to show.

    Too little is fewer than 6 days, 3 weeks or 1 month in eight weeks with a value other than
    the exact 0 by which tables fill silent days.
    """
    size = line.steps(SPARSE_DAYS)
    count = len(line.told)
    if int(line.told.sum()) < FEWEST_IN_ALL[line.step] or count < size:
        return [(line.starts[0], line.ends[-1])]
    sums = accumulate(line.told)
    thin = np.flatnonzero(sums[size:] - sums[:-size] < FEWEST_TOLD[line.step])
    bare = np.zeros(count, dtype=bool)
    for first in thin:
        bare[first : first + size] = True
    edges = np.flatnonzero(np.diff(np.concatenate([[0], bare.astype(int), [0]])))
    found = []
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        last = end - 1
        while first < last and line.told[first]:
            first += 1  # noqa: PLW2901 - a stretch begins and ends with silence
        while last > first and line.told[last]:
            last -= 1
        found.append((line.starts[first], line.ends[last]))
    return found


def _begin(step: Step, day: date, anchor: date, *, whole: bool = False) -> date:
    """Return what tells a step: its day, its week from the anchor, the month of its middle."""
    if step == "month":
        return (day + timedelta(days=15) if whole else day).replace(day=1)
    if step == "week":
        return day - timedelta(days=(day - anchor).days % 7)
    return day


def _days(step: Step, first: date, last: date) -> tuple[list[date], list[date]]:
    if step == "month":
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month + 1)
        heads = [date(m // 12, m % 12 + 1, 1) for m in months]
    else:
        size = 7 if step == "week" else 1
        count = (last - first).days // size + 2
        heads = [first + timedelta(days=size * number) for number in range(count)]
    return heads[:-1], [head - timedelta(days=1) for head in heads[1:]]
