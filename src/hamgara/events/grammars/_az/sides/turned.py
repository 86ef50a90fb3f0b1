"""Cases that mean another part in an Azerbaijani act than they seem to."""

from __future__ import annotations

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen, find_subject, has_case
from hamgara.events.grammars._az.sides.bearers import name_author
from hamgara.events.grammars._az.sides.crowds import face_envoy, take_post
from hamgara.events.grammars._az.sides.jailers import name_jailer
from hamgara.events.grammars._az.sides.journeys import turn_journey

_BESIDE = 3
_SEATS = frozenset({"city", "metonym"})
"""Where what is said there is said by the state (Kremldə pislənib)."""
_BLOWS = (
    "hücum", "zərbə", "atəş", "bombardman", "basqın", "raket", "dron", "güllə", "mərmi", "bomba",
    "əməliyyat", "minaatan", "snayper",
)  # fmt: skip


def turn_cases(act: Act, chosen: Chosen) -> Chosen:
    """Return the phrases with the cases in which they are sides of the act."""
    chosen = _name_striker(act, _name_accuser(act, chosen))
    scene, rule = act.scene, act.rule
    if rule.frame == "visit":
        chosen = turn_journey(scene, chosen)
    if rule.type == "REJECT":
        chosen = name_author(scene, chosen, act.predicate)
    if rule.type == "RETREAT" and act.passive:
        chosen = name_jailer(scene, chosen, act.sources, act.last)
    if rule.frame == "envoy" and _names_caller(chosen):
        chosen = [(p, c) for p, c in chosen if c != "to" or p.actors]
    if not act.frame.joint:
        chosen = [(p, "subject" if c == "with" and _is_beside(scene, p) else c) for p, c in chosen]
    subject = find_subject(chosen)
    if rule.type == "AGREE" and subject is not None and subject.anaphor == "both":
        return [(subject, "subject")]
    return chosen


def _name_accuser(act: Act, chosen: Chosen) -> Chosen:
    """Name who accuses, refuses or punishes where a passive tells it."""
    if not act.suffered:
        return chosen
    kind, predicate = act.rule.type, act.predicate
    if kind in ("ACCUSE", "SANCTION"):
        take_post(act.scene, chosen, act.sources, act.last)
    if kind == "ACCUSE" and predicate is not None and predicate.closes:
        chosen = face_envoy(act.scene, chosen, predicate)
    if "suffered" in act.options:
        beside = [p for p, _ in chosen if p is not act.doer and _is_beside_blow(p, act.first)]
        beside += [p for p, _ in chosen if p.head is not None and p.first < act.first <= p.last]
        chosen = [(p, "by" if p in beside else c) for p, c in chosen]
    if kind in ("ACCUSE", "REJECT") and not has_case(chosen, act.sources, None):
        chosen = [(p, "by" if c == "in" and p.kind in _SEATS else c) for p, c in chosen]
    return chosen


def _name_striker(act: Act, chosen: Chosen) -> Chosen:
    """Name the owner of a blow as who strikes."""
    if act.rule.type != "ASSAULT" or has_case(chosen, act.sources, None):
        return chosen
    fired = act.passive
    return [
        (p, "by" if _strikes(act.scene, p, c) or (fired and c == "from") else c) for p, c in chosen
    ]


def _is_beside_blow(phrase: Phrase, first: int) -> bool:
    """Is a bare state that of the arms that struck (Ukrayna dronlarının hücumu nəticəsində)?"""
    bare = phrase.case == "subject" and phrase.kind == "state" and phrase.head is None
    return bare and 0 < first - phrase.last <= _BESIDE


def _strikes(scene: Scene, phrase: Phrase, case: str) -> bool:
    """Is it the owner of the blow that somebody fell to?"""
    place = phrase.last if phrase.of or phrase.head is not None else None
    if case == "in" and phrase.case == "of" and phrase.outer is not None:
        place = phrase.outer[0]
    blow = place is not None and scene.words[place].startswith(_BLOWS)
    return blow and case in ("in", "from", "with")


def _names_caller(chosen: Chosen) -> bool:
    """Is the state that summons named, so that "the ministry" is its own?"""
    called = {a.country for p, case in chosen if case == "object" for a in p.actors}
    owners = {a.country for p, case in chosen if case == "of" for a in p.actors}
    return bool(owners - called) or any(phrase.kind == "place" for phrase, _ in chosen)


def _is_beside(scene: Scene, phrase: Phrase) -> bool:
    """Does somebody act together with the subject (X ilə birgə yardım göndərib)?"""
    after = scene.words[phrase.last + 1 : phrase.last + 3]
    return after[:1] in (["birgə"], ["birlikdə"]) or after in (
        ["ilə", "birgə"],
        ["ilə", "birlikdə"],
    )
