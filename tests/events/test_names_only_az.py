"""Azerbaijani firms and friendship groups that only their names tie to states: no acts of these."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_az_sides import tell


@pytest.mark.parametrize(
    "text",
    [
        # firms whose names begin with a state
        '"Peru Petrol" şirkəti Kuba Energetika Nazirliyi ilə memorandum imzalayıb.',
        '"Gürcüstan Dəmir Yolu" şirkəti Ermənistan Xarici İşlər Nazirliyi ilə saziş imzalayıb.',
        '"Gürcüstan Dəmir Yolu" ASC Ermənistan Nəqliyyat Nazirliyi ilə müqavilə imzalayıb.',
        'İran Xarici İşlər Nazirliyi "Çin Telekom" şirkəti ilə müqavilə imzalayıb.',
        '"Laos Enerji" MMC Nepal hökuməti ilə müqavilə bağlayıb.',
        '"Kuba Telekom" şirkəti və Peru bankı müqavilə imzalayıb.',
        # friendship groups, with whatever stands between the states
        "Gürcüstan və Ermənistan parlamentlərarası dostluq qrupunun üzvləri Tbilisidə görüşüb.",
        "Ermənistan ilə Gürcüstan arasında parlamentlərarası dostluq qrupunun üzvləri görüşüb.",
        "Ermənistan Parlamentində Gürcüstan ilə dostluq qrupunun üzvləri toplaşıb.",
        "Peru parlamentindəki Kuba ilə dostluq qrupunun üzvləri görüşüb.",
        "Peru və Kuba dostluq qrupunun üzvləri əməkdaşlığı müzakirə edib.",
        "Peru-Kuba parlamentlərarası dostluq qrupunun iclası keçirilib.",
        "SOCAR və Gürcüstan Neft Şirkəti müqavilə imzalayıb.",
        "Çin şirkəti İran Xarici İşlər Nazirliyi ilə müqavilə imzalayıb.",
    ],
)
def test_a_name_is_no_side(text: str) -> None:
    assert tell(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # must not change: states that act themselves beside a firm or a group
        ("Peru hökuməti və Kuba hökuməti müqavilə imzalayıb.", {"CUB+PER SUPPORT"}),
        (
            '"Peru Petrol" şirkəti xəbər verib ki, Laos və Nepal saziş imzalayıb.',
            {"LAO+NPL SUPPORT"},
        ),
        ('"Peru Kubaya hücum edib", - deyə şirkət bildirib.', {"PER ASSAULT CUB"}),
        (
            "Gürcüstan parlamentinin Ermənistan ilə dostluq qrupunun üzvləri İrəvana gedib.",
            {"GEO CONSULT ARM"},
        ),
        (
            "Kuba parlamentinin Peru ilə dostluq qrupunun rəhbəri Limaya səfər edib.",
            {"CUB CONSULT PER"},
        ),
        (
            "Milli Məclisin Laosla dostluq qrupunun üzvləri Laos səfiri ilə görüşüb.",
            {"AZE+LAO CONSULT"},
        ),
        ("Peru və Kuba parlamentlərinin spikerləri görüşüb.", {"CUB+PER CONSULT"}),
    ],
)
def test_who_acts_beside_a_name(text: str, told: set[str]) -> None:
    assert tell(text) == told
