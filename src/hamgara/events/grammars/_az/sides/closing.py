"""The sides of an act that an Azerbaijani verb tells at the end of its clause."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen, has_case
from hamgara.events.grammars._az.sides.bearers import leave_inner, leave_purpose, list_owners
from hamgara.events.grammars._az.sides.journeys import leave_journey
from hamgara.events.grammars._az.sides.near import add_genitive, add_oblique, list_between
from hamgara.events.grammars._az.sides.nominal import is_border
from hamgara.events.grammars._az.told.quotes import find_quoter, make_speaker, speaks_of_us
from hamgara.events.grammars._az.told.tellers import SAID, find_teller

_BY = "tərəfindən"
_BY_US = "tərəfimizdən"


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb that closes a clause, with the phrases before it.

    `near` stand behind the last participle before the verb, so that they are its own; `far`
    before that. `start` is where the clause begins with those it shares its subject with.
    """

    act: Act
    predicate: Predicate
    clause: Clause
    start: int
    near: list[Phrase]
    far: list[Phrase]

    @property
    def scene(self) -> Scene:
        """The sentence it stands in."""
        return self.act.scene

    @property
    def subject(self) -> Phrase | None:
        """The subject of its clause."""
        return self.clause.subject

    def list_inside(self) -> list[Phrase]:
        """Return the phrases of its clause before it."""
        return list_between(self.scene, self.clause.start, self.predicate.at)

    def is_aimed(self, chosen: Chosen) -> bool:
        """Is somebody chosen whom it is done to?"""
        return has_case(chosen, self.act.aims, self.subject)


def take_closing(act: Act, predicate: Predicate) -> Chosen:
    """Return the phrases that are sides of what a verb at the end of its clause tells."""
    verb = _read_verb(act, predicate)
    chosen = _list_owners(verb)
    _add_subject(verb, chosen)
    add_oblique(chosen, verb.near, verb.subject, predicate.at)
    if act.undergone:
        _add_agent(verb, chosen)
    _add_teller(verb, chosen)
    _add_target(verb, chosen)
    return chosen


def _read_verb(act: Act, predicate: Predicate) -> _Verb:
    """Part the phrases before a verb into its own and those before a participle."""
    scene, rule = act.scene, act.rule
    clause = scene.clause(predicate.at)
    inner = scene.before(predicate.at, clause.start)
    start = scene.shared_start(clause)
    near = [p for p in list_between(scene, start, predicate.at) if p.last >= inner]
    far = list_between(scene, _after_participle(scene, clause, start), inner)
    far = [p for p in far if p.case != "by" or not _is_of_participle(scene, p.last)]
    near, far = leave_journey(scene, near, far + near), leave_journey(scene, far, far + near)
    far = leave_purpose(scene, far)
    asked = rule.type == "REQUEST" or rule.id.startswith("thank")
    if asked and clause.subject is not None:
        far = leave_inner(far, clause.subject)
    return _Verb(act, predicate, clause, start, near, far)


def _after_participle(scene: Scene, clause: Clause, start: int) -> int:
    """Return where the words begin that are not of a participle before the subject."""
    subject = clause.subject
    if subject is None or not clause.own:
        return start
    for one in scene.predicates:
        if one.end + 1 == subject.first and one.verb.form == "an":
            return subject.first
    return start


def _list_owners(verb: _Verb) -> Chosen:
    """Return whose the act is said to be: several who share it, or the owner of what is done."""
    act, inside = verb.act, verb.list_inside()
    chosen: Chosen = []
    if act.frame.joint:
        chosen = _list_joint_owners(inside)
        if verb.subject is None:
            chosen += _list_owner_of_talk(inside)
    elif "between" in act.options:
        chosen = [(p, "between") for p in inside if p.case == "pair"]
    if "explicit" in act.options:
        chosen = [(p, c) for p, c in chosen if p.case != "pair" or is_border(verb.scene, p)]
    owned = "of" in act.sources and not act.frame.joint and not verb.clause.own
    if owned and (act.undergone or act.rule.type != "ACCUSE"):
        chosen += [(p, "of") for p in list_owners(inside)][:1]
    return chosen


def _list_joint_owners(inside: list[Phrase]) -> Chosen:
    """Return whose meeting it is: the genitive or label before the noun of a joint act."""
    chosen: Chosen = []
    for phrase in inside:
        owns = (phrase.case == "of" or phrase.of) and phrase.case != "with"
        if phrase.case == "pair":
            chosen.append((phrase, "between"))
        elif owns and len({actor.country for actor in phrase.actors}) > 1:
            chosen.append((phrase, "of"))
    return chosen


def _list_owner_of_talk(inside: list[Phrase]) -> Chosen:
    """Return the one whose talk with another it is (X-in Y ilə telefon danışığı olub)."""
    owners = [p for p in inside if p.case == "of" and p.actors and (p.rank or p.head is None)]
    others = [p for p in inside if p.case == "with" and p.actors and not p.label]
    alone = len(owners) == 1 and others and owners[0].last < others[0].first
    return [(owners[0], "of")] if alone else []


