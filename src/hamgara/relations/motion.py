"""How a hidden level moves from a period to the next: a walk with breaks, or a changing trend.

States of M models are arrays (M, X): X is the lattice for a walk, slopes times lattice for a trend.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from hamgara.relations.lattice import Floats, Lattice, Places

_LEAK = 1e-15
"""The chance of any value at any time: keeps rounding from deciding far in a tail."""

SLOPES = 8
"""A trend may rise or fall by so many of its units."""


class Motion(Protocol):
    """M ways in which a level moves."""

    @property
    def width(self) -> int:
        """How many lattices a state fills."""

    def size(self, lattice: Lattice) -> int:
        """Return X."""

    def keep(self, chosen: Places) -> Motion:
        """Return these of them; one may be chosen several times."""

    def start(self, lattice: Lattice) -> Floats:
        """Return the first period's prior (M, X)."""

    def times(self, mass: Floats, likelihood: Floats) -> Floats:
        """Return mass (M, X) times the likelihood (M, G) of its levels."""

    def go(self, lattice: Lattice, mass: Floats) -> Floats:
        """Return the distribution a period later."""

    def back(self, lattice: Lattice, mass: Floats) -> Floats:
        """Return `go` the other way round: how well each state leads to `mass`."""


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """A random walk with breaks: `first` (G) is its prior, `fades` (M, G + 1) its steps.

    A step is `Lattice.fade(step)`, or a mixture of a small and a large one.
    """

    first: Floats
    fades: Floats

    @property
    def width(self) -> int:
        """How many lattices a state fills."""
        return 1

    def size(self, lattice: Lattice) -> int:
        """Return X."""
        return len(lattice.points)

    def keep(self, chosen: Places) -> Walk:
        """Return these of them."""
        return Walk(self.first, self.fades[chosen])

    def start(self, lattice: Lattice) -> Floats:
        """Return the first period's prior."""
        return np.broadcast_to(self.first, (len(self.fades), self.size(lattice)))

    def times(self, mass: Floats, likelihood: Floats) -> Floats:
        """Return mass times likelihood."""
        return mass * likelihood

    def go(self, lattice: Lattice, mass: Floats) -> Floats:
        """Return the distribution a period later."""
        moved = lattice.spread(mass, self.fades)
        return np.asarray(np.maximum(moved, 0.0) + _LEAK * mass.max(axis=1, keepdims=True))

    def back(self, lattice: Lattice, mass: Floats) -> Floats:
        """Return the same: a step up is as likely as a step down."""
        return self.go(lattice, mass)


@dataclass(frozen=True, slots=True, eq=False)
class Trend:
    """A level that changes by a slope, which walks at random: a local linear trend.

    Slopes are -SLOPES to SLOPES units of `unit` cells a period; `rates` (M) are the chances that
    the slope becomes one unit steeper, or one less steep. `first` (G) is the level's prior; any
    slope is equally likely at first.
    """

    first: Floats
    unit: int
    rates: Floats

    @property
    def width(self) -> int:
        """How many lattices a state fills."""
        return 2 * SLOPES + 1

    def size(self, lattice: Lattice) -> int:
        """Return X."""
        return self.width * len(lattice.points)

    def keep(self, chosen: Places) -> Trend:
        """Return these of them."""
        return Trend(self.first, self.unit, self.rates[chosen])

    def start(self, lattice: Lattice) -> Floats:
        """Return the first period's prior."""
        one = np.tile(self.first / self.width, self.width)
        return np.broadcast_to(one, (len(self.rates), self.size(lattice)))

    def times(self, mass: Floats, likelihood: Floats) -> Floats:
        """Return mass times likelihood."""
        size = likelihood.shape[1]
        product = mass.reshape(-1, self.width, size) * likelihood[:, None]
        return np.asarray(product.reshape(mass.shape))

    def go(self, lattice: Lattice, mass: Floats) -> Floats:
        """Return the distribution a period later: the slope changes, then the level."""
        moved = self._shift(self._bend(mass, lattice), 1).reshape(mass.shape)
        return np.asarray(moved + _LEAK * mass.max(axis=1, keepdims=True))

    def back(self, lattice: Lattice, mass: Floats) -> Floats:
        """Return how well each state leads to `mass`."""
        by_slope = mass.reshape(-1, self.width, len(lattice.points))
        moved = self._bend(self._shift(by_slope, -1), lattice).reshape(mass.shape)
        return np.asarray(moved + _LEAK * mass.max(axis=1, keepdims=True))

    def _bend(self, mass: Floats, lattice: Lattice) -> Floats:
        states = mass.reshape(-1, self.width, len(lattice.points))
        flow = self.rates[:, None, None] * np.diff(states, axis=1)
        bent = states.copy()
        bent[:, :-1] += flow
        bent[:, 1:] -= flow
        return bent

    def _shift(self, states: Floats, sign: int) -> Floats:
        """Return the levels moved by their slopes; what leaves the lattice is gone."""
        moved = np.zeros_like(states)
        for slope in range(self.width):
            cells = sign * self.unit * (slope - SLOPES)
            if cells > 0:
                moved[:, slope, cells:] = states[:, slope, :-cells]
            elif cells < 0:
                moved[:, slope, :cells] = states[:, slope, -cells:]
            else:
                moved[:, slope] = states[:, slope]
        return moved
