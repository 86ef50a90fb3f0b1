"""Rows of an event table, read one after another; what could not be read is told, row by row."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.events.cells import CellReader, States
from hamgara.ingest.events.columns import Places, Refused, find_places
from hamgara.ingest.events.dates import Span
from hamgara.ingest.events.heads import find_head
from hamgara.ingest.events.layouts import Layout
from hamgara.ingest.events.lines import Cells, read_lines
from hamgara.messages import Message, say

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Record:
    """What a row counts: events of `source` toward `target` within the days of `span`.

    `row` counts data rows from 1; it begins on `line` of the file. `quads` are the counts of the
    four classes, None where the table has only `cooperation` and `conflict`; `neutral` events are
    neither.
    """

    row: int
    source: str
    target: str
    span: Span
    cooperation: int
    conflict: int
    neutral: int
    quads: tuple[int, int, int, int] | None
    score: float | None
    dataset: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that counts nowhere: its number from 1, its place `file:line: column`, and why."""

    row: int
    where: str
    what: Message


@dataclass(slots=True)
class Reading:
    """What became of the rows of a table; filled while they are read.

    rows = taken + elsewhere + stateless + duplicates + undated + refused. `elsewhere` are rows
    of other pairs, `stateless` those without a state on both sides (formats that expect them),
    `repeats` those taken rows without an id that equal an earlier one. `strangers` are the names
    of no state where such are expected, with the place of the first row of each. `unread` are the
    sheets of a workbook beside the one that was read, `above` the lines of rows above the header.
    """

    rows: int = 0
    taken: int = 0
    elsewhere: int = 0
    stateless: int = 0
    duplicates: int = 0
    undated: int = 0
    repeats: int = 0
    strangers: dict[str, str] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    above: list[int] = field(default_factory=list)


def say_strangers(strangers: Mapping[str, str]) -> Message:
    """Return that names are no state's, the first ones with the place of their first row."""
    first = [f"{name[:80]} ({place})" for name, place in islice(strangers.items(), _SHOWN)]
    more = ["\u2026"] if len(strangers) > _SHOWN else []
    return say(
        "{count} names are no state's: {names}.", count=len(strangers), names=(*first, *more)
    )


def say_repeats(count: int) -> Message:
    """Return that so many rows equal an earlier one and were taken."""
    return say(
        "{count} rows equal an earlier one; they were taken, since no column id tells them apart.",
        count=count,
    )


def read_records(
    path: Path, layout: Layout, reading: Reading, *, dyad: tuple[str, str] | None = None
) -> Iterator[Record]:
    """Yield the records of a table in its order, those between two states where `dyad` says so.

    A row with an id, days and states that came before is a duplicate and counts once; so does, in
    a table of counts, a row that says in every cell what an earlier one does. Equal rows of an
    event table without ids are all taken, since they may be different events, and counted in
    `repeats`.
    A row without a date is undated and not counted elsewhere. States of a row of another pair
    are all that is looked at there.

    Raises:
        HamgaraError: the file cannot be read, or lacks a column.
    """
    lines = read_lines(
        path, delimiter=layout.delimiter, quoted=layout.quoted, unread=reading.unread
    )
    first, places = find_first(layout, lines, path.name, reading)
    cells_reader = CellReader(places, layout)
    pairs = _Pairs(cells_reader, dyad)
    seen: set[int] = set()
    for number, (line, cells) in enumerate(_with_first(first, lines, places), 1):
        reading.rows += 1
        try:
            places.check_width(cells)
            ways = pairs.find(cells)
            note_strangers(reading, cells_reader, cells, f"{path.name}:{line}")
            if not ways:
                reading.elsewhere += ways is not None
                reading.stateless += ways is None
                continue
            span = cells_reader.read_span(cells)
            if span is None:
                reading.undated += 1
                continue
            counts = cells_reader.read_counts(cells)
            score = cells_reader.read_score(cells)
            dataset = cells_reader.read_text(cells, "dataset")
            twice = came_before(seen, cells_reader, cells, (ways, span, counts), reading)
        except Refused as error:
            where = f"{path.name}:{line}" + (f": {error.column}" if error.column else "")
            reading.refused.append(Refusal(number, where, error.what))
            continue
        if twice:
            continue
        reading.taken += 1
        for source, target in ways:
            yield Record(number, source, target, span, *counts, score, dataset, line)
    if not reading.rows:
        raise HamgaraError(
            say("The table has a header and no rows."),
            path.name,
            say("A row is wanted under the header for every event, or for every count."),
        )


def find_first(
    layout: Layout, lines: Iterator[tuple[int, Cells]], name: str, reading: Reading
) -> tuple[tuple[int, Cells], Places]:
    """Return the row that names the columns (or the first, in a table without), and where they are.

    Raises:
        HamgaraError: as for `find_places`.
    """

    def place(line: int, cells: Cells) -> tuple[tuple[int, Cells], Places]:
        return (line, cells), find_places(layout, cells, f"{name}:{line}")

    return place(*next(lines)) if layout.widths else find_head(lines, place, reading.above)


def _with_first(
    first: tuple[int, Cells], lines: Iterator[tuple[int, Cells]], places: Places
) -> Iterator[tuple[int, Cells]]:
    if not places.header:
        yield first
    yield from lines


def note_strangers(reading: Reading, reader: CellReader, cells: Cells, place: str) -> None:
    """Add the names of no state in a row that stands at `place`."""
    for name in reader.list_strangers(cells):
        reading.strangers.setdefault(name, place)


def came_before(
    seen: set[int],
    reader: CellReader,
    cells: Cells,
    said: tuple[Iterable[tuple[str, str]], Span, Hashable],
    reading: Reading,
) -> bool:
    """Is the row a duplicate? Rows are known by a hash of 64 bits.

    A row with an id is known by that, its days and its states, whichever acts (an event of several
    may have a row for each pair of them); a row of counts by its pairs, days and counts, `said`
    however they are spelled, and by its other cells.
    """
    pairs = tuple(said[0])
    key = reader.read_key(cells, said[1], sort_states(pairs))
    if key is None and reader.counts:
        known = hash((pairs, *said[1:], reader.read_rest(cells)))
    else:
        known = hash(key or tuple(cells))
    if known not in seen:
        seen.add(known)
        return False
    if key or reader.counts:
        reading.duplicates += 1
        return True
    reading.repeats += 1
    return False


def sort_states(pairs: Iterable[tuple[str, str]]) -> States:
    """Return the states of pairs, each once."""
    return tuple(sorted({state for pair in pairs for state in pair}))


class _Pairs:
    """The pairs of states of a row, each spelling looked up once."""

    def __init__(self, reader: CellReader, dyad: tuple[str, str] | None) -> None:
        self._reader = reader
        self._dyad = frozenset(dyad) if dyad else None
        self._known: dict[tuple[str, str], tuple[tuple[str, str], ...] | None] = {}

    def find(self, cells: Cells) -> tuple[tuple[str, str], ...] | None:
        """Return the pairs wanted of the row, () for other pairs, None without two states."""
        key = self._reader.read_actors(cells)
        if key not in self._known:
            sources = self._reader.read_states(key[0], "source")
            targets = self._reader.read_states(key[1], "target")
            every = tuple((a, b) for a in sources for b in targets if a != b)
            wanted = tuple(p for p in every if self._dyad is None or self._dyad == frozenset(p))
            self._known[key] = wanted if sources and targets else None
        return self._known[key]
