"""What a Persian promise or offer is of, and what a warning says that something will mean."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

DAY = date(2023, 5, 10)


def describe(text: str) -> set[str]:
    """Return what a Persian text tells."""
    return describe_acts(extract_events(text, "fa", day=DAY))


PROMISED_AID = [
    ("رواندا قول داد هزار سرباز به موزامبیک بفرستد.", "AGREE planned RWA>MOZ"),
    ("غنا قول داد ظرف ده روز صد سرباز به توگو گسیل دارد.", "AGREE planned GHA>TGO"),
    ("ژاپن قول داد به فیلیپین پنج کشتی گشتی بدهد.", "AGREE planned JPN>PHL"),
    ("کویت وعده داد بیمارستانی در سومالی بسازد.", "AGREE planned KWT>SOM"),
    ("هند وامی را که چین پیشنهاد کرده بود نپذیرفت.", "AGREE planned CHN>IND"),
    ("سوریه از کمکی که روسیه وعده داده بود تشکر کرد.", "AGREE planned RUS>SYR"),
    ("مراکش کمک‌هایی را که فرانسه پیشنهاد داده بود لازم ندانست.", "AGREE planned FRA>MAR"),
]
NOT_PLANNED = [
    "غنا طرحی را که توگو پیشنهاد کرده بود نپذیرفت.",
    "غنا قول داد دو ماه به مرز توگو نزدیک نشود.",
]
MEANT = [
    ("غنا به توگو گوشزد کرد که این کار به معنای پایان کمک‌ها خواهد بود.", "GHA>TGO"),
    ("مصر به سودان گفت این گام به قیمت قطع روابط تمام می‌شود.", "EGY>SDN"),
    ("ترکیه به یونان گفت این کار به معنای اعلان جنگ خواهد بود.", "TUR>GRC"),
]
SEATS = [
    ("امان سفیر اسرائیل را احضار کرد.", {"ACCUSE actual JOR>ISR"}),
    ("آوارگان سوری در لبنان در امان هستند.", set()),
    ("هند و پاکستان از این سیل در امان ماندند.", set()),
]


@pytest.mark.parametrize(("text", "want"), PROMISED_AID)
def test_aid_that_is_promised_or_offered_is_planned(text: str, want: str) -> None:
    assert want in describe(text)
    promised = {one.promised for one in extract_events(text, "fa", day=DAY)}
    assert promised & {"AID"}


@pytest.mark.parametrize("text", NOT_PLANNED)
def test_other_promises_are_given_today(text: str) -> None:
    assert not any("planned" in one for one in describe(text))


@pytest.mark.parametrize(("text", "want"), MEANT)
def test_what_it_would_mean_is_a_threat(text: str, want: str) -> None:
    assert describe(text) == {f"THREATEN actual {want}"}


def test_the_end_of_sanctions_is_no_threat() -> None:
    text = "ایران به عراق گفت این توافق به معنای پایان تحریم‌ها خواهد بود."
    assert not any("THREATEN" in one for one in describe(text))


@pytest.mark.parametrize(("text", "want"), SEATS)
def test_amman_is_no_safety(text: str, want: set[str]) -> None:
    assert describe(text) == want
