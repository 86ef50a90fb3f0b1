"""Stretches that lie too far from the normal for too long: a penalized scan of all windows.

A window of n observed steps has the statistic z = sum of scores / sqrt(n g), where g is how much
sums of windows of its length spread in this very series, so that memory from day to day is in
it. Chosen are those windows, none overlapping, with the largest sum of z^2 - h^2: the likelihood
ratio selection of Jeng, Cai & Li (2010), Journal of the American Statistical Association 105,
1156-1166, solved exactly by dynamic programming. h is the same for every dyad and comes from
simulation (docs/episodes.md). A long stretch that sharpens falls apart where it does, since two
windows of different level then earn more than one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.relations.values import Line, Numbers

SHORTEST, LONGEST = 7.0, 182.0
"""Days of the shortest and longest episode."""
PAUSE = 14.0
"""Days between two bursts of one direction and about one level that count as one."""
GAP = 28.0
"""So many days without an observation are not bridged."""
FEWEST = {"day": 5, "week": 2, "month": 1}
"""Observed steps of an episode, at least."""
THRESHOLD = 4.1
"""h."""
OUTER = 1.3
"""How much wider than its quartiles say the spread of window sums may be taken for."""
_SCALES = (7.0, 14.0, 28.0, 56.0, 91.0)
_QUANTILES = (0.02, 0.25, 0.75, 0.98)
_SIGMAS = (1.349, 4.1075)
_LEAST = 0.25


@dataclass(frozen=True, slots=True)
class Burst:
    """Steps `first` to `last` - 1, their z (its sign is the direction), and their mean score."""

    first: int
    last: int
    z: float
    mean: float


class _Windows:
    """The sums of any window of a series of scores."""

    def __init__(self, scores: Numbers, weights: Numbers) -> None:
        self.sums = np.concatenate([[0.0], np.cumsum(scores * weights)])
        self.squares = np.concatenate([[0.0], np.cumsum(weights**2)])
        self.mass = np.concatenate([[0.0], np.cumsum(weights)])
        self.seen = np.concatenate([[0], np.cumsum(weights > 0)])


def find_bursts(
    scores: Numbers,
    line: Line,
    usual: Numbers,
    threshold: float = THRESHOLD,
    outer: float = OUTER,
) -> list[Burst]:
    """Return the bursts of a series of scores (0 where nothing was observed), in order.

    `usual` are the weights of the steps without those of the bursts known so far: they tell how
    window sums spread in ordinary times (`outer`: see `measure_spread`).
    """
    shortest = line.steps(SHORTEST)
    lengths = np.arange(shortest, min(line.steps(LONGEST), len(scores)) + 1)
    if not len(lengths):
        return []
    spread = measure_spread(scores, usual, line, lengths, outer)
    windows = _Windows(scores, line.weights)
    back = _choose(windows, line, lengths, spread, threshold)
    found = []
    end = len(scores)
    while end > 0:
        if not back[end]:
            end -= 1
            continue
        first = end - int(back[end])
        seen = np.flatnonzero(line.weights[first:end])
        z, mean, _ = _measure(windows, first, end, float(spread[end - first - shortest]))
        found.append(Burst(first + int(seen[0]), first + int(seen[-1]) + 1, z, mean))
        end = first
    return _join(found[::-1], windows, line, spread, threshold)


def measure_spread(
    scores: Numbers, usual: Numbers, line: Line, lengths: NDArray[np.int_], widest: float
) -> Numbers:
    """Return g for each length: window sums' squared spread over n, never falling with length.

    The spread is that of the quartiles, or of the 2nd and 98th percentile where these are wider
    (`widest` times at most: crises not yet found stand there too).
    """
    windows = _Windows(scores, usual)
    at: list[int] = []
    found: list[float] = []
    for days in _SCALES:
        length = line.steps(days)
        if length in at or (at and len(scores) < 6 * length):
            continue
        counts = windows.squares[length:] - windows.squares[:-length]
        full = (counts > 0.6 * np.median(counts)) & (counts > 0) if len(counts) else counts > 0
        if full.sum() < 4:
            continue
        sums = (windows.sums[length:] - windows.sums[:-length])[full] / np.sqrt(counts[full])
        low, one, two, high = np.quantile(sums, _QUANTILES)
        inner, outer = (two - one) / _SIGMAS[0], (high - low) / _SIGMAS[1]
        at.append(length)
        found.append(max(float(inner**2), float(min(outer, widest * inner) ** 2), _LEAST, *found))
    return np.interp(lengths, at, found) if at else np.ones(len(lengths))


def _choose(
    windows: _Windows, line: Line, lengths: NDArray[np.int_], spread: Numbers, threshold: float
) -> NDArray[np.int_]:
    """Return for each end how long the chosen window that ends there is, 0 where none does."""
    size = len(line.weights)
    since = _open_since(line)
    best = np.zeros(size + 1)
    back = np.zeros(size + 1, dtype=int)
    for end in range(int(lengths[0]), size + 1):
        best[end] = best[end - 1]
        if line.weights[end - 1] == 0:
            continue
        heads = end - lengths[: end - int(lengths[0]) + 1]
        fit = heads >= since[end - 1]
        fit &= windows.seen[end] - windows.seen[heads] >= FEWEST[line.step]
        heads, variance = heads[fit], spread[: len(fit)][fit]
        if not len(heads):
            continue
        variance = variance * (windows.squares[end] - windows.squares[heads])
        gains = best[heads] + (windows.sums[end] - windows.sums[heads]) ** 2 / variance
        choice = int(np.argmax(gains))
        if gains[choice] - threshold**2 > best[end]:
            best[end], back[end] = gains[choice] - threshold**2, end - heads[choice]
    return back


def _open_since(line: Line) -> NDArray[np.int_]:
    """Return for each step the first one to which no long gap lies between."""
    gap = max(line.steps(GAP), 2 if line.step == "month" else 1)
    since = np.zeros(len(line.weights), dtype=int)
    start, last = 0, -1
    for place, weight in enumerate(line.weights):
        if weight > 0:
            start = place if place - last > gap else start
            last = place
        since[place] = start
    return since


def _measure(windows: _Windows, first: int, last: int, g: float) -> tuple[float, float, float]:
    """Return z, the mean score of a window, and the variance of that mean."""
    total = float(windows.sums[last] - windows.sums[first])
    square = float(windows.squares[last] - windows.squares[first])
    mass = float(windows.mass[last] - windows.mass[first])
    return total / (square * g) ** 0.5, total / mass, g * square / mass**2


def _join(
    found: list[Burst], windows: _Windows, line: Line, spread: Numbers, threshold: float
) -> list[Burst]:
    """Return the bursts, neighbors of one direction and no clearly different level made one."""
    shortest, longest, pause = line.steps(SHORTEST), line.steps(LONGEST), line.steps(PAUSE)
    joined: list[Burst] = []

    def measure(first: int, last: int) -> tuple[float, float, float]:
        place = min(max(last - first - shortest, 0), len(spread) - 1)
        return _measure(windows, first, last, float(spread[place]))

    for one in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and one.first - before.last <= pause
            and one.last - before.first <= longest
            and one.z * before.z > 0
        ):
            _, mean, variance = measure(one.first, one.last)
            _, other, others = measure(before.first, before.last)
            if abs(mean - other) < threshold * (variance + others) ** 0.5:
                z, level, _ = measure(before.first, one.last)
                surest = max(z, before.z, one.z, key=abs)
                joined[-1] = Burst(before.first, one.last, surest, level)
                continue
        joined.append(one)
    return joined
