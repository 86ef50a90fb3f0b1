"""Persian sessions, signings and other acts of several states, in all common ways of telling."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2024, 5, 10)
SESSIONS = (
    "نشست سه‌جانبه‌ای", "نشستی", "گفتگوهای سه‌جانبه", "گفت‌وگوهای صلح", "مذاکرات",
    "دور تازه مذاکرات", "اجلاس", "رایزنی‌های سه‌جانبه", "کارگروه مشترک", "کنفرانسی",
    "دور سوم گفت‌وگوها",
)  # fmt: skip
PRESENCES = ("با حضور", "با شرکت", "با مشارکت")
VERBS = ("برگزار شد", "آغاز شد", "انجام شد", "پایان یافت", "به پایان رسید", "تشکیل شد")


def told(text: str, language: str = "fa", day: date = DAY) -> set[tuple[str, str, str]]:
    found = extract_events(text, language, day=day)
    return {(sort_states(one.source), sort_states(one.target), one.type) for one in found}


@pytest.mark.parametrize(("session", "presence"), [*product(SESSIONS, PRESENCES)])
def test_those_who_attend_a_session_meet_one_another(session: str, presence: str):
    verb = VERBS[(len(session) + len(presence)) % len(VERBS)]
    for sides, want in (
        ("وزیران خارجه ایران، روسیه و ترکیه", "IRN+RUS+TUR"),
        ("نمایندگان قزاقستان، ازبکستان و قرقیزستان", "KAZ+KGZ+UZB"),
        ("هیئت‌های هند و ژاپن", "IND+JPN"),
    ):
        text = f"{session} {presence} {sides} روز چهارشنبه در وین {verb}."
        assert told(text) == {(want, "", "CONSULT")}, text


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("با حضور وزیران قزاقستان، ازبکستان و قرقیزستان یادداشت تفاهمی در مسقط به امضا رسید.",
         ("KAZ+KGZ+UZB", "", "SUPPORT")),
        ("با حضور رؤسای جمهور ایران و ترکیه چند سند همکاری امضا شد.", ("IRN+TUR", "", "SUPPORT")),
        ("یادداشت تفاهم ایران و عراق با حضور وزیران خارجه دو کشور امضا شد.",
         ("IRN+IRQ", "", "SUPPORT")),
    ],
)  # fmt: skip
def test_a_paper_is_signed_by_those_who_are_present(text: str, want: tuple[str, str, str]):
    assert told(text) == {want}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("کویت سفیران برزیل و شیلی را اخراج کرد.", ("KWT", "BRA+CHL", "SANCTION")),
        ("کویت سفرای برزیل، شیلی و پرو را اخراج کرد.", ("KWT", "BRA+CHL+PER", "SANCTION")),
        ("وزارت خارجه عمان کارداران برزیل و شیلی را برای ادای توضیح فراخواند.",
         ("OMN", "BRA+CHL", "ACCUSE")),
        ("لیتوانی نماینده دائمی‌اش را از مینسک فراخواند.", ("LTU", "BLR", "SANCTION")),
        ("بلاروس نماینده دائم خود را از بروکسل فراخواند.", ("BLR", "EUR", "SANCTION")),
    ],
)  # fmt: skip
def test_plurals_of_envoys_are_envoys_and_own_ones_are_recalled(
    text: str, want: tuple[str, str, str]
):
    assert told(text) == {want}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("برای ورود شهروندان ژاپن به چین دیگر ویزا لازم نیست.", {("CHN", "JPN", "CONCEDE")}),
        ("از ماه آینده برای اتباع سوئد در اتیوپی روادید لازم نیست.", {("ETH", "SWE", "CONCEDE")}),
        ("برای ورود شهروندان ترکیه به ایران روادید لازم است.", set()),
        ("برای سفر به ترکیه ویزا لازم نیست.", set()),
    ],
)
def test_a_visa_that_is_not_asked_is_a_concession(text: str, want: set[tuple[str, str, str]]):
    assert told(text) == want


def test_several_who_condemn_a_raid_were_not_hit_by_it():
    assert told("هند و ژاپن حمله موشکی اتیوپی را محکوم کردند.") == {("IND+JPN", "ETH", "ACCUSE")}
    assert told("هند و ژاپن حمله موشکی اتیوپی به اریتره را محکوم کردند.") == {
        ("IND+JPN", "ETH", "ACCUSE"), ("ETH", "ERI", "ASSAULT"),
    }  # fmt: skip


def test_a_part_that_somebody_is_charged_with_is_no_act():
    text = "ایران ادعای سوئد مبنی بر نقش داشتن تهران در حمله سایبری به استکهلم را رد کرد."
    assert told(text) == {("SWE", "IRN", "ACCUSE"), ("IRN", "SWE", "REJECT")}


def test_a_namesake_of_a_later_chancellor_is_of_the_state_of_his_office():
    text = "هانس رودولف مرتس، رئیس‌جمهور سوئیس، روز پنجشنبه از لیبی عذرخواهی کرد."
    assert told(text, day=date(2009, 8, 21)) == {("CHE", "LBY", "CONCEDE")}


def test_a_name_is_no_city():
    text = "وزیر خارجه اندونزی در نایپیداو با آنگ سان سوچی دیدار کرد."
    assert told(text, day=date(2017, 9, 5)) == {("IDN", "MMR", "CONSULT")}


@pytest.mark.parametrize(
    "asked", ["asked not to be named", "requested anonymity", "asked that he not be identified"]
)
def test_a_source_that_will_not_be_named_asks_no_state_for_anything(asked: str):
    text = f"Iraqi and Syrian officials met on Monday, said a diplomat who {asked}."
    assert told(text, "en") == {("IRQ+SYR", "", "CONSULT")}
