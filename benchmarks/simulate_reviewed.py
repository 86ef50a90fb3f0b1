"""How often corrected frequencies and trends hold the truth at 95 %, when a sample is reviewed.

A machine misreads events, more so in later years, and misses some that stand in texts without any
coded event. Samples of several sizes are drawn in strata, by year or across years, and the
intervals of `hamgara.relations.reviewed` are compared with what all units truly hold. Prints
how many of them hold it: the table of docs/relations-index-calibration.md.
`python -m benchmarks.simulate_reviewed [runs]`
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hamgara.relations.reviewed import Cell, Estimate, Reviewed, correct_periods, correct_trend

RUNS, YEARS = 1000, 12


@dataclass(frozen=True, slots=True)
class Plan:
    """Units a year, units reviewed in a stratum, strata by year or not, texts without events."""

    units: int
    sample: int
    by_year: bool
    silent: bool


Unit = tuple[str, int, tuple[int, int], tuple[int, int]]


def draw_units(plan: Plan, chance: np.random.Generator) -> list[Unit]:
    """Return all units: stratum, year, what the machine found, what is there."""
    units: list[Unit] = []
    for year in range(YEARS):
        wrong = 0.15 + 0.02 * year
        share = 0.75 - 0.03 * year
        for goodness, error, kind in chance.random((chance.poisson(plan.units), 3)).tolist():
            good = goodness < share
            truth = (1, 0) if good else (0, 1)
            if error < wrong:
                truth = (0, 0) if kind < 0.6 else truth[::-1]
            found = (1, 0) if good else (0, 1)
            stratum = "cooperation" if good else "conflict"
            units.append((f"{stratum} {year}" if plan.by_year else stratum, year, found, truth))
        if plan.silent:
            missed = chance.choice(3, 2 * plan.units, p=[0.94, 0.03, 0.03])
            units += [("none", year, (0, 0), ((0, 0), (1, 0), (0, 1))[one]) for one in missed]
    return units


def draw_sample(units: list[Unit], plan: Plan, chance: np.random.Generator) -> list[Reviewed]:
    """Return a simple random sample of each stratum."""
    strata: dict[str, list[Unit]] = {}
    for unit in units:
        strata.setdefault(unit[0], []).append(unit)
    sample = []
    for name, members in strata.items():
        size = plan.sample * (1 if plan.by_year and name != "none" else YEARS)
        for place in chance.choice(len(members), min(size, len(members)), replace=False):
            stratum, year, found, truth = members[place]
            sample.append(Reviewed(stratum, str(year), found, truth))
    return sample


def make_frame(units: list[Unit]) -> list[Cell]:
    """Return the number of units by stratum and year, in the order of years."""
    cells: dict[tuple[int, str], list[int]] = {}
    for stratum, year, found, _ in units:
        cell = cells.setdefault((year, stratum), [0, 0, 0])
        for place, more in enumerate((1, *found)):
            cell[place] += more
    return [
        Cell(stratum, str(year), cell[0], (cell[1], cell[2]))
        for (year, stratum), cell in sorted(cells.items())
    ]


def score(
    plan: Plan, runs: int, seed: int = 3, level: float = 0.95
) -> dict[str, tuple[float, float]]:
    """Return coverage and mean width by target."""
    chance = np.random.default_rng(seed)
    held: dict[str, list[tuple[bool, float]]] = {}

    def add(target: str, estimate: Estimate, truth: float) -> None:
        held.setdefault(target, []).append(
            (estimate.low <= truth <= estimate.high, estimate.high - estimate.low)
        )

    years = np.arange(YEARS)
    for _ in range(runs):
        units = draw_units(plan, chance)
        frame, sample = make_frame(units), draw_sample(units, plan, chance)
        numbers = np.zeros((YEARS, 2))
        for _, year, _, truth in units:
            numbers[year] += truth
        shares = numbers[:, 0] / numbers.sum(axis=1)
        slopes = np.polyfit(years, np.column_stack([numbers, shares]), 1)[0]
        for place, name in enumerate(("cooperation", "conflict", "share")):
            add(
                f"trend of {name}",
                correct_trend(frame, sample, name, level=level),
                float(slopes[place]),
            )
        corrected = correct_periods(frame, sample, level=level)
        for year, period in enumerate(corrected.periods):
            add("cooperation", period.cooperation, float(numbers[year, 0]))
            add("conflict", period.conflict, float(numbers[year, 1]))
            if period.share:
                add("share", period.share, float(shares[year]))
    return {
        target: (float(np.mean([one[0] for one in all_])), float(np.mean([one[1] for one in all_])))
        for target, all_ in held.items()
    }


def list_plans() -> Iterator[Plan]:
    """Yield all plans."""
    for units in (60, 400):
        for sample in (5, 10, 30):
            for by_year in (True, False):
                yield Plan(units, sample, by_year, silent=not by_year)


def main(runs: int = RUNS) -> None:
    """Print the table: coverage by target."""
    for number, plan in enumerate(list_plans()):
        found = score(plan, runs)
        if not number:
            print("| units a year | sample | strata | " + " | ".join(found) + " |")
            print("|---" * (len(found) + 3) + "|")
        strata = "by year" if plan.by_year else "across years"
        cells = [
            str(plan.units),
            str(plan.sample),
            strata,
            *(f"{held:.3f}" for held, _ in found.values()),
        ]
        print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
