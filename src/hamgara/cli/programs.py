"""Commands that other programs call too: audit and suggest (see docs/contracts.md)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.dates import dates
from hamgara.cli.jsonlines import Line, answer_lines, refuse_options
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
from hamgara.messages import say
from hamgara.report.sections.audit import KINDS
from hamgara.study.codings import Suggestion
from hamgara.study.framework import find_framework
from hamgara.study.labels import Label
from hamgara.themes.audit import audit_table
from hamgara.themes.findings import finding_as_json
from hamgara.workbench.bench import export_file, open_bench
from hamgara.workbench.suggestions import suggest_for_study


@click.command(cls=Command)
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
    refused: list[HamgaraError] = []
    themes = read_theme_table(table, columns=names, refused=refused)
    findings = audit_table(
        themes,
        evidence=read_evidence_table(evidence, columns=names, refused=refused)
        if evidence
        else None,
        framework=find_framework(framework) if framework else None,
    )
    warn(refused)
    code = REFUSED if refused else DONE
    if as_json:
        put_json([finding_as_json(finding, language()) for finding in findings])
        return code
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
        tell(say("{number} {kind}: {label}", number=number, kind=kind, label=KINDS[kind]))
    return code


@click.command(cls=Command)
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
        refuse_options({"STUDY": study, "--output": output})
        return _suggest_lines(framework)
    folder, _ = split_study(study, others=False)
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        lines = "".join(suggest_for_study(bench, progress=show_progress))
    if lines.count("\n") == 1:  # the header
        tell(
            say(
                "Nothing is suggested: no passage answers to the words by which the framework knows"
                " its codes (terms in the codebook, [codes.cues] in the framework's file)."
            )
        )
    if output is None:
        click.echo(lines, nl=False)
    else:
        if kept := export_file(output, lines.encode("utf-8-sig")):
            tell(say("The earlier file is {file} now.", file=str(kept)))
        tell(say("Written: {file}", file=str(output)))
    return DONE


def _suggest_lines(framework: str) -> int:
    """Answer each JSON line of standard input with the suggestions for its text."""
    found = find_framework(framework)
    labels = {code.id: code.label for code in found.codes}
    suggester = LexicalSuggester(found)

    def answer(line: Line) -> dict[str, object]:
        suggestions = suggester.suggest(line.text(), line.lang())
        return {"suggestions": [_as_json(item, labels[item.code]) for item in suggestions]}

    return answer_lines(answer, '{"id": "1", "lang": "fa", "text": "..."}')


def _as_json(suggestion: Suggestion, label: Label) -> dict[str, object]:
    return {
        "code": suggestion.code,
        "label_fa": label.get("fa"),
        "label_en": label.get("en"),
        "score": round(suggestion.score, 3),
        "span": [suggestion.span.start, suggestion.span.end],
        "reason": suggestion.reason,
    }


COMMANDS = (audit, dates, suggest)
