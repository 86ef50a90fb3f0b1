"""The chronology of a study: dated, coded, sourced events that a person wrote down.

`chronology.csv` is an optional file of any study. A row is an event of the scheme in
`hamgara.study.events`, told in one or more languages, with the page it was read on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NoReturn, ParamSpec, TypeVar

from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, Message, say
from hamgara.study.actors import is_party
from hamgara.study.days import read_day
from hamgara.study.events import Actor, Event, EventDate, EventSpans, EventType, Ontology
from hamgara.study.labels import Label, in_language
from hamgara.text.dates.meanings import Precision
from hamgara.text.decoding import Row, read_rows, refuse_longer
from hamgara.text.spans import Span

CHRONOLOGY_FILE = "chronology.csv"
REQUIRED = ("id", "start", "source", "type")
OPTIONAL = (
    "end", "precision", "target", "reciprocal", "mode", "context", "place",
    *LANGUAGES, "page", "accessed", "words",
)  # fmt: skip
PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "season", "quarter", "year", "range")
LASTING: frozenset[Precision] = frozenset({"day", "range"})
"""With these an event took all its days; with the others it lies somewhere within them."""

P = ParamSpec("P")
T = TypeVar("T")
_Faults = list[HamgaraError]

_YES_NO = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that somebody vouches for, with its words and its source.

    Attributes:
        id: what it is called within its origin.
        origin: which source of events it belongs to; origins are never added up.
        place: `file:line`, or the place in a document.
        event: what happened.
        texts: what happened, told in one or more languages.
        page: the address it was read at, "" where none is told; `accessed` when,
            `words` the page's own words for the day.
        also: the places of other documents that report it.
    """

    id: str
    origin: str
    place: str
    event: Event
    texts: Label
    page: str = ""
    accessed: date | None = None
    words: str = ""
    also: tuple[str, ...] = ()


def read_chronology(
    folder: Path, scheme: Ontology
) -> tuple[tuple[Happening, ...], list[HamgaraError]]:
    """Return the events of a study's chronology in order of days, and every mistake of the rest.

    Codes are those of `scheme`. Days are written year-month-day (a year below 1700 is Jalali);
    several states, modes or contexts are parted by `;`. `end` is `start` where it is empty, and
    `precision` then `day`, else `range`. An event is reciprocal where it has no target. A study
    without the file has no chronology and no mistake.
    """
    path = folder / CHRONOLOGY_FILE
    if not path.is_file():
        return (), []
    found: list[Happening] = []
    problems: list[HamgaraError] = []
    seen: dict[str, int] = {}
    try:
        rows = read_rows(
            path.read_bytes(), CHRONOLOGY_FILE, required=REQUIRED, optional=OPTIONAL, longer=True
        )
        for row in rows:
            read = _read_row(row, scheme, seen)
            if isinstance(read, Happening):
                found.append(read)
            else:
                problems += read
    except HamgaraError as error:
        rest = say("The rows from here on were not read.")
        problems += [error, *([HamgaraError(rest, error.where)] if found else [])]
    found.sort(key=lambda one: _days(one.event))
    return tuple(found), problems


def _days(event: Event) -> tuple[date, date]:
    return (event.date.start, event.date.end) if event.date else (date.min, date.min)


def _read_row(row: Row, scheme: Ontology, seen: dict[str, int]) -> Happening | _Faults:
    """Return the event of a row, or every mistake in it."""
    if row.beyond:
        return [refuse_longer(row, CHRONOLOGY_FILE)]
    faults: _Faults = []
    name = _try(faults, _read_id, row, seen)
    event = _read_event(row, scheme, faults)
    texts = _try(faults, _read_texts, row)
    page = _try(faults, _read_page, row)
    accessed = _try(faults, _read_date, row, "accessed") if row.cells.get("accessed") else None
    if faults or name is None or event is None or texts is None or page is None:
        return faults
    seen[name] = row.line
    place = f"{CHRONOLOGY_FILE}:{row.line}"
    words = row.cells.get("words", "")
    return Happening(name, "chronology", place, _span(event, texts), texts, page, accessed, words)


