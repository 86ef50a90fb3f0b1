"""English: quarrels as agencies tell them, with who is blamed, who is hit and what stays away."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_TOLD = {
    # who does what is answered, and what was done
    "Chad criticized the drills that Niger, Mali and Togo held on Monday.": [
        "ACCUSE TCD>NER+MLI+TGO", "COOPERATE NER+MLI+TGO",
    ],
    "Peru condemned a joint military exercise that Chile and Bolivia staged on Monday.": [
        "ACCUSE PER>CHL+BOL", "COOPERATE CHL+BOL",
    ],
    "The pullback comes ahead of a meeting in Jakarta next week which the Lao and Thai premiers "
    "are expected to attend.": ["AGREE LAO+THA"],
    "Laos rejected a plan that Thailand had put forward.": ["REJECT LAO>THA"],
    # whom an attack hits is not blamed for it
    "Kenya condemned the shelling of Somali villages by Ethiopia.": [
        "ACCUSE KEN>ETH", "ASSAULT ETH>SOM",
    ],
    "Ethiopia bombed Mogadishu on Monday. Kenya condemned the attack on Somalia.": [
        "ASSAULT ETH>SOM", "ACCUSE KEN>ETH",
    ],
    # said of another in a quoted or joined clause
    '"Chad has violated the truce," the Sudanese army said on Monday.': ["ACCUSE SDN>TCD"],
    "The Danish minister said the staff were safe but the Syrian authorities had failed in their "
    "duty to protect the embassy.": ["ACCUSE DNK>SYR"],
    # the verb group
    "Beijing said it was cancelling a call between commanders and suspending talks with Manila.": [
        "SANCTION CHN>PHL",
    ],
    "Manila, meanwhile, urged Beijing to stop the drills.": ["REQUEST PHL>CHN"],
    "Norway criticized Finland and Sweden for holding increasingly intense naval exercises.": [
        "ACCUSE NOR>FIN+SWE",
    ],
    "Oslo, Bonn and their allies including Rome and Madrid condemned Minsk.": [
        "ACCUSE NOR+DEU+ITA+ESP>BLR",
    ],
    "The Lao leader branded Thailand's decision to close the border absurd.": [
        "ACCUSE LAO>THA", "SANCTION THA>LAO",
    ],
    "Thai troops pulled back on Monday. Cambodian guards also pulled back.": [
        "RETREAT THA>KHM", "RETREAT KHM>THA",
    ],
    "The news prompted Tallinn to hand a protest note to the Russian ambassador.": [
        "ACCUSE EST>RUS",
    ],
    "Azerbaijan said that work at its embassy in Tehran had been suspended.": ["SANCTION AZE>IRN"],
    # who is meant
    "Mali accused Algeria of an attack. The West African country and its allies Niger and Chad "
    "will recall their ambassadors from Algiers.": [
        "ACCUSE MLI>DZA", "SANCTION MLI+NER+TCD>DZA",
    ],
    "The three states, Mali, Niger and Chad, said on Monday that they condemned the Algerian raid.":
        ["ACCUSE MLI+NER+TCD>DZA"],
    "Chad asserts that its men were lost through neglect, a charge that Libya denies.": [
        "REJECT LBY>TCD", "ACCUSE TCD>LBY",
    ],
    "Peru filed a complaint against Chile at the World Court, alleging that a treaty was broken.": [
        "ACCUSE PER>CHL",
    ],
    "Rwanda and Burundi traded accusations over the raid.": ["ACCUSE RWA+BDI"],
    "Chile has scrapped the talks it was due to hold next week with Peru, which at a summit with "
    "Bolivia in Puno declared its solidarity with La Paz.": [
        "REJECT CHL>PER", "CONSULT PER+BOL", "SUPPORT PER>BOL",
    ],
    "Chad asked the United Nations to send observers.": ["REQUEST TCD>UNO"],
    "That attack was planned and financed by Chad, the Libyan premier stated.": ["ACCUSE LBY>TCD"],
    "In Goma, Congo, on Monday, crowds marched to the Rwandan consulate.": ["PROTEST COD>RWA"],
    "Washington condemned a cyberattack by Iran on US ally Albania.": [
        "ACCUSE USA>IRN", "COERCE IRN>ALB",
    ],
    "The Thai spokesman warned that the army won't hesitate to take back land from Lao control.": [
        "THREATEN THA>LAO",
    ],
    "Peru called on Wednesday for Chile to free a Bolivian tanker seized on Monday.": [
        "REQUEST PER>CHL", "COERCE CHL>BOL",
    ],
    "Laos condemned in the strongest terms the heinous crime committed by the Thai army.": [
        "ACCUSE LAO>THA",
    ],
    "Arms sales by Chile to Bolivia have gravely violated the treaty, the Peruvian spokesman said.":
        ["ACCUSE PER>CHL"],
    "Lao and Thai guards clashed at the Nong Khai crossing, and Laos closed it to all travelers.": [
        "ASSAULT LAO+THA", "SANCTION LAO>THA",
    ],
    "Chad urged the Libyan government to stop aiding rebels, warning that any further raids would "
    "be met with firm responses.": ["REQUEST TCD>LBY", "THREATEN TCD>LBY"],
    "Lao and Thai guards exchanged fire on Sunday, ending an agreement to honour a truce.": [
        "ASSAULT LAO+THA",
    ],
    "Chad and Niger agreed on Friday not to use force or threaten each other.": ["AGREE TCD+NER"],
    "Chad vowed to punish Libya for an air strike on its consulate.": [
        "THREATEN TCD>LBY", "ASSAULT LBY>TCD",
    ],
    "Peru protested at the detention of two Peruvian drivers by Chilean police.": [
        "ACCUSE PER>CHL", "COERCE CHL>PER",
    ],
    "Ghana pulled its troops back from the border with Togo.": ["RETREAT GHA>TGO"],
    "Jakarta said a Chinese vessel entered its waters without permission.": ["ACCUSE IDN>CHN"],
    "Chad condemned the Libyan decree, stressing that it reserves the right to retaliate.": [
        "ACCUSE TCD>LBY", "THREATEN TCD>LBY",
    ],
    "Laos said the line was tense as Thai troops had broken the ceasefire.": ["ACCUSE LAO>THA"],
    "The exchange involved the swap of prisoners between Canada and Belarus.": [
        "COOPERATE CAN+BLR",
    ],
    "The ministry in Tehran said the charge d'affaires of Pakistan had been called in.": [
        "ACCUSE IRN>PAK",
    ],
    "Peru halted cooperation with Chile on climate talks.": ["SANCTION PER>CHL"],
    "Armenia and Azerbaijan agreed to a truce, but within hours each accused the other of "
    "breaking it.": ["CONCEDE ARM+AZE", "ACCUSE ARM>AZE", "ACCUSE AZE>ARM"],
    "Azerbaijani artillery and drones struck the towns of Goris and Jermuk, Armenia said.": [
        "ASSAULT AZE>ARM",
    ],
    "Oman praised the raid that Iran carried out on Iraq.": ["ASSAULT IRN>IRQ"],
    "Russia and Turkey agreed on a ceasefire in Idlib.": ["CONCEDE RUS+TUR"],
    "The Armenian premier said Azerbaijani troops had advanced into Armenia and demanded their "
    "pull-out.": ["ASSAULT AZE>ARM", "REQUEST ARM>AZE"],
    "Chad told Kenya that Sudan is hiding rebels and asked Togo to help.": [
        "ACCUSE TCD>SDN", "REQUEST TCD>TGO",
    ],
    "A row followed, with Sudan and Egypt accusing Chad of stalling.": ["ACCUSE SDN+EGY>TCD"],
    "The letter that Sudan sent on Friday accuses Chad of frustrating efforts.": [
        "ACCUSE SDN>TCD",
    ],
    "Chad decried attempts by Khartoum and Cairo to seek the intervention of the UN.": [
        "ACCUSE TCD>SDN+EGY",
    ],
    "The proposal by Sudan and Egypt to involve Kenya as a mediator was rejected by Chad.": [
        "REJECT TCD>SDN+EGY",
    ],
    "Laos said Cambodia had not honored its commitments.": ["ACCUSE LAO>KHM"],
    "Serbia asked the ambassador of Norway and the Hungarian ambassador to leave the country.": [
        "SANCTION SRB>NOR+HUN",
    ],
    "India condemned the Omani launch, calling it a violation of the United Nations resolutions.":
        ["ACCUSE IND>OMN"],
    "Chad's spokesman announced the suspension of flights by Sudan's national carrier.": [
        "SANCTION TCD>SDN",
    ],
    # who answers a move, told in one breath or by a speaker between
    "Spain recognised a Palestinian state, a decision hailed by Jordan and condemned by Israel.": [
        "SUPPORT ESP>PSE", "SUPPORT JOR>ESP", "ACCUSE ISR>ESP",
    ],
    "Denmark froze aid to Mali on Friday, a decision the junta denounced as blackmail.": [
        "SANCTION DNK>MLI", "ACCUSE MLI>DNK",
    ],
    "Eritrean gunboats captured two Yemeni boats, a Djiboutian official said, and Sanaa demanded "
    "that the fishermen be let go.": ["COERCE ERI>YEM", "REQUEST YEM>ERI"],
    "The Dutch premier turned down an invitation from Belgium to an August ceremony.": [
        "REJECT NLD>BEL", "AGREE BEL>NLD",
    ],
    "Morocco refused Spain's plea that it join Portugal and France in talks on fishing.": [
        "REJECT MAR>ESP", "REQUEST ESP>MAR",
    ],
    "Rwanda summoned Belgium's envoy on Monday. Kigali recalled its ambassador in Brussels.": [
        "ACCUSE RWA>BEL", "SANCTION RWA>BEL",
    ],
    "Serbia recalled its envoy to the EU in Brussels, a Belgian daily said.": [
        "SANCTION SRB>EUR",
    ],
    "Britain imposed sanctions on two Sudanese generals over a bombardment that killed worshippers "
    "in El Fasher.": ["SANCTION GBR>SDN"],
    # what a deal provides for, and other sides that stand further on
    "Deputies in Chisinau ratified an accord that lets Romania build a bridge over the Prut.": [
        "SUPPORT MDA>ROU",
    ],
    "Romania scrambled two F-16s as Russian drones struck a Ukrainian port.": [
        "MOBILIZE ROU>RUS", "ASSAULT RUS>UKR",
    ],
    "Guns went quiet along the Kyrgyz-Tajik border as a truce took effect.": ["RETREAT KGZ+TJK"],
    "Zambia stopped letting Congolese copper lorries through on Monday.": ["SANCTION ZMB>COD"],
    "Chad gave French soldiers in Abeche until the end of January to pack up.": [
        "THREATEN TCD>FRA",
    ],
    "Lisbon apologised to Angola after Portuguese officers held its attache.": [
        "CONCEDE PRT>AGO", "COERCE PRT>AGO",
    ],
    "Four Saudi planes carrying tents, blankets and 40 tonnes of dates landed in Aden.": [
        "AID SAU>YEM",
    ],
    "India's army chief flew into Dhaka on Tuesday and moves on to Kathmandu on Friday.": [
        "CONSULT IND>BGD", "AGREE IND>NPL",
    ],
    "Modi ended a trip to Kuwait. Kuwait's emir will pay a return visit in the autumn.": [
        "CONSULT IND>KWT", "AGREE KWT>IND",
    ],
}  # fmt: skip
_SILENT = (
    "Laos said Cambodia had honored its commitments.\n"
    "Kenya condemned the killing of two Somali soldiers.\n"
    "Kenya strongly condemned the terrorist attack in Pakistan.\n"
    "The paper criticized a film that Niger and Mali had praised.\n"
    "Chad and Niger agreed that it was necessary to look after the lake.\n"
    "Chad will keep its posts until talks with Niger are completed.\n"
    "Washington gives its Egyptian partners a billion dollars each year.\n"
    "The freed sailors were met by Qatari officials in Doha.\n"
    "The ministry of Chad sent a letter to Ban Ki-moon.\n"
    "Oslo ought to mend its own house rather than threatening Stockholm with tariffs.\n"
    "A Panama-flagged carrier struck a pier in Spain and leaked fuel.\n"
    "Nigeriens waved Russian flags in the capital.\n"
    "The Gulf state of mind is a matter of taste.\n"
    "The statement described the drills as preparations to destroy the North.\n"
    "Sixty diplomats were expelled by Chad that spring as ties with Niger grew cold.\n"
    "Niger was told to mind fighters of an Iran-backed group.\n"
    "The ministers took up the Crimea crisis ahead of talks in Geneva.\n"
    "Jihadists stormed an army camp in Benin's north on Sunday, killing two Nigerien soldiers.\n"
    "Tuareg fighters attacked a convoy near Kidal on Monday, killing six Russian mercenaries.\n"
    "Relations soured in 2018, when Canada criticised Oman and Muscat expelled its ambassador.\n"
    "Serbia downed Albania 2-1 in Belgrade to take second spot in the group.\n"
    "Armenian investigators detained a former deputy defence minister over rockets from India.\n"
    "Brazil's Vale and China's Baowu signed an accord in Shanghai to build a steel mill.\n"
    "Most Australians regard China as a greater danger than North Korea, a survey found.\n"
    "Pope Francis appealed for an end to the fighting in Sudan, naming Haiti as well.\n"
    "The League met over three islands held by Iran."
)


def list_told(text: str) -> list[str]:
    """Return type and states of the events that are told as done or planned."""
    found = []
    for one in extract_events(text, "en", day=date(2024, 5, 15)):
        sides = ["+".join(actor.country for actor in side) for side in (one.source, one.target)]
        if one.status in ("actual", "planned"):
            found.append(f"{one.type} {sides[0] if one.reciprocal else '>'.join(sides)}")
    return found


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items())
def test_who_blames_and_hits_whom(text: str, wanted: list[str]) -> None:
    assert sorted({*list_told(text)}) == sorted(wanted)


@pytest.mark.parametrize("text", _SILENT.splitlines())
def test_nobody_is_blamed(text: str) -> None:
    assert list_told(text) == []
