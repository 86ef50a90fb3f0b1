"""Periods of a series: their names, in which one a day lies, and which one comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say
from hamgara.text.calendars import month_length, to_fields


def _name_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_NAMES: Mapping[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": _name_week,
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "year": lambda day: f"{day.year:04}",
    "jalali-year": lambda day: f"{to_fields('jalali', day).year:04}",
}
PERIODS = tuple(_NAMES)
"""What a series may be made by; weeks are those of ISO 8601 (Monday to Sunday)."""

_LABELS: Mapping[str, Message] = {
    "day": say("day"),
    "week": say("week"),
    "month": say("month"),
    "quarter": say("quarter"),
    "year": say("Gregorian year"),
    "jalali-year": say("Jalali year"),
}


def name_unit(period: str) -> Message:
    """Return what a kind of period is called."""
    return _LABELS[period]


def check_period(period: str) -> None:
    """Raise HamgaraError unless there is such a kind of period."""
    if period not in _NAMES:
        raise HamgaraError(
            say("There is no {name} among: {known}.", name=period, known=tuple(PERIODS)),
            "--period",
        )


def name_period(period: str, day: date) -> str:
    """Return the name of the period in which a day lies: `2005-W07`, `1384`, ..."""
    return _NAMES[period](day)


def list_periods(period: str, first: date, last: date) -> Iterator[str]:
    """Yield the names of all periods from the one of `first` to the one of `last`."""
    name, end = _NAMES[period], _NAMES[period](last)
    day = first
    while (here := name(day)) != end:
        yield here
        day = _next(period, day)
    yield end


def _next(period: str, day: date) -> date:
    """Return the first day of the period after the one of `day`."""
    if period == "day":
        return day + timedelta(days=1)
    if period == "week":
        return day + timedelta(days=8 - day.isoweekday())
    if period == "jalali-year":
        year, month, number = to_fields("jalali", day)
        left = month_length("jalali", year, month) - number + 1
        return day + timedelta(
            days=left + sum(month_length("jalali", year, m) for m in range(month + 1, 13))
        )
    months = {"month": 1, "quarter": 3, "year": 12}[period]
    index = (day.year * 12 + day.month - 1) // months * months + months
    return date(index // 12, index % 12 + 1, 1)
