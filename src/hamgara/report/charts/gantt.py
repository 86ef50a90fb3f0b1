"""A roadmap: a bar a step on one line of time, groups of steps under their heading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from hamgara.messages import say, translate
from hamgara.report.blocks import Gantt, Lane
from hamgara.report.charts.drawing import Spec
from hamgara.report.charts.frame import Frame
from hamgara.report.charts.labels import break_lines, isolate_line, widest
from hamgara.report.charts.style import FONT, FONT_SIZE, INK, LINE_HEIGHT, MUTED, RULE, SERIES
from hamgara.report.charts.timeline import find_ticks
from hamgara.report.words import write_text
from hamgara.study.days import show_day
from hamgara.study.measures import Evidence
from hamgara.text.bidi import strip_bidi

_LABEL_WIDTH = 270.0
_PLOT = 470.0
_NARROW = 340.0
_BAR = 12
_GAP = 9
_HEAD = 2 * LINE_HEIGHT + 8
_EDGE = 14
_SMALL = 11


@dataclass(frozen=True, slots=True)
class _Row:
    """A lane with the place of its bar and of its label."""

    lane: Lane
    y: float
    first_line: float
    lines: list[str]
    color: str


def gantt_spec(
    gantt: Gantt, language: str, anchors: Mapping[Evidence, int], *, narrow: bool = False
) -> Spec:
    """Return the Vega specification of a roadmap; `narrow` is for a phone."""
    frame = _frame(gantt, language, narrow=narrow)
    rows, headings, bottom = _place(gantt, language, frame)
    first, end = (date.fromordinal(n) for n in (frame.first, frame.first + frame.count))
    ticks = find_ticks(first, end, language, most=5 if narrow else 9)
    grid = [
        {
            "x": frame.at(tick.day.toordinal()),
            "month": isolate_line(tick.month, language),
            "year": isolate_line(tick.year, language),
        }
        for tick in ticks
    ]
    label_x, label_side = (0.0, frame.toward) if narrow else (frame.axis - 10, frame.away)
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": frame.width,
        "height": bottom,
        "autosize": "none",
        "data": [
            {"name": "grid", "values": grid},
            {"name": "headings", "values": headings},
            {"name": "labels", "values": [_label(row, language) for row in rows]},
            {"name": "needs", "values": [] if narrow else _needs(rows, frame)},
            {"name": "bars", "values": [_bar(r, frame, language, anchors) for r in rows]},
            {"name": "stones", "values": _stones(rows, frame, language)},
        ],
        "marks": [
            _grid(bottom),
            _text("grid", LINE_HEIGHT / 2, "center", field="year", color=MUTED),
            _text("grid", 1.5 * LINE_HEIGHT, "center", field="month", color=MUTED),
            _words("headings", frame.x(0), frame.toward, weight="bold"),
            _words("labels", frame.x(label_x), label_side),
            _need_marks(),
            _bar_marks(),
            _stone_marks(),
        ],
    }


def _frame(gantt: Gantt, language: str, *, narrow: bool) -> Frame:
    days = [day for lane in gantt.lanes for day in _days(lane)] or [date(2000, 1, 1)]
    first = min(days).replace(day=1)
    span = max((max(days) - first).days + 1, 28)
    line = first.toordinal(), span
    if narrow:
        return Frame(_NARROW, _EDGE, _NARROW - 2 * _EDGE, language, narrow, *line)
    labels = [break_lines(_name(lane, language), _LABEL_WIDTH) for lane in gantt.lanes]
    axis = max((widest(lines) for lines in labels), default=0) + 20
    return Frame(axis + _PLOT + 2 * _EDGE, axis + _EDGE, _PLOT, language, narrow, *line)


def _days(lane: Lane) -> list[date]:
    return [*(lane.days or ()), *(day for day, _ in lane.milestones)]


def _name(lane: Lane, language: str) -> str:
    return strip_bidi(f"{lane.id} · {write_text(lane.label, language)}")


def _place(
    gantt: Gantt, language: str, frame: Frame
) -> tuple[list[_Row], list[dict[str, Any]], float]:
    """Return the rows, the headings of the groups, and where the drawing ends."""
    rows: list[_Row] = []
    headings = []
    top = float(_HEAD)
    room = _NARROW if frame.narrow else _LABEL_WIDTH
    groups = groupby(gantt.lanes, key=lambda lane: write_text(lane.group, language))
    for number, (group, lanes) in enumerate(groups):
        lines = break_lines(group, frame.width * 0.92)
        shown = [isolate_line(line, language) for line in lines]
        headings.append({"y": top + LINE_HEIGHT / 2, "lines": shown})
        top += len(lines) * LINE_HEIGHT + 6
        for lane in lanes:
            lines = break_lines(_name(lane, language), room)
            text = len(lines) * LINE_HEIGHT
            height = text + _BAR + 2 if frame.narrow else max(text, _BAR)
            first_line = top if frame.narrow else top + (height - text) / 2
            y = top + text + 2 if frame.narrow else top + (height - _BAR) / 2
            color = SERIES[number % len(SERIES)]
            rows.append(_Row(lane, y, first_line + LINE_HEIGHT / 2, lines, color))
            top += height + _GAP
        top += 6
    return rows, headings, top


def _label(row: _Row, language: str) -> dict[str, Any]:
    return {"y": row.first_line, "lines": [isolate_line(line, language) for line in row.lines]}


def _bar(row: _Row, frame: Frame, language: str, anchors: Mapping[Evidence, int]) -> dict[str, Any]:
    anchor = anchors.get(row.lane.length.evidence)
    start = end = frame.at(frame.first)
    name = _name(row.lane, language)
    if row.lane.days:
        first, last = row.lane.days
        start, end = frame.at(first.toordinal()), frame.at(last.toordinal() + 1)
        message = say(
            "{step}: {first} to {last}", step=name, first=show_day(first), last=show_day(last)
        )
        name = translate(message, language)
    return {
        "x": min(start, end),
        "width": max(abs(end - start), 3 if row.lane.days else 0),
        "y": row.y,
        "color": row.color,
        "href": f"#e-{anchor}" if anchor else None,
        "name": name,
    }


def _stones(rows: list[_Row], frame: Frame, language: str) -> list[dict[str, Any]]:
    return [
        {
            "x": frame.at(day.toordinal()),
            "y": row.y + _BAR / 2,
            "name": translate(
                say("{step}: {first}", step=write_text(label, language), first=show_day(day)),
                language,
            ),
        }
        for row in rows
        for day, label in row.lane.milestones
    ]


def _needs(rows: list[_Row], frame: Frame) -> list[dict[str, Any]]:
    """Return a line down from the end of each prerequisite to the step that needs it."""
    known = {row.lane.id: row for row in rows if row.lane.days}
    lines = []
    for row in known.values():
        for need in row.lane.needs:
            before = known.get(need)
            if before is None or before.lane.days is None or row.lane.days is None:
                continue
            x = frame.at(before.lane.days[1].toordinal() + 1)
            start, middle = frame.at(row.lane.days[0].toordinal()), row.y + _BAR / 2
            edge = before.y + (_BAR if before.y < row.y else 0)
            lines.append({"x": x, "y": edge, "x2": x, "y2": middle})
            lines.append({"x": x, "y": middle, "x2": start, "y2": middle})
    return lines


def _grid(bottom: float) -> Spec:
    enter = {
        "x": {"field": "x"},
        "y": {"value": _HEAD - 6},
        "y2": {"value": bottom},
        "stroke": {"value": RULE},
        "strokeWidth": {"value": 0.6},
        "aria": {"value": False},
    }
    return {"type": "rule", "from": {"data": "grid"}, "encode": {"enter": enter}}


def _need_marks() -> Spec:
    enter = {
        **{key: {"field": key} for key in ("x", "y", "x2", "y2")},
        "stroke": {"value": MUTED},
        "strokeWidth": {"value": 1.2},
        "aria": {"value": False},
    }
    return {"type": "rule", "from": {"data": "needs"}, "encode": {"enter": enter}}


def _bar_marks() -> Spec:
    enter = {
        "x": {"field": "x"},
        "width": {"field": "width"},
        "y": {"field": "y"},
        "height": {"value": _BAR},
        "cornerRadius": {"value": 3},
        "fill": {"field": "color"},
        "href": {"field": "href"},
        "description": {"field": "name"},
    }
    return {"type": "rect", "from": {"data": "bars"}, "encode": {"enter": enter}}


def _stone_marks() -> Spec:
    enter = {
        "x": {"field": "x"},
        "y": {"field": "y"},
        "shape": {"value": "diamond"},
        "size": {"value": 90},
        "fill": {"value": INK},
        "description": {"field": "name"},
    }
    return {"type": "symbol", "from": {"data": "stones"}, "encode": {"enter": enter}}


def _text(data: str, y: float, align: str, *, field: str, color: str = INK) -> Spec:
    enter: dict[str, Any] = {
        "x": {"field": "x"},
        "y": {"value": y},
        "text": {"field": field},
        **_type(align, color, _SMALL),
    }
    return {"type": "text", "from": {"data": data}, "encode": {"enter": enter}}


def _words(data: str, x: float, align: str, *, weight: str = "normal") -> Spec:
    enter: dict[str, Any] = {
        "x": {"value": x},
        "y": {"field": "y"},
        "text": {"field": "lines"},
        "fontWeight": {"value": weight},
        "lineHeight": {"value": LINE_HEIGHT},
        **_type(align, INK, FONT_SIZE),
    }
    return {"type": "text", "from": {"data": data}, "encode": {"enter": enter}}


def _type(align: str, color: str, size: int) -> dict[str, Any]:
    return {
        "align": {"value": align},
        "baseline": {"value": "middle"},
        "font": {"value": FONT},
        "fontSize": {"value": size},
        "fill": {"value": color},
        "aria": {"value": False},
    }
