"""Who is left out of an Azerbaijani act: what is no state's, and who only stands by.

Each step returns the phrases that are left, None where the act is none between states.
"""

from __future__ import annotations

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen
from hamgara.events.grammars._az.sides.bystanders import (
    faces_own,
    is_among_own,
    is_private,
    is_private_act,
    is_session,
    leave_by_way,
)
from hamgara.events.grammars._az.sides.crowds import is_among_people
from hamgara.events.grammars._az.sides.marches import faces_home
from hamgara.events.grammars._az.sides.nominal import is_port

_TALKS = frozenset({"visit", "host", "joint"})
_POSTS = frozenset({"embassy", "consulate"})
"""Before which crowds stand: only protest and attack are against them."""
_DOERS = ("subject", "by", "of")


def leave_own(act: Act, chosen: Chosen) -> Chosen | None:
    """Leave out what is the doer's own; None: the act stays within one state."""
    scene, kind, doer = act.scene, act.rule.type, act.doer
    if kind in ("CONSULT", "SUPPORT", "AGREE"):
        chosen = [one for one in chosen if not one[0].label]
    if kind in ("ACCUSE", "THREATEN") and doer is not None and is_among_own(doer, chosen):
        return None
    if kind in ("PROTEST", "REQUEST") and faces_home(scene, act.last):
        return None
    if not leave_by_way(scene, kind, chosen, act.targets, act.predicate, act.first):
        return None
    if doer is None or not doer.actors:
        return chosen
    own = [(p, c) for p, c in chosen if _is_own(p, c, doer)]
    kept = [one for one in chosen if one not in own]
    others = [one for one in kept if one[0] is not doer]
    return None if faces_own(kind, own, others, act.targets) else kept


def leave_private(act: Act, chosen: Chosen) -> Chosen | None:
    """Leave out missions that nothing is done to; None: people without an office act."""
    kind, doer = act.rule.type, act.doer
    if act.rule.frame in _TALKS and doer is not None and is_private(doer):
        return None
    if is_private_act(act.scene, kind, chosen, act.targets, act.last):
        return None
    judged = doer is not None and doer.role == "JUD" and kind == "REJECT"
    if judged and any(is_private(p) or p.kind == "people" for p, _ in chosen):
        return None
    if kind == "CONSULT" and any(c == "with" and is_private(p) for p, c in chosen):
        return None
    if kind in ("PROTEST", "ASSAULT"):
        return chosen
    return [(p, c) for p, c in chosen if not (c == "against" and p.office in _POSTS)]


def leave_witnesses(act: Act, chosen: Chosen) -> Chosen | None:
    """Leave out who only takes part in what others do; None: one state alone acts."""
    scene, doer = act.scene, act.doer
    if not act.frame.joint:
        return chosen
    if doer is not None and len({one.country for one in doer.actors}) > 1:
        chosen = [(p, c) for p, c in chosen if not (c == "between" and _is_witness(scene, p))]
    if any(p.firm for p, _ in chosen) or _is_one_state(chosen):
        return None
    if doer is not None and _are_of_one(scene, doer, chosen):
        return None
    firm = doer is not None and scene.words[doer.last] in scene.lists["strangers"]
    if firm and all(p is doer or c == "in" for p, c in chosen):
        return None
    if act.rule.type in ("CONSULT", "AGREE"):
        chosen = [one for one in chosen if not one[0].firm]
    if is_among_people(scene, chosen, act.last):
        return None
    if act.rule.type == "CONSULT":
        chosen = [one for one in chosen if one[1] != "against"]
        if act.rule.id == "meet" and is_session(chosen, act.first, act.last):
            return None
    return chosen


def leave_firms(act: Act, chosen: Chosen) -> Chosen | None:
    """Leave out firms; None: one of them acts, or a port is closed."""
    doer = act.doer
    if act.rule.id in ("close", "halt") and doer is not None and is_port(act.scene.words, doer):
        return None
    if act.rule.type in ("CONSULT", "AGREE"):
        chosen = [one for one in chosen if not one[0].firm]
    if not act.suffered and any(p.firm and c in ("subject", "by") for p, c in chosen):
        return None
    return [(p, c) for p, c in chosen if not (p.firm and c in _DOERS)]


def _is_own(phrase: Phrase, case: str, subject: Phrase) -> bool:
    """Is an institution without a state the subject's own (he addressed the army)?"""
    if phrase is subject or phrase.anaphor not in ("office", "he"):
        return False
    if phrase.rank == "delegation":
        return case == "object"
    own = case == "object" or phrase.role in ("MIL", "LEG", "JUD", "COP")
    own = own or (phrase.office == "ministry" and case == "from")
    own = own or phrase.office in ("government", "central-bank", "state-agency")
    return phrase.anaphor == "office" and phrase.rank == "institution" and own


def _is_witness(scene: Scene, phrase: Phrase) -> bool:
    """Does somebody only take part in what others do (X-in iştirakı ilə)?"""
    return scene.words[phrase.last].startswith("iştirak")


def _is_one_state(chosen: Chosen) -> bool:
    """Do only institutions of one state act, the second said without it (two ministries)?"""
    named = [p for p, c in chosen if p.actors and c != "in"]
    bare = [p for p, _ in chosen if p.anaphor == "office" and p.rank == "institution"]
    sisters = len(named) > 1 and not any(p.anaphor for p, _ in chosen)
    return (
        bool(bare or sisters)
        and all(p.rank == "institution" for p in named)
        and len({actor.country for p in named for actor in p.actors}) == 1
        and min(p.first for p in named) < max(p.first for p, _ in chosen)
    )


def _are_of_one(scene: Scene, subject: Phrase, chosen: Chosen) -> bool:
    """Do several institutions of one state act together (X's two ministries signed)?"""
    word = scene.words[subject.last]
    several = subject.rank == "institution" and ("ləri" in word or "ları" in word)
    alone = len({actor.country for actor in subject.actors}) == 1
    return several and alone and all(case not in ("with", "between") for _, case in chosen)
