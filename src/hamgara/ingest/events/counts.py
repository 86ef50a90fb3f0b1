"""The column that counts the events behind a value, where a table has one and nobody named it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import fmean, median

from hamgara.ingest.events.decimals import FARTHEST, find_sizes
from hamgara.text.normalize import fold

_NAME = re.compile(
    r"(n|no|nr|num|number)?(of)?obs(ervations)?|n|counts?|freq(uency|uencies)?"
    r"|(total)?(n|nr|no|num|number|total|counts?)?(of)?events?(n|counts?|total|volume|frequency)?"
    r"|(تعداد|شمار)(کل)?((رویداد|رخداد)(ها)?)?|(رویداد|رخداد)ها|فراوانی"
    r"|(hadisə(lər)?(in)?)?(ümumi)?sayi?|hadisələr"
)
"""How such columns are headed, folded and without spaces and signs."""
_STATISTIC = re.compile(r"^(mean|average|avg|sum|total)|(mean|average|avg|sum|total)$")
"""What may stand beside the name of a score, as count and n do in that of its column of counts."""
_FEW = 0.25
"""In a column of counts fewer cells than this part of it are none."""

_MANY, _OFTEN = 5, 30
"""So many events, in so many rows: sums of them would have left that range."""
_EXACT = 1e-6
_SUM, _MEAN = 0.3, 0.4
"""By what power of the number of events values grow: sums by more, means by less. On twelve real
dyads, by day and month, sums lie at .7 to 1.4, means at -.3 to .3."""
_AGREE = 0.9
"""So large a part of the sizes that decimals tell must divide the counts."""
_STEADY = 3
"""How many times as often as they fall numbers of rows rise, at least (or fall as they rise)."""


def list_counts(header: Sequence[str], value_at: int) -> list[int]:
    """Return where columns stand that are headed as counts: n, events, count of the value."""
    value = _plain(header[value_at])
    stems = ("", value, _STATISTIC.sub("", value))
    return [
        at
        for at, name in enumerate(map(_plain, header))
        if at != value_at
        and any(
            _NAME.fullmatch(rest)
            for stem in stems
            for rest in (name.removeprefix(stem), name.removesuffix(stem))
        )
    ]


def find_count(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    value_at: int,
    read: Callable[[str], float | None],
) -> tuple[int, bool] | None:
    """Return where the number of events stands, and whether the value is their mean (or sum).

    None where no column that is headed as one fits, or several do. None fits that holds anything
    but whole numbers, numbers that rise or fall nearly always (rows and weeks are numbered so), or
    a value beside 0 events; where no value lies beyond -1 to 1 (shares, ratios); where the decimals
    of means tell of other numbers; or where sum and mean cannot be told apart.
    Scores are taken to lie from -10 to 10, as those of Goldstein and PLOVER. A sum of them leaves
    that range at some time, and grows with the number of events; a mean does neither, and has
    decimals that no single score has, or many days of many events. `read` returns the number of a
    cell, None of an empty one, and raises ValueError for anything else; a row whose value it
    cannot read tells nothing here.
    """
    found = []
    for at in list_counts(header, value_at):
        pairs = _pair(rows, value_at, at, read)
        means = None if pairs is None else _are_means(pairs)
        if means is not None:
            found.append((at, means))
    return found[0] if len(found) == 1 else None


def find_farthest(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    value_at: int,
    read: Callable[[str], float | None],
) -> tuple[int, int] | None:
    """Return the row and the column of counts of the value that speaks most against sum and mean.

    It lies farthest beyond -10 to 10 for each of its events, or, where none does, beyond -10 to
    10. None where no value does, or where every column headed as a count fits or is none.
    """
    for at in list_counts(header, value_at):
        pairs = _pair(rows, value_at, at, read)
        if not pairs or _are_means(pairs) is not None:
            continue
        told = []
        for number, cells in enumerate(rows):
            one = _pair([cells], value_at, at, read)
            told += [(abs(value), count, number) for value, count in one or ()]
        for size, number in (
            max((value / count, number) for value, count, number in told),
            max((value, number) for value, _, number in told),
        ):
            if size > FARTHEST + _EXACT:
                return number, at
    return None


def find_odd(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    value_at: int,
    read: Callable[[str], float | None],
) -> tuple[int, int] | None:
    """Return the row and the column of the first cell that a column of counts is left aside for.

    None where no such column holds but a few cells that are no numbers of events.
    """
    for at in list_counts(header, value_at):
        odd = [number for number, cells in enumerate(rows)
               if _pair([cells], value_at, at, read) is None]  # fmt: skip
        if 0 < len(odd) < _FEW * len(rows):
            return odd[0], at
    return None


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", fold(name).text)


def _pair(
    rows: Sequence[Sequence[str]], value_at: int, at: int, read: Callable[[str], float | None]
) -> list[tuple[float, float]] | None:
    """Return the values of some events with their number, None where it is no number of events."""
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
    return None if _number_rows([count for _, count in pairs]) else pairs


def _number_rows(counts: Sequence[float]) -> bool:
    """Do they rise (or fall) nearly always, as numbers of rows, days of a month and weeks do?"""
    rises = sum(one < two for one, two in pairwise(counts))
    falls = sum(one > two for one, two in pairwise(counts))
    return max(rises, falls) >= _STEADY * max(min(rises, falls), 1)


def _are_means(pairs: Sequence[tuple[float, float]]) -> bool | None:
    if any(abs(value) > FARTHEST * count + _EXACT for value, count in pairs):
        return None
    if all(abs(value) <= 1 for value, _ in pairs):
        return None
    growth = _measure_growth(pairs)
    if growth is None:
        return None
    if any(abs(value) > FARTHEST + _EXACT for value, _ in pairs):
        return False if growth > _SUM else None
    fine = any(not math.isclose(value, round(value, 1), abs_tol=_EXACT) for value, _ in pairs)
    often = sum(count >= _MANY for _, count in pairs) >= _OFTEN
    return True if (fine or often) and growth < _MEAN and not _contradict(pairs) else None


def _contradict(pairs: Sequence[tuple[float, float]]) -> bool:
    """Do the decimals of means tell of other numbers of events?"""
    sizes = find_sizes([value for value, _ in pairs]) or []
    told = [(size, count) for size, (_, count) in zip(sizes, pairs, strict=False) if size]
    return sum(count % size == 0 for size, count in told) < _AGREE * len(told)


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
