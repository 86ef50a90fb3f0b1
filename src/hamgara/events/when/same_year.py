"""Years that a text told before: in March 2015 X did it, and in July of that year Y did that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hamgara.text.dates import DateExpression
from hamgara.text.dates.meanings import Dated, Shift, YearWords
from hamgara.text.spans import Span

_SAME = {
    "fa": re.compile(r"(?<!\w)(?:همان|همین|آن)\sسال(?!\w)"),
    "en": re.compile(r"\b(?:of |in )?(?:the same|that(?: same)?) year\b", re.IGNORECASE),
    "az": re.compile(r"\b(?:həmin|elə\shəmin|o)\sil(?:in|də)?\b", re.IGNORECASE),
}
"""Words for the year told before."""
_NEXT = {
    "fa": re.compile(r"(?<!\w)(?:یک\s)?سال\s(?:بعد|(?:پس|بعد)\sاز\sآن)(?!\w)"),
    "en": re.compile(r"\b(?:of )?the following year\b", re.IGNORECASE),
    "az": re.compile(r"\bnövbəti\sil(?:in|də)?\b", re.IGNORECASE),
}
"""Words for the year after it."""
_GAP = 2
"""Characters between a month and the words for its year, at most."""
_JALALI, _APRIL, _DEY = 621, 4, 10
"""The year 1400 begins in March 2021, so that April to December of 2021 are of it."""


def tell_years(
    expressions: Sequence[DateExpression], text: str, language: str
) -> list[DateExpression]:
    """Return date words in their order, those of "that year" with the year told before them."""
    made: list[DateExpression] = []
    words = [
        (Span(*found.span()), shift)
        for shift, patterns in enumerate((_SAME, _NEXT)) if language in patterns
        for found in patterns[language].finditer(text)
    ]  # fmt: skip
    if not words:
        return list(expressions)
    told: list[DateExpression | tuple[Span, int]] = [*expressions]
    told += [one for one in words if not any(_are_beside(one[0], x.span) for x in expressions)]
    for one in sorted(told, key=_find_start):
        year = _find_year(made)
        if isinstance(one, DateExpression):
            beside = [row for row in words if _are_beside(row[0], one.span)]
            made.append(_give_year(one, year, *beside[0]) if year and beside else one)
        elif year is not None and one[1] == 0:
            made.append(_make_year(one[0], text, language, year))
    return made


def _find_start(one: DateExpression | tuple[Span, int]) -> int:
    return (one.span if isinstance(one, DateExpression) else one[0]).start


def _are_beside(one: Span, other: Span) -> bool:
    """Do words overlap or stand side by side?"""
    return one.start - _GAP < other.end and other.start - _GAP < one.end


def _find_year(told: Sequence[DateExpression]) -> Dated | None:
    """Return what the last date words with a year of their own mean."""
    for one in reversed(told):
        meaning = one.meaning
        if isinstance(meaning, Dated) and meaning.year and meaning.year.number:
            return None if meaning.year.short else meaning
    return None


def _give_year(one: DateExpression, known: Dated, place: Span, shift: int) -> DateExpression:
    """Return date words with a year, counted on from the one told before."""
    meaning = one.meaning
    if isinstance(meaning, Shift) and meaning.unit == "year":
        meaning = Dated("year", known.calendar)
    if not isinstance(meaning, Dated) or (meaning.year and meaning.year.number):
        return one
    span = Span(min(one.span.start, place.start), max(one.span.end, place.end))
    year = YearWords(_turn(known, meaning) + shift)
    return replace(one, span=span, meaning=replace(meaning, year=year))


def _turn(known: Dated, meaning: Dated) -> int:
    """Return the year told before, in the calendar of a month: Bahman of the year of May 2021."""
    number = known.year.number if known.year and known.year.number else 0
    pair = {known.calendar, meaning.calendar}
    if len(pair) == 1 or pair != {"jalali", "gregorian"}:
        return number
    if known.calendar == "jalali":
        late = known.month >= _DEY if known.month else (meaning.month or _APRIL) < _APRIL
        return number + _JALALI + late
    early = known.month < _APRIL if known.month else (meaning.month or 1) > _DEY
    return number - _JALALI - early


def _make_year(place: Span, text: str, language: str, known: Dated) -> DateExpression:
    """Return the date words of a whole year told before."""
    meaning = Dated("year", known.calendar, year=known.year)
    return DateExpression(place, place.of(text), language, meaning, "year")
