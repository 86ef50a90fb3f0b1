"""Whole English reports: each cause in two wordings, and one that must stay silent."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

DAY = date(2025, 5, 12)


def tell(text: str) -> set[str]:
    return describe_acts(extract_events(text, "en", day=DAY))


TOLD = [
    # denied that ... and accused
    (
        "Minsk denied that its guards had opened fire and accused Warsaw of lying.",
        "ACCUSE actual BLR>POL",
    ),
    (
        "Pyongyang denied it had sent troops to Russia and summoned the South Korean envoy.",
        "ACCUSE actual PRK>KOR",
    ),
    # police without a state
    (
        "Lima cut ties with Quito last year after police raided its embassy in Quito.",
        "ASSAULT background ECU>PER",
    ),
    (
        "Poland protested on Monday after police detained two of its diplomats in Minsk.",
        "COERCE actual BLR>POL",
    ),
    # a charge and its neighbor
    (
        "Thai soldiers clashed with Cambodian ones. Bangkok accused its neighbor of laying mines.",
        "ACCUSE actual THA>KHM",
    ),
    (
        "Rwanda cut ties with Belgium. Kigali accuses its former ruler of siding with Burundi.",
        "ACCUSE actual RWA>BEL",
    ),
    # days of a participle
    (
        "Two Russian reporters detained in Baku in April were released on Monday.",
        "RETREAT actual AZE>RUS",
    ),
    ("A US citizen arrested in Moscow in 2023 was freed Friday.", "RETREAT actual RUS>USA"),
    # at the time
    (
        "Baku shut the Russian House in February. Moscow protested the decision at the time.",
        "ACCUSE background RUS>AZE",
    ),
    (
        "Iran condemned the Israeli strike at the time, calling it a crime.",
        "ACCUSE background IRN>ISR",
    ),
    # where they meet next
    (
        "Iran and the US held talks in Muscat. The next round will be held in Rome on Saturday.",
        "AGREE planned IRN+USA",
    ),
    (
        "Russia and Iran met in Baku. The next meeting will take place in Tehran in June.",
        "AGREE planned RUS+IRN",
    ),
    # several envoys, three countries
    (
        (
            "Tehran summoned the ambassadors of Britain, France and Germany. The envoys were told "
            "that Iran would not tolerate interference."
        ),
        "THREATEN actual IRN>GBR+FRA+DEU",
    ),
    (
        (
            "Tehran summoned the ambassadors of Britain, France and Germany. "
            "The three countries had accused Iran of arming the rebels."
        ),
        "ACCUSE background GBR+FRA+DEU>IRN",
    ),
    # goods, ends
    (
        "Germany and Kazakhstan signed a deal. Germany stopped buying Russian oil in 2022.",
        "SANCTION background DEU>RUS",
    ),
    ("Pakistan demanded an end to Israel's strikes on Iran.", "REQUEST actual PAK>ISR"),
    # the sides before who is thanked
    (
        (
            "Bayramov met Mirzoyan. He named Armenia's laws. The sides thanked Kazakhstan "
            "for hosting the talks."
        ),
        "SUPPORT actual AZE+ARM>KAZ",
    ),
    ("Baku and Yerevan agreed. The sides thanked Qatar.", "SUPPORT actual AZE+ARM>QAT"),
    # a denial that names the charge
    (
        "Hungary demanded a change from Kyiv. Kyiv rejected the demand, calling it blackmail.",
        "REJECT actual UKR>HUN",
    ),
    (
        "Japan protested the move. China rejected the protest, terming it interference.",
        "REJECT actual CHN>JPN",
    ),
    # namesakes
    (
        (
            "Kazakh Deputy Foreign Minister Roman Putin met Uzbek Minister Bakhtiyor Saidov. "
            "Putin thanked Saidov."
        ),
        "SUPPORT actual KAZ>UZB",
    ),
    (
        "Turkish Trade Minister Ali Aliyev arrived in Tehran. Aliyev thanked Iran.",
        "SUPPORT actual TUR>IRN",
    ),
    # headlines
    ("Washington sanctions three Chinese companies", "SANCTION actual USA>CHN"),
    ("Russia masses troops along its border with Ukraine", "MOBILIZE actual RUS>UKR"),
    # denied behind it, mediated, cut by both
    (
        "Kyiv accused Moscow of shelling the plant, which Russia denies.",
        "REJECT actual RUS>UKR",
    ),
    (
        "London accused Tehran of plots, which Iran's foreign ministry has dismissed.",
        "REJECT actual IRN>GBR",
    ),
    ("Iran and Israel agreed to a truce. It was brokered by Qatar.", "CONCEDE actual IRN+ISR"),
    (
        "Iran and Israel agreed to a truce. The ceasefire was brokered by Qatar.",
        "CONSULT actual QAT>IRN+ISR",
    ),
    ("Iran and Saudi Arabia cut diplomatic ties in 2016.", "SANCTION background IRN+SAU"),
    # topics
    ("Putin and Erdogan discussed Syria by phone", "CONSULT actual RUS+TUR"),
    ("Talks with Kyiv are not on the agenda, Moscow said.", "REJECT actual RUS>UKR"),
]

UNTOLD = [
    ("Ankara denied that it had attacked a convoy and shelled Kobani in Syria.", "ASSAULT actual"),
    ("Police raided a mosque in Vienna.", ""),
    ("Moscow accused the West of arming Ukraine.", ""),
    ("Tehran accused its neighbor of siding with Israel.", ""),
    ("Ukraine's allies imposed sanctions on Russia.", ""),
    ("Moscow condemned Kyiv's Western partners for the delivery of missiles.", ""),
    ("UN General Assembly adopts resolution on Ukraine", ""),
    ("Russia and Iran met in Baku. The next match will be held in Tehran in June.", "AGREE"),
    ("Saudi Arabia called for the lifting of Western sanctions on Syria.", ""),
    ("Iran sanctions relief stalls", ""),
    ("Ukraine aid stalls in US Congress", ""),
    ("Poland, which holds the EU presidency, condemned the attack.", ""),
    ("Moldova's foreign ministry said fragments of a drone had fallen on its territory.", ""),
    ("Washington revoked Chevron's license to export Venezuelan crude.", ""),
    ("China rejects a 2016 ruling by a tribunal in The Hague.", ""),
    ("Russia hit Kyiv. Betsa thanked the countries that backed the resolution.", "SUPPORT"),
    ("A deal was mediated by Qatar.", ""),
    ("Seoul accused Pyongyang of sending troops, which had been denied.", "REJECT"),
    ("Iran attacked Yemen. Araghchi said Tehran would respond to any aggression.", "THREATEN"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_told(text: str, wanted: str) -> None:
    assert wanted in tell(text)


@pytest.mark.parametrize(("text", "unwanted"), UNTOLD)
def test_untold(text: str, unwanted: str) -> None:
    assert not any(one.startswith(unwanted) for one in tell(text))
