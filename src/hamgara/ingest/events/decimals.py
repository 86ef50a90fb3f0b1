"""How many events a mean is of, at least, as its own decimals tell: for tables of means alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

FARTHEST = 10.0
"""The largest score of the usual scales of events (Goldstein, PLOVER)."""
_TENTHS = 10
"""Scores of these scales have one decimal."""
_COARSEST, _FINEST = 3, 6
"""Fewer decimals tell nothing; more are taken for so many (single precision has no more)."""
_LONG = 10
"""The decimals of a table are those that one in so many of its means has, or more."""
_SPACING = 50
"""Two means of n events at most lie n**-2 / 10 apart, so many times as far as they are rounded."""
_FEWEST, _FULL, _FIT = 30, 0.3, 0.2
"""So many means must be no tenths; so large a part of them must have all decimals, and so large a
part of these fit. Of numbers of chance six in a hundred fit."""
_SAME = 0.9
"""Where so large a part of the sizes divides one of them, it is a fixed number, not of events."""


def find_sizes(means: Sequence[float]) -> list[int | None] | None:
    """Return of how many events each mean is, at least; None where the means do not tell.

    A mean of n scores with one decimal is a multiple of 1 / 10 n. The least n that fits a mean, as
    rounded as it is, divides the number of events: on real dyads, with six decimals, it is that
    number on half of the days, and mostly its half or third on the others. It is looked for up to
    4, 14, 44 and 141 events for 3, 4, 5 and 6 decimals, so that at most one fits. A mean that none
    fits is None; one of exactly 0 is of none, since so tables fill silent days.

    None at all where values leave -10 to 10, or none lies beyond -1 to 1 (shares, ratios); with
    fewer than three decimals, or fewer than thirty values that are no tenths; where less than three
    tenths of these have all decimals, or less than a fifth of those fit; and where nearly all
    that fit divide one size, as means over a fixed number of sources or days do.
    """
    most_far = max(map(abs, means), default=0.0)
    odd = [mean for mean in means if not math.isclose(mean * 10, round(mean * 10), abs_tol=1e-9)]
    if len(odd) < _FEWEST or not 1 < most_far <= FARTHEST:
        return None
    decimals = sorted(map(_count_decimals, odd), reverse=True)
    places = min(decimals[len(odd) // _LONG], _FINEST)
    if places < _COARSEST:
        return None
    most = math.isqrt(10**places // _SPACING)
    full = [mean for mean in odd if _count_decimals(mean) >= places]
    fitting = [size for mean in full if (size := _find_size(mean, most, places))]
    if len(full) < _FULL * len(odd) or len(fitting) < _FIT * len(full):
        return None
    if any(_divide(size, fitting) >= _SAME for size in set(fitting)):
        return None
    return [_find_size(mean, most, places) if mean else 0 for mean in means]


def _divide(size: int, sizes: Sequence[int]) -> float:
    """Return the share of sizes that divide one."""
    return sum(size % one == 0 for one in sizes) / len(sizes)


def _count_decimals(number: float) -> int:
    return max(0, -int(Decimal(repr(number)).as_tuple().exponent))


def _find_size(mean: float, most: int, places: int) -> int | None:
    """Return of how many events a rounded mean is one, None where none up to `most` fits."""
    total = Fraction(mean) * _TENTHS
    nearest = total.limit_denominator(most)
    fits = abs(nearest - total) <= Fraction(_TENTHS, 2 * 10**places) * (1 + Fraction(1, 10**6))
    return nearest.denominator if fits else None
