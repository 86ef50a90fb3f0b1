"""Clauses that leave out their verb, asides within a clause, and what stands behind a name."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts

_DAY = date(2023, 5, 10)


def _list(text: str) -> set[tuple[str, str, str]]:
    """Return who did what to whom in a text, as told to have happened."""
    events = extract_events(text, "en", day=_DAY, publisher="GBR")
    return list_acts(one for one in events if one.status == "actual")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Denmark expelled a Belarusian diplomat and Norway a Russian one.",
         {("DNK", "BLR", "SANCTION"), ("NOR", "RUS", "SANCTION")}),
        ("France expelled two Malian diplomats on Monday, and Mali two French ones.",
         {("FRA", "MLI", "SANCTION"), ("MLI", "FRA", "SANCTION")}),
        ("Chad recalled its envoy from Paris, and Niger its chargé d'affaires from Berlin.",
         {("TCD", "FRA", "SANCTION"), ("NER", "DEU", "SANCTION")}),
        ("Kenya closed its border with Somalia, Uganda that with Rwanda.",
         {("KEN", "SOM", "SANCTION"), ("UGA", "RWA", "SANCTION")}),
        ("Peru condemned Chile's move and Bolivia Argentina's.",
         {("PER", "CHL", "ACCUSE"), ("BOL", "ARG", "ACCUSE")}),
        ("Latvia thanked Estonia for its help and Lithuania Poland.",
         {("LVA", "EST", "SUPPORT"), ("LTU", "POL", "SUPPORT")}),
        ("Fiji apologized to Tonga and Samoa to Niue.",
         {("FJI", "TON", "CONCEDE"), ("WSM", "NIU", "CONCEDE")}),
        ("Kazakhstan sent flour to Uzbekistan, and Iran blankets to Turkmenistan.",
         {("KAZ", "UZB", "AID"), ("IRN", "TKM", "AID")}),
        ("Peru lifted its ban on Chilean wine, and Chile its ban on Peruvian fish.",
         {("PER", "CHL", "RETREAT"), ("CHL", "PER", "RETREAT")}),
    ],
)  # fmt: skip
def test_a_verb_left_out_is_that_of_the_clause_before(text: str, acts: set[tuple[str, str, str]]):
    assert _list(text) == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Sweden gave Finland and Norway a loan for hospitals.",
         {("SWE", "FIN+NOR", "AID")}),
        ("Denmark expelled a Belarusian diplomat and two Russian ones.",
         {("DNK", "BLR+RUS", "SANCTION")}),
        ("Kazakhstan sent flour to Uzbekistan and Turkmenistan.",
         {("KAZ", "UZB+TKM", "AID")}),
        ("The minister spoke of Norway and a Russian book.", set()),
    ],
)  # fmt: skip
def test_a_list_leaves_out_no_verb(text: str, acts: set[tuple[str, str, str]]):
    assert _list(text) == acts


@pytest.mark.parametrize(
    "aside",
    ["in turn", "it said", "officials said", "without explanation", "as well", "by contrast",
     "a day after the vote", "according to the radio", "despite the protests"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad recalled, {}, its ambassador from Niger on Monday.", ("TCD", "NER", "SANCTION")),
        ("Peru has sent, {}, a protest note to Chile.", ("PER", "CHL", "ACCUSE")),
        ("Oman asked, {}, Yemen to free two pilots.", ("OMN", "YEM", "REQUEST")),
    ],
)
def test_an_aside_parts_no_verb_from_its_object(text: str, act: tuple[str, str, str], aside: str):
    assert _list(text.format(aside)) == {act}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Denmark, a NATO member, and Sweden condemned Belarus.",
         {("DNK+SWE", "BLR", "ACCUSE")}),
        ("Oman, a neighbour of Yemen, and Qatar sent tents to Aden.",
         {("OMN+QAT", "YEM", "AID")}),
        ("Denmark expelled a Belarusian diplomat, and Russia, its ally, condemned the step.",
         {("DNK", "BLR", "SANCTION"), ("RUS", "DNK", "ACCUSE")}),
        (("Kenya sent maize to Somalia and Ethiopia, the country's other neighbour, closed its "
         "border with it."), {("KEN", "SOM", "AID"), ("ETH", "SOM", "SANCTION")}),
    ],
)  # fmt: skip
def test_what_a_state_is_stands_in_no_list(text: str, acts: set[tuple[str, str, str]]):
    assert _list(text) == acts


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (("Three of Bolivia's neighbours recalled their ambassadors from La Paz on Monday: "
         "Argentina, Chile and Paraguay."), {"ARG", "CHL", "PRY"}),
        ("Three East African states (Kenya, Uganda and Rwanda) condemned Burundi on Friday.",
         {"KEN", "UGA", "RWA"}),
        ("Burundi was condemned on Friday by three states: Kenya, Uganda and Rwanda.",
         {"KEN", "UGA", "RWA"}),
        (("Three foreign ministers - Ali Tahir of Kenya, Musa Yaro of Uganda and Jean Kabera of "
         "Rwanda - condemned Burundi."), {"KEN", "UGA", "RWA"}),
    ],
)  # fmt: skip
def test_those_counted_are_those_named_behind_a_sign(text: str, sides: set[str]):
    (event,) = extract_events(text, "en", day=_DAY, publisher="GBR")
    assert {one.country for one in event.source} == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (("Libya freed eighteen fishermen on Thursday: eight Italians, six Tunisians and four "
         "Senegalese."), {"ITA", "TUN", "SEN"}),
        (("Eighteen fishermen, eight of them Italians, six Tunisians and four Senegalese, were "
         "seized by Libya on Thursday."), {"ITA", "TUN", "SEN"}),
        (("Norway invited three prime ministers, those of Sweden, Denmark and Finland, to Oslo for "
         "a visit next week."), {"SWE", "DNK", "FIN"}),
        (("The Algerian army massed armour and helicopters along its southern frontiers, facing "
         "Mali, Niger and Libya."), {"MLI", "NER", "LBY"}),
    ],
)  # fmt: skip
def test_all_of_a_list_are_on_the_other_side(text: str, sides: set[str]):
    (event,) = extract_events(text, "en", day=_DAY, publisher="GBR")
    assert {one.country for one in event.target} == sides


def test_teams_of_several_nations_do_nothing():
    assert _list("Two teams from three nations: Chad, Mali and Togo.") == set()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Qatar rejected the demands of Saudi Arabia, Egypt and Bahrain.",
         {("QAT", "SAU+EGY+BHR", "REJECT"), ("SAU+EGY+BHR", "QAT", "REQUEST")}),
        ("Gambia dismissed a charge by Senegal and Mali that it armed rebels.",
         {("GMB", "SEN+MLI", "REJECT"), ("SEN+MLI", "GMB", "ACCUSE")}),
        ("Kenya and Tanzania accused Burundi of arming rebels, which it denied.",
         {("KEN+TZA", "BDI", "ACCUSE"), ("BDI", "KEN+TZA", "REJECT")}),
        ("Namibia rejected a claim by Botswana, and Zambia was silent.",
         {("NAM", "BWA", "REJECT"), ("BWA", "NAM", "ACCUSE")}),
        ("Poland sent Ukraine tanks, and Norway missiles.",
         {("POL", "UKR", "AID"), ("NOR", "UKR", "AID")}),
    ],
)  # fmt: skip
def test_all_who_charge_or_send_are_heard(text: str, acts: set[tuple[str, str, str]]):
    assert _list(text) == acts
