"""Small multiples on one line of time or numbers: bars, stems, lines with their intervals."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from hamgara.messages import say, translate
from hamgara.report.blocks import Panel, Panels, Spot, Stretch, Text, Trace
from hamgara.report.charts.drawing import Spec
from hamgara.report.charts.frame import Frame
from hamgara.report.charts.labels import break_lines, isolate_line, measure_text
from hamgara.report.charts.style import FONT, FONT_SIZE, INK, LINE_HEIGHT, MUTED, RULE, SERIES
from hamgara.report.charts.timeline import begin_month, find_ticks
from hamgara.report.words import (
    count_decimals,
    write_measure,
    write_number,
    write_range,
    write_text,
)
from hamgara.study.measures import Evidence
from hamgara.text.bidi import strip_bidi
from hamgara.text.digits import format_number

_PLOT = 660.0
_NARROW = 340.0
_AXIS = 44.0
_EDGE = 12.0
_LOW, _TALL = 58.0, 150.0
_GAP = 12.0
_SMALL = 11
_SWATCH = 12
_SHADES = {"convergence": SERIES[0], "divergence": SERIES[1], "gap": RULE}
_NAMES = {
    "convergence": say("convergence"),
    "divergence": say("divergence"),
    "gap": say("no event told"),
}


_Number = TypeVar("_Number", float, float | None)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where numbers stand in a panel: `low` at the bottom, `high` at the top."""

    low: float
    high: float
    top: float
    height: float

    def at(self, value: float) -> float:
        return self.top + self.height * (self.high - value) / (self.high - self.low)


def panels_spec(
    chart: Panels, language: str, anchors: Mapping[Evidence, int], *, narrow: bool = False
) -> Spec:
    """Return the Vega specification of panels; `narrow` is for a phone."""
    frame = _frame(chart, language, narrow=narrow)
    legend, top = _legend(chart, language, frame)
    placed, bottom = _place(chart, top, language, frame)
    show = _count_ticks if _is_numbered(chart) else _date_ticks
    ticks = list(show(frame, language, most=5 if narrow else 10))
    first = placed[0][1].top if placed else top
    grid = [
        {"x": x, "y": scale.top, "y2": scale.top + scale.height}
        for x, _ in ticks
        for _, scale in placed
    ]
    years = [{"x": x, "text": isolate_line(label, language)} for x, label in ticks]
    drawn = [
        mark
        for number, (panel, scale) in enumerate(placed)
        for mark in _panel(panel, scale, number, frame, language, anchors)
    ]
    data = [data for data, _ in drawn]
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": frame.width,
        "height": bottom + 2 * LINE_HEIGHT,
        "autosize": "none",
        "data": [
            {"name": "shades", "values": list(_shades(chart, frame, first, bottom, language))},
            {"name": "grid", "values": grid},
            {"name": "years", "values": years},
            {"name": "levels", "values": list(_levels(placed, frame, language))},
            {"name": "titles", "values": list(_titles(placed, frame, language))},
            {"name": "legend", "values": legend},
            *data,
        ],
        "marks": [
            _rects("shades", opacity=0.16),
            _rules("grid"),
            _rules("levels"),
            _text("years", "center", y=bottom + LINE_HEIGHT * 0.9, size=_SMALL, color=MUTED),
            _text("levels", frame.away, x=frame.x(_AXIS - 8), size=_SMALL, color=MUTED),
            _text("titles", frame.toward, x=frame.x(_AXIS), weight="bold"),
            *(mark for _, mark in drawn),
            _rects("legend"),
            _text("legend", frame.toward, x=None, size=12),
        ],
    }


def _frame(chart: Panels, language: str, *, narrow: bool) -> Frame:
    spots = [s for panel in chart.panels for trace in panel.traces for s in trace.spots]
    stretches = [*(spot.days for spot in spots), *(shade.days for shade in chart.shades)]
    places = [place for stretch in stretches for place in stretch]
    ends = [_number(place) for place in places] or [date(2000, 1, 1).toordinal()]
    first, last = min(ends), max(ends)
    if not _is_numbered(chart):
        first = begin_month(date.fromordinal(first), language).toordinal()
        last = max(last, first + 27)
    plot = _NARROW - _AXIS - _EDGE if narrow else _PLOT
    width, count = plot + _AXIS + _EDGE, last - first + 1
    return Frame(width, _AXIS, plot, language, narrow, first, count)


def _is_numbered(chart: Panels) -> bool:
    """Does it stand on numbers, and not on days?"""
    spots = (spot for panel in chart.panels for trace in panel.traces for spot in trace.spots)
    return any(isinstance(spot.days[0], int) for spot in spots)


