"""The dyad over time: its events by source, family and year, its index, and its gaps."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from hamgara.messages import Message, say
from hamgara.relations.convergence import is_flat
from hamgara.relations.history import EventSource, History, find_days, join_periods, tell_rows
from hamgara.relations.index import Level, list_doubts
from hamgara.relations.lenses import LensReading, start_of
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import (
    Block,
    Cell,
    Column,
    Panel,
    Panels,
    Paragraph,
    Section,
    Spot,
    Table,
    Text,
    Trace,
)
from hamgara.report.happenings import (
    count_events,
    find_rows,
    shade_source,
    show_days,
    show_page,
    show_period,
    show_periods,
    show_span,
    show_states,
    show_type,
    stand_on,
    stand_on_rows,
)
from hamgara.report.sections.sampled import tell_sample
from hamgara.report.sections.scores import tell_scores
from hamgara.report.show import cell, plain
from hamgara.study.chronology import Happening
from hamgara.study.countries import name_country
from hamgara.study.events import Ontology
from hamgara.study.measures import Measure, Unavailable

CONVERGENT, DIVERGENT = say("cooperative"), say("conflictual")
_COUNTED = say("Events of the source in the period, each counted once; sources are not added up.")
_SCORED = say("Score of the event's type in the scheme: -10 most conflictual, 10 most cooperative.")
_EPISODE = say(
    "Occasions of one direction close together, against what the years around let expect"
    " (Poisson scan)."
)
DIRECTIONS = {"convergence": say("convergence"), "divergence": say("divergence")}
_INDEX = say(
    "Share of cooperative events estimated by a latent level that changes over time (state space),"
    " given the number of events; 90 % interval."
)


def build(analysis: Analysis) -> Section | None:
    """Return the section of the dyad's events and scores, None where the study tells of none."""
    history = analysis.history
    if history is None or not (history.sources or history.scores or history.sampled):
        return None
    scheme = analysis.study.ontology
    first, second = (name_country(code) for code in history.dyad)
    blocks: list[Block] = [
        Paragraph(
            (
                say(
                    "Events between {first} and {second}, each with the page or document that"
                    " tells it. What a source does not tell is not here: a quiet year may be a"
                    " year nobody wrote down.",
                    first=first,
                    second=second,
                ),
            )
        ),
        *([_sources_table(history)] if history.sources else []),
    ]
    for number, source in enumerate(history.sources, 1):
        suffix = "" if number == 1 else f"-{number}"
        if source.placed:
            blocks.append(_timeline(history, source, scheme, suffix, analysis))
        blocks += [_series_chart(source, suffix), *_tell_gaps(source)]
        if source.episodes:
            blocks.append(_episodes_table(source, suffix))
        if source.placed:
            blocks.append(_events_table(source, scheme, suffix))
    if history.sampled:
        blocks += tell_sample(history.sampled)
    for number, scores in enumerate(history.scores, 1):
        blocks += tell_scores(scores, number)
    return Section("relations", say("The two states over time"), tuple(blocks))


def _sources_table(history: History) -> Table:
    columns = (
        Column(say("Source of events")),
        Column(say("Events"), numeric=True),
        Column(say("First")),
        Column(say("Last")),
        Column(say("Periods without an event"), numeric=True),
        Column(say("Not placed"), numeric=True),
        Column(say("Planned, denied, possible, background"), numeric=True),
        Column(say("Rows refused"), numeric=True),
    )
    note = say(
        "Every source keeps its own numbers. Not placed: the day is not known to the period."
    )
    rows = tuple(_source_row(source) for source in history.sources)
    return Table("relations-sources", say("Sources of events"), columns, rows, note)


def _source_row(source: EventSource) -> tuple[Cell, ...]:
    points = source.series.points
    rows = [row for point in points for row in point.rows]
    volume = Measure(
        sum(point.n for point in points), "events", _COUNTED, stand_on_rows(source, rows)
    )
    unplaced = say("Events whose day is not known to the period.")
    unclaimed = say(
        "Events told as planned, denied, possible or as background; they count nowhere."
    )
    return (
        cell(source.label, mark="head"),
        cell(volume),
        cell(show_period(points[0].period) if points else ""),
        cell(show_period(points[-1].period) if points else ""),
        cell(plain(len(source.gaps))),
        cell(count_events(source.unplaced, unplaced)),
        cell(count_events(source.unclaimed, unclaimed)),
        cell(plain(len(source.refused))),
    )


def _timeline(
    history: History, source: EventSource, scheme: Ontology, suffix: str, analysis: Analysis
) -> Panels:
    """Return the events of a source one by one, a panel a family of a lens.

    That is the lens of the framework's name, else one whose families take codes of the framework,
    else the first one.
    """
    framework = analysis.study.framework.id
    readings = [one for one in history.lenses if one.origin == source.id]
    own = [one for one in readings if one.lens.id == framework]
    own += [one for one in readings if any(framework in each.codes for each in one.lens.families)]
    reading = next(iter([*own, *readings]), None)
    panels = tuple(_families(reading, scheme)) if reading else ()
    caption = say("Events one by one: {source}", source=source.label)
    if reading and panels:
        caption = say(
            "Events one by one, by the families of “{lens}”: {source}",
            lens=reading.lens.label,
            source=source.label,
        )
    return Panels(
        id=f"relations-timeline{suffix}",
        caption=caption,
        alt=say("Stems on a line of time, upward for cooperative and downward for conflictual."),
        panels=panels or (_all_events(source, scheme),),
        shades=shade_source(source),
    )


