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
    """`points` (G), `spacing` apart; `rates` (G + 1): how their cosines fade."""

    points: Floats
    spacing: float
    rates: Floats

    def fade(self, sd: float) -> Floats:
        """Return by what each cosine shrinks in a random step of standard deviation `sd`."""
        return np.exp(self.rates * (sd / self.spacing) ** 2)

    def spread(self, mass: Floats, fades: Floats) -> Floats:
        """Return mass (M, G) after random steps, each row's cosines shrunk by `fades` (M, G + 1).

        By Fourier transform: rows are continued by their mirror image.
        """
        size = 2 * mass.shape[1]
        waves = np.fft.rfft(np.concatenate([mass, mass[:, ::-1]], axis=1))
        return np.asarray(np.fft.irfft(waves * fades, size)[:, : mass.shape[1]])

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
    rates = np.cos(np.pi * np.arange(size + 1) / size) - 1
    return Lattice(points, float(spacing), rates)


def cut_cells(lattice: Lattice, parts: int) -> Lattice:
    """Return the lattice with each of its cells cut into so many parts."""
    reach = lattice.spacing * (1 - 1 / parts) / 2
    size = parts * len(lattice.points)
    return make_lattice(lattice.points[0] - reach, lattice.points[-1] + reach, size)
