"""English acts told in pieces: exchanges, calls, bare passives, chains of names, barring words."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_en import told


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Stockholm let a judge go and Tehran let two Swedes go the same day.",
            {("IRN-SWE", "COOPERATE", "actual")},
        ),
        (
            "Putin offered Aliyev his apologies by phone.",
            {("AZE-RUS", "CONCEDE", "actual"), ("AZE-RUS", "CONSULT", "actual")},
        ),
        (
            "Two Pakistanis were held by Afghan agents before they were let go.",
            {("AFG-PAK", "COERCE", "actual"), ("AFG-PAK", "RETREAT", "actual")},
        ),
        (
            '"We stand with Lithuania," the Polish president told the parliament in Vilnius.',
            {("LTU-POL", "SUPPORT", "actual")},
        ),
        ("Duda assured Kyiv of his support.", {("POL-UKR", "SUPPORT", "actual")}),
        ("Russia no longer sells gas to Poland.", {("POL-RUS", "SANCTION", "actual")}),
        (
            "Kazakh drivers no longer need a visa in Turkmenistan.",
            {("KAZ-TKM", "CONCEDE", "actual")},
        ),
        ("Two Russian diplomats expelled from Prague", {("CZE-RUS", "SANCTION", "actual")}),
        ("Sanctions on Russian potash lifted by Washington", {("RUS-USA", "RETREAT", "actual")}),
        (
            "Tehran has a new treaty, signed by Pezeshkian and Putin.",
            {("IRN-RUS", "SUPPORT", "actual")},
        ),
        (
            "The Russia-Ukraine-Turkey talks opened in Riga.",
            {("RUS-UKR", "CONSULT", "actual"), ("RUS-TUR", "CONSULT", "actual"),
             ("TUR-UKR", "CONSULT", "actual")},
        ),
        ("Four Polish envoys must leave Belarus by Sunday.", {("BLR-POL", "SANCTION", "actual")}),
        ("Venezuela played host to Iran's oil minister.", {("IRN-VEN", "CONSULT", "actual")}),
        ("Rwandan troops seized Congo's Goma.", {("COD-RWA", "ASSAULT", "actual")}),
        (
            "The deal on building a dam was concluded by the Iranian and Russian ministers.",
            {("IRN-RUS", "SUPPORT", "actual")},
        ),
    ],
)  # fmt: skip
def test_acts_told_in_pieces(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "The Swedish club let its coach go and the Danish club let its keeper go.",
        "Russia sells gas by phone.",
        "Kazakh drivers need visas.",
        "Two Russian singers expelled breath in Prague.",
        "The Moscow-Minsk train is blue.",
        "The Chinese tourist was received by a guide in Baku.",
    ],
)
def test_pieces_that_tell_nothing(text: str) -> None:
    assert told(text) == set()
