"""Tellings of one commitment by several texts are one, of two commitments two."""

# ruff: noqa: E501 - sentences on one line

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hamgara.events.commitments import find_commitments
from hamgara.events.extract import extract_events
from hamgara.events.promises.keeping import settle_commitments
from hamgara.study.commitments import Decision, Settled, Told

DAY = date(2024, 3, 6)

ONE = [
    ("en", "Uzbekistan's foreign minister invited his Tajik counterpart to Tashkent.",
     "en", "The Tajik foreign minister has been invited to Tashkent by the foreign minister of Uzbekistan."),
    ("en", "Kenya and Uganda will hold a joint naval exercise in May.",
     "en", "A naval drill of Uganda and Kenya will be held on 12 May."),
    ("en", "Turkey and Georgia agreed to sign a customs protocol before 1 June.",
     "en", "Georgia and Turkey will sign a protocol on customs control."),
    ("en", "Japan promised to deliver medical equipment to Nepal in April.",
     "en", "Japan pledged to send Nepal new medical equipment for hospitals."),
    ("en", "Peru's president will visit Chile next month.",
     "en", "The president of Peru will travel to Chile on 14 April."),
    ("en", "The joint commission of Iran and Oman will meet in Muscat on 20 April.",
     "en", "Iran and Oman agreed to convene their joint economic commission."),
    ("fa", "وزیر خارجه عراق از همتای ترکیه‌ای خود برای سفر به بغداد دعوت کرد.",
     "fa", "وزیر امور خارجه عراق از وزیر خارجه ترکیه دعوت کرد به بغداد سفر کند."),
    ("fa", "ایران و عمان اردیبهشت‌ماه در دریای عمان رزمایش برگزار می‌کنند.",
     "fa", "رزمایش مشترک ایران و عمان به‌زودی در دریای عمان برگزار خواهد شد."),
    ("fa", "ژاپن پذیرفت ظرف سه ماه دو کشتی به نپال واگذار کند.",
     "fa", "ژاپن قول داد دو کشتی را به نپال واگذار کند."),
    ("fa", "کمیسیون مشترک ایران و عمان ۲۰ آوریل در مسقط برگزار خواهد شد.",
     "fa", "کمیسیون مشترک اقتصادی ایران و عمان اردیبهشت آینده برگزار خواهد شد."),
    ("az", "Azərbaycan və Gürcüstan mayda birgə təlim keçirəcək.",
     "az", "Gürcüstan və Azərbaycan may ayında birgə hərbi təlim keçirəcək."),
    ("az", "Nepalın naziri gələn ay Yaponiyaya səfər edəcək.",
     "az", "Nepalın naziri aprelin 12-də Yaponiyaya səfər edəcək."),
    ("az", "Yaponiya Nepala ayın sonunadək iki bərə verməyi öhdəsinə götürüb.",
     "az", "Yaponiya Nepala iki bərə verməyi vəd edib."),
    ("az", "İran və Omanın birgə komissiyasının iclası aprelin 20-də Maskatda keçiriləcək.",
     "az", "Oman və İranın birgə komissiyasının iclası Maskatda keçiriləcək."),
    ("fa", "ایران و عمان اردیبهشت‌ماه در دریای عمان رزمایش برگزار می‌کنند.",
     "az", "İran və Oman mayda birgə təlim keçirəcək."),
    ("en", "Japan promised to deliver medical equipment to Nepal by 30 April.",
     "az", "Yaponiya aprelin 30-dək Nepala tibbi avadanlıq verməyi vəd edib."),
]  # fmt: skip
"""Two agencies on one commitment."""

TWO = [
    ("en", "Uzbekistan's foreign minister invited his Tajik counterpart to Tashkent.",
     "en", "The president of Uzbekistan invited the president of Tajikistan to Tashkent."),
    ("en", "Kenya and Uganda will hold a joint naval exercise in May.",
     "en", "Kenya and Uganda will hold a joint air exercise in May."),
    ("en", "Kenya and Uganda will hold a joint exercise in May.",
     "en", "Kenya and Uganda will hold a joint exercise in August."),
    ("en", "Turkey and Georgia agreed to sign a customs protocol before 1 June.",
     "en", "Turkey and Georgia will sign a protocol on energy supplies."),
    ("en", "Turkey and Georgia agreed to sign a protocol on customs before 1 June.",
     "en", "Turkey and Georgia agreed to sign a protocol on energy before 1 June."),
    ("en", "Turkey and Georgia will sign a memorandum on cooperation in customs.",
     "en", "Turkey and Georgia will sign a memorandum on cooperation in energy."),
    ("en", "Japan promised to deliver medical equipment to Nepal in April.",
     "en", "Japan promised to lend Nepal two ferries in April."),
    ("en", "Peru's president will visit Chile next month.",
     "en", "Chile's president will visit Peru next month."),
    ("en", "Peru's president will visit Chile next month.",
     "en", "Peru's defense minister will visit Chile next month."),
    ("fa", "وزیر خارجه عراق از همتای ترکیه‌ای خود برای سفر به بغداد دعوت کرد.",
     "fa", "رئیس‌جمهور عراق از رئیس‌جمهور ترکیه برای سفر به بغداد دعوت کرد."),
    ("fa", "ژاپن پذیرفت ظرف سه ماه دو کشتی به نپال واگذار کند.",
     "fa", "ژاپن قول داد تجهیزات پزشکی به نپال بفرستد."),
    ("fa", "ایران و عمان یادداشت تفاهم همکاری گمرکی امضا خواهند کرد.",
     "fa", "ایران و عمان یادداشت تفاهم همکاری ورزشی امضا خواهند کرد."),
    ("fa", "ایران و عمان اردیبهشت‌ماه رزمایش دریایی برگزار می‌کنند.",
     "fa", "ایران و عمان اردیبهشت‌ماه رزمایش هوایی برگزار می‌کنند."),
    ("az", "Azərbaycan və Gürcüstan mayda birgə təlim keçirəcək.",
     "az", "Azərbaycan və Gürcüstan oktyabrda birgə təlim keçirəcək."),
    ("az", "Yaponiya Nepala ayın sonunadək iki bərə verməyi öhdəsinə götürüb.",
     "az", "Yaponiya Nepala tibbi avadanlıq göndərəcəyini vəd edib."),
    ("az", "Nepalın prezidenti gələn ay Yaponiyaya səfər edəcək.",
     "az", "Nepalın xarici işlər naziri gələn ay Yaponiyaya səfər edəcək."),
    ("en", "Japan promised to deliver medical equipment to Nepal by 30 April.",
     "az", "Yaponiya Nepala iki bərə verməyi vəd edib."),
]  # fmt: skip
"""Two commitments alike."""


