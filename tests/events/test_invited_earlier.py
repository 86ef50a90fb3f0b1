"""Invitations told as made before: the day of the document is none of theirs."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.track import list_contacts
from hamgara.study.tracking import Evidence, Subject

_DAY = date(2024, 5, 13)


def read(text: str, language: str = "fa") -> list[tuple[str, str, date | None]]:
    """Return kind, partner and first day of Uzbekistan's contacts."""
    events = extract_events(text, language, day=_DAY)
    rows = [Evidence("a", one) for one in events]
    found = list_contacts(Subject("UZB"), rows, texts={"a": (text, language)}, days={"a": _DAY})
    return sorted((one.kind, one.partner, one.when and one.when.start) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "میرضیایف پیش‌تر رحمان را به تاشکند دعوت کرده بود.",
        "میرضیایف پیشتر از رحمان برای سفر به تاشکند دعوت کرده بود.",
        "میرضیایف قبلا رحمان را به تاشکند دعوت کرده بود.",
        "میرضیایف پیش از این رحمان را به تاشکند دعوت کرد.",
        "میرضیایف چندی پیش رحمان را به تاشکند دعوت کرد.",
        "میرضیایف رحمان را به تاشکند دعوت کرده بود.",
        "رئیس‌جمهور ازبکستان پیش‌تر همتای تاجیک خود را به تاشکند دعوت کرد.",
    ],
)
def test_invited_earlier_has_no_day(text: str) -> None:
    assert read(text) == [("invitation", "TJK", None)]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("میرضیایف رحمان را به تاشکند دعوت کرد.", "invitation", _DAY),
        ("میرضیایف از رحمان برای سفر به تاشکند دعوت کرد.", "invitation", _DAY),
        ("میرضیایف رحمان را به تاشکند دعوت کرده است.", "invitation", _DAY),
        ("میرضیایف ماه گذشته رحمان را به تاشکند دعوت کرده بود.", "invitation", date(2024, 3, 20)),
        ("میرضیایف با رحمان دیدار کرد.", "meeting", _DAY),
        ("میرضیایف پیش‌تر با رحمان دیدار کرده بود.", "meeting", None),
    ],
)  # fmt: skip
def test_others_keep_their_day(text: str, kind: str, day: date | None) -> None:
    assert read(text) == [(kind, "TJK", day)]


def test_so_in_english() -> None:
    text = "Uzbekistan's president had earlier invited his Tajik counterpart to Tashkent."
    assert read(text, "en") == [("invitation", "TJK", None)]
    text = "Uzbekistan's president invited his Tajik counterpart to Tashkent."
    assert read(text, "en") == [("invitation", "TJK", _DAY)]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Tajikistan's president declined an invitation from Mirziyoyev.", "en", None),
        ("Tajikistan's president turned down Uzbekistan's invitation to visit.", "en", None),
        ("رئیس‌جمهور تاجیکستان دعوت رئیس‌جمهور ازبکستان را رد کرد.", "fa", None),
        ("رئیس‌جمهور تاجیکستان دعوت همتای ازبک خود را نپذیرفت.", "fa", None),
        ("Mirziyoyev invited Rahmon to Tashkent, and Rahmon accepted the invitation.", "en", _DAY),
        ("Mirziyoyev invited Tajikistan's president to Tashkent.", "en", _DAY),
    ],
)
def test_an_invitation_that_is_answered_has_not_the_day_of_the_answer(
    text: str, language: str, day: date | None
) -> None:
    days = [when for kind, _, when in read(text, language) if kind == "invitation"]
    assert days in ([day], [])
