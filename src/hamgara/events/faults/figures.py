"""Numbers as reports write them: figures with their points, words of number, scales (million)."""

from __future__ import annotations

import re
from typing import NamedTuple

from hamgara.events.faults.report import Report
from hamgara.events.words import Words

_DIGITS = re.compile(r"(?P<digits>\d+(?:\.\d+)?)(?P<scale>[a-z]*)")
_POINTS = frozenset({",", "/"})
_GROUP = 3
_TENS = 20
_AND = frozenset({"و", "and"})


class Figure(NamedTuple):
    """A number on words `first` to `last`, both included."""

    value: float
    first: int
    last: int


def list_figures(report: Report, sentence: Words) -> list[Figure]:
    """Return the numbers of a sentence, each with its scale (2.4 million), in order."""
    found: list[Figure] = []
    at = 0
    while at < len(sentence):
        one = _read(report, sentence, at)
        if one is not None:
            found.append(one)
        at = at + 1 if one is None else one.last + 1
    return found


def _read(report: Report, sentence: Words, at: int) -> Figure | None:
    words, numbers = sentence.words, report.words.numbers
    scales = report.words.values["scales"]
    last = at
    written = _DIGITS.fullmatch(words[at])
    if written and written["scale"]:
        scale = scales.get(written["scale"])
        return Figure(float(written["digits"]) * int(scale), at, at) if scale else None
    if written:
        value, last = _read_digits(sentence, at)
    elif words[at] in numbers:
        value = float(numbers[words[at]])
        after = at + 2 if words[at + 1 : at + 2] and words[at + 1] in _AND else at + 1
        if value >= _TENS and after < len(words) and 0 < numbers.get(words[after], 0) < _TENS:
            value, last = value + numbers[words[after]], after
    elif "-" in words[at] and all(part in numbers for part in words[at].split("-")):
        value = float(sum(numbers[part] for part in words[at].split("-")))
    else:
        return None
    scale = scales.get(words[last + 1]) if last + 1 < len(words) else None
    return Figure(value * int(scale), at, last + 1) if scale else Figure(value, at, last)


def _read_digits(sentence: Words, at: int) -> tuple[float, int]:
    """Return a number in digits and its last word: 3.2, 3 , 2 or 12 500 as well."""
    words, text = sentence.words, sentence.words[at]
    behind = words[at + 1 : at + 3]
    close = len(behind) > 1 and sentence.starts[at + 2] == sentence.ends[at] + 1
    if close and behind[0] in _POINTS and behind[1].isdecimal() and "." not in text:
        return float(f"{text}.{behind[1]}"), at + 2
    if behind and behind[0].isdecimal() and len(behind[0]) == _GROUP and len(text) <= _GROUP:
        return float(text + behind[0]), at + 1
    return float(text), at
