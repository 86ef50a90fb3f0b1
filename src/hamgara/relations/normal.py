"""What is usual for a dyad: its running normal, and how far every step lies from it.

Robust throughout, since crises are in the series itself (Huber 1981, Robust Statistics): spreads
are distances of quartiles, wild steps count by their logarithm, the normal is a median of
four-week means.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hamgara.relations.values import Line, Numbers, accumulate

LINEAR = {"day": 2.0, "week": 3.0, "month": 6.0}
"""Spreads that count in full; what lies beyond counts by its logarithm, so that one wild day is
no episode and three may be."""
CAP = 3.0
"""What a step counts beyond that, at most."""
BLOCK = 28.0
"""Days of the means whose median is the normal."""
REACH = 365.0
"""Days before and after a step that tell what is normal there."""
SMOOTH = 0.2
"""By what power of its steps a running mean stretches `LINEAR` (seven days to that of a week)."""
SEASONS = 3.0
"""Years that are needed before waves are looked for."""
REPEATS = 0.01
"""What share of the squares of a year the wave of the other years must explain."""
APART = 91.0
"""Days beside a year left out that are left out too: a crisis may lie across its bounds."""
FAR = 6.0
"""How many times `LINEAR` a step counts at most where it counts as much as was told."""
ALONE = 3.0
"""How many times `LINEAR` a day so counts that stands alone: no other day within `BESIDE` days lies
half as far."""
BESIDE = 14
_TAILS = ((0.75, 0.6745), (0.9, 1.2816), (0.95, 1.6449))


def center_and_spreads(values: Numbers) -> tuple[float, float, float]:
    """Return the median, and the spreads below and above it.

    A side's spread is the distance of its quartile in normal sigmas, of an outer quantile where
    that is 0; half of the other side's at least. Sums of scores are skewed: with one spread
    for both sides busy days would pass for rapprochement.
    """
    middle = float(np.median(values))
    below, above = (_measure_side(side) for side in (middle - values, values - middle))
    return middle, max(below, above / 2), max(above, below / 2)


def _measure_side(distances: Numbers) -> float:
    """Return the spread of one side: a quantile of the distances over that of a normal one."""
    for share, sigmas in _TAILS:
        quantile = float(np.quantile(distances, share))
        if quantile > 0:
            return quantile / sigmas
    return float(np.mean(np.maximum(distances, 0))) * 2.5066


def standardize(line: Line, spans: Sequence[tuple[int, int]]) -> Numbers:
    """Return for each step how many spreads it lies from the median of its surroundings.

    Surroundings are a year before and after, within the span (a stretch between turning points),
    as many days at its ends. 0 where nothing was observed, and where nothing varies.
    """
    return _scale(line, *measure_surroundings(line, spans))


def measure_sides(line: Line, center: float) -> Numbers:
    """Return for each step how many spreads of its surroundings it lies from one center."""
    _, below, above = measure_surroundings(line, [(0, len(line.values))])
    return _scale(line, np.full(len(line.values), center), below, above)


def _scale(line: Line, center: Numbers, below: Numbers, above: Numbers) -> Numbers:
    """Return how many spreads each step lies from its center, each side by its own."""
    away = line.values - center
    spread = np.where(away < 0, below, above)
    seen = (line.weights > 0) & (spread > 0)
    return np.divide(away, spread, out=np.zeros(len(away)), where=seen)


def measure_surroundings(
    line: Line, spans: Sequence[tuple[int, int]]
) -> tuple[Numbers, Numbers, Numbers]:
    """Return the median and both spreads around each step (see `standardize`)."""
    reach, every = line.steps(REACH), line.steps(BLOCK / 2)
    seen = line.weights > 0
    found = np.zeros((3, len(seen)))
    for first, last in spans:
        knots = np.unique(np.append(np.arange(first, last, every), last - 1))
        at_knots = []
        for knot in knots:
            low, high = surround(int(knot), reach, first, last)
            here = line.values[low:high][seen[low:high]]
            at_knots.append(center_and_spreads(here) if len(here) else (0.0, 0.0, 0.0))
        at = np.arange(first, last)
        for row, column in zip(found, zip(*at_knots, strict=True), strict=True):
            row[first:last] = np.interp(at, knots, column)
    return found[0], found[1], found[2]


def compress(scores: Numbers, line: Line) -> Numbers:
    """Return scores whose part beyond `LINEAR` counts by its logarithm, up to `CAP`."""
    size, linear = np.abs(scores), _find_linear(line)
    over = np.maximum(size - linear, 0)
    return np.sign(scores) * np.minimum(
        np.where(size < linear, size, linear + np.log1p(over)), linear + CAP
    )


def clip(scores: Numbers, line: Line) -> Numbers:
    """Return scores that count up to a quarter of `LINEAR`: on which side a step lies, not how far.

    The mean of a day with one event lies as far as it likes: many steps on one side tell more.
    """
    most = _find_linear(line) / 4
    return np.clip(scores, -most, most)


def cap(scores: Numbers, line: Line) -> Numbers:
    """Return scores that count in full up to `FAR` times `LINEAR`: how much the press told.

    Where a crisis is many bad reports on some days and good ones between, the days lie on no one
    side, but the sum of its weeks does. One wild day does not make it (`ALONE`).
    """
    linear = _find_linear(line)
    if line.step != "day":
        return np.clip(scores, -FAR * linear, FAR * linear)
    sides = [
        np.minimum(side, np.clip(2 * _find_next(side), ALONE * linear, FAR * linear))
        for side in (np.maximum(scores, 0), np.maximum(-scores, 0))
    ]
    return sides[0] - sides[1]


def _find_next(sizes: Numbers) -> Numbers:
    """Return for each step the largest size of the others within `BESIDE`."""
    largest = np.zeros(len(sizes))
    for far in range(1, min(BESIDE, len(sizes) - 1) + 1):
        largest[far:] = np.maximum(largest[far:], sizes[:-far])
        largest[:-far] = np.maximum(largest[:-far], sizes[far:])
    return largest


def _find_linear(line: Line) -> float:
    """Return the spreads that count in full; those of running means are as much narrower."""
    return LINEAR[line.step] * math.pow(line.smooth, SMOOTH)


def surround(place: int, reach: int, first: int, last: int) -> tuple[int, int]:
    """Return the bounds of 2 `reach` + 1 steps around a place, shifted to lie in the span."""
    low = min(max(place - reach, first), max(first, last - 2 * reach - 1))
    return low, min(last, low + 2 * reach + 1)


def remove_seasons(scores: Numbers, line: Line, usual: Numbers) -> Numbers:
    """Return scores without the wave of the year (two harmonics) and of the week.

    `usual` weighs the steps they are fitted on by least squares. The wave of the year is taken
    out where it comes again (`_comes_again`): crises of three years make waves too. Nothing is
    done for less than three years, or where few steps were observed.
    """
    days = np.array([start.toordinal() for start in line.starts], dtype=float)
    if days[-1] - days[0] < SEASONS * 365.25 or np.count_nonzero(usual) < 60:
        return scores
    angle = 2 * np.pi * days / 365.2425
    year = np.column_stack([f(k * angle) for k in (1, 2) for f in (np.sin, np.cos)])
    waves = [year] if _comes_again(scores, year, (days - days[0]) / 365.2425, usual) else []
    if line.step == "day":
        waves += [((days % 7 == d) - (days % 7 == 0).astype(float))[:, None] for d in range(1, 7)]
    if not waves:
        return scores
    design = np.column_stack(waves)
    return np.where(line.weights > 0, scores - design @ _fit(scores, design, usual), 0.0)


def _comes_again(scores: Numbers, wave: Numbers, years: Numbers, usual: Numbers) -> bool:
    """Do the waves fitted on all other years explain something of each year left out?

    Leave-one-out cross-validation (Stone 1974, Journal of the Royal Statistical Society B 36,
    111-147), summed over the years; `years` is how many have gone by at each step.
    """
    before = after = 0.0
    apart = APART / 365.2425
    for year in range(int(years[-1]) + 1):
        here = (years >= year) & (years < year + 1) & (usual > 0)
        if not here.any():
            continue
        near = (years >= year - apart) & (years < year + 1 + apart)
        told = wave[here] @ _fit(scores, wave, np.where(near, 0.0, usual))
        weights, away = usual[here], scores[here]
        away = away - np.average(away, weights=weights)
        told = told - np.average(told, weights=weights)
        before += float(weights @ away**2)
        after += float(weights @ (away - told) ** 2)
    return after < (1 - REPEATS) * before


def _fit(scores: Numbers, design: Numbers, weights: Numbers) -> Numbers:
    """Return the coefficients of columns by weighted least squares, beside a constant."""
    root = np.sqrt(weights)[:, None]
    columns = np.column_stack([np.ones(len(scores)), design])
    return np.asarray(np.linalg.lstsq(columns * root, scores * root[:, 0], rcond=None)[0][1:])


def recenter(
    scores: Numbers, line: Line, usual: Numbers, spans: Sequence[tuple[int, int]]
) -> Numbers:
    """Return scores less their running normal, 0 where nothing was observed."""
    normal = find_normal(scores, line, usual, spans)
    return np.where(line.weights > 0, scores - normal, 0.0)


def follow_volume(line: Line) -> Line:
    """Return a line of sums, in means of as many events as are usual around each step.

    A crisis is more events as well as worse ones, and a step without events is quiet, not
    unknown: both would be lost in means per event, while slow growth of the press is not wanted.
    The same line where the events were not counted.
    """
    if line.counts is None:
        return line
    counts, weights, volume = find_volume(line, line.counts)
    least = max(float(counts.sum() / max(weights.sum(), 1)) / 20, 1e-9)
    return replace(line, values=line.values * counts / np.maximum(volume, least), weights=weights)


def find_volume(line: Line, counted: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return the numbers of events, what each step weighs, and how many are usual around it."""
    weights = (line.told | find_quiet(line)).astype(float)
    counts = np.nan_to_num(counted)
    return counts, weights, find_normal(counts, line, weights, [(0, len(counts))])


