from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.ingest.speakers import find_segments, plain_label

PEOPLE = {plain_label(label): "P03" for label in ("P03", "استاد دانشگاه")}


def turns(text: str) -> list[tuple[str, str, str]]:
    return [(one.speaker, one.participant, one.role) for one in find_segments(text, PEOPLE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "پرسش: چه شد؟\nپاسخ: هیچ.\nو بعد.",
            [("پرسش", "", "question"), ("پاسخ", "", "answer"), ("پاسخ", "", "answer")],
        ),
        ("س: چه شد؟\nج: هیچ.", [("س", "", "question"), ("ج", "", "answer")]),
        ("سؤال ۲: چه؟\nP03: هیچ", [("سؤال ۲", "", "question"), ("P03", "P03", "")]),
        ("Q: What?\nA: That.", [("Q", "", "question"), ("A", "", "answer")]),
        ("Q1: What?\nA1: That.", [("Q1", "", "question"), ("A1", "", "answer")]),
        ("Sual: Nə?\nCavab: Bu.", [("Sual", "", "question"), ("Cavab", "", "answer")]),
        ("**P03:** yes", [("P03", "P03", "")]),
        ("استاد دانشگاه: بله", [("استاد دانشگاه", "P03", "")]),
        ("Ana: a\nBob: b\nAna: c\nBob: d", [("Ana", "", ""), ("Bob", "", "")] * 2),
        ("A: only one letter", [("", "", "")]),
        ("وی افزود: آمد.\nاو گفت: رفت.\nوی افزود: بود.", [("", "", "")] * 3),
        ("Note: a\ntext\ntext\ntext\ntext", [("", "", "")] * 5),
    ],
)
def test_turns_have_their_speakers(text: str, expected: list[tuple[str, str, str]]):
    assert turns(text) == expected


@given(
    st.lists(st.sampled_from(["پرسش: ", "A:", " متن\u200c", "\n", "P03: ", "x", "\t", ":"])).map(
        "".join
    )
)
def test_segments_are_the_lines_of_a_text(text: str):
    found = [one.span.of(text) for one in find_segments(text, PEOPLE)]
    assert found == [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("one", ["مینا", "امیر", "سمیه", "مهرداد", "Idris", "Said"])
def test_a_name_that_looks_like_a_verb_is_a_speaker(one: str):
    text = f"{one}: one\nLeyla: two\n{one}: three\nLeyla: four\n"
    assert [found.speaker for found in find_segments(text, {})] == [one, "Leyla"] * 2


@pytest.mark.parametrize(
    "one", ["وزیر گفت", "وی می‌داند", "او مي گويد", "گفته‌است", "The minister said"]
)
def test_what_is_told_of_a_speaker_is_no_label(one: str):
    text = f"{one}: one\nLeyla: two\n{one}: three\nLeyla: four\n"
    assert {found.speaker for found in find_segments(text, {})} == {""}
