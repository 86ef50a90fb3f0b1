"""Cells of a table as the values of a spreadsheet."""

from __future__ import annotations

import re

from hamgara.report.blocks import Cell
from hamgara.report.words import write_parts
from hamgara.study.measures import Measure

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def cell_value(cell: Cell, language: str) -> str | int | float:
    """Return a cell's number where it holds one number and nothing else, else its words."""
    if len(cell.parts) == 1 and isinstance(cell.parts[0], Measure):
        value = cell.parts[0].value
        if value is None:
            return ""
        return int(value) if float(value).is_integer() else value
    return _CONTROLS.sub("", write_parts(cell.parts, language))


def defuse(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
