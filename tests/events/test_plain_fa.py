"""Persian news in ordinary words: what was told before, nobody's acts, promises, follow-ups."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2023, 5, 10)  # a Wednesday


def read(text: str) -> set[str]:
    """Return what a text tells: "SANCTION actual IRN>AZE"."""
    return describe_acts(extract_events(text, "fa", day=_DAY, publisher="IRN"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("هیچ گفت‌وگویی بین هیئت‌های مصر و ترکیه صورت نگرفت.", {"CONSULT negated EGY+TUR"}),
        ("هند و پاکستان هیچ مذاکره‌ای نداشته‌اند.", {"CONSULT negated IND+PAK"}),
        ("ارتش گرجستان هیچ رزمایش مشترکی با ارتش ترکیه برگزار نکرده است.",
         {"COOPERATE negated GEO+TUR"}),
    ],
)  # fmt: skip
def test_no_such_act(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("روسیه شماری از تانک‌های خود را به نزدیکی مرز فنلاند فرستاد.",
         {"MOBILIZE actual RUS>FIN"}),
        ("وزارت دفاع ژاپن اعلام کرد یک هواپیمای حامل چادر به مراکش اعزام شده است.",
         {"AID actual JPN>MAR"}),
        ("ایران از بامداد دوشنبه گذرگاه میلک را به روی کامیون‌های افغانستان بسته است.",
         {"SANCTION actual IRN>AFG"}),
        ("دور سوم مذاکرات صربستان و کرواسی درباره مفقودان جنگ در بلگراد پایان یافت.",
         {"CONSULT actual SRB+HRV"}),
        ("آلمان ده تانک به اوکراین داد. دانمارک هم اقدام مشابهی انجام داد.",
         {"AID actual DEU>UKR", "AID actual DNK>UKR"}),
        ("سخنگوی دولت ونزوئلا گفت سیاست تحریم آمریکا به نتیجه نخواهد رسید.", set()),
    ],
)  # fmt: skip
def test_plain_words(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted
