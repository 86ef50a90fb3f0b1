"""English recalls: an envoy is called home, which says nothing; a thing is called to mind."""

from __future__ import annotations

import pytest

from hamgara.events.statements import extract_statements


def said(text: str) -> list[str]:
    """Return the gists of a text."""
    return [one.span.of(text) for one in extract_statements(text, "en")]


@pytest.mark.parametrize(
    "text",
    [
        "Chile on Monday recalled its ambassador to Peru.",
        "Chile recalled on Monday its ambassador to Peru.",
        "Chile recalls envoy from Lima",
        "Chile's president recalled the ambassador to Lima for consultations.",
        "Chile's foreign ministry has recalled three diplomats from Peru over the row.",
        "Chile recalled its charge d'affaires from Peru.",
        "Chile's foreign minister recalled the consul general from Lima.",
        "Chile's foreign ministry recalled the head of its mission in Peru.",
        "Chile's foreign minister recalled his envoy of ten years from Lima.",
        "Chile's army recalled its troops from the Peruvian frontier.",
        "Chile's government recalled the trade delegation from Lima.",
        "Chile's government recalled its Lima-born ambassador to Peru to protest an arrest.",
    ],
)
def test_called_home(text: str) -> None:
    assert said(text) == []


def test_said_of_a_recall() -> None:
    text = "Chile recalled its envoy from Lima, the Chilean foreign ministry said."
    assert said(text) == ["Chile recalled its envoy from Lima"]


@pytest.mark.parametrize(
    ("text", "gist"),
    [
        (
            "Chile's foreign minister recalled that the frontier with Peru was open.",
            "the frontier with Peru was open",
        ),
        (
            "Chile's foreign minister recalled how Peru had helped after the quake.",
            "how Peru had helped after the quake",
        ),
        (
            '"Peru is a friend," recalled Chile\'s president.',
            "Peru is a friend",
        ),
        (
            'Chile\'s president recalled: "Peru is a friend of ours."',
            "Peru is a friend of ours",
        ),
        (
            "Chile's president recalled Peru's help after the quake.",
            "Peru's help after the quake",
        ),
        (
            "Chile's president recalled the words of the ambassador of Peru on peace.",
            "the words of the ambassador of Peru on peace",
        ),
        (
            "Chile's minister recalled the Peruvian ambassador's promise to open the pass.",
            "the Peruvian ambassador's promise to open the pass",
        ),
        (
            "Chile's foreign minister recalled the envoys had agreed on peace with Peru.",
            "the envoys had agreed on peace with Peru",
        ),
        (
            "Chile's foreign minister recalled his visit to Peru and its warm people.",
            "his visit to Peru and its warm people",
        ),
    ],
)
def test_called_to_mind(text: str, gist: str) -> None:
    assert said(text) == [gist]


@pytest.mark.parametrize(
    ("text", "gists"),
    [
        (
            "Ties with Peru are at their best, as Chile's foreign minister put it.",
            ["Ties with Peru are at their best"],
        ),
        ("Ties with Peru are at their best, as a paper in Chile put it.", []),
    ],
)
def test_as_one_put_it(text: str, gists: list[str]) -> None:
    assert said(text) == gists