def _families(reading: LensReading, scheme: Ontology) -> Iterator[Panel]:
    for family in reading.families:
        traces = []
        for hue, (label, sign) in enumerate(_SIGNS):
            taken = [one.happening for one in family.taken if one.sign == sign]
            spots = tuple(_stem(one, scheme) for one in taken)
            if spots:
                traces.append(Trace(label, "stems", spots, hue))
        if traces:
            yield Panel(family.family.label, tuple(traces))


_SIGNS = ((CONVERGENT, "convergence"), (DIVERGENT, "divergence"))


def _all_events(source: EventSource, scheme: Ontology) -> Panel:
    spots = tuple(_stem(one, scheme) for one, _ in source.placed)
    return Panel(source.label, (Trace(source.label, "stems", spots),))


def _stem(happening: Happening, scheme: Ontology) -> Spot:
    event, start = happening.event, start_of(happening)
    value = scheme.score(event.type, event.mode) if event.type in scheme.types else None
    measure = Measure(value, "score", _SCORED, stand_on([happening]))
    return Spot((start, start), measure, show_days(event))


def _series_chart(source: EventSource, suffix: str) -> Panels:
    """Return the number of events by period, and the index below it."""
    toward: list[Spot] = []
    away: list[Spot] = []
    for point in source.series.points:
        rows = find_rows(source, point.rows)
        sides = [
            [one for one in rows if ("conflict" in one.event.quad) == bad] for bad in (False, True)
        ]
        for spots, count, own, sign in (
            (toward, point.cooperation, sides[0], 1),
            (away, point.conflict, sides[1], -1),
        ):
            if count:
                stands = stand_on(own) if own else stand_on_rows(source, point.rows)
                measure = Measure(sign * count, "events", _COUNTED, stands)
                spots.append(Spot(find_days(point.period), measure, show_period(point.period)))
    panels = [
        Panel(
            say("Events by period: cooperative upward, conflictual downward"),
            (Trace(CONVERGENT, "bars", tuple(toward), 0), Trace(DIVERGENT, "bars", tuple(away), 1)),
        )
    ]
    if source.index:
        panels.append(_index_panel(source, source.index.points))
    return Panels(
        id=f"relations-index{suffix}",
        caption=say("Volume and index by period: {source}", source=source.label),
        alt=say("Bars of events by period, and a line of the index within its interval."),
        panels=tuple(panels),
        shades=shade_source(source),
    )


def _index_panel(source: EventSource, levels: Sequence[Level]) -> Panel:
    spots = tuple(
        Spot(find_days(one.period), measure_level(one, source), show_period(one.period))
        for one in levels
    )
    title = say("Index: percent of events that are cooperative, with its 90 % interval")
    return Panel(title, (Trace(say("index"), "line", spots, 2),), tall=True, bounds=(0, 100))


def measure_level(level: Level, source: EventSource) -> Measure:
    """Return a level of the index as a share in percent."""
    low, value, high = (100 / (1 + math.exp(-x)) for x in (level.low, level.value, level.high))
    evidence = stand_on_rows(source, level.rows)
    if isinstance(evidence, Unavailable):
        evidence = Unavailable(
            say("No event of this period is told; the level stands on the periods around it.")
        )
    return Measure(value, "%", _INDEX, evidence, low, high)


def _tell_gaps(source: EventSource) -> Iterator[Block]:
    yield from (Paragraph((words,), "note") for words in tell_rows(source))
    if source.gaps:
        yield _tell_periods(say("Periods without an event"), source.gaps)
    for why, periods in list_doubts(source.index):
        yield _tell_periods(why, periods)
    if source.index and is_flat(source.series.points, source.index):
        words = say(
            "Even the highest period cannot be told from the lowest: these events are too few, or"
            " their numbers vary too much. Look at the events themselves."
        )
        yield Paragraph((words,), "note")


def _tell_periods(what: Message, periods: Sequence[str]) -> Paragraph:
    names: list[Text] = []
    for first, last in join_periods(periods):
        names += [say("; ") if names else ": ", show_periods(first, last)]
    return Paragraph((what, *names, "."), "note")


def _episodes_table(source: EventSource, suffix: str) -> Table:
    columns = (
        Column(say("Episode")),
        Column(say("Days")),
        Column(say("Events"), numeric=True),
        Column(say("Times as many as expected"), numeric=True),
    )
    by_id = {one.id: one for one, _ in source.placed}
    rows = []
    for one in source.episodes:
        events = [by_id[name] for name in one.events if name in by_id]
        strength = Measure(one.strength, "times", _EPISODE, stand_on(events))
        rows.append(
            (
                cell(DIRECTIONS[one.direction], mark="head"),
                cell(show_span(one.start, one.end)),
                cell(count_events(events, _EPISODE)),
                cell(strength),
            )
        )
    note = say(
        "Clusters of events of one direction within half a year, by defaults that are the same for"
        " every dyad; they are shaded in the charts."
    )
    caption = say("Episodes: {source}", source=source.label)
    return Table(f"relations-episodes{suffix}", caption, columns, tuple(rows), note)


def _events_table(source: EventSource, scheme: Ontology, suffix: str) -> Table:
    columns = (
        Column(say("Event")),
        Column(say("Days")),
        Column(say("Who toward whom")),
        Column(say("Type")),
        Column(say("What happened")),
        Column(say("Source")),
    )
    rows = tuple(
        (
            cell(one.id, mark="head"),
            cell(show_days(one.event)),
            cell(show_states(one.event)),
            cell(show_type(one.event, scheme)),
            cell(one.texts),
            cell(show_page(one)),
        )
        for one, _ in source.placed
    )
    caption = say("All events: {source}", source=source.label)
    return Table(f"relations-events{suffix}", caption, columns, rows)
