"""What agencies and papers write that invented sentences seldom have: short names, old years."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_DAY = date(2024, 5, 15)
_RECALL = (
    "The recall of Kenya's ambassador from Oman was announced in a statement from the Kenyan "
    "presidency."
)


def _told(text: str, publisher: str = "") -> set[tuple[str, str]]:
    """Return types and dyads that are neither negated nor background."""
    return {
        (one.type, "-".join(sorted({side.country for side in (*one.source, *one.target)})))
        for one in extract_events(text, "en", day=_DAY, publisher=publisher)
        if one.status in ("actual", "planned")
    }


@pytest.mark.parametrize(
    ("text", "publisher", "told"),
    [
        ("The FO urged the Omani side to keep the truce.", "PER", ("REQUEST", "OMN-PER")),
        ("The DFA urged Peru to leave the shoal.", "PHL", ("REQUEST", "PER-PHL")),
        (
            "The foreign minister's talks with his Omani counterpart lasted an hour.",
            "PER",
            ("CONSULT", "OMN-PER"),
        ),
        ("Lima, The Kenyan minister condemned Oman on Monday.", "", ("ACCUSE", "KEN-OMN")),
    ],
)
def test_offices_of_the_outlet(text: str, publisher: str, told: tuple[str, str]) -> None:
    assert told in _told(text, publisher)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lima asks Quito to respect 2003 truce.", ("REQUEST", "ECU-PER")),
        (
            "Peru urged Ecuador to reopen the road between the two countries.",
            ("REQUEST", "ECU-PER"),
        ),
        ("Kenya called on Oman for an early return of the crew.", ("REQUEST", "KEN-OMN")),
        ("Israel hit Hezbollah targets near Homs on Monday.", ("ASSAULT", "ISR-SYR")),
        ("Israeli jets struck Hamas offices in Beirut.", ("ASSAULT", "ISR-LBN")),
        (
            "Oman ordered two Kenyan envoys who had met rebels to leave within a week.",
            ("SANCTION", "KEN-OMN"),
        ),
        ("Kenya summoned its ambassador to Oman for consultations.", ("SANCTION", "KEN-OMN")),
        (
            "Four Turks were freed in Oman in exchange for six Omanis released by Turkey.",
            ("COOPERATE", "OMN-TUR"),
        ),
        (
            "Kenya conveyed its deep concern over the arrest of its men by Oman.",
            ("ACCUSE", "KEN-OMN"),
        ),
        (
            "Kenya's premier told his Omani colleague through a video link that help was coming.",
            ("CONSULT", "KEN-OMN"),
        ),
        ("Kenya and Oman agreed to resume regular visits.", ("AGREE", "KEN-OMN")),
        (
            _RECALL,
            ("SANCTION", "KEN-OMN"),
        ),
        ("Chinese ships fired water cannons at Philippine boats.", ("ASSAULT", "CHN-PHL")),
    ],
)
def test_acts_as_the_press_words_them(text: str, told: tuple[str, str]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru refused to criticize Ecuador's record.",
        "Kenya's dam threatens Oman's share of the river.",
        "Peru's president asked his foreign minister to travel to Chile.",
        "Kenya will continue to work with allies, including Oman and Peru.",
        "Migrants expelled from Libya by the coast guard reached Niger.",
        "Oman previously condemned Kenya over the arrests.",
        "Turkey's government started work on the road to Oman.",
        "Oman denied any casualties among its troops in the clash with Kenya.",
        "The businessman Ahmed Bagdad met Oman's minister.",
        "Kenya insisted on linking the talks to a new deal with Oman.",
    ],
)
def test_no_act_of_states(text: str) -> None:
    assert not {told for told in _told(text) if "-" in told[1]}


def test_denial_answers_all_accusers() -> None:
    text = (
        "Egypt and Sudan accused Kenya of plans to harm their men, though Kenya denied the charge."
    )
    assert ("REJECT", "EGY-KEN-SDN") in _told(text)


def test_second_host_before_where() -> None:
    text = "Kenya's minister came after a visit to Oman and Peru, where he met officials."
    assert ("CONSULT", "KEN-OMN-PER") in _told(text)
