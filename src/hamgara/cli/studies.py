"""Commands on a study: new, check, undo, redo, counts, run, demo, open."""

from __future__ import annotations

import webbrowser
from datetime import datetime
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    WRONG,
    command,
    complain,
    in_digits,
    language,
    name_day,
    path_arguments,
    put_json,
    put_table,
    show_progress,
    split_study,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, say, translate
from hamgara.study.file import quote_path, read_study
from hamgara.study.labels import in_language
from hamgara.themes.counts import count_as_json
from hamgara.workbench.bench import count_study, open_bench
from hamgara.workbench.check import check_all
from hamgara.workbench.decisions import redo as redo_act
from hamgara.workbench.decisions import undo as undo_act
from hamgara.workbench.demo import DEMO_FOLDER, copy_demo, list_demos
from hamgara.workbench.edits import new_study

_KINDS = {
    "add": say("add"),
    "import": say("import"),
    "recode": say("recode"),
    "withdraw": say("withdraw"),
    "date": say("date"),
    "review": say("review"),
    "mark": say("mark"),
}
"""What may be undone, by the name of its command."""


@click.command(cls=Command)
@click.argument("name", type=click.Path(path_type=Path))
@click.option("--dyad", nargs=2, required=True, help="Two states, codes or names: --dyad IRN AZE.")
@click.option("--framework", default="bam", show_default=True, help="The framework to code by.")
@command
def new(name: Path, dyad: tuple[str, str], framework: str) -> int:
    """Make the folder NAME of a new study."""
    new_study(name, dyad, framework, describe=lambda one: translate(one, language()))
    tell(say("The study {name} is made.", name=str(name)))
    tell(
        say(
            "Next: fill participants.csv, then `hamgara add {name} FILE...`.", name=quote_path(name)
        )
    )
    return DONE


@click.command(cls=Command)
@path_arguments("study")
@click.option("--json", "as_json", is_flag=True, help="Print the mistakes as JSON.")
@command
def check(study: tuple[Path, ...], *, as_json: bool) -> int:
    """Explain every mistake in STUDY: file, line, key, value, what is allowed."""
    folder, _ = split_study(study, others=False)
    problems = check_all(folder)
    if as_json:
        put_json([problem.as_json(language()) for problem in problems])
    else:
        warn(problems, limit=1000)
        if not problems:
            tell(say("No mistake found."))
    return REFUSED if problems else DONE


@click.command(cls=Command)
@path_arguments("study")
@command
def undo(study: tuple[Path, ...]) -> int:
    """Undo the last thing done to STUDY; `hamgara redo` does it again."""
    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        act = undo_act(bench)
    if act is None:
        tell(say("There is nothing to undo."))
    else:
        tell(
            say(
                "Undone: {kind} {detail} ({time}).",
                kind=_KINDS.get(act.kind, act.kind),
                detail=act.detail,
                time=_show_time(act.time),
            )
        )
    return DONE


@click.command(cls=Command)
@path_arguments("study")
@command
def redo(study: tuple[Path, ...]) -> int:
    """Do again what was undone last."""
    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        act = redo_act(bench)
    if act is None:
        tell(say("There is nothing to do again."))
    else:
        tell(
            say(
                "Done again: {kind} {detail}.",
                kind=_KINDS.get(act.kind, act.kind),
                detail=act.detail,
            )
        )
    return DONE


@click.command(cls=Command)
@path_arguments("study")
@click.option("--coder", default="", help="Count the codings of this coder alone.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@command
def counts(study: tuple[Path, ...], coder: str, *, as_json: bool) -> int:
    """Count the codings of STUDY at every level, by codings, documents and participants."""
    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        warn(bench.problems)
        coders = bench.store.list_coders()
        if coder and coder not in coders:
            raise HamgaraError(
                say("There is no coder {got}.", got=coder),
                "--coder",
                say("The coders are: {known}.", known=tuple(coders) or "-"),
            )
        counted = count_study(bench.study, bench.store.count_columns(), coder)
        codes = bench.study.framework.codes
    if as_json:
        put_json([{"code": c.id, "level": c.level, **count_as_json(counted[c.id])} for c in codes])
        return DONE
    heads = (say("Code"), say("Label"), say("codings"), say("documents"), say("participants"))
    rows = [
        (c.id, in_language(c.label, language()), n.codings, n.documents, n.participants)
        for c in codes
        for n in (counted[c.id],)
    ]
    put_table(say("Frequencies at every level"), heads, rows)
    if len(coders) > 1 and not coder:
        tell(
            say(
                "Every coder's codings count: a passage that two coded alike counts twice among"
                " codings, and once among documents and participants."
            )
        )
    return DONE


@click.command(cls=Command)
@path_arguments("study")
@click.option(
    "--report-lang",
    "languages",
    type=click.Choice(LANGUAGES),
    multiple=True,
    help="Language of the report; may be given several times (all if not given).",
)
@click.option("--docx", "word", is_flag=True, help="Write the reports as Word documents, too.")
@command
def run(study: tuple[Path, ...], languages: tuple[str, ...], *, word: bool) -> int:
    """Analyze STUDY and write its reports, tables, charts and results.json."""
    folder, _ = split_study(study, others=False)
    return _run(folder, languages or LANGUAGES, word=word)


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path), default=DEMO_FOLDER)
@click.option("--study", default="iran-azerbaijan", show_default=True, help="A shipped study.")
@click.option("--list", "list_only", is_flag=True, help="Print the shipped studies.")
@command
def demo(folder: Path, study: str, *, list_only: bool) -> int:
    """Copy a shipped study to FOLDER (./hamgara-demo) and run it."""
    if list_only:
        click.echo("\n".join(list_demos()))
        return DONE
    copy_demo(study, folder)
    return _run(folder, LANGUAGES)


@click.command(cls=Command, name="open")
@path_arguments("study")
@command
def open_(study: tuple[Path, ...]) -> int:
    """Open the report of STUDY in the browser, in the language of messages."""
    folder, _ = split_study(study, others=False)
    reports = folder / "reports"
    path = reports / f"report.{language()}.html"
    if not path.is_file():
        read_study(folder)
        complain(
            HamgaraError(
                say("There is no report yet."), str(path), say("Make it with `hamgara run`.")
            )
        )
        return WRONG
    tell(say("Opening {file}.", file=str(path)))
    webbrowser.open(path.resolve().as_uri())
    return DONE


def _show_time(time: str) -> str:
    """Return the time of an act as the clock of this machine showed it: 2024-03-06 10:15."""
    try:
        local = datetime.fromisoformat(time).astimezone()
    except ValueError:
        return time
    return f"{name_day(local.date())} {in_digits(f'{local:%H:%M}')}"


def _run(folder: Path, languages: tuple[str, ...], *, word: bool = False) -> int:
    from hamgara.workbench.run import run_study  # noqa: PLC0415 - only a run needs the report

    done = run_study(folder, languages=languages, word=word, progress=show_progress)
    warn(done.problems)
    for path in done.kept:
        tell(say("The earlier file is {file} now.", file=str(path)))
    for path in done.files:
        if path.parent.name == "reports":
            tell(say("Written: {file}", file=str(path)))
    return REFUSED if done.problems else DONE


COMMANDS = (new, check, undo, redo, counts, run, demo, open_)
