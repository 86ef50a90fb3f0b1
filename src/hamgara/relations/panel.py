"""All dyads of a table at once: counts of every pair of states by period, in one pass."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
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

    `pairs` numbers them. Cell k counts events of pair `pair[k]` in `periods[at[k]]`: `n` of all
    kinds, `cooperation` and `conflict`; the data rows it counts, from 1, are
    `rows[starts[k]:starts[k + 1]]`. Cells are in the order of pairs, then periods. `periods` are all from the first to the last that
    the table tells of, `volume` (as long) the events of all pairs in each; `volumes` those of
    each data set. `misfits` are rows of a longer time than the period, counted nowhere.
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
        """Return the places in `periods` from a dyad's first to its last, and its counts there.

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
    _take_rows(rows, places, spellings, reading, taken, path.name)
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

    def add(self, pairs: tuple[int, ...], at: int, counts: int, row: int, dataset: str) -> None:
        """Add a row, once for each of its pairs."""
        which = self.datasets.setdefault(dataset, len(self.datasets))
        for pair in pairs:
            self.pair.append(pair)
            self.at.append(at)
            self.counts.append(counts)
            self.row.append(row)
            self.dataset.append(which)


def _take_rows(
    lines: Iterable[tuple[int, Cells]],
    places: Places,
    spellings: _Spellings,
    reading: Reading,
    taken: _Taken,
    name: str,
) -> None:
    """Add rows to what is taken, or count in `reading` what else they are."""
    reader, seen, width = spellings.reader, taken.seen, places.width
    find_pairs, find_time, find_counts = (
        spellings.find_pairs,
        spellings.find_time,
        spellings.find_counts,
    )
    has_score, has_id = "score" in places.at, "id" in places.at
    for number, (line, cells) in enumerate(lines, 1):
        reading.rows = number
        try:
            if len(cells) != width:
                places.check_width(cells)
            pairs = find_pairs(cells)
            if not pairs:
                reading.elsewhere += pairs is not None
                reading.stateless += pairs is None
                continue
            time = find_time(cells)
            if time is None:
                reading.undated += 1
                continue
            counts = find_counts(cells)
            if has_score:
                reader.read_score(cells)
        except Refused as error:
            where = f"{name}:{line}" + (f": {error.column}" if error.column else "")
            reading.refused.append(Refusal(number, where, error.what))
            continue
        key = reader.read_key(cells) if has_id else None
        known = hash(key or tuple(cells))
        if known in seen:
            if key or reader.counts:
                reading.duplicates += 1
                continue
            reading.repeats += 1
        seen.add(known)
        reading.taken += 1
        at, span = time
        if at is None:
            taken.misfits.append(_misfit(number, span, spellings.period))
        else:
            taken.add(pairs, at, counts, number, reader.read_text(cells, "dataset"))


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
        pairs=spellings.pairs,
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
