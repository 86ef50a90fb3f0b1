"""Who an English sentence names without being a side of its act."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en.acts.deeds import is_to_region
from hamgara.events.grammars._en.chunk import Chunk, Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.names.backers import ALLIES
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    countries_beside,
    countries_in,
    countries_of,
    list_countries,
    subject_actors,
    zone_end,
)
from hamgara.events.grammars._en.sides.doers import is_mutual_halt
from hamgara.events.grammars._en.sides.parties import list_behind, list_cases
from hamgara.events.grammars._en.sides.sides import name_cases
from hamgara.events.grammars._en.told.said import find_speaker_behind
from hamgara.events.grammars._en.words.function import PERIODS
from hamgara.events.grammars._en.words.inflection import listed

_ENDS = frozenset({"end", "lifting", "halt", "removal", "cessation", "easing"})
_FOES = frozenset({"neighbor", "neighbour", "rival", "foe", "enemy", "adversary", "ruler"})
_VOTING = frozenset({"approve", "adopt"})
"""What a cabinet does with a plan of its own (approved a plan to send)."""
_DEALS = (["deal"], ["agreement"], ["accord"], ["memorandum"], ["treaty"], ["pact"])
"""What they give is no concession of who is named."""
_NOTES = frozenset({"hand", "give", "serve", "deliver", "present"})
"""Verbs whose passive names the envoy behind it (a note was handed to the envoy)."""
_SHIPS = listed(
    """frigate frigates destroyer destroyers warship warships corvette corvettes squadron flotilla
    cruiser cruisers submarine submarines ships detachment vessels"""
)
_CALLS = frozenset({"visit", "call", "goodwill"})
"""What it is called when warships come to a port."""
_ASKED = ("object", "on", "to")
_ENVOYS = frozenset(
    {"ambassador", "ambassadors", "envoy", "envoys", "consul", "consuls", "commissioner", "charge"}
)
_SESSIONS = frozenset(
    {
        "commission",
        "committee",
        "council",
        "session",
        "sitting",
        "meeting",
        "talks",
        "consultations",
    }
)
"""What members of a commission attend to hold it."""
_EVERYBODY = frozenset({"all", "everybody", "everyone", "anybody", "anyone", "humanity"})
_PARTIES = frozenset({"sides", "parties", "countries", "states", "nations", "members"})
_SHOT = frozenset({"missile", "missiles", "rocket", "rockets", "projectile", "projectiles"})
_SAID = listed(
    """criticism criticisms charge charges accusation accusations allegation allegations complaint
    complaints demand demands call calls appeal appeals claim claims request requests reproach
    reproaches warnings concerns fears"""
)
"""What may be rejected that somebody said."""
_WRECKS = frozenset({"fragments", "fragment", "debris", "wreckage", "pieces", "parts"})
"""What falls on a state without being fired at it."""
_ASIDES = {
    ("according", "to"), ("as", "part", "of"), ("in", "line", "with"), ("in", "keeping", "with"),
    *(("in", "a", aim) for aim in ("bid", "move", "sign", "post")),
    ("in", "an", "effort"), ("in", "an", "attempt"),
}  # fmt: skip
"""How a source or an aim of an act begins."""
_ASIDE_CASES = frozenset({"source", "in", "as", "with", "to", "before"})
_IMPENDING = frozenset({"away", "looming", "approaching", "nearing", "underway"})


def find_named_next(scene: Scene, made: Candidate) -> Arguments:
    """Return the other state named next where an act faces nobody yet (as the Chinese ...)."""
    own = list_countries(made.arguments)
    free = (
        one for one in scene.phrases
        if one.first > made.first and one.actors and not one.city
        and own.isdisjoint(one.countries)
    )  # fmt: skip
    return [("object", one) for one in free][:1] if len(own) < 2 else []


def suits_named(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Check an act against who is named as no side of it, and leave them out."""
    if _is_of_none(scene, made, k, verb):
        return False
    match made.rule.id:
        case "consult-meet" if "including" in scene.present:
            at = scene.words.index("including")
            made.arguments = [
                (case, p) for case, p in made.arguments
                if case != "with" or p.actors or not p.role or p.last > at or p.pronoun
            ]  # fmt: skip
        case "threaten-declare" if "crossed" in scene.present:
            made.rule = scene.matcher.rules["accuse-charge-said"]
        case "threaten-told" | "accuse-summon" if verb.passive and _NOTES.isdisjoint(verb.lemmas):
            made.arguments = [
                ("by" if case == "object" and one.first > verb.head else case, one)
                for case, one in made.arguments
            ]
        case "consult-phone" if not {"discuss", "review"}.isdisjoint(verb.lemmas):
            made.arguments = [
                (case, p) for case, p in made.arguments
                if case in ("subject", "by") or p.rank or p.person or p.anaphor
                or p.first > made.last
            ]  # fmt: skip
        case "support-ratify" | "support-approve" if not any(
            one.actors for one in made.who("subject", "by")
        ):
            deals = [item for item in made.arguments if len(item[1].countries) > 1]
            made.arguments = deals or made.arguments
            if deals:
                cases = tuple(case for case, _ in deals)
                made.rule = replace(made.rule, frame="joint", source=cases, target=())
        case "reject-flat" if not list_countries(made.arguments):
            said: Arguments = [("subject", one) for one in find_speaker_behind(scene, k)]
            topics = [
                item for n in find_subject(scene.clauses, k) for item in list_behind(scene, n)
            ]
            made.arguments = said + list_cases(scene, topics, k) if said else made.arguments
    return True


