"""What the type of an English act asks for, and who is no side of an act of that type."""

from __future__ import annotations

from hamgara.events.grammars._en.acts.aimless import is_suspect
from hamgara.events.grammars._en.acts.called_off import is_ruled_out
from hamgara.events.grammars._en.acts.deeds import is_attempt
from hamgara.events.grammars._en.acts.fitting import leave_own
from hamgara.events.grammars._en.acts.idle import is_on_nobody
from hamgara.events.grammars._en.acts.talk_checks import ATTEMPTED
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.scene import Candidate, Scene
from hamgara.events.grammars._en.sides.doers import is_by_thing, is_spoken_by_private
from hamgara.events.grammars._en.sides.meant import is_by_unknown, is_in_words, list_orderers
from hamgara.events.grammars._en.sides.places import is_by_number
from hamgara.events.grammars._en.sides.sides import is_of_people, leave_bodies

SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE"})
AIMED = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT", "REJECT", "AID"})
"""Acts on somebody, not on whom they are near."""
ON_PEOPLE = frozenset({"COERCE", "ACCUSE"})
_ON_MEN = ON_PEOPLE | ATTEMPTED
_FIRING = frozenset({"launch", "fire", "lob", "use", "send"})
"""What they take is a weapon, not a force hit: launched artillery against."""
_COMPLAINING = frozenset({"complain", "approach"})
_TOPICAL = frozenset({"for", "about", "with", "on", "of", "in"})


def suits_type(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Check what the type of an act asks for, and leave out who is no side of it."""
    if verb.passive and not made.has("by"):
        made.arguments += [("by", one) for one in list_orderers(scene, k)]
    if _is_by_nobody(scene, made, k, verb):
        return False
    if made.rule.id == "accuse-criticize" and is_by_number(scene, k):
        if verb.form == "finite":
            return False
        made.rule = scene.matcher.rules["protest-rally"]
    if _is_on_nobody(scene, made, verb):
        return False
    if made.rule.type == "RETREAT" and verb.form == "ing" and is_ruled_out(scene, k):
        made.rule = scene.matcher.rules["reject-reject"]
    if made.rule.type in (*ATTEMPTED, "PROTEST") and is_attempt(scene, k):
        made.moods.discard("wish")
    _leave_weapons(made, verb)
    _leave_others(scene, made, verb)
    if made.rule.type == "THREATEN" and verb.form == "ing":
        made.moods.discard("future")
    court = any(one.role == "JUD" for one in made.who("subject"))
    return not (court and made.rule.type == "REJECT" and "appeal" in scene.present)


def _is_by_nobody(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it said by a private person, or is it a thing or somebody without a state that menaces?"""
    spoken = made.rule.type in SPOKEN or (made.rule.type == "SANCTION" and not verb.passive)
    if spoken and is_spoken_by_private(scene, k):
        return True
    unknown = verb.passive and is_by_unknown(scene, k)
    return "threaten" in verb.lemmas and (unknown or is_by_thing(scene, k))


def _is_on_nobody(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Is it done to nobody (blamed nobody), to criminals or people, or with words only?"""
    kind = made.rule.type
    return (
        (kind in _ON_MEN and is_on_nobody(made))
        or (made.rule.id == "concede-truce" and verb.form == "pp")
        or scene.words[verb.head + 1] in ("nobody", "none")
        or (kind == "SANCTION" and is_of_people(made.arguments))
        or (kind == "ASSAULT" and is_in_words(scene, made, verb))
    )


def _leave_weapons(made: Candidate, verb: Verb) -> None:
    """Leave out the arms that are used (launched artillery against, scrambled the air force)."""
    fired = made.rule.type == "ASSAULT" and not _FIRING.isdisjoint(verb.lemmas)
    if fired or made.rule.id in ("mobilize-scramble", "mobilize-alert"):
        made.arguments = [
            (case, one)
            for case, one in made.arguments
            if case != "object" or one.actors or one.role != "MIL"
        ]


def _leave_others(scene: Scene, made: Candidate, verb: Verb) -> None:
    """Leave out whom the act is about or near, and the bodies it is brought before."""
    kind = made.rule.type
    if made.rule.id == "accuse-investigate":
        made.arguments = [item for item in made.arguments if is_suspect(scene, item[1])]
    if kind == "ACCUSE" and not _COMPLAINING.isdisjoint(verb.lemmas):
        made.arguments = leave_bodies(made.arguments)
    if kind in AIMED | {"REQUEST"}:
        banned = kind == "SANCTION" or made.rule.id == "retreat-lift"
        made.arguments = [
            (case, one) for case, one in made.arguments
            if not (one.private and one.modifier and case in _TOPICAL and not banned)
            and not (one.private and case == "by" and not verb.passive)
        ]  # fmt: skip
    if kind in ("THREATEN", "RETREAT"):
        made.arguments = leave_bodies(made.arguments)
    if kind == "THREATEN":
        made.arguments = leave_own(made.arguments)
