"""The same events through every lens, side by side and never averaged; interviews beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.messages import Message, say
from hamgara.relations.history import EventSource, History, find_days
from hamgara.relations.index import Index
from hamgara.relations.lenses import KINDS, FamilyReading, LensReading, MeasureReading, Tested
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import (
    Block,
    Cell,
    Column,
    Items,
    Panel,
    Panels,
    Paragraph,
    Section,
    Spot,
    Table,
    Trace,
)
from hamgara.report.happenings import (
    count_events,
    estimate_measure,
    shade_source,
    show_period,
    stand_on,
    stand_on_rows,
)
from hamgara.report.sections.relations import measure_level
from hamgara.report.show import below, cell
from hamgara.study.labels import Label
from hamgara.study.lens import SIGNS
from hamgara.study.measures import CodingQuery, Measure, Unavailable

_COUNTED = say("Events of the source in the period, each counted once; sources are not added up.")
_TAKEN = say("Events that the family takes, each with its weight in the lens.")
_SIGNS = {"convergence": say("for convergence"), "divergence": say("for divergence")}
VERDICTS: dict[str, Message] = {
    "against": say("speaks against the lens"),
    "open": say("these events cannot tell"),
    "not against": say("does not speak against it"),
    "not measured": say("not measured here, or on too few events"),
}


_STANDS_ON = say(
    "Events or periods that the measure stands on; those that it counts among them are listed."
)


def build(analysis: Analysis) -> Section | None:
    """Return the section of lenses, None where there are no coded events."""
    history = analysis.history
    if history is None or not history.lenses:
        return None
    blocks: list[Block] = [
        Paragraph(
            (
                say(
                    "Each theory counts other events. A lens says which, and what would count"
                    " against it; lenses are not averaged, and none of them is the truth."
                ),
            )
        ),
        *_abouts(history),
    ]
    origins = list(dict.fromkeys(one.origin for one in history.lenses))
    for number, origin in enumerate(origins, 1):
        readings = [one for one in history.lenses if one.origin == origin]
        suffix = "" if number == 1 else f"-{number}"
        blocks += _blocks(history, readings, suffix, analysis)
    voices = _voices(history, analysis)
    if voices:
        blocks.append(voices)
    return Section("lenses", say("Theories side by side"), tuple(blocks))


def _abouts(history: History) -> Iterator[Block]:
    """Yield what each lens is about, and below it its citations, a line each."""
    for lens in {one.lens.id: one.lens for one in history.lenses}.values():
        yield Paragraph((lens.label, ": ", lens.about))
        yield Items(tuple(Paragraph(({"en": one},)) for one in lens.citations))


def _blocks(
    history: History, readings: Sequence[LensReading], suffix: str, analysis: Analysis
) -> Iterator[Block]:
    source = next(one for one in history.sources if one.id == readings[0].origin)
    yield Panels(
        id=f"lenses-chart{suffix}",
        caption=say("What each lens counts by period: {source}", source=source.label),
        alt=say("For each lens, bars of what speaks for convergence upward, for divergence down."),
        panels=tuple(_panel(one) for one in readings),
        shades=tuple(one for one in shade_source(source) if one.kind == "gap"),
    )
    levels = [
        (one, index)
        for one in readings
        if (index := history.lens_indices.get(f"{one.lens.id} {one.origin}"))
    ]
    if levels:
        yield Panels(
            id=f"lenses-index{suffix}",
            caption=say("The index under each lens: {source}", source=source.label),
            alt=say("For each lens, a line of the share that speaks for convergence."),
            panels=tuple(_level_panel(one, index, source) for one, index in levels),
        )
    yield _families_table(readings, suffix, analysis, source.label)
    yield _measures_table(readings, suffix, source.label)
    yield _tests_table(readings, suffix, source.label)


def _panel(reading: LensReading) -> Panel:
    traces = []
    for hue, sign in enumerate(SIGNS):
        spots = []
        for period in reading.periods:
            found = {
                one.happening.place: one
                for family in reading.families
                for one in family.taken
                if (one.period, one.sign) == (period, sign)
            }.values()
            if found:
                total = sum(one.weight for one in found)
                stands = stand_on([one.happening for one in found])
                measure = Measure(-total if hue else total, "weight", _TAKEN, stands)
                spots.append(Spot(find_days(period), measure, show_period(period)))
        traces.append(Trace(_SIGNS[sign], "bars", tuple(spots), hue))
    title = say("{lens} ({unit})", lens=reading.lens.label, unit=reading.lens.unit)
    return Panel(title, tuple(traces))


def _level_panel(reading: LensReading, index: Index, source: EventSource) -> Panel:
    title = say("{lens}: percent for convergence, with its 90 % interval", lens=reading.lens.label)
    spots = tuple(
        Spot(find_days(one.period), measure_level(one, source), show_period(one.period))
        for one in index.points
    )
    return Panel(title, (Trace(say("index"), "line", spots, 2),), bounds=(0, 100))


def _families_table(
    readings: Sequence[LensReading], suffix: str, analysis: Analysis, source: Label
) -> Table:
    columns = (
        Column(say("Lens")),
        Column(say("Family")),
        Column(_SIGNS["convergence"], numeric=True),
        Column(_SIGNS["divergence"], numeric=True),
        Column(say("Codings of its codes in the interviews"), numeric=True),
        Column(say("Events left aside"), numeric=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for reading in readings:
        height = len(reading.families)
        aside = count_events(reading.aside, say("Events that no family of the lens takes."))
        for place, family in enumerate(reading.families):
            span = 0 if place else height
            head = cell(reading.lens.label, rows=span, mark="head")
            rows.append((head, *_family_row(family, analysis), cell(aside, rows=span)))
    note = say(
        "Events and codings of interviews stand beside each other in their own units; they are"
        " never put into one number."
    )
    caption = say(
        "What each lens takes, beside what was said in interviews: {source}", source=source
    )
    return Table(f"lenses-families{suffix}", caption, columns, tuple(rows), note)


def _family_row(family: FamilyReading, analysis: Analysis) -> tuple[Cell, ...]:
    sides = ([one.happening for one in family.taken if one.sign == sign] for sign in SIGNS)
    return (
        cell(family.family.label),
        *(cell(count_events(side, _TAKEN)) for side in sides),
        cell(_count_codings(family, analysis)),
    )


def _count_codings(family: FamilyReading, analysis: Analysis) -> Measure:
    framework = analysis.study.framework
    known = [c for c in family.family.codes.get(framework.id, ()) if c in framework.ids]
    codes = tuple(dict.fromkeys(code for one in known for code in below(one, analysis)))
    method = say("Codings of the codes that the lens names for this family, and of those below.")
    if not codes:
        why = say("The lens names no code of this framework for the family.")
        return Measure(None, "codings", method, Unavailable(why))
    total = sum(analysis.counts[one.id].codings for one in framework.themes if one.id in codes)
    if not total:
        return Measure(0, "codings", method, Unavailable(say("There is nothing to count.")))
    return Measure(total, "codings", method, CodingQuery(codes))


def _measures_table(readings: Sequence[LensReading], suffix: str, source: Label) -> Table:
    columns = (
        Column(say("Lens")),
        Column(say("Measure")),
        Column(say("Value"), numeric=True),
        Column(say("Stands on"), numeric=True),
        Column(say("How it is read")),
    )
    rows: list[tuple[Cell, ...]] = []
    for reading in readings:
        for place, one in enumerate(reading.measures):
            head = cell(reading.lens.label, rows=0 if place else len(reading.measures), mark="head")
            rows.append((head, *_measure_row(one)))
    caption = say("What each lens measures: {source}", source=source)
    return Table(f"lenses-measures{suffix}", caption, columns, tuple(rows))


def _measure_row(one: MeasureReading) -> tuple[Cell, ...]:
    kind = one.measure.kind
    return (
        cell(one.measure.label),
        cell(estimate_measure(one.estimate, kind, KINDS[kind], one.events)),
        cell(Measure(one.estimate.n, "events", _STANDS_ON, stand_on(one.events))),
        cell(KINDS[kind]),
    )


def _tests_table(readings: Sequence[LensReading], suffix: str, source: Label) -> Table:
    columns = (
        Column(say("Lens")),
        Column(say("What would count against it")),
        Column(say("Measured"), numeric=True),
        Column(say("What these events say")),
    )
    rows: list[tuple[Cell, ...]] = []
    for reading in readings:
        for place, one in enumerate(reading.tests):
            head = cell(reading.lens.label, rows=0 if place else len(reading.tests), mark="head")
            rows.append((head, *_test_row(one)))
    note = say(
        "A lens is contradicted only where the whole interval lies on that side; fewer than ten"
        " events or periods say nothing."
    )
    caption = say(
        "What would count against each lens, and whether it does: {source}", source=source
    )
    return Table(f"lenses-tests{suffix}", caption, columns, tuple(rows), note)


def _test_row(one: Tested) -> tuple[Cell, ...]:
    found = one.reading
    measured = (
        cell(
            estimate_measure(
                found.estimate, found.measure.kind, KINDS[found.measure.kind], found.events
            )
        )
        if found
        else cell("–", mark="quiet")
    )
    return (cell(one.falsifier.text), measured, cell(VERDICTS[one.verdict]))


def _voices(history: History, analysis: Analysis) -> Block | None:
    """Return the codings of dated interviews by ground, on the line of time of the events."""
    if not history.voices.dated:
        words = say(
            "The interviews bear no date, so that they cannot stand on the line of time; their"
            " codings stand beside the events in the table."
        )
        return Paragraph((words,), "note") if sum(history.voices.undated.values()) else None
    method = say("Codings of the ground's codes in interviews of the period.")
    why = Unavailable(say("The codings are listed under the ground in the counts."))
    told = {code for counts in history.voices.dated.values() for code in counts}
    grounds = [one for one in analysis.study.programme.grounds if one.code in told]
    panels = tuple(
        Panel(
            ground.label,
            (
                Trace(
                    say("codings"),
                    "bars",
                    tuple(
                        Spot(
                            find_days(period),
                            Measure(counts[ground.code], "codings", method, why),
                            show_period(period),
                        )
                        for period, counts in history.voices.dated.items()
                        if counts.get(ground.code)
                    ),
                    3,
                ),
            ),
        )
        for ground in grounds
    )
    source = history.sources[0]
    toward = tuple(
        Spot(
            find_days(point.period),
            Measure(point.n, "events", _COUNTED, stand_on_rows(source, point.rows)),
            show_period(point.period),
        )
        for point in source.series.points
        if point.n
    )
    return Panels(
        id="voices",
        caption=say("Interviews beside events on one line of time, each in its own unit"),
        alt=say("Bars of events by period, and below them bars of codings by ground."),
        panels=(Panel(source.label, (Trace(say("Events"), "bars", toward, 0),)), *panels),
    )
