"""The command that finds the statements of texts."""

from __future__ import annotations

from pathlib import Path

import click

from hamgara.cli.jsonlines import Line, answer_lines, read_any_day
from hamgara.cli.news import find_publisher, name_actors, name_state, quote, read_news
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    path_arguments,
    put_json,
    put_table,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.events.statements import extract_statements
from hamgara.exchange.statements import statement_as_json
from hamgara.messages import say
from hamgara.report.sections.statements import STANCE_NAMES
from hamgara.study.documents import Document
from hamgara.study.statements import Statement

_EXAMPLE = '{"id": "1", "lang": "fa", "date": "2017-12-02", "publisher_country": "IRN", "text": ""}'


@click.command()
@path_arguments("files")
@click.option("--date", "day", help="The day the texts were published: 2019-01-18.")
@click.option("--publisher", default="", help="The outlet's state ('our country').")
@click.option("--json", "as_json", is_flag=True, help="Print the statements as JSON.")
@click.option(
    "--jsonl", type=click.Choice(["-"]), help="Texts from standard input, a JSON object a line."
)
@command
def statements(
    files: tuple[Path, ...], day: str | None, publisher: str, jsonl: str | None, *, as_json: bool
) -> int:
    """Find the statements in news FILES: who said what to whom, and how it stands to a relation."""
    if jsonl:
        return answer_lines(_answer, _EXAMPLE)
    if not files:
        raise HamgaraError(say("There is no file."), "", say("Name files, or use --jsonl -."))
    home = find_publisher(publisher, "--publisher")
    published = read_any_day(day, "--date") if day else None
    refused: list[HamgaraError] = []
    found = [
        (document, extract_statements(document.text, document.language, day=when, publisher=home))
        for document, when in read_news(files, say("Finding statements"), published, refused)
    ]
    warn(refused)
    if as_json:
        put_json([{"document": document.name, **statement_as_json(one)}
                  for document, some in found for one in some])  # fmt: skip
    else:
        _show([(document, one) for document, some in found for one in some])
    return REFUSED if refused else DONE


def _answer(line: Line) -> dict[str, object]:
    state = line.values.get("publisher_country")
    home = find_publisher(state, line.where) if state is not None else ""
    found = extract_statements(line.text(), line.lang(), day=line.day("date"), publisher=home)
    return {"statements": [statement_as_json(one) for one in found]}


def _show(found: list[tuple[Document, Statement]]) -> None:
    if not found:
        tell(say("No statement was found."))
        return
    heads = (
        say("Speaker"),
        say("State"),
        say("To"),
        say("Stance"),
        say("Relation"),
        say("What was said"),
        say("Rule"),
    )
    rows = [
        (
            one.name or None,
            name_actors(one.speaker),
            name_actors(one.addressee) or None,
            STANCE_NAMES[one.stance],
            " – ".join(map(name_state, one.toward)) or None,
            quote(one.span.of(document.text)),
            one.rule,
        )
        for document, one in found
    ]
    put_table(say("Statements"), heads, rows)


COMMANDS = (statements,)
