"""An event as a value of the store, whole, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from hamgara.study.events import Actor, Event, EventDate, EventSpans, Report
from hamgara.text.spans import Span


def put_event(event: Event) -> dict[str, Any]:
    """Return an event as plain values."""
    return {
        "source": [_put_actor(actor) for actor in event.source],
        "target": [_put_actor(actor) for actor in event.target],
        "type": event.type,
        "status": event.status,
        "span": _put_span(event.span),
        "spans": _put_spans(event.spans),
        "rule": event.rule,
        "reciprocal": event.reciprocal,
        "mode": list(event.mode),
        "context": list(event.context),
        "cameo": event.cameo,
        "quad": event.quad,
        "place": event.place,
        "promised": event.promised,
        "date": _put_date(event.date),
        "confidence": event.confidence,
        "also": [[_put_span(one.span), _put_spans(one.spans), one.rule] for one in event.also],
    }


def get_event(values: Mapping[str, Any]) -> Event:
    """Return the event of `put_event`."""
    return Event(
        **{
            **values,
            "source": tuple(Actor(*one) for one in values["source"]),
            "target": tuple(Actor(*one) for one in values["target"]),
            "span": Span(*values["span"]),
            "spans": _get_spans(values["spans"]),
            "mode": tuple(values["mode"]),
            "context": tuple(values["context"]),
            "date": _get_date(values["date"]),
            "also": tuple(
                Report(Span(*span), _get_spans(spans), rule) for span, spans, rule in values["also"]
            ),
        }
    )


def _put_actor(actor: Actor) -> list[str]:
    return [actor.country, actor.role, actor.office, actor.person]


def _put_span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _put_spans(spans: EventSpans) -> list[list[int] | None]:
    return [_put_span(one) for one in (spans.trigger, spans.source, spans.target, spans.date)]


def _get_spans(values: list[list[int] | None]) -> EventSpans:
    trigger, source, target, date = (Span(*one) if one else None for one in values)
    return EventSpans(trigger or Span(0, 0), source, target, date)


def _put_date(date: EventDate | None) -> list[str] | None:
    if date is None:
        return None
    return [date.start.isoformat(), date.end.isoformat(), date.precision, date.source]


def _get_date(values: list[Any] | None) -> EventDate | None:
    if values is None:
        return None
    start, end, precision, source = values
    return EventDate(dt.date.fromisoformat(start), dt.date.fromisoformat(end), precision, source)
