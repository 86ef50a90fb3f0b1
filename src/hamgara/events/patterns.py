"""Word patterns of the speech lists: `word*` begins so, `*word` ends so, `~` skips a few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from hamgara.compiled import Memo
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


class Match(NamedTuple, Generic[_Entry]):
    """A pattern found on words `first` to `last`, both included, and its entry."""

    pattern: tuple[str, ...]
    entry: _Entry
    first: int
    last: int


class _Row(NamedTuple, Generic[_Entry]):
    """A pattern and its entry; `needed` are the whole words that it has behind its first part."""

    pattern: tuple[str, ...]
    entry: _Entry
    needed: frozenset[str]


class _OnWords(Protocol):
    """What stands on words `first` to `last`, both included."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


_Placed = TypeVar("_Placed", bound=_OnWords)


def keep_apart(found: Iterable[_Placed]) -> list[_Placed]:
    """Return those that share no word with one before them, by their first words."""
    kept: list[_Placed] = []
    taken: set[int] = set()
    for one in found:
        place = range(one.first, one.last + 1)
        if taken.isdisjoint(place):
            kept.append(one)
            taken.update(place)
    return sorted(kept, key=lambda one: one.first)


class PatternIndex(Generic[_Entry]):
    """Patterns by their first part, so that few are tried at a word; compiled once."""

    def __init__(self, patterns: Iterable[tuple[tuple[str, ...], _Entry]]) -> None:
        """List patterns as `split_patterns` yields them."""
        self._rows: dict[tuple[str, str], list[_Row[_Entry]]] = {}
        self._inside: list[_Row[_Entry]] = []
        for pattern, entry in patterns:
            head = pattern[0]
            row = _Row(pattern, entry, frozenset(p for p in pattern[1:] if "*" not in p) - {"~"})
            if head[0] == head[-1] == "*":
                self._inside.append(row)
            else:
                key = ("end" if head[0] == "*" else "begin" if head[-1] == "*" else "whole",
                       head.strip("*"))  # fmt: skip
                self._rows.setdefault(key, []).append(row)
        self._longest = max((len(text) for _, text in self._rows), default=0)
        self._list = Memo(self._list_near)

    def find(self, words: Sequence[str]) -> Iterator[Match[_Entry]]:
        """Yield each place where a pattern stands among the words, by its first word."""
        bag = set(words)
        for at, word in enumerate(words):
            for pattern, entry, needed in self._list[word]:
                if needed <= bag:
                    last = _follow(pattern, words, at)
                    if last >= 0:
                        yield Match(pattern, entry, at, last)

    def _list_near(self, word: str) -> tuple[_Row[_Entry], ...]:
        """Return the patterns whose first part fits a word."""
        sizes = range(1, min(len(word), self._longest) + 1)
        keys = [
            ("whole", word), *(("end", word[-size:]) for size in sizes),
            *(("begin", word[:size]) for size in sizes),
        ]  # fmt: skip
        near = [row for key in keys for row in self._rows.get(key, ())]
        return (*near, *(row for row in self._inside if _fits(row.pattern[0], word)))


def match_pattern(pattern: Sequence[str], words: Sequence[str], at: int) -> int:
    """Return the last word of a pattern that begins at a word, -1 where it does not match."""
    if at >= len(words) or not _fits(pattern[0], words[at]):
        return -1
    return _follow(pattern, words, at)


def _follow(pattern: Sequence[str], words: Sequence[str], at: int) -> int:
    """Return the last word of a pattern whose first part fits the word `at`, -1 for none."""
    last, reach = at, 0
    for part in pattern[1:]:
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
