"""Excel workbooks: each row of the sheet on top is a document, as in CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hamgara.errors import HamgaraError
from hamgara.ingest.parts import Part
from hamgara.ingest.rows import read_row_parts
from hamgara.ingest.sheets import name_cells, read_workbook, say_sheets
from hamgara.messages import say
from hamgara.text.decoding import find_twice

SUFFIXES = (".xlsx", ".xlsm")
GUARDED = True


def read_parts(data: bytes, where: str, columns: Mapping[str, str] | None = None) -> Iterator[Part]:
    """Yield a document for each row; HamgaraError if the workbook cannot be read."""
    unread: list[str] = []
    lines = read_workbook(data, where, unread)
    first = next(lines, None)
    if first is None:
        raise HamgaraError(say("The file is empty."), where)
    header = first[1]
    twice = find_twice(header)
    if twice:
        raise HamgaraError(say("The column {name} stands twice.", name=tuple(twice)), where)
    rows = (name_cells(header, line, cells, where) for line, cells in lines)
    notes = (say_sheets(unread),) if unread else ()
    for part in read_row_parts(rows, where, columns or {}, ()):
        yield replace(part, notes=(*part.notes, *notes))
        notes = ()
