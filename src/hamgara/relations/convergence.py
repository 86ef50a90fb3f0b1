"""The index of a dyad: a latent level of convergence behind noisy counts, with its uncertainty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say
from hamgara.relations.hidden_level import Fit, fit_level
from hamgara.relations.lattice import Floats
from hamgara.relations.likelihoods import log_beta_binomial, log_negative_binomial
from hamgara.relations.measures import LEVEL

WINDOW = 6
"""A period with no event so many periods before and after it is told to stand on none."""

WIDE = 0.5
"""An interval that leaves open so much of all possible shares of cooperation tells nothing."""

SPREADS = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3)
"""Candidates for the correlation of the events of one period (0: none)."""

SPREAD_WEIGHTS = (0.25, 0.1, 0.1, 0.15, 0.15, 0.15, 0.1)
"""Their weights before the data."""

DISPERSIONS = (0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
"""Candidates for the extra variance of the number of events: m + dispersion m^2."""

Doubt = Literal["", "no events", "wide"]
"""Why a period tells nothing of its own; '' where it does."""


class Counted(Protocol):
    """A period with its counts: `series.Point` is one, `Tally` another."""

    @property
    def period(self) -> str: ...
    @property
    def cooperation(self) -> float: ...
    @property
    def conflict(self) -> float: ...
    @property
    def rows(self) -> tuple[int, ...]: ...


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of a period under a lens, effective counts for weighted events (`weigh_events`)."""

    period: str
    cooperation: float
    conflict: float
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """Events of a dyad in a period, and the volume of its source: all events it reported then.

    A volume of 0 says that the source was silent: the period tells nothing.
    """

    period: str
    events: float
    volume: float
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """The index of a period: the median of what the level may be, and its interval.

    `n` are the events of the period itself, and `rows` those of the table that it counts; the
    level stands on the periods around it too. `doubt` says why it tells nothing, '' where it does.
    """

    period: str
    n: float
    value: float
    low: float
    high: float
    doubt: Doubt
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a dyad over its periods, in their order.

    `level` is the level of the intervals. What the data say of the model, averaged over what is
    left open: `step`, the standard deviation of the change from a period to the next; `jump`, the
    chance of a break; `spread`, the extra variance (see `SPREADS`, `DISPERSIONS`).
    """

    points: tuple[Level, ...]
    level: float
    step: float
    jump: float
    spread: float


def estimate_convergence(
    counts: Sequence[Counted], *, level: float = LEVEL, window: int = WINDOW
) -> Index:
    """Return the latent log-odds that an event of a period is cooperative, any real number.

    Model: given their sum n_t, the cooperative events C_t are beta-binomial with mean share p_t
    (`log_beta_binomial`); x_t = ln(p_t / (1 - p_t)) walks at random, x_t = x_t-1 + N(0, step^2),
    and with a small chance breaks: N(0, JUMP_SD^2). In the first period p is as Jeffreys' prior
    has it, so that a single period gives `measures.log_ratio_interval`. Taking n_t as given is what
    corrects for volume: reporting that doubles both kinds of events adds precision and moves
    nothing. Step, chance of breaks and correlation are averaged over, not plugged in.

    0 is as much conflict as cooperation, 2.2 nine of ten events cooperative. `counts` are all
    periods in order, empty ones included (0, 0): over them the interval widens.

    Pitfalls: it is the balance of what was reported and coded. A source that begins to report
    more of one kind only moves it, and so does a lens. Neighboring intervals are not
    independent: compare two periods with `draw_levels`. It looks both ways in time: a level is
    informed by later periods too, and the last ones change when data are added.

    Calibration: docs/relations-index.md. Durbin & Koopman (2012); West & Harrison (1997); Rue et
    al. (2009); see `hamgara.relations.state_space`.

    Raises:
        HamgaraError: no periods; a count below 0 or not finite; a period twice.
    """
    _check(counts, level, window)
    c = np.array([point.cooperation for point in counts], dtype=np.float64)
    f = np.array([point.conflict for point in counts], dtype=np.float64)
    fit = fit_level(_Balance(c, f))
    quantiles = _quantiles(fit, level)
    alone = _is_alone(c + f, window)
    shares = 1 / (1 + np.exp(-quantiles))
    wide = shares[:, 2] - shares[:, 0] >= WIDE
    points = tuple(
        Level(
            period=point.period,
            n=float(c[at] + f[at]),
            value=float(quantiles[at, 1]),
            low=float(quantiles[at, 0]),
            high=float(quantiles[at, 2]),
            doubt="no events" if alone[at] else "wide" if wide[at] else "",
            rows=tuple(point.rows),
        )
        for at, point in enumerate(counts)
    )
    return Index(points, level, fit.step, fit.jump, fit.spread)


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
        for c, f in zip(_sums(self.cooperation), _sums(self.conflict), strict=True):
            middle = np.log((c + 0.5) / (f + 0.5))
            reach = 1 + 3 * np.sqrt(1 / (c + 0.5) + 1 / (f + 0.5))
            ends += [float((middle - reach).min()), float((middle + reach).max())]
        return min(ends), max(ends)

    def first(self, points: Floats) -> Floats:
        """Return Jeffreys' prior of a share, in log-odds."""
        return 1 / np.cosh(points / 2)

    def log_likelihood(self, points: Floats, spread: float) -> Floats:
        """Return it, with counts that no lattice can resolve scaled down to what it can."""
        cell = points[1] - points[0]
        variance = 1 / (self.cooperation + 0.5) + 1 / (self.conflict + 0.5)
        scale = np.minimum(1, variance / (cell / 2) ** 2)
        return log_beta_binomial(self.cooperation * scale, self.conflict * scale, points, spread)


def _sums(values: Floats) -> list[Floats]:
    """Return the sums of all stretches of 1, 4, 16 ... values, and of all of them."""
    sums = np.concatenate([[0.0], values.cumsum()])
    widths = {1, len(values)} | {4**k for k in range(1, 12) if 4**k < len(values)}
    return [sums[width:] - sums[:-width] for width in sorted(widths)]


def _quantiles(fit: Fit, level: float) -> Floats:
    """Return low, median and high (T, 3)."""
    tails = ((1 - level) / 2, 0.5, (1 + level) / 2)
    return np.stack([fit.lattice.quantiles(fit.mass, q) for q in tails], axis=1)


def _is_alone(n: Floats, window: int) -> list[bool]:
    sums = np.concatenate([[0.0], (n > 0).cumsum()])
    at = np.arange(len(n))
    return list(sums[np.minimum(at + window + 1, len(n))] == sums[np.maximum(at - window, 0)])


def _check(counts: Sequence[Counted], level: float, window: int) -> None:
    pass