def _is_by_the_way(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it a plan or journey of one state, or part of an act told before?"""
    match made.rule.id:
        case "agree-accept-plan" | "support-welcome" if not _VOTING.isdisjoint(verb.lemmas):
            behind = scene.words[verb.head + 1], scene.words[made.last + 1]
            return behind[0] in ("a", "its", "an") and behind[1] in ("to", "that", "for")
        case "consult-visit":
            return is_to_region(scene, made.last)
        case "support-posted" if "office" in scene.words[verb.head : made.last + 1]:
            return _ENVOYS.isdisjoint(scene.present)
        case "consult-commission" if "attend" in verb.lemmas:
            return _SESSIONS.isdisjoint(scene.words[verb.head : zone_end(scene, k) + 1])
        case "consult-host" if scene.chunks[k - 1].kind == "R":
            return not _ENVOYS.isdisjoint(scene.words[verb.head : verb.head + 3])
        case "concede-allow" if verb.form == "inf":
            return any(one.rule.id == "cooperate-border" for one in scene.found)
        case "aid-troops" if "join" in verb.lemmas and verb.form in ("ing", "inf"):
            return any(one.rule.type == "AID" and one.chunk < k for one in scene.found)
        case _:
            return False


def _is_of_none(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is no state named the doer of an act or whom it is done to?"""
    if _names_nobody(scene, made, k, verb) or _is_by_the_way(scene, made, k, verb):
        return True
    if any(one.person == ALLIES for one in made.who("object")):
        return True
    match made.rule.id:
        case "consult-visit":
            return _leads_to_deed(scene, made, k)
        case "request-order":
            return _is_by_court(made)
        case "support-declare":
            return _is_of_ally(scene, made)
        case "assault-land":
            return _is_of_thing_alone(scene, k, _WRECKS)
        case "mobilize-mass":
            return "fly" in verb.lemmas and _is_of_thing_alone(scene, k, _SHOT)
        case "mobilize-missile":
            bare = not list_countries(made.arguments)
            return bare and _is_of_thing_alone(scene, k, _SHOT)
        case "threaten-answer":
            unnamed = "any" in scene.words[verb.head + 1 : verb.head + 4]
            return unnamed and not countries_beside(made.arguments, "subject", "by")
        case "support-posted" if "arrive" in verb.lemmas:
            return all(one.rank != "ambassador" for one in made.who("subject"))
        case "reject-flat":
            return "yet" in scene.words[verb.head : made.last + 2]
        case _:
            return False


def _leads_to_deed(scene: Scene, made: Candidate, k: int) -> bool:
    """Is "to" that of a verb behind, so that nobody goes there (went on to say)?"""
    ahead = scene.chunks[k + 1 : k + 3]
    return scene.words[made.last] == "to" and any(
        one.verb is not None and one.verb.form == "inf" and one.first == made.last for one in ahead
    )


def _names_nobody(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Does an act lack by its type who does or suffers it?"""
    match made.rule.type:
        case "ACCUSE":
            return _conveys_home(made, verb)
        case "CONCEDE":
            return _subject_words(scene, k)[-1:] in _DEALS
        case "SUPPORT":
            return _is_by_unnamed(scene, made, k)
        case "REJECT":
            return not verb.passive and _answers_own(scene, k)
        case "REQUEST":
            return _is_on_everybody(scene, k)
        case _:
            return False


def _answers_own(scene: Scene, k: int) -> bool:
    """Is what verb k rejects said by people at home (the criticism of opposition deputies)?"""
    after = list_after(scene.clauses, k)
    heads = [scene.chunks[j] for case, j in after if case == "object"][:1]
    if not heads or scene.words[heads[0].last] not in _SAID or _names(scene, heads[0]):
        return False
    makers = [scene.chunks[j] for case, j in after if case in ("of", "by", "from")][:1]
    private = scene.matcher.lists["private"] | scene.matcher.lists["critics"]
    ahead = scene.words[heads[0].first : heads[0].last]
    if not makers and not private.isdisjoint(ahead):
        return True
    return any(
        not _names(scene, one) and not private.isdisjoint(scene.words[one.first : one.last + 1])
        for one in makers
    )


def _is_on_everybody(scene: Scene, k: int) -> bool:
    """Is everybody asked (called on all concerned to listen to reason)?"""
    asked = [scene.chunks[j] for case, j in list_after(scene.clauses, k) if case in _ASKED][:1]
    sides = scene.matcher.lists["sides"] | _PARTIES
    return any(
        scene.words[one.first] in _EVERYBODY
        and scene.words[one.last] not in sides
        and not _names(scene, one)
        for one in asked
    )


def _names(scene: Scene, chunk: Chunk) -> bool:
    """Does a noun chunk name a state?"""
    return any(scene.phrases[n].actors for n in chunk.phrases)


def is_port_call(scene: Scene, k: int) -> bool:
    """Is it warships that visit a port (a squadron docked in Karachi on a goodwill call)?"""
    if _SHIPS.isdisjoint(scene.present) or _CALLS.isdisjoint(scene.present):
        return False
    behind = scene.words[scene.chunks[k].last : zone_end(scene, k) + 1]
    return not (_CALLS.isdisjoint(behind) or _SHIPS.isdisjoint(_subject_words(scene, k)))


def _is_by_unnamed(scene: Scene, made: Candidate, k: int) -> bool:
    """Is it only countries that do it (which countries had backed the resolution)?"""
    unsaid = _subject_words(scene, k)[-1:] in (["countries"], ["states"], ["nations"])
    return unsaid and "subject" not in name_cases(made)


def _is_by_court(made: Candidate) -> bool:
    """Is it a court without a state that orders (an arbitration court ordered Ankara to)?"""
    own = made.who("subject", "by")
    return bool(own) and all(one.role == "JUD" and not one.actors for one in own)


def _is_of_ally(scene: Scene, made: Candidate) -> bool:
    """Is only an ally supported, whose name nobody says (the defense of its ally)?"""
    near = set(scene.words[made.last : made.last + 8])
    if near.isdisjoint(("its", "their")) or near.isdisjoint(("ally", "allies")):
        return False
    own = countries_in(made.arguments, "subject", "by")
    return not countries_beside(made.arguments, "subject", "by") - own


def _is_of_thing_alone(scene: Scene, k: int, things: frozenset[str]) -> bool:
    """Is the subject of verb k a thing of one of these names, of no state?"""
    words = _subject_words(scene, k)
    return not things.isdisjoint(words) and not subject_actors(scene, k)


def _subject_words(scene: Scene, k: int) -> list[str]:
    """Return the words of the subject of verb k."""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    return [word for one in heads for word in scene.words[one.first : one.last + 1]]


def _conveys_home(made: Candidate, verb: Verb) -> bool:
    """Does an envoy only carry a protest to his own state (to convey it to Tokyo)?"""
    capital = [one for one in made.who("to") if one.actors] if "convey" in verb.lemmas else []
    return bool(capital) and countries_of(capital[-1:]) <= countries_in(made.arguments, "subject")


def is_mutual_cut(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Did two states cut ties with each other, in a year gone by (Lima and Quito, in 1995)?"""
    if made.rule.id == "sanction-halt":
        return not verb.passive and is_mutual_halt(scene, made, verb)
    if made.rule.id != "sanction-cut" or verb.passive:
        return False
    near = scene.words[made.last + 1 : made.last + 3]
    dated = near[:1] == ["in"] and near[-1].isdigit()
    two = [one for one in made.who("subject") if len(one.actors) == 1]
    return dated and len(two) == len(list_countries(made.arguments)) == 2


def name_sides(scene: Scene, made: Candidate, verb: Verb) -> None:
    """Let an act face its real other side, not who is named near it."""
    if made.rule.id in ("sanction-stop-buying", "sanction-halt"):
        _name_by_goods(scene, made)
    if made.rule.type == "REQUEST" or made.rule.id == "accuse-term":
        _end_for_others(scene, made, verb)
    if made.rule.type == "AID" and verb.passive and not made.has("by"):
        _let_team_help(made, verb)


def _let_team_help(made: Candidate, verb: Verb) -> None:
    """Let the state help whose team is sent (a Greek rescue team was flown to Cyprus)."""
    ahead = [
        one for case, one in made.arguments
        if case == "object" and one.actors and one.role and one.last < verb.head
    ]  # fmt: skip
    if len(countries_of(ahead)) == 1 and countries_in(made.arguments, "to"):
        made.arguments = [("by" if one in ahead else c, one) for c, one in made.arguments]


def _name_by_goods(scene: Scene, made: Candidate) -> None:
    """Let it hit the state whose goods are no longer bought (stopped buying Russian oil)."""
    own = list_countries(made.arguments)
    if len(own) != 1:
        return
    lasts = [chunk.last for chunk in scene.chunks if chunk.kind == "N"]
    goods = [
        one for one in scene.phrases
        if made.first <= one.first < made.last + 3 and one.actors
        and not (one.rank or one.last in lasts)
    ]  # fmt: skip
    made.arguments += [("object", one) for one in goods[-1:] if own - one.countries]


def _end_for_others(scene: Scene, made: Candidate, verb: Verb) -> None:
    """Ask the doer, not the sufferer (an end to Israel's raids on Syria)."""
    words = scene.words
    near = range(verb.head + 1, min(verb.head + 4, len(words) - 1))
    i = next((n for n in near if words[n] in _ENDS), 0)
    if not i or words[i - 1] not in ("the", "an", "a") or words[i + 1] not in ("of", "to"):
        return
    made.arguments = [
        (_case_behind_end(case, one), one) if one.first > i and one.actors else (case, one)
        for case, one in made.arguments
    ]


def spare_charge(scene: Scene, made: Candidate, k: int, verb: Verb) -> None:
    """Let nobody be accused who stands in the charge (accused its neighbor of arming Chad)."""
    blamed = [scene.chunks[j] for case, j in list_after(scene.clauses, k) if case == "object"][:1]
    own = countries_in(made.arguments, "subject", "by")
    others = countries_beside(made.arguments, "subject", "by") - own
    if made.rule.id != "accuse-accuse" or verb.passive or not blamed or others:
        return
    last = blamed[0].last
    if scene.words[last + 1] == "of":
        spared = [one for one in scene.phrases if one.first > last and one.actors]
        made.arguments += [("reason", one) for one in spared]
    if scene.words[blamed[0].first] in ("its", "their") and scene.words[last] in _FOES:
        made.arguments.append(("object", OTHER._replace(anaphor="foe")))


def opens_aside(scene: Scene, chunk: Chunk) -> bool:
    """Does a preposition tell a source or an aim (according to, in a bid to, as part of)?"""
    if chunk.kind != "P" or chunk.case not in _ASIDE_CASES:
        return False
    if chunk.case == "before":
        counted = scene.words[chunk.first - 1].removesuffix("s") in PERIODS
        return counted or scene.words[chunk.first] == "ahead"
    if scene.words[chunk.first] == "into":
        return scene.words[chunk.first - 1].removesuffix("s") in PERIODS
    if chunk.case == "with":
        return not _IMPENDING.isdisjoint(scene.words[chunk.last + 2 : chunk.last + 6])
    words = scene.words[chunk.first : chunk.last + 3]
    return tuple(words[:2]) in _ASIDES or tuple(words[:3]) in _ASIDES


def _case_behind_end(case: str, phrase: Phrase) -> str:
    """Return the case of who stands behind "an end": to whose raids, on whom."""
    if case == "to" and (phrase.owner or phrase.modifier):
        return "object"
    return "reason" if case in ("on", "against", "in") else case
