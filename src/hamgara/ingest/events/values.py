"""A dated value a row, from a table: what `hamgara episodes` reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import compress
from operator import itemgetter
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.events.columns import Refused, find_column, fit_cells
from hamgara.ingest.events.counts import find_count, find_farthest, find_odd, list_counts
from hamgara.ingest.events.dates import read_span
from hamgara.ingest.events.heads import find_head
from hamgara.ingest.events.lines import Cells, read_lines
from hamgara.ingest.events.notation import (
    find_day_notation,
    has_decimal_commas,
    no_date,
    no_number,
    read_number,
    rewrite_commas,
)
from hamgara.ingest.events.pairs import choose_pair, list_strangers
from hamgara.ingest.events.records import Refusal
from hamgara.messages import Message, say

_LONGEST = 31
NO_COUNT = "none"
"""What is named in the place of a column of counts where none is to be looked for."""


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A row of a series: its days, its value (None: nothing observed), its number of events.

    With `count` the value is the sum over so many events; None where the table does not tell.
    """

    row: int
    start: date
    end: date
    value: float | None
    count: float | None = None


@dataclass(slots=True)
class ValuesReading:
    """What became of the rows; `blank` were taken, and hold no value. `places` by row number.

    `count` is the column of the number of events ("": none); with `means` values are means. Where
    no column was named one was `sought`, and `doubtful` are those headed as one that do not fit.
    `elsewhere` are rows of other pairs of states; `paired`: the rows were chosen by theirs;
    `strangers` are the names of no state in them, with the place of the first row of each.
    `beyond` is the value, with its place, that speaks against those that are `doubtful`, `odd` the
    first of a few cells in one of them that are no numbers of events.
    `unread` are the sheets of a workbook beside the one that was read, `above` the lines of rows
    above the header.
    """

    rows: int = 0
    blank: int = 0
    elsewhere: int = 0
    paired: bool = False
    count: str = ""
    means: bool = False
    sought: bool = False
    strangers: dict[str, str] = field(default_factory=dict)
    doubtful: tuple[str, ...] = ()
    beyond: tuple[str, str] | None = None
    odd: tuple[str, str] | None = None
    unread: list[str] = field(default_factory=list)
    above: list[int] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)


def read_value_columns(given: str) -> tuple[tuple[str, str, str | None], bool]:
    """Return the columns of date, value and count from `date=day,value=net,count=n`.

    With `mean` in the place of `value` the value is a mean of so many events, and True is returned.
    The column of counts is "" for `count=none`, and None where none is named.

    Raises:
        HamgaraError: a part maps nothing that is known, or a column that is needed is missing.
    """
    example = "date=day,value=net,count=n"
    found: dict[str, str] = {}
    for item in filter(None, (one.strip() for one in given.split(","))):
        name, _, theirs = (part.strip() for part in item.partition("="))
        if name not in ("date", "value", "mean", "count") or not theirs or name in found:
            raise HamgaraError(
                say("{got} maps no column.", got=item),
                "--columns",
                say("Write the columns so: {example}.", example=example),
            )
        found[name] = theirs
    means = "mean" in found
    value = found.get("mean" if means else "value", "")
    if (
        not value
        or "date" not in found
        or (means and ("value" in found or found.get("count", NO_COUNT) == NO_COUNT))
    ):
        raise HamgaraError(
            say("A date and a value are wanted, or a date, a mean and its count."),
            "--columns",
            say("Write the columns so: {example}.", example=example),
        )
    count = found.get("count")
    return (found["date"], value, "" if count == NO_COUNT else count), means


