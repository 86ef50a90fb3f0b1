"""Dates in figures alone: 1396/9/11, 2017-12, 1396-97."""

from __future__ import annotations

from hamgara.text.calendars import Calendar
from hamgara.text.dates.meanings import Between, Dated, Meaning, YearWords
from hamgara.text.dates.reading import FIRST_GREGORIAN, Reading

_TWO = 2


def read_figures(reading: Reading) -> Meaning | None:
    """Read 1396/9/11, 11.9.1396, 96/9/11: day first unless the year leads."""
    start, end = reading.match.span()
    if (
        " "
        in reading.tokens.folded.text[reading.tokens.starts[start] : reading.tokens.ends[end - 1]]
    ):
        spaced = reading.tokens.symbols[start] != "y"
        if spaced and "/" not in reading.match[0]:
            return None
    first, month, last = reading.tokens.numbers(start, end, "yn")[:3]
    year, day = (first, last) if reading.match["a"] == "y" else (last, first)
    short = reading.match["a"] != "y" and reading.match["b"] != "y"
    if short and first > 31:
        year, day = first, last
    if not 1 <= month <= 12 and reading.language.code == "en":
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    words = YearWords(year, short=short)
    if short and len(reading.tokens.word(start if year == first else end - 1)) < _TWO:
        return None
    if short:
        return Dated("day", reading.language.calendar, words, month, day)
    said = reading.calendar_word
    calendar: Calendar = "gregorian" if year >= FIRST_GREGORIAN else "jalali"
    if said == "hijri":
        calendar = "hijri"
    return Dated("day", calendar, words, month, day)


def read_year_month_figures(reading: Reading) -> Meaning | None:
    """Read 2017-12."""
    year, month = reading.tokens.numbers(*reading.match.span(), "yn")[:2]
    if not 1 <= month <= 12:
        return None
    calendar: Calendar = "gregorian" if year >= FIRST_GREGORIAN else "jalali"
    return Dated("month", calendar, YearWords(year), month)


def read_two_years(reading: Reading) -> Meaning | None:
    """Read 1396-1397 and 2015/16."""
    first, last = reading.number("bare") or 0, reading.number("b") or 0
    if last < 100:
        if reading.match["p"] == "-" and last <= 12:
            return None
        last += first // 100 * 100
    if last == first - 1:
        first, last = last, first
    calendar: Calendar = "gregorian" if first >= FIRST_GREGORIAN else "jalali"
    plausible = 1800 <= first <= 2050 or 1250 <= first <= 1420
    if not plausible or not first < last <= first + 100:
        return None
    ends = [Dated("year", calendar, YearWords(number)) for number in (first, last)]
    return Between(ends[0], ends[1])
