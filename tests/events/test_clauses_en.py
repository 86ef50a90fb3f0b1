"""English constructions: time gone by before the subject, what was asked behind a refusal."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2023, 5, 10)


def tell(text: str) -> set[str]:
    """Return type, status and sides of what a text tells: "SANCTION actual IRN>AZE"."""
    return describe_acts(extract_events(text, "en", day=_DAY, publisher=""))


def read(acts: str) -> set[str]:
    """Return the acts of a line, parted by semicolons."""
    return {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "After two years of haggling Kenya and Uganda have reached an agreement on fishing.",
            "AGREE actual KEN+UGA",
        ),
        (
            "After months of bargaining Peru and Chile agreed to share the river on Tuesday.",
            "AGREE planned PER+CHL",
        ),
        (
            "Following weeks of arguing, Nepal and India have come to terms over the trade route.",
            "AGREE actual NPL+IND",
        ),
        (
            "After years of waiting Egypt accused Ethiopia of bad faith on Monday.",
            "ACCUSE actual EGY>ETH",
        ),
        (
            "After months of threatening Bolivia, Chile closed its border with it on Monday.",
            "SANCTION actual CHL>BOL",
        ),
        ("After weeks of visiting Kenya and Uganda the singer flew home.", ""),
    ],
)
def test_time_gone_by(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "A Bulgarian request to join the project was turned down, a Serbian official said.",
            "REQUEST actual BGR>SRB; REJECT actual SRB>BGR",
        ),
        (
            "Iran's demand for compensation was rejected, the Turkish ministry said.",
            "REQUEST actual IRN>TUR; REJECT actual TUR>IRN",
        ),
        (
            "India turned down a Nepalese proposal to move the boundary post.",
            "REQUEST actual NPL>IND; REJECT actual IND>NPL",
        ),
        (
            "Ukraine spurned a Slovak offer to host the talks.",
            "AGREE planned SVK>UKR; REJECT actual UKR>SVK",
        ),
        (
            "Norway's offer to broker talks was turned down by India.",
            "AGREE planned NOR>IND; REJECT actual IND>NOR",
        ),
        ("A Russian ultimatum was rejected, a Ukrainian commander said.", "REJECT actual UKR>RUS"),
        ("A Swiss proposal for a bridge was rejected by voters, the canton said.", ""),
        ("A Dutch firm's bid to build it was turned down, a spokesman said.", ""),
    ],
)
def test_what_was_asked_behind_a_refusal(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Barbados recognized Palestine, a move that earned it a rebuke from Israel.",
            "SUPPORT actual BRB>PSE; ACCUSE actual ISR>BRB",
        ),
        (
            (
                "Palestine was recognized by Barbados, a step that earned the island a rebuke from "
                "Israel."
            ),
            "SUPPORT actual BRB>PSE; ACCUSE actual ISR>BRB",
        ),
        (
            "Norway recognized the State of Palestine, which drew a rebuke from Israel.",
            "SUPPORT actual NOR>PSE; ACCUSE actual ISR>NOR",
        ),
        (
            "Iran's arrest of two Germans earned Tehran a protest note from Berlin.",
            "COERCE actual IRN>DEU; ACCUSE actual DEU>IRN",
        ),
        (
            (
                "Kenya expelled two Somali diplomats, a decision which attracted sharp criticism "
                "from "
                "Uganda."
            ),
            "SANCTION actual KEN>SOM; ACCUSE actual UGA>KEN",
        ),
        ("Sweden beat Norway, a win that earned the side praise from Denmark.", ""),
        ("The film earned Iran criticism from viewers in Turkey.", ""),
    ],
)
def test_what_a_deed_earned(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Kenya's denial on Tuesday of a Somali claim that its jets bombed a market ran "
                "to a "
                "single line."
            ),
            "REJECT actual KEN>SOM; ACCUSE actual SOM>KEN",
        ),
        (
            "Rwanda's rejection of Congolese accusations that it arms rebels drew no answer.",
            "REJECT actual RWA>COD; ACCUSE actual COD>RWA",
        ),
        (
            "Iran's rejection of a French demand for access came on Monday.",
            "REJECT actual IRN>FRA; REQUEST actual FRA>IRN",
        ),
        ("The minister's denial of a newspaper's claim that he took bribes was brief.", ""),
    ],
)
def test_charges_behind_a_denial_in_a_noun(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Afghan troops shelled a Pakistani post, Islamabad said, and fire was returned.",
            "ASSAULT actual AFG>PAK; ASSAULT actual PAK>AFG",
        ),
        (
            "Pakistani soldiers fired on an Indian post, and fire was returned from its posts.",
            "ASSAULT actual PAK>IND; ASSAULT actual IND>PAK",
        ),
        (
            "Cambodian rockets hit a Thai village, and the fire was returned by Thai gunners.",
            "ASSAULT actual KHM>THA; ASSAULT actual THA>KHM",
        ),
        (
            "Cambodian troops opened fire on a Thai patrol; no fire was returned.",
            "ASSAULT actual KHM>THA; ASSAULT negated THA>KHM",
        ),
        ("Letters were returned from Kenyan offices to Uganda.", ""),
    ],
)
def test_fire_returned(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Russian agents blew up the depot, Ukraine's minister alleged.", "ACCUSE actual UKR>RUS"),
        (
            "Russian agents set fire to the depot, Ukraine's minister charged.",
            "ACCUSE actual UKR>RUS",
        ),
        (
            "It was Pakistani spies who planted the bomb, India's home minister said on Monday.",
            "ACCUSE actual IND>PAK",
        ),
        (
            "It was the North that sank the corvette, South Korea's defence minister said.",
            "ACCUSE actual KOR>PRK",
        ),
        (
            "It was men in Mogadishu's pay who set fire to the market, Kenya's minister alleged.",
            "ACCUSE actual KEN>SOM",
        ),
        (
            "Syrian guns shelled a Turkish village on Monday, Turkey's army said.",
            "ASSAULT actual SYR>TUR",
        ),
        (
            "It was Turkish police who arrested the two Syrians at the border on Monday.",
            "COERCE actual TUR>SYR",
        ),
    ],
)
def test_deeds_laid_on_somebody(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Fifty Libyans smashed their way into the Egyptian consulate.", "ASSAULT actual LBY>EGY"),
        (
            "A mob forced its way into the Jordanian embassy in Damascus on Monday.",
            "ASSAULT actual SYR>JOR",
        ),
        (
            "Libya's police barged into the Egyptian embassy on Monday.",
            "ASSAULT actual LBY>EGY",
        ),
        ("Two Libyans fought their way into the Egyptian league's final.", ""),
        ("Libyan students talked their way into the Egyptian consulate on Monday.", ""),
    ],
)
def test_ways_into_a_mission(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "The White House called off a cruise missile strike on Sudan on Monday.",
            "ASSAULT negated USA>SDN",
        ),
        (
            "A planned Israeli strike on Iran was called off at the last minute.",
            "ASSAULT negated ISR>IRN",
        ),
        ("Israel launched a planned strike on Iran on Monday.", "ASSAULT actual ISR>IRN"),
        (
            "France has dropped a plan to bar Malian lorries, the ministry said on Thursday.",
            "SANCTION negated FRA>MLI",
        ),
        ("Poland had weeks earlier closed its border with Belarus.", "SANCTION background POL>BLR"),
        ("Iran had a week before released two Swedes.", "RETREAT background IRN>SWE"),
        (
            "Kyiv had two days earlier expelled three Hungarian diplomats.",
            "SANCTION actual UKR>HUN",
        ),
    ],
)
def test_what_was_called_off_or_came_before(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Belarusian lorries will be barred from Poland from June 1.",
            "SANCTION planned POL>BLR",
        ),
        (
            "Russian cars were barred from Estonia and Latvia on Friday.",
            "SANCTION actual EST+LVA>RUS",
        ),
        (
            "Cars with Belarusian plates will be turned back at the borders of Poland.",
            "SANCTION planned POL>BLR",
        ),
        (
            "Russian tourists were stopped at the borders of Estonia and Latvia on Friday.",
            "SANCTION actual EST+LVA>RUS",
        ),
        (
            "Lithuanian lorries were turned back at the border by Belarusian guards on Monday.",
            "SANCTION actual BLR>LTU",
        ),
        ("Russian cars were stopped on the road to Latvia by snow.", ""),
        ("Two Latvian smugglers were turned away from a Riga bar.", ""),
    ],
)
def test_gates_shut_in_the_passive(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("In a radio play to be broadcast on Friday, a king of Sweden begs Finland's pardon.", ""),
        ("In a novel published on Monday, Norway declares war on Denmark.", ""),
        ("In the opera, a queen of Spain apologizes to Portugal and frees its captives.", ""),
        (
            (
                "A torpedo fired by an Italian submarine at a British cruiser is the star of a "
                "show "
                "in Malta's war museum."
            ),
            "",
        ),
        (
            (
                "In a film shown on Monday, Iran's foreign ministry accused Israel of poisoning a "
                "scientist."
            ),
            "ACCUSE actual IRN>ISR",
        ),
        (
            "In a play for time, Kenya expelled two Ugandan diplomats on Monday.",
            "SANCTION actual KEN>UGA",
        ),
        ("Bolivia pulled its soldiers out of Huanuni under a deal modelled on a Chilean one.", ""),
        ("Peru withdrew its police under an accord like the Spanish one, the minister said.", ""),
        ("A Danish brewery group agreed to resume deliveries to wholesalers in Gdansk.", ""),
    ],
)
def test_plays_exhibits_and_likenesses(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "King Mohammed VI of Morocco has asked Sierra Leone's president to spend three "
                "days "
                "with him in Rabat."
            ),
            "AGREE planned MAR>SLE",
        ),
        (
            "Mongolia's president bids his Italian counterpart visit Ulan Bator next summer.",
            "AGREE planned MNG>ITA",
        ),
        (
            "Kuwait's emir asked Oman's sultan to return his visit in the autumn.",
            "AGREE planned KWT>OMN",
        ),
        ("Kenya asked Uganda to spend more on its border posts.", "REQUEST actual KEN>UGA"),
    ],
)
def test_guests_asked_to_stay(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Nauru and Australia have come to terms over fees. The settlement is to be signed "
                "in Brisbane next month."
            ),
            "AGREE actual NRU+AUS; AGREE planned NRU+AUS",
        ),
        (
            (
                "Chad and Libya initialled a border convention. It is to be ratified by the "
                "two parliaments in October."
            ),
            "SUPPORT actual TCD+LBY; AGREE planned TCD+LBY",
        ),
        (
            "Peru and Chile did not sign the treaty. It will now be signed in June.",
            "SUPPORT negated PER+CHL; AGREE planned PER+CHL",
        ),
        (
            "Peru expelled two Chilean diplomats on Monday. The bill will be signed by the mayor.",
            "SANCTION actual PER>CHL",
        ),
        (
            "Georgia opened an embassy in Vilnius on Monday. A consulate will follow in June.",
            "SUPPORT actual GEO>LTU; AGREE planned GEO>LTU",
        ),
        (
            "Russia shipped 30,000 tonnes of wheat to Cuba on Monday. A second cargo is to follow.",
            "COOPERATE actual RUS>CUB; AGREE planned RUS>CUB",
        ),
        (
            "Turkey sent two planes of tents to Syria on Monday. A second batch will follow.",
            "AID actual TUR>SYR; AGREE planned TUR>SYR",
        ),
        (
            "Georgia opened an embassy in Vilnius on Monday. A storm will follow.",
            "SUPPORT actual GEO>LTU",
        ),
    ],
)
def test_what_is_to_follow(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Due in June is a meeting of the presidents of Kenya and Tanzania.",
            "AGREE planned KEN+TZA",
        ),
        ("Talks between Italy and Albania are due next week.", "AGREE planned ITA+ALB"),
        (
            "Scheduled for Thursday are talks between Italy and Albania on fishing.",
            "AGREE planned ITA+ALB",
        ),
        (
            "Planned for next month is a visit by the Kenyan president to Uganda.",
            "AGREE planned KEN>UGA",
        ),
        ("Italy's premier is due in Tirana on Friday.", "AGREE planned ITA>ALB"),
        ("Set in Kenya is a novel about two Ugandan brothers.", ""),
        ("The rent for Kenya's embassy in Uganda is due in June.", ""),
    ],
)
def test_what_is_due(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "An Israeli drone hit a patrol of UN peacekeepers in southern Lebanon on Friday.",
            "ASSAULT actual ISR>UNO",
        ),
        ("A Russian missile struck a Turkish ship in Odesa.", "ASSAULT actual RUS>TUR"),
        ("Russian drones hit the Chinese consulate in Odesa.", "ASSAULT actual RUS>CHN"),
        ("An Israeli missile hit an army depot in Homs, Syria.", "ASSAULT actual ISR>SYR"),
        ("Syrian shells landed in a Turkish village on Monday.", "ASSAULT actual SYR>TUR"),
    ],
)
def test_whose_thing_is_hit_abroad(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "A veto cast by Moscow sank a British-drafted resolution on Sudan.",
            "REJECT actual RUS>GBR",
        ),
        (
            "A double veto cast by China and Russia sank a U.S.-drafted resolution on Syria.",
            "REJECT actual CHN+RUS>USA",
        ),
        (
            "A veto by Russia and China killed a French draft resolution on Mali.",
            "REJECT actual RUS+CHN>FRA",
        ),
        ("A veto by the governor killed a Texan bill on Mexico.", ""),
    ],
)
def test_vetoes_that_sink_a_draft(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


def test_gratitude_conveyed_for_aid() -> None:
    text = "Lebanon's gratitude for the medicine was conveyed to the Cypriot president on Monday."
    assert tell(text) == {"SUPPORT actual LBN>CYP"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            'Germany closed its border with Poland. Warsaw spoke of "a slap in the face".',
            "SANCTION actual DEU>POL; ACCUSE actual POL>DEU",
        ),
        (
            "China banned Japanese fish on Monday, and Tokyo talked of strong-arm tactics.",
            "SANCTION actual CHN>JPN; ACCUSE actual JPN>CHN",
        ),
        ("The mayor of Kabul spoke of a scandal at the Indian hospital.", ""),
    ],
)
def test_what_an_answer_speaks_of(text: str, acts: str) -> None:
    assert tell(text) == read(acts)
