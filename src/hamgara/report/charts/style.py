"""The look of charts: one color a meaning, so that a page can replace it in the dark."""

from __future__ import annotations

FONT = "Vazirmatn, sans-serif"
FONT_SIZE = 13
LINE_HEIGHT = 17

INK = "#1f2934"
MUTED = "#5a6571"
RULE = "#b9bfc4"
ON_FILL = "#fefefe"

SERIES = ("#1c6ea4", "#c9660a", "#4f7d31", "#8659a6")
"""Colors of series, told apart by the color-blind: they differ in lightness too."""

LEVELS = ("#12394c", "#1b5e86", "#4a86ad")
"""Fills of a network's nodes that have children, top down."""

LEAF = "#dceaf3"
LEAF_EDGE = "#3f7ea8"

PALETTE = {
    "ink": INK,
    "muted": MUTED,
    "rule": RULE,
    "on-fill": ON_FILL,
    **{f"series-{number}": color for number, color in enumerate(SERIES, 1)},
    **{f"level-{number}": color for number, color in enumerate(LEVELS, 1)},
    "leaf": LEAF,
    "leaf-edge": LEAF_EDGE,
}
"""Name -> color; a page sets `--chart-<name>` where it wants another one."""
