"""Does one kind of event lead another? Coincidences in days, and order over periods."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import NormalDist

from hamgara.relations.measures import LEVEL
from hamgara.relations.transactions import Estimate, share

FEWEST = 5
"""Below so many pairs of periods no order is given."""


def count_followed(
    first: Iterable[date], second: Iterable[date], days: int, *, span: tuple[date, date]
) -> tuple[int, int, float]:
    """Return how many of `second` come 1 to `days` days after one of `first`, of how many, chance.

    The last is the share of all days of `span` that lie so behind one of `first`. Events of the
    same day do not count: they are mostly one occasion.
    """
    behind: set[int] = set()
    end = span[1].toordinal()
    for day in {day.toordinal() for day in first}:
        behind.update(range(max(day + 1, span[0].toordinal()), min(day + days, end) + 1))
    length = end - span[0].toordinal() + 1
    seconds = [day.toordinal() for day in second]
    return sum(day in behind for day in seconds), len(seconds), len(behind) / length


def spillover(
    first: Iterable[date], second: Iterable[date], days: int, *, span: tuple[date, date]
) -> Estimate:
    """Return by how much more often than by chance `second` follows `first`, in [-1, 1].

    r - e, where r is the share of events of `second` that come 1 to `days` days after an event of
    `first`, and e the share of all days of `span` that do: what r would be if `second` fell on
    days at random. It is the precursor coincidence rate less its expectation: Donges, J. F.,
    Schleussner, C.-F., Siegmund, J. F. & Donner, R. V. (2016), Event coincidence analysis for
    quantifying statistical interrelationships between event time series, European Physical
    Journal Special Topics 225, 471-487. The interval is that of r (see `share`). None where
    `second` is empty. Pitfalls: it shows order, not cause, since a thaw brings both; reporting
    that rises with time raises it; many events of `first` leave no room above e.
    """
    followed, n, expected = count_followed(first, second, days, span=span)
    rate = share(followed, n)
    if rate.value is None or rate.low is None or rate.high is None:
        return rate
    return Estimate(rate.value - expected, rate.low - expected, rate.high - expected, n)


def lead(first: Sequence[float | None], second: Sequence[float | None], lag: int) -> Estimate:
    """Return the rank correlation of `first` with `second` `lag` periods later, in [-1, 1].

    Spearman's rho, ties at their mean rank; periods in which one is None are left out. None for
    fewer than five pairs or where one does not vary. The interval: Bonett, D. G. & Wright, T. A.
    (2000), Sample size requirements for estimating Pearson, Kendall and Spearman correlations,
    Psychometrika 65(1), 23-28: tanh(atanh rho -+ z sqrt((1 + rho^2 / 2) / (n - 3))). Pitfalls: it
    takes periods as independent, so that trends make the interval too narrow; order is no cause.
    """
    pairs = [
        (a, b) for a, b in zip(first, second[lag:], strict=False) if a is not None and b is not None
    ]
    n = len(pairs)
    if n < FEWEST:
        return Estimate(None, None, None, n)
    rho = _correlate(_rank([a for a, _ in pairs]), _rank([b for _, b in pairs]))
    if rho is None:
        return Estimate(None, None, None, n)
    if abs(rho) >= 1:
        return Estimate(rho, None, None, n)
    z = NormalDist().inv_cdf((1 + LEVEL) / 2)
    half = z * math.sqrt((1 + rho**2 / 2) / (n - 3))
    return Estimate(rho, math.tanh(math.atanh(rho) - half), math.tanh(math.atanh(rho) + half), n)


def _rank(values: Sequence[float]) -> list[float]:
    places = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(places)))}
    return [first[value] + (places.count(value) - 1) / 2 for value in values]


def _correlate(a: Sequence[float], b: Sequence[float]) -> float | None:
    middle = (len(a) - 1) / 2
    spread = math.fsum((x - middle) ** 2 for x in a) * math.fsum((y - middle) ** 2 for y in b)
    if spread <= 0:
        return None
    rho = math.fsum((x - middle) * (y - middle) for x, y in zip(a, b, strict=True))
    return max(-1.0, min(1.0, rho / math.sqrt(spread)))
