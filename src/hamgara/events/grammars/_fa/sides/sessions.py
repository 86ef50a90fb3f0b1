"""Who holds or attends a Persian session."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import (
    Act,
    Clause,
    Row,
    Sentence,
    Standing,
)
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.sides import SESSIONS, SIGNING
from hamgara.events.grammars._fa.words.triggers import PRESENT, Compiled
from hamgara.events.grammars._fa.words.verbs import BECOME, Verb

_HOLDERS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})


def list_present(made: Sentence, clause: Clause) -> list[Phrase]:
    """Return who was there when states did something together: با حضور."""
    words = made.words
    return [
        one for one, stands in clause.members
        if stands.case == "none"
        and words[stands.before + 1 : stands.before + 2] == ["حضور"]
    ]  # fmt: skip


def is_session(made: Sentence, act: Act, rule_id: str) -> bool:
    """Is it a session: named so, or what the verb says was held?"""
    named = (act.first,) if act.verbal else range(act.first, act.last + 1)
    places = act.clause.tokens if rule_id == "consult-hold" else named
    return any(made.words[k] in SESSIONS for k in places)


def _is_signing(act: Act, rule: Compiled) -> bool:
    """Is a paper signed by nobody but those who are present: signed in the presence of X and Y?"""
    verb = act.clause.verb
    return (
        rule.id == SIGNING and act.verbal and verb is not None
        and (is_passive(verb) or verb.lemma == "رسیدن")
        and all(stands.case in ("none", "with", "in") for _, stands in act.clause.members)
    )  # fmt: skip


def list_session(made: Sentence, act: Act, rule: Compiled) -> list[Row]:
    """Return who holds a session, told as present, as chair or as host: with X and Y present.

    Those before whom a paper is signed by nobody named are who signs it.
    """
    words, clause = made.words, act.clause
    if not _is_signing(act, rule) and (
        rule.type != "CONSULT" or not is_session(made, act, rule.id)
    ):
        return []
    rows: list[Row] = []
    before: Standing | None = None
    for one, standing in clause.members:
        spelled = words[standing.before : standing.before + 2]
        present = standing.case in ("none", "with") and not PRESENT.isdisjoint(spelled)
        held = any(a.role in _HOLDERS for a in one.actors)
        if present and not one.own and (held or (rows and standing is before)):
            rows.append((one, "with"))
        before = standing
    return rows if len({a.country for one, _ in rows for a in one.actors}) > 1 else []


def is_passive(verb: Verb) -> bool:
    """Is a verb passive, or one of becoming, as passives have?"""
    return verb.passive or verb.lemma in BECOME
