"""How much something was: trade, exports, the length of a line, told with two amounts.

Two amounts are of one thing where the sentences tell the same measure and nothing that narrows
it otherwise (oil, a section), in the same unit, for the same time, for the same states or for
"the two countries". Amounts that differ by a twentieth or less are one, rounded; those of two
states' own spokesmen are two statistics; aims and increases are no amounts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from hamgara.events.faults.figures import list_figures
from hamgara.events.faults.report import Report
from hamgara.events.faults.tellings import find_teller, resolve
from hamgara.events.words import Words
from hamgara.text.spans import Span

_ROUNDED = 0.05
_REACH = 2
_LONGEST = 400
_CHANGED = frozenset({"ahead", "denied", "planned", "more", "parts", "each"})
_LENGTHS = frozenset({"line", "talks"})
"""Measures that need no time: how long a road is, how long talks lasted."""


class _Amount(NamedTuple):
    """So much of a measure; `narrow` is what the sentence limits it to."""

    sentence: Words
    value: float
    unit: str
    measure: str
    narrow: frozenset[str]
    times: frozenset[tuple[date, date]]
    states: frozenset[str]
    teller: str


def find_amounts(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield pairs of sentences that give one measure two amounts."""
    amounts = list(_list_amounts(report))
    for first, second in combinations(amounts, 2):
        if first.sentence is not second.sentence and _differ(first, second):
            yield first.sentence.span, second.sentence.span
            return


def _differ(first: _Amount, second: _Amount) -> bool:
    same = (first.unit, first.measure, first.narrow, first.times) == (
        second.unit, second.measure, second.narrow, second.times,
    )  # fmt: skip
    if not same or (first.teller and second.teller and first.teller != second.teller):
        return False
    if not first.times and first.measure not in _LENGTHS:
        return False
    if first.states and second.states and first.states != second.states:
        return False
    high = max(first.value, second.value)
    return abs(first.value - second.value) > _ROUNDED * high


def _list_amounts(report: Report) -> Iterator[_Amount]:
    words = report.words
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        measures = {match.entry for match in words.measures.find(sentence.words)}
        if len(measures) != 1 or report.list_marks(sentence) & _CHANGED:
            continue
        found = [
            (one.value, unit)
            for one in list_figures(report, sentence)
            for unit in [_find_unit(report, sentence, one.first, one.last)]
            if unit
        ]
        if len(found) != 1 or report.has(sentence, "rough"):
            continue
        named = [one for one in mentions if one.actors or one.office]
        teller = find_teller(report, sentence, named)
        state = teller.actors[0].country if teller and teller.actors else ""
        states = frozenset(
            actor.country for one in named for actor in one.actors if one is not teller
        )
        times = frozenset(
            time for one in report.list_dates(sentence)
            for time in [resolve(one, report.day, "past", _LONGEST)] if time
        )  # fmt: skip
        yield _Amount(
            sentence, *found[0], measures.pop(),
            frozenset(match.entry + " ".join(sentence.words[match.first : match.last + 1])
                      for match in report.find(sentence, "fields")),
            times, states if len(states) > 1 else frozenset(), state,
        )  # fmt: skip


def _find_unit(report: Report, sentence: Words, first: int, last: int) -> str:
    """Return the unit behind a number, or the sign of a currency before it."""
    units = report.words.values["units"]
    near = (
        *sentence.words[last + 1 : last + 1 + _REACH],
        *sentence.words[max(first - 1, 0) : first],
    )
    return next((units[word] for word in near if word in units), "")
