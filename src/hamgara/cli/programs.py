"""Commands that other programs call too: audit and suggest (see docs/contracts.md)."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    path_arguments,
    put_json,
    put_table,
    show_progress,
    split_study,
    tell,
    warn,
)
from hamgara.coding.suggest import LexicalSuggester
from hamgara.errors import HamgaraError
from hamgara.ingest.tables import parse_columns, read_evidence_table, read_theme_table
from hamgara.messages import LANGUAGES, say
from hamgara.study.codings import Suggestion
from hamgara.study.framework import find_framework
from hamgara.study.labels import Label
from hamgara.text.detect import detect_language
from hamgara.themes.audit import audit_table
from hamgara.themes.findings import finding_as_json
from hamgara.workbench.bench import open_bench, replace_file
from hamgara.workbench.suggestions import suggest_for_study


@click.command()
@click.argument("table", type=click.Path(path_type=Path))
@click.option("--evidence", type=click.Path(path_type=Path), help="What each participant said.")
@click.option("--framework", default="", help="The framework the table follows.")
@click.option("--columns", default="", help="Names of columns: code=theirs,sources=theirs")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@command
def audit(
    table: Path, evidence: Path | None, framework: str, columns: str, *, as_json: bool
) -> int:
    """Audit a printed table of themes (CSV or XLSX): what does not add up?"""
    names = parse_columns(columns)
    findings = audit_table(
        read_theme_table(table, columns=names),
        evidence=read_evidence_table(evidence, columns=names) if evidence else None,
        framework=find_framework(framework) if framework else None,
    )
    if as_json:
        put_json([finding_as_json(finding, language()) for finding in findings])
        return DONE
    heads = (
        say("Kind"),
        say("Row"),
        say("Code"),
        say("Printed"),
        say("Recomputed"),
        say("Explanation"),
    )
    rows = [
        (f.kind, f.where.row, f.where.code, f.printed, f.recomputed, f.explanation)
        for f in findings
    ]
    put_table(say("Audit of {table}", table=table.name), heads, rows)
    kinds = Counter(finding.kind for finding in findings)
    tell(say("{count} findings.", count=len(findings)))
    for kind, number in kinds.most_common():
        tell(say("{number} {kind}", number=number, kind=kind))
    return DONE


@click.command()
@path_arguments("study")
@click.option("--framework", default="bam", show_default=True, help="With --jsonl: the framework.")
@click.option(
    "--jsonl", type=click.Choice(["-"]), help="Passages from standard input, a JSON object a line."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The CSV file to write.")
@command
def suggest(study: tuple[Path, ...], framework: str, jsonl: str | None, output: Path | None) -> int:
    """Suggest codes for the passages of STUDY as CSV, or for passages as JSON lines.

    A suggestion is no coding: fill the column coder on the rows you accept, and import them.
    """
    if jsonl:
        return _suggest_lines(framework)
    folder, _ = split_study(study, others=False)
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        lines = "".join(suggest_for_study(bench, progress=show_progress))
    if output is None:
        click.echo(lines, nl=False)
    else:
        replace_file(output, lines.encode("utf-8-sig"))
        tell(say("Written: {file}", file=str(output)))
    return DONE


def _suggest_lines(framework: str) -> int:
    """Answer each JSON line of standard input with the suggestions for its text."""
    found = find_framework(framework)
    labels = {code.id: code.label for code in found.codes}
    suggester = LexicalSuggester(found)
    refused = False
    for number, raw in enumerate(_read_lines(), 1):
        answer: dict[str, object]
        try:
            passage = _read_passage(raw, number)
            lang = passage["lang"] or detect_language(passage["text"])
            suggestions = suggester.suggest(passage["text"], lang)
            answer = {
                "id": passage["id"],
                "suggestions": [
                    _as_json(suggestion, labels[suggestion.code]) for suggestion in suggestions
                ],
            }
        except HamgaraError as error:
            refused = True
            answer = {"id": _read_id(raw), "error": error.as_json(language())}
        click.echo(json.dumps(answer, ensure_ascii=False))
    return REFUSED if refused else DONE


def _read_lines() -> Iterator[str]:
    """Yield the lines of standard input that hold something."""
    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", "replace").strip().lstrip("\ufeff")
        if line:
            yield line


def _read_passage(line: str, number: int) -> dict[str, str]:
    where = f"line {number}"
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise HamgaraError(
            say("The line is not JSON: {why}.", why=str(error)),
            where,
            say('Write one object a line: {{"id": "1", "lang": "fa", "text": "..."}}.'),
        ) from None
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str):
        raise HamgaraError(say("The line has no text."), where, say("Give the key text a string."))
    lang = value.get("lang")
    if lang is not None and lang not in LANGUAGES:
        raise HamgaraError(
            say("{got} is not a value of {key}.", got=str(lang), key="lang"),
            where,
            say("The values are: {known}.", known=", ".join((*LANGUAGES, "null"))),
        )
    return {"id": value.get("id"), "lang": lang or "", "text": text}


def _read_id(line: str) -> object:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value.get("id") if isinstance(value, dict) else None


def _as_json(suggestion: Suggestion, label: Label) -> dict[str, object]:
    return {
        "code": suggestion.code,
        "label_fa": label.get("fa"),
        "label_en": label.get("en"),
        "score": round(suggestion.score, 3),
        "span": [suggestion.span.start, suggestion.span.end],
        "reason": suggestion.reason,
    }


COMMANDS = (audit, suggest)
