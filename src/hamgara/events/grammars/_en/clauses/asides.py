"""What English news sets between a verb and its object: Chad recalled, he said, its envoy."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en.clauses.noun_groups import actors_in, opens_clause
from hamgara.events.grammars._en.clauses.sentence import Clauses, is_reporting
from hamgara.events.grammars._en.words.function import PERIODS
from hamgara.events.grammars._en.words.tokens import Tokens

_LONG = 5
"""Chunks of what is set between, at most."""
_TIMES = PERIODS | {"minutes", "hours", "hour", "days", "weeks", "months", "years"}
_ADVERBS = frozenset({"too", "then", "likewise", "however", "moreover", "meanwhile", "also"})


def find_aside(clauses: Clauses) -> tuple[int, int] | None:
    """Return the first and last word of an aside behind a verb, commas included, None for none."""
    kinds, chunks = clauses.kinds, clauses.chunks
    for k, chunk in enumerate(chunks):
        if chunk.verb is None or chunk.verb.form == "pp":
            continue
        begin = k + 1 if kinds[k + 1 : k + 2] == "," else k + 2
        if kinds[k + 1 : begin + 1] not in (",", "N,"):
            continue
        end = kinds.find(",", begin + 1, begin + 2 + _LONG)
        if end > 0 and _is_aside(clauses, begin + 1, end) and _goes_on(clauses, begin, end, k):
            return chunks[begin].first, chunks[end].last
    return None


def _is_aside(clauses: Clauses, first: int, end: int) -> bool:
    """Do chunks only tell how or by whom it is told (in turn; without warning; it said)?"""
    kinds, chunks = clauses.kinds[first:end], clauses.chunks[first:end]
    if not kinds:
        return True
    if kinds == "NV":
        return is_reporting(clauses, first + 1)
    if any(clauses.phrases[n].actors for one in chunks for n in one.phrases):
        return False
    inside = clauses.words[chunks[0].first : chunks[0].last + 1]
    if kinds == "N":
        return inside[0] in _ADVERBS
    if kinds == "NPN":
        return not _TIMES.isdisjoint(inside)
    return kinds[:1] == "P" and not kinds.replace("PN", "").replace("P", "")


def _goes_on(clauses: Clauses, begin: int, end: int, k: int) -> bool:
    """Does the object of verb k, or what else it takes, follow the aside?"""
    nxt = clauses.kinds[end + 1 : end + 2]
    if nxt == "N":
        named = actors_in(clauses, begin - 1) if begin > k + 1 else []
        return not opens_clause(clauses, end + 1) and (begin == k + 1 or bool(named))
    return nxt == "P" and begin == k + 1


def drop_words(tokens: Tokens, first: int, last: int) -> Tokens:
    """Return the words without those from `first` to `last`."""
    return replace(
        tokens,
        words=[*tokens.words[:first], *tokens.words[last + 1 :]],
        starts=[*tokens.starts[:first], *tokens.starts[last + 1 :]],
        ends=[*tokens.ends[:first], *tokens.ends[last + 1 :]],
        cases=[*tokens.cases[:first], *tokens.cases[last + 1 :]],
        owner=[*tokens.owner[:first], *tokens.owner[last + 1 :]],
        glued=[*tokens.glued[:first], *tokens.glued[last + 1 :]],
    )
