"""Azerbaijani sentences that only seem to tell acts of states: sport, views, jubilees."""

from __future__ import annotations

import re
from collections.abc import Sequence

_VIEWS = ("sözlərinə", "fikrincə", "qənaətincə", "fikrinə", "qənaətinə", "rəyincə", "rəyinə")
_THINKS = frozenset({"hesab", "düşünür", "inanır", "fikrindədir", "güman", "ehtimal"})
_OWNER = re.compile(r"s?[ıiuü]?n?[ıiuü]n$")
_JUBILEES = ("ildönüm", "illiy", "yubiley")
_ENDS = ("nın", "nin", "nun", "nün")


def is_sport(words: Sequence[str], sports: tuple[str, ...]) -> bool:
    """Does the sentence tell of matches (a word that begins so, or a score)?"""
    played = any(
        word.startswith(sports) and not (word.startswith("liqa") and words[i - 1] == "ərəb")
        for i, word in enumerate(words)
    )
    return played or any(_is_score(words, i) for i in range(1, len(words) - 1))


def _is_score(words: Sequence[str], i: int) -> bool:
    """Is the colon at i that of a score (9:1), no hour?"""
    before, after = words[i - 1], words[i + 1]
    return words[i] == ":" and len(after) == 1 and before.isdigit() and after.isdigit()


def is_opinion(words: Sequence[str], strangers: frozenset[str]) -> bool:
    """Does the sentence give the view of somebody who holds no office (the analyst's words)?"""
    if any(words[i : i + 1] == [":"] and words[i - 1] in strangers for i in (1, 2, 3)):
        return True
    return any(
        (word in _VIEWS and {_OWNER.sub("", words[i]), words[i]} & strangers)
        or (
            word == "ki"
            and _THINKS & {*words[max(0, i - 1) : i + 1]}
            and _thinks(words, i, strangers)
        )
        for i, word in enumerate(words[1:])
    )


def _thinks(words: Sequence[str], end: int, strangers: frozenset[str]) -> bool:
    """Is whoever thinks so before word `end` no office (the blogger believes that)?"""
    return any(word in strangers for word in words[max(0, end - 5) : end])


def is_calendar(words: Sequence[str]) -> bool:
    """Does the sentence tell what happened on this day of another year (45 il əvvəl bu gün)?"""
    return any(
        words[i - 1 : i + 3] == ["il", word, "bu", "gün"]
        for i, word in enumerate(words)
        if word in ("əvvəl", "öncə", "qabaq")
    )


def is_anniversary(words: Sequence[str], end: int) -> bool:
    """Does the act only date a jubilee (imzalanmasından 5 il keçir, hücumun ildönümü)?"""
    after = words[end + 1 : end + 4]
    if words[end].endswith(_ENDS) or words[end].endswith("sı"):
        return any(word.startswith(_JUBILEES) for word in after)
    return (
        words[end].endswith(("sından", "sindən"))
        and len(after) == 3
        and after[1] in ("il", "ay", "əsr", "ildən")
        and not after[2].startswith(("sonra", "əvvəl"))
    )
