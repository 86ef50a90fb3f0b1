"""Find many exact forms (names of places, persons, offices) in running text, fast.

Unlike `phrases.PhraseFinder` nothing is inflected: a form is found as it is given, on the
fold, from the start of a word to the end of one. In languages whose compounds may be joined
(Persian) a space or joint of the form may be missing in the text, and a joint be a space.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import numpy as np
from daachorse import CharwiseDoubleArrayAhoCorasick

from hamgara.text.codepoints import Codes, to_codes, to_text
from hamgara.text.fold_table import JOINT, is_word_code
from hamgara.text.language import find_language
from hamgara.text.normalize import fold
from hamgara.text.phrases import Hit
from hamgara.text.spans import Positions, Span

_BAR = "\x01"
_EDGE = 0x2
"""Written into the scanned text at both ends of every word."""
_MOST_BREAKS = 4


class Gazetteer:
    """Forms compiled once, to be found in many texts."""

    def __init__(self, forms: Iterable[tuple[str, str]], language: str) -> None:
        """Compile (key, form) pairs; a form without letters is never found.

        Raises:
            HamgaraError: there is no such language.
        """
        self.language = language
        joins = find_language(language).joins
        self._forms = list(forms)
        folded = _BAR.join(form.replace(_BAR, " ") for _, form in self._forms)
        folded = fold(folded, language, joints=True).text
        spellings = [
            (owner, spelling)
            for owner, form in enumerate(folded.split(_BAR) if self._forms else ())
            for spelling in _list_spellings(form.strip(" "), joins=joins)
        ]
        marked = _mark_words(to_codes(_BAR.join(spelling for _, spelling in spellings)))[0]
        owners: dict[str, list[int]] = {}
        for (owner, _), spelling in zip(spellings, to_text(marked).split(_BAR), strict=False):
            owners.setdefault(spelling, []).append(owner)
        self._owners = list(owners.values())
        self._automaton = CharwiseDoubleArrayAhoCorasick(list(owners)) if owners else None

    def find(self, text: str) -> list[Hit]:
        """Return the places of the forms by start; those inside a longer one are left out."""
        if self._automaton is None:
            return []
        folded = fold(text, self.language)
        codes, places = _mark_words(to_codes(folded.text))
        found = self._automaton.find_overlapping(to_text(codes))
        if not found:
            return []
        table = np.array(found, dtype=np.int64)
        table = table[np.lexsort((-table[:, 1], table[:, 0]))]
        reached = np.maximum.accumulate(table[:, 1])
        outer = np.ones(len(table), np.bool_)
        outer[1:] = table[1:, 1] > reached[:-1]
        same = (table[1:, 0] == table[:-1, 0]) & (table[1:, 1] == table[:-1, 1])
        outer[1:] |= same & outer[:-1]
        table = table[outer]
        starts = folded.offsets.starts[places[table[:, 0] + 1]].tolist()
        ends = folded.offsets.ends[places[table[:, 1] - 2]].tolist()
        return [
            Hit(*self._forms[owner], Span(start, end))
            for start, end, number in zip(starts, ends, table[:, 2].tolist(), strict=True)
            for owner in self._owners[number]
        ]


def _list_spellings(folded: str, *, joins: bool) -> list[str]:
    """Return the spellings of a folded form."""
    if not any(map(str.isalnum, folded)):
        return []
    plain = folded.replace(JOINT, "")
    breaks = sum(folded.count(sign) for sign in (" ", JOINT))
    if not joins or not 0 < breaks <= _MOST_BREAKS:
        return [plain]
    parts = folded.replace(JOINT, " ").split(" ")
    spellings = [
        parts[0] + "".join(gap + part for gap, part in zip(gaps, parts[1:], strict=True))
        for gaps in product((" ", ""), repeat=len(parts) - 1)
    ]
    return list(dict.fromkeys([plain, *spellings]))


def _mark_words(codes: Codes) -> tuple[Codes, Positions]:
    """Return the codes with an edge at both ends of every word, and where each came from."""
    word = np.zeros(len(codes) + 2, np.bool_)
    word[1:-1] = is_word_code()[codes]
    edges = np.flatnonzero(word[1:] != word[:-1])
    return np.insert(codes, edges, np.uint32(_EDGE)), np.insert(
        np.arange(len(codes), dtype=np.int64), edges, -1
    )
