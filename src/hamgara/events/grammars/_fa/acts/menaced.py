"""Whom a Persian threat is at that tells only what will happen: if X does it, (it) will pay."""

from __future__ import annotations

from hamgara.events.grammars._fa.acts.saying import face_if, find_if_subject
from hamgara.events.grammars._fa.clauses.sentence import Act, Row, Sentence, list_states
from hamgara.events.vocabulary import Rule


def face_threat(made: Sentence, act: Act, rule: Rule, rows: list[Row]) -> list[Row]:
    """Return the arguments of a threat: it faces who does what the if-clause says.

    So too where that one is also the subject that is left unsaid: Y said if X attacks, (X) will
    meet with an answer.
    """
    if "subject" not in rule.target or any(one in act.clause.subject for one, _ in _own(act)):
        return face_if(made, act, rows)
    said = [one for one, case in rows if case == "subject" and one.actors]
    foes = [one for one in find_if_subject(made, act) if one.actors]
    if not said or not foes or list_states(said) & list_states(foes):
        return face_if(made, act, rows)
    rest = [(one, case) for one, case in rows if one not in said and one not in foes]
    return [*((one, "subject") for one in foes), *((one, "by") for one in said), *rest]


def _own(act: Act) -> list[Row]:
    """Return the phrases that stand in the clause of an act, and how."""
    return [(one, stands.case) for one, stands in act.clause.members]
