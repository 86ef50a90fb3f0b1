"""Several tellings of one happening are one event that keeps all its reports.

Two events are one happening when type, promised type and states agree, and nothing that both
tell contradicts: the offices that met, the mode, the days, the status. What one of them leaves
out, the other fills in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from hamgara.study.events import Actor, Event, EventDate, Report, list_involved

SAME_STORY = timedelta(days=3)
"""Two tellings without words for their day are of one story if they lie no farther apart."""
_A_DAY = timedelta(days=1)
"""So far apart lie the days of two documents that tell one happening without a day of its own."""
_WEEK = timedelta(days=7)
_FORTNIGHT = timedelta(days=14)
_MUTUAL = frozenset({"CONSULT", "AGREE"})
"""Acts of which a report tells earlier ones, too (they met last week)."""
_AGAIN = frozenset(
    (
        "də", "da", "həmçinin", "yenə", "yenidən", "daha", "başqa", "digər", "əvvəl", "öncə",
        "also", "another", "too", "again", "had", "earlier", "previously", "more", "other",
        "نیز", "هم", "دیگر", "بار", "بود", "بودند", "پیشتر", "قبلا",
    )
)  # fmt: skip
_NUMBERS = frozenset(
    (
        *map(str, range(2, 11)), "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz", "on", "دو", "سه",
        "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹", "۱۰",
    )
)  # fmt: skip
_BEFORE = re.compile("m[ıiuü]şd[ıiuü]")
"""Words by which the sentence below a headline tells of another act, older than the headline's."""
_REACH = 7
"""Days within which two reports of a happening begin."""
_DONE = {"actual", "background"}
_CALL = "phone"
"""The mode of what is no meeting, though only one of two reports tells how they spoke."""
_NEAR = 6
"""Characters behind the words of a day in which "too" is told."""
_JOURNEY = "سفر"
_TOO = (["نیز"], ["هم"])
"""Persian words for too."""
_THAT = ("در آن", "طی آن")
"""How Persian speaks again of a meeting told before: in that meeting they spoke about Y."""
_SUMMONED = "احضار"
_HANDED = ("تحویل", "آزاد", "رها", "بازگ")
"""Beginnings of Persian words for what either side of a swap of prisoners does."""
_COURTESIES = ("thank", "congrat", "condol")
"""How rules of thanks, congratulations and condolences are called."""


class Reported(NamedTuple):
    """An event as a document tells it, and the document's own day."""

    document: str
    day: date | None
    event: Event


@dataclass(frozen=True, slots=True)
class Merged:
    """One event, as all reports of it tell it together, and the numbers of these reports."""

    event: Event
    reports: tuple[int, ...]

    def add(self, event: Event, number: int) -> Merged:
        """Return it with one report more."""
        told = _fill(self.event, event)
        if "actual" in (told.status, event.status):
            told = replace(told, status="actual")
        return Merged(told, (*self.reports, number))


def merge_tellings(events: Iterable[Event], text: str = "") -> list[Event]:
    """Return the events of one text, each happening once at its first place, in order.

    Where the `text` tells of one that it happened on a day, too (دیروز نیز), it is another.
    """
    kept: list[Event] = []
    keys: list[tuple[object, ...]] = []
    for event in events:
        key = _key(event)
        for number, other in enumerate(kept):
            if key == keys[number] and _was_asked(event, other):
                kept[number] = _merge(event, other)
                break
            if (
                key == keys[number]
                and not _is_another(event, other, text)
                and (
                    _agrees(other, event, SAME_STORY)
                    or _is_told_again(event, other, text)
                    or _dates_headline(event, other, text)
                    or _refers_to(event, other)
                    or (other.status == event.status and _refers_to(other, event))
                )
            ):
                kept[number] = _merge(other, event)
                break
        else:
            kept.append(event)
            keys.append(key)
    return _leave_swapped(_leave_planned(kept, text), text)


def _is_told_again(event: Event, other: Event, text: str) -> bool:
    """Is it of a Persian summons told before, whose words name another office, or "that" meeting?

    Of the summons is what the envoy is told there, too.
    """
    words = other.spans.trigger.of(text)
    if _SUMMONED in words:
        days = _fits_days(other.date, event.date, SAME_STORY)
        return days and _fits_status(other, event) and _fits_direction(other, event)
    undated = event.date is None or event.date.source == "document"
    then = undated and other.type == "CONSULT" and other.status == "background"
    return then and text.startswith(_THAT, event.span.start)


