"""English: how agencies tell visits, calls, mediation and deals in long sentences."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import list_dyads

DAY = date(2023, 5, 10)


def read(text: str) -> set[tuple[str, str]]:
    """Return types and unordered pairs of what is told as done or planned."""
    return {
        (event.type, "+".join(sorted(dyad)))
        for event in extract_events(text, "en", day=DAY)
        if event.status in ("actual", "planned")
        for dyad in list_dyads(event)
    }


_TOLD = {
    "Malta's premier met separately with the Chadian delegation headed by Foreign Minister Saleh "
    "Annadif and with the Malian team led by Ali Diop.": {
        ("CONSULT", "MLT+TCD"), ("CONSULT", "MLI+MLT"),
    },
    "A phone conversation took place between the presidents of Kazakhstan, Kassym-Jomart Tokayev, "
    "and of Belarus, Alexander Lukashenko.": {("CONSULT", "BLR+KAZ")},
    "The Laotian minister met with Petr Kovac, the Slovak ambassador to Vientiane, on Monday.": {
        ("CONSULT", "LAO+SVK"),
    },
    "A plan was inked between the heads of the customs services of Armenia, Georgia and Bulgaria.":
    {("SUPPORT", "ARM+GEO"), ("SUPPORT", "ARM+BGR"), ("SUPPORT", "BGR+GEO")},
    "The accord was signed by Ilham Aliyev, President of Azerbaijan, Nicolae Ciuca, Prime Minister "
    "of Romania, and Irakli Garibashvili, Prime Minister of Georgia.": {
        ("SUPPORT", "AZE+GEO"), ("SUPPORT", "AZE+ROU"), ("SUPPORT", "GEO+ROU"),
    },
    "Serbia has reached agreements with Azerbaijan and Bulgaria to double the volume of gas.": {
        ("AGREE", "AZE+SRB"), ("AGREE", "BGR+SRB"), ("AGREE", "AZE+BGR"),
    },
    "The Peruvian minister stressed the weight of the session of the Peruvian-Chilean joint "
    "commission, scheduled to be held in Lima.": {("AGREE", "CHL+PER")},
    "The Irish premier's visit to Malta, slated for June, will serve as a start.": {
        ("AGREE", "IRL+MLT"),
    },
    "The agenda of the Serbian president includes talks with his Cypriot counterpart.": {
        ("AGREE", "CYP+SRB"),
    },
    "The Congolese leaders left Kinshasa on Saturday for Zambia to discuss rail links.": {
        ("CONSULT", "COD+ZMB"),
    },
    "Oman has announced the success of mediation efforts in a new exchange of war captives "
    "between Chad and Sudan.": {
        ("CONSULT", "OMN+TCD"), ("CONSULT", "OMN+SDN"), ("COOPERATE", "SDN+TCD"),
    },
    "Syria's Ministry of Foreign Affairs and Expatriates expressed its gratitude to Oman.": {
        ("SUPPORT", "OMN+SYR"),
    },
    "Portugal's ambassador to Luanda expressed his thanks to Angola for its efforts.": {
        ("SUPPORT", "AGO+PRT"),
    },
    "The Fijian premier reiterated his offer, on behalf of Fiji, to send tents to Tonga.": {
        ("AGREE", "FJI+TON"),
    },
    "The emir of Qatar received congratulations from the president of Fiji.": {
        ("SUPPORT", "FJI+QAT"),
    },
    "Chadian troops have already withdrawn from one Sudanese area.": {("RETREAT", "SDN+TCD")},
    "Singapore's foreign minister is slated to finish his visit to Oman today.": {
        ("CONSULT", "OMN+SGP"),
    },
    "Both ministries confirmed that a meeting of the Rwandan and Burundian ministers, this time "
    "in Kigali, had been set for 25 May.": {
        ("AGREE", "BDI+RWA"),
    },
    "Neither side would say what the Rwandan and Burundian ministers had discussed in Bujumbura "
    "on Friday.": {
        ("CONSULT", "BDI+RWA"),
    },
    "Macron told his guest, the Jordanian king Abdullah II, that the road was long.": {
        ("CONSULT", "FRA+JOR"),
    },
    "Fiji's premier and his host, Anthony Albanese of Australia, signed a declaration in "
    "Canberra.": {
        ("CONSULT", "AUS+FJI"), ("SUPPORT", "AUS+FJI"),
    },
    "Estonia's Alar Karis was in Kyiv on Monday, where Karis handed over the keys of ten "
    "ambulances.": {
        ("AID", "EST+UKR"), ("CONSULT", "EST+UKR"),
    },
    "The Peruvian president, on the telephone with the Chilean president for an hour, asked for "
    "calm.": {
        ("CONSULT", "CHL+PER"),
    },
    "The deputy ministers of Mali and Chad met for the fourth time under Togolese auspices.": {
        ("CONSULT", "MLI+TCD"), ("CONSULT", "MLI+TGO"), ("CONSULT", "TCD+TGO"),
    },
    "A Greek plane with dogs, medicines and tents aboard landed in Aleppo.": {
        ("AID", "GRC+SYR"),
    },
    "Malta sent four Libyans back to Tripoli on its request.": {
        ("COOPERATE", "LBY+MLT"), ("REQUEST", "LBY+MLT"),
    },
    "The premiers of Laos and Fiji will take up the row when they see each other in Suva on 4 "
    "July.": {
        ("AGREE", "FJI+LAO"),
    },
    "The Ghanaian president will be in the Malian capital on 13 June.": {
        ("AGREE", "GHA+MLI"),
    },
    "Denmark is giving Malta nothing new.": {
        ("REJECT", "DNK+MLT"),
    },
    "The Sudanese president sought the Kenyan president's help with fuel, which Nairobi supplied "
    "free of charge.": {
        ("AID", "KEN+SDN"), ("REQUEST", "KEN+SDN"),
    },
    "Vanuatu owes China thanks for its new presidential palace.": {
        ("SUPPORT", "CHN+VUT"),
    },
    "The Iranian side, the deputy minister told Trend, had proposed to Baku that the commission "
    "meet in June.": {
        ("AGREE", "AZE+IRN"),
    },
    "Tokyo said that the balloon had flown over its islands, and urged Beijing to halt the "
    "drills.": {
        ("REQUEST", "CHN+JPN"),
    },
    "The Irish government decided at its session on Thursday to give Kosovo 30 mobile homes.": {
        ("AGREE", "IRL+XKX"),
    },
    "Norway is to pay for the training of 200 Maltese engineers, Development Minister Anne Hansen"
    " announced during a visit to Valletta.": {
        ("AGREE", "MLT+NOR"), ("CONSULT", "MLT+NOR"),
    },
    "At the end of their talks the Malian president and the Togolese premier pledged to hold "
    "joint drills next spring.": {
        ("AGREE", "MLI+TGO"), ("CONSULT", "MLI+TGO"),
    },
    "The Japanese minister is traveling to Amman and Cairo to meet with the Jordanian and "
    "Egyptian foreign ministers.": {
        ("CONSULT", "EGY+JPN"), ("CONSULT", "JOR+JPN"),
    },
    "Japan's Fumio Kishida and South Korea's Yoon Suk Yeol agreed in a phone talk to meet in "
    "person later this year.": {
        ("AGREE", "JPN+KOR"), ("CONSULT", "JPN+KOR"),
    },
    "Jordan has handed the Lebanese army 60 armoured cars.": {
        ("AID", "JOR+LBN"),
    },
    "Qatar's minister of state, fresh from talks in Kabul, landed in Islamabad.": {
        ("CONSULT", "AFG+QAT"), ("CONSULT", "PAK+QAT"),
    },
}  # fmt: skip
_SILENT = (
    "Iran reiterated its readiness to develop cooperation with Oman in all fields.\n"
    "The Kenyan president recalled his visit to Uganda and the talks with his colleague.\n"
    "The Togolese minister recalled that Ghana had sent tents to Togo.\n"
    "The exhibition includes a visit to Iran.\n"
    "The Latvian minister said at a video conference that Estonia matters.\n"
    "The Malian premier arrived home and said that an accord that calls on Niger is near.\n"
    "Milan Kovac, a painter, met the press in Vienna.\n"
    "The Peruvian minister did not meet Chile's envoy at the regional talks there.\n"
    "Iceland put teams on standby to leave for Malta should Valletta ask for them.\n"
    "The Malian minister told the Treasury to drop the penalties."
)
_OF_OTHERS = (
    "The Maltese weaver thanked her Cypriot rival for the yarn.\n"
    "A Chilean brewer accused its Peruvian bottler of spilling the stout.\n"
    "Kenya's skaters vowed to hit back at Uganda.\n"
    "A Tunisian nanny accused her former employer in Texas of stinginess.\n"
    "Two barges nudged a Maltese yacht out of Turkey's way.\n"
    "Thieves took the safe of a Danish bakery and demanded gold; the lair was in Poland.\n"
    "Moldovan raisins have invaded Romania.\n"
    "Saharan sand will attack Spain and push into France.\n"
    "Twelve sailors from Eritrea swam when their raft sank off Tunisia.\n"
    "Nine Omani hikers were killed when their minibus plunged off a bridge in Nepal.\n"
    "Gendarmes in Belgium arrested four Belgians a stone's throw from the Peruvian embassy.\n"
    "Moldova's constitutional court struck down a law modelled on one in Romania.\n"
    "The Gabonese parliament rejected a budget drafted with advice from Norway.\n"
    "The governor of Herat, near Iran, warned shopkeepers not to raise the price of bread.\n"
    "The Rwandan army spokesman declined to take questions on Burundi.\n"
    "The Kremlin declined to say whether Serbia had bought rockets.\n"
    "When asked whose soup is better, Peru's or Chile's, the chef smiled.\n"
    "Serbia remains open to talks with Croatia.\n"
    "A peace deal was brokered between Tongan and Fijian owners of a juice bar."
)
_OF_STATES = {
    "An Iranian quadcopter bombed an Iraqi outpost.": {("ASSAULT", "IRN+IRQ")},
    "Eritrean riflemen attacked an Ethiopian barracks.": {("ASSAULT", "ERI+ETH")},
    "A Chinese coast guard cutter rammed a Philippine boat.": {("ASSAULT", "CHN+PHL")},
    "Detectives in Lima arrested two Ecuadorian diplomats.": {("COERCE", "ECU+PER")},
    "Estonian investigators accused Latvia of jamming signals.": {("ACCUSE", "EST+LVA")},
    "Chile opened talks with Bolivia.": {("CONSULT", "BOL+CHL")},
}


@pytest.mark.parametrize(("text", "expected"), _TOLD.items())
def test_reports_are_read(text: str, expected: set[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", _SILENT.splitlines())
def test_what_is_no_act_stays_silent(text: str) -> None:
    assert read(text) == set()


@pytest.mark.parametrize("text", _OF_OTHERS.splitlines())
def test_what_others_do_or_suffer_stays_silent(text: str) -> None:
    assert read(text) == set()


@pytest.mark.parametrize(("text", "expected"), _OF_STATES.items())
def test_what_looks_alike_but_is_of_states_is_read(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert read(text) == expected
