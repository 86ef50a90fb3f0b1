"""The command with which a person accepts, mends or rejects the machine's events."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from hamgara.cli.commands import Command
from hamgara.cli.news import name_actors, print_days
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    name_number,
    path_arguments,
    put_table,
    show,
    show_progress,
    split_study,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.exchange.event_rows import (
    MENDABLE,
    event_cells,
    mend_event,
    read_verdicts,
    write_events,
)
from hamgara.messages import Message, say, translate
from hamgara.study.events import Event, Ontology, say_status
from hamgara.workbench.bench import Bench, export_file, open_bench, write_csv
from hamgara.workbench.edits import read_bytes
from hamgara.workbench.events import (
    Precision,
    StudyEvent,
    decide,
    find_happenings,
    judge,
    list_events,
    measure_precision,
    put_verdicts,
    take_verdicts,
)
from hamgara.workbench.sampling import draw_units

_KEYS = {"a": "accept", "m": "mend", "r": "reject", "s": "skip", "q": "quit"}


@click.command(cls=Command)
@path_arguments()
@click.option("--coder", default="", help="Your name as a coder.")
@click.option(
    "--export", "export", type=click.Path(path_type=Path), help="Write all events to a CSV file."
)
@click.option(
    "--import", "imported", type=click.Path(path_type=Path), help="Read verdicts from a CSV file."
)
@click.option("--again", is_flag=True, help="Show events that were decided on, too.")
@click.option(
    "--random", "at_random", is_flag=True,
    help="Events between the two states in random order: those reviewed first speak for all.",
)  # fmt: skip
@command
def review(
    paths: tuple[Path, ...],
    coder: str,
    export: Path | None,
    imported: Path | None,
    *,
    again: bool,
    at_random: bool,
) -> int:
    """Review the events the machine suggests in STUDY: accept, mend or reject each.

    In the terminal one by one, or as a table: --export events.csv, write accept or reject
    into the column verdict (and mend what is wrong in its row), then --import events.csv.
    With --random what was reviewed first is a fair sample of all, and corrects their numbers.
    """
    folder, _ = split_study(paths, others=False)
    with open_bench(folder, progress=show_progress) as bench:
        warn(bench.problems)
        if export and imported:
            raise HamgaraError(
                say("Import a table or export one."), "--export", say("Call twice: import first.")
            )
        if export:
            rows = list_events(bench, progress=show_progress)
            if at_random:
                rows = (one for unit in draw_units(list(rows), bench.study.dyad)
                        for one in unit.reports)  # fmt: skip
            lines = list(write_events(
                (one.document, one.key, one.event, one.verdict)
                for one in rows
            ))  # fmt: skip
            if kept := export_file(export, write_csv(lines)):
                tell(say("The earlier file is {file} now.", file=str(kept)))
            tell(say("Events are in {file}.", file=str(export)))
            return DONE
        if imported:
            return _import(bench, imported, coder)
        if not coder:
            raise HamgaraError(say("Tell who reviews."), "--coder", say("Use --coder NAME."))
        _review(bench, coder, again=again, at_random=at_random)
        _show_precision(bench)
    return DONE


def _import(bench: Bench, path: Path, coder: str) -> int:
    rows = read_verdicts(read_bytes(path), path.name, coder=coder)
    new, refused = take_verdicts(bench, rows, path.name, coder)
    warn(refused)
    tell(say("{count} verdicts are new.", count=new))
    _show_precision(bench)
    return REFUSED if refused else DONE


def _review(bench: Bench, coder: str, *, again: bool, at_random: bool) -> None:
    coded = list(list_events(bench, progress=show_progress))
    happenings, _ = find_happenings(coded)
    places = {id(one): place for one, place in zip(coded, happenings, strict=True)}
    queue = [(one, 0) for one in coded if again or one.verdict is None]
    if at_random:
        units = enumerate(draw_units(coded, bench.study.dyad), 1)
        queue = [
            (one, number) for number, unit in units if again or not unit.is_decided
            for one in unit.reports if again or one.verdict is None
        ]  # fmt: skip
    if not queue:
        tell(say("There is no event to review."))
    settled: set[int] = set()
    for number, (one, unit) in enumerate(queue, 1):
        if unit in settled:
            continue
        tell(say("Event {number} of {count}, {document}", number=number, count=len(queue),
                 document=one.document.name))  # fmt: skip
        _show(one, bench.study.ontology)
        others = [other.document.name for other in coded
                  if other is not one and places[id(other)] == places[id(one)]]  # fmt: skip
        if others:
            tell(say("Told in {names}, too; accepted more than once it counts once.",
                     names=tuple(others)))  # fmt: skip
        match _ask():
            case "a":
                verdict = decide(one, judge(one, one.event), coder)
            case "r":
                verdict = decide(one, "rejected", coder)
            case "m":
                mended = _mend(bench, one)
                verdict = decide(one, judge(one, mended), coder, event=mended)
            case "q":
                return
            case _:
                continue
        put_verdicts(bench, [verdict], one.document.name)
        if unit and verdict.judgment != "rejected":
            settled.add(unit)


def _show(one: StudyEvent, scheme: Ontology) -> None:
    """Show the sentence with its marked words, and what the machine made of it."""
    event, text = one.event, one.document.text
    line = Text(event.span.of(text))
    for span, style in (
        (event.spans.source, "bold cyan"),
        (event.spans.target, "bold magenta"),
        (event.spans.date, "green"),
        (event.spans.trigger, "bold reverse"),
    ):
        if span is not None and event.span.start <= span.start and span.end <= event.span.end:
            line.stylize(style, span.start - event.span.start, span.end - event.span.start)
    show(line)
    rows = [
        (say("Source of the act"), name_actors(event.source)),
        (say("Target of the act"), name_actors(event.target) or say("with one another")),
        (
            say("Type"),
            _name_type(event.type, scheme)
            + (f" > {_name_type(event.promised, scheme)}" if event.promised else ""),
        ),
        (say("Status"), say_status(event)),
        (say("Date"), print_days(event.date)),
        (say("Rule"), f"{event.rule} ({name_number(event.confidence, 2)})"),
    ]
    put_table(say("Suggested by the machine"), (say("What"), say("Value")), rows)


def _name_type(key: str, scheme: Ontology) -> str:
    """Return a type of event in the user's language, with its key, by which it is mended."""
    label = scheme.types[key].label.get(language()) if key in scheme.types else None
    return f"{label} ({key})" if label else key


