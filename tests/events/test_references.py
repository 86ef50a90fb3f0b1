"""Who is meant by words that point elsewhere, through the rules that all languages share."""

from __future__ import annotations

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts

MEANT = [
    # "the ministry", "its minister": that of the ministry named before
    ("fa", "وزارت خارجه سوریه حمله را محکوم کرد. این وزارتخانه از شورای امنیت خواست نشست بگذارد.",
     ("SYR", "UNO", "REQUEST")),
    ("fa", "بنا بر اعلام وزارت خارجه اندونزی، وزیر خارجه فردا به نایپیداو می‌رود.",
     ("IDN", "MMR", "AGREE")),
    ("fa", "وزارت دفاع هند گزارشی منتشر کرد. وزیر دفاع دیروز از پاکستان به شدت انتقاد کرد.",
     ("IND", "PAK", "ACCUSE")),
    # the other state of a text that names two
    ("en", "Kenya's president arrived in Kigali. The host promised a gift of maize next month.",
     ("RWA", "KEN", "AGREE")),
    # this country's minister met somebody of another one
    ("fa", "هلند از سورینام عذرخواهی کرد. وزیر خارجه این کشور با رئیس‌جمهور سورینام دیدار کرد.",
     ("SUR+NLD", "", "CONSULT")),
]  # fmt: skip
NOT_MEANT = [
    ("en", "Moscow accused the West of arming Ukraine.", "ACCUSE"),
    ("en", "Tehran accused its neighbor of siding with Israel.", "ACCUSE"),
    ("fa", "جمعیت زیادی در استانبول برای دیدن هنرمند ایرانی جمع شدند.", "PROTEST"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "act"), MEANT)
def test_who_is_meant(language: str, text: str, act: tuple[str, str, str]):
    assert act in list_acts(extract_events(text, language))


@pytest.mark.parametrize(("language", "text", "type_"), NOT_MEANT)
def test_nobody_is_guessed(language: str, text: str, type_: str):
    assert type_ not in {one.type for one in extract_events(text, language)}


def test_the_outlets_own_minister_needs_no_our():
    text = "وزارت خارجه هند یادداشتی به ایران داد. وزیر خارجه از پاکستان به شدت انتقاد کرد."
    assert ("IRN", "PAK", "ACCUSE") in list_acts(extract_events(text, "fa"))
