"""Contacts of states and offices, followed through events."""
# ruff: noqa: ISC004 - texts of reports on one line

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hamgara.errors import HamgaraError
from hamgara.events.contacts.book import WORDS, read_contact_words
from hamgara.events.extract import extract_events
from hamgara.events.track import count_matrix, find_subject, list_contacts
from hamgara.study.tracking import Contact, Evidence, Subject

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


DAY = date(2024, 2, 12)


def read(language: str, who: str, *texts: str, day: date = DAY) -> list[Contact]:
    told = {f"d{number}": text for number, text in enumerate(texts)}
    found = [
        Evidence(name, event)
        for number, (name, text) in enumerate(told.items())
        for event in extract_events(text, language, day=day + timedelta(number))
    ]
    sources = {name: (text, language) for name, text in told.items()}
    days = {name: day + timedelta(number) for number, name in enumerate(told)}
    return list_contacts(Subject(who), found, texts=sources, days=days)


@pytest.mark.parametrize(
    ("language", "who", "text", "field", "level"),
    [
        ("fa", "UZB", "نشست کمیسیون مشترک اقتصادی ازبکستان و قزاقستان به ریاست معاونان نخست‌وزیر "
         "دو کشور در تاشکند برگزار شد.", "economic", "deputy-head"),
        ("fa", "SYR", "کمیسیون مشترک سوریه و عراق در دمشق تشکیل جلسه داد.", "political", ""),
        ("fa", "GEO", "نشست کارگروه مشترک گمرکی گرجستان و ارمنستان در تفلیس برگزار شد.",
         "economic", ""),
        ("az", "UZB", "Özbəkistan-Qazaxıstan hökumətlərarası komissiyasının iclası Daşkənddə baş "
         "nazirin müavinlərinin həmsədrliyi ilə keçirilib.", "political", "deputy-head"),
        ("az", "CHL", "Çili ilə Perunun birgə iqtisadi komissiyasının iclası Limada işə başlayıb. "
         "İclasa Çilinin energetika naziri və Perunun nəqliyyat naziri həmsədrlik edir.",
         "economic", "minister"),
        ("en", "KEN", "The Kenya–Uganda ministerial commission convened in Kampala on Monday, "
         "co-chaired by the two foreign ministers.", "political", "minister"),
        ("az", "IRN", "Azərbaycan-İran Dövlət Komissiyasının 16-cı iclası Bakıda keçirilib.",
         "political", ""),
        ("en", "CHL", "Chile and Peru held the third round of their strategic dialogue in Lima.",
         "political", ""),
        ("en", "KEN", "The Uganda-Kenya joint economic commission met in Kampala on Monday.",
         "economic", ""),
    ],
)  # fmt: skip
def test_a_commission_is_one_in_every_language(
    language: str, who: str, text: str, field: str, level: str
):
    (one,) = read(language, who, text)
    assert (one.kind, one.field, one.level) == ("commission", field, level)


@pytest.mark.parametrize(
    ("language", "who", "text"),
    [
        ("fa", "GEO", "سفیر گرجستان با معاون وزیر خارجه ایران دیدار و درباره نشست آینده کمیسیون "
         "مشترک گفت‌وگو کرد."),
        ("en", "CHL", "The foreign ministers of Chile and Peru met in Lima and discussed the work "
         "of the joint commission."),
        ("az", "CHL", "Çili və Peru prezidentləri görüşüb, birgə komissiyanın işini müzakirə "
         "ediblər."),
    ],
)  # fmt: skip
def test_talk_of_a_commission_is_none(language: str, who: str, text: str):
    assert "commission" not in {one.kind for one in read(language, who, text)}


@pytest.mark.parametrize(
    ("language", "text", "field"),
    [
        ("en", "Chile and Peru signed a memorandum on the training of troops.", "defense"),
        ("en", "Chile and Peru signed an agreement on customs.", "economic"),
        ("fa", "شیلی و پرو یادداشت تفاهم همکاری گمرکی را امضا کردند.", "economic"),
        ("fa", "شیلی و پرو موافقت‌نامه استرداد مجرمان را امضا کردند.", "judicial"),
        ("az", "Çili və Peru turizm sahəsində memorandum imzalayıb.", "cultural"),
        ("az", "Çili və Peru saziş imzalayıb.", "political"),
    ],
)
def test_words_tell_on_what_field_something_is_signed(language: str, text: str, field: str):
    (one,) = read(language, "CHL", text)
    assert (one.kind, one.field) == ("protocol", field)


