"""Dense English news: sides told a sentence earlier, acts told in pieces, plans without a day."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import list_dyads

_DAY = date(2024, 5, 15)


def tell(text: str) -> set[str]:
    """Return who does what to whom (=: both together) of what is told as done or planned."""
    made: set[str] = set()
    for event in extract_events(text, "en", day=_DAY, publisher="GBR"):
        own = {actor.country for actor in event.source}
        for pair in list_dyads(event):
            first, second = sorted(pair, key=lambda code: (code not in own, code))
            told = f"{first}{'=' if event.reciprocal else '>'}{second} {event.type}"
            if event.status in ("actual", "planned"):
                made.add(told)
    return made


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Pakistan summoned Iran's ambassador on Tuesday over the death of two "
                "shepherds. He was told to see to it that the culprits were punished."
            ),
            "PAK>IRN ACCUSE; PAK>IRN REQUEST",
        ),
        (
            (
                "Hanoi called in the Chinese charge d'affaires on Monday. She was asked to "
                "explain what the ship was doing."
            ),
            "VNM>CHN ACCUSE",
        ),
        (
            (
                "The Russian ambassador was summoned to the Estonian foreign ministry on "
                "Tuesday and told that the buoys must be put back."
            ),
            "EST>RUS ACCUSE; EST>RUS REQUEST",
        ),
        (
            (
                "Turkey called in the Swedish ambassador on Friday after a copy of the Quran "
                "was burned in Stockholm, and the envoy was urged to make sure that the "
                "culprits were tried."
            ),
            "TUR>SWE ACCUSE; TUR>SWE REQUEST",
        ),
        (
            "Yerevan calls upon Azerbaijan to hand over the remaining prisoners.",
            "ARM>AZE REQUEST",
        ),
        (
            (
                "Serbia summoned the Croatian ambassador on Monday. He was told to leave the "
                "meeting early."
            ),
            "SRB>HRV ACCUSE",
        ),
        (
            ("A Polish tourist was summoned by police in Vilnius. He was asked to pay the fine."),
            "",
        ),
    ],
)
def test_demands_on_envoys(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Mongolia's chief of staff flies to Astana next week for two days of talks "
                "with his Kazakh opposite number."
            ),
            "MNG>KAZ AGREE",
        ),
        (
            (
                "Chile and Argentina signed a lithium protocol on Monday. A joint commission, "
                "whose opening session Buenos Aires will host, is to meet in June."
            ),
            "ARG=CHL SUPPORT; ARG=CHL AGREE",
        ),
        (
            "A Laotian delegation led by the energy minister is due in Bangkok next week.",
            "LAO>THA AGREE",
        ),
        (
            (
                "Morocco's foreign minister was in Dakar on Tuesday. He is due back in the "
                "Senegalese capital on 2 June."
            ),
            "MAR>SEN CONSULT; MAR>SEN AGREE",
        ),
        (
            (
                "Morocco's foreign minister arrived in Dakar on Tuesday. From there he will "
                "head for Banjul."
            ),
            "MAR>SEN CONSULT; MAR>GMB AGREE",
        ),
        (
            (
                "Georgian President Salome Zourabichvili will be the guest of honour at the "
                "Bastille Day parade in Paris."
            ),
            "GEO>FRA AGREE",
        ),
        (
            (
                "Poland delivered 20 generators to Ukraine on Monday. A field hospital will "
                "follow next week."
            ),
            "POL>UKR AID; POL>UKR AGREE",
        ),
    ],
)
def test_plans(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Omani Foreign Minister Badr Albusaidi arrived in New Delhi on Tuesday. A "
                "memorandum on ports was signed in the evening."
            ),
            "OMN>IND CONSULT; IND=OMN SUPPORT",
        ),
        (
            (
                "A loan agreement signed on Monday by Prime Ministers Fumio Kishida and Pham "
                "Minh Chinh will pay for a metro line in Hanoi."
            ),
            "JPN=VNM SUPPORT",
        ),
        (
            (
                "The Kazakh and Uzbek prime ministers met in Tashkent on Friday. A dozen "
                "papers on water and rail were initialed afterwards."
            ),
            "KAZ=UZB CONSULT; KAZ=UZB SUPPORT",
        ),
        (
            (
                "Turkish Trade Minister Omer Bolat signed with his Qatari counterpart on "
                "Monday a protocol on customs."
            ),
            "QAT=TUR SUPPORT",
        ),
        (
            (
                "The Hambantota treaty, signed on Monday by Xi Jinping and Anura Kumara "
                "Dissanayake, leaves the port to China for 99 years."
            ),
            "CHN=LKA SUPPORT",
        ),
        (
            (
                "The Thai and Lao foreign ministers held talks in Vientiane. Officials of the "
                "two sides afterwards put their names to three documents on power."
            ),
            "LAO=THA CONSULT; LAO=THA SUPPORT",
        ),
        (
            (
                "Brazil and Bolivia have a gas contract which their energy ministers signed "
                "on Monday."
            ),
            "BOL=BRA SUPPORT",
        ),
    ],
)
def test_pieces(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Seven Americans held in Caracas walked free on Saturday in a swap for two "
                "relatives of the Venezuelan first lady."
            ),
            "USA=VEN COOPERATE",
        ),
        (
            (
                "A Belgian aid worker jailed in Tehran and an Iranian diplomat held in "
                "Antwerp were flown home on Friday in a swap."
            ),
            "BEL=IRN COOPERATE",
        ),
        (
            (
                "Moscow freed a German tourist on Monday in a swap for a Russian agent jailed "
                "in Berlin."
            ),
            "DEU=RUS COOPERATE",
        ),
        (
            "Iran freed a British sailor on Monday.",
            "IRN>GBR RETREAT",
        ),
    ],
)
def test_swaps_and_both(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "The Mexican foreign minister said the Americans had broken their word on "
                "work visas."
            ),
            "MEX>USA ACCUSE",
        ),
        (
            (
                "Norway summoned the Russian ambassador on Monday over a trawler that "
                "lingered above a cable. The embassy denied that the boat was there to spy."
            ),
            "RUS>NOR REJECT; NOR>RUS ACCUSE",
        ),
        (
            "Italy, asked by the United States to join in the raids, declined.",
            "ITA>USA REJECT; USA>ITA REQUEST",
        ),
        (
            (
                "Israeli jets struck a depot near Hama on Monday. In letters to the Security "
                "Council, Damascus asked the world body to act; Moscow condemned the raid as "
                "reckless."
            ),
            "RUS>ISR ACCUSE; ISR>SYR ASSAULT; SYR>UNO REQUEST",
        ),
        (
            (
                "Chinese ships turned water cannon on a Japanese boat on Monday, and Paris "
                "and Rome each issued statements condemning the action."
            ),
            "FRA>CHN ACCUSE; ITA>CHN ACCUSE; CHN>JPN ASSAULT",
        ),
        (
            (
                "Israeli jets struck a depot near Hama on Monday. In letters to the Security "
                "Council, Syria complained of a flagrant aggression."
            ),
            "SYR>ISR ACCUSE; ISR>SYR ASSAULT",
        ),
    ],
)
def test_blame(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Ireland's foreign minister and his Portuguese counterpart spoke by telephone "
                "on Monday, the latter inviting the former to Lisbon."
            ),
            "IRL=PRT CONSULT; PRT>IRL AGREE",
        ),
        (
            (
                "Crowds in Kinshasa stormed the Rwandan and Ugandan embassies on Monday. "
                "Hours later the Congolese foreign minister offered apologies to both "
                "neighbours."
            ),
            "COD>RWA ASSAULT; COD>UGA ASSAULT; COD>RWA CONCEDE; COD>UGA CONCEDE",
        ),
        (
            "The E3 urged Iran on Monday to let the inspectors in.",
            "GBR>IRN REQUEST; FRA>IRN REQUEST; DEU>IRN REQUEST",
        ),
        (
            "Sweden has promised the three Baltic states 40 armoured cars.",
            "SWE>EST AGREE; SWE>LVA AGREE; SWE>LTU AGREE",
        ),
        (
            (
                "Seventeen Armenian soldiers were sent home by Azerbaijan on Monday. Yerevan "
                "conveyed its gratitude to Washington for helping bring this about."
            ),
            "AZE>ARM RETREAT; ARM>USA SUPPORT",
        ),
    ],
)
def test_groups(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            ("Hanoi's foreign ministry told its weekly briefing that China must withdraw the rig."),
            "VNM>CHN REQUEST",
        ),
        (
            (
                'Kenya extradited a banker to Norway on Monday. "We thank our Kenyan '
                "partners,\" Norway's ambassador posted."
            ),
            "NOR>KEN SUPPORT; KEN>NOR COOPERATE",
        ),
        (
            (
                "Peru's foreign minister arrived in Quito on Monday. An agreement on the sale "
                "of power to Ecuador was signed in the evening."
            ),
            "ECU=PER SUPPORT; PER>ECU CONSULT",
        ),
        (
            (
                "Should Egypt bomb the dam, the delta would be drowned within days, an "
                "Ethiopian general warned Cairo."
            ),
            "ETH>EGY THREATEN",
        ),
        (
            (
                "The Syrian charge d'affaires heard from Jordan's foreign minister that the "
                "driver must be released."
            ),
            "JOR>SYR REQUEST",
        ),
        (
            (
                "Chile arrested three Bolivian customs officers on Monday, drawing a protest "
                "from La Paz. They must be freed at once, the Bolivian foreign ministry said."
            ),
            "BOL>CHL ACCUSE; CHL>BOL COERCE; BOL>CHL REQUEST",
        ),
    ],
)
def test_sides(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Oman's foreign minister carried a letter from the American president to "
                "Tehran on Tuesday."
            ),
            "OMN>IRN CONSULT; USA>IRN CONSULT",
        ),
        (
            (
                "Japan's foreign minister, in Apia since Monday, signed with Samoa's prime "
                "minister on Tuesday a protocol on fishing."
            ),
            "JPN>WSM CONSULT; JPN=WSM SUPPORT",
        ),
        (
            (
                "Poland's foreign minister Radoslaw Sikorski, in Tbilisi for two days, said "
                "Warsaw stood behind Georgia's territorial integrity."
            ),
            "POL>GEO CONSULT; POL>GEO SUPPORT",
        ),
        (
            (
                "Indian Foreign Secretary Vikram Misri, in Thimphu on a two-day trip, "
                "promised Bhutan 200 buses."
            ),
            "IND>BTN CONSULT; IND>BTN AGREE",
        ),
        (
            (
                "A Chinese deputy minister promised his Angolan hosts in Luanda on Tuesday 30 "
                "million dollars for clinics."
            ),
            "CHN>AGO CONSULT; CHN>AGO AGREE",
        ),
    ],
)
def test_visits(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Armenia, which France has given three radars, accused Azerbaijan on Monday "
                "of shelling Sotk."
            ),
            "ARM>AZE ACCUSE; FRA>ARM AID",
        ),
        (
            (
                "Pakistan closed its airspace to Indian airlines on Monday after Indian jets, "
                "taking off from Adampur, bombed a camp near Balakot."
            ),
            "IND>PAK ASSAULT; PAK>IND SANCTION",
        ),
        (
            (
                "Niger accused Nigeria of meddling after Abuja cut off the power lines to "
                "Niamey on Monday."
            ),
            "NGA>NER SANCTION; NER>NGA ACCUSE",
        ),
        (
            (
                "Venezuela, angered by drills that Guyana and the United States began on "
                "Monday, warned Georgetown that it would answer any provocation with force."
            ),
            "VEN>GUY THREATEN; GUY=USA COOPERATE",
        ),
        (
            (
                "Egypt flew 30 tonnes of medicine to Port Sudan on Monday, for which Sudan's "
                "health minister thanked Cairo."
            ),
            "EGY>SDN AID; SDN>EGY SUPPORT",
        ),
    ],
)
def test_clauses(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "An Iranian general said on Monday that should Israel make the slightest "
                "mistake, Haifa would be razed."
            ),
            "IRN>ISR THREATEN",
        ),
        (
            (
                "Pyongyang said that if Seoul fired one more shell, it would shut the last "
                "phone line."
            ),
            "PRK>KOR THREATEN",
        ),
        (
            ("Mexico's foreign minister said the United States had broken its word on work visas."),
            "MEX>USA ACCUSE",
        ),
    ],
)
def test_speech(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Athens accused Ankara on Monday of jamming its radars, which the Turkish "
                "defence ministry denied within the hour."
            ),
            "GRC>TUR ACCUSE; TUR>GRC REJECT",
        ),
        (
            (
                "Tallinn blamed Russia for the cut cable, which the Russian embassy denied on "
                "Tuesday."
            ),
            "EST>RUS ACCUSE; RUS>EST REJECT",
        ),
    ],
)
def test_denials(text: str, acts: str) -> None:
    assert tell(text) == {one for one in acts.split("; ") if one}
