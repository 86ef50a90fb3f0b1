"""Who was told of before and is said to have been taken: the journalists were held in X."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.clauses import Predicate

_TAKEN = ("həbs", "saxlan", "tutul")
_MANY = re.compile(r"l[aə]r$")
_ARMED = frozenset({"hərbçi", "əsgər", "polis", "zabit"})
"""Who may as well be the outlet's own."""


def is_of_held(
    words: Sequence[str], predicates: Sequence[Predicate], captives: frozenset[str]
) -> bool:
    """Does a sentence begin with people told of before, who were taken?

    "Jurnalistlər X-də həbs olunub".
    """
    word = _MANY.sub("", words[0])
    if word not in captives or word in _ARMED:
        return False
    last = next((one for one in predicates if one.closes), None)
    if last is None or not last.verb.passive:
        return False
    return any(one.startswith(_TAKEN) for one in words[max(last.at - 1, 1) : last.end + 1])
