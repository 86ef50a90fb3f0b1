"""A line of values cut into equal cells, and random steps along it.

A hidden level that takes only the values of a lattice can be smoothed exactly, whatever the shape
of its distribution: Kitagawa, G. (1987), Non-Gaussian state-space modeling of nonstationary time
series, Journal of the American Statistical Association 82(400), 1032-1041. A step is a random walk
in continuous time between neighboring points that turns back at both ends: its variance is exact
for any step, also one shorter than a cell (Lindeberg, T. (1990), Scale-space for discrete signals,
IEEE Transactions on Pattern Analysis and Machine Intelligence 12(3), 234-254), and it is diagonal
in the cosines of the lattice, so that all steps share one basis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Places: TypeAlias = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """`points`, `spacing` apart; `basis`: their cosines, a column each; `rates`: how they fade."""

    points: Floats
    spacing: float
    basis: Floats
    rates: Floats

    def fade(self, sd: float) -> Floats:
        """Return by what each cosine shrinks in a random step of standard deviation `sd`."""
        return np.exp(self.rates * (sd / self.spacing) ** 2)

    def quantiles(self, mass: Floats, q: float) -> Floats:
        """Return the q-quantile of each row of `mass`, which lies evenly within its cells."""
        sums = mass.cumsum(axis=1)
        cell = np.minimum((sums < q).sum(axis=1), len(self.points) - 1)
        rows = np.arange(len(mass))
        within = (q - sums[rows, cell] + mass[rows, cell]) / np.maximum(mass[rows, cell], 1e-300)
        return np.asarray(self.points[cell] + (within.clip(0, 1) - 0.5) * self.spacing)


def make_lattice(low: float, high: float, size: int) -> Lattice:
    """Return the lattice of `size` points from `low` to `high`."""
    points, spacing = np.linspace(low, high, size, retstep=True)
    order = np.arange(size)
    basis = np.cos(np.pi * np.outer(order + 0.5, order) / size) * np.sqrt(2 / size)
    basis[:, 0] = np.sqrt(1 / size)
    return Lattice(points, float(spacing), basis, np.cos(np.pi * order / size) - 1)
