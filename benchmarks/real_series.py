"""Which crises of three real dyads do the episodes show? `python -m benchmarks.real_series`.

Daily scores of India with Pakistan, China and Nepal by GDELT (see `real/README.md`), as sums and as
sums with counts; an event of public history is shown if an episode of its direction begins within
four weeks of it or still runs.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hamgara.ingest.events.values import DatedValue
from hamgara.relations.episodes import Episode, find_episodes

REAL = Path(__file__).parent / "real"
DYADS = ("ind-pak", "ind-chn", "ind-npl")
KINDS = ("sums", "sums with counts")
SIZES = ("great", "middle", "small")
NEAR = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a dyad: day, direction, size, and what it was."""

    dyad: str
    day: date
    direction: str
    size: str
    what: str


def read_known() -> list[Known]:
    """Return the crises and upturns."""
    with (REAL / "crises.csv").open(encoding="utf-8", newline="") as file:
        return [
            Known(
                row["dyad"],
                date.fromisoformat(row["date"]),
                row["direction"],
                row["size"],
                row["what"],
            )
            for row in csv.DictReader(file)
        ]


def read_values(dyad: str, kind: str) -> Iterator[DatedValue]:
    """Yield the daily sums of a dyad, with the counts where the kind of series has them."""
    with (REAL / f"{dyad}.csv").open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            day, count = date.fromisoformat(row["date"]), int(row["n"])
            total = count * float(row["goldstein_mean"])
            yield DatedValue(number, day, day, total, None if kind == "sums" else count)


def shows(episodes: tuple[Episode, ...], known: Known) -> bool:
    """Does an episode of its direction begin within four weeks of what is known, or still run?"""
    return any(
        one.direction == known.direction
        and (abs(one.start - known.day) <= NEAR or one.start <= known.day <= one.end)
        for one in episodes
    )


def main() -> None:
    """Print what is found and what is not."""
    listed = read_known()
    for kind in KINDS:
        shown: Counter[str] = Counter()
        print(f"## {kind}")
        for dyad in DYADS:
            values = list(read_values(dyad, kind))
            found = find_episodes(values).episodes
            mine = [one for one in listed if one.dyad == dyad]
            years = (values[-1].end - values[0].start).days / 365.25
            turns = sum(one.kind == "turning-point" for one in found)
            print(f"{dyad}: {len(found)} finds in {years:.1f} years, {turns} turning points")
            for one in found:
                print(
                    f"  {one.start} to {one.end} {one.direction} {one.kind} {one.probability:.2f}"
                )
            for one in mine:
                seen = shows(found, one)
                shown[one.size] += seen
                print(f"  {'shown' if seen else '-----'} {one.day} {one.size:6} {one.what}")
        counts = Counter(one.size for one in listed)
        print(", ".join(f"{size} {shown[size]} of {counts[size]}" for size in SIZES))


if __name__ == "__main__":
    main()
