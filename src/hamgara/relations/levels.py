"""Lasting changes of level: the best partition of a series into stretches of nine months or more.

Means of four weeks, episodes left out, are partitioned exactly (optimal partitioning: Jackson et
al. 2005, IEEE Signal Processing Letters 12, 105-108) with squared error and a penalty for every
change, in units of the variance of such a mean in this series.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hamgara.relations.values import Line, Numbers

BLOCK = 28.0
LASTING = 280.0
"""Days a level must last on either side of a turning point."""
THRESHOLD = 5.0
"""h: the penalty of a change is h^2; see docs/episodes.md."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A lasting change of level at a step: z, and by how many spreads the mean changes."""

    first: int
    z: float
    change: float


def find_turns(scores: Numbers, weights: Numbers, line: Line, threshold: float = THRESHOLD) -> list[Turn]:
    """Return the turning points of scores; steps of weight 0 (episodes, holes) tell nothing."""
    size = line.steps(BLOCK)
    blocks = -(-len(scores) // size)
    shortest = max(2, round(LASTING / BLOCK)) if line.step != "month" else 9
    if blocks < 2 * shortest:
        return []
    places = np.arange(len(scores)) // size
    mass = np.bincount(places, weights, blocks)
    means = np.divide(np.bincount(places, scores * weights, blocks), mass, out=np.zeros(blocks), where=mass > 0)
    share = np.minimum(1.0, mass / max(float(np.median(mass[mass > 0], )) if (mass > 0).any() else 1.0, 1e-9))
    noise = _noise(means, share)
    if not noise:
        return []
    cuts = _partition(means, share, noise, shortest, threshold)
    return _refine(cuts, blocks, size, scores, weights, means, share, noise)


def _noise(means: Numbers, share: Numbers) -> float:
    """Return the variance of a block's mean, from differences of neighbors and next neighbors.

    Differences do not see steps; what is alike in neighbors shows in the wider differences.
    """
    full = share > 0.5
    found = []
    for lag in (1, 2, 3):
        both = full[lag:] & full[:-lag]
        if both.sum() < 4:
            continue
        low, high = np.quantile((means[lag:] - means[:-lag])[both], (0.25, 0.75))
        found.append(((high - low) / 1.349) ** 2 / 2)
    if not found:
        return 0.0
    one = found[0]
    return max(found) + max(0.0, max(found) - one)


def _partition(means: Numbers, share: Numbers, noise: float, shortest: int, threshold: float) -> list[int]:
    size = len(means)
    mass = np.concatenate([[0.0], np.cumsum(share)])
    sums = np.concatenate([[0.0], np.cumsum(share * means)])
    best = np.full(size + 1, -np.inf)
    best[0] = 0.0
    back = np.zeros(size + 1, dtype=int)
    for end in range(shortest, size + 1):
        heads = np.array([0, *range(shortest, end - shortest + 1)])
        inside = np.maximum(mass[end] - mass[heads], 1e-9)
        gains = best[heads] + (sums[end] - sums[heads]) ** 2 / inside / noise - threshold**2
        choice = int(np.argmax(gains))
        best[end], back[end] = gains[choice], heads[choice]
    cuts = []
    end = size
    while end > 0:
        end = int(back[end])
        cuts.append(end)
    return [cut for cut in cuts[::-1] if cut]


def _refine(
    cuts: list[int], blocks: int, size: int, scores: Numbers, weights: Numbers,
    means: Numbers, share: Numbers, noise: float,
) -> list[Turn]:
    turns = []
    bounds = [0, *cuts, blocks]
    sums = np.concatenate([[0.0], np.cumsum(scores * weights)])
    mass = np.concatenate([[0.0], np.cumsum(weights)])
    for before, cut, after in zip(bounds, cuts, bounds[2:], strict=False):
        left, right = share[before:cut].sum(), share[cut:after].sum()
        change = np.average(means[cut:after], weights=share[cut:after]) - np.average(means[before:cut], weights=share[before:cut])
        z = change / np.sqrt(noise * (1 / left + 1 / right))
        a, b = before * size, min(after * size, len(scores))
        near = np.arange(max(a + 1, (cut - 2) * size), min(b - 1, (cut + 2) * size))
        near = near[(mass[near] > mass[a]) & (mass[b] > mass[near])]
        ahead = (sums[near] - sums[a]) ** 2 / (mass[near] - mass[a])
        behind = (sums[b] - sums[near]) ** 2 / (mass[b] - mass[near])
        place = int(near[np.argmax(ahead + behind)])
        while place < b - 1 and weights[place] == 0:
            place += 1
        turns.append(Turn(place, float(z), float(change)))
    return turns
