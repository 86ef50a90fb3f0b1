"""Second mentions of people whom a text itself has named with their office (P.Qaydoş, Qaydoşu)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.names import find_stem
from hamgara.events.grammars._az.words.nouns import is_ending
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL, Words
from hamgara.text.normalize import fold

_UPPER = "A-ZƏÖÜĞŞÇİ"
_OFFICES = (
    "nazir", "prezident", "müavin", "sədr", "səfir", "katib", "rəhbər", "başçı", "lider", "kral",
    "kansler", "rəis", "komandan", "nümayəndə", "müşavir", "sözçü", "spiker", "elçi", "direktor",
    "həmkar", "general", "polkovnik", "admiral", "cənab", "xanım", "qubernator", "komissar",
)  # fmt: skip
_INTRODUCED = re.compile(
    rf"\b(?i:{'|'.join(_OFFICES)})\w{{0,4}} [{_UPPER}][\w.\-]*((?: [{_UPPER}][\w\-]+){{1,3}})"
)
_SHORTEST = 3


@lru_cache(maxsize=2)
def _list_introduced(text: str) -> tuple[tuple[int, str], ...]:
    """Return the folded surnames that a text gives with an office, and where each has ended."""
    return tuple(
        (match.end(), find_stem(fold(name, "az").text, _follows(text, match.end())))
        for match in _INTRODUCED.finditer(text)
        for name in match[1].split()
        if len(name) >= _SHORTEST
    )


def _follows(text: str, end: int) -> str:
    """Return the word behind a place of the text."""
    return "".join(text[end : end + 12].split()[:1])


def add_second_mentions(
    hits: Sequence[Hit[Atom]], sentence: Words, text: str
) -> list[Hit[Atom]]:  # fmt: skip
    """Return the hits with the surnames of those whom the text before the sentence has named."""
    names = [name for end, name in _list_introduced(text) if end <= sentence.span.start]
    if not names:
        return list(hits)
    taken = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    found: list[Hit[Atom]] = []
    for i, word in enumerate(sentence.words):
        if i in taken or sentence.cases[i] < CAPITAL:
            continue
        for name in reversed(names):
            if word.startswith(name) and is_ending(word[len(name) :]):
                found.append(Hit(Atom("named", person=name), i, i, word[len(name) :]))
                break
    return sorted([*hits, *found], key=lambda hit: (hit.first, -hit.last))
