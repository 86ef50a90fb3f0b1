"""What English news sets behind a name between commas: Oman, a neighbor of Yemen, and Qatar."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.words.function import DETERMINERS
from hamgara.events.grammars._en.words.inflection import listed

_WHAT_IT_IS = listed(
    """member ally neighbor neighbour rival state nation country power kingdom island republic
    partner monarchy foe adversary broker mediator emirate sultanate federation supplier exporter
    producer candidate backer patron"""
)
"""What a state is called behind its name."""
_BOUNDS = DETERMINERS - {"that", "this", "these", "those", "another", "several"}


def is_set_behind(chunks: Sequence[Chunk], words: Sequence[str], j: int) -> bool:
    """Does noun chunk j tell what the state before it is (Denmark, a NATO member, and Sweden)?"""
    kinds = "".join(one.kind for one in chunks)
    end = j + 1
    while kinds[end : end + 2] == "PN":
        end += 2
    if kinds[max(j - 2, 0) : j + 1] != "N,N" or kinds[end : end + 1] != ",":
        return False
    return words[chunks[j].first] in ("a", "an") and words[chunks[j].last] in _WHAT_IT_IS


def ends_before_verb(chunks: Sequence[Chunk], words: Sequence[str], comma: int) -> bool:
    """Does only an inset part a noun from its finite verb (and Oman, its neighbor, closed)?"""
    m = comma + 1
    if chunks[m : m + 1] == [] or chunks[m].kind != "N" or words[chunks[m].first] not in _BOUNDS:
        return False
    while m < len(chunks) and chunks[m].kind in "NP":
        m += 1
    verb = chunks[m + 1].verb if m + 1 < len(chunks) and chunks[m].kind == "," else None
    return verb is not None and verb.form == "finite"