@pytest.mark.parametrize(
    "text",
    [
        "Türkmənistan prezidenti fevralın 15-də Özbəkistana gedəcək.",
        "Türkmənistan prezidenti dünən Daşkəndə gəlib və Özbəkistan prezidenti ilə görüşüb.",
        "Türkmənistanın Baş Qərargah rəisi Daşkəndə səfəri çərçivəsində Özbəkistan prezidenti "
        "tərəfindən qəbul olunub.",
        "Türkmənistan prezidenti Daşkənddə Özbəkistan prezidentinin qonağı olub.",
    ],
)
def test_who_comes_is_a_visitor_in_azerbaijani(text: str):
    assert [one.kind for one in read("az", "TKM", text)] == ["visit"]
    assert [one.kind for one in read("az", "UZB", text)] == ["host"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Peruvian president received the Chilean ambassador in Lima on Monday."),
        ("fa", "رئیس‌جمهور پرو سفیر شیلی را به حضور پذیرفت."),
    ],
)
def test_an_ambassador_who_is_received_visits_nobody(language: str, text: str):
    assert {one.kind for one in read(language, "CHL", text)} == {"meeting"}


@pytest.mark.parametrize(("day", "level"), [(2019, ""), (2025, "minister")])
def test_nobody_has_a_level_outside_the_days_of_his_office(day: int, level: str):
    text = "امیر سرتیپ نصیرزاده وارد باکو شد و با رئیس‌جمهور آذربایجان دیدار کرد."
    events = extract_events(text, "fa", day=date(day, 2, 12), publisher="IRN")
    told = [Evidence("d", event) for event in events]
    (one,) = list_contacts(Subject("IRN"), told)
    assert (one.level, one.highest) == (level, "head-of-state")
    office = list_contacts(Subject("IRN", "defense-minister"), told)
    assert bool(office) == bool(level)


def test_the_day_of_an_invitation_is_none_of_a_meeting_told_behind_it():
    text = (
        "Chile's foreign minister invited his Peruvian counterpart to Santiago. The joint "
        "commission will meet in Lima in October."
    )
    one = next(each for each in read("en", "PER", text) if each.kind == "invitation")
    assert one.when is not None
    assert (one.when.start, one.when.end, one.place) == (DAY, DAY, "CHL")


@pytest.mark.parametrize(
    ("language", "who", "text", "kind"),
    [
        ("en", "PER", "Peru's foreign minister was to have visited Santiago on Friday, but the "
         "trip was put off without a new date.", "visit"),
        ("fa", "IRQ", "رزمایش مشترک مرزبانان عراق و عربستان که قرار بود دی‌ماه برگزار شود به اسفند "
         "موکول شد.", "exercise"),
    ],
)  # fmt: skip
def test_what_was_put_off_did_not_take_place(language: str, who: str, text: str, kind: str):
    found = [one for one in read(language, who, text) if one.kind == kind]
    assert {one.status for one in found} == {"negated"}


def test_what_took_place_is_one_contact_as_news_and_as_background():
    found = read(
        "en", "BOL",
        "The border commissioners of Bolivia and Paraguay met at Villamontes on 12 February.",
        "Bolivia's foreign minister said that the border commissioners of Bolivia and Paraguay had "
        "met on 12 February 2024.",
    )  # fmt: skip
    old = read(
        "en", "BOL", "The border commissioners of Bolivia and Paraguay met on 3 February 2024."
    )
    assert [one.status for one in [*found, *old]] == ["actual", "actual"]


@pytest.mark.parametrize(("later", "count"), [("Peru's foreign minister", 1),
                                              ("Peru's defense minister", 2)])  # fmt: skip
def test_a_visit_that_two_documents_tell_a_day_apart_is_one(later: str, count: int):
    found = read(
        "en", "CHL", "Peru's foreign minister visited Santiago.", f"{later} visited Santiago."
    )
    assert [one.kind for one in found] == ["host"] * count
    assert count_matrix(found)["PER"]["host"] == count
    assert found[0].highest == "minister"


@pytest.mark.parametrize(("first", "kinds"), [("Monday", ["host", "meeting"]),
                                              ("Tuesday", ["host"])])  # fmt: skip
def test_a_reception_during_a_visit_is_no_other_visit(first: str, kinds: list[str]):
    text = (
        f"India's army chief arrived in Yerevan on {first} for a three-day visit. He was received "
        "by Armenia's defense minister on Tuesday."
    )
    found = read("en", "ARM", text, day=date(2024, 2, 14))
    assert [one.kind for one in found] == kinds


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_every_language_has_words_of_contacts(language: str):
    book = read_contact_words(language)
    assert set(book.lists) == {*WORDS}
    assert all(book.lists[key] for key in ("commission", "sessions", "chairs"))
    assert book.offices
    examples = {"fa": "گمرکی", "az": "gömrük", "en": "customs"}
    assert book.find_field(["x", examples[language]], 0, 0) == "economic"
    assert book.find_field([examples[language], *["x"] * 20], 20, 20) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Chile and Peru signed a plan of military cooperation for 2025."),
        ("fa", "شیلی و پرو برنامه همکاری نظامی برای سال ۲۰۲۵ را امضا کردند."),
        ("az", "Çili və Peru 2025-ci il üçün hərbi əməkdaşlıq planı imzalayıb."),
    ],
)
def test_the_year_of_a_plan_is_not_the_day_of_its_signing(language: str, text: str):
    (one,) = (each for each in read(language, "CHL", text) if each.kind == "protocol")
    assert one.when is not None
    assert (one.when.start, one.when.end, one.status) == (DAY, DAY, "actual")


