"""Persian measures that are over: the exports that somebody had halted were resumed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hamgara.events.grammars._fa.clauses.sentence import Row, Sentence
from hamgara.events.vocabulary import Rule

_TYPES = frozenset({"COOPERATE", "SUPPORT", "CONSULT"})
_AGAIN = frozenset(["سر", "ازسر", "بازگشایی", "وصل", "برقرار", "باز", "گشوده", "بازگشوده"])
_DONE = ("شد", "میشو", "نشد", "نمیشو", "خواهد", "نخواهد", "گرفت", "نگرفت", "گردید", "میگیر")
"""How the verb behind begins."""


def tells_resumption(words: Sequence[str]) -> bool:
    """Does a sentence tell, by whomever, that something was resumed or opened again?"""
    return any(
        first in _AGAIN and second.replace("\u200c", "").startswith(_DONE)
        for first, second in pairwise(words)
    )


def is_resumed(made: Sentence, rule: Rule, arguments: Sequence[Row]) -> bool:
    """Is it what a sentence that names nobody tells to go on again?"""
    return (
        rule.type in _TYPES
        and not any(one.actors for one, _ in arguments)
        and not any(one.actors or one.anaphor for one in made.phrases)
        and tells_resumption(made.words)
    )
