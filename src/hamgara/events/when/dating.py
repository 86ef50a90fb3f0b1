"""When an act happened: the date words of its clause, its sentence, or the document's day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hamgara.events.reading import Reading, Stretch, Telling
from hamgara.events.when.offsets import Offset, list_within
from hamgara.events.when.same_year import tell_years
from hamgara.study.events import CLAIMED, Event, EventDate, list_involved
from hamgara.text.dates import DateExpression, ResolvedDate, find_dates, resolve_date
from hamgara.text.dates.meanings import Shift, Tense
from hamgara.text.spans import Span

OLDER = timedelta(days=8)
"""An act that ended so long before the document's day is told as background."""
RECENT = timedelta(days=3)
"""An act told in the pluperfect is none of the past where its day is so near."""
_MONTHLY = frozenset({"month", "quarter", "season", "year"})
"""Times of a month and more; a day of the same clause within one tells more."""
_AT_A_MEETING = frozenset({"CONSULT", "SUPPORT"})
_AFTERWARDS = " later"
_GAP = 2
"""Characters from "two days after" to the clause of the act that it dates."""
_LONG_AGO, _SOON = timedelta(days=270), timedelta(days=60)
"""A day without a year that long ago, and that soon again, is the one to come."""
_LONGEST = timedelta(days=366)
"""A stretch that is longer tells of no day (the largest in the last five years)."""
_OF_A_DAY = frozenset({"day", "week", "range"})
_ARRANGED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE", "RETREAT", "CONCEDE"})
"""Types of what is announced before it is done."""
_NAME = 40
"""Characters of a name in quotation marks that ends in a year, at most."""
_OPENED, _CLOSED = "«“", ("»", "”")
_COARSE = frozenset({"decade", "century"})
_GOES_ON = "davam ed"
_DRILLS = frozenset({"joint-exercise", "mobilize"})
_DRILL = re.compile(
    r"[.!?]?\s+(?=[^.!?]*(?:təlim|məşq|manevr|Təlim|Manevr))[^.!?]*\bdavam ed(?:əcək|ir)[^.!?]*"
)
"""An Azerbaijani sentence that says how long an exercise goes on."""
_TO_COME = re.compile(r"\b(?:خواه|ن?می\u200c?)\w")
_ANOTHER = re.compile(
    r";|, (?:while|but)\b"
    r"|\b(?:sa(?:id|ys)|told|confirmed|announced|reported|added|wrote|stated)\b[^,;]*$"
)
"""What parts an English act from the day of another one, or of who tells it."""
_CHARGED = re.compile(r" (?:over|for|about|after|at|against) ")
"""What brings the act that an English charge or demand is about."""
_DEADLINE = re.compile(r"\b(?:by|until|till|before)(?: the end of)? (?:the )?$")
"""What brings the day by which an English threat or demand is to be met."""
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})


@dataclass(frozen=True, slots=True)
class Found:
    """Days of an act and the words that say them."""

    date: EventDate
    span: Span


def list_dates(text: str, language: str, places: Sequence[Span]) -> list[DateExpression]:
    """Return the date expressions in some places of a text, but those too coarse for an act.

    `places` are sentences, in order. "A day later" counts from another act, not from the day
    of the document.
    """
    if not places:
        return []
    left = _leave(text, places)
    return [
        one
        for one in tell_years(find_dates(left, language), left, language)
        if one.precision not in _COARSE
        and not one.span.of(text).endswith(_AFTERWARDS)
        and not (one.precision == "year" and _ends_name(text, one.span))
    ]


def _ends_name(text: str, span: Span) -> bool:
    """Does a year end a name in quotation marks (the drill «Zapad 2025»)?"""
    before = text[max(span.start - _NAME, 0) : span.start]
    opened = max(map(before.rfind, _OPENED))
    return opened >= 0 and bool(before[opened + 1 :].strip()) and text.startswith(_CLOSED, span.end)


def _leave(text: str, places: Sequence[Span]) -> str:
    """Return a text of the same length that is empty outside the places."""
    parts, at = [], 0
    for place in places:
        parts += ["\n" * (place.start - at), place.of(text)]
        at = place.end
    return "".join(parts)


