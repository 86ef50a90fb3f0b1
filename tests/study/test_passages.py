"""Which segments are passages that may be coded."""

from __future__ import annotations

import pytest

from hamgara.ingest.speakers import find_segments
from hamgara.study.documents import list_passages


def passages(text: str) -> list[str]:
    segments = find_segments(text, {})
    found = list_passages(text, segments)
    return [one.span.of(text) for one, may in zip(segments, found, strict=True) if may]


@pytest.mark.parametrize(
    ("question", "answer"),
    [("پرسش:", "پاسخ:"), ("Müsahibəçi:", "Cavab:"), ("INT:", "Respondent:"), ("Q:", "A:")],
)
def test_of_an_interview_the_answers_may_be_coded(question: str, answer: str):
    text = f"{question} why?\nand when\n{answer} the road\nand no end to it\n{question} who?"
    assert passages(text) == [f"{answer} the road", "and no end to it"]


def test_a_label_alone_is_no_passage():
    assert passages("Q:\nWhy?\nA:\nThe road.") == ["The road."]


SAID = "The road was built in the spring, when the river was low and the workers had come back."


@pytest.mark.parametrize(
    "line",
    ["Trade and transit", "K02 · Tashgechit · 14 May 2025", "2019\t12.5\t14", "# Trade grew.",
     "۱. تجارت و ترانزیت", "Giriş"],
)  # fmt: skip
def test_what_is_no_sentence_is_no_passage(line: str):
    assert passages(f"{line}\n{SAID}\n{line}\n{SAID}\n{SAID}") == [SAID] * 3


@pytest.mark.parametrize(
    "line",
    ["Yol çəkildi.", "آیا جاده ساخته شد؟", "- the road", "• ترانزیت", "«جاده ساخته شد.»",
     "Roads first. Then trade", " ".join(["a"] * 15), "It ended in 2019."],
)  # fmt: skip
def test_sentences_and_items_are_passages(line: str):
    assert passages(f"Heading\n{line}\n{SAID}\n{SAID}") == [line, SAID, SAID]


def test_lines_of_a_paragraph_are_passages():
    lines = ["The road was built in the spring, when the river", "was low and the workers had come"]
    assert passages("\n".join(["Roads", *lines, "back."])) == [*lines, "back."]


def test_where_no_line_is_a_sentence_all_are_passages():
    assert passages("12\n13") == ["12", "13"]
    assert passages("roads and rails\ntrade\nroads and rails and rivers, bridges") != []
