"""Cells of a table as the values of a spreadsheet."""

from __future__ import annotations

import re
from dataclasses import replace

from hamgara.messages import Message, say
from hamgara.report.blocks import Cell, Column, Table
from hamgara.report.words import write_parts
from hamgara.study.measures import Measure
from hamgara.text.bidi import strip_bidi
from hamgara.text.digits import to_ascii_digits

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def add_bounds(table: Table) -> Table:
    """Return a table with two columns more for each whose numbers have intervals."""
    bounded = [
        number for number in range(len(table.columns))
        if any(_find_bounds(row[number]) for row in table.rows)
    ]  # fmt: skip
    if not bounded:
        return table
    columns = [*table.columns]
    for number in bounded:
        title = table.columns[number].title
        columns += [
            Column(say("{column}, from", column=title), numeric=True),
            Column(say("{column}, to", column=title), numeric=True),
        ]
    rows = tuple(
        (*row, *(cell for number in bounded for cell in _split(row[number]))) for row in table.rows
    )
    return replace(table, columns=tuple(columns), rows=rows)


def _find_bounds(cell: Cell) -> Measure | None:
    """Return the one number of a cell where it has an interval."""
    only = cell.parts[0] if len(cell.parts) == 1 else None
    bounded = isinstance(only, Measure) and only.low is not None and only.high is not None
    return only if bounded and isinstance(only, Measure) else None


def _split(cell: Cell) -> tuple[Cell, Cell]:
    found = _find_bounds(cell)
    if found is None:
        return Cell(rows=cell.rows), Cell(rows=cell.rows)
    low, high = (replace(found, value=end, low=None, high=None) for end in (found.low, found.high))
    return Cell((low,), cell.rows), Cell((high,), cell.rows)


def cell_value(cell: Cell, language: str) -> str | int | float:
    """Return a cell's number where it holds one number and nothing else, else its words.

    A number that counts nothing (a year, a session) is a number too. Words have no marks of
    direction: who filters a column by a word would not find it.
    """
    only = cell.parts[0] if len(cell.parts) == 1 else None
    if isinstance(only, Measure):
        value = only.value
        if value is None:
            return ""
        return int(value) if float(value).is_integer() else value
    words = strip_bidi(write_parts(cell.parts, language))
    if isinstance(only, Message) and words.isdecimal() and len(only.values) == 1:
        return int(to_ascii_digits(words))
    return _CONTROLS.sub("", words)


def defuse(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
