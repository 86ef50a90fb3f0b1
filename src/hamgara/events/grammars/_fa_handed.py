"""Into whose hands something comes in Persian: to X (به دست X), where others do it by hand."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._fa_sentence import Clause, Sentence, Standing

_GIVING = frozenset({"دادن", "سپردن", "رسیدن", "رساندن"})
_HANDED = frozenset({"تسلیم", "تقدیم", "تحویل", "سپرده", "داده"})
"""Before a verb: what is done with something that comes into hands."""
_HAND = (["به", "دست"], ["به", "دستان"])


def hand_over(made: Sentence) -> None:
    """Let those be told as receivers into whose hands a note, a message or aid is given."""
    if "دست" not in made.bag and "بدست" not in made.bag:
        return
    made.restand(
        {
            phrase: replace(standing, case="to")
            for clause in made.clauses if _is_giving(made, clause)
            for phrase, standing in clause.members
            if standing.case == "by" and _is_in_hands(made.words, standing)
        }
    )  # fmt: skip


def _is_giving(made: Sentence, clause: Clause) -> bool:
    """Does a clause tell that something is given, reaches somebody?"""
    verb = clause.verb
    if verb is None:
        return False
    return verb.lemma in _GIVING or not _HANDED.isdisjoint(
        made.words[verb.first - 1 : verb.last + 1]
    )


def _is_in_hands(words: list[str], standing: Standing) -> bool:
    """Does "into the hands of" stand before a phrase?"""
    at = standing.before
    return words[at : at + 2] in _HAND or words[at] == "بدست"
