"""Horizontal bars: a group a category, a bar a series, its value written at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hamgara.messages import say, translate
from hamgara.report.blocks import Bars
from hamgara.report.charts.drawing import Spec
from hamgara.report.charts.frame import Frame
from hamgara.report.charts.labels import break_lines, isolate_line, measure_text, widest
from hamgara.report.charts.style import FONT, FONT_SIZE, INK, LINE_HEIGHT, MUTED, RULE, SERIES
from hamgara.report.words import write_measure, write_text
from hamgara.study.measures import Evidence, Measure

_BAR = 14
_GAP = 12
_LABEL_WIDTH = 250.0
_PLOT = 400
_VALUE = 52
_SWATCH = 12
_NARROW = 340.0
"""Width of the drawing for a phone, where a label stands above its bars."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The bars of one category: where its room begins, its label's lines and its bars."""

    lines: list[str]
    first_line: float
    first_bar: float


def bars_spec(
    bars: Bars, language: str, anchors: Mapping[Evidence, int], *, narrow: bool = False
) -> Spec:
    """Return the Vega specification of bars; `narrow` is for a phone."""
    room = _NARROW if narrow else _LABEL_WIDTH
    labels = [break_lines(write_text(c, language), room) for c in bars.categories]
    frame = _frame(labels, language, narrow=narrow)
    legend, top = _legend(bars, language, frame)
    groups, bottom = _groups(labels, len(bars.series), top, frame)
    unit = isolate_line(write_text(bars.unit, language), language)
    label_x, label_side = (0, frame.toward) if narrow else (frame.axis - 8, frame.away)
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": frame.width,
        "height": bottom + LINE_HEIGHT + 6,
        "autosize": "none",
        "data": [
            {"name": "legend", "values": legend},
            {"name": "labels", "values": list(_labels(groups, language))},
            {"name": "bars", "values": list(_bars(bars, groups, language, anchors))},
            {"name": "unit", "values": [{"text": unit, "y": bottom + LINE_HEIGHT - 2}]},
        ],
        "scales": [
            {
                "name": "x",
                "domain": [min(0.0, _extent(bars, min)), _extent(bars, max) or 1],
                "range": [frame.x(frame.axis), frame.x(frame.axis + frame.plot)],
            }
        ],
        "marks": [
            *_legend_marks(frame),
            *([] if narrow else [_rule(frame, top - 4, bottom)]),
            _text("labels", frame.x(label_x), label_side, field="lines"),
            _bar_marks(),
            _value_marks(frame),
            _text("unit", frame.x(frame.axis), frame.toward, color=MUTED, size=12),
        ],
    }


def _frame(labels: list[list[str]], language: str, *, narrow: bool) -> Frame:
    if narrow:
        return Frame(_NARROW, 0, _NARROW - _VALUE, language, narrow)
    axis = max((widest(lines) for lines in labels), default=0) + 14
    return Frame(axis + _PLOT + _VALUE, axis, _PLOT, language, narrow)


def _groups(
    labels: list[list[str]], series: int, top: float, frame: Frame
) -> tuple[list[_Group], float]:
    """Return the groups from `top` down, and where they end."""
    groups = []
    for lines in labels:
        text, bars = len(lines) * LINE_HEIGHT, series * _BAR
        height = text + bars if frame.narrow else max(text, bars)
        first_line = top if frame.narrow else top + (height - text) / 2
        first_bar = top + text if frame.narrow else top + (height - bars) / 2
        groups.append(_Group(lines, first_line + LINE_HEIGHT / 2, first_bar))
        top += height + _GAP
    return groups, top


def _extent(bars: Bars, pick: Any) -> float:  # noqa: ANN401 - min or max
    known = [m.value for values in bars.values for m in values if m.value is not None]
    return float(pick(known, default=0))


