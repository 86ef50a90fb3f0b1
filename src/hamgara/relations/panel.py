"""All dyads of a table at once: counts of every pair of states by period, in one pass."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from hamgara.errors import HamgaraError
from hamgara.ingest.events.cells import CellReader, Counts
from hamgara.ingest.events.columns import Places, Refused, find_places
from hamgara.ingest.events.dates import Span
from hamgara.ingest.events.layouts import Layout
from hamgara.ingest.events.lines import Cells, read_lines
from hamgara.ingest.events.records import Reading, Refusal
from hamgara.messages import say
from hamgara.relations.periods import check_period, list_periods, name_period, name_unit
from hamgara.relations.series import Misfit
from hamgara.relations.tallies import Contacts, Tally

Numbers: TypeAlias = npt.NDArray[np.int64]
Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Counts of directed pairs of states by period; only periods with events are kept.

    Cell k counts events of `pairs[pair[k]]` in `periods[at[k]]`: `n` of all kinds, `cooperation`
    and `conflict`; the data rows it counts, from 1, are `rows[starts[k]:starts[k + 1]]`. Cells
    are in the order of pairs, then periods. `periods` are all from the first to the last that
    the table tells of, `volume` (as long) the events of all pairs in each; `volumes` those of
    each data set. `misfits` are rows of a longer time than the period, counted nowhere.
    """

    period: str
    dataset: str
    periods: tuple[str, ...]
    pairs: tuple[Pair, ...]
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

    def list_tallies(self, dyad: Pair, *, directed: bool = False) -> tuple[Tally, ...]:
        """Return the counts of a dyad from its first to its last period, empty ones included.

        They are those of `series.build_series`: both directions together, unless `directed`.
        """
        return tuple(
            Tally(self.periods[at], *map(int, counts[1:]), rows)
            for at, counts, rows in self._walk(dyad, directed=directed)
        )

    def list_contacts(self, dyad: Pair, *, directed: bool = False) -> tuple[Contacts, ...]:
        """Return a dyad's events of all kinds beside the volume of the table, period by period."""
        return tuple(
            Contacts(self.periods[at], int(counts[0]), int(self.volume[at]), rows)
            for at, counts, rows in self._walk(dyad, directed=directed)
        )

    def _walk(
        self, dyad: Pair, *, directed: bool
    ) -> Iterator[tuple[int, Numbers, tuple[int, ...]]]:
        ways = [dyad] if directed else [dyad, dyad[::-1]]
        cells: list[int] = []
        for way in ways:
            if way in self.pairs:
                number = self.pairs.index(way)
                first, last = np.searchsorted(self.pair, [number, number + 1])
                cells += range(first, last)
        if not cells:
            return
        by_period: dict[int, list[int]] = {}
        for cell in cells:
            by_period.setdefault(int(self.at[cell]), []).append(cell)
        for at in range(min(by_period), max(by_period) + 1):
            here = by_period.get(at, [])
            counts = np.array([self.n[here], self.cooperation[here], self.conflict[here]])
            rows = [self.rows[self.starts[cell] : self.starts[cell + 1]] for cell in here]
            flat = sorted(set(np.concatenate(rows).tolist())) if rows else []
            yield at, counts.sum(axis=1), tuple(flat)


def read_panel(
    path: Path, layout: Layout, reading: Reading, period: str, *, dataset: str = ""
) -> Panel:
    """Return the counts of all pairs of states of a table by `period`, and fill `reading`.

    One pass; what a row says is looked up once for each spelling, so that ten million rows take
    half a minute. Rows are taken, refused and told from duplicates as in
    `hamgara.ingest.events.records.read_records`, and counted as in `series.build_series`. About
    20 bytes an event are kept in memory, and some 80 to know it again.

    Raises:
        HamgaraError: there is no such period; the file cannot be read or lacks a column; the
            table mixes data sets and `dataset` names none of them.
    """
    check_period(period)
    lines = read_lines(path, delimiter=layout.delimiter, quoted=layout.quoted)
    first = next(lines)
    places = find_places(layout, first[1], f"{path.name}:{first[0]}")
    spellings = _Spellings(places, layout, period)
    taken = _Taken()
    rows = lines if places.header else chain([first], lines)
    for number, (line, cells) in enumerate(rows, 1):
        try:
            places.check_width(cells)
            _take(number, cells, spellings, reading, taken)
        except Refused as error:
            where = f"{path.name}:{line}" + (f": {error.column}" if error.column else "")
            reading.refused.append(Refusal(number, where, error.what))
        reading.rows = number
    if not reading.rows:
        raise HamgaraError(
            say("The table has a header and no rows."),
            path.name,
            say("A row is wanted under the header for every event, or for every count."),
        )
    return _count(taken, spellings, dataset)


