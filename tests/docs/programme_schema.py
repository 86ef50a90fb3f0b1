"""The sections of results.json on grounds, options, judgments and steps."""

from __future__ import annotations

from hamgara.options.ranking import CRITERIA
from hamgara.study.judgments import COMPONENTS, CONCERNS, CONFIDENCE
from hamgara.study.steps import HORIZONS, STATUSES

Schema = dict[str, object]

COUNT: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": "number"}
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
DAY: Schema = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
WORDS: Schema = {"type": ["object", "null"], "additionalProperties": TEXT}
COUNTS: Schema = {"type": "object", "additionalProperties": COUNT}


def closed(properties: Schema) -> Schema:
    """Return an object with exactly these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def listed(item: Schema) -> Schema:
    """Return an array of these items."""
    return {"type": "array", "items": item}


def programme_sections(labels: dict[str, object]) -> Schema:
    """Return the sections that the programme of a study adds to results.json."""
    share = {"n": COUNT, "of": COUNT}
    ground = closed(
        {
            "code": TEXT,
            "participants": TEXTS,
            "of": COUNT,
            "sides": listed(closed({"side": TEXT, **share})),
            "years": listed(closed({"year": {"type": "integer"}, **share})),
            "roles": COUNT,
            "families": COUNTS,
            "codings": COUNT,
            "documents": COUNT,
            "quotations": COUNT,
            "dissent": {"type": ["array", "null"], "items": TEXT},
        }
    )
    year = closed({"year": {"type": ["integer", "null"]}, "n": COUNT})
    together = closed({"families": TEXTS, "participants": COUNT, "years": listed(year)})
    gaps = closed(
        {
            "grounds_without_theme": TEXTS,
            "grounds_without_coding": TEXTS,
            "codes_without_ground": {"type": "object", "additionalProperties": TEXTS},
            "options_without_theme": TEXTS,
        }
    )
    evidence = closed({"grounds": listed(ground), "families": listed(together), "gaps": gaps})
    return {
        "evidence": evidence,
        "order": {"anyOf": [_order(), {"type": "null"}]},
        "judgments": _judgments(),
        "programme": _programme(labels),
    }


def _order() -> Schema:
    fronts = {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
    standing = closed(
        {
            "code": TEXT,
            "front": {"type": "integer", "minimum": 1},
            "criteria": closed(dict.fromkeys(CRITERIA, COUNT)),
            "grounds": TEXTS,
            "above": TEXTS,
            "leave_one_out": fronts,
            "moved_by": TEXTS,
            "bootstrap": fronts,
            "first_share": NUMBER,
        }
    )
    flag = {"type": "boolean"}
    return closed(
        {
            "links": {"enum": ["argued", "printed"]},
            "informs": flag,
            "dissent_counts": flag,
            "draws": COUNT,
            "seed": COUNT,
            "options": listed(standing),
        }
    )


def _judgments() -> Schema:
    cerqual = closed(
        {
            "ground": TEXT,
            **{name: {"enum": [*CONCERNS, None]} for name in COMPONENTS},
            "confidence": {"enum": [*CONFIDENCE, None]},
            "explanation": TEXT,
            "assessor": TEXT,
            "date": DAY,
        }
    )
    weight = closed({"code": TEXT, "weight": NUMBER, "low": NUMBER, "high": NUMBER})
    ratio = {"type": ["number", "null"]}
    block = closed({"criterion": TEXT, "n": COUNT, "lambda_max": NUMBER, "ci": NUMBER, "cr": ratio})
    verdict = closed(
        {
            "judge": TEXT,
            "dates": listed(DAY),
            "weights": listed(weight),
            "moves": closed({"tried": COUNT, "first_held": COUNT}),
            "blocks": listed(block),
        }
    )
    return closed({"cerqual": listed(cerqual), "pairwise": listed(verdict)})


def _programme(labels: dict[str, object]) -> Schema:
    claim = closed({**labels, "document": TEXT, "cited": TEXT, "quote": TEXT})
    kinds = ("conditions", "risks", "harmed")
    step = closed(
        {
            "code": TEXT,
            "option": TEXT,
            **labels,
            "stage": {"type": "integer", "minimum": 1},
            "needs": {"type": ["array", "null"], "items": TEXT},
            "responsible": TEXTS,
            "horizon": {"enum": [*HORIZONS, None]},
            "start": DAY,
            "end": DAY,
            "indicator": WORDS,
            "baseline": WORDS,
            "milestones": listed(closed({**labels, "day": DAY})),
            "target": WORDS,
            "verification": WORDS,
            "assumptions": WORDS,
            "risks": WORDS,
            "status": {"enum": [*STATUSES, None]},
            "empty": TEXTS,
        }
    )
    problem = closed({"what": TEXT, "where": TEXT, "remedy": TEXT})
    return closed(
        {
            "bodies": listed(closed({"code": TEXT, "side": TEXT, **labels})),
            "options": listed(closed({"code": TEXT, **{k: listed(claim) for k in kinds}})),
            "steps": listed(step),
            "empty": COUNTS,
            "problems": listed(problem),
        }
    )
