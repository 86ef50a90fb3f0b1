"""Persian: a meeting, visit or signing by which an act is only dated is still to come."""

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
    ("when", "wanted"),
    [
        ("پیش از دیدار سران اردن و عمان", "AGREE planned JOR+OMN -"),
        ("قبل از دیدار سران اردن و عمان", "AGREE planned JOR+OMN -"),
        ("پیش از نشست سران اردن و عمان", "AGREE planned JOR+OMN -"),
        ("پیش از نشست وزیران خارجه اردن و عمان", "AGREE planned JOR+OMN -"),
        ("پیش از سفر پادشاه اردن به مسقط", "AGREE planned JOR>OMN -"),
        ("پیش از رزمایش مشترک اردن و عمان", "AGREE planned JOR+OMN -"),
        ("در آستانه سفر پادشاه اردن به مسقط", "AGREE planned JOR>OMN -"),
        ("در آستانه دیدار سران اردن و عمان", "AGREE planned JOR+OMN -"),
        ("پیش از دیدار فردای سران اردن و عمان", "AGREE planned JOR+OMN 2024-05-14"),
        # over, or told to be
        ("پس از دیدار سران اردن و عمان", "CONSULT actual JOR+OMN 2024-05-13"),
        ("پیش از دیدار دیروز سران اردن و عمان", "CONSULT actual JOR+OMN 2024-05-12"),
        ("پیش از دیدار شنبه سران اردن و عمان", "CONSULT actual JOR+OMN 2024-05-11"),
        ("چند ساعت پیش از دیدار سران اردن و عمان", "CONSULT actual JOR+OMN 2024-05-13"),
        ("هم‌زمان با دیدار سران اردن و عمان", "CONSULT actual JOR+OMN 2024-05-13"),
        ("در جریان دیدار سران اردن و عمان", "CONSULT actual JOR+OMN 2024-05-13"),
    ],
)  # fmt: skip
def test_what_an_act_is_dated_by(when: str, wanted: str) -> None:
    told = read(f"مسقط {when} سه اردنی را آزاد کرد.")
    assert told == sorted([wanted, "RETREAT actual OMN>JOR 2024-05-13"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وزیر خارجه پرو پیش از دیدار با همتای شیلیایی خود به برزیل سفر کرد.",
         ["AGREE planned PER+CHL -", "CONSULT actual PER>BRA 2024-05-13"]),
        ("آزادی سه اردنی در عمان پیش از دیدار سران دو کشور",
         ["AGREE planned OMN+JOR -", "RETREAT actual OMN>JOR 2024-05-13"]),
        ("پیش از این وزیر خارجه پرو با همتای شیلیایی خود دیدار کرد.",
         ["CONSULT background PER+CHL -"]),
        ("مسقط در ماه مارس، پیش از دیدار سران اردن و عمان، سه اردنی را آزاد کرد.",
         ["CONSULT background JOR+OMN -",
          "RETREAT background OMN>JOR 2024-03-01..2024-03-31"]),
        ("وزیر خارجه پرو روز شنبه با همتای شیلیایی خود دیدار کرد.",
         ["CONSULT actual PER+CHL 2024-05-11"]),
        ("عمان پیش از سفر پادشاه اردن به مسقط سه زندانی اردنی را آزاد کرده بود.",
         ["RETREAT background OMN>JOR -"]),
    ],
)  # fmt: skip
def test_other_words_for_before(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
