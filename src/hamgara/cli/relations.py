"""Commands on the dyad over time: series and alignment (see docs/relations.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.news import name_state
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    in_digits,
    language,
    name_number,
    put_table,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.ingest.events.layouts import LAYOUTS, find_layout, read_layout
from hamgara.ingest.events.records import Reading, Refusal, read_records
from hamgara.ingest.events.votes import VotesReading, read_state_columns, read_votes
from hamgara.messages import Message, say, translate
from hamgara.relations.alignment import Alignment, measure_alignment
from hamgara.relations.history import tell_others, tell_rows
from hamgara.relations.panel import Panel, read_panel
from hamgara.relations.periods import PERIODS, name_unit
from hamgara.relations.series import (
    UNNAMED,
    Misfit,
    Point,
    Series,
    build_series,
    refuse_misfits,
)
from hamgara.relations.votes import VOTES
from hamgara.study.actors import BODIES, find_party

_DYAD = "Two states: a code or a name in fa, az or en."


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--columns", default="", help="Columns: source=i,target=j,period=year,...")
@click.option("--format", "layout", default="", help=f"A known format: {', '.join(LAYOUTS)}.")
@click.option("--actors", is_flag=True, help="Expect actors that are no states; count them apart.")
@click.option("--dyad", nargs=2, help=f"{_DYAD} Without it: all pairs, as CSV.")
@click.option("--period", type=click.Choice(PERIODS), default="year", show_default=True)
@click.option("--directed", is_flag=True, help="Only what the first state does toward the second.")
@click.option("--dataset", default="", help="Which one, where the table mixes several.")
@click.option("--all", "everything", is_flag=True, help="With --json: all measures of a period.")
@click.option("--json", "as_json", is_flag=True, help="Print the series as JSON.")
@command
def series(
    file: Path,
    columns: str,
    layout: str,
    dyad: tuple[str, str] | None,
    period: str,
    *,
    actors: bool,
    directed: bool,
    dataset: str,
    everything: bool,
    as_json: bool,
) -> int:
    """Series of events between two states, or all, from FILE (CSV, XLSX, or a known format)."""
    if layout and columns:
        raise HamgaraError(
            say("A known format has its own columns."), "--columns", say("Name one or the other.")
        )
    states = find_dyad(dyad) if dyad else None
    reading = Reading()
    where = find_layout(layout) if layout else replace(read_layout(columns), actors=actors)
    if where.actors and (regions := {*BODIES} & {*(states or ())}):
        raise HamgaraError(
            say("Among actors {name} is a region or a kind, not a body.", name=min(regions)),
            "--dyad",
            say("Name two states; without --actors a plain table may have bodies as sides."),
        )
    if states is None:
        if as_json or everything:
            raise HamgaraError(
                say("All pairs of a table are written as CSV."), "--json", say("Name a --dyad.")
            )
        panel = read_panel(file, where, reading, period, dataset=dataset)
        _put_panel(panel, directed=directed)
        _tell_reading(reading, panel.volumes, len(panel.misfits), paired=False)
        return _tell_refused(_sort_refused(reading, panel.misfits, file.name))
    found = build_series(
        read_records(file, where, reading, dyad=states),
        states,
        period,
        directed=directed,
        dataset=dataset,
    )
    refused = _sort_refused(reading, found.misfits, file.name)
    if as_json:
        _put_answer(
            {
                "dyad": list(states),
                "directed": directed,
                "dataset": found.dataset or None,
                "rows": [_point_as_json(p, everything=everything) for p in found.points],
                "undated": reading.undated,
                "duplicates": reading.duplicates,
                "repeats": reading.repeats,
                "elsewhere": reading.elsewhere,
                "stateless": reading.stateless,
                "strangers": reading.strangers,
                "read": reading.rows,
                "volumes": dict(sorted(found.volumes.items())),
            },
            refused,
        )
    elif found.points:
        _show_series(found)
    _tell_reading(reading, found.volumes, len(found.misfits), paired=True)
    if found.misfits and not found.points:
        unit = name_unit(period)
        tell(
            say("No event of the dyad lies within one {unit}: choose a longer --period.", unit=unit)
        )
    elif not found.points:
        tell(say("There is no dated event of the dyad."))
    return _tell_refused(refused)


@click.command(cls=Command)
@click.argument("votes", type=click.Path(path_type=Path))
@click.option("--columns", default="", help="The states' columns: IRN=IR,AZE=AZ")
@click.option("--dyad", nargs=2, required=True, help=_DYAD)
@click.option("--by", default="session", show_default=True, help="Column of the period, or year.")
@click.option("--json", "as_json", is_flag=True, help="Print the measures as JSON.")
@command
def alignment(votes: Path, columns: str, dyad: tuple[str, str], by: str, *, as_json: bool) -> int:
    """Likeness of two states in the roll calls of VOTES (CSV or XLSX)."""
    states = find_dyad(dyad)
    reading = VotesReading()
    calls = read_votes(votes, states, reading, columns=read_state_columns(columns), by=by)
    found = measure_alignment(calls)
    if as_json:
        _put_answer(
            {
                "dyad": list(states),
                "rows": [_alignment_as_json(one, states) for one in found],
                "duplicates": reading.duplicates,
            },
            reading.refused,
        )
    else:
        _show_alignment(found, states)
    for count, message in (
        (absent := sum(one.absent for one in found),
         say("{count} roll calls left out, since one of the two did not vote.", count=absent)),
        (unanimous := sum(one.unanimous for one in found),
         say("{count} unanimous roll calls left out.", count=unanimous)),
    ):  # fmt: skip
        if count:
            tell(message)
    for message in tell_others(reading):
        tell(message)
    return _tell_refused(reading.refused)


def find_dyad(given: tuple[str, str]) -> tuple[str, str]:
    """Return the codes of two states, each told by a code or a name; HamgaraError else."""
    found = []
    for name in given:
        state = find_party(name)
        if state is None:
            raise HamgaraError(
                say("{got} names no state.", got=name),
                "--dyad",
                say("Write an ISO code (IRN), a number of the Correlates of War, or a name."),
            )
        found.append(state)
    if found[0] == found[1]:
        raise HamgaraError(say("A dyad is of two states."), "--dyad")
    return found[0], found[1]


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _point_as_json(point: Point, *, everything: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "period": point.period,
        "n": point.n,
        "cooperation": point.cooperation if point.n else None,
        "conflict": point.conflict if point.n else None,
        "net": _round(point.net),
        "log_ratio": _round(point.log_ratio),
        "low": _round(point.low),
        "high": _round(point.high),
    }
    if everything:
        shares = point.quad_shares
        row |= {
            "conflict_share": _round(point.conflict_share),
            "quads": list(point.quads) if point.quads and point.n else None,
            "quad_shares": [_round(share) for share in shares] if shares else None,
            "forth": point.forth,
            "back": point.back,
            "reciprocity": _round(point.reciprocity),
            "scored": point.scores.n,
            "score_sum": _round(point.scores.sum) if point.scores.n else None,
            "score_mean": _round(point.scores.mean),
            "stands_on": list(point.rows),
        }
    return row


def _alignment_as_json(one: Alignment, dyad: tuple[str, str]) -> dict[str, object]:
    sides = zip(dyad, (one.table.first, one.table.second), strict=True)
    return {
        "period": one.period,
        "n": one.n,
        "agreement": _round(one.agreement),
        "s": _round(one.s),
        "kappa": _round(one.kappa),
        "pi": _round(one.pi),
        "marginals": {state: dict(zip(VOTES, counts, strict=True)) for state, counts in sides},
        "absent": one.absent,
        "unanimous": one.unanimous,
    }


def _put_answer(answer: dict[str, object], refused: Iterable[Refusal]) -> None:
    """Print one JSON document; refused rows are written one by one, however many there are."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1).removesuffix("\n}"), nl=False)
    click.echo(',\n "refused": [', nl=False)
    for number, one in enumerate(refused):
        row = {"row": one.row, "what": translate(one.what, language()), "where": one.where}
        click.echo(f"{',' * (number > 0)}\n  {json.dumps(row, ensure_ascii=False)}", nl=False)
    click.echo("]\n}")


