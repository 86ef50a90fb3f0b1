"""When an act happened: the date words of its clause, its sentence, or the document's day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hamgara.events.reading import Telling
from hamgara.study.events import Event, EventDate
from hamgara.text.dates import DateExpression, find_dates, resolve_date
from hamgara.text.dates.meanings import Tense
from hamgara.text.spans import Span

OLDER = timedelta(days=10)
"""An act that ended so long before the document's day is told as background."""
_AT_A_MEETING = frozenset({"CONSULT", "SUPPORT"})
_COARSE = frozenset({"decade", "century"})


@dataclass(frozen=True, slots=True)
class Found:
    """Days of an act and the words that say them."""

    date: EventDate
    span: Span


def list_dates(text: str, language: str) -> list[DateExpression]:
    """Return the date expressions of a text, without those too coarse to date an act."""
    return [one for one in find_dates(text, language) if one.precision not in _COARSE]


def date_telling(
    telling: Telling, expressions: Sequence[DateExpression], day: date | None
) -> Found | None:
    """Return the date of the expression nearest the trigger inside the telling's clause."""
    tense: Tense = "future" if "future" in telling.moods else "past"
    trigger = telling.trigger
    inside = [
        one
        for one in expressions
        if telling.clause.start <= one.span.start
        and one.span.end <= telling.clause.end
        and not any(p.start < one.span.end and one.span.start < p.end for p in telling.outside)
    ]
    inside.sort(
        key=lambda one: min(abs(one.span.end - trigger.start), abs(one.span.start - trigger.end))
    )
    for one in inside:
        resolved = resolve_date(one, anchor=day, tense=tense)
        if resolved.start is not None and resolved.end is not None:
            made = EventDate(resolved.start, resolved.end, resolved.precision, "text")
            return Found(made, one.span)
    return None


def inherit_days(events: Sequence[Event]) -> list[Event]:
    """Return the events with the day of a visit or meeting given to what happened at it.

    A meeting or signing of the same states, told after it without date words of its own, has
    its day from there and not from the document.
    """
    met: dict[frozenset[str], EventDate] = {}
    dated: list[Event] = []
    for event in events:
        states = frozenset(actor.country for actor in (*event.source, *event.target))
        when = event.date
        if when and when.source == "document" and event.type in _AT_A_MEETING and states in met:
            event = replace(event, date=replace(met[states], source="inherited"))  # noqa: PLW2901
        elif when and when.source == "text" and (event.type, event.status) == ("CONSULT", "actual"):
            met.setdefault(states, when)
        dated.append(event)
    return dated


def is_older(found: EventDate, day: date | None) -> bool:
    """Does the date lie well before the document's day?"""
    return day is not None and found.end < day - OLDER
