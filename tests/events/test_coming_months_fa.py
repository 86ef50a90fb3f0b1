"""Persian: a headline without a verb with a month that may be the next one."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import date_acts

_DAY = date(2024, 5, 13)  # 24 Ordibehesht, a Monday
_TIR, _KHORDAD = "2024-06-21..2024-07-21", "2024-05-21..2024-06-20"
_LAST_TIR, _LAST_KHORDAD = "2023-06-22..2023-07-22", "2023-05-22..2023-06-21"


def read(text: str, day: date = _DAY) -> list[str]:
    """Return what a text tells and when."""
    return date_acts(extract_events(text, "fa", day=day, publisher="IRN"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("سفر نخست‌وزیر گرجستان به ارمنستان در تیر ماه", f"AGREE planned GEO>ARM {_TIR}"),
        ("تفلیس: سفر نخست‌وزیر گرجستان به ارمنستان در تیر", f"AGREE planned GEO>ARM {_TIR}"),
        ("دیدار وزیران خارجه عمان و قطر در خرداد", f"AGREE planned OMN+QAT {_KHORDAD}"),
        ("سفر خردادماه رئیس‌جمهور صربستان به پرتغال", f"AGREE planned SRB>PRT {_KHORDAD}"),
        ("نشست سه‌جانبه مصر، اردن و عراق در مرداد",
         "AGREE planned EGY+JOR+IRQ 2024-07-22..2024-08-21"),
        ("رزمایش مشترک هند و عمان در تیر", f"AGREE planned IND+OMN {_TIR}"),
        ("امضای توافق تجاری پرو و شیلی در تیر", f"AGREE planned PER+CHL {_TIR}"),
        ("از سرگیری پروازهای مراکش و الجزایر در خرداد ماه", f"AGREE planned MAR+DZA {_KHORDAD}"),
        ("سفر وزیر دفاع یونان به قبرس در ژوئن", "AGREE planned GRC>CYP 2024-06-01..2024-06-30"),
        ("سفر وزیر دفاع یونان به قبرس در تابستان", "AGREE planned GRC>CYP 2024-06-21..2024-09-21"),
        ("دیدار سران کنیا و اوگاندا در ۵ مرداد", "AGREE planned KEN+UGA 2024-07-26"),
        ("دیدار سران کنیا و اوگاندا ۵ تا ۷ تیر", "AGREE planned KEN+UGA 2024-06-25..2024-06-27"),
        ("سفر امیر کویت به مصر در اردیبهشت", "AGREE planned KWT>EGY 2024-04-20..2024-05-20"),
        ("سفر امیر کویت به مصر در تیر ماه قطعی شد.", f"AGREE planned KWT>EGY {_TIR}"),
    ],
)  # fmt: skip
def test_what_is_announced_for_a_coming_month(text: str, wanted: str) -> None:
    assert read(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("امیر کویت در خرداد به مصر سفر کرد.", f"CONSULT background KWT>EGY {_LAST_KHORDAD}"),
        ("سفر امیر کویت به مصر در تیر برگزار شد.", f"CONSULT background KWT>EGY {_LAST_TIR}"),
        ("سفر امیر کویت به مصر در فروردین", "CONSULT background KWT>EGY 2024-03-20..2024-04-19"),
        ("سفر امیر کویت به مصر در بهمن", "CONSULT background KWT>EGY 2024-01-21..2024-02-19"),
        ("سفر امیر کویت به مصر در تیر ماه سال گذشته", f"CONSULT background KWT>EGY {_LAST_TIR}"),
        ("سفر امیر کویت به مصر در خرداد ۱۴۰۲", f"CONSULT background KWT>EGY {_LAST_KHORDAD}"),
        ("سفر امیر کویت به مصر در خرداد گذشته", f"CONSULT background KWT>EGY {_LAST_KHORDAD}"),
        ("نگاهی به سفر امیر کویت به مصر در خرداد", f"CONSULT background KWT>EGY {_LAST_KHORDAD}"),
        ("گزارش سفر امیر کویت به مصر در خرداد", f"CONSULT background KWT>EGY {_LAST_KHORDAD}"),
        ("دیدار وزیران خارجه عمان و قطر در ۵ اردیبهشت", "CONSULT background OMN+QAT 2024-04-24"),
        ("دیدار وزیران خارجه عمان و قطر روز پنجشنبه", "CONSULT actual OMN+QAT 2024-05-09"),
        ("حمله اتیوپی به سودان در تیر", f"ASSAULT background ETH>SDN {_LAST_TIR}"),
        ("احضار سفیر هلند در مصر در تیر", f"ACCUSE background EGY>NLD {_LAST_TIR}"),
    ],
)  # fmt: skip
def test_what_is_over_stays_so(text: str, wanted: str) -> None:
    assert read(text) == [wanted]


@pytest.mark.parametrize(
    ("day", "month", "wanted"),
    [
        (date(2024, 5, 22), "خرداد", f"AGREE planned KWT>EGY {_KHORDAD}"),
        (date(2024, 7, 15), "خرداد", f"CONSULT background KWT>EGY {_KHORDAD}"),
        (date(2024, 6, 10), "ژوئن", "AGREE planned KWT>EGY 2024-06-01..2024-06-30"),
        (date(2024, 11, 20), "دی ماه", "AGREE planned KWT>EGY 2024-12-21..2025-01-19"),
        (date(2024, 12, 30), "فوریه", "AGREE planned KWT>EGY 2025-02-01..2025-02-28"),
        (date(2024, 12, 30), "نوامبر", "CONSULT background KWT>EGY 2024-11-01..2024-11-30"),
    ],
)
def test_the_nearer_month_counts(day: date, month: str, wanted: str) -> None:
    assert read(f"سفر امیر کویت به مصر در {month}", day) == [wanted]


def test_a_month_is_no_bullet() -> None:
    text = "سفر رئیس‌جمهور مصر به سودان در تیر ماه قطع شد."
    assert not any(one.startswith("ASSAULT") for one in read(text))
    text = "سه سرباز سودان به ضرب تیر نیروهای اتیوپی کشته شدند."
    assert read(text) == ["ASSAULT actual ETH>SDN 2024-05-13"]