def _span(frame: Frame, stretch: Stretch) -> tuple[float, float]:
    """Return where a stretch begins and ends."""
    return frame.at(_number(stretch[0])), frame.at(_number(stretch[1]) + 1)


def _number(place: date | int) -> int:
    return place if isinstance(place, int) else place.toordinal()


def _count_ticks(frame: Frame, language: str, *, most: int) -> Iterator[tuple[float, str]]:
    """Yield the middles of round numbers, and these."""
    steps = (step * 10**power for power in range(9) for step in (1, 2, 5))
    step = next(step for step in steps if frame.count / step <= most)
    for number in range(frame.first + -frame.first % step, frame.first + frame.count, step):
        yield frame.at(number + 0.5), strip_bidi(write_number(number, language))


def _date_ticks(frame: Frame, language: str, *, most: int) -> Iterator[tuple[float, str]]:
    """Yield where months and years begin, and their names."""
    first, end = (date.fromordinal(n) for n in (frame.first, frame.first + frame.count))
    for tick in find_ticks(first, end, language, most=most):
        yield frame.at(tick.day.toordinal()), tick.label


def _place(
    chart: Panels, top: float, language: str, frame: Frame
) -> tuple[list[tuple[Panel, _Scale]], float]:
    placed = []
    for panel in chart.panels:
        lines = break_lines(write_text(panel.title, language), frame.plot)
        top += len(lines) * LINE_HEIGHT + 4
        height = _TALL if panel.tall else _LOW
        placed.append((panel, _scale(panel, top, height)))
        top += height + _GAP
    return placed, top - _GAP + 4


def _scale(panel: Panel, top: float, height: float) -> _Scale:
    if panel.bounds:
        return _Scale(*panel.bounds, top, height)
    numbers = [
        number
        for trace in panel.traces
        for spot in trace.spots
        for number in (spot.measure.value, spot.measure.low, spot.measure.high)
        if number is not None
    ]
    low, high = min(numbers, default=0.0), max(numbers, default=1.0)
    if any(trace.kind != "line" for trace in panel.traces) or low * high < 0 or low == high:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = low + 1
    if all(trace.kind == "line" for trace in panel.traces):
        step = _find_step((high - low) / 3)
        low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    return _Scale(low, high, top, height)


def _find_step(rough: float) -> float:
    """Return the largest of 1, 2, 5 times a power of ten that is not above `rough`."""
    power = 10.0 ** math.floor(math.log10(rough))
    return max(step * power for step in (1, 2, 5) if step * power <= rough * 1.0001)


def _levels(
    placed: list[tuple[Panel, _Scale]], frame: Frame, language: str
) -> Iterator[dict[str, Any]]:
    """Yield the level lines of each panel: its bounds, and 0 where it lies between them."""
    for panel, scale in placed:
        levels = [scale.low, scale.high]
        room = 0.22 * (scale.high - scale.low)
        if scale.low + room < 0 < scale.high - room or scale.low < 0 < scale.high:
            levels = [n for n in levels if abs(n) >= room] + [0.0]
        for number in levels:
            yield {
                "x": frame.x(_AXIS),
                "x2": frame.x(_AXIS + frame.plot),
                "y": scale.at(number),
                "y2": scale.at(number),
                "text": _write_level(_unsign(number, panel.traces[0]), language),
            }


def _write_level(number: float, language: str) -> str:
    """Return the number of a level line with no more decimals than it has (9.5, not 9.50)."""
    most = count_decimals(number, "")
    decimals = next(n for n in range(most + 1) if round(number, n) == round(number, most))
    return strip_bidi(format_number(number, language, decimals=decimals))


def _titles(
    placed: list[tuple[Panel, _Scale]], frame: Frame, language: str
) -> Iterator[dict[str, Any]]:
    for panel, scale in placed:
        lines = break_lines(write_text(panel.title, language), frame.plot)
        first = scale.top - 3 - (len(lines) - 0.5) * LINE_HEIGHT
        yield {"y": first, "text": [isolate_line(line, language) for line in lines]}


