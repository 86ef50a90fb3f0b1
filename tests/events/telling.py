"""What a text tells, in short: for tests of the coder."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara.study.events import Actor, Event


def list_acts(events: Iterable[Event]) -> set[tuple[str, str, str]]:
    """Return (sources, targets, type) of events, the states of a side joined by +."""
    return {(join_states(one.source), join_states(one.target), one.type) for one in events}


def join_states(actors: Iterable[Actor]) -> str:
    """Return the codes of the states of one side, each once, joined by +."""
    return "+".join(dict.fromkeys(actor.country for actor in actors))


def sort_states(actors: Iterable[Actor]) -> str:
    """Return the codes of the states of one side, each once and in their order, joined by +."""
    return "+".join(sorted({actor.country for actor in actors}))


def describe_acts(events: Iterable[Event]) -> set[str]:
    """Return type, status and sides of events: "SANCTION actual IRN>AZE"."""
    return {
        f"{one.type} {one.status} {'+'.join(a.country for a in one.source)}"
        + (f">{'+'.join(a.country for a in one.target)}" if one.target else "")
        for one in events
    }


def tell_act(event: Event) -> str:
    """Return type, status and sides: "SANCTION actual IRN>AZE"; = where they act together."""
    sides = (sort_states(side) for side in (event.source, event.target))
    return f"{event.type} {event.status} " + ("=" if event.reciprocal else ">").join(sides)


def tell_dated(event: Event) -> str:
    """Return the same with the first day, where one is known: "SANCTION actual IRN>AZE 05-16"."""
    return tell_act(event) + (f" {event.date.start:%m-%d}" if event.date else "")


def date_acts(events: Iterable[Event]) -> list[str]:
    """Return acts with their days, sorted: "CONSULT actual IRN>AZE 2024-05-01..2024-05-03"."""
    return sorted(f"{describe_acts([one]).pop()} {_tell_days(one)}" for one in events)


def _tell_days(event: Event) -> str:
    if event.date is None:
        return "-"
    start, end = event.date.start, event.date.end
    return f"{start}" if start == end else f"{start}..{end}"
