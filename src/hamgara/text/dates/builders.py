"""Make meanings of what the patterns matched; None where the numbers are no date."""

from __future__ import annotations

from dataclasses import replace

from hamgara.text.calendars import Calendar
from hamgara.text.dates.meanings import (
    Dated,
    Meaning,
    Part,
    Shift,
    Stretch,
    Weekday,
    YearWords,
)
from hamgara.text.dates.reading import FIRST_GREGORIAN, JALALI_BEHIND, UNITS, Reading


def read_day(reading: Reading) -> Meaning | None:
    """Read 11 December 2017, with or without its year."""
    month, day = reading.month(), reading.number("d")
    if reading.counts_words("d") and reading.match.start("d") > reading.match.start("m"):
        return None
    lone = not reading.has("y") or reading.match.start("y") > reading.match.start("m")
    latin = reading.tokens.word(reading.match.start("m")).isascii()
    before = reading.language.month_before_day or latin  # May 14, 2024 in a Persian text
    if lone and not before and reading.stands_before("m", "d"):
        return None
    if month is None or day is None or not 1 <= day <= 31 or not reading.is_short_year():
        return None
    if day == 31 and (month[0] == "hijri" or (month[0] == "jalali" and month[1] > 6)):
        return None
    return Dated("day", month[0], reading.year(), month[1], day)


def read_month(reading: Reading) -> Meaning | None:
    """Read a month, with or without its year."""
    month = reading.month()
    if month is None or not reading.is_short_year():
        return None
    if reading.has("weak") and not reading.is_name("m"):
        return None
    if reading.is_counted() and reading.tokens.symbols[reading.match.start("m")] == "m":
        return None
    toward = reading.direction()
    if reading.has("this"):
        return Dated("month", month[0], YearWords(shift=0), month[1])
    return Dated("month", month[0], reading.year(), month[1], toward=toward)


def read_day_of_month(reading: Reading) -> Meaning | None:
    """Read the 15th of this month."""
    day = reading.number("d")
    if day is None or not 1 <= day <= 31 or reading.counts_words("d"):
        return None
    if reading.has("none"):
        if reading.tokens.word(reading.match.start("d")).isdecimal():
            return None
        return Dated("day", reading.language.calendar, None, None, day)
    shift = reading.direction()
    return Dated("day", reading.language.calendar, None, None, day, month_shift=shift)


def read_season(reading: Reading) -> Meaning | None:
    """Read a season; in Persian it is a quarter of the Jalali year, whatever year is told."""
    calendar, toward = reading.calendar_of_year(), reading.direction()
    year = YearWords(shift=0) if reading.has("this") else reading.year()
    if not reading.is_short_year():
        return None
    if calendar != reading.language.calendar == "jalali" and year and year.number:
        calendar, year = "jalali", YearWords(year.number - JALALI_BEHIND)
    return Dated("season", calendar, year, index=reading.number("s") or 1, toward=toward)


def read_quarter(reading: Reading) -> Meaning | None:
    """Read the first quarter of a year."""
    index = reading.number("o") or 0
    calendar = reading.calendar_of_year()
    return Dated("quarter", calendar, reading.year(), index=index) if 1 <= index <= 4 else None


def read_half(reading: Reading) -> Meaning | None:
    """Read the first half of a year or of a month."""
    index = reading.number("o") or 0
    if index not in (1, 2):
        return None
    if reading.has("m"):
        month = reading.month()
        if month is None or not reading.is_short_year():
            return None
        whole = Dated("month", month[0], reading.year(), month[1])
        return Part(whole, "first" if index == 1 else "last", "half", index)
    if reading.has("L"):
        shifted = Shift("month", reading.direction(), reading.language.calendar)
        return Part(shifted, "first" if index == 1 else "last", "half", index)
    if "Y" not in reading.match[0] and not reading.has("y"):
        return None
    return Dated("half", reading.calendar_of_year(), reading.year(), index=index)


