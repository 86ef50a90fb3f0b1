"""Persian acts that are told as not so without a negated verb of their own."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

DAY = date(2023, 5, 10)


def describe(text: str) -> set[str]:
    """Return what a Persian text tells."""
    return describe_acts(extract_events(text, "fa", day=DAY))


NEITHER = [
    (
        "غنا نه سفیر خود را از توگو فراخوانده و نه روابط را قطع کرده است.",
        {"SANCTION negated GHA>TGO"},
    ),
    ("پرو نه با شیلی دیدار کرد و نه با بولیوی.", {"CONSULT negated PER+CHL"}),
    ("نه چاد به نیجر حمله کرد و نه سودان.", {"ASSAULT negated TCD>NER"}),
    ("نروژ نه به اوکراین موشک داد و نه به اسرائیل.", {"AID negated NOR>UKR"}),
    ("غنا نه سرباز توگویی را آزاد کرد.", {"RETREAT actual GHA>TGO"}),
]
NOT_ON = [
    ("ایران گفت مذاکره‌ای با آمریکا در کار نیست.", {"CONSULT negated IRN+USA"}),
    ("کرملین گفت سفری به آنکارا در کار نیست.", {"CONSULT negated RUS>TUR"}),
    ("چاد گفت حمله‌ای به سودان در کار نبوده است.", {"ASSAULT negated TCD>SDN"}),
    ("گفت‌وگویی میان آکرا و لومه در کار است.", {"CONSULT actual GHA+TGO"}),
]
TALES = [
    (
        "آنچه درباره درخواست صربستان از مجارستان نوشته‌اند دروغ است.",
        {"REQUEST negated SRB>HUN"},
    ),
    ("عراق گفت خبر حمله ترکیه به دهوک خیال است.", {"ASSAULT negated TUR>IRQ"}),
    (
        "ایران گفت گزارش دیدار سفیر این کشور با همتای آمریکایی ساختگی است.",
        {"CONSULT negated USA+IRN"},
    ),
    ("خبر دیدار پوتین با اردوغان درست است.", {"CONSULT actual RUS+TUR"}),
]


@pytest.mark.parametrize(("text", "want"), NEITHER)
def test_neither_is_done(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), NOT_ON)
def test_none_is_on(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), TALES)
def test_it_is_a_tale(text: str, want: set[str]) -> None:
    assert describe(text) == want


TITLES = [
    (
        "دمشق یافته‌های سازمان منع سلاح‌های شیمیایی را «سناریوی از پیش نوشته» قلمداد کرد.",
        {"REJECT actual SYR>IGO"},
    ),
    ("تهران گزارش آلمان را «داستانی از پیش ساخته» خواند.", {"REJECT actual IRN>DEU"}),
    ("آکرا این سخنان لومه را «دروغی که تکرار شده» خواند.", {"REJECT actual GHA>TGO"}),
    ("وزیر خارجه غنا گفت «توگو را محکوم می‌کنیم».", {"ACCUSE actual GHA>TGO"}),
]
WARNINGS = [
    ("هشدار آکرا به لومه: همه گذرگاه‌ها را یکسره می‌بندیم", {"THREATEN actual GHA>TGO"}),
    ("تهدید ترکیه به عراق: مرز را می‌بندیم", {"THREATEN actual TUR>IRQ"}),
    ("هشدار چاد به سودان: سفیر شما را اخراج می‌کنیم", {"THREATEN actual TCD>SDN"}),
    ("هشدار هواشناسی ایران و عراق: سیل می‌آید", set()),
]
SURPRISED = [
    "سفیر آمریکا از این تصمیم ترکیه غافلگیر شد.",
    "وزیر پیشین پرو که به جرم رشوه‌خواری محکوم شده به بولیوی گریخت.",
]


@pytest.mark.parametrize(("text", "want"), TITLES)
def test_a_verb_in_a_quoted_title_ends_no_clause(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), WARNINGS)
def test_what_a_heading_warns_of_is_a_threat(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize("text", SURPRISED)
def test_surprise_and_sentences_are_no_acts_of_states(text: str) -> None:
    assert describe(text) == set()
