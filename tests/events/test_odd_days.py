"""Days, figures and letters that once ended in an error."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.commitments import find_commitments
from hamgara.events.extract import extract_events
from hamgara.events.faults.find import find_faults


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Iran will deliver the trucks to Turkey within ² days.", "en"),
        ("ایران کامیون‌ها را طی ² روز به ترکیه تحویل می‌دهد.", "fa"),
        ("Iran attacked Iraq on 20 February. SİX DAYS LATER Iraq attacked Iran.", "en"),
        ("Iran attacked Iraq on 20 February. Fıve days later Iraq attacked Iran.", "en"),
    ],
)
def test_odd_letters_end_in_no_error(text: str, language: str):
    day = date(2024, 3, 1)
    events = extract_events(text, language, day=day)
    find_commitments(text, language, events, day=day)
    find_faults(text, language, day=day)


@pytest.mark.parametrize("day", [date(1000, 1, 1), date(2999, 12, 31)])
def test_days_at_the_ends_of_the_calendar(day: date):
    text = "Iran's minister visited Baku on Monday. Two days later Azerbaijan thanked Iran."
    events = extract_events(text, "en", day=day)
    find_commitments(text, "en", events, day=day)


def test_a_time_of_day_and_parted_thousands_are_no_counts():
    text = (
        "Iran's 12 ships left Baku.\n\nThe ministry said the three were new. At 12:45 "
        "Iran's ships left Baku with 3 000 soldiers."
    )
    assert [one.kind for one in find_faults(text, "en", day=date(2024, 3, 1))] == []
