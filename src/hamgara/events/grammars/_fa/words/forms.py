"""Find forms of one or several words in a Persian sentence, each with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

_Meaning = TypeVar("_Meaning")


class Forms(Generic[_Meaning]):
    """Forms by their first and second words, so that few are tried at a word."""

    def __init__(self, forms: Iterable[tuple[str, _Meaning]]) -> None:
        """List (form, meaning) pairs; the words of a form are folded."""
        self._rows: dict[str, dict[str, list[tuple[list[str], _Meaning]]]] = {}
        for form, meaning in forms:
            words = form.split()
            seconds = self._rows.setdefault(words[0], {})
            seconds.setdefault("".join(words[1:2]), []).append((words, meaning))
        self._firsts = frozenset(self._rows)
        for seconds in self._rows.values():
            for rows in seconds.values():
                rows.sort(key=lambda row: -len(row[0]))

    def find(self, words: list[str]) -> Iterator[tuple[int, int, _Meaning]]:
        """Yield the first and last word of each form found, the longest first at each place."""
        known = self._rows
        if self._firsts.isdisjoint(words):
            return
        for at in [k for k, word in enumerate(words) if word in known]:
            seconds = known[words[at]]
            for following in (*words[at + 1 : at + 2], ""):
                for form, meaning in seconds.get(following, ()):
                    if words[at : at + len(form)] == form:
                        yield at, at + len(form) - 1, meaning
