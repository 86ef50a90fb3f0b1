"""Contacts of states and offices, followed through events."""
# ruff: noqa: ISC004 - texts of reports on one line

from __future__ import annotations

from datetime import date

import pytest

from hamgara.errors import HamgaraError
from hamgara.events.extract import extract_events
from hamgara.events.track import count_matrix, find_subject, list_contacts
from hamgara.study.tracking import Contact, Evidence

NEWS = {
    "a": (
        "en",
        date(2023, 5, 10),
        "Iran's defense minister visited Baku on Monday and met the Azerbaijani president there. "
        "On Tuesday the defense ministers of Iran and Azerbaijan signed a protocol.",
    ),
    "b": (
        "fa",
        date(2023, 5, 9),
        "وزیر دفاع ایران دوشنبه به باکو سفر کرد. وزیر خارجه ایران نیز با همتای ترکیه‌ای خود تلفنی "
        "گفت‌وگو کرد.",
    ),
    "c": (
        "az",
        date(2023, 6, 2),
        "İranın xarici işlər naziri iyunun 1-də Bakıya səfər edib.",
    ),
}


def evidence() -> list[Evidence]:
    return [
        Evidence(name, event)
        for name, (language, day, text) in NEWS.items()
        for event in extract_events(text, language, day=day)
    ]


def follow(words: str, language: str = "en") -> list[Contact]:
    return list_contacts(find_subject(words, language), evidence())


def test_an_office_is_followed_alone():
    found = follow("defense minister of Iran")
    assert {one.partner for one in found} == {"AZE"}
    visit = next(one for one in found if one.kind == "visit")
    assert visit.when is not None
    assert visit.when.start == date(2023, 5, 8)
    assert (visit.level, visit.field) == ("minister", "defense")
    assert not any(one.kind == "call" for one in found)


def test_tellings_of_one_visit_in_two_languages_are_one_contact():
    visits = [one for one in follow("وزیر دفاع ایران", "fa") if one.kind == "visit"]
    assert len(visits) == 1
    assert {one.document for one in visits[0].evidence} == {"a", "b"}


def test_a_visit_is_hosted_on_the_other_side():
    kinds = {one.kind for one in follow("Azerbaijan") if one.partner == "IRN"}
    assert "host" in kinds
    assert "visit" not in kinds


def test_the_matrix_counts_what_took_place():
    matrix = count_matrix(follow("Iran"))
    assert matrix["AZE"]["visit"] == 2
    assert matrix["AZE"]["protocol"] == 1
    assert matrix["TUR"]["call"] == 1
    assert list(matrix) == ["AZE", "TUR"]


def test_a_planned_visit_is_told_but_not_counted():
    text = "The president of Kazakhstan will visit Tashkent on 12 March 2024."
    events = extract_events(text, "en", day=date(2024, 3, 1))
    found = list_contacts(find_subject("Kazakhstan", "en"), [Evidence("d", e) for e in events])
    assert [one.status for one in found] == ["planned"]
    assert count_matrix(found) == {}


@pytest.mark.parametrize("words", ["foreign minister", "my neighbor", "", "وزیر"])
def test_words_that_name_nobody_are_told_so(words: str):
    with pytest.raises(HamgaraError):
        find_subject(words, "fa" if words == "وزیر" else "en")


def test_a_person_is_followed_by_the_offices_held():
    subject = find_subject("محمد باقری", "fa")
    assert subject.person
    assert {one.office for one in subject.held} == {"chief-of-staff"}
    text = "رئیس ستاد کل نیروهای مسلح ایران ۲۶ دی ۱۳۹۷ به باکو سفر کرد."
    told = [Evidence("s", e) for e in extract_events(text, "fa", day=date(2019, 1, 18))]
    assert [one.kind for one in list_contacts(subject, told)] == ["visit"]
    later = "رئیس ستاد کل نیروهای مسلح ایران دیروز به باکو سفر کرد."
    long_after = [Evidence("t", e) for e in extract_events(later, "fa", day=date(2035, 1, 18))]
    assert long_after
    assert list_contacts(subject, long_after) == []


def test_both_sides_count_the_same_meetings():
    told = (
        "Iran's chief of staff met the Azerbaijani president in Baku on Monday. On Monday he also "
        "met the Azerbaijani speaker of parliament."
    )
    events = extract_events(told, "en", day=date(2023, 5, 10))
    meetings = {
        words: [
            one.kind for one in list_contacts(
                find_subject(words, "en"), [Evidence("d", event) for event in events]
            )
        ].count("meeting")
        for words in ("Iran", "Azerbaijan")
    }  # fmt: skip
    assert meetings == {"Iran": 2, "Azerbaijan": 2}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "Chile's foreign minister met his Peruvian counterpart.", "foreign-minister"),
        ("en", "Turkey's chief of staff received his Pakistani counterpart.", "chief-of-staff"),
        ("fa", "وزیر دفاع شیلی با همتای پرویی خود دیدار کرد.", "defense-minister"),
        ("az", "Çilinin xarici işlər naziri perulu həmkarı ilə görüşüb.", "foreign-minister"),
    ],
)
def test_a_counterpart_holds_the_same_office(language: str, text: str, office: str):
    (one,) = extract_events(text, language, day=date(2024, 2, 12))
    assert {actor.office for actor in (*one.source, *one.target)} == {office}
    assert len({actor.country for actor in (*one.source, *one.target)}) == 2
