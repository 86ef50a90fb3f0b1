"""Word patterns of the speech lists: `word*` begins so, `*word` ends so, `~` skips a few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from hamgara.events.words import split_forms

_GAP = 3
_Entry = TypeVar("_Entry")


def split_patterns(
    forms: Iterable[tuple[str, _Entry]], language: str
) -> Iterator[tuple[tuple[str, ...], _Entry]]:
    """Yield patterns as words: `word*` begins so, `*word` ends so, `~` skips a few words."""
    known = list(forms)
    parts = [form.split() for form, _ in known]
    bare = [part.strip("*") for some in parts for part in some if part != "~"]
    folded = iter(split_forms(bare, language))
    for some, (_, entry) in zip(parts, known, strict=True):
        pattern: list[str] = []
        for part in some:
            if part == "~":
                pattern.append("~")
                continue
            words = next(folded)
            if words:
                words[0] = "*" * part.startswith("*") + words[0]
                words[-1] += "*" * part.endswith("*")
            pattern.extend(words)
        if pattern:
            yield tuple(pattern), entry


def match_pattern(pattern: Sequence[str], words: Sequence[str], at: int) -> int:
    """Return the last word of a pattern that begins at a word, -1 where it does not match."""
    last, reach = at - 1, 0
    for part in pattern:
        if part == "~":
            reach += _GAP
            continue
        for k in range(last + 1, min(last + 2 + reach, len(words))):
            if _fits(part, words[k]):
                last, reach = k, 0
                break
        else:
            return -1
    return last


def _fits(part: str, word: str) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1]) if part[0] != "*" else part[1:-1] in word
    if part[0] == "*":
        return word.endswith(part[1:])
    return part == word
