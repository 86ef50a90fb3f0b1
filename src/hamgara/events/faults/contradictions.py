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

from hamgara.events.faults.amounts import find_amounts
from hamgara.events.faults.calendars import find_misdated
from hamgara.events.faults.counts import GROUP, list_sentence_counts
from hamgara.events.faults.differences import compare, meet_on_two_days
from hamgara.events.faults.durations import find_durations
from hamgara.events.faults.happenings import is_apart
from hamgara.events.faults.headlines import find_mistitled
from hamgara.events.faults.invitations import find_inviters
from hamgara.events.faults.order import find_orders
from hamgara.events.faults.report import Report
from hamgara.events.faults.sums import find_sums, find_tolls
from hamgara.events.faults.tellings import Telling, list_tellings
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
    yield from _compare_tellings(tellings)


def _compare_tellings(
    tellings: Sequence[Telling],
) -> Iterator[tuple[Matter, tuple[Span, Span]]]:
    """Yield pairs of sentences that tell one act otherwise."""
    acts: dict[str, list[Telling]] = {}
    for told in _drop_series(tellings):
        if not told.marks & _UNSURE:
            acts.setdefault(told.act, []).append(told)
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
