"""Persian stories of agencies: a list's end, people met abroad, what is told a second time."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.test_real_fa import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a list that ends with others who are not named
        ("رئیس‌جمهور مصر با سران چین، هند، اردن و دیگر مقامات دیدار کرد.",
         {"CONSULT actual EGY+CHN", "CONSULT actual EGY+IND", "CONSULT actual EGY+JOR"}),
        # two states meet in New York, too
        ("وزیران خارجه یونان و قبرس در حاشیه مجمع عمومی سازمان ملل در نیویورک دیدار کردند.",
         {"CONSULT actual GRC+CYP"}),
        # compatriots abroad
        ("رئیس‌جمهور لهستان در دیدار با گروهی از لهستانی‌های مقیم بریتانیا این را گفت.", set()),
        ("نخست‌وزیر گرجستان با گروهی از کارگران منطقه کلن آلمان دیدار کرد.", set()),
        ("نخست‌وزیر گرجستان با گروهی از نمایندگان پارلمان آلمان دیدار کرد.",
         {"CONSULT actual GEO+DEU"}),
    ],
)  # fmt: skip
def test_who_meets(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # "that meeting" is the one told before
        (("وزیر خارجه عمان دیروز به یمن رفت. آخرین دیدار وزیر خارجه عمان و وزیر خارجه مصر سوم مهر"
         " در ژنو برگزار شد. در آن دیدار دو طرف درباره تجارت گفت‌وگو کردند."),
         {"CONSULT actual OMN>YEM", "CONSULT background OMN+EGY"}),
        # a heading and the report below it
        ("سفیر هلند احضار شد\nسفیر هلند عصر دیروز توسط مدیرکل غرب اروپا به وزارت خارجه احضار شد.",
         {"ACCUSE actual IRN>NLD"}),
        # what either side of a swap hands over; not what it did before
        ("هند و پاکستان زندانیان خود را مبادله کردند. هند ۲۰ ماهیگیر پاکستانی را آزاد کرد.",
         {"COOPERATE actual IND+PAK"}),
        ("هند و پاکستان زندانیان خود را مبادله کردند. هند سال گذشته یک خلبان پاکستانی را آزاد کرد.",
         {"COOPERATE actual IND+PAK", "RETREAT background IND>PAK"}),
        # after years in which ties were cut
        ("وزیر خارجه کویت پس از هفت سال قطع رابطه با لبنان وارد بیروت شد.",
         {"SANCTION background KWT>LBN", "CONSULT actual KWT>LBN"}),
        ("پس از یک سال مذاکره، هند و نپال توافق‌نامه مرزی امضا کردند.",
         {"CONSULT background IND+NPL", "SUPPORT actual IND+NPL"}),
    ],
)  # fmt: skip
def test_told_again(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


def test_summons_is_one_event() -> None:
    text = "سفیر هلند احضار شد\nسفیر هلند عصر دیروز توسط مدیرکل غرب اروپا به وزارت خارجه احضار شد."
    assert len(extract_events(text, "fa", day=date(2024, 5, 14), publisher="IRN")) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what somebody calls something is his word for it, no charge of whoever is named in it
        ("هند یک کارمند سفارت پاکستان را به سبب آنچه جاسوسی علیه دهلی نو نامید، اخراج کرد.",
         {"SANCTION actual IND>PAK"}),
        ("پرو اقدام شیلی را دخالت خواند.", {"ACCUSE actual PER>CHL"}),
        # sanctions aim at (هدف) firms: nobody is exempted; an economy is pressed, nobody asked
        (("آمریکا تحریم‌هایی علیه ونزوئلا وضع کرد. این تحریم‌ها شرکت‌هایی را هدف قرار می‌دهد که نفت"
         " کوبا را می‌فروشند."), {"SANCTION actual USA>VEN"}),
        ("آلمان تحریم‌هایی علیه بلاروس اعمال کرد که اقتصاد این کشور را تحت فشار قرار داد.",
         {"SANCTION actual DEU>BLR"}),
        # media based in a state
        (("سفیر چین به وزارت امور خارجه احضار شد؛ سفیر کانادا نیز بابت رفتار رسانه‌های مستقر در"
         " اتاوا به این وزارتخانه فراخوانده شد."), {"ACCUSE actual IRN>CHN",
                                             "ACCUSE actual IRN>CAN"}),
    ],
)  # fmt: skip
def test_charges(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a murder whose doer is not named, and one whose is
        ("قطر در پی ترور وزیر دفاع عراق هیاتی به بغداد فرستاد.", {"CONSULT actual QAT>IRQ"}),
        ("ایران ترور وزیر دفاع لبنان به دست اسرائیل را محکوم کرد.",
         {"ASSAULT actual ISR>LBN", "ACCUSE actual IRN>ISR"}),
        # an accident, a heading, media, a pronoun
        ("هند برای سیل‌زدگان نپال غذا فرستاد. در این حادثه ۲۰۰ نفر کشته و زخمی شدند.",
         {"AID actual IND>NPL"}),
        ("محکومیت حملات هوایی سودان به چاد", {"ASSAULT actual SDN>TCD"}),
        ("پاکستان مرز را به روی افغانستان بست. برخی رسانه‌های محلی مدعی کشته شدن دو افغان شده‌اند.",
         {"SANCTION actual PAK>AFG"}),
        ("سخنگوی عراق حمایت همه‌جانبه آمریکا از آن را یادآور شد و از سازمان ملل کمک خواست.",
         {"REQUEST actual IRQ>UNO"}),
        # what is only called for, two nouns of one verb
        ("سخنگوی عراق بر ضرورت محاکمه و مجازات سودان تاکید کرد.", set()),
    ],
)  # fmt: skip
def test_by_nobody(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # an object before a relative clause, days behind a quality, a second verb of blame
        (("وزیر خارجه پرو حملات مرگبار روز دوشنبه شیلی به بولیوی که به مرگ چند نفر انجامید را محکوم"
         " کرد."), {"ASSAULT actual CHL>BOL", "ACCUSE actual PER>CHL"}),
        ("وزیر خارجه پرو حمله دیروز شیلی به بولیوی را جنایتی تروریستی خواند و محکوم کرد.",
         {"ASSAULT actual CHL>BOL", "ACCUSE actual PER>CHL"}),
        # a field (مالی) in a list of fields is no state
        (("عمان و تونس توافق‌نامه امضا کردند. بر پایه آن دو کشور برای همکاری در زمینه‌های انرژی و"
          " خدمات، بازرگانی، اقتصادی، مالی، بیمه، کشاورزی و سرمایه‌گذاری به توافق رسیدند."),
         {"SUPPORT actual OMN+TUN", "AGREE actual OMN+TUN"}),
        ("وزیران خارجه سنگال، مالی و غنا دیدار کردند.", {"CONSULT actual SEN+MLI+GHA"}),
        # expelled from an embassy
        ("کانادا از اخراج دو دیپلمات از سفارت مکزیک خبر داد.", {"SANCTION actual CAN>MEX"}),
        # who is condoled with was hit
        ("سخنگوی کویت حمله اسرائیل را محکوم کرد و به خانواده‌های شهدا و مردم لبنان تسلیت گفت.",
         {"ASSAULT actual ISR>LBN", "ACCUSE actual KWT>ISR", "SUPPORT actual KWT>LBN"}),
        # the two sides are those who acted, not a place and its neighbor
        (("ارمنستان و آذربایجان اسیران خود را مبادله کردند. آن سربازان اکنون در خاک گرجستان، همسایه"
         " ارمنستان هستند. دو طرف از قطر قدردانی کردند."),
         {"COOPERATE actual ARM+AZE", "SUPPORT actual ARM+AZE>QAT"}),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted
