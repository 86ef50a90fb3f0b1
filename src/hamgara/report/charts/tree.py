"""Where the nodes of a tree stand, so that no label covers another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hamgara.report.blocks import Node
from hamgara.report.charts.labels import break_lines, widest
from hamgara.report.charts.style import LINE_HEIGHT
from hamgara.report.words import write_text

_LEAF_WIDTH = 270.0
_INNER_WIDTH = 130.0
_SMALLEST, _LARGEST = 10.0, 27.0
_ROW_GAP = 8
_FAMILY_GAP = 8
_LABEL_GAP = 6
_COLUMN_GAP = 54
_MARGIN = 6
_ROUGHLY_EXACT = 0.94
"""The estimate of a label's width is for its room; a link begins nearer to its end."""

_OUTLINE_WIDTH = 345.0
_OUTLINE_STEP = 24
_OUTLINE_LARGEST = 17.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with its place: its circle, and the lines of its label from `text_x` on."""

    node: Node
    depth: int
    is_leaf: bool
    x: float
    y: float
    radius: float
    lines: list[str]
    text_x: float
    text_end: float


@dataclass(frozen=True, slots=True)
class Tree:
    """The placed nodes, parents before children, and the room they take."""

    nodes: list[Placed]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Circles:
    """How large circles are: room for a number, and growth with the root of the value."""

    largest_value: float
    largest_radius: float

    def radius(self, value: float | None) -> float:
        share = max(value or 0, 0) / self.largest_value if self.largest_value else 0
        return _SMALLEST + (self.largest_radius - _SMALLEST) * float(share**0.5)


@dataclass(slots=True)
class _Branch:
    """A node on its way to a place: its children, and the room it needs."""

    node: Node
    depth: int
    radius: float
    lines: list[str]
    children: list[_Branch]

    @property
    def own_height(self) -> float:
        return max(len(self.lines) * LINE_HEIGHT, 2 * self.radius) + _ROW_GAP

    @property
    def height(self) -> float:
        inner = sum(child.height for child in self.children)
        return max(self.own_height, inner + (_FAMILY_GAP if self.children else 0))


def place_tree(nodes: Sequence[Node], language: str) -> Tree:
    """Return the places of nodes: depth along the line, siblings below one another.

    Raises:
        ValueError: a node's parent is not among the nodes, or nodes are their own ancestors.
    """
    roots = _grow(nodes, language, _LARGEST)
    columns = _columns([branch for root in roots for branch in _walk(root)])
    placed: list[Placed] = []
    top = float(_MARGIN)
    for root in roots:
        placed += _place(root, top, columns)
        top += root.height
    width = max((p.text_x + widest(p.lines) for p in placed), default=0) + 2 * _MARGIN
    return Tree(placed, round(width), round(top + _MARGIN))


def place_outline(nodes: Sequence[Node], language: str) -> Tree:
    """Return the places of nodes on a phone: one below another, children set in.

    Raises:
        ValueError: a node's parent is not among the nodes, or nodes are their own ancestors.
    """
    placed: list[Placed] = []
    top = float(_MARGIN)
    for branch in (b for root in _grow(nodes, language, _OUTLINE_LARGEST) for b in _walk(root)):
        x = _MARGIN + _OUTLINE_LARGEST + branch.depth * _OUTLINE_STEP
        text_x = x + branch.radius + _LABEL_GAP
        lines = break_lines(" ".join(branch.lines), _OUTLINE_WIDTH - text_x)
        height = max(len(lines) * LINE_HEIGHT, 2 * branch.radius) + _ROW_GAP
        y, leaf = top + height / 2, not branch.children
        end = text_x + widest(lines)
        placed.append(
            Placed(branch.node, branch.depth, leaf, x, y, branch.radius, lines, text_x, end)
        )
        top += height
    return Tree(placed, round(_OUTLINE_WIDTH), round(top + _MARGIN))


def _grow(nodes: Sequence[Node], language: str, radius: float) -> list[_Branch]:
    """Return the roots with all that hangs on them; circles have at most that radius."""
    largest = max((node.size.value or 0 for node in nodes), default=0)
    roots = _branches(nodes, "", 0, _Circles(largest, radius), language)
    found = [branch.node.id for root in roots for branch in _walk(root)]
    if len(found) != len(nodes) or len(set(found)) != len(found):
        lost = sorted({node.id for node in nodes} - set(found)) or sorted(found)
        message = f"these nodes hang on no root, or stand twice: {', '.join(lost)}"
        raise ValueError(message)
    return roots


def _branches(
    nodes: Sequence[Node], parent: str, depth: int, circles: _Circles, language: str
) -> list[_Branch]:
    found = []
    for node in (node for node in nodes if node.parent == parent):
        children = _branches(nodes, node.id, depth + 1, circles, language)
        width = _INNER_WIDTH if children else _LEAF_WIDTH
        lines = break_lines(write_text(node.label, language), width)
        radius = circles.radius(node.size.value)
        found.append(_Branch(node, depth, radius, lines, children))
    return found


def _walk(branch: _Branch) -> Iterator[_Branch]:
    yield branch
    for child in branch.children:
        yield from _walk(child)


def _columns(branches: list[_Branch]) -> list[tuple[float, float]]:
    """Return of each depth where its circles are centered and where its labels begin."""
    columns = []
    start = float(_MARGIN)
    for depth in range(max((b.depth for b in branches), default=-1) + 1):
        here = [branch for branch in branches if branch.depth == depth]
        radius = max(branch.radius for branch in here)
        text = start + 2 * radius + _LABEL_GAP
        columns.append((start + radius, text))
        inner = [widest(branch.lines) for branch in here if branch.children]
        start = text + max(inner, default=0) + _COLUMN_GAP
    return columns


def _place(branch: _Branch, top: float, columns: list[tuple[float, float]]) -> Iterator[Placed]:
    x, text_x = columns[branch.depth]
    yield Placed(
        branch.node,
        branch.depth,
        not branch.children,
        x,
        top + branch.height / 2,
        branch.radius,
        branch.lines,
        text_x,
        text_x + widest(branch.lines) * _ROUGHLY_EXACT,
    )
    inner = sum(child.height for child in branch.children)
    below = top + (branch.height - inner) / 2
    for child in branch.children:
        yield from _place(child, below, columns)
        below += child.height
