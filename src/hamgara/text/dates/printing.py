"""Print days for a reader, in the calendar and the digits of the reader."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from hamgara.text.calendars import Calendar, Fields, month_length, to_fields
from hamgara.text.dates.language import DateLanguage, find_date_language
from hamgara.text.dates.meanings import Precision
from hamgara.text.digits import format_number


@lru_cache(maxsize=1 << 12)
def print_date(
    start: date, end: date, precision: Precision, language: str, calendar: Calendar | None = None
) -> str:
    """Return the days from `start` to `end` as a reader writes them.

    Whole months, seasons and years of the calendar are printed as such (آذر ۱۳۹۶, 2017); what
    is no whole piece of it is printed from its first to its last day.

    Args:
        start: the first day, Gregorian.
        end: the last day.
        precision: how exact the date is; a day is always printed as a day.
        language: of the reader.
        calendar: to print in; None is the language's own.

    Raises:
        HamgaraError: there is no such language.
    """
    words = find_date_language(language)
    used = calendar or words.calendar
    first, last = to_fields(used, start), to_fields(used, end)
    if start == end or precision == "day":
        return _print_day(first, words, used)
    whole = first.day == 1 and last.day == month_length(used, last.year, last.month)
    if whole and first.month == 1 and last.month == 12:
        return _print_years(first.year, last.year, words)
    if whole and precision == "season" and _is_season(first, last, used):
        season = words.seasons[first.month // 3 - 1 if used == "gregorian" else first.month // 3]
        return f"{season} {_figure(first.year, words)}"
    if whole:
        return _print_months(first, last, words, used)
    if (first.year, first.month) == (last.year, last.month):
        return f"{_figure(first.day, words)}{words.joint}{_print_day(last, words, used)}"
    if first.year == last.year:
        name = words.months[used][first.month - 1]
        return f"{_figure(first.day, words)} {name}{words.joint}{_print_day(last, words, used)}"
    return f"{_print_day(first, words, used)}{words.joint}{_print_day(last, words, used)}"


def _print_day(day: Fields, words: DateLanguage, calendar: Calendar) -> str:
    month = words.months[calendar][day.month - 1]
    return f"{_figure(day.day, words)} {month} {_figure(day.year, words)}"


def _print_years(first: int, last: int, words: DateLanguage) -> str:
    if first == last:
        return _figure(first, words)
    return f"{_figure(first, words)}{words.joint}{_figure(last, words)}"


def _print_months(first: Fields, last: Fields, words: DateLanguage, calendar: Calendar) -> str:
    names = words.months[calendar]
    end = f"{names[last.month - 1]} {_figure(last.year, words)}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    begin = names[first.month - 1]
    if first.year != last.year:
        begin += f" {_figure(first.year, words)}"
    return f"{begin}{words.joint}{end}"


def _is_season(first: Fields, last: Fields, calendar: Calendar) -> bool:
    """Return whether whole months are a season: quarters, in the Gregorian calendar from March."""
    months = (last.year - first.year) * 12 + last.month - first.month
    begins = (3, 6, 9, 12) if calendar == "gregorian" else (1, 4, 7, 10)
    return months == 2 and first.month in begins


def _figure(number: int, words: DateLanguage) -> str:
    return format_number(number, words.code, grouped=False)
