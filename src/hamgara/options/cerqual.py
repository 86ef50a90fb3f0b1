"""The GRADE-CERQual sheet: confidence in a finding, judged by people on what can be counted.

S. Lewin et al., Applying GRADE-CERQual to qualitative evidence synthesis findings,
Implementation Science 13 (Suppl 1), 2018. The program fills in the counts; the four
components (methodological limitations, coherence, adequacy of data, relevance) and the overall
confidence are judged, signed and dated by people. The program derives none from another.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from hamgara.options.grounds import Coverage
from hamgara.study.judgments import (
    CERQUAL_COLUMNS,
    COMPONENTS,
    PAIRWISE_COLUMNS,
    CerqualJudgment,
)
from hamgara.study.labels import in_language


def write_cerqual(
    coverage: Iterable[Coverage], judged: Iterable[CerqualJudgment], language: str
) -> str:
    """Return the sheet as CSV: a row a ground, a row a judgment where there are several."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, CERQUAL_COLUMNS)
    writer.writeheader()
    entered: dict[str, list[CerqualJudgment]] = {}
    for judgment in judged:
        entered.setdefault(judgment.ground, []).append(judgment)
    for ground in coverage:
        counted = count_for_sheet(ground)
        base: dict[str, object] = {
            "ground": ground.ground.code,
            "label": in_language(ground.ground.label, language),
            **counted,
        }
        for judgment in entered.get(ground.ground.code, ()):
            writer.writerow(base | _as_row(judgment))
        if ground.ground.code not in entered:
            writer.writerow(base)
    return stream.getvalue()


def count_for_sheet(coverage: Coverage) -> dict[str, int | str]:
    """Return what the program can fill in for a ground."""
    return {
        "themes": len(coverage.ground.themes),
        "participants": len(coverage.participants),
        "of": coverage.everyone,
        "sides": sum(1 for share in coverage.sides.values() if share.n),
        "roles": coverage.roles,
        "documents": coverage.count.documents,
        "quotations": coverage.quotations,
        "dissent": len(coverage.dissent) if coverage.against else "",
    }


def write_pairwise(items: Iterable[str]) -> str:
    """Return a sheet of all pairs for a judge to fill in, as CSV."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, PAIRWISE_COLUMNS)
    writer.writeheader()
    names = list(items)
    for number, first in enumerate(names):
        for second in names[number + 1 :]:
            writer.writerow({"first": first, "second": second})
    return stream.getvalue()


def _as_row(judgment: CerqualJudgment) -> dict[str, object]:
    return {
        **dict(zip(COMPONENTS, judgment.components, strict=True)),
        "confidence": judgment.confidence,
        "explanation": judgment.explanation,
        "assessor": judgment.assessor,
        "date": judgment.day.isoformat(),
        "participants": judgment.participants,
    }
