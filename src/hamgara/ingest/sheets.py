"""A table file to rows of text: CSV in UTF-8, UTF-16 or Windows-1256, and XLSX."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from hamgara.errors import HamgaraError, say_why
from hamgara.messages import Message, say
from hamgara.text.archives import open_archive
from hamgara.text.decoding import Row, decode, decode_source, find_twice, read_rows

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ESCAPED = re.compile("_x00(0[1-9A-F]|1[0-9A-F]|5F)_")
"""How XLSX writes control characters and its own sign: `_x000D_` is a carriage return."""
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
CELLS_LIMIT = 5_000_000
"""The most cells that a sheet may have, empty ones too."""


def read_sheet(
    path: Path, unread: list[str] | None = None
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Return the column names and the rows of a CSV or XLSX file; blank rows are passed over.

    The names of other sheets that hold something are added to `unread`.

    Raises:
        HamgaraError: the file is missing, empty, damaged, of another kind, or of an
            encoding that cannot be told.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise HamgaraError(
            say("The file cannot be read: {why}.", why=say_why(error)),
            str(path),
            say("Name a CSV or XLSX file."),
        ) from None
    check_kind(data, path.name)
    if data.startswith(_ZIP):
        return _split_header(list(read_workbook(data, path.name, unread)), path.name)
    data = decode_source(data, path.name)[0].encode()
    rows = tuple(read_rows(data, path.name, required=()))
    if rows:
        return tuple(rows[0].cells), rows
    return _read_bare_header(data), ()


def check_kind(data: bytes, where: str) -> None:
    """Raise HamgaraError for a file that begins as an old workbook of Excel (.xls)."""
    if data.startswith(_OLD_EXCEL):
        raise HamgaraError(
            say("This is an old Excel file."), where, say("Save it as XLSX or as CSV in UTF-8.")
        )


def _read_bare_header(data: bytes) -> tuple[str, ...]:
    first = next(line for line in decode(data, "").splitlines() if line.strip())
    return tuple(cell.strip().strip('"') for cell in re.split("[,;\t]", first))


def read_workbook(
    data: bytes, where: str, unread: list[str] | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Yield number and cells of the rows of the sheet on top, blank ones left out.

    The names of other sheets that hold something are added to `unread`.

    Raises:
        HamgaraError: the file is no workbook, damaged, or unpacks to too much; the sheet on top
            is empty while others are not, or holds a formula whose result was not saved.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and seldom asked

    kind, remedy = say("no readable XLSX workbook"), say("Save the table alone, as CSV in UTF-8.")
    open_archive(data, where, kind, remedy).close()
    left = CELLS_LIMIT
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        with closing(book):
            sheet = book.active
            if sheet is None:
                raise ValueError(where)
            others = list(_list_others(book, sheet.title))
            if unread is not None:
                unread += others
            empty = True
            sheet.reset_dimensions()
            if _has_formulas(data):
                _check_results(data, sheet.title, sheet.iter_rows(), where)
            for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
                left -= len(row) + 1
                if left < 0:
                    raise HamgaraError(
                        say("The sheet has more than {limit} cells.", limit=CELLS_LIMIT),
                        where,
                        remedy,
                    )
                cells = [_to_text(value) for value in row]
                if any(cells):
                    empty = False
                    yield line, cells
            if empty and others:
                raise HamgaraError(
                    say("The sheet on top is empty; others are not: {names}.", names=tuple(others)),
                    where,
                    say("Put the sheet with the table on top and save the workbook."),
                )
    except HamgaraError:
        raise
    except Exception as error:
        raise HamgaraError(
            say("The file is no readable XLSX workbook: {why}.", why=str(error)[:80]),
            where,
            say("Save it again as XLSX or as CSV in UTF-8."),
        ) from None


def _has_formulas(data: bytes) -> bool:
    """Is there a formula in any of the sheets of a workbook?"""
    with ZipFile(io.BytesIO(data)) as archive:
        return any(
            _FORMULA.search(archive.read(name))
            for name in archive.namelist()
            if name.startswith("xl/worksheets/")
        )


def _check_results(
    data: bytes, title: str, rows: Iterable[Sequence[Cell | MergedCell]], where: str
) -> None:
    """Raise HamgaraError where a formula of a sheet that is read for its results has none.

    Programs that write workbooks save none; to read it as blank would lose a cell in silence.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and seldom asked
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    with closing(load_workbook(io.BytesIO(data), read_only=True)) as book:
        formulas = book[title]
        formulas.reset_dimensions()
        for row, own in zip(rows, formulas.iter_rows(), strict=True):
            for cell, formula in zip(row, own, strict=True):
                lacking = cell.value is None and cell.data_type == "n"  # an empty text is a result
                if lacking and formula.data_type == "f":
                    raise HamgaraError(
                        say("The cell holds a formula without its result."),
                        f"{where}:{formula.row}: {get_column_letter(formula.column or 1)}",
                        say("Open the workbook in Excel or LibreOffice and save it again."),
                    )


def say_sheets(names: Iterable[str]) -> Message:
    """Return that the sheets of a workbook beside the one on top were not read."""
    return say("Sheets that were not read: {names}.", names=tuple(names))


def _list_others(book: Workbook, title: str) -> Iterator[str]:
    """Yield the names of the sheets that hold something, or cannot be read, but for one of them."""
    for other in book.worksheets:
        if other.title == title:
            continue
        try:
            other.reset_dimensions()  # what a blank sheet says may be a million rows
            rows = other.iter_rows(values_only=True)
            holds = any(value is not None for row in rows for value in row)
        except Exception:  # the sheet that is read may still be sound
            holds = True
        if holds:
            yield other.title


def _to_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _split_header(
    lines: list[tuple[int, list[str]]], where: str
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    if not lines:
        raise HamgaraError(
            say("The file is empty."),
            where,
            say("A header and rows are wanted on its first sheet."),
        )
    line, header = lines[0]
    twice = find_twice(header)
    if twice:
        raise HamgaraError(
            say("The column {name} stands twice.", name=tuple(twice)), f"{where}:{line}"
        )
    return tuple(header), tuple(name_cells(header, n, cells, where) for n, cells in lines[1:])


def name_cells(header: list[str], line: int, cells: list[str], where: str) -> Row:
    """Return the cells of a row by the names of their columns."""
    if any(cells[len(header) :]):
        raise HamgaraError(
            say("The row has {got} cells, the header {want}.", got=len(cells), want=len(header)),
            f"{where}:{line}",
            say("The names of the columns must stand in the first row that is not empty."),
        )
    return Row(line, dict(zip_longest(header, cells[: len(header)], fillvalue="")))
