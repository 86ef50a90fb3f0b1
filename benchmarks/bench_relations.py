"""10,000,000 generated events of 200 states: all dyadic monthly series, and the index of one dyad.

Writes a table of events over 33 years, reads it in one pass, lists the series of every dyad, checks
that none of the events was lost, and estimates the indices of one dyad. Prints times and peak
memory; fails over 60 seconds or 4 GB for the series, or 2 seconds for an index.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from string import ascii_uppercase

import numpy as np

from hamgara.ingest.events.layouts import OWN
from hamgara.ingest.events.records import Reading
from hamgara.relations.contact import estimate_contact
from hamgara.relations.convergence import estimate_convergence
from hamgara.relations.panel import read_panel
from hamgara.relations.tallies import Tally
from hamgara.study.countries import find_country

EVENTS, STATES, DAYS = 10_000_000, 200, 12_053
_BATCH = 500_000


def list_states(count: int) -> list[str]:
    """Return the codes of so many states."""
    codes = map("".join, product(ascii_uppercase, repeat=3))
    return [code for code in codes if find_country(code) == code][:count]


def write_events(path: Path, events: int, states: list[str]) -> None:
    """Write events of pairs by a skewed law: few pairs have most, as in news."""
    chance = np.random.default_rng(17)
    days = [(date(1991, 12, 25) + timedelta(days=at)).isoformat() for at in range(DAYS)]
    weights = 1 / np.arange(1, len(states) + 1) ** 0.7
    weights /= weights.sum()
    with path.open("w", encoding="utf-8") as file:
        file.write("id,period,source,target,quad\n")
        for begin in range(0, events, _BATCH):
            size = min(_BATCH, events - begin)
            first = chance.choice(len(states), size, p=weights)
            second = (first + chance.integers(1, len(states), size)) % len(states)
            when = chance.integers(0, DAYS, size)
            quads = chance.choice(4, size, p=[0.5, 0.2, 0.2, 0.1]) + 1
            file.writelines(
                f"{begin + at},{days[day]},{states[a]},{states[b]},{quad}\n"
                for at, (day, a, b, quad) in enumerate(
                    zip(when.tolist(), first.tolist(), second.tolist(), quads.tolist(), strict=True)
                )
            )


def time_index(periods: int, volume: float) -> float:
    """Print and return the seconds for the index of a dyad."""
    chance = np.random.default_rng(3)
    level = 1 + np.cumsum(chance.normal(0, 0.1, periods))
    n = chance.poisson(volume, periods)
    c = chance.binomial(n, 1 / (1 + np.exp(-level)))
    tallies = [
        Tally(str(at), int(good), int(every - good))
        for at, (good, every) in enumerate(zip(c, n, strict=True))
    ]
    start = time.perf_counter()
    estimate_convergence(tallies)
    seconds = time.perf_counter() - start
    print(f"{f'index, {periods} months of {volume:g} events':<44}{seconds:>8.2f} s")
    return seconds


def main(events: int = EVENTS) -> int:
    """Run all; fail when a limit is passed."""
    states = list_states(STATES)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "events.csv"
        write_events(path, events, states)
        size = path.stat().st_size / 1e6
        start, used = time.perf_counter(), time.process_time()
        reading = Reading()
        panel = read_panel(path, OWN, reading, "month")
        read, used = time.perf_counter() - start, time.process_time() - used
    print(f"{f'{events:,} events, {size:.0f} MB, to a panel':<44}{read:>8.1f} s (CPU {used:.1f} s)")
    start = time.perf_counter()
    found = points = 0
    for dyad in combinations(states, 2):
        places, counts = panel.count(dyad)
        points += len(places)
        found += int(counts[:, 0].sum())
    listed = time.perf_counter() - start
    assert found == events == reading.taken
    print(
        f"{f'series of {len(panel.pairs):,} directed pairs, {points:,} points':<44}{listed:>8.1f} s"
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'peak memory':<44}{memory:>8,.0f} MB")
    slowest = max(time_index(400, volume) for volume in (0.5, 2, 20, 500))
    busiest = max(combinations(states[:20], 2), key=lambda dyad: len(panel.count(dyad)[0]))
    contacts = panel.list_contacts(busiest)
    start = time.perf_counter()
    estimate_contact(contacts)
    seconds = time.perf_counter() - start
    print(f"{f'index of contact, {len(contacts)} months':<44}{seconds:>8.2f} s")
    return int(read + listed > 60 or memory > 4000 or max(slowest, seconds) > 2)


if __name__ == "__main__":
    sys.exit(main())
