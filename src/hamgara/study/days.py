"""Days of a plan: written in either calendar, shown in the reader's.

The Jalali calendar follows the 33-year cycles with their breaks (K. M. Borkowski, The Persian
calendar for 3000 years, Earth, Moon, and Planets 74, 1996): taken here for the years 1178 to 1500.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from babel.dates import format_date

from hamgara.study.labels import Label
from hamgara.text.digits import to_ascii_digits, to_persian_digits

FIRST_YEAR, LAST_YEAR = 1178, 1500
"""The Jalali years that a plan may name; in all of them the reckoning is the official one."""

MONTHS = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_JALALI_BELOW = 1700
_BREAKS = (
    *(-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210),
    *(1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178),
)


def read_day(text: str) -> date:
    """Return the day that `text` writes as year-month-day; a year below 1700 is a Jalali one.

    Raises:
        ValueError: it is written otherwise, or there is no such day.
    """
    found = _DAY.fullmatch(to_ascii_digits(text).strip())
    if not found:
        raise ValueError(text)
    year, month, day = (int(part) for part in found.groups())
    return from_jalali(year, month, day) if year < _JALALI_BELOW else date(year, month, day)


def from_jalali(year: int, month: int, day: int) -> date:
    """Return the day of a Jalali date.

    Raises:
        ValueError: there is no such day, or the year is not from 1178 to 1500.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        raise ValueError(year, month, day)
    length = 31 if month <= 6 else 30 if month < 12 or _is_leap(year) else 29
    if not 1 <= day <= length:
        raise ValueError(year, month, day)
    before = (month - 1) * 31 - max(0, month - 7)
    return _new_year(year) + timedelta(days=before + day - 1)


def to_jalali(day: date) -> tuple[int, int, int]:
    """Return year, month and day of a day in the Jalali calendar."""
    year = day.year - 621
    if day < _new_year(year):
        year -= 1
    passed = (day - _new_year(year)).days
    if passed < 186:
        return year, passed // 31 + 1, passed % 31 + 1
    return year, (passed - 186) // 30 + 7, (passed - 186) % 30 + 1


def show_day(day: date) -> Label:
    """Return a day as readers write it: Jalali in Persian, else Gregorian."""
    year, month, number = to_jalali(day)
    return {
        "fa": to_persian_digits(f"{number} {MONTHS[month - 1]} {year}"),
        "az": format_date(day, "d MMMM y", locale="az"),
        "en": format_date(day, "d MMMM y", locale="en"),
    }


def _is_leap(year: int) -> bool:
    return (_new_year(year + 1) - _new_year(year)).days == 366


@cache
def _new_year(year: int) -> date:
    """Return the first of Farvardin of a Jalali year."""
    leaps, before = -14, _BREAKS[0]
    span = 0
    for after in _BREAKS[1:]:
        span = after - before
        if year < after:
            break
        leaps += span // 33 * 8 + span % 33 // 4
        before = after
    passed = year - before
    leaps += passed // 33 * 8 + (passed % 33 + 3) // 4
    if span % 33 == 4 and span - passed == 4:
        leaps += 1
    western = year + 621
    gregorian = western // 4 - (western // 100 + 1) * 3 // 4 - 150
    return date(western, 3, 1) + timedelta(days=20 + leaps - gregorian - 1)
