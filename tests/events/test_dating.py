"""Dates are read only where an act is told, with their places in the whole text."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.when.dating import list_dates
from hamgara.text.sentences import split_sentences


def test_dates_are_read_in_the_named_places_only() -> None:
    text = "The fair opened on 3 May 2021. Iran and Iraq met on 5 May 2021\nIt closed in June."
    places = split_sentences(text, "en")
    (found,) = list_dates(text, "en", places[1:2])
    assert found.span.of(text) == "5 May 2021"
    assert [one.span.of(text) for one in list_dates(text, "en", places)] == [
        "3 May 2021", "5 May 2021", "June",
    ]  # fmt: skip
    assert list_dates(text, "en", []) == []


def test_a_date_of_a_silent_sentence_dates_no_act() -> None:
    text = "نمایشگاه ۳ مه ۲۰۲۱ گشایش یافت. وزیر خارجه ایران با همتای عراقی خود دیدار کرد."
    (event,) = extract_events(text, "fa")
    assert event.date is None


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("Iran's minister visited Baku the day before yesterday.", "en", "05-08", "05-08"),
        ("Iran's minister will visit Baku the day after tomorrow.", "en", "05-12", "05-12"),
        ("رئیس‌جمهور ایران هفته بعد به ترکیه سفر می‌کند.", "fa", "05-13", "05-19"),
        ("وزیر خارجه ایران در فروردین سال ۱۴۰۲ به ترکیه سفر کرد.", "fa", "03-21", "04-20"),
    ],
)
def test_longer_words_of_a_day_win_over_those_that_count_from_another(
    text: str, language: str, start: str, end: str
) -> None:
    (event,) = extract_events(text, language, day=date(2023, 5, 10))
    assert event.date is not None
    assert (str(event.date.start)[5:], str(event.date.end)[5:]) == (start, end)


def test_a_year_in_a_name_dates_nothing() -> None:
    text = "رزمایش مشترک روسیه و بلاروس موسوم به «زاپاد ۲۰۲۵» روز شنبه آغاز شد."
    (event,) = extract_events(text, "fa", day=date(2025, 9, 16))
    assert event.date is not None
    assert event.date.start == date(2025, 9, 13)


def read_days(text: str, language: str, day: date) -> list[tuple[str, str, str]]:
    return [
        (one.type, one.status, str(one.date.start) if one.date else "")
        for one in extract_events(text, language, day=day)
    ]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            ("سفیر عمان در مسقط از آغاز صدور گاز ایران به عمان خبر داد و گفت: این کار از بامداد"
            " دوشنبه انجام شد."),
            "fa", "2023-05-08",
        ),
        (
            ("وزیر خارجه پرو دوشنبه شب اعلام کرد که لیما در پاسخ به این رفتار، روابط دیپلماتیک خود"
            " با مکزیک را قطع کرده است."),
            "fa", "2023-05-08",
        ),
        (
            ("محموله دارویی که از سوی دولت ژاپن به دولت نپال اهدا شده، شامگاه دوشنبه در فرودگاه"
            " کاتماندو به زمین نشست."),
            "fa", "2023-05-08",
        ),
        (
            ("Peru shut down servers used by Chile's navy to guide its patrol boats on Monday, two"
            " officers said."),
            "en", "2023-05-08",
        ),
        (
            ("A frigate of the Kenyan navy boarded the Somali trawler Maria Luisa the day before"
            " yesterday and led it to Mombasa."),
            "en", "2023-05-08",
        ),
    ],
)  # fmt: skip
def test_the_only_day_of_a_sentence_is_that_of_its_act(
    text: str, language: str, wanted: str
) -> None:
    found = read_days(text, language, date(2023, 5, 10))
    assert found
    assert {day for _, _, day in found} == {wanted}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chad has moved two battalions up to the border with Sudan, residents said on Tuesday.",
         "en"),
        ("وزیر خارجه عراق از ایران قدردانی کرد و گفت هواپیمای امدادی یکشنبه اعزام می‌شود.", "fa"),
    ],
)  # fmt: skip
def test_a_day_of_what_is_said_or_to_come_dates_no_other_act(text: str, language: str) -> None:
    days = {day for kind, status, day in read_days(text, language, date(2023, 5, 10))
            if status == "actual"}  # fmt: skip
    assert days == {"2023-05-10"}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Kenyan gunboats shelled a Somali post overnight.", "en", {("ASSAULT", "2023-05-09")}),
        ("Kenyan gunboats shelled a Somali post overnight on Sunday.", "en",
         {("ASSAULT", "2023-05-07")}),
        (
            ("وزیران خارجه عراق و قطر دوشنبه در دوحه دیدار کردند. یک روز پیش‌تر وزیر خارجه عراق با"
            " همتای کویتی خود گفتگو کرد."),
            "fa", {("CONSULT", "2023-05-08"), ("CONSULT", "2023-05-07")},
        ),
        (
            ("لندن کاردار ایران را اخراج کرد؛ این تصمیم یک روز پس از حمله معترضان ایرانی به سفارت"
            " بریتانیا گرفته شد."),
            "fa", {("SANCTION", "2023-05-10"), ("ASSAULT", "2023-05-09")},
        ),
        (
            ("Peru Çilinin iki diplomatını bazar ertəsi ölkədən qovub. Çili isə həmin gün Perunun"
            " səfirini geri göndərib."),
            "az",
            {("SANCTION", "2023-05-08")},
        ),
    ],
)  # fmt: skip
def test_days_that_count_from_others(
    text: str, language: str, wanted: set[tuple[str, str]]
) -> None:
    found = read_days(text, language, date(2023, 5, 10))
    assert {(kind, day) for kind, _, day in found} == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Russia declared a three-day truce with Ukraine from May 18.", "en",
         ("CONCEDE", "planned", "2023-05-18")),
        ("Çin mayın 18-dən Gürcüstan vətəndaşlarını viza almaqdan azad edir.", "az",
         ("CONCEDE", "planned", "2023-05-18")),
        ("Russia expelled two Polish diplomats on March 18.", "en",
         ("SANCTION", "background", "2023-03-18")),
        ("Russia expelled two Polish diplomats on September 18.", "en",
         ("SANCTION", "background", "2022-09-18")),
    ],
)  # fmt: skip
def test_a_day_without_a_year_is_none_of_almost_a_year_ago(
    text: str, language: str, wanted: tuple[str, str, str]
) -> None:
    assert read_days(text, language, date(2023, 5, 10)) == [wanted]


def test_meetings_on_a_visit_have_its_day_and_not_that_of_its_end() -> None:
    text = (
        "وزیر دفاع پرو دوشنبه این هفته وارد سانتیاگو شد. وی طی سه روز اقامت در سانتیاگو با"
        " رئیس‌جمهور شیلی دیدار و گفتگو کرد و عصر دیروز سه‌شنبه به لیما بازگشت."
    )
    assert {day for _, _, day in read_days(text, "fa", date(2023, 5, 10))} == {"2023-05-08"}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (("Kenya's foreign minister met his Ugandan counterpart in Nairobi on Sunday. During the"
         " talks he asked Uganda to free two journalists."), "en", ("REQUEST", "2023-05-07")),
        (("وزیر خارجه پرو یکشنبه با همتای شیلیایی خود دیدار کرد. وی در این دیدار از سانتیاگو خواست"
         " دو خبرنگار را آزاد کند."), "fa", ("REQUEST", "2023-05-07")),
        (("Perunun xarici işlər naziri bazar günü çilili həmkarı ilə görüşüb. Görüşdə nazir Çilidən"
         " iki jurnalisti azad etməyi xahiş edib."), "az", ("REQUEST", "2023-05-07")),
        ("عراق شامگاه یکشنبه سفیر سوئد را اخراج کرد. همزمان کویت کاردار سوئد را احضار کرد.", "fa",
         ("ACCUSE", "2023-05-07")),
        (("Kenya's president arrived in Kampala on Sunday. On the second day of his visit the two"
         " countries signed a memorandum."), "en", ("SUPPORT", "2023-05-08")),
        (("رئیس‌جمهور پرو یکشنبه وارد سانتیاگو شد. در روز دوم این سفر پرو و شیلی یک یادداشت تفاهم"
         " امضا کردند."), "fa", ("SUPPORT", "2023-05-08")),
        (("Peru prezidenti bazar günü Çiliyə gəlib. Səfərin ikinci günü Peru və Çili memorandum"
         " imzalayıblar."), "az", ("SUPPORT", "2023-05-08")),
    ],
)  # fmt: skip
def test_what_is_done_at_a_meeting_or_on_a_day_of_a_visit_has_its_day(
    text: str, language: str, wanted: tuple[str, str]
) -> None:
    found = read_days(text, language, date(2023, 5, 10))
    assert wanted in [(kind, day) for kind, _, day in found]


def test_a_plan_made_at_a_meeting_has_not_its_day() -> None:
    text = (
        "وزیر خارجه پرو یکشنبه با همتای شیلیایی خود دیدار کرد. در این دیدار مقرر شد کمیسیون مشترک"
        " پرو و شیلی در لیما برگزار شود."
    )
    days = {
        day for _, status, day in read_days(text, "fa", date(2023, 5, 10)) if status == "planned"
    }
    assert days == {""}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("Kenya's minister spoke by phone with his Ugandan counterpart yesterday and will leave"
         " for Kampala tomorrow."), [("CONSULT", "actual", "2023-05-09"),
                                ("AGREE", "planned", "2023-05-11")]),
        ("The presidents of Kenya and Uganda may meet in August.",
         [("CONSULT", "hypothetical", "2023-08-01")]),
    ],
)  # fmt: skip
def test_what_is_to_come_has_no_day_that_is_over(
    text: str, wanted: list[tuple[str, str, str]]
) -> None:
    assert read_days(text, "en", date(2023, 5, 10)) == wanted


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Kenya has been flying food to Uganda since Sunday.", "05-07", "05-10"),
        ("The Kenyan president concluded a two-day visit to Uganda on Monday.", "05-07", "05-08"),
        ("Kenya's army chief is in Kampala on a three-day visit that began on Sunday.",
         "05-07", "05-09"),
        ("Kenyan and Ugandan troops began a four-day drill near Busia on Monday.",
         "05-08", "05-08"),
    ],
)  # fmt: skip
def test_what_lasts_has_its_first_and_last_day(text: str, start: str, end: str) -> None:
    (event,) = extract_events(text, "en", day=date(2023, 5, 10))
    assert event.date is not None
    assert (str(event.date.start)[5:], str(event.date.end)[5:]) == (start, end)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A visit to Kampala by Kenya's prime minister, planned for Friday, has been postponed.",
         [("CONSULT", "negated", "2023-05-12")]),
        ("The talks between Kenya and Uganda scheduled for next week have been called off.",
         [("CONSULT", "negated", "2023-05-15")]),
        ("A meeting of the foreign ministers of Kenya and Uganda has been cancelled by Nairobi.",
         [("REJECT", "actual", "2023-05-10")]),
    ],
)  # fmt: skip
def test_a_meeting_that_was_called_off_is_not_held_on_the_day_it_was_planned_for(
    text: str, wanted: list[tuple[str, str, str]]
) -> None:
    assert read_days(text, "en", date(2023, 5, 10)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya has summoned the Ugandan ambassador over remarks his president made on Sunday.",
         "2023-05-10"),
        ("Kenya has accused Uganda of violating the 12 March statement.", "2023-05-10"),
        ("Kenya has donated 25 ventilators to a clinic on 17 February Street in Kampala.",
         "2023-05-10"),
        ("The 2 May meeting of the presidents of Kenya and Uganda ended without a deal.",
         "2023-05-02"),
        ("Kenya asked the United Nations for foreign troops in April.", "2023-04-01"),
        ("Kenya lifted a ban on Ugandan milk after talks in Kampala last month.", "2023-05-10"),
        ("Kenya lifted a ban on Ugandan milk last month.", "2023-04-01"),
    ],
)  # fmt: skip
def test_days_of_other_things_date_no_act(text: str, wanted: str) -> None:
    (found,) = read_days(text, "en", date(2023, 5, 10))
    assert found[2] == wanted


def test_a_second_act_has_the_day_behind_it() -> None:
    text = (
        "Kenya's president will make an official visit to Uganda next week and sign a declaration"
        " with Yoweri Museveni in Kampala on June 16."
    )
    days = {kind: day for kind, _, day in read_days(text, "en", date(2023, 5, 10))}
    assert days == {"AGREE": "2023-06-16"}
    text = (
        "Uganda recalled its envoy to Kenya on 7 February, the day after a Kenyan missile strike."
    )
    assert read_days(text, "en", date(2023, 5, 10)) == [
        ("SANCTION", "background", "2023-02-07"), ("ASSAULT", "background", "2023-02-06"),
    ]  # fmt: skip
