"""English ends of a measure: what was halted goes on again, what was imposed is lifted."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import tell_dated

DAY = date(2024, 5, 16)


def told(text: str) -> set[str]:
    """Return type, status, sides and first day of every event but the measure itself."""
    found = extract_events(text, "en", day=DAY)
    return {tell_dated(one) for one in found if one.type != "SANCTION"}


HALTED = "Peru halted gas exports to Chile on Monday. "
AGAIN = {"COOPERATE actual PER>CHL 05-15"}


@pytest.mark.parametrize(
    "text",
    [
        HALTED + "Exports resumed on Wednesday.",
        HALTED + "The exports resumed on Wednesday after talks.",
        HALTED + "Supplies were restored on Wednesday.",
        HALTED + "Gas exports were resumed on Wednesday.",
        HALTED + "It resumed exports on Wednesday.",
        HALTED + "Lima resumed supplies on Wednesday.",
        "Peru halted gas exports to Chile on Monday, but exports resumed on Wednesday.",
        "Peru halted gas exports to Chile on Monday and resumed them on Wednesday.",
        "Peru suspended flights to Chile on Monday. Flights resumed on Wednesday.",
        "Peru halted rail traffic with Chile on Monday. Rail traffic resumed on Wednesday.",
        "Peru closed its border with Chile on Monday. The border reopened on Wednesday.",
        "Peru banned imports of Chilean wine on Monday. Imports resumed on Wednesday.",
    ],
)
def test_goes_on_again(text: str) -> None:
    assert told(text) == AGAIN


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Peru imposed sanctions on Chile on Monday. The sanctions were lifted on Wednesday.",
            {"RETREAT actual PER>CHL 05-15"},
        ),
        (
            "Peru imposed sanctions on Chile on Monday. It lifted the sanctions on Wednesday.",
            {"RETREAT actual PER>CHL 05-15"},
        ),
        (
            "Peru suspended talks with Chile on Monday. Talks resumed on Wednesday.",
            {"CONSULT actual CHL+PER= 05-15"},
        ),
        (
            "Peru severed ties with Chile on Monday. Ties were restored on Wednesday.",
            {"SUPPORT actual CHL+PER= 05-15"},
        ),
        (HALTED + "Exports have not resumed.", {"COOPERATE negated PER>CHL"}),
        (HALTED + "Exports will resume on Sunday.", {"AGREE planned PER>CHL 05-19"}),
    ],
)
def test_by_what_was_halted(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (HALTED + "School resumed on Wednesday.", set()),
        (HALTED + "Norway resumed exports on Wednesday.", set()),
        (HALTED + "Gas exports to Norway resumed on Wednesday.", set()),
        (HALTED + "The cabinet lifted the flag on Wednesday.", set()),
        ("Peru expelled a Chilean envoy on Monday. Flights resumed after a storm.", set()),
        ("Peru expelled a Chilean envoy on Monday over gas exports. Exports rose.", set()),
        (
            "Peru threatened to halt exports to Chile on Monday. Exports resumed on Wednesday.",
            {"THREATEN actual PER>CHL 05-13"},
        ),
        (
            "Peru met Chile on gas exports on Monday. Exports resumed on Wednesday.",
            {"CONSULT actual CHL+PER= 05-13"},
        ),
        ("Peru denied that it had halted exports to Chile. Exports resumed on Wednesday.", set()),
        ("Peru resumed gas exports to Chile on Wednesday.", AGAIN),
        (
            "Flights between Peru and Chile resumed on Wednesday.",
            {"COOPERATE actual CHL+PER= 05-15"},
        ),
        ("Peru lifted its ban on Chilean ships on Wednesday.", {"RETREAT actual PER>CHL 05-15"}),
    ],
)
def test_stays(text: str, events: set[str]) -> None:
    assert told(text) == events
