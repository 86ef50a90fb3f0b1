"""Which hidden levels can have made the counts seen: candidates, run and weighed on a lattice."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np

from hamgara.relations.lattice import Floats, Lattice, Places, make_lattice
from hamgara.relations.motion import Trend, Walk
from hamgara.relations.state_space import (
    Candidates,
    Views,
    choose,
    draw,
    normalize,
    smooth,
    weigh,
)

STEPS = (0.0, 0.01, 0.02, 0.04, 0.07, 0.11, 0.18, 0.29, 0.46, 0.74, 1.2)
"""Candidates for the standard deviation of the level's change from a period to the next."""

STEP_MEAN = 0.15
"""The mean of their prior, which is exponential: small changes unless the data speak.

Simpson, D. et al. (2017), Penalising model component complexity, Statistical Science 32(1), 1-28.
"""

CONSTANT = 0.15
"""The chance, before the data, of no change from period to period at all (but breaks)."""

JUMPS = (0.0, 0.02)
"""Candidates for the chance of a break in a period, equally likely before the data."""

JUMP_SD = 1.5
"""The standard deviation of a break."""

BENDS = (0.002, 0.006, 0.02)
"""Candidates for the standard deviation of a trend's change of slope."""

TREND = 0.15
"""The chance, before the data, that the level follows a trend and does not walk."""

COARSE, FINE = 128, 256
"""Points of the two lattices: one to find where the level lies, one to measure it."""

_EDGE = 1e-6
"""What may lie beyond the ends of the fine lattice, in each period."""


class Seen(Protocol):
    """What was seen in each of T periods, and how it speaks for a level."""

    @property
    def spreads(self) -> tuple[float, ...]:
        """Candidates for the variance beyond that of counting."""

    @property
    def spread_weights(self) -> tuple[float, ...]:
        """Their weights before the data; they sum to 1."""

    def bounds(self) -> tuple[float, float]:
        """Return between which values the level certainly lies."""

    def first(self, points: Floats) -> Floats:
        """Return the prior (G) of the first period's level."""

    def log_likelihood(self, points: Floats, spread: float) -> Floats:
        """Return how likely what was seen (T) is at each point (G)."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The level on a lattice: `mass` (T, G), and the models it is averaged over.

    `step`, `jump`, `trend` and `spread` are the means of what the data say about them.
    """

    lattice: Lattice
    seen: Views
    groups: tuple[Candidates, ...]
    weights: tuple[Floats, ...]
    mass: Floats
    step: float
    jump: float
    trend: float
    spread: float


def fit_level(seen: Seen) -> Fit:
    """Return the smoothed level.

    A coarse lattice over all levels that are possible weighs the walks and finds where the level
    lies; those that matter, and trends, are run on a fine one over that range.
    """
    coarse = make_lattice(*seen.bounds(), COARSE)
    places = np.meshgrid(
        np.arange(len(STEPS)), np.arange(len(JUMPS)), np.arange(len(seen.spreads)), indexing="ij"
    )
    steps, jumps, spreads = (place.ravel() for place in places)
    log_prior = (
        np.log(_weigh_steps())[steps]
        + np.log(seen.spread_weights)[spreads]
        + np.log((1 - TREND) / len(JUMPS))
    )
    views = _look(seen, coarse, np.arange(len(seen.spreads)))
    walks = Candidates(_walk(seen, coarse, steps, jumps), spreads, log_prior)
    log_weights = weigh(coarse, views, walks)
    kept = choose(log_weights)
    mass = smooth(coarse, views, [walks.keep(kept)], [normalize(log_weights[kept])])
    steps, jumps, log_prior = steps[kept], jumps[kept], log_prior[kept]
    used, spreads = np.unique(spreads[kept], return_inverse=True)

    low = float(coarse.quantiles(mass, _EDGE).min()) - coarse.spacing
    high = float(coarse.quantiles(mass, 1 - _EDGE).max()) + coarse.spacing
    fine = make_lattice(low, high, FINE)
    views = _look(seen, fine, used)
    groups = [Candidates(_walk(seen, fine, steps, jumps), spreads, log_prior)]
    groups += [
        Candidates(
            _trend(seen, fine, bend, len(used)),
            np.arange(len(used)),
            np.log(np.asarray(seen.spread_weights)[used] * TREND / len(BENDS)),
        )
        for bend in BENDS
    ]
    logs = [weigh(fine, views, group) for group in groups]
    places_of = np.split(np.arange(sum(map(len, logs))), np.cumsum([len(log) for log in logs])[:-1])
    matter = choose(np.concatenate(logs))
    chosen = [np.flatnonzero(np.isin(own, matter)) for own in places_of]
    groups = [group.keep(own) for group, own in zip(groups, chosen, strict=True)]
    every = normalize(np.concatenate([log[own] for log, own in zip(logs, chosen, strict=True)]))
    weights = np.split(every, np.cumsum([len(own) for own in chosen])[:-1])
    mass = smooth(fine, views, groups, weights)
    walking = float(weights[0].sum())
    own = chosen[0]
    return Fit(
        lattice=fine,
        seen=views,
        groups=tuple(groups),
        weights=tuple(weights),
        mass=mass,
        step=float(weights[0] @ np.asarray(STEPS)[steps[own]]) / max(walking, 1e-12),
        jump=float(weights[0] @ np.asarray(JUMPS)[jumps[own]]) / max(walking, 1e-12),
        trend=1 - walking,
        spread=float(
            every
            @ np.asarray(seen.spreads)[used][np.concatenate([group.views for group in groups])]
        ),
    )


