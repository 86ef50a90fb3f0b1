"""The command that finds and resolves dates in a text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.jsonlines import Line, answer_lines, read_any_day, refuse_options
from hamgara.cli.terminal import DONE, command, language, put_json, put_table, tell
from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, Message, say
from hamgara.study.documents import Document
from hamgara.text.dates import (
    DateExpression,
    ResolvedDate,
    find_dates,
    print_date,
    resolve_date,
)
from hamgara.text.dates.meanings import Tense
from hamgara.text.detect import detect_language
from hamgara.workbench.bench import find_documents, open_bench

_EXAMPLE = '{"id": "1", "lang": "fa", "anchor": "2017-12-02", "tense": "past", "text": "..."}'

_Dated = tuple[DateExpression, ResolvedDate]


@click.command(cls=Command)
@click.argument("text", required=False)
@click.option("--anchor", help="The day of the document, Gregorian: 2017-12-02.")
@click.option(
    "--lang-of-text", type=click.Choice(LANGUAGES), help="Language of the text (else it is found)."
)
@click.option("--document", default="", help="A document of a study instead of TEXT.")
@click.option(
    "--study",
    type=click.Path(path_type=Path),
    default=".",
    show_default=True,
    help="With --document: the study.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the dates as JSON.")
@click.option(
    "--jsonl", type=click.Choice(["-"]), help="Texts from standard input, a JSON object a line."
)
@command
def dates(
    text: str | None,
    anchor: str | None,
    lang_of_text: str | None,
    document: str,
    study: Path,
    jsonl: str | None,
    *,
    as_json: bool,
) -> int:
    """Find the dates in TEXT and tell their days, in the Jalali and the Gregorian calendar.

    With --document the dates of a document are read against its own day, if it has one.
    """
    if jsonl:
        refuse_options(
            {"TEXT": text, "--anchor": anchor, "--lang-of-text": lang_of_text,
             "--document": document}
        )  # fmt: skip
        return answer_lines(_answer, _EXAMPLE)
    day = read_any_day(anchor, "--anchor") if anchor else None
    if document:
        source = _read_document(study, document)
        text, day = source.text, day or source.date
    if text is None:
        raise HamgaraError(
            say("There is no text."), "", say("Give a text in quotation marks, or --jsonl -.")
        )
    found = _find(text, lang_of_text or detect_language(text, among=LANGUAGES), day, None)
    if as_json:
        put_json([_as_json(*item) for item in found])
        return DONE
    if not found:
        tell(say("There is no date in the text."))
        return DONE
    heads = (
        say("Words"),
        say("Precision"),
        say("Jalali"),
        say("Gregorian"),
        say("Note"),
    )
    put_table(say("Dates"), heads, [_row(*item) for item in found])
    return DONE


def _read_document(study: Path, name: str) -> Document:
    with open_bench(study) as bench:
        found = find_documents(bench.store)(name)
    if found is None:
        raise HamgaraError(say("There is no document {got} in the study.", got=name), "--document")
    return found


def _answer(line: Line) -> dict[str, object]:
    text, lang = line.text(), line.lang()
    tense: Tense | None = None
    match line.choice("tense", ("past", "future")):
        case "past":
            tense = "past"
        case "future":
            tense = "future"
    found = _find(text, lang, line.day("anchor"), tense)
    return {"dates": [_as_json(*item) for item in found]}


def _find(text: str, lang: str, anchor: date | None, tense: Tense | None) -> list[_Dated]:
    return [
        (expression, resolve_date(expression, anchor=anchor, tense=tense))
        for expression in find_dates(text, lang)
    ]


def _as_json(expression: DateExpression, resolved: ResolvedDate) -> dict[str, object]:
    return {
        "span": [expression.span.start, expression.span.end],
        "start": resolved.start.isoformat() if resolved.start else None,
        "end": resolved.end.isoformat() if resolved.end else None,
        "precision": resolved.precision,
        "calendar": resolved.calendar,
        "candidates": [
            {"start": known.start.isoformat(), "end": known.end.isoformat()}
            for known in resolved.candidates
        ],
        "conflict": resolved.conflict,
    }


def _row(expression: DateExpression, resolved: ResolvedDate) -> tuple[object, ...]:
    start, end = resolved.start, resolved.end
    words = " ".join(expression.words.split())
    if start is None or end is None:
        return words, _say_precision(resolved), None, None, _note(resolved)
    return (
        words,
        _say_precision(resolved),
        print_date(start, end, resolved.precision, language(), "jalali"),
        print_date(start, end, resolved.precision, language(), "gregorian"),
        _note(resolved),
    )


def _note(resolved: ResolvedDate) -> Message | None:
    if resolved.conflict == "weekday":
        return say("The weekday is another one; the date wins.")
    if resolved.conflict == "calendars":
        return say("The two calendars tell different days; the first wins.")
    if resolved.start is None:
        return say("Give the day of the document with --anchor.")
    return None


def _say_precision(resolved: ResolvedDate) -> Message:
    return {
        "day": say("day"),
        "week": say("week"),
        "month": say("month"),
        "season": say("season"),
        "quarter": say("quarter"),
        "year": say("year"),
        "decade": say("decade"),
        "century": say("century"),
        "range": say("range"),
    }[resolved.precision]


COMMANDS = (dates,)
