"""Landmarks: with whom a statement has to do that names a place, a treaty or a work alone."""

import pytest

from hamgara.events.speech_book import read_stances
from hamgara.events.stances.landmarks import find_landmarks
from hamgara.events.statements import extract_statements
from hamgara.study.actors import BODIES, read_actors


def read(text: str, language: str) -> list[tuple[str, ...]]:
    return [one.toward for one in extract_statements(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "toward"),
    [
        ("en", "India's water minister said the Kishanganga clause of the Indus treaty is closed.",
         ("IND", "PAK")),
        ("en", "Iran's army chief said nobody moves the northern borders.", ("AZE", "IRN")),
        ("en", "Norway's foreign minister said Svalbard is open to all who signed.",
         ("NOR", "RUS")),
        ("az", "Ermənistanın nəqliyyat naziri deyib ki, Marqara keçidi hazırdır.", ("ARM", "TUR")),
        ("az", "Pakistan gömrüyü açıqlayıb ki, Torxam terminalı bağlıdır.", ("AFG", "PAK")),
        ("fa", "وزیر آبیاری مصر گفت پر شدن سد النهضه ادامه دارد.", ("EGY", "ETH")),
        ("fa", "وزیر نیروی عراق گفت سهم ما از دجله کم شده است.", ("IRQ", "TUR")),
    ],
)  # fmt: skip
def test_a_landmark_tells_the_other_side(language: str, text: str, toward: tuple[str, ...]) -> None:
    assert read(text, language) == [toward]


def test_a_state_that_is_named_goes_before_a_landmark() -> None:
    text = "India's water minister told Nepal that the Indus treaty was no model for the Kosi."
    assert read(text, "en") == [("IND", "NPL")]


def test_a_landmark_of_others_tells_nothing() -> None:
    words = ["the", "indus", "treaty"]
    assert find_landmarks(words, "en", "BRA") == []
    assert find_landmarks(words, "en", "IND")[0].others == ("PAK",)


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_all_landmarks_name_states_and_words(language: str) -> None:
    states = {name.code for name in read_actors().names[language]} | set(BODIES)
    for line in read_stances(language).lists["landmarks"]:
        codes, words = [], line.split()
        while words and words[0].isupper() and words[0].isascii() and len(words[0]) in (3, 7):
            codes += words.pop(0).split(">")
        assert codes, line
        assert set(codes) <= states, line
        assert words, line


def test_a_landmark_with_an_arrow_speaks_to_one_state_only() -> None:
    words = ["our", "northern", "borders"]
    assert find_landmarks(words, "en", "IRN")[0].others == ("AZE",)
    assert find_landmarks(words, "en", "TUR") == []