def _add_subject(verb: _Verb, chosen: Chosen) -> None:
    """Add the subject: who acts, of a passive whom it is done to."""
    clause, passive, subject = verb.clause, verb.act.undergone, verb.subject
    we = not clause.own and speaks_of_us(verb.scene, verb.predicate)
    quoter = find_quoter(verb.scene, clause) if we else None
    if quoter is not None or (we and subject is None):
        chosen.append((quoter or make_speaker(verb.predicate, "subject"), "subject"))
    elif subject is None and not passive:
        owner = _find_owner_of_thing(verb)
        chosen += [(owner, "subject")] if owner is not None else []
    if quoter is None and subject is not None and (clause.own or not passive or _is_hosted(verb)):
        chosen.append((subject, "object" if passive else "subject"))
    if subject is None and verb.predicate.verb.form == "while":
        chosen += [(p, "subject") for p in verb.far + verb.near if p.case == "of"][:1]


def _is_hosted(verb: _Verb) -> bool:
    """Is a subject from the clause before received by somebody (X tərəfindən qəbul edilib)?"""
    words = verb.scene.words[verb.clause.start : verb.predicate.at]
    return verb.act.rule.frame == "host" and _BY in words


def _find_owner_of_thing(verb: _Verb) -> Phrase | None:
    """Return the owner of a subject like "the rockets that Iran fired"."""
    start = verb.clause.start
    for one in verb.scene.predicates:
        inside = start <= one.at < verb.predicate.at
        if inside and one.verb.form == "dik" and not one.verb.case:
            before = list_between(verb.scene, start, one.at)
            return next((p for p in before if p.case == "of"), None)
    return None


def _add_agent(verb: _Verb, chosen: Chosen) -> None:
    """Add who acts in a passive clause (X tərəfindən vurulub)."""
    if all(case != "by" for _, case in chosen):
        chosen += [(p, "by") for p in verb.far if p.case == "by"][:1]
    if all(case != "by" for _, case in chosen):
        owner = _find_owner_of_agent(verb)
        chosen += [(owner, "by")] if owner is not None else []
    if _BY_US in verb.scene.words[verb.start : verb.predicate.at]:
        quoter = find_quoter(verb.scene, verb.clause) or make_speaker(verb.predicate, "by")
        chosen.append((quoter, "by"))


def _find_owner_of_agent(verb: _Verb) -> Phrase | None:
    """Return the owner of a far agent (X's units that stand near Y fired): bölmələri tərəfindən."""
    scene, start = verb.scene, verb.start
    place = next((i for i in range(start, verb.predicate.at) if scene.words[i] == _BY), None)
    if place is None or _is_of_participle(scene, place):
        return None
    return next((p for p in list_between(scene, start, place) if p.case == "of"), None)


def _is_of_participle(scene: Scene, place: int) -> bool:
    """Is an agent that of a passive participle behind it (X tərəfindən verilən qərar)?"""
    after = next((one for one in scene.predicates if one.at > place), None)
    inner = after is not None and after.verb.passive and after.noun_next
    return after is not None and inner and after.verb.form in ("an", "mis")


def _add_teller(verb: _Verb, chosen: Chosen) -> None:
    """Add whose statement does it by saying it, where nobody else does (X-in bəyanatında ...)."""
    act = verb.act
    if act.rule.type not in SAID or act.frame.joint:
        return
    said = any(case == "by" for _, case in chosen) if act.undergone else verb.subject is not None
    teller = None if said else find_teller(verb.scene, verb.start, verb.predicate.at)
    if teller is not None:
        chosen.append((teller, "by" if act.undergone else "subject"))


def _add_target(verb: _Verb, chosen: Chosen) -> None:
    """Add whom it is done to where the words near the verb do not say it."""
    act, near, far = verb.act, verb.near, verb.far
    if not verb.is_aimed(chosen):
        _add_far(verb, chosen)
    if "from" in act.sources and not has_case(chosen, act.sources, None):
        chosen += [(p, "from") for p in far + near if p.case == "from"][:1]
    if act.undergone and not has_case(chosen, ("object",), None):
        add_genitive(chosen, near + far)
    if not verb.is_aimed(chosen):
        add_genitive(chosen, far + near)
    if not verb.is_aimed(chosen) and not act.frame.joint:
        _add_bare(verb, chosen)


def _add_far(verb: _Verb, chosen: Chosen) -> None:
    """Add the phrases before a participle: first those before the owner of what it tells of."""
    far, end = verb.far, verb.predicate.at
    owner_at = next((n for n, p in enumerate(far) if p.case == "of"), len(far))
    add_oblique(chosen, far[:owner_at], verb.subject, end)
    if not verb.is_aimed(chosen):
        add_genitive(chosen, far[owner_at:])
    if not verb.is_aimed(chosen):
        add_oblique(chosen, far, verb.subject, end)


def _add_bare(verb: _Verb, chosen: Chosen) -> None:
    """Add whom a name without a case means, or who has said the clause (X deyib ki, Y ...)."""
    target = verb.act.aims[0]
    for phrase in verb.near:
        named = phrase.actors or phrase.rank != "institution"
        if phrase.case == "subject" and phrase is not verb.subject and named:
            chosen.append((phrase, target))
    speaker = verb.scene.speaker(verb.clause)
    if speaker is not None and verb.clause.own and not verb.is_aimed(chosen):
        chosen.append((speaker, target))
