"""The words and numbers of a report in one language, the same in every format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hamgara.messages import RIGHT_TO_LEFT, Message, say, translate
from hamgara.report.blocks import Link, Marked, Part, Text
from hamgara.study.labels import in_language
from hamgara.study.measures import Measure
from hamgara.text.bidi import strip_bidi
from hamgara.text.digits import format_number

NOT_KNOWN = "–"

_PERCENT = {"fa": "٪"}
_DECIMALS = {
    "%": 1, "alpha": 2, "kappa": 2, "jaccard": 2, "probability": 2, "codes expected": 1,
}  # fmt: skip
"""Decimals of units whose numbers stand below one another and must have the same."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the language it is in; an empty language: nobody knows."""

    text: str
    language: str


def direction(language: str) -> str:
    """Return the writing direction of a language: rtl or ltr."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def find_words(text: Text, language: str) -> Words:
    """Return a text in `language`, or in the language that it has."""
    if isinstance(text, Message):
        return Words(translate(text, language), language)
    if isinstance(text, str):
        return Words(text, "")
    if isinstance(text, Marked):
        return Words(text.words, "")
    if isinstance(text, Link):
        return Words(text.href, "")
    words = in_language(text, language)
    if text.get(language) == words:
        return Words(words, language)
    return Words(words, next((code for code, name in text.items() if name == words), ""))


def write_text(text: Text, language: str) -> str:
    """Return a text as plain words in `language`."""
    return find_words(text, language).text


def write_head(title: Text, language: str) -> str:
    """Return the head of a column for a file, without the controls that isolate a name in it."""
    words = write_text(title, language)
    return words if isinstance(title, str) else strip_bidi(words)


def write_number(value: float | None, language: str, unit: str = "") -> str:
    """Return a number for a reader, with as many decimals as its unit has.

    A number of an unknown unit is whole, or has two decimals below ten, else one.
    """
    if value is None:
        return NOT_KNOWN
    return format_number(value, language, decimals=count_decimals(value, unit))


def write_range(measure: Measure, language: str) -> str:
    """Return the bounds of a measure, empty where it has none."""
    if measure.low is None or measure.high is None:
        return ""
    low, high = (
        write_number(bound, language, measure.unit) for bound in (measure.low, measure.high)
    )
    return translate(say("{low} to {high}", low=low, high=high), language)


def write_measure(measure: Measure, language: str) -> str:
    """Return the value of a measure for a reader, with its sign where it is a percentage."""
    if measure.unit != "%" or measure.value is None:
        return write_number(measure.value, language, measure.unit)
    return write_percent(measure.value, language)


def write_percent(value: float, language: str) -> str:
    """Return a share in percent for a reader, with its sign."""
    return write_number(value, language, "%") + _PERCENT.get(language, "%")


def write_parts(parts: Iterable[Part], language: str) -> str:
    """Return parts as plain text, one after another."""
    return "".join(
        write_measure(part, language) if isinstance(part, Measure) else write_text(part, language)
        for part in parts
    )


def count_decimals(value: float, unit: str = "") -> int:
    """Return how many decimals a number of a unit is shown with."""
    if unit in _DECIMALS:
        return _DECIMALS[unit]
    if float(value).is_integer():
        return 0
    return 2 if abs(value) < 10 else 1
