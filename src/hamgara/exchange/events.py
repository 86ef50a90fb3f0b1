"""Events to and from other programs: JSON as in docs/contracts.md, and rows of a CSV file."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.study.events import Actor, Event, EventDate
from hamgara.text.spans import Span


def event_as_json(event: Event) -> dict[str, object]:
    """Return an event in the form of `hamgara events --jsonl`."""
    return {
        "source": _actors(event.source),
        "target": _actors(event.target),
        "reciprocal": event.reciprocal,
        "type": event.type,
        "mode": list(event.mode),
        "context": list(event.context),
        "cameo": event.cameo or None,
        "quad": event.quad,
        "place": event.place or None,
        "status": event.status,
        "promised": event.promised or None,
        "date": _date(event.date),
        "span": _span(event.span),
        "spans": {
            "source": _span(event.spans.source),
            "trigger": _span(event.spans.trigger),
            "target": _span(event.spans.target),
            "date": _span(event.spans.date),
        },
        "rule": event.rule,
        "confidence": round(event.confidence, 3),
    }


def _actors(actors: tuple[Actor, ...]) -> list[Mapping[str, str]]:
    pairs = dict.fromkeys((actor.country, actor.role) for actor in actors)
    return [{"country": country, "role": role} for country, role in pairs]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _date(date: EventDate | None) -> dict[str, str] | None:
    if date is None:
        return None
    return {
        "start": date.start.isoformat(),
        "end": date.end.isoformat(),
        "precision": date.precision,
        "source": date.source,
    }
