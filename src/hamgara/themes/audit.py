"""Does a published theme table agree with itself, its framework and its evidence?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hamgara.messages import Message, say
from hamgara.study.codebook import Framework
from hamgara.study.tables import EvidenceTable, TableLevel, ThemeRow, ThemeTable
from hamgara.themes.blocks import Block, find_blocks, has_level, is_named, name_row
from hamgara.themes.confrontation import confront
from hamgara.themes.evidence import Evidence
from hamgara.themes.findings import Finding, Kind, Where
from hamgara.themes.persons import find_same_persons
from hamgara.themes.placements import Placement, find_contradictions, place_codes
from hamgara.themes.totals import add_up, find_total, infer_remainder, sum_themes

_TOTAL_KINDS: dict[TableLevel, Kind] = {
    "component": "component-total",
    "dimension": "dimension-total",
}


def audit_table(
    table: ThemeTable,
    *,
    evidence: EvidenceTable | None = None,
    framework: Framework | None = None,
    read: Evidence | None = None,
) -> list[Finding]:
    """Return what a printed theme table says against itself, its framework, its evidence.

    Findings on the table stand first, row by row, then those against the framework, the
    evidence, and the names of the evidence table. Counts are of distinct sources (unit:
    participants a theme). Nothing is corrected. `read` is the evidence as read before by
    the framework's themes; without it the table is read here.
    """
    dimensions = find_blocks(table)
    placement = place_codes(dimensions, framework)
    findings = [
        *_audit_rows(table, placement),
        *_audit_blocks(table, dimensions, placement),
    ]
    findings.sort(key=lambda finding: finding.where.row)
    if framework is not None:
        findings += find_contradictions(table.name, dimensions, framework, placement)
    if evidence is not None:
        findings += confront(table, evidence, framework, placement, read)
        findings += find_same_persons(evidence)
    return findings


def _audit_rows(table: ThemeTable, placement: Placement) -> Iterator[Finding]:
    labelled = any(is_named(row, "theme") for row in table.rows)
    for row in table.rows:
        where = Where(table.name, row.row, "theme", placement.code_of(row), name_row(row))
        if labelled and not is_named(row, "theme"):
            yield Finding("missing-label", where, say("The theme of this row has no label."))
        yield from _audit_frequency(row, where)
        yield from _audit_order(row, where)


def _audit_frequency(row: ThemeRow, where: Where) -> Iterator[Finding]:
    printed = row.totals.get("theme")
    distinct = len(set(row.sources)) if row.sources else None
    if printed is None:
        if "theme" in row.totals:
            what = say("No frequency is printed. {sources}", sources=_say_sources(distinct))
            yield Finding("missing-frequency", where, what, recomputed=distinct)
    elif distinct is None:
        if printed:
            what = say("The frequency {printed} has no sources to count.", printed=printed)
            yield Finding("unverifiable", where, what, printed)
    elif printed != distinct:
        what = say(
            "The printed frequency is {printed}; the row names {distinct} different sources.",
            printed=printed,
            distinct=distinct,
        )
        yield Finding("frequency-mismatch", where, what, printed, distinct)


def _audit_order(row: ThemeRow, where: Where) -> Iterator[Finding]:
    for source, times in Counter(row.sources).items():
        if times > 1:
            place = replace(where, participant=source)
            what = say("Source {source} is named {times} times.", source=source, times=times)
            distinct = len(set(row.sources))
            yield Finding("duplicate-source", place, what, len(row.sources), distinct)
    order = list(dict.fromkeys(row.sources))
    for before, after in pairwise(order):
        if before > after:
            what = say(
                "The sources are not in ascending order: {after} stands after {before}.",
                before=before,
                after=after,
            )
            yield Finding("unordered-sources", where, what)
            return


def _audit_blocks(
    table: ThemeTable, dimensions: tuple[Block, ...], placement: Placement
) -> Iterator[Finding]:
    with_dimensions = has_level(table, "dimension")
    with_components = has_level(table, "component")
    for dimension in dimensions:
        if with_dimensions:
            parts = dimension.parts if with_components else ()
            where = _locate(table, dimension, placement)
            yield from _audit_block(dimension, where, _sum_parts(dimension, parts))
            yield from _infer_dimension(dimension, where)
        if with_components:
            for component in dimension.parts:
                where = _locate(table, component, placement)
                yield from _audit_block(component, where, sum_themes(component))
                yield from _infer_component(component, dimension, where)


def _locate(table: ThemeTable, block: Block, placement: Placement) -> Where:
    code = placement.code_of_block(block)
    return Where(table.name, block.place, block.level, code, block.label)


def _sum_parts(dimension: Block, parts: tuple[Block, ...]) -> int | None:
    return add_up(part.total for part in parts) if parts else sum_themes(dimension)


def _audit_block(block: Block, where: Where, parts: int | None) -> Iterator[Finding]:
    if not block.label:
        what = say("No label is printed for this block of themes ({n}).", n=len(block.rows))
        yield Finding("missing-label", where, what)
    for row, figure in block.figures:
        place = replace(where, row=row)
        yield from _audit_total(block, figure, place)
        if parts is not None and figure != parts:
            what = say(
                "The printed total is {figure}; its printed parts add up to {parts}.",
                figure=figure,
                parts=parts,
            )
            yield Finding("sum-mismatch", place, what, figure, block.sources, parts)


def _audit_total(block: Block, figure: int, where: Where) -> Iterator[Finding]:
    if block.sources is None:
        if figure:
            what = say("The total {figure} has no sources to count.", figure=figure)
            yield Finding("unverifiable", where, what, figure)
        return
    if figure == block.sources:
        return
    what = say(
        "The printed total is {figure}; the sources of its themes ({n}) add up to {sources}.",
        figure=figure,
        n=len(block.rows),
        sources=block.sources,
    )
    silent = sum(not row.sources for row in block.rows)
    if silent:
        what = say("{what} Themes that print no sources: {silent}.", what=what, silent=silent)
    yield Finding(_TOTAL_KINDS[block.level], where, what, figure, block.sources)


def _infer_dimension(dimension: Block, where: Where) -> Iterator[Finding]:
    if dimension.blank_total:
        inferred = find_total(dimension)
        ground = (
            say("The totals of its components add up to {inferred}.", inferred=inferred)
            if inferred is not None
            else say("The other totals do not tell it.")
        )
        yield _infer(dimension, where, inferred, ground)


def _infer_component(component: Block, dimension: Block, where: Where) -> Iterator[Finding]:
    if not component.blank_total:
        return
    remainder, themes = infer_remainder(component, dimension), sum_themes(component)
    if remainder is not None and dimension.total is not None:
        ground = say(
            "The dimension's total of {total} leaves {remainder} after {others} for its"
            " other components.",
            total=dimension.total,
            others=dimension.total - remainder,
            remainder=remainder,
        )
        if themes is not None and themes != remainder:
            ground = say(
                "{ground} But the frequencies of its themes add up to {themes}.",
                ground=ground,
                themes=themes,
            )
    elif themes is not None:
        ground = say("The frequencies of its themes add up to {themes}.", themes=themes)
    else:
        ground = say("The other totals do not tell it.")
    yield _infer(component, where, find_total(component, dimension), ground)


def _infer(block: Block, where: Where, inferred: int | None, ground: Message) -> Finding:
    what = say(
        "No total is printed. {ground} {sources}",
        ground=ground,
        sources=_say_sources(block.sources),
    )
    return Finding("inferred-total", where, what, None, block.sources, inferred)


def _say_sources(count: int | None) -> Message:
    if count is None:
        return say("No sources are printed.")
    return say("The sources add up to {count}.", count=count)
