"""Persian requests and offers that a passive tells the answer to: X's request to Y was refused."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence, list_states
from hamgara.events.who.parties import PRIVATE

_ASKING = ("درخواست", "تقاضا", "خواسته", "خواهش", "مطالبه")
_OFFERING = ("پیشنهاد", "دعوت")
_ANSWERED = frozenset({"شدن", "گردیدن", "گرفتن", "شنیدن", "ماندن"})
"""Verbs by which a request gets an answer: was refused, got a no (جواب رد گرفت)."""
_ANSWERS = frozenset({"REJECT", "AGREE"})
_CASES = frozenset({"از", "به", "با", "در", "برای", "بر", "درباره", "علیه", ","})


def list_answered(made: Sentence, act: Act, type_: str) -> list[Row]:
    """Return who answers whom, where a request is the subject: X's request to Y was refused.

    Who answers is told as such (by Y), as whom it was put to (to Y), or by a city: in Ankara.
    """
    at = _find_asked(made, act) if type_ in _ANSWERS else -1
    if at < 0:
        return []
    words = made.words
    members = [row for row in act.clause.members if row[0].actors and row[0].first < act.last]
    behind = [row for row in members if row[0].first > at and not row[1].media]
    asker = next((one for one, _ in behind if _CASES.isdisjoint(words[at : one.first])), None)
    if asker is None or any(a.role in PRIVATE for a in asker.actors):
        return []
    to = "از" if words[at].startswith(_ASKING) else "به"
    others = [row for row in behind if not list_states([row[0]]) & list_states([asker])]
    agents = [one for one, stands in members if stands.case == "by"]
    asked = [one for one, _ in others if words[one.first - 1] == to]
    there = [one for one, stands in others if stands.case == "in" and one.place]
    answering = agents or asked or there
    if not answering:
        return []
    return [(answering[0], "subject"), (asker, "object")]


def is_answered(made: Sentence, act: Act) -> bool:
    """Is it a request or offer of an unknown day whose answer its clause tells?"""
    if act.verbal or not made.words[act.first].startswith(_ASKING + _OFFERING):
        return False
    return any(
        other.verbal and any(one.rule.type in _ANSWERS for one in other.trigger.entries)
        and _find_asked(made, other) == act.first
        for other in made.list_acts(act.clause)
    )  # fmt: skip


def _find_asked(made: Sentence, act: Act) -> int:
    """Return the place of the request that is the subject of a passive answer, -1 for none."""
    words, verb = made.words, act.clause.verb
    if verb is None or not act.verbal or not (act.passive or verb.lemma in _ANSWERED):
        return -1
    first = _find_first(act.clause)
    near = [k for k in act.clause.tokens if first <= k < act.first]
    if any(words[k] == "را" for k in near):
        return -1
    return next(
        (
            k for k in near
            if words[k].startswith(_ASKING + _OFFERING)
            and (k == first or words[k - 1] not in _CASES - {","})
        ), -1,
    )  # fmt: skip


def _find_first(clause: Clause) -> int:
    """Return the first word of a clause."""
    return clause.tokens[0] if clause.tokens else -1
