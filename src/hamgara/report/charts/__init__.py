"""Charts of a report as SVG and PNG, drawn by Vega without a browser."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from hamgara.report.blocks import Bars, Gantt, Network, Panels
from hamgara.report.cache import describe
from hamgara.report.charts.bars import bars_spec
from hamgara.report.charts.drawing import Spec, draw_png, draw_svg, stand_alone
from hamgara.report.charts.gantt import gantt_spec
from hamgara.report.charts.network import network_spec
from hamgara.report.charts.panels import panels_spec
from hamgara.report.words import write_text
from hamgara.study.measures import Evidence

Chart = Bars | Network | Gantt | Panels

__all__ = ["Chart", "draw_chart", "draw_files"]


def draw_chart(
    chart: Chart,
    language: str,
    *,
    anchors: Mapping[Evidence, int] | None = None,
    narrow: bool = False,
    cache: Path | None = None,
) -> str:
    """Return a chart as the SVG of a page.

    Args:
        chart: bars, a network (drawn as a tree, or `narrow` as an outline), a roadmap or panels.
        language: fa, az or en.
        anchors: evidence -> its number; a mark opens `#e-<number>`. None: no links.
        narrow: draw for a phone, 340 pixels wide.
        cache: a folder; a chart that was drawn before is read from it, not drawn.

    Raises:
        ValueError: a node's parent is not in the network, or nodes are their own ancestors.
    """
    spec = _build_spec(chart, language, anchors or {}, narrow=narrow)
    drawn_from = json.dumps(spec, sort_keys=True)
    return draw_svg(lambda: spec, drawn_from, alt=write_text(chart.alt, language), cache=cache)


def draw_files(
    chart: Chart, language: str, *, key: str = "", cache: Path | None = None
) -> tuple[str, bytes]:
    """Return a chart as files of their own, without links: SVG with its font, and PNG.

    Both are on white; the PNG has two pixels a point. `key` stands for the whole chart, "" where
    it is to be found; the other arguments are those of `draw_chart`.
    """

    def build() -> Spec:
        return _build_spec(chart, language, {}, narrow=False)

    drawn_from = f"{language} {key or describe(chart)}"
    svg = draw_svg(build, drawn_from, alt=write_text(chart.alt, language), cache=cache)
    return stand_alone(svg), draw_png(build, drawn_from, cache=cache)


def _build_spec(
    chart: Chart, language: str, anchors: Mapping[Evidence, int], *, narrow: bool
) -> Spec:
    match chart:
        case Bars():
            return bars_spec(chart, language, anchors, narrow=narrow)
        case Network():
            return network_spec(chart, language, anchors, narrow=narrow)
        case Gantt():
            return gantt_spec(chart, language, anchors, narrow=narrow)
        case Panels():
            return panels_spec(chart, language, anchors, narrow=narrow)
