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
    # who is said to arm rebels is accused, not a helper
    "Sudan says Chad supplied the weapons to the rebels.": ["ACCUSE SDN>TCD"],
    "Turkey says Syria gives shelter to Kurdish rebels.": ["ACCUSE TUR>SYR"],
    "Niger said Chad supplied weapons to its army.": ["AID TCD>NER"],
    # talks that both break off, and those that are only put off
    "Kenya and Uganda suspended their talks on Monday.": ["SANCTION KEN+UGA"],
    "Greece and Turkey broke off talks on Cyprus.": ["SANCTION GRC+TUR"],
    "Ethiopia and Eritrea cancelled talks that were due to open in Djibouti on Monday.": [
        "SANCTION ETH+ERI",
    ],
    "Sudan suspended talks with Ethiopia on the dam.": ["SANCTION SDN>ETH"],
    # what a summit is on is no side of it
    "Kenya and Ethiopia held talks on Somalia with the United Nations.": ["CONSULT KEN+ETH+UNO"],
    "Kenya and Chad opened a Sudan summit on Monday.": ["CONSULT KEN+TCD"],
    # talks of which only the place is told
    "Kenya reopened its border with Somalia following talks in Djibouti.": ["COOPERATE KEN>SOM"],
    "After talks in Brussels, Serbia opened a crossing with Kosovo.": ["COOPERATE SRB+XKX"],
    # a destination stays the destination
    "Egypt's president flew to Riyadh ahead of a war in Yemen.": ["CONSULT EGY>SAU"],
    "Syria's president flew to Tehran to seek help against Israel.": [
        "CONSULT SYR>IRN", "REQUEST SYR>IRN",
    ],
    # whose decision it is
    "Chad criticized Sudan for its decision to close the crossing.": [
        "ACCUSE TCD>SDN", "SANCTION SDN>TCD",
    ],
    # gunmen act for no state
    "South Africa expelled Rwanda's military attache after gunmen raided the home of a Rwandan "
    "exile.": ["SANCTION ZAF>RWA"],
    "Estonia called for an EU embargo on Russian gas.": ["REQUEST EST>EUR"],
}  # fmt: skip
_SILENT = (
    "Turkey pulled out of the match with Greece.\n"
    "The firm pulled out of Iran under pressure.\n"
    "Kenya and Uganda postponed talks on fishing in Lake Victoria.\n"
    "Serbia and Kosovo cancelled a meeting scheduled for Tuesday.\n"
    "The president of Kenya hosted a conference on peace in Burundi.\n"
    "Egypt called for a boycott of Ethiopia's dam.\n"
    "Iran called on Muslim states to boycott Israel.\n"
    "Ministers ended talks with nothing agreed on Kenya's dam.\n"
    "Iran said its army had supplied weapons to Kurdish rebels in Iraq.\n"
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