def date_telling(
    telling: Telling,
    expressions: Sequence[DateExpression],
    day: date | None,
    offsets: Sequence[Offset] = (),
) -> Found | None:
    """Return the date of an act; of one told without a tense the nearer one, past or to come."""
    found = _date(telling, expressions, day, offsets)
    if found is None or day is None or not _may_be_ahead(telling):
        return found
    if day - found.date.end <= OLDER:
        return found
    planned = replace(telling, moods=telling.moods | {"future"})
    ahead = _date(planned, expressions, day, offsets)
    if ahead is None or ahead.span != found.span or ahead.date.end < day:
        return found
    return ahead if ahead.date.start - day < day - found.date.end else found


def is_in_open_month(telling: Telling, when: EventDate, day: date) -> bool:
    """Is an act told without a tense in a month that is not over?"""
    return when.precision == "month" and when.end > day and _may_be_ahead(telling)


def _may_be_ahead(telling: Telling) -> bool:
    return telling.tenseless and telling.rule.type in _ARRANGED


def _date(
    telling: Telling,
    expressions: Sequence[DateExpression],
    day: date | None,
    offsets: Sequence[Offset],
) -> Found | None:
    """Return the date of the expression nearest the trigger inside the telling's clause.

    `offsets` are days that count from another act of the story. A plan takes no day that is over
    and what is done none to come, where another one stands in the clause.
    """
    ahead = "future" in telling.moods or telling.rule.status == "planned"
    tense: Tense = "future" if ahead or "conditional" in telling.moods else "past"
    if telling.stretch is not None and day is not None:
        lasting = _read_stretch(telling.stretch, expressions, day, tense)
        if lasting is not None:
            return lasting
    trigger = telling.trigger
    offsets = [
        one for one in offsets
        if not (ahead and one.done) and (not one.only or telling.rule.type in one.only)
        and (not one.due or ahead or "negated" in telling.moods)
    ]  # fmt: skip
    inside: list[DateExpression | Offset] = [
        one
        for one in expressions
        if telling.clause.start <= one.span.start
        and one.span.end <= telling.clause.end
        and not any(place.overlaps(one.span) for place in telling.outside)
        and not any(offset.span.overlaps(one.span) for offset in offsets)
    ]
    inside += [one for one in offsets if _is_counted_from(telling, one)]
    inside.sort(key=lambda one: _measure(one.span, trigger))
    ahead = ahead or "negated" in telling.moods
    found = [made for one in inside if (made := _read(one, day, tense, ahead=ahead)) is not None]
    if day is None:
        return found[0] if found else None
    fitting = [
        one for one in found
        if (one.date.end >= day if tense == "future" else one.date.start <= day)
    ]  # fmt: skip
    nearest = next(iter(fitting or found), None)
    return nearest and next((one for one in fitting if _is_day_of(one, nearest)), nearest)


def _is_day_of(one: Found, other: Found) -> bool:
    """Is it a day of a longer time (on Wednesday, the third such step this year)?"""
    long = other.date.precision in _MONTHLY and one.date.precision == "day"
    return long and other.date.start <= one.date.start and one.date.end <= other.date.end


def _measure(words: Span, trigger: Span) -> int:
    """Return how many characters part date words from a trigger, 0 where they stand in it."""
    if trigger.start <= words.start and words.end <= trigger.end:
        return 0
    return min(abs(words.end - trigger.start), abs(words.start - trigger.end))


def _read(
    one: DateExpression | Offset, day: date | None, tense: Tense, *, ahead: bool
) -> Found | None:
    """Return the days that words tell, None where they tell none of an act in that tense."""
    if isinstance(one, Offset):
        late = day is not None and one.date.start > day and not one.due
        return None if (one.done if ahead else late) else Found(one.date, one.span)
    resolved = _resolve(one, day, tense)
    if resolved.start is None or resolved.end is None:
        return None
    if resolved.precision == "range" and resolved.end - resolved.start > _LONGEST:
        return None
    back = _is_weekend_ahead(resolved, day) and not ahead
    shift = timedelta(7) if back else timedelta(0)
    days = (resolved.start - shift, resolved.end - shift)
    return Found(EventDate(*days, resolved.precision, "text"), one.span)


