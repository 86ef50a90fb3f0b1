"""A table as CSV for spreadsheets and programs: UTF-8 with a mark, so that Excel reads Persian."""

from __future__ import annotations

import csv
import io

from hamgara.report.blocks import Cell, Table
from hamgara.report.formats._cells import add_bounds, cell_value, defuse
from hamgara.report.words import write_head


def render_table(table: Table, language: str) -> bytes:
    """Return a table in `language` as CSV.

    Numbers are plain numbers. A cell that covers several rows is repeated where it is
    words and left empty where it is a number, so that no number can be added up twice.
    Intervals of numbers stand in columns of their own behind the others.
    """
    table = add_bounds(table)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(defuse(write_head(column.title, language)) for column in table.columns)
    above: list[str] = [""] * len(table.columns)
    for row in table.rows:
        values = [
            _write(cell, language) if cell.rows else above[number]
            for number, cell in enumerate(row)
        ]
        writer.writerow(values)
        above = [value if isinstance(value, str) else "" for value in values]
    return stream.getvalue().encode("utf-8-sig")


def _write(cell: Cell, language: str) -> str | int | float:
    value = cell_value(cell, language)
    return defuse(value) if isinstance(value, str) else value
