"""The section of results.json on saturation, which `hamgara saturation --json` prints, too."""

from __future__ import annotations

from hamgara.themes.saturation import THRESHOLDS, UNITS
from tests.docs.programme_schema import COUNT, TEXT, TEXTS, Schema, closed, listed


def saturation_section() -> Schema:
    """Return the section."""
    part: Schema = {"type": ["number", "null"], "minimum": 0}
    reached: Schema = {"type": ["integer", "null"], "minimum": 0}
    source = closed(
        {
            "source": TEXT,
            "new": TEXTS,
            "total": COUNT,
            "expected": {"type": "number", "minimum": 0},
            "new_information": part,
        }
    )
    level = closed(
        {
            "level": TEXT,
            "codes": COUNT,
            "listed": COUNT,
            "sources": listed(source),
            "reached": closed({str(limit): reached for limit in THRESHOLDS}),
            "unique": TEXTS,
            "unseen": part,
        }
    )
    return closed(
        {
            "unit": {"enum": list(UNITS)},
            "order": {"enum": ["date", "study"]},
            "uncoded": COUNT,
            "aside": COUNT,
            "base": COUNT,
            "run": COUNT,
            "levels": {**listed(level), "minItems": 1},
        }
    )
