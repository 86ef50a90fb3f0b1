"""The steps as a programme: who, when, after what, and how it is known; and what is empty."""

from __future__ import annotations

from datetime import date

from hamgara.messages import Message, say
from hamgara.options.roadmap import Place, is_dated
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import (
    Block,
    Cell,
    Column,
    Gantt,
    Items,
    Lane,
    Paragraph,
    Part,
    Section,
    Table,
)
from hamgara.report.programme_table import WHEN, WHO, describe_field, programme_table
from hamgara.report.show import SEMICOLON, cell, join
from hamgara.report.stated import name_item, stated_count, stated_number
from hamgara.study.steps import FIELDS, Step


def build(analysis: Analysis) -> Section | None:
    """Return the roadmap, None where the study has no steps."""
    roadmap = analysis.assessment.roadmap
    if not roadmap.places:
        return None
    blocks: list[Block] = [_summary(analysis), *_chart(analysis), *_orphans(analysis)]
    filled = {
        name.partition(":")[0] for name, n in roadmap.empty.items() if n < len(roadmap.places)
    }
    first = [field for field in (*WHO, *WHEN) if field in filled]
    rest = [field for field in FIELDS if field in filled and field not in first]
    blocks.append(programme_table(analysis, "steps", say("Concrete steps"), first))
    if rest:
        blocks.append(programme_table(analysis, "logframe", say("How each step is known"), rest))
    blocks.append(_empty(analysis))
    return Section("roadmap", say("Programme and roadmap"), tuple(blocks))


def _summary(analysis: Analysis) -> Paragraph:
    roadmap = analysis.assessment.roadmap
    places = roadmap.places
    cells = len(places) * len(roadmap.fields)
    empty = sum(roadmap.empty.values())
    steps = [place.step for place in places]
    dated = [place.step for place in roadmap.dated]
    return Paragraph(
        (
            stated_count(steps, "steps", say("Steps in programme.toml.")),
            " ",
            say("steps"),
            SEMICOLON,
            stated_number(
                empty, steps, "cells", say("Fields of a step that the source leaves empty.")
            ),
            " ",
            say("of {count} cells of the programme are empty", count=cells),
            SEMICOLON,
            stated_count(
                dated, "steps", say("Steps with a beginning, an end or a dated milestone.")
            ),
            " ",
            say("steps have a date."),
        )
    )


def _chart(analysis: Analysis) -> list[Block]:
    """Return the roadmap as a chart, or say that there is no date to draw."""
    roadmap = analysis.assessment.roadmap
    if not roadmap.dated:
        words = say("The source gives no step a date, so no roadmap can be drawn.")
        return [Paragraph((words,), tone="note")]
    order = {option.code: n for n, option in enumerate(analysis.study.programme.options)}
    dated = sorted(roadmap.dated, key=lambda p: (order[p.option.code], _first(p.step), p.stage))
    blocks: list[Block] = [
        Gantt(
            "roadmap-chart",
            say("Roadmap"),
            say("Bars of {count} steps on a line of time.", count=len(dated)),
            tuple(_lane(place) for place in dated),
        ),
        Paragraph(
            (say("Lines lead from a prerequisite to the step that needs it; ◆ is a milestone."),)
        ),
    ]
    undated = [place.step for place in roadmap.places if not is_dated(place.step)]
    if undated:
        names = join([name_item(step) for step in undated], SEMICOLON)
        blocks.append(Paragraph((say("Without a date, so not drawn:"), " ", *names), tone="note"))
    return blocks


def _first(step: Step) -> date:
    days = [day for day in (step.start, step.end, *(m.day for m in step.milestones)) if day]
    return min(days)


def _lane(place: Place) -> Lane:
    step = place.step
    start, end = step.start or step.end, step.end or step.start
    length = (end - start).days + 1 if start and end else 0
    method = say("Days from the beginning to the end of the step, both counted.")
    return Lane(
        id=step.code,
        group=name_item(place.option),
        label=step.label,
        length=stated_number(length, [step], "days", method),
        days=(start, end) if start and end else None,
        milestones=tuple((m.day, m.label) for m in step.milestones if m.day),
        needs=step.needs or (),
    )


def _orphans(analysis: Analysis) -> list[Block]:
    problems = analysis.assessment.roadmap.problems
    if not problems:
        return []
    items = tuple(Paragraph((error.what,)) for error in problems)
    return [Paragraph((say("Dated, but nobody is responsible:"),), tone="note"), Items(items)]


def _empty(analysis: Analysis) -> Table:
    roadmap = analysis.assessment.roadmap
    total = len(roadmap.places)
    method = say("Steps that leave this field empty.")
    rows: list[tuple[Cell, ...]] = []
    for name in roadmap.fields:
        steps = [place.step for place in roadmap.places if name in place.empty]
        full = [place.step for place in roadmap.places if name not in place.empty]
        rows.append(
            (
                cell(*_title(name, analysis), mark="head"),
                cell(stated_count(full, "steps", say("Steps that fill this field."))),
                cell(stated_count(steps, "steps", method), " ", say("of {count}", count=total)),
            )
        )
    columns = (
        Column(say("Field")),
        Column(say("Filled"), numeric=True),
        Column(say("Empty"), numeric=True),
    )
    note = say("Empty where the source gives nothing; nothing is filled in by the program.")
    return Table("empty", say("What the programme leaves empty"), columns, tuple(rows), note)


def _title(name: str, analysis: Analysis) -> list[Part]:
    field, _, side = name.partition(":")
    title: Message = describe_field(field)
    return [title, ": ", analysis.study.sides[side]] if side else [title]
