"""The ticks of a line of time, at the beginnings of months in the reader's calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from hamgara.text.calendars import Calendar, month_span, to_fields
from hamgara.text.dates.language import find_date_language
from hamgara.text.digits import to_persian_digits

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between ticks."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick at the first day of a month: the month's name, and its year where it changes."""

    day: date
    month: str
    year: str
    begins_year: bool = False

    @property
    def label(self) -> str:
        """The month, or the year that begins with it; both where a year is told within it."""
        if self.begins_year and self.year:
            return self.year
        return f"{self.month} {self.year}".strip()


def begin_month(day: date, language: str) -> date:
    """Return the first day of the month of a day in the reader's calendar."""
    return _day(*_fields(day, language), language)


def find_ticks(first: date, last: date, language: str, *, most: int) -> list[Tick]:
    """Return at most about `most` ticks from the month of `first` to that behind `last`."""
    months = [m for m in _months(first, last, language) if _day(*m, language) >= first]
    step = next((s for s in _STEPS if len(months) / s <= most), _STEPS[-1])
    if step >= 12:
        years = step // 12
        months = [m for m in months if m[1] == 1 and m[0] % years == 0] or months[:1]
    else:
        months = [m for m in months if (m[1] - 1) % step == 0]
    ticks = []
    shown = 0
    for year, month in months:
        begins = month == 1
        name = "" if begins and step >= 12 else _name(year, month, language)
        day = _day(year, month, language)
        ticks.append(Tick(day, name, _year(year, language, shown), begins))
        shown = year
    return ticks


def _months(first: date, last: date, language: str) -> Iterator[tuple[int, int]]:
    year, month = _fields(first, language)
    end = _fields(last, language)
    while (year, month) <= end:
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _fields(day: date, language: str) -> tuple[int, int]:
    found = to_fields(_calendar(language), day)
    return found.year, found.month


def _calendar(language: str) -> Calendar:
    return find_date_language(language).calendar


def _day(year: int, month: int, language: str) -> date:
    span = month_span(_calendar(language), year, month)
    return span[0] if span else date.max


def _name(year: int, month: int, language: str) -> str:
    if language == "fa":
        return find_date_language(language).months["jalali"][month - 1]
    return str(format_date(date(year, month, 1), "LLL", locale=language))


def _year(year: int, language: str, shown: int) -> str:
    if year == shown:
        return ""
    return to_persian_digits(str(year)) if language == "fa" else str(year)
