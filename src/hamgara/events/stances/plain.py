"""Which gists only report: a predicate of procedure, a date or figure, nobody's "we".

"The commission would convene in Rasht on 12 May", "the text has 17 articles", "water was
discussed" take no stance though they name cooperation: what is told of a procedure outweighs
words that merely name common business, and a date or figure beside it outweighs mild praise too.
"""

from __future__ import annotations

from collections.abc import Sequence

_TOLD, _MEASURED = 0.85, 1.15
"""How much a predicate of procedure weighs, alone and beside a date or a figure."""
_NAMED, _MILD = 0.85, 0.9
"""Friendly cues below these weights tell nothing beside such a predicate."""
_LOOSE_TOLD, _LOOSE_NAMED = 0.65, 0.65
"""The same for a predicate that may tell more than a procedure (any passive), without a date."""

BLAMED = 0.95
"""What blames at least so much is no mere report, whatever stands beside it."""


def weigh_plain(
    words: Sequence[str], *, procedure: bool, measure: bool, firm: bool = True
) -> tuple[float, float]:
    """Return how much it speaks for a mere report, and the least weight of a cue that counts.

    `procedure`: the words have a predicate of procedure; `measure`: a word of time or quantity;
    a word with a digit is one, too. `firm`: the predicate tells of nothing but procedures.
    (0, 0) where they have no such predicate.
    """
    if not procedure:
        return 0.0, 0.0
    if measure or any(word[0].isdigit() for word in words):
        return _MEASURED, _MILD
    return (_TOLD, _NAMED) if firm else (_LOOSE_TOLD, _LOOSE_NAMED)
