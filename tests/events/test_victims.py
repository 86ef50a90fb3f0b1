"""Whoever condemns harm does not blame its victim; a doer the text has told is blamed."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

DAY = date(2024, 5, 15)


def tell(text: str, language: str) -> set[tuple[str, str, str]]:
    """Return (sources, targets, type) of every event."""
    return {
        (
            "+".join(dict.fromkeys(a.country for a in e.source)),
            "+".join(dict.fromkeys(a.country for a in e.target)),
            e.type,
        )
        for e in extract_events(text, language, day=DAY)
    }


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
        ("fa", "جنگنده‌های اسرائیل دیروز به ایران حمله کردند. قطر تعرض به حاکمیت ایران را محکوم کرد.",
         ("QAT", "ISR", "ACCUSE")),
        ("fa", "فرانسه نقض حقوق بشر در ایران را محکوم کرد.", ("FRA", "IRN", "ACCUSE")),
        ("az", "İsrail dünən İrana hücum edib. Qətər İran ərazisinə endirilən zərbələri pisləyib.",
         ("QAT", "ISR", "ACCUSE")),
        ("az", "Rusiya İsrailin İrana hücumunu pisləyib.", ("RUS", "ISR", "ACCUSE")),
        ("az", "Filippin Çin sahil mühafizəsini qayığa hücum etməkdə suçlayıb.",
         ("PHL", "CHN", "ACCUSE")),
        ("en", "Russia condemned Israel's attack on Iran.", ("RUS", "ISR", "ACCUSE")),
    ],
)  # fmt: skip
def test_who_is_blamed(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in tell(text, language)