def _read_stretch(
    stretch: Stretch, expressions: Sequence[DateExpression], day: date, tense: Tense
) -> Found | None:
    """Return the days for which an act goes on, None where its first day is not told."""

    def list_in(place: Span | None) -> list[DateExpression]:
        return [one for one in expressions if place and place.start < one.span.end <= place.end]

    begun, ended = list_in(stretch.since), list_in(stretch.until)
    more = timedelta(max(stretch.days - 1, 0))
    if stretch.since is None:
        last = _resolve(ended[-1], day, tense).end if ended else None
        found = (
            Found(EventDate(last - more, last, "range", "text"), ended[-1].span) if last else None
        )
        return found if more else None
    start = _resolve(begun[-1], day, tense).start if begun else None
    if start is None:
        return None
    end = start + more if stretch.days else day
    for one in ended:
        anchor = day if isinstance(one.meaning, Shift) else start
        end = resolve_date(one, anchor=anchor, tense="future").end or end
    if not timedelta(0) < end - start <= _LONGEST:
        return None
    return Found(EventDate(start, end, "range", "text"), begun[-1].span)


def _resolve(expression: DateExpression, day: date | None, tense: Tense) -> ResolvedDate:
    """Return the days meant; those almost a year off would be told with their year."""
    found = resolve_date(expression, anchor=day, tense=tense)
    if day is None or found.precision not in _OF_A_DAY or found.start is None or found.end is None:
        return found
    if tense == "future":
        behind = resolve_date(expression, anchor=day, tense="past")
        far = found.start - day >= _LONG_AGO and behind.end is not None
        return behind if far and behind.end and day - behind.end <= RECENT else found
    if day - found.end < _LONG_AGO:
        return found
    ahead = resolve_date(expression, anchor=day, tense="future")
    soon = ahead.start is not None and timedelta(0) < ahead.start - day <= _SOON
    return ahead if soon else found


def _is_weekend_ahead(found: ResolvedDate, day: date | None) -> bool:
    """Is it the two days that end the week? Told of a past act they are those before the day."""
    if found.start is None or found.end is None or day is None:
        return False
    two = found.precision == "range" and found.end - found.start == timedelta(1)
    return two and day < found.start <= day + timedelta(6)


def _is_counted_from(telling: Telling, offset: Offset) -> bool:
    """Does a telling have the day that an offset counts?"""
    start, end = offset.span.start, offset.span.end
    if offset.reach:
        return telling.clause.start - _GAP <= end <= telling.trigger.start <= end + offset.reach
    if any(place.overlaps(offset.span) for place in telling.outside):
        return False
    return telling.clause.start <= start and end <= telling.clause.end


def take_free_days(
    events: Sequence[Event], expressions: Sequence[DateExpression], text: str, language: str,
    day: date | None,
) -> list[Event]:  # fmt: skip
    """Return the events, those without date words given the only ones of their sentence.

    So where these tell a day of the week before the document's and no other act has it.
    """
    if day is None:
        return list(events)
    if language == "az" and _GOES_ON in text:
        events = [_last_drill(one, text, day) for one in events]
    taken = {one.spans.date.start for one in events if one.spans.date is not None}
    made: list[Event] = []
    for event in events:
        when, place = event.date, event.span
        here = list_within(expressions, place)
        if when and when.source == "document" and event.status == "actual" and len(here) == 1:
            span, found = here[0].span, resolve_date(here[0], anchor=day, tense="past").start
            near = found is not None and timedelta(0) < day - found <= OLDER
            if (
                found and near and here[0].precision == "day" and span.start not in taken
                and _is_free(span, event, text, language)
            ):  # fmt: skip
                told = EventDate(found, found, "day", "text")
                event = replace(event, date=told, spans=replace(event.spans, date=span))  # noqa: PLW2901
        made.append(event)
    return made


def _last_drill(event: Event, text: str, day: date) -> Event:
    """Return an exercise with the days for which the next sentence says that it goes on."""
    when = event.date
    if event.rule not in _DRILLS or when is None or when.source != "document":
        return event
    told = _DRILL.match(text, event.span.end)
    for one in find_dates(told[0], "az") if told else ():
        found = resolve_date(one, anchor=day, tense="past")
        if one.precision == "range" and found.start and found.end and found.start <= day:
            place = Span(event.span.end + one.span.start, event.span.end + one.span.end)
            days = EventDate(found.start, found.end, "range", "text")
            return replace(event, date=days, spans=replace(event.spans, date=place))
    return event


