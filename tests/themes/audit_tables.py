"""Tables for the audit's tests: the printed ones, small ones, and ones drawn by chance."""

from __future__ import annotations

import csv
from dataclasses import replace
from importlib import resources
from pathlib import Path

from hypothesis import strategies as st

from hamgara.ingest.tables import read_evidence_table, read_theme_table
from hamgara.study.codebook import Framework
from hamgara.study.framework import find_framework
from hamgara.study.tables import (
    EvidenceRow,
    EvidenceTable,
    TableLevel,
    ThemeRow,
    ThemeTable,
)

LIBRARY = Path(str(resources.files("hamgara") / "library"))
STUDY = LIBRARY / "studies" / "iran-azerbaijan"
READING = Path(__file__).parents[2] / "gold" / "table-1-reading"


def printed_themes() -> ThemeTable:
    return read_theme_table(STUDY / "published" / "table-2.csv")


def printed_evidence() -> EvidenceTable:
    return read_evidence_table(STUDY / "published" / "table-1.csv", key=STUDY / "key.csv")


def bam() -> Framework:
    """Return BAM."""
    return find_framework("bam")


def read_cells() -> dict[tuple[int, str], tuple[bool, bool]]:
    """Return (participant, code) -> (printed, evidence) as a careful reader sees them."""
    with (READING / "reader-1-cells.csv").open(encoding="utf-8") as stream:
        return {
            (int(row["participant"]), row["code"]): (row["printed"] == "1", row["evidence"] == "1")
            for row in csv.DictReader(stream)
        }


def read_orphans() -> list[tuple[int, str]]:
    """Return the (participant, phrase) for which the careful reader sees no theme."""
    with (READING / "reader-1.csv").open(encoding="utf-8") as stream:
        rows = csv.DictReader(stream)
        return [(int(r["participant"]), r["phrase"]) for r in rows if not r["codes"]]


def theme(
    label: str = "A theme",
    sources: tuple[int, ...] = (1, 2),
    total: int | None = 2,
    *,
    code: str = "",
    component: tuple[str, int | None] = ("", None),
    dimension: tuple[str, int | None] = ("", None),
) -> ThemeRow:
    labels: dict[TableLevel, dict[str, str]] = {"theme": {"en": label} if label else {}}
    totals: dict[TableLevel, int | None] = {"theme": total}
    above: dict[TableLevel, tuple[str, int | None]] = {
        "component": component,
        "dimension": dimension,
    }
    for level, (name, figure) in above.items():
        labels[level] = {"en": name} if name else {}
        totals[level] = figure
    return ThemeRow(0, code, labels, sources, totals)


def table(*rows: ThemeRow) -> ThemeTable:
    return ThemeTable("themes.csv", tuple(replace(row, row=n) for n, row in enumerate(rows, 1)))


def evidence(*findings: str, names: tuple[str, ...] = ()) -> EvidenceTable:
    """Return a table of participants 1, 2 ... with their findings, parted by `|`."""
    return EvidenceTable(
        "evidence.csv",
        tuple(
            EvidenceRow(
                row=n,
                participant=n,
                findings=tuple(filter(None, text.split("|"))),
                name={"en": names[n - 1]} if names else {},
            )
            for n, text in enumerate(findings, 1)
        ),
    )


@st.composite
def sound_tables(draw: st.DrawFn) -> ThemeTable:
    """Draw a table that agrees with itself in everything."""
    rows: list[ThemeRow] = []
    sources = st.sets(st.integers(1, 30), min_size=1, max_size=8).map(sorted).map(tuple)
    for d in range(draw(st.integers(1, 3))):
        components = [
            draw(st.lists(sources, min_size=1, max_size=4)) for _ in range(draw(st.integers(1, 3)))
        ]
        whole = sum(len(one) for component in components for one in component)
        for c, component in enumerate(components):
            part = sum(len(one) for one in component)
            for t, one in enumerate(component):
                rows.append(
                    theme(
                        f"Theme {d}.{c}.{t}",
                        one,
                        len(one),
                        component=(f"Component {d}.{c}", part if t == 0 else None),
                        dimension=(f"Dimension {d}", whole) if c == t == 0 else ("", None),
                    )
                )
    return table(*rows)
