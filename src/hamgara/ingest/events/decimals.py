"""How many events a mean is of, at least, as its own decimals tell: for tables of means alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from hamgara.ingest.events.counts import FARTHEST

_TENTHS = 10
"""Scores of the usual scales of events (Goldstein, PLOVER) have one decimal."""
_COARSEST, _FINEST = 3, 6
"""Fewer decimals tell nothing; more are taken for so many (single precision has no more)."""
_CHANCE, _SHARE = 0.1, 0.3
"""What share of any numbers would fit by chance, at most, and what share must fit, at least."""
_FEWEST = 30
"""So many means must be no tenths, or nothing is told."""


def find_sizes(means: Sequence[float]) -> list[int] | None:
    """Return of how many events each mean is, at least; None where the means do not tell.

    A mean of n scores with one decimal is a multiple of 1 / 10 n. The least n that fits a mean, as
    rounded as it is, divides the number of events: on real dyads it is that number on half of the
    days, and most often its half or third on the others. It is looked for up to where a tenth of
    any numbers would fit (4, 14, 44 and 141 events for 3, 4, 5 and 6 decimals); a mean that none
    fits is taken to be of so many. A mean of exactly 0 is of none: so tables fill silent days.

    None where values leave -10 to 10 or are shares (0 to 1); with fewer than three decimals, or
    fewer than thirty values that are no tenths; where less than three tenths of these fit; and
    where all that fit divide the largest, as means over a fixed number of sources or days do.
    """
    told = [mean for mean in means if mean]
    if not told or max(map(abs, told)) > FARTHEST or all(0 < mean <= 1 for mean in told):
        return None
    places = min(max(map(_count_decimals, told)), _FINEST)
    if places < _COARSEST:
        return None
    most = math.isqrt(int(2 * _CHANCE * 10**places / _TENTHS))
    sizes = [_find_size(mean, most, places) if mean else 0 for mean in means]
    uneven = [size for size in sizes if size is None or size > 1]
    fitting = {size for size in uneven if size}
    if len(uneven) < _FEWEST or len(uneven) - uneven.count(None) < _SHARE * len(uneven):
        return None
    if all(max(fitting) % size == 0 for size in fitting):
        return None
    return [most if size is None else size for size in sizes]


def _count_decimals(number: float) -> int:
    exponent = Decimal(repr(number)).as_tuple().exponent
    return max(0, -int(exponent))


def _find_size(mean: float, most: int, places: int) -> int | None:
    """Return the least n up to `most` of which a rounded mean is one, None without any."""
    total = Fraction(mean) * _TENTHS
    nearest = total.limit_denominator(most)
    fits = abs(nearest - total) <= Fraction(_TENTHS, 2 * 10**places) * (1 + Fraction(1, 10**6))
    return nearest.denominator if fits else None
