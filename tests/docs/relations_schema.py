"""The part `relations` of results.json as JSON Schema."""

from __future__ import annotations

from hamgara.relations.lenses import KINDS


def relations_section() -> dict[str, object]:
    """Return the schema of `relations`: null, or the history of the dyad."""
    text = {"type": "string"}
    maybe = {"type": ["string", "null"]}
    number = {"type": ["number", "null"]}
    count = {"type": "integer", "minimum": 0}
    texts = _list(text)
    level = _object(
        {"period": text, "value": number, "low": number, "high": number, "doubt": maybe}
    )
    index = {"anyOf": [_list(level), {"type": "null"}]}
    point = _object(
        {
            "period": text,
            **dict.fromkeys(("n", "cooperation", "conflict"), count),
            **dict.fromkeys(("net", "log_ratio", "score_mean"), number),
            "events": texts,
        }
    )
    event = _object(
        {
            **dict.fromkeys(("id", "place"), text),
            "also": texts,
            **dict.fromkeys(("start", "end"), maybe),
            **dict.fromkeys(("source", "target"), texts),
            "type": text,
            **dict.fromkeys(("mode", "context"), texts),
            **_labels("text", maybe),
            "page": maybe,
        }
    )
    episode = _object(
        {
            **dict.fromkeys(("start", "end"), text),
            "direction": {"enum": ["convergence", "divergence"]},
            "kind": {"enum": ["episode", "turning-point"]},
            "strength": number,
            "probability": number,
            "method": text,
            "events": texts,
        }
    )
    source = _object(
        {
            "id": text,
            **_labels("label", maybe),
            "volume": count,
            **dict.fromkeys(("gaps", "unplaced", "unclaimed"), texts),
            **dict.fromkeys(("refused", "undated", "duplicates"), count),
            "points": _list(point),
            "index": index,
            "episodes": _list(episode),
            "events": _list(event),
        }
    )
    scores = _object(
        {
            "id": text,
            **_labels("label", maybe),
            "step": {"enum": ["day", "week", "month", None]},
            **dict.fromkeys(("volume", "blank", "unplaced", "refused"), count),
            "added_up": {"type": "boolean"},
            "episodes": _list(episode),
            **dict.fromkeys(("sparse", "loud"), _list(_object({"start": text, "end": text}))),
        }
    )
    return {
        "anyOf": [
            {"type": "null"},
            _object(
                {
                    "dyad": texts,
                    "period": text,
                    "sources": _list(source),
                    "scores": _list(scores),
                    "lenses": _list(_lens(text, maybe, number, count, index)),
                    "votes": _list(_votes(text, number, count)),
                    "partners": _list(
                        _object({"state": text, "partner": text, "source": text, "events": count})
                    ),
                    "sampled": {"anyOf": [_sampled(text, number, count), {"type": "null"}]},
                    "interviews": _object(
                        {
                            "dated": _values(_values(count)),
                            "undated": _values(count),
                        }
                    ),
                }
            ),
        ]
    }


def _sampled(text: object, number: object, count: object) -> object:
    estimate = _object(dict.fromkeys(("value", "low", "high"), number))
    maybe = {"anyOf": [estimate, {"type": "null"}]}
    kinds = _object(dict.fromkeys(("cooperation", "conflict"), number))
    period = _object(
        {
            "period": text,
            "reviewed": count,
            "machine": kinds,
            **dict.fromkeys(("cooperation", "conflict"), estimate),
            "share": maybe,
        }
    )
    return _object(
        {
            **dict.fromkeys(("units", "reviewed"), count),
            "level": number,
            "periods": _list(period),
            "trends": _values(estimate),
        }
    )


def _lens(text: object, maybe: object, number: object, count: object, index: object) -> object:
    signs = {"convergence": number, "divergence": number}
    measure = _object(
        {
            "id": text,
            "kind": {"enum": sorted(KINDS)},
            **dict.fromkeys(("value", "low", "high"), number),
            "n": count,
            "series": _values(number),
        }
    )
    against = _object(
        {
            **_labels("text", maybe),
            "measure": maybe,
            "verdict": {"enum": ["against", "open", "not against", "not measured"]},
        }
    )
    return _object(
        {
            "id": text,
            **_labels("label", maybe),
            "source": text,
            "families": _list(_object({"id": text, **_labels("label", maybe), **signs})),
            "aside": count,
            "periods": _list(_object({"period": text, **signs})),
            "index": index,
            "measures": _list(measure),
            "against": _list(against),
            "citations": _list(text),
        }
    )


def _votes(text: object, number: object, count: object) -> object:
    marginals = {**_list({**_list(count), "minItems": 3, "maxItems": 3}), "minItems": 2}
    period = _object(
        {
            "period": text,
            "n": count,
            **dict.fromkeys(("agreement", "s", "kappa", "pi"), number),
            "marginals": marginals,
        }
    )
    return _object({"file": text, "refused": count, "periods": _list(period)})


def _labels(key: str, value: object) -> dict[str, object]:
    return {f"{key}_{language}": value for language in ("fa", "en", "az")}


def _list(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


def _values(value: object) -> dict[str, object]:
    return {"type": "object", "additionalProperties": value}


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
