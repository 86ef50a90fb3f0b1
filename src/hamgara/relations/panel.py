"""All dyads of a table at once: counts of every pair of states by period, in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from hamgara.errors import HamgaraError
from hamgara.ingest.events.layouts import Layout
from hamgara.ingest.events.lines import read_lines
from hamgara.ingest.events.records import Reading, find_first
from hamgara.messages import say
from hamgara.relations.periods import check_period, list_periods
from hamgara.relations.rows import Pair, Spellings, Taken, take_rows
from hamgara.relations.series import Misfit, choose_dataset
from hamgara.relations.tallies import Contacts, Tally

Numbers: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Counts of directed pairs of states by period; only periods with events are kept.

    `pairs` numbers them. Cell k counts events of pair `pair[k]` in `periods[at[k]]`: `n` of all
    kinds, `cooperation` and `conflict`; the data rows it counts, from 1, are
    `rows[starts[k]:starts[k + 1]]`. Cells are in the order of pairs, then periods. `periods` are
    all from the first to the last that the table tells of, `volume` (as long) the events of all
    pairs in each; `volumes` those of each data set. `misfits` are rows of a longer time than the
    period, counted nowhere.
    """

    period: str
    dataset: str
    periods: tuple[str, ...]
    pairs: Mapping[Pair, int]
    pair: Numbers
    at: Numbers
    n: Numbers
    cooperation: Numbers
    conflict: Numbers
    starts: Numbers
    rows: npt.NDArray[np.uint32]
    volume: Numbers
    volumes: Mapping[str, int]
    misfits: tuple[Misfit, ...]

    def count(self, dyad: Pair, *, directed: bool = False) -> tuple[range, Numbers]:
        """Return the places in `periods` from a dyad's first to its last, and its counts.

        Counts (T, 3) are events of all kinds, cooperation and conflict, in empty periods 0; both
        directions together, unless `directed`.
        """
        cells = self._find(dyad, directed=directed)
        if not len(cells):
            return range(0), np.zeros((0, 3), dtype=np.int64)
        at = self.at[cells]
        first, last = int(at.min()), int(at.max())
        counts = np.zeros((last - first + 1, 3), dtype=np.int64)
        for place, values in enumerate((self.n, self.cooperation, self.conflict)):
            np.add.at(counts[:, place], at - first, values[cells])
        return range(first, last + 1), counts

    def list_tallies(self, dyad: Pair, *, directed: bool = False) -> tuple[Tally, ...]:
        """Return the counts of `count` with their rows: those of `series.build_series`."""
        places, counts = self.count(dyad, directed=directed)
        rows = self._list_rows(dyad, places, directed=directed)
        return tuple(
            Tally(self.periods[at], cooperation, conflict, own)
            for at, (_, cooperation, conflict), own in zip(
                places, counts.tolist(), rows, strict=True
            )
        )

    def list_contacts(self, dyad: Pair, *, directed: bool = False) -> tuple[Contacts, ...]:
        """Return a dyad's events of all kinds beside the volume of the table, period by period."""
        places, counts = self.count(dyad, directed=directed)
        rows = self._list_rows(dyad, places, directed=directed)
        return tuple(
            Contacts(self.periods[at], n, int(self.volume[at]), own)
            for at, n, own in zip(places, counts[:, 0].tolist(), rows, strict=True)
        )

    def _find(self, dyad: Pair, *, directed: bool) -> Numbers:
        """Return the numbers of a dyad's cells."""
        ways = {dyad} if directed else {dyad, dyad[::-1]}
        numbers = [self.pairs[way] for way in ways if way in self.pairs]
        ends = [np.searchsorted(self.pair, [number, number + 1]) for number in sorted(numbers)]
        return np.concatenate([np.zeros(0, np.int64), *(np.arange(*end) for end in ends)])

    def _list_rows(self, dyad: Pair, places: range, *, directed: bool) -> list[tuple[int, ...]]:
        rows: list[set[int]] = [set() for _ in places]
        for cell in self._find(dyad, directed=directed).tolist():
            own = self.rows[self.starts[cell] : self.starts[cell + 1]]
            rows[self.at[cell] - places.start].update(own.tolist())
        return [tuple(sorted(own)) for own in rows]


