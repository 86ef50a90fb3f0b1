"""Who invited: one invitation told as that of two officers of a state.

Two sentences tell one invitation where one of them speaks of it as known (at the invitation of,
به دعوت, dəvəti ilə) and they name no other guests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from hamgara.events.faults.offices import HEADS, are_kin, list_offices
from hamgara.events.faults.places import find_places
from hamgara.events.faults.report import Report
from hamgara.events.reading import Mention
from hamgara.events.words import Words
from hamgara.text.spans import Span

_OTHER = frozenset({"again", "more", "each", "earlier", "denied"})
_FROM = frozenset({"از", "from"})
_WHOM = ("ini", "ını", "unu", "ünü", "na", "nə")
_TELLERS = frozenset({"institution", "people", "spokesperson"})
_REACH = 7
_FEW = 3


class _Invitation(NamedTuple):
    """Who invited whom, from which states; `known`: told as known before."""

    span: Span
    state: str
    office: str
    guests: frozenset[str]
    homes: frozenset[str]
    known: bool


def find_inviters(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield pairs of sentences that make two officers of a state the inviter."""
    found = [
        one
        for sentence, mentions in zip(report.sentences, report.mentions, strict=True)
        for one in _read_invitation(report, sentence, mentions)
    ]
    if len(found) > _FEW:
        return
    for first, second in combinations(found, 2):
        if first.span != second.span and (first.known or second.known) and _differ(first, second):
            yield first.span, second.span
            return


def _differ(first: _Invitation, second: _Invitation) -> bool:
    if first.state and second.state and first.state != second.state:
        return False
    if not (first.state or second.state):
        return False
    if first.homes and second.homes and first.homes.isdisjoint(second.homes):
        return False
    if first.guests and second.guests and not are_kin(first.guests, second.guests):
        return False
    return not are_kin({first.office}, {second.office})


def _read_invitation(
    report: Report, sentence: Words, mentions: Sequence[Mention]
) -> Iterator[_Invitation]:
    """Yield the invitation that a sentence tells, if it tells who invited."""
    named = [one for one in mentions if one.office and len(one.actors) <= 1]
    if not named:
        return
    known = next(iter(report.find(sentence, "invited_by")), None)
    told = next(iter(report.find(sentence, "invited")), None)
    if known is told or report.list_marks(sentence) & _OTHER:
        return
    if known is not None:
        inviter = _find_behind(report, sentence, named, known.first, known.last)
    elif told is not None:
        inviter = _find_doer(report, sentence, named, told.first)
    else:
        return
    if inviter is None or not list_offices([inviter.office], HEADS):
        return
    places = {place.first for place in find_places(report, sentence, going=True)}
    others = [
        one for one in mentions
        if one is not inviter and not list_offices([one.office], _TELLERS)
        and (one.office or sentence.within(one.span)[0] not in places)
    ]  # fmt: skip
    guests = list_offices([one.office for one in others], HEADS)
    homes = frozenset(actor.country for one in others for actor in one.actors)
    state = inviter.actors[0].country if inviter.actors else ""
    yield _Invitation(
        sentence.span, state, inviter.office, guests, homes - {state}, known is not None
    )


def _find_behind(
    report: Report, sentence: Words, named: Sequence[Mention], first: int, last: int
) -> Mention | None:
    """Return whose invitation it is: named behind the words, in Azerbaijani before them."""
    places = [(sentence.within(one.span), one) for one in named]
    if report.language == "az":
        near = [one for (begin, _), one in places if first - _REACH <= begin < first]
        return near[-1] if near else None
    near = [one for (begin, _), one in places if last < begin <= last + _REACH]
    return near[0] if near else None


def _find_doer(
    report: Report, sentence: Words, named: Sequence[Mention], verb: int
) -> Mention | None:
    """Return who invites: no one from whom (fa), nor whom (az), the last before the verb (en)."""
    before = [(sentence.within(one.span), one) for one in named]
    before = [((begin, end), one) for (begin, end), one in before if end <= verb]
    if report.language == "az":
        before = [(at, one) for at, one in before if not sentence.words[at[1] - 1].endswith(_WHOM)]
    if report.language == "fa":
        before = [
            (at, one) for at, one in before
            if not (at[0] and sentence.words[at[0] - 1] in _FROM)
        ]  # fmt: skip
        return before[0][1] if before else None
    return before[-1][1] if before else None
