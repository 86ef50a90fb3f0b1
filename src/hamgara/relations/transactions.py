"""How much two states meet, in how many ways, and from which side: measures of transactions.

They count what was told. A source that tells only of presidents makes contact look narrow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hamgara.relations.beta import logit_beta_quantile
from hamgara.relations.measures import LEVEL
from hamgara.study.events import Event, list_dyads


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with the interval that its events leave open, None where there is none.

    `n` are the events or periods it stands on.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int


def share(part: int, whole: int, *, level: float = LEVEL) -> Estimate:
    """Return part / whole, in [0, 1]; value None where whole = 0.

    The interval is Jeffreys': quantiles of Beta(part + .5, rest + .5). Brown, L. D., Cai, T. T. &
    DasGupta, A. (2001), Interval estimation for a binomial proportion, Statistical Science 16(2),
    101-133. Pitfall: it takes events as independent; a visit with six signatures is not six.
    """
    if not whole:
        return Estimate(None, None, None, 0)
    tail = (1 - level) / 2
    low, high = (
        1 / (1 + math.exp(-logit_beta_quantile(q, part + 0.5, whole - part + 0.5)))
        for q in (tail, 1 - tail)
    )
    value = part / whole
    return Estimate(value, min(low, value), max(high, value), whole)


def variety(counts: Sequence[int]) -> Estimate:
    """Return the entropy of counts over its greatest, -sum p ln p / ln k, in [0, 1].

    `counts` holds a number for each of the k kinds that there could be, 0 for those that did not
    happen. 0: all contact is of one kind; 1: all kinds are equally frequent. None for no events
    or fewer than two kinds. Shannon, C. E. (1948), A mathematical theory of communication, Bell
    System Technical Journal 27, 379-423; as evenness: Pielou, E. C. (1966), The measurement of
    diversity in different types of biological collections, Journal of Theoretical Biology 13,
    131-144. Pitfalls: few events make it too small (by about (k - 1) / 2n before division), and
    it depends on how finely the kinds are cut.
    """
    n = sum(counts)
    if not n or len(counts) < 2:
        return Estimate(None, None, None, n)
    entropy = -math.fsum(c / n * math.log(c / n) for c in counts if c)
    return Estimate(abs(entropy) / math.log(len(counts)), None, None, n)


def count_directions(events: Iterable[Event], dyad: tuple[str, str]) -> tuple[int, int]:
    """Return how many events go from the first state to the second, and back.

    A reciprocal event goes both ways and counts in both; `measures.reciprocity` takes the two.
    """
    forth = back = 0
    for event in events:
        for pair in list_dyads(event):
            if {*pair} != {*dyad}:
                continue
            forth += event.reciprocal or pair == dyad
            back += event.reciprocal or pair != dyad
    return forth, back
