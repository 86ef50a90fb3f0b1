"""The column that counts the events behind a value, where a table has one and nobody named it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from statistics import fmean, median

_NAME = re.compile(
    r"n|counts?|((n|nr|no|num|number|total|count)(of)?)?events?(counts?|total)?"
    r"|(تعداد|شمار)(رویدادها?)?|say|hadisəsayı|hadisələrinsayı"
)
"""How such columns are headed, without case, spaces and signs."""

_FARTHEST = 10.0
"""The largest score of the usual scales of events (Goldstein, PLOVER)."""
_MANY = 5
_OFTEN = 30
_EXACT = 1e-6
_GROWTH = 1.2
"""How many times as large the values of many events are on average as those of few, in sums."""


def find_count(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    value_at: int,
    read: Callable[[str], float | None],
) -> tuple[int, bool] | None:
    """Return where the number of events stands, and whether the value is their mean (or sum).

    None where no column is headed as one, or several are; where it holds anything but whole
    numbers, none of them twice (rows are numbered so), or a value beside 0 events; or where sum and
    mean cannot be told apart. Scores are taken to lie from -10 to 10, as those of Goldstein and
    PLOVER. A sum of them leaves that range at some time, and grows with the number of events; a
    mean does neither, and has decimals that no single score has, or many days of many events.
    `read` returns the number of a cell, None of an empty one, and raises ValueError for anything
    else; a row whose value it cannot read tells nothing here.
    """
    places = [
        at for at, name in enumerate(header) if _NAME.fullmatch(_plain(name)) and at != value_at
    ]
    if len(places) != 1:
        return None
    (at,) = places
    pairs = []
    for cells in rows:
        if len(cells) <= value_at:
            continue
        try:
            value = read(cells[value_at])
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
    if len({count for _, count in pairs}) == len(pairs):
        return None
    means = _are_means(pairs)
    return None if means is None else (at, means)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())


def _are_means(pairs: Sequence[tuple[float, float]]) -> bool | None:
    if any(abs(value) > _FARTHEST * count + _EXACT for value, count in pairs):
        return None
    grows = _grow_with_counts(pairs)
    if grows is None:
        return None
    if any(abs(value) > _FARTHEST + _EXACT for value, _ in pairs):
        return False if grows else None
    fine = any(not math.isclose(value, round(value, 1), abs_tol=_EXACT) for value, _ in pairs)
    often = sum(count >= _MANY for _, count in pairs) >= _OFTEN
    return True if (fine or often) and not grows else None


def _grow_with_counts(pairs: Sequence[tuple[float, float]]) -> bool | None:
    """Are values larger where there are more events, as sums are? None where nothing tells."""
    middle = median(count for _, count in pairs) if pairs else 0.0
    many = [abs(value) for value, count in pairs if count > middle]
    few = [abs(value) for value, count in pairs if count <= middle]
    if not many or not few:
        return None
    return fmean(many) > _GROWTH * fmean(few)
