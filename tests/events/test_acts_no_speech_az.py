"""Azerbaijani verbs of saying that tell an act: an envoy called back, a call by telephone."""

from __future__ import annotations

import pytest

from tests.events.test_speech_az import read


@pytest.mark.parametrize(
    "text",
    [
        # envoys are called back or to the ministry
        "Gürcüstan Ermənistandakı səfirini geri çağırıb.",
        "Peru prezidenti səfirini Kubadan geri çağırıb.",
        "Peru prezidenti Kubadakı diplomatlarını ölkəyə çağırıb.",
        "Laos Nepaldakı səfirini məsləhətləşmələr üçün Vyentyana çağırıb.",
        "Peru naziri Kubanın səfirini xarici işlər nazirliyinə çağırıb.",
        "Xarici İşlər Nazirliyi Kuba səfirini çağırıb.",
        "Çad naziri Nigerin müvəqqəti işlər vəkilini izahat üçün çağırıb.",
        # two talk with each other
        "İran Prezidenti Gürcüstan Prezidenti ilə telefonla danışıb.",
        "Peru naziri kubalı həmkarı ilə telefonda danışıb.",
        "Peru naziri kubalı həmkarı ilə telefonla ikitərəfli əlaqələr barədə danışıb.",
        "Peru naziri Kuba naziri ilə danışıb.",
        "Peru naziri Kuba naziri ilə söhbət edib.",
        "Laos prezidenti Nepal lideri ilə telefon vasitəsilə danışıb.",
    ],
)
def test_an_act_says_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "gists"),
    [
        # what is said beside such an act
        (
            "Peru naziri kubalı həmkarı ilə telefonla danışıb və gərginliyi azaltmağa çağırıb.",
            ["gərginliyi azaltmağa"],
        ),
        (
            "Peru lideri Kuba lideri ilə telefonla danışıb. O, dostluğun gücləndiyini bildirib.",
            ["dostluğun gücləndiyini"],
        ),
        (
            "Peru naziri deyib ki, prezidentlər dünən telefonla danışıblar.",
            ["prezidentlər dünən telefonla danışıblar"],
        ),
        (
            "Peru XİN Kuba səfirini çağıraraq sərhəddəki təlimlərə etirazını bildirib.",
            ["sərhəddəki təlimlərə"],
        ),
        # must not change: verbs of saying that say something
        ("Peru naziri tərəfləri təmkinli olmağa çağırıb.", ["tərəfləri təmkinli olmağa"]),
        (
            "Peru naziri Kubanı qoşunlarını geri çəkməyə çağırıb.",
            ["Kubanı qoşunlarını geri çəkməyə"],
        ),
        (
            "Peru prezidenti Kuba səfirini təmkinli olmağa çağırıb.",
            ["Kuba səfirini təmkinli olmağa"],
        ),
        ("Peru naziri Kuba ilə əlaqələrdən danışıb.", ["Kuba ilə əlaqələrdən"]),
        (
            "Peru naziri iki ölkənin münasibətlərindən danışıb.",
            ["iki ölkənin münasibətlərindən"],
        ),
        ("Peru prezidenti Kubanı danışıqlara çağırıb.", ["Kubanı danışıqlara"]),
        ("Peru səfiri tərəfləri dialoqa çağırıb.", ["tərəfləri dialoqa"]),
        (
            "Peru naziri bildirib ki, Kuba səfirini geri çağırıb.",
            ["Kuba səfirini geri çağırıb"],
        ),
    ],
)
def test_speech_beside_an_act(text: str, gists: list[str]) -> None:
    assert [row[-1] for row in read(text)] == gists