def _sort_refused(reading: Reading, misfits: Iterable[Misfit], name: str) -> list[Refusal]:
    """Return the rows that cannot be read and those that fit no period, in their order."""
    told = [*reading.refused, *refuse_misfits(misfits, name)]
    return sorted(told, key=lambda refusal: refusal.row)


def _put_panel(panel: Panel, *, directed: bool) -> None:
    """Print the periods with events of all pairs of states, a row each."""
    heads = ("source", "target") if directed else ("first", "second")
    pairs = {pair if directed else (min(pair), max(pair)) for pair in panel.pairs}
    click.echo(",".join((*heads, "period", "n", "cooperation", "conflict")))
    for pair in sorted(pairs):
        places, counts = panel.count(pair, directed=directed)
        lines = (
            ",".join((*pair, panel.periods[at], *map(str, row)))
            for at, row in zip(places, counts.tolist(), strict=True) if row[0]
        )  # fmt: skip
        click.echo("\n".join(lines))


def _show_series(found: Series) -> None:
    heads = (
        say("Period"),
        say("Events"),
        say("Cooperation"),
        say("Conflict"),
        say("Net"),
        say("Log-ratio"),
        say("90 % interval"),
    )
    rows = [
        (
            in_digits(point.period),
            point.n,
            point.cooperation,
            point.conflict,
            _show(point.net),
            _show(point.log_ratio),
            None if point.low is None else f"{_show(point.low)} .. {_show(point.high)}",
        )
        for point in found.points
    ]
    first, second = map(name_state, found.dyad)
    title = (
        say("Events of {first} toward {second}", first=first, second=second)
        if found.directed
        else say("Events between {first} and {second}", first=first, second=second)
    )
    put_table(title, heads, rows)


