"""Put an expression on the calendar, seen from an anchor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hamgara.text.calendars import (
    Calendar,
    month_length,
    month_span,
    to_day,
    to_fields,
)
from hamgara.text.dates.language import find_date_language
from hamgara.text.dates.meanings import (
    Between,
    Conflict,
    Dated,
    DateExpression,
    Interval,
    Meaning,
    Part,
    ResolvedDate,
    Same,
    Shift,
    Stretch,
    Tense,
    Weekday,
    YearWords,
)
from hamgara.text.dates.pieces import (
    has_no_year,
    interval,
    move_month,
    nearest_piece,
    one_day,
    piece_of_year,
    units_of,
    whole_years,
    year_was_lent,
)

_LEAP_REACH = 9
_SOON = 15
"""Two figures of a year farther ahead than this are read as the past, where the tense is."""
_FEW = 4
_HIJRI_TOLERANCE = 1
_CENTURY_OF = {"gregorian": (1900, 2000), "jalali": (1300, 1400), "hijri": (1300, 1400)}


def resolve_date(
    expression: DateExpression, *, anchor: date | None, tense: Tense | None = None
) -> ResolvedDate:
    """Return the days an expression stands for.

    Args:
        expression: found by `find_dates`.
        anchor: the day of the document; None leaves relative words unresolved.
        tense: of the sentence; None lets its own words decide, else it is the past.
    """
    view = _View(
        anchor,
        tense or expression.tense or "past",
        find_date_language(expression.language).first_weekday,
    )
    found = view.resolve(expression.meaning)
    if found is None:
        candidates = tuple(view.candidates(expression.meaning))[:_FEW]
        return ResolvedDate(None, None, expression.precision, expression.calendar, candidates)
    return ResolvedDate(
        found.start,
        found.end,
        expression.precision,
        expression.calendar,
        (),
        view.conflict(expression.meaning, found),
    )


@dataclass(frozen=True, slots=True)
class _View:
    """Where one stands: the anchor, the tense, the first day of the week."""

    anchor: date | None
    tense: Tense
    first_weekday: int

    def resolve(self, meaning: Meaning) -> Interval | None:
        try:
            return self._resolve(meaning)
        except (ValueError, OverflowError):
            return None

    def _resolve(self, meaning: Meaning) -> Interval | None:
        if isinstance(meaning, Dated):
            return self._dated(meaning)
        if isinstance(meaning, Between):
            return self._between(meaning)
        if isinstance(meaning, Same):
            return self._same(meaning)
        if self.anchor is None and not isinstance(meaning, Part):
            return None
        if isinstance(meaning, Weekday):
            return self._weekday(meaning)
        if isinstance(meaning, Shift):
            return self._shift(meaning)
        if isinstance(meaning, Stretch):
            return self._stretch(meaning)
        return self._part(meaning)

    # -- pieces of a calendar -------------------------------------------------------------

    def _dated(self, meaning: Dated) -> Interval | None:
        if meaning.unit == "century":
            return whole_years(meaning.calendar, meaning.index * 100 - 99, meaning.index * 100)
        if meaning.unit == "decade":
            number = self._number(meaning.year, meaning.calendar) if meaning.year else None
            return None if number is None else whole_years(meaning.calendar, number, number + 9)
        if meaning.month_shift is not None:
            return self._day_of_shifted(meaning)
        if meaning.unit == "day" and meaning.month is None:
            return self._day_without_month(meaning)
        if meaning.year is not None:
            number = self._number(meaning.year, meaning.calendar)
            return None if number is None else piece_of_year(meaning, number)
        return self._nearest(meaning)

    def _number(self, year: YearWords, calendar: Calendar) -> int | None:
        """Return the number of a year; two figures belong to the century nearest the anchor."""
        if year.number is not None and not year.short:
            return year.number
        if self.anchor is None:
            return None
        now = to_fields(calendar, self.anchor).year
        if year.shift is not None:
            return now + year.shift
        number = year.number or 0
        near = [now // 100 * 100 + by + number for by in (-100, 0, 100)]
        nearest = min(near, key=lambda y: abs(y - now))
        if nearest > now + _SOON and self.tense == "past":
            return nearest - 100
        return nearest

    def _nearest(self, meaning: Dated) -> Interval | None:
        """Return the piece of the year that tense and direction tell."""
        if self.anchor is None:
            return None
        now = to_fields(meaning.calendar, self.anchor).year
        years = range(max(1, now - _LEAP_REACH), now + _LEAP_REACH + 1)
        return self._choose((piece_of_year(meaning, year) for year in years), meaning.toward)

    def _choose(self, found: Iterable[Interval | None], toward: int) -> Interval | None:
        if self.anchor is None:
            return None
        anchor, known = self.anchor, [interval for interval in found if interval]
        if toward < 0:
            return max((i for i in known if i.end < anchor), default=None)
        if toward > 0:
            return min((i for i in known if i.start > anchor), default=None)
        if self.tense == "future":
            return min((i for i in known if i.end >= anchor), default=None)
        return max((i for i in known if i.start <= anchor), default=None)

    def _day_of_shifted(self, meaning: Dated) -> Interval | None:
        month = self._shift(Shift("month", meaning.month_shift or 0, meaning.calendar))
        if month is None:
            return None
        day = month.start + timedelta(days=(meaning.day or 1) - 1)
        return Interval(day, day) if day <= month.end else None

    def _day_without_month(self, meaning: Dated) -> Interval | None:
        if self.anchor is None:
            return None
        now = to_fields(meaning.calendar, self.anchor)
        near: list[Interval | None] = []
        for by in range(-2, 3):
            year, month = move_month(now.year, now.month, by)
            near.append(one_day(to_day(meaning.calendar, year, month, meaning.day or 0)))
        return self._choose(near, meaning.toward)

    # -- from the anchor ------------------------------------------------------------------

    def _weekday(self, meaning: Weekday) -> Interval | None:
        if self.anchor is None:
            return None
        if meaning.week is not None:
            week = self._week(meaning.week)
            return one_day(week.start + timedelta(days=(meaning.weekday - self.first_weekday) % 7))
        behind = (self.anchor.weekday() - meaning.weekday) % 7
        ahead = -behind % 7
        if meaning.toward < 0:
            return one_day(self.anchor - timedelta(days=behind or 7))
        if meaning.toward > 0:
            return one_day(self.anchor + timedelta(days=ahead or 7))
        by = ahead if self.tense == "future" else -behind
        return one_day(self.anchor + timedelta(days=by))

    def _week(self, count: int) -> Interval:
        assert self.anchor is not None  # noqa: S101 - asked for behind a check only
        first = self.anchor - timedelta(days=(self.anchor.weekday() - self.first_weekday) % 7)
        start = first + timedelta(weeks=count)
        return Interval(start, start + timedelta(days=6))

    def _shift(self, meaning: Shift) -> Interval | None:
        if self.anchor is None:
            return None
        count, calendar = meaning.count, meaning.calendar
        now = to_fields(calendar, self.anchor)
        if meaning.unit == "day":
            return one_day(self.anchor + timedelta(days=count))
        if meaning.unit == "week":
            return self._week(count)
        if meaning.unit == "month":
            return interval(month_span(calendar, *move_month(now.year, now.month, count)))
        if meaning.unit in ("season", "quarter"):
            quarter = (now.month - 1) // 3 + count
            year, index = now.year + quarter // 4, quarter % 4 + 1
            return piece_of_year(Dated("quarter", calendar, index=index), year)
        if meaning.unit == "year":
            return whole_years(calendar, now.year + count, now.year + count)
        size = 10 if meaning.unit == "decade" else 100
        first = (now.year - (size == 100)) // size * size + (size == 100) + count * size
        return whole_years(calendar, first, first + size - 1)

    def _stretch(self, meaning: Stretch) -> Interval | None:
        """Return so many units that end, or begin, beside the anchor."""
        if self.anchor is None:
            return None
        count = abs(meaning.count)
        back = meaning.count < 0
        far = self._move(self.anchor, meaning, -count if back else count)
        if far is None:
            return None
        return Interval(far, self.anchor) if back else Interval(self.anchor, far)

    def _move(self, day: date, meaning: Stretch, count: int) -> date | None:
        if meaning.unit in ("day", "week"):
            return day + timedelta(days=count * (7 if meaning.unit == "week" else 1))
        months = {"month": 1, "season": 3, "quarter": 3, "year": 12, "decade": 120}
        now = to_fields(meaning.calendar, day)
        year, month = move_month(now.year, now.month, count * months.get(meaning.unit, 1200))
        last = month_length(meaning.calendar, year, month)
        return to_day(meaning.calendar, year, month, min(now.day, last))

    # -- made of others -------------------------------------------------------------------

    def _part(self, meaning: Part) -> Interval | None:
        whole = self._resolve(meaning.whole)
        if whole is None:
            return None
        start, end = whole.start, whole.end
        if meaning.place in ("before", "after"):
            if self.anchor is None:
                return None
            day = timedelta(days=1)
            if meaning.place == "before":
                return Interval(start, max(start, min(end, self.anchor - day)))
            return Interval(min(end, max(start, self.anchor + day)), end)
        if meaning.place in ("first", "last"):
            return units_of(whole, meaning)
        return whole

    def _between(self, meaning: Between) -> Interval | None:
        first = self._resolve(meaning.first)
        last = self._resolve(meaning.last)
        if first is None and last is not None and isinstance(meaning.first, Dated):
            return None
        if first is None or last is None:
            return None
        if last.end < first.start and isinstance(meaning.first, Dated):
            earlier = meaning.first.year
            if earlier and earlier.number is not None and not earlier.short:
                moved = self._resolve(
                    replace(meaning.first, year=replace(earlier, number=earlier.number - 1))
                )
                if moved and moved.start <= last.end and year_was_lent(meaning):
                    return Interval(moved.start, last.end)
        if last.end < first.start or (has_no_year(meaning.last) and not has_no_year(meaning.first)):
            last = _View(first.start, "future", self.first_weekday).resolve(meaning.last) or last
        elif has_no_year(meaning.first):
            first = _View(last.end, "past", self.first_weekday).resolve(meaning.first) or first
        if last.end < first.start:
            return None
        return Interval(first.start, last.end)

    def _same(self, meaning: Same) -> Interval | None:
        """Return the day told twice; a date without a year takes it from the other."""
        first, second = self._resolve(meaning.first), self._resolve(meaning.second)
        if isinstance(meaning.first, Dated) and meaning.first.year is None and second:
            return nearest_piece(meaning.first, second) or first
        return first or second

    # -- what disagrees, and what is open -------------------------------------------------

    def conflict(self, meaning: Meaning, found: Interval) -> Conflict | None:
        """Return what of the expression disagrees with what was found."""
        if isinstance(meaning, Between):
            first, last = self.resolve(meaning.first), self.resolve(meaning.last)
            told = self.conflict(meaning.first, first) if first else None
            return told or (self.conflict(meaning.last, last) if last else None)
        if isinstance(meaning, Same):
            return self.conflict(meaning.first, found) or self._disagreement(meaning, found)
        told_day = meaning.weekday if isinstance(meaning, Dated | Shift) else None
        real = found.start.weekday()
        return "weekday" if told_day not in (None, real) and found.start == found.end else None

    def _disagreement(self, told: Same, found: Interval) -> Conflict | None:
        """Return whether the second telling is of other days; Hijri may differ by one."""
        meaning = told.second
        other = self.resolve(meaning)
        if isinstance(meaning, Dated) and meaning.year is None:
            other = nearest_piece(meaning, found)
        if other is None:
            return None
        hijri = "hijri" in (told.first.calendar, meaning.calendar)
        tolerance = _HIJRI_TOLERANCE if hijri else 0
        if other.start == other.end:
            apart = abs((other.start - found.start).days) > tolerance
        else:
            apart = other.end < found.start or other.start > found.end
        return "calendars" if apart else None

    def candidates(self, meaning: Meaning) -> Iterable[Interval]:
        """Yield the readings without an anchor: two figures of a year in near centuries."""
        if not isinstance(meaning, Dated) or meaning.year is None or not meaning.year.short:
            return
        for century in _CENTURY_OF[meaning.calendar]:
            number = century + (meaning.year.number or 0)
            whole = replace(meaning, year=YearWords(number), index=number // 10)
            found = self.resolve(whole)
            if found is not None:
                yield found
