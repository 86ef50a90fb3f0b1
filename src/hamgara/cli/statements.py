"""The command that finds the statements of texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.jsonlines import Line, answer_lines, read_any_day, refuse_files, refuse_options
from hamgara.cli.news import (
    find_publisher,
    name_actors,
    name_state,
    quote,
    read_news,
    split_paths,
    tell_aside,
)
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    path_arguments,
    put_json,
    put_table,
    show_progress,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.events.statements import extract_statements
from hamgara.exchange.statements import statement_as_json
from hamgara.messages import say
from hamgara.report.sections.statements import STANCE_NAMES
from hamgara.study.documents import Document, is_news
from hamgara.study.statements import Statement
from hamgara.workbench.bench import open_bench
from hamgara.workbench.news import list_texts

_EXAMPLE = '{"id": "1", "lang": "fa", "date": "2017-12-02", "publisher_country": "IRN", "text": ""}'


@click.command(cls=Command)
@path_arguments("paths")
@click.option("--date", "day", help="The day the texts were published: 2019-01-18.")
@click.option("--publisher", default="", help="The outlet's state ('our country').")
@click.option("--json", "as_json", is_flag=True, help="Print the statements as JSON.")
@click.option(
    "--jsonl", type=click.Choice(["-"]), help="Texts from standard input, a JSON object a line."
)
@command
def statements(
    paths: tuple[Path, ...], day: str | None, publisher: str, jsonl: str | None, *, as_json: bool
) -> int:
    """Find the statements in PATHS: who said what to whom, and how it stands to a relation.

    PATHS are files of news, or a study; without them the study you are in.
    """
    if jsonl:
        refuse_files(paths)
        refuse_options({"--date": day, "--publisher": publisher})
        return answer_lines(_answer, _EXAMPLE)
    home = find_publisher(publisher, "--publisher")
    published = read_any_day(day, "--date") if day else None
    refused: list[HamgaraError] = []
    folder, files = split_paths(paths, day=day, publisher=publisher)
    if files:
        documents = list(read_news(files, say("Finding statements"), published, refused))
    else:
        documents = _read_study(folder, refused)
    documents.sort(key=lambda one: one[1] or date.max)
    found = [
        (document, extract_statements(
            document.text, document.language, day=when, publisher=home,
            beside=None if files else folder,
        ))
        for document, when in documents
    ]  # fmt: skip
    warn(refused)
    if as_json:
        put_json([{"document": document.name, **statement_as_json(one)}
                  for document, some in found for one in some])  # fmt: skip
    elif documents or not refused:
        _show([(document, one) for document, some in found for one in some])
    return REFUSED if refused else DONE


def _read_study(folder: Path, refused: list[HamgaraError]) -> list[tuple[Document, date | None]]:
    """Return the news of a study with their days, and tell which documents are none."""
    with open_bench(folder, progress=show_progress) as bench:
        refused += bench.problems
        texts = list_texts(bench)
    tell_aside(one.name for one in texts if not is_news(one))
    return [(one, one.date) for one in texts if is_news(one)]


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
        say("Document"),
        say("Speaker"),
        say("State"),
        say("To"),
        say("Stance"),
        say("Relation"),
        say("What was said"),
        say("Rule"),
    )
    several = len({document.name for document, _ in found}) > 1
    rows = [
        (
            document.name if several else None,
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
