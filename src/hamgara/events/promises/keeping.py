"""Which commitments were kept: a later event of the same states closes one of its kind.

An exercise of one arm keeps none of another (a naval one, a mountain one), and a meeting whose
words name no joint body keeps no commission, where the texts are at hand. What a later text tells
to have been moved to another day stands there, and fell through here. What several texts tell is
one commitment (`promises`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from pathlib import Path

from hamgara.events.kinds import find_contact_kind
from hamgara.events.merge import SAME_STORY
from hamgara.events.promises.holders import list_offices
from hamgara.events.promises.tellings import find_day, join_tellings
from hamgara.events.promises.words import CommitmentWords, are_others
from hamgara.study.commitments import (
    Commitment,
    CommitmentKind,
    CommitmentState,
    Decision,
    Settled,
    Told,
)
from hamgara.study.events import Event, EventDate, list_involved
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
_PLANNED = frozenset({"invitation", "visit", "commission", "exercise"})
"""Kinds that are planned for a day, of which one on another day is another."""
LATEST = timedelta(days=365 * 3)
"""A later event closes nothing when it comes so long after the promise (or after its last day)."""


_MOVED = frozenset({"moved", "postponed"})
"""Cues of plans that have another day."""


@dataclass(frozen=True, slots=True)
class _Refusal:
    """What tells on a day that a plan of a kind will not be; `when`: on days that it names."""

    day: date
    told: Evidence
    kind: CommitmentKind | ContactKind
    when: EventDate | None = None


def settle_commitments(
    told: Iterable[Told],
    evidence: Iterable[Evidence],
    today: date,
    decisions: Iterable[Decision] = (),
    texts: Mapping[str, tuple[str, str]] | None = None,
    beside: Path | None = None,
    days: Mapping[str, date | None] | None = None,
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
        days: of publication of each document, where they are at hand: without them no plan
            falls through because a later text tells that it will not be.
    """
    words = CommitmentWords(texts or {}, beside)
    said = {(one.document, one.key): (place, one) for place, one in enumerate(decisions)}
    wrong = {place for place, (_, decision) in said.items() if decision.state == "wrong"}
    told = [one for one in told if (one.document, one.key) not in wrong]
    moved = [one for one in told if one.commitment.rule.partition("/")[0] in _MOVED]
    moved_in: dict[str, list[Told]] = {}
    for plan in moved:
        moved_in.setdefault(plan.document, []).append(plan)
    evidence = [
        one for one in evidence
        if not any(_is_told_in(one, two) for two in moved_in.get(one.document, ()))
    ]  # fmt: skip
    later = [
        one for one in evidence
        if one.event.status in ("actual", "background") and one.event.type != "AGREE"
    ]  # fmt: skip
    keeping = {kind: _list_keeping(kind, later) for kind in {one.commitment.kind for one in told}}
    parted: dict[bool, list[Told]] = {False: [], True: []}
    for one in told:
        mine = keeping[one.commitment.kind]
        parted[any(_is_moved_by(one, two, mine, words) for two in moved)].append(one)
    plans = [
        (tellings, None if anew else _find_closing(tellings, mine, words), anew)
        for anew, stands in parted.items()
        for tellings in join_tellings(stands, words)
        for mine in [keeping[tellings[0].commitment.kind]]
    ]
    standing = [(tellings, closing) for tellings, closing, anew in plans if not anew]
    refusals = [
        one for one in _list_refusals(evidence, words, days or {})
        if one.kind == "invitation" or one.when or _is_of_one(one, standing, words)
    ]  # fmt: skip
    settled: list[Settled] = []
    for tellings, closing, anew in plans:
        decided = [said[key] for one in tellings if (key := (one.document, one.key)) in said]
        decision = max(decided)[1] if decided else None
        refused = anew or _is_refused(tellings, closing, refusals, words)
        by = None if refused else closing
        settled.append(_settle(tellings, by, decision, today, anew=refused))
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
    """Return a commitment as all its texts tell it; `anew`: a later one moved or declined it."""
    lead = min(tellings, key=lambda one: one.commitment.due.end if one.commitment.due else date.max)
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
    tellings: Sequence[Told], evidence: Sequence[tuple[date, Evidence]], words: CommitmentWords
) -> Evidence | None:
    """Return the first event that keeps a commitment: later, same states, of its kind.

    One that names the very office of the guest comes before one that names none.

    Args:
        tellings: the commitment as texts tell it; the event contradicts none of them.
        evidence: the events of a kind that may keep it by their days, in order.
        words: of the documents.
    """
    all_made = [one.commitment for one in tellings]
    days = [one.made for one in all_made if one.made is not None]
    if not days:
        return None
    made, states = min(days), all_made[0].states
    last = max(made, *(one.due.end for one in all_made if one.due), date.min) + LATEST
    begin = bisect_right(evidence, made, key=itemgetter(0))
    end = bisect_right(evidence, last, key=itemgetter(0))
    fits = (
        one for _, one in map(evidence.__getitem__, range(begin, end))
        if states <= list_involved(one.event)
        and _goes_right(all_made[0], one.event)
        and not any(_is_early(each, one.event) for each in all_made)
        and all(words.may_keep(each, one) for each in tellings)
    )  # fmt: skip
    first = next(fits, None)
    guests = frozenset[tuple[str, str]]().union(*map(words.list_guests, tellings))
    if first is None or not guests:
        return first
    named = (one for one in (first, *fits) if not guests.isdisjoint(list_offices(one.event)))
    return next(named, first)


