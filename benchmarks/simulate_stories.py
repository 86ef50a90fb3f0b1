"""What the defaults of `hamgara episodes` do on series as a press makes them.

Prints for each press of `story_series` false episodes and turning points a year without any
crisis, then, with four crises in six years, how many of each are found within four weeks, and the
episodes and turning points a year outside all of them; last, how many of ten crises in six years
are found. `python -m benchmarks.simulate_stories [runs] [seed]`
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np

from benchmarks.dyad_series import FIRST, YEARS
from benchmarks.simulate_episodes import WITHIN, measure_delay
from benchmarks.story_series import CRISES, PRESSES, Crisis, Press, tell_stories
from hamgara.relations.episodes import Episode, find_episodes

RUNS = 12
SEED = 2
"""Of series that no default was set on."""
_FIRST = (220, 640, 1080, 1540)
_ROOM = 200
_CROWD, _APART = 10, 200
KINDS = ("episode", "turning-point")


def draw_crises(rng: np.random.Generator) -> dict[str, Crisis]:
    """Return the four crises in an order and on days of chance."""
    starts = [int(rng.integers(first, first + _ROOM)) for first in _FIRST]
    names = rng.permutation(list(CRISES))
    return {
        str(name): replace(CRISES[str(name)], first=start)
        for name, start in zip(names, starts, strict=True)
    }


def is_within(one: Episode, crises: Sequence[Crisis]) -> bool:
    """Does it begin within four weeks of the days of a crisis?"""
    day = (one.start - FIRST).days
    return any(
        crisis.first - crisis.rises - WITHIN
        <= day
        <= crisis.first + crisis.lasts + crisis.fades + WITHIN
        for crisis in crises
    )


def find_in_crowd(press: Press, runs: int, seed: int = SEED) -> float:
    """Return how many of ten crises are found, that are half a year apart and fill a third of it.

    Storms of ten days are none of them.
    """
    hits = 0
    for run in range(runs):
        rng = np.random.default_rng([seed, run, 10])
        names = rng.choice([name for name in CRISES if name != "storm"], _CROWD)
        crises = [
            replace(CRISES[str(name)], first=int(_APART * (place + 0.5) + rng.integers(0, 60)))
            for place, name in enumerate(names)
        ]
        found = find_episodes(tell_stories(press, rng, tuple(crises))).episodes
        days = [FIRST + timedelta(days=crisis.first) for crisis in crises]
        hits += sum(measure_delay(found, day) is not None for day in days)
    return hits / runs / _CROWD


def find_in(
    press: Press, runs: int, seed: int = SEED
) -> tuple[list[float], dict[str, float], list[float]]:
    """Return false finds a year by kind, shares of crises found, finds a year outside of them."""
    false, outside = [0, 0], [0, 0]
    hits = dict.fromkeys(CRISES, 0)
    for run in range(runs):
        quiet = find_episodes(tell_stories(press, np.random.default_rng([seed, run]))).episodes
        rng = np.random.default_rng([seed, run, 9])
        crises = draw_crises(rng)
        found = find_episodes(tell_stories(press, rng, tuple(crises.values()))).episodes
        for name, crisis in crises.items():
            hits[name] += measure_delay(found, FIRST + timedelta(days=crisis.first)) is not None
        others = [one for one in found if not is_within(one, list(crises.values()))]
        for place, kind in enumerate(KINDS):
            false[place] += sum(one.kind == kind for one in quiet)
            outside[place] += sum(one.kind == kind for one in others)
    years = runs * YEARS
    return (
        [count / years for count in false],
        {name: count / runs for name, count in hits.items()},
        [count / years for count in outside],
    )


def main(runs: int = RUNS, seed: int = SEED) -> None:
    """Print the table."""
    heads = ["false episodes a year", "false turning points", *CRISES, "outside, episodes"]
    print("| press | " + " | ".join([*heads, "outside, turning points", "ten crises"]) + " |")
    print("|---" * (len(heads) + 3) + "|")
    for press in PRESSES:
        false, hits, outside = find_in(press, runs, seed)
        crowd = find_in_crowd(press, runs, seed)
        cells = [f"{value:.2f}" for value in (*false, *hits.values(), *outside, crowd)]
        print("| " + " | ".join([press.name, *cells]) + " |", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
