"""Events as rows of a CSV file: out for other programs and for review, and back with verdicts."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.actors import is_party
from hamgara.study.days import read_day
from hamgara.study.documents import Document
from hamgara.study.events import (
    ROLES,
    STATUSES,
    Actor,
    Event,
    EventDate,
    Judgment,
    Ontology,
    Verdict,
)
from hamgara.text.dates.meanings import Precision
from hamgara.text.decoding import Row, read_rows

COLUMNS = (
    "document", "key", "verdict", "start", "end", "precision", "source", "target", "reciprocal",
    "type", "mode", "context", "cameo", "quad", "place", "status", "promised", "memo", "trigger",
    "sentence", "rule", "confidence", "span_start", "span_end", "coder",
)  # fmt: skip
MENDABLE = (
    "start", "end", "precision", "source", "target", "reciprocal", "type", "mode", "context",
    "place", "status", "promised",
)  # fmt: skip
"""Columns that a person may change in a row; the others say which event it is."""

_YES: Mapping[str, Judgment] = {"accept": "accepted", "reject": "rejected"}
_ACTOR = re.compile(r"([A-Z]{3})(?::([A-Z]{3}))?")
_PRECISIONS: tuple[str, ...] = get_args(Precision)


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with a verdict: what the person decided on the event of that key."""

    line: int
    document: str
    key: str
    judgment: Judgment
    changes: Mapping[str, str]
    coder: str
    memo: str