class _Spellings:
    """What cells say, each spelling looked up once: the numbers of pairs, periods, counts."""

    def __init__(self, places: Places, layout: Layout, period: str) -> None:
        self.reader = CellReader(places, layout)
        self.period = period
        self.pairs: dict[Pair, int] = {}
        self.periods: dict[str, Span] = {}
        self.counts: dict[Counts, int] = {}
        self._time = places.at["period"][0]
        self._class = next(
            (places.at[name][0] for name in ("quad", "cameo") if name in places.at), -1
        )
        self._ways: dict[tuple[str, str], tuple[int, ...] | None] = {}
        self._times: dict[str, tuple[int | None, Span] | None] = {}
        self._classes: dict[str, int] = {}

    def find_pairs(self, cells: Cells) -> tuple[int, ...] | None:
        """Return the pairs of a row, () where both are one state, None without two states."""
        key = self.reader.read_actors(cells)
        if key not in self._ways:
            sources = self.reader.read_states(key[0], "source")
            targets = self.reader.read_states(key[1], "target")
            every = [(a, b) for a in sources for b in targets if a != b]
            numbers = tuple(self.pairs.setdefault(pair, len(self.pairs)) for pair in every)
            self._ways[key] = numbers if sources and targets else None
        return self._ways[key]

    def find_time(self, cells: Cells) -> tuple[int | None, Span] | None:
        """Return the number of the row's period and its days; None where it has no date.

        The number is None where the days do not lie within one period.
        """
        text = cells[self._time]
        if text not in self._times:
            span = self.reader.read_span(cells)
            self._times[text] = span and (self._find_period(span), span)
        return self._times[text]

    def _find_period(self, span: Span) -> int | None:
        first, last = (name_period(self.period, day) for day in span)
        if first != last:
            return None
        self.periods.setdefault(first, span)
        return list(self.periods).index(first)

    def find_counts(self, cells: Cells) -> int:
        """Return the number of what the row counts."""
        if self._class < 0:
            return self._number(cells)
        text = cells[self._class]
        if text not in self._classes:
            self._classes[text] = self._number(cells)
        return self._classes[text]

    def _number(self, cells: Cells) -> int:
        return self.counts.setdefault(self.reader.read_counts(cells), len(self.counts))


@dataclass(slots=True)
class _Taken:
    """The rows taken: of each the numbers of its pair, period and counts, and its own."""

    pair: array[int] = field(default_factory=lambda: array("I"))
    at: array[int] = field(default_factory=lambda: array("I"))
    counts: array[int] = field(default_factory=lambda: array("I"))
    row: array[int] = field(default_factory=lambda: array("I"))
    datasets: dict[str, int] = field(default_factory=dict)
    dataset: array[int] = field(default_factory=lambda: array("H"))
    misfits: list[Misfit] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


def _take(
    number: int, cells: Cells, spellings: _Spellings, reading: Reading, taken: _Taken
) -> None:
    """Add a row to what is taken, or count in `reading` what else it is."""
    reader = spellings.reader
    pairs = spellings.find_pairs(cells)
    if not pairs:
        reading.elsewhere += pairs is not None
        reading.stateless += pairs is None
        return
    time = spellings.find_time(cells)
    if time is None:
        reading.undated += 1
        return
    counts = spellings.find_counts(cells)
    reader.read_score(cells)
    key = reader.read_key(cells)
    known = hash(key or tuple(cells))
    if known in taken.seen:
        if key or reader.counts:
            reading.duplicates += 1
            return
        reading.repeats += 1
    taken.seen.add(known)
    reading.taken += 1
    at, span = time
    if at is None:
        taken.misfits.append(_misfit(number, span, spellings.period))
        return
    dataset = reader.read_text(cells, "dataset")
    which = taken.datasets.setdefault(dataset, len(taken.datasets))
    for pair in pairs:
        taken.pair.append(pair)
        taken.at.append(at)
        taken.counts.append(counts)
        taken.row.append(number)
        taken.dataset.append(which)


def _count(taken: _Taken, spellings: _Spellings, dataset: str) -> Panel:
    """Return the panel of one data set."""
    sizes = np.array([sum(counts[:3]) for counts in spellings.counts], dtype=np.int64)
    cooperation = np.array([counts[0] for counts in spellings.counts], dtype=np.int64)
    conflict = np.array([counts[1] for counts in spellings.counts], dtype=np.int64)
    which = np.frombuffer(taken.dataset, dtype=np.uint16)
    kinds = np.frombuffer(taken.counts, dtype=np.uint32)
    volumes = {
        name: int(sizes[kinds[which == number]].sum()) for name, number in taken.datasets.items()
    }
    chosen = _choose(dataset, volumes)
    mine = which == taken.datasets.get(chosen, 0)
    kinds = kinds[mine]
    names, order = _order(spellings)
    at = order[np.frombuffer(taken.at, dtype=np.uint32)[mine]]
    pair = np.frombuffer(taken.pair, dtype=np.uint32)[mine].astype(np.int64)
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
        pairs=tuple(spellings.pairs),
        pair=pairs,
        at=at,
        n=n,
        cooperation=add(cooperation),
        conflict=add(conflict),
        starts=np.append(starts, len(cells)),
        rows=np.frombuffer(taken.row, dtype=np.uint32)[mine][by_cell],
        volume=volume,
        volumes=volumes,
        misfits=tuple(taken.misfits),
    )


def _order(spellings: _Spellings) -> tuple[tuple[str, ...], Numbers]:
    """Return all periods from the first to the last, and the place of each number among them."""
    if not spellings.periods:
        return (), np.zeros(0, dtype=np.int64)
    days = [span[0] for span in spellings.periods.values()]
    names = tuple(list_periods(spellings.period, min(days), max(days)))
    places = {name: place for place, name in enumerate(names)}
    return names, np.array([places[name] for name in spellings.periods], dtype=np.int64)


def _misfit(row: int, span: Span, period: str) -> Misfit:
    first, last = (day.isoformat() for day in span)
    return Misfit(
        row,
        say(
            "{first} to {last} does not lie within one {unit}.",
            first=first,
            last=last,
            unit=name_unit(period),
        ),
    )


def _choose(dataset: str, volumes: Mapping[str, int]) -> str:
    known = ", ".join(sorted(volumes))
    if dataset and volumes and dataset not in volumes:
        raise HamgaraError(
            say("There is no {name} among: {known}.", name=dataset, known=known), "--dataset"
        )
    if not dataset and len(volumes) > 1:
        raise HamgaraError(
            say("The table mixes several data sets: {known}.", known=known),
            "--dataset",
            say("Name one of them; events of different sources are never added up."),
        )
    return dataset or next(iter(volumes), "")
