"""Where an English clause begins, and what stands before its verb."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.noun_groups import (
    actors_in,
)
from hamgara.events.grammars._en.clauses.sentence import Clauses, is_reporting

_QUOTING = frozenset({"say", "add", "declare", "announce", "state", "note", "explain", "argue"})


def is_turned(clauses: Clauses, k: int) -> bool:
    """Does the speaker stand behind the verb (..., said the minister after talks)?"""
    nxt, verb = clauses.chunks[k + 1 : k + 3], clauses.chunks[k].verb
    quoting = verb is not None and not _QUOTING.isdisjoint(verb.lemmas)
    if not quoting and not _tells_before(clauses, k):
        return False
    if (
        not is_reporting(clauses, k)
        or not nxt
        or nxt[0].kind != "N"
        or not actors_in(clauses, k + 1)
    ):
        return False
    return len(nxt) == 1 or nxt[1].kind in ("P", ",", ";", "R")


def _tells_before(clauses: Clauses, k: int) -> bool:
    """Does a clause that is no mere inset stand before verb k?"""
    finite = (m for m in range(k) if (verb := clauses.chunks[m].verb) and verb.form == "finite")
    starts = (find_clause_start(clauses, m) for m in finite)
    return any(start == 0 or clauses.chunks[start - 1].kind != "R" for start in starts)


def goes_over_inset(clauses: Clauses, k: int, group: list[int]) -> bool:
    """Does an inset part verb k from its subject (said that talks, in Doha, would open)?"""
    start = find_clause_start(clauses, k)
    within = clauses.chunks[k - 1].kind == "," and bool(group) and group[0] >= start
    return within and clauses.chunks[start - 1].case == "that"


def find_clause_start(clauses: Clauses, k: int) -> int:
    """Return the first chunk of the clause of verb k."""
    j = k
    while j > 0:
        chunk = clauses.chunks[j - 1]
        if chunk.kind in (";", "B", "R"):
            break
        if chunk.verb is not None and (
            chunk.verb.form == "finite" or clauses.reporting & set(chunk.verb.lemmas)
        ):
            break
        j -= 1
    return j
