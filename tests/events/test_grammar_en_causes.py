"""English: causes, contents and settings of an act that are no act or no side of their own."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_TOLD = {
    # the vow of a hostile act is a threat
    "Sudan vowed to declare war on Eritrea.": ["THREATEN SDN>ERI"],
    "Iraq pledged to invade Kuwait.": ["THREATEN IRQ>KWT"],
    "Kenya pledged to help Somalia to fight the militants.": ["AGREE KEN>SOM"],
    "Chad promised to hit back at Sudan.": ["THREATEN TCD>SDN"],
    # that a charge has no basis is its rejection
    "Iran said Iraq's accusation had no basis.": ["REJECT IRN>IRQ"],
    "Nepal said India's complaint lacked any foundation.": ["REJECT NPL>IND"],
    "Serbia said there was no basis for Kosovo's accusations.": ["REJECT SRB>XKX"],
    "Burundi called the accusation by Rwanda unfounded.": ["REJECT BDI>RWA", "ACCUSE RWA>BDI"],
    # harm laid on somebody
    "Kenya blamed the attack on Uganda.": ["ACCUSE KEN>UGA"],
    "Chad blames the raid on Sudanese forces.": ["ACCUSE TCD>SDN"],
    # grounds and buses
    "Ethiopian troops used the stadium as a base after they invaded Somalia.": ["ASSAULT ETH>SOM"],
    "Sudan shelled a football stadium in Chad, killing nine people.": ["ASSAULT SDN>TCD"],
    "Pakistani police arrested twelve Indian tourists on a coach near Lahore.": ["COERCE PAK>IND"],
    # a state is left, with or without the word troops
    "Ethiopia pulled out of Somalia on Thursday.": ["RETREAT ETH>SOM"],
    "Rwanda began to pull out of Congo on Friday.": ["RETREAT RWA>COD"],
    "Ethiopian forces started to withdraw from Somalia.": ["RETREAT ETH>SOM"],
    "Argentina pulled out of talks with Britain.": ["REJECT ARG>GBR"],
    # soldiers of two states at their border
    "There were skirmishes on the border between Armenian and Azerbaijani forces.": [
        "ASSAULT ARM+AZE",
    ],
    "Three soldiers died in a firefight between Tajik and Kyrgyz border guards.": [
        "ASSAULT TJK+KGZ",
    ],
    # what a deal holds is no act beside its signing
    "Norway signed an agreement with Poland to supply gas for ten years.": ["SUPPORT NOR+POL"],
    "Iran and Iraq signed an accord under which both sides will release prisoners of war.": [
        "SUPPORT IRN+IRQ",
    ],
    "Peru signed an accord with Chile and released three Chilean prisoners.": [
        "SUPPORT PER+CHL", "RETREAT PER>CHL",
    ],
}  # fmt: skip
_SILENT = (
    "Turkey pulled out of the match with Greece.\n"
    "The firm pulled out of Iran under pressure.\n"
    "The coach of Iran met players of Iraq in Doha.\n"
    "The book found the border between Chad and Libya too long."
)


def list_told(text: str) -> list[str]:
    """Return type and states of the events that are told as done or planned."""
    found = []
    for one in extract_events(text, "en", day=date(2015, 6, 9)):
        sides = ["+".join(actor.country for actor in side) for side in (one.source, one.target)]
        if one.status in ("actual", "planned"):
            found.append(f"{one.type} {sides[0] if one.reciprocal else '>'.join(sides)}")
    return found


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items())
def test_only_the_act_is_told(text: str, wanted: list[str]) -> None:
    assert sorted({*list_told(text)}) == sorted(wanted)


@pytest.mark.parametrize("text", _SILENT.splitlines())
def test_nothing_is_told(text: str) -> None:
    assert list_told(text) == []