def _dates_headline(event: Event, other: Event, text: str) -> bool:
    """Is an act of the headline told in the sentence below it with its day, some days ago?

    So the headline's words, which tell no day, are of that day, not of the document's.
    """
    if other.status != "actual" or event.status != "background" or not event.date:
        return False
    between = text[other.span.end : event.span.start]
    below = not text[: other.span.start].strip() and "\n" in between and not between.strip()
    days = other.date is not None and other.date.source == "document"
    near = other.date is not None and event.date.end + _FORTNIGHT >= other.date.start
    same = event.date.source == "text" and _fits_direction(event, other)
    offices = _fits_offices(event, other) and _fits_mode(event, other)
    told, headed = (re.findall(r"\w+", one.span.of(text).casefold()) for one in (event, other))
    again = any(word in _AGAIN or _BEFORE.search(word) for word in told)
    some, others = _NUMBERS.intersection(told), _NUMBERS.intersection(headed)
    numbers = not (some and others) or not some.isdisjoint(others)
    alike = same and offices and numbers and event.type not in _MUTUAL
    return below and days and near and alike and not again


def _leave_swapped(events: list[Event], text: str) -> list[Event]:
    """Return events without what each side hands over in a Persian swap that is told before."""
    swaps: list[Event] = []
    kept: list[Event] = []
    for one in events:
        if one.rule == "cooperate-exchange":
            swaps.append(one)
        words = one.spans.trigger.of(text)
        handed = one.type == "RETREAT" and words.startswith(_HANDED)
        if not handed or not any(_is_of_swap(one, swap) for swap in swaps):
            kept.append(one)
    return kept


def _is_of_swap(freed: Event, swap: Event) -> bool:
    """Are people freed between the two of a swap, on no other day?"""
    return list_involved(freed) == list_involved(swap) and _agrees(freed, swap, SAME_STORY)


def _leave_planned(events: list[Event], text: str) -> list[Event]:
    """Return events without the journeys that only name again what the text tells as planned.

    So Persian "on his journey (سفر) to X they will sign": it has no day of its own.
    """
    ahead = [one for one in events if one.status == "planned" and one.promised == "CONSULT"]
    if not ahead:
        return events
    return [
        one for one in events
        if not (_is_named_journey(one, text) and any(_plans(other, one) for other in ahead))
    ]  # fmt: skip


def _is_named_journey(event: Event, text: str) -> bool:
    """Is it a visit told by the noun alone, on no day of its own?"""
    undated = event.date is None or event.date.source == "document"
    return event.type == "CONSULT" and undated and event.spans.trigger.of(text) == _JOURNEY


def _plans(planned: Event, named: Event) -> bool:
    """Is a visit that is planned the one that is named, if as a past one before it is told?"""
    follows = named.status == "actual" or (
        named.status == "background" and named.span.start <= planned.span.start
    )
    same = list_involved(planned) == list_involved(named)
    return follows and same and not planned.reciprocal


def merge_reports(reports: Sequence[Reported]) -> list[Merged]:
    """Return the happenings that several documents report, in the order they are first told.

    An event joins the first happening whose reports it contradicts in nothing: of one kind and
    between the same states, by offices, mode, direction and days. Days that the texts themselves
    tell overlap; those of the documents lie a day apart at most, as in the one-a-day filter of
    event data (Schrodt 2012, International Interactions 38, 546-569), so that what happens
    anew every other day stays several. What is told of as done and, elsewhere, as past is one. Two
    events of one document are two, and so is what nobody can place: a past act without a day, and
    a stretch of more than a week beside another one.

    Args:
        reports: the events of documents, each document's own tellings merged already.
    """
    found: list[Merged] = []
    known: dict[tuple[object, ...], dict[int, set[int]]] = {}
    for number, one in enumerate(reports):
        near, days = known.setdefault(_key(one.event), {}), _list_days(one)
        shifts = range(-_REACH, _REACH + 1)
        others = set[int]().union(*(near.get(day + k, ()) for day in days for k in shifts))
        fits = (
            place for place in sorted(others)
            if all(_is_reported(reports[other], one) for other in found[place].reports)
        )  # fmt: skip
        place = next(fits, len(found))
        if place < len(found):
            found[place] = found[place].add(one.event, number)
        else:
            found.append(Merged(one.event, (number,)))
        for day in days:
            near.setdefault(day, set()).add(place)
    return found


def number_reports(merged: Iterable[Merged]) -> dict[int, int]:
    """Return for the place of each report the place of the happening it tells in `merged`."""
    return {report: place for place, one in enumerate(merged) for report in one.reports}


def _list_days(one: Reported) -> set[int]:
    """Return the days, as numbers, near which other reports of an event are looked for."""
    days = {one.event.date.start} if one.event.date else set()
    if one.day and one.event.status != "background":
        days.add(one.day)
    return {day.toordinal() for day in days}


def _is_reported(one: Reported, other: Reported) -> bool:
    """Do two documents report one happening?"""
    event, again = one.event, other.event
    return (
        one.document != other.document
        and _fits_reports(one, other)
        and (_fits_status(event, again) or {event.status, again.status} <= _DONE)
        and _fits_direction(event, again)
        and _fits_mode(event, again)
        and (_CALL in event.mode) == (_CALL in again.mode)
        and _fits_offices(event, again)
    )


