"""Places and papers that stand for a relation: the Durand line, the Indus treaty, Akkuyu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hamgara.events.patterns import PatternIndex, split_patterns
from hamgara.events.speech_book import read_stances

_CODE = 3


@dataclass(frozen=True, slots=True)
class Landmark:
    """One on words `first` to `last`, and with which states it has to do."""

    others: tuple[str, ...]
    first: int
    last: int


def find_landmarks(words: Sequence[str], language: str, own: str) -> list[Landmark]:
    """Return the landmarks among the words that tell with whom a state has to do.

    One of several states speaks only to these, one of a single state to all others, and one of
    a state with an arrow (`IRN>AZE northern borders`) only to the first.
    """
    found: list[Landmark] = []
    for _, codes, first, last in _read_landmarks(language).find(words):
        whose, _, other = codes[0].rpartition(">")
        others = (other,) if whose else tuple(code for code in codes if code != own)
        if others and (whose == own if whose else len(codes) == 1 or own in codes):
            found.append(Landmark(others, first, last))
    return found


@cache
def _read_landmarks(language: str) -> PatternIndex[tuple[str, ...]]:
    """Return the list `landmarks` of a language: codes of states and the words of a place."""
    rows: list[tuple[str, tuple[str, ...]]] = []
    for line in read_stances(language).lists.get("landmarks", ()):
        parts = line.split()
        size = next(k for k, part in enumerate(parts) if not _is_code(part))
        rows.append((" ".join(parts[size:]), tuple(parts[:size])))
    return PatternIndex(split_patterns(rows, language))


def _is_code(part: str) -> bool:
    return all(
        len(code) == _CODE and code.isascii() and code.isalpha() and code.isupper()
        for code in part.split(">")
    )