def leave_foreign(
    expressions: Sequence[DateExpression], readings: Sequence[Reading]
) -> list[DateExpression]:
    """Return the date words that none of the tellings has as those of something else."""
    outside = [place for one in readings for told in one.tellings for place in told.outside]
    foreign = {
        one.span
        for place in outside
        for one in list_within(expressions, place, 1)
        if one.span.overlaps(place)
    }
    return [one for one in expressions if one.span not in foreign]


def _is_free(span: Span, event: Event, text: str, language: str) -> bool:
    """May date words outside its clause date an act: behind it in English, nothing to come?"""
    if language == "fa":
        return _TO_COME.search(text, span.end, event.span.end) is None
    between = text[event.spans.trigger.end : span.start]
    if event.type in _SPOKEN and (_CHARGED.search(between) or _DEADLINE.search(between)):
        return False
    return language == "en" and bool(between) and _ANOTHER.search(between) is None


def inherit_days(events: Sequence[Event]) -> list[Event]:
    """Return the events with the day of a visit or meeting given to what happened at it.

    A meeting or signing of the same states, told after it without date words of its own, has
    its day from there and not from the document.
    """
    met: dict[frozenset[str], EventDate] = {}
    dated: list[Event] = []
    for event in events:
        states = list_involved(event)
        when = event.date
        if when and when.source == "document" and event.type in _AT_A_MEETING and states in met:
            event = replace(event, date=replace(met[states], source="inherited"))  # noqa: PLW2901
        elif when and when.source == "text" and (event.type, event.status) == ("CONSULT", "actual"):
            met.setdefault(states, when)
        dated.append(event)
    return dated


def put_back(events: Sequence[Event], day: date | None) -> list[Event]:
    """Return the events, one dated days before an act told ahead of it as background.

    What was told first is the news; an older day behind it is what went before.
    """
    if day is None:
        return list(events)
    kept: list[Event] = []
    for event in events:
        when = event.date
        if (
            when is not None
            and (event.status, when.source) == ("actual", "text")
            and (when.start if _is_week_of_talks(event) else when.end) < day - RECENT
            and any(
                one.status in CLAIMED and one.date is not None and one.date.start > when.end
                for one in kept
            )
        ):
            event = replace(event, status="background")  # noqa: PLW2901
        kept.append(event)
    return kept


def _is_week_of_talks(event: Event) -> bool:
    """Is it a visit or a meeting that is told with its week only?"""
    return event.type == "CONSULT" and event.date is not None and event.date.precision == "week"


_NO_CHARGE = frozenset(
    {"reject-reject", "reject-no", "reject-unmet", "reject-cancel", "reject-put-off", "reject-bar",
     "reject-nothing", "reject-refuse", "reject-say-no", "veto"}
)  # fmt: skip
"""Rules of refusing what was proposed or asked for."""


def undate_charges(events: Sequence[Event]) -> list[Event]:
    """Return the events, a charge that the text says is rejected without the document's day."""
    rejected = {
        (by.country, to.country, event.rule not in _NO_CHARGE)
        for event in events
        if event.type == "REJECT"
        for by in event.source
        for to in event.target
    }
    return [
        replace(event, date=None)
        if event.type == "ACCUSE"
        and "investigate" not in event.mode
        and not any(word in event.rule for word in ("summon", "lodge"))
        and event.date is not None
        and event.date.source == "document"
        and any(
            (to.country, by.country, charged) in rejected
            for by in event.source
            for to in event.target
            for charged in ((True, False) if event.rule == "accuse-allege" else (True,))
        )
        else event
        for event in events
    ]


def is_recent(found: EventDate, day: date | None) -> bool:
    """Does the date lie in the days just before the document's, so that it is the same story?"""
    return day is not None and timedelta(0) <= day - found.start <= RECENT


def is_older(found: EventDate, day: date | None) -> bool:
    """Does the date lie well before the document's day: last week, a month or year that is over?"""
    if day is None:
        return False
    months = found.precision in _MONTHLY and found.end < day.replace(day=1)
    weeks = found.precision == "week" and found.end < day
    return months or weeks or day - found.end > OLDER