def _panel(
    panel: Panel,
    scale: _Scale,
    number: int,
    frame: Frame,
    language: str,
    anchors: Mapping[Evidence, int],
) -> Iterator[tuple[Spec, Spec]]:
    """Yield the data and marks of a panel's traces."""
    for place, trace in enumerate(panel.traces):
        name = f"trace-{number}-{place}"
        rows = [_spot(spot, trace, scale, frame, language, anchors) for spot in trace.spots]
        if trace.kind == "line":
            yield {"name": f"{name}-band", "values": rows}, _band(f"{name}-band", trace)
            yield {"name": f"{name}-line", "values": rows}, _line(f"{name}-line", trace)
            lone = _find_lone(rows)
            yield {"name": f"{name}-whisker", "values": lone}, _whiskers(f"{name}-whisker", trace)
            known = [row for row in rows if row["known"]]
            yield {"name": name, "values": known}, _dots(name, trace, size=26)
        elif trace.kind == "stems":
            yield {"name": f"{name}-stem", "values": rows}, _stems(f"{name}-stem", trace)
            yield {"name": name, "values": rows}, _dots(name, trace, size=34)
        else:
            yield {"name": name, "values": [r for r in rows if r["known"]]}, _bars(name, trace)


def _spot(
    spot: Spot,
    trace: Trace,
    scale: _Scale,
    frame: Frame,
    language: str,
    anchors: Mapping[Evidence, int],
) -> dict[str, Any]:
    measure = spot.measure
    start, end = _span(frame, spot.days)
    low = measure.value if measure.low is None else measure.low
    high = measure.value if measure.high is None else measure.high
    zero = scale.at(min(max(0.0, scale.low), scale.high))
    anchor = anchors.get(measure.evidence)
    return {
        "x": min(start, end) + 0.5,
        "width": max(abs(end - start) - 1, 1.5),
        "at": start if trace.kind == "stems" else (start + end) / 2,
        "y": zero if measure.value is None else scale.at(measure.value),
        "zero": zero,
        "low": zero if low is None else scale.at(low),
        "high": zero if high is None else scale.at(high),
        "known": measure.value is not None,
        "href": f"#e-{anchor}" if anchor else None,
        "name": _say_spot(spot, trace, language),
    }


def _unsign(value: _Number, trace: Trace) -> _Number:
    """Return a number as it is told: bars below the line count too, from 0 up."""
    return abs(value) if value is not None and trace.kind == "bars" else value


def _say_spot(spot: Spot, trace: Trace, language: str) -> str:
    shown = replace(spot.measure, value=_unsign(spot.measure.value, trace))
    value = write_measure(shown, language)
    bounds = write_range(spot.measure, language)
    message = say(
        "{category}, {series}: {value}",
        category=write_text(spot.name, language),
        series=write_text(trace.label, language),
        value=f"{value} [{bounds}]" if bounds else value,
    )
    return translate(message, language)


def _shades(
    chart: Panels, frame: Frame, top: float, bottom: float, language: str
) -> Iterator[dict[str, Any]]:
    for shade in chart.shades:
        start, end = _span(frame, shade.days)
        yield {
            "x": min(start, end),
            "width": max(abs(end - start), 1.5),
            "y": top,
            "height": bottom - top,
            "color": _SHADES[shade.kind],
            "name": write_text(shade.name, language),
        }


def _legend(chart: Panels, language: str, frame: Frame) -> tuple[list[dict[str, Any]], float]:
    """Return the entries of the legend, and where the panels below it begin."""
    entries: list[dict[str, Any]] = []
    across, y = _AXIS, _SWATCH * 1.0
    for words, color, faint in _list_legend(chart, language):
        needed = _SWATCH + 6 + measure_text(words, size=12) + 18
        if across > _AXIS and across + needed > frame.width:
            across, y = _AXIS, y + LINE_HEIGHT + 2
        start = frame.x(across)
        entries.append(
            {
                "x": start - _SWATCH if frame.mirrored else start,
                "words": frame.x(across + _SWATCH + 6),
                "y": y - _SWATCH / 2,
                "width": _SWATCH,
                "height": _SWATCH,
                "opacity": 0.3 if faint else 1,
                "text": isolate_line(words, language),
                "color": color,
                "name": words,
            }
        )
        across += needed
    return entries, y + LINE_HEIGHT if entries else 4.0


def _list_legend(chart: Panels, language: str) -> list[tuple[str, str, bool]]:
    """Return words, color and faintness of all traces of more than one hue, and all shades."""
    traces: dict[int, Text] = {}
    for panel in chart.panels:
        for trace in panel.traces:
            traces.setdefault(trace.hue, trace.label)
    kinds = dict.fromkeys(shade.kind for shade in chart.shades)
    shown = sorted(traces.items()) if len(traces) > 1 else []
    return [
        *((write_text(label, language), _color(hue), False) for hue, label in shown),
        *((translate(_NAMES[kind], language), _SHADES[kind], True) for kind in kinds),
    ]


def _color(hue: int) -> str:
    return SERIES[hue % len(SERIES)]


