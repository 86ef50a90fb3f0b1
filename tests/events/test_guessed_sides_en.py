"""English: which sides are guessed on long pages, and which are left out; invented sentences."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events

DAY = date(2024, 5, 15)
Told = set[tuple[str, str, str]]


def tell(text: str) -> Told:
    """Return type, source and target of each event."""
    return {
        (
            event.type,
            "+".join(sorted({one.country for one in event.source})),
            "+".join(sorted({one.country for one in event.target})),
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
        "Kenya, Peru and Chile quarrel. The sanctions follow global outrage over a raid where "
        "authorities detained activist Paul Otieno and his girlfriend.",
        "Otieno of Kenya reviewed relations with Lima, Quito and Oslo. The advisor who was "
        "detained was no diplomat.",
    ],
)
def test_no_side_is_taken_from_a_story_of_many_states(text: str) -> None:
    """Who is held at home is nobody else's."""
    assert not {one for one in tell(text) if one[0] in ("COERCE", "ACCUSE")}
