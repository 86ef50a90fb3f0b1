"""Who can do and suffer the acts of states in English: not trades, gangs, dust, police at home."""

from __future__ import annotations

import re
from itertools import pairwise

from hamgara.events.grammars._en.chunk import Chunk, Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    PAPERS,
    Candidate,
    Scene,
    chunk_of,
    countries_in,
    is_called_off,
    main_before,
    subject_actors,
)
from hamgara.events.grammars._en.sides.meant import STATELESS
from hamgara.events.grammars._en.sides.parties import list_behind, list_cases
from hamgara.events.grammars._en.words.function import is_count
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.grammars._en.words.nouns import ROLE_NOUNS, is_trade

_TALKS = frozenset({"talks", "negotiations", "dialogue", "consultations", "discussions"})
_DELAYING = frozenset({"postpone", "delay", "adjourn", "stall"})
_CURBS = frozenset({"boycott", "boycotts", "embargo", "embargoes", "embargos"})
_RELIEF = frozenset({"lifted", "dropped", "removed", "eased", "ended", "scrapped", "lifting", "end",
                     "easing", "removal", "relaxed", "waived", "lift", "drop"})  # fmt: skip
"""What is asked where a curb is to end."""
_NEAR_CURB = 8
"""Words from a demand to the curb that is demanded, at most."""
_UTTERED = frozenset({"REQUEST", "THREATEN", "REJECT"})
_LOCAL = frozenset(
    {"province", "provinces", "city", "cities", "town", "towns", "village", "villages", "district",
     "districts", "county", "municipality", "municipalities", "families", "clans", "tribes",
     "elders", "clubs", "schools", "neighbors", "brothers", "couple", "tenants", "parishes"}
)  # fmt: skip
"""Parts and people of a state who agree or meet at home."""
_FORCE = re.compile(
    r"(?:men|boats?|copters?|craft|fire|strikes?|planes?|ships?|jets?|guns?|bombs?|forces?|teurs?)$"
)
"""Endings of names of what a state strikes with: a quadcopter, riflemen, saboteurs."""
_CRASHES = listed(
    """crash crashed plunged overturned collided collision derailed derailment collapsed collapse
    capsized skidded veered swerved accident pile-up stampede avalanche landslide mudslide blaze
    bus minibus coach lorry truck van crush"""
)
_TRUCKS = frozenset({"lorry", "taxi", "shops", "stores", "supermarkets", "hotels"})
_ARMED = frozenset({"MIL", "COP", "SPY"})
_STRIKING = listed(
    """fire gunfire shellfire salvo salvos volley volleys barrage barrages round rounds shelling
    bombardment strike strikes airstrike airstrikes raid raids attack attacks assault assaults
    operation operations offensive incursion bomb mine mines blast blasts explosion uav uavs gun
    position positions patrol patrols convoy squad squads team teams group groups men man gunmen
    militia militias mob mobs crowd crowds throng rioters hundreds thousands dozens scores some
    several many agents agent services service intelligence hackers side sides move moves cannon
    cannons ship ships vessel vessels boat boats launches craft projectile projectiles bullets
    bullet balloon balloons state states country government authorities regime junta neighbour
    neighbor enemy foe ally allies fleet armies formations detachment detachments garrison border
    coastguard militiamen tribesmen mercenaries fighters youths regulars settlers officials
    leaders ruler rulers partners members nation army navy both each one two three four five all
    others they it he assassins snipers munitions grenades torpedo torpedoes howitzers infiltrators
    warheads sabres cutter cutters armour armor raiders irregulars operatives battery corps
    sharpshooters"""
)
"""What a state strikes with."""
_DISTANCES = listed(
    """throw far away metres meters kilometres kilometers km miles yards minutes blocks steps paces
    feet walk drive"""
)
"""What is before "from" where it tells how near a thing is."""
_SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE"})
_BENCHES = listed(
    """cleric judge warlord envoy magistrate ayatollah court tribunal
    commission statement letter note side"""
)
_TOLD_TO = frozenset({"ACCUSE", "REQUEST", "CONCEDE", "THREATEN", "AGREE"})
_BODIES = listed("authority council board hall clinic hospital school bank landlord employer")
_REPLIES = listed("comment comments questions elaborate specify details queries")
"""What a refusal is no act about."""
_UNSAID = listed("whether disclose identify confirm reveal speculate drawn")
_UNBLAMED = listed("criticize criticise condemn denounce blame censure rebuke")
"""What one refuses to say against somebody who asked for nothing."""
_WORKS = listed("dam dams project projects mine mines plant plants pipeline canal drought spill")
"""Things of a state that threaten without a word of its own."""
_REFUSING = frozenset({"reject-refuse", "reject-not-accept", "reject-no"})
_DECLINING = frozenset({"refuse", "decline"})
_DOMESTIC = listed("bill bills budget amendment amendments reform decree nominee nominees")
_NEAR = 7
"""Words behind an act in which its topic stands."""


