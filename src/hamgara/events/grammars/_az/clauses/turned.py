"""Azerbaijani acts whose noun stands behind its verb: X-in Y-ə endirdiyi zərbə nəticəsində.

What is thanked for was given before (X-in Y-yə verdiyi yardıma görə).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.words.patterns import Known, Patterns

Entry = TypeVar("Entry")
_REACH = 3
_VAGUE = ("dəstə", "kömə", "töhfə")
DURING = frozenset({"nəticəsində", "zamanı", "çərçivəsində", "əsnasında", "gedişində"})
"""Behind an act that what the clause tells goes on with, or comes of: it is told as news."""


def list_turned(
    patterns: Patterns[Entry], words: Sequence[str], known: Sequence[Known],
    predicate: Predicate, start: int,
) -> Iterator[tuple[Entry, int]]:  # fmt: skip
    """Yield the patterns that a participle makes with the noun behind it, and their first words."""
    at, verb = predicate.at, predicate.verb
    if verb.form != "dik" or verb.case or not predicate.noun_next:
        return
    for noun in range(at + 1, min(at + 1 + _REACH, len(known) - 1)):
        thanked = words[noun + 1] in ("görə", "üçün") and not words[noun].startswith(_VAGUE)
        if not thanked and words[noun + 1] not in DURING:
            continue
        turned = [*known[:at], known[noun], known[at]]
        said = [*words[:at], words[noun], words[at]]
        for entry, first in patterns.list_matches("verbs", turned, said, at + 1, start):
            if not thanked or getattr(entry, "type", "") == "AID":
                yield entry, min(first, at)
