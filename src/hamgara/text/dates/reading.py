"""What a pattern of symbols matched, read as numbers, months and years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from hamgara.text.calendars import Calendar
from hamgara.text.dates.language import DateLanguage
from hamgara.text.dates.lexer import Tokens
from hamgara.text.dates.meanings import Meaning, Unit, YearWords

FIRST_GREGORIAN = 1500
_LAST_DAY = 31
JALALI_BEHIND = 621
"""A Jalali year begins in the Gregorian one that is so much greater."""
UNITS: dict[str, Unit] = {
    "D": "day",
    "t": "day",
    "K": "week",
    "L": "month",
    "Z": "season",
    "S": "season",
    "Q": "quarter",
    "F": "half",
    "Y": "year",
    "E": "decade",
    "C": "century",
}


class Element(NamedTuple):
    """A meaning and the tokens it stands on."""

    meaning: Meaning
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A match of a pattern, to be read."""

    tokens: Tokens
    match: re.Match[str]
    language: DateLanguage

    def has(self, group: str) -> bool:
        """Return whether a group of the pattern took part."""
        return self.match.groupdict().get(group) is not None

    def value(self, group: str) -> object:
        """Return the value of the token where a group begins, None without it."""
        return self.tokens.values[self.match.start(group)] if self.has(group) else None

    def stands_before(self, first: str, second: str) -> bool:
        """Return whether one group stands before another."""
        return self.match.start(first) < self.match.start(second)

    def is_counted(self) -> bool:
        """Return whether what is counted stands behind, so that the last number is no year."""
        end = self.match.end()
        return self.tokens.symbols[end : end + 1] == "$"

    def number(self, group: str) -> int | None:
        """Return a number, None where the group is missing."""
        value = self.value(group)
        return value if isinstance(value, int) else None

    def counts_words(self, group: str) -> bool:
        """Return whether a number is the word of an amount and not of a day (two, no 2nd)."""
        return not self.language.days_as_amounts and self.match[group] == "w"

    def direction(self) -> int:
        """Return -1 for the last, 1 for the next, 0 else."""
        return -1 if self.has("before") else 1 if self.has("after") else 0

    @property
    def calendar_word(self) -> str | None:
        """Return what a calendar word within the match says."""
        at = self.tokens.symbols.find("c", *self.match.span())
        return str(self.tokens.values[at]) if at >= 0 else None

    def is_name(self, group: str) -> bool:
        """Return whether a word that may be another is a month: a capital, or of the calendar."""
        at = self.match.start(group)
        value = self.tokens.values[at]
        if self.language.code == "fa":
            names = self.language.months["jalali"]
            return isinstance(value, tuple) and self.tokens.word(at) in names and at > 0
        place = int(self.tokens.folded.offsets.starts[self.tokens.starts[at]])
        return self.tokens.folded.source[place].isupper()

    def calendar_of_words(self) -> Calendar:
        """Return the calendar of relative words: the one named, else the language's."""
        for calendar in ("gregorian", "jalali", "hijri"):
            if self.calendar_word == calendar:
                return calendar
        return self.language.calendar

    def month(self) -> tuple[Calendar, int] | None:
        """Return the calendar and number of the month."""
        value = self.value("m")
        return value if isinstance(value, tuple) else None

    def year(self) -> YearWords | None:
        """Return the year, None where there is none."""
        if not self.has("y"):
            return None
        tokens, (start, end) = self.tokens, self.match.span("y")
        symbols = tokens.symbols[start:end]
        if symbols == "A":
            return YearWords(shift=self.number("y"))
        for symbol, shift in (("<", -1), ("a", -1), (">", 1), ("l", 1), ("=", 0), ("j", 0)):
            if symbol in symbols:
                return YearWords(shift=shift)
        number = tokens.numbers(start, end, "ynw")[0]
        return YearWords(number, short="y" not in symbols)

    def calendar_of_year(self) -> Calendar:
        """Return the calendar a year without a month belongs to."""
        year = self.year()
        number = year.number if year else None
        said = self.calendar_word
        if said == "either":
            said = "jalali" if number is None or number < 100 or number > 1300 else "hijri"
        for calendar in ("gregorian", "jalali", "hijri"):
            if said == calendar:
                return calendar
        if number is not None and number >= 100:
            return "gregorian" if number >= FIRST_GREGORIAN else self.language.calendar
        return self.language.calendar

    def is_short_year(self) -> bool:
        """Return whether figures that stand as a year can be one: two, and no small number."""
        symbols = self.match["y"] if self.has("y") else ""
        at = self.match.start("y") if self.has("y") else 0
        if symbols == "nY":
            return self.tokens.values[at] in range(60, 100)
        if symbols == "w":
            number = self.number("y") or 0
            return number > _LAST_DAY and number % 10 > 0
        if symbols != "n":
            return True
        word = self.tokens.word(at)
        return len(word) == 2 and word.isdecimal() and (int(word) > _LAST_DAY or word[0] == "0")
