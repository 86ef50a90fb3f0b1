"""Persian: what was halted, closed or forbidden goes on again, and nobody is named."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import date_acts

_DAY = date(2024, 5, 13)  # a Monday


def read(text: str) -> list[str]:
    """Return what a text tells and when."""
    return date_acts(extract_events(text, "fa", day=_DAY, publisher="IRN"))


@pytest.mark.parametrize(
    ("halt", "resumed", "wanted"),
    [
        ("الجزایر جمعه صادرات گاز به مراکش را متوقف کرد.", "صادرات گاز دیروز از سر گرفته شد.",
         ["COOPERATE actual DZA>MAR 2024-05-12", "SANCTION actual DZA>MAR 2024-05-10"]),
        ("الجزایر جمعه صادرات گاز به مراکش را متوقف کرد.", "ارسال گاز یکشنبه از سر گرفته شد.",
         ["COOPERATE actual DZA>MAR 2024-05-12", "SANCTION actual DZA>MAR 2024-05-10"]),
        ("الجزایر جمعه گاز مراکش را قطع کرد.", "جریان گاز دیروز دوباره برقرار شد.",
         ["COOPERATE actual DZA>MAR 2024-05-12", "SANCTION actual DZA>MAR 2024-05-10"]),
        ("الجزایر جمعه گاز مراکش را قطع کرد.", "گاز هنوز وصل نشده است.",
         ["COOPERATE negated DZA+MAR -", "SANCTION actual DZA>MAR 2024-05-10"]),
        ("اتیوپی جمعه صادرات برق به سودان را متوقف کرد.", "صادرات برق از فردا از سر گرفته می‌شود.",
         ["AGREE planned ETH>SDN 2024-05-14", "SANCTION actual ETH>SDN 2024-05-10"]),
        ("مصر شنبه پروازها به لیبی را متوقف کرد.", "پروازها دیروز از سر گرفته شد.",
         ["COOPERATE actual EGY+LBY 2024-05-12", "SANCTION actual EGY>LBY 2024-05-11"]),
        ("کنیا شنبه گذرگاه ناماتالا را به روی اوگاندا بست.", "این گذرگاه دیروز بازگشایی شد.",
         ["COOPERATE actual KEN+UGA 2024-05-12", "SANCTION actual KEN>UGA 2024-05-11"]),
        ("کنیا شنبه مرز خود با اوگاندا را بست.", "مرز دیروز باز شد.",
         ["COOPERATE actual KEN+UGA 2024-05-12", "SANCTION actual KEN>UGA 2024-05-11"]),
        ("مصر شنبه مذاکرات با اتیوپی را متوقف کرد.", "مذاکرات دیروز از سر گرفته شد.",
         ["CONSULT actual EGY+ETH 2024-05-12", "SANCTION actual EGY>ETH 2024-05-11"]),
        ("عمان شنبه سفارت خود را در طرابلس تعطیل کرد.", "سفارت دیروز بازگشایی شد.",
         ["SANCTION actual OMN>LBY 2024-05-11", "SUPPORT actual OMN>LBY 2024-05-12"]),
        ("هند شنبه صادرات برنج به نپال را ممنوع کرد.", "این ممنوعیت دیروز لغو شد.",
         ["RETREAT actual IND>NPL 2024-05-12", "SANCTION actual IND>NPL 2024-05-11"]),
        ("پرو شنبه واردات نفت از شیلی را ممنوع کرد.", "این محدودیت دیروز رفع شد.",
         ["RETREAT actual PER>CHL 2024-05-12", "SANCTION actual PER>CHL 2024-05-11"]),
    ],
)  # fmt: skip
def test_the_sides_are_those_of_the_halt(halt: str, resumed: str, wanted: list[str]) -> None:
    assert read(f"{halt} {resumed}") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # something else, or nothing was halted
        ("الجزایر مرز مراکش را بست. مدارس دیروز بازگشایی شد.",
         ["SANCTION actual DZA>MAR 2024-05-13"]),
        ("الجزایر سفیر مراکش را اخراج کرد. پروازها دیروز از سر گرفته شد.",
         ["SANCTION actual DZA>MAR 2024-05-13"]),
        ("اتیوپی صادرات برق به سودان را متوقف کرد. صادرات گندم دیروز از سر گرفته شد.",
         ["SANCTION actual ETH>SDN 2024-05-13"]),
        ("نخست‌وزیر کویت با همتای عمانی خود دیدار کرد. صادرات برق دیروز از سر گرفته شد.",
         ["CONSULT actual KWT+OMN 2024-05-13"]),
        ("صادرات برق دیروز از سر گرفته شد. اتیوپی و سودان همسایه‌اند.", []),
        # who resumes it is named
        ("اتیوپی صادرات برق به سودان را از سر گرفت.", ["COOPERATE actual ETH>SDN 2024-05-13"]),
        ("صادرات برق اتیوپی به سودان دیروز از سر گرفته شد.",
         ["COOPERATE actual ETH>SDN 2024-05-12"]),
    ],
)  # fmt: skip
def test_what_is_no_such_resumption(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


def test_the_halt_told_last_of_the_same_goods_counts() -> None:
    told = read(
        "الجزایر جمعه گاز مراکش را قطع کرد. مصر شنبه صادرات برق به لیبی را متوقف کرد. "
        "گاز دیروز وصل شد."
    )
    assert "COOPERATE actual DZA+MAR 2024-05-12" in told
