"""Two meanings side by side: one time told twice, or the ends of a range."""

from __future__ import annotations

from dataclasses import replace

from hamgara.text.dates.meanings import Between, Dated, Meaning, Same, Shift, Stretch, Weekday


def is_day(meaning: Meaning) -> bool:
    """Return whether a meaning is one day."""
    if isinstance(meaning, Dated | Shift):
        return meaning.unit == "day" or meaning.weekday is not None
    return isinstance(meaning, Weekday)


def has_parts(meaning: Meaning) -> bool:
    """Return whether a meaning has a beginning and an end."""
    return isinstance(meaning, Dated | Shift) and not is_day(meaning)


def merge(first: Meaning, second: Meaning, joined: str) -> Meaning | None:
    """Return one meaning of two told side by side, None where they are two times."""
    if isinstance(first, Weekday) and isinstance(second, Dated) and second.unit == "day":
        if first.toward == 0 and first.week is None:
            return replace(second, weekday=first.weekday)
        return Same(replace(second, weekday=first.weekday), first)
    if not is_day(first) and not isinstance(first, Same):
        return _merge_calendars(first, second, joined)
    if isinstance(second, Weekday) and (joined or isinstance(first, Shift)):
        if isinstance(first, Dated | Shift) and first.weekday is None and second.toward == 0:
            return replace(first, weekday=second.weekday)
        return None
    if isinstance(first, Shift) and isinstance(second, Dated) and second.unit == "day":
        return Same(replace(second, weekday=second.weekday or first.weekday), first)
    if isinstance(first, Weekday) and isinstance(second, Shift) and is_day(second):
        return replace(second, weekday=first.weekday)
    return _merge_calendars(first, second, joined)


def _merge_calendars(first: Meaning, second: Meaning, joined: str) -> Meaning | None:
    bracketed = "(" in joined or "e" in joined or joined in ("/", "-", ",")
    dated = first.first if isinstance(first, Same) else first
    if not bracketed or not isinstance(dated, Dated) or not isinstance(second, Dated):
        return None
    if dated.unit != second.unit or dated.calendar == second.calendar:
        return None
    if isinstance(first, Same) and second.calendar == first.second.calendar:
        return None
    return Same(first, second)


def share(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Let the ends of a range lend each other year and week."""
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        if first.week is None and first.toward == 0:
            first = replace(first, week=last.week, toward=last.toward)
        return first, last
    if not isinstance(first, Dated) or not isinstance(last, Dated):
        return first, last
    if first.calendar != last.calendar:
        return first, last
    if first.unit in ("century", "decade") or last.unit in ("century", "decade"):
        return first, last
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year, toward=0)
    return first, last


def can_range(first: Meaning, last: Meaning) -> bool:
    """Return whether two meanings can be the ends of a range."""
    if isinstance(first, Stretch | Between) or isinstance(last, Stretch | Between):
        return False
    return not (isinstance(first, Dated) and isinstance(last, Weekday))


def run_on(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning] | None:
    """Return two days that follow one another, the earlier first: Saturday and Sunday."""
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return (first, last) if (last.weekday - first.weekday) % 7 == 1 else None
    if not isinstance(first, Shift) or not isinstance(last, Shift):
        return None
    if first.unit != "day" or last.unit != "day" or abs(last.count - first.count) != 1:
        return None
    return (first, last) if first.count < last.count else (last, first)
