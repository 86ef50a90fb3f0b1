"""The results of a run for other programs: `results.json` (its JSON Schema is in the docs)."""

from __future__ import annotations

from hamgara.coding.agreement import Agreement, CodeAgreement
from hamgara.exchange.events import event_as_json
from hamgara.report.analysis import Analysis, CodedEvent
from hamgara.report.history_data import history_as_json
from hamgara.report.news_data import news_as_json
from hamgara.report.programme_data import (
    evidence_as_json,
    judgments_as_json,
    order_as_json,
    programme_as_json,
)
from hamgara.study.labels import Label
from hamgara.study.programme import Ground, Option
from hamgara.themes.blocks import find_blocks
from hamgara.themes.counts import count_as_json
from hamgara.themes.findings import finding_as_json

SCHEMA_VERSION = 4


def build_results(analysis: Analysis) -> dict[str, object]:
    """Return the results of a run as JSON values."""
    study = analysis.study
    printed = _printed_totals(analysis)
    return {
        "schema_version": SCHEMA_VERSION,
        "study": {
            "title": dict(study.title),
            "dyad": list(study.dyad),
            "framework": study.framework.id,
            "participants": len(analysis.people),
            "documents": analysis.documents,
            "coders": list(analysis.coders),
            "counts": count_as_json(analysis.counts[""]),
        },
        "themes": [
            {
                "code": code.id,
                "level": code.level,
                "parent": code.parent or None,
                **_labels(code.label),
                "counts": count_as_json(analysis.counts[code.id]),
                "printed": printed.get(code.id),
            }
            for code in study.framework.codes
        ],
        "audit": [finding_as_json(finding) for finding in analysis.audit],
        "agreement": agreement_as_json(analysis.agreements[0]) if analysis.agreements else None,
        "agreements": [agreement_as_json(agreement) for agreement in analysis.agreements],
        "grounds": [_ground(ground) for ground in study.programme.grounds],
        "options": [_option(option) for option in study.programme.options],
        "evidence": evidence_as_json(analysis.assessment),
        "order": order_as_json(analysis.assessment.order),
        "judgments": judgments_as_json(analysis.assessment),
        "programme": programme_as_json(study.programme, analysis.assessment),
        "events": [_event(one) for one in analysis.events],
        "relations": history_as_json(analysis.history),
        "news": news_as_json(analysis.news),
    }


def _event(one: CodedEvent) -> dict[str, object]:
    return {
        "document": one.document,
        "judgment": one.judgment or None,
        "coder": one.coder or None,
        "sentence": one.sentence,
        "happening": one.happening,
        **event_as_json(one.event),
    }


def _printed_totals(analysis: Analysis) -> dict[str, int | None]:
    """Return what the table prints for each code; a block stands for its themes' ancestor."""
    if analysis.table is None:
        return {}
    printed = {row.code: row.totals.get("theme") for row in analysis.table.rows}
    framework = analysis.study.framework
    for dimension in find_blocks(analysis.table):
        for block, height in ((dimension, 2), *((part, 1) for part in dimension.parts)):
            known = [row.code for row in block.rows if row.code in framework.ids]
            chain = framework.ancestors(known[0]) if known else ()
            if len(chain) > height:
                printed.setdefault(chain[height], block.total)
    return printed


def _labels(label: Label) -> dict[str, str | None]:
    return {f"label_{language}": label.get(language) for language in ("fa", "en", "az")}


def agreement_as_json(agreement: Agreement) -> dict[str, object]:
    """Return an agreement as programs read it, overall and for each code."""
    overall = agreement.overall
    return {
        "coders": list(agreement.coders),
        "unit": agreement.unit,
        "n": overall.n,
        "kappa": _rounded(overall.kappa),
        "jaccard": _rounded(overall.jaccard),
        "per_code": [_per_code(item) for item in agreement.per_code],
    }


def _per_code(item: CodeAgreement) -> dict[str, object]:
    return {"code": item.code, "kappa": _rounded(item.kappa), "jaccard": _rounded(item.jaccard)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _ground(ground: Ground) -> dict[str, object]:
    return {"code": ground.code, **_labels(ground.label), "themes": list(ground.themes)}


def _option(option: Option) -> dict[str, object]:
    return {
        "code": option.code,
        **_labels(option.label),
        "steps": [{"code": step.code, **_labels(step.label)} for step in option.steps],
        "grounds": [{"code": link.ground, "link": link.kind} for link in option.links],
        "themes": list(option.themes),
        "near": list(option.near),
    }
