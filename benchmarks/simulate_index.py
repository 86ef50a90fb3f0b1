"""How often the index's 90 % intervals hold the truth, beside naive intervals period by period.

Events are drawn around known levels: constant, smooth, stepped, walking; few and many; as counts
or in bursts; with stretches that nothing was reported from. Prints for each the share of periods
whose interval holds the truth, its mean width in log-odds, the mean error of the median, and
coverage and width of Jeffreys' interval of each period alone. The table of
docs/relations-index.md is written with it. `python -m benchmarks.simulate_index [runs]`
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from hamgara.relations.convergence import estimate_convergence
from hamgara.relations.measures import log_ratio_interval
from hamgara.relations.tallies import Tally

RUNS, PERIODS = 20, 240
VOLUMES = (1, 3, 10, 50, 500)
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """A truth, events a period, their correlation, and how many of the periods are silent."""

    truth: str
    volume: float
    rho: float = 0.0
    silent: float = 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """Coverage, width, and mean error of the index; coverage and width of the naive interval."""

    held: float
    width: float
    bias: float
    naive_held: float
    naive_width: float


def draw_truth(name: str, periods: int, chance: np.random.Generator) -> Floats:
    """Return log-odds by period."""
    at = np.arange(periods)
    if name == "constant":
        return np.full(periods, chance.normal(1.0, 1.0))
    if name == "smooth":
        return np.asarray(1 + 1.5 * np.sin(2 * np.pi * (at / 120 + chance.random())))
    if name == "steps":
        breaks = np.sort(chance.choice(periods, 4, replace=False))
        return np.asarray(chance.normal(1.0, 1.2, 5)[np.searchsorted(breaks, at, "right")])
    return np.asarray(chance.normal(1, 1) + np.cumsum(chance.normal(0, 0.12, periods)))


def draw_counts(case: Case, truth: Floats, chance: np.random.Generator) -> list[Tally]:
    """Return counts of a source whose reporting swells and shrinks threefold."""
    at = np.arange(len(truth))
    swell = np.exp(0.55 * np.sin(2 * np.pi * (at / 90 + chance.random())))
    n = chance.poisson(case.volume * swell)
    if case.silent:
        for begin in range(0, len(truth), 40):
            n[begin : begin + int(40 * case.silent)] = 0
    p = 1 / (1 + np.exp(-truth))
    if case.rho:
        size = (1 - case.rho) / case.rho
        p = chance.beta(p * size, (1 - p) * size)
    c = chance.binomial(n, p)
    return [Tally(str(t), int(c[t]), int(n[t] - c[t])) for t in range(len(truth))]


@cache
def naive(cooperation: int, conflict: int) -> tuple[float, float]:
    """Return Jeffreys' interval of a period with events."""
    interval = log_ratio_interval(cooperation, conflict)
    assert interval is not None
    return interval


def run(case: Case, runs: int, periods: int = PERIODS, seed: int = 7) -> Score:
    """Return the score of a case over so many drawn series."""
    chance = np.random.default_rng(seed)
    held, widths, errors, naive_held, naive_widths = [], [], [], [], []
    for _ in range(runs):
        truth = draw_truth(case.truth, periods, chance)
        counts = draw_counts(case, truth, chance)
        for x, tally, point in zip(truth, counts, estimate_convergence(counts).points, strict=True):
            held.append(point.low <= x <= point.high)
            widths.append(point.high - point.low)
            errors.append(point.value - x)
            if tally.cooperation + tally.conflict:
                low, high = naive(int(tally.cooperation), int(tally.conflict))
                naive_held.append(low <= x <= high)
                naive_widths.append(high - low)
    means = [float(np.mean(v)) for v in (held, widths, errors, naive_held, naive_widths)]
    return Score(*means)


def list_cases() -> Iterator[Case]:
    """Yield all cases."""
    for truth in ("constant", "smooth", "steps", "walk"):
        for volume in VOLUMES:
            yield Case(truth, volume)
        yield Case(truth, 3, rho=0.1)
        yield Case(truth, 50, rho=0.1)
        yield Case(truth, 3, silent=0.5)
        yield Case(truth, 50, rho=0.03, silent=0.5)


def main(runs: int = RUNS) -> None:
    """Print the table."""
    print("| truth | events | correlation | silent | held | width | bias | naive held | width |")
    print("|---|---|---|---|---|---|---|---|---|")
    for case in list_cases():
        score = run(case, runs)
        print(
            f"| {case.truth} | {case.volume:g} | {case.rho:g} | {case.silent:.0%}"
            f" | {score.held:.3f} | {score.width:.2f} | {score.bias:+.2f}"
            f" | {score.naive_held:.3f} | {score.naive_width:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
