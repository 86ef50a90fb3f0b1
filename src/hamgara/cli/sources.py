"""Commands on sources: add, date, withdraw."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    name_day,
    path_arguments,
    put_table,
    show_progress,
    split_study,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.ingest.fulldates import find_full_dates
from hamgara.ingest.rows import read_mapping
from hamgara.messages import Message, say
from hamgara.workbench.bench import open_bench
from hamgara.workbench.edits import Added, Taken, add_sources, date_document
from hamgara.workbench.edits import withdraw as take_out

SHOWN = 20
"""How many files the summary of an addition lists one by one."""
NONE = "none"
NOT_FOUND = say("none found")
_PLACES = {
    "column": say("column"),
    "label": say("label"),
    "dateline": say("dateline"),
}
"""Where a day of publication was found, in words; others are names of tags."""


@click.command(cls=Command)
@path_arguments("files", required=True)
@click.option("--participant", default="", help="The participant who speaks in these files.")
@click.option("--columns", default="", help="Columns of tables: text=NAME,id=NAME,date=NAME.")
@command
def add(files: tuple[Path, ...], participant: str, columns: str) -> int:
    """Add source files or folders to a study: hamgara add [STUDY] FILE..."""
    folder, paths = split_study(files)
    if not paths:
        raise HamgaraError(say("Name at least one file to add."))
    mapping = read_mapping(columns)
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        added = add_sources(
            bench, paths, participant=participant, columns=mapping, progress=show_progress
        )
    warn(added.refused)
    _summarize(added)
    tell(
        say(
            "{count} documents added, {refused} refused.",
            count=len(added.documents),
            refused=len(added.refused),
        )
    )
    return REFUSED if added.refused else DONE


def _summarize(added: Added) -> None:
    """Show what was read and how, what was skipped and why."""
    heads = (
        say("File"),
        say("documents"),
        say("Participant"),
        say("Language"),
        say("Date"),
        say("Agencies"),
    )
    rows = []
    for one in added.taken[:SHOWN]:
        dates = [document.date for document in one.read if document.date]
        single = one.read[0] if len(one.read) == 1 else None
        shown: object = say("{count} of {total}", count=len(dates), total=len(one.read))
        if single:
            shown = _show_date(single.date, single.date_source) if single.date else NOT_FOUND
        agencies = dict.fromkeys(
            agency.name for document in one.read for agency in document.agencies
        )
        languages = dict.fromkeys(document.language for document in one.read)
        named = ", ".join([*agencies][:4])
        people = ", ".join(dict.fromkeys(d.participant for d in one.read if d.participant))
        rows.append(
            (one.name, len(one.read), people or None, ", ".join(languages), shown, named or None)
        )
    if rows:
        put_table(say("What was read"), heads, rows)
    if len(added.taken) > SHOWN:
        tell(say("... and {count} more.", count=len(added.taken) - SHOWN))
    tell_notes(added.taken)
    if added.skipped:
        reasons = Counter(error.what for error in added.skipped)
        for reason, count in reasons.most_common():
            tell(say("{count} files skipped: {reason}", count=count, reason=reason))


def tell_notes(taken: Sequence[Taken]) -> None:
    """Tell what is to be said of files that were added."""
    noted = [(one.name, note) for one in taken for note in one.notes]
    for name, note in noted[:SHOWN]:
        tell(say("{file}: {note}", file=name, note=note))
    if len(noted) > SHOWN:
        tell(say("... and {count} more.", count=len(noted) - SHOWN))


def _show_date(day: dt.date, where: str) -> Message:
    return say("{day} ({where})", day=name_day(day), where=_PLACES.get(where, where))


@click.command(cls=Command)
@path_arguments("arguments", required=True)
@command
def date(arguments: tuple[Path, ...]) -> int:
    """Give a document its day of publication: hamgara date [STUDY] DOCUMENT 2019-01-18.

    The day may be Gregorian or Jalali (1397-10-28); `none` says that it is unknown.
    `hamgara undo` takes it back.
    """
    folder, rest = split_study(arguments)
    if len(rest) != 2:
        raise HamgaraError(say("Name a document and a day: hamgara date P1 2019-01-18."))
    name, given = str(rest[0]), str(rest[1])
    days = find_full_dates(given)
    if given != NONE and len(days) != 1:
        raise HamgaraError(
            say("{got} is no day.", got=given),
            "",
            say("Write year, month and day: 2019-01-18, 1397-10-28, or none."),
        )
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        document = date_document(bench, name, days[0] if days else None)
    if document.date is None:
        tell(say("{name} has no date now.", name=document.name))
    else:
        tell(say("{name} is of {date} now.", name=document.name, date=name_day(document.date)))
    return DONE


@click.command(cls=Command)
@path_arguments("arguments", required=True)
@command
def withdraw(arguments: tuple[Path, ...]) -> int:
    """Take documents out of a study: hamgara withdraw [STUDY] DOCUMENT...

    What was coded in them goes along; `hamgara undo` brings all of it back.
    """
    folder, names = split_study(arguments)
    if not names:
        raise HamgaraError(say("Name the documents to withdraw."))
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        gone = take_out(bench, [str(name) for name in names])
    tell(say("{count} documents withdrawn.", count=len(gone)))
    return DONE


COMMANDS = (add, date, withdraw)
