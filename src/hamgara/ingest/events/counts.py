"""The column that counts the events behind a value, where a table has one and nobody named it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import fmean, median

_NAME = re.compile(
    r"n|counts?|((n|nr|no|num|number|total|count)(of)?)?events(counts?|total)?|eventcounts?"
    r"|(تعداد|شمار)(رویدادها?)?|say|hadisəsayı|hadisələrinsayı"
)
"""How such columns are headed, without case, spaces and signs."""

_FARTHEST = 10.0
"""The largest score of the usual scales of events (Goldstein, PLOVER)."""
_MANY, _OFTEN = 5, 30
"""So many events, in so many rows: sums of them would have left that range."""
_EXACT = 1e-6
_SUM, _MEAN = 0.3, 0.4
"""By what power of the number of events values grow: sums by more, means by less. On twelve real
dyads, by day and month, sums lie at .7 to 1.4, means at -.3 to .3."""
_STEADY = 3
"""How many times as often as they fall numbers of rows rise, at least (or fall as they rise)."""


def find_count(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    value_at: int,
    read: Callable[[str], float | None],
) -> tuple[int, bool] | None:
    """Return where the number of events stands, and whether the value is their mean (or sum).

    None where no column is headed as one, or several are; where it holds anything but whole
    numbers, numbers that rise or fall nearly always (rows and weeks are numbered so), or a value
    beside 0 events; where values are shares; or where sum and mean cannot be told apart. Scores
    are taken to lie from -10 to 10, as those of Goldstein and PLOVER. A sum of them leaves that
    range at some time, and grows with the number of events; a mean does neither, and has decimals
    that no single score has, or many days of many events. `read` returns the number of a cell,
    None of an empty one, and raises ValueError for anything else; a row whose value it cannot
    read tells nothing here.
    """
    places = [
        at for at, name in enumerate(header) if _NAME.fullmatch(_plain(name)) and at != value_at
    ]
    if len(places) != 1:
        return None
    (at,) = places
    pairs = []
    for cells in rows:
        try:
            value = read(cells[value_at]) if value_at < len(cells) else None
        except ValueError:
            continue
        try:
            count = read(cells[at]) if at < len(cells) else None
        except ValueError:
            return None
        if count is None and value is None:
            continue
        if count is None or count < 0 or count % 1 or (value and not count):
            return None
        if value is not None and count:
            pairs.append((value, count))
    if _number_rows([count for _, count in pairs]):
        return None
    means = _are_means(pairs)
    return None if means is None else (at, means)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())


def _number_rows(counts: Sequence[float]) -> bool:
    """Do they rise (or fall) nearly always, as numbers of rows, days of a month and weeks do?"""
    rises = sum(one < two for one, two in pairwise(counts))
    falls = sum(one > two for one, two in pairwise(counts))
    return max(rises, falls) >= _STEADY * max(min(rises, falls), 1)


def _are_means(pairs: Sequence[tuple[float, float]]) -> bool | None:
    if any(abs(value) > _FARTHEST * count + _EXACT for value, count in pairs):
        return None
    if all(0 <= value <= 1 for value, _ in pairs):
        return None
    growth = _measure_growth(pairs)
    if growth is None:
        return None
    if any(abs(value) > _FARTHEST + _EXACT for value, _ in pairs):
        return False if growth > _SUM else None
    fine = any(not math.isclose(value, round(value, 1), abs_tol=_EXACT) for value, _ in pairs)
    often = sum(count >= _MANY for _, count in pairs) >= _OFTEN
    return True if (fine or often) and growth < _MEAN else None


def _measure_growth(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return by what power of the count values grow (`_SUM`, `_MEAN`), None where nothing tells."""
    if not pairs:
        return None
    middle = median(count for _, count in pairs)
    many = [one for one in pairs if one[1] > middle]
    few = [one for one in pairs if one[1] <= middle]
    if not many or not few:
        return None
    sizes = [fmean(abs(value) for value, _ in part) for part in (many, few)]
    if not all(sizes):
        return None
    times = fmean(count for _, count in many) / fmean(count for _, count in few)
    return math.log(sizes[0] / sizes[1]) / math.log(times)
