"""A headline without a day and the sentence below it, which tells the day of the same act."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

DAY = date(2024, 5, 13)
_LAST_WEEK = (date(2024, 5, 6), date(2024, 5, 12))


def tell(text: str, language: str = "az") -> list[tuple[str, str, date | None]]:
    return [
        (one.type, one.status, one.date and one.date.start)
        for one in extract_events(text, language, day=DAY)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru iki kubalı dənizçini həbs edib\nPeru keçən həftə iki kubalı dənizçini saxlayıb.",
        "İran iki gürcünü həbs edib\n\nİran keçən həftə iki Gürcüstan vətəndaşını saxlayıb.",
        "Peru kubalı jurnalisti saxlayıb.\nKubalı jurnalist keçən həftə Peruda saxlanılıb.",
        "Peru Kubanın iki vətəndaşını həbs edib\nÖtən həftə Peru iki kubalını saxlayıb.",
        "Laos Nepal gəmisini saxlayıb\nLaos donanması keçən həftə Nepal gəmisini saxlayıb.",
        "Peru iki kubalını həbs edib\nKuba bildirib ki, Peru keçən həftə iki kubalını saxlayıb.",
        "Çad Niger casusunu tutub\nÇad polisi keçən həftə Niger casusunu həbs edib.",
    ],
)
def test_one_act_on_the_day_below(text: str) -> None:
    assert tell(text) == [("COERCE", "actual", _LAST_WEEK[0])]


def test_other_acts_and_languages() -> None:
    expelled = "Peru Kuba diplomatını qovub\nPeru keçən həftə Kuba diplomatını ölkədən qovub."
    assert tell(expelled) == [("SANCTION", "actual", _LAST_WEEK[0])]
    english = "Iran arrests two Georgians\nIran arrested two Georgian citizens last week."
    assert tell(english, "en") == [("COERCE", "actual", _LAST_WEEK[0])]


@pytest.mark.parametrize(
    "text",
    [
        # another, older one
        "Peru kubalını həbs edib\nPeru keçən həftə də bir kubalını həbs etmişdi.",
        "Peru kubalını həbs edib\nPeru keçən həftə daha bir kubalını həbs edib.",
        "Peru kubalını həbs edib\nPeru keçən həftə də bir kubalını həbs edib.",
        "Peru kubalı jurnalisti həbs edib\nPeru ötən il kubalı jurnalisti həbs edib.",
        # not below a headline, but behind it, or farther below
        "Peru kubalı jurnalisti həbs edib. Peru keçən həftə kubalı jurnalisti həbs edib.",
        "Peru kubalını həbs edib\nLimada hava isti olub. Peru keçən həftə kubalını həbs edib.",
        # they meet more often than once
        "Peru və Kuba nazirləri görüşüb\nPeru və Kuba nazirləri keçən həftə görüşüblər.",
    ],
)
def test_two_acts_on_two_days(text: str) -> None:
    assert [one[1] for one in tell(text)] == ["actual", "background"]


def test_a_recent_day_as_before() -> None:
    text = "Peru kubalını həbs edib\nPeru polisi dünən Limada kubalını saxlayıb."
    assert tell(text) == [("COERCE", "actual", date(2024, 5, 12))]
