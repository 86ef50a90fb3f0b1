"""Persian news in plain constructions: asked and threatened, those freed who had been held."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2024, 5, 15)  # a Wednesday


def read(text: str) -> set[str]:
    """Return what a text tells: "SANCTION actual IRN>AZE"."""
    return describe_acts(extract_events(text, "fa", day=_DAY, publisher="IRN"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("وزیر خارجه چین از ژاپن خواست فروش سلاح به تایوان را متوقف کند و تهدید کرد که پاسخ قاطعی "
          "خواهد داد."),
         {"REQUEST actual CHN>JPN", "THREATEN actual CHN>JPN"}),
        (("رئیس جمهور ترکیه از یونان خواست از خرید جنگنده های فرانسه خودداری کند و هشدار داد در "
          "غیر این صورت واکنش نشان خواهد داد."),
         {"REQUEST actual TUR>GRC", "THREATEN actual TUR>GRC"}),
    ],
)  # fmt: skip
def test_asked_and_threatened(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ارمنستان پیشنهاد روسیه برای گفتگو را پذیرفت، اما باکو این پیشنهاد را رد کرد.",
         {"AGREE actual ARM>RUS", "REJECT actual AZE>RUS"}),
        ("قزاقستان میانجیگری چین را پذیرفت ولی بیشکک روز دوشنبه آن را رد کرد.",
         {"AGREE actual KAZ>CHN", "REJECT actual KGZ>CHN"}),
        ("صربستان میانجیگری اتحادیه اروپا را پذیرفت. کوزوو این میانجیگری را رد کرد.",
         {"AGREE actual SRB>EUR", "REJECT actual XKX>EUR"}),
    ],
)  # fmt: skip
def test_one_accepts_one_refuses(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ترکیه دو خبرنگار یونانی را که پلیس این کشور هفته گذشته دستگیر کرده بود، آزاد کرد.",
         {"COERCE background TUR>GRC", "RETREAT actual TUR>GRC"}),
        ("مصر سه شهروند ترک را آزاد کرد. این افراد به اتهام جاسوسی دستگیر شده بودند.",
         {"RETREAT actual EGY>TUR", "COERCE background EGY>TUR"}),
        (("ایران ۱۰ صیاد پاکستانی را آزاد کرد. صیادان مذکور هفته گذشته توسط مرزبانان آن کشور "
          "دستگیر شده بودند."),
         {"RETREAT actual IRN>PAK", "COERCE background IRN>PAK"}),
    ],
)  # fmt: skip
def test_freed_who_had_been_held(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("نخستین تیم امداد و نجات اردن دیروز به قهرمان‌مرعش رسید.", {"AID actual JOR>TUR"}),
        ("گروه امداد و نجات هند دیروز به نپال رسید.", {"AID actual IND>NPL"}),
        ("وزیر خارجه مجارستان وارد شیمکنت شد.", {"CONSULT actual HUN>KAZ"}),
    ],
)  # fmt: skip
def test_towns(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("وزارت خارجه پاکستان گزارش‌ها درباره ملاقات نخست وزیر این کشور با مقام‌های اسرائیل را "
          "تکذیب کرد."),
         {"CONSULT negated ISR+PAK"}),
        ("کرملین گزارش‌ها درباره گفت‌وگوی تلفنی پوتین و مکرون را رد کرد.",
         {"CONSULT negated RUS+FRA"}),
        ("ایران خبر ارسال پهپاد به روسیه را رد کرد.", {"AID negated IRN>RUS"}),
    ],
)  # fmt: skip
def test_denied_reports(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a surname that somebody known has, too
        ("سیمون هریس، نخست وزیر ایرلند، از اسرائیل انتقاد کرد.", {"ACCUSE actual IRL>ISR"}),
        # what a draft or talks are about
        ("ژاپن و کره جنوبی درباره پرتاب موشک کره شمالی گفت وگو کردند.", {"CONSULT actual JPN+KOR"}),
        # without warning
        ("ارتش پاکستان بدون هشدار قبلی به روستایی در افغانستان حمله کرد.",
         {"ASSAULT actual PAK>AFG"}),
        # a minister of the asker's own
        ("نخست وزیر عراق از وزیر نفت خواست گزارشی درباره میدان مشترک با کویت تهیه کند.", set()),
        # a newspaper's charge
        ("سخنگوی وزارت خارجه ادعای روزنامه آمریکایی نیویورک تایمز درباره فروش پهپاد را تکذیب کرد.",
         set()),
        # news confirmed is nothing signed
        (("آمریکا قصد دارد تحریم‌های تازه‌ای علیه نیکاراگوئه اعمال کند. وزارت خزانه‌داری آمریکا با "
          "انتشار بیانیه‌ای این خبر را تایید کرد."), {"SANCTION planned USA>NIC"}),
    ],
)  # fmt: skip
def test_no_act_of_states(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


def test_this_province() -> None:
    text = (
        "استاندار ریازان روسیه گفت: پهپادهای اوکراینی بامداد امروز به پالایشگاهی در این استان "
        "حمله کردند."
    )
    assert read(text) == {"ASSAULT actual UKR>RUS"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("روسیه 21 دیپلمات بلژیکی، 15 دیپلمات هلندی و چهار دیپلمات اتریشی را اخراج کرد.",
         {"SANCTION actual RUS>BEL+NLD+AUT"}),
        ("لبنان دو شهروند ترک، سه شهروند مصری و یک شهروند اردنی را بازداشت کرد.",
         {"COERCE actual LBN>TUR+EGY+JOR"}),
        ("ایران، روسیه و همچنین چین رزمایش مشترک برگزار کردند.",
         {"COOPERATE actual IRN+RUS+CHN"}),
        ("هند و همچنین نیروی دریایی دفاع از خود ژاپن رزمایش مشترک برگزار کردند.",
         {"COOPERATE actual IND+JPN"}),
    ],
)  # fmt: skip
def test_lists(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


def test_two_dates_in_brackets() -> None:
    text = "وزیر خارجه مصر روز سه شنبه (۲۵ اردیبهشت / ۱۴ می) با همتای اردنی خود دیدار کرد."
    (event,) = extract_events(text, "fa", day=_DAY)
    assert event.date is not None
    assert event.date.start == date(2024, 5, 14)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # raids that are carried out
        ("ارتش پاکستان حملات هوایی علیه کابل انجام داد.", {"ASSAULT actual PAK>AFG"}),
        # whose army, whose border
        ("وزارت دفاع بلاروس از رزمایش ارتش این کشور در گرودنو در نزدیکی مرز لهستان خبر داد.",
         {"MOBILIZE actual BLR>POL"}),
        ("ترکیه برای انجام رزمایش در نزدیکی مرز سوریه نیروهای زرهی اعزام کرد.",
         {"MOBILIZE actual TUR>SYR"}),
        # by what accord something flows
        ("صادرات برق ایران به ارمنستان طبق توافق دو کشور از سر گرفته شد.",
         {"COOPERATE actual IRN>ARM"}),
        # who must leave, who is asked to think again
        (("نخست وزیر استرالیا اعلام کرد سفیر ایران در کانبرا و سه دیپلمات دیگر باید خاک این "
          "کشور را ترک کنند."), {"SANCTION actual AUS>IRN"}),
        ("ایران استرالیا را به بازنگری در تصمیم خود دعوت کرد.", {"REQUEST actual IRN>AUS"}),
    ],
)  # fmt: skip
def test_plain_constructions(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


def test_the_day_before_too() -> None:
    text = (
        "پهپاد اسرائیلی خودرویی در جنوب لبنان را هدف گرفت. "
        "روز گذشته نیز سه لبنانی در حملات جداگانه این رژیم جان باختند."
    )
    days = [one.date.start.day for one in extract_events(text, "fa", day=_DAY) if one.date]
    assert days == [15, 14]
