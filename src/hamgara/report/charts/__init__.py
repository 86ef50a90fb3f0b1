"""Charts of a report as SVG and PNG, drawn by Vega without a browser."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hamgara.report.blocks import Bars, Gantt, Network, Panels
from hamgara.report.charts.bars import bars_spec
from hamgara.report.charts.drawing import Spec, draw_png, draw_svg, stand_alone
from hamgara.report.charts.gantt import gantt_spec
from hamgara.report.charts.network import network_spec
from hamgara.report.charts.panels import panels_spec
from hamgara.report.words import write_text
from hamgara.study.measures import Evidence

Chart = Bars | Network | Gantt | Panels

__all__ = ["Chart", "draw_bars", "draw_chart", "draw_network", "draw_png_file", "draw_svg_file"]


def draw_bars(
    bars: Bars,
    language: str,
    *,
    anchors: Mapping[Evidence, int] | None = None,
    narrow: bool = False,
    cache: Path | None = None,
) -> str:
    """Return bars as the SVG of a page.

    Args:
        bars: the bars.
        language: fa, az or en.
        anchors: evidence -> its number; a bar opens `#e-<number>`. None: no links.
        narrow: draw for a phone, 340 pixels wide.
        cache: a folder; a chart that was drawn before is read from it, not drawn.
    """
    spec = bars_spec(bars, language, anchors or {}, narrow=narrow)
    return draw_svg(spec, alt=write_text(bars.alt, language), cache=cache)


def draw_network(
    network: Network,
    language: str,
    *,
    anchors: Mapping[Evidence, int] | None = None,
    narrow: bool = False,
    cache: Path | None = None,
) -> str:
    """Return a network as the SVG of a page, a tree or (`narrow`) an outline.

    The arguments are those of `draw_bars`.

    Raises:
        ValueError: a node's parent is not in the network, or nodes are their own ancestors.
    """
    spec = network_spec(network, language, anchors or {}, narrow=narrow)
    return draw_svg(spec, alt=write_text(network.alt, language), cache=cache)


def draw_chart(
    chart: Chart,
    language: str,
    *,
    anchors: Mapping[Evidence, int] | None = None,
    narrow: bool = False,
    cache: Path | None = None,
) -> str:
    """Return bars, a network, a roadmap or panels as the SVG of a page; see `draw_bars`."""
    if isinstance(chart, Panels):
        spec = panels_spec(chart, language, anchors or {}, narrow=narrow)
        return draw_svg(spec, alt=write_text(chart.alt, language), cache=cache)
    if isinstance(chart, Gantt):
        spec = gantt_spec(chart, language, anchors or {}, narrow=narrow)
        return draw_svg(spec, alt=write_text(chart.alt, language), cache=cache)
    if isinstance(chart, Bars):
        return draw_bars(chart, language, anchors=anchors, narrow=narrow, cache=cache)
    return draw_network(chart, language, anchors=anchors, narrow=narrow, cache=cache)


def draw_svg_file(chart: Chart, language: str, *, cache: Path | None = None) -> str:
    """Return a chart as an SVG file of its own: with its font, on white, without links."""
    return stand_alone(draw_chart(chart, language, cache=cache))


def draw_png_file(chart: Chart, language: str, *, cache: Path | None = None) -> bytes:
    """Return a chart as a PNG file, two pixels a point, on white."""
    return draw_png(_spec(chart, language), cache=cache)


def _spec(chart: Chart, language: str) -> Spec:
    if isinstance(chart, Bars):
        return bars_spec(chart, language, {})
    if isinstance(chart, Gantt):
        return gantt_spec(chart, language, {})
    if isinstance(chart, Panels):
        return panels_spec(chart, language, {})
    return network_spec(chart, language, {})
