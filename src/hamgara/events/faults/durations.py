"""How long a visit was: told in two sentences with another number of days each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from hamgara.events.faults.report import Report
from hamgara.events.words import Words
from hamgara.text.spans import Span

_DAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("-day", "-days"),
    "fa": ("روزه",),
    "az": ("günlük", "gün"),
}
"""What a number has behind it where it tells how long a visit is (five-day, beşgünlük)."""
_APART: Mapping[str, frozenset[str]] = {
    "en": frozenset({"days"}),
    "fa": frozenset({"روزه", "روز"}),
    "az": frozenset({"günlük", "gün"}),
}
_OTHER = frozenset({"moved", "planned", "denied", "earlier", "more", "each"})


@dataclass(frozen=True, slots=True)
class _Stay:
    """A visit of so many days, with the states that its sentence names."""

    span: Span
    days: int
    states: frozenset[str]


def find_durations(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield pairs of sentences that give one visit another number of days."""
    stays = list(_list_stays(report))
    for first, second in combinations(stays, 2):
        shared = first.states <= second.states or second.states <= first.states
        if first.span != second.span and first.days != second.days and shared:
            yield first.span, second.span
            return


def _list_stays(report: Report) -> Iterator[_Stay]:
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        things = {match.entry for match in report.words.things.find(sentence.words)}
        if report.is_heading(sentence) or "visit" not in things:
            continue
        if report.words.list_marks(sentence.words) & _OTHER:
            continue
        days = set(_list_days(report, sentence))
        states = frozenset(actor.country for one in mentions for actor in one.actors)
        if len(days) == 1 and states:
            yield _Stay(sentence.span, days.pop(), states)


def _list_days(report: Report, sentence: Words) -> Iterator[int]:
    """Yield the numbers of days that a sentence tells as the length of something."""
    endings, apart = _DAYS[report.language], _APART[report.language]
    for at, word in enumerate(sentence.words):
        ending = next((one for one in endings if word.endswith(one) and word != one), "")
        number = _read(report, word.removesuffix(ending)) if ending else None
        if number is None and word in apart and at:
            number = _read(report, sentence.words[at - 1])
        if number is not None:
            yield number


def _read(report: Report, word: str) -> int | None:
    """Return the number that a word or a figure is, None for none."""
    word = word.rstrip("-")
    return int(word) if word.isdecimal() else report.words.numbers.get(word)
