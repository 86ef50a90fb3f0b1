"""English: which sides are guessed on long pages, and which are left out; invented sentences."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2024, 5, 15)
Told = set[tuple[str, str, str]]


def tell(text: str) -> Told:
    """Return type, source and target of each event."""
    return {
        (
            event.type,
            sort_states(event.source),
            sort_states(event.target),
        )
        for event in extract_events(text, "en", day=DAY)
    }


def test_an_envoy_receives_the_protest_that_is_presented_to_him() -> None:
    """Whoever is called in accuses nobody."""
    assert tell(
        "The Swedish ambassador to Peru was summoned to the Peruvian Foreign Ministry, and a note "
        "of protest was presented to the diplomat."
    ) == {("ACCUSE", "PER", "SWE")}
    assert tell("Kenyan envoy summoned to Foreign Ministry in Lima and handed protest note") == {
        ("ACCUSE", "PER", "KEN")
    }


def test_whoever_did_it_is_blamed_not_whom_it_hit() -> None:
    """Sanctions against one state by another are the other's."""
    told = tell("Kenya on Tuesday denounced sanctions against Peru by Norway and Chile.")
    assert ("ACCUSE", "KEN", "CHL+NOR") in told


def test_he_is_who_spoke_not_what_he_spoke_of() -> None:
    """A state in what somebody said does not become the next sentence's subject."""
    assert tell(
        "Kenya's foreign ministry spokesman Paul Otieno addressed reporters on Monday. Otieno "
        "said that Peru remains an important issue. He condemned the Norwegian assault on Lima."
    ) == {("ACCUSE", "KEN", "NOR"), ("ASSAULT", "NOR", "PER")}


def test_acting_is_part_of_a_title_behind_after() -> None:
    """After acting premier X cut ties: he did."""
    told = tell(
        "The Peruvian ambassador to Kenya cried foul. After acting Prime Minister Paul Otieno of "
        "Kenya announced the downgrading of ties, recalling the Kenyan ambassador, Luis Vega left."
    )
    assert ("SANCTION", "KEN", "PER") in told
    assert ("SANCTION", "PER", "KEN") not in told


def test_the_two_who_met_at_a_body_stay_the_two_sides() -> None:
    """The body in whose session they sit signs nothing."""
    told = tell(
        "Kenya's Foreign Minister Paul Otieno met his Peruvian counterpart Luis Vega in Lima. "
        "Otieno is in Lima to attend the 10th session of the Organization of American States. "
        "Five agreements were signed after the meeting, the ministry said."
    )
    assert not any(one[0] == "SUPPORT" and "IGO" in one[1] for one in told)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kenya, Peru and Chile quarrel. The sanctions follow global outrage over a raid where "
            "authorities detained activist Paul Otieno and his girlfriend."
        ),
        (
            "Otieno of Kenya reviewed relations with Lima, Quito and Oslo. The advisor who was "
            "detained was no diplomat."
        ),
    ],
)
def test_no_side_is_taken_from_a_story_of_many_states(text: str) -> None:
    """Who is held at home is nobody else's."""
    assert not {one for one in tell(text) if one[0] in ("COERCE", "ACCUSE")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nairobi has continuous consultation with Lima on regional issues, including Chile.",
            {("CONSULT", "KEN+PER", "")},
        ),
        ("Kenya stands with Peru in its dispute with Chile.", {("SUPPORT", "KEN", "PER")}),
        (
            "Nairobi and Lima resumed diplomatic relations in Norway-brokered talks in Oslo.",
            {("SUPPORT", "KEN+PER", "")},
        ),
        (
            "Kenya signed a deal with Peru, giving it access to the sea.",
            {("SUPPORT", "KEN+PER", "")},
        ),
    ],
)
def test_topics_and_terms_are_no_sides(text: str, told: Told) -> None:
    """What talks are on, a quarrel with a third, whose talks they were, what a deal gives."""
    assert tell(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Both Kenya and Peru welcomed the progress in trade.",
        "President Paul Otieno said Kenya was willing to work with all parties, including Peru.",
        "Kenya's president urged the working teams of Kenya and Peru to strengthen coordination.",
        "Kenya is Peru's foe. Peru is expected to reciprocate with its own list.",
        "The Peruvian deal was not received well in Norway, with Leader Jonas Berg angry.",
    ],
)
def test_praise_willingness_and_teams_of_both_are_no_acts(text: str) -> None:
    """Neither what both praise, nor what one asks of its own and the other together."""
    assert not {one for one in tell(text) if one[0] not in ("CONSULT",)}
