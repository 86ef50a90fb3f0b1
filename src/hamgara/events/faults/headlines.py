"""What the title of a report tells otherwise than the sentences beneath it.

How many: the title counts what an act was about (eight documents signed), and the report counts it
otherwise, nowhere as the title does, and its numbers do not add up to that of the title. Who: the
title has one office of a state come or meet, the report another one of that state at the same
place, and never names the first. Where: the title has it in one town, the report in another, and
never names the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hamgara.events.faults.offices import are_kin, list_offices
from hamgara.events.faults.places import find_places
from hamgara.events.faults.report import Report
from hamgara.events.faults.tellings import VAGUE, Telling, list_tellings
from hamgara.events.reading import Mention
from hamgara.events.words import Words
from hamgara.study.faults import Matter
from hamgara.text.spans import Span

_SINGLE = frozenset({"head-of-government", "deputy-head", "minister", "speaker", "head-of-state"})
"""Ranks of offices that one person of a state holds."""
_UNSURE = frozenset({"more", "each", "earlier", "planned", "denied", "again"})
_SOMEWHERE = frozenset({"gather", "sign"})
_STEM = 5
_ACTS = frozenset({"arrive", "gather", "receive"})


def find_mistitled(
    report: Report, tellings: Sequence[Telling]
) -> Iterator[tuple[Matter, tuple[Span, Span]]]:
    """Yield a line of the title and a sentence that tells otherwise, with what they differ in.

    Args:
        report: the report.
        tellings: of its sentences, without headings.
    """
    title = _list_title(report)
    heads = [one for one in list_tellings(report, headings=True) if one.sentence in title]
    for head in heads:
        other = next((one for one in tellings if _differ_in_number(head, one, tellings)), None)
        if other is not None:
            yield "number", (head.span, other.span)
            return
    for head in heads:
        other = next((one for one in tellings if _differ_in_place(report, head, one)), None)
        if other is not None:
            yield "place", (head.span, other.span)
            return
    for sentence in title:
        told = _find_other_doer(report, sentence, tellings)
        if told is not None:
            yield "who", (sentence.span, told)
            return


def _list_title(report: Report) -> list[Words]:
    """Return the headings above the first sentence of a report."""
    title: list[Words] = []
    for sentence in report.sentences:
        if not report.is_heading(sentence):
            return title
        title.append(sentence)
    return []


def _differ_in_number(head: Telling, told: Telling, tellings: Sequence[Telling]) -> bool:
    if head.act != told.act or not (head.done and told.done) or told.marks & _UNSURE:
        return False
    if head.marks & _UNSURE or ("ahead" in head.marks) != ("ahead" in told.marks):
        return False
    if head.states and told.states and not told.states & head.states:
        return False
    for one in head.counts:
        body = {
            int(other.number) for some in tellings for other in some.counts
            if other.noun == one.noun
        }  # fmt: skip
        mine = {other.number for other in told.counts if other.noun == one.noun}
        if len(mine) == 1 and one.number not in mine and not one.part:
            sums = {sum(some) for size in (1, 2, 3) for some in combinations(body, size)}
            parts = any(other.part for other in told.counts if other.noun == one.noun)
            return int(one.number) not in sums and not parts
    return False


def _differ_in_place(report: Report, head: Telling, told: Telling) -> bool:
    """Was an act in one town by the title, in another by a sentence, and the first never named?"""
    if head.act != told.act or head.act not in _SOMEWHERE or not (head.done and told.done):
        return False
    if len(head.places) != 1 or len(told.places) != 1 or head.places == told.places:
        return False
    if (head.marks | told.marks) & _UNSURE or head.pending != told.pending or not told.told:
        return False
    if head.states and told.states and not head.states & told.states:
        return False
    towns = [_find_town(report, one) for one in (head, told)]
    named = [
        one.span.of(report.text)[:_STEM] for sentence, mentions in zip(
            report.sentences, report.mentions, strict=True
        ) if sentence is not head.sentence for one in mentions
    ]  # fmt: skip
    return all(towns) and towns[0][:_STEM] not in named


def _find_town(report: Report, told: Telling) -> str:
    """Return the name of the town where a sentence says it was, "" where it is no known town."""
    sentence = told.sentence
    mentions = report.mentions[report.sentences.index(sentence)]
    return next(
        (
            one.span.of(report.text) for place in find_places(report, sentence)
            if {place.name} == told.places for one in mentions
            if sentence.within(one.span)[0] == place.first and one.actors and not one.office
        ),
        "",
    )  # fmt: skip


def _find_other_doer(report: Report, sentence: Words, tellings: Sequence[Telling]) -> Span | None:
    """Return the sentence that has another officer of the state do what the title tells."""
    mine = _list_officers(report.mentions[report.sentences.index(sentence)])
    if len(mine) != 1:
        return None
    ((state, office),) = mine
    body = [
        one for words, mentions in zip(report.sentences, report.mentions, strict=True)
        if words is not sentence for one in mentions
    ]  # fmt: skip
    if any(one.office == office for one in body):
        return None
    places = _list_places(report, sentence)
    for told in tellings:
        mentions = report.mentions[report.sentences.index(told.sentence)]
        theirs = [one for one in _list_officers(mentions) if one[0] == state]
        if told.act not in _ACTS or not told.done or len(theirs) != 1:
            continue
        if not are_kin({office}, {theirs[0][1]}) and places & _list_places(report, told.sentence):
            return told.span
        return None
    return None


def _list_officers(mentions: Sequence[Mention]) -> list[tuple[str, str]]:
    """Return state and office of those who hold an office that one person of a state holds."""
    return [
        (one.actors[0].country, one.office) for one in mentions
        if len(one.actors) == 1 and one.office not in VAGUE
        and list_offices([one.office], _SINGLE)
    ]  # fmt: skip


def _list_places(report: Report, sentence: Words) -> frozenset[str]:
    """Return the states whose towns, or which themselves, a sentence names without an office."""
    mentions = report.mentions[report.sentences.index(sentence)]
    return frozenset(actor.country for one in mentions if not one.office for actor in one.actors)
