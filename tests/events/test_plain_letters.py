"""Azerbaijani typed without its letters is read as with them; places stay what they are."""

from __future__ import annotations

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.plain_letters import restore_letters
from tests.events.gold import GOLD, read_items
from tests.events.test_plain_az import told

PLAIN = str.maketrans("əçğıöşüƏÇĞIÖŞÜİ", "ecgiosuECGIOSUI")


@pytest.mark.parametrize(
    ("plain", "lettered"),
    [
        (
            "Misir ve Yunanistan herbi deniz quvveleri bu hefte telim kecirib.",
            "Misir və Yunanıstan hərbi dəniz qüvvələri bu həftə təlim keçirib.",
        ),
        (
            "Iran prezidenti 2024-cu ilde ve mayin 5-de Bakida olub.",
            "İran prezidenti 2024-cü ildə və mayın 5-də Bakıda olub.",
        ),
        ("Turkiye razilasmani imzalayacagini bildirib.", None),
    ],
)
def test_letters_come_back(plain: str, lettered: str | None) -> None:
    found = restore_letters(plain, "az")
    assert found == (lettered or "Türkiyə razılaşmanı imzalayacağını bildirib.")


@pytest.mark.parametrize(
    "text",
    ["Rusiya raketlərlə Ukraynanı vurub.", "Rusiya ordusu Ukrayna limanını vurub.", "Bakı"],
)
def test_lettered_text_stays(text: str) -> None:
    assert restore_letters(text, "az") == text


def test_other_languages_stay() -> None:
    assert restore_letters("The ministers met in Baku.", "en") == "The ministers met in Baku."


def test_spans_are_those_of_the_text() -> None:
    text = "Azerbaycan ve Turkiye xarici isler nazirleri dunen Bakida gorusubler."
    (event,) = extract_events(text, "az")
    assert event.spans.trigger.of(text) == "gorusubler"
    assert told(text) == {"CONSULT actual AZE+TUR="}


def test_plain_texts_tell_what_lettered_ones_tell() -> None:
    items = [one for one in read_items(GOLD / "dev-az.jsonl") if len(one.text) > 200][:25]
    same = 0
    for item in items:
        lettered, plain = (
            {
                (one.type, one.status, one.spans.trigger)
                for one in extract_events(text, "az", day=item.day)
            }
            for text in (item.text, item.text.translate(PLAIN))
        )
        same += lettered == plain
    assert same >= len(items) - 2
