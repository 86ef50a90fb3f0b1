"""The index of convergence: a latent balance of cooperation and conflict behind noisy counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.relations.hidden_level import draw_levels, fit_level, resolve, sum_stretches
from hamgara.relations.index import (
    WINDOW,
    Change,
    Index,
    find_lonely,
    find_quantiles,
    make_index,
)
from hamgara.relations.lattice import Floats
from hamgara.relations.likelihoods import log_beta_binomial
from hamgara.relations.measures import LEVEL
from hamgara.relations.tallies import Counted, check_numbers, check_periods

WIDE = 0.5
"""An interval that leaves open so much of all possible shares of cooperation cannot tell."""

SPREADS = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3)
"""Candidates for the correlation of the events of one period (0: none)."""

SPREAD_WEIGHTS = (0.1, 0.05, 0.05, 0.1, 0.2, 0.3, 0.2)
"""Their weights before the data: bursts are usual in news, and a few years hardly tell of them."""
_FEW = 400
"""Paths that tell whether two periods differ at all."""


def estimate_convergence(
    counts: Sequence[Counted],
    *,
    months: float = 1.0,
    level: float = LEVEL,
    window: int = WINDOW,
) -> Index:
    """Return the latent log-odds that an event of a period is cooperative: any real number.

    Model: given their sum, the cooperative events of a period are beta-binomial with mean share p
    (`likelihoods.log_beta_binomial`; `spread` is the correlation of events of one period). The
    log-odds ln(p / (1 - p)) walk at random from period to period and may break, or follow a trend
    whose slope walks (`hidden_level`); steps, breaks, trends and correlation are averaged over, not
    plugged in. What is likely before the data is told by month: where periods last more `months`
    the level may move farther from one to the next. In the first period p is as Jeffreys' prior has
    it. Taking the sum as given is what corrects for volume: reporting that doubles both kinds adds
    precision and moves nothing.

    0 is as much conflict as cooperation, 2.2 nine of ten events cooperative. `counts` are all
    periods in their order, empty ones included: over them the interval widens. A period's `doubt`
    is 'no events' where it and `window` periods before and after it hold none, and 'wide' where
    its interval leaves open half or more of all possible shares.

    Pitfalls: it is the balance of what was reported and coded. A source that begins to report
    one kind more moves it, and so does a lens. It looks both ways in time: periods inform their
    neighbors, intervals of near periods are not independent (compare two with `compare_periods`),
    and the last ones change when data are added. A break within a period is seen as one between
    periods. What it cannot do is told in docs/relations-index.md, its calibration beside it.

    Durbin & Koopman (2012); West & Harrison (1997); Kitagawa (1987); Rue et al. (2009): see
    `hamgara.relations.state_space`.

    Raises:
        HamgaraError: there are no periods, one stands twice, a count is negative or not finite.
    """
    seen = _read(counts)
    fit = fit_level(seen, months)
    shares = 1 / (1 + np.exp(-find_quantiles(fit, level)))
    n = seen.cooperation + seen.conflict
    return make_index(
        fit,
        level,
        [(point.period, float(m), tuple(point.rows)) for point, m in zip(counts, n, strict=True)],
        find_lonely(n > 0, window),
        list(shares[:, 2] - shares[:, 0] >= WIDE),
        months,
    )


def draw_convergence(
    counts: Sequence[Counted], *, months: float = 1.0, draws: int = 400, seed: int = 0
) -> Floats:
    """Return paths (draws, T) that the log-odds may have taken, for any question about the whole.

    Independent draws from the model of `estimate_convergence`; the same seed gives the same ones.
    """
    return draw_levels(fit_level(_read(counts), months), draws, seed)


def compare_periods(
    counts: Sequence[Counted],
    first: str,
    second: str,
    *,
    months: float = 1.0,
    level: float = LEVEL,
    draws: int = 2000,
    seed: int = 0,
) -> Change:
    """Return by how much the log-odds of the second period exceed those of the first.

    From paths drawn together, so that what both periods share cancels. `rise` is the probability
    that they are higher in the second, to about .01 with 2,000 draws.

    Raises:
        HamgaraError: as `estimate_convergence`; a period is none of `counts`.
    """
    places = {point.period: at for at, point in enumerate(counts)}
    for name in (first, second):
        if name not in places:
            raise HamgaraError(say("The period {name} is none of the series.", name=name))
    paths = draw_convergence(counts, months=months, draws=draws, seed=seed)
    change = paths[:, places[second]] - paths[:, places[first]]
    low, value, high = np.quantile(change, [(1 - level) / 2, 0.5, (1 + level) / 2])
    return Change(float(value), float(low), float(high), float((change > 0).mean()))


def _read(counts: Sequence[Counted]) -> _Balance:
    check_periods([point.period for point in counts])
    for point in counts:
        check_numbers(point.period, point.cooperation, point.conflict)
    return _Balance(
        np.array([point.cooperation for point in counts], dtype=np.float64),
        np.array([point.conflict for point in counts], dtype=np.float64),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Balance:
    """Cooperation and conflict seen in each period, speaking for log-odds."""

    cooperation: Floats
    conflict: Floats
    spreads: tuple[float, ...] = SPREADS
    spread_weights: tuple[float, ...] = SPREAD_WEIGHTS

    def bounds(self) -> tuple[float, float]:
        """Return the ends of the log-ratios of all stretches of 1, 4, 16 ... periods, and more."""
        ends: list[float] = []
        for c, f in zip(sum_stretches(self.cooperation), sum_stretches(self.conflict), strict=True):
            middle = np.log((c + 0.5) / (f + 0.5))
            sd = np.sqrt(1 / (c + 0.5) + 1 / (f + 0.5))
            below = np.maximum(3 * sd, 5 / (c + 0.5))
            above = np.maximum(3 * sd, 5 / (f + 0.5))
            ends += [float((middle - below).min()) - 1, float((middle + above).max()) + 1]
        return min(ends), max(ends)

    def first(self, points: Floats) -> Floats:
        """Return Jeffreys' prior of a share, in log-odds."""
        return np.asarray(1 / np.cosh(points / 2))

    def log_likelihood(self, points: Floats, spread: float, cell: float) -> Floats:
        """Return it, counts that tell more than half a cell scaled down to that."""
        scale = resolve(cell, 1 / (self.cooperation + 0.5) + 1 / (self.conflict + 0.5))
        return log_beta_binomial(self.cooperation * scale, self.conflict * scale, points, spread)


def is_flat(counts: Sequence[Counted], index: Index) -> bool:
    """Can the highest period of several not be told from the lowest, at the level of the index?"""
    points = sorted(index.points, key=attrgetter("value"))
    if len(points) < 2:
        return False
    ends = points[0].period, points[-1].period
    level, months = index.level, index.months
    return compare_periods(counts, *ends, months=months, level=level, draws=_FEW).low <= 0
