"""Lasting changes of level: the best partition of a series into stretches of nine months or more.

Four-week means, episodes left out, are partitioned exactly (optimal partitioning: Jackson et al.
2005, IEEE Signal Processing Letters 12, 105-108) with squared error and a penalty h^2 for every
change, in units of the variance of such a mean in this series.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from hamgara.relations.values import Line, Numbers, accumulate

BLOCK = 28.0
LASTING = 280.0
"""Days a level must last on either side of a turning point."""
THRESHOLD = 3.5
"""h."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A lasting change of level at a step: z, and by how many spreads the mean changes."""

    first: int
    z: float
    change: float


@dataclass(frozen=True, slots=True)
class _Blocks:
    """Means of blocks of `size` steps, their shares of a full block, the variance of a mean."""

    size: int
    means: Numbers
    shares: Numbers
    noise: float


def find_turns(
    scores: Numbers, weights: Numbers, line: Line, threshold: float = THRESHOLD
) -> list[Turn]:
    """Return the turning points of scores; steps of weight 0 (episodes, holes) tell nothing."""
    blocks = _make_blocks(scores, weights, line.steps(BLOCK))
    shortest = -(-line.steps(LASTING) // blocks.size)
    if len(blocks.means) < 2 * shortest or not blocks.noise:
        return []
    cuts = _partition(blocks, shortest, threshold)
    bounds = [0, *cuts, len(blocks.means)]
    return [
        _describe(blocks, scores, weights, around)
        for around in zip(bounds, bounds[1:], bounds[2:], strict=False)
    ]


def _make_blocks(scores: Numbers, weights: Numbers, size: int) -> _Blocks:
    count = -(-len(scores) // size)
    places = np.arange(len(scores)) // size
    mass = np.bincount(places, weights, count)
    sums = np.bincount(places, scores * weights, count)
    means = np.divide(sums, mass, out=np.zeros(count), where=mass > 0)
    usual = float(np.median(mass[mass > 0])) if (mass > 0).any() else 1.0
    shares = np.minimum(mass / usual, 1.0)
    return _Blocks(size, means, shares, _measure_noise(means, shares))


def _measure_noise(means: Numbers, shares: Numbers) -> float:
    """Return the variance of a block's mean, as far as a change of level must beat it.

    Quartiles of differences do not see steps. Where differences of farther neighbors are larger,
    blocks are alike in neighbors, and the excess counts twice.
    """
    full = shares > 0.5
    found = []
    for lag in (1, 2, 3):
        both = full[lag:] & full[:-lag]
        if both.sum() >= 4:
            low, high = np.quantile((means[lag:] - means[:-lag])[both], (0.25, 0.75))
            found.append(float((high - low) / 1.349) ** 2 / 2)
    return 2 * max(found) - found[0] if found else 0.0


def _partition(blocks: _Blocks, shortest: int, threshold: float) -> list[int]:
    """Return where the levels of the best partition begin, without the first."""
    size = len(blocks.means)
    mass, sums = accumulate(blocks.shares), accumulate(blocks.shares * blocks.means)
    best = np.full(size + 1, -np.inf)
    best[0] = 0.0
    back = np.zeros(size + 1, dtype=int)
    for end in range(shortest, size + 1):
        heads = np.array([0, *range(shortest, end - shortest + 1)])
        inside = np.maximum(mass[end] - mass[heads], 1e-9)
        gains = best[heads] + (sums[end] - sums[heads]) ** 2 / inside / blocks.noise
        choice = int(np.argmax(gains))
        best[end], back[end] = gains[choice] - threshold**2, heads[choice]
    cuts = []
    end = int(back[size])
    while end > 0:
        cuts.append(end)
        end = int(back[end])
    return cuts[::-1]


def _describe(
    blocks: _Blocks, scores: Numbers, weights: Numbers, around: tuple[int, int, int]
) -> Turn:
    """Return the turning point at a cut, its step sought within eight weeks of it."""
    before, cut, after = around
    levels, variances = [], []
    for first, last in pairwise(around):
        share = max(float(blocks.shares[first:last].sum()), 1e-9)
        total = float((blocks.shares * blocks.means)[first:last].sum())
        levels.append(total / share)
        variances.append(blocks.noise / share)
    change = levels[1] - levels[0]
    first, last = before * blocks.size, min(after * blocks.size, len(scores))
    middle = sum(levels) / 2
    near = np.arange(
        max(first + 1, (cut - 2) * blocks.size), min(last - 1, (cut + 2) * blocks.size)
    )
    lean = np.cumsum(((scores - middle) * weights)[near]) * np.sign(change)
    place = int(near[np.argmin(lean)]) + 1
    while place < last - 1 and weights[place] == 0:
        place += 1
    return Turn(place, change / sum(variances) ** 0.5, change)
