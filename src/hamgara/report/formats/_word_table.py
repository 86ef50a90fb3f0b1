"""A table of a report as a table of Word, in journal form: three rules, a head on every page."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from hamgara.report.blocks import Cell, Link, Part, Table
from hamgara.report.formats._word import Look, make, room
from hamgara.report.words import write_parts, write_range, write_text
from hamgara.study.measures import Measure

_BAD, _QUIET = "9C231B", "56606B"
_BAD_FILL = "FBEAE7"
_LETTER, _SMALL_LETTER = 112, 90
"""About how wide a letter of a table is, and one of a table in small type (1/20 pt)."""
_PADDING = 200
_WORD, _CELL, _BOLD = 16, 18, 2
"""Letters of a word that is not broken, of a cell that is not crowded, and more in bold type."""
_FEW_ROWS, _FEW_LETTERS = 3, 60
"""Rows of a table that is not worth a page of its own, and letters of its longest row."""
_SQUEEZED, _MANY_LINES = 1.1, 40
"""How much more than the line words may take that are set closer; lines that fill a page."""
_CROWDED = 0.8
"""How much of the line the longest words may take before the type is small."""
_BREAKS = re.compile(r"[\s/\-–]+")

WriteCell = Callable[..., Element]
"""Parts, the style of their paragraph, their look; `numeric`: they are numbers -> a paragraph."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The letters of a table: of the longest word of each column, and of each cell by rows."""

    words: tuple[int, ...]
    cells: tuple[tuple[int, ...], ...]

    @property
    def longest(self) -> list[int]:
        """The letters of the longest cell of each column."""
        return [max(column) for column in zip(*self.cells, strict=True)] or [0] * len(self.words)


def measure(table: Table, language: str) -> Measured:
    """Return how long the words and cells of a table are."""
    rows = [[_write_shown(cell.parts, language) for cell in row] for row in table.rows]
    words = []
    for number, column in enumerate(table.columns):
        bold = [write_text(column.title, language)]
        bold += [
            row[number] for row, cells in zip(rows, table.rows, strict=True) if cells[number].mark
        ]
        parts = [_count_letters(part) for row in rows for part in _BREAKS.split(row[number])]
        parts += [_count_letters(part) + _BOLD for text in bold for part in _BREAKS.split(text)]
        words.append(min(max(parts), _WORD))
    return Measured(tuple(words), tuple(tuple(map(_count_letters, row)) for row in rows))


def _count_letters(text: str) -> int:
    """Return how many letters of a text take room; half-spaces, marks and vowel signs do not."""
    return sum(unicodedata.category(letter) not in ("Cf", "Mn") for letter in text)


def _write_shown(parts: Sequence[Part], language: str) -> str:
    """Return parts as they are shown: of a link its words, and a number with its bounds."""
    shown: list[Part] = []
    for part in parts:
        shown.append(part.words if isinstance(part, Link) else part)
        if isinstance(part, Measure) and (bounds := write_range(part, language)):
            shown.append(f" [{bounds}]")
    return write_parts(shown, language)


def is_wide(measured: Measured) -> bool:
    """Does a table need a page on its side?

    It does where its cells are crowded on an upright one, and either their words would be broken or
    its rows fill most of the page; a very small one is set closer all the same.
    """
    space = room(landscape=False)
    pairs = zip(measured.words, measured.longest, strict=True)
    need = sum(_width(max(word, min(cell, _CELL)), _SMALL_LETTER) for word, cell in pairs)
    is_tiny = len(measured.cells) <= _FEW_ROWS and sum(measured.longest) <= _FEW_LETTERS
    if need <= space or is_tiny:
        return False
    breaks = sum(_width(word, _SMALL_LETTER) for word in measured.words) > space * _SQUEEZED
    widths, _ = find_widths(measured, space)
    return breaks or sum(map(partial(_count_lines, widths), measured.cells)) > _MANY_LINES


def _count_lines(widths: Sequence[int], cells: Sequence[int]) -> int:
    """Return about how many lines high a row is."""
    pairs = zip(cells, widths, strict=True)
    return max(math.ceil(cell * _SMALL_LETTER / (width - _PADDING)) for cell, width in pairs)