def read_year(reading: Reading) -> Meaning | None:
    """Read a year, and the years of a decade (1990-ci illər)."""
    if not reading.is_short_year():
        return None
    start, end = reading.match.span("y")
    if not reading.language.years_behind and reading.match["y"][:2] == "Yw":
        return None  # ilə bir: together with, not the year 1
    year = reading.year()
    plural = "plural" in reading.tokens.values[start:end]
    if year is None or (plural and year.number is None):
        return None
    calendar = reading.calendar_of_year()
    last = reading.tokens.symbols[end - 1] == "Y"
    if plural and last and year.number is not None and year.number % 10 == 0:
        index = year.number // 10
        short = YearWords(year.number, short=year.short)
        return Dated("decade", calendar, short, index=index)
    if year.shift is not None:
        return Shift("year", year.shift, calendar)
    return Dated("year", calendar, year)


def read_bare_year(reading: Reading) -> Meaning | None:
    """Read a lone number that is a year."""
    number = reading.number("bare") or 0
    if reading.tokens.word(reading.match.start("bare")) != str(number) and not reading.has("c"):
        return None
    local = reading.language.calendar == "jalali"
    if not (1800 <= number <= 2050 or (local and 1250 <= number <= 1420)) and not reading.has("c"):
        return None
    calendar: Calendar = "gregorian" if number >= FIRST_GREGORIAN else "jalali"
    said = reading.calendar_word
    if said == "gregorian" or (not local and said is None):
        calendar = "gregorian"
    if said == "hijri":
        calendar = "hijri"
    return Dated("year", calendar, YearWords(number))


