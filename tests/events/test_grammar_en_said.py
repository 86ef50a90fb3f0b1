"""Acts done by saying something in English: threats, denials, demands and their answers."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_TOLD = {
    "Ankara told Damascus to pull back or be driven back.": {
        ("TUR", "SYR", "REQUEST"),
        ("TUR", "SYR", "THREATEN"),
    },
    "Trains to Lithuania will stop, Moscow warned.": {("RUS", "LTU", "THREATEN")},
    "Tehran said Israel would be bombed in return.": {("IRN", "ISR", "THREATEN")},
    "Beijing will not sit idly by if Tokyo sends ships, a spokeswoman said.": {
        ("CHN", "JPN", "THREATEN"),
    },
    "Yerevan denied opening fire on Azerbaijani positions.": {("ARM", "AZE", "REJECT")},
    "Tehran said there was not a word of truth in the British claim.": {("IRN", "GBR", "REJECT")},
    "Tbilisi has no intention of restoring ties with Moscow.": {("GEO", "RUS", "REJECT")},
    "Beijing told Manila to haul the vessel away.": {("CHN", "PHL", "REQUEST")},
    "Serbia extradited a journalist to Turkey at Ankara's request.": {
        ("SRB", "TUR", "COOPERATE"),
        ("TUR", "SRB", "REQUEST"),
    },
    "Hundreds in Istanbul marched to the Israeli consulate.": {("TUR", "ISR", "PROTEST")},
    "A demonstration outside the Russian embassy in Prague drew hundreds.": {
        ("CZE", "RUS", "PROTEST"),
    },
    "Greek rescuers saved a girl from a collapsed house in Hatay.": {("GRC", "TUR", "AID")},
    "Fifty Chinese warplanes flew around Taiwan on Sunday.": {("CHN", "TWN", "MOBILIZE")},
    "The patients will be next, the doctor said.": set(),
    "Thousands marched to the stadium in Istanbul.": set(),
    "The coach told Manila's players to run.": set(),
}


@pytest.mark.parametrize(("text", "acts"), _TOLD.items())
def test_who_says_what_to_whom(text: str, acts: set[tuple[str, str, str]]) -> None:
    events = extract_events(text, "en", day=date(2024, 5, 15))
    told = {
        (one.source[0].country, one.target[0].country, one.type)
        for one in events
        if one.status in ("actual", "planned")
    }
    assert told == acts
