"""Commands on the programme of a study: options, programme."""

from __future__ import annotations

from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    path_arguments,
    put_json,
    put_table,
    split_study,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.messages import Message, say
from hamgara.options.ranking import CRITERIA
from hamgara.report.analysis import Analysis
from hamgara.report.formats import csv, markdown, xlsx
from hamgara.report.programme_data import (
    evidence_as_json,
    judgments_as_json,
    order_as_json,
    programme_as_json,
)
from hamgara.report.programme_table import programme_table
from hamgara.report.stated import name_item
from hamgara.report.words import write_parts, write_percent, write_text
from hamgara.study.labels import in_language
from hamgara.study.steps import FIELDS
from hamgara.workbench.assess import write_sheets
from hamgara.workbench.bench import open_bench, replace_file
from hamgara.workbench.run import analyze

_NO_PROGRAMME = say(
    "The study has no grounds, options and steps yet: write them into programme.toml; see"
    " docs/options.md."
)
EXPORTS = (".csv", ".xlsx", ".md")


@click.command(cls=Command)
@path_arguments("study")
@click.option("--json", "as_json", is_flag=True, help="Print evidence, order, judgments as JSON.")
@click.option(
    "--sheets",
    type=click.Path(path_type=Path),
    help="Write cerqual.csv and pairwise.csv into this folder, for people to fill in.",
)
@command
def options(study: tuple[Path, ...], *, as_json: bool, sheets: Path | None) -> int:
    """Show how far the evidence of STUDY reaches for its grounds and options.

    Frequency is not importance: the order says what the material covers, not what is best.
    """
    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        analysis = analyze(bench)
        if sheets is not None:
            for path in write_sheets(bench, sheets, language()):
                tell(say("Written: {file}", file=str(path)))
    warn(analysis.problems)
    if as_json:
        put_json(
            {
                "evidence": evidence_as_json(analysis.assessment),
                "order": order_as_json(analysis.assessment.order),
                "judgments": judgments_as_json(analysis.assessment),
            }
        )
    else:
        if not analysis.study.programme.grounds:
            tell(_NO_PROGRAMME)
            return DONE
        _show_grounds(analysis)
        _show_order(analysis)
    return REFUSED if analysis.problems else DONE


@click.command(cls=Command)
@path_arguments("study")
@click.option("--json", "as_json", is_flag=True, help="Print the programme as JSON.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="A .csv, .xlsx or .md file to write."
)
@command
def programme(study: tuple[Path, ...], *, as_json: bool, output: Path | None) -> int:
    """Show the steps of STUDY in the order of their prerequisites, and what is left empty."""
    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        analysis = analyze(bench)
    problems = (*analysis.problems, *analysis.assessment.roadmap.problems)
    warn(problems)
    if output is not None:
        _export(analysis, output)
    elif as_json:
        put_json(programme_as_json(analysis.study.programme, analysis.assessment))
    elif not analysis.study.programme.steps:
        tell(_NO_PROGRAMME)
    else:
        _show_steps(analysis)
    return REFUSED if problems else DONE


def _show_grounds(analysis: Analysis) -> None:
    heads = (
        say("Ground"),
        say("Label"),
        say("participants"),
        say("Sides"),
        say("Roles"),
        say("Quotations"),
        say("Dissent"),
    )
    rows = [
        (
            c.ground.code,
            in_language(c.ground.label, language()),
            say("{part} of {whole}", part=len(c.participants), whole=c.everyone),
            sum(1 for share in c.sides.values() if share.n),
            c.roles,
            c.quotations,
            len(c.dissent) if c.against else None,
        )
        if c.ground.themes
        else (
            c.ground.code,
            in_language(c.ground.label, language()),
            say("no theme names it"),
            *[None] * 4,
        )
        for c in analysis.assessment.coverage
    ]
    put_table(say("Grounds of convergence"), heads, rows)


def _show_order(analysis: Analysis) -> None:
    order = analysis.assessment.order
    if order is None:
        tell(say("No link is argued, so no order of options is drawn."))
        return
    heads = (
        say("Front"),
        say("Option"),
        say("Grounds argued"),
        say("participants"),
        say("Quotations"),
        say("Without one participant"),
        say("First in samples"),
    )
    names = {option.code: name_item(option) for option in analysis.study.programme.options}
    rows = [
        (
            standing.front,
            write_text(names[standing.option], language()),
            *standing.criteria[:2],
            standing.criteria[CRITERIA.index("quotations")],
            _name_fronts(*standing.without),
            write_percent(100 * standing.first, language()),
        )
        for standing in sorted(order.standings, key=lambda standing: standing.front)
    ]
    put_table(say("Order of options by evidence"), heads, rows)
    tell(say("Frequency is not importance: the order says how far the material reaches."))


def _name_fronts(low: int, high: int) -> int | Message:
    """Return the fronts from one to another, one alone where they are the same."""
    return low if low == high else say("{low} to {high}", low=low, high=high)


def _show_steps(analysis: Analysis) -> None:
    roadmap = analysis.assessment.roadmap
    lang = language()
    table = programme_table(analysis, "programme", "", ("needs", "responsible", "start", "end"))
    steps = [step.code for step in analysis.study.programme.steps]
    shown = dict(zip(steps, table.rows, strict=True))
    heads = [say("{value}", value=write_text(c.title, lang)) for c in table.columns[1:]]
    rows = [
        (
            *(write_parts(cell.parts, lang) for cell in shown[place.step.code][1:]),
            len(place.empty),
        )
        for place in roadmap.places
    ]
    heads.append(say("Empty fields"))
    put_table(say("Concrete steps"), heads, rows)
    tell(
        say(
            "{empty} of {count} cells of the programme are empty.",
            empty=sum(roadmap.empty.values()),
            count=len(roadmap.places) * len(roadmap.fields),
        )
    )


def _export(analysis: Analysis, output: Path) -> None:
    table = programme_table(analysis, "programme", say("Programme and roadmap"), FIELDS)
    lang = language()
    suffix = output.suffix.lower()
    if suffix == ".csv":
        content = csv.render_table(table, lang)
    elif suffix == ".xlsx":
        content = xlsx.render_table(table, lang)
    elif suffix == ".md":
        content = markdown.render_table(table, lang).encode()
    else:
        raise HamgaraError(
            say("There is no export to {got} files.", got=output.suffix or output.name),
            str(output),
            say("The formats are: {known}.", known=tuple(EXPORTS)),
        )
    replace_file(output, content)
    tell(say("Written: {file}", file=str(output)))


COMMANDS = (options, programme)
