"""The sides of an act that an Azerbaijani participle or verbal noun tells inside a clause."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import OBLIQUE, Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen, has_case
from hamgara.events.grammars._az.sides.bearers import is_owner, is_private, is_refused_paper
from hamgara.events.grammars._az.sides.crowds import is_by_stranger
from hamgara.events.grammars._az.sides.journeys import leave_journey
from hamgara.events.grammars._az.sides.near import add_oblique, find_nominative, list_between
from hamgara.events.grammars._az.words.nouns import read_head

_PARTICIPLES = frozenset({"an", "mis", "dik"})
_TOLD = frozenset({"dik", "acaq"})
"""Forms in which an act is told by another verb (hücum etdiyini, edəcəyini bildirib)."""
_SAYING = frozenset({"report", "blame", "deny", "wish"})
_HEAD_REACH = 8


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb inside a clause; its own words begin at `start`, where the phrases `near` it stand.

    `genitive`: those of them who may do it, or whom it is done to (X-in Y-yə hücum etməsi).
    `head`: of whom a participle tells (Y-yə hücum edən X).
    """

    act: Act
    predicate: Predicate
    clause: Clause
    start: int
    near: list[Phrase]
    genitive: list[Phrase]
    head: Phrase | None

    @property
    def scene(self) -> Scene:
        """The sentence it stands in."""
        return self.act.scene

    @property
    def form(self) -> str:
        """Its form."""
        return self.predicate.verb.form

    @property
    def is_participle(self) -> bool:
        """Does it describe a noun behind it?"""
        return _is_participle(self.predicate)

    @property
    def only_undergone(self) -> bool:
        """Does a participle tell what was done to its noun (Y-yə verilmiş silah)?"""
        return self.act.undergone or (self.form == "mis" and self.head is None)


def take_inner(act: Act, predicate: Predicate) -> Chosen:
    """Return the phrases that are sides of what a verb inside a clause tells."""
    verb = _read_verb(act, predicate)
    chosen: Chosen = []
    if "between" in act.options:
        inside = list_between(act.scene, verb.clause.start, predicate.at)
        chosen = [(p, "between") for p in inside if p.case == "pair"]
    if _is_no_states(verb):
        return chosen
    doer, undergoer = _find_sides(verb)
    if undergoer is not None:
        chosen.append((undergoer, "object"))
    if "speaker" in act.options:  # who tells it does it, to whom he tells it of
        speaker = verb.clause.subject
        if doer is not None and speaker is not None and doer is not speaker:
            chosen.append((doer, "object"))
        doer = speaker
    if doer is not None:
        chosen.append((doer, "subject"))
    add_oblique(chosen, verb.near, doer, predicate.at)
    _add_target(verb, chosen, doer)
    return chosen


def _read_verb(act: Act, predicate: Predicate) -> _Verb:
    """Find the phrases that stand about a verb inside a clause."""
    scene = act.scene
    clause = scene.clause(predicate.at)
    start = scene.before(predicate.at, clause.start)
    near = list_between(scene, start, predicate.at)
    near = leave_journey(scene, near, near)
    genitive = _list_genitive(act, predicate, clause, start, near)
    head = _find_head(scene, predicate) if _is_participle(predicate) else None
    return _Verb(act, predicate, clause, start, near, genitive, head)


def _is_participle(predicate: Predicate) -> bool:
    return predicate.verb.form in _PARTICIPLES and not predicate.verb.case


def _list_genitive(
    act: Act, predicate: Predicate, clause: Clause, start: int, near: list[Phrase]
) -> list[Phrase]:
    """Return the genitives that may be the verb's: those near it, else one farther off."""
    verb, at = predicate.verb, predicate.at
    own = [p for p in near if p.case == "of" and (act.undergone or not _owns_other(p, at))]
    possessed = bool(verb.case) or act.scene.words[predicate.end].endswith(("ması", "məsi"))
    nominal = verb.form in _TOLD or (verb.form == "ma" and possessed)
    if own or not nominal:
        return own
    far = _list_far_doers(act.scene, clause, start) if find_nominative(near) is None else []
    if far or clause.subject is not None:
        return far
    return [p for p in near if p.case == "of" and p.actors][:1]


def _owns_other(phrase: Phrase, at: int) -> bool:
    """Is a genitive that of another noun before the verb (X-in Y-yə qərarını dəyişməsi)?"""
    outer = phrase.outer
    return outer is not None and outer[0] < at and outer[1] != "subject"


def _list_far_doers(scene: Scene, clause: Clause, start: int) -> list[Phrase]:
    """Return who does it before participles that tell of its object (X-in [...] qayığa ...)."""
    before = [one for one in scene.predicates if clause.start <= one.at < start]
    described = _PARTICIPLES | {"maq"}
    forms = {"maq" if one.verb.form == "maq" or not one.verb.case else "" for one in before}
    if forms != {"maq"} or any(one.verb.form not in described for one in before):
        return []
    far = list_between(scene, clause.start, before[0].at)
    alone = [p for p in far if p.case == "of" and (p.outer is None or p.outer[1] == "in")]
    return [p for p in alone if p.actors][-1:]


def _find_head(scene: Scene, predicate: Predicate) -> Phrase | None:
    """Return the phrase that a participle stands before, or inside (X's visiting minister)."""
    inside = next((p for p in scene.phrases if p.first < predicate.at < p.last and p.rank), None)
    if inside is not None:
        return inside
    limit = min(
        (one.at for one in scene.predicates if one.at > predicate.end), default=len(scene.words)
    )
    for phrase in scene.phrases:
        if predicate.end < phrase.first < min(limit, predicate.end + _HEAD_REACH):
            between = scene.words[predicate.end + 1 : phrase.first]
            if "," in between or any(read_head(word) in OBLIQUE for word in between):
                return None
            if predicate.verb.passive and between and between[0].endswith(("lar", "lər")):
                return None
            return phrase
    return None


