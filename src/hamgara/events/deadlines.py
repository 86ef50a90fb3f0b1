"""Until when something is promised: a date, "by" a date, "within two weeks", the year's end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from hamgara.events.words import Words
from hamgara.study.commitments import Due
from hamgara.text.calendars import to_day, to_fields
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.spans import Span

DUE_WORDS = (
    "by", "before", "end", "year", "gregorian", "within", "days", "weeks", "months", "numbers",
)  # fmt: skip
"""The lists of words a language's file must give; `numbers` are one, two, three ... in order."""

DueWords = Mapping[str, Sequence[str]]
_LENGTHS = {"days": 1, "weeks": 7, "months": 30}
_COARSE = frozenset({"month", "season", "quarter", "year"})
_NEAR = 3


def find_due(
    sentence: Words,
    span: Span,
    dates: Sequence[DateExpression],
    day: date | None,
    words: DueWords,
    language: str,
) -> Due | None:
    """Return the days within which a commitment is to be kept, None where none are told.

    Args:
        sentence: the words of its sentence.
        span: the place of the commitment in the text.
        dates: the date expressions of the text.
        day: of publication; what is counted from today needs it.
        words: the language's lists by `DUE_WORDS`.
        language: fa counts a year by the Jalali calendar where nothing else is said.
    """
    for one in dates:
        if span.start <= one.span.start and one.span.end <= span.end:
            found = _read_date(one, sentence, day, words)
            if found is not None:
                return found
    if day is None:
        return None
    return _read_year_end(sentence.words, day, words, language) or _read_within(
        sentence.words, day, words
    )


def _read_date(
    one: DateExpression, sentence: Words, day: date | None, words: DueWords
) -> Due | None:
    resolved = resolve_date(one, anchor=day, tense="future")
    start, end = resolved.start, resolved.end
    if start is None or end is None or (day is not None and end < day):
        return None
    inside = [k for k, at in enumerate(sentence.starts) if one.span.start <= at < one.span.end]
    if not inside:
        return Due(start, end)
    first, last = inside[0], inside[-1]
    near = sentence.words[max(0, first - _NEAR) : last + 2]
    ends = any(_is_by(word, words["by"]) for word in near)
    if (
        set(near) & set(words["before"])
        and not set(near) & set(words["end"])
        and resolved.precision in _COARSE
    ):
        end, ends = start - timedelta(days=1), True
    if day is not None:
        start = day if ends else max(start, day)
    return Due(start, end) if start <= end else None


def _is_by(word: str, forms: Sequence[str]) -> bool:
    """Is it a word that sets a last day, or does it end in one (iyunun 10-dək)?"""
    return any(word.endswith(form[1:]) if form.startswith("*") else word == form for form in forms)


def _read_year_end(words: Sequence[str], day: date, lists: DueWords, language: str) -> Due | None:
    """Read "by the end of the year": of the Jalali year in Persian, unless it says otherwise."""
    for at, word in enumerate(words):
        around = words[max(0, at - _NEAR) : at + _NEAR + 1]
        if word not in lists["end"] or set(around).isdisjoint(lists["year"]):
            continue
        last: date | None = date(day.year, 12, 31)
        if language == "fa" and set(words).isdisjoint(lists["gregorian"]):
            last = to_day("jalali", to_fields("jalali", day).year + 1, 1, 1)
            last = last - timedelta(days=1) if last else None
        return Due(day, last) if last else None
    return None


def _read_within(words: Sequence[str], day: date, lists: DueWords) -> Due | None:
    """Read "within two weeks" and "iki həftə ərzində"."""
    if not set(words) & set(lists["within"]):
        return None
    for at, word in enumerate(words):
        for unit, length in _LENGTHS.items():
            if word not in lists[unit]:
                continue
            before = words[at - 1] if at else ""
            number = int(before) if before.isdigit() and len(before) < _NEAR else 1
            if before in lists["numbers"]:
                number = list(lists["numbers"]).index(before) + 1
            return Due(day, day + timedelta(days=number * length))
    return None
