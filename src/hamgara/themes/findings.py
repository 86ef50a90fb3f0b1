"""A finding of the audit: what was printed, what the table's own figures say instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hamgara.messages import Message, translate
from hamgara.study.labels import Label
from hamgara.study.tables import TableLevel

Kind = Literal[
    "frequency-mismatch",
    "missing-frequency",
    "duplicate-source",
    "unordered-sources",
    "component-total",
    "dimension-total",
    "sum-mismatch",
    "inferred-total",
    "missing-label",
    "framework-contradiction",
    "theme-without-evidence",
    "finding-without-theme",
    "printed-without-evidence",
    "evidence-not-printed",
    "same-person",
    "unverifiable",
]
Severity = Literal["error", "warning", "note"]
Basis = Literal["sources", "totals", "framework", "evidence", "names"]
DecidedBy = Literal["rule", "suggester"]

SEVERITIES: dict[Kind, Severity] = {
    "frequency-mismatch": "error",
    "missing-frequency": "warning",
    "duplicate-source": "error",
    "unordered-sources": "note",
    "component-total": "error",
    "dimension-total": "error",
    "sum-mismatch": "error",
    "inferred-total": "warning",
    "missing-label": "warning",
    "framework-contradiction": "error",
    "theme-without-evidence": "warning",
    "finding-without-theme": "note",
    "printed-without-evidence": "warning",
    "evidence-not-printed": "warning",
    "same-person": "warning",
    "unverifiable": "note",
}
"""Kind -> severity: an error contradicts itself, a warning leaves something out or asks for a
reader's eye, a note is no fault in itself."""

BASES: dict[Kind, Basis] = {
    "frequency-mismatch": "sources",
    "missing-frequency": "sources",
    "duplicate-source": "sources",
    "unordered-sources": "sources",
    "component-total": "sources",
    "dimension-total": "sources",
    "sum-mismatch": "totals",
    "inferred-total": "totals",
    "missing-label": "totals",
    "framework-contradiction": "framework",
    "theme-without-evidence": "evidence",
    "finding-without-theme": "evidence",
    "printed-without-evidence": "evidence",
    "evidence-not-printed": "evidence",
    "same-person": "names",
    "unverifiable": "sources",
}
"""Kind -> what it rests on (unverifiable also on the evidence, where that lacks a participant)."""

_READING: frozenset[Kind] = frozenset(
    {
        "theme-without-evidence",
        "finding-without-theme",
        "printed-without-evidence",
        "evidence-not-printed",
    }
)


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a finding: a table, its data row (from 1), what stands there.

    `code` and `level` are empty where no code of the table is meant, `participant` is the
    number as printed. An item of an evidence table is its own `label`.
    """

    table: str
    row: int
    level: TableLevel | None = None
    code: str = ""
    label: Label | None = None
    participant: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the audit found.

    `printed` is the figure in the table, None where none is printed; `recomputed` counts
    distinct sources; `inferred` is what the other totals leave for a blank one, or what the
    printed parts of a total add up to.
    """

    kind: Kind
    where: Where
    explanation: Message
    printed: int | None = None
    recomputed: int | None = None
    inferred: int | None = None
    on: Basis | None = None

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return SEVERITIES[self.kind]

    @property
    def basis(self) -> Basis:
        """What it rests on."""
        return self.on or BASES[self.kind]

    @property
    def decided_by(self) -> DecidedBy:
        """`rule` for arithmetic and names, `suggester` where phrases had to be read."""
        return "suggester" if self.kind in _READING else "rule"


def finding_as_json(finding: Finding, language: str = "en") -> dict[str, object]:
    """Return a finding as programs read it, its explanation in `language`."""
    where, label = finding.where, finding.where.label or {}
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "basis": finding.basis,
        "where": {
            "table": where.table,
            "row": where.row,
            "level": where.level,
            "code": where.code or None,
            "label_fa": label.get("fa"),
            "label_en": label.get("en"),
            "participant": where.participant,
        },
        "printed": finding.printed,
        "recomputed": finding.recomputed,
        "inferred": finding.inferred,
        "explanation": translate(finding.explanation, language),
        "decided_by": finding.decided_by,
    }
