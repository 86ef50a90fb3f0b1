"""A thematic network as a tree that grows along the line: global, organizing, basic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hamgara.messages import say, translate
from hamgara.report.blocks import Network
from hamgara.report.charts.drawing import Spec
from hamgara.report.charts.labels import isolate_line
from hamgara.report.charts.style import (
    FONT,
    FONT_SIZE,
    INK,
    LEAF,
    LEAF_EDGE,
    LEVELS,
    LINE_HEIGHT,
    ON_FILL,
    RULE,
)
from hamgara.report.charts.tree import Placed, Tree, place_outline, place_tree
from hamgara.report.words import direction, write_measure
from hamgara.study.measures import Evidence

_TEXT_GAP = 7

_Draw = Callable[[Placed, Placed, Callable[[float], float]], str]


def network_spec(
    network: Network, language: str, anchors: Mapping[Evidence, int], *, narrow: bool = False
) -> Spec:
    """Return the Vega specification of a network; `narrow` is an outline for a phone.

    Raises:
        ValueError: a node's parent is not in the network, or nodes are their own ancestors.
    """
    tree = (place_outline if narrow else place_tree)(network.nodes, language)
    mirrored = direction(language) == "rtl"
    links = _links(tree, _elbow if narrow else _curve, mirrored=mirrored)
    nodes = [_node(placed, tree, language, anchors, mirrored=mirrored) for placed in tree.nodes]
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": tree.width,
        "height": tree.height,
        "autosize": "none",
        "data": [
            {"name": "links", "values": [{"path": path} for path in links]},
            {"name": "nodes", "values": nodes},
        ],
        "marks": [_link_marks(), _circle_marks(), _count_marks(), _label_marks(mirrored=mirrored)],
    }


def _node(
    placed: Placed,
    tree: Tree,
    language: str,
    anchors: Mapping[Evidence, int],
    *,
    mirrored: bool,
) -> dict[str, Any]:
    size = placed.node.size
    anchor = anchors.get(size.evidence)
    count = write_measure(size, language)
    text = placed.text_x
    fill = LEAF if placed.is_leaf else LEVELS[min(placed.depth, len(LEVELS) - 1)]
    name = say("{label}: {value}", label=" ".join(placed.lines), value=count)
    return {
        "x": tree.width - placed.x if mirrored else placed.x,
        "y": placed.y,
        "area": (2 * placed.radius) ** 2,
        "fill": fill,
        "edge": LEAF_EDGE if placed.is_leaf else fill,
        "count": isolate_line(count, language),
        "on": INK if placed.is_leaf else ON_FILL,
        "text": tree.width - text if mirrored else text,
        "first": placed.y - (len(placed.lines) - 1) * LINE_HEIGHT / 2,
        "lines": [isolate_line(line, language) for line in placed.lines],
        "weight": 400 if placed.is_leaf else 700,
        "href": f"#e-{anchor}" if anchor else None,
        "name": translate(name, language),
    }


def _links(tree: Tree, draw: _Draw, *, mirrored: bool) -> list[str]:
    places = {placed.node.id: placed for placed in tree.nodes}

    def across(x: float) -> float:
        return tree.width - x if mirrored else x

    return [
        draw(places[placed.node.parent], placed, across)
        for placed in tree.nodes
        if placed.node.parent
    ]


def _curve(parent: Placed, child: Placed, across: Callable[[float], float]) -> str:
    start, end = parent.text_end + _TEXT_GAP, child.x - child.radius
    a, m, b = (f"{across(x):.1f}" for x in (start, (start + end) / 2, end))
    return f"M{a},{parent.y:.1f}C{m},{parent.y:.1f} {m},{child.y:.1f} {b},{child.y:.1f}"


def _elbow(parent: Placed, child: Placed, across: Callable[[float], float]) -> str:
    down, end = across(parent.x), across(child.x - child.radius)
    return f"M{down:.1f},{parent.y + parent.radius:.1f}V{child.y:.1f}H{end:.1f}"


def _link_marks() -> Spec:
    enter = {
        "path": {"field": "path"},
        "stroke": {"value": RULE},
        "strokeWidth": {"value": 1.4},
        "aria": {"value": False},
    }
    return {"type": "path", "from": {"data": "links"}, "encode": {"enter": enter}}


def _circle_marks() -> Spec:
    enter = {
        "x": {"field": "x"},
        "y": {"field": "y"},
        "size": {"field": "area"},
        "fill": {"field": "fill"},
        "stroke": {"field": "edge"},
        "strokeWidth": {"value": 1.2},
        "href": {"field": "href"},
        "description": {"field": "name"},
    }
    return {"type": "symbol", "from": {"data": "nodes"}, "encode": {"enter": enter}}


def _count_marks() -> Spec:
    enter = {
        "x": {"field": "x"},
        "y": {"field": "y"},
        "text": {"field": "count"},
        "align": {"value": "center"},
        "baseline": {"value": "middle"},
        "font": {"value": FONT},
        "fontSize": {"value": FONT_SIZE - 2},
        "fontWeight": {"value": 700},
        "fill": {"field": "on"},
        "aria": {"value": False},
    }
    return {
        "type": "text",
        "interactive": False,
        "from": {"data": "nodes"},
        "encode": {"enter": enter},
    }


def _label_marks(*, mirrored: bool) -> Spec:
    enter = {
        "x": {"field": "text"},
        "y": {"field": "first"},
        "text": {"field": "lines"},
        "align": {"value": "right" if mirrored else "left"},
        "baseline": {"value": "middle"},
        "lineHeight": {"value": LINE_HEIGHT},
        "font": {"value": FONT},
        "fontSize": {"value": FONT_SIZE},
        "fontWeight": {"field": "weight"},
        "fill": {"value": INK},
        "aria": {"value": False},
    }
    return {"type": "text", "from": {"data": "nodes"}, "encode": {"enter": enter}}
