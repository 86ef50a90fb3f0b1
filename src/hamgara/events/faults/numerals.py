"""Whole numbers as reports count with them: figures, words, compounds (a hundred and forty)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hamgara.events.faults.report import Report
from hamgara.events.words import Words
from hamgara.text.digits import MOST_DIGITS

_AND = frozenset({"و", "and"})
_HUNDREDS = frozenset({"hundred", "صد", "yüz"})
_THOUSANDS = frozenset({"thousand", "هزار", "min"})
_JOINT = "و"
_ENDINGS = (
    "sünü", "sını", "sini", "ünü", "unu", "ini", "ını", "sü", "sı", "si", "ü", "i", "ı", "u",
)  # fmt: skip
"""Endings of the three of them, in Azerbaijani (üçünü, beşi)."""
_NOT_NUMBERS = frozenset({"onu", "onunu"})
_SHORTEST = 2
_ONES = 10
_TENS = 20
_HUNDRED = 100
_THOUSAND = 1000


class Numeral(NamedTuple):
    """A whole number on words `first` to `last`, both included."""

    value: int
    first: int
    last: int


def list_numerals(report: Report, sentence: Words) -> list[Numeral]:
    """Return the whole numbers of a sentence in their order; no part of a clock time or decimal."""
    return list(_read_all(report.words.numbers, sentence.words))


def _read_all(numbers: Mapping[str, int], words: Sequence[str]) -> Iterator[Numeral]:
    at = 0
    while at < len(words):
        value = _read(numbers, words[at])
        if value is None:
            at += 1
            continue
        total, last = value, at
        while last + 1 < len(words):
            joined = words[last + 1] in _AND
            k = last + 1 + joined
            if k >= len(words):
                break
            if words[k] in _HUNDREDS and not joined and total < _TENS // 2:
                total, last = total * _HUNDRED, k
                continue
            if words[k] in _THOUSANDS and not joined and total < _THOUSAND:
                total, last = total * _THOUSAND, k
                continue
            more = _read(numbers, words[k])
            if more is None or not _adds(total, more):
                break
            total, last = total + more, k
        yield Numeral(total, at, last)
        at = last + 1


def _adds(total: int, more: int) -> bool:
    """May a number follow another as its smaller part: twenty five, a hundred and forty?"""
    if total >= _THOUSAND and total % _THOUSAND == 0:
        return more < _THOUSAND
    if total >= _HUNDRED and total % _HUNDRED == 0:
        return more < _HUNDRED
    return total >= _TENS and total % _ONES == 0 and total < _HUNDRED and more < _ONES


def _read(numbers: Mapping[str, int], word: str) -> int | None:
    """Return the number that a word is: 12, twelve, twenty-five, بیست‌وپنج (one word)."""
    if word.isdecimal():
        return int(word) if len(word) <= MOST_DIGITS else None
    if word in _HUNDREDS:
        return _HUNDRED
    if word in numbers:
        return numbers[word]
    for ending in _ENDINGS if word not in _NOT_NUMBERS else ():
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _SHORTEST and bare in numbers and bare not in _HUNDREDS:
            return numbers[bare]
    for sign in ("-", _JOINT):
        for k, letter in enumerate(word):
            if letter == sign and k:
                parts = [word[:k], word[k + 1 :]]
                if all(part in numbers or part in _HUNDREDS for part in parts):
                    first, second = (
                        _HUNDRED if part in _HUNDREDS else numbers[part] for part in parts
                    )
                    if _adds(first, second):
                        return first + second
    return None
