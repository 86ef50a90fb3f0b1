"""What news agencies of earlier decades write: long lists, forces abroad, talks broken off."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_DAY = date(2024, 6, 5)


def _tell(text: str) -> set[str]:
    """Return types with dyads that are neither negated, background nor hypothetical."""
    return {
        f"{one.type} {'-'.join(sorted({a, b}))}"
        for one in extract_events(text, "en", day=_DAY)
        if one.status in ("actual", "planned")
        for a, b in _pair(
            [side.country for side in one.source], [side.country for side in one.target]
        )
        if a != b
    }


def _pair(source: list[str], target: list[str]) -> list[tuple[str, str]]:
    """Return every pair across the sides, or within the first where there is no second."""
    return [(a, b) for a in source for b in target or source]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway lifted its embargo on fish sales to Chad, Mali and, with conditions, Benin.",
            {"RETREAT NOR-TCD", "RETREAT MLI-NOR", "RETREAT BEN-NOR"},
        ),
        (
            "Spain accused Peru, Chile and, more cautiously, Ecuador of dumping.",
            {"ACCUSE ESP-PER", "ACCUSE CHL-ESP", "ACCUSE ECU-ESP"},
        ),
        (
            "Sweden suspended aid to Kenya, Uganda, and, for the first time, Rwanda.",
            {"SANCTION KEN-SWE", "SANCTION SWE-UGA", "SANCTION RWA-SWE"},
        ),
    ],
)
def test_list_with_an_inset(text: str, told: set[str]) -> None:
    assert _tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turkey has strengthened its forces in Syria after an attack.", {"MOBILIZE SYR-TUR"}),
        ("Kenya reinforced its positions in Somalia, officers said.", {"MOBILIZE KEN-SOM"}),
        ("Rwanda doubled its troops in Congo, officials said.", {"MOBILIZE COD-RWA"}),
        ("Brazil reinforced its peacekeeping forces in Haiti.", set()),
        ("Thailand strengthened its navy with three new ships.", set()),
    ],
)
def test_forces_abroad(text: str, told: set[str]) -> None:
    assert _tell(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Demonstrators in Manila blocked a road to show their disapproval for China's policies.",
        "Demonstrators in Manila showed their disapproval of the Chinese government's policies.",
        "Demonstrators in Manila showed their opposition to China's claims.",
    ],
)
def test_crowd_that_shows_its_disapproval(text: str) -> None:
    assert _tell(text) == {"PROTEST CHN-PHL"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rwandan troops pushed into Congo, ploughing through UN lines.", {"ASSAULT COD-RWA"}),
        ("Serbian forces went through the UN checkpoint.", set()),
        ("The ministers of Peru and Chile ploughed through the agenda.", {"CONSULT CHL-PER"}),
    ],
)
def test_lines_gone_through(text: str, told: set[str]) -> None:
    assert _tell(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Greece refused to meet Turkey's envoy in Izmir, saying it would only see him in Athens.",
        "Greece refused to meet Turkey's envoy, saying it would meet him only in Athens.",
        "Greece declined to host Turkey's envoy, saying it would only receive him on Rhodes.",
    ],
)
def test_what_who_refuses_would_do(text: str) -> None:
    assert _tell(text) == {"REJECT GRC-TUR"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Talks between Iran and Iraq were suspended on Monday.", {"SANCTION IRN-IRQ"}),
        ("Flights between Serbia and Kosovo have been halted.", {"SANCTION SRB-XKX"}),
        ("Talks between Guyana and Peru were suspended by Lima.", {"SANCTION GUY-PER"}),
    ],
)
def test_talks_suspended_by_nobody(text: str, told: set[str]) -> None:
    assert _tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zambia accused Peru of stalling in the talks on elections for Angola.", "PER-ZMB"),
        ("Iran's minister accused Britain of cheating in the talks on Yemen.", "GBR-IRN"),
    ],
)
def test_talks_of_a_charge(text: str, told: str) -> None:
    assert _tell(text) == {f"ACCUSE {told}"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Libya must pay, said Peru's minister as he embarked on a trip to North Africa.", set()),
        ("Britain said Libya must pay as its minister left for a tour of Asia.", set()),
        ("Iran's president left for Asia to meet Japan's premier.", {"CONSULT IRN-JPN"}),
    ],
)
def test_trip_to_a_continent(text: str, told: set[str]) -> None:
    assert {one for one in _tell(text) if one.startswith("CONSULT")} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Moroccan prisoners rioted at a jail in Spain, setting fire to their mattresses.",
            {"PROTEST ESP-MAR"},
        ),
        ("Afghan migrants set fire to their tents in a Greek camp.", set()),
        ("Israeli settlers set fire to Palestinian olive groves.", {"ASSAULT ISR-PSE"}),
    ],
)
def test_own_things_burned(text: str, told: set[str]) -> None:
    assert _tell(text) == told


def test_talks_without_a_result_were_held() -> None:
    assert _tell("India and Pakistan failed to reach a deal despite six hours of talks.") == {
        "CONSULT IND-PAK"
    }
    assert not _tell("India and Pakistan failed to reach a deal despite the talks.")


def test_penalties_of_trade_are_no_play() -> None:
    text = "The White House said Turkey must drop its barriers or face penalties."
    assert _tell(text) == {"REQUEST TUR-USA", "THREATEN TUR-USA"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Serbia's premier was indicted by the UN war crimes tribunal.", "ACCUSE IGO-SRB"),
        ("The Bush administration accused Iran of lying.", "ACCUSE IRN-USA"),
        ("The Reagan administration accused Libya of lying.", "ACCUSE LBY-USA"),
        ("Greece granted asylum to 18 Turkish rebels, a UN official said.", "AID GRC-TUR"),
        ("The UN sent 30 military and civilian personnel to Angola.", "AID AGO-UNO"),
        ("The UN called on the parties to the conflict in Syria to stop.", "REQUEST SYR-UNO"),
        ("The United Nations asked the warring parties in Somalia to stop.", "REQUEST SOM-UNO"),
        ("The US envoy urged both sides in Libya to stop fighting.", "REQUEST LBY-USA"),
        ("Kenya opened the bridge to allow the delivery of grain to Somalia.", "COOPERATE KEN-SOM"),
        ("Iran approved the plan of Oman.", "AGREE IRN-OMN"),
        ("Jewish settlers set fire to the shops of Palestinian traders.", "ASSAULT ISR-PSE"),
        ("Iran threatened to strike unless Israel withdrew.", "THREATEN IRN-ISR"),
        ("The UN repeated its demand that Israel ease curbs on workers.", "REQUEST ISR-UNO"),
        ("Peru and Chile signed a deal to double trade by 2030.", "SUPPORT CHL-PER"),
        ("Mali and Togo signed an agreement to raise trade in 2027 by half.", "SUPPORT MLI-TGO"),
        ("Mali and Togo will sign a treaty in 2027.", "AGREE MLI-TGO"),
    ],
)
def test_one_act(text: str, told: str) -> None:
    assert _tell(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's parliament approved a plan that would close Somali camps.",
        "The EU urged the parties in Germany to form a government.",
        "The US urged both sides to hold talks in Qatar.",
        "Turkish pilots threatened to strike unless Greece reopened the route.",
        "Spain's minister toured the Gulf to seek Arab support for the demand on U.S. planes.",
    ],
)
def test_no_act(text: str) -> None:
    assert not _tell(text)


def test_those_who_join_others_help_the_host_alone() -> None:
    text = "Kenyan peacekeepers arrived in Haiti, joining 12 observers there, UN officials said."
    assert _tell(text) == {"AID HTI-KEN"}
