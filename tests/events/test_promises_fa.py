"""Persian promises, invitations and visits: what is promised, who comes to whom."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2023, 5, 10)


def told(text: str) -> set[tuple[str, str, str, str]]:
    """Return source, target, type and status of what a text tells."""
    return {
        (
            sort_states(event.source),
            sort_states(event.target),
            event.type,
            event.status,
        )
        for event in extract_events(text, "fa", day=DAY)
    }


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "وزیر بهداشت کوبا وعده ارسال دارو به هائیتی را داد.",
            {("CUB", "HTI", "AGREE", "planned")},
            id="a-noun-inside-the-promise",
        ),
        pytest.param(
            "آلمان وعده تحویل ده تانک به اوکراین داد.",
            {("DEU", "UKR", "AGREE", "planned")},
            id="a-noun-inside-without-object-mark",
        ),
        pytest.param(
            "سوئد وعده آزادی دو زندانی فنلاندی را داد.",
            {("SWE", "FIN", "RETREAT", "planned")},
            id="a-release-inside-stays-one",
        ),
        pytest.param(
            "مغرب به اسپانیا قول داد که هفته آینده زندانیان اسپانیایی را آزاد می‌کند.",
            {("MAR", "ESP", "RETREAT", "planned")},
            id="a-release-told-in-the-present-behind",
        ),
        pytest.param(
            "ترکیه به قطر اطمینان داد که هزار سرباز برای کمک به دوحه می‌فرستد.",
            {("TUR", "QAT", "AGREE", "planned")},
            id="an-assurance-with-its-content-in-the-present",
        ),
        pytest.param(
            "وزیر خارجه روسیه اطمینان داد که مسکو به ارمنستان حمله نمی‌کند.",
            {("RUS", "ARM", "AGREE", "actual"), ("RUS", "ARM", "ASSAULT", "negated")},
            id="an-assurance-not-to-attack",
        ),
        pytest.param(
            "رئیس‌جمهور آرژانتین از نخست‌وزیر اسپانیا قول گرفت که به بوئنوس‌آیرس سفر کند.",
            {("ESP", "ARG", "AGREE", "planned")},
            id="a-promise-taken-from-somebody",
        ),
        pytest.param(
            "پرو از شیلی تعهد گرفت که زندانیان پرویی را آزاد کند.",
            {("CHL", "PER", "RETREAT", "planned")},
            id="a-release-promised-to-who-took-the-word",
        ),
        pytest.param(
            "رئیس‌جمهور غنا از وزیر راه قول گرفت که پل را بسازد.", set(), id="a-promise-at-home"
        ),
        pytest.param(
            "رئیس‌جمهور غنا وزیر کشور را به آکرا فراخواند.", set(), id="a-minister-called-at-home"
        ),
    ],
)
def test_tells_what_is_promised(text: str, want: set[tuple[str, str, str, str]]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "رئیس‌جمهور بلاروس با همتای اماراتی خود دیدار کرد و او را به مینسک فراخواند.",
            {("ARE+BLR", "", "CONSULT", "actual"), ("BLR", "ARE", "AGREE", "planned")},
            id="called-to-the-own-capital",
        ),
        pytest.param(
            "هند وزیر دفاع نپال را به دهلی‌نو فراخواند.",
            {("IND", "NPL", "AGREE", "planned")},
            id="a-minister-called-over",
        ),
        pytest.param(
            "مصر سفیر خود در آنکارا را به قاهره فراخواند.",
            {("EGY", "TUR", "SANCTION", "actual")},
            id="the-own-envoy-called-home",
        ),
        pytest.param(
            "چین آمریکا را به خویشتن‌داری فراخواند.",
            {("CHN", "USA", "REQUEST", "actual")},
            id="called-upon",
        ),
        pytest.param(
            "نخست‌وزیر ژاپن از رئیس‌جمهور کره جنوبی خواست به توکیو سفر کند.",
            {("JPN", "KOR", "AGREE", "planned")},
            id="asked-to-come",
        ),
        pytest.param(
            "پادشاه مراکش از رئیس‌جمهور سنگال خواست مهمان او باشد.",
            {("MAR", "SEN", "AGREE", "planned")},
            id="asked-to-be-his-guest",
        ),
        pytest.param(
            "غنا از نیجریه خواست نیروهایش به آکرا نیایند.",
            {("GHA", "NGA", "REQUEST", "actual")},
            id="asked-not-to-come",
        ),
        pytest.param(
            "لبنان از فرانسه خواست نماینده‌ای به بیروت بفرستد.",
            {("LBN", "FRA", "REQUEST", "actual")},
            id="asked-to-send",
        ),
        pytest.param(
            "دیدار رسمی سه‌روزه رئیس‌جمهور ویتنام از لائوس یکشنبه آغاز شد.",
            {("VNM", "LAO", "CONSULT", "actual")},
            id="the-visit-of-a-state",
        ),
        pytest.param(
            "وزیر خارجه قطر از باکو دیدار کرد.",
            {("QAT", "AZE", "CONSULT", "actual")},
            id="visited-a-capital",
        ),
        pytest.param(
            "دیدار نخست‌وزیر مالزی با رئیس‌جمهور ترکیه یکشنبه برگزار شد.",
            {("MYS+TUR", "", "CONSULT", "actual")},
            id="a-meeting-with-somebody",
        ),
    ],
)
def test_tells_who_comes_to_whom(text: str, want: set[tuple[str, str, str, str]]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "نخست‌وزیر هلند از سورینام عذرخواهی کرد. پاراماریبو از دولت او غرامت خواست.",
            {("NLD", "SUR", "CONCEDE", "actual"), ("SUR", "NLD", "REQUEST", "actual")},
            id="his-government",
        ),
        pytest.param(
            "رئیس‌جمهور ترکیه به بغداد رفت و وزیر خارجه او با همتای عراقی خود توافقی را امضا کرد.",
            {("TUR", "IRQ", "CONSULT", "actual"), ("IRQ+TUR", "", "SUPPORT", "actual")},
            id="his-minister",
        ),
        pytest.param(
            "رئیس‌جمهور صربستان به پراگ رفت. رئیس‌جمهور او را به شام دعوت کرد.",
            {("SRB", "CZE", "CONSULT", "actual"), ("SRB", "CZE", "AGREE", "planned")},
            id="no-office-of-his-but-himself",
        ),
    ],
)
def test_takes_an_office_of_him_for_his_state(
    text: str, want: set[tuple[str, str, str, str]]
) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "وزیران دفاع پرو و شیلی دیروز دیدار کردند. "
            "این دو قرار گذاشتند رزمایش مشترک برگزار کنند.",
            {("CHL+PER", "", "CONSULT", "actual"), ("CHL+PER", "", "AGREE", "planned")},
            id="the-two-before-an-act",
        ),
        pytest.param(
            "وزیران دفاع پرو و شیلی دیروز دیدار کردند. هر دو قول دادند به بولیوی کمک کنند.",
            {("CHL+PER", "", "CONSULT", "actual"), ("CHL+PER", "BOL", "AGREE", "planned")},
            id="both-before-a-promise",
        ),
        pytest.param(
            "وزیران دفاع پرو و شیلی دیروز دیدار کردند. این دو هفته جنگ به بولیوی آسیب زد.",
            {("CHL+PER", "", "CONSULT", "actual")},
            id="these-two-weeks",
        ),
        pytest.param(
            "فرماندار ایالت نیجر در آبوجا با وزیر کشاورزی نیجریه گفت‌وگو کرد.",
            set(),
            id="a-province-called-like-a-state",
        ),
    ],
)
def test_knows_the_two_and_a_province(text: str, want: set[tuple[str, str, str, str]]) -> None:
    assert told(text) == want
