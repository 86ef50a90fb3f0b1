"""Which hidden levels can have made the counts seen: candidates, run and weighed on a lattice."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.relations.lattice import Floats, Lattice, Places, cut_cells, make_lattice
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

STEP_MEAN = 0.2
"""The mean of their prior, gamma of shape 2: what moves mostly moves by a tenth or more a month."""

CONSTANT = 0.25
"""The chance, before the data, of no change from period to period at all (but breaks)."""

JUMPS = (0.0, 0.02)
"""Candidates for the chance of a break in a month."""

JUMP_WEIGHTS = (1 / 3, 2 / 3)
"""Their weights before the data."""

JUMP_SD = 1.5
"""The standard deviation of a break."""

BENDS = (0.004, 0.01, 0.025)
"""Candidates for the standard deviation of a trend's change of slope, in months."""

TREND = 0.3
"""The chance, before the data, that the level follows a trend and does not walk."""

COARSE, FINE = 96, 192
"""Points of the two lattices: one to find where the level lies, one to measure it."""

_PARTS = 3
"""Cells of a trend's lattice for each of the fine one: its slopes are whole cells a period."""

_EDGE = 1e-6
"""What may lie beyond the ends of the fine lattice, in each period."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What periods of so many `months` make of the priors: the same motion, looked at less often.

    A walk's variance and a break's chance add up over months, and so does a slope. Changes of
    slope, by whole units, are let grow no faster than that: coarse ones cannot follow many events.
    """

    months: float = 1.0

    def weigh_steps(self) -> Floats:
        """Return the prior weights of `STEPS`: that of the nearest steps, cut half way between."""
        mean = STEP_MEAN * self.months**0.5
        cuts = 2 / mean * np.array([0.0, *((a + b) / 2 for a, b in pairwise(STEPS))])
        weights = -np.diff([*(1 + cuts) * np.exp(-cuts), 0.0]) * (1 - CONSTANT)
        weights[0] += CONSTANT
        return np.asarray(weights)

    def list_jumps(self) -> Floats:
        """Return the candidates for the chance of a break in a period."""
        return np.asarray(1 - (1 - np.asarray(JUMPS)) ** self.months)

    def list_bends(self) -> list[float]:
        """Return the candidates for the change of a trend's slope in a period."""
        return [bend * self.months for bend in BENDS]


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

    def log_likelihood(self, points: Floats, spread: float, cell: float) -> Floats:
        """Return how likely what was seen (T) is at each point (G), to half a `cell`."""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Models of one kind of motion, the lattice they move on, and the `spreads` (M) they take."""

    lattice: Lattice
    seen: Views
    models: Candidates
    spreads: Floats

    def keep(self, chosen: Places) -> Family:
        """Return the family with these of its models."""
        return Family(self.lattice, self.seen, self.models.keep(chosen), self.spreads[chosen])

    def smooth(self, weights: Floats) -> Floats:
        """Return the distribution of the level (T, G), times the sum of the weights (M)."""
        return smooth(self.lattice, self.seen, self.models, weights)


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The level on a lattice: `mass` (T, G), and the models it is averaged over.

    `step`, `jump`, `trend` and `spread` are the means of what the data say about them.
    """

    lattice: Lattice
    families: tuple[Family, ...]
    weights: tuple[Floats, ...]
    mass: Floats
    step: float
    jump: float
    trend: float
    spread: float


def fit_level(seen: Seen, months: float = 1.0) -> Fit:
    """Return the smoothed level over periods that last so many `months`.

    A coarse lattice over all levels that are possible weighs the walks and finds where the level
    lies; those that matter, and trends, are run on a fine one over that range.
    """
    if not 0 < months < math.inf:
        raise HamgaraError(say("{got} is no length of periods in months.", got=months))
    pace = Pace(months)
    walks = _list_walks(len(seen.spreads))
    coarse = make_lattice(*seen.bounds(), COARSE)
    family = _let_walk(seen, coarse, walks, pace)
    logs = weigh(coarse, family.seen, family.models)
    kept = choose(logs)
    walks = walks[:, kept]
    mass = family.keep(kept).smooth(normalize(logs[kept]))
    low = float(coarse.quantiles(mass, _EDGE).min()) - coarse.spacing
    high = float(coarse.quantiles(mass, 1 - _EDGE).max()) + coarse.spacing

    fine = make_lattice(low, high, FINE)
    trends = _list_trends(seen, fine, np.unique(walks[2]), pace)
    families = [_let_walk(seen, fine, walks, pace), *trends]
    logs = np.concatenate([weigh(one.lattice, one.seen, one.models) for one in families])
    matter = choose(logs)
    every = np.zeros(len(logs))
    every[matter] = normalize(logs[matter])
    weights = np.split(every, np.cumsum([len(one.spreads) for one in families])[:-1])
    walking = float(weights[0].sum())
    steps, jumps = np.asarray(STEPS)[walks[0]], pace.list_jumps()[walks[1]]
    families = [one.keep(np.flatnonzero(own)) for one, own in zip(families, weights, strict=True)]
    chosen = [own[own > 0] for own in weights]
    mass = np.zeros((families[0].seen.periods, FINE))
    for one, own in zip(families, chosen, strict=True):
        mass += one.smooth(own).reshape(len(mass), FINE, -1).sum(axis=2)
    return Fit(
        lattice=fine,
        families=tuple(families),
        weights=tuple(chosen),
        mass=mass,
        step=float(weights[0] @ steps) / max(walking, 1e-12),
        jump=float(weights[0] @ jumps) / max(walking, 1e-12),
        trend=1 - walking,
        spread=float(sum(own @ one.spreads for one, own in zip(families, chosen, strict=True))),
    )


