"""Which commitments were kept: a later event of the same states closes one of its kind.

An exercise of one arm keeps none of another (a naval one, a mountain one), and a meeting whose
words name no joint body keeps no commission, where the texts are at hand. What a later text tells
to have been moved to another day stands there, and fell through here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter

from hamgara.events.commitment_book import CommitmentBook, read_commitments
from hamgara.events.contact_making import find_kind
from hamgara.events.words import read_sentences
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
from hamgara.text.spans import Span

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
) -> list[Settled]:
    """Return the commitments with their states, overdue ones first, then by their last day.

    Args:
        told: every commitment with its document.
        evidence: the events of the same documents and of any others.
        today: commitments whose last day lies before it are overdue.
        decisions: what people said; the last one on a commitment counts. A commitment that
            a person calls wrong is left out.
        texts: text and language of each document by its name, where they are at hand.
    """
    words = _Words(texts or {})
    told = list(told)
    moved = [one for one in told if one.commitment.rule.partition("/")[0] in _MOVED]
    said = {(one.document, one.key): one for one in decisions}
    moved_in: dict[str, list[Told]] = {}
    for plan in moved:
        moved_in.setdefault(plan.document, []).append(plan)
    later = [
        one for one in evidence
        if one.event.status in ("actual", "background")
        and not any(_is_told_in(one, two) for two in moved_in.get(one.document, ()))
    ]  # fmt: skip
    keeping = {kind: _list_keeping(kind, later) for kind in {one.commitment.kind for one in told}}
    settled: list[Settled] = []
    for one in told:
        decision = said.get((one.document, one.key))
        if decision is not None and decision.state == "wrong":
            continue
        mine = keeping[one.commitment.kind]
        closing = _find_closing(one, mine, words)
        anew = any(_is_moved_by(one, two, words) for two in moved)
        closing = None if anew else closing
        state = _state(one, closing, decision, today, anew=anew)
        settled.append(Settled(one, state, closing, decision))
    order = ("overdue", "open", "kept", "dropped")
    return sorted(settled, key=lambda s: (order.index(s.state), _last(s), s.told.document))


def _state(
    told: Told, closing: Evidence | None, decision: Decision | None, today: date, *, anew: bool
) -> CommitmentState:
    if decision is not None and decision.state in ("kept", "dropped"):
        return "kept" if decision.state == "kept" else "dropped"
    commitment = told.commitment
    closed = closing is not None or commitment.closed_by is not None
    if closed and (decision is None or decision.state != "open"):
        return "kept"
    if (anew or commitment.fell_through is not None) and decision is None:
        return "dropped"
    return "overdue" if commitment.due is not None and commitment.due.end < today else "open"


def _last(settled: Settled) -> date:
    due = settled.told.commitment.due
    return due.end if due else date.max


def _find_closing(
    told: Told, evidence: Sequence[tuple[date, Evidence]], words: _Words
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
        and words.fit(commitment.kind, arms, one)
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


@dataclass(frozen=True, slots=True)
class _Words:
    """Which exercise is meant (naval, air), and whether a joint body met, by the documents."""

    texts: Mapping[str, tuple[str, str]]

    def fit(self, kind: CommitmentKind, arms: frozenset[str], one: Evidence) -> bool:
        """May an event keep a commitment of a kind (an exercise of `arms`) by what it is called?"""
        if kind == "commission" and find_kind(one.event) == "meeting":
            return one.document not in self.texts or self._names_body(one)
        return not (arms and _are_others(arms, self._list_arms(one.document, one.event.span)))

    def list_arms(self, told: Told) -> frozenset[str]:
        """Return the arms of an exercise promised, none where they are not told."""
        if told.commitment.kind != "exercise":
            return frozenset()
        return self._list_arms(told.document, told.commitment.span)

    def _names_body(self, one: Evidence) -> bool:
        book, words = self._read(one.document, one.event.span)
        return any(kind == "commission" for kind, _, _ in book.list_kinds(words))

    def _list_arms(self, document: str, place: Span) -> frozenset[str]:
        if document not in self.texts:
            return frozenset()
        book, words = self._read(document, place)
        return book.list_arms(words)

    def _read(self, document: str, place: Span) -> tuple[CommitmentBook, list[str]]:
        text, language = self.texts[document]
        words = [w for one in read_sentences(place.of(text), language) for w in one.words]
        return read_commitments(language), words


def _are_others(arms: frozenset[str], theirs: frozenset[str]) -> bool:
    """Are both told, and none the same?"""
    return bool(arms and theirs) and arms.isdisjoint(theirs)


def _is_told_in(one: Evidence, moved: Told) -> bool:
    """Is an event but the plan that the same words tell to have been moved?"""
    place, span = one.event.spans.trigger, moved.commitment.span
    return one.document == moved.document and span.start <= place.start < span.end


def _is_moved_by(one: Told, moved: Told, words: _Words) -> bool:
    """Does a later text tell that a plan has another day?"""
    mine, theirs = one.commitment, moved.commitment
    if one is moved or mine.made is None or theirs.made is None or mine.made >= theirs.made:
        return False
    if mine.kind != theirs.kind or mine.states != theirs.states or mine.closed_by is not None:
        return False
    return not _are_others(words.list_arms(one), words.list_arms(moved))
