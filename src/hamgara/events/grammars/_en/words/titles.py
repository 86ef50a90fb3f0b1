"""English lines in Title Case or CAPITALS, where a capital tells no name (FM Receives Envoy)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hamgara.events.grammars._en.chunk import Forms
from hamgara.events.grammars._en.words.inflection import BASE, PAST, THIRD
from hamgara.events.grammars._en.words.nouns import HEADS, PARTICLES
from hamgara.events.grammars._en.words.tokens import Tokens
from hamgara.events.lexicon import Hit
from hamgara.events.words import LOWER
from hamgara.study.actors import ActorName

_SHORTEST = 3
"""Words of a line in Title Case, at least."""
_TELLS = frozenset({BASE, PAST, THIRD})


def is_title(tokens: Tokens, forms: Forms) -> bool:
    """Have all words of a line capitals, its verb too, but for short ones (of, with, bin)?"""
    raised = False
    for i, (word, case) in enumerate(zip(tokens.words, tokens.cases, strict=True)):
        if case:
            raised = raised or (i > 0 and word in forms and bool(_TELLS & forms[word].features))
        elif word.isalpha() and word not in HEADS and word not in PARTICLES:
            return False
    return raised and len(tokens.words) >= _SHORTEST


def lower_title(tokens: Tokens, hits: Iterable[Hit[ActorName]]) -> Tokens:
    """Return a line with capitals only where it names known actors."""
    named = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    cases = [case if i in named or not i else LOWER for i, case in enumerate(tokens.cases)]
    return replace(tokens, cases=cases)
