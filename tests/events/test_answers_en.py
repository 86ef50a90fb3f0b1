"""English acts told by what somebody wants, by a snub, by the answer to another act."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import join_states

_DAY = date(2024, 5, 15)


def tell(text: str) -> set[str]:
    """Return type and sides of what is told as done or planned: "REQUEST GTM>MEX"."""
    return {
        f"{one.type} {join_states(one.source)}{'>' if one.target else ''}{join_states(one.target)}"
        for one in extract_events(text, "en", day=_DAY)
        if one.status in ("actual", "planned")
    }


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Malta handed Libya's charge d'affaires a note. It wants both trawlers back at once.",
            "REQUEST MLT>LBY",
        ),
        (
            "Tunisia banned Algerian dates on Friday; the Algerians want the measure revoked.",
            "REQUEST DZA>TUN",
        ),
        (
            "Oman accused Yemen of smuggling, and Yemen, denying it, wants an apology.",
            "REQUEST YEM>OMN",
        ),
    ],
)
def test_what_is_wanted(text: str, act: str) -> None:
    assert act in tell(text)


def test_a_wish_for_oneself_is_no_demand() -> None:
    told = tell("Finland met Norway's minister on Monday. It wants the roads cleared of snow.")
    assert not any(one.startswith("REQUEST") for one in told)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Quito blamed Bogota for the blackout. The Colombian ministry would have none of it.",
            "REJECT COL>ECU",
        ),
        (
            "Togo asked Benin for its lorries back. Porto-Novo waved it away.",
            "REJECT BEN>TGO",
        ),
        (
            "Gabon's envoy carried a plea to Cameroon. The government sent him away empty-handed.",
            "REJECT CMR>GAB",
        ),
        (
            "Oman has accused Yemen of smuggling, and Yemen, denying it, recalled its envoy.",
            "REJECT YEM>OMN",
        ),
        (
            "Latvia took Belarus to task over the balloons; Minsk dismissed the rebuke as noise.",
            "REJECT BLR>LVA",
        ),
    ],
)
def test_snubs(text: str, act: str) -> None:
    assert act in tell(text)


def test_who_refuses_what_is_wanted_faces_who_wants_it() -> None:
    told = tell(
        "Beijing has recalled its ambassador from Prague over the Taiwanese office and wants it "
        "closed, a demand the Czechs have spurned."
    )
    assert told == {"SANCTION CHN>CZE", "REQUEST CHN>CZE", "REJECT CZE>CHN"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru asked Chile for the tapes; Santiago replied that it would send them a copy.",
            "AGREE CHL>PER",
        ),
        (
            "Fiji's premier thanked Japan for the generators that it had flown in.",
            "AID JPN>FJI",
        ),
    ],
)
def test_answers(text: str, act: str) -> None:
    assert act in tell(text)


def test_help_to_others_is_not_what_one_thanks_for() -> None:
    assert "AID JPN>FJI" not in tell("Fiji's premier thanked Japan for the talks that it held.")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "For the first time in six years Iraqi and Kuwaiti admirals met on Tuesday in Amman.",
            {"CONSULT IRQ+KWT"},
        ),
        (
            "Meeting in Osh with his Tajik colleague, Kyrgyzstan's water minister demanded a halt.",
            {"CONSULT TJK>KGZ", "REQUEST KGZ>TJK"},
        ),
        (
            "Kenya halted imports of Tanzanian maize, whereupon Dodoma grounded Kenyan carriers.",
            {"SANCTION KEN>TZA", "SANCTION TZA>KEN"},
        ),
        (
            "Lima expelled the Mexican ambassador after her country took in the ousted president.",
            {"SANCTION PER>MEX", "AID MEX>PER"},
        ),
        (
            "Bosnia and Serbia exchanged the remains of nine soldiers missing since 1994.",
            {"COOPERATE BIH+SRB"},
        ),
        (
            "Peru's minister met his Bolivian colleague and appealed for the embargo to be lifted.",
            {"CONSULT PER+BOL", "REQUEST PER>BOL"},
        ),
        (
            "Iranian rockets hit a village; Iraq spoke of a flagrant breach of its sovereignty.",
            {"ASSAULT IRN>IRQ", "ACCUSE IRQ>IRN"},
        ),
    ],
)
def test_dense(text: str, acts: set[str]) -> None:
    assert tell(text) == acts


def test_who_stands_by_its_ally_backs_who_was_hit() -> None:
    told = tell(
        "A Chinese cutter rammed a Philippine boat on Monday. Washington declared that it stood "
        "by its ally."
    )
    assert "SUPPORT USA>PHL" in told
    assert "SUPPORT USA>CHN" not in told


def test_what_is_not_freed_is_not_freed() -> None:
    told = tell("Spain seized a Moroccan trawler. Should it not be freed, Rabat will protest.")
    assert not any(one.startswith("RETREAT") for one in told)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Delhi's suspension of the rivers treaty angered Pakistan.", "SANCTION IND>PAK"),
        ("Peru's refusal to receive the Bolivian envoy came on Monday.", "REJECT PER>BOL"),
        (
            "After Chad's refusal to let Mali and Niger in, the talks broke up.",
            "REJECT TCD>MLI+NER",
        ),
        ("The step followed Lima's demand for an apology from Bolivia.", "REQUEST PER>BOL"),
        ("Havana assailed Washington's blacklisting of four Cuban banks.", "SANCTION USA>CUB"),
        ("Peru's summoning of the Bolivian ambassador came on Monday.", "ACCUSE PER>BOL"),
        ("Peru's thanks to Bolivia for the tents came on Monday.", "SUPPORT PER>BOL"),
    ],
)
def test_nouns_behind_their_doer(text: str, act: str) -> None:
    assert act in tell(text)


@pytest.mark.parametrize(
    "text",
    [
        "Brazil called for Peru's lifting of its ban on Bolivian gas.",
        "The two premiers discussed India's suspension of the treaty with Pakistan.",
        "There was no Peruvian refusal to receive the Bolivian envoy.",
        "Peru put the delay down to the rains in Bolivia.",
    ],
)
def test_nouns_that_tell_no_fact(text: str) -> None:
    told = tell(text)
    assert not told & {"RETREAT PER>BOL", "SANCTION IND>PAK", "REJECT PER>BOL", "ACCUSE PER>BOL"}


def test_an_act_is_matched_by_its_like() -> None:
    told = tell("The expulsion of a Danish consul by Belarus was matched by Copenhagen.")
    assert told == {"SANCTION BLR>DNK", "SANCTION DNK>BLR"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "A Maltese-drafted text on Mali fell in the Security Council when Russia vetoed it.",
            "REJECT RUS>MLT",
        ),
        (
            (
                "A text on cables drafted by Ghana and Ecuador fell on Monday as China raised its "
                "hand against it."
            ),
            "REJECT CHN>GHA+ECU",
        ),
        (
            (
                "Delegates of Chad and Libya ended a round in Rome on Friday. They are due back on "
                "3 June."
            ),
            "AGREE TCD+LBY",
        ),
        (
            "Officers of Kuwait and Iraq met on Monday. The two sides are to resume on Thursday.",
            "AGREE KWT+IRQ",
        ),
    ],
)
def test_votes_and_rounds(text: str, act: str) -> None:
    assert act in tell(text)


def test_what_goes_on_but_is_no_talk() -> None:
    told = tell("Chad and Libya met on Friday. Their trains are due back on 3 June.")
    assert not any(one.startswith("AGREE") for one in told)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Greek proposal on the islands got short shrift in Ankara.", "REJECT TUR>GRC"),
        ("Lima's plea for power fell on deaf ears in Quito.", "REJECT ECU>PER"),
        ("Georgia's demand for the handover met with a refusal in Kyiv.", "REJECT UKR>GEO"),
        ("Moscow's suspension of the visits went down badly in Tokyo.", "ACCUSE JPN>RUS"),
    ],
)
def test_what_is_ill_received(text: str, act: str) -> None:
    assert act in tell(text)


def test_a_play_that_is_ill_received_is_no_act() -> None:
    assert tell("A Greek play got short shrift in Ankara.") == set()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Beijing should withdraw its ships, the Philippine minister told the Chinese envoy.",
            "REQUEST PHL>CHN",
        ),
        (
            "Thousands took to the streets of Dhaka to denounce India's dam.",
            "PROTEST BGD>IND",
        ),
        ("Chad and Libya declared on Monday that a truce would take hold at noon.", "CONCEDE"),
    ],
)
def test_demands_crowds_and_truces(text: str, act: str) -> None:
    assert any(one.startswith(act) for one in tell(text))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("A Soviet official offered concessions to Finland on Tuesday.", {"AGREE RUS>FIN"}),
        ("French soldiers engaged in mass killings in Algeria.", {"ASSAULT FRA>DZA"}),
        (
            "Talks with Pakistan are out of the question, India's foreign minister said.",
            {"REJECT IND>PAK"},
        ),
        (
            "Recognition of Kosovo is not on the table, Serbia's president said.",
            {"REJECT SRB>XKX"},
        ),
        ("A new tax in Delhi is out of the question, India's minister said.", set()),
        ("Nothing has been promised to Kyiv by Berlin.", set()),
        ("Canada said nothing had been agreed with Cuba.", set()),
        (
            "Peru vetoed a resolution censuring its military sweep of the Bolivian envoy's home.",
            {"REJECT PER>BOL"},
        ),
    ],
)
def test_offers_and_nothings(text: str, acts: set[str]) -> None:
    assert tell(text) == acts
