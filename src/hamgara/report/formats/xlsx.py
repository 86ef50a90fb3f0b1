"""A table as an Excel workbook of one sheet, from right to left where the language is."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hamgara.report.blocks import Cell, Table
from hamgara.report.formats._cells import add_bounds, cell_value
from hamgara.report.formats._packed import without_time
from hamgara.report.words import count_decimals, direction, write_head
from hamgara.study.measures import Measure

_HEADER = Font(bold=True)
_BAD = Font(bold=True, color="9C231B")
_BAD_FILL = PatternFill("solid", fgColor="FBEAE7")
_QUIET = Font(color="56606B")
_THICK, _THIN = Side(style="medium"), Side(style="thin", color="D3CEC2")
_NARROWEST, _WIDEST = 8, 48
_SHEET_NAME = 31


def render_table(table: Table, language: str) -> bytes:
    """Return a table in `language` as a workbook: numbers are numbers, formulas are words.

    Intervals of numbers stand in columns of their own behind the others.
    """
    table = add_bounds(table)
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        message = "a new workbook has one worksheet"
        raise TypeError(message)
    sheet.title = table.id[:_SHEET_NAME]
    sheet.sheet_view.rightToLeft = direction(language) == "rtl"
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.properties.creator = "Hamgara"
    book.properties.title = write_head(table.caption, language)
    book.properties.language = language
    for number, column in enumerate(table.columns, 1):
        head = _put(sheet, 1, number, write_head(column.title, language))
        head.font = _HEADER
        head.border = Border(top=_THICK, bottom=_THIN)
        head.alignment = _alignment(language, numeric=column.numeric, vertical="bottom")
    for row_number, row in enumerate(table.rows, 2):
        for number, cell in enumerate(row, 1):
            if cell.rows:
                numeric = table.columns[number - 1].numeric
                _put_cell(sheet, row_number, number, cell, language, numeric=numeric)
    for number in range(1, len(table.columns) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(sheet, number)
    stream = io.BytesIO()
    book.save(stream)
    return without_time(stream.getvalue())


def _put_cell(
    sheet: Worksheet, row: int, column: int, cell: Cell, language: str, *, numeric: bool
) -> None:
    target = _put(sheet, row, column, cell_value(cell, language))
    if isinstance(target.value, int | float):
        target.number_format = _number_format(cell, target.value)
    target.alignment = _alignment(language, numeric=numeric, vertical="top")
    target.border = Border(bottom=_THIN)
    if cell.mark in ("bad", "late"):
        target.font, target.fill = _BAD, _BAD_FILL
    elif cell.mark == "head":
        target.font = _HEADER
    elif cell.mark == "quiet":
        target.font = _QUIET
    if cell.rows > 1:
        sheet.merge_cells(
            start_row=row, end_row=row + cell.rows - 1, start_column=column, end_column=column
        )


def _number_format(cell: Cell, value: float) -> str:
    """Return how a sheet shows a number: with the decimals of the page; its cell keeps them all."""
    (only,) = cell.parts
    decimals = count_decimals(value, only.unit if isinstance(only, Measure) else "")
    return f"0.{'0' * decimals}" if decimals else "General"


def _put(sheet: Worksheet, row: int, column: int, value: str | float) -> SheetCell:
    target = sheet.cell(row, column)
    if isinstance(target, MergedCell):
        message = f"row {row}, column {column} is covered from above and has words of its own"
        raise TypeError(message)
    target.value = value
    if isinstance(value, str):
        target.data_type = "s"
        target.quotePrefix = value[:1] in "=+-@"
    return target


def _alignment(language: str, *, numeric: bool, vertical: str) -> Alignment:
    rtl = direction(language) == "rtl"
    side = "right" if numeric or rtl else "left"
    return Alignment(
        horizontal=side, vertical=vertical, wrap_text=True, readingOrder=2 if rtl else 1
    )


def _width(sheet: Worksheet, column: int) -> int:
    cells = [sheet.cell(row, column).value for row in range(1, sheet.max_row + 1)]
    longest = max((len(value) for value in cells if isinstance(value, str)), default=0)
    return min(max(longest + 2, _NARROWEST), _WIDEST)
