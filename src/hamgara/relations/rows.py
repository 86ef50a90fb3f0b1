"""The rows of an event table as numbers (pair, period, counts, source); spellings read once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeAlias

import numpy as np

from hamgara.ingest.events.cells import CellReader, Counts, States
from hamgara.ingest.events.columns import Places, Refused
from hamgara.ingest.events.dates import Span
from hamgara.ingest.events.layouts import Layout
from hamgara.ingest.events.lines import Cells
from hamgara.ingest.events.records import Reading, Refusal, came_before, note_strangers, sort_states
from hamgara.relations.periods import name_period
from hamgara.relations.series import Misfit, tell_misfit

Pair: TypeAlias = tuple[str, str]

_BLOCK = 100
"""Rows taken at once where all of them are ordinary."""


class Spellings:
    """What cells say, each spelling looked up once: the numbers of pairs, periods, counts.

    `names` are the pairs by number, `states` theirs in alphabetical order; `plain_pairs`,
    `plain_times` (with their days in `spans`) and `classes` hold the spellings that say one thing.
    """

    def __init__(self, places: Places, layout: Layout, period: str) -> None:
        self.reader = CellReader(places, layout)
        self.period = period
        self.pairs: dict[Pair, int] = {}
        self.periods: dict[str, Span] = {}
        self.counts: dict[Counts, int] = {}
        self.names: list[Pair] = []
        self.states: list[States] = []
        self.plain_pairs: dict[tuple[str, str], int] = {}
        self.plain_times: dict[str, int] = {}
        self.spans: dict[str, Span] = {}
        self.classes: dict[str, int] = {}
        self._time = places.at["period"][0]
        self.class_at = next(
            (places.at[name][0] for name in ("quad", "cameo") if name in places.at), -1
        )
        self._ways: dict[tuple[str, str], tuple[int, ...] | None] = {}
        self._times: dict[str, tuple[int | None, Span] | None] = {}

    def find_pairs(self, cells: Cells) -> tuple[int, ...] | None:
        """Return the pairs of a row, () where both are one state, None without two states."""
        key = self.reader.read_actors(cells)
        if key not in self._ways:
            sources = self.reader.read_states(key[0], "source")
            targets = self.reader.read_states(key[1], "target")
            every = [(a, b) for a in sources for b in targets if a != b]
            numbers = tuple(self._number_pair(pair) for pair in every)
            self._ways[key] = numbers if sources and targets else None
            if len(numbers) == 1 and not self.reader.list_strangers(cells):
                self.plain_pairs[key] = numbers[0]
        return self._ways[key]

    def _number_pair(self, pair: Pair) -> int:
        if pair not in self.pairs:
            self.pairs[pair] = len(self.pairs)
            self.names.append(pair)
            self.states.append(sort_states([pair]))
        return self.pairs[pair]

    def find_time(self, cells: Cells) -> tuple[int | None, Span] | None:
        """Return the number of the row's period and its days; None where it has no date.

        The number is None where the days do not lie within one period.
        """
        text = cells[self._time]
        if text not in self._times:
            span = self.reader.read_span(cells)
            number = span and self._find_period(span)
            self._times[text] = span and (number, span)
            if span and number is not None:
                self.plain_times[text] = number
                self.spans[text] = span
        return self._times[text]

    def _find_period(self, span: Span) -> int | None:
        first, last = (name_period(self.period, day) for day in span)
        if first != last:
            return None
        self.periods.setdefault(first, span)
        return list(self.periods).index(first)

    def find_counts(self, cells: Cells) -> int:
        """Return the number of what the row counts."""
        if self.class_at < 0:
            return self._number(cells)
        text = cells[self.class_at]
        if text not in self.classes:
            self.classes[text] = self._number(cells)
        return self.classes[text]

    def _number(self, cells: Cells) -> int:
        return self.counts.setdefault(self.reader.read_counts(cells), len(self.counts))


@dataclass(slots=True)
class Taken:
    """The rows taken. `events` are five numbers each: pair, period, counts, data set, row."""

    events: array[int] = field(default_factory=lambda: array("I"))
    datasets: dict[str, int] = field(default_factory=dict)
    misfits: list[Misfit] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def number(self, dataset: str) -> int:
        """Return the number of a data set."""
        return self.datasets.setdefault(dataset, len(self.datasets))


def take_rows(
    lines: Iterable[tuple[int, Cells]],
    places: Places,
    spellings: Spellings,
    reading: Reading,
    taken: Taken,
    name: str,
) -> None:
    """Add rows to what is taken, or count in `reading` what else they are.

    Blocks of rows of which every spelling came before, and no row, are taken at once.
    """
    rows = iter(lines)
    plain = not {"score", "dataset"} & places.at.keys() and not spellings.reader.counts
    while block := list(islice(rows, _BLOCK)):
        if not (plain and _take_block(block, places, spellings, reading, taken)):
            for line, cells in block:
                reading.rows += 1
                try:
                    places.check_width(cells)
                    pairs = spellings.find_pairs(cells)
                    note_strangers(reading, spellings.reader, cells, f"{name}:{line}")
                    _take_row(line, cells, pairs, spellings, reading, taken)
                except Refused as error:
                    where = f"{name}:{line}" + (f": {error.column}" if error.column else "")
                    reading.refused.append(Refusal(reading.rows, where, error.what))


def _take_block(
    block: Sequence[tuple[int, Cells]],
    places: Places,
    spellings: Spellings,
    reading: Reading,
    taken: Taken,
) -> bool:
    """Take all rows of a block of events; False, and nothing taken, unless all are ordinary."""
    rows = [cells for _, cells in block]
    if {len(cells) for cells in rows} != {places.width}:
        return False
    columns = list(zip(*rows, strict=True))
    source, target, period = (columns[places.at[own][0]] for own in ("source", "target", "period"))
    numbers = []
    for known_as, texts, find in (
        (spellings.plain_pairs, [*zip(source, target, strict=True)], spellings.find_pairs),
        (spellings.plain_times, period, spellings.find_time),
        (spellings.classes, columns[spellings.class_at], spellings.find_counts),
    ):
        column = _look_up(known_as, texts, find, rows)
        if column is None:
            return False
        numbers.append(column)
    if "id" in places.at:
        at = places.at["period"][0]
        read, spans, states = spellings.reader.read_key, spellings.spans, spellings.states
        try:
            keys = [
                read(cells, spans[cells[at]], states[pair])
                for cells, pair in zip(rows, numbers[0], strict=True)
            ]
        except Refused:
            return False
        if not all(keys):
            return False
        known = set(map(hash, keys))
    else:
        known = set(map(hash, map(tuple, rows)))
    if len(known) < len(rows) or not known.isdisjoint(taken.seen):
        return False
    taken.seen |= known
    events = np.empty((len(rows), 5), dtype=np.uint32)
    for place, column in enumerate(numbers):
        events[:, place] = column
    events[:, 3] = taken.number("")
    events[:, 4] = np.arange(reading.rows + 1, reading.rows + 1 + len(rows))
    taken.events.frombytes(events.tobytes())
    reading.rows += len(rows)
    reading.taken += len(rows)
    return True


def _look_up(
    numbers: Mapping[Any, int],
    texts: Sequence[Hashable],
    find: Callable[[Cells], object],
    rows: Sequence[Cells],
) -> list[Any] | None:
    """Return the number of each text, new ones found from their rows; None where one has none."""
    found = list(map(numbers.get, texts))
    while None in found:
        at = found.index(None)
        try:
            find(rows[at])
        except Refused:
            return None
        if texts[at] not in numbers:
            return None
        found = found[:at] + list(map(numbers.get, texts[at:]))
    return found


def _take_row(
    line: int,
    cells: Cells,
    pairs: tuple[int, ...] | None,
    spellings: Spellings,
    reading: Reading,
    taken: Taken,
) -> None:
    """Take the row that was read last, or count in `reading` what else it is."""
    reader = spellings.reader
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
    at, span = time
    named = [spellings.names[number] for number in pairs]
    if came_before(taken.seen, reader, cells, (named, span, counts), reading):
        return
    reading.taken += 1
    if at is None:
        taken.misfits.append(tell_misfit(reading.rows, line, span, spellings.period))
        return
    which = taken.number(reader.read_text(cells, "dataset"))
    for pair in pairs:
        taken.events.extend((pair, at, counts, which, reading.rows))
