"""The command on episodes of convergence and divergence (see docs/episodes.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.news import join
from hamgara.cli.relations import find_dyad
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    name_day,
    name_number,
    put_json,
    put_table,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.ingest.events.heads import say_above
from hamgara.ingest.events.markers import MarkersReading, read_markers
from hamgara.ingest.events.records import Refusal, say_strangers
from hamgara.ingest.events.values import NO_COUNT, ValuesReading, read_values
from hamgara.messages import Message, say, translate
from hamgara.relations.counting import count_by_decimals, tell_taken
from hamgara.relations.episodes import Episode, Found, find_episodes
from hamgara.relations.periods import name_unit
from hamgara.relations.values import Kept, sort_out
from hamgara.study.ontology import STANDARD, read_ontology

ADDED_UP = say("Times stand in several rows throughout: the rows of each are added up, as events.")
_SHOWN = 20
_WHAT: Mapping[tuple[str, str], Message] = {
    ("episode", "convergence"): say("convergence"),
    ("episode", "divergence"): say("divergence"),
    ("turning-point", "convergence"): say("turn to convergence"),
    ("turning-point", "divergence"): say("turn to divergence"),
}


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--date", "day", default="date", show_default=True, help="Column of the date.")
@click.option("--value", required=True, help="Column of the value: a net score of that time.")
@click.option(
    "--count",
    help="Column of the number of events behind the value; looked for if not named."
    " none: take none.",
)
@click.option("--mean", "means", is_flag=True, help="With --count: the value is their mean.")
@click.option(
    "--markers", type=click.Path(path_type=Path), help="Dated events: start,end,type,mode,..."
)
@click.option("--dyad", nargs=2, help="Take the rows and --markers between these two states.")
@click.option("--json", "as_json", is_flag=True, help="Print the episodes as JSON.")
@command
def episodes(
    file: Path,
    day: str,
    value: str,
    count: str | None,
    markers: Path | None,
    dyad: tuple[str, str] | None,
    *,
    means: bool,
    as_json: bool,
) -> int:
    """Episodes and turning points of two states from FILE, a value a day, week or month."""
    counted = "" if count == NO_COUNT else count
    if means and not counted:
        raise HamgaraError(say("--mean says what --count counts; name that column."), "--mean")
    states = find_dyad(dyad) if dyad else None
    reading, marks = ValuesReading(), MarkersReading()
    rows = read_values(file, (day, value, counted), reading, means=means, dyad=states)
    if states and not (markers or reading.paired):
        raise HamgaraError(
            say("{file} names no states; so --dyad says whose --markers count.", file=file.name),
            "--dyad",
        )
    kept = sort_out(rows)
    kept = count_by_decimals(kept) if reading.sought else kept
    ill = [Refusal(one.row, reading.places[one.row], one.what) for one in kept.misfits]
    refused = sorted([*reading.refused, *ill], key=lambda one: one.row)
    ontology = read_ontology(STANDARD)
    marked = read_markers(markers, ontology, marks, dyad=states) if markers else []
    if not kept.values:
        _tell_refused(refused)
        raise HamgaraError(say("There is no row that can be taken."), file.name)
    found = find_episodes(kept.values, marked)
    if as_json:
        put_json(
            {
                "episodes": [_as_json(one) for one in found.episodes],
                "sparse": [_span(*one) for one in found.sparse],
                "loud": [_span(*one) for one in found.loud],
                "step": found.step,
                "count": reading.count or None,
                "left_aside": list(reading.doubtful),
                "mean": reading.means or kept.by_decimals,
                "by_decimals": kept.by_decimals,
                "added_up": kept.added_up,
                "running_mean": found.smooth,
                "read": reading.rows,
                "blank": reading.blank,
                "elsewhere": reading.elsewhere,
                "markers": {"read": marks.rows, "elsewhere": marks.elsewhere},
                "strangers": {**marks.strangers, **reading.strangers},
                "refused": [
                    {"row": one.row, "what": translate(one.what, language()), "where": one.where}
                    for one in [*refused, *marks.refused]
                ],
            }
        )
    else:
        put_episodes(say("Episodes and turning points"), found.episodes)
    _tell_reading(reading, kept, found)
    if marks.above:
        tell(say_above(marks.above))
    if marks.elsewhere:
        tell(say("{count} markers of other pairs.", count=marks.elsewhere))
    if marks.strangers:
        tell(say_strangers(marks.strangers))
    return _tell_refused([*refused, *marks.refused])


def _as_json(one: Episode) -> dict[str, object]:
    answer: dict[str, object] = {
        **_span(one.start, one.end),
        "direction": one.direction,
        "kind": one.kind,
        "strength": round(one.strength, 3),
        "probability": None if one.probability is None else round(one.probability, 4),
        "method": one.method,
    }
    return answer | ({"events": list(one.events)} if one.events else {})


def _span(start: date, end: date) -> dict[str, str]:
    return {"start": start.isoformat(), "end": end.isoformat()}


def put_episodes(title: Message, found: Sequence[Episode]) -> None:
    """Print episodes and turning points as a table for people."""
    heads = [say("Start"), say("End"), say("What"), say("Strength"), say("Probability")]
    marked = any(one.events for one in found)
    rows = [
        (
            name_day(one.start),
            name_day(one.end) if one.kind == "episode" else None,
            translate(_WHAT[one.kind, one.direction], language()),
            name_number(one.strength, 2),
            name_number(one.probability, 3),
            *((", ".join(one.events) or None,) if marked else ()),
        )
        for one in found
    ]
    heads += [say("Events")] if marked else []
    put_table(title, heads, rows)


def tell_stretches(found: Found) -> None:
    """Tell the stretches of much and of little news, and where nothing was found."""
    if found.loud:
        spans = [say("{start} to {end}", start=name_day(a), end=name_day(b)) for a, b in found.loud]
        tell(
            say(
                "Five times as many events as usual, or more, whatever the score says: {spans}.",
                spans=join(translate(one, language()) for one in spans),
            )
        )
    for start, end in found.sparse:
        tell(
            say(
                "{start} to {end}: too little is told; there may have been anything.",
                start=name_day(start),
                end=name_day(end),
            )
        )
    if not (found.episodes or found.loud):
        tell(say("Nothing stands out from the usual."))


def _tell_reading(reading: ValuesReading, kept: Kept, found: Found) -> None:
    tell(say("{count} rows read.", count=reading.rows))
    for words in tell_taken(reading, kept):
        tell(words)
    if kept.by_decimals or (reading.sought and reading.count):
        tell(say("{leave} leaves that out.", leave=f"--count {NO_COUNT}"))
    if reading.doubtful:
        tell(say("Name the one that is: {option}.", option="--count NAME [--mean]"))
    if kept.added_up:
        tell(ADDED_UP)
    if reading.blank:
        tell(say("{count} rows hold no value; nothing is taken for them.", count=reading.blank))
    if found.step:
        tell(say("Taken as a value a {unit}.", unit=name_unit(found.step)))
    if found.smooth > 1:
        tell(
            say(
                "Each value looks like a running mean of {count} values. Give those themselves: a"
                " mean over several hides short crises.",
                count=found.smooth,
            )
        )
    tell_stretches(found)


def _tell_refused(refused: Sequence[Refusal]) -> int:
    if not refused:
        return DONE
    warn([HamgaraError(one.what, one.where) for one in refused], limit=_SHOWN)
    tell(say("{count} rows refused.", count=len(refused)))
    return REFUSED


COMMANDS = (episodes,)
