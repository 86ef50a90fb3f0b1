"""How agencies name a side, and what they set about an act, changes nothing of who acts on whom."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts

_INSETS = [
    "Rabat — in a rare step — {}.",
    "Morocco and its allies — in a rare step — {}.",
    "Facing an election in May, Morocco {} on Tuesday.",
    "With an election due in May, the Moroccan government {}.",
    "Moroccan officials, in a move that stunned diplomats, {} on Tuesday.",
    "The prime minister of Morocco, Younes Tazi, for the first time in a decade, {}.",
    "Morocco's acting president, Younes Tazi, citing public anger, {} on Tuesday.",
    "Younes Tazi, the Moroccan foreign minister, on Friday {}.",
    "President Younes Tazi of Morocco formally {}.",
    "Newly elected Moroccan President Younes Tazi {}.",
    "Visiting Moroccan Foreign Minister Younes Tazi {}.",
    "According to local media, Younes Tazi, Morocco's foreign minister, {}.",
    "During a debate in parliament, Younes Tazi, Morocco's longtime leader, {}.",
    "Morocco {}, according to a statement.",
    "Morocco {} on Tuesday as part of a wider shift in policy.",
    "Morocco {} in a bid to win votes at home.",
    "Morocco {} this week, days before a summit in Lima.",
    "Morocco {} on Tuesday with elections only weeks away.",
    "Morocco has been restless for weeks. On Tuesday, the country {}.",
    "Moroccan President Younes Tazi rested on Sunday. Tazi {}.",
]
_ACTS = [
    ("apologized to Peru for the raid", "PER", "CONCEDE"),
    ("accused Peru of spying", "PER", "ACCUSE"),
    ("rejected Peru's proposal for joint patrols", "PER", "REJECT"),
    ("urged Peru to release the detained aid workers", "PER", "REQUEST"),
]


@pytest.mark.parametrize(("act", "target", "type_"), _ACTS)
@pytest.mark.parametrize("setting", _INSETS)
def test_what_is_set_about_an_act_leaves_its_sides(setting: str, act: str, target: str, type_: str):
    events = extract_events(setting.format(act), "en", day=date(2025, 3, 7), publisher="GBR")
    told = {one for one in events if one.status == "actual"}
    assert ("MAR", target, type_) in list_acts(told)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Polish jets bombed targets in Chad on Friday in a bid to win votes.",
         ("POL", "TCD", "ASSAULT")),
        ("Poland bombed targets in Chad, two weeks into a dispute over water.",
         ("POL", "TCD", "ASSAULT")),
        ("Poland bombed targets in Chad on Tuesday ahead of an election.",
         ("POL", "TCD", "ASSAULT")),
        ("Poland released 12 Chadian fishermen on Friday, according to a statement.",
         ("POL", "TCD", "RETREAT")),
        ("Peru lifted sanctions on Chad's leadership on Friday, in a post on X.",
         ("PER", "TCD", "RETREAT")),
        ("Officials in Lima withdraw their troops from Chad amid row",
         ("PER", "TCD", "RETREAT")),
        ("Chad's proposal for joint patrols this week was rejected by Poland.",
         ("POL", "TCD", "REJECT")),
        ("Six Chadian citizens were arrested by Poland and its allies on Friday.",
         ("POL", "TCD", "COERCE")),
        ("Chad was urged by a spokesman for Poland's foreign ministry to free the crew.",
         ("POL", "TCD", "REQUEST")),
        ("Peru's president called on the government in Warsaw to reopen the crossing.",
         ("PER", "POL", "REQUEST")),
        ("Ties of Peru and Chad are cool. Lima has decided to impose sanctions on its neighbor.",
         ("PER", "TCD", "SANCTION")),
        ("NATO member Poland accused Chad of arming rebels.", ("POL", "TCD", "ACCUSE")),
        ("Chad expelled three Poles on Monday. Poland banned imports from the country on Friday.",
         ("POL", "TCD", "SANCTION")),
        ("Poland and Peru have a row over fish. Their foreign ministers met in Geneva on Friday.",
         ("POL+PER", "", "CONSULT")),
        ("Tension rose on the border between Poland and Peru. Their troops exchanged fire.",
         ("POL+PER", "", "ASSAULT")),
        ("Sudan is restless. Chad accused the northeast African country of arming rebels.",
         ("TCD", "SDN", "ACCUSE")),
    ],
)  # fmt: skip
def test_ways_to_name_a_side(text: str, act: tuple[str, str, str]):
    events = extract_events(text, "en", day=date(2025, 3, 7), publisher="GBR")
    assert act in list_acts(events)


@pytest.mark.parametrize(
    "text",
    [
        "KIGALI - Peru's national team arrived on Friday for a match.",
        "The union urged farmers to march on the capital of Chad.",
        "Peru's oil minister, in a move that stunned traders, left the country's ruling party.",
        "The company banned its staff from the country.",
    ],
)
def test_no_act_of_states(text: str):
    assert not extract_events(text, "en", day=date(2025, 3, 7), publisher="GBR")


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Foreign Affairs thanked Peru on Monday.",
        "NAIROBI, May 3 (KNA) - The Minister of Foreign Affairs thanked Peru on Monday.",
        "Defense Minister Juma Otieno thanked Peru on Monday.",
        "Minister of Irrigation Juma Otieno thanked Peru on Monday.",
        "The Minister of Irrigation and Livestock thanked the Minister of Fisheries of Peru.",
        "The Kenyan Minister of Works thanked the Minister of Sugar of Peru.",
        "The Minister of Camels of Kenya thanked the Peruvian Minister of Llamas.",
    ],
)
def test_ministers_of_any_field_and_of_the_outlet(text: str):
    events = extract_events(text, "en", day=date(2025, 3, 7), publisher="KEN")
    assert list_acts(events) == {("KEN", "PER", "SUPPORT")}