def _list_walks(spreads: int) -> Places:
    """Return all walks (3, M): the places of their step, chance of a break, and spread."""
    sizes = [np.arange(size) for size in (len(STEPS), len(JUMPS), spreads)]
    return np.array([place.ravel() for place in np.meshgrid(*sizes, indexing="ij")])


def _look(seen: Seen, lattice: Lattice, spreads: Places, cell: float) -> Views:
    logs = np.array([seen.log_likelihood(lattice.points, seen.spreads[at], cell) for at in spreads])
    tops = logs.max(axis=2, keepdims=True)
    return Views(np.exp(logs - tops), tops.sum(axis=(1, 2)))


def _let_walk(seen: Seen, lattice: Lattice, walks: Places, pace: Pace) -> Family:
    steps, jumps, spreads = walks
    used, views = np.unique(spreads, return_inverse=True)
    small = np.array([lattice.fade(step) for step in STEPS])[steps]
    chance = pace.list_jumps()[jumps][:, None]
    motion = Walk(_first(seen, lattice), (1 - chance) * small + chance * lattice.fade(JUMP_SD))
    weights = pace.weigh_steps()[steps] * np.asarray(JUMP_WEIGHTS)[jumps] * (1 - TREND)
    log_prior = np.log(weights * np.asarray(seen.spread_weights)[spreads])
    return Family(
        lattice,
        _look(seen, lattice, used, lattice.spacing),
        Candidates(motion, views, log_prior),
        np.asarray(seen.spreads)[spreads],
    )


def _list_trends(seen: Seen, lattice: Lattice, spreads: Places, pace: Pace) -> list[Family]:
    """Return trends whose slope changes by one of the bends a period."""
    finer = cut_cells(lattice, _PARTS)
    views = _look(seen, finer, spreads, lattice.spacing)
    log_prior = np.log(np.asarray(seen.spread_weights)[spreads] * TREND / len(BENDS))
    families = []
    for bend in pace.list_bends():
        unit = max(1, round(2 * bend / finer.spacing))
        rate = min((bend / (unit * finer.spacing)) ** 2 / 2, 0.25)
        motion = Trend(_first(seen, finer), unit, np.full(len(spreads), rate))
        models = Candidates(motion, np.arange(len(spreads)), log_prior)
        families.append(Family(finer, views, models, np.asarray(seen.spreads)[spreads]))
    return families


def _first(seen: Seen, lattice: Lattice) -> Floats:
    first = seen.first(lattice.points)
    return np.asarray(first / first.sum())


def draw_levels(fit: Fit, draws: int, seed: int) -> Floats:
    """Return paths (draws, T) of the level; the same seed gives the same ones."""
    chance = np.random.default_rng(seed)
    counts = chance.multinomial(draws, np.concatenate(fit.weights))
    ends = np.cumsum([len(own) for own in fit.weights])[:-1]
    paths = [
        draw(one.lattice, one.seen, one.models, own, chance)
        for one, own in zip(fit.families, np.split(counts, ends), strict=True)
        if own.any()
    ]
    return np.asarray(chance.permutation(np.concatenate(paths)))


def sum_stretches(values: Floats) -> list[Floats]:
    """Return the sums of all stretches of 1, 4, 16 ... values, and of all of them."""
    sums = np.concatenate([[0.0], values.cumsum()])
    widths = {4**k for k in range(16) if 4**k < len(values)} | {len(values)}
    return [sums[width:] - sums[:-width] for width in sorted(widths)]


def resolve(cell: float, variance: Floats) -> Floats:
    """Return by what to scale counts that fix a level closer than half a cell."""
    return np.asarray(np.minimum(1, variance / (cell / 2) ** 2))
