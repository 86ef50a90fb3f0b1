"""English speech: who is found to say what, and how it stands to which relation."""

import pytest

from hamgara.events.statements import extract_statements

Row = tuple[str, str, str, str, str]


def read(text: str, publisher: str = "") -> list[Row]:
    return [
        (
            f"{one.speaker[0].country} {one.speaker[0].role}",
            one.name,
            one.stance,
            " ".join(one.toward),
            one.span.of(text),
        )
        for one in extract_statements(text, "en", publisher=publisher)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "gist"),
    [
        (
            "Iran's energy minister said on Monday that the line to Baku was ready.",
            "IRN GOV",
            "the line to Baku was ready",
        ),
        (
            "The line to Baku was ready, Iran's energy minister said on Monday.",
            "IRN GOV",
            "The line to Baku was ready",
        ),
        (
            '"The line to Baku is ready," said Iran\'s energy minister.',
            "IRN GOV",
            "The line to Baku is ready",
        ),
        (
            "According to the Turkish foreign minister, the road to Tbilisi would stay open.",
            "TUR GOV",
            "the road to Tbilisi would stay open",
        ),
        (
            "The Russian foreign minister praised Baku for opening its hospitals.",
            "RUS GOV",
            "opening its hospitals",
        ),
        (
            "The spokesman of the Iranian foreign ministry condemned the raid on Syria.",
            "IRN GOV",
            "the raid on Syria",
        ),
        (
            "The Georgian speaker of parliament, Nino Dolidze, stressed that Baku was a friend.",
            "GEO LEG",
            "Baku was a friend",
        ),
        (
            "The Pakistani general went on to say that Iran was a neighbor.",
            "PAK MIL",
            "Iran was a neighbor",
        ),
    ],
)
def test_speaker_and_gist(text: str, speaker: str, gist: str):
    assert [(row[0], row[4]) for row in read(text)] == [(speaker, gist)]


def test_a_name_is_remembered():
    text = (
        "The German foreign minister, Joachim Lindner, flew to Yerevan. Armenia was a partner, "
        "Lindner said."
    )
    assert read(text)[-1][:2] == ("DEU GOV", "Lindner")


def test_a_pronoun_goes_on():
    text = "The Iraqi premier met the Turkish president. He said trade with Ankara would grow."
    assert read(text) == [("IRQ GOV", "", "convergent", "IRQ TUR", "trade with Ankara would grow")]


def test_the_innermost_speaker_is_the_one():
    text = (
        "The Georgian premier told reporters that his Azerbaijani counterpart had promised him "
        "that the gas would flow."
    )
    assert [row[0] for row in read(text)] == ["AZE GOV"]


def test_two_verbs_of_one_subject():
    text = "Qatar's emir thanked Ankara for its tents and said Doha would not forget them."
    assert [row[0] for row in read(text)] == ["QAT GOV", "QAT GOV"]
    assert {row[2] for row in read(text)} == {"convergent"}


def test_an_office_behind_the_name():
    text = (
        "According to Brigadier Kamal Ozturk, commander of the Turkish land forces, the brigade "
        "with Azerbaijan was ready."
    )
    assert [row[0] for row in read(text)] == ["TUR MIL"]


@pytest.mark.parametrize(
    "text",
    [
        "Residents of the Iranian town said the shelling had stopped.",
        "Two analysts predicted that Baku and Tehran would sign.",
        "The Iranian foreign minister declined to say whether Baku had answered.",
        "The Iranian foreign minister did not say that Baku was wrong.",
        "The newspaper said Turkey would buy more gas from Iran.",
    ],
)
def test_nobody_in_office_says_it(text: str):
    assert read(text) == []


@pytest.mark.parametrize(
    ("gist", "stance"),
    [
        ("there was no disagreement with Baku", "convergent"),
        ("trade with Baku did not match the capacity of two neighbors", "convergent"),
        ("Tehran would let no obstacle stand in the way of better ties with Baku", "convergent"),
        ("Tehran would not end its cooperation with Baku", "convergent"),
        ("Baku had broken every promise it gave", "divergent"),
        ("Tehran would not tolerate such neighbors as Baku", "divergent"),
        ("Baku had walked away from the agreement", "divergent"),
        ("Tehran would judge Baku by its deeds", "neutral"),
        ("the next round with Baku would be held in May", "neutral"),
    ],
)
def test_stance(gist: str, stance: str):
    assert [row[2:4] for row in read(f"Iran's foreign minister said {gist}.")] == [
        (stance, "AZE IRN")
    ]


def test_an_offense_is_held_against_the_offender_only():
    text = "Turkey's foreign minister said the occupation of Azerbaijan by Armenia must end."
    assert [row[2:4] for row in read(text)] == [("divergent", "ARM TUR")]


def test_a_mediator_speaks_of_two_others():
    text = "The Russian spokesman welcomed the thaw between Tehran and Ankara."
    assert [row[2:4] for row in read(text)] == [("convergent", "IRN TUR")]
