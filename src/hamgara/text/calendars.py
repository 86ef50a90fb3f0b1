"""Days, months and years of three calendars: Gregorian, Jalali, lunar Hijri.

Jalali arithmetic is persiantools' (the official leap years of Iran, MIT). Hijri is the
Umm al-Qura calendar of Saudi Arabia (hijridate, MIT), 1343-1500 AH; before and after it the
tabular calendar (30-year cycle, civil epoch). Sightings in Iran differ by a day at times.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from hijridate import Gregorian, Hijri
from hijridate.ummalqura import GREGORIAN_RANGE, HIJRI_RANGE
from persiantools.jdatetime import JalaliDate

Calendar = Literal["gregorian", "jalali", "hijri"]
_HIJRI_EPOCH = 227015
_JALALI_FIRST = date(622, 3, 22)
_JALALI_LAST_YEAR = 9377
_LEAP_YEARS = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})


class Fields(NamedTuple):
    """Year, month and day in a calendar."""

    year: int
    month: int
    day: int


def to_day(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day, None where the calendar has no such day (or Python no date)."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(calendar, year, month)):
        return None
    try:
        if calendar == "gregorian":
            return date(year, month, day)
        if calendar == "jalali":
            return JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
        if HIJRI_RANGE[0][0] <= year <= HIJRI_RANGE[1][0]:
            found = Hijri(year, month, day).to_gregorian()
            return date(found.year, found.month, found.day)
        return date.fromordinal(_tabular(year, month, day))
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def to_fields(calendar: Calendar, day: date) -> Fields:
    """Return the year, month and day of a Gregorian day in a calendar.

    Days before a calendar's first year are given as that calendar's first day.
    """
    if calendar == "gregorian":
        return Fields(day.year, day.month, day.day)
    if calendar == "jalali":
        found = JalaliDate(max(day, _JALALI_FIRST))  # type: ignore[no-untyped-call]
        return Fields(found.year, found.month, found.day)
    if date(*GREGORIAN_RANGE[0]) <= day <= date(*GREGORIAN_RANGE[1]):
        return Fields(*Gregorian(day.year, day.month, day.day).to_hijri().datetuple())
    return _tabular_fields(max(day.toordinal(), _HIJRI_EPOCH))


@lru_cache(maxsize=4096)
def month_length(calendar: Calendar, year: int, month: int) -> int:
    """Return how many days a month has, 0 where there is no such month."""
    if not 1 <= month <= 12 or not 1 <= year <= 9998:
        return 0
    if calendar == "gregorian":
        return monthrange(year, month)[1]
    if calendar == "jalali":
        if year > _JALALI_LAST_YEAR:
            return 0
        return JalaliDate.days_in_month(month, year)
    if HIJRI_RANGE[0][0] <= year <= HIJRI_RANGE[1][0]:
        return Hijri(year, month, 1).month_length()
    return 30 if month % 2 or (month == 12 and year % 30 in _LEAP_YEARS) else 29


def month_span(calendar: Calendar, year: int, month: int) -> tuple[date, date] | None:
    """Return the first and the last day of a month; `month` may lie beyond 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = to_day(calendar, year, month, 1)
    if first is None:
        return None
    try:
        return first, first + timedelta(days=month_length(calendar, year, month) - 1)
    except OverflowError:
        return None


def months_span(
    calendar: Calendar, first: tuple[int, int], last: tuple[int, int]
) -> tuple[date, date] | None:
    """Return the days from the first (year, month) to the last, both whole."""
    start, end = month_span(calendar, *first), month_span(calendar, *last)
    return None if start is None or end is None else (start[0], end[1])


def _tabular(year: int, month: int, day: int) -> int:
    days = 354 * (year - 1) + (3 + 11 * year) // 30
    return _HIJRI_EPOCH - 1 + days + 29 * (month - 1) + month // 2 + day


def _tabular_fields(ordinal: int) -> Fields:
    year = (30 * (ordinal - _HIJRI_EPOCH) + 10646) // 10631
    month = 12
    while month > 1 and _tabular(year, month, 1) > ordinal:
        month -= 1
    return Fields(year, month, ordinal - _tabular(year, month, 1) + 1)
