"""English news in plain words: what only sounds like an act of states, and plain acts."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2022, 5, 12)


def told(text: str, publisher: str = "") -> set[str]:
    """Return type, status, source and target of every event; `=` where they act together."""
    return {
        f"{e.type} {e.status} "
        + ("=" if e.reciprocal else ">").join(sort_states(side) for side in (e.source, e.target))
        for e in extract_events(text, "en", day=DAY, publisher=publisher)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Norway's foreign minister voiced alarm on Sunday about the tension between Chad and Mali.",
        "Jordan's king expressed concern over the conflict between Sudan and Chad.",
        "The Sri Lankan navy urged fishermen from Mannar to keep clear of the border with India.",
        "The Indian Coast Guard has told fishermen in Goa not to stray over the line with Oman.",
        "Flights between Chad and Niger were halted because of a storm.",
        "Flights from Iceland to Britain were suspended on Friday because of volcanic ash.",
        "The crossing between Georgia and Russia was shut on Monday after an avalanche.",
        "Trains between Germany and Denmark were suspended due to repairs on the line.",
        "A Panama-flagged ship sailing from China to Brazil is leaking oil where it struck a reef.",
        "A rights group charged that Egypt had jailed Sudanese refugees.",
        "Laos will see heavy rain as a storm hits Vietnam, the Thai weather office warned.",
        "A Malaysian woman of Indonesian descent was charged in Kuala Lumpur with murder.",
        "A Serbian court ordered a Croatian firm to pay damages to a farmer from Bosnia.",
        "Spain voiced concern about rising tension between China and Taiwan.",
        "Spain expressed concern at the tension between Chad and Mali and called for calm.",
        "Tunisian fishermen rescued 30 migrants who had left Libya for Italy.",
        "The veto was criticized by members of the council, who accused Norway of arming Chad.",
        "The Assembly will vote on a draft condemning Peru's blockade of Chile.",
        "Strays are common, and the Polish aircraft returned to Polish territory, Latvia said.",
        "Ghana's president said trade with Togo has grown since he took office last August.",
        "Peru and Chile cooperate in many fields.",
        "Peru and Chile aim to bring their trade turnover to five million dollars.",
        "Georgia has accused the breakaway authorities of kidnapping boys, Russia said.",
        "Mali welcomed a possible Ghanaian return to the pact.",
        "The head of the Peru-Chile border commission attended the ceremony in Lima.",
        "Mali holds those who cooperated with Chad.",
        "Chad and Sudan had stepped back from the brink.",
        "Oman's foreign minister made a tour of the region, where Russia and Turkey are strong.",
        "A Greek minister spoke about issues with Cyprus on Wednesday.",
        "Chad allegedly shelled positions of Niger.",
        "A paper according to which Niger's army opened fire on Chad is false, Niger said.",
        "Azerbaijan liberated most of the region from Armenia in 2020.",
        "The deal granted Iran relief from sanctions of France.",
        "The National Security Committee, chaired by Pakistan's prime minister, discussed India.",
        "Fiji won again. Chad's top court ignored opposition calls to annul the vote.",
        "Laos and Nepal went to law at sea. Laos accused the court of bias.",
        "A Norwegian tourist was rescued from a glacier in Bolivia.",
        "A Latvian lorry driver was fined 300 euros in Austria.",
        "The Danish embassy received a list of names from the Malian Foreign Ministry.",
        "Ghana and Togo share a gulf. Ghana's navy handed over the suspects to the police.",
        "Peru has a quarrel with Chile. The opposition has been demanding new elections.",
    ],
)
def test_no_act_of_states(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Turkey closed its border with Syria after clashes.", {"SANCTION actual TUR>SYR"}),
        (
            "Bolivia resumed gas deliveries to Peru after landslides had kept the pipeline shut.",
            {"COOPERATE actual BOL>PER"},
        ),
        (
            "Burundi dismissed a charge by Rwanda that its soldiers had shelled Rwandan villages.",
            {"ACCUSE actual RWA>BDI", "REJECT actual BDI>RWA"},
        ),
        (
            "Fiji rejected an accusation by Samoa that its agents were spying on its officials.",
            {"ACCUSE actual WSM>FJI", "REJECT actual FJI>WSM"},
        ),
        (
            "Fiji has sent Samoa a note demanding that two Fijian fishermen be freed.",
            {"REQUEST actual FJI>WSM"},
        ),
        (
            "Peru and Ecuador held talks. Trade came up when they met at the UN General Assembly.",
            {"CONSULT actual ECU+PER="},
        ),
    ],
)
def test_who_is_left(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Hungary's envoy was called in to Brazil's Foreign Ministry and handed a note.",
            {"ACCUSE actual BRA>HUN"},
        ),
        (
            "Chad and Togo recalled their ambassadors amid a row between their presidents.",
            {"SANCTION actual TCD>TGO", "SANCTION actual TGO>TCD"},
        ),
        (
            "Peru and Chile swapped prisoners. Under the plan agreed by both sides, nine left.",
            {"COOPERATE actual CHL+PER="},
        ),
        (
            "The navies of Tanzania and Kenya began a joint diving exercise.",
            {"COOPERATE actual KEN+TZA="},
        ),
        (
            "EU ministers gathered in Oslo placed two Congolese officers under a travel ban.",
            {"SANCTION actual EUR>COD"},
        ),
        (
            "Jordan denied that its king had travelled to Syria, calling the story a fabrication.",
            {"CONSULT negated JOR>SYR"},
        ),
        (
            "The Thai navy freed two men from Myanmar and turned them over to Myanmar officers.",
            {"RETREAT actual THA>MMR"},
        ),
        (
            "Thailand and Laos agreed to begin a joint study of a bridge.",
            {"AGREE planned LAO+THA="},
        ),
        (
            "OSLO - Kenya's Ministry of Energy and Ministry of Transport signed a memorandum.",
            set(),
        ),
        (
            "China's envoy criticized South Korea's ties with the United States.",
            {"ACCUSE actual CHN>KOR"},
        ),
        (
            "Namibia and President Mokgweetsi Masisi of Botswana signed an agreement.",
            {"SUPPORT actual BWA+NAM="},
        ),
        (
            "Five teams of Kenyan rescuers left for Malawi to help search for survivors.",
            {"AID actual KEN>MWI"},
        ),
        (
            "Maltese officials left. A Greek rescue team and tents were sent to Cyprus on Monday.",
            {"AID actual GRC>CYP"},
        ),
        (
            "Six Thai soldiers were killed on Monday in Cambodian firing.",
            {"ASSAULT actual KHM>THA"},
        ),
        (
            "The European Parliament has condemned Turkish action against journalists.",
            {"ACCUSE actual EUR>TUR"},
        ),
        (
            "Spain said bans could end if a truce held and Morocco withdrew its troops from Mali.",
            {"RETREAT hypothetical MAR>MLI"},
        ),
        (
            "The Turkish ambassador to the UN said Syria has crossed every red line.",
            {"ACCUSE actual TUR>SYR"},
        ),
        (
            "Kenyan and Ugandan officials will hold a news conference after bilateral talks.",
            {"AGREE planned KEN+UGA="},
        ),
        (
            "Chad rejected Niger's claims that it fired on its military positions.",
            {"ACCUSE actual NER>TCD", "REJECT actual TCD>NER"},
        ),
        (
            "A Kenyan court jailed two Ugandans on charges that they spied and worked with Chad.",
            {"COERCE actual KEN>UGA"},
        ),
        (
            "Kenya will help the Somali government to fight against militants.",
            {"AGREE planned KEN>SOM"},
        ),
        (
            "Norway called for officials who had been ill in Chad for months to be freed.",
            {"REQUEST actual NOR>TCD"},
        ),
        (
            "Ghana's king met Mali's. He also met with officials including Fiji's president.",
            {"CONSULT actual GHA+MLI=", "CONSULT actual FJI+GHA="},
        ),
        (
            "A meeting of the State Commission on the border between Peru and Chile was held.",
            {"CONSULT actual CHL+PER="},
        ),
        (
            "Niger's ministry summoned Chad's envoy. The minister, who received the envoy, left.",
            {"ACCUSE actual NER>TCD"},
        ),
        (
            "Qatar coordinated a prisoner swap between Chad and Niger.",
            {"COOPERATE actual NER+TCD="},
        ),
        (
            "A Lao spokesman said Thai soldiers violated the accord by shelling Lao troops.",
            {"ACCUSE actual LAO>THA"},
        ),
        (
            "The UN Security Council voted for stronger sanctions against Eritrea.",
            {"SANCTION actual UNO>ERI"},
        ),
        (
            "Angola criticized Zambia. Malawi imposed sanctions.",
            {"ACCUSE actual AGO>ZMB"},
        ),
        (
            "Peru's envoy met Chile's president. Chile's president welcomed the ruling.",
            {"CONSULT actual CHL+PER="},
        ),
    ],
)
def test_plain_acts(text: str, events: set[str]) -> None:
    assert told(text) == events


def test_day_of_dateline_without_dash_dates_nothing() -> None:
    text = "HAVANA, May 10 (Prensa Latina) Cuba opened an embassy in Fiji on Wednesday."
    days = [e.date and e.date.start for e in extract_events(text, "en", day=DAY)]
    assert days == [date(2022, 5, 11)]