def find_quiet(line: Line) -> NDArray[np.bool_]:
    """Return which silent steps have less than four weeks around them till others tell something.

    Silent is a step without a row, or an exact 0: it does not matter how a table writes silence.
    """
    quiet = np.zeros(len(line.told), dtype=bool)
    for before, after in pairwise(np.flatnonzero(line.told)):
        if after - before <= line.steps(BLOCK):
            quiet[before + 1 : after] = True
    return quiet


def bridge_silence(line: Line) -> tuple[Line, Line]:
    """Return a line of the steps that tell something, and one where the quiet ones weigh too.

    A quiet step lies at the normal, whatever that is: so a run of days with news stands out where
    most days have none.
    """
    told = replace(line, weights=np.where(line.told, line.weights, 0.0))
    return told, replace(line, weights=np.where(find_quiet(line), 1.0, told.weights))


def find_normal(
    scores: Numbers, line: Line, usual: Numbers, spans: Sequence[tuple[int, int]]
) -> Numbers:
    """Return the running normal: the median of four-week means around each step."""
    size, reach, every = line.steps(BLOCK), line.steps(REACH), line.steps(BLOCK / 2)
    sums, weights = accumulate(scores * usual), accumulate(usual)
    normal = np.zeros(len(scores))
    for first, last in spans:
        heads = np.arange(first, max(last - size, first) + 1, max(1, size // 4))
        tails = np.minimum(heads + size, last)
        mass = weights[tails] - weights[heads]
        good = mass > 0.1 * size
        if not good.any():
            continue
        means = (sums[tails] - sums[heads])[good] / mass[good]
        middles = ((heads + tails) / 2)[good]
        knots = np.unique(np.append(np.arange(first, last, every), last - 1))
        levels = []
        for knot in knots:
            low, high = surround(int(knot), reach, first, last)
            near = means[(middles >= low) & (middles <= high)]
            levels.append(float(np.median(near if len(near) else means)))
        normal[first:last] = np.interp(np.arange(first, last), knots, levels)
    return normal