def _legend(bars: Bars, language: str, frame: Frame) -> tuple[list[dict[str, Any]], float]:
    """Return the entries of the legend, and where the bars below them begin."""
    entries = []
    across, y = frame.axis, _SWATCH
    for number, name in enumerate(bars.series):
        text = write_text(name, language)
        needed = _SWATCH + 6 + measure_text(text) + 22
        if across > frame.axis and across + needed > frame.width:
            across, y = frame.axis, y + LINE_HEIGHT + 4
        start = frame.x(across)
        entries.append(
            {
                "x": start - _SWATCH if frame.mirrored else start,
                "words": frame.x(across + _SWATCH + 6),
                "y": y,
                "text": isolate_line(text, language),
                "color": SERIES[number % len(SERIES)],
            }
        )
        across += needed
    return entries, float(y + LINE_HEIGHT + 4)


def _labels(groups: list[_Group], language: str) -> Iterator[dict[str, Any]]:
    for group in groups:
        lines = [isolate_line(line, language) for line in group.lines]
        yield {"y": group.first_line, "lines": lines}


def _bars(
    bars: Bars, groups: list[_Group], language: str, anchors: Mapping[Evidence, int]
) -> Iterator[dict[str, Any]]:
    for number, values in enumerate(bars.values):
        for category, measure in enumerate(values):
            anchor = anchors.get(measure.evidence)
            yield {
                "y": groups[category].first_bar + number * _BAR,
                "value": measure.value or 0,
                "text": isolate_line(write_measure(measure, language), language),
                "color": SERIES[number % len(SERIES)],
                "href": f"#e-{anchor}" if anchor else None,
                "name": _name(bars, number, category, measure, language),
            }


def _name(bars: Bars, series: int, category: int, measure: Measure, language: str) -> str:
    message = say(
        "{category}, {series}: {value}",
        category=write_text(bars.categories[category], language),
        series=write_text(bars.series[series], language),
        value=write_measure(measure, language),
    )
    return translate(message, language)


def _legend_marks(frame: Frame) -> list[Spec]:
    swatch = {
        "x": {"field": "x"},
        "y": {"field": "y", "offset": -_SWATCH / 2},
        "width": {"value": _SWATCH},
        "height": {"value": _SWATCH},
        "cornerRadius": {"value": 2},
        "fill": {"field": "color"},
    }
    words = _text("legend", 0, frame.toward, field="text")
    words["encode"]["enter"]["x"] = {"field": "words"}
    return [{"type": "rect", "from": {"data": "legend"}, "encode": {"enter": swatch}}, words]


def _rule(frame: Frame, top: float, bottom: float) -> Spec:
    x = frame.x(frame.axis)
    place = {"x": {"value": x}, "y": {"value": top}, "y2": {"value": bottom}}
    return {"type": "rule", "encode": {"enter": {**place, "stroke": {"value": RULE}}}}


def _bar_marks() -> Spec:
    enter = {
        "x": {"scale": "x", "value": 0},
        "x2": {"scale": "x", "field": "value"},
        "y": {"field": "y", "offset": 1},
        "height": {"value": _BAR - 2},
        "fill": {"field": "color"},
        "href": {"field": "href"},
        "description": {"field": "name"},
    }
    return {"type": "rect", "from": {"data": "bars"}, "encode": {"enter": enter}}


def _value_marks(frame: Frame) -> Spec:
    mark = _text("bars", 0, frame.toward, field="text", size=12)
    offset = -5 if frame.mirrored else 5
    mark["encode"]["enter"]["x"] = {"scale": "x", "field": "value", "offset": offset}
    mark["encode"]["enter"]["y"] = {"field": "y", "offset": _BAR / 2}
    return mark


def _text(
    data: str, x: float, align: str, *, field: str = "text", color: str = INK, size: int = FONT_SIZE
) -> Spec:
    enter: dict[str, Any] = {
        "x": {"value": x},
        "y": {"field": "y"},
        "text": {"field": field},
        "align": {"value": align},
        "baseline": {"value": "middle"},
        "lineHeight": {"value": LINE_HEIGHT},
        "font": {"value": FONT},
        "fontSize": {"value": size},
        "fill": {"value": color},
        "aria": {"value": False},
    }
    return {"type": "text", "from": {"data": data}, "encode": {"enter": enter}}
