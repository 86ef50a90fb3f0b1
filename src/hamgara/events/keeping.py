"""Which commitments were kept: a later event of the same states closes one of its kind.

An exercise of one arm keeps none of another (a naval one, a mountain one), and a meeting whose
words name no joint body keeps no commission, where the texts are at hand. What a later text tells
to have been moved to another day stands there, and fell through here. What several texts tell is
one commitment (`promises`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from operator import itemgetter
from pathlib import Path

from hamgara.events.commitment_words import CommitmentWords, are_others
from hamgara.events.contact_making import find_kind
from hamgara.events.promises import join_tellings
from hamgara.study.commitments import (
    Commitment,
    CommitmentKind,
    CommitmentState,
    Decision,
    Settled,
    Told,
)
from hamgara.study.events import Event, list_involved
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


_MOVED = frozenset({"moved", "postponed"})
"""Cues of plans that have another day."""


def settle_commitments(
    told: Iterable[Told],
    evidence: Iterable[Evidence],
    today: date,
    decisions: Iterable[Decision] = (),
    texts: Mapping[str, tuple[str, str]] | None = None,
    beside: Path | None = None,
) -> list[Settled]:
    """Return the commitments with their states, overdue ones first, then by their last day.

    Args:
        told: every commitment with its document.
        evidence: the events of the same documents and of any others.
        today: commitments whose last day lies before it are overdue.
        decisions: what people said; the last one on a commitment counts. A commitment that
            a person calls wrong is left out.
        texts: text and language of each document by its name, where they are at hand.
        beside: a folder with actors and words of its own.
    """
    words = CommitmentWords(texts or {}, beside)
    said = {(one.document, one.key): (place, one) for place, one in enumerate(decisions)}
    told = list(told)
    moved = [one for one in told if one.commitment.rule.partition("/")[0] in _MOVED]
    moved_in: dict[str, list[Told]] = {}
    for plan in moved:
        moved_in.setdefault(plan.document, []).append(plan)
    later = [
        one for one in evidence
        if one.event.status in ("actual", "background")
        and not any(_is_told_in(one, two) for two in moved_in.get(one.document, ()))
    ]  # fmt: skip
    keeping = {kind: _list_keeping(kind, later) for kind in {one.commitment.kind for one in told}}
    parted: dict[bool, list[Told]] = {False: [], True: []}
    for one in told:
        _, decision = said.get((one.document, one.key), (0, None))
        if decision is None or decision.state != "wrong":
            parted[any(_is_moved_by(one, two, words) for two in moved)].append(one)
    settled: list[Settled] = []
    for anew, stands in parted.items():
        for tellings in join_tellings(stands, words):
            decided = [said[key] for one in tellings if (key := (one.document, one.key)) in said]
            decision = max(decided)[1] if decided else None
            mine = keeping[tellings[0].commitment.kind]
            fits = (_find_closing(one, mine, words) for one in tellings)
            closing = None if anew else next((one for one in fits if one is not None), None)
            settled.append(_settle(tellings, closing, decision, today, anew=anew))
    order = ("overdue", "open", "kept", "dropped")
    return sorted(settled, key=lambda s: (order.index(s.state), _last(s), s.told.document))


def _settle(
    tellings: Sequence[Told],
    closing: Evidence | None,
    decision: Decision | None,
    today: date,
    *,
    anew: bool,
) -> Settled:
    """Return a commitment as all its texts tell it; `anew`: a later one moved it."""
    lead = next((one for one in tellings if one.commitment.due is not None), tellings[0])
    made = [one.commitment for one in tellings]
    state: CommitmentState = "open"
    if decision is not None and decision.state in ("kept", "dropped"):
        state = "kept" if decision.state == "kept" else "dropped"
    elif decision is None and (closing or any(one.closed_by for one in made)):
        state = "kept"
    elif decision is None and (anew or any(one.fell_through for one in made)):
        state = "dropped"
    elif lead.commitment.due is not None and lead.commitment.due.end < today:
        state = "overdue"
    return Settled(lead, state, closing, decision, tuple(x for x in tellings if x is not lead))


def _last(settled: Settled) -> date:
    due = settled.told.commitment.due
    return due.end if due else date.max


def _find_closing(
    told: Told, evidence: Sequence[tuple[date, Evidence]], words: CommitmentWords
) -> Evidence | None:
    """Return the first event that keeps a commitment: later, same states, of its kind.

    Args:
        told: the commitment with its document.
        evidence: the events of a kind that may keep it by their days, in order.
        words: of the documents.
    """
    commitment = told.commitment
    if commitment.made is None:
        return None
    arms = words.list_arms(told)
    last = max(commitment.made, commitment.due.end if commitment.due else date.min) + LATEST
    begin = bisect_right(evidence, commitment.made, key=itemgetter(0))
    end = bisect_right(evidence, last, key=itemgetter(0))
    fits = (
        one for _, one in map(evidence.__getitem__, range(begin, end))
        if commitment.states <= list_involved(one.event)
        and _goes_right(commitment, one.event)
        and words.may_keep(commitment.kind, arms, one)
    )  # fmt: skip
    return next(fits, None)


def _list_keeping(
    kind: CommitmentKind, evidence: Iterable[Evidence]
) -> list[tuple[date, Evidence]]:
    """Return the events that may close a commitment of a kind by their days, in order."""
    kinds = _CLOSED_BY[kind]
    fits = [
        (one.event.date.start, one) for one in evidence
        if one.event.date is not None and find_kind(one.event) in kinds
    ]  # fmt: skip
    return sorted(fits, key=itemgetter(0))


def _goes_right(commitment: Commitment, event: Event) -> bool:
    """Does the guest come who was invited, the visitor who announced his visit?"""
    if commitment.kind not in ("invitation", "visit") or event.reciprocal:
        return True
    guests = commitment.to if commitment.kind == "invitation" else commitment.owes
    return bool(set(guests) & {actor.country for actor in event.source})


def _is_told_in(one: Evidence, moved: Told) -> bool:
    """Is an event but the plan that the same words tell to have been moved?"""
    place, span = one.event.spans.trigger, moved.commitment.span
    return one.document == moved.document and span.start <= place.start < span.end


def _is_moved_by(one: Told, moved: Told, words: CommitmentWords) -> bool:
    """Does a later text tell that a plan has another day?"""
    mine, theirs = one.commitment, moved.commitment
    if one is moved or mine.made is None or theirs.made is None or mine.made >= theirs.made:
        return False
    if mine.kind != theirs.kind or mine.states != theirs.states or mine.closed_by is not None:
        return False
    return not are_others(words.list_arms(one), words.list_arms(moved))
