"""The history of a dyad as JSON values: the part `relations` of results.json."""

from __future__ import annotations

from datetime import date

from hamgara.relations.episodes import Episode
from hamgara.relations.history import Ballot, EventSource, History, Sampled
from hamgara.relations.index import Index
from hamgara.relations.lenses import LensReading
from hamgara.relations.sample import Estimate
from hamgara.relations.scores import Scores
from hamgara.study.chronology import Happening
from hamgara.study.labels import Label
from hamgara.study.lens import SIGNS


def history_as_json(history: History | None) -> dict[str, object] | None:
    """Return a history as JSON values, None where there is none."""
    if history is None:
        return None
    return {
        "dyad": list(history.dyad),
        "period": history.period,
        "sources": [_source(one) for one in history.sources],
        "scores": [_scores(one) for one in history.scores],
        "lenses": [_lens(one, history) for one in history.lenses],
        "votes": [_ballot(one) for one in history.ballots],
        "partners": [
            {
                "state": one.state,
                "partner": one.partner,
                "source": one.source,
                "events": sum(point.n for point in one.series.points),
            }
            for one in history.partners
        ],
        "interviews": {
            "dated": {period: dict(counts) for period, counts in history.voices.dated.items()},
            "undated": dict(history.voices.undated),
        },
        "sampled": _sampled(history.sampled),
    }


def _sampled(sampled: Sampled | None) -> dict[str, object] | None:
    if sampled is None:
        return None
    return {
        "units": sampled.units,
        "reviewed": len(sampled.reviewed),
        "level": sampled.correction.level,
        "periods": [
            {
                "period": one.period,
                "reviewed": one.reviewed,
                "machine": dict(zip(("cooperation", "conflict"), one.machine, strict=True)),
                "cooperation": _estimate(one.cooperation),
                "conflict": _estimate(one.conflict),
                "share": _estimate(one.share),
            }
            for one in sampled.correction.periods
        ],
        "trends": {name: _estimate(found) for name, found in sampled.trends.items()},
    }


def _estimate(found: Estimate | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {name: _round(getattr(found, name)) for name in ("value", "low", "high")}


def _source(source: EventSource) -> dict[str, object]:
    return {
        "id": source.id,
        **_labels("label", source.label),
        "volume": sum(point.n for point in source.series.points),
        "gaps": list(source.gaps),
        "unplaced": [one.id for one in source.unplaced],
        "unclaimed": [one.id for one in source.unclaimed],
        "refused": len(source.refused),
        "undated": source.undated,
        "duplicates": source.duplicates,
        "points": [
            {
                "period": point.period,
                "n": point.n,
                "cooperation": point.cooperation,
                "conflict": point.conflict,
                "net": _round(point.net),
                "log_ratio": _round(point.log_ratio),
                "score_mean": _round(point.scores.mean),
                "events": [source.placed[row - 1][0].id for row in point.rows if source.placed],
            }
            for point in source.series.points
        ],
        "index": _index(source.index),
        "episodes": [_episode(one) for one in source.episodes],
        "events": [_event(one) for one, _ in source.placed],
    }


def _episode(one: Episode) -> dict[str, object]:
    return {
        **_span(one.start, one.end),
        "direction": one.direction,
        "kind": one.kind,
        "strength": _round(one.strength),
        "probability": _round(one.probability),
        "method": one.method,
        "events": list(one.events),
    }


def _span(start: date, end: date) -> dict[str, str]:
    return {"start": start.isoformat(), "end": end.isoformat()}


def _scores(one: Scores) -> dict[str, object]:
    return {
        "id": one.id,
        **_labels("label", one.label),
        "step": one.found.step,
        "volume": len(one.values),
        "added_up": one.added_up,
        "blank": one.blank,
        "unplaced": one.unplaced,
        "refused": len(one.refused),
        "episodes": [_episode(episode) for episode in one.found.episodes],
        "sparse": [_span(*days) for days in one.found.sparse],
        "loud": [_span(*days) for days in one.found.loud],
    }


def _index(index: Index | None) -> list[dict[str, object]] | None:
    if index is None:
        return None
    return [
        {
            "period": point.period,
            "value": _round(point.value),
            "low": _round(point.low),
            "high": _round(point.high),
            "doubt": point.doubt or None,
        }
        for point in index.points
    ]


def _event(one: Happening) -> dict[str, object]:
    event = one.event
    return {
        "id": one.id,
        "place": one.place,
        "also": list(one.also),
        "start": event.date.start.isoformat() if event.date else None,
        "end": event.date.end.isoformat() if event.date else None,
        "source": [actor.country for actor in event.source],
        "target": [actor.country for actor in event.target],
        "type": event.type,
        "mode": list(event.mode),
        "context": list(event.context),
        **_labels("text", one.texts),
        "page": one.page or None,
    }


def _lens(reading: LensReading, history: History) -> dict[str, object]:
    lens = reading.lens
    return {
        "id": lens.id,
        **_labels("label", lens.label),
        "source": reading.origin,
        "families": [
            {
                "id": one.family.id,
                **_labels("label", one.family.label),
                **{sign: sum(taken.sign == sign for taken in one.taken) for sign in SIGNS},
            }
            for one in reading.families
        ],
        "aside": len(reading.aside),
        "periods": [
            {
                "period": one.period,
                "convergence": _round(one.cooperation),
                "divergence": _round(one.conflict),
            }
            for one in reading.tallies
        ],
        "index": _index(history.lens_indices.get(f"{lens.id} {reading.origin}")),
        "measures": [
            {
                "id": one.measure.id,
                "kind": one.measure.kind,
                "value": _round(one.estimate.value),
                "low": _round(one.estimate.low),
                "high": _round(one.estimate.high),
                "n": one.estimate.n,
                "series": {period: _round(value) for period, value in one.series},
            }
            for one in reading.measures
        ],
        "against": [
            {
                **_labels("text", one.falsifier.text),
                "measure": one.falsifier.measure or None,
                "verdict": one.verdict,
            }
            for one in reading.tests
        ],
        "citations": list(lens.citations),
    }


def _ballot(ballot: Ballot) -> dict[str, object]:
    return {
        "file": ballot.table.file,
        "refused": len(ballot.refused),
        "periods": [
            {
                "period": one.period,
                "n": one.n,
                "agreement": _round(one.agreement),
                "s": _round(one.s),
                "kappa": _round(one.kappa),
                "pi": _round(one.pi),
                "marginals": [list(one.table.first), list(one.table.second)],
            }
            for one in ballot.periods
        ],
    }


def _labels(key: str, label: Label) -> dict[str, str | None]:
    return {f"{key}_{language}": label.get(language) for language in ("fa", "en", "az")}


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
