"""Events of a history as a report shows them: their days, states, codes, and as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import urlsplit

from hamgara.messages import LANGUAGES, Message, say
from hamgara.relations.history import EventSource, find_days
from hamgara.relations.transactions import Estimate
from hamgara.report.blocks import Link, Shade, Text
from hamgara.study.actors import BODIES
from hamgara.study.chronology import Happening
from hamgara.study.countries import name_country
from hamgara.study.events import Actor, Event, Ontology, say_status
from hamgara.study.labels import Label, in_language, join_names
from hamgara.study.measures import Evidence, Measure, StatedLine, Unavailable
from hamgara.text.bidi import isolate
from hamgara.text.dates import print_date
from hamgara.text.dates.meanings import Precision
from hamgara.text.digits import to_persian_digits

NO_EVENT = say("No event of this period is told.")
_YEAR = re.compile(r"\d{4}")
TO: Label = {"fa": " ← ", "az": " → ", "en": " → "}
"""An arrow from one to another, in the direction of reading."""


def show_days(event: Event) -> Label:
    """Return the days of an event in the reader's calendar; an empty label where it has none."""
    when = event.date
    return show_time(when.start, when.end, when.precision) if when else {}


def show_states(event: Event) -> Label:
    """Return who acted toward whom."""
    return {
        language: TO[language].join(
            side
            for side in (_name_all(event.source, language), _name_all(event.target, language))
            if side
        )
        for language in LANGUAGES
    }


def name_state(code: str) -> Label:
    """Return the name of a state, or the code of a body that is none."""
    return dict.fromkeys(LANGUAGES, code) if code in BODIES else name_country(code)


def _name_all(actors: Iterable[Actor], language: str) -> str:
    codes = dict.fromkeys(actor.country for actor in actors)
    return join_names((in_language(name_state(code), language) for code in codes), language)


def show_type(event: Event, scheme: Ontology) -> Label:
    """Return the type of an event by name, with its code and modes."""
    return name_type(code_type(event), scheme)


def code_type(event: Event) -> str:
    """Return the code of an event's type and modes."""
    return "/".join((event.type, *event.mode))


def name_type(code: str, scheme: Ontology) -> Label:
    """Return the name of a type with the code of it and its modes, else the code alone."""
    type_ = scheme.types.get(code.partition("/")[0])
    if type_ is None:
        return dict.fromkeys(LANGUAGES, code)
    return {lang: f"{in_language(type_.label, lang)} ({code})" for lang in LANGUAGES}


def say_coding(event: Event) -> Message:
    """Return the status of an event and the rule that coded it."""
    return say("{told} · {rule}", told=say_status(event), rule=event.rule)


def show_page(happening: Happening) -> Text:
    """Return a link to the page an event was read on, or all places where it stands."""
    if not happening.page:
        return "; ".join((happening.place, *happening.also))
    return Link(urlsplit(happening.page).netloc.removeprefix("www."), happening.page)


def show_period(name: str) -> Label:
    """Return the name of a period in each language's digits, a Persian year marked Gregorian."""
    mark = " م" if _YEAR.match(name) else ""
    persian = f"{to_persian_digits(name)}{mark}"
    return {lang: persian if lang == "fa" else name for lang in LANGUAGES}


def show_periods(first: str, last: str) -> Label:
    """Return the names of the first and the last of several periods, of one its own."""
    if first == last:
        return show_period(first)
    mark = " م" if _YEAR.match(last) else ""
    persian = f"{to_persian_digits(first)} تا {to_persian_digits(last)}{mark}"
    return {lang: persian if lang == "fa" else f"{first}–{last}" for lang in LANGUAGES}


def stand_on(happenings: Sequence[Happening]) -> Evidence:
    """Return events as evidence: place, type, days and text in each language, page."""
    if not happenings:
        return Unavailable(NO_EVENT)
    return tuple(_state(one) for one in happenings)


def _state(one: Happening) -> StatedLine:
    event = one.event
    place = " · ".join(dict.fromkeys((one.place, one.id, *one.also)))
    days = show_days(event)
    if one.page or len(one.texts) != 1:
        told = ((lang, (days.get(lang, ""), _tell(one.texts, lang))) for lang in LANGUAGES)
        label = tuple((lang, " · ".join(part for part in parts if part)) for lang, parts in told)
        return StatedLine(place, label, one.page, code_type(event))
    (sentence,) = one.texts.values()
    return StatedLine(place, tuple(days.items()), sentence, code_type(event))


def _tell(texts: Label, language: str) -> str:
    """Return what happened in a language; in another where it is not told in that, set apart."""
    words = in_language(texts, language)
    return words if texts.get(language) == words else isolate(words)


def count_events(happenings: Sequence[Happening], method: Message, *, sign: int = 1) -> Measure:
    """Return a number of events, below 0 where they stand below a line (`sign` -1)."""
    return Measure(sign * len(happenings), "events", method, stand_on(happenings))


def estimate_measure(
    found: Estimate, unit: str, method: Message, events: Sequence[Happening]
) -> Measure:
    """Return an estimate with its interval, standing on its events."""
    return Measure(found.value, unit, method, stand_on(events), found.low, found.high)


def find_rows(source: EventSource, rows: Iterable[int]) -> tuple[Happening, ...]:
    """Return the events of a source's rows, () where the source has rows alone."""
    placed = source.placed
    return tuple(placed[row - 1][0] for row in rows if 0 < row <= len(placed))


def stand_on_rows(source: EventSource, rows: Sequence[int]) -> Evidence:
    """Return what a point of a source stands on: its events, or the rows of its table."""
    if source.placed or not rows:
        return stand_on(find_rows(source, rows))
    return tuple(StatedLine(f"{source.id} · {row}", tuple(source.label.items())) for row in rows)


def shade_source(source: EventSource) -> tuple[Shade, ...]:
    """Return the periods without an event, and the episodes of a source, as shades."""
    gaps = [Shade(find_days(name), "gap", show_period(name)) for name in source.gaps]
    episodes = [
        Shade((one.start, one.end), one.direction, show_span(one.start, one.end))
        for one in source.episodes
    ]
    return (*gaps, *episodes)


def show_span(start: date, end: date) -> Label:
    """Return two days in the reader's calendar."""
    return show_time(start, end, "day" if start == end else "range")


def show_time(start: date, end: date, precision: Precision) -> Label:
    """Return days of a precision in the reader's calendar."""
    return {
        language: print_date(
            start, end, precision, language, "jalali" if language == "fa" else "gregorian"
        )
        for language in LANGUAGES
    }
