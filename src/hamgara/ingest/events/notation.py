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
from datetime import date, timedelta
from typing import Literal

from hamgara.messages import Message, say
from hamgara.text.digits import to_ascii_digits

_DAY = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})([T ]\d.*)?")
_COMMA = re.compile(r"[-+\u2212]?(\d*),(\d+)(?:[eE][-+]?\d+)?")
_MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "."})
_MINUS = re.compile("[\u2010-\u2013\u2212\ufe63\uff0d]")
"""Signs that stand for a minus."""
_GROUPED = re.compile(
    "(\\d{1,3}([ '\u2019\u00a0\u2007\u2009\u202f\u066c])\\d{3}(?:\\2\\d{3})*)(?:[.,](\\d+))?"
)
"""Thousands parted by spaces, apostrophes or the sign of Persian; so a comma is decimal."""
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}")
"""Thousands parted by commas, beyond doubt."""
_EUROPEAN = re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+,\d+|[-+]?\d{1,3}(?:\.\d{3}){2,}")
_POINT = re.compile(r"\.(?!\d{3}(?:\D|$))")
"""A point that parts no thousands."""
_COUNT = re.compile(r"\d{1,9}\.?|(?:0|\d{4,9})\.0+|\d{1,3}\.(?!000$)0+")
"""A whole number as most tables write it; 1.000 may be a thousand."""
_EXPONENT = re.compile(r"\d[eE][+-]?\d")
_ROUNDED = re.compile(r"\d[.,]?\d*[eE]\+\d+")
_THOUSANDS = re.compile(r"\d+(?:[.,\u060c]\d{3})+")
_SERIAL = re.compile(r"([2-5]\d{4})(?:\.0*)?")
_EPOCH = date(1899, 12, 30)
"""The day 0 of Excel, as its days from 1900-03-01 are numbered."""
_GROUP = 3
_MONTHS = 12
_MOST_COUNTS = 1e9


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
    """Are the commas of a column decimal ones?

    Never where it has points as well, but for those of thousands (1.234,5).
    """
    plain = [to_ascii_digits(cell).strip() for cell in cells]
    european = any(_EUROPEAN.fullmatch(cell) for cell in plain)
    for cell in plain:
        if cell.count(",") > 1 or (_POINT.search(cell) if european else "." in cell[:-1]):
            return False
    return european or any(map(_is_decimal, plain))


def _is_decimal(cell: str) -> bool:
    """Is the comma of a number decimal, whatever others of its column are?"""
    found = _COMMA.fullmatch(cell)
    return found is not None and (len(found[2]) != _GROUP or found[1] in ("", "0"))


def rewrite_commas(cell: str) -> str:
    """Return a number of a column with decimal commas with a point, any other cell as it is."""
    plain = to_ascii_digits(cell).strip()
    if _COMMA.fullmatch(plain):
        return plain.replace(",", ".")
    if _EUROPEAN.fullmatch(plain) or _THOUSANDS.fullmatch(plain.lstrip("-+\u2212")):
        return plain.replace(".", "").replace(",", ".")
    return cell


def is_missing(cell: str) -> bool:
    """Does a cell say that it tells nothing (`NA`, `null`, empty)?"""
    return cell.strip().casefold() in _MISSING


def read_number(cell: str) -> float | None:
    """Return the number of a cell in digits of any script, None where it tells none (`NA`, empty).

    Thousands may be parted by spaces or apostrophes, by commas where there are several or a point
    follows; a comma is decimal where no three digits stand behind it. A minus may be any dash, and
    stand behind the number. What may be read in two ways (1,234), percent, and brackets are not.

    Raises:
        ValueError: it holds anything else, or no finite number.
    """
    if is_missing(cell):
        return None
    text = cell.strip()
    try:
        value = float(text.replace("_", "x"))
    except ValueError:
        value = _read_signs(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _read_signs(text: str) -> float:
    plain = _MINUS.sub("-", to_ascii_digits(text)).replace("\u066b", ".").replace("_", "x")
    if plain.endswith("-") and plain[:1] not in ("-", "+"):
        plain = "-" + plain[:-1].rstrip()
    sign, digits = ("-", plain[1:].lstrip()) if plain.startswith("-") else ("", plain.lstrip("+"))
    if grouped := _GROUPED.fullmatch(digits):
        digits = grouped[1].replace(grouped[2], "") + "." + (grouped[3] or "0")
    elif _COMMAS.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _is_decimal(digits):
        digits = digits.replace(",", ".")
    return float(sign + digits)


def no_number(got: str) -> Message:
    """Return that a cell is no number."""
    if any(letter.isdecimal() for letter in got):
        return say(
            "{got} is no number that can be read without guessing; write it like {example}.",
            got=got,
            example="-1234.5",
        )
    return say("{got} is no number.", got=got)


def read_count(cell: str) -> int | None:
    """Return the whole number from 0 of a cell, below a billion; None for anything else.

    Neither 1.000 nor 1,000 is one, since each may be a thousand or one.
    """
    plain = to_ascii_digits(cell).strip()
    if _COUNT.fullmatch(plain):
        return int(plain.split(".")[0])
    if "." in plain and not _EXPONENT.search(plain):
        return None
    try:
        number = read_number(plain)
    except ValueError:
        return None
    known = number is not None and 0 <= number < _MOST_COUNTS and number.is_integer()
    return int(number or 0) if known else None


def is_rounded(name: str) -> bool:
    """Is the number of an event written with an exponent (1.2E+11), so that others are, too?"""
    return _ROUNDED.fullmatch(name) is not None


def no_count(got: str) -> Message:
    """Return that a cell is no count of events."""
    if _THOUSANDS.fullmatch(to_ascii_digits(got)):
        return say(
            "{got} is no count that can be read without guessing; write it like {example}.",
            got=got,
            example="1234",
        )
    return say("{got} is no count; whole numbers from 0 are wanted.", got=got)


def no_date(got: str) -> Message:
    """Return that a cell tells no time; a number that may be a day of Excel is told as one."""
    serial = _SERIAL.fullmatch(to_ascii_digits(got))
    if serial:
        return say(
            "{got} is no date; as the number of a day in Excel it is {day}. Give the cells the"
            " format of a date there, and save the table again.",
            got=got,
            day=(_EPOCH + timedelta(days=int(serial[1]))).isoformat(),
        )
    return say(
        "{got} is no date that can be read without guessing; write it like {example}.",
        got=got,
        example="2005-03-01",
    )
