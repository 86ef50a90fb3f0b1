"""Find dictionary forms among the words of a sentence: whole words, the last one inflected."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from daachorse import CharwiseDoubleArrayAhoCorasick

from hamgara.compiled import Memo
from hamgara.events.words import CAPITALS, LOWER, Join, Words, split_forms

Entry = TypeVar("Entry")
_MOST = 4
"""Words of a form whose spaces may be missing, at most."""


class Hit(NamedTuple, Generic[Entry]):
    """An entry found on words `first` to `last`, both included.

    `ending` is what follows the form inside the last word ("" where nothing does).
    """

    entry: Entry
    first: int
    last: int
    ending: str


class Lexicon(Generic[Entry]):
    """Forms compiled once, to be found in many sentences."""

    def __init__(
        self,
        forms: Iterable[tuple[str, Entry]],
        language: str,
        *,
        join: Join | None = None,
        is_ending: Callable[[str], bool] | None = None,
        joins: bool = False,
    ) -> None:
        """Compile (form, entry) pairs.

        Args:
            forms: a form that begins with a capital is found only on words with a capital,
                one all in capitals (US) only on capitals; `=` before a form forbids endings.
            language: for the fold.
            join: how the language's words are put together (see `words.read_sentences`).
            is_ending: may this follow a form inside its last word? (called once a string)
            joins: a space of a form may be missing in the text (Persian).
        """
        self._is_ending = Memo(is_ending or _has_none)
        found: dict[str, list[tuple[Entry, int, bool]]] = {}
        known = list(forms)
        bares = [form.removeprefix("=") for form, _ in known]
        split = split_forms(bares, language, join)
        for (form, entry), bare, words in zip(known, bares, split, strict=True):
            if not words:
                continue
            exact = form != bare
            letters = [c for c in bare if c.isalpha()]
            needs = LOWER
            if letters and letters[0].isupper() and language != "fa":
                short = len(letters) <= 6 and all(c.isupper() for c in letters)
                needs = CAPITALS if short else 1
            for key in _spell(words, joins=joins):
                found.setdefault(key, []).append((entry, needs, exact))
        self._entries = list(found.values())
        self._automaton = CharwiseDoubleArrayAhoCorasick(list(found)) if found else None

    def find(self, sentence: Words) -> list[Hit[Entry]]:
        """Return all hits by their first word, longer before shorter; they may overlap."""
        if self._automaton is None:
            return []
        line = " " + " ".join(sentence.words) + " "
        hits: list[Hit[Entry]] = []
        for start, end, number in self._automaton.find_overlapping(line):
            ending = ""
            if line[end] != " ":
                ending = line[end : line.index(" ", end)]
                if not self._is_ending[ending]:
                    continue
            first = line.count(" ", 0, start)
            last = first + line.count(" ", start + 1, end)
            case = sentence.cases[first]
            for entry, needs, exact in self._entries[number]:
                if (exact and ending) or case < needs:
                    continue
                hits.append(Hit(entry, first, last, ending))
        hits.sort(key=lambda hit: (hit.first, -hit.last, len(hit.ending)))
        return hits


def _has_none(rest: str) -> bool:  # noqa: ARG001 - a language without endings
    return False


def keep_longest(hits: list[Hit[Entry]]) -> list[Hit[Entry]]:
    """Return the hits without those that overlap an earlier, longer one (same words: all)."""
    kept: list[Hit[Entry]] = []
    for hit in hits:
        if kept and hit.first <= kept[-1].last:
            same = (hit.first, hit.last, hit.ending) == (
                kept[-1].first,
                kept[-1].last,
                kept[-1].ending,
            )
            if not same:
                continue
        kept.append(hit)
    return kept


def _spell(words: list[str], *, joins: bool) -> list[str]:
    """Return the spellings of a form, each with a space before it."""
    keys = [" " + words[0]]
    for word in words[1:]:
        apart = [f"{key} {word}" for key in keys]
        keys = [*apart, *(key + word for key in keys)] if joins and len(words) <= _MOST else apart
    return keys
