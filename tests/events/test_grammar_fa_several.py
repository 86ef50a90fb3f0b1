"""Acts of several states in Persian: who is left out, and where their own missions are."""

import pytest

from tests.events.test_grammar_fa_acts import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("نروژ و دانمارک، اما نه سوئد، سفیران ایران را احضار کردند.", ("DNK+NOR", "IRN", "ACCUSE")),
        ("یونان، نه قبرس، سفیر ترکیه را احضار کرد.", ("GRC", "TUR", "ACCUSE")),
        ("عراق از ترکیه، و نه از سوریه، آب بیشتری خواست.", ("IRQ", "TUR", "REQUEST")),
        ("هند با چین، و نه پاکستان، توافق‌نامه امضا کرد.", ("CHN+IND", "", "SUPPORT")),
        ("ایروان نه از باکو بلکه از مسکو خواست راه را باز کند.", ("ARM", "RUS", "REQUEST")),
    ],
)
def test_who_is_left_out_is_no_side(text: str, want: tuple[str, str, str]) -> None:
    assert told(text) == {want}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "لهستان سه دیپلمات بلاروس و نه دیپلمات روسیه را اخراج کرد.",
            ("POL", "BLR+RUS", "SANCTION"),
        ),
        ("نه روسیه و نه چین پیش‌نویس فرانسه را نپذیرفتند.", ("CHN+RUS", "FRA", "REJECT")),
    ],
)
def test_nine_and_neither_leave_nobody_out(text: str, want: tuple[str, str, str]) -> None:
    assert told(text) == {want}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("نروژ و دانمارک سفارت‌های خود در باماکو را بستند.", ("DNK+NOR", "MLI", "SANCTION")),
        ("نروژ و دانمارک، و نه سوئد، سفارت‌های خود را در باماکو بستند.",
         ("DNK+NOR", "MLI", "SANCTION")),
        ("روسیه و هند سفارت‌های خود در کابل را باز کردند.", ("IND+RUS", "AFG", "SUPPORT")),
        ("ایران و عربستان سفارت‌های خود را بستند.", ("IRN+SAU", "", "SANCTION")),
        ("ایران و عربستان سفارت‌های خود را در تهران و ریاض باز کردند.", ("IRN+SAU", "", "SUPPORT")),
    ],
)  # fmt: skip
def test_missions_of_several_stand_in_a_third_state_or_in_each_other(
    text: str, want: tuple[str, str, str]
) -> None:
    assert told(text) == {want}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("نشست سه‌روزه وزیران خارجه ایران و عراق در بغداد آغاز شد.", ("IRN+IRQ", "", "CONSULT")),
        ("وزیران خارجه ایران، ترکیه و عراق نشست سه‌روزه‌ای را آغاز کردند.",
         ("IRN+IRQ+TUR", "", "CONSULT")),
        ("نشست مهم وزیران دفاع ژاپن و هند در توکیو به پایان رسید.", ("IND+JPN", "", "CONSULT")),
        ("اجلاس دوروزه سران مصر، اردن و عراق فردا آغاز می‌شود.", ("EGY+IRQ+JOR", "", "AGREE")),
    ],
)  # fmt: skip
def test_sessions_that_begin_and_end_are_held(text: str, want: tuple[str, str, str]) -> None:
    assert told(text) == {want}


@pytest.mark.parametrize(
    "text",
    [
        "وزیران ایران و عراق در نشست بغداد کار خود را آغاز کردند.",
        "نشست سالانه مجلس ایران آغاز شد.",
        "نشست علمی دانشگاه‌های ایران و عراق در بصره آغاز شد.",
    ],
)
def test_what_begins_at_a_session_or_at_home_is_no_meeting(text: str) -> None:
    assert not told(text)
