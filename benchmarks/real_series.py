"""Which crises of twelve real dyads do the episodes show? `python -m benchmarks.real_series`.

Daily scores of India with Pakistan, China, Nepal, Bangladesh, the Maldives, Canada and the United
States, at which defaults were looked for, and with Russia, the United Kingdom, Sri Lanka, Turkey
and Qatar, at which they were not, by GDELT (see `real/README.md`). They are told as sums, sums with
counts, means (their three decimals are not made use of), and means whose decimals tell of how many
events they are; an event of public history is shown if a find of its direction begins within four
weeks of it or still runs. How much of that is chance tell the weeks of the series themselves: the
share of them that would be shown. A plain rule, weeks two and a half standard deviations from the
mean of the year before and after, is run beside.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from hamgara.ingest.events.values import DatedValue
from hamgara.relations.counting import count_by_decimals
from hamgara.relations.episodes import Direction, Episode, find_episodes
from hamgara.relations.values import sort_out

REAL = Path(__file__).parent / "real"
DYADS = ("ind-pak", "ind-chn", "ind-npl", "ind-bgd", "ind-mdv", "ind-can", "ind-usa")
UNSEEN = ("ind-rus", "ind-gbr", "ind-lka", "ind-tur", "ind-qat")
"""Dyads that were not looked at before the defaults were set."""
KINDS = ("sums", "sums with counts", "means", "means of 4 decimals", "means of 6 decimals")
SIZES = ("great", "middle", "small")
DIRECTIONS = ("divergence", "convergence")
NEAR = timedelta(weeks=4)
_REACH, _FAR = 365, 2.5


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


def read_values(dyad: str, kind: str) -> list[DatedValue]:
    """Return the daily sums or means of a dyad, with the counts that a kind of series tells."""
    values = list(read_rounded(dyad, kind))
    return list(count_by_decimals(sort_out(values)).values) if "decimals" in kind else values


def read_rounded(dyad: str, kind: str) -> Iterator[DatedValue]:
    """Yield the rows of a kind of series; what decimals tell is not made use of."""
    with (REAL / f"{dyad}.csv").open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            day, count = date.fromisoformat(row["date"]), int(row["n"])
            mean = float(row["goldstein_mean"])
            if "decimals" in kind:
                mean = round(round(mean * count, 1) / count, int(kind.split()[2]))
            value = mean if kind.startswith("means") else count * mean
            yield DatedValue(number, day, day, value, count if kind.endswith("counts") else None)


def begins(finds: Sequence[Episode], day: date, direction: str) -> bool:
    """Does a find of a direction begin within four weeks of a day?"""
    return any(one.direction == direction and abs(one.start - day) <= NEAR for one in finds)


def shows(finds: Sequence[Episode], day: date, direction: str) -> bool:
    """Does a find of a direction begin within four weeks of a day, or run on it?"""
    runs = any(one.direction == direction and one.start <= day <= one.end for one in finds)
    return runs or begins(finds, day, direction)


def measure_chance(finds: Sequence[Episode], first: date, last: date, direction: str) -> float:
    """Return the share of the weeks from first to last that a find shows."""
    weeks = [first + timedelta(weeks=n) for n in range((last - first).days // 7)]
    return sum(shows(finds, day, direction) for day in weeks) / len(weeks)


def find_plainly(values: Sequence[DatedValue]) -> list[Episode]:
    """Return the runs of days that begin a week far from the year before and after.

    A day without a row counts as 0 in sums, and not at all in means (values from -10 to 10).
    """
    first = values[0].start
    days = np.full((values[-1].end - first).days + 1, np.nan)
    for one in values:
        days[(one.start - first).days] = np.nan if one.value is None else one.value
    if np.nanmax(np.abs(days)) > 10:
        days = np.nan_to_num(days)
    told = np.isfinite(days)
    sums = np.convolve(np.where(told, days, 0.0), np.ones(7))[6 : len(days)]
    counts = np.convolve(told, np.ones(7))[6 : len(days)]
    weeks = np.divide(sums, counts, out=np.full(len(sums), np.nan), where=counts > 0)
    finds: list[Episode] = []
    ways: tuple[tuple[int, Direction], ...] = ((-1, "divergence"), (1, "convergence"))
    for sign, direction in ways:
        last = None
        for at, week in enumerate(weeks):
            year = weeks[max(at - _REACH, 0) : at + _REACH + 1]
            if sign * (week - np.nanmean(year)) > _FAR * np.nanstd(year):
                if last is None or at - last > 14:
                    day = first + timedelta(days=at)
                    finds.append(Episode(day, day, direction, "episode", 0.0, None, "plain-rule"))
                last = at
                finds[-1] = replace(finds[-1], end=first + timedelta(days=at + 6))
    return sorted(finds, key=lambda one: one.start)


def main() -> None:
    """Print what is found and what is not."""
    for kind in KINDS:
        for dyads in (DYADS, UNSEEN):
            print(f"## {kind}: {', '.join(dyads)}")
            report(kind, dyads, lambda values: find_episodes(values).episodes, each=True)
            if kind in ("sums", "means"):
                print("plain rule:")
                report(kind, dyads, find_plainly, each=False)


def report(
    kind: str,
    dyads: Sequence[str],
    find: Callable[[list[DatedValue]], Sequence[Episode]],
    *,
    each: bool,
) -> None:
    """Print how much a way to find episodes shows of a kind of series, and each find of it."""
    known = [one for one in read_known() if one.dyad in dyads]
    shown: Counter[tuple[str, str]] = Counter()
    begun: Counter[tuple[str, str]] = Counter()
    chance: Counter[str] = Counter()
    rate = 0.0
    for dyad in dyads:
        values = read_values(dyad, kind)
        finds = find(values)
        first, last = values[0].start, values[-1].end
        years = (last - first).days / 365.25
        rate += len(finds) / years / len(dyads)
        turns = sum(one.kind == "turning-point" for one in finds)
        if each:
            print(f"{dyad}: {len(finds)} finds in {years:.1f} years, {turns} turning points")
            for one in finds:
                print(
                    f"  {one.start} to {one.end} {one.direction} {one.kind} {one.probability:.2f}"
                )
        for direction in DIRECTIONS:
            chance[direction] += measure_chance(finds, first, last, direction) / len(dyads)
        for event in (one for one in known if one.dyad == dyad):
            seen = shows(finds, event.day, event.direction)
            shown[event.direction, event.size] += seen
            begun[event.direction, event.size] += begins(finds, event.day, event.direction)
            if each:
                mark = "shown" if seen else "-----"
                print(f"  {mark} {event.day} {event.direction} {event.size} {event.what}")
    listed = Counter((one.direction, one.size) for one in known)
    for direction in DIRECTIONS:
        told = ", ".join(
            f"{size} {shown[direction, size]} ({begun[direction, size]})"
            f" of {listed[direction, size]}"
            for size in SIZES
        )
        print(f"{direction}: {told}; by chance {chance[direction]:.2f}")
    print(f"{rate:.2f} finds a year")


if __name__ == "__main__":
    main()