def is_private_head(scene: Scene, one: Phrase) -> bool:
    """Does a state only qualify a trade, firm or thing of somebody's own (a Swedish skier)?"""
    chunk = chunk_of(scene, one)
    if one.rank or one.anaphor or not (one.modifier or one.owner) or chunk is None:
        return False
    return chunk.last > one.last and _is_private_noun(scene, chunk)


def _is_by_somebody(scene: Scene, made: Candidate) -> bool:
    """Is it some person or firm of a state, of no office, who says it (a Chilean nanny)?"""
    for one in made.who("subject"):
        chunk = chunk_of(scene, one)
        if one.rank or one.owner or not one.modifier or chunk is None or one.role != "GOV":
            continue
        some = scene.words[chunk.first] in ("a", "an") or is_count(scene.words[chunk.first])
        word = scene.words[chunk.last]
        known = word in ROLE_NOUNS or word in scene.matcher.lists["sides"] or word in _BENCHES
        if some and chunk.last > one.last and not (known or is_name(scene, chunk.last)):
            return True
    return False


def is_name(scene: Scene, i: int) -> bool:
    """Has word i a capital that tells a name, even at the head of a sentence?"""
    word = scene.words[i]
    common = word.endswith("s") or word in ROLE_NOUNS or is_trade(word)
    return bool(scene.tokens.cases[i]) and (i > 0 or not common)


def _is_private_noun(scene: Scene, chunk: Chunk) -> bool:
    """Is the last word of a noun chunk a trade, or in the list of private doers?"""
    word = scene.words[chunk.last]
    if is_name(scene, chunk.last) or word in scene.matcher.lists["sides"]:
        return False
    return word in scene.matcher.lists["private"] or is_trade(word)


def is_spoken_by_private(scene: Scene, k: int) -> bool:
    """Is the subject of verb k a private body without a state (the trade union)?"""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    return bool(heads) and all(
        not chunk.phrases and (_is_private_noun(scene, chunk) or scene.words[chunk.last] in _LOCAL)
        for chunk in heads
    )


def is_by_thing(scene: Scene, k: int) -> bool:
    """Is the subject of verb k a thing (high debt threatens growth)?"""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    return bool(heads) and not any(
        chunk.phrases and scene.words[chunk.last] not in _WORKS for chunk in heads
    )


