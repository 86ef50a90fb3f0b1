"""Acts done by saying something in English: threats, denials, demands and their answers."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_BOTH = {
    "Negotiations between Oman and Yemen began on Tuesday.": {("OMN", "YEM", "CONSULT")},
    "Talks between Peru and Chile on the fishing line are in full swing.": {
        ("CHL", "PER", "CONSULT"),
    },
    "A drill of the Serbian and Greek navies is under way.": {("GRC", "SRB", "COOPERATE")},
    "Senators ratified the Chilean-Peruvian fishing treaty.": {("CHL", "PER", "SUPPORT")},
    "A truce took hold along the Eritrean-Ethiopian border.": {("ERI", "ETH", "RETREAT")},
    "Kenya, Uganda open cement plant in Tororo": {("KEN", "UGA", "COOPERATE")},
    "Preparations for talks between Peru and Chile are under way.": set(),
}


@pytest.mark.parametrize(("text", "acts"), _BOTH.items())
def test_what_two_do_together(text: str, acts: set[tuple[str, str, str]]) -> None:
    told = {
        (*sorted({one.country for one in (*event.source, *event.target)}), event.type)
        for event in extract_events(text, "en", day=date(2024, 5, 15))
        if event.status in ("actual", "planned")
    }
    assert told == acts


_TOGETHER = {
    "Ghanaian and Ivorian technical teams met at the border for another round of talks.": {
        ("CIV", "GHA", "CONSULT"),
    },
    "Armenia and Azerbaijan freed 20 prisoners each in a swap on Saturday.": {
        ("ARM", "AZE", "COOPERATE"),
    },
    "Britain and Norway agreed to cut cod quotas by a fifth.": {("GBR", "NOR", "AGREE")},
    "Laos and Thailand held talks in Vientiane. Another round is set for June 3.": {
        ("LAO", "THA", "CONSULT"),
        ("LAO", "THA", "AGREE"),
    },
}


@pytest.mark.parametrize(("text", "acts"), _TOGETHER.items())
def test_teams_swaps_and_next_rounds(text: str, acts: set[tuple[str, str, str]]) -> None:
    test_what_two_do_together(text, acts)


_TOLD = {
    "The Chadian envoy was told by Khartoum that N'Djamena must disarm the rebels.": {
        ("SDN", "TCD", "REQUEST"),
    },
    "Oslo called the Russian envoy to the foreign office. He was told that Moscow must pay.": {
        ("NOR", "RUS", "ACCUSE"),
        ("NOR", "RUS", "REQUEST"),
    },
    "Greek ambassador summoned to Albanian Foreign Ministry before fair with Italy": {
        ("ALB", "GRC", "ACCUSE"),
    },
    "Quito lost no time in recalling its ambassador from Bogota.": {("ECU", "COL", "SANCTION")},
    "Khartoum went to the Security Council with a complaint against Kenya.": {
        ("SDN", "KEN", "ACCUSE"),
    },
    "The Peruvian claim was called absurd by Santiago.": {
        ("PER", "CHL", "ACCUSE"),
        ("CHL", "PER", "REJECT"),
    },
    "Sofia blamed Ankara for the leak that killed a diver in March, a charge Turkey denied.": {
        ("BGR", "TUR", "ACCUSE"),
        ("TUR", "BGR", "REJECT"),
    },
    "The Peruvian premier rejected the criticism of lawmakers over his deal with Chile.": set(),
    "Neither Lima nor Quito has recalled its envoy from Bogota.": set(),
    "Chile would lift its ban on Peruvian grapes were Lima to apologize.": set(),
    "Fighting raged in Chad. The Kenyan president called on everybody to pray.": set(),
    "Norway lifts ban on Polish eggs, cuts tariffs": {
        ("NOR", "POL", "RETREAT"),
        ("NOR", "POL", "CONCEDE"),
    },
    "Kenya did away with its prohibition on Ugandan milk.": {("KEN", "UGA", "RETREAT")},
    "The Omani embassy in Kigali restarted its work on Sunday.": {("OMN", "RWA", "SUPPORT")},
    "Two Chilean frigates docked in Callao on a goodwill visit.": {("CHL", "PER", "CONSULT")},
    "Finland's foreign minister arrived in the Kenyan capital on Monday.": {
        ("FIN", "KEN", "CONSULT"),
    },
    "Two Peruvian trawlers were seized by a Chilean patrol ship off the islands.": {
        ("CHL", "PER", "COERCE"),
    },
    "A Ghanaian ferry was towed to safety by the Togolese navy.": set(),
    "The Ghanaian consulate in Lagos ceased operations on Monday.": {("GHA", "NGA", "SANCTION")},
    "Kenya's embassy in Oslo, which closed in 2012, has reopened.": {("KEN", "NOR", "SUPPORT")},
    "The Kenyan embassy in Oslo closed the case of a student.": set(),
    "Oslo rejected the demands of the European Commission.": {
        ("NOR", "EUR", "REJECT"),
        ("EUR", "NOR", "REQUEST"),
    },
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


_SIDES = {
    "Vilnius on May 12 summoned the Belarusian charge d'affaires over stray balloons.": {
        ("LTU", "BLR", "ACCUSE"),
    },
    "Thai jets bombed a Cambodian depot on Tuesday. Laos voiced concern over the strike.": {
        ("THA", "KHM", "ASSAULT"),
        ("LAO", "THA", "ACCUSE"),
    },
    "Rwandan troops shot two Congolese soldiers. Belgium and Angola both condemned the killings.": {
        ("RWA", "COD", "ASSAULT"),
        ("BEL", "RWA", "ACCUSE"),
        ("AGO", "RWA", "ACCUSE"),
    },
    "A Moroccan plane brought tents to Libya. Tunisia and Algeria have also sent rescuers.": {
        ("MAR", "LBY", "AID"),
        ("TUN", "LBY", "AID"),
        ("DZA", "LBY", "AID"),
    },
    "Serbia called in the Croatian envoy and told him his country must free the historian.": {
        ("SRB", "HRV", "ACCUSE"),
        ("SRB", "HRV", "REQUEST"),
    },
    "Cairo has asked the UN to step in, but Ethiopia says the request is one it cannot accept.": {
        ("EGY", "UNO", "REQUEST"),
        ("ETH", "EGY", "REJECT"),
    },
    "Kosovo cannot accept Serbia's plan for the north, the president said.": {
        ("XKX", "SRB", "REJECT"),
    },
    "Austria expelled a Russian consul, only for Moscow to expel an Austrian diplomat.": {
        ("AUT", "RUS", "SANCTION"),
        ("RUS", "AUT", "SANCTION"),
    },
    "Iran denied that its envoys had met British officials, and lashed out at France.": {
        ("IRN", "FRA", "ACCUSE"),
    },
    "Guyana told the World Court that Venezuela had massed troops on the river.": {
        ("GUY", "VEN", "ACCUSE"),
    },
    "Armenia told the court that it would leave the treaty.": set(),
    "Some 40 Afghans deported from Germany arrived in Kabul on Tuesday.": {
        ("DEU", "AFG", "COERCE"),
    },
    "Algeria said further steps would follow unless Paris handed over the suspects.": {
        ("DZA", "FRA", "THREATEN"),
    },
    "Chad accused Sudan of shelling a town. A new round of rains is expected.": {
        ("TCD", "SDN", "ACCUSE"),
    },
}


@pytest.mark.parametrize(("text", "acts"), _SIDES.items())
def test_who_did_it_to_whom(text: str, acts: set[tuple[str, str, str]]) -> None:
    told = {
        (source.country, target.country, one.type)
        for one in extract_events(text, "en", day=date(2024, 5, 15))
        if one.status in ("actual", "planned")
        for source in one.source
        for target in one.target
    }
    assert told == acts