def _is_no_states(verb: _Verb) -> bool:
    """Does no state do it: a band, somebody private, a paper that is refused?"""
    scene, predicate = verb.scene, verb.predicate
    unowned = predicate.verb.case and not verb.genitive
    if unowned and is_by_stranger(scene, verb.start, predicate.at):
        return True
    if not verb.is_participle or verb.form == "dik" or verb.only_undergone:
        return False
    if verb.head is None and is_private(scene, predicate.end + 1):
        return True
    return verb.act.rule.type == "REQUEST" and is_refused_paper(scene, predicate)


def _find_sides(verb: _Verb) -> tuple[Phrase | None, Phrase | None]:
    """Return who does it and whom or what it is done to, as the form of the verb tells them."""
    if verb.is_participle and verb.form == "dik":
        return _find_sides_of_done(verb)
    if verb.is_participle and verb.only_undergone:
        own = find_nominative(verb.near) if verb.clause.own and not verb.act.undergone else None
        return (own if own is not verb.head else None), verb.head
    if verb.is_participle:
        return _find_doer_described(verb), None
    if verb.form == "after":
        return find_nominative(verb.near) or verb.clause.subject, None
    if verb.act.undergone and (verb.genitive or verb.form != "maq"):
        return _find_causer(verb), verb.genitive[-1] if verb.genitive else None
    return _find_doer_of_noun(verb), None


def _find_sides_of_done(verb: _Verb) -> tuple[Phrase | None, Phrase | None]:
    """Return who did what stands behind a participle in -dık (X-in hücum etdiyi Y)."""
    owner = verb.genitive[-1] if verb.genitive else None
    if verb.act.undergone:
        return None, owner or verb.head
    doer = owner or find_nominative(verb.near) or verb.clause.subject
    return doer, verb.head if verb.head is not doer else None


def _find_doer_described(verb: _Verb) -> Phrase | None:
    """Return who is described by what he does (Y-yə hücum edən X), or by what his paper does."""
    clause = verb.clause
    doer = verb.head or _find_owner_of_head(verb)
    if doer is not None:
        return doer
    final = verb.scene.predicates[clause.predicate] if clause.predicate is not None else None
    return None if final is not None and final.verb.passive else clause.subject


def _find_owner_of_head(verb: _Verb) -> Phrase | None:
    """Return whose thing a participle describes (the Parliament's resolution that accuses Y)."""
    scene, behind = verb.scene, verb.predicate.end + 1
    after = scene.words[behind : behind + 1]
    if not after or read_head(after[0]) is None or scene.verb_at(behind):
        return None
    phrases = list_between(scene, verb.clause.start, verb.predicate.at)
    return next((p for p in phrases if p.case == "of" and p.actors), None)


def _find_causer(verb: _Verb) -> Phrase | None:
    """Return who has something done: the subject beside a passive (X Y-nin vurulmasını ...)."""
    subject = verb.clause.subject
    calls = verb.scene.calls_after(verb.predicate.end)[:1]
    told = verb.form != "ma" or calls not in ([""], [])
    if not told or subject in (None, *verb.genitive):
        return None
    return None if _is_before(verb.scene, verb.predicate) else subject


def _is_before(scene: Scene, predicate: Predicate) -> bool:
    """Does the subject of a clause act only after a passive, or tell it (atıldığını deyib)?"""
    subject = scene.clause(predicate.at).subject
    if predicate.verb.stem == "at" and scene.calls_after(predicate.end)[:1] == ["report"]:
        return True
    after = scene.words[predicate.end + 1 : predicate.end + 2] == ["sonra"]
    return after and subject is not None and subject.first > predicate.end


def _find_doer_of_noun(verb: _Verb) -> Phrase | None:
    """Return who does what a verbal noun says (X-in hücum etməsi), else the clause's subject."""
    if verb.genitive:
        return verb.genitive[-1]
    owned = [p for p in verb.near if p.of and p.case == "subject" and is_owner(verb.scene, p)]
    return owned[-1] if verb.form == "ma" and owned else verb.clause.subject


def _add_target(verb: _Verb, chosen: Chosen, doer: Phrase | None) -> None:
    """Add whom it is done to where the words near the verb do not say it."""
    act, subject = verb.act, verb.clause.subject
    if subject is not None and _is_asked_by_head(verb):
        chosen.append((subject, act.aims[0]))
    if not has_case(chosen, act.aims, doer):
        before = list_between(verb.scene, verb.clause.start, verb.start)
        add_oblique(chosen, before, doer, verb.predicate.at)
    told = "speaker-target" in act.options and subject is not None and doer is not subject
    told = told and not _SAYING.isdisjoint(verb.scene.calls_after(verb.predicate.end))
    if told and subject is not None and not has_case(chosen, act.aims, doer):
        chosen.append((subject, "object"))


def _is_asked_by_head(verb: _Verb) -> bool:
    """Is the subject asked by the one it does something to (X ondan kömək istəyən Y-yə ...)?"""
    head = verb.head
    if verb.act.rule.type != "REQUEST" or verb.form == "dik":
        return False
    if head is None or head.case not in OBLIQUE:
        return False
    return not verb.scene.words[verb.predicate.at - 1].endswith(("maq", "mək"))
