"""Stretches that lie too far from the normal for too long: a penalized scan of all windows.

A window of n steps has the statistic z = sum of scores / sqrt(n g), where g is how much sums of
weeks spread in this very series, so that memory from day to day is in it. Sums of longer windows
spread more than that where moods last for months: windows are ten weeks at most. Every window
is looked at in several views of its scores (`hamgara.relations.views`), and has the best z^2 less
the price of its view and length. Chosen are those windows, none overlapping, with the largest sum
of z^2 less price: the likelihood ratio selection of Jeng, Cai & Li (2010), Journal of the American
Statistical Association 105, 1156-1166, solved exactly by dynamic programming. Short windows cost
more: there are more of them to look odd by chance (Duembgen & Spokoiny 2001, Annals of Statistics
29, 124-152), and one story told for some days makes them. The prices are the same for every dyad
and come from simulation (docs/episodes-calibration.md). A long stretch that sharpens falls apart
where it does, since two windows of different level then earn more than one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.relations.values import STEP_DAYS, Line, Numbers, accumulate
from hamgara.relations.views import View

SHORTEST, LONGEST = 7.0, 70.0
"""Days of the shortest and longest episode."""
PAUSE = 7.0
"""Days between two bursts of one direction and about one level that count as one."""
GAP = 28.0
"""So many days without an observation are not bridged."""
FEWEST = {"day": 5, "week": 2, "month": 1}
"""Steps of an episode that tell something, at least."""
THRESHOLD = 3.05
"""h: its square is the price of a window of four weeks or more in the cheapest view."""
MIDDLE = 28.0
"""Days of such a window."""
OUTER = 1.3
"""How much wider than its deciles say the spread of the sums of weeks may be taken for."""
_SHARES, _SIGMAS = (0.25, 0.1, 0.02), (1.349, 2.5631, 4.1075)
_LEAST = 0.02
_FEW = 4


@dataclass(frozen=True, slots=True)
class Burst:
    """Steps `first` to `last` - 1, their z (its sign is the direction), and their mean score.

    z is that of the best view, its square less what the window costs beyond h^2; the mean is of
    the view of levels in which it stands out most.
    """

    first: int
    last: int
    z: float
    mean: float


class _Windows:
    """The sums of any window in each view, what they spread by, and what a window costs."""

    def __init__(
        self,
        views: Sequence[View],
        line: Line,
        usual: Numbers,
        threshold: float,
        *,
        early: bool,
    ) -> None:
        size = len(line.weights)
        shortest = _find_shortest(line)
        self.lengths = np.arange(shortest, max(shortest, min(line.steps(LONGEST), size)) + 1)
        self.sums = [accumulate(view.scores * line.weights) for view in views]
        self.squares, self.mass = accumulate(line.weights**2), accumulate(line.weights)
        self.spreads = [measure_spread(view.scores, usual, line, early=early) for view in views]
        self.levels = [number for number, view in enumerate(views) if view.way.level]
        folds = np.log(MIDDLE / (self.lengths * STEP_DAYS[line.step]))
        self.extra = np.outer([view.way.shorter for view in views], np.maximum(folds, 0.0))
        self.extra += np.array([[view.way.farther] for view in views])
        self.threshold = threshold

    def weigh(self, place: int, tails: NDArray[np.int_]) -> tuple[Numbers, Numbers]:
        """Return z^2 less price of the windows of one length, and the sums of their best view."""
        heads = tails - self.lengths[place]
        mass = np.maximum(self.squares[tails] - self.squares[heads], 1e-9)
        best, leading = np.full(len(tails), -np.inf), np.zeros(len(tails))
        for number, (sums, spread) in enumerate(zip(self.sums, self.spreads, strict=True)):
            total = sums[tails] - sums[heads]
            price = self.threshold**2 + self.extra[number, place]
            gain = total**2 / (mass * spread) - price
            better = gain > best
            best, leading = np.where(better, gain, best), np.where(better, total, leading)
        return best, leading

    def measure(self, first: int, last: int) -> float:
        """Return the z of a window (see `Burst`)."""
        gain, total = self.weigh(self._place(first, last), np.array([last]))
        return float(np.sign(total[0]) * np.sqrt(max(gain[0] + self.threshold**2, 0.0)))

    def find_level(self, first: int, last: int, view: int) -> tuple[float, float]:
        """Return the mean score of a window in a view, and the variance of that mean."""
        mass = float(self.mass[last] - self.mass[first])
        square = float(self.squares[last] - self.squares[first])
        total = float(self.sums[view][last] - self.sums[view][first])
        return total / mass, self.spreads[view] * square / mass**2

    def choose_level(self, first: int, last: int) -> int:
        """Return in which view of levels a window stands out most."""
        found = {view: self.find_level(first, last, view) for view in self.levels}
        return max(found, key=lambda view: found[view][0] ** 2 / found[view][1])

    def _place(self, first: int, last: int) -> int:
        return min(max(last - first - int(self.lengths[0]), 0), len(self.lengths) - 1)


def find_bursts(
    views: Sequence[View],
    line: Line,
    usual: Numbers,
    threshold: float = THRESHOLD,
    *,
    early: bool = False,
) -> list[Burst]:
    """Return the bursts of a series of scores (0 where nothing was observed), in order.

    `usual` are the weights of the steps without those of the bursts known so far: they tell how
    window sums spread in ordinary times; `early`, when none is known yet, see `measure_spread`.
    """
    size = len(line.weights)
    if size < _find_shortest(line):
        return []
    windows = _Windows(views, line, usual, threshold, early=early)
    back = _choose(windows, line)
    found = []
    end = size
    while end > 0:
        if not back[end]:
            end -= 1
            continue
        first = end - int(back[end])
        told = first + np.flatnonzero(line.told[first:end])
        z = windows.measure(first, end)
        level, _ = windows.find_level(first, end, windows.choose_level(first, end))
        found.append(Burst(int(told[0]), int(told[-1]) + 1, z, level))
        end = first
    return _join(found[::-1], windows, line)


def measure_spread(scores: Numbers, usual: Numbers, line: Line, *, early: bool) -> float:
    """Return g: the squared spread of the sums of all weeks (shortest windows) over their steps.

    The spread is that of the quartiles or deciles, or of the 2nd and 98th percentile where these
    are wider, up to `OUTER` times. `early`, while all crises still stand in the series, the last
    two are left out.
    """
    length = _find_shortest(line)
    sums, squares = accumulate(scores * usual), accumulate(usual**2)
    counts = squares[length:] - squares[:-length]
    full = (counts > 0.6 * np.median(counts)) & (counts > 0)
    if full.sum() < _FEW:
        return 1.0
    scaled = (sums[length:] - sums[:-length])[full] / np.sqrt(counts[full])
    return max(_measure_width(scaled, 1.0 if early else OUTER) ** 2, _LEAST)


def _find_shortest(line: Line) -> int:
    """Return the steps of the shortest window; one within a running mean tells nothing new."""
    return max(line.steps(SHORTEST), line.smooth)


def _measure_width(sums: Numbers, widest: float) -> float:
    """Return the spread of sums by their quartiles or deciles, or by what is farther out."""
    low, high = np.quantile(sums, _SHARES), np.quantile(sums, [1 - share for share in _SHARES])
    *inner, outer = (high - low) / _SIGMAS
    return float(min(max(*inner, outer), widest * max(inner)))


def _choose(windows: _Windows, line: Line) -> NDArray[np.int_]:
    """Return for each end how long the chosen window that ends there is, 0 where none does."""
    size = len(line.weights)
    since = np.append(0, _open_since(line))
    told = np.append(0, np.cumsum(line.told))
    gains = np.full((size + 1, len(windows.lengths)), -np.inf)
    for place, length in enumerate(windows.lengths):
        tails = np.arange(length, size + 1)
        heads = tails - length
        fit = (heads >= since[tails]) & (line.weights[tails - 1] > 0)
        fit &= told[tails] - told[heads] >= FEWEST[line.step]
        gains[tails[fit], place] = windows.weigh(place, tails[fit])[0]
    best = np.zeros(size + 1)
    back = np.zeros(size + 1, dtype=int)
    worthy = gains.max(axis=1) > 0
    for end in range(1, size + 1):
        best[end] = best[end - 1]
        if worthy[end]:
            heads = np.maximum(end - windows.lengths, 0)
            place = int(np.argmax(best[heads] + gains[end]))
            earned = best[heads[place]] + gains[end, place]
            if earned > best[end]:
                best[end], back[end] = earned, windows.lengths[place]
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


def _join(found: list[Burst], windows: _Windows, line: Line) -> list[Burst]:
    """Return the bursts, neighbors of one direction and no clearly different level made one."""
    longest, pause = line.steps(LONGEST), line.steps(PAUSE)
    joined: list[Burst] = []
    for one in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and one.first - before.last <= pause
            and one.last - before.first <= longest
            and one.z * before.z > 0
        ):
            view = windows.choose_level(before.first, one.last)
            mean, variance = windows.find_level(one.first, one.last, view)
            other, others = windows.find_level(before.first, before.last, view)
            if abs(mean - other) < windows.threshold * (variance + others) ** 0.5:
                z = windows.measure(before.first, one.last)
                level, _ = windows.find_level(before.first, one.last, view)
                surest = max(z, before.z, one.z, key=abs)
                joined[-1] = Burst(before.first, one.last, surest, level)
                continue
        joined.append(one)
    return joined
