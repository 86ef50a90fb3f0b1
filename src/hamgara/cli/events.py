"""The command that codes the events of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from hamgara.cli.jsonlines import Line, answer_lines, read_day
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    path_arguments,
    put_json,
    put_table,
    show_progress,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.events.extract import ONTOLOGY, extract_events
from hamgara.exchange.event_rows import write_events
from hamgara.exchange.events import event_as_json
from hamgara.ingest.reader import read_source
from hamgara.messages import LANGUAGES, say
from hamgara.study.actors import BODIES
from hamgara.study.countries import find_country, is_country, name_country
from hamgara.study.documents import Document
from hamgara.study.events import Actor, Event, say_status
from hamgara.study.ontology import read_ontology
from hamgara.text.calendars import Calendar
from hamgara.text.dates import print_date

_EXAMPLE = '{"id": "1", "lang": "fa", "date": "2017-12-02", "publisher_country": "IRN", "text": ""}'
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class _Found:
    """A document and what happens in it."""

    document: Document
    events: list[Event]


@click.command()
@path_arguments("files")
@click.option("--date", "day", help="The day the texts were published: 2019-01-18.")
@click.option("--publisher", default="", help="The outlet's state ('our country').")
@click.option("--ontology", default=ONTOLOGY, show_default=True, help="The event scheme.")
@click.option("--json", "as_json", is_flag=True, help="Print the events as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print the events as a CSV table.")
@click.option(
    "--jsonl", type=click.Choice(["-"]), help="Texts from standard input, a JSON object a line."
)
@command
def events(
    files: tuple[Path, ...],
    day: str | None,
    publisher: str,
    ontology: str,
    jsonl: str | None,
    *,
    as_json: bool,
    as_csv: bool,
) -> int:
    """Code the events that news FILES tell: who did what to whom, when, and whether really."""
    if jsonl:
        return answer_lines(lambda line: _answer(line, ontology), _EXAMPLE)
    if not files:
        raise HamgaraError(say("There is no file."), "", say("Name files, or use --jsonl -."))
    home = _find_publisher(publisher, "--publisher")
    published = read_day(day, "--date") if day else None
    refused: list[HamgaraError] = []
    found = list(_code(files, published, home, ontology, refused))
    warn(refused)
    if as_json:
        put_json([{"document": one.document.name, **event_as_json(event)}
                  for one in found for event in one.events])  # fmt: skip
    elif as_csv:
        rows = ((one.document, event, "", "") for one in found for event in one.events)
        for line in write_events(rows):
            click.echo(line, nl=False)
    else:
        _show(found, ontology)
    return REFUSED if refused else DONE


def _answer(line: Line, ontology: str) -> dict[str, object]:
    state = line.values.get("publisher_country")
    home = _find_publisher(state, line.where) if state is not None else ""
    found = extract_events(
        line.text(), line.lang(), day=line.day("date"), publisher=home, ontology=ontology
    )
    return {"events": [event_as_json(event) for event in found]}


def _find_publisher(value: object, where: str) -> str:
    """Return the code of the state that `value` names, "" for none."""
    if value == "":
        return ""
    code = find_country(value) if isinstance(value, str) else None
    if code is None:
        raise HamgaraError(
            say("{got} names no state.", got=str(value)[:80]),
            where,
            say("Write a code (IRN) or a name of a state."),
        )
    return code


def _code(
    files: Iterable[Path],
    day: date | None,
    home: str,
    ontology: str,
    refused: list[HamgaraError],
) -> Iterator[_Found]:
    from_files = list(files)
    for path in show_progress(say("Coding events"), from_files, len(from_files)):
        try:
            documents = read_source(path, path.name).documents
        except HamgaraError as error:
            refused.append(error)
            continue
        for document in documents:
            if document.language not in LANGUAGES:
                refused.append(
                    HamgaraError(
                        say(
                            "Events are coded in fa, az and en, not in {got}.",
                            got=document.language,
                        ),
                        document.name,
                    )
                )
                continue
            when = day or document.date
            if when is None:
                tell(say("{name} has no day; give it with --date.", name=document.name))
            found = extract_events(
                document.text, document.language, day=when, publisher=home, ontology=ontology
            )
            yield _Found(document, found)


def _show(found: list[_Found], ontology: str) -> None:
    scheme = read_ontology(ontology)
    rows = [
        (
            print_days(event),
            name_actors(event.source),
            say("with one another") if event.reciprocal else name_actors(event.target),
            scheme.types[event.type].label.get(language(), event.type),
            say_status(event),
            _quote(event.spans.trigger.of(one.document.text)),
            event.rule,
        )
        for one in found
        for event in one.events
    ]
    if not rows:
        tell(say("No event was found."))
        return
    heads = (
        say("Date"),
        say("Source of the act"),
        say("Target of the act"),
        say("Type"),
        say("Status"),
        say("Words"),
        say("Rule"),
    )
    put_table(say("Events"), heads, rows)


def print_days(event: Event) -> str | None:
    """Return the days of an event for a reader, None where they are not known."""
    if event.date is None:
        return None
    date = event.date
    calendar: Calendar = "jalali" if language() == "fa" else "gregorian"
    return print_date(date.start, date.end, date.precision, language(), calendar)


def name_actors(actors: Iterable[Actor]) -> str:
    """Return the names of the states that act."""
    return ", ".join(dict.fromkeys(_name(actor.country) for actor in actors))


def _name(code: str) -> str:
    if code in BODIES or not is_country(code):
        return code
    return name_country(code)[language()]


def _quote(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1]}…"


COMMANDS = (events,)
