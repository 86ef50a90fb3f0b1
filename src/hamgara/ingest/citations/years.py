"""Years as citations print them, in either calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamgara.ingest.citations.model import Year
from hamgara.text.digits import to_ascii_digits

_NO_DATE = r"(?<![^\W\d_])(?:n\.\s?d\.?|no date|s\.\s?a\.|بی[\u200c ]?تا|tarixsiz)(?![^\W\d_])"
_IN_PRESS = r"(?<![^\W\d_])(?:in press|forthcoming|زیر چاپ|در دست چاپ|çapda)(?![^\W\d_])"
_LETTER = r"(?:\s?(?:الف|ب|پ|ج|د)(?!\w)|[a-h](?!\w))"
YEAR = re.compile(
    rf"(?P<year>(?<![\d/.\-–])\d{{4}}(?!\d))(?P<letter>{_LETTER})?"
    rf"|(?P<nodate>{_NO_DATE})|(?P<press>{_IN_PRESS})",
    re.IGNORECASE,
)
"""A four-digit year with its letter, or what stands for one."""
_LETTERS = {"الف": "a", "ب": "b", "پ": "c", "ج": "c", "د": "d"}
_JALALI, _GREGORIAN = range(1200, 1450), range(1500, 2100)
_APART = (621, 622)
"""A Gregorian year less the Jalali years that share days with it."""


def find_years(text: str) -> Iterator[tuple[int, int, Year]]:
    """Yield start, end and value of what can be a year of publication."""
    for match in YEAR.finditer(text):
        if match["nodate"]:
            yield match.start(), match.end(), Year("n.d.")
        elif match["press"]:
            yield match.start(), match.end(), Year("in press")
        else:
            number = to_ascii_digits(match["year"])
            if int(number) in _JALALI or int(number) in _GREGORIAN:
                letter = (match["letter"] or "").strip().lower()
                yield match.start(), match.end(), Year(number, _LETTERS.get(letter, letter))


def same_year(left: Year, right: Year) -> bool:
    """Return whether two years are the same, or can be, being of two calendars."""
    if left.value == right.value:
        return True
    if not (left.value.isdigit() and right.value.isdigit()):
        return False
    low, high = sorted((int(left.value), int(right.value)))
    return low in _JALALI and high in _GREGORIAN and high - low in _APART


def looks_misprinted(left: Year, right: Year) -> bool:
    """Return whether one digit differs, or two neighbors changed places (1396, 1369)."""
    a, b = left.value, right.value
    if not (a.isdigit() and b.isdigit()) or a == b:
        return False
    apart = [i for i in range(4) if a[i] != b[i]]
    if len(apart) == 1:
        return True
    first, last = apart[0], apart[-1]
    return len(apart) == 2 and last - first == 1 and a[first] == b[last] and a[last] == b[first]
