"""The history of a study's dyad (see docs/relations-study.md)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.episodes import ADDED_UP, put_episodes, tell_stretches
from hamgara.cli.news import join
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    in_digits,
    language,
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
from hamgara.messages import RIGHT_TO_LEFT, Message, say
from hamgara.relations.history import (
    PERIODS,
    EventSource,
    History,
    Sampled,
    join_periods,
    tell_others,
    tell_rows,
)
from hamgara.relations.index import list_doubts
from hamgara.relations.lenses import LensReading
from hamgara.relations.periods import name_unit
from hamgara.relations.sample import Estimate
from hamgara.relations.scores import Scores
from hamgara.report.happenings import show_period, show_periods
from hamgara.report.history_data import history_as_json
from hamgara.report.sections.lenses import VERDICTS
from hamgara.report.sections.relations import DIRECTIONS
from hamgara.report.sections.sampled import HEADS
from hamgara.study.labels import Label, in_language
from hamgara.workbench.bench import open_bench
from hamgara.workbench.relations import tell_history


@click.command(cls=Command)
@path_arguments("study")
@click.option("--json", "as_json", is_flag=True, help="Print the history as JSON.")
@click.option("--lens", "lenses", multiple=True, help="A lens by its id; all without it.")
@click.option("--period", type=click.Choice(PERIODS), default="year", show_default=True)
@command
def relations(
    study: tuple[Path, ...], lenses: tuple[str, ...], period: str, *, as_json: bool
) -> int:
    """The two states of STUDY over time: events by source, index, votes, lenses side by side."""
    folder, _ = split_study(study, others=False)
    with open_bench(folder, progress=show_progress) as bench:
        problems = list(bench.problems)
        history = tell_history(bench, problems, period=period, lenses=lenses)
    if as_json:
        put_json(history_as_json(history))
    elif history is None:
        tell(
            say(
                "The study tells of no event: write chronology.csv, accept events of its news, or"
                " name a table under [[relations]] in study.toml."
            )
        )
    else:
        _show(history)
    warn(problems)
    return REFUSED if problems else DONE


def _show(history: History) -> None:
    labels = {source.id: source.label for source in history.sources}
    for source in history.sources:
        _show_source(source)
    if history.sampled:
        _show_sample(history.sampled)
    for scores in history.scores:
        _show_scores(scores, of_events=scores.id in labels)
    for reading in history.lenses:
        _show_lens(reading, labels[reading.origin])
    if history.ballots:
        tell(say("Votes: see `hamgara alignment`, or the report."))
    for ballot in history.ballots:
        for note in tell_others(ballot):
            tell(say("{file}: {note}", file=ballot.table.label, note=note))


def _show_source(source: EventSource) -> None:
    levels = {one.period: one for one in source.index.points} if source.index else {}
    rows = []
    for point in source.series.points:
        level = levels.get(point.period)
        share = (
            say(
                "{value} [{low}, {high}]",
                value=_percent(level.value),
                low=_percent(level.low),
                high=_percent(level.high),
            )
            if level
            else None
        )
        rows.append((_name_period(point.period), point.n, point.cooperation, point.conflict, share))
    heads = (
        say("Period"),
        say("Events"),
        say("Cooperation"),
        say("Conflict"),
        say("Index, % cooperative [90 %]"),
    )
    if rows:
        title = say("Events: {source}", source=in_language(source.label, language()))
        put_table(title, heads, rows)
    count = sum(point.n for point in source.series.points)
    tell(say("{count} events in {name}.", count=count, name=source.label))
    for episode in source.episodes:
        tell(
            say(
                "Episode of {direction}, {first} to {last}: {names}.",
                direction=DIRECTIONS[episode.direction],
                first=name_day(episode.start),
                last=name_day(episode.end),
                names=join(episode.events),
            )
        )
    if source.gaps:
        tell(say("Periods without an event: {names}.", names=_name_runs(source.gaps)))
    for message in tell_rows(source):
        tell(message)
    for why, periods in list_doubts(source.index):
        tell(say("{what}: {names}.", what=why, names=_name_runs(periods)))
    for events, message in (
        (source.unplaced, say("Not placed, since the day is not known to the period: {names}.",
                              names=join(one.id for one in source.unplaced))),
        (source.unclaimed, say("Planned, denied, possible, background: {names}; counted nowhere.",
                               names=join(one.id for one in source.unclaimed))),
    ):  # fmt: skip
        if events:
            tell(message)


def _name_period(name: str) -> str:
    return in_language(show_period(name), language())


def _name_runs(names: Iterable[str]) -> str:
    """Return the names of periods, those that follow each other as a first and a last one."""
    runs = (show_periods(first, last) for first, last in join_periods(names))
    return join(in_language(run, language()) for run in runs)


def _show_sample(sampled: Sampled) -> None:
    rows = [
        (
            _name_period(one.period),
            one.reviewed,
            *(name_number(value, 0) for value in one.machine),
            *(_bound(found, 1) for found in (one.cooperation, one.conflict)),
            _bound(one.share, 100) if one.share else None,
        )
        for one in sampled.correction.periods
    ]
    put_table(say("Events of the news, corrected by a reviewed sample"), HEADS, rows)
    tell(say("{count} of {all} events were reviewed in random order; intervals are of 95 %.",
             count=len(sampled.reviewed), all=sampled.units))  # fmt: skip


def _bound(found: Estimate, times: int) -> Message:
    value, low, high = (name_number(times * x, 1) for x in (found.value, found.low, found.high))
    return say("{value} [{low}, {high}]", value=value, low=low, high=high)


def _show_scores(scores: Scores, *, of_events: bool) -> None:
    put_episodes(say("Episodes: {source}", source=scores.label), scores.found.episodes)
    if scores.found.step:
        tell(
            say(
                "{count} scores in {name}, one a {unit}.",
                count=len(scores.values),
                name=scores.label,
                unit=name_unit(scores.found.step),
            )
        )
    added_up = [ADDED_UP] if scores.added_up and not of_events else []
    for note in (*scores.taken, *added_up):
        tell(say("{file}: {note}", file=scores.label, note=note))
    tell_stretches(scores.found)
    if scores.unplaced:
        tell(say("{count} events whose day is not known well enough.", count=scores.unplaced))


def _percent(value: float) -> int:
    return round(100 / (1 + math.exp(-value)))


def _show_lens(reading: LensReading, source: Label) -> None:
    title = say(
        "{lens}, {source}: {count} events left aside",
        lens=in_language(reading.lens.label, language()),
        source=in_language(source, language()),
        count=len(reading.aside),
    )
    rows: list[tuple[object, ...]] = []
    for family in reading.families:
        toward = sum(one.sign == "convergence" for one in family.taken)
        name = in_language(family.family.label, language())
        rows.append((name, _name_sides(toward, len(family.taken) - toward), None, None))
    for one in reading.measures:
        found = one.estimate
        low, high = name_number(found.low, 2), name_number(found.high, 2)
        bounds = None if low is None else f"{low} .. {high}"
        value = name_number(found.value, 2)
        rows.append((in_language(one.measure.label, language()), value, bounds, found.n))
    heads = (say("Family or measure"), say("Value"), say("90 % interval"), say("Stands on"))
    put_table(title, heads, rows)
    for test in reading.tests:
        tell(
            say(
                "Against it would be: {what} - {verdict}.",
                what=in_language(test.falsifier.text, language()).rstrip("."),
                verdict=VERDICTS[test.verdict],
            )
        )


def _name_sides(toward: int, away: int) -> str:
    """Return what speaks for and against as signed numbers, each sign left of its number."""
    mark = "\u200e" if language() in RIGHT_TO_LEFT else ""
    return in_digits(f"{mark}+{toward} {mark}\u2212{away}")


COMMANDS = (relations,)
