"""Dates that contradict themselves, and visits that are longer or shorter than their dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hamgara.events.faults.report import Report
from hamgara.text.dates import DateExpression, ResolvedDate, find_dates, resolve_date
from hamgara.text.dates.meanings import Dated, Meaning, Same
from hamgara.text.spans import Span

_NEAR = timedelta(days=60)
"""A day told without its year is of the year nearest to the report where it is so near to it."""


def find_misdated(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield the two parts of a date that are not one day.

    A weekday beside a day of the month on which it does not fall, or a day beside that of another
    calendar. Without a day of publication only dates with their year are judged.
    """
    for one in report.dates:
        if _may_differ(one.meaning) and _differs(one, report.day):
            spans = _split(one, report.text)
            if spans is not None:
                yield spans


def _may_differ(meaning: Meaning) -> bool:
    return isinstance(meaning, Same) or (
        isinstance(meaning, Dated) and meaning.weekday is not None and meaning.day is not None
    )


def _differs(one: DateExpression, day: date | None) -> bool:
    """Do the parts of a date differ in the year that is meant?

    A year in two figures may be a number of the next word (۳ آذر ۳۹ نفر): it is not judged.
    """
    dated = [one.meaning.first, one.meaning.second] if isinstance(one.meaning, Same) else [
        one.meaning
    ]  # fmt: skip
    days = [part for part in dated if isinstance(part, Dated) and part.day is not None]
    years = [part.year for part in days if part.year is not None]
    if len(days) < len(dated) or any(year.short for year in years):
        return False
    told = bool(years)
    if day is None:
        return told and resolve_date(one, anchor=None).conflict is not None
    readings = [
        resolve_date(one, anchor=day, tense="past"), resolve_date(one, anchor=day, tense="future"),
    ]  # fmt: skip
    near = [found for found in readings if told or _is_near(found, day)]
    return all(found.conflict is not None for found in near or readings)


def _is_near(found: ResolvedDate, day: date) -> bool:
    return found.start is not None and abs(found.start - day) <= _NEAR


def _split(one: DateExpression, text: str) -> tuple[Span, Span] | None:
    """Return the places of the two parts of a date."""
    words = one.span.of(text)
    for cut, sign in enumerate(words):
        if not sign.isspace() and sign not in "(,،":
            continue
        parts = [find_dates(part, one.language) for part in (words[:cut], words[cut:])]
        if all(len(found) == 1 for found in parts) and not any(
            _may_differ(found.meaning) for some in parts for found in some
        ):
            (first,), (second,) = parts
            begin, behind = one.span.start, one.span.start + cut
            return (
                Span(begin + first.span.start, begin + first.span.end),
                Span(behind + second.span.start, behind + second.span.end),
            )
    return None
