"""What a cell of a table says about the time of an event: a day, week, month, quarter or year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from hamgara.ingest.fulldates import read_written_day
from hamgara.text.calendars import Calendar, months_span, to_day
from hamgara.text.digits import to_ascii_digits

Span = tuple[date, date]
"""First and last day."""

FIRST_YEAR, LAST_YEAR = 1800, 2200
"""The Gregorian years that are taken for years of events."""

_JALALI = range(1200, 1500)
_WHOLE = re.compile(r"(\d{4})(?:\.0*)?")
_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)
_QUARTER = re.compile(r"(\d{4})-?Q([1-4])", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})(?:[-/](\d{1,2})|\.(\d{2})|(\d{2})(?:\.0*)?)")
_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d.*)?|(\d{4})(\d{2})(\d{2})(?:\.0*)?")

_HYPHEN = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])")
"""The signs of 1-Mar-2005."""


@lru_cache(maxsize=50_000)
def read_span(text: str) -> Span | None:
    """Return the first and last day that a cell tells, None where it tells no time.

    Read are `2005` (also `2005.0`), `2005-Q3`, `2005-03`, `200503`, `2005-W07` (ISO 8601),
    `2005-03-01`, `2005/3/1`, `20050301`, a time of day after it, digits of any script; years
    from 1200 to 1499 are Jalali ones; `1.3.2005`, since with points the day stands first wherever
    that is written; a day with the name of its month (`1 March 2005`). Another order of `/` or `-`
    is not guessed at, nor is `2005.1`, which spreadsheets make of October and others write for a
    tenth of a year.
    """
    plain = to_ascii_digits(text).strip()
    span = _read(plain) or _read_named(plain)
    return span if span and FIRST_YEAR <= span[0].year <= span[1].year <= LAST_YEAR else None


def _read(text: str) -> Span | None:
    if found := _WHOLE.fullmatch(text):
        year = int(found[1])
        return months_span(_calendar(year), (year, 1), (year, 12))
    if found := _DAY.fullmatch(text):
        year, month, day = (int(found[a] or found[b]) for a, b in ((1, 5), (3, 6), (4, 7)))
        only = to_day(_calendar(year), year, month, day)
        return (only, only) if only else None
    if found := _MONTH.fullmatch(text):
        year, month = int(found[1]), int(found[2] or found[3] or found[4])
        return (
            months_span(_calendar(year), (year, month), (year, month)) if 1 <= month <= 12 else None
        )
    if found := _QUARTER.fullmatch(text):
        year, last = int(found[1]), 3 * int(found[2])
        return months_span(_calendar(year), (year, last - 2), (year, last))
    if found := _WEEK.fullmatch(text):
        try:
            first = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            return None
        return first, first + timedelta(days=6)
    return None


def _read_named(text: str) -> Span | None:
    """Return the day that points or the name of its month leave no doubt about."""
    plain = _HYPHEN.sub(" ", text)
    if "/" in plain or "-" in plain:
        return None
    day = read_written_day(plain)
    return (day, day) if day else None


def _calendar(year: int) -> Calendar:
    return "jalali" if year in _JALALI else "gregorian"
