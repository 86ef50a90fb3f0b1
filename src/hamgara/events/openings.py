"""What agencies open a report with, which tells no act: BAKU, May 12 (AP) -, تهران - ایرنا -.

A city of a dateline is no party, and an agency does nothing. Only words of a few kinds may stand
in an opening (places, agencies, dates, signs, "as X reports"), so that a headline's speaker
(Moscow: NATO must ...) is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from hamgara.events.reading import Grammar
from hamgara.events.words import CAPITALS, Words, read_sentences

Kind = Literal["place", "agency", "date", "sign", "lead"]
_FAR = 18
"""Words of an opening, at most."""
_SIGNS = frozenset("-–—:,.()/|[]«»\"'")
_PARTS = frozenset("-–—:")
"""Signs that part an opening from the report."""
_ALONE = 3
"""Words of a sentence that is nothing but a place."""


@dataclass(frozen=True, slots=True)
class Openings:
    """The words of a language that may stand in an opening; all are folded.

    `leads` are the words of "according to the reporter of": before an agency, up to a comma, or
    up to the agency where one of `reports` is among them.
    """

    places: frozenset[str]
    agencies: frozenset[str]
    dates: frozenset[str]
    leads: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()

    def count(self, sentence: Words) -> int:
        """Return how many words a sentence opens with that are no part of the report."""
        words = sentence.words
        kinds: list[Kind] = []
        for at, case in enumerate(sentence.cases[:_FAR]):
            kind = self._find_kind(words[at], case)
            if kind is None:
                break
            kinds.append("date" if kind == "agency" and self._is_month(words, at) else kind)
        if not kinds or {"place", "agency", "date"}.isdisjoint(kinds):
            return 0
        if len(kinds) == len(words):
            return len(words) if self._is_whole(kinds) else 0
        if kinds[0] == "lead":
            return max(self._find_lead(words, kinds), _find_part(words, kinds))
        return max(_find_part(words, kinds), _find_agency(sentence, kinds))

    def _find_kind(self, word: str, case: int) -> Kind | None:
        if word in _SIGNS:
            return "sign"
        if word.isdigit() or word in self.dates:
            return "date"
        if word in self.agencies:
            return "agency"
        if word in self.places or (case == CAPITALS and word.isalpha()):
            return "place"
        return "lead" if word in self.leads else None

    def _is_month(self, words: list[str], at: int) -> bool:
        """Is an agency's name (Mehr) the month, beside another word of a date: in Mehr 1395?"""
        beside = words[max(0, at - 1) : at] + words[at + 1 : at + 2]
        return words[at] in self.dates and any(one.isdigit() or one in self.dates for one in beside)

    def _find_lead(self, words: list[str], kinds: list[Kind]) -> int:
        """Return where "as the agency X reports from Y" ends: at its comma, else at the agency."""
        end = words.index(",") + 1 if "," in words[: len(kinds)] else 0
        if not end and not self.reports.isdisjoint(words[: len(kinds)]) and "agency" in kinds:
            return _past_agency(kinds)
        return end if "agency" in kinds[:end] else 0

    @staticmethod
    def _is_whole(kinds: list[Kind]) -> bool:
        """Is a sentence of such words alone a dateline, not a headline that lists states?"""
        if "lead" in kinds:
            return False
        return "agency" in kinds or "date" in kinds or len(kinds) < _ALONE


def _past_agency(kinds: list[Kind]) -> int:
    """Return the place behind the last agency."""
    return len(kinds) - kinds[::-1].index("agency")


def _find_part(words: list[str], kinds: list[Kind]) -> int:
    """Return what stands behind the last sign that parts an agency or a day from the report."""
    for at in range(len(kinds) - 1, 0, -1):
        told = {*kinds[:at]}
        if words[at] in _PARTS and ("agency" in told or {"place", "date"} <= told):
            return at + 1
    return 0


def _find_agency(sentence: Words, kinds: list[Kind]) -> int:
    """Return where a place, a day and an agency end, or an agency with a stroke and a place."""
    words = sentence.words
    if kinds[0] == "agency" and words[1:2] == ["/"]:
        close = kinds[2:3] == ["place"] and sentence.ends[1] == sentence.starts[2]
        return 2 + int(close)
    if "agency" not in kinds or kinds[0] != "place" or "date" not in kinds:
        return 0
    end = _past_agency(kinds)
    while end < len(kinds) and words[end] in (")", "/", "."):
        end += 1
    return end


def read_body(text: str, language: str, grammar: Grammar) -> list[Words]:
    """Return the sentences of a text without their openings, in order; none is empty."""
    sentences = read_sentences(text, language, grammar.join)
    report = [grammar.cut(sentence, text) for sentence in sentences]
    return [sentence for sentence in report if sentence.words]


def list_words(names: Iterable[list[str]]) -> frozenset[str]:
    """Return the single words of names."""
    return frozenset(word for name in names for word in name if len(word) > 1)
