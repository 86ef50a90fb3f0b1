"""Azerbaijani charges: harm that another says to have been done (X claims that Y opened fire)."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.reading import Argument

_CLAIMED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID"})
_REPORTED = frozenset({"MOBILIZE", "AID"})
"""What another's report of is a charge already: arms given to rebels, mines laid."""
_HOSTILE = ("silah", "mina", "sursat", "raket", "dron", "terror", "üsyançı", "qiyamçı", "separat")
_CLAIMS = ("iddia", "ittiham", "şikayət", "irəli")


def find_accuser(
    scene: Scene, type_: str, predicate: Predicate, arguments: Sequence[Argument]
) -> Phrase | None:
    """Return who says that another has done an act, where that makes it a charge."""
    if type_ not in _CLAIMED or predicate.verb.negated:
        return None
    if scene.words[predicate.end + 1 : predicate.end + 2] == ["görə"]:
        return None
    acting = [one.mention for one in arguments if one.case in ("subject", "by")]
    doers = {actor.country for one in acting for actor in one.actors}
    teller = _find_teller(scene, predicate)
    if teller is None or not doers:
        return None
    verb, speaker = teller
    mine = {actor.country for actor in speaker.actors}
    if not mine or mine & doers:
        return None
    claimed = scene.words[verb.first].startswith(_CLAIMS)
    start = scene.before(predicate.at, scene.clause(predicate.at).start)
    hostile = any(word.startswith(_HOSTILE) for word in scene.words[start : predicate.at])
    return speaker if claimed or (type_ in _REPORTED and hostile) else None


def _find_teller(scene: Scene, predicate: Predicate) -> tuple[Predicate, Phrase] | None:
    """Return the verb of saying over a predicate and its subject (etdiyini iddia edib, ki)."""
    clause = scene.clause(predicate.at)
    if predicate.closes:
        number = scene.clauses.index(clause)
        before = scene.clauses[number - 1] if number else None
        speaker = scene.speaker(clause)
        if before is None or before.predicate is None or speaker is None:
            return None
        return scene.predicates[before.predicate], speaker
    if predicate.verb.form != "dik" or not predicate.verb.case:
        return None
    verb = next((one for one in scene.predicates if one.at > predicate.end), None)
    if verb is None or verb.called not in ("report", "blame") or clause.subject is None:
        return None
    return verb, clause.subject


def is_blamed(scene: Scene, predicate: Predicate) -> bool:
    """May a misdeed be what somebody blames another for (hədələdiyini deyib, hədələməkdə ...)?

    Neither is one that a clause tells by itself, nor one done before another act.
    """
    if predicate.closes or predicate.verb.form in ("after", "while"):
        return False
    if predicate.verb.passive and predicate.verb.form in ("mis", "an") and predicate.noun_next:
        return False
    after = next((one for one in scene.predicates if one.at > predicate.end), None)
    if after is None or after.called in ("begin", "effect"):
        return after is None
    said = after.closes and after.verb.passive and predicate.verb.form in ("dik", "ma")
    return not said or scene.clause(predicate.at).own
