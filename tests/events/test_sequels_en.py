"""English accounts that go on about an act: the held freed, envoys sent off, what was said."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import tell_dated

DAY = date(2024, 5, 16)


def told(text: str) -> set[str]:
    """Return type, status, sides and first day of every event; `=` where they act together."""
    return {tell_dated(one) for one in extract_events(text, "en", day=DAY)}


HELD = "Norway detained two Chilean divers on Monday. "
FREED = "RETREAT actual NOR>CHL 05-15"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (HELD + "The men were released on Wednesday.", FREED),
        (HELD + "They were freed on Wednesday after paying a fine.", FREED),
        (HELD + "Both were let go on Wednesday.", FREED),
        (HELD + "All two of them said little, but they were allowed to leave on Wednesday.", FREED),
        ("Norway seized a Chilean trawler. The vessel was released on Wednesday.", FREED),
        (HELD + "They were not released.", "RETREAT negated NOR>CHL"),
    ],
)
def test_held_then_freed(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        HELD + "Peru demanded that they be released.",
        HELD + "The names of the men were not released.",
        HELD + "The men were released from hospital.",
        "Norway shelled Chile on Monday. The men were released on Wednesday.",
    ],
)
def test_nobody_freed(text: str) -> None:
    assert not any(one.startswith("RETREAT") for one in told(text))


CHARGED = "Chile accused Peru of spying. "
ENVOY = "Norway's ambassador to Chile, Ola Dahl, "


@pytest.mark.parametrize(
    "inset",
    [
        "",
        "a career diplomat, ",
        "who served in Nairobi and Rabat, ",
        "a former premier who led talks on Kosovo and Cyprus, ",
    ],
)
def test_envoy_with_name_and_inset(inset: str) -> None:
    assert told(f"{ENVOY}{inset}presented his credentials to President Soto on Tuesday.") == {
        "SUPPORT actual NOR>CHL 05-14"
    }
    assert "ACCUSE actual NOR>PER 05-16" in told(f"{ENVOY}{inset}accused Peru of aggression.")


def test_minister_is_of_a_state_not_of_a_body() -> None:
    text = "The European Union summoned the envoy of Peru on Monday. "
    text += "Defense Minister Luis Soto accused the European Union of meddling."
    assert "ACCUSE actual PER>EUR 05-16" in told(text)


def test_given_hours_to_go() -> None:
    text = "Peru expelled the Chilean ambassador. The premier gave her 72 hours to go."
    assert told(text) == {"SANCTION actual PER>CHL 05-16"}


def test_place_tells_whose_army_is_bombed() -> None:
    text = "Norway's president visited Peru on Monday. Chilean jets bombed an army depot in Lima."
    assert "ASSAULT actual CHL>PER 05-16" in told(text)


def test_accused_where_they_met() -> None:
    text = "Peru's president met his Chilean host in Santiago on Tuesday, "
    assert "ACCUSE actual PER>NOR 05-14" in told(text + "where he accused Norway of spying.")
    assert "ACCUSE actual PER>NOR 05-14" in told(text + "at which he accused Norway of spying.")
    assert not any("CHL" in one for one in told(text + "where he accused Norway.") if "ACC" in one)


def test_protest_brushed_aside_and_lodged_is_one() -> None:
    text = "Peru brushed aside a Chilean protest over drilling. "
    text += "Chile lodged the protest with the Peruvian embassy on Monday."
    assert {one for one in told(text) if one.startswith("ACCUSE")} == {
        "ACCUSE actual CHL>PER 05-13"
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru and Chile inaugurated a jointly built terminal.", "COOPERATE actual CHL+PER= 05-16"),
        ("Peru and Chile opened a newly built bridge.", "COOPERATE actual CHL+PER= 05-16"),
        ("Peru and Chile inaugurated a Chinese-built railway.", "COOPERATE actual CHL+PER= 05-16"),
        ("Peru lifted its ban on Chilean ships at its ports.", "RETREAT actual PER>CHL 05-16"),
        ("Peru's navy seized a ship off a Chilean island.", "COERCE actual PER>CHL 05-16"),
        ("Peru is considering sanctions against Chile.", "SANCTION hypothetical PER>CHL"),
        (
            "In a separate meeting, Chile's president received Peru's president Dina Boluarte.",
            "CONSULT actual PER>CHL 05-16",
        ),
        (
            "Talks between visiting Peruvian President Dina Boluarte and Chile's president ended.",
            "CONSULT actual PER>CHL 05-16",
        ),
        (
            CHARGED + "The Peruvian government rejected the accusations of helping the rebels.",
            "REJECT actual PER>CHL 05-16",
        ),
        (
            "Peru signed a pact with Chile on Monday. Peru's president thanked Chile on Tuesday.",
            "SUPPORT actual PER>CHL 05-14",
        ),
        (
            "UPDATED 14:05 LIMA, May 15 - Chilean missiles struck a depot in Peru last night.",
            "ASSAULT actual CHL>PER 05-15",
        ),
        (
            "(Corrects name) LIMA, May 16 - Chilean missiles struck a depot in Peru last night.",
            "ASSAULT actual CHL>PER 05-15",
        ),
    ],
)
def test_told(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A delegation of Peru's parliament visited the Peruvian embassy in Santiago.",
        "A group of Peruvian students ended a tour of Chile on Friday.",
        "Peruvian pilgrims arrived in Chile on Monday for a visit.",
        "Chile's president asked the Peruvian envoy to work hard to improve ties.",
    ],
)
def test_no_act(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Peru on Friday freed 21 Chilean sailors and their two boats, who had been detained.",
            {"RETREAT actual PER>CHL 05-10", "COERCE background PER>CHL"},
        ),
        ("Chile condemned the Lima market attack which killed 44 people.", set()),
        ("Chile was silent on the Lima market attack which killed 44 people.", set()),
        (
            "Peru bombed the Crimea region, which Russia seized from Ukraine.",
            {"ASSAULT actual PER>UKR 05-16", "ASSAULT background RUS>UKR"},
        ),
        (
            "Peru met Chile on Monday, a few days after talks between Norway and Denmark.",
            {"CONSULT actual CHL+PER= 05-13", "CONSULT background DNK+NOR="},
        ),
        (
            "Turkey became the first state to recognize Azerbaijan.",
            {"SUPPORT background TUR>AZE"},
        ),
        ("Peru's minister informed his Chilean colleague on the recent Geneva meeting.", set()),
        (
            "Peruvian officials say talks continue with Chile to reopen the crossing.",
            {"CONSULT actual CHL+PER= 05-16"},
        ),
        (
            "Peru's president answered the Chilean premier's threatening comments on Monday.",
            set(),
        ),
        (
            "Norway praises the efforts of Chile and Peru in reaching this agreement.",
            {"SUPPORT actual NOR>CHL+PER 05-16"},
        ),
        (
            "Relief goods sent by the Norwegian government for quake-hit Peru arrived in Lima.",
            {"AID actual NOR>PER 05-16"},
        ),
    ],
)
def test_tails(text: str, events: set[str]) -> None:
    assert told(text) == events


def test_not_admitted() -> None:
    assert "ASSAULT negated PER>CHL" in told("Peru refused to admit that it shelled Chilean land.")


def test_deed_of_a_state_on_whom() -> None:
    text = "Peru expelled two EU diplomats. The Foreign Ministry strongly protested the EU's "
    text += "expulsion of two Peruvian diplomats."
    assert "ACCUSE actual PER>EUR 05-16" in told(text)