def _weigh_steps() -> Floats:
    """Return the prior weights of `STEPS`: that of the nearest steps, cut half way between."""
    cuts = np.array([0.0, *((a + b) / 2 for a, b in pairwise(STEPS)), np.inf])
    weights = -np.diff(np.exp(-cuts / STEP_MEAN)) * (1 - CONSTANT)
    weights[0] += CONSTANT
    return weights


def _look(seen: Seen, lattice: Lattice, spreads: Places) -> Views:
    logs = np.array([seen.log_likelihood(lattice.points, seen.spreads[at]) for at in spreads])
    tops = logs.max(axis=2, keepdims=True)
    return Views(np.exp(logs - tops), tops.sum(axis=(1, 2)))


def _walk(seen: Seen, lattice: Lattice, steps: Places, jumps: Places) -> Walk:
    small = np.array([lattice.fade(step) for step in STEPS])[steps]
    chance = np.asarray(JUMPS)[jumps][:, None]
    return Walk(_first(seen, lattice), (1 - chance) * small + chance * lattice.fade(JUMP_SD))


def _trend(seen: Seen, lattice: Lattice, bend: float, count: int) -> Trend:
    """Return a trend whose slope changes by `bend` a period (a standard deviation)."""
    unit = max(1, round(2 * bend / lattice.spacing))
    rate = (bend / (unit * lattice.spacing)) ** 2 / 2
    return Trend(_first(seen, lattice), unit, np.full(count, min(rate, 0.25)))


def _first(seen: Seen, lattice: Lattice) -> Floats:
    first = seen.first(lattice.points)
    return np.asarray(first / first.sum())


def draw_levels(fit: Fit, draws: int, seed: int) -> Floats:
    """Return paths (draws, T) of the level; the same seed gives the same ones."""
    chance = np.random.default_rng(seed)
    counts = chance.multinomial(draws, np.concatenate(fit.weights))
    ends = np.cumsum([len(own) for own in fit.weights])[:-1]
    paths = [
        draw(fit.lattice, fit.seen, group, own, chance)
        for group, own in zip(fit.groups, np.split(counts, ends), strict=True)
        if own.any()
    ]
    return np.asarray(chance.permutation(np.concatenate(paths)))


def sum_stretches(values: Floats) -> list[Floats]:
    """Return the sums of all stretches of 1, 4, 16 ... values, and of all of them."""
    sums = np.concatenate([[0.0], values.cumsum()])
    widths = {4**k for k in range(16) if 4**k < len(values)} | {len(values)}
    return [sums[width:] - sums[:-width] for width in sorted(widths)]


def resolve(points: Floats, variance: Floats) -> Floats:
    """Return by what to scale counts that fix a level closer than half a cell of the lattice."""
    return np.asarray(np.minimum(1, variance / ((points[1] - points[0]) / 2) ** 2))
