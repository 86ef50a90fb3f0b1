"""Into whose hands something comes in Persian (به دست X), and whose it was before."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence, Standing
from hamgara.events.grammars._fa.words.triggers import Compiled

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


def list_giving(made: Sentence, act: Act, _: Compiled, some: list[Row]) -> list[Row]:
    """Return whose goods were handed over: the tents that X had bought were given to Y."""
    noun = made.nouns.get(act.first)
    if not act.verbal and noun is not None and noun.case == "about":  # thanked X for sending two
        thanked = [
            (one, "by") for one, stands in act.clause.members
            if stands.case == "from" and stands.owner is None and one.first < act.first
        ]  # fmt: skip
        return [*thanked, *((one, "to") for one in act.clause.subject)] if thanked else []
    handed = act.verbal and act.passive and all(case in ("in", "to", "for") for _, case in some)
    if not handed or "که" not in made.bag:
        return []
    told = next((
        one for one in made.clauses
        if one.opened == "که" and one.outer is act.clause and 0 <= one.head < act.first
        and one.verb is not None and one.verb.tense in ("past", "perfect", "pluperfect")
    ), None)  # fmt: skip
    return [(one, "by") for one in told.subject if one.actors] if told is not None else []
