"""Measures of a dyad in a period, from counts of cooperative (C) and conflictual (F) events.

All of them inherit what the counts are: what was reported, found and coded. None tells whether
relations changed or the press did; so `n` stands beside every value. Where nothing can be
measured a function returns None, never 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from hamgara.relations.beta import logit_beta_quantile

LEVEL = 0.9
"""The level of intervals."""


def net_balance(cooperation: int, conflict: int) -> float | None:
    """Return (C - F) / (C + F), in [-1, 1]; None where C + F = 0.

    The balance of two counts: 1 all cooperation, -1 all conflict.
    Pitfalls: at low n it jumps (one event gives 1 or -1); an exchange of notes weighs as much as a
    war. It is tanh of half the log-ratio without its .5. Compare Yonamine, J. E. (2013), A nuanced
    study of political conflict using the GDELT dataset (dissertation, Penn State), on counts
    against scales.
    """
    n = cooperation + conflict
    return (cooperation - conflict) / n if n else None


def log_ratio(cooperation: int, conflict: int) -> float | None:
    """Return ln((C + .5) / (F + .5)), any real number; None where C + F = 0.

    The empirical logit of the share of cooperation: Haldane, J. B. S. (1956), The estimation and
    significance of the logarithm of a ratio of frequencies, Annals of Human Genetics 20, 309-311;
    Anscombe, F. J. (1956), On estimating binomial response relations, Biometrika 43, 461-464.
    Equal steps are equal factors, and twice the reporting leaves it nearly as it is. Pitfalls: at
    low n the .5 draws it to 0; periods of different n differ in how far it can reach.
    """
    if cooperation + conflict == 0:
        return None
    return math.log((cooperation + 0.5) / (conflict + 0.5))


def log_ratio_interval(
    cooperation: int, conflict: int, *, level: float = LEVEL
) -> tuple[float, float] | None:
    """Return the interval of the log-ratio at `level`; None where C + F = 0.

    C and F are taken as Poisson counts; given their sum, C is binomial, and the log of the ratio
    of the two rates is the logit of its share. The interval is Jeffreys': the logits of the
    quantiles of Beta(C + .5, F + .5). Brown, L. D., Cai, T. T. & DasGupta, A. (2001), Interval
    estimation for a binomial proportion, Statistical Science 16(2), 101-133. Its coverage swings
    around the level (here .9) and is near it on average; it is always finite and holds the
    log-ratio. Pitfall: it knows only the noise of counting. Events that come in bursts, reports
    of one event coded twice, and a press that changes make the truth less certain than it says.
    """
    if cooperation + conflict == 0:
        return None
    tail = (1 - level) / 2
    return (
        logit_beta_quantile(tail, cooperation + 0.5, conflict + 0.5),
        logit_beta_quantile(1 - tail, cooperation + 0.5, conflict + 0.5),
    )


def conflict_share(cooperation: int, conflict: int) -> float | None:
    """Return F / (C + F), in [0, 1]; None where C + F = 0. It is (1 - net balance) / 2.

    Pitfalls: as for the net balance. Compare Azar, E. E. (1980), The Conflict and Peace Data
    Bank (COPDAB) project, Journal of Conflict Resolution 24(1), 143-152.
    """
    n = cooperation + conflict
    return conflict / n if n else None


def quad_shares(
    quads: tuple[int, int, int, int],
) -> tuple[float, float, float, float] | None:
    """Return the shares of verbal and material cooperation, verbal and material conflict.

    Each in [0, 1], together 1; None where all are 0. Duval, R. D. & Thompson, W. R. (1980),
    Reconsidering the aggregate relationship between size, economic development, and some types of
    foreign policy behavior, American Journal of Political Science 24(3), 511-525; in the CAMEO
    tradition, Schrodt, P. A. (2012), CAMEO codebook 1.1b3. Pitfall: words outnumber deeds by far in
    news, so a share of deeds is mostly about what is news.
    """
    n = sum(quads)
    if not n:
        return None
    one, two, three, four = (count / n for count in quads)
    return one, two, three, four


def reciprocity(forth: int, back: int) -> float | None:
    """Return 2 min(a, b) / (a + b) of events forth (a) and back (b), in [0, 1]; None where both 0.

    1: each side acts as often as the other; 0: only one acts. The reciprocated part of the weight
    between two nodes: Squartini, T., Picciolo, F., Ruzzenenti, F. & Garlaschelli, D. (2013),
    Reciprocity of weighted networks, Scientific Reports 3, 2729. Pitfalls: a coder that writes a
    meeting as two events makes it 1 by construction; it compares volumes, not answers: that one
    side responds to the other needs a model of time (Goldstein & Freeman 1990, Three-Way Street).
    """
    return 2 * min(forth, back) / (forth + back) if forth + back else None


@dataclass(frozen=True, slots=True)
class NetCooperation:
    """Sum, mean and number of scored events."""

    n: int
    sum: float
    mean: float | None


def net_cooperation(scores: Iterable[float]) -> NetCooperation:
    """Return sum, mean and n of scores of events, mean None where there are none.

    The scale is the table's (Goldstein, -10 to 10, in GDELT, Phoenix and ICEWS; POLECAT has its
    own). Goldstein, J. S. (1992), A conflict-cooperation scale for WEIS events data, Journal of
    Conflict Resolution 36(2), 369-385. Pitfalls: the sum rises with reporting (so never without
    n), the mean hides that a crisis has both more talks and more clashes, and the scale is one of
    judged intensity whose zero and steps are conventions. Scales are never mixed.
    """
    values = list(scores)
    total = math.fsum(values)
    return NetCooperation(len(values), total, total / len(values) if values else None)
