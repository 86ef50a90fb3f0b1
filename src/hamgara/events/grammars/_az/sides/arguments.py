"""Who takes part in an act: the phrases before an Azerbaijani verb, by their cases."""

from __future__ import annotations

import re

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen, has_case
from hamgara.events.grammars._az.sides.bearers import (
    is_self_blame,
    leave_bearer,
    leave_beside,
    name_pronoun,
    turn_cause,
    turn_reason,
)
from hamgara.events.grammars._az.sides.closing import take_closing
from hamgara.events.grammars._az.sides.crowds import is_by_stranger
from hamgara.events.grammars._az.sides.demanded import take_demanded
from hamgara.events.grammars._az.sides.inner import take_inner
from hamgara.events.grammars._az.sides.nominal import take_noun
from hamgara.events.grammars._az.sides.parties import settle_arguments
from hamgara.events.reading import Argument
from hamgara.events.vocabulary import Rule


def find_arguments(
    scene: Scene, rule: Rule, first: int, last: int, number: int | None, options: frozenset[str]
) -> tuple[Argument, ...] | None:
    """Return who takes part in the act on words `first` to `last`; None: surely nobody."""
    predicate = scene.predicates[number] if number is not None else None
    act = Act(scene, rule, first, last, predicate, options)
    chosen = None if _is_no_states(act) else _choose(act)
    if chosen is None:
        return None
    if act.passive and not has_case(chosen, ("by",), None):
        chosen = [(p, "by" if c == "object" and _owns(p, first, last) else c) for p, c in chosen]
    _add_joined(scene, chosen)
    name_pronoun(scene, chosen)
    return settle_arguments(act, leave_bearer(scene, chosen, predicate))


def _is_no_states(act: Act) -> bool:
    """Does a crowd, a firm, an armed band or another who is no state do it?"""
    scene, subject, predicate = act.scene, act.doer, act.predicate
    attacked = predicate is None or "suffered" in act.options
    attacked = attacked and act.rule.type == "ASSAULT"
    if attacked and is_by_stranger(scene, max(0, act.first - 2), act.first):
        return True
    if subject is None or "suffered" in act.options or act.undergone:
        return False
    if subject.kind == "crowd" and "crowd" in act.options:
        return False
    if act.rule.type == "AID" and _is_sent(scene, subject):
        return False
    told = predicate is None or predicate.closes
    return told and subject.kind in ("stranger", "crowd")


def _choose(act: Act) -> Chosen | None:
    """Return the phrases that may be sides of the act; None: it is none."""
    scene, predicate = act.scene, act.predicate
    if predicate is None:
        taken = take_noun(scene, act.first, act.last, act.options)
        if taken is None:
            return None
        return leave_beside(scene, turn_cause(scene, taken, act.first, act.last))
    if "must" in act.options:
        return take_demanded(scene, predicate)
    if predicate.closes:
        return take_closing(act, predicate)
    chosen = take_inner(act, predicate)
    if not chosen and act.rule.type == "RETREAT" and predicate.verb.form == "an":
        return None
    if act.rule.type == "ACCUSE" and is_self_blame(scene, chosen, predicate):
        return None
    return turn_reason(scene, chosen, predicate)


def _add_joined(scene: Scene, chosen: Chosen) -> None:
    """Add who is joined with a taker by "and" where one of them is known by surname alone."""
    for phrase, case in list(chosen):
        for other in scene.phrases:
            left, right = sorted((phrase, other), key=lambda one: one.first)
            joined = scene.words[left.last + 1 : right.first] in (["və"], ["ilə"])
            called = any(one.anaphor in ("he", "office") and one.name for one in (phrase, other))
            alike = other.case == phrase.case or (other is right and left.case == "subject")
            people = all(one.is_person or one.anaphor for one in (phrase, other))
            if joined and called and alike and people:
                chosen[:] = [one for one in chosen if one[0] is not other]
                chosen.append((other, "subject" if other.anaphor == "office" else case))


def _is_sent(scene: Scene, subject: Phrase) -> bool:
    """Are those who come what is given as aid (doctors)?"""
    word = re.sub(r"l[aə]r[ıi]?$", "", scene.words[subject.last])
    return subject.kind == "stranger" and not subject.actors and word in scene.lists["aid"]


def _owns(phrase: Phrase, first: int, last: int) -> bool:
    """Is the act itself said to be somebody's own (X's protest was handed over)?"""
    return phrase.of and phrase.head is not None and first <= phrase.head < last