def read_values(
    path: Path,
    columns: tuple[str, str, str | None],
    reading: ValuesReading,
    *,
    means: bool = False,
    dyad: tuple[str, str] | None = None,
) -> list[DatedValue]:
    """Return the values of a table; `columns` are those of date, value, and count.

    Of a table that names several pairs of states only the rows of `dyad` are taken.

    A count of "" is none, of None the column that `find_count` finds.

    A row tells a day, a week or a month; an empty cell (also NA, NaN, null) is no value. With a
    count the value is a sum over so many events, their mean with `means`. Days written 20/01/2012
    or 01/20/2012, and decimal commas, are read where the column settles what they are.

    Raises:
        HamgaraError: the file cannot be read, lacks a column, or has no rows; its rows are of
            several pairs of states, and no dyad is given, or none is of the dyad.
    """
    lines = read_lines(path, unread=reading.unread)

    def find(line: int, first: Cells) -> tuple[Cells, list[int]]:
        return (header := [cell.strip() for cell in first]), [
            find_column(
                header,
                name,
                f"{path.name}:{line}",
                say("Say which column it is: {option} NAME.", option=option),
            )
            if name
            else -1
            for name, option in zip(columns, ("--date", "--value", "--count"), strict=True)
        ]

    header, places = find_head(lines, find, reading.above)
    found = []
    rows = list(enumerate(lines, 1))
    reading.rows = len(rows)
    if found_pair := choose_pair(
        header, [cells for _, (_, cells) in rows], places[0], dyad, path.name
    ):
        chosen, sides = found_pair
        reading.elsewhere, reading.paired = chosen.count(False), True
        for own, (_, (line, cells)) in zip(chosen, rows, strict=True):
            for name in () if own else list_strangers(cells, sides):
                reading.strangers.setdefault(name, f"{path.name}:{line}")
        rows = list(compress(rows, chosen))
    table = [cells for _, (_, cells) in rows]
    _settle(table, places)
    reading.count, reading.means, reading.sought = columns[2] or "", means, columns[2] is None
    if reading.sought:
        _seek_count(header, [row for _, row in rows], places, reading, path.name)
    for number, (line, cells) in rows:
        reading.places[number] = f"{path.name}:{line}"
        try:
            one = _read_row(number, fit_cells(cells, header), places, header, means=reading.means)
        except Refused as error:
            place = f"{path.name}:{line}" + (f": {error.column}" if error.column else "")
            reading.refused.append(Refusal(number, place, error.what))
            continue
        reading.blank += one.value is None
        found.append(one)
    if not reading.rows:
        raise HamgaraError(
            say("The table has a header and no rows."),
            path.name,
            say("A row is wanted under the header for every day, week or month."),
        )
    return found


def _seek_count(
    header: Cells,
    rows: list[tuple[int, Cells]],
    places: list[int],
    reading: ValuesReading,
    where: str,
) -> None:
    """Put the column of counts that is found into the places and the reading."""
    at, value_at, _ = places
    spans = ((read_span(cells[at].strip()), line, cells) for line, cells in rows if len(cells) > at)
    dated = sorted((one for one in spans if one[0]), key=itemgetter(0))
    cells = [cells for _, _, cells in dated]
    if counted := find_count(header, cells, value_at, read_number):
        places[2], reading.means = counted
        reading.count = header[places[2]]
        return
    reading.doubtful = tuple(header[place] for place in list_counts(header, value_at))
    if odd := find_odd(header, cells, value_at, read_number):
        _, line, row = dated[odd[0]]
        cell = row[odd[1]].strip() if odd[1] < len(row) else ""
        reading.odd = cell, f"{where}:{line}: {header[odd[1]]}"
    farthest = find_farthest(header, cells, value_at, read_number)
    if farthest:
        _, line, row = dated[farthest[0]]
        value, count = (row[place].strip() for place in (value_at, farthest[1]))
        reading.beyond = f"{value} / {count}", f"{where}:{line}"


def _settle(rows: list[Cells], places: list[int]) -> None:
    """Write the days and numbers of the columns in one way, where each column settles its own."""
    at, *numbers = places
    days = find_day_notation([cells[at] for cells in rows if at < len(cells)])
    commas = [
        place
        for place in numbers
        if place >= 0 and has_decimal_commas([cells[place] for cells in rows if place < len(cells)])
    ]
    for cells in rows:
        if at < len(cells):
            cells[at] = days.rewrite(cells[at])
        for place in commas:
            if place < len(cells):
                cells[place] = rewrite_commas(cells[place])


def _read_row(
    number: int, cells: Cells, places: list[int], header: Cells, *, means: bool
) -> DatedValue:
    at, value_at, count_at = places
    text = cells[at].strip()
    span = read_span(text)
    if not text:
        raise Refused(say("The cell is empty; a date is wanted."), header[at])
    if span is None:
        raise Refused(no_date(text[:80]), header[at])
    if (span[1] - span[0]).days >= _LONGEST:
        raise Refused(say("{got} is longer than a month.", got=text[:80]), header[at])
    value = _read(cells[value_at], header[value_at], no_number)
    if count_at < 0:
        return DatedValue(number, *span, value)
    count = _read(cells[count_at], header[count_at], _no_count)
    if count is None and value is None:
        return DatedValue(number, *span, None)
    if count is None:
        raise Refused(say("The cell is empty; a count is wanted."), header[count_at])
    if count < 0:
        raise Refused(_no_count(cells[count_at].strip()), header[count_at])
    if not count and value:
        raise Refused(say("There is a value of no events."), header[count_at])
    if value is None or not count:
        return DatedValue(number, *span, None, count)
    return DatedValue(number, *span, value * count if means else value, count)


def _read(cell: str, column: str, complain: Callable[[str], Message]) -> float | None:
    try:
        return read_number(cell)
    except ValueError:
        raise Refused(complain(cell.strip()[:80]), column) from None


def _no_count(got: str) -> Message:
    return say("{got} is no count; numbers from 0 are wanted.", got=got)
