"""Dated values of a dyad on an even line of time: days, weeks or months, holes left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Step = Literal["day", "week", "month"]
STEP_DAYS: dict[Step, float] = {"day": 1.0, "week": 7.0, "month": 30.4375}


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A row of a series: its days, its value (None: nothing observed), its number of events.

    With `count` the value is the sum over so many events; None where the table does not tell.
    """

    row: int
    start: date
    end: date
    value: float | None
    count: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A series on an even line of time.

    `starts` and `ends` are the first and last day of each step. `values` holds 0 and `weights`
    0 where nothing was observed; elsewhere weights lie in (0, 1]. `told` are the steps that tell
    something: observed, and not exactly 0 as in a table that fills silent days with zeros.
    """

    step: Step
    starts: tuple[date, ...]
    ends: tuple[date, ...]
    values: Numbers
    weights: Numbers
    told: NDArray[np.bool_]

    def steps(self, days: float) -> int:
        """Return how many steps so many days are, at least one."""
        return max(1, round(days / STEP_DAYS[self.step]))


_HALF_WEIGHT = 2.0
"""With so many events a step weighs half: the mood of a day varies beside the noise of events."""


def find_step(values: Sequence[DatedValue]) -> Step:
    """Return what most rows are: weeks, months or days.

    Rows of single days that are all a multiple of seven days apart are weeks, those on the same
    day of each month (or its last one) months.
    """
    lengths = sorted((one.end - one.start).days + 1 for one in values)
    middle = lengths[len(lengths) // 2] if lengths else 1
    if middle > 1:
        return "week" if middle < 14 else "month"
    days = sorted({one.start for one in values})
    if len(days) < 3:
        return "day"
    if all((b - a).days % 7 == 0 for a, b in zip(days, days[1:], strict=False)):
        return "week"
    ends = all((day + timedelta(days=1)).day == 1 for day in days)
    return "month" if ends or len({day.day for day in days}) == 1 else "day"


def lay_out(values: Sequence[DatedValue], step: Step) -> Line:
    """Return the rows on an even line from the first to the last; there is one row a step.

    A value with a count becomes a mean over its events and weighs n / (n + 2).
    """
    first = min(one.start for one in values)
    last = max(one.start for one in values)
    starts, ends = _days(step, first, last)
    places = {start: place for place, start in enumerate(starts)}
    anchor = starts[0]
    laid = np.zeros(len(starts))
    weights = np.zeros(len(starts))
    told = np.zeros(len(starts), dtype=bool)
    for one in values:
        place = places[_begin(step, one.start, anchor)]
        if one.end > one.start:
            starts[place], ends[place] = one.start, one.end
        if one.value is None or one.count == 0:
            continue
        laid[place] = one.value if one.count is None else one.value / one.count
        weights[place] = 1.0 if one.count is None else one.count / (one.count + _HALF_WEIGHT)
        told[place] = one.count is not None or one.value != 0
    return Line(step, tuple(starts), tuple(ends), laid, weights, told)


def _begin(step: Step, day: date, first: date) -> date:
    """Return the first day of the step in which a day lies."""
    if step == "month":
        return day.replace(day=1)
    if step == "week":
        return day - timedelta(days=(day - first).days % 7)
    return day


def _days(step: Step, first: date, last: date) -> tuple[list[date], list[date]]:
    if step == "month":
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month + 1)
        heads = [date(m // 12, m % 12 + 1, 1) for m in months]
    else:
        size = 7 if step == "week" else 1
        heads = [first + timedelta(days=d) for d in range(0, (last - first).days // size * size + size + 1, size)]
    return heads[:-1], [head - timedelta(days=1) for head in heads[1:]]
