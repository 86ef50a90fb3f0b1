"""A text that names no two states is read no further, and loses nothing by it."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events, load_grammar
from hamgara.events.statements import extract_statements
from tests.events.gold import GOLD, read_items

_DAY = date(2024, 5, 12)
_SECOND_ON_THE_WAY = [
    ("fa", "سفیر نروژ در تونس به وزارت خارجه احضار شد.", {"NOR", "TUN"}),
    ("fa", "معاون وزیر خارجه کشورمان با سفیر شیلی دیدار کرد.", {"IRN", "CHL"}),
    ("az", "Xarici işlər naziri Norveçin səfiri ilə görüşüb.", {"AZE", "NOR"}),
    ("az", "Norveçin Tunisdəki səfiri Xarici İşlər Nazirliyinə çağırılıb.", {"NOR", "TUN"}),
    ("en", "Norway's ambassador in Tunis was summoned to the foreign ministry.", {"NOR", "TUN"}),
]


@pytest.mark.parametrize(("language", "text", "sides"), _SECOND_ON_THE_WAY)
def test_a_state_named_only_by_a_post_or_as_ours_counts(
    language: str, text: str, sides: set[str]
) -> None:
    told = extract_events(text, language, day=_DAY)
    assert [{a.country for a in (*one.source, *one.target)} for one in told] == [sides]


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_reading_on_finds_no_more(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [
        one for name in ("dev", "traps") for one in read_items(GOLD / f"{name}-{language}.jsonl")
    ]
    short = [
        extract_events(one.text, language, day=one.day, publisher=one.publisher) for one in items
    ]
    kind = type(load_grammar(language))
    monkeypatch.setattr(kind, "list_states", lambda *_: {"NOR", "TUN"})
    whole = [
        extract_events(one.text, language, day=one.day, publisher=one.publisher) for one in items
    ]
    assert short == whole


def test_what_is_said_at_home_is_toward_no_relation() -> None:
    text = (
        "رئیس سازمان حفاظت محیط زیست گفت که فرونشست در شمال شرق کشور بیشتر شده است."
        " وی افزود: تغییر اقلیم به این روند دامن می‌زند."
    )
    said = extract_statements(text, "fa", day=_DAY, publisher="IRN")
    assert [(one.toward, one.stance) for one in said] == [((), "neutral")] * 2


def test_a_place_of_another_state_is_toward_it_though_no_other_is_named() -> None:
    said = extract_statements(
        "سخنگوی دولت پاکستان گفت خط دیورند خط قرمز ماست.", "fa", day=_DAY, publisher="PAK"
    )
    assert [one.toward for one in said] == [("AFG", "PAK")]
