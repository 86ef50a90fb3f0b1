"""In which order two states were visited: one before the other, or after it.

A sentence tells an order where a word of order (before, پس از, sonra) has a place of one state on
its side and the rest of the sentence a place of one other state.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from hamgara.events.faults.offices import HEADS, are_kin, list_offices
from hamgara.events.faults.report import Report
from hamgara.events.reading import Mention
from hamgara.events.words import Words
from hamgara.text.spans import Span

_BEFORE_PLACES = {
    "en": frozenset({"in", "to", "for", "at", "visited", "visiting", "reached", "left", "leaving"}),
    "fa": frozenset({"به", "در", "وارد", "از"}),
    "az": frozenset[str](),
}
_PLACE_ENDINGS = ("a", "ə", "da", "də", "dan", "dən", "dakı", "dəki")
_GOING = frozenset({"visit", "meeting"})
_ACTS = frozenset({"arrive", "leave", "gather"})
_FAR = 7


class _Order(NamedTuple):
    """A sentence that puts a stay in one state before one in another; the offices it names."""

    span: Span
    first: str
    second: str
    offices: frozenset[str]


def find_orders(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield pairs of sentences that put two visits in opposite orders."""
    orders = [
        order
        for sentence, mentions in zip(report.sentences, report.mentions, strict=True)
        for order in _read_order(report, sentence, mentions)
    ]
    for one, other in combinations(orders, 2):
        others = one.offices and other.offices and not are_kin(one.offices, other.offices)
        if (one.first, one.second) == (other.second, other.first) and not others:
            yield one.span, other.span
            return


def _read_order(report: Report, sentence: Words, mentions: tuple[Mention, ...]) -> Iterator[_Order]:
    """Yield the order that a sentence tells, if it tells one."""
    signs = [*report.find(sentence, "before"), *report.find(sentence, "after")]
    if len(signs) != 1:
        return
    things = {match.entry for match in report.scan(sentence).things}
    acts = {match.entry.id for match in report.scan(sentence).acts}
    if not (things & _GOING or acts & _ACTS):
        return
    (sign,) = signs
    places = [
        (sentence.within(one.span)[0], one.actors[0].country) for one in mentions
        if len(one.actors) == 1 and not one.office and _is_place(report, sentence, one)
    ]  # fmt: skip
    if report.language == "az":
        near = [(at, state) for at, state in places if sign.first - _FAR <= at < sign.first][-1:]
    else:
        near = [(at, state) for at, state in places if sign.last < at <= sign.last + _FAR][:1]
    rest = {state for at, state in places if (at, state) not in near}
    if not near or len(rest) != 1 or near[0][1] in rest:
        return
    ends = near[0][1], rest.pop()
    first, second = ends if sign.entry == "after" else (ends[1], ends[0])
    offices = list_offices([one.office for one in mentions], HEADS)
    yield _Order(sentence.span, first, second, offices)


def _is_place(report: Report, sentence: Words, mention: Mention) -> bool:
    """Is a name told as where somebody is, goes, or comes from?"""
    first, end = sentence.within(mention.span)
    if report.language == "az":
        return sentence.words[end - 1].endswith(_PLACE_ENDINGS)
    return bool(first) and sentence.words[first - 1] in _BEFORE_PLACES[report.language]
