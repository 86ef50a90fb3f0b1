"""English visits and meetings that are put off: not held, no refusal; what is called off is one."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import tell_act

DAY = date(2024, 5, 16)


def told(text: str) -> set[str]:
    """Return type, status and sides of every event; `=` where they act together."""
    return {tell_act(one) for one in extract_events(text, "en", day=DAY)}


OFF = "CONSULT negated PER>CHL"
HOST = "CONSULT negated CHL>PER"
TOGETHER = "CONSULT negated CHL+PER="


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peru's president postponed his visit to Chile.", {OFF}),
        ("Peru's president put off his visit to Chile until June.", {OFF}),
        ("Peru's president has delayed his trip to Santiago.", {OFF}),
        ("Peru's premier pushed back a tour of Chile by two weeks.", {OFF}),
        ("Peru's president deferred his planned trip to Chile over a quake.", {OFF}),
        ("Peru's president postponed a visit by the Chilean foreign minister.", {HOST}),
        ("Peru deferred the visit of the Chilean minister.", {HOST}),
        ("Peru postponed the Chilean foreign minister's visit.", {HOST}),
        ("Peru's president postponed a meeting with his Chilean counterpart.", {TOGETHER}),
        ("A visit by Peru's president to Chile was postponed.", {OFF}),
        (
            "Peru's minister postponed his trip to Santiago after Chile expelled three diplomats.",
            {OFF, "SANCTION actual CHL>PER"},
        ),
    ],
)
def test_put_off(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peru's president cancelled his visit to Chile.", {"REJECT actual PER>CHL"}),
        ("Peru called off a visit by the Chilean minister.", {"REJECT actual PER>CHL"}),
        ("Peru's president boycotted a summit in Chile.", {"REJECT actual PER>CHL"}),
        ("Peru put off the signing of a deal with Chile.", {"REJECT actual PER>CHL"}),
        ("Peru postponed a state dinner for the Chilean king.", {"REJECT actual PER>CHL"}),
        ("Peru postponed talks with Chile.", {"SANCTION actual PER>CHL"}),
        ("Peru and Chile postponed talks on fishing in a lake.", set()),
        ("Peru's president refused to postpone his visit to Chile.", {"REJECT actual PER>CHL"}),
        ("Peru's president did not postpone his visit to Chile.", set()),
        ("Peru's president began a visit to Chile.", {"CONSULT actual PER>CHL"}),
        ("Peru called on Chile to postpone the trip of its minister.", {"REQUEST actual PER>CHL"}),
    ],
)
def test_not_put_off(text: str, events: set[str]) -> None:
    assert told(text) == events