def write_events(
    found: Iterable[tuple[Document, str, Event, Verdict | None]],
) -> Iterator[str]:
    """Yield the lines of a CSV file: (document, key, event, verdict) each a row."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document, key, event, said in found:
        own = {"key": key}
        if said:
            own |= {"verdict": said.judgment, "coder": said.coder, "memo": said.memo}
        cells = event_cells(document, event) | own
        writer.writerow([cells[name] for name in COLUMNS])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def event_cells(document: Document, event: Event) -> dict[str, str]:
    """Return the cells of an event's row, those that are not the event's own empty."""
    when = event.date
    return {
        "document": document.name,
        "key": "",
        "verdict": "",
        "start": when.start.isoformat() if when else "",
        "end": when.end.isoformat() if when else "",
        "precision": when.precision if when else "",
        "source": _write_actors(event.source),
        "target": _write_actors(event.target),
        "reciprocal": "yes" if event.reciprocal else "no",
        "type": event.type,
        "mode": ";".join(event.mode),
        "context": ";".join(event.context),
        "cameo": event.cameo,
        "quad": event.quad,
        "place": event.place,
        "status": event.status,
        "promised": event.promised,
        "memo": "",
        "trigger": event.spans.trigger.of(document.text),
        "sentence": event.span.of(document.text),
        "rule": event.rule,
        "confidence": f"{event.confidence:.2f}",
        "span_start": str(event.span.start),
        "span_end": str(event.span.end),
        "coder": "",
    }


def _write_actors(actors: tuple[Actor, ...]) -> str:
    return ";".join(dict.fromkeys(f"{actor.country}:{actor.role}" for actor in actors))


def read_verdicts(data: bytes, where: str, *, coder: str = "") -> Iterator[Judged | HamgaraError]:
    """Yield what a person decided, a row with a verdict each; rows without one are passed over.

    The column `verdict` holds accept or reject; `coder` stands in where a row names none.

    Raises:
        HamgaraError: the file as a whole is no such table.
    """
    rows = read_rows(data, where, required=("document", "key", "verdict"), optional=COLUMNS)
    for row in rows:
        if not row.cells["verdict"]:
            continue
        try:
            yield _read_verdict(row, coder)
        except HamgaraError as error:
            yield HamgaraError(error.what, f"{where}:{row.line}: {error.where}", error.remedy)


def _read_verdict(row: Row, coder: str) -> Judged:
    cells = row.cells
    said = cells["verdict"].casefold()
    if said not in _YES and said not in _YES.values() and said != "mended":
        raise HamgaraError(
            say("{got} is no verdict.", got=cells["verdict"]),
            "verdict",
            say("The values are: {known}.", known=tuple(_YES)),
        )
    who = cells.get("coder") or coder
    if not who:
        raise HamgaraError(
            say("The row names no coder."), "coder", say("Fill the column, or use --coder NAME.")
        )
    judgment: Judgment = "rejected" if said in ("reject", "rejected") else "accepted"
    changes = {name: cells[name] for name in MENDABLE if name in cells}
    return Judged(
        row.line, cells["document"], cells["key"], judgment, changes, who, cells.get("memo", "")
    )


def mend_event(event: Event, changes: Mapping[str, str], scheme: Ontology) -> Event:
    """Return the event as the cells of a row say it; the same event where nothing differs.

    Raises:
        HamgaraError: a cell cannot be read; `where` names the column.
    """
    get = changes.get
    source = _read_actors(get("source"), "source", event.source)
    reciprocal = _read_bool(get("reciprocal"), default=event.reciprocal)
    target = _read_actors(get("target"), "target", event.target)
    if not source:
        raise HamgaraError(say("The event has no source."), "source")
    if len({actor.country for actor in (*source, *target)}) < 2:
        raise HamgaraError(say("An event needs two different states."), "target")
    type_ = _choose(get("type"), "type", tuple(scheme.types), event.type)
    if reciprocal == bool(target):
        what = (
            say("A reciprocal event has all its parties in source.")
            if reciprocal
            else say("The event has no target.")
        )
        raise HamgaraError(what, "target")
    kind = scheme.types[type_]
    mode = _read_list(get("mode"), event.mode)
    modes = [one for one in kind.scores if one]
    if mode != event.mode:
        _check(mode, "mode", modes)
    elif type_ != event.type:  # modes of the other type go with it
        mode = tuple(one for one in mode if one in modes)
    context = _read_list(get("context"), event.context)
    if context != event.context:
        _check(context, "context", scheme.contexts)
    place = (get("place") if get("place") is not None else event.place) or ""
    if place != event.place:
        _check_place(place)
    made = replace(
        event,
        source=source,
        target=target,
        reciprocal=reciprocal,
        type=type_,
        quad=kind.quad,
        mode=mode,
        context=context,
        place=place,
        promised=_choose(get("promised"), "promised", ("", *scheme.types), event.promised),
        date=_read_date(changes, event.date),
    )
    return replace(made, status=next(s for s in STATUSES if s == _status(get("status"), event)))


def _check(values: Iterable[str], column: str, known: Collection[str]) -> None:
    for value in values:
        _choose(value, column, tuple(known), "")


def _check_place(place: str) -> None:
    for code in filter(None, place.split(";")):
        if not is_party(code):
            raise HamgaraError(
                say("{got} is no ISO 3166-1 alpha-3 code of a state.", got=code), "place"
            )


def _status(cell: str | None, event: Event) -> str:
    return _choose(cell, "status", STATUSES, event.status)


def _choose(cell: str | None, column: str, known: tuple[str, ...], default: str) -> str:
    if cell is None:
        return default
    if cell not in known:
        raise HamgaraError(
            say("{got} is not a value of {key}.", got=cell, key=column),
            column,
            say("The values are: {known}.", known=tuple(filter(None, known))),
        )
    return cell


def _read_actors(cell: str | None, column: str, default: tuple[Actor, ...]) -> tuple[Actor, ...]:
    if cell is None or cell == _write_actors(default):
        return default
    found = []
    for part in filter(None, (part.strip() for part in cell.split(";"))):
        match = _ACTOR.fullmatch(part)
        country, role = (match[1], match[2] or "GOV") if match else ("", "")
        if role not in ROLES or not is_party(country):
            raise HamgaraError(
                say("{got} names no actor.", got=part),
                column,
                say("Write state and sector: IRN:GOV;AZE:MIL."),
            )
        known = (one for one in default if (one.country, one.role) == (country, role))
        found += list(known) or [Actor(country, role)]
    return tuple(found)


def _read_bool(cell: str | None, *, default: bool) -> bool:
    if not cell:
        return default
    said = _choose(cell.casefold(), "reciprocal", ("yes", "no", "true", "false", "1", "0"), "")
    return said in ("yes", "true", "1")


def _read_list(cell: str | None, default: tuple[str, ...]) -> tuple[str, ...]:
    if cell is None:
        return default
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _read_date(changes: Mapping[str, str], default: EventDate | None) -> EventDate | None:
    start, end = changes.get("start"), changes.get("end")
    if start is None:
        return default
    if not start:
        return None
    first, last = _read_day(start, "start"), _read_day(end or start, "end")
    if last < first:
        raise HamgaraError(say("The end lies before the start."), "end")
    precision = _choose(
        changes.get("precision") or ("day" if first == last else "range"),
        "precision",
        _PRECISIONS,
        "day",
    )
    if default and (default.start, default.end, default.precision) == (first, last, precision):
        return default
    if precision == "day" and first != last:
        raise HamgaraError(
            say("{count} days are no day.", count=(last - first).days + 1), "precision"
        )
    exact: Precision = next(p for p in get_args(Precision) if p == precision)
    return EventDate(first, last, exact, "text")


def _read_day(cell: str, column: str) -> date:
    try:
        return read_day(cell)
    except ValueError:
        raise HamgaraError(
            say("{got} is not a day.", got=cell),
            column,
            say("Write year, month and day, as 2017-12-02 or 1396-09-11."),
        ) from None
