"""Stance of statements toward a relation, by speaker's state: never mixed with events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from hamgara.study.statements import STANCES, Stance

_Z90 = 1.6448536269514722
_PRIOR = 0.5


@dataclass(frozen=True, slots=True)
class StanceBalance:
    """How statements stand to a relation.

    Args:
        convergent: number of statements for it.
        divergent: number against it.
        neutral: number of the others.
        value: (convergent - divergent) / all, in [-1, 1]; None without statements.
        low: lower end of its 90 % interval, not below -1.
        high: upper end, not above 1.
    """

    convergent: int
    divergent: int
    neutral: int
    value: float | None
    low: float | None
    high: float | None


def measure_stance(stances: Iterable[Stance]) -> StanceBalance:
    """Return the balance of stances, with a 90 % interval.

    Balance b = (C - D) / n, range [-1, 1]. It is the mean of scores +1, -1 and 0, the usual
    "net" of content analysis (Janis and Fadner 1943 weigh it by relevance besides; here every
    statement counts alike). The interval is the normal one for a mean of such scores, its
    proportions p taken after half a statement of each kind is added (Jeffreys):
    b' +- 1.645 sqrt((pC + pD - (pC - pD)^2) / (n + 1.5)).

    Pitfalls: a text with many clauses of one speaker counts many times; statements are claims,
    and what is said on a visit is polite; never add it to a number of events.
    """
    counts = Counter(stances)
    n = counts.total()
    if n == 0:
        return StanceBalance(0, 0, 0, None, None, None)
    whole = n + _PRIOR * len(STANCES)
    for_, against = ((counts[s] + _PRIOR) / whole for s in ("convergent", "divergent"))
    middle = for_ - against
    spread = _Z90 * sqrt((for_ + against - middle**2) / whole)
    value = (counts["convergent"] - counts["divergent"]) / n
    return StanceBalance(
        counts["convergent"],
        counts["divergent"],
        counts["neutral"],
        value,
        max(-1.0, min(middle - spread, value)),
        min(1.0, max(middle + spread, value)),
    )
