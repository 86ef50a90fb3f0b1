"""A third state's offer to two: who says yes or no answers it, not the other one of the two."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2024, 5, 16)


def told(text: str, language: str = "en") -> set[str]:
    """Return type and sides of every event; `=` where they act together."""
    return {
        f"{e.type} "
        + ("=" if e.reciprocal else ">").join(sort_states(side) for side in (e.source, e.target))
        for e in extract_events(text, language, day=DAY)
    }


OFFER = "Norway offered to mediate between Peru and Chile. "
OFFERED = "AGREE NOR>CHL+PER"


@pytest.mark.parametrize(
    ("answer", "events"),
    [
        (
            "Peru accepted the offer but Chile rejected it.",
            {"AGREE PER>NOR", "REJECT CHL>NOR"},
        ),
        (
            "Chile turned the offer down, and Peru accepted the offer.",
            {"AGREE PER>NOR", "REJECT CHL>NOR"},
        ),
        ("Peru welcomed the proposal.", {"AGREE PER>NOR"}),
        ("Chile rejected the offer.", {"REJECT CHL>NOR"}),
        ("Chile rejected it.", {"REJECT CHL>NOR"}),
        ("Peru accepted but Chile refused.", {"REJECT CHL>NOR"}),
        ("Both accepted the offer.", {"AGREE CHL+PER>NOR"}),
        ("Peru accepted Norwegian mediation.", {"AGREE PER>NOR"}),
    ],
)
def test_answer_to_a_third(answer: str, events: set[str]) -> None:
    assert told(OFFER + answer) == {OFFERED, *events}


def test_answer_in_the_same_sentence() -> None:
    text = "Norway offered to mediate between Peru and Chile, but Chile rejected the offer."
    assert told(text) == {OFFERED, "REJECT CHL>NOR"}


def test_offer_of_two() -> None:
    text = "Norway and Denmark offered to mediate between Peru and Chile. Peru accepted the offer."
    assert told(text) == {"AGREE DNK+NOR>CHL+PER", "AGREE PER>DNK+NOR"}


def test_proposed_plan() -> None:
    text = "Norway proposed a peace plan to Peru and Chile. "
    text += "Peru accepted the plan and Chile rejected it."
    assert told(text) == {OFFERED, "AGREE PER>NOR", "REJECT CHL>NOR"}


def test_proposed_talks() -> None:
    text = "Norway proposed talks between Peru and Chile in Oslo. "
    text += "Peru accepted the proposal and Chile rejected it."
    assert told(text) == {OFFERED, "AGREE PER>NOR", "REJECT CHL>NOR"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (OFFER + "Peru accused Chile of shelling. Chile rejected it.", "REJECT CHL>PER"),
        (OFFER + "Peru accused Chile of shelling. Chile rejected the charge.", "REJECT CHL>PER"),
        (OFFER + "Chile rejected Peru's proposal for a truce.", "REJECT CHL>PER"),
        (OFFER + "Peru signed an agreement with Chile.", "SUPPORT CHL+PER="),
        (OFFER + "Peru and Chile signed a plan on the border.", "SUPPORT CHL+PER="),
        (OFFER + "Peru and Chile agreed on a plan for peace.", "AGREE CHL+PER="),
        ("Peru proposed talks with Chile. Chile accepted the proposal.", "AGREE CHL>PER"),
        ("Peru offered Chile talks. Chile rejected the offer.", "REJECT CHL>PER"),
        ("Peru accused Chile of shelling. Chile rejected the charge.", "REJECT CHL>PER"),
    ],
)
def test_answer_to_the_other(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("language", "text", "events"),
    [
        (
            "fa",
            (
                "عمان پیشنهاد میانجیگری میان عراق و سوریه داد. "
                "عراق از این پیشنهاد استقبال کرد اما سوریه آن را نپذیرفت."
            ),
            {"AGREE OMN>IRQ+SYR", "SUPPORT IRQ>OMN", "REJECT SYR>OMN"},
        ),
        (
            "fa",
            "عمان پیشنهاد کرد میان عراق و سوریه میانجیگری کند. سوریه این پیشنهاد را رد کرد.",
            {"AGREE OMN>IRQ+SYR", "REJECT SYR>OMN"},
        ),
        (
            "fa",
            "عمان به عراق و سوریه پیشنهاد میانجیگری داد. عراق این پیشنهاد را پذیرفت.",
            {"AGREE OMN>IRQ+SYR", "AGREE IRQ>OMN"},
        ),
        (
            "fa",
            "عراق به سوریه پیشنهاد گفتگو داد. سوریه این پیشنهاد را رد کرد.",
            {"REQUEST IRQ>SYR", "REJECT SYR>IRQ"},
        ),
        (
            "az",
            (
                "Oman İraq və Suriya arasında vasitəçilik təklif edib. "
                "İraq təklifi qəbul edib, Suriya isə rədd edib."
            ),
            {"AGREE OMN>IRQ+SYR", "AGREE IRQ>OMN", "REJECT SYR>OMN"},
        ),
        (
            "az",
            "Oman İraq və Suriya arasında vasitəçilik təklif edib. Suriya bu təklifi rədd edib.",
            {"AGREE OMN>IRQ+SYR", "REJECT SYR>OMN"},
        ),
        (
            "az",
            "İraq Suriyaya danışıqlar təklif edib. Suriya bu təklifi rədd edib.",
            {"REQUEST IRQ>SYR", "REJECT SYR>IRQ"},
        ),
    ],
)
def test_other_languages(language: str, text: str, events: set[str]) -> None:
    assert told(text, language) == events
