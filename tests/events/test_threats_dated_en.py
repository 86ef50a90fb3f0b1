"""English threats with a deadline: told once, on the day of the telling, not of the deadline."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2024, 5, 16)


def told(text: str, *types: str) -> list[str]:
    """Return status, sides and day of the events of some types."""
    return [
        f"{e.type} {e.status} {sort_states(e.source)}>{sort_states(e.target)}"
        + (f" {e.date.start:%m-%d}" if e.date else "")
        for e in extract_events(text, "en", day=DAY)
        if e.type in types
    ]


THREAT = ["THREATEN actual PER>CHL 05-16"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's envoy will be recalled if Chile fails to apologise by Friday, Lima warned.",
        "Peru will recall its envoy if Chile fails to apologise by Friday, Lima warned.",
        "Peru's envoy will be recalled if Chile fails to apologise, Lima warned.",
        "Lima warned that Peru's envoy would be recalled if Chile failed to apologise by Friday.",
        "Peru will close its border if Chile does not withdraw its troops by Monday, Lima warned.",
        (
            "Flights to Chile will be halted if Santiago does not pay by Tuesday, Peru's minister "
            "warned."
        ),
        "Peru's flights to Chile will be halted unless Chile apologises by Friday, Lima said.",
        "Peru threatened to recall its envoy if Chile fails to apologise by Friday.",
        "Peru threatened to recall its envoy if Chile fails to apologise by Sunday evening.",
        "Peru will retaliate if Chile does not free the pilots by May 20, its minister warned.",
        "Peru gave Chile until Friday to withdraw its troops.",
        (
            "Peru will expel three Chilean diplomats unless its pilot is freed by the end of the "
            "week, Lima warned."
        ),
    ],
)
def test_told_once_on_its_day(text: str) -> None:
    assert told(text, "THREATEN") == THREAT


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Peru's envoy will be recalled if Chile fails to apologise by Friday, "
                "Lima warned on Monday."
            ),
            ["THREATEN actual PER>CHL 05-13"],
        ),
        (
            (
                "On Monday, Lima warned that the border would be closed if Chile fails to pay by "
                "Friday."
            ),
            ["THREATEN actual PER>CHL 05-13"],
        ),
        (
            "Peru warned Chile on Monday that it would close the border by Friday.",
            ["THREATEN actual PER>CHL 05-13"],
        ),
        ("Peru threatened Chile with a blockade on Monday.", ["THREATEN actual PER>CHL 05-13"]),
        (
            "Peru threatened Chile with a blockade last month.",
            ["THREATEN background PER>CHL 04-01"],
        ),
        (
            "Peru threatened Chile with a blockade. Chile threatened Peru with war on Monday.",
            ["THREATEN actual PER>CHL 05-16", "THREATEN actual CHL>PER 05-13"],
        ),
    ],
)
def test_days_of_threats(text: str, events: list[str]) -> None:
    assert told(text, "THREATEN") == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Peru demanded that Chile pull out its troops by Friday.",
            ["REQUEST actual PER>CHL 05-16"],
        ),
        (
            "Peru demanded on Monday that Chile pull out by Friday.",
            ["REQUEST actual PER>CHL 05-13"],
        ),
        ("Peru accused Chile of spying on Monday.", ["ACCUSE actual PER>CHL 05-13"]),
        (
            "Peru accused Chile, a day before talks, of spying.",
            ["ACCUSE actual PER>CHL 05-16"],
        ),
    ],
)
def test_days_of_demands_and_charges(text: str, events: list[str]) -> None:
    assert told(text, "REQUEST", "ACCUSE") == events