def _ask() -> str:
    keys = ", ".join(f"{key} {translate(_say_key(key), language())}" for key in _KEYS)
    while True:
        said = click.prompt(keys, default="a", err=True).strip().lower()[:1]
        if said in _KEYS:
            return str(said)


def _say_key(key: str) -> Message:
    return {
        "a": say("accept"),
        "m": say("mend"),
        "r": say("reject"),
        "s": say("skip"),
        "q": say("quit"),
    }[key]


def _mend(bench: Bench, one: StudyEvent) -> Event:
    """Ask for every cell that may be mended until the whole is an event."""
    scheme = bench.study.ontology
    cells = {name: value for name, value in event_cells(one.document, one.event).items()
             if name in MENDABLE}  # fmt: skip
    while True:
        cells = {name: click.prompt(name, default=value, err=True).strip()
                 for name, value in cells.items()}  # fmt: skip
        try:
            return mend_event(one.event, cells, scheme)
        except HamgaraError as error:
            warn([error])


def _show_precision(bench: Bench) -> None:
    figures = measure_precision(bench)
    if not figures.get("", Precision()).reviewed:
        return
    scheme = bench.study.ontology
    rows = [
        (
            _name_type(key, scheme) if key else say("all"),
            row.reviewed,
            row.accepted,
            row.mended,
            row.rejected,
            name_number(row.share, 2),
        )
        for key, row in sorted(figures.items(), key=lambda item: (item[0] != "", item[0]))
    ]
    heads = (
        say("Type"), say("Reviewed"), say("Accepted"), say("Mended"), say("Rejected"),
        say("Precision"),
    )  # fmt: skip
    put_table(say("What was reviewed"), heads, rows)


COMMANDS = (review,)
