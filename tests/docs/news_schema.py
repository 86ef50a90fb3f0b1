"""The schema of the news section of results.json, from the program's own kinds and states."""

from __future__ import annotations

from typing import get_args

from hamgara.study.commitments import KINDS, CommitmentState
from hamgara.study.faults import FAULT_KINDS
from hamgara.study.statements import STANCES
from hamgara.study.tracking import CONTACT_KINDS


def news_section() -> dict[str, object]:
    """Return the schema of what the news tells beside events; null where there is no news."""
    text = {"type": "string"}
    maybe = {"type": ["string", "null"]}
    texts = {"type": "array", "items": text}
    place = {"type": "integer", "minimum": 0}
    span = {"type": "array", "items": place, "minItems": 2, "maxItems": 2}
    actors = {"type": "array", "items": fields(country=text, role=text)}
    told = fields(document=text, span=span, rule=text)
    statement = fields(
        document=text, day=maybe, speaker=actors, addressee=actors, span=span,
        stance={"enum": list(STANCES)}, toward=texts, rule=text,
    )  # fmt: skip
    contact = fields(
        kind={"enum": list(CONTACT_KINDS)}, partner=text, level=maybe, partner_level=maybe,
        counterparts=texts, field=text, status=text, place=maybe, start=maybe, end=maybe,
        precision=maybe, evidence={"type": "array", "items": told, "minItems": 1},
    )  # fmt: skip
    commitment = fields(
        words=text, document=text, key=text, kind={"enum": list(KINDS)}, owes=texts, to=texts,
        made=maybe, due={"anyOf": [fields(start=text, end=text), {"type": "null"}]},
        state={"enum": list(get_args(CommitmentState))}, span=span,
        closed_by={"anyOf": [span, {"type": "null"}]}, closing={"anyOf": [told, {"type": "null"}]},
        decided_by=maybe, steps=texts, rule=text,
    )  # fmt: skip
    fault = fields(
        document=text, kind={"enum": list(FAULT_KINDS)}, spans={"type": "array", "items": span}
    )
    news = fields(
        today=text,
        aside={"type": "array", "items": text},
        statements={"type": "array", "items": statement},
        contacts={
            "type": "object",
            "additionalProperties": {"type": "array", "items": contact},
        },
        commitments={"type": "array", "items": commitment},
        faults={"type": "array", "items": fault},
    )
    return {"anyOf": [news, {"type": "null"}]}


def fields(**properties: object) -> dict[str, object]:
    """Return the schema of an object with exactly these fields."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
