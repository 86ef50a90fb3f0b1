"""Commands on a study: new, check, codings, codebook, undo, counts, agreement, run, demo, open."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import groupby
from pathlib import Path

import click

from hamgara.cli.commands import Command, Group
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    WRONG,
    command,
    complain,
    in_digits,
    language,
    language_option,
    name_day,
    name_number,
    path_arguments,
    put_json,
    put_table,
    show_progress,
    split_study,
    tell,
    warn,
)
from hamgara.coding.agreement import Agreement
from hamgara.coding.alpha import Reliability, say_alpha, say_shared
from hamgara.errors import HamgaraError
from hamgara.exchange.codebook import write_codebook
from hamgara.exchange.codings import MAPPED
from hamgara.ingest.rows import read_mapping
from hamgara.ingest.sheets import say_sheets
from hamgara.messages import LANGUAGES, say, translate
from hamgara.study.file import quote_path, read_study
from hamgara.study.framework import find_framework
from hamgara.study.labels import in_language
from hamgara.themes.counts import count_as_json
from hamgara.workbench.bench import count_study, export_file, open_bench, write_csv
from hamgara.workbench.check import check_all
from hamgara.workbench.codes import export_codings, import_codebook, import_codings, recode
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


@click.group(cls=Group)
@language_option
def codings(lang: str) -> None:
    """Codings in and out as tables."""


@codings.command(name="import")
@path_arguments("paths", required=True)
@click.option("--coder", default="", help="The coder of rows that name none.")
@click.option("--columns", default="", help="Columns: document=NAME,quote=NAME,code=NAME.")
@click.option(
    "--replace", "replaces", is_flag=True, help="Take away what these coders coded otherwise."
)
@command
def codings_import(paths: tuple[Path, ...], coder: str, columns: str, *, replaces: bool) -> int:
    """Take in codings from CSV or XLSX: hamgara codings import [STUDY] FILE."""
    folder, files = split_study(paths)
    if not files:
        raise HamgaraError(say("Name a CSV or XLSX file with codings."))
    mapping = read_mapping(columns, MAPPED)
    refused = 0
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        for path in files:
            done = import_codings(
                bench,
                path,
                coder=coder,
                columns=mapping,
                replaces=replaces,
                describe=lambda why: translate(why, language()),
            )
            warn([refusal.error for refusal in done.refused])
            tell(
                say(
                    "{file}: {count} codings taken, {known} there already, {refused} refused.",
                    file=path.name,
                    count=done.taken,
                    known=done.known,
                    refused=len(done.refused),
                )
            )
            if done.unread:
                tell(say_sheets(done.unread))
            if done.removed:
                tell(say("{count} codings taken away, as they stand no more.", count=done.removed))
            if replaces and done.refused:
                tell(say("Nothing was replaced: mend the refused rows first."))
            if done.refused_file:
                tell(say("The refused rows are kept in {file}.", file=str(done.refused_file)))
            refused += len(done.refused)
    return REFUSED if refused else DONE


@codings.command(name="recode")
@path_arguments("arguments", required=True)
@command
def codings_recode(arguments: tuple[Path, ...]) -> int:
    """Give the codings of a code another one: hamgara codings recode [STUDY] OLD NEW.

    So a code is renamed, or joined to another. `hamgara undo` takes it back.
    """
    folder, codes = split_study(arguments)
    if len(codes) != 2:
        raise HamgaraError(say("Name two codes: hamgara codings recode OLD NEW."))
    with open_bench(folder, progress=show_progress) as bench:
        count = recode(bench, str(codes[0]), str(codes[1]))
    tell(say("{count} codings have the code {code} now.", count=count, code=str(codes[1])))
    return DONE


@codings.command(name="export")
@path_arguments("study")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@command
def codings_export(study: tuple[Path, ...], output: Path | None) -> int:
    """Print the codings of STUDY as CSV, participants by pseudonym."""
    folder, _ = split_study(study, others=False)
    with open_bench(folder, progress=show_progress) as bench:
        _write_lines(export_codings(bench), output)
    return DONE


@click.group(cls=Group)
@language_option
def codebook(lang: str) -> None:
    """A framework's codes in and out as CSV."""


@codebook.command(name="export")
@path_arguments("study")
@click.option("--framework", default="", help="A framework of the library instead of a study's.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@command
def codebook_export(study: tuple[Path, ...], framework: str, output: Path | None) -> int:
    """Print the codebook of STUDY, or of a framework, as CSV."""
    if framework:
        found = find_framework(framework)
    else:
        folder, _ = split_study(study, others=False)
        with open_bench(folder) as bench:
            found = bench.study.framework
    _write_lines(write_codebook(found).splitlines(keepends=True), output)
    return DONE


@codebook.command(name="import")
@path_arguments("paths", required=True)
@click.option("--name", default="", help="The id of the framework (the file's name if not given).")
@command
def codebook_import(paths: tuple[Path, ...], name: str) -> int:
    """Make a framework of a study from CSV or XLSX: hamgara codebook import [STUDY] FILE."""
    folder, files = split_study(paths)
    if len(files) != 1:
        raise HamgaraError(say("Name one CSV or XLSX file with codes."))
    made = import_codebook(folder, files[0], name or files[0].stem)
    tell(say("The framework is in {file}.", file=str(made)))
    tell(say('To code by it, write framework = "{name}" in study.toml.', name=made.stem))
    return DONE


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
@click.option("--json", "as_json", is_flag=True, help="Print the agreement as JSON.")
@command
def agreement(study: tuple[Path, ...], *, as_json: bool) -> int:
    """How far the coders of STUDY agree: Krippendorff's alpha of all, Cohen's kappa of each two."""
    from hamgara.report.results import agreement_as_json  # noqa: PLC0415 - it brings the report
    from hamgara.workbench.run import compare_study  # noqa: PLC0415

    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        problems = list(bench.problems)
        found = compare_study(bench, problems)
        framework = bench.study.framework
    warn(problems)
    if as_json:
        put_json([agreement_as_json(one) for one in found])
        return DONE
    if not found:
        tell(say("There are no two coders of the same documents yet."))
        return DONE
    labels = {level.id: level.label for level in framework.levels}
    labels |= {code.id: code.label for code in framework.codes}
    names = {name: in_language(label, language()) for name, label in labels.items()}
    for _, compared in groupby(found, lambda one: one.alpha.unit):
        *_, widest = pairs = [*compared]  # all coders stand behind their pairs
        _put_alpha(widest.alpha, names)
        for one in pairs:
            if one.pair:
                _put_pair(one.pair, names)
    tell(say_alpha())
    return DONE


def _put_alpha(alpha: Reliability, names: Mapping[str, str]) -> None:
    """Print the alpha of all coders: overall, at every level, and by code if they are many."""
    levels = (alpha.overall, *alpha.levels)
    codes = alpha.per_code if len(alpha.coders) > 2 else ()
    for first, named in ((say("Level"), levels), (say("Code"), codes)):
        heads = (
            first, say("Label"), say("Krippendorff's alpha"), say("lower bound"),
            say("upper bound"), say("codings"), say("units"),
        )  # fmt: skip
        rows = [
            (
                one.name or translate(say("all"), language()), names.get(one.name),
                *(name_number(value, 3) for value in (one.value, one.low, one.high)),
                one.codings, alpha.units,
            )
            for one in named
        ]  # fmt: skip
        if rows:
            put_table(say("Krippendorff's alpha: {coders}", coders=alpha.coders), heads, rows)
    if alpha.units < alpha.read:
        tell(say_shared(alpha))


def _put_pair(pair: Agreement, names: Mapping[str, str]) -> None:
    """Print how far two coders agree, in all and by code."""
    first, second = pair.coders
    heads = (
        say("Code"), say("Label"), say("both"), say("only {coder}", coder=first),
        say("only {coder}", coder=second), say("Cohen's kappa"), say("Jaccard"),
    )  # fmt: skip
    rows = [
        (
            item.code or translate(say("all"), language()), names.get(item.code),
            item.both, item.first, item.second,
            name_number(item.kappa, 3), name_number(item.jaccard, 3),
        )
        for item in (pair.overall, *pair.per_code)
    ]  # fmt: skip
    title = say("{first} and {second}, {n} cells", first=first, second=second, n=pair.overall.n)
    put_table(title, heads, rows)


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


def _write_lines(lines: Iterable[str], output: Path | None) -> None:
    if output is None:
        for line in lines:
            click.echo(line, nl=False)
        return
    if output.suffix.lower() != ".csv":
        raise HamgaraError(say("The file to write must end in .csv."), str(output))
    if kept := export_file(output, write_csv(lines)):
        tell(say("The earlier file is {file} now.", file=str(kept)))
    tell(say("Written: {file}", file=str(output)))


COMMANDS = (new, check, codings, codebook, undo, redo, counts, agreement, run, demo, open_)
