"""How often an event like this one is right: a logistic model fitted on labelled items.

The coefficients lie in `library/vocabularies/confidence-<ontology>.toml`, which
`python -m tests.events.calibrate` fits on what the coder answered to labelled items that it had not
been tuned on; a rule that the items fired often has a term of its own, shrunk towards none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hamgara.errors import HamgaraError
from hamgara.plugins import find_file
from hamgara.study.events import Event
from hamgara.study.toml import read_toml

_FAR = 120
"""Characters between the trigger and a side beyond which they stand far apart."""
_LOWEST, _HIGHEST = 0.02, 0.98


@dataclass(frozen=True, slots=True)
class Calibration:
    """Coefficients by feature, on the logit of being right."""

    weights: Mapping[str, float]

    def estimate(self, event: Event, language: str) -> float:
        """Return the estimated share of right answers among events like this, in (0, 1)."""
        weights = self.weights
        total = sum([weights.get(name, 0.0) for name in list_features(event, language)])
        return min(_HIGHEST, max(_LOWEST, 1 / (1 + math.exp(-total))))


def list_features(event: Event, language: str) -> list[str]:
    """Return what is known of an event that bears on its being right."""
    spans, trigger = event.spans, event.spans.trigger
    sides = [span for span in (spans.source, spans.target) if span is not None]
    gaps = [max(trigger.start - s.end, s.start - trigger.end, 0) for s in sides]
    features = [
        f"language:{language}",
        f"status:{event.status}",
        f"type:{event.type}",
        f"rule:{language}:{event.rule}",
    ]
    if spans.source is None:
        features.append("source-not-said")
    if spans.target is None and not event.reciprocal:
        features.append("target-not-said")
    if any([span.start < event.span.start for span in sides]):
        features.append("side-in-another-sentence")
    if gaps and max(gaps) > _FAR:
        features.append("far-apart")
    sources, targets = event.source, event.target
    if len(sources) + len(targets) > 2 and len({a.country for a in (*sources, *targets)}) > 2:
        features.append("many-states")
    if event.reciprocal:
        features.append("reciprocal")
    if event.also:
        features.append("told-again")
    return features


@cache
def read_calibration(ontology: str) -> Calibration:
    """Return the coefficients fitted for an ontology; none where nobody fitted any."""
    try:
        path = find_file("vocabularies", f"confidence-{ontology}")
    except HamgaraError:
        return Calibration({})
    values = read_toml(path.read_bytes(), path.name).values.get("weights", {})
    known = values if isinstance(values, dict) else {}
    return Calibration({name: float(value) for name, value in known.items()})
