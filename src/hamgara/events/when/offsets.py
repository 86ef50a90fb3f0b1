"""Days counted from another act and not from the document's day: two days after they met.

An act "a day earlier" was a day before the one told last; a jet shot down "two days before they
met" is told by the words in front of it, so that only an act named behind them has their day.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol, TypeVar

from hamgara.study.events import EventDate
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.dates.meanings import Between, Shift, Tense
from hamgara.text.spans import Span

NUMBERS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Words of count: an article, and the numbers up to ten, each at its place."""
_OVERNIGHT = "overnight"
_DAYS = "mon|tue|wed|thu|fri|sat|sun"
_COUNTED = re.compile(
    rf"\b(?:(?:just|only|barely) )?(?:(?P<count>{'|'.join(NUMBERS)}|\d\d?) "
    r"(?P<unit>days?|weeks?)"
    r"|(?:some |a few |several |two |three )?(?P<hours>hours|minutes)"
    r"|the (?P<day>day|night|evening))"
    r" (?P<way>earlier|before|later|after|afterwards)\b(?P<ahead>(?= \w))?"
    r"|\b(?:the|that) (?P<next>previous|following|next|same) (?:day|evening|night|morning)\b"
    r"|\b(?P<that>that) (?:day|evening|night|morning|afternoon)\b"
    rf"|(?<!day )\b(?P<overnight>{_OVERNIGHT})\b"
    rf"(?! (?:on |into |to )?(?:{_DAYS}|stay|curfew|train))",
    re.IGNORECASE | re.ASCII,
)
_REACH, _FA_REACH, _FA_NEAR = 90, 40, 14
"""Characters from "two days after" to the act that it dates, at most."""
_SIGNS = {"earlier": -1, "before": -1, "later": 1, "after": 1, "afterwards": 1}
_NEXT = {"previous": -1, "following": 1, "next": 1, "same": 0}
_FAR = 200
"""So far behind the words for a visit to come begins what is planned at it, at most."""
_STORY = timedelta(days=10)
"""A day longer before the document's is none that the acts around it are counted from."""
_FA_NUMBERS = {"یک": 1, "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "ده": 10}
_MANY = 12
"""Days told before a place from which its words may count, at most."""
_WEEK = 7
_FA_COUNTED = re.compile(
    r"(?<!\w)(?:"
    rf"(?:(?P<count>{'|'.join(_FA_NUMBERS)})\s)?(?P<unit>روز|شب|هفته)\s"
    r"(?:(?P<back>(?:پیش|قبل)\sاز\sآن|(?:پیش|قبل)[\u200c\s]?تر|زودتر)"
    r"|(?P<since>(?:پس|بعد)\sاز\sآن\s(?:بود|است|(?:گرفته|اتخاذ|انجام|مطرح|منتشر|برگزار)\s(?:شد|شده\sاست|می\u200c?شود)"
    r"|صورت\s(?:گرفت|گرفته\sاست|می\u200c?گیرد)|(?:رخ|روی)\s(?:داد|داده\sاست|می\u200c?دهد))(?=\sکه\s))"
    r"|(?:پس|بعد)\sاز\sآن|(?P<ahead>(?:پس|بعد)\sاز(?!\s?این))|بعد)"
    r"|(?P<next>فردای\s(?:آن|همان)(?:\sروز)?)"
    r"|(?P<same>همان\s(?:روز|شب|عصر|شامگاه|بامداد|صبح)"
    r"|(?:ساعاتی|ساعتی|چند\sساعت|دقایقی|لحظاتی|اندکی|کمی)\s(?:بعد|پس\sاز\sآن))"
    r")(?!\w)(?(since)|(?!\s?که|\u200cکه))"
)
_FA_SIGNS = ("بعد", "آن", "همان", "فردای", "پیش", "قبل", "زودتر", "پس از")
"""One of these is in whatever `_FA_COUNTED` finds."""
_AZ_NUMBERS = {
    "bir": 1, "iki": 2, "üç": 3, "dörd": 4, "beş": 5, "altı": 6, "yeddi": 7, "səkkiz": 8,
    "doqquz": 9, "on": 10,
}  # fmt: skip
_AZ_DAYS = rf"(?P<{{}}>{'|'.join(_AZ_NUMBERS)})\s(?P<{{}}>gün)\s"
_AZ_COUNTED = re.compile(
    r"\b(?:elə\s)?(?:həmin|eyni)\s(?:gün|axşam|gecə|səhər)\b"
    r"|\bbir\sneçə\s(?:saat|dəqiqə)(?:dan|dən)?\ssonra\b"
    rf"|\b(?:bundan|ondan)\s{_AZ_DAYS.format('count', 'unit')}"
    r"(?:(?P<back>əvvəl|öncə|qabaq)|sonra)\b"
    rf"|(?<![^.!?;] )\b{_AZ_DAYS.format('before', 'days')}(?:əvvəl|öncə|qabaq)\b"
    rf"|(?<!d[aə]n )\b{_AZ_DAYS.format('later', 'more')}sonra\b"
    r"|(?<!bazar )\b(?P<next>(?:ertəsi|səhəri|sabahısı|növbəti)\sgünü?)\b",
    re.IGNORECASE,
)
_AZ_NIGHT = re.compile(r"\bkeçən\sgecə\b", re.IGNORECASE)
_AZ_TO = re.compile(r"\s?(?:(?:bazara|şənbəyə|cüməyə|çərşənbəyə)\s)?", re.IGNORECASE)
_WORDS = {"en": _COUNTED, "fa": _FA_COUNTED, "az": _AZ_COUNTED}
_MEETINGS = {
    "en": re.compile(
        r"\b(?:at|in|during) (?:the|this|that|their)(?: same)? "
        r"(?:meetings?|talks|(?:phone |telephone )?call|conversation|session|ceremony|audience)\b",
        re.IGNORECASE,
    ),
    "fa": re.compile(
        r"(?<!\w)(?:(?:در|طی|خلال|جریان|پایان|حاشیه)\s(?:این|همین|همان)\s"
        r"(?:دیدار|نشست|ملاقات|جلسه|تماس|گفت\u200c?و\u200c?گو|گفتگو|مذاکرات|رایزنی|مراسم|آیین)"
        r"|همان\u200c?جا|(?:او|وی)\sسپس|سپس|هم\u200c?زمان(?!\sبا))(?!\w)"
    ),
    "az": re.compile(
        r"\b(?<!m[ıiuü]ş )(?:(?:görüş|söhbət|danışıq|toplantı|iclas|telefon danışığı)(?:lar|lər)?"
        r"(?:[dt][aə]"
        r"| (?:zamanı|əsnasında|çərçivəsində)|(?:ın|in|un|ün) (?:sonunda|gedişində|yekununda)))\b",
        re.IGNORECASE,
    ),
}
"""Words for the meeting or the moment told before: what is done there has its day."""
_AT_VISIT = {
    "az": re.compile(
        r"(?:səfər|görüş|sammit)(?:[dt][aə]|(?:i|in|un|ün)? (?:zamanı|əsnasında|çərçivəsində))\b",
        re.IGNORECASE,
    )
}
"""Words that open a sentence on what is planned at a visit told before."""
_ORDINALS = {
    "en": ("first", "second", "third", "fourth", "fifth"),
    "fa": ("نخست|نخستین|اول|اولین", "دوم|دومین", "سوم|سومین", "چهارم|چهارمین", "پنجم|پنجمین"),
    "az": ("birinci|ilk", "ikinci", "üçüncü", "dördüncü", "beşinci"),
}
_OF_A_VISIT = {
    "en": (
        r"\bon the (?:{}) day of (?:his|her|their|its|the|that|this)\b"
        r"(?=(?: [\w-]+){{0,2}} (?:visit|trip|stay|tour|talks|meeting|exercise|drill|conference)\b)"
    ),
    "fa": (
        r"(?<!\w)در\s(?:روز\s(?:{0})|(?:{0})\sروز)\s(?:از\s)?(?:این\s|آن\s)?"
        r"(?:سفر|نشست|گفت\u200c?و\u200c?گو|گفتگو|مذاکرات|دیدار|رزمایش|اقامت|اجلاس)"
    ),
    "az": r"\b(?:səfər|görüş|danışıqlar|təlim|sammit)\w*\s(?P<nth>(?:{})\sgün(?:ü(?:ndə)?)?)\b",
}
_NTH_DAY = {
    language: [re.compile(form.format(nth), re.IGNORECASE) for nth in _ORDINALS[language]]
    for language, form in _OF_A_VISIT.items()
}
"""The first to the fifth day of a visit or meeting: counted from the day on which it began."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Words that count days, and the day meant.

    `reach`: only an act that begins so many characters behind them at most has it; 0 where every
    act beside them has. `done`: only what is done has it, and no plan that is made there.
    `only`: the types of acts that have it; empty for all. `due`: the day for which something was
    planned that was called off.
    """

    span: Span
    date: EventDate
    reach: int = 0
    done: bool = False
    only: frozenset[str] = frozenset()
    due: bool = False


def find_offsets(
    text: str,
    language: str,
    places: Sequence[Span],
    expressions: Sequence[DateExpression],
    day: date | None,
) -> list[Offset]:
    """Return the counted days in some places of a text, in order.

    They count from the day of the story named last before them, else the first behind them in
    their place, else that of the document.
    """
    if language not in _WORDS or day is None:
        return []
    offsets: list[Offset] = []
    for place in places:
        near = list_within(expressions, place, _MANY)
        offsets += _find_counted(text, language, place, near, day)
        offsets += _find_nights(text, place, near, day) if language == "az" else ()
        offsets += _find_same(text, language, place, near, day)
        offsets += _find_planned(text, language, place, near, day)
    return sorted(offsets, key=lambda one: one.span.start)


class _Placed(Protocol):
    """Words with a place in the text."""

    @property
    def span(self) -> Span:
        """Where they stand."""
        ...


_PlacedT = TypeVar("_PlacedT", bound=_Placed)


def list_within(told: Sequence[_PlacedT], place: Span, more: int = 0) -> Sequence[_PlacedT]:
    """Return those of a list in the order of the text that begin in a place, and some before it."""
    first = bisect_left(told, place.start, key=lambda one: one.span.start)
    last = bisect_left(told, place.end, key=lambda one: one.span.start)
    return told[max(first - more, 0) : last]


def _find_counted(
    text: str, language: str, place: Span, expressions: Sequence[DateExpression], day: date
) -> Iterator[Offset]:
    """Yield the counted days in a place."""
    if language == "fa" and not any([sign in place.of(text) for sign in _FA_SIGNS]):
        return
    pattern = _WORDS[language]
    counted = [
        found for found in pattern.finditer(text, place.start, place.end)
        if not any([_is_part(found, one) for one in expressions])
    ]  # fmt: skip
    if not counted:
        return
    days = [one for one in expressions if one.precision == "day"]
    told = _list_told(days, day, earliest=-_STORY)
    to_come = [one for one in days if one.tense == "future"]
    ahead = [one for one in _resolve(to_come, day, "future") if one[1] > day]
    for found in counted:
        near = [one for one in ahead if one[0].span.start < found.start()]
        if near:
            yield _read(found, _find_anchor(place, found, near, day))
    for found in counted:
        beside = _find_beside(found, expressions, day)
        yield _read(found, beside or _find_anchor(place, found, told, day))


def _find_nights(
    text: str, place: Span, expressions: Sequence[DateExpression], day: date
) -> list[Offset]:
    """Return the nights between two days (şənbəyə keçən gecə): from the day before to that one."""
    nights: list[Offset] = []
    for words in _AZ_NIGHT.finditer(text, place.start, place.end):
        before = [one for one in expressions if one.span.start < words.start()]
        one = before[-1] if before else None
        if one is None:
            continue
        to = _AZ_TO.fullmatch(text, min(one.span.end, words.start()), words.start())
        if one.span.end < words.end() and to is None:
            continue
        days = _read_night(one, day, left=bool(to and to[0].strip()))
        if days is not None:
            span = Span(one.span.start, words.end())
            nights.append(Offset(span, EventDate(*days, "range", "text"), done=True))
    return nights


def _read_night(one: DateExpression, day: date, *, left: bool) -> tuple[date, date] | None:
    """Return the two days about a night; `left`: the words tell the first alone."""
    meaning, night = one.meaning, timedelta(days=1)
    if isinstance(meaning, Shift):
        if meaning.weekday is None:
            return None
        last = day - timedelta(days=(day.weekday() - meaning.weekday) % _WEEK)
        return last - night, last
    left = left or isinstance(meaning, Between)
    first = replace(one, meaning=meaning.first) if isinstance(meaning, Between) else one
    found = resolve_date(first, anchor=day, tense="past").start
    if found is None:
        return None
    return (found, found + night) if left else (found - night, found)


def _find_same(
    text: str, language: str, place: Span, expressions: Sequence[DateExpression], day: date
) -> Iterator[Offset]:
    """Yield the words for the meeting or for a day of the visit told in a place before."""
    whole = [one for one in expressions if one.precision in ("day", "range")]
    told = _list_told(whole, day, earliest=timedelta(0))
    patterns = [(0, _MEETINGS[language]), *enumerate(_NTH_DAY[language])] if told else []
    for days, pattern in patterns:
        for words in pattern.finditer(text, place.start, place.end):
            same = pattern is _MEETINGS[language]
            before = place.start if same else words.start()
            meant = [when + timedelta(days) for one, when in told if one.span.start < before]
            meant = [when for when in meant if when <= day]
            if meant:
                when = EventDate(meant[-1], meant[-1], "day", "text")
                yield Offset(Span(*words.span(words.lastgroup or 0)), when, done=same)


def _find_planned(
    text: str, language: str, place: Span, expressions: Sequence[DateExpression], day: date
) -> Iterator[Offset]:
    """Yield the words for a visit to come told before: what is planned at it has its days."""
    words = _AT_VISIT[language].match(text, place.start) if language in _AT_VISIT else None
    if words is None:
        return
    for one in reversed(expressions):
        found = resolve_date(one, anchor=day, tense="future")
        if one.span.end > place.start or found.start is None or found.end is None:
            continue
        if day < found.start:
            days = EventDate(found.start, found.end, found.precision, "text")
            yield Offset(Span(*words.span()), days, reach=_FAR)
        return


def _is_part(found: re.Match[str], expression: DateExpression) -> bool:
    """Are the words a part of longer date words (the day before yesterday), or a whole week?"""
    start, end = found.span()
    whole = expression.span
    longer = end - start < whole.end - whole.start or (found["unit"] == "هفته")
    return whole.start <= start and end <= whole.end and longer


def _read(found: re.Match[str], anchor: date) -> Offset:
    days, reach = _COUNT[found.re](found)
    meant = anchor + timedelta(days=days)
    return Offset(Span(*found.span()), EventDate(meant, meant, "day", "text"), reach)


def _count_english(found: re.Match[str]) -> tuple[int, int]:
    """Return the days that words count, those before an act below zero, and their reach."""
    if not found["way"]:
        return -1 if found["overnight"] else _NEXT.get((found["next"] or "").lower(), 0), 0
    way = found["way"].lower()
    count = read_count(found["count"] or "one")
    weeks = (found["unit"] or "").lower().startswith("week")
    days = 0 if found["hours"] else count * (_WEEK if weeks else 1) * _SIGNS[way]
    ahead = found["ahead"] is not None and way in ("after", "before")
    return (-days, _REACH) if ahead else (days, 0)


def read_count(word: str) -> int:
    """Return the number of an English word up to ten, or of digits; one for an article."""
    word = word.lower()
    return int(word) if word.isdigit() else max(NUMBERS.index(word), 1)


def _count_persian(found: re.Match[str]) -> tuple[int, int]:
    if found["next"] or found["same"]:
        return (1 if found["next"] else 0), 0
    count = _FA_NUMBERS.get(found["count"] or "", 1) * (_WEEK if found["unit"] == "هفته" else 1)
    days = -count if found["back"] or found["ahead"] or found["since"] else count
    if found["since"]:  # a day after that was done (that) X did: that other act was before
        return days, _REACH
    if not found["ahead"]:
        return days, 0
    behind = found.string[found.end() : found.end() + _FA_REACH]
    reach = _FA_REACH if behind.lstrip().startswith(("آن", "این")) else _FA_NEAR
    return days, min(reach, behind.find("،")) if "،" in behind else reach


def _count_azerbaijani(found: re.Match[str]) -> tuple[int, int]:
    if found["next"]:
        return 1, 0
    count = found["count"] or found["before"] or found["later"] or ""
    days = _AZ_NUMBERS.get(count.replace("İ", "i").lower(), 0)
    return (-days if found["back"] or found["before"] else days), 0


_COUNT: Mapping[re.Pattern[str], Callable[[re.Match[str]], tuple[int, int]]] = {
    _COUNTED: _count_english, _FA_COUNTED: _count_persian, _AZ_COUNTED: _count_azerbaijani,
}  # fmt: skip


def _resolve(
    expressions: Sequence[DateExpression], day: date, tense: Tense
) -> list[tuple[DateExpression, date]]:
    """Return date words with the first day that each tells, where it tells one."""
    found = [(one, resolve_date(one, anchor=day, tense=tense).start) for one in expressions]
    return [(one, start) for one, start in found if start is not None]


def _list_told(
    expressions: Sequence[DateExpression], day: date, *, earliest: timedelta
) -> list[tuple[DateExpression, date]]:
    """Return date words of the story with their first day: `earliest` up to ten days ago."""
    found = _resolve(expressions, day, "past")
    return [(one, start) for one, start in found if earliest <= day - start <= _STORY]


def _find_anchor(
    place: Span, words: re.Match[str], told: Sequence[tuple[DateExpression, date]], day: date
) -> date:
    """Return the day from which words count; "overnight" counts from the document's."""
    if words[0].lower() == _OVERNIGHT:
        return day
    at = words.start()
    anchor: date | None = None
    for one, found in told:
        if one.span.start >= place.end or one.span.overlaps(Span(*words.span())):
            continue
        if one.span.start < at or anchor is None:
            anchor = found
    return anchor or day


def _find_beside(
    words: re.Match[str], expressions: Sequence[DateExpression], day: date
) -> date | None:
    """Return the day right before a comma and the words (on 17 January, the day after a raid)."""
    beside = [one for one in expressions if one.precision == "day"
              and words.string[one.span.end : words.start()] == ", "]  # fmt: skip
    return resolve_date(beside[0], anchor=day, tense="past").start if beside else None
