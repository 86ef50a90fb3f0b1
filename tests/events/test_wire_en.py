"""How the leads of news agencies of the 1980s to 2010s tell acts: groups, old names, topics."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2000, 1, 1)


def _told(text: str) -> set[str]:
    """Return what a lead tells, but for what is older."""
    events = extract_events(text, "en", day=_DAY)
    return describe_acts(one for one in events if one.status != "background")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The rebel Lord's Resistance Army attacked a Kenyan convoy on Tuesday.",
            "ASSAULT actual UGA>KEN",
        ),
        (
            "The UNITA rebel movement refused to let United Nations inspectors visit its bases.",
            "REJECT actual AGO>UNO",
        ),
        (
            "Rhodesian troops shelled a Zambian town on Monday.",
            "ASSAULT actual ZWE>ZMB",
        ),
        (
            "The Clinton administration said Friday that Sudan must hand over the suspects.",
            "REQUEST actual USA>SDN",
        ),
        (
            "Robin Cook said on Monday that the Yugoslav government must pull its troops out.",
            "REQUEST actual GBR>SRB",
        ),
        (
            "Greece accepted a plan to settle its sugar dispute with the Common Market.",
            "AGREE actual GRC>EUR",
        ),
    ],
)
def test_groups_leaders_and_old_names_of_states(text: str, told: str) -> None:
    assert _told(text) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sudan accepted Nigerian mediation in its peace talks with Chad.",
            "AGREE actual SDN>NGA",
        ),
        (
            "Armenia rejected Turkish mediation in negotiations with Azerbaijan on Thursday.",
            "REJECT actual ARM>TUR",
        ),
        (
            "Syria is opposed to Turkish mediation in peace talks with Israel.",
            "REJECT actual SYR>TUR",
        ),
    ],
)
def test_talks_in_which_a_part_is_refused_are_no_meeting(text: str, told: str) -> None:
    assert _told(text) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("About 300 Burmese students sought asylum in Thailand.", {"REQUEST actual MMR>THA"}),
        ("Six Cubans sought refuge in the Spanish embassy in Havana.", {"REQUEST actual CUB>ESP"}),
        ("A Kuwaiti businessman is suing Britain for damages.", {"ACCUSE actual KWT>GBR"}),
        ("A Kuwaiti businessman is suing a British bank for damages.", set()),
    ],
)
def test_people_ask_and_sue_states(text: str, told: set[str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Yemeni tribesmen kidnapped four French tourists on Monday.", "ASSAULT actual YEM>FRA"),
        ("Somali gunmen took two Italian nuns hostage on Monday.", "ASSAULT actual SOM>ITA"),
        ("Israeli soldiers abducted two Lebanese shepherds on Monday.", "COERCE actual ISR>LBN"),
    ],
)
def test_rebels_abduct_and_forces_arrest(text: str, told: str) -> None:
    assert _told(text) == {told}


def test_how_those_freed_were_caught_is_no_act_of_its_own() -> None:
    text = "Liberian rebels have agreed to free 12 Guinean soldiers captured in a border clash."
    assert _told(text) == {"RETREAT planned LBR>GIN"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "President Reagan thanked Britain on Monday for letting U.S. jets use its bases.",
            {"SUPPORT actual USA>GBR"},
        ),
        (
            "Iran let two American wrestlers leave on Thursday after holding them for a week.",
            {"RETREAT actual IRN>USA"},
        ),
        (
            "Kenyan soldiers arrived in Liberia on Monday to join the peacekeeping force.",
            {"AID actual KEN>LBR"},
        ),
        (
            "Ugandan rebels will return rifles and trucks seized last year from Kenyan soldiers.",
            {"RETREAT planned UGA>KEN"},
        ),
    ],
)
def test_what_an_act_is_about_is_no_act_of_its_own(text: str, told: set[str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An official Iraqi newspaper accused Turkey of stealing water.", "ACCUSE actual IRQ>TUR"),
        ("Romania's party newspaper denounced Hungary on Friday.", "ACCUSE actual ROU>HUN"),
        ("Israelis and Syrians held hours of tense negotiations.", "CONSULT actual ISR+SYR"),
        ("A Japanese charity donated ambulances to Afghanistan.", "AID actual JPN>AFG"),
        ("Israeli troops clamped a curfew on the Palestinian town.", "COERCE actual ISR>PSE"),
    ],
)
def test_who_speaks_and_acts_for_a_state(text: str, told: str) -> None:
    assert _told(text) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru opened an investigation into Kenyan abuses.", {"ACCUSE actual PER>KEN"}),
        ("Peruvian police began an inquiry into the killing of two Kenyan envoys.", set()),
        (
            "Israeli agents abused illegal Haitian immigrants, a human rights group charged.",
            {"ASSAULT actual ISR>HTI"},
        ),
        ("Guerrillas in southern Lebanon fired at an Israeli post.", {"ASSAULT actual LBN>ISR"}),
        ("Iran warned Turkey against letting Iraqi planes use its air space.", set()),
        (
            "Bulgarian and Greek officials agreed that their countries should build a joint dam.",
            {"AGREE planned BGR+GRC"},
        ),
        (
            "Doctors from a French relief group brought medicine to Vietnam on Tuesday.",
            {"AID actual FRA>VNM"},
        ),
    ],
)
def test_whose_deed_and_whose_word_it_is(text: str, told: set[str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A car bomb killed 12 American soldiers in Baghdad on Sunday.", set()),
        (
            "Seoul expressed deep regret over Japan's decision to sell arms.",
            {"ACCUSE actual KOR>JPN"},
        ),
        (
            "Peru voiced dismay over Kenya's decision to build homes on the disputed island.",
            {"ACCUSE actual PER>KEN"},
        ),
        (
            "A Bangladeshi court ordered the release of 40 Burmese fishermen.",
            {"RETREAT planned BGD>MMR"},
        ),
    ],
)
def test_whose_bombs_and_decisions_they_are(text: str, told: set[str]) -> None:
    assert _told(text) == told


def test_a_paper_of_its_own_speaks_for_nobody() -> None:
    assert not _told("An Iraqi newspaper accused Turkey of stealing water.")
