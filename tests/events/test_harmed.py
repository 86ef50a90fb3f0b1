"""Who condemns an attack on a state, and blames nobody for it, stands by that state."""

from __future__ import annotations

import pytest

from hamgara.events.statements import extract_statements

_STOOD_BY = [
    ("en", "India condemned the terrorist attack in Kabul.", ("AFG", "IND")),
    ("en", "Peru's foreign minister condemned in the strongest terms the bombing in Accra.",
     ("GHA", "PER")),
    ("en", "Qatar's foreign ministry condemned the attack on the Pakistani embassy in Kabul.",
     ("PAK", "QAT")),
    ("fa", "وزیر خارجه ترکیه بمب‌گذاری در مسکو را به شدت محکوم کرد.", ("RUS", "TUR")),
    ("fa", "سخنگوی دولت شیلی حمله به سفارت غنا در داکا را قویا محکوم کرد.", ("CHL", "GHA")),
    ("az", "Türkiyə XİN Moskvadakı terror aktını pisləyib.", ("RUS", "TUR")),
    ("az", "Pakistan xarici işlər naziri Tehrandakı partlayışı qınayıb.", ("IRN", "PAK")),
]  # fmt: skip
_BLAMED = [
    ("en", "Iraq condemned the Iranian missile attack on Erbil.", ("IRN", "IRQ")),
    ("en", "Azerbaijan condemned the attack on its embassy in Tehran.", ("AZE", "IRN")),
    ("en", "Germany condemned attacks on journalists in Turkey.", ("DEU", "TUR")),
    ("fa", "عراق حمله موشکی ایران به اربیل را محکوم کرد.", ("IRN", "IRQ")),
    ("az", "Azərbaycan İrandakı səfirliyinə hücumu pisləyib.", ("AZE", "IRN")),
    ("az", "Bakı Rusiyanın Ukraynaya raket zərbələrini pisləyib.", ("AZE", "RUS")),
]


@pytest.mark.parametrize(("language", "text", "toward"), _STOOD_BY)
def test_the_harmed_is_stood_by(language: str, text: str, toward: tuple[str, str]) -> None:
    (said,) = extract_statements(text, language)
    assert (said.stance, said.toward) == ("convergent", toward)
    assert said.rule.endswith("/harmed")


@pytest.mark.parametrize(("language", "text", "toward"), _BLAMED)
def test_whoever_did_it_or_let_it_happen_is_blamed(
    language: str, text: str, toward: tuple[str, str]
) -> None:
    (said,) = extract_statements(text, language)
    assert (said.stance, said.toward) == ("divergent", toward)


@pytest.mark.parametrize(
    "text",
    [
        "وزیر خارجه شیلی ادعاهای پرو را قاطعانه رد کرد.",
        "وزیر خارجه شیلی از رفتار پرو به شدت انتقاد کرد.",
        "وزیر خارجه شیلی کار پرو را با شدیدترین لحن محکوم کرد.",
    ],
)
def test_how_it_is_said_stands_between_the_words_of_a_persian_verb(text: str) -> None:
    (said,) = extract_statements(text, "fa")
    assert (said.stance, said.toward) == ("divergent", ("CHL", "PER"))
    assert not {"شدت", "قاطعانه", "لحن"} & set(said.span.of(text).split())
