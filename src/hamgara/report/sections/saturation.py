"""Saturation: new codes interview by interview, what was to be expected, what may be unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from hamgara.messages import Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import (
    Block,
    Cell,
    Column,
    Panel,
    Panels,
    Paragraph,
    Part,
    Section,
    Spot,
    Table,
    Text,
    Trace,
)
from hamgara.report.show import (
    SEMICOLON,
    below,
    cell,
    plain,
    show_code,
    show_participant,
    unit_name,
)
from hamgara.study.measures import CodingQuery, Evidence, Measure, Unavailable
from hamgara.themes.saturation import (
    BASE,
    RUN,
    THRESHOLDS,
    Saturation,
    Step,
    say_basis,
    say_caution,
    say_reached,
    say_terms,
    say_threshold,
)

_RECKONED = Unavailable(say("Reckoned from the new codes of the table of saturation."))
_CODINGS = say("Codings of the code in it, by all coders.")
_NEW = say("Codes that no earlier one has.")
_TOTAL = say("Codes known by then, in this order.")
_EXPECTED = say("Mean over all orders, by an exact formula (Colwell, Mao & Chang 2004).")
_RATIO = say(
    "Codes new in the last {run}, in percent of those of the first {base} (Guest, Namey & Chen"
    " 2020).",
    run=RUN,
    base=BASE,
)
_REACHED = say("How many come before the first {run} at the threshold.", run=RUN)
_UNIQUE = say("Codes that a single one has, in percent of all codes found.")
_UNSEEN = say("Chao2, corrected for bias: a lower bound (Chao 1987; Colwell & Coddington 1994).")


def build(analysis: Analysis) -> Section | None:
    """Return the section of saturation, None where nothing is coded."""
    lowest = analysis.saturation[-1]
    if not lowest.steps:
        return None
    blocks: list[Block] = [
        Paragraph(tuple(part for told in say_basis(lowest) for part in (told, " "))),
        _levels(analysis),
        *([_chart(lowest, analysis)] if len(lowest.steps) > 1 else []),
        _table(lowest, analysis),
        Paragraph((say_caution(),), tone="note"),
    ]
    return Section("saturation", say("Saturation"), tuple(blocks))


def _levels(analysis: Analysis) -> Table:
    columns = (
        Column(say("Level")),
        Column(say("Codes found"), numeric=True),
        Column(say("In the framework"), numeric=True),
        *(Column(say_threshold(limit), numeric=True) for limit in THRESHOLDS),
        Column(say("In one alone, %"), numeric=True),
        Column(say("Unseen, at least"), numeric=True),
    )
    levels = analysis.study.framework.levels
    rows = tuple(
        (cell(level.label, mark="head"), *_level_cells(one, analysis))
        for level, one in zip(levels, analysis.saturation, strict=True)
    )
    return Table("saturation-levels", say("Saturation at every level"), columns, rows, say_terms())


def _level_cells(one: Saturation, analysis: Analysis) -> Iterable[Cell]:
    unique, double = one.codes_of(1), one.codes_of(2)
    found = Measure(len(one.carriers), "codes", _TOTAL, _stand_on(one.carriers, analysis))
    yield cell(found)
    yield cell(plain(one.listed))
    for limit in THRESHOLDS:
        reached = one.reach(limit)
        if reached is None:
            yield cell(say_reached(one, limit))
        else:
            yield cell(
                Measure(reached, one.sources.unit, _REACHED, _RECKONED), say(" (+{run})", run=RUN)
            )
    yield cell(Measure(one.unique_share, "%", _UNIQUE, _stand_on(unique, analysis)))
    yield cell(
        Measure(one.unseen, "codes expected", _UNSEEN, _stand_on((*unique, *double), analysis))
    )


def _stand_on(codes: Iterable[str], analysis: Analysis, **place: str) -> Evidence:
    found = tuple(dict.fromkeys(low for code in codes for low in below(code, analysis)))
    return CodingQuery(found, **place) if found else Unavailable(say("There is no such code."))


def _table(one: Saturation, analysis: Analysis) -> Table:
    columns = (
        Column(say("No."), numeric=True),
        Column(_name_source(one)),
        Column(say("New codes"), numeric=True),
        Column(say("Known by then"), numeric=True),
        Column(say("Expected"), numeric=True),
        Column(say("New information, %"), numeric=True),
        Column(say("Which are new, with their codings")),
    )
    rows = tuple(
        (
            cell(plain(number)),
            cell(_show_source(step, one, analysis), mark="head"),
            cell(_new(step, one, analysis)),
            cell(_total(step)),
            cell(_expected(step)),
            cell(Measure(step.ratio, "%", _RATIO, _RECKONED)),
            cell(*_list_new(step, one, analysis)),
        )
        for number, step in one.shown()
    )
    level = analysis.study.framework.levels[-1]
    title = say("New codes, one by one: {level}", level=dict(level.plural))
    return Table("saturation", title, columns, rows)


def _name_source(one: Saturation) -> Message:
    return say("Document") if one.sources.unit == "documents" else say("Participant")


def _show_source(step: Step, one: Saturation, analysis: Analysis) -> Text:
    if one.sources.unit == "documents":
        return step.source
    people = (p for p in analysis.study.participants if p.code == step.source)
    return next((show_participant(person, analysis) for person in people), step.source)


def _new(step: Step, one: Saturation, analysis: Analysis) -> Measure:
    evidence = _stand_on(step.new, analysis, **_place(step, one))
    return Measure(len(step.new), "codes", _NEW, evidence)


def _place(step: Step, one: Saturation) -> Mapping[str, str]:
    return {one.sources.unit.removesuffix("s"): step.source}


def _total(step: Step) -> Measure:
    return Measure(step.total, "codes", _TOTAL, _RECKONED)


def _expected(step: Step) -> Measure:
    return Measure(step.expected, "codes expected", _EXPECTED, _RECKONED)


def _list_new(step: Step, one: Saturation, analysis: Analysis) -> Iterable[Part]:
    for number, (code, codings) in enumerate(step.new.items()):
        yield from (SEMICOLON,) if number else ()
        yield show_code(code, analysis)
        evidence = _stand_on((code,), analysis, **_place(step, one))
        yield from (": ", Measure(codings, "codings", _CODINGS, evidence))


def _chart(one: Saturation, analysis: Analysis) -> Panels:
    def trace(label: Text, kind: str, hue: int, find: Callable[[Step], Measure]) -> Trace:
        spots = (
            Spot((number, number), find(step), _show_source(step, one, analysis))
            for number, step in one.shown()
        )
        return Trace(label, kind, tuple(spots), hue)

    known = trace(say("known, in this order"), "line", 0, _total)
    mean = trace(say("expected, over all orders"), "line", 1, _expected)
    new = trace(say("new"), "bars", 2, lambda step: _new(step, one, analysis))
    count = len(one.steps)
    words = say("Codes known after so many: {unit}", unit=unit_name(one.sources.unit))
    return Panels(
        "saturation-curve",
        say("Codes found, one by one"),
        say("Lines of the codes known after 1 to {n}, and bars of those that are new.", n=count),
        (
            Panel(words, (known, mean), tall=True, bounds=(0.0, max(len(one.carriers), 1.0))),
            Panel(say("New codes"), (new,)),
        ),
    )
