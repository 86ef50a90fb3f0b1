"""The numbers of a report and what they stand on: each distinct evidence has one anchor."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.report.blocks import (
    Bars,
    Block,
    Gantt,
    Items,
    Network,
    Panels,
    Paragraph,
    Part,
    Report,
    Table,
)
from hamgara.study.measures import Evidence, Measure


def list_measures(report: Report) -> list[Measure]:
    """Return every measure of a report, in reading order."""
    blocks = [block for section in report.sections for block in section.blocks]
    return [measure for block in [*blocks, *report.colophon] for measure in _in_block(block)]


def number_evidence(report: Report) -> dict[Evidence, int]:
    """Return the distinct evidence of a report, numbered from 1 in reading order."""
    numbers: dict[Evidence, int] = {}
    for measure in list_measures(report):
        numbers.setdefault(measure.evidence, len(numbers) + 1)
    return numbers


def _in_block(block: Block) -> Iterator[Measure]:
    match block:
        case Paragraph():
            yield from _in_parts(block.parts)
        case Items():
            for item in block.items:
                yield from _in_parts(item.parts)
        case Table():
            for row in block.rows:
                for cell in row:
                    yield from _in_parts(cell.parts)
        case _:
            yield from _in_chart(block)


def _in_chart(chart: Bars | Network | Gantt | Panels) -> Iterator[Measure]:
    match chart:
        case Bars():
            for values in chart.values:
                yield from values
        case Network():
            yield from (node.size for node in chart.nodes)
        case Gantt():
            yield from (lane.length for lane in chart.lanes)
        case Panels():
            traces = (trace for panel in chart.panels for trace in panel.traces)
            yield from (spot.measure for trace in traces for spot in trace.spots)


def _in_parts(parts: tuple[Part, ...]) -> Iterator[Measure]:
    yield from (part for part in parts if isinstance(part, Measure))
