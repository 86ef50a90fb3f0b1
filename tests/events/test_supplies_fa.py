"""Persian: who cuts off gas, power, exports and aid, and from whom."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2024, 5, 13)


def read(text: str) -> set[str]:
    """Return what a text tells: "SANCTION actual IRN>AZE"."""
    return describe_acts(extract_events(text, "fa", day=_DAY, publisher="IRN"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قطع صادرات گاز ازبکستان به تاجیکستان", "UZB>TJK"),
        ("قطع صادرات برق گرجستان به ارمنستان", "GEO>ARM"),
        ("توقف صادرات گاز ترکمنستان به افغانستان", "TKM>AFG"),
        ("توقف موقت صادرات نفت لیبی به مصر", "LBY>EGY"),
        ("توقف صدور گندم قزاقستان به تاجیکستان", "KAZ>TJK"),
        ("توقف صادرات شکر به اوگاندا از سوی کنیا", "KEN>UGA"),
        ("ممنوعیت صادرات برنج هند به نپال", "IND>NPL"),
        ("قطع کمک‌های آلمان به مالی", "DEU>MLI"),
        ("توقف کمک نظامی فرانسه به نیجر", "FRA>NER"),
        ("قطع گاز الجزایر به مراکش", "DZA>MAR"),
        ("قطع گاز صادراتی الجزایر به مراکش", "DZA>MAR"),
        ("قطع موقت برق اتیوپی به سودان", "ETH>SDN"),
        ("قطع جریان گاز روسیه به بلغارستان", "RUS>BGR"),
        ("قطع گاز مراکش از سوی الجزایر", "DZA>MAR"),
        ("قطع برق سودان توسط اتیوپی", "ETH>SDN"),
        ("وزیر برق لبنان از قطع صادرات گاز مصر به این کشور خبر داد.", "EGY>LBN"),
        ("وزیر برق لبنان از قطع گاز مصر به نیروگاه‌های بیروت خبر داد.", "EGY>LBN"),
        ("صادرات گاز ازبکستان به تاجیکستان قطع شد.", "UZB>TJK"),
        ("الجزایر گاز مراکش را قطع کرد.", "DZA>MAR"),
        ("قطع واردات گاز آلمان از روسیه", "DEU>RUS"),
        ("توقف واردات نفت هند از ونزوئلا", "IND>VEN"),
        ("ممنوعیت واردات سیب لهستان به روسیه", "RUS>POL"),
        ("توقف واردات مرغ برزیل از سوی فیلیپین", "PHL>BRA"),
    ],
)  # fmt: skip
def test_who_cuts_off_whom(text: str, wanted: str) -> None:
    assert read(text) == {f"SANCTION actual {wanted}"}


@pytest.mark.parametrize(
    ("headline", "body", "wanted"),
    [
        ("قطع گاز تاجیکستان", "ازبکستان گاز تاجیکستان را قطع کرد.", "UZB>TJK"),
        ("قطع برق افغانستان", "ازبکستان دیروز برق افغانستان را قطع کرد.", "UZB>AFG"),
        ("قطع آب سوریه", "ترکیه جریان آب سوریه را قطع کرد.", "TUR>SYR"),
        ("قطع جریان گاز مراکش", "الجزایر امروز گاز مراکش را قطع کرد.", "DZA>MAR"),
        ("قطع صادرات گاز مصر", "مصر صادرات گاز به لبنان را قطع کرد.", "EGY>LBN"),
        ("توقف صادرات برق گرجستان به ارمنستان", "گرجستان صادرات برق به ارمنستان را متوقف کرد.",
         "GEO>ARM"),
    ],
)  # fmt: skip
def test_headline_and_body_tell_one_act(headline: str, body: str, wanted: str) -> None:
    assert read(f"{headline}\n{body}") == {f"SANCTION actual {wanted}"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ارمنستان به قطع گاز خود از سوی گرجستان اعتراض کرد.",
         {"SANCTION actual GEO>ARM", "ACCUSE actual ARM>GEO"}),
        ("رباط از قطع گاز مراکش از سوی الجزایر انتقاد کرد.",
         {"SANCTION actual DZA>MAR", "ACCUSE actual MAR>DZA"}),
        ("الجزایر تهدید به قطع گاز مراکش کرد.", {"THREATEN actual DZA>MAR"}),
        ("الجزایر گاز مراکش را قطع نکرد.", {"SANCTION negated DZA>MAR"}),
        ("روسیه ممنوعیت واردات سیب لهستان را لغو کرد.", {"RETREAT actual RUS>POL"}),
        ("هند ممنوعیت صادرات برنج به نپال را برداشت.", {"RETREAT actual IND>NPL"}),
        ("قطع روابط دیپلماتیک بولیوی با شیلی", {"SANCTION actual BOL>CHL"}),
        ("لغو پروازهای روسیه به گرجستان", {"SANCTION actual RUS>GEO"}),
        ("قطع گاز تاجیکستان", set()),
        ("قطع برق مشترکان بدهکار در تهران و باکو", set()),
        ("قطعی برق در عراق و ایران", set()),
        ("قطع گاز خانگی در ارمنستان و گرجستان به دلیل سرما", set()),
    ],
)  # fmt: skip
def test_what_stays_as_it_was(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted
