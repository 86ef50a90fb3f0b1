"""Commands on codings and codebooks: codings, codebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from hamgara.cli.commands import Group
from hamgara.cli.sources import tell_notes
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    language_option,
    path_arguments,
    show_progress,
    split_study,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.exchange.codebook import write_codebook
from hamgara.exchange.codings import MAPPED
from hamgara.exchange.refi.codebook import write_codebook_file
from hamgara.exchange.refi.offsets import Trial, say_reading
from hamgara.exchange.refi.package import Lost, say_lost
from hamgara.ingest.rows import read_mapping
from hamgara.ingest.sheets import say_sheets
from hamgara.messages import Message, say, translate
from hamgara.study.framework import find_framework
from hamgara.workbench.bench import Bench, export_file, open_bench, write_csv
from hamgara.workbench.codes import (
    export_codings,
    import_codebook,
    import_codings,
    recode,
)
from hamgara.workbench.projects import (
    PROJECT_SUFFIX,
    ProjectImported,
    export_project,
    import_project,
)

SHOWN = 60
"""So many characters of a sample are shown."""
RIVALS = 3


def _describe(why: Message) -> str:
    return translate(why, language())


@click.group(cls=Group)
@language_option
def codings(lang: str) -> None:
    """Codings in and out, as tables and as projects of other programs."""


@codings.command(name="import")
@path_arguments("paths", required=True)
@click.option("--coder", default="", help="The coder of rows that name none.")
@click.option("--columns", default="", help="Columns: document=NAME,quote=NAME,code=NAME.")
@click.option(
    "--replace", "replaces", is_flag=True, help="Take away what these coders coded otherwise."
)
@command
def codings_import(paths: tuple[Path, ...], coder: str, columns: str, *, replaces: bool) -> int:
    """Take in codings from CSV, XLSX or QDPX: hamgara codings import [STUDY] FILE.

    Of a project of REFI-QDA (.qdpx) texts that the study lacks are added, too.
    """
    folder, files = split_study(paths)
    if not files:
        raise HamgaraError(say("Name a CSV, XLSX or QDPX file with codings."))
    mapping = read_mapping(columns, MAPPED)
    refused = 0
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        for path in files:
            if path.suffix.lower() == PROJECT_SUFFIX:
                read = _import_project(bench, path, coder, mapping, replaces=replaces)
                done, refused = read.imported, refused + len(read.unread)
            else:
                done = import_codings(
                    bench,
                    path,
                    coder=coder,
                    columns=mapping,
                    replaces=replaces,
                    describe=_describe,
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


def _import_project(
    bench: Bench, path: Path, coder: str, columns: Mapping[str, str], *, replaces: bool
) -> ProjectImported:
    """Take in a project, and tell how it was read."""
    if columns:
        raise HamgaraError(
            say("The file has no columns to map."), path.name, say("Leave --columns out.")
        )
    done = import_project(
        bench, path, coder=coder, replaces=replaces, describe=_describe, progress=show_progress
    )
    warn([*done.unread, *done.notes])
    if done.added:
        tell(say("{count} documents of the project were added.", count=len(done.added)))
        tell_notes(done.taken)
    _tell_trial(done.trial)
    if done.lost:
        tell(say_lost(done.lost))
    return done


def _tell_trial(trial: Trial) -> None:
    """Tell how the places of a project are counted, and show some of them."""
    if not trial.tested:
        return
    tell(say("Places are counted so: {reading}.", reading=say_reading(trial.reading)))
    tell(
        say(
            "Selections that begin and end at the edges of words: {edges} of {tested}.",
            edges=trial.edges,
            tested=trial.tested,
        )
    )
    if trial.named:
        tell(
            say(
                "Names of selections that quote their words: {quoted} of {named}.",
                quoted=trial.quoted,
                named=trial.named,
            )
        )
    for sample in trial.samples:
        words = sample.words if len(sample.words) <= SHOWN else f"{sample.words[:SHOWN]}…"
        place = f"{sample.span.start}-{sample.span.end}"
        tell(say("{name}, {place}: {words}", name=sample.name, place=place, words=words))
    for rival in trial.rivals[:RIVALS]:
        tell(say("This fits as well: {reading}.", reading=say_reading(rival)))
    if trial.doubtful and trial.samples:
        tell(say("See whether the words are right; `hamgara undo` takes the codings back."))


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
    """Print the codings of STUDY as CSV, participants by pseudonym.

    With -o NAME.qdpx the file is a project of REFI-QDA, which has the whole texts in it.
    """
    folder, _ = split_study(study, others=False)
    with open_bench(folder, progress=show_progress) as bench:
        if output is None or output.suffix.lower() != PROJECT_SUFFIX:
            _write_lines(export_codings(bench), output, (".csv", PROJECT_SUFFIX))
            return DONE
        lost: Lost = {}
        _write_bytes(export_project(bench, language(), lost), output, lost)
        documents = len(bench.store.list_documents())
    tell(say("The whole texts of {count} documents are in it.", count=documents))
    return DONE


@click.group(cls=Group)
@language_option
def codebook(lang: str) -> None:
    """A framework's codes in and out as a table, or as a codebook of other programs."""


@codebook.command(name="export")
@path_arguments("study")
@click.option("--framework", default="", help="A framework of the library instead of a study's.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@command
def codebook_export(study: tuple[Path, ...], framework: str, output: Path | None) -> int:
    """Print the codebook of STUDY, or of a framework, as CSV; -o NAME.qdc writes REFI-QDA."""
    if framework:
        found = find_framework(framework)
    else:
        folder, _ = split_study(study, others=False)
        with open_bench(folder) as bench:
            found = bench.study.framework
    if output is not None and output.suffix.lower() == ".qdc":
        lost: Lost = {}
        _write_bytes(write_codebook_file(found, language(), lost), output, lost)
    else:
        lines = write_codebook(found).splitlines(keepends=True)
        _write_lines(lines, output, (".csv", ".qdc"))
    return DONE


@codebook.command(name="import")
@path_arguments("paths", required=True)
@click.option("--name", default="", help="The id of the framework (the file's name if not given).")
@command
def codebook_import(paths: tuple[Path, ...], name: str) -> int:
    """Make a framework from CSV, XLSX, QDC or QDPX: hamgara codebook import [STUDY] FILE."""
    folder, files = split_study(paths)
    if len(files) != 1:
        raise HamgaraError(say("Name one CSV, XLSX, QDC or QDPX file with codes."))
    lost: Lost = {}
    made = import_codebook(folder, files[0], name or files[0].stem, lost)
    tell(say("The framework is in {file}.", file=str(made)))
    if lost:
        tell(say_lost(lost))
    tell(say('To code by it, write framework = "{name}" in study.toml.', name=made.stem))
    return DONE


def _write_lines(lines: Iterable[str], output: Path | None, suffixes: tuple[str, ...]) -> None:
    if output is None:
        for line in lines:
            click.echo(line, nl=False)
        return
    if output.suffix.lower() != ".csv":
        raise HamgaraError(
            say("The file to write must end in one of: {known}.", known=suffixes), str(output)
        )
    _write_file(output, write_csv(lines))


def _write_bytes(data: bytes, output: Path, lost: Lost) -> None:
    _write_file(output, data)
    if lost:
        tell(say_lost(lost))


def _write_file(output: Path, data: bytes | Iterable[bytes]) -> None:
    if kept := export_file(output, data):
        tell(say("The earlier file is {file} now.", file=str(kept)))
    tell(say("Written: {file}", file=str(output)))


COMMANDS = (codings, codebook)
