"""Days of a plan: written in either calendar, shown in the reader's."""

from __future__ import annotations

import re
from datetime import date

from hamgara.study.labels import Label
from hamgara.text.bidi import strip_bidi
from hamgara.text.calendars import to_day
from hamgara.text.dates import print_date
from hamgara.text.digits import to_ascii_digits

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
JALALI_BELOW = 1700


def read_day(text: str) -> date:
    """Return the day that `text` writes as year-month-day; a year below 1700 is a Jalali one.

    Digits may be of any script, with marks of direction beside them, as spreadsheets put them.

    Raises:
        ValueError: it is written otherwise, or there is no such day.
    """
    found = _DAY.fullmatch(strip_bidi(to_ascii_digits(text)).strip())
    if not found:
        raise ValueError(text)
    year, month, day = (int(part) for part in found.groups())
    read = to_day("jalali" if year < JALALI_BELOW else "gregorian", year, month, day)
    if read is None:
        raise ValueError(text)
    return read


def show_day(day: date) -> Label:
    """Return a day as readers write it: Jalali in Persian, else Gregorian."""
    return {
        "fa": print_date(day, day, "day", "fa", "jalali"),
        "az": print_date(day, day, "day", "az", "gregorian"),
        "en": print_date(day, day, "day", "en", "gregorian"),
    }