def _rects(data: str, *, opacity: float | None = None) -> Spec:
    enter: dict[str, Any] = {
        **{key: {"field": key} for key in ("x", "y", "width", "height")},
        "fill": {"field": "color"},
        "fillOpacity": {"field": "opacity"} if opacity is None else {"value": opacity},
        "description": {"field": "name"},
    }
    return {"type": "rect", "from": {"data": data}, "encode": {"enter": enter}}


def _rules(data: str) -> Spec:
    enter: dict[str, Any] = {
        "x": {"field": "x"},
        "x2": {"field": "x2" if data == "levels" else "x"},
        "y": {"field": "y"},
        "y2": {"field": "y2"},
        "stroke": {"value": RULE},
        "strokeWidth": {"value": 0.6},
        "aria": {"value": False},
    }
    return {"type": "rule", "from": {"data": data}, "encode": {"enter": enter}}


def _bars(data: str, trace: Trace) -> Spec:
    enter = {
        "x": {"field": "x"},
        "width": {"field": "width"},
        "y": {"field": "y"},
        "y2": {"field": "zero"},
        **_ink(trace),
    }
    return {"type": "rect", "from": {"data": data}, "encode": {"enter": enter}}


def _stems(data: str, trace: Trace) -> Spec:
    enter = {
        "x": {"field": "at"},
        "y": {"field": "y"},
        "y2": {"field": "zero"},
        "stroke": {"value": _color(trace.hue)},
        "strokeWidth": {"value": 1.1},
        "strokeOpacity": {"value": 0.6},
        "aria": {"value": False},
    }
    return {"type": "rule", "from": {"data": data}, "encode": {"enter": enter}}


def _dots(data: str, trace: Trace, *, size: int) -> Spec:
    enter = {"x": {"field": "at"}, "y": {"field": "y"}, "size": {"value": size}, **_ink(trace)}
    return {"type": "symbol", "from": {"data": data}, "encode": {"enter": enter}}


def _ink(trace: Trace) -> dict[str, Any]:
    return {
        "fill": {"value": _color(trace.hue)},
        "href": {"field": "href"},
        "description": {"field": "name"},
    }


def _band(data: str, trace: Trace) -> Spec:
    enter = {
        "x": {"field": "at"},
        "y": {"field": "high"},
        "y2": {"field": "low"},
        "defined": {"field": "known"},
        "fill": {"value": _color(trace.hue)},
        "fillOpacity": {"value": 0.2},
        "aria": {"value": False},
    }
    return {"type": "area", "from": {"data": data}, "encode": {"enter": enter}}


def _find_lone(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the known points without a known neighbor, whose interval no band can show."""
    known = [False, *(row["known"] for row in rows), False]
    return [
        row for at, row in enumerate(rows, 1) if known[at] and not (known[at - 1] or known[at + 1])
    ]


def _whiskers(data: str, trace: Trace) -> Spec:
    enter = {
        "x": {"field": "at"},
        "y": {"field": "low"},
        "y2": {"field": "high"},
        "stroke": {"value": _color(trace.hue)},
        "strokeWidth": {"value": 5},
        "strokeOpacity": {"value": 0.25},
        "aria": {"value": False},
    }
    return {"type": "rule", "from": {"data": data}, "encode": {"enter": enter}}


def _line(data: str, trace: Trace) -> Spec:
    enter = {
        "x": {"field": "at"},
        "y": {"field": "y"},
        "defined": {"field": "known"},
        "stroke": {"value": _color(trace.hue)},
        "strokeWidth": {"value": 1.8},
        "aria": {"value": False},
    }
    return {"type": "line", "from": {"data": data}, "encode": {"enter": enter}}


def _text(
    data: str,
    align: str,
    *,
    x: float | None = -1,
    y: float | None = None,
    size: int = FONT_SIZE,
    color: str = INK,
    weight: str = "normal",
) -> Spec:
    """Return words at `x` (-1: the row's own, None: beside its swatch) and `y` or the row's own."""
    across: dict[str, Any] = {"field": "words"} if x is None else {"value": x}
    down: dict[str, Any] = {"field": "y"} if y is None else {"value": y}
    if x is None:
        down = {"field": "y", "offset": _SWATCH / 2}
    enter: dict[str, Any] = {
        "x": {"field": "x"} if x == -1 else across,
        "y": down,
        "text": {"field": "text"},
        "align": {"value": align},
        "baseline": {"value": "middle"},
        "lineHeight": {"value": LINE_HEIGHT},
        "font": {"value": FONT},
        "fontSize": {"value": size},
        "fontWeight": {"value": weight},
        "fill": {"value": color},
        "aria": {"value": False},
    }
    return {"type": "text", "from": {"data": data}, "encode": {"enter": enter}}
