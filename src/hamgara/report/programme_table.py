"""The steps of a programme as a table, for the report and for export."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.messages import Message, say
from hamgara.options.roadmap import Place
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Cell, Column, Part, Table, Text
from hamgara.report.show import SEMICOLON, cell, join
from hamgara.report.stated import name_item, stated_number
from hamgara.study.days import show_day
from hamgara.study.labels import Label
from hamgara.study.steps import FIELDS, Milestone

WHO = ("needs", "responsible")
WHEN = ("horizon", "start", "end", "status")
"""The fields of a step that say who acts after whom, and when."""

_TITLES: dict[str, Message] = {
    "responsible": say("Responsible"),
    "needs": say("Needs"),
    "horizon": say("Horizon"),
    "start": say("Begins"),
    "end": say("Ends"),
    "indicator": say("Indicator"),
    "baseline": say("Baseline"),
    "milestones": say("Milestones"),
    "target": say("Target"),
    "verification": say("Source of verification"),
    "assumptions": say("Assumptions"),
    "risks": say("Risks"),
    "status": say("Status"),
}
_HORIZONS: dict[str, Message] = {
    "short": say("within a year"),
    "medium": say("within three years"),
    "long": say("longer than three years"),
}
_STATUSES: dict[str, Message] = {
    "planned": say("planned"),
    "begun": say("begun"),
    "done": say("done"),
    "stopped": say("stopped"),
}
_EMPTY = cell("–", mark="quiet")


def describe_field(field: str) -> Message:
    """Return the name of a field of a step."""
    return _TITLES[field]


def programme_table(
    analysis: Analysis, name: str, caption: Text, fields: Sequence[str] = FIELDS
) -> Table:
    """Return the steps by option, each with its stage and `fields`."""
    sides = tuple(analysis.study.sides)
    columns = [Column(say("Option")), Column(say("Step"))]
    if "needs" in fields:
        columns.append(Column(say("Stage"), numeric=True))
    for field in fields:
        if field == "responsible":
            columns += [
                Column(say("Responsible: {side}", side=dict(analysis.study.sides[side])))
                for side in sides
            ]
        else:
            columns.append(Column(_TITLES[field]))
    places = {place.step.code: place for place in analysis.assessment.roadmap.places}
    rows = []
    for option in analysis.study.programme.options:
        for number, step in enumerate(option.steps):
            height = 0 if number else len(option.steps)
            row = [cell(name_item(option), rows=height, mark="head"), cell(name_item(step))]
            rows.append((*row, *_row(places[step.code], fields, analysis)))
    return Table(name, caption, tuple(columns), tuple(rows))


def _row(place: Place, fields: Sequence[str], analysis: Analysis) -> list[Cell]:
    step = place.step
    cells = []
    if "needs" in fields:
        method = say("The longest chain of prerequisites up to the step, itself counted.")
        cells.append(cell(stated_number(place.stage, [step], "stages", method)))
    for field in fields:
        if field == "responsible":
            cells += [_bodies(place, side, analysis) for side in analysis.study.sides]
        else:
            cells.append(_field(place, field))
    return cells


def _bodies(place: Place, side: str, analysis: Analysis) -> Cell:
    bodies = {body.code: body for body in analysis.study.programme.bodies}
    named = [bodies[code].label for code in place.step.responsible if bodies[code].side == side]
    return cell(*join(named, SEMICOLON)) if named else _EMPTY


def _field(place: Place, field: str) -> Cell:
    step = place.step
    if field in place.empty:
        return _EMPTY
    if field == "needs":
        return cell(", ".join(step.needs or ()) or say("nothing"))
    if field == "horizon":
        return cell(_HORIZONS[step.horizon])
    if field == "status":
        return cell(_STATUSES[step.status])
    if field == "milestones":
        parts: list[Part] = []
        for milestone in step.milestones:
            parts += [SEMICOLON] if parts else []
            parts += _milestone(milestone)
        return cell(*parts)
    if field in ("start", "end"):
        day = step.start if field == "start" else step.end
        return cell(show_day(day)) if day else _EMPTY
    words: Label = getattr(step, field)
    return cell(words)


def _milestone(milestone: Milestone) -> list[Part]:
    if milestone.day is None:
        return [milestone.label]
    return [milestone.label, " (", show_day(milestone.day), ")"]
