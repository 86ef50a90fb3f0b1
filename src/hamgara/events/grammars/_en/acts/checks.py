"""Does a pattern of the English vocabulary fit where its verb stands?"""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.acts.aimless import is_on_state
from hamgara.events.grammars._en.acts.deeds import (
    as_party,
    ask_others,
    suits_sides,
)
from hamgara.events.grammars._en.acts.done import is_done
from hamgara.events.grammars._en.acts.fitting import (
    is_craft,
)
from hamgara.events.grammars._en.acts.flags import is_guest_in, is_of_statesman, is_rung
from hamgara.events.grammars._en.acts.spared import (
    is_mutual_cut,
    name_sides,
    spare_charge,
    suits_named,
)
from hamgara.events.grammars._en.acts.talk_checks import suits_meeting, suits_speech
from hamgara.events.grammars._en.acts.type_checks import AIMED, ON_PEOPLE, SPOKEN, suits_type
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    countries_in,
    list_countries,
    stands_near,
)
from hamgara.events.grammars._en.sides.doers import (
    is_of_nobody,
    is_private_head,
)
from hamgara.events.grammars._en.sides.lent import is_on_deed
from hamgara.events.grammars._en.sides.meant import (
    DRUGS,
    find_other_side,
    gathers_abroad,
    has_bare_object,
    has_no_listener,
    is_aim,
    is_by_unknown,
    is_courtesy,
    is_for_nobody,
    is_own_affair,
    is_session,
    lacks_other,
    lacks_owner,
    take_sender,
    turn_owner,
)
from hamgara.events.grammars._en.sides.places import (
    is_at_edge,
    is_mere_place,
    read_places,
)
from hamgara.events.grammars._en.sides.sides import (
    has_partner,
    is_at_home,
    is_of_opposition,
    is_of_others,
    is_of_troops,
    is_of_unknown,
    name_cases,
    names_no_guest,
)
from hamgara.events.grammars._en.told.said import (
    asks_own,
    denies_truth,
    find_speaker_behind,
    insists_on_fact,
    is_deadline,
    is_of_charge,
    is_pointed_at,
    make_charge,
    pleads_innocent,
)
from hamgara.events.grammars._en.told.tails import is_purpose
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.grammars._en.words.rules import VerbPattern

_STATELY = listed("SUPPORT AGREE CONSULT COOPERATE REQUEST THREATEN ACCUSE REJECT")
"""Acts of states that firms do in trade as well."""
_MOVING = listed("cooperate-first-flight cooperate-flow cooperate-train cooperate-delivery")
"""Rules whose subject is a train or plane of a state."""
_CARRIERS = frozenset({"airline", "airlines", "carrier", "carriers"})
_STATES_OWN = frozenset({"national", "state", "state-run", "flag", "state-owned"})
_AWAITED = frozenset({"due", "expected", "scheduled", "awaited"})
_CONVEYING = listed("convey deliver forward transmit relay pass bring extend express")
"""Verbs that carry another's message."""
_LEAVING = frozenset({"withdraw", "pull", "retire", "quit", "exit", "back"})
_OFFICERS = frozenset({"officers", "commanders", "generals", "colonels", "admirals", "guards"})