def _show_alignment(found: Sequence[Alignment], dyad: tuple[str, str]) -> None:
    first, second = map(name_state, dyad)
    heads = (
        say("Period"),
        say("Roll calls"),
        say("Agreement"),
        Message("S"),
        say("Kappa"),
        say("Pi"),
        say("{state}: yes, abstain, no", state=first),
        say("{state}: yes, abstain, no", state=second),
    )
    rows = [
        (
            in_digits(one.period),
            one.n,
            *(_show(value) for value in (one.agreement, one.s, one.kappa, one.pi)),
            in_digits(" / ".join(map(str, one.table.first))),
            in_digits(" / ".join(map(str, one.table.second))),
        )
        for one in found
    ]
    title = say("Votes of {first} and {second}", first=first, second=second)
    put_table(title, heads, rows)


def _show(value: float | None) -> str | None:
    return name_number(value, 3)


def _tell_reading(
    reading: Reading, volumes: Mapping[str, int], misfits: int, *, paired: bool
) -> None:
    """Tell what became of the rows; `misfits` of those taken fit no period.

    Where they are not of one pair (`paired`), only those of one state alone are of no pair.
    """
    taken = reading.taken - misfits
    tell(say("{count} rows read, {taken} of them taken.", count=reading.rows, taken=taken))
    if reading.elsewhere:
        tell(
            say("{count} rows of other pairs.", count=reading.elsewhere)
            if paired
            else say("{count} rows of a state with itself.", count=reading.elsewhere)
        )
    for message in tell_rows(reading):
        tell(message)
    for dataset, volume in sorted(volumes.items()):
        if dataset or len(volumes) > 1:
            tell(say("{count} events in {name}.", count=volume, name=dataset or UNNAMED))


def _tell_refused(refused: Sequence[Refusal]) -> int:
    if not refused:
        return DONE
    warn([HamgaraError(one.what, one.where) for one in refused])
    tell(say("{count} rows refused.", count=len(refused)))
    return REFUSED


COMMANDS = (series, alignment)
