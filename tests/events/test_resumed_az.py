"""Azerbaijani sentences that name nobody: what was halted before goes on again."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

DAY = date(2024, 5, 14)


def told(text: str) -> set[str]:
    found = extract_events(text, "az", day=DAY)
    return {one for one in describe_acts(found) if not one.startswith("SANCTION")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gürcüstan cümə günü Ermənistana elektrik ixracını dayandırıb. İxrac dünən bərpa olunub.",
         "COOPERATE actual GEO>ARM"),
        ("Peru Kubaya taxıl ixracını dayandırıb. İxrac bazar günü bərpa edilib.",
         "COOPERATE actual PER>CUB"),
        ("Peru Kuba ilə uçuşları dayandırmışdı. Uçuşlar bu gün bərpa olunub.",
         "COOPERATE actual PER>CUB"),
        ("Laos Nepal ilə uçuşları dayandırıb. Reyslər dünən yenidən başlayıb.",
         "COOPERATE actual LAO>NPL"),
        ("Laos Nepal ilə sərhədi bağlayıb. Sərhəd dünən yenidən açılıb.",
         "COOPERATE actual LAO>NPL"),
        ("Peru Kubaya qaz tədarükünü dayandırıb. Tədarük bir gün sonra bərpa edilib.",
         "COOPERATE actual PER>CUB"),
        ("Peru Kubadan ət idxalına qadağa qoyub. Qadağa bu gün götürülüb.",
         "RETREAT actual PER>CUB"),
        ("Peru Kubaya qarşı sanksiya tətbiq edib. Sanksiyalar bu gün ləğv olunub.",
         "RETREAT actual PER>CUB"),
        ("Peru Kubadan meyvə idxalını qadağan edib. Məhdudiyyət bu səhər aradan qaldırılıb.",
         "RETREAT actual PER>CUB"),
        (("Çad Nigerə sanksiya tətbiq edib. Qərar müzakirə olunub. Embarqo bazar günü götürülüb."),
         "RETREAT actual TCD>NER"),
        ("Peru Kubaya taxıl ixracını dayandırıb. İxrac iyunun 1-də bərpa ediləcək.",
         "AGREE planned PER>CUB"),
        ("Peru Kuba ilə sərhədi bağlayıb. Sərhəd hələ açılmayıb.", "COOPERATE negated PER>CUB"),
    ],
)  # fmt: skip
def test_what_was_halted_goes_on(text: str, wanted: str) -> None:
    assert told(text) == {wanted}


def test_on_its_own_day() -> None:
    text = "Gürcüstan cümə günü Ermənistana taxıl ixracını dayandırıb. İxrac dünən bərpa olunub."
    days = [one.date.start for one in extract_events(text, "az", day=DAY) if one.date]
    assert days == [date(2024, 5, 10), date(2024, 5, 13)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # nothing was halted by whom the text tells of
        ("Peru Kubaya hücum edib. Neft ixracı dünən bərpa olunub.", "ASSAULT actual PER>CUB"),
        ("Peru Kubaya hücum edib. Neft ixracı dünən dayandırılıb.", "ASSAULT actual PER>CUB"),
        ("Peru naziri Kubaya səfər edib. Sərhəddə keçid açılıb.", "CONSULT actual PER>CUB"),
        ("Peru Kubaya un göndərib. Elektrik təchizatı dünən bərpa olunub.", "AID actual PER>CUB"),
        ("Peru Kubaya hücum edib. Məktəb telefon qadağasını götürüb.", "ASSAULT actual PER>CUB"),
        # whoever is named does it
        ("Laos Nepala qaz ixrac edir. Peru Kubaya taxıl ixracını bərpa edib.",
         "COOPERATE actual PER>CUB"),
    ],
)  # fmt: skip
def test_nothing_else_is_resumed(text: str, wanted: str) -> None:
    assert wanted in told(text)
    assert not told(text) - {wanted, "COOPERATE actual LAO>NPL"}


def test_what_others_lift() -> None:
    assert told("Peru Kubaya sanksiya tətbiq edib. Məktəb telefon qadağasını götürüb.") == set()


def test_resumed_without_anybody() -> None:
    assert told("Elektrik enerjisi ixracı dünən bərpa olunub.") == set()