def read_panel(
    path: Path, layout: Layout, reading: Reading, period: str, *, dataset: str = ""
) -> Panel:
    """Return the counts of all pairs of states of a table by `period`, and fill `reading`.

    One pass; what a row says is looked up once for each spelling, so that a row takes a few
    microseconds. Rows are taken, refused and told from duplicates as in
    `hamgara.ingest.events.records.read_records`, and counted as in `series.build_series`. About
    20 bytes an event are kept in memory, and some 80 to know it again.

    Raises:
        HamgaraError: there is no such period; the file cannot be read or lacks a column; the
            table mixes data sets and `dataset` names none of them.
    """
    check_period(period)
    lines = read_lines(
        path, delimiter=layout.delimiter, quoted=layout.quoted, unread=reading.unread
    )
    first, places = find_first(layout, lines, path.name, reading)
    spellings = Spellings(places, layout, period)
    taken = Taken()
    rows = lines if places.header else chain([first], lines)
    take_rows(rows, places, spellings, reading, taken, path.name)
    if not reading.rows:
        raise HamgaraError(
            say("The table has a header and no rows."),
            path.name,
            say("A row is wanted under the header for every event, or for every count."),
        )
    return _count(taken, spellings, dataset)


def _count(taken: Taken, spellings: Spellings, dataset: str) -> Panel:
    """Return the panel of one data set."""
    sizes = np.array([sum(counts[:3]) for counts in spellings.counts], dtype=np.int64)
    cooperation = np.array([counts[0] for counts in spellings.counts], dtype=np.int64)
    conflict = np.array([counts[1] for counts in spellings.counts], dtype=np.int64)
    events = np.frombuffer(taken.events, dtype=np.uint32).reshape(-1, 5)
    kinds, which = events[:, 2], events[:, 3]
    volumes = {
        name: int(sizes[kinds[which == number]].sum()) for name, number in taken.datasets.items()
    }
    chosen = choose_dataset(dataset, volumes)
    events = events[which == taken.datasets.get(chosen, 0)]
    kinds = events[:, 2]
    names, order = _order(spellings)
    at = order[events[:, 1]]
    pair = events[:, 0].astype(np.int64)
    cells = pair * max(1, len(names)) + at
    by_cell = np.argsort(cells, kind="stable")
    found, starts = np.unique(cells[by_cell], return_index=True)

    def add(values: Numbers) -> Numbers:
        return np.add.reduceat(values[kinds[by_cell]], starts) if len(starts) else starts

    pairs, at = np.divmod(found, max(1, len(names)))
    n = add(sizes)
    volume = np.zeros(len(names), dtype=np.int64)
    np.add.at(volume, at, n)
    return Panel(
        period=spellings.period,
        dataset=chosen,
        periods=names,
        pairs=spellings.pairs,
        pair=pairs,
        at=at,
        n=n,
        cooperation=add(cooperation),
        conflict=add(conflict),
        starts=np.append(starts, len(cells)),
        rows=events[:, 4][by_cell],
        volume=volume,
        volumes=volumes,
        misfits=tuple(taken.misfits),
    )


def _order(spellings: Spellings) -> tuple[tuple[str, ...], Numbers]:
    """Return all periods from the first to the last, and the place of each number among them."""
    if not spellings.periods:
        return (), np.zeros(0, dtype=np.int64)
    days = [span[0] for span in spellings.periods.values()]
    names = tuple(list_periods(spellings.period, min(days), max(days)))
    places = {name: place for place, name in enumerate(names)}
    return names, np.array([places[name] for name in spellings.periods], dtype=np.int64)
