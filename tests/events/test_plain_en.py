"""English news in plain words: what only sounds like an act of states, and plain acts."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

DAY = date(2022, 5, 12)


def told(text: str, publisher: str = "") -> set[str]:
    """Return type, status, source and target of every event; `=` where they act together."""
    return {
        f"{e.type} {e.status} "
        + ("=" if e.reciprocal else ">").join(
            "+".join(sorted({a.country for a in side})) for side in (e.source, e.target)
        )
        for e in extract_events(text, "en", day=DAY, publisher=publisher)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Norway's foreign minister voiced alarm on Sunday about the tension between Chad and Mali.",
        "Jordan's king expressed concern over the conflict between Sudan and Chad.",
        "The Sri Lankan navy urged fishermen from Mannar to keep clear of the border with India.",
        "The Indian Coast Guard has told fishermen in Goa not to stray over the line with Oman.",
        "Flights between Chad and Niger were halted because of a storm.",
        "Flights from Iceland to Britain were suspended on Friday because of volcanic ash.",
        "The crossing between Georgia and Russia was shut on Monday after an avalanche.",
        "Trains between Germany and Denmark were suspended due to repairs on the line.",
        "A Panama-flagged ship sailing from China to Brazil is leaking oil where it struck a reef.",
        "A rights group charged that Egypt had jailed Sudanese refugees.",
        "Laos will see heavy rain as a storm hits Vietnam, the Thai weather office warned.",
        "A Malaysian woman of Indonesian descent was charged in Kuala Lumpur with murder.",
        "Tunisian fishermen rescued 30 migrants who had left Libya for Italy.",
    ],
)
def test_no_act_of_states(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Turkey closed its border with Syria after clashes.", {"SANCTION actual TUR>SYR"}),
        (
            "Bolivia resumed gas deliveries to Peru after landslides had kept the pipeline shut.",
            {"COOPERATE actual BOL>PER"},
        ),
        (
            "Burundi dismissed a charge by Rwanda that its soldiers had shelled Rwandan villages.",
            {"ACCUSE actual RWA>BDI", "REJECT actual BDI>RWA"},
        ),
        (
            "Fiji rejected an accusation by Samoa that its agents were spying on its officials.",
            {"ACCUSE actual WSM>FJI", "REJECT actual FJI>WSM"},
        ),
        (
            "Fiji has sent Samoa a note demanding that two Fijian fishermen be freed.",
            {"REQUEST actual FJI>WSM"},
        ),
        (
            "Peru and Ecuador held talks. Trade came up when they met at the UN General Assembly.",
            {"CONSULT actual ECU+PER="},
        ),
    ],
)
def test_who_is_left(text: str, events: set[str]) -> None:
    assert told(text) == events