def suits_rule(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Check an act against its rule and flags; some checks change its sides or moods."""
    told = pattern, made, k, verb
    if not (_is_by_states(scene, pattern, made, verb) and suits_type(scene, made, k, verb)):
        return False
    if made.rule.id == "consult-visit" and gathers_abroad(scene, made, k):
        made.rule = replace(made.rule, frame="joint", source=("subject",), target=(), mode=())
        return True
    if not (suits_meeting(scene, *told) and suits_sides(scene, *told)):
        return False
    if not (suits_speech(scene, *told) and suits_named(scene, made, k, verb)):
        return False
    if not (_suits_rule(scene, *told) and _suits_flags(scene, *told)):
        return False
    if "deadline" in pattern.flags:
        return is_deadline(scene, made, k)
    if "charge" in pattern.flags:
        return make_charge(scene, made, k)
    if not (_is_meant(scene, pattern, made, k) and is_done(scene, *told)):
        return False
    if not _suits_verb(scene, *told) or is_of_nobody(scene, made, k, verb):
        return False
    name_sides(scene, made, verb)
    if is_mutual_cut(scene, made, verb):
        made.rule = replace(made.rule, frame="joint", source=("subject",), target=())
        return True
    bare = made.rule.id == "sanction-impose" and not {"on", "against", "for"} & {
        case for case, _ in list_after(scene.clauses, k)
    }
    shut_out = made.rule.type == "SANCTION" and "country" in pattern.particles
    other = "other" in pattern.flags or bare or shut_out
    alone = other and lacks_other(made)
    if (alone or lacks_owner(scene, made, k)) and not _face_other(scene, made, k, verb):
        return False
    spare_charge(scene, made, k, verb)
    return True


def _face_other(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Let a one-sided act face the other state of the story, if any."""
    if is_of_opposition(made.arguments) and made.rule.type in SPOKEN:
        return False
    if made.rule.type == "REJECT" and not verb.passive and is_by_unknown(scene, k):
        return False
    if made.rule.type == "ACCUSE" and is_on_deed(scene, k, verb):
        return True
    told = any(one.rule.type in ("SANCTION", "ACCUSE") for one in scene.found)
    if told and made.rule.type == "ASSAULT" and k and scene.chunks[k - 1].kind == "R":
        return False
    named = [a for a in made.arguments if a[0] != "for" or a[1].actors or a[1].anaphor]
    made.arguments = [*named, ("object", find_other_side(scene, made))]
    return True


def _is_by_states(scene: Scene, pattern: VerbPattern, made: Candidate, verb: Verb) -> bool:
    """Is it states that act, on other states: not firms, private persons, a state at home?"""
    flags = pattern.flags
    if made.rule.type in _STATELY:
        made.arguments = [(case, as_party(scene, one)) for case, one in made.arguments]
    if _is_by_firm(scene, flags, made) or _is_by_private(scene, flags, made):
        return False
    if made.rule.type in ON_PEOPLE and not verb.passive and is_at_home(made):
        return False
    if "citizens" in flags and not is_on_state(made):
        return False
    if made.rule.type in AIMED or not DRUGS.isdisjoint(scene.present):
        truce = made.rule.id == "retreat-ceasefire"
        made.arguments = [
            item for item in made.arguments
            if (truce and len(item[1].countries) > 1) or not is_mere_place(scene, *item)
        ]  # fmt: skip
    if made.rule.type == "ACCUSE":
        _settle_accused(made, verb)
    if is_own_affair(scene, made):
        if FRAMES[made.rule.frame].joint:
            scene.domestic |= list_countries(made.arguments) or {""}
        return False
    return True


def _is_by_firm(scene: Scene, flags: frozenset[str], made: Candidate) -> bool:
    """Is an act of states that of a firm or journalist (Shell agreed), not of a state's airline?"""
    rule = made.rule
    if rule.type not in _STATELY | {"SANCTION"} and rule.id != "concede-apologize":
        return False
    if "flights" in flags and scene.present & _CARRIERS and scene.present & _STATES_OWN:
        return False
    if "military" in rule.context or rule.id in _MOVING or "citizens" in flags:
        return False
    return any(
        one.role in ("BUS", "CVL", "JRN", "REF")
        for case, one in made.arguments
        if (case in ("subject", "by") and not ("charge" in flags and is_craft(scene, one)))
        or (case == "object" and rule.frame == "host")
    )


def _is_by_private(scene: Scene, flags: frozenset[str], made: Candidate) -> bool:
    """Is it done by private persons, of whom only crowds and citizens act for a state?"""
    return "citizens" not in flags and any(
        case in ("subject", "by")
        and (one.private or (case == "subject" and is_private_head(scene, one)))
        and not ("crowd" in flags and one.role == "CVL")
        for case, one in made.arguments
    )


def _settle_accused(made: Candidate, verb: Verb) -> None:
    """Leave the city somebody came from out of a charge, and all but the sides of a passive."""
    made.arguments = [
        item for item in made.arguments
        if not (item[0] == "from" and item[1].city and not item[1].modifier)
    ]  # fmt: skip
    known = any(one.actors for one in made.who("object"))
    if verb.passive and "summon" in verb.lemmas:
        made.arguments = [("by" if c == "to" else c, one) for c, one in made.arguments]
    if verb.passive and (known or is_of_unknown(made.arguments)):
        made.arguments = [one for one in made.arguments if one[0] in ("by", "object")]


def _suits_rule(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Check what single rules ask for."""
    read_places(scene, made, k, verb)
    if made.rule.id in _MOVING and is_of_statesman(scene, k):
        return False
    if made.rule.id == "reject-bare":
        closes = scene.words[verb.head + 1] in ("", ".", ";", ",", "but")
        states = [p for p in made.who("subject") if p.role == "GOV" and not p.modifier]
        return closes and bool(states) and verb.past and not made.moods
    if made.rule.id == "consult-visit" and "days" in pattern.particles:
        return "talks" not in scene.words[verb.head : made.last]
    if made.rule.id == "consult-discuss-plain" and made.has("subject"):
        if "speak" in verb.lemmas and countries_in(made.arguments, "of"):
            return False
        made.arguments = [item for item in made.arguments if item[0] != "of"]
    if made.rule.id == "consult-visit" and made.has("for") and (pattern.particles == ("for",)):
        made.arguments = [
            ("object" if c == "for" else c, p) for c, p in made.arguments if c != "object"
        ]
    if made.rule.id == "agree-offer" and verb.form == "pp":
        return False
    if made.rule.id == "agree-word" and verb.passive and "undertake" in verb.lemmas:
        return False
    if made.rule.id == "agree" and is_purpose(scene, k):
        return False
    if made.rule.id == "sanction-halt" and _LEAVING & set(verb.lemmas) and is_of_troops(made):
        return False
    if made.rule.id == "agree-accept-plan" and "welcome" in verb.lemmas and is_of_others(made):
        made.rule = replace(scene.matcher.rules["support-welcome"], target=("between",))
    return made.rule.id != "consult-host-talks" or not names_no_guest(made.arguments)


def _suits_flags(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Check the flags that ask for moods or sides."""
    flags = pattern.flags
    if "partner" in flags and not has_partner(made):
        return False
    plain = made.rule.id == "consult-discuss-plain" and not verb.passive
    if plain and "subject" not in name_cases(made):
        return False
    if "home" in flags:
        made.moods.discard("future")
    hosted = made.rule.id == "consult-host" and verb.passive and "host" in verb.lemmas
    if hosted and "by" not in name_cases(made):
        return False
    if "guest" in flags and not is_guest_in(scene, made, verb):
        return False
    if "rung" in flags and not is_rung(scene, made, verb):
        return False
    if "ordered" in flags:
        made.moods -= {"wish", "future"}
        made.arguments += [("by", one) for one in find_speaker_behind(scene, k)]
    if "permitted" in flags:
        made.moods -= {"conditional"}
    if "ended" in flags:
        made.moods -= {"negated", "future"}
    if "unneeded" in flags:
        before = scene.words[max(verb.head - 2, 0) : verb.head + 2]
        if "negated" not in made.moods and not {"no", "longer"} & set(before):
            return False
        made.moods -= {"negated"}
    return "innocent" not in flags or pleads_innocent(scene, made, k, verb)


def _is_meant(scene: Scene, pattern: VerbPattern, made: Candidate, k: int) -> bool:
    """Is it the act itself: a verdict on a charge, a denial of the truth, a gift to others?"""
    flags = pattern.flags
    if "verdict" in flags and (
        (is_of_charge(scene, k) or (made.rule.type == "REJECT" and is_pointed_at(scene, k)))
        != (made.rule.type == "REJECT")
        or not make_charge(scene, made, k, named=False)
    ):
        return False
    gap = find_gap_noun(scene.clauses, k) if "main" in flags else None
    if gap is not None and scene.words[scene.chunks[gap].last + 1] not in (",", "which"):
        return False
    if "main" in flags and has_bare_object(scene, k):
        return False
    if "truth" in flags and not denies_truth(scene, made, k):
        return False
    if made.rule.id == "aid-give" and is_at_edge(scene, made, k):
        return False
    home = made.rule.id == "aid-give" and len(list_countries(made.arguments)) == 1
    home = home and not any(one.role in ("REF", "CVL") for _, one in made.arguments)
    if home and (stands_near(scene, "facing", k) or stands_near(scene, "armour", k)):
        return False
    return made.rule.id != "consult-meet" or not any(
        one.role == "MIL" and one.rank == "people" and scene.words[one.last] not in _OFFICERS
        for one in made.who("subject")
    )


def _suits_verb(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Check what single verbs ask for."""
    if _AWAITED & set(scene.words[verb.head + 1 : made.last]) and "be" in verb.lemmas:
        made.moods.add("future")
    if made.rule.type == "REQUEST":
        if insists_on_fact(scene, k, verb) or asks_own(scene, made):
            return False
        ask_others(scene, made, k)
    if made.rule.type == "REJECT":
        if "throw" in verb.lemmas and any(p.rank for p in made.who("object")):
            return False
        turn_owner(scene, made)
    if made.rule.id == "consult-brief" and has_no_listener(made):
        return False
    if not _CONVEYING.isdisjoint(verb.lemmas):
        take_sender(scene, made)
    if made.rule.id in ("support-thank", "support-congratulate") and is_for_nobody(scene, k):
        return False
    calls = "call" in verb.lemmas and pattern.particles == ("on",)
    if calls and is_courtesy(scene, k, made) != (made.rule.type == "CONSULT"):
        return False
    if made.rule.type == "COERCE" and "hold" in verb.lemmas and is_session(scene, k):
        return False
    return made.rule.type not in ("COOPERATE", "AID") or not is_aim(scene, k, verb)
