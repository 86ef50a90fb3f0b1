"""Table 2 as printed, beside what its own source codes say, and the two charts."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.messages import say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Bars, Cell, Column, Paragraph, Section, Table, Text
from hamgara.report.blocks import Block as ReportBlock
from hamgara.report.show import (
    cell,
    counted_from_table,
    printed_measure,
    show_numbers,
    show_printed,
)
from hamgara.study.measures import Measure
from hamgara.study.tables import ThemeRow, ThemeTable
from hamgara.themes.blocks import Block, find_blocks

_NO_LABEL = say("(no label printed)")
_CHART_2 = say("Chart 2. Components: printed and counted")


def build(analysis: Analysis) -> Section | None:
    """Return the printed theme table and its charts, None where none was published."""
    table = analysis.table
    if table is None:
        return None
    dimensions = find_blocks(table)
    components = [part for dimension in dimensions for part in dimension.parts]
    intro = Paragraph(
        (
            say(
                "Printed numbers are shown as claims; beside them stands what the printed"
                " source codes give when each source is counted once."
            ),
        )
    )
    note = say("A sign marks a printed number that its own sources do not give.")
    blocks: list[ReportBlock] = [
        intro,
        Table(
            "table-2",
            say("Table 2. Themes, their sources and totals"),
            _columns(),
            _rows(analysis, table, dimensions),
            note,
        ),
        _chart(
            "chart-1", say("Chart 1. Dimensions: printed and counted"), dimensions, table, analysis
        ),
    ]
    if components:
        blocks.append(_chart("chart-2", _CHART_2, components, table, analysis))
    return Section("published", say("The printed tables, rebuilt"), tuple(blocks))


def _columns() -> tuple[Column, ...]:
    return (
        Column(say("Dimension")),
        Column(say("Component")),
        Column(say("Code")),
        Column(say("Basic theme")),
        Column(say("Printed sources")),
        Column(say("Printed frequency"), numeric=True),
        Column(say("Counted"), numeric=True),
        Column(say("Component: printed"), numeric=True),
        Column(say("Component: counted"), numeric=True),
        Column(say("Dimension: printed"), numeric=True),
        Column(say("Dimension: counted"), numeric=True),
    )


def _rows(
    analysis: Analysis, table: ThemeTable, dimensions: Sequence[Block]
) -> tuple[tuple[Cell, ...], ...]:
    rows = []
    for dimension in dimensions:
        parts = dimension.parts or (dimension,)
        for part in parts:
            for row in part.rows:
                at_dimension = len(dimension.rows) if row is dimension.rows[0] else 0
                at_part = len(part.rows) if row is part.rows[0] else 0
                rows.append(
                    (
                        _label(dimension, at_dimension, analysis),
                        _label(part, at_part, analysis) if dimension.parts else cell("–"),
                        cell(row.code),
                        cell(show_printed(row.labels.get("theme", {}), analysis)),
                        cell(show_numbers(row.sources) if row.sources else "–"),
                        *_theme_numbers(table, row),
                        *(
                            _block_numbers(table, part, at_part)
                            if dimension.parts
                            else (cell("–"), cell("–"))
                        ),
                        *_block_numbers(table, dimension, at_dimension),
                    )
                )
    return tuple(rows)


def _label(block: Block, rows: int, analysis: Analysis) -> Cell:
    label = show_printed(block.label, analysis) or _NO_LABEL
    return cell(label, rows=rows, mark="head" if block.label else "quiet")


def _theme_numbers(table: ThemeTable, row: ThemeRow) -> tuple[Cell, Cell]:
    printed = row.totals.get("theme")
    counted = len(set(row.sources)) if row.sources else None
    return (
        cell(
            printed_measure(table.name, row.row, "theme_total", printed),
            mark=_mark(printed, counted),
        ),
        cell(counted_from_table(counted, (row.code,))),
    )


def _block_numbers(table: ThemeTable, block: Block, rows: int) -> tuple[Cell, Cell]:
    return (
        cell(_printed(table, block), rows=rows, mark=_mark(block.total, block.sources)),
        cell(_counted(block), rows=rows),
    )


def _printed(table: ThemeTable, block: Block) -> Measure:
    return printed_measure(table.name, block.place, f"{block.level}_total", block.total)


def _counted(block: Block) -> Measure:
    return counted_from_table(block.sources, tuple(row.code for row in block.rows))


def _mark(printed: int | None, counted: int | None) -> str:
    if printed is None:
        return "quiet"
    return "" if counted is None or printed == counted else "bad"


def _chart(
    id_: str, caption: Text, blocks: Sequence[Block], table: ThemeTable, analysis: Analysis
) -> Bars:
    return Bars(
        id=id_,
        caption=caption,
        alt=say("Bars of the printed totals beside the totals counted from the printed sources."),
        unit=say("codings"),
        categories=tuple(show_printed(block.label, analysis) or _NO_LABEL for block in blocks),
        series=(say("as printed"), say("counted from the sources")),
        values=(
            tuple(_printed(table, block) for block in blocks),
            tuple(_counted(block) for block in blocks),
        ),
    )
