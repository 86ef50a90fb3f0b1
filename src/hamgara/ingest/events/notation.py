"""How a column writes its days and its decimals, where the column itself leaves no doubt.

20.01.2012 has its day first wherever it is written. 20/01/2012 has it first as well, and so has
05/01/2012 in the same column, while in a column with 01/20/2012 the month comes first; a column
that tells neither, or both, is not guessed at. 1,5 is one and a half unless the column has points
as well; 1,234 is taken for it only where another cell of the column settles what a comma is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hamgara.messages import Message, say
from hamgara.text.digits import to_ascii_digits

_DAY = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})([T ]\d.*)?")
_COMMA = re.compile(r"[-+\u2212]?(\d*),(\d+)(?:[eE][-+]?\d+)?")
_MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "."})
_SIGNS = str.maketrans({"\u2212": "-", "\u066b": ".", "\u066c": None})
"""The minus sign; the decimal and the thousands sign of Persian."""
_GROUP = 3
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class DayNotation:
    """Which comes first in the days of a column that are written with / or -, None: not settled."""

    first: Literal["day", "month"] | None = None

    def rewrite(self, cell: str) -> str:
        """Return a day as year-month-day, any other cell as it is."""
        found = _DAY.fullmatch(to_ascii_digits(cell).strip())
        if not found:
            return cell
        one, sign, two, year, rest = found.groups("")
        first = "day" if sign == "." else self.first
        if first is None:
            return cell
        day, month = (one, two) if first == "day" else (two, one)
        return f"{year}-{month}-{day}{rest}"


def find_day_notation(cells: Sequence[str]) -> DayNotation:
    """Return how a column writes its days: what exceeds twelve is no month."""
    found = [_DAY.fullmatch(to_ascii_digits(cell).strip()) for cell in cells]
    pairs = [(int(one[1]), int(one[3])) for one in found if one and one[2] != "."]
    day_first = any(one > _MONTHS for one, _ in pairs)
    month_first = any(two > _MONTHS for _, two in pairs)
    if day_first == month_first:
        return DayNotation()
    return DayNotation("day" if day_first else "month")


def has_decimal_commas(cells: Sequence[str]) -> bool:
    """Are the commas of a column decimal ones? Never where it has points as well."""
    plain = [to_ascii_digits(cell).strip() for cell in cells]
    if any("." in cell and cell != "." for cell in plain):
        return False
    found = [one for cell in plain if (one := _COMMA.fullmatch(cell))]
    return any(len(one[2]) != _GROUP or one[1] in ("", "0") for one in found)


def rewrite_commas(cell: str) -> str:
    """Return a number with a point for its decimal comma, any other cell as it is."""
    return cell.replace(",", ".") if _COMMA.fullmatch(to_ascii_digits(cell).strip()) else cell


def is_missing(cell: str) -> bool:
    """Does a cell say that it tells nothing (`NA`, `null`, empty)?"""
    return cell.strip().casefold() in _MISSING


def read_number(cell: str) -> float | None:
    """Return the number of a cell in digits of any script, None where it tells none (`NA`, empty).

    Raises:
        ValueError: it holds anything else, or no finite number.
    """
    if is_missing(cell):
        return None
    text = cell.strip()
    value = float(to_ascii_digits(text).translate(_SIGNS).replace("_", "x"))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def no_number(got: str) -> Message:
    """Return that a cell is no number."""
    return say("{got} is no number.", got=got)
