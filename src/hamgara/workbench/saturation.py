"""The saturation of a study: its coded documents in turn, or its participants."""

from __future__ import annotations

from hamgara.study.columns import CodingColumns
from hamgara.themes.saturation import Saturation, Sources, Unit, measure_saturation
from hamgara.workbench.bench import Bench


def saturate(
    bench: Bench, columns: CodingColumns, unit: Unit | None = None
) -> tuple[Saturation, ...]:
    """Return the saturation of a study at every level of its framework, top down.

    Without a unit it is that of documents, or of participants where most codings stand on no
    document (as those of a printed table).
    """
    study = bench.study
    sources = order_sources(bench, columns, unit or _find_unit(columns))
    return measure_saturation(columns, study.framework, sources, same_as=study.same_as)


def order_sources(bench: Bench, columns: CodingColumns, unit: Unit) -> Sources:
    """Return all sources of a study in turn.

    Documents are in the order of their dates where all that are coded have one, else in the
    order in which they came into the study; those of one day too.
    """
    if unit == "participants":
        same = bench.study.same_as
        codes = (*(p.code for p in bench.study.participants), *columns.participants)
        return Sources(unit, "study", tuple(dict.fromkeys(same.get(c, c) for c in codes)))
    days = bench.store.list_days()
    coded = {columns.documents[at] for at in columns.document.tolist() if at >= 0}
    if coded and all(days.get(name) for name in coded):
        return Sources(unit, "date", tuple(sorted(days, key=days.__getitem__)))
    return Sources(unit, "study", tuple(days))


def _find_unit(columns: CodingColumns) -> Unit:
    elsewhere = int(columns.n[columns.document < 0].sum())
    return "participants" if 2 * elsewhere > columns.n.sum() else "documents"
