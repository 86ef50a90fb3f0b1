"""Several tellings of one happening are one event that keeps all its reports."""

from dataclasses import replace
from datetime import date

from hamgara.events.merge import merge_reports, merge_tellings
from hamgara.study.events import Actor, Event, EventDate, EventSpans
from hamgara.text.spans import Span

DAY = date(2019, 1, 18)


def make(
    start: int = 0,
    *,
    type_: str = "CONSULT",
    office: str = "",
    day: date | None = DAY,
    origin: str = "document",
    **changes: object,
) -> Event:
    span = Span(start, start + 5)
    when = EventDate(day, day, "day", origin) if day else None
    event = Event(
        (Actor("IRN", "MIL"),),
        (Actor("AZE", "GOV", office),),
        type_,
        "actual",
        span,
        EventSpans(span),
        "rule",
        date=when,
    )
    return replace(event, **changes)


def test_the_same_told_twice_is_one_event_with_both_places():
    (one,) = merge_tellings([make(0), make(50)])
    assert one.spans.trigger == Span(0, 5)
    assert [report.span for report in one.also] == [Span(50, 55)]


def test_meetings_with_different_offices_stay_apart():
    assert len(merge_tellings([make(office="president"), make(9, office="speaker")])) == 2


def test_an_unnamed_office_fits_any():
    (one,) = merge_tellings([make(), make(9, office="speaker")])
    assert one.target == (Actor("AZE", "GOV", "speaker"),)


def test_other_days_of_the_text_stay_apart_but_a_told_day_beats_the_documents():
    told = make(9, day=date(2019, 1, 16), origin="text")
    assert len(merge_tellings([make(day=date(2019, 1, 15), origin="text"), told])) == 2
    told = replace(told, spans=EventSpans(told.span, date=Span(10, 12)))
    for first in (make(day=None), make()):
        (one,) = merge_tellings([first, told])
        assert (one.date, one.spans.date) == (told.date, Span(10, 12))


def test_types_statuses_and_states_keep_events_apart():
    assert len(merge_tellings([make(), make(9, type_="SUPPORT")])) == 2
    assert len(merge_tellings([make(), make(9, status="planned")])) == 2
    assert len(merge_tellings([make(), make(9, target=(Actor("TUR"),))])) == 2


def test_a_merged_event_keeps_what_only_the_later_telling_knows():
    (one,) = merge_tellings([make(), make(9, mode=("visit",), place="AZE")])
    assert (one.mode, one.place) == (("visit",), "AZE")


def test_two_agencies_a_day_apart_tell_one_happening():
    found = merge_reports([("irna", make()), ("apa", make(day=date(2019, 1, 19)))])
    assert [[name for name, _ in one.reports] for one in found] == [["irna", "apa"]]


def test_two_events_of_one_document_are_never_merged_across_texts():
    found = merge_reports([("irna", make()), ("irna", make(9)), ("apa", make())])
    assert [len(one.reports) for one in found] == [2, 1]


def test_told_days_that_differ_are_two_happenings():
    first = make(day=date(2019, 1, 10), origin="text")
    second = make(day=date(2019, 1, 12), origin="text")
    assert len(merge_reports([("a", first), ("b", second)])) == 2