def _try(faults: _Faults, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
    """Return what a reader returns; None, with its mistake among the faults, where it refuses."""
    try:
        return read(*args, **kwargs)
    except HamgaraError as error:
        faults.append(error)
        return None


def _read_id(row: Row, seen: Mapping[str, int]) -> str:
    name = row.cells["id"]
    if not name:
        _refuse(row, "id", say("The event has no id."))
    if name in seen:
        what = say("The id {id} stands in line {line} already.", id=name, line=seen[name])
        _refuse(row, "id", what)
    return name


def _read_texts(row: Row) -> Label:
    texts = {key: row.cells[key] for key in LANGUAGES if row.cells.get(key)}
    if not texts:
        _refuse(
            row,
            LANGUAGES[0],
            say("The event is told in no language."),
            say("Tell what happened in one of the columns {known}.", known=tuple(LANGUAGES)),
        )
    return texts


def _read_page(row: Row) -> str:
    page = row.cells.get("page", "")
    if page and not page.startswith(("https://", "http://")):
        _refuse(row, "page", say("{got} is no address of a page.", got=page))
    return page


def _read_event(row: Row, scheme: Ontology, faults: _Faults) -> Event | None:
    """Return the event of a row; None where a part of it is wrong, which is put into faults."""
    before = len(faults)
    parties = _try(faults, _read_parties, row)
    kind = _try(faults, _read_type, row, scheme)
    modes = [mode for mode in kind.scores if mode] if kind else []
    mode = _try(faults, _read_codes, row, "mode", modes) if kind else None
    context = _try(faults, _read_codes, row, "context", scheme.contexts)
    place = _try(faults, _read_states, row, "place")
    days = _try(faults, _read_days, row)
    if len(faults) > before or parties is None or kind is None:
        return None
    source, target, reciprocal = parties
    return Event(
        source=source,
        target=target,
        type=kind.id,
        status="actual",
        span=Span(0, 0),
        spans=EventSpans(Span(0, 0)),
        rule="",
        reciprocal=reciprocal,
        mode=mode or (),
        context=context or (),
        quad=kind.quad,
        place=";".join(place or ()),
        date=days,
        confidence=1.0,
    )


def _read_type(row: Row, scheme: Ontology) -> EventType:
    given = row.cells["type"]
    if given not in scheme.types:
        what = say("{got} is no type of {scheme}.", got=given or "-", scheme=scheme.id)
        _refuse(row, "type", what, _known(scheme.types))
    return scheme.types[given]


def _read_parties(row: Row) -> tuple[tuple[Actor, ...], tuple[Actor, ...], bool]:
    """Return source, target, and whether the event is reciprocal."""
    source, target = _read_actors(row, "source"), _read_actors(row, "target")
    if not source:
        _refuse(row, "source", say("The event has no source."))
    for actor in target:
        if actor in source:
            what = say("{got} is source and target at once.", got=actor.country)
            _refuse(row, "target", what)
    given = row.cells.get("reciprocal", "").casefold()
    if given and given not in _YES_NO:
        _refuse(
            row,
            "reciprocal",
            say("{got} is not a value of {key}.", got=given, key="reciprocal"),
            _known(["true", "false"]),
        )
    reciprocal = _YES_NO[given] if given else not target
    if reciprocal and target:
        _refuse(row, "reciprocal", say("A reciprocal event has all its parties in source."))
    if reciprocal and len(source) < 2:
        _refuse(row, "source", say("A reciprocal event needs two parties."))
    if not reciprocal and not target:
        _refuse(row, "target", say("The event has no target."))
    return source, target, reciprocal


def _span(event: Event, texts: Mapping[str, str]) -> Event:
    """Return the event standing on its whole text, as a sentence of a document would."""
    span = Span(0, len(in_language(texts, LANGUAGES[0])))
    return replace(event, span=span, spans=EventSpans(span))


def _read_days(row: Row) -> EventDate:
    start = _read_date(row, "start")
    end = _read_date(row, "end") if row.cells.get("end") else start
    if end < start:
        what = say("{end} lies before {start}.", end=end.isoformat(), start=start.isoformat())
        _refuse(row, "end", what)
    given = row.cells.get("precision") or ("day" if start == end else "range")
    if start == end and given != "day" and given in PRECISIONS:
        _refuse(
            row,
            "end",
            say("{got} is more than one day.", got=given),
            say("Write the first day into start and the last one into end."),
        )
    precision = next((one for one in PRECISIONS if one == given), None)
    if precision is None:
        _refuse(
            row,
            "precision",
            say("{got} is not a value of {key}.", got=given, key="precision"),
            _known(PRECISIONS),
        )
    if precision == "day" and start != end:
        _refuse(row, "precision", say("{count} days are no day.", count=(end - start).days + 1))
    return EventDate(start, end, precision, "text")


def _read_date(row: Row, key: str) -> date:
    got = row.cells[key]
    try:
        return read_day(got)
    except ValueError:
        _refuse(row, key, say("{got} is no day.", got=got or "-"), say("Write 2021-08-25."))


def _read_actors(row: Row, key: str) -> tuple[Actor, ...]:
    return tuple(Actor(code) for code in _read_states(row, key))


def _read_states(row: Row, key: str) -> list[str]:
    codes = _split(row.cells.get(key, ""))
    for code in codes:
        if not is_party(code):
            what = say("{got} is no ISO 3166-1 alpha-3 code of a state.", got=code)
            _refuse(row, key, what)
    return codes


def _read_codes(row: Row, key: str, known: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    codes = _split(row.cells.get(key, ""))
    for code in codes:
        if code not in known:
            what = say("{got} is not a value of {key}.", got=code, key=key)
            _refuse(row, key, what, _known(known))
    return tuple(codes)


def _split(cell: str) -> list[str]:
    return list(dict.fromkeys(part for part in (one.strip() for one in cell.split(";")) if part))


def _known(values: Iterable[str]) -> Message:
    return say("The values are: {known}.", known=tuple(values) or "-")


def _refuse(row: Row, key: str, what: Message, remedy: Message | None = None) -> NoReturn:
    raise HamgaraError(what, f"{CHRONOLOGY_FILE}:{row.line}: {key}", remedy)
