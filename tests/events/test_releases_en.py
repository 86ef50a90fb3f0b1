"""Releases of ministries, courts and state agencies in English: titles, honorifics, datelines."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

DAY = date(2025, 5, 12)


def tell(text: str, publisher: str = "") -> set[str]:
    return describe_acts(extract_events(text, "en", day=DAY, publisher=publisher))


_TOLD = [
    # headlines in Title Case and in capitals
    ("QAT", "Foreign Minister Receives Call from Kenyan Counterpart", "CONSULT actual QAT+KEN"),
    ("QAT", "Prime Minister Meets Kenyan Foreign Minister", "CONSULT actual QAT+KEN"),
    ("", "Kenya Summons Peruvian Ambassador Over Fishing", "ACCUSE actual KEN>PER"),
    ("", "KENYA SIGNS TRADE AGREEMENT WITH PERU", "SUPPORT actual KEN+PER"),
    ("PAK", "Pakistan Rejects Peruvian Allegations", "REJECT actual PAK>PER"),
    # a minister of the same office is named behind the outlet's own
    ("QAT", "The foreign minister met the Kenyan foreign minister.", "CONSULT actual QAT+KEN"),
    # honorifics
    (
        "QAT",
        "HE the Minister of State met with HE the Minister of Health of the Republic of Peru.",
        "CONSULT actual QAT+PER",
    ),
    ("BHR", "His Majesty received the ambassador of Peru.", "CONSULT actual PER+BHR"),
    (
        "",
        (
            "H.H. the Amir of Kuwait received HRH Prince Faisal bin Farhan, Minister of Foreign "
            "Affairs of Saudi Arabia."
        ),
        "CONSULT actual SAU>KWT",
    ),
    # two offices of one man, names of houses that are names of places
    (
        "QAT",
        (
            "Prime Minister and Minister of Foreign Affairs Sheikh Salem bin Rashid received "
            "a telephone call from the foreign minister of Peru."
        ),
        "CONSULT actual QAT+PER",
    ),
    (
        "KWT",
        ("The Amir Sheikh Nasser Al-Sabah sent a cable of condolences to the President of Peru."),
        "SUPPORT actual KWT>PER",
    ),
    # demands of an officer known by office
    ("AZE", "The head of state said that Armenia`s shelling must end.", "REQUEST actual AZE>ARM"),
    ("TUR", "The minister said that Peru must leave.", "REQUEST actual TUR>PER"),
    # courtesy calls
    (
        "PAK",
        "The Kenyan foreign minister called on his Pakistani counterpart in Islamabad.",
        "CONSULT actual KEN>PAK",
    ),
    # envoys
    ("", "Pakistan summoned the Indian Charge d Affaires.", "ACCUSE actual PAK>IND"),
    # talks of three, and what followed talks
    (
        "",
        (
            "Georgian minister Lado Meskhi spoke after a trilateral meeting with the ministers of "
            "Kenya and Peru."
        ),
        "CONSULT actual GEO+KEN+PER",
    ),
    (
        "",
        "The Kenyan minister will take part in a meeting with the Peruvian minister.",
        "AGREE planned KEN+PER",
    ),
    (
        "",
        (
            "The meeting of the Kenyan and Peruvian ministers was followed by the signing of two "
            "agreements."
        ),
        "SUPPORT actual KEN+PER",
    ),
    # what is slammed is not imposed
    ("", "Kenya slammed the new Peruvian sanctions.", "ACCUSE actual KEN>PER"),
    ("", "Kenya handed over five Peruvians in exchange for maps.", "RETREAT actual KEN>PER"),
]


@pytest.mark.parametrize(("publisher", "text", "event"), _TOLD)
def test_releases_tell_acts(publisher: str, text: str, event: str) -> None:
    assert event in tell(text, publisher)


_SILENT = [
    ("", "Touching upon the Kenya-Peru conflict, the president of Chad spoke of peace."),
    (
        "",
        "Kenya's president spoke at a meeting with Kenya's newly appointed ambassador to Peru.",
    ),
    ("QAT", "Foreign Minister Opens National Museum"),
]


@pytest.mark.parametrize(("publisher", "text"), _SILENT)
def test_releases_without_acts(publisher: str, text: str) -> None:
    assert not tell(text, publisher)


def test_who_is_condoled_is_not_blamed() -> None:
    told = tell(
        "Kenya strongly condemns this cowardly act. "
        "Kenya expresses its condolences to the government of Peru."
    )
    assert told == {"SUPPORT actual KEN>PER"}


def test_a_statement_according_to_which_is_a_charge() -> None:
    told = tell(
        "Kenya denied the statement of the Peruvian ministry according to which Kenyan forces "
        "opened fire at Peruvian posts."
    )
    assert "REJECT actual KEN>PER" in told
    assert not any(one.startswith("ASSAULT actual") for one in told)
