"""What a date expression means, before and after it is put on the calendar.

A meaning is what the words say (`the 11th of Azar`, `three weeks ago`); a `ResolvedDate` is
the days it stands for, seen from an anchor, the day of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hamgara.text.calendars import Calendar
from hamgara.text.spans import Span

Tense = Literal["past", "future"]
Unit = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
Precision = Literal[
    "day", "week", "month", "season", "quarter", "year", "decade", "century", "range"
]
Conflict = Literal["weekday", "calendars"]
Place = Literal["early", "middle", "late", "before", "after", "first", "last"]


@dataclass(frozen=True, slots=True)
class YearWords:
    """A year as it is told: its number (`short`: two digits), or its distance from the anchor's."""

    number: int | None = None
    short: bool = False
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A piece of a calendar: a day, month, season, quarter, half, year, decade or century.

    `index` numbers seasons, quarters, halves, decades (198 for the 1980s) and centuries.
    `month_shift` is a month's distance from the anchor's; `toward` is -1 for the last such
    before the anchor, 1 for the next behind it. `weekday` (Monday 0) is what the text says.
    """

    unit: Unit
    calendar: Calendar
    year: YearWords | None = None
    month: int | None = None
    day: int | None = None
    index: int = 0
    month_shift: int | None = None
    toward: int = 0
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the last (-1), the next (1), or as the tense says (0)."""

    weekday: int
    calendar: Calendar
    toward: int = 0
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A whole unit, so many of them from the anchor's: yesterday, this week, two years ago."""

    unit: Unit
    count: int
    calendar: Calendar
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units up to the anchor (below 0) or from it on: the last three days."""

    unit: Unit
    count: int
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a longer time: early March, earlier this week, its first ten days."""

    whole: Meaning
    place: Place
    unit: Unit = "day"
    count: int = 0

    @property
    def calendar(self) -> Calendar:
        """Return the calendar of the whole."""
        return self.whole.calendar


@dataclass(frozen=True, slots=True)
class Between:
    """From one time to another, both included."""

    first: Meaning
    last: Meaning

    @property
    def calendar(self) -> Calendar:
        """Return the calendar of the beginning."""
        return self.first.calendar


@dataclass(frozen=True, slots=True)
class Same:
    """One time told twice: in two calendars, or by a word and a date. The second may help."""

    first: Meaning
    second: Meaning

    @property
    def calendar(self) -> Calendar:
        """Return the calendar of the first date told, else of the first words."""
        if not isinstance(self.first, Dated) and isinstance(self.second, Dated):
            return self.second.calendar
        return self.first.calendar


Meaning = Dated | Weekday | Shift | Stretch | Part | Between | Same


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that tell a time: their span, what they mean, the tense of their sentence."""

    span: Span
    words: str
    language: str
    meaning: Meaning
    precision: Precision
    tense: Tense | None = None

    @property
    def calendar(self) -> Calendar:
        """Return the calendar of the expression."""
        return self.meaning.calendar


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days from `start` to `end`, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """The days an expression stands for, Gregorian, both included.

    `start` and `end` are None where no anchor tells them; `candidates` then holds the
    readings if they are few. `conflict` says what in the expression disagrees with the date: its
    weekday, or the other calendar's date.
    """

    start: date | None
    end: date | None
    precision: Precision
    calendar: Calendar
    candidates: tuple[Interval, ...] = ()
    conflict: Conflict | None = None


def precision_of(meaning: Meaning) -> Precision:
    """Return how exact a meaning is."""
    if isinstance(meaning, Weekday):
        return "day"
    if isinstance(meaning, Dated | Shift):
        if meaning.weekday is not None:
            return "day"
        return "range" if meaning.unit == "half" else meaning.unit
    if isinstance(meaning, Part) and meaning.place in ("early", "middle", "late"):
        return precision_of(meaning.whole)
    if isinstance(meaning, Part) and meaning.unit == "week":
        return "week"
    if isinstance(meaning, Same):
        return min(precision_of(meaning.first), precision_of(meaning.second), key=_ORDER.index)
    return "range"


_ORDER: tuple[Precision, ...] = (
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "range",
    "decade",
    "century",
)