def _fits_reports(one: Reported, other: Reported) -> bool:
    """Do the days of two documents' events agree, or of the documents where one tells none?"""
    first, second = one.event.date, other.event.date
    if first and second:
        same = (first.start, first.end) == (second.start, second.end)
        longest = max(first.end - first.start, second.end - second.start)
        return (same or longest < _WEEK) and _fits_days(first, second, _A_DAY)
    if "background" in (one.event.status, other.event.status) or not one.day or not other.day:
        return False
    return abs(one.day - other.day) <= _A_DAY


def _agrees(one: Event, other: Event, slack: timedelta) -> bool:
    """Does nothing that two events of the same kind and states both tell contradict?"""
    return (
        _fits_status(one, other)
        and _fits_days(one.date, other.date, slack)
        and _fits_direction(one, other)
        and _fits_mode(one, other)
        and _fits_offices(one, other)
    )


def _is_another(event: Event, other: Event, text: str) -> bool:
    """Does a Persian sentence tell what happened on an earlier day, too: yesterday, too, X did?"""
    place, when = event.spans.date, other.date
    if place is None or when is None or when.source != "document" or event.span == other.span:
        return False
    return text[place.end : place.end + _NEAR].split()[:1] in _TOO


def _was_asked(event: Event, other: Event) -> bool:
    """Is an act the request told before as refused, now with the older day it was made on?"""
    undated = other.type == "REQUEST" and other.status == "actual" and other.date is None
    told = event.status == "background" and event.date is not None
    return undated and told and _fits_direction(other, event)


def _refers_to(event: Event, other: Event) -> bool:
    """Is an undated charge (the Iranian complaint) only the one told before, or long before?

    Both are of the same kind and states.
    """
    undated = event.type == "ACCUSE" and event.date is None
    earlier = (event.status, other.status) == ("actual", "background") and event.rule == other.rule
    undated = undated and (event.status == other.status or earlier)
    return undated and _fits_direction(event, other)


def _key(event: Event) -> tuple[object, ...]:
    return event.type, event.promised, list_involved(event)


def _fits_status(one: Event, other: Event) -> bool:
    return one.status == other.status


def _fits_direction(one: Event, other: Event) -> bool:
    """Is the source the same? A visit and a meeting may differ, mutual protests are two.

    A signing by both is not the thanks of one.
    """
    if one.reciprocal != other.reciprocal and (_is_courtesy(one) or _is_courtesy(other)):
        return False
    if one.reciprocal or other.reciprocal or one.type == "CONSULT":
        return True
    first = {actor.country for actor in one.source}
    return not first.isdisjoint(actor.country for actor in other.source)


def _is_courtesy(event: Event) -> bool:
    return event.type == "SUPPORT" and event.rule.removeprefix("support-").startswith(_COURTESIES)


def _fits_mode(one: Event, other: Event) -> bool:
    return not one.mode or not other.mode or bool({*one.mode} & {*other.mode})


def _fits_offices(one: Event, other: Event) -> bool:
    """Do the offices named for each state agree wherever both name some?"""
    first, second = _offices(one), _offices(other)
    return all(first[country] & second[country] for country in first.keys() & second.keys())


def _offices(event: Event) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for actor in (*event.source, *event.target):
        if actor.office and not actor.office.endswith(("delegation", "government")):
            office = "armed-forces" if actor.office == "army" else actor.office
            found.setdefault(actor.country, set()).add(office)
    return found


def _fits_days(one: EventDate | None, other: EventDate | None, slack: timedelta) -> bool:
    if one is None or other is None:
        return True
    loose = slack if {"document", "inherited"} & {one.source, other.source} else timedelta(0)
    return one.start <= other.end + loose and other.start <= one.end + loose


def _merge(first: Event, second: Event) -> Event:
    """Return the first event of a text with the second as its report, and the words of its day."""
    report = Report(second.span, second.spans, second.rule)
    merged = _fill(first, second)
    dated = first if merged.date == first.date else second
    spans = replace(first.spans, date=dated.spans.date)
    return replace(merged, spans=spans, also=(*first.also, report, *second.also))


def _fill(first: Event, second: Event) -> Event:
    """Return the first event with what only the second tells."""
    return replace(
        first,
        source=_more_telling(first.source, second.source),
        target=_more_telling(first.target, second.target),
        mode=first.mode or second.mode,
        context=first.context or second.context,
        place=first.place or second.place,
        date=_surer(first.date, second.date),
        confidence=max(first.confidence, second.confidence),
    )


def _more_telling(first: tuple[Actor, ...], second: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return `first` with the offices that only `second` names, where the states agree."""
    named = {actor.country: actor for actor in second if actor.office}
    return tuple(named.get(actor.country, actor) if not actor.office else actor for actor in first)


def _surer(one: EventDate | None, other: EventDate | None) -> EventDate | None:
    """Return the date that the text itself gives, the narrower of two."""
    known = [date for date in (one, other) if date is not None]
    known.sort(key=lambda date: (date.source != "text", date.end - date.start))
    return known[0] if known else None
