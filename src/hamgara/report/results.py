"""The results of a run for other programs: `results.json` (its JSON Schema is in the docs)."""

from __future__ import annotations

from hamgara.coding.agreement import CodeAgreement, Comparison
from hamgara.coding.alpha import Alpha
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
from hamgara.themes.saturation import saturation_as_json

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
        "saturation": saturation_as_json(analysis.saturation),
        "agreement": agreement_as_json(analysis.agreements[0]) if analysis.agreements else None,
        "agreements": [agreement_as_json(compared) for compared in analysis.agreements],
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


def agreement_as_json(compared: Comparison) -> dict[str, object]:
    """Return how far coders agree as programs read it: overall, at each level, for each code.

    Kappa and Jaccard are None where the coders are more than two.
    """
    alpha, pair = compared.alpha, compared.pair
    by_code = {item.code: item for item in pair.per_code} if pair else {}
    return {
        "coders": list(alpha.coders),
        "unit": alpha.unit,
        "n": alpha.cells,
        **_pair_as_json(pair.overall if pair else None),
        **_alpha_as_json(alpha.overall),
        "units": alpha.units,
        "units_of_any": alpha.read,
        "levels": [{"level": one.name, **_alpha_as_json(one)} for one in alpha.levels],
        "per_code": [
            {"code": one.name, **_pair_as_json(by_code.get(one.name)), **_alpha_as_json(one)}
            for one in alpha.per_code
        ],
    }


def _pair_as_json(item: CodeAgreement | None) -> dict[str, object]:
    return {
        "kappa": _rounded(item.kappa) if item else None,
        "jaccard": _rounded(item.jaccard) if item else None,
    }


def _alpha_as_json(one: Alpha) -> dict[str, object]:
    return {
        "alpha": _rounded(one.value),
        "alpha_low": _rounded(one.low),
        "alpha_high": _rounded(one.high),
        "codings": one.codings,
    }


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
