"""How long a visit was and which of several: told otherwise in two places.

Its days in one sentence (three-day) contradict those in another, or its dates; its number (the
first visit to a state) another number. A visit is one where the sentences name no other states
and no other guest; the second may name nobody (the four-day visit).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from hamgara.events.faults.offices import HEADS, are_kin, list_offices
from hamgara.events.faults.report import Report
from hamgara.events.reading import Mention
from hamgara.events.words import Words
from hamgara.study.faults import Matter
from hamgara.text.dates import resolve_date
from hamgara.text.dates.meanings import Between, Dated
from hamgara.text.digits import MOST_DIGITS
from hamgara.text.spans import Span

_DAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("-day", "-days"),
    "fa": ("روزه",),
    "az": ("günlük",),
}
"""What a number has behind it where it tells how long a visit is (five-day, beşgünlük)."""
_APART: Mapping[str, frozenset[str]] = {
    "en": frozenset({"day", "days"}),
    "fa": frozenset({"روزه", "روز"}),
    "az": frozenset({"günlük", "gün"}),
}
_OTHER = frozenset({"moved", "planned", "denied", "earlier", "more", "each"})
_ELSE = frozenset({"commission", "summit", "drill", "fair"})
"""What has dates of its own in a sentence on a visit."""
_ONE = frozenset({"one", "یک", "bir"})
_TIMES = frozenset({"time", "بار", "dəfə"})
_REACH = 3
_LONG = 45


@dataclass(frozen=True, slots=True)
class _Stay:
    """What a sentence tells of a visit: its days, the days of its dates, its number.

    `places` are where each is told; `formal` the words that say what kind of visit is counted.
    """

    sentence: Words
    days: int | None
    dates: int | None
    number: int | None
    places: tuple[Span, ...]
    formal: frozenset[str]
    states: frozenset[str]
    offices: frozenset[str]
    definite: bool
    ahead: bool
    heading: bool


def find_durations(report: Report) -> Iterator[tuple[Matter, tuple[Span, Span]]]:
    """Yield pairs of places that give one visit another length, or another number."""
    stays = list(_list_stays(report))
    for one in stays:
        if _is_too_long(one.days, one.dates):
            yield "length", (one.places[0], one.places[1])
            return
    for first, second in combinations(stays, 2):
        if first.sentence.span == second.sentence.span or not _may_be_one(report, first, second):
            continue
        spans = first.sentence.span, second.sentence.span
        lengths = first.days and second.days and first.days != second.days
        dates = _is_too_long(first.days, second.dates) or _is_too_long(second.days, first.dates)
        if lengths or dates:
            yield "length", spans
            return
        if _is_other_number(first, second):
            yield "number", spans
            return


def _is_too_long(days: int | None, dates: int | None) -> bool:
    """Is a visit of so many days longer than its dates, or much shorter (nights may be counted)?"""
    return bool(days and dates) and not (dates or 0) - 1 <= (days or 0) <= (dates or 0)


def _is_other_number(first: _Stay, second: _Stay) -> bool:
    if not first.number or not second.number or first.number == second.number:
        return False
    next_one = first.ahead != second.ahead and abs(first.number - second.number) == 1
    return first.formal == second.formal and not next_one


def _may_be_one(report: Report, first: _Stay, second: _Stay) -> bool:
    if first.offices and second.offices and not are_kin(first.offices, second.offices):
        return False
    if first.states and second.states:
        return first.states <= second.states or second.states <= first.states
    bare = first if not first.states else second
    return bool(first.states or second.states) and (
        bare.heading or bare.definite or bool(first.offices & second.offices)
        or _follows(report, first, second)
    )  # fmt: skip


def _follows(report: Report, first: _Stay, second: _Stay) -> bool:
    """Is the second sentence right behind the first, in its paragraph?"""
    at = report.sentences.index(first.sentence)
    return report.sentences[at + 1 : at + 2] == (second.sentence,) and (
        report.find_paragraph(first.sentence) == report.find_paragraph(second.sentence)
    )


def _list_stays(report: Report) -> Iterator[_Stay]:
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        days = list(_list_days(report, sentence))
        things = list(report.scan(sentence).things)
        visits = [match for match in things if match.entry == "visit"]
        if not (visits or (days and _arrives(report, sentence))):
            continue
        values = report.words.values["ordinals"]
        marks = report.words.list_marks(["" if one in values else one for one in sentence.words])
        if marks & _OTHER:
            continue
        dates = list(_list_lengths(report, sentence))
        numbers = {
            number for match in visits for number in _list_numbers(report, sentence, match.first)
        }
        if report.has(sentence, "since"):
            numbers = set()
        if len({one for one, _ in days}) > 1 or len(numbers) > 1 or len(dates) > 1:
            continue
        if _ELSE & {match.entry for match in things}:
            dates = []
        if not (days or dates or numbers):
            continue
        at = visits[0].first if visits else 0
        yield _Stay(
            sentence,
            days[0][0] if days else None,
            dates[0][0] if dates else None,
            numbers.pop() if numbers else None,
            tuple(place for _, place in (*days[:1], *dates)),
            frozenset(match.entry for match in report.find(sentence, "formal")),
            frozenset(actor.country for one in mentions for actor in one.actors),
            _list_guests(mentions),
            report.words.has(sentence.words[max(at - _REACH, 0) : at], "definite"),
            "ahead" in marks,
            report.is_heading(sentence),
        )


def _arrives(report: Report, sentence: Words) -> bool:
    return any(match.entry.id == "arrive" for match in report.scan(sentence).acts)


def _list_guests(mentions: tuple[Mention, ...]) -> frozenset[str]:
    """Return the offices that a sentence names, those of whom one person is the only one."""
    return list_offices([one.office for one in mentions], HEADS)


def _list_days(report: Report, sentence: Words) -> Iterator[tuple[int, Span]]:
    """Yield the numbers of days that a sentence tells as the length of something."""
    endings, apart = _DAYS[report.language], _APART[report.language]
    for at, word in enumerate(sentence.words):
        ending = next((one for one in endings if word.endswith(one) and word != one), "")
        number = _read(report, word.removesuffix(ending)) if ending else None
        first = at
        if number is None and word in apart and at:
            number, first = _read(report, sentence.words[at - 1]), at - 1
        if number is not None:
            yield number, sentence.place(first, at)


def _list_lengths(report: Report, sentence: Words) -> Iterator[tuple[int, Span]]:
    """Yield how many days lie between two days that a sentence tells, both counted."""
    for one in report.list_dates(sentence):
        meaning = one.meaning
        if not isinstance(meaning, Between):
            continue
        if all(isinstance(end, Dated) and end.day for end in (meaning.first, meaning.last)):
            found = resolve_date(one, anchor=report.day)
            if found.start and found.end and 0 < (found.end - found.start).days < _LONG:
                yield (found.end - found.start).days + 1, one.span


def _list_numbers(report: Report, sentence: Words, at: int) -> Iterator[int]:
    """Yield the number of a visit: her third visit, نخستین سفر, for the first time."""
    values, words = report.words.values["ordinals"], sentence.words
    for k, word in enumerate(words[:-1]):
        if word in values and (at - _REACH <= k < at or words[k + 1] in _TIMES):
            yield int(values[word])


def _read(report: Report, word: str) -> int | None:
    """Return the number that a word or a figure is, None for none."""
    word = word.rstrip("-")
    if word.isdecimal():
        return int(word) if len(word) <= MOST_DIGITS else None
    return 1 if word in _ONE else report.words.numbers.get(word)
