"""Everyday wordings of agencies for the acts of states, and sentences that only sound like them."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import list_dyads

_TOLD = [
    ("Kenya urged Peru to release its citizens on Monday.", "REQUEST"),
    ("Kenya demanded access to its citizens held in Peru.", "REQUEST"),
    ("Kenya called on Peru to stop the attacks.", "REQUEST"),
    ("Thousands protested in Nairobi against Peru.", "PROTEST"),
    ("Women protested in Nairobi against Peru.", "PROTEST"),
    ("Students marched through Nairobi to protest against Peru.", "PROTEST"),
    ("Peru's president was booed in Nairobi.", "PROTEST"),
    ("Peruvian flags were burned in Nairobi during a rally.", "PROTEST"),
    ("Two Peruvian prisoners were freed in Kenya.", "RETREAT"),
    ("Kenya suspended military operations in Peru.", "RETREAT"),
    ("A Peruvian pilot was granted asylum in Kenya.", "AID"),
    ("Kenya armed Peru with missiles.", "AID"),
    ("Kenya stood by Peru.", "SUPPORT"),
    ("Kenya captured a Peruvian town.", "ASSAULT"),
    ("Kenya went to war with Peru.", "ASSAULT"),
    ("Ten people were killed in a Kenyan air strike in Peru.", "ASSAULT"),
    ("Kenya simulated strikes on Peru.", "MOBILIZE"),
    ("Kenya conducted military exercises around Peru.", "MOBILIZE"),
    ("Kenya sent tanks to the Peruvian border.", "MOBILIZE"),
    ("Kenya moved missiles closer to Peru.", "MOBILIZE"),
    ("Kenya hacked Peru's foreign ministry.", "COERCE"),
    ("Kenya hanged a Peruvian citizen.", "COERCE"),
    ("The Kenyan navy harassed Peruvian fishing boats.", "COERCE"),
    ("Kenya opened a probe into Peruvian subsidies.", "ACCUSE"),
    ("Kenya said Peru's accusations were unfounded.", "REJECT"),
    ("Kenya is beginning talks with Peru.", "CONSULT"),
    ("Kenya hammered out a deal with Peru.", "AGREE"),
]
_UNTOLD = [
    "Kenya urged its citizens to leave Peru.",
    "Gunmen freed two Peruvian hostages in Kenya.",
    "Two Peruvian hostages were released by gunmen in Kenya.",
    "Kenya captured the attention of Peruvian cities with its films.",
    "A Kenyan firm gained control of a base station maker in Peru.",
    "Kenya and Peru declared war on malaria.",
    "Kenyan scientists simulated an attack of locusts on Peru.",
    "A Kenyan student hacked a Peruvian bank and was jailed in Nairobi.",
    "A Peruvian singer was booed in Nairobi.",
    "Kenya stood by while Peru burned.",
    "Thousands protested in Nairobi against corruption.",
    "Kenya stunned Peru 2-0 in Rabat. They will meet on Friday.",
    "Kenya drew with Chad in a qualifier. Kenya will face Peru and threatened to attack early.",
    "Kenya's president went on to say that Peru grew potatoes.",
    "Kenya's president moved on to describe Peru's trade.",
]


def _list(text: str) -> set[tuple[frozenset[str], str]]:
    return {
        (frozenset(dyad), event.type)
        for event in extract_events(text, "en", day=date(2024, 3, 6))
        if event.status in ("actual", "planned")
        for dyad in list_dyads(event)
    }


@pytest.mark.parametrize(("text", "kind"), _TOLD)
def test_an_everyday_wording_tells_its_act(text: str, kind: str) -> None:
    assert (frozenset({"KEN", "PER"}), kind) in _list(text)


@pytest.mark.parametrize("text", _UNTOLD)
def test_a_near_miss_tells_nothing(text: str) -> None:
    assert _list(text) == set()
