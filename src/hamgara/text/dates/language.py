"""The words of dates in a language; each language is one file in `languages/`.

A file holds one `DATES`. Its words carry one-letter symbols; the grammar is written in the
symbols and is the same for all languages (see `SYMBOLS`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from hamgara.compiled import recall
from hamgara.plugins import find_module, list_modules
from hamgara.text.calendars import Calendar
from hamgara.text.normalize import fold

FOLDER = "hamgara.text.dates.languages"
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "M": "month, (calendar, number)",
        "m": "month whose name is also another word",
        "W": "weekday, Monday 0",
        "v": "weekday whose name is also another word",
        "D": "day (the unit)",
        "K": "week",
        "k": "weekend",
        "L": "month (the unit)",
        "Y": "year (the unit)",
        "E": "decade",
        "C": "century",
        "S": "season, 1 to 4, spring first",
        "s": "season whose name is also another word",
        "Z": "season (the unit)",
        "Q": "quarter",
        "F": "half",
        "H": "hour, minute",
        "R": "day from the anchor's (yesterday -1)",
        "P": "the day past, behind a number the days past (دو روز گذشته)",
        "A": "year from the anchor's",
        "t": "time of day",
        "h": "o'clock, at",
        "<": "last, past",
        ">": "next, coming",
        "=": "this, before its word",
        "j": "current, behind its word",
        "a": "ago",
        "l": "from now",
        "c": "calendar",
        "f": "from",
        "b": "between",
        "u": "to, until",
        "&": "and",
        "e": "that is (one day in two calendars)",
        "B": "beginning of",
        "I": "middle of",
        "N": "end of",
        "q": "earlier this -1, later this 1",
        "i": "preposition before a bare year",
        "z": "of",
        "V": "Roman number",
        "$": "what is counted, so that a number is no year",
        "J": "months long",
        "1": "a, an: one",
        "!": "what is numbered, so that a number is no year",
        "@": "place that may bear the name of a day (Square, Street)",
        "X": "breaks a date",
    }
)
Entry = tuple[str, object, str]
"""A symbol, its value, and the words that bear it, parted by ` | `."""


@dataclass(frozen=True, slots=True)
class DateLanguage:
    """The words and habits of a language where it tells dates.

    Attributes:
        code: ISO 639-1.
        calendar: of relative words (last month).
        first_weekday: of the week, Monday 0.
        words: entries of the lexicon.
        numbers: cardinal number words.
        ordinals: ordinal number words.
        joiners: words between parts of a number (twenty-one).
        needs_joiner: two number words without a joiner are two numbers.
        ordinal_endings: words behind a number that make it an ordinal (سی ام).
        endings: the forms of a word, itself first.
        figure_ending: a regular expression of what follows figures (5th); its group `tens`
            makes a decade (1980s).
        from_ending: a regular expression of the ending that says `from` (az: -dan).
        month_before_day: a number behind a month is its day, not its year.
        days_as_amounts: a day behind a month may be the word of an amount (two, no second).
        years_behind: a number word behind "year" may be the year.
        future: a regular expression of verbs that tell the future, on the fold.
        months: month names for print, by calendar.
        seasons: season names for print.
        joint: print between the parts of a range.
        others: languages whose names of months are read too, beside a day or a year.
        examples: an anchor-free expression each, and its first and last day.
    """

    code: str
    calendar: Calendar
    first_weekday: int
    words: Sequence[Entry]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    months: Mapping[Calendar, Sequence[str]]
    seasons: Sequence[str]
    joint: str
    joiners: frozenset[str] = frozenset()
    needs_joiner: bool = False
    ordinal_endings: frozenset[str] = frozenset()
    endings: Callable[[str], Sequence[str]] = field(default=lambda word: (word,))
    figure_ending: str = r"(?!)"
    from_ending: str = r"(?!)"
    month_before_day: bool = True
    days_as_amounts: bool = True
    years_behind: bool = True
    future: str = r"(?!)"
    others: Sequence[str] = ()
    examples: Sequence[tuple[str, str, str]] = ()


Entries = Mapping[str, Sequence[tuple[tuple[str, ...], str, object]]]
"""Words by their first one: all of them, symbol and value."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language's words, folded: by their first word, the longest first.

    `known`: all words that begin an entry or a number, and signs.
    """

    language: DateLanguage
    entries: Entries
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    known: frozenset[str]
    figure_ending: re.Pattern[str]
    future: re.Pattern[str]


PUNCTUATION = frozenset(",()/.:-'")
"""Signs that are symbols as they stand."""
WORD = re.compile(r"\d+|[^\W\d_]+|[^\w\s\u200c]")


def list_words(text: str) -> tuple[str, ...]:
    """Return the words of a list written as one line, in order."""
    return tuple(text.split())


@cache
def list_languages() -> tuple[str, ...]:
    """Return the codes of the languages that dates are read in."""
    return tuple(list_modules(FOLDER))


@cache
def find_date_language(code: str) -> DateLanguage:
    """Return the words of dates of a language.

    Raises:
        HamgaraError: there is no file of that language.
    """
    language: DateLanguage = find_module(FOLDER, code).DATES
    return language


@cache
def find_lexicon(code: str) -> Lexicon:
    """Return the folded words of a language.

    Raises:
        HamgaraError: there is no file of that language.
    """
    language = find_date_language(code)
    entries, numbers, ordinals = recall(f"dates-{code}", lambda: _fold_words(language))
    return Lexicon(
        language,
        entries,
        numbers,
        ordinals,
        frozenset(entries).union(numbers, ordinals, PUNCTUATION),
        re.compile(language.figure_ending),
        re.compile(language.future),
    )


def _fold_words(language: DateLanguage) -> tuple[Entries, dict[str, int], dict[str, int]]:
    """Return the entries of a language by their first word, its numbers and its ordinals."""
    found: dict[str, dict[tuple[str, ...], tuple[str, object]]] = {}
    for symbol, value, phrases in language.words:
        for phrase in phrases.split(" | "):
            for spelled in _spell(phrase.strip(), language):
                found.setdefault(spelled[0], {}).setdefault(spelled, (symbol, value))
    for value, name in _list_months(language.others):
        for spelled in _spell(name, language):
            found.setdefault(spelled[0], {}).setdefault(spelled, ("m", value))
    return (
        {
            first: sorted(((k, *v) for k, v in group.items()), key=lambda e: -len(e[0]))
            for first, group in found.items()
        },
        _fold_numbers(language.numbers, language),
        _fold_numbers(language.ordinals, language),
    )


def _list_months(codes: Sequence[str]) -> Iterator[tuple[tuple[Calendar, int], str]]:
    """Yield the months of languages as they print them."""
    for code in codes:
        for calendar, names in find_date_language(code).months.items():
            yield from (((calendar, number), name) for number, name in enumerate(names, 1))


def _spell(phrase: str, language: DateLanguage) -> set[tuple[str, ...]]:
    """Return the words of a phrase as the lexer meets them: apart and joined, with endings."""
    *before, last = phrase.split(" ")
    spelled: set[tuple[str, ...]] = set()
    for form in language.endings(last):
        whole = " ".join((*before, form))
        words = tuple(WORD.findall(fold(whole, language.code, joints=True).text))
        spelled.add(words)
        if "\u200c" in whole:
            spelled.add(("".join(words),))
            parts = fold(whole.replace("\u200c", " "), language.code, joints=True).text
            spelled.add(tuple(WORD.findall(parts)))
    return {words for words in spelled if words}


def _fold_numbers(numbers: Mapping[str, int], language: DateLanguage) -> dict[str, int]:
    folded: dict[str, int] = {}
    for word, value in numbers.items():
        for form in language.endings(word):
            folded.setdefault(fold(form, language.code).text, value)
    return folded
