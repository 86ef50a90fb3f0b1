"""Pieces of a calendar as intervals: a season of a year, the first ten days of a month."""

from __future__ import annotations

from datetime import date, timedelta

from hamgara.text.calendars import Calendar, month_span, months_span, to_day, to_fields
from hamgara.text.dates.meanings import Between, Dated, Interval, Meaning, Part


def piece_of_year(meaning: Dated, year: int) -> Interval | None:
    """Return a day, month, season, quarter, half or year of a year."""
    calendar, index = meaning.calendar, meaning.index
    if meaning.unit == "day":
        return one_day(to_day(calendar, year, meaning.month or 0, meaning.day or 0))
    if meaning.unit == "month":
        return interval(month_span(calendar, year, meaning.month or 1))
    if meaning.unit == "season" and calendar == "gregorian":
        first = index * 3
        return interval(months_span(calendar, *_from_month(year, first, 3)))
    if meaning.unit in ("season", "quarter"):
        return interval(months_span(calendar, *_from_month(year, index * 3 - 2, 3)))
    if meaning.unit == "half":
        return interval(months_span(calendar, *_from_month(year, index * 6 - 5, 6)))
    return whole_years(calendar, year, year)


def _from_month(year: int, month: int, count: int) -> tuple[tuple[int, int], tuple[int, int]]:
    return (year, month), move_month(year, month, count - 1)


def move_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and month so many months on."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def whole_years(calendar: Calendar, first: int, last: int) -> Interval | None:
    """Return the days of whole years."""
    return interval(months_span(calendar, (first, 1), (last, 12)))


def one_day(day: date | None) -> Interval | None:
    """Return a day as an interval."""
    return None if day is None else Interval(day, day)


def interval(days: tuple[date, date] | None) -> Interval | None:
    """Return first and last day as an interval."""
    return None if days is None else Interval(*days)


def nearest_piece(meaning: Dated, found: Interval) -> Interval | None:
    """Return the piece without a year that lies nearest to days found otherwise."""
    year = to_fields(meaning.calendar, found.start).year
    near = [p for p in (piece_of_year(meaning, year + by) for by in (-1, 0, 1)) if p]
    return min(near, key=lambda p: abs((p.start - found.start).days), default=None)


def has_no_year(meaning: Meaning) -> bool:
    """Return whether a date leaves its year open."""
    return (
        isinstance(meaning, Dated)
        and meaning.year is None
        and meaning.month_shift is None
        and meaning.unit not in ("century", "decade")
    )


def year_was_lent(meaning: Between) -> bool:
    """Return whether both ends of a range bear one year."""
    first, last = meaning.first, meaning.last
    return isinstance(first, Dated) and isinstance(last, Dated) and first.year == last.year


def units_of(whole: Interval, meaning: Part) -> Interval | None:
    """Return the first or last days, weeks, months or half of a time."""
    calendar = meaning.calendar
    day = timedelta(days=1)
    if meaning.unit == "half":
        middle = whole.start + timedelta(days=14)
        return (
            Interval(whole.start, middle)
            if meaning.count == 1
            else Interval(middle + day, whole.end)
        )
    if meaning.unit == "week":
        first = whole.start + timedelta(weeks=meaning.count - 1)
        if meaning.place == "last":
            first = whole.end - timedelta(days=6)
        return Interval(first, min(whole.end, first + timedelta(days=6)))
    if meaning.unit == "day":
        length = timedelta(days=meaning.count - 1)
        if meaning.place == "first":
            return Interval(whole.start, min(whole.end, whole.start + length))
        return Interval(max(whole.start, whole.end - length), whole.end)
    at = to_fields(calendar, whole.start if meaning.place == "first" else whole.end)
    other = move_month(
        at.year, at.month, (meaning.count - 1) * (1 if meaning.place == "first" else -1)
    )
    months = sorted(((at.year, at.month), other))
    return interval(months_span(calendar, months[0], months[1]))
