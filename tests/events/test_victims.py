"""Whoever condemns harm does not blame its victim; a doer the text has told is blamed."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts

DAY = date(2024, 5, 15)


def tell(text: str, language: str) -> set[tuple[str, str, str]]:
    """Return (sources, targets, type) of every event."""
    return list_acts(extract_events(text, language, day=DAY))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "وزیر خارجه قطر حملات اخیر به خاک ایران را محکوم کرد."),
        ("fa", "نخست‌وزیر عراق گفت هرگونه تجاوز به سوریه را محکوم می‌کنیم."),
        ("fa", "پاکستان تعرض به حاکمیت قطر را محکوم کرد."),
        ("fa", "عمان نقض حریم هوایی ایران را محکوم کرد."),
        ("fa", "ترکیه حمله تروریستی در ایران را محکوم کرد."),
        ("fa", "رئیس‌جمهور تاجیکستان گفت حمله به ایران حمله به همه فارسی‌زبانان است."),
        ("az", "Səudiyyə Ərəbistanı İrana hücumu pisləyib."),
        ("az", "Qətərin xarici işlər naziri İran ərazisinə endirilən zərbələri pisləyib."),
        ("az", "Türkiyə İrandakı terror aktını pisləyib."),
        ("az", "Pakistan Qətərin suverenliyinin pozulmasını pisləyib."),
        ("fa", "عمان تهدید ایران را غیرقابل قبول خواند."),
        ("fa", "روسیه درباره هرگونه حمله به ایران هشدار داد."),
        ("fa", "مالزی کشتار غیرنظامیان ایرانی را محکوم کرد."),
        ("fa", "بلاروس فشار بر روسیه را غیرقانونی خواند."),
        ("fa", "پاکستان خواستار لغو تحریم‌های ایران شد."),
        ("az", "Oman İrana qarşı təhdidləri qəbuledilməz adlandırıb."),
        ("az", "Rusiya İrana istənilən hücumla bağlı xəbərdarlıq edib."),
        ("az", "Belarus Rusiyaya təzyiqləri qanunsuz adlandırıb."),
        ("en", "China said it opposes unilateral sanctions against Iran."),
        ("en", "Oman said threats against Iran were unacceptable."),
        ("en", "Russia warned against any attack on Iran."),
        ("en", "Belarus called the pressure on Russia unlawful."),
        ("en", "Egypt condemned the attack on the Saudi embassy in Tehran."),
        ("en", "Pakistan condemned the violation of Qatar's sovereignty."),
        ("en", "Tajikistan said an attack on Iran was an attack on all Persian speakers."),
    ],
)
def test_the_victim_is_not_blamed(language: str, text: str) -> None:
    assert tell(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("fa", "روسیه حمله اسرائیل به ایران را محکوم کرد.", ("RUS", "ISR", "ACCUSE")),
        ("fa", "اسرائیل دیروز به ایران حمله کرد. قطر تعرض به حاکمیت ایران را محکوم کرد.",
         ("QAT", "ISR", "ACCUSE")),
        ("fa", "فرانسه نقض حقوق بشر در ایران را محکوم کرد.", ("FRA", "IRN", "ACCUSE")),
        ("az", "İsrail dünən İrana hücum edib. Qətər İran ərazisinə endirilən zərbələri pisləyib.",
         ("QAT", "ISR", "ACCUSE")),
        ("az", "Rusiya İsrailin İrana hücumunu pisləyib.", ("RUS", "ISR", "ACCUSE")),
        ("az", "Filippin Çin sahil mühafizəsini qayığa hücum etməkdə suçlayıb.",
         ("PHL", "CHN", "ACCUSE")),
        ("fa", "ایران به اسرائیل درباره هرگونه حمله هشدار داد.", ("IRN", "ISR", "THREATEN")),
        ("fa", "ایران تحریم‌های اتحادیه اروپا را محکوم کرد.", ("IRN", "EUR", "ACCUSE")),
        ("az", "Karakasın sərhədə dron zərbəsi barədə ittihamını Boqota yalanladı.",
         ("COL", "VEN", "REJECT")),
        ("en", "Israel warned Iran of attacks on its nuclear sites.", ("ISR", "IRN", "THREATEN")),
        ("en", "Iran warned Israel against any attack.", ("IRN", "ISR", "THREATEN")),
        ("en", "Turkey urged Israel to stop its attacks on Syria.", ("TUR", "ISR", "REQUEST")),
        ("en", "Russia condemned Israel's attack on Iran.", ("RUS", "ISR", "ACCUSE")),
    ],
)  # fmt: skip
def test_who_is_blamed(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in tell(text, language)


def test_harm_before_the_act_is_not_what_the_act_is_about():
    text = "Pakistan, a key ally in the war against drugs, condemned Iran."
    assert list_acts(extract_events(text, "en")) == {("PAK", "IRN", "ACCUSE")}
