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