def find_widths(measured: Measured, space: int) -> tuple[list[int], bool]:
    """Return the widths of columns (1/20 pt), and whether the type must be small.

    Every column has room for its longest word, and the mean cells of all columns are about equally
    high. Every table is as wide as the line: programs do not agree at which side a narrower one
    from right to left stands.
    """
    small = sum(_width(word, _LETTER) for word in measured.words) > space * _CROWDED
    letter = _SMALL_LETTER if small else _LETTER
    least = [_width(word, letter) for word in measured.words]
    if sum(least) >= space:
        return _fill(least, space), small
    columns = zip(*measured.cells, strict=True)
    means = [math.ceil(sum(column) / len(column)) for column in columns]
    lines, widths = 1.0, _share(measured.longest, least, 1.0, letter)
    while sum(widths) > space:
        widths = _share(means, least, lines, letter)
        lines *= 1.05
    return _fill(widths, space), small


def _fill(widths: Sequence[int], space: int) -> list[int]:
    """Return widths whose sum is `space`, in the same proportions."""
    return [width * space // sum(widths) for width in widths]


def _share(cells: Sequence[int], least: Sequence[int], lines: float, letter: int) -> list[int]:
    """Return the widths of columns whose cells are so many lines high."""
    return [
        max(_width(math.ceil(cell / lines), letter), low)
        for cell, low in zip(cells, least, strict=True)
    ]


def _width(letters: int, letter: int) -> int:
    return letters * letter + _PADDING


def make_table(
    table: Table, measured: Measured, space: int, write: WriteCell, *, rtl: bool
) -> Element:
    """Return a table in `space` (1/20 pt); `write` writes the paragraph of a cell."""
    widths, small = find_widths(measured, space)
    body = "TableSmall" if small else "TableText"
    head = "TableSmallHead" if small else "TableHead"
    properties = make("tblPr", make("tblStyle", val="JournalTable"))
    if rtl:
        properties.append(make("bidiVisual"))
    properties.extend(
        [
            make("tblW", w=sum(widths), type="dxa"),
            make("tblLayout", type="fixed"),
            make("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
                 noHBand=1, noVBand=1),
        ]
    )  # fmt: skip
    grid = make("tblGrid", *(make("gridCol", w=width) for width in widths))
    heads = [
        _make_cell(
            width, write((column.title,), head, Look(bold=True), numeric=column.numeric), under=True
        )
        for width, column in zip(widths, table.columns, strict=True)
    ]
    first = make("tr", make("trPr", make("cantSplit"), make("tblHeader")), *heads)
    rows = [
        make(
            "tr",
            make("trPr", make("cantSplit")),
            *(
                _draw_cell(width, cell, body, write, numeric=column.numeric)
                for width, cell, column in zip(widths, row, table.columns, strict=True)
            ),
        )
        for row in table.rows
    ]
    if table.note and rows:  # no note stands on a page without its table
        for paragraph in rows[-1].iter(qn("w:p")):
            paragraph[0].insert(1, make("keepNext"))
    return make("tbl", properties, grid, first, *rows)


def _draw_cell(width: int, cell: Cell, style: str, write: WriteCell, *, numeric: bool) -> Element:
    is_off = cell.mark in ("bad", "late")
    look = Look(
        bold=is_off or cell.mark == "head",
        color=_BAD if is_off else _QUIET if cell.mark == "quiet" else "",
    )
    parts = ("≠ ", *cell.parts) if cell.mark == "bad" else cell.parts
    merged = "restart" if cell.rows > 1 else "" if cell.rows else "continue"
    return _make_cell(
        width, write(parts, style, look, numeric=numeric), merged=merged, is_off=is_off
    )


def _make_cell(
    width: int, paragraph: Element, *, merged: str = "", is_off: bool = False, under: bool = False
) -> Element:
    properties = make("tcPr", make("tcW", w=width, type="dxa"))
    if merged:
        properties.append(make("vMerge", val=merged))
    if under:
        rule = make("bottom", val="single", sz=6, space=0, color="auto")
        properties.append(make("tcBorders", rule))
    if is_off:
        properties.append(make("shd", val="clear", color="auto", fill=_BAD_FILL))
    if under:
        properties.append(make("vAlign", val="bottom"))
    return make("tc", properties, paragraph)
