"""What agencies open a report with is no part of it: the same acts with every opening."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import list_dyads

DAY = date(2024, 5, 15)

REPORTS = {
    "fa": [
        "وزیران خارجه هند و چین در پکن دیدار کردند.",
        "نیروهای سودان به سه روستای اتیوپی حمله کردند و ارتش دو سرباز را از دست داد.",
    ],
    "az": [
        "Yaponiyanın xarici işlər naziri Hindistana səfər edib.",
        "Sudan ordusu Efiopiyanın üç kəndini atəşə tutub, nazirlik hücumu pisləyib.",
    ],
    "en": [
        "Chile's coast guard arrested six Peruvian sailors after a boat strayed into its waters.",
        "India put its air bases on high alert after Pakistani jets bombed an army post.",
    ],
}
OPENINGS = {
    "fa": [
        "تهران - ایرنا - ", "تهران- ایرنا- ", "باکو – تسنیم – ", "تهران (ایرنا) - ", "ایسنا/تهران ",
        "به گزارش ایسنا، ", "به گزارش گروه بین‌الملل خبرگزاری فارس، ", "خبرگزاری تسنیم: ",
        "به گزارش خبرنگار سیاست خارجی ایسنا، ", "به گزارش خبرگزاری صدا و سیما از باکو، ",
        "به گزارش مهر به نقل از رویترز، ", "کابل (پژواک): ", "آوا ـ کابل: ", "مسکو- تاس - ",
    ],
    "az": [
        "Bakı. 12 may. REPORT.AZ/ ", "Bakı. Trend: ", "Bakı, 12 may, AZƏRTAC\n",
        "Bakı, 12 may, AZƏRTAC ", "Bakı. Turan. ", "Moskva. 12 may. TASS. ",
        "APA-nın xəbərinə görə, ", "AZƏRTAC xəbər verir ki, ",
    ],
    "en": [
        "BAKU, Azerbaijan, May 12. ", "BAKU, May 12, AZERTAC\n", "BAKU, Azerbaijan (AP) — ",
        "TEHRAN, May 12 (MNA) – ", "MOSCOW, May 12. /TASS/. ", "ANKARA (AA) - ",
        "KABUL (Pajhwok): ", "ISLAMABAD: ", "BEIJING, May 12 (Xinhua) -- ",
        "YEREVAN, MAY 12, ARMENPRESS. ", "Baku. 12 May. REPORT.AZ/ ", "LONDON (Reuters) - ",
    ],
}  # fmt: skip


def tell(text: str, language: str) -> set[tuple[str, str]]:
    return {
        ("-".join(sorted(dyad)), event.type)
        for event in extract_events(text, language, day=DAY)
        for dyad in list_dyads(event)
    }


@pytest.mark.parametrize(
    ("language", "opening"), [(key, one) for key, some in OPENINGS.items() for one in some]
)
def test_opening_adds_and_takes_nothing(language: str, opening: str) -> None:
    for report in REPORTS[language]:
        plain = tell(report, language)
        assert plain
        assert tell(opening + report, language) == plain


def test_spans_stay_those_of_the_text() -> None:
    text = "تهران - ایرنا - وزیران خارجه هند و چین در پکن دیدار کردند."
    (event,) = extract_events(text, "fa", day=DAY)
    assert event.spans.trigger.of(text) == "دیدار کردند"


@pytest.mark.parametrize(
    ("language", "text", "dyad"),
    [
        ("fa", "ایران، روسیه و جمهوری آذربایجان تفاهم‌نامه راه‌آهن امضا کردند.", "AZE-IRN"),
        ("en", "TEHRAN - The Foreign Ministry summoned the British ambassador.", "GBR-IRN"),
        ("az", "Bakı, Ankara və Tbilisi dəmir yolu haqqında saziş imzalayıb.", "AZE-TUR"),
    ],
)
def test_places_that_act_are_no_opening(language: str, text: str, dyad: str) -> None:
    assert dyad in {one for one, _ in tell(text, language)}
