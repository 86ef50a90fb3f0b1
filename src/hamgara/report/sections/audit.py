"""What does not add up in the printed tables."""

from __future__ import annotations

from collections import Counter

from hamgara.messages import Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Cell, Column, Paragraph, Section, Table, Text
from hamgara.report.show import (
    below,
    cell,
    counted_from_table,
    plain,
    printed_measure,
    show_participant,
    show_printed,
)
from hamgara.study.measures import Measure, Unavailable
from hamgara.themes.findings import Finding, Kind, Severity

KINDS: dict[Kind, Message] = {
    "frequency-mismatch": say("Printed frequency is not the number of sources"),
    "missing-frequency": say("No frequency printed"),
    "duplicate-source": say("A source stands twice"),
    "unordered-sources": say("Sources out of order"),
    "component-total": say("Component total is not what its sources give"),
    "dimension-total": say("Dimension total is not what its sources give"),
    "sum-mismatch": say("Total is not the sum of its printed parts"),
    "inferred-total": say("Total not printed, inferred"),
    "missing-label": say("No label printed"),
    "framework-contradiction": say("Table and framework place a component differently"),
    "theme-without-evidence": say("Theme without evidence in the findings"),
    "finding-without-theme": say("Finding without a theme"),
    "printed-without-evidence": say("Source printed, no evidence in its findings"),
    "evidence-not-printed": say("Evidence in the findings, source not printed"),
    "same-person": say("Two rows, one name"),
    "unverifiable": say("Cannot be checked"),
}
SEVERITIES: dict[Severity, Message] = {
    "error": say("error"),
    "warning": say("warning"),
    "note": say("note"),
}
_COLUMN = {"theme": "theme_total", "component": "component_total", "dimension": "dimension_total"}
_COUNTED = ("frequency-mismatch", "missing-frequency", "component-total", "dimension-total")


def build(analysis: Analysis) -> Section | None:
    """Return the audit, None where nothing was published."""
    if analysis.table is None:
        return None
    counts = Counter(finding.kind for finding in analysis.audit)
    kinds = [kind for kind in KINDS if counts[kind]]
    summary = Table(
        "audit-summary",
        say("Findings by kind"),
        (Column(say("Kind")), Column(say("Findings"), numeric=True)),
        tuple((cell(KINDS[kind]), cell(_total(counts[kind]))) for kind in kinds),
    )
    blocks: list[Block] = [
        Paragraph(
            (
                say(
                    "The audit compares what is printed with itself, with the framework and"
                    " with the findings of each participant. Nothing is corrected."
                ),
            )
        ),
        summary,
    ]
    for kind in kinds:
        found = [finding for finding in analysis.audit if finding.kind == kind]
        blocks.append(_table(kind, found, analysis))
    return Section("audit", say("Audit of the printed tables"), tuple(blocks))


def _total(number: int) -> Measure:
    why = Unavailable(say("Each finding is listed below."))
    return Measure(number, "findings", say("Findings of this kind."), why)


def _table(kind: Kind, found: list[Finding], analysis: Analysis) -> Table:
    numbers = any(f.printed is not None or f.recomputed is not None for f in found)
    columns = [Column(say("Where")), Column(say("Label"))]
    if numbers:
        columns += [
            Column(say("Printed"), numeric=True),
            Column(say("Recomputed"), numeric=True),
        ]
    columns += [Column(say("Explanation")), Column(say("Severity"))]
    rows = []
    for finding in found:
        row = [cell(*_where(finding)), cell(*_label(finding, analysis))]
        if numbers:
            row += _numbers(finding, analysis)
        row += [cell(finding.explanation), cell(SEVERITIES[finding.severity], mark="quiet")]
        rows.append(tuple(row))
    return Table(f"audit-{kind}", KINDS[kind], tuple(columns), tuple(rows))


def _where(finding: Finding) -> tuple[Text, ...]:
    where = finding.where
    row = say("{table}, row {row}", table=where.table, row=where.row)
    return (row, f" · {where.code}") if where.code else (row,)


def _label(finding: Finding, analysis: Analysis) -> tuple[Text, ...]:
    where = finding.where
    parts: list[Text] = [show_printed(where.label, analysis)] if where.label else []
    if where.participant is not None:
        number = where.participant
        person = next((p for p in analysis.study.participants if p.number == number), None)
        shown = show_participant(person, analysis) if person else plain(number)
        parts += [" · ", shown] if parts else [shown]
    return tuple(parts)


def _numbers(finding: Finding, analysis: Analysis) -> list[Cell]:
    where = finding.where
    column = _COLUMN.get(where.level or "theme", "")
    printed = printed_measure(where.table, where.row, column, finding.printed)
    if finding.recomputed is None:
        return [cell(printed), cell("–")]
    codes = below(where.code, analysis) if where.code else ()
    if not codes:
        why = Unavailable(say("Added up from the rows of the block."))
        method = say("Different sources of the block's themes, added up.")
        return [cell(printed), cell(Measure(finding.recomputed, "codings", method, why))]
    bad = "bad" if finding.kind in _COUNTED and finding.printed is not None else ""
    return [cell(printed, mark=bad), cell(counted_from_table(finding.recomputed, codes))]
