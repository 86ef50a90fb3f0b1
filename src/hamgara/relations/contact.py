"""The index of contact: how much two states deal with each other, against a source's volume."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hamgara.relations.hidden_level import fit_level, resolve, sum_stretches
from hamgara.relations.index import WINDOW, Index, find_lonely, find_quantiles, make_index
from hamgara.relations.lattice import Floats
from hamgara.relations.likelihoods import log_negative_binomial
from hamgara.relations.measures import LEVEL
from hamgara.relations.tallies import Contacts, check_numbers, check_periods

WIDE = math.log(10)
"""An interval whose ends differ tenfold cannot tell."""

PRIOR_SD = 2.0
"""The prior of the first period, around the rate of all periods: a factor of seven."""

DISPERSIONS = (0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
"""Candidates for the extra variance of the number of events m: m + dispersion m^2."""

DISPERSION_WEIGHTS = (0.1, 0.1, 0.15, 0.2, 0.2, 0.15, 0.1)
"""Their weights before the data: bursts are the rule in reports of events."""


def estimate_contact(
    contacts: Sequence[Contacts],
    *,
    months: float = 1.0,
    level: float = LEVEL,
    window: int = WINDOW,
) -> Index:
    """Return the latent log-rate of the dyad's events per event of the source: a number below 0.

    -7 is about one of a thousand events. Model: the dyad's events of a period are negative
    binomial around volume times e^level (`likelihoods.log_negative_binomial`; `spread` is the
    dispersion), and the level moves over periods of so many `months` as in
    `convergence.estimate_convergence`. With the volume of the source in the model, a source that
    grows does not pass for states that draw near; where a volume of 1 is given in every period,
    that correction is not made.

    'no events' are periods in and around which the source was silent (volume 0): none of the
    dyad's events in a source that reports others is a finding. 'wide' is an interval of a factor
    of ten or more.

    Pitfalls: attention is not contact. A source that turns to one region, language or kind of
    event moves it. Compare West & Harrison (1997), ch. 14, on rates with exposure.

    Raises:
        HamgaraError: there are no periods, one stands twice, a number is negative or not finite.
    """
    check_periods([point.period for point in contacts])
    for point in contacts:
        check_numbers(point.period, point.events, point.volume)
    seen = _Rate(
        np.array([point.events for point in contacts], dtype=np.float64),
        np.array([point.volume for point in contacts], dtype=np.float64),
    )
    fit = fit_level(seen, months)
    quantiles = find_quantiles(fit, level)
    return make_index(
        fit,
        level,
        [(point.period, float(point.events), tuple(point.rows)) for point in contacts],
        find_lonely(seen.volume > 0, window),
        list(quantiles[:, 2] - quantiles[:, 0] >= WIDE),
        months,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Rate:
    """Events and volume of each period, speaking for a log-rate."""

    events: Floats
    volume: Floats
    spreads: tuple[float, ...] = DISPERSIONS
    spread_weights: tuple[float, ...] = DISPERSION_WEIGHTS

    def _middle(self) -> float:
        open_ = self.volume > 0
        return (
            math.log((self.events[open_].sum() + 0.5) / max(self.volume.sum(), 1e-300))
            if open_.any()
            else 0.0
        )

    def bounds(self) -> tuple[float, float]:
        """Return the ends of the log-rates of all stretches of 1, 4, 16 ... periods, and more."""
        middle = self._middle()
        ends = [middle - 3 * PRIOR_SD, middle + 3 * PRIOR_SD]
        events = np.where(self.volume > 0, self.events, 0.0)
        for k, v in zip(sum_stretches(events), sum_stretches(self.volume), strict=True):
            rate = np.log((k[v > 0] + 0.5) / v[v > 0])
            reach = 1 + 3 / np.sqrt(k[v > 0] + 0.5)
            ends += [*(rate - reach), *(rate + reach)]
        return float(min(ends)), float(max(ends))

    def first(self, points: Floats) -> Floats:
        """Return a broad normal around the rate of all periods."""
        return np.asarray(np.exp(-0.5 * ((points - self._middle()) / PRIOR_SD) ** 2))

    def log_likelihood(self, points: Floats, spread: float, cell: float) -> Floats:
        """Return it, counts that tell more than half a cell scaled down to that."""
        scale = resolve(cell, 1 / (self.events + 0.5))
        return log_negative_binomial(self.events * scale, self.volume * scale, points, spread)