def read_decade(reading: Reading) -> Meaning | None:
    """Read the 1980s, دهه هشتاد."""
    number = reading.number("o")
    if number is None or number % 10:
        return None
    said = reading.calendar_word
    calendar: Calendar = reading.language.calendar
    if number >= FIRST_GREGORIAN or said == "gregorian":
        calendar = "gregorian"
    elif said in ("jalali", "hijri"):
        calendar = "jalali" if said == "jalali" else "hijri"
    return Dated("decade", calendar, YearWords(number, short=number < 100), index=number // 10)


def read_decade_of_century(reading: Reading) -> Meaning | None:
    """Read the nineties of the twentieth century."""
    number, century = reading.number("o") or 0, reading.number("e") or 0
    if number % 10 or not 1 <= century <= 22:
        return None
    index = century * 10 - 10 + number % 100 // 10
    calendar: Calendar = "gregorian" if century > 15 else reading.calendar_of_words()
    return Dated("decade", calendar, YearWords(index * 10), index=index)


def read_century(reading: Reading) -> Meaning | None:
    """Read the 20th century."""
    index = reading.number("o") or 0
    if not 1 <= index <= 22:
        return None
    said = reading.calendar_word
    calendar: Calendar = "gregorian"
    if said == "either":
        calendar = "jalali" if index >= 14 else "hijri"
    elif said == "jalali":
        calendar = "jalali"
    elif said == "hijri":
        calendar = "hijri"
    elif said is None and index in (14, 15):
        calendar = reading.language.calendar
    return Dated("century", calendar, None, index=index)


def read_weekday(reading: Reading) -> Meaning | None:
    """Read a weekday, of a week or by itself."""
    weekday = reading.number("w")
    if weekday is None:
        return None
    calendar = reading.language.calendar
    if reading.has("week"):
        return Weekday(weekday, calendar, week=reading.direction())
    return Weekday(weekday, calendar, reading.direction(), week=0 if reading.has("this") else None)


def read_relative_day(reading: Reading) -> Meaning | None:
    """Read yesterday."""
    return Shift("day", reading.number("r") or 0, reading.language.calendar)


def read_shift(reading: Reading) -> Meaning | None:
    """Read last week, this year."""
    unit = UNITS[reading.match["u"]]
    if reading.value("u") == "plural":
        return None
    if unit == "half":
        return None
    return Shift(unit, reading.direction(), reading.calendar_of_words())


def read_ago(reading: Reading) -> Meaning | None:
    """Read three weeks ago."""
    count = reading.number("n") if reading.has("n") else 1
    unit = reading.match["u"]
    if not count or (not reading.has("n") and reading.value("u") == "plural"):
        return None
    if unit == "H":
        return None
    sign = -1 if reading.has("before") else 1
    return Shift(UNITS[unit], sign * count, reading.calendar_of_words())


def read_stretch(reading: Reading) -> Meaning | None:
    """Read the last three days."""
    count = reading.number("n") if reading.has("n") else 1
    if not count:
        return None
    sign = -1 if reading.has("before") else 1
    if reading.match["u"] == "H":
        return (
            Stretch("day", sign * -(-count // 24), reading.language.calendar)
            if count >= 24
            else None
        )
    return Stretch(UNITS[reading.match["u"]], sign * count, reading.language.calendar)


def read_past_days(reading: Reading) -> Meaning | None:
    """Read دو روز گذشته, where the words of one day past are one token."""
    count = reading.number("n")
    return Stretch("day", -count, reading.language.calendar) if count else None


def read_first_units(reading: Reading) -> Meaning | None:
    """Read the first ten days of March, شش ماه نخست سال."""
    count, which = reading.number("n"), reading.number("o")
    unit = "month" if reading.match["u"] == "J" else UNITS[reading.match["u"]]
    if not count or (which is not None and which not in (1, 2)):
        return None
    place = reading.has("end")
    whole: Meaning
    month = reading.month()
    if month is not None:
        whole = Dated("month", month[0], reading.year(), month[1])
    elif reading.has("y"):
        year, calendar = reading.year(), reading.calendar_of_year()
        whole = Dated("year", calendar, year)
    else:
        whole = Shift("year", 0, reading.language.calendar)
    if unit == "month" and count == 3 and isinstance(whole, Dated) and which == 1 and not month:
        return replace(whole, unit="quarter", index=1)
    if which == 2:
        return Dated("half", whole.calendar, reading.year(), index=2) if count == 6 else None
    return Part(
        whole,
        "last" if place else "first",
        "day" if unit == "week" else unit,
        count * (7 if unit == "week" else 1),
    )


def read_within(reading: Reading) -> Meaning | None:
    """Read the English `in five days`; `find` leaves it out where no verb is of the future."""
    if reading.tokens.word(reading.match.start("in")) != "in":
        return None
    count = reading.number("n")
    unit = UNITS[reading.match["u"]]
    return Shift(unit, count, reading.language.calendar) if count else None


def read_week_of_month(reading: Reading) -> Meaning | None:
    """Read the first week of March: its days 1 to 7."""
    month, index = reading.month(), reading.number("o") or 0
    if month is None or not reading.is_short_year() or not (reading.has("last") or 0 < index < 6):
        return None
    whole = Dated("month", month[0], reading.year(), month[1])
    return Part(whole, "last" if reading.has("last") else "first", "week", index)


def read_ten_days(reading: Reading) -> Meaning | None:
    """Read دهه اول محرم, the first ten days of a month."""
    month, index = reading.month(), reading.number("o")
    if month is None or index not in (1, 3) or not reading.is_short_year():
        return None
    whole = Dated("month", month[0], reading.year(), month[1])
    return Part(whole, "first" if index == 1 else "last", "day", 10)


def read_half_of(reading: Reading) -> Meaning | None:
    """Read نیمه شعبان, the 15th of a lunar month, and نیمه مهر, its middle."""
    month = reading.month()
    if month is None:
        return None
    return Dated("day", month[0], reading.year(), month[1], 15)


def read_weekend(reading: Reading) -> Meaning | None:
    """Read a weekend, the last two days of a week."""
    week = Shift("week", reading.direction(), reading.language.calendar)
    return Part(week, "last", "day", 2)


def read_earlier(reading: Reading) -> Meaning | None:
    """Read earlier this month."""
    whole = Shift(UNITS[reading.match["u"]], 0, reading.language.calendar)
    return Part(whole, "before" if reading.number("q") == -1 else "after")
