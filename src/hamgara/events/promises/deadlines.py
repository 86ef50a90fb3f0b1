"""Until when something is promised: a date, "by" a date, "within two weeks", the year's end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hamgara.events.when.dating import list_dates
from hamgara.events.words import Words
from hamgara.study.commitments import Due
from hamgara.text.calendars import Calendar, month_length, month_span, to_day, to_fields
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.dates.meanings import Part, Shift, Tense, Weekday
from hamgara.text.spans import Span

DUE_WORDS = (
    "by", "before", "end", "year", "month", "week", "gregorian", "within", "days", "weeks",
    "months", "numbers", "start", "whole", "then", "after",
)  # fmt: skip
"""The lists of words a language's file must give; `numbers` are one, two, three ... in order,
`start` the words before a beginning (from), `whole` those before the week of a day, `then` those
that point to the last day told before (at the same time, during the visit), `after` those that
count to one day (two weeks from now)."""

DueWords = Mapping[str, Sequence[str]]
_COARSE = frozenset({"month", "season", "quarter", "year"})
_NEAR = 3
_THIRD = 10
_TWO_DIGITS = 2


@dataclass(slots=True)
class Days:
    """The dates of a text, read where a cue needs them."""

    text: str
    language: str
    day: date | None
    read: list[DateExpression] | None = None

    @property
    def dates(self) -> list[DateExpression]:
        """All date expressions of the text."""
        if self.read is None:
            self.read = list_dates(self.text, self.language, [Span(0, len(self.text))])
        return self.read

    def looks_ahead(self, sentence: Words) -> bool:
        """Does a sentence name a day after that of the document?"""
        return bool(self.list_ahead(sentence))

    def list_ahead(self, sentence: Words) -> list[tuple[date, date]]:
        """Return the first and last day of each date in a sentence that ends behind today."""
        found = [
            resolve_date(one, anchor=self.day, tense="future") for one in self.dates
            if sentence.span.start <= one.span.start < sentence.span.end
        ]  # fmt: skip
        return [
            (one.start, one.end) for one in found
            if one.start is not None and one.end is not None
            and (self.day is None or one.end > self.day)
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """How a promise is told.

    `words` of its sentence with the cue on `first` to `last`; `span` its place; `before`: told as
    made before (had promised); `spoken`: its cue is a verb of promising, so that a day beside the
    verb may be that of the promise itself.
    """

    words: Words
    span: Span
    first: int
    last: int
    before: bool = False
    spoken: bool = False


def find_due(
    setting: Setting,
    dates: Sequence[DateExpression],
    day: date | None,
    lists: DueWords,
    language: str,
) -> Due | None:
    """Return the days within which a commitment is to be kept, None where none are told.

    Args:
        setting: how it is told, and where.
        dates: the date expressions of the text.
        day: of publication; what is counted from today needs it.
        lists: the language's lists by `DUE_WORDS`.
        language: fa counts a year by the Jalali calendar where nothing else is said.
    """
    words = setting.words.words
    if day is not None and not setting.before:
        told = _read_end(words, day, lists, language) or _read_within(words, day, lists, language)
        if told is not None:
            return told
    for one in _order(setting, dates, language, lists):
        found = _read_date(one, setting, day, lists)
        if found is not None:
            return found
    return None


def tells_time(words: Sequence[str], day: date | None, lists: DueWords, language: str) -> bool:
    """Do words tell a term that is no date (by the end of the year, within two weeks)?"""
    if day is None:
        return False
    end = _read_end(words, day, lists, language)
    return end is not None or _read_within(words, day, lists, language) is not None


def points_back(words: Sequence[str], lists: DueWords) -> bool:
    """Do the words of a promise point to the last day told before it (during the visit)?"""
    line = f" {' '.join(words)} "
    return any(f" {form} " in line for form in lists["then"])


def _order(
    setting: Setting, dates: Sequence[DateExpression], language: str, lists: DueWords
) -> list[DateExpression]:
    """Return the dates of a promise, the likeliest first.

    What is promised stands behind a verb of promising in English and Persian, before it in
    Azerbaijani; a bare weekday on the other side is the day of the promise.
    """
    place = setting.words.place(setting.first, setting.last)
    inside = [
        one for one in dates
        if setting.span.start <= one.span.start and one.span.end <= setting.span.end
    ]  # fmt: skip
    before = [one for one in inside if one.span.end <= place.start][::-1]
    behind = [one for one in inside if one.span.start >= place.start]
    if not (setting.spoken or setting.before):
        return [*behind, *before] if language == "en" else [*before, *behind]
    if language == "az":
        return [one for one in before if not _is_bare(one)] + behind
    if setting.before and language == "en":
        behind = [one for one in behind if _follows_verb(one, setting, lists)]
    if setting.before:
        return behind
    return behind + [one for one in before if not _is_bare(one)]


def _is_bare(one: DateExpression) -> bool:
    return isinstance(one.meaning, Weekday) and one.meaning.toward != 1


def _follows_verb(one: DateExpression, setting: Setting, lists: DueWords) -> bool:
    """Does a date belong to what was promised ("had promised in May to pay by June")?"""
    at = range(*setting.words.within(one.span))
    if not at:
        return False
    near = setting.words.words[max(0, at[0] - _NEAR) : at[0]]
    return (
        any(_is_by(word, lists["by"]) for word in near)
        or "to" in setting.words.words[setting.last : at[0]]
    )


def _read_date(
    one: DateExpression, setting: Setting, day: date | None, lists: DueWords
) -> Due | None:
    if setting.before and isinstance(one.meaning, Shift):
        return None
    tense: Tense = "past" if setting.before else "future"
    resolved = resolve_date(one, anchor=day, tense=tense)
    start, end = resolved.start, resolved.end
    if start is None or end is None or (day is not None and end < day and not setting.before):
        return None
    inside = range(*setting.words.within(one.span))
    if not inside:
        return Due(start, end)
    first, last = inside[0], inside[-1]
    words = setting.words.words
    near = words[max(0, first - _NEAR) : last + 2]
    told = words[max(0, first - _NEAR) : first] if resolved.precision == "range" else near
    ends = any(_is_by(word, lists["by"]) for word in told)
    start, end = narrow(one, start, end, begins=words[max(0, first - 1)] in lists["start"])
    if set(lists["whole"]) & set(words[max(0, first - 2) : first]) and resolved.precision == "day":
        start -= timedelta(days=start.weekday())
        end = start + timedelta(days=6)
    whole = not set(near) & set(lists["end"])
    before = bool(set(near) & set(lists["before"])) or (ends and resolved.precision == "season")
    if before and whole and resolved.precision in _COARSE:
        end, ends = start - timedelta(days=1), True
    elif before and whole and set(near) & set(lists["before"]) and resolved.precision == "day":
        ends = True
    if setting.before:
        return Due(end if ends else start, end)
    if day is not None:
        start = day if ends else max(start, day)
    return Due(start, end) if start <= end else None


def narrow(
    one: DateExpression, start: date, end: date, *, begins: bool = False
) -> tuple[date, date]:
    """Return the days of "early March": a third of the month; "from" it the first day alone."""
    if not isinstance(one.meaning, Part) or one.meaning.place not in ("early", "middle", "late"):
        return start, end
    if begins and one.meaning.place == "early":
        return start, start
    if one.precision != "month":
        return start, end
    first, second = start + timedelta(days=_THIRD - 1), start + timedelta(days=2 * _THIRD - 1)
    if one.meaning.place == "early":
        return start, first
    if one.meaning.place == "middle":
        return first + timedelta(days=1), second
    return start, end


def _is_by(word: str, forms: Sequence[str]) -> bool:
    """Is it a word that sets a last day, or does it end in one (iyunun 10-dək)?"""
    return any(word.endswith(form[1:]) if form.startswith("*") else word == form for form in forms)


def _read_end(words: Sequence[str], day: date, lists: DueWords, language: str) -> Due | None:
    """Read "by the end of the year" (the month, the week): of this one.

    It is a Jalali year or month in Persian, unless the text says otherwise.
    """
    jalali = language == "fa" and set(words).isdisjoint(lists["gregorian"])
    calendar: Calendar = "jalali" if jalali else "gregorian"
    for at, word in enumerate(words):
        if word not in lists["end"]:
            continue
        around = words[max(0, at - 2) : at] if language == "az" else words[at + 1 : at + _NEAR + 1]
        if any(part.isdigit() and len(part) > _TWO_DIGITS for part in around):
            continue
        for unit in ("week", "month", "year"):
            if not set(around).isdisjoint(lists[unit]):
                last = _close(unit, calendar, day)
                return Due(day, last) if last else None
    return None


def _close(unit: str, calendar: Calendar, day: date) -> date | None:
    """Return the last day of the week, month or year in which a day lies."""
    here = to_fields(calendar, day)
    if unit == "week":
        last = 4 if calendar == "jalali" else 6
        return day + timedelta(days=(last - day.weekday()) % 7)
    if unit == "month":
        span = month_span(calendar, here.year, here.month)
        return span[1] if span else None
    begin = to_day(calendar, here.year + 1, 1, 1)
    return begin - timedelta(days=1) if begin else None


def _read_within(words: Sequence[str], day: date, lists: DueWords, language: str) -> Due | None:
    """Read "within two weeks" and "iki həftə ərzində"."""
    if not set(words) & set(lists["within"]):
        return None
    calendar: Calendar = "jalali" if language == "fa" else "gregorian"
    for at, word in enumerate(words):
        for unit in ("days", "weeks", "months"):
            if word not in lists[unit]:
                continue
            near = words[max(0, at - _NEAR) : at + _NEAR]
            if not set(near) & set(lists["within"]):
                continue
            before = words[at - 1] if at else ""
            if before in lists["numbers"]:
                number = list(lists["numbers"]).index(before) + 1
            elif before.isdecimal() and len(before) <= _NEAR:
                number = int(before)
            elif before in ("a", "an"):
                number = 1
            else:
                continue
            if unit == "months":
                last = _add_months(day, number, calendar)
            else:
                last = day + timedelta(days=number * (7 if unit == "weeks" else 1))
            exact = not set(near).isdisjoint(lists["after"]) and not any(
                _is_by(word, lists["by"]) for word in near
            )
            return Due(last if exact else day, last) if last else None
    return None


def _add_months(day: date, number: int, calendar: Calendar) -> date | None:
    """Return the same day of a later month, its last one where the month is shorter."""
    here = to_fields(calendar, day)
    year, month = here.year + (here.month + number - 1) // 12, (here.month + number - 1) % 12 + 1
    return to_day(calendar, year, month, min(here.day, month_length(calendar, year, month)))
