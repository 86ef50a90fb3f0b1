"""How often the index's 90 % intervals hold the truth, beside naive intervals period by period.

Events are drawn around known levels: constant, smooth, stepped, walking; few and many; as counts
or in bursts; with stretches that nothing was reported from. Prints for each the share of periods
whose interval holds the truth, with its standard error from series to series, the mean width in
log-odds, the mean error of the median, and coverage and width of Jeffreys' interval of each period
alone; then the same for each kind of truth at low and at high volume, and for all of them; then
coverage over few and many years, from the same kinds of truth looked at once a year. The tables
of docs/relations-index-calibration.md are written with it. `python -m benchmarks.simulate_index
[runs]`
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from hamgara.relations.convergence import estimate_convergence
from hamgara.relations.measures import log_ratio_interval
from hamgara.relations.tallies import Tally

RUNS, PERIODS = 40, 240
CONSTANT_RUNS = 3
"""So many times the runs of constant truths: a series of these is held nearly always or never."""
TRUTHS = ("constant", "smooth", "steps", "walk")
VOLUMES = (1, 3, 10, 50, 500)
YEARS = (5, 12, 30)
YEAR_VIEWS = ((3, 0.0), (30, 0.0), (30, 0.1), (300, 0.0), (300, 0.1))
"""Events a year, and their correlation."""
LOW, HIGH = 3, 50
"""Low volume is up to, high volume from so many events a period."""
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """A truth, events a period, their correlation, and how many of the periods are silent.

    A period lasts so many `months`.
    """

    truth: str
    volume: float
    rho: float = 0.0
    silent: float = 0.0
    months: int = 1


@dataclass(frozen=True, slots=True)
class Score:
    """Coverage of the index, its standard error, width, and mean error; the naive interval's."""

    held: float
    error: float
    width: float
    bias: float
    naive_held: float
    naive_width: float

    def __str__(self) -> str:
        return (
            f"{self.held:.3f} | {self.error:.3f} | {self.width:.2f} | {self.bias:+.2f}"
            f" | {self.naive_held:.3f} | {self.naive_width:.2f}"
        )


def draw_truth(name: str, periods: int, chance: np.random.Generator, months: int = 1) -> Floats:
    """Return log-odds by period of so many months; steps come every five years."""
    at = np.arange(periods)
    if name == "constant":
        return np.full(periods, chance.normal(1.0, 1.0))
    if name == "smooth":
        return np.asarray(1 + 1.5 * np.sin(2 * np.pi * (at * months / 120 + chance.random())))
    if name == "steps":
        count = round(periods * months / 60)
        breaks = np.sort(chance.choice(periods, count, replace=False))
        return np.asarray(chance.normal(1.0, 1.2, count + 1)[np.searchsorted(breaks, at, "right")])
    first, sd = chance.normal(1, 1), 0.12 * months**0.5
    return np.asarray(first + np.cumsum(chance.normal(0, sd, periods)))


def draw_counts(case: Case, truth: Floats, chance: np.random.Generator) -> list[Tally]:
    """Return counts of a source whose reporting swells and shrinks threefold."""
    at = np.arange(len(truth))
    swell = np.exp(0.55 * np.sin(2 * np.pi * (at * case.months / 90 + chance.random())))
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
    series: list[tuple[float, ...]] = []
    for _ in range(runs):
        truth = draw_truth(case.truth, periods, chance, case.months)
        counts = draw_counts(case, truth, chance)
        points = estimate_convergence(counts, months=case.months).points
        held = [one.low <= x <= one.high for x, one in zip(truth, points, strict=True)]
        naives = [
            (low <= x <= high, high - low)
            for x, tally in zip(truth, counts, strict=True)
            if tally.cooperation + tally.conflict
            for low, high in [naive(int(tally.cooperation), int(tally.conflict))]
        ]
        series.append(
            (
                float(np.mean(held)),
                float(np.mean([one.high - one.low for one in points])),
                float(np.mean([one.value - x for x, one in zip(truth, points, strict=True)])),
                *map(float, np.mean(naives, axis=0)),
            )
        )
    held_mean, *others = map(float, np.mean(series, axis=0))
    return Score(held_mean, float(np.std([one[0] for one in series])) / runs**0.5, *others)


def pool(scores: Iterable[Score]) -> Score:
    """Return the mean of scores, each case weighing the same."""
    table = np.array([astuple(one) for one in scores])
    error = float((table[:, 1] ** 2).sum()) ** 0.5 / len(table)
    means = list(map(float, table.mean(axis=0)))
    return Score(means[0], error, *means[2:])


def list_cases() -> Iterator[Case]:
    """Yield all cases."""
    for truth in TRUTHS:
        for volume in VOLUMES:
            yield Case(truth, volume)
        yield Case(truth, 3, rho=0.1)
        yield Case(truth, 50, rho=0.1)
        yield Case(truth, 3, silent=0.5)
        yield Case(truth, 50, rho=0.03, silent=0.5)


def main(runs: int = RUNS) -> None:
    """Print the tables."""
    heads = " | held | error | width | bias | naive held | naive width |"
    print("| truth | events | correlation | silent" + heads)
    print("|---" * 10 + "|")
    scores: dict[Case, Score] = {}
    for case in list_cases():
        scores[case] = run(case, runs * (CONSTANT_RUNS if case.truth == "constant" else 1))
        print(
            f"| {case.truth} | {case.volume:g} | {case.rho:g} | {case.silent:.0%}"
            f" | {scores[case]} |",
            flush=True,
        )
    print("\n| truth | volume" + heads)
    print("|---" * 8 + "|")
    for truths in (*((truth,) for truth in TRUTHS), TRUTHS):
        name = truths[0] if len(truths) == 1 else "all"
        own = {case: one for case, one in scores.items() if case.truth in truths}
        low = [one for case, one in own.items() if case.volume <= LOW]
        high = [one for case, one in own.items() if case.volume >= HIGH]
        print(f"| {name} | low | {pool(low)} |")
        print(f"| {name} | high | {pool(high)} |")
    print_years(runs)


def print_years(runs: int = RUNS) -> None:
    """Print how often the intervals of years are right, each kind of truth and all of them."""
    print(f"\n| years | events | correlation | {' | '.join(TRUTHS)} | all | width | naive held |")
    print("|---" * (len(TRUTHS) + 6) + "|")
    for years in YEARS:
        for volume, rho in YEAR_VIEWS:
            own = [run(Case(one, volume, rho, months=12), runs, years) for one in TRUTHS]
            held = " | ".join(f"{one.held:.3f}" for one in own)
            every = pool(own)
            print(
                f"| {years} | {volume} | {rho:g} | {held} | {every.held:.3f} | {every.width:.2f}"
                f" | {every.naive_held:.3f} |",
                flush=True,
            )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
