"""Dates are read only where an act is told, with their places in the whole text."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.dating import list_dates
from hamgara.events.extract import extract_events
from hamgara.text.sentences import split_sentences


def test_dates_are_read_in_the_named_places_only() -> None:
    text = "The fair opened on 3 May 2021. Iran and Iraq met on 5 May 2021\nIt closed in June."
    places = split_sentences(text, "en")
    (found,) = list_dates(text, "en", places[1:2])
    assert found.span.of(text) == "5 May 2021"
    assert [one.span.of(text) for one in list_dates(text, "en", places)] == [
        "3 May 2021", "5 May 2021", "June",
    ]  # fmt: skip
    assert list_dates(text, "en", []) == []


def test_a_date_of_a_silent_sentence_dates_no_act() -> None:
    text = "نمایشگاه ۳ مه ۲۰۲۱ گشایش یافت. وزیر خارجه ایران با همتای عراقی خود دیدار کرد."
    (event,) = extract_events(text, "fa")
    assert event.date is None


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("Iran's minister visited Baku the day before yesterday.", "en", "05-08", "05-08"),
        ("Iran's minister will visit Baku the day after tomorrow.", "en", "05-12", "05-12"),
        ("رئیس‌جمهور ایران هفته بعد به ترکیه سفر می‌کند.", "fa", "05-13", "05-19"),
        ("وزیر خارجه ایران در فروردین سال ۱۴۰۲ به ترکیه سفر کرد.", "fa", "03-21", "04-20"),
    ],
)
def test_longer_words_of_a_day_win_over_those_that_count_from_another(
    text: str, language: str, start: str, end: str
) -> None:
    (event,) = extract_events(text, language, day=date(2023, 5, 10))
    assert event.date is not None
    assert (str(event.date.start)[5:], str(event.date.end)[5:]) == (start, end)


def test_a_year_in_a_name_dates_nothing() -> None:
    text = "رزمایش مشترک روسیه و بلاروس موسوم به «زاپاد ۲۰۲۵» روز شنبه آغاز شد."
    (event,) = extract_events(text, "fa", day=date(2025, 9, 16))
    assert event.date is not None
    assert event.date.start == date(2025, 9, 13)