def is_of_nobody(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is the act done by none, or to none, who can do or suffer it?"""
    match made.rule.type:
        case "ASSAULT" | "COERCE":
            made.arguments = [
                (case, one) for case, one in made.arguments
                if case != "from" or not _tells_distance(scene, one)
            ]  # fmt: skip
            no_force = made.rule.type == "ASSAULT" and _is_by_no_force(scene, made, k, verb)
            return no_force or _is_of_own_police(scene, made, k)
        case "AID" if _is_by_helpers(made, verb):
            return True
        case "REJECT" | "REQUEST" if _is_of_topic(scene, made, k, verb):
            return True
    if _is_put_off(scene, made, k, verb) or any(one.private for one in made.who("between")):
        return True
    if made.rule.type in _SAID and _is_by_somebody(scene, made):
        return True
    if made.rule.type in _UTTERED and _is_said_by_nobody(scene, made, k, verb):
        return True
    return made.rule.type in _TOLD_TO and not verb.passive and _is_told_nobody(scene, k)


def _is_by_no_force(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it a thing that a state does not strike with (robots invade, dust, a boat sank)?"""
    if verb.passive or verb.form == "pp" or "subject" in made.rule.target:
        return _is_crash(scene, made, k)
    idiom = "hang" in verb.lemmas and scene.words[verb.head + 1] == "up"
    way = "way" in scene.words[verb.head + 1 : verb.head + 3]
    if idiom or (way and made.rule.id != "assault-mission"):
        return True
    heads = find_subject(scene.clauses, k)
    if any(one.role in ("JUD", "LEG") for one in made.who("subject")):
        return True
    if heads and "sink" in verb.lemmas and not list_objects(scene.clauses, k):
        return True
    near = [k - 1] if scene.kinds[max(k - 2, 0) : k][-1:] == "N" else []
    if near and scene.kinds[k - 2] == "P" and scene.chunks[k - 2].case != "of":
        near = []
    return bool(heads) and not any(_may_strike(scene, scene.chunks[j]) for j in [*heads, *near])


def _is_crash(scene: Scene, made: Candidate, k: int) -> bool:
    """Is it an accident that killed (killed when their bus hit a lorry, in a stampede)?"""
    behind = scene.words[scene.chunks[k].last :]
    burnt = any(pair == ("a", "fire") for pair in pairwise(behind))
    if made.has("by") or not (burnt or not _CRASHES.isdisjoint(behind)):
        return False
    return all(ROLE_NOUNS.get(word) not in _ARMED for word in behind)


def _is_by_helpers(made: Candidate, verb: Verb) -> bool:
    """Is it people of no state who help (rescuers pulled a Moldovan from the rubble)?"""
    own = made.who("subject")
    unknown = all(one.role == "CVL" and not (one.actors or one.anaphor) for one in own)
    return not verb.passive and bool(own) and unknown


def _may_strike(scene: Scene, chunk: Chunk) -> bool:
    """Is the head of a noun chunk a state, a name, or what strikes for a state?"""
    word = scene.words[chunk.last]
    named = [scene.phrases[n] for n in chunk.phrases]
    for one in named:
        of = "of" in scene.words[one.first : one.last]
        if one.last >= chunk.last or (one.rank and one.role in _ARMED and not of):
            return True
    if is_name(scene, chunk.last) or word in _STRIKING or is_count(word) or _FORCE.search(word):
        return True
    return word in scene.matcher.lists["sides"] or (word in ROLE_NOUNS and word not in _TRUCKS)


def _tells_distance(scene: Scene, phrase: Phrase) -> bool:
    """Does "from" only tell how near a thing is (a stone's throw from the embassy)?"""
    ahead = scene.words[max(phrase.first - 3, 0) : phrase.first]
    return not _DISTANCES.isdisjoint(ahead)


def _is_of_own_police(scene: Scene, made: Candidate, k: int) -> bool:
    """Is it police of no state named that arrest their own (detectives in Lima held two)?"""
    heads = find_subject(scene.clauses, k)
    if made.who("by") or any(one.actors for one in made.who("subject")):
        return False
    if any(ROLE_NOUNS.get(scene.words[scene.chunks[j].last]) != "COP" for j in heads):
        return False
    seats = [
        one for j in heads for case, one in list_cases(scene, list_behind(scene, j), k)
        if case == "in" and one.actors
    ]  # fmt: skip
    own = countries_in([("in", one) for one in seats], "in")
    hit = countries_in(made.arguments, "object", "at", "against", "on", "of", "for")
    if own and hit - own:
        made.arguments.append(("by", seats[0]))
    return bool(own) and not hit - own


def is_mutual_halt(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Do two states break off the talks that they held with each other?"""
    doers = countries_in(made.arguments, "subject")
    others = countries_in(made.arguments, "with", "to", "between", "object", "from")
    halted = scene.words[verb.head + 1 : made.last + 1]
    return len(doers) > 1 and others <= doers and not _TALKS.isdisjoint(halted)


def _is_put_off(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Do both only put off their talks, or call off what is planned (a meeting set for)?"""
    if made.rule.type == "AGREE" and verb.form == "pp" and scene.kinds[k - 1] == "N":
        return is_called_off(scene, k - 1, main_before(scene, k))
    delayed = not _DELAYING.isdisjoint(verb.lemmas)
    return made.rule.id == "sanction-halt" and delayed and is_mutual_halt(scene, made, verb)


def _asks_for_curb(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Is only named against whom others are asked to act (called for a boycott of Peru)?"""
    near = range(verb.head + 1, min(verb.head + _NEAR_CURB, len(scene.words)))
    at = next((i for i in near if scene.words[i] in _CURBS), 0)
    if not at or not _RELIEF.isdisjoint(scene.words[verb.head + 1 : at + _NEAR]):
        return False
    made.arguments = [
        ("reason" if one.first > at and case not in ("subject", "by") else case, one)
        for case, one in made.arguments
    ]
    made.arguments += [("reason", one) for one in scene.phrases if one.first > at and one.actors]
    asked = countries_in(made.arguments, "object", "on", "to", "with", "from", "by", "of")
    return not asked - countries_in(made.arguments, "subject", "reason")


def _is_of_topic(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is nobody refused or asked, but a topic named (declined to discuss Peru, when asked)?"""
    if not _REPLIES.isdisjoint(scene.words[verb.head : made.last + _NEAR]):
        return True
    if not _UNSAID.isdisjoint(scene.words[verb.head + 1 : verb.head + 5]):
        return True
    to, *behind = scene.words[verb.head + 1 : verb.head + 3]
    if to == "to" and made.rule.type == "REJECT" and not _UNBLAMED.isdisjoint(behind):
        return True
    if made.rule.type == "REQUEST":
        asks = "question" in scene.words[made.last + 1 : made.last + 5]
        bare = not made.has("by", "subject")
        if _asks_for_curb(scene, made, verb):
            return True
        return asks or (bare and k > 0 and scene.chunks[k - 1].kind == "B")
    objects = [scene.words[scene.chunks[j].last] for j in list_objects(scene.clauses, k)]
    if not verb.passive and not _DOMESTIC.isdisjoint(objects[:1]):
        others = [p for case, p in made.arguments if case not in ("subject", "by")]
        return not any(one.actors or one.anaphor for one in others)
    if made.rule.id not in _REFUSING and _DECLINING.isdisjoint(verb.lemmas):
        return False
    rest = [item for item in made.arguments if item[0] not in ("subject", "by")]
    if any(one.anaphor or one.modifier or one.rank for _, one in rest):
        return False
    named = {case for case, one in rest if one.actors}
    return bool(named) and named <= {"in", "on", "about"}


def _is_told_nobody(scene: Scene, k: int) -> bool:
    """Is who is blamed, asked or begged pardon of somebody of no state (accused a clinic)?"""
    for case, j in list_after(scene.clauses, k):
        if case not in ("object", "to", "on"):
            continue
        chunk = scene.chunks[j]
        owned = all(_is_unknown(scene.phrases[n]) for n in chunk.phrases)
        behind = scene.chunks[j + 2] if scene.kinds[j + 1 : j + 3] == "PN" else chunk
        if not owned or (behind is not chunk and behind.phrases) or is_name(scene, chunk.last):
            return False
        word = scene.words[chunk.last]
        bare = chunk.first == chunk.last and ROLE_NOUNS.get(word) == "MIL"
        people = bare or ROLE_NOUNS.get(word) in ("CVL", "BUS", "JRN")
        return people or word in _BODIES or _is_private_noun(scene, chunk)
    return False


def _is_said_by_nobody(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it no state and nobody known who asks, threatens or refuses (two tugs nudged it)?"""
    own = made.who("subject", "by")
    if verb.passive or any(
        one.actors or one.anaphor or one.rank not in ("", "people") for one in own
    ):
        return False
    if own and all(one.role in STATELESS for one in own):
        return True
    heads = find_subject(scene.clauses, k)
    told = any(is_reporting(scene.clauses, m) and subject_actors(scene, m) for m in range(k))
    return bool(heads) and not told and not any(
        scene.chunks[n].phrases
        or is_name(scene, scene.chunks[n].last)
        or scene.words[scene.chunks[n].last] in PAPERS
        for j in heads
        for n in (j, *([j + 2] if scene.kinds[j + 1 : j + 3] == "PN" else []))
    )  # fmt: skip


def _is_unknown(phrase: Phrase) -> bool:
    """Does a phrase tell only whose somebody is, or name mere people (his dentist, residents)?"""
    people = phrase.role in ("CVL", "BUS", "JRN", "MIL") and not (phrase.actors or phrase.anaphor)
    return people or (phrase.owner and phrase.pronoun)
