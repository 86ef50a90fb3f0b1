"""Grounds, options, judgments and steps as other programs read them, in `results.json`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hamgara.messages import LANGUAGES
from hamgara.options.assessment import Assessment
from hamgara.options.grounds import Coverage, Share
from hamgara.options.pairwise import Verdict
from hamgara.options.ranking import CRITERIA, Order, Standing
from hamgara.options.roadmap import Place
from hamgara.study.judgments import COMPONENTS, CerqualJudgment
from hamgara.study.labels import Label
from hamgara.study.programme import Claim, Option, Programme
from hamgara.study.steps import Body, Milestone


def evidence_as_json(assessment: Assessment) -> dict[str, object]:
    """Return the evidence of the grounds, and what lacks its counterpart."""
    gaps = assessment.gaps
    return {
        "grounds": [_coverage(coverage) for coverage in assessment.coverage],
        "families": [
            {
                "families": list(together.families),
                "participants": together.participants,
                "years": [{"year": year, "n": n} for year, n in together.years.items()],
            }
            for together in assessment.together
        ],
        "gaps": {
            "grounds_without_theme": list(gaps.themeless),
            "grounds_without_coding": list(gaps.unspoken),
            "codes_without_ground": {level: list(c) for level, c in gaps.ungrounded.items()},
            "options_without_theme": list(gaps.unnamed),
        },
    }


def order_as_json(order: Order | None) -> dict[str, object] | None:
    """Return the order of the options."""
    if order is None:
        return None
    return {
        "links": order.link,
        "informs": order.informs,
        "dissent_counts": order.dissent_counts,
        "draws": order.draws,
        "seed": order.seed,
        "options": [_standing(standing) for standing in order.standings],
    }


def judgments_as_json(assessment: Assessment) -> dict[str, object]:
    """Return what people judged."""
    return {
        "cerqual": [_cerqual(judgment) for judgment in assessment.cerqual],
        "pairwise": [_verdict(verdict) for verdict in assessment.verdicts],
    }


def programme_as_json(programme: Programme, assessment: Assessment) -> dict[str, object]:
    """Return the steps in the order of their prerequisites, and what they leave empty."""
    roadmap = assessment.roadmap
    return {
        "bodies": [_body(body) for body in programme.bodies],
        "options": [_claims(option) for option in programme.options],
        "steps": [_step(place) for place in roadmap.places],
        "empty": dict(roadmap.empty),
        "problems": [error.as_json() for error in roadmap.problems],
    }


def _coverage(coverage: Coverage) -> dict[str, object]:
    return {
        "code": coverage.ground.code,
        "participants": list(coverage.participants),
        "of": coverage.everyone,
        "sides": _shares(coverage.sides, "side"),
        "years": _shares(coverage.years, "year"),
        "roles": coverage.roles,
        "families": dict(coverage.families),
        "codings": coverage.count.codings,
        "documents": coverage.count.documents,
        "quotations": coverage.quotations,
        "dissent": list(coverage.dissent) if coverage.against else None,
    }


def _shares(shares: Mapping[str, Share] | Mapping[int, Share], key: str) -> list[object]:
    return [{key: name, "n": share.n, "of": share.of} for name, share in shares.items()]


def _standing(standing: Standing) -> dict[str, object]:
    return {
        "code": standing.option,
        "front": standing.front,
        "criteria": dict(zip(CRITERIA, standing.criteria, strict=True)),
        "grounds": list(standing.grounds),
        "above": list(standing.above),
        "leave_one_out": list(standing.without),
        "moved_by": list(standing.movers),
        "bootstrap": list(standing.drawn),
        "first_share": round(standing.first, 6),
    }


def _cerqual(judgment: CerqualJudgment) -> dict[str, object]:
    return {
        "ground": judgment.ground,
        **{
            name: value or None for name, value in zip(COMPONENTS, judgment.components, strict=True)
        },
        "confidence": judgment.confidence or None,
        "explanation": judgment.explanation,
        "assessor": judgment.assessor,
        "date": judgment.day.isoformat(),
    }


def _verdict(verdict: Verdict) -> dict[str, object]:
    weighed = zip(verdict.items, verdict.weights, verdict.low, verdict.high, strict=True)
    return {
        "judge": verdict.judge,
        "dates": [day.isoformat() for day in verdict.days],
        "weights": [
            {"code": code, "weight": round(w, 6), "low": round(low, 6), "high": round(high, 6)}
            for code, w, low, high in weighed
        ],
        "moves": {"tried": verdict.tried, "first_held": verdict.held},
        "blocks": [
            {
                "criterion": block.criterion,
                "n": len(block.weights.items),
                "lambda_max": round(block.weights.largest, 6),
                "ci": round(block.weights.index, 6),
                "cr": None if block.weights.ratio is None else round(block.weights.ratio, 6),
            }
            for block in verdict.blocks
        ],
    }


def _body(body: Body) -> dict[str, object]:
    return {"code": body.code, "side": body.side, **_labels(body.label)}


def _claims(option: Option) -> dict[str, object]:
    return {
        "code": option.code,
        "conditions": [_claim(claim) for claim in option.conditions],
        "risks": [_claim(claim) for claim in option.risks],
        "harmed": [_claim(claim) for claim in option.harmed],
    }


def _claim(claim: Claim) -> dict[str, object]:
    source = {"document": claim.document, "cited": claim.cited, "quote": claim.quote}
    return {**_labels(claim.label), **source}


def _step(place: Place) -> dict[str, object]:
    step = place.step
    return {
        "code": step.code,
        "option": place.option.code,
        **_labels(step.label),
        "stage": place.stage,
        "needs": None if step.needs is None else list(step.needs),
        "responsible": list(step.responsible),
        "horizon": step.horizon or None,
        "start": _day(step.start),
        "end": _day(step.end),
        "indicator": _words(step.indicator),
        "baseline": _words(step.baseline),
        "milestones": [_milestone(milestone) for milestone in step.milestones],
        "target": _words(step.target),
        "verification": _words(step.verification),
        "assumptions": _words(step.assumptions),
        "risks": _words(step.risks),
        "status": step.status or None,
        "empty": list(place.empty),
    }


def _milestone(milestone: Milestone) -> dict[str, object]:
    return {**_labels(milestone.label), "day": _day(milestone.day)}


def _labels(label: Label) -> dict[str, str | None]:
    return {f"label_{language}": label.get(language) for language in LANGUAGES}


def _words(label: Label | None) -> dict[str, str] | None:
    return None if label is None else dict(label)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
