"""English: days counted from other acts, what is said of books, matches and one's own bodies."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import Event, list_dyads

DAY = date(2024, 5, 15)


def read(text: str) -> list[Event]:
    return extract_events(text, "en", day=DAY)


def list_days(text: str) -> list[tuple[str, str]]:
    """Return type and first day of every event, "" for none."""
    return [(one.type, str(one.date.start) if one.date else "") for one in read(text)]


_STORIES = {
    "Poland expelled a Belarusian diplomat on Monday, two days after Belarusian troops shelled a "
    "Polish border post.": [("SANCTION", "2024-05-13"), ("ASSAULT", "2024-05-11")],
    "Egyptian jets struck a Libyan base on Sunday. The Libyan army shelled an Egyptian post a day "
    "earlier.": [("ASSAULT", "2024-05-12"), ("ASSAULT", "2024-05-11")],
    "Lorries rolled again on Monday as Chad and Libya reopened the road.": [
        ("COOPERATE", "2024-05-13")
    ],
    "On Monday, when the ministers of Iran and Iraq met, Syria accused Turkey of aggression.": [
        ("CONSULT", "2024-05-13"),
        ("ACCUSE", "2024-05-13"),
    ],
    "Egyptian students marched on Monday, while Somalia recalled its ambassador from Kenya.": [
        ("SANCTION", "2024-05-15")
    ],
    "Kenya expelled a Somali diplomat on Friday. Somalia recalled its ambassador from Kenya the "
    "following day.": [("SANCTION", "2024-05-10"), ("SANCTION", "2024-05-11")],
}
_SILENT = (
    "A new biography tells how France invaded Mexico and how Britain blockaded Veracruz.\n"
    "Uruguay struck three times against Bolivia and stay second in the table, two points adrift "
    "of Argentina, who attacked late and defeated Brazil.\n"
    "Poland's Justice Ministry rejected on Monday a complaint by the Interior Ministry about "
    "delays near the German frontier.\n"
    "German opposition parties slammed the chancellor for her handling of talks with Greece.\n"
    "The governor of Georgia thanked lawmakers from South Carolina in Savannah and condemned a "
    "Korean carmaker.\n"
    "Kenyan grain dealers at the frontier with Tanzania protested that prices were too low."
)


@pytest.mark.parametrize(("text", "days"), _STORIES.items())
def test_days_count_from_another_act(text: str, days: list[tuple[str, str]]) -> None:
    assert list_days(text) == days


@pytest.mark.parametrize("text", _SILENT.splitlines())
def test_stays_silent(text: str) -> None:
    assert read(text) == []


def test_people_of_a_trade_may_protest() -> None:
    (one,) = read("Some sixty Polish hauliers picketed the Ukrainian consulate in Lublin.")
    assert (one.type, one.source[0].role) == ("PROTEST", "CVL")


def test_a_threat_has_the_day_it_is_said() -> None:
    (one,) = read("Turkey will retaliate, Foreign Minister Hakan Fidan told Iran on Monday.")
    assert one.type == "THREATEN"
    assert one.date is not None
    assert one.date.start == date(2024, 5, 13)


_TOLD = {
    "Bogota and Caracas each called home their ambassadors on Monday.": {
        ("COL", "VEN", "SANCTION"),
        ("VEN", "COL", "SANCTION"),
    },
    "Ethiopia has until the end of the month to pull its teams out of the strip or else the "
    "Sudanese army will remove them, a Sudanese official said.": {("SDN", "ETH", "THREATEN")},
    "Rwanda said its army was not involved in the attack on Burundi.": {("RWA", "BDI", "REJECT")},
    "Poland's minister said Warsaw cannot meet Ukraine's request for jets.": {
        ("POL", "UKR", "REJECT"),
        ("UKR", "POL", "REQUEST"),
    },
    "Russia slammed the decision as Ukraine condemned what it called Moscow's blackmail.": {
        ("UKR", "RUS", "ACCUSE"),
        ("RUS", "UKR", "ACCUSE"),
    },
    "Mexico's interior and foreign ministries signed a protocol on visas for Brazilians.": set(),
    "Nigerian separatists attacked a prison near the Cameroonian border.": set(),
    "Mexican customs officers seized two tonnes of Colombian cocaine.": set(),
}


@pytest.mark.parametrize(("text", "acts"), _TOLD.items())
def test_who_acts_on_whom(text: str, acts: set[tuple[str, str, str]]) -> None:
    assert {(e.source[0].country, e.target[0].country, e.type) for e in read(text)} == acts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Sudan has no plans to recognize Kosovo, the minister said.", "negated"),
        ("Chad never attacked Sudan.", "negated"),
        ("Lebanon's premier stopped in Cairo to thank the Egyptian president.", "actual"),
        ("The Georgian premier is going to Baku in June.", "planned"),
        ("Talks between Greek and Turkish officers start in Brussels on Friday.", "planned"),
        ("A meeting of the leaders of Egypt and Sudan has been set for June 3.", "planned"),
        ("France will back Morocco's plan for the desert.", "planned"),
    ],
)
def test_what_is_set_stopped_for_or_never_was(text: str, status: str) -> None:
    assert {event.status for event in read(text)} == {status}


def test_an_act_that_drew_criticism_is_its_doer_s() -> None:
    accused = read("Ghana has recognized Kosovo, drawing criticism from Belgrade.")[-1]
    assert accused.type == "ACCUSE"
    assert list_dyads(accused) == [("SRB", "GHA")]


def test_those_held_and_freed_were_arrested_before() -> None:
    found = read("Two Danes held in Spain for theft were released on Monday.")
    assert {(one.type, one.status) for one in found} == {
        ("COERCE", "background"),
        ("RETREAT", "actual"),
    }


def test_leaders_of_a_list_of_states_meet() -> None:
    (met,) = read("The foreign ministers of Iran, Russia and Turkey meet in Astana next Tuesday.")
    assert (met.status, [one.country for one in met.source]) == ("planned", ["IRN", "RUS", "TUR"])


def test_an_office_of_two_states_in_one_word_is_read_to_its_end() -> None:
    assert not read("The executive secretary of the Armenian–Iranian Friendship Forum spoke.")


def list_triples(text: str) -> set[tuple[str, str, str]]:
    """Return dyads with types."""
    return {(*dyad, one.type) for one in read(text) for dyad in list_dyads(one)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Vietnamese-led forces retook a Cambodian village.", ("VNM", "KHM", "ASSAULT")),
        ("U.N. helicopters evacuated the wounded from a Bosnian town.", ("UNO", "BIH", "AID")),
        ("Malta rejected a United Nations appeal for talks.", ("MLT", "UNO", "REJECT")),
        ("North Korea tried to hack into Japanese computers.", ("PRK", "JPN", "COERCE")),
        ("Peru launched an invasion of Ecuador.", ("PER", "ECU", "ASSAULT")),
        ("Palestinians blamed Jordan for the blast.", ("PSE", "JOR", "ACCUSE")),
        ("Ruling out talks, Oman said lifting the ban on Yemen was out of the question.",
         ("OMN", "YEM", "REJECT")),
        ("Jan Holm, the U.N. relief coordinator, demanded that Sudan open the road.",
         ("UNO", "SDN", "REQUEST")),
        ("The Democratic People's Republic of Korea accused Japan.", ("PRK", "JPN", "ACCUSE")),
        ("The U.N. envoy urged Chad to open the road.", ("UNO", "TCD", "REQUEST")),
        ("Togo must pull out its troops, Benin's minister said.", ("BEN", "TGO", "REQUEST")),
        ("A Chadian soldier was wounded by fire from a Sudanese post.", ("SDN", "TCD", "ASSAULT")),
        ("Thousands rallied in Tunis against France.", ("TUN", "FRA", "PROTEST")),
    ],
)  # fmt: skip
def test_sides_behind_hyphens_articles_insets_and_attempts(
    text: str, act: tuple[str, str, str]
) -> None:
    assert act in list_triples(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pro-Iranian fighters declared a truce in Lebanon.",
        "Ethnic Turks held a rally against Bulgaria.",
        "Oman has never tried to hack into Yemeni computers.",
    ],
)
def test_a_side_taken_or_an_origin_is_no_state(text: str) -> None:
    assert not [one for one in read(text) if one.status == "actual"]


def test_a_person_not_a_state_is_he() -> None:
    found = list_triples("A Dutch minister said Chad must act as he left on a trip to Mali.")
    assert ("NLD", "MLI", "CONSULT") in found


def test_a_year_in_a_name_dates_nothing() -> None:
    found = read("Ghana accused Togo of breaking the 2015 accord.")
    assert [(one.status, str(one.date and one.date.start)) for one in found] == [
        ("actual", "2024-05-15")
    ]
    assert read("Ghana accused Togo in 2015 of breaking the accord.")[0].status == "background"


def test_a_state_stands_once_beside_its_office() -> None:
    (event,) = read(
        "Ambassador Staffan Herrstrom of Sweden had been called to the Foreign Ministry in Ankara."
    )
    (caller,) = event.source
    assert (caller.country, caller.office) == ("TUR", "foreign-ministry")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Pakistan freed about 40 Afghan prisoners.", ("PAK", "AFG")),
        ("Chad arrested over 40 Sudanese fishermen.", ("TCD", "SDN")),
        ("Russia vetoed a U.S.-drafted resolution.", ("RUS", "USA")),
    ],
)
def test_a_rounded_number_is_no_topic_and_a_text_is_its_author_s(
    text: str, sides: tuple[str, str]
) -> None:
    (event,) = read(text)
    assert list_dyads(event) == [sides]


def test_who_is_called_and_called_nothing_is_rung_up() -> None:
    (event,) = read("The Japanese prime minister called the new South Korean president on Monday.")
    assert (event.type, event.mode) == ("CONSULT", ("phone",))
    assert not read("The Japanese prime minister called the South Korean president naive.")


def test_two_sides_behind_a_match_are_teams() -> None:
    sides = "The two sides meet in Kaunas on Sunday."
    assert not read(f"A Georgian referee takes Ukraine against Lithuania at futsal. {sides}")
    (event,) = read(f"A Georgian judge hears Ukraine against Lithuania over cargo. {sides}")
    assert "CONSULT" in (event.type, event.promised)


def test_what_has_not_been_given_is_refused_by_nobody() -> None:
    (event,) = read("Iran has not given Russia any drones, its spokesman said.")
    assert (event.type, event.status) == ("AID", "negated")
    (event,) = read("Germany will not send tanks to Ukraine.")
    assert (event.type, event.status) == ("REJECT", "actual")


def test_what_any_ship_might_do_is_not_done() -> None:
    found = read("Belarus threatened to shoot down any Polish helicopter that crosses the border.")
    assert {(one.type, one.status) for one in found} == {
        ("THREATEN", "actual"),
        ("ASSAULT", "hypothetical"),
    }


def test_a_navy_is_of_the_state_behind_it() -> None:
    (one,) = read("Corvettes of the Royal Navy of Oman began a drill with Tanzania on Sunday.")
    assert [sorted(dyad) for dyad in list_dyads(one)] == [["OMN", "TZA"]]


def test_a_colleague_by_name_is_of_the_state_behind_it_not_of_the_place() -> None:
    near = "Bulgaria's minister discussed the dam with his colleague Bujar Osmani "
    (one,) = read(near + "of North Macedonia.")
    assert {actor.country for actor in one.source} == {"BGR", "MKD"}
    assert read(near + "in Barcelona.") == []


def test_an_ambassador_received_is_a_meeting_and_no_visit() -> None:
    (one,) = read("Iran's foreign minister received Turkey's ambassador on Monday.")
    assert (one.type, one.reciprocal, one.mode) == ("CONSULT", True, ())
