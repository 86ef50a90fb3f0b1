"""The command that codes the events of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.jsonlines import Line, answer_lines, read_any_day, refuse_files, refuse_options
from hamgara.cli.news import find_publisher, name_actors, print_days, quote, read_news
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    path_arguments,
    put_json,
    put_table,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.events.extract import extract_events
from hamgara.events.merge import Merged, Reported, merge_reports, number_reports
from hamgara.exchange.event_rows import write_events
from hamgara.exchange.events import event_as_json
from hamgara.messages import say
from hamgara.study.documents import Document
from hamgara.study.events import Event, Ontology, list_keys, say_status
from hamgara.study.ontology import STANDARD, read_ontology

_EXAMPLE = '{"id": "1", "lang": "fa", "date": "2017-12-02", "publisher_country": "IRN", "text": ""}'


@dataclass(frozen=True, slots=True)
class _Found:
    """A document, its day, and what happens in it."""

    document: Document
    day: date | None
    events: list[Event]


@click.command(cls=Command)
@path_arguments("files")
@click.option("--date", "day", help="The day the texts were published: 2019-01-18.")
@click.option("--publisher", default="", help="The outlet's state ('our country').")
@click.option("--ontology", default=STANDARD, show_default=True, help="The event scheme.")
@click.option(
    "--beside",
    type=click.Path(path_type=Path),
    help="Folder with ontologies/, vocabularies/, actors/ of your own.",
)
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
    beside: Path | None,
    jsonl: str | None,
    *,
    as_json: bool,
    as_csv: bool,
) -> int:
    """Code the events that news FILES tell: who did what to whom, when, and whether really."""
    if beside and not beside.is_dir():
        raise HamgaraError(say("There is no such folder."), f"--beside {beside}")
    if jsonl:
        refuse_files(files)
        refuse_options({"--date": day, "--publisher": publisher})
        read_ontology(ontology, beside)
        return answer_lines(lambda line: _answer(line, ontology, beside), _EXAMPLE)
    if not files:
        raise HamgaraError(say("There is no file."), "", say("Name files, or use --jsonl -."))
    home = find_publisher(publisher, "--publisher")
    published = read_any_day(day, "--date") if day else None
    refused: list[HamgaraError] = []
    found = list(_code(files, published, home, ontology, beside, refused))
    warn(refused)
    if as_json:
        put_json([{"document": one.document.name, "happening": number, **event_as_json(event)}
                  for one, event, number in _number(found)])  # fmt: skip
    elif as_csv:
        rows = ((one.document, key, event, None) for one in found
                for event, key in zip(one.events, list_keys(one.events), strict=True))  # fmt: skip
        for line in write_events(rows):
            click.echo(line, nl=False)
    elif found or not refused:
        _show(found, read_ontology(ontology, beside))
    return REFUSED if refused else DONE


def _answer(line: Line, ontology: str, beside: Path | None) -> dict[str, object]:
    state = line.values.get("publisher_country")
    home = find_publisher(state, line.where) if state is not None else ""
    found = extract_events(
        line.text(),
        line.lang(),
        day=line.day("date"),
        publisher=home,
        ontology=ontology,
        beside=beside,
    )
    return {"events": [event_as_json(event) for event in found]}


def _code(
    files: Iterable[Path],
    day: date | None,
    home: str,
    ontology: str,
    beside: Path | None,
    refused: list[HamgaraError],
) -> Iterator[_Found]:
    for document, when in read_news(files, say("Coding events"), day, refused):
        found = extract_events(
            document.text,
            document.language,
            day=when,
            publisher=home,
            ontology=ontology,
            beside=beside,
        )
        yield _Found(document, when, found)


def _merge(found: Iterable[_Found]) -> tuple[list[tuple[_Found, Event]], list[Merged]]:
    """Return all events with their documents, and the happenings that they are reports of."""
    told = [(one, event) for one in found for event in one.events]
    return told, merge_reports([Reported(one.document.name, one.day, event) for one, event in told])


def _number(found: Iterable[_Found]) -> Iterator[tuple[_Found, Event, int]]:
    """Yield each event with its document and the number of the happening it reports."""
    told, happenings = _merge(found)
    numbers = number_reports(happenings)
    for at, (one, event) in enumerate(told):
        yield one, event, numbers[at]


def _show(found: list[_Found], scheme: Ontology) -> None:
    told, happenings = _merge(found)
    rows = []
    for happening in happenings:
        event = happening.event
        reports = [told[at] for at in happening.reports]
        quotes = (quote(own.spans.trigger.of(one.document.text)) for one, own in reports)
        row = (
            print_days(event.date),
            name_actors(event.source),
            say("with one another") if event.reciprocal else name_actors(event.target),
            scheme.types[event.type].label.get(language(), event.type),
            say_status(event),
            "; ".join(dict.fromkeys(quotes)),
            ", ".join(dict.fromkeys(own.rule for _, own in reports)),
        )
        names = ", ".join(one.document.name for one, _ in reports)
        rows.append((*row, names) if len(found) > 1 else row)
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
    put_table(say("Events"), (*heads, say("Told in")) if len(found) > 1 else heads, rows)


COMMANDS = (events,)
