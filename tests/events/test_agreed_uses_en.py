"""English deals on what others do, and deals of a lone signer on something with another state."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import tell_act

DAY = date(2024, 5, 16)


def told(text: str) -> set[str]:
    """Return type, status and sides of every event; `=` where they act together."""
    return {tell_act(one) for one in extract_events(text, "en", day=DAY)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Peru and Chile signed an agreement on the use of a lake by fishermen.",
            "SUPPORT actual CHL+PER=",
        ),
        (
            "Peru and Chile signed a memorandum on the crossing of the frontier by villagers.",
            "SUPPORT actual CHL+PER=",
        ),
        (
            "A treaty on the sharing of a river by herders was signed between Peru and Chile.",
            "SUPPORT actual CHL+PER=",
        ),
        (
            "Peru and Chile will sign a pact on the treatment of wounds by medics.",
            "AGREE planned CHL+PER=",
        ),
        (
            "Peru reached a deal with Chile on the use of a port by traders.",
            "AGREE actual CHL+PER=",
        ),
        (
            "Peru and Chile agreed on the use of a port by traders.",
            "AGREE actual CHL+PER=",
        ),
        (
            "Peru and Chile ratified a treaty on the use of a port by traders.",
            "SUPPORT actual CHL+PER=",
        ),
        (
            "Peru and Chile exchanged views on the use of a port by traders.",
            "CONSULT actual CHL+PER=",
        ),
        (
            "Peru and Chile discussed the crossing of the frontier by villagers.",
            "CONSULT actual CHL+PER=",
        ),
    ],
)
def test_by_tells_who_uses_it(text: str, event: str) -> None:
    assert told(text) == {event}


def test_who_uses_it_does_not_sign() -> None:
    text = "Peru and Chile signed an accord on the training of pilots by Norway."
    assert told(text) == {"SUPPORT actual CHL+PER="}


@pytest.mark.parametrize(
    "deal",
    [
        "an agreement on trade",
        "a memorandum on cooperation",
        "two agreements on trade",
        "a pact on peace",
        "an accord on relations",
    ],
)
def test_lone_signer_signs_with_another(deal: str) -> None:
    assert told(f"Peru signed {deal} with Chile on Monday.") == {"SUPPORT actual CHL+PER="}


def test_lone_signer_signs_with_two() -> None:
    text = "Peru's minister signed an agreement on trade with Chile and Norway."
    assert told(text) == {"SUPPORT actual CHL+NOR+PER="}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peru and Chile signed an accord on trade with Norway.", {"SUPPORT actual CHL+PER="}),
        ("Peru signed an accord with Norway on trade with Chile.", {"SUPPORT actual NOR+PER="}),
        ("Peru's parties signed an agreement on trade with Chile.", set()),
        ("Peru's government and opposition signed an agreement on trade with Chile.", set()),
        ("Peruvian companies signed an agreement on trade with Chile.", set()),
        ("Peru's parliament debated an agreement on trade with Chile.", set()),
        (
            "An accord on the use of a port was signed by Peru and Chile.",
            {"SUPPORT actual CHL+PER="},
        ),
        (
            "Peru and Chile will sign the agreement on the port by Friday.",
            {"AGREE planned CHL+PER="},
        ),
        (
            "Chile condemned the shelling of a village by Peru.",
            {"ACCUSE actual CHL>PER"},
        ),
        (
            "Chile was blamed by Peru for a raid on a town by gunmen.",
            {"ACCUSE actual PER>CHL"},
        ),
    ],
)
def test_stays(text: str, events: set[str]) -> None:
    assert told(text) == events