def settle(
    *texts: tuple[str, str],
    days: int = 1,
    gaps: tuple[int, ...] = (),
    decisions: tuple[Decision, ...] = (),
) -> list[Settled]:
    """Return the commitments of texts that are published some days apart, or after `gaps` each."""
    told = []
    for number, (language, text) in enumerate(texts):
        day = DAY + timedelta(days=gaps[number] if gaps else days * number)
        events = extract_events(text, language, day=day)
        (one,) = find_commitments(text, language, events, day=day)
        told.append(Told(str(number), one))
    known = {str(number): (text, language) for number, (language, text) in enumerate(texts)}
    return settle_commitments(told, [], date(2024, 3, 10), decisions, known)


@pytest.mark.parametrize(("language", "text", "other", "again"), ONE)
def test_tellings_of_one_commitment_are_joined(language: str, text: str, other: str, again: str):
    for first, second in (((language, text), (other, again)), ((other, again), (language, text))):
        (one,) = settle(first, second)
        assert sorted(each.document for each in one.tellings) == ["0", "1"]
        assert len(settle(first, second, days=4)) == 2


@pytest.mark.parametrize(("language", "text", "other", "again"), TWO)
def test_commitments_that_differ_stay_apart(language: str, text: str, other: str, again: str):
    assert [one.also for one in settle((language, text), (other, again))] == [(), ()]


NAMED = [
    ("en", "The joint commission of Iran and Oman will meet in Muscat on 15 April.",
     "fa", "کمیسیون مشترک ایران و عمان ۱۵ آوریل در مسقط برگزار خواهد شد."),
    ("en", "Peru's president will visit Chile on 14 April.",
     "en", "The president of Peru will travel to Chile on 14 April."),
    ("az", "Azərbaycan və Gürcüstan mayın 12-də birgə təlim keçirəcək.",
     "az", "Gürcüstan və Azərbaycan mayın 12-də birgə hərbi təlim keçirəcək."),
]  # fmt: skip
"""Two agencies that name the one day on which it will be."""


@pytest.mark.parametrize(("language", "text", "other", "again"), NAMED)
def test_who_names_the_same_day_tells_the_same_however_early(
    language: str, text: str, other: str, again: str
):
    (one,) = settle((language, text), (other, again), days=20)
    assert len(one.tellings) == 2
    later = again.replace("14", "21").replace("12-", "21-").replace("۱۵", "۲۱").replace("15", "21")
    assert len(settle((language, text), (other, later), days=20)) == 2


def test_a_telling_without_the_day_parts_none_that_name_it():
    named = "The joint commission of Iran and Oman will meet in Muscat on 15 April."
    plain = "The joint commission of Iran and Oman will meet in Muscat."
    for first, second in ((named, plain), (plain, named)):
        (one,) = settle(("en", first), ("en", second), ("en", named), gaps=(0, 1, 20))
        assert len(one.tellings) == 3
    assert len(settle(("en", plain), ("en", plain), ("en", plain), days=3)) == 2


def test_one_text_tells_its_own_commitments_apart():
    text = "Peru will lend Chile two ferries in May. Peru will send Chile two ferries in May."
    told = [
        Told("a", one)
        for one in find_commitments(text, "en", extract_events(text, "en", day=DAY), day=DAY)
    ]
    assert len(settle_commitments(told, [], DAY, texts={"a": (text, "en")})) == len(told) == 2


def test_the_telling_with_a_last_day_leads_and_what_a_person_says_of_any_counts():
    bare, dated = (
        "Peru's president will visit Chile.",
        "Peru's president will visit Chile on 8 March.",
    )
    (one,) = settle(("en", bare), ("en", dated))
    assert (one.told.document, one.state) == ("1", "overdue")
    (key,) = (each.key for each in one.also)
    (kept,) = settle(("en", bare), ("en", dated), decisions=(Decision("0", key, "kept", "sara"),))
    assert (kept.state, kept.decision and kept.decision.coder) == ("kept", "sara")
    said = (Decision("0", key, "kept", "sara"), Decision("1", one.told.key, "dropped", "ali"))
    (last,) = settle(("en", bare), ("en", dated), decisions=said)
    assert last.state == "dropped"
    wrong = Decision("0", key, "wrong", "sara")
    (left,) = settle(("en", bare), ("en", dated), decisions=(wrong,))
    assert (left.told.document, left.also) == ("1", ())


def test_a_plan_that_was_moved_is_none_with_its_new_day():
    (old, new) = settle(
        ("en", "Kenya and Uganda will hold a joint exercise."),
        ("en", "The joint exercise of Kenya and Uganda was postponed to July."),
    )
    assert {(old.told.document, old.state), (new.told.document, new.state)} == {
        ("0", "dropped"), ("1", "open"),
    }  # fmt: skip