def _is_early(commitment: Commitment, event: Event) -> bool:
    """Did something happen before the days for which it was planned, so that it is another?

    What is to be done by a day, or signed or delivered on one, may be done before it.
    """
    due, when = commitment.due, event.date
    if (
        commitment.kind not in _PLANNED
        or due is None
        or when is None
        or due.start == commitment.made
    ):
        return False
    return when.end + SAME_STORY < due.start


def _list_refusals(
    evidence: Iterable[Evidence], words: CommitmentWords, days: Mapping[str, date | None]
) -> list[_Refusal]:
    """Return what tells that something promised will not be.

    That is a refusal of an invitation, an act of a plan's kind that did not or will not take
    place on the days that its text names, or that its text calls off without naming a day.
    """
    found: list[_Refusal] = []
    for one in evidence:
        event, told = one.event, days.get(one.document)
        kind = words.find_denied(one)
        if words.tells_refusal(one) and event.status == "actual" and event.date is not None:
            found.append(_Refusal(event.date.start, one, "invitation"))
        elif kind in _PLANNED and told is not None:
            if words.tells_move(one) or words.is_doubted(one):
                continue
            when = event.date if event.status == "negated" else None
            if when is None and words.calls_off(one):
                found.append(_Refusal(told, one, kind))
            elif when is not None and when.source == "text":
                found.append(_Refusal(told, one, kind, when))
    return found


def _is_of_one(
    refusal: _Refusal,
    plans: Iterable[tuple[Sequence[Told], Evidence | None]],
    words: CommitmentWords,
) -> bool:
    """Is there one plan alone that a text may mean which calls one off without a day?"""
    return sum(_is_refused(told, closing, [refusal], words) for told, closing in plans) == 1


def _is_refused(
    tellings: Sequence[Told],
    closing: Evidence | None,
    refusals: Iterable[_Refusal],
    words: CommitmentWords,
) -> bool:
    """Does a later text tell that it will not be, before it was kept if it was?

    Not where it was kept on the very day that was named, nor where a text tells it again some days
    after it was called off.
    """
    made = [one.commitment for one in tellings]
    days = [one.made for one in made if one.made is not None]
    if made[0].kind not in _PLANNED or not days:
        return False
    came = closing.event.date.start if closing and closing.event.date else date.max
    if came in {find_day(one) for one in made}:
        return False
    first = max(min(days), max(days) - SAME_STORY)
    return any(
        first <= one.day <= min(came, min(days) + LATEST)
        and made[0].states <= list_involved(one.told.event)
        and _goes_right(made[0], one.told.event)
        and all(_is_denied(each, one, words) for each in tellings)
        for one in refusals
    )


def _is_denied(plan: Told, refusal: _Refusal, words: CommitmentWords) -> bool:
    """Does another text tell that an invitation is declined, a plan not carried out?"""
    made, told = plan.commitment, refusal.told
    if plan.document == told.document or words.are_other_guests(plan, told.event):
        return False
    if made.kind != refusal.kind:
        return False
    if made.kind == "invitation":
        return True
    if not words.may_keep(plan, told) or words.calls_off_another(plan, told):
        return False
    if refusal.when is None:
        return made.due is None or refusal.day <= made.due.end
    return (
        made.due is not None
        and made.due.start <= refusal.when.end
        and refusal.when.start <= made.due.end
    )


def _list_keeping(
    kind: CommitmentKind, evidence: Iterable[Evidence]
) -> list[tuple[date, Evidence]]:
    """Return the events that may close a commitment of a kind by their days, in order."""
    kinds = _CLOSED_BY[kind]
    fits = [
        (one.event.date.start, one) for one in evidence
        if one.event.date is not None and find_contact_kind(one.event) in kinds
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


def _is_moved_by(
    one: Told, moved: Told, keeping: Sequence[tuple[date, Evidence]], words: CommitmentWords
) -> bool:
    """Does a later text tell that a plan has another day?

    Not one that was over or kept by then (see `_find_closing`), has that day already, or is that
    of other people.
    """
    mine, theirs = one.commitment, moved.commitment
    if one is moved or mine.made is None or theirs.made is None or mine.made >= theirs.made:
        return False
    if mine.kind != theirs.kind or mine.states != theirs.states or mine.closed_by is not None:
        return False
    if mine.kind == "visit" and mine.owes != theirs.owes:
        return False
    if mine.due is not None:
        over = mine.due.end + SAME_STORY < theirs.made
        same = theirs.due is not None and mine.due == theirs.due
        if over or same:
            return False
    if words.have_other_guests(one, moved):
        return False
    if are_others(words.read_promised(one).arms, words.read_promised(moved).arms):
        return False
    before = keeping[: bisect_left(keeping, theirs.made, key=itemgetter(0))]
    return _find_closing((one,), before, words) is None
