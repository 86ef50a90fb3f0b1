"""Persian acts told in other words than those of the first vocabulary, and who stands in them."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2025, 10, 10)


def told(text: str) -> set[tuple[str, str, str]]:
    """Return source, target and type of each event that is told as done or to come."""
    return {
        (
            sort_states(event.source),
            sort_states(event.target),
            event.type,
        )
        for event in extract_events(text, "fa", day=DAY)
        if event.status in ("actual", "planned")
    }


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "ازبکستان ۵۰۰ تن آرد به مردم افغانستان داد.", ("UZB", "AFG", "AID"),
            id="verb-alone-where-its-longer-form-does-not-fit",
        ),
        pytest.param(
            "موشک‌های ایران در حیفا فرود آمدند.", ("IRN", "ISR", "ASSAULT"),
            id="fewer-words-where-more-do-not-fit",
        ),
        pytest.param(
            "رواندا به دعوت موزامبیک هزار سرباز به کابو دلگادو فرستاد.", ("RWA", "MOZ", "AID"),
            id="asked-for-what-it-brings",
        ),
        pytest.param(
            "تیم‌های امداد ایران به لاذقیه اعزام شدند.", ("IRN", "SYR", "AID"),
            id="a-team-that-serves-a-state",
        ),
        pytest.param(
            "هواپیماهای حامل تیم‌های امدادی ژاپن در استانبول به زمین نشستند.", ("JPN", "TUR", "AID"),
            id="who-is-carried-is-sent",
        ),
        pytest.param(
            "سوئد به ورزشکار ایرانی پناهندگی داد.", ("SWE", "IRN", "AID"),
            id="a-sportsman-a-state-takes-in",
        ),
        pytest.param(
            "گاز آذربایجان به بلغارستان رسید.", ("AZE", "BGR", "COOPERATE"), id="gas-that-comes"
        ),
        pytest.param(
            "تظاهرات ضداسرائیلی هزاران اردنی برگزار شد.", ("JOR", "ISR", "PROTEST"),
            id="an-adjective-of-whom-it-is-against",
        ),
        pytest.param(
            "شهروندان آلمانی در برلین راهپیمایی کردند و خواستار بستن سفارت تهران شدند.",
            ("DEU", "IRN", "PROTEST"), id="the-only-other-state",
        ),
        pytest.param(
            "پهپاد اسرائیلی خودرویی را در صیدا هدف گرفت.", ("ISR", "LBN", "ASSAULT"),
            id="a-noun-of-its-own-before-the-object-sign",
        ),
        pytest.param(
            "پژوهشگر فرانسوی در مسکو به سه سال زندان محکوم شد.", ("RUS", "FRA", "COERCE"),
            id="who-was-struck-and-holds-no-office",
        ),
        pytest.param(
            "معاون شورای امنیت روسیه لهستان را تهدید کرد.", ("RUS", "POL", "THREATEN"),
            id="a-council-of-a-state",
        ),
        pytest.param(
            "آنکارا زیر بار خواست واشنگتن نرفت.", ("TUR", "USA", "REJECT"), id="wish-as-a-noun"
        ),
        pytest.param(
            "فنلاند اعلام کرد به روسیه حمله خواهیم کرد.", ("FIN", "RUS", "THREATEN"),
            id="an-attack-one-announces",
        ),
    ],
)  # fmt: skip
def test_acts_and_their_sides(text: str, want: tuple[str, str, str]):
    assert want in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "پزشکان هندی به کنگره قلب در تهران آمدند.",
        "زلزله ترکیه خانه‌های مرزی سوریه را ویران کرد.",
        "پهپاد ایرانی در نمایشگاه مسکو رونمایی شد.",
        "شرکت ترکیه‌ای صد میلیون دلار در کارخانه عراقی سرمایه گذاشت.",
        "جمعیت زیادی در استانبول برای دیدن هنرمند ایرانی جمع شدند.",
        "شهروندان ترکیه در انتخابات رای دادند.",
        "آتش‌نشانان تهران حریق پاساژ عراقی‌ها را خاموش کردند.",
    ],
)
def test_what_looks_like_an_act_and_is_none(text: str):
    assert told(text) == set()


def test_several_states_behind_one_name_each_threaten():
    want = ("DEU+FRA+GBR", "IRN", "THREATEN")
    assert want in told("تروئیکای اروپایی به تهران اخطار داد.")


def test_an_if_clause_ends_at_its_verb():
    found = told("وزیر دفاع ایران گفت اگر اسرائیل خطا کند تل‌آویو را نابود می‌کنیم.")
    assert found == {("IRN", "ISR", "THREATEN")}
