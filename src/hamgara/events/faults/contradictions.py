"""Two tellings of one happening that cannot both be true.

Each kind has a finder of its own, and each finding says what differs. Two sentences tell one
happening where they tell the same act, name no different states or offices, and share signs of it
(`happenings`); then another day, town, number or doer, or that it was not done at all, contradicts
(`differences`). Beside these: dates that are no day, lengths and numbers of visits, sums, amounts,
the order of visits, who invited, and the title against what stands beneath it. Another round
(again, the next), a plan that was changed, claims of two states, a denial, a sum and its parts are
none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from hamgara.events.faults.accounts import Account, are_others, list_accounts
from hamgara.events.faults.amounts import find_amounts
from hamgara.events.faults.arrivals import are_other_groups, find_moves
from hamgara.events.faults.calendars import find_misdated
from hamgara.events.faults.classes import find_class_counts
from hamgara.events.faults.counts import GROUP, list_sentence_counts
from hamgara.events.faults.differences import compare, meet_on_two_days
from hamgara.events.faults.durations import find_durations
from hamgara.events.faults.happenings import is_apart
from hamgara.events.faults.headlines import find_mistitled
from hamgara.events.faults.holders import find_holders
from hamgara.events.faults.ideas import find_ideas
from hamgara.events.faults.invitations import find_inviters
from hamgara.events.faults.lengths import find_lengths
from hamgara.events.faults.order import find_orders
from hamgara.events.faults.papers import find_unsigned
from hamgara.events.faults.presences import find_absent, find_callers, find_other_doers
from hamgara.events.faults.report import Report
from hamgara.events.faults.sequence import find_sequences
from hamgara.events.faults.sums import find_sums, find_tolls
from hamgara.events.faults.tellings import Telling, list_tellings
from hamgara.events.faults.venues import find_venues
from hamgara.study.faults import Fault, Matter
from hamgara.text.spans import Span

_FAR = 100
"""Tellings of an act between two that are compared: no report is longer."""
_PAIR = 2
_UNSURE = frozenset({"denied", "planned"})


def find_contradictions(report: Report) -> Iterator[Fault]:
    """Yield pairs of places that contradict one another; a sentence is the later one once."""
    seen: set[int] = set()
    for matter, spans in _list_pairs(report):
        later = max(spans).start
        if later not in seen:
            seen.add(later)
            yield Fault("contradiction", spans, matter)


def _list_pairs(report: Report) -> Iterator[tuple[Matter, tuple[Span, Span]]]:
    """Yield all contradicting pairs with what they differ in."""
    tellings = list_tellings(report)
    finders: tuple[tuple[Matter, Iterable[tuple[Span, Span]]], ...] = (
        ("date", find_misdated(report)),
        ("number", _find_counts(report)),
        ("number", find_tolls(report)),
        ("sum", find_sums(report)),
        ("amount", find_amounts(report)),
        ("order", find_orders(report)),
        ("who", find_inviters(report)),
    )
    for matter, pairs in finders:
        yield from ((matter, spans) for spans in pairs)
    yield from find_durations(report)
    yield from find_mistitled(report, tellings)
    accounts = list_accounts(report)
    yield from _compare_tellings(report, tellings, accounts)
    yield from _compare_accounts(report, accounts)


def _is_series(report: Report, first: Telling, second: Telling) -> bool:
    """Are calls or meetings on two days told one after the other, neither through another mouth?"""
    calls = "call" in first.things & second.things
    said = any(report.has(one.sentence, "said") for one in (first, second))
    line = report.find_paragraph(first.sentence) == report.find_paragraph(second.sentence)
    return calls and not (said or line) and first.act == "gather" and first.told and second.told


def _are_others(report: Report, first: Account, second: Account) -> bool:
    """Do two sentences tell of other groups, other officers, or one of another round?"""
    return (
        are_other_groups(report, first.sentence.words, second.sentence.words)
        or are_others(first.told_posts, second.told_posts)
        or first.another != second.another
    )


def _compare_accounts(
    report: Report, accounts: Sequence[Account]
) -> Iterator[tuple[Matter, tuple[Span, Span]]]:
    """Yield pairs of sentences that tell one happening in other words, and otherwise."""
    finders: tuple[tuple[Matter, Iterable[tuple[Span, Span]]], ...] = (
        ("who", find_absent(accounts)),
        ("who", find_other_doers(accounts, report.language)),
        ("who", find_callers(report, accounts)),
        ("who", find_holders(report, accounts)),
        ("who", find_ideas(report, accounts)),
        ("place", find_venues(report, accounts)),
        ("whether", find_unsigned(report, accounts)),
        ("day", find_moves(report, accounts, "come")),
        ("day", find_moves(report, accounts, "go")),
        ("number", find_class_counts(report, accounts)),
        ("length", find_lengths(report, accounts)),
        ("order", find_sequences(report, accounts)),
    )
    for matter, pairs in finders:
        yield from ((matter, spans) for spans in pairs)


def _compare_tellings(
    report: Report, tellings: Sequence[Telling], accounts: Sequence[Account]
) -> Iterator[tuple[Matter, tuple[Span, Span]]]:
    """Yield pairs of sentences that tell one act otherwise."""
    told = {one.span: one for one in accounts}
    acts: dict[str, list[Telling]] = {}
    for one in _drop_series(tellings):
        if not one.marks & _UNSURE:
            acts.setdefault(one.act, []).append(one)
    pairs = [
        (first, second) for some in acts.values() for at, first in enumerate(some)
        for second in some[at + 1 : at + 1 + _FAR]
    ]  # fmt: skip
    met = sorted((*acts.get("gather", ()), *acts.get("receive", ())), key=lambda one: one.span)
    pairs += [pair for pair in combinations(met, 2) if pair[0].act != pair[1].act]
    for first, second in pairs:
        if first.span.start == second.span.start:
            continue
        if first.act == second.act:
            matter = compare(first, second)
        else:
            matter = "day" if meet_on_two_days(first, second) else ""
        if matter == "day" and _is_series(report, first, second):
            continue
        if matter == "day" and _are_others(report, told[first.span], told[second.span]):
            continue
        if matter:
            yield matter, (first.span, second.span)


def _drop_series(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings without what more than two sentences count: swap after swap."""
    counted = {(one.noun, told.span.start) for told in tellings for one in told.counts}
    times = Counter(noun for noun, _ in counted)
    return [
        replace(told, counts=tuple(one for one in told.counts if times[one.noun] <= _PAIR))
        for told in tellings
    ]


def _find_counts(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences that count the people or goods of one state, known ones, otherwise."""
    counted = list(list_sentence_counts(report))
    times = Counter(one.noun for one in counted)
    for first, second in combinations(counted, 2):
        later = second.span.start
        if later == first.span.start or first.noun != second.noun or first.number == second.number:
            continue
        alone = times[first.noun] == _PAIR
        alike = first.states & second.states or first.stems & second.stems
        known = second.definite and second.marks <= {"side", "ahead"}
        same = bool(first.states and second.states) and not is_apart(first.states, second.states)
        larger = int(second.number) > int(first.number) and not second.dated
        told = same and larger and first.marks | second.marks <= {"side"}
        if first.noun == GROUP and not same:
            continue
        if alone and alike and (known or told):
            yield first.span, second.span
