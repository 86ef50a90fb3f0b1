"""English acts that a coming meeting only dates: no meeting, and no plan of one without a day."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import tell_act

DAY = date(2024, 5, 16)


def told(text: str) -> set[str]:
    """Return type, status and sides of every event; `=` where they act together."""
    return {tell_act(one) for one in extract_events(text, "en", day=DAY)}


FREED = "RETREAT actual PER>CHL"


@pytest.mark.parametrize(
    "when",
    [
        "before a summit of Peru and Chile",
        "before the talks of Peru and Chile in Oslo",
        "ahead of a summit of Peru and Chile",
        "before its summit with Chile",
        "ahead of talks with Chile",
        "hours before talks between Peru and Chile",
        "prior to a meeting between the presidents of Peru and Chile",
        "on the eve of a summit of Peru and Chile",
        "on the eve of talks between Peru and Chile in Oslo",
        "in the run-up to a summit of Peru and Chile",
        "days ahead of a meeting in Oslo between the leaders of Peru and Chile",
        "before a visit by the Chilean president to Lima",
    ],
)
def test_only_dated(when: str) -> None:
    assert told(f"Peru freed three Chileans {when}.") == {FREED}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Before a summit of Peru and Chile, Norway closed its border with Peru.",
            {"SANCTION actual NOR>PER"},
        ),
        (
            "Peru accused Chile of spying before a meeting of their foreign ministers.",
            {"ACCUSE actual PER>CHL"},
        ),
        ("Peru's premier spoke to reporters before his meeting with the Chilean premier.", set()),
        (
            "Peru closed the pass to Chilean trucks until the talks of Peru and Chile.",
            {"SANCTION actual PER>CHL"},
        ),
    ],
)
def test_other_acts(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Peru freed three Chileans after a summit of Peru and Chile.",
            "CONSULT actual CHL+PER=",
        ),
        (
            "Peru freed three Chileans at a summit of Peru and Chile.",
            "CONSULT actual CHL+PER=",
        ),
        (
            "Peru freed three Chileans before a planned summit of Peru and Chile.",
            "AGREE planned CHL+PER=",
        ),
        (
            "Peru freed three Chileans before talks between Peru and Chile due on Sunday.",
            "AGREE planned CHL+PER=",
        ),
        (
            "Peru expelled a Chilean envoy ahead of a visit to Lima by Chile's premier next week.",
            "AGREE planned CHL>PER",
        ),
        ("Peru and Chile will hold a summit in Oslo on Sunday.", "AGREE planned CHL+PER="),
        ("Peru and Chile held talks before an election in Norway.", "CONSULT actual CHL+PER="),
        (
            "Peru's president met his Chilean counterpart before a summit of the two states.",
            "CONSULT actual CHL+PER=",
        ),
        (
            "Peru's premier landed in Santiago before sitting down with Chile's president.",
            "CONSULT actual PER>CHL",
        ),
    ],
)
def test_told_as_held_or_planned(text: str, event: str) -> None:
    assert event in told(text)