def test_what_is_to_be_signed_in_a_year_is_dated_by_it():
    for words in ("an agreement on trade in 2025", "a plan of cooperation for 2025"):
        (one,) = read("en", "CHL", f"Chile and Peru will sign {words}.")
        assert one.when is not None
        assert (one.when.start.year, one.status) == (2025, "planned")


def test_other_acts_of_two_types_are_two_contacts():
    day = date(2024, 3, 14)
    texts = {
        "a": "Armenia rejected Georgia's proposal on Thursday and threatened it with sanctions.",
        "b": "Armenia threatened Georgia with sanctions on Thursday.",
    }
    told = [
        Evidence(name, event)
        for name, text in texts.items()
        for event in extract_events(text, "en", day=day)
    ]
    found = list_contacts(find_subject("Armenia", "en"), told)
    others = [one for one in found if one.kind == "other" and one.status == "actual"]
    assert [{each.event.type for each in one.evidence} for one in others] == [
        {"REJECT"},
        {"THREATEN"},
    ]
    assert [len(one.evidence) for one in others] == [1, 2]


def list_kinds(*texts: tuple[str, str], subject: str = "PER") -> list[tuple[str, set[str]]]:
    """Return the kinds of a state's contacts with the numbers of the texts that tell them."""
    day = date(2024, 3, 6)
    rows = [
        Evidence(str(number), one)
        for number, (language, text) in enumerate(texts)
        for one in extract_events(text, language, day=day)
    ]
    known = {str(number): (text, language) for number, (language, text) in enumerate(texts)}
    found = list_contacts(Subject(subject), rows, texts=known)
    return sorted((one.kind, {each.document for each in one.evidence}) for one in found)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (("en", "Peru's energy minister will visit Chile next week."),
         ("en", "Peru's defense minister will visit Chile next week."), 2),
        (("en", "Peru's energy minister arrived in Chile on Tuesday."),
         ("fa", "وزیر دفاع پرو روز سه‌شنبه وارد شیلی شد."), 2),
        (("az", "Perunun energetika naziri martın 12-də Çiliyə səfər edəcək."),
         ("fa", "وزیر انرژی پرو هفته آینده به شیلی سفر می‌کند."), 1),
        (("en", "Peru's energy minister will visit Chile next week."),
         ("en", "A minister of Peru will visit Chile next week."), 1),
        (("en", "Peru's energy minister will visit Chile next week."),
         ("en", "A Peruvian delegation will visit Chile next week."), 1),
        (("en", "Chile's energy minister will visit Peru next week."),
         ("en", "Chile's defense minister will visit Peru next week."), 2),
    ],
)  # fmt: skip
def test_visits_of_two_ministers_on_the_same_days_are_two(
    one: tuple[str, str], other: tuple[str, str], count: int
):
    assert len(list_kinds(one, other)) == count


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "وزیر خارجه پرو دعوت همتای شیلیایی خود را پذیرفت و ۲۰ مارس به شیلی سفر می‌کند."),
        ("en", "Peru's foreign minister will visit Chile on 20 March."),
    ],
)
def test_who_accepts_an_invitation_plans_a_visit(language: str, text: str):
    assert [kind for kind, _ in list_kinds((language, text))] == ["visit"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (("en", "Peru and Chile signed a memorandum on railways on Tuesday."),
         ("en", "Peru and Chile signed a memorandum on tourism on Tuesday."), 2),
        (("en", "Peru and Chile signed a customs protocol on Tuesday."),
         ("fa", "پرو و شیلی روز سه‌شنبه پروتکل گمرکی امضا کردند."), 1),
        (("az", "Peru və Çili martın 5-də gömrük protokolu imzalayıb."),
         ("fa", "پرو و شیلی روز سه‌شنبه یادداشت تفاهم گردشگری امضا کردند."), 2),
        (("en", "Peru and Chile signed a memorandum on Tuesday."),
         ("en", "Peru and Chile signed a memorandum on tourism on Tuesday."), 1),
        (("en", "Peru and Chile held a joint naval exercise on Tuesday."),
         ("en", "Peru and Chile held a joint air exercise on Tuesday."), 2),
        (("en", "Peru and Chile held a joint naval exercise on Tuesday."),
         ("az", "Peru və Çili martın 5-də birgə hərbi-dəniz təlimi keçirib."), 1),
    ],
)  # fmt: skip
def test_documents_on_two_matters_and_exercises_of_two_arms_are_two(
    one: tuple[str, str], other: tuple[str, str], count: int
):
    assert len(list_kinds(one, other)) == count


def test_a_bare_minister_does_not_join_visits_of_two():
    texts = (
        ("en", "Peru's transport minister will visit Chile next week."),
        ("en", "A minister of Peru will visit Chile next week."),
        ("en", "Peru's energy minister will visit Chile next week."),
    )
    assert list_kinds(*texts) == [("visit", {"0", "1"}), ("visit", {"2"})]
