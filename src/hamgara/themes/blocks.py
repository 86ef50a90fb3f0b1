"""The blocks of a printed theme table: which rows a label and a total cover.

Decisions where a table leaves it open (a dimension's label or total that stands inside a
component, blank labels, repeated totals) are written at `find_blocks`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hamgara.study.labels import Label
from hamgara.study.tables import TABLE_LEVELS, TableLevel, ThemeRow, ThemeTable
from hamgara.text import matches


@dataclass(frozen=True, slots=True)
class Block:
    """Rows running on under one label and total of a level.

    `label` is empty for an unnamed block. `figures` are the totals printed in it, row
    and figure, each figure once. `blank_total` says that the table has a column for the
    total and leaves it blank here. `place` is the row where the label or total stands.
    """

    level: TableLevel
    label: Label
    rows: tuple[ThemeRow, ...]
    figures: tuple[tuple[int, int], ...]
    blank_total: bool
    place: int
    parts: tuple[Block, ...] = ()

    @property
    def total(self) -> int | None:
        """The printed total, the first where several are printed."""
        return self.figures[0][1] if self.figures else None

    @property
    def sources(self) -> int | None:
        """The sum of the distinct sources of its themes; None where none prints sources."""
        counts = [len(set(row.sources)) for row in self.rows if row.sources]
        return sum(counts) if counts else None


def find_blocks(table: ThemeTable) -> tuple[Block, ...]:
    """Return the dimensions of a table, with their components as `parts`, in print order.

    A block begins where a label differs from the one before, or where a total stands
    without a label (an unnamed block). Empty cells and equal labels run on. Equal labels
    that do not run on are separate blocks. A component lies within one dimension: where a
    dimension begins inside a component's run of equal labels, it covers the run from its
    first row, unless that row begins a dimension itself; then the component is cut in two.
    Rows above the first label are an unnamed block.
    """
    dimensions = _find_starts(table.rows, "dimension")
    components = _find_starts(table.rows, "component")
    dimensions = sorted({_reach_back(table.rows, i, dimensions, components) for i in dimensions})
    components = sorted({*components, *dimensions})
    blocks = []
    for first, end in _pairs(dimensions, len(table.rows)):
        inside = [i for i in components if first <= i < end]
        parts = tuple(_build(table.rows[a:b], "component", ()) for a, b in _pairs(inside, end))
        blocks.append(_build(table.rows[first:end], "dimension", parts))
    return tuple(blocks)


def has_level(table: ThemeTable, level: TableLevel) -> bool:
    """Tell whether any row of the table has a label or a total at that level."""
    return any(is_named(row, level) or row.totals.get(level) is not None for row in table.rows)


def is_named(row: ThemeRow, level: TableLevel) -> bool:
    """Tell whether a row has a label at that level."""
    return any(row.labels.get(level, {}).values())


def same_label(one: Label, other: Label) -> bool:
    """Tell whether two labels agree in a language that both have."""
    return any(
        matches(text, other[language], language)
        for language, text in one.items()
        if text and other.get(language)
    )


def name_row(row: ThemeRow, level: TableLevel = TABLE_LEVELS[-1]) -> Label:
    """Return the label of a row at a level, {} where there is none."""
    return {key: text for key, text in row.labels.get(level, {}).items() if text}


def _find_starts(rows: Sequence[ThemeRow], level: TableLevel) -> list[int]:
    starts: list[int] = []
    label: Label = {}
    for i, row in enumerate(rows):
        named = name_row(row, level)
        begins = not same_label(named, label) if named else row.totals.get(level) is not None
        if begins or not starts:
            starts.append(i)
            label = named
    return starts


def _reach_back(
    rows: Sequence[ThemeRow], start: int, dimensions: Sequence[int], components: Sequence[int]
) -> int:
    """Return where a dimension begins whose label or total stands on row `start`."""
    if start in components or not is_named(rows[start], "component"):
        return start
    run = max(i for i in components if i < start)
    between = [i for i in dimensions if run <= i < start and _opens(rows[i])]
    return start if between else run


def _opens(row: ThemeRow) -> bool:
    return is_named(row, "dimension") or row.totals.get("dimension") is not None


def _build(rows: tuple[ThemeRow, ...], level: TableLevel, parts: tuple[Block, ...]) -> Block:
    figures: dict[int, int] = {}
    for row in rows:
        total = row.totals.get(level)
        if total is not None:
            figures.setdefault(total, row.row)
    printed = [r for r in rows if is_named(r, level) or r.totals.get(level) is not None]
    label: Mapping[str, str] = next((name_row(r, level) for r in rows if is_named(r, level)), {})
    return Block(
        level=level,
        label=label,
        rows=rows,
        figures=tuple((row, figure) for figure, row in figures.items()),
        blank_total=not figures and any(level in r.totals for r in rows),
        place=printed[0].row if printed else rows[0].row,
        parts=parts,
    )


def _pairs(starts: Sequence[int], end: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], end], strict=True))
