"""Which commitments were kept: a later event of the same states closes one of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from hamgara.events.track import find_kind
from hamgara.study.commitments import (
    Commitment,
    CommitmentKind,
    CommitmentState,
    Decision,
    Settled,
    Told,
)
from hamgara.study.events import Event
from hamgara.study.tracking import ContactKind, Evidence

_CLOSED_BY: Mapping[CommitmentKind, tuple[ContactKind, ...]] = {
    "protocol": ("protocol",),
    "invitation": ("visit",),
    "visit": ("visit",),
    "commission": ("commission", "meeting"),
    "exercise": ("exercise",),
    "other": (),
}
"""What closes a commitment of each kind; one of the kind "other" only a person closes."""
LATEST = timedelta(days=365 * 3)
"""A later event closes nothing when it comes so long after the promise (or after its last day)."""


def settle_commitments(
    told: Iterable[Told],
    evidence: Iterable[Evidence],
    today: date,
    decisions: Iterable[Decision] = (),
) -> list[Settled]:
    """Return the commitments with their states, overdue ones first, then by their last day.

    Args:
        told: every commitment with its document.
        evidence: the events of the same documents and of any others.
        today: commitments whose last day lies before it are overdue.
        decisions: what people said; the last one on a commitment counts. A commitment that
            a person calls wrong is left out.
    """
    said = {(one.document, one.key): one for one in decisions}
    later = [one for one in evidence if one.event.status in ("actual", "background")]
    settled: list[Settled] = []
    for one in told:
        decision = said.get((one.document, one.key))
        if decision is not None and decision.state == "wrong":
            continue
        closing = find_closing(one, later)
        settled.append(Settled(one, _state(one, closing, decision, today), closing, decision))
    order = ("overdue", "open", "kept", "dropped")
    return sorted(settled, key=lambda s: (order.index(s.state), _last(s), s.told.document))


def _state(
    told: Told, closing: Evidence | None, decision: Decision | None, today: date
) -> CommitmentState:
    if decision is not None and decision.state in ("kept", "dropped"):
        return "kept" if decision.state == "kept" else "dropped"
    commitment = told.commitment
    closed = closing is not None or commitment.closed_by is not None
    if closed and (decision is None or decision.state != "open"):
        return "kept"
    return "overdue" if commitment.due is not None and commitment.due.end < today else "open"


def _last(settled: Settled) -> date:
    due = settled.told.commitment.due
    return due.end if due else date.max


def find_closing(told: Told, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return the first event that keeps a commitment: later, same states, of its kind."""
    commitment = told.commitment
    kinds = _CLOSED_BY[commitment.kind]
    if not kinds or commitment.made is None:
        return None
    last = max(commitment.made, commitment.due.end if commitment.due else date.min) + LATEST
    fits = [
        one for one in evidence
        if one.event.date is not None
        and commitment.made < one.event.date.start <= last
        and commitment.states <= _states(one.event)
        and find_kind(one.event) in kinds
        and _goes_right(commitment, one.event)
    ]  # fmt: skip
    return min(fits, key=lambda one: one.event.date.start if one.event.date else last, default=None)


def _states(event: Event) -> frozenset[str]:
    return frozenset(actor.country for actor in (*event.source, *event.target))


def _goes_right(commitment: Commitment, event: Event) -> bool:
    """Does the guest come who was invited, the visitor who announced his visit?"""
    if commitment.kind not in ("invitation", "visit") or event.reciprocal:
        return True
    guests = commitment.to if commitment.kind == "invitation" else commitment.owes
    return bool(set(guests) & {actor.country for actor in event.source})
