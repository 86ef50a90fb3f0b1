"""A full date in a line or a tag: day, month and year, with nothing left to guess.

This is what tells the day of publication. Expressions that need an anchor are read by
`hamgara.text.dates`.
"""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from hamgara.text.calendars import Calendar, to_day
from hamgara.text.digits import to_ascii_digits

_JALALI = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
    "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
_PERSIAN = (
    "ژانویه", "فوریه", "مارس", "آوریل", "مه|می", "ژوئن",
    "ژوئیه|جولای", "اوت|آگوست", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
)  # fmt: skip
_ENGLISH = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?",
    "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_AZERBAIJANI = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
)  # fmt: skip
_NAMES: tuple[tuple[Calendar, tuple[str, ...]], ...] = (
    ("jalali", _JALALI),
    ("gregorian", _PERSIAN),
    ("gregorian", _ENGLISH),
    ("gregorian", _AZERBAIJANI),
)
_MONTHS = [
    (re.compile(rf"(?:{pattern})", re.IGNORECASE), calendar, number)
    for calendar, names in _NAMES
    for number, pattern in enumerate(names, 1)
]
_NAME = "|".join(pattern for _, names in _NAMES for pattern in names)
_DATE = re.compile(
    rf"""(?<![\d/.-])(?:
      (?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?![\d/]|[-.]\d)
    | (?P<d2>\d{{1,2}})(?P<s2>[-/.])(?P<m2>\d{{1,2}})(?P=s2)(?P<y2>\d{{4}})(?!\d)
    | (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[ ]?(?:of[ ])?(?P<m3>{_NAME})(?:[ ]?ماه)?\.?
        (?:[ ]?،|,)?[ ](?:سال[ ])?(?P<y3>\d{{4}})(?!\d)
    | (?P<m4>{_NAME})\.?[ ](?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<y4>\d{{4}})(?!\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTERS = str.maketrans({"ي": "ی", "ك": "ک", "\u200c": " ", "\u00a0": " ", "\u0307": ""})


def find_full_dates(text: str) -> list[dt.date]:
    """Return the days of all full dates in a text, in its order, each once."""
    plain = to_ascii_digits(text).translate(_LETTERS)
    days = (_read(match) for match in _DATE.finditer(plain[:5000]))
    return list(dict.fromkeys(day for day in days if day))


def read_written_day(text: str) -> dt.date | None:
    """Return the day that a person writes (2019-01-18, 1397/10/28, 28 دی 1397), None for others."""
    rest, days = cut_full_dates(text)
    return days[0] if len(days) == 1 and not rest.strip() else None


def cut_full_dates(text: str) -> tuple[str, list[dt.date]]:
    """Return a text without its full dates, and their days, each once."""
    plain = to_ascii_digits(text).translate(_LETTERS)
    return _DATE.sub(" ", plain), find_full_dates(text)


def read_full_date(text: str) -> dt.date | None:
    """Return the one day that a text tells, None where it tells none or several.

    Reads the dates of tags too: ISO 8601 with a time, and the dates of e-mail and RSS.
    """
    found = find_full_dates(text.replace("T", " "))
    if not found and text.strip():
        try:
            return parsedate_to_datetime(text.strip()[:80]).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return found[0] if len(found) == 1 else None


def _read(match: re.Match[str]) -> dt.date | None:
    n = next(n for n in "1234" if match[f"y{n}"])
    year, month, day = int(match[f"y{n}"]), match[f"m{n}"], match[f"d{n}"]
    if month.isdigit():
        calendar: Calendar = "jalali" if 1200 <= year < 1500 else "gregorian"
        return _bounded(to_day(calendar, year, int(month), int(day)))
    for pattern, calendar, value in _MONTHS:
        if pattern.fullmatch(month) and (calendar == "jalali") == (year < 1500):
            return _bounded(to_day(calendar, year, value, int(day)))
    return None


def _bounded(day: dt.date | None) -> dt.date | None:
    """Return a day of the age of news; other numbers were no date."""
    return day if day and 1800 <= day.year <= 2200 else None
