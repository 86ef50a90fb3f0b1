"""Persian acts that last: since Monday, from tomorrow for three days, begun on Friday and ended.

The days they last stand in the place of the day that date words tell, as what counts days does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hamgara.events.when.offsets import Offset, list_within
from hamgara.study.events import EventDate
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.dates.meanings import Precision, Tense
from hamgara.text.spans import Span

_COUNTS = {"دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8, "نه": 9, "ده": 10}
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}|[۰-۹]{{1,2}})"
_LENGTH = re.compile(rf"(?<!\w){_COUNT}[\u200c\s]?روزه(?!\w)")
_SPELL = re.compile(rf"(?<!\w)به\sمدت\s{_COUNT}\sروز(?!\w)")
_SINCE = re.compile(
    r"(?<!پس )(?<!بعد )(?<!پیش )(?<!قبل )(?<!بیش )(?<!\w)از\s"
    r"(?:(?:همین|روز|بامداد|سحرگاه|صبح|ظهر|عصر|شامگاه|شب|نیمه\u200c?شب)\s)*\Z"
)
_GOES_ON = re.compile(
    r"(?<!\w)(?:ادامه\s(?:دارد|داشته|می\u200c?یابد)|جریان\sدارد|(?:همچنان|کماکان|هنوز)(?!\w)"
    r"|(?:تا\s(?:همین\s)?(?:امروز|اکنون|کنون|حال|به\sحال)))"
)
_LASTS = re.compile(r"[^،؛.]{0,10}(?<!\w)ادامه\s(?:دارد|خواهد|می)")
"""Behind the day to which something lasts."""
_DOES_NOW = re.compile(
    r"(?<!\w)(?:ن?می[\u200c\s]\w+"
    r"|(?:مشغول|سرگرم|در\sحال|درگیر)(?!\w)[^،؛.]*(?:است|هستند|اند)"
    r"|\w+ه(?:[\u200c\s](?:است|اند)|اند)|دارند|دارد)(?!\w)"
)
"""A verb that tells what still goes on where it is told since when."""
_DID = re.compile(r"(?<!\w)(?:(?:کرد|شد|داد|گرفت|بود|خواهد)|(?:کرد|شد|داد|گرفت|بود|خواه)ند)(?!\w)")
_BEGAN = re.compile(
    r"[^؛.]{0,45}?(?<!\w)(?:آغاز|شروع)\s(?:شد(?:ه(?:[\u200c\s](?:است|بود))?)?|گردید(?:ه(?:\sبود)?)?"
    r"|کرد(?:ند|ه(?:\u200c?اند|\sبود(?:ند)?|\sاست)?)?)(?!\w)"
    r"|[^،؛.]{0,45}?(?<!\w)(?:در\sجریان\s(?:بود|است)|ادامه\sداشت)(?!\w)"
)
_ENDS = re.compile(
    r"[^؛.]{0,60}?(?<!\w)(?:پایان\s(?:یافت|می|گرفت|پذیرفت|داد)|به\sپایان\s|خاتمه\s|به\sانجام\s|را\sترک\s)"
)
_DUE = re.compile(
    r"(?<!\w)(?:(?:قرار|بنا|مقرر)\sبود\s|(?:سفر|دیدار|نشست|مذاکرات|گفت\u200c?و\u200c?گوی)\s)"
    r"(?:روز\s|صبح\s|عصر\s|بامداد\s)?\Z"
)
"""What stands before the day for which something was planned that then is called off."""
_SET = re.compile(r"[^،؛.]{0,25}\s(?:برنامه\u200c?ریزی|پیش\u200c?بینی|تعیین)\sشده\sبود")
_TOMORROW = re.compile(
    r"(?<!\w)(?:سفر|دیدار|ملاقات|نشست|جلسه|مذاکرات|گفت\u200c?و\u200c?گوی|رزمایش)"
    r"\s(?P<day>فردای)\s(?!آن|همان)"
)
"""The visit of tomorrow."""
_OFF = re.compile(r"(?<!\w)(?:لغو|ملغی|منتفی|به\sتعویق|موکول)(?!\w)")
_WHICH = re.compile(r"که\s[^،؛.]*\Z")
_STARTS = re.compile(r"(?<!\w)(?:آغاز|شروع|وارد|شعله\u200c?ور|درگرفته)(?!\w)")
_FAR = 70
_LONGEST = timedelta(days=60)
_GOING_ON = frozenset({"CONSULT", "ASSAULT", "COERCE", "PROTEST", "AID"})
"""Types of acts that go on where they are told since when; others are done on the day itself."""
_HELD = frozenset({"CONSULT", "COOPERATE", "MOBILIZE"})
_SPELLED = _HELD | {"SANCTION", "ASSAULT"}
"""Types of what is done for some days."""


def find_spells(
    text: str, places: Sequence[Span], expressions: Sequence[DateExpression], day: date
) -> list[Offset]:
    """Return the days of acts that last, each in the place of the words of their first or last."""
    return [
        one
        for place in places
        for one in _find_in(
            text, place, day,
            [one for one in list_within(expressions, place) if one.precision == "day"],
        )
    ]  # fmt: skip


def _find_in(
    text: str, place: Span, day: date, inside: Sequence[DateExpression]
) -> Iterator[Offset]:
    """Yield the days of what lasts, or of what was planned, in one sentence."""
    for words in _TOMORROW.finditer(text, place.start, place.end):
        next_day = day + timedelta(1)
        yield Offset(
            Span(*words.span("day")), EventDate(next_day, next_day, "day", "text"), due=True
        )
    for number, one in enumerate(inside):
        since = _SINCE.search(text[place.start : one.span.start]) is not None
        more = _find_spell(text, place, one, since=since)
        ahead = _resolve(one, day, "future")
        if more and ahead is not None and ahead > day:
            yield _make(one, ahead, ahead + more, done=False, only=_SPELLED)
        if ahead is not None and ahead >= day and _is_due(text, place, one):
            yield Offset(one.span, EventDate(ahead, ahead, "day", "text"), due=True)
            continue
        first = _resolve(one, day, "past")
        if first is None or not timedelta(0) <= day - first <= _LONGEST:
            continue
        lasts = _find_since(text, place, one, first, day, more) if since or more else None
        lasts = lasts or _find_ended(text, place, inside, number, first)
        lasts = lasts or _find_begun(text, place, inside[number:], first, day)
        if lasts is not None:
            yield lasts


def _is_due(text: str, place: Span, one: DateExpression) -> bool:
    """Is it the day for which something was planned that then is called off?"""
    before = text[place.start : one.span.start]
    due = _DUE.search(before) is not None or (
        before.rstrip().endswith(" برای") and _SET.match(text, one.span.end, place.end) is not None
    )
    return due and _OFF.search(text, one.span.end, place.end) is not None


def _find_since(
    text: str, place: Span, one: DateExpression, first: date, day: date, more: timedelta
) -> Offset | None:
    """Return the days of what goes on since a day, or went on for some days from it."""
    behind = one.span.end, place.end
    if _GOES_ON.search(text, *behind):
        return _make(one, first, day)
    if _STARTS.search(text, *behind) is not None:
        return None
    if more:
        return _make(one, first, first + more, only=_SPELLED)
    now, did = _DOES_NOW.search(text, *behind), _DID.search(text, *behind)
    if now is not None and (did is None or now.start() <= did.start()):
        return _make(one, first, day, only=_GOING_ON)
    return None


def _find_ended(
    text: str, place: Span, inside: Sequence[DateExpression], number: int, last: date
) -> Offset | None:
    """Return the days of what is told with its length and its end: concluded a two-day visit."""
    one = inside[number]
    ended = _ENDS.match(text, one.span.end, place.end)
    if ended is None or _BEGAN.search(ended[0]) is not None:
        return None
    length = _find_length(text, place.start, place.end)
    if not length or any(_BEGAN.match(text, it.span.end, place.end) for it in inside[:number]):
        return None
    return _make(one, last - length, last, only=_HELD)


def _find_begun(
    text: str, place: Span, inside: Sequence[DateExpression], first: date, day: date
) -> Offset | None:
    """Return the days of what began on a day and goes on, ended, or is told with its length."""
    one = inside[0]
    began = _BEGAN.match(text, one.span.end, place.end)
    if began is None:
        return None
    ends = [
        _resolve(other, day, "past") for other in inside[1:]
        if _ENDS.match(text, other.span.end, place.end)
    ]  # fmt: skip
    last = next((found for found in ends if found is not None and found >= first), None)
    last = last or next(
        (
            _resolve(other, day, "future") for other in inside[1:]
            if text[: other.span.start].endswith("تا ") and _LASTS.match(text, other.span.end)
        ), None,
    )  # fmt: skip
    if last is None and _GOES_ON.search(text, began.end(), place.end):
        last = day
    if last is None and _WHICH.search(text[place.start : one.span.start]):
        length = _find_length(text, place.start, one.span.start)
        last = first + length if length else None
    return None if last is None else _make(one, first, last)


def _make(
    one: DateExpression, first: date, last: date, *, done: bool = True,
    only: frozenset[str] = frozenset(),
) -> Offset:  # fmt: skip
    precision: Precision = "range" if last > first else "day"
    return Offset(one.span, EventDate(first, last, precision, "text"), done=done, only=only)


def _resolve(one: DateExpression, day: date, tense: Tense) -> date | None:
    return resolve_date(one, anchor=day, tense=tense).start


def _find_spell(text: str, place: Span, one: DateExpression, *, since: bool) -> timedelta:
    """Return how much longer than a day it lasts: (from) tomorrow for three days."""
    behind = one.span.end, min(one.span.end + _FAR, place.end)
    found = _SPELL.search(text, *behind)
    if found is None and since and _STARTS.search(text, one.span.end, place.end) is None:
        before = max(place.start, one.span.start - _FAR), one.span.start
        found = _LENGTH.search(text, *behind) or _SPELL.search(text, *before)
        found = found or _LENGTH.search(text, *before)
    return _count(found)


def _find_length(text: str, start: int, end: int) -> timedelta:
    return _count(_LENGTH.search(text, start, end))


def _count(found: re.Match[str] | None) -> timedelta:
    if found is None:
        return timedelta()
    count = found["count"]
    return timedelta((_COUNTS[count] if count in _COUNTS else int(count)) - 1)
