"""Stretches that lie too far from the normal for too long: a penalized scan of all windows.

A window of n observed steps has the statistic z = sum of scores / sqrt(n g), where g is how much
sums of windows of its length spread in this very series (so that memory from day to day is in
it). Chosen are the windows, none overlapping, with the largest sum of z^2 - h^2: the likelihood
ratio selection of Jeng, Cai & Li (2010), Journal of the American Statistical Association 105,
1156-1166, solved exactly by dynamic programming. h is the same for every dyad and comes from
simulation (docs/episodes.md). A long stretch that sharpens falls apart where it does, since two
windows of different level then earn more than one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hamgara.relations.values import Line, Numbers

SHORTEST, LONGEST = 7.0, 182.0
"""Days of the shortest and longest episode."""
GAP = 28.0
"""So many days without an observation are not bridged."""
FEWEST = {"day": 5, "week": 2, "month": 1}
"""Observed steps of an episode, at least."""
PAUSE = 14.0
"""Days between two bursts of one direction that are one."""
THRESHOLD = 4.2
"""h: see docs/episodes.md."""
OUTER = 1.3
_SCALES = (7.0, 14.0, 28.0, 56.0, 91.0)


@dataclass(frozen=True, slots=True)
class Burst:
    """Steps `first` to `last` - 1, their z (its sign is the direction), and their mean score."""

    first: int
    last: int
    z: float
    mean: float


def find_bursts(
    scores: Numbers, line: Line, usual: Numbers, threshold: float = THRESHOLD
) -> list[Burst]:
    """Return the bursts of a series of scores (0 where nothing was observed), in order."""
    size = len(scores)
    lengths = np.arange(line.steps(SHORTEST), min(line.steps(LONGEST), size) + 1)
    if not len(lengths):
        return []
    weights = line.weights
    sums = np.concatenate([[0.0], np.cumsum(scores * weights)])
    squares = np.concatenate([[0.0], np.cumsum(weights**2)])
    seen = np.concatenate([[0], np.cumsum(weights > 0)])
    inflation = _spread(scores, usual, line, lengths)
    since = _open_since(line)
    best = np.zeros(size + 1)
    back = np.zeros(size + 1, dtype=int)
    fewest = FEWEST[line.step]
    for end in range(1, size + 1):
        best[end] = best[end - 1]
        reach = min(len(lengths), end - lengths[0] + 1)
        if reach <= 0 or weights[end - 1] == 0:
            continue
        heads = end - lengths[:reach]
        counts = squares[end] - squares[heads]
        gains = np.full(reach, -np.inf)
        fit = (heads >= since[end - 1]) & (seen[end] - seen[heads] >= fewest)
        z_squared = (sums[end] - sums[heads])[fit] ** 2 / (counts * inflation[:reach])[fit]
        gains[fit] = best[heads][fit] + z_squared - threshold**2
        choice = int(np.argmax(gains))
        if gains[choice] > best[end]:
            best[end], back[end] = gains[choice], lengths[choice]
    found = _trace(back, sums, squares, inflation, line, int(lengths[0]))
    return _join(found, sums, squares, inflation, line, threshold)


def _join(
    found: list[Burst], sums: Numbers, squares: Numbers, inflation: Numbers, line: Line, threshold: float
) -> list[Burst]:
    joined: list[Burst] = []
    shortest, pause = line.steps(SHORTEST), line.steps(PAUSE)
    mass = np.concatenate([[0.0], np.cumsum(line.weights)])

    def measure(first: int, last: int) -> tuple[float, float, float]:
        g = inflation[min(max(last - first - shortest, 0), len(inflation) - 1)]
        square, weight, total = squares[last] - squares[first], mass[last] - mass[first], sums[last] - sums[first]
        return total / np.sqrt(square * g), total / weight, g * square / weight**2

    for one in found:
        if joined:
            before = joined[-1]
            _, m0, v0 = measure(before.first, before.last)
            _, m1, v1 = measure(one.first, one.last)
            z, mean, _ = measure(before.first, one.last)
            alike = abs(m0 - m1) < threshold * np.sqrt(v0 + v1)
            if one.first - before.last <= pause and before.z * one.z > 0 and alike and one.last - before.first <= line.steps(LONGEST):
                joined[-1] = Burst(before.first, one.last, max((float(z), before.z, one.z), key=abs), float(mean))
                continue
        joined.append(one)
    return joined


def _trace(
    back: np.ndarray, sums: Numbers, squares: Numbers, inflation: Numbers, line: Line, shortest: int
) -> list[Burst]:
    found = []
    end = len(back) - 1
    mass = np.concatenate([[0.0], np.cumsum(line.weights)])
    while end > 0:
        length = int(back[end])
        if length == 0:
            end -= 1
            continue
        first = end - length
        total = sums[end] - sums[first]
        z = total / np.sqrt((squares[end] - squares[first]) * inflation[length - shortest])
        seen = np.flatnonzero(line.weights[first:end])
        mean = float(total / (mass[end] - mass[first]))
        found.append(Burst(first + int(seen[0]), first + int(seen[-1]) + 1, float(z), mean))
        end = first
    return found[::-1]


def _open_since(line: Line) -> np.ndarray:
    """Return for each step the first one to which no long gap lies between."""
    gap = line.steps(GAP) if line.step == "day" else max(2, line.steps(GAP))
    since = np.zeros(len(line.weights), dtype=int)
    start, last = 0, -1
    for place, weight in enumerate(line.weights):
        if weight > 0:
            if place - last > gap:
                start = place
            last = place
        since[place] = start
    return since


def _spread(scores: Numbers, usual: Numbers, line: Line, lengths: np.ndarray) -> Numbers:
    """Return g for each length: the spread of window sums, squared, over n; never falling.

    Only steps that `usual` weighs tell it.
    """
    sums = np.concatenate([[0.0], np.cumsum(scores * usual)])
    squares = np.concatenate([[0.0], np.cumsum(usual**2)])
    at: list[int] = []
    found: list[float] = []
    for days in _SCALES:
        length = line.steps(days)
        if length in at or (at and len(scores) < 6 * length):
            continue
        counts = squares[length:] - squares[:-length]
        full = counts > 0.6 * np.median(counts)
        if full.sum() < 4:
            continue
        ratios = (sums[length:] - sums[:-length])[full] / np.sqrt(counts[full])
        low, one, two, high = np.quantile(ratios, (0.02, 0.25, 0.75, 0.98))
        inner, outer = (two - one) / 1.349, (high - low) / 4.107
        at.append(length)
        found.append(max(inner**2, min(outer, OUTER * inner) ** 2, 0.25, *found))
    return np.interp(lengths, at, found) if at else np.ones(len(lengths))
