"""Azerbaijani names in their cases: of states, of people whom no list knows, of terms."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts

DAY = date(2024, 5, 15)


def tell(text: str) -> set[tuple[str, str, str]]:
    """Return (sources, targets, type) of every event."""
    return list_acts(extract_events(text, "az", day=DAY, publisher="AZE"))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rusiya Federasiyasının xarici işlər naziri Bakıya gəlib.", ("RUS", "AZE", "CONSULT")),
        ("Malayziya Federasiyasının baş naziri Paraqvayı tənqid edib.", ("MYS", "PRY", "ACCUSE")),
        ("Amerikanın dövlət katibi Bakıya gəlib.", ("USA", "AZE", "CONSULT")),
        ("Moldovanın iqtisadiyyat naziri Sofiyaya səfər edib.", ("MDA", "BGR", "CONSULT")),
        ("Yamayka Prezidenti Kuba xarici işlər naziri Bruno Rodrigesi qəbul edib.",
         ("CUB", "JAM", "CONSULT")),
        ("Prezident İlham Əliyev Gürcüstanın müdafiə naziri Levan Karamanidzeni qəbul edib.",
         ("GEO", "AZE", "CONSULT")),
        ("Perunun müdafiə naziri çilili həmkarı Maya Fernandeslə görüşüb.",
         ("PER+CHL", "", "CONSULT")),
        ("Baham adalarının baş naziri Filip Devis Yamaykanı dempinqdə ittiham edib.",
         ("BHS", "JAM", "ACCUSE")),
    ],
)  # fmt: skip
def test_case_of_a_name(text: str, event: tuple[str, str, str]) -> None:
    assert event in tell(text)


def test_federation_of_a_sport_is_no_state() -> None:
    assert tell("Rusiya Futbol Federasiyasının prezidenti Bakıya gəlib.") == set()


def test_counterpart_is_called_by_surname() -> None:
    text = (
        "Qırğızıstanın xarici işlər naziri Ceenbek Kulubayev tacikistanlı həmkarı Siraciddin"
        " Möhrəddinlə görüşüb. Möhrəddin Kulubayevi iyunda Düşənbəyə dəvət edib."
    )
    assert ("TJK", "KGZ", "AGREE") in tell(text)


def test_air_defense_is_no_attack() -> None:
    text = "Almaniya kansleri Kiyevə hava hücumundan müdafiə sistemləri veriləcəyini vəd edib."
    assert {type_ for *_, type_ in tell(text)} == {"AGREE"}


def test_refusal_answers_whoever_blamed() -> None:
    text = (
        "Ukrayna Rusiyanı hücumda ittiham edib. Almaniya kansleri Kiyevə yardım vəd edib."
        " Kreml isə ittihamları rədd edib."
    )
    assert ("RUS", "UKR", "REJECT") in tell(text)
