"""Checks of English acts that are talk: meetings, threats, charges, refusals."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.acts.deeds import (
    is_patrol,
    seat_police,
)
from hamgara.events.grammars._en.acts.fitting import (
    NAMING,
    leave_norms,
    leave_scene,
)
from hamgara.events.grammars._en.acts.spared import (
    is_port_call,
)
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.cases import STATES_OF
from hamgara.events.grammars._en.clauses.clauses import find_governor
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    class_of_governor,
    countries_beside,
    is_venue_of_body,
    list_countries,
    opens_infinitive,
    verb_saying,
)
from hamgara.events.grammars._en.sides.meant import (
    has_strange_partner,
    is_by_body,
    is_of_thing,
    is_thing,
)
from hamgara.events.grammars._en.sides.parties import list_doers
from hamgara.events.grammars._en.sides.sides import (
    is_force,
    name_cases,
)
from hamgara.events.grammars._en.told.said import (
    has_if_over,
    is_announced,
    names_charge,
)
from hamgara.events.grammars._en.told.threats import foretells, warn_of
from hamgara.events.grammars._en.words.rules import VerbPattern
from hamgara.events.who.parties import PRIVATE

ATTEMPTED = frozenset({"COERCE", "ASSAULT"})
_PAIR = 2
_HOSTING = frozenset({"play", "give", "extend", "accord"})


def _leave_topic(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Leave out who is only talked of (met to discuss the war with Iran); is anybody left?"""
    topics = [
        one for one in made.who("with")
        if not (one.rank or one.person or one.anaphor)
        and not STATES_OF.isdisjoint(scene.words[verb.head + 1 : one.first])
    ]  # fmt: skip
    sides = countries_beside(made.arguments, "with", "in", "to")
    met = [o for o in scene.found if o.rule.type == "CONSULT" and o.chunk < made.chunk]
    sides |= list_countries(met[-1].arguments) if met and verb.form == "inf" else set()
    topics = [one for one in topics if not one.countries & sides]
    if not topics or len(sides) < _PAIR:
        return not topics or "about" not in scene.words[verb.head + 1 : topics[0].first]
    made.arguments = [item for item in made.arguments if item[1] not in topics]
    return len(list_countries(made.arguments)) >= _PAIR


def suits_meeting(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Check who meets or hosts whom."""
    rule, joint = made.rule, FRAMES[made.rule.frame].joint
    if rule.id == "concede-truce":
        made.arguments = leave_scene(made.arguments)
    if joint and has_strange_partner(scene, made, k):
        return False
    apart = {case for case, one in made.arguments if one.actors} & {"by", "between", "of"}
    if verb.form == "pp" and rule.id.startswith("consult-discuss") and not apart:
        return False
    if rule.type == "CONSULT" and joint:
        made.arguments = [
            (case, one)
            for case, one in made.arguments
            if case != "subject" or one.plural or not is_thing(scene, one)
        ]
    if rule.type == "CONSULT" and rule.frame == "visit" and not _is_visit(scene, made, k):
        return False
    if rule.id == "consult-host" and not verb.passive and not _is_anybody_hosted(scene, made, verb):
        return False
    if joint:
        made.arguments = [item for item in made.arguments if not _is_beside(scene, *item)]
    if rule.type == "CONSULT" and not _leave_topic(scene, made, verb):
        return False
    if rule.id != "consult-discuss" or pattern.particles[-1:] not in (("to",), ("with",)):
        return True
    return not made.has("with") or "with" in name_cases(made)


def _is_visit(scene: Scene, made: Candidate, k: int) -> bool:
    """Leave out things and forces, which visit nobody but for ships in port; is anybody left?"""
    thing, calls = is_of_thing(scene, k), is_port_call(scene, k)
    made.arguments = [
        (case, one) for case, one in made.arguments
        if case != "subject" or calls
        or not (thing or is_thing(scene, one) or is_force(one))
    ]  # fmt: skip
    return made.has("subject", "by") and not opens_infinitive(scene, made.last)


def _is_anybody_hosted(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Is somebody hosted (received the envoy, played host to him), not a thing or private one?"""
    played = not _HOSTING.isdisjoint(verb.lemmas)
    return any(
        (case == "object" or (case == "to" and played))
        and one.role not in PRIVATE
        and scene.words[one.first] != "it"
        and (one.rank or one.person or one.pronoun or not is_thing(scene, one))
        for case, one in made.arguments
    )


def _is_beside(scene: Scene, case: str, one: Phrase) -> bool:
    """Is it only where a body sits (talks in the UN), or a thing that is taken along?"""
    if case == "with":
        return bool(one.owner) and is_thing(scene, one)
    return case == "in" and is_venue_of_body(scene, one)


def suits_speech(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Check acts done by saying something: threats, charges, refusals."""
    flags = pattern.flags
    if "warning" in flags:
        made.moods -= {"future", "conditional"}
        warn_of(scene, made, k, verb)
    if "fated" in flags and not foretells(scene, made, k, verb):
        return False
    if "flat" in flags and not _refuses_flatly(scene, made, k, verb):
        return False
    if "body" in flags and not is_by_body(made):
        return False
    if made.rule.id in ("sanction-impose", "support-recognize") and verb.form == "pp":
        made.moods.add("earlier")
    if made.rule.type == "ACCUSE":
        _settle_charge(scene, made, k, verb)
    if made.rule.type in ATTEMPTED and not verb.passive:
        seat_police(made)
    if "troops" in flags and not _is_by_troops(scene, made):
        return False
    if "announced" in flags and not is_announced(scene, made, k, verb):
        return False
    return "refusal" not in flags or _refuses(scene, made, k, verb)


def _refuses_flatly(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Take what somebody says he will not do as a refusal or threat, unless under an "if"."""
    if has_if_over(scene, k):
        return False
    made.moods -= {"negated", "future", "conditional"}
    if made.rule.type == "THREATEN":
        warn_of(scene, made, k, verb)
    return True


def _refuses(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Take a negated verb as the refusal of who says it, unless that is denied or wished."""
    governor = find_governor(scene.clauses, k)
    denied = governor is not None and class_of_governor(scene, governor) == "deny"
    if denied or "wish" in made.moods or has_if_over(scene, k):
        return False
    made.moods -= {"negated", "future", "conditional"}
    at = verb_saying(scene, k)
    made.said = made.said if at is None else at
    if governor is not None and verb.passive and not made.has("by"):
        made.arguments += [("subject", one) for one in list_doers(scene, governor.at)]
    return True


def _settle_charge(scene: Scene, made: Candidate, k: int, verb: Verb) -> None:
    """Set who is blamed (laid it at the door of X), and what rejects a charge (called it a lie)."""
    if "door" in scene.words[verb.head : made.last + 1]:
        made.arguments = [
            ("object" if one.owner and case == "in" else case, one)
            for case, one in made.arguments
            if case != "object" or not one.pronoun
        ]
    if NAMING & set(verb.lemmas) and names_charge(scene, k):
        made.rule = scene.matcher.rules["reject-charge"]
    else:
        made.arguments = leave_norms(scene, made, verb)


def _is_by_troops(scene: Scene, made: Candidate) -> bool:
    """Is it soldiers, police or a patrol that do it?"""
    doers = made.who("subject", "by")
    return any(one.role in ("MIL", "COP") or is_patrol(scene, one) for one in doers)
