"""Azerbaijani acts that a coming meeting or visit only dates tell no meeting."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

DAY = date(2024, 5, 13)


def code(text: str) -> list[tuple[str, str]]:
    return [(one.type, one.status) for one in extract_events(text, "az", day=DAY)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peru və Çili liderlərinin görüşündən əvvəl Peru üç çilili əsgəri azad edib.",
         ["RETREAT"]),
        ("Peru prezidentinin Çiliyə səfərindən bir gün əvvəl Çili iki perulunu həbs edib.",
         ["COERCE"]),
        ("Peru prezidentinin Çiliyə səfərindən öncə Peru Çilini təxribatda ittiham edib.",
         ["ACCUSE"]),
        ("Keniya ilə Qana arasında danışıqlardan qabaq Keniya Qananı qınayıb.",
         ["ACCUSE"]),
        ("Keniya və Qana nazirlərinin görüşünə qədər Keniya qanalı diplomatı ölkədən çıxarıb.",
         ["SANCTION"]),
        ("Peru ilə Çili arasında danışıqlar ərəfəsində Peru Çilini ittiham edib.",
         ["ACCUSE"]),
        ("Peru və Çili liderlərinin sammitindən iki saat əvvəl Peru Çiliyə nota verib.",
         None),
    ],
)  # fmt: skip
def test_a_coming_meeting_is_none(text: str, events: list[str] | None):
    found = code(text)
    assert "CONSULT" not in {type_ for type_, _ in found}
    assert events is None or found == [(type_, "actual") for type_ in events]


@pytest.mark.parametrize(
    "text",
    [
        "Peru və Çili liderlərinin görüşündən sonra Peru üç çilili əsgəri azad edib.",
        "Peru prezidentinin Çiliyə səfəri zamanı saziş imzalanıb.",
        "Peru və Çili liderlərinin iki gün əvvəl keçirilən görüşündə saziş imzalanıb.",
        "Çərşənbə günü Peru prezidentinin Çiliyə səfəri baş tutub.",
        "Peru Prezidenti Çili Prezidenti ilə iki gün əvvəl görüşüb.",
    ],
)
def test_a_meeting_that_was_held_is_one(text: str):
    assert ("CONSULT", "actual") in code(text) or ("CONSULT", "background") in code(text)
