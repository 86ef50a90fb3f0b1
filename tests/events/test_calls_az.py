"""Azerbaijani calls and separate meetings with several: one of each, none of the called."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_az_sides import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # who calls several speaks with each of them
        ("İran Prezidenti Ermənistan və Gürcüstan prezidentləri ilə telefonla danışıb.",
         {"ARM+IRN CONSULT", "GEO+IRN CONSULT"}),
        ("İran Prezidenti Ermənistan Prezidenti və Gürcüstan Prezidenti ilə telefonla danışıb.",
         {"ARM+IRN CONSULT", "GEO+IRN CONSULT"}),
        ("Peru lideri Kuba, Çili və Haiti prezidentləri ilə telefon danışığı aparıb.",
         {"CUB+PER CONSULT", "CHL+PER CONSULT", "HTI+PER CONSULT"}),
        ("Peru prezidenti dünən Kuba və Çili həmkarlarına zəng edib.",
         {"CUB+PER CONSULT", "CHL+PER CONSULT"}),
        ("Peru prezidentinin Kuba və Çili prezidentləri ilə telefon danışığı olub.",
         {"CUB+PER CONSULT", "CHL+PER CONSULT"}),
        ("Peru naziri Kubanın xarici işlər naziri və Çilinin baş naziri ilə telefonla danışıb.",
         {"CUB+PER CONSULT", "CHL+PER CONSULT"}),
        ("Kreml bildirib ki, Putin Ərdoğan və Əliyevlə telefonla danışıb.",
         {"RUS+TUR CONSULT", "AZE+RUS CONSULT"}),
        ("Peru naziri Havanaya gəlib. O, Çili və Haiti liderləri ilə telefonla danışıb.",
         {"PER CONSULT CUB", "CHL+PER CONSULT", "HTI+PER CONSULT"}),
        ("Peru naziri Kuba və Çili nazirləri ilə telefonla neftin qiyməti barədə danışıb.",
         {"CUB+PER CONSULT", "CHL+PER CONSULT"}),
        # so with meetings that are held apart
        ("Peru prezidenti Kuba və Çili liderləri ilə ayrı-ayrılıqda görüşüb.",
         {"CUB+PER CONSULT", "CHL+PER CONSULT"}),
        ("Laos naziri Nepal və Butan nazirləri ilə ayrı-ayrı görüşlər keçirib.",
         {"LAO+NPL CONSULT", "BTN+LAO CONSULT"}),
        # must not change: what is held together, by two, by three, of two at one end
        ("Peru prezidenti Kuba və Çili liderləri ilə görüşüb.", {"CHL+CUB+PER CONSULT"}),
        ("Peru və Kuba prezidentləri telefonla danışıblar.", {"CUB+PER CONSULT"}),
        ("Peru, Kuba və Çili prezidentləri telefonla danışıblar.", {"CHL+CUB+PER CONSULT"}),
        ("Peru və Kuba prezidentləri Çili prezidenti ilə telefonla danışıb.",
         {"CHL+CUB+PER CONSULT"}),
        ("Peru prezidenti Kuba və Çili prezidentləri ilə üçtərəfli telefon danışığı aparıb.",
         {"CHL+CUB+PER CONSULT"}),
        ("Peru prezidenti Kuba prezidenti ilə telefonla danışıb.", {"CUB+PER CONSULT"}),
        ("Peru naziri Kuba və Çili ilə üçtərəfli saziş imzalayıb.", {"CHL+CUB+PER SUPPORT"}),
    ],
)  # fmt: skip
def test_a_call_is_with_each(text: str, told: set[str]) -> None:
    assert tell(text) == told
