"""Several tellings of one happening are one event that keeps all its reports."""

from dataclasses import replace
from datetime import date

from hamgara.events.merge import Reported, merge_reports, merge_tellings
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


def merge(*told: tuple[str, Event], day: date | None = DAY) -> list[tuple[int, ...]]:
    """Return which reports tell one happening; the documents' day is that of their events."""
    reports = [Reported(name, event.date.end if event.date else day, event) for name, event in told]
    return [one.reports for one in merge_reports(reports)]


def on(day: int, **changes: object) -> Event:
    """Return an event on a day of January that its text tells."""
    return make(day=date(2019, 1, day), origin="text", **changes)


def test_two_agencies_a_day_apart_tell_one_happening():
    assert merge(("irna", make()), ("apa", make(day=date(2019, 1, 19)))) == [(0, 1)]


def test_what_is_told_anew_every_day_is_no_single_happening():
    told = [(str(day), make(day=date(2019, 1, day), type_="ASSAULT")) for day in range(1, 7)]
    assert merge(*told) == [(0, 1), (2, 3), (4, 5)]


def test_two_events_of_one_document_are_never_merged_across_texts():
    assert merge(("irna", make()), ("irna", make(9)), ("apa", make())) == [(0, 2), (1,)]


def test_told_days_that_differ_are_two_happenings():
    assert merge(("a", on(10)), ("b", on(12)), ("c", on(11))) == [(0,), (1,), (2,)]


def test_offices_modes_types_and_states_keep_reports_apart():
    for changes in (
        {"office": "speaker"}, {"mode": ("phone",)}, {"type_": "SUPPORT"},
        {"target": (Actor("TUR", "GOV", "president"),)},
    ):  # fmt: skip
        first, second = on(10, office="president", mode=("visit",)), on(10, **changes)
        assert len(merge(("a", first), ("b", second))) == 2, changes


def test_a_call_is_no_meeting_though_the_other_report_tells_no_way():
    assert len(merge(("a", on(10)), ("b", on(10, mode=("phone",))))) == 2


def test_mutual_blame_on_a_day_is_two_happenings():
    back = on(10, type_="ACCUSE", source=(Actor("AZE"),), target=(Actor("IRN"),))
    assert len(merge(("a", on(10, type_="ACCUSE")), ("b", back))) == 2


def test_what_one_text_tells_as_done_another_tells_as_past():
    past = on(10, status="background", place="AZE")
    (one,) = merge_reports([Reported("b", date(2019, 3, 1), past), Reported("a", DAY, on(10))])
    assert (one.event.status, one.event.place) == ("actual", "AZE")
    assert len(merge(("a", on(10)), ("b", on(10, status="negated")))) == 2


def test_what_nobody_can_place_stays_apart():
    past = make(day=None, status="background")
    assert len(merge(("a", past), ("b", past))) == 2
    year = EventDate(date(2019, 1, 1), date(2019, 12, 31), "year", "text")
    assert merge(("a", on(10)), ("b", on(10, date=year)), ("c", on(10, date=year))) == [
        (0,),
        (1, 2),
    ]
    assert len(merge(("a", make(day=None)), ("b", make(day=None)), day=None)) == 2


def test_a_promise_without_a_day_is_placed_by_the_documents():
    plan = make(day=None, status="planned", type_="AGREE", promised="CONSULT")
    dated = replace(plan, date=EventDate(date(2019, 2, 9), date(2019, 2, 9), "day", "text"))
    days = [date(2019, 1, 18), date(2019, 1, 19), date(2019, 1, 30)]
    for second in (plan, dated):
        told = [Reported(str(day), day, one)
                for day, one in zip(days, (plan, second, plan), strict=True)]  # fmt: skip
        assert [one.reports for one in merge_reports(told)] == [(0, 1), (2,)]


def test_the_joint_event_has_the_day_that_a_text_tells():
    (one,) = merge_reports([Reported("a", DAY, make()), Reported("b", DAY, on(17))])
    assert one.event.date == on(17).date


def test_many_reports_are_merged():
    told = [
        Reported(str(number), None, make(day=date(1990 + number // 300, 1, 1), origin="text"))
        for number in range(300)
    ]
    assert len(merge_reports(told)) == 1
    spread = [
        Reported(str(k), None, make(day=date.fromordinal(720000 + k), origin="text"))
        for k in range(5000)
    ]
    assert len(merge_reports(spread)) == 5000
