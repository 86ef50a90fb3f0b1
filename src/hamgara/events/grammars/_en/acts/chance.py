"""English acts that chance brings, and words that are for one's own people or on two others."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    chunk_of,
    countries_beside,
    countries_in,
    countries_of,
)
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.study.actors import BODIES

_WEATHER = listed(
    """blaze wildfire storm snowstorm sandstorm thunderstorm rainstorm typhoon hurricane cyclone
    tornado flood flooding quake earthquake tsunami avalanche landslide mudslide rockslide rockfall
    drought heatwave snow snowfall rain rainfall fog lightning crash collision accident derailment
    outage blackout fault malfunction volcano eruption weather ash wind winds gale ice blizzard
    downpour monsoon breakdown leak glitch failure repairs maintenance works"""
)
"""What stops traffic without anybody wishing it."""
_BECAUSE = (["because", "of"], ["due", "to"], ["owing", "to"], ["on", "account"])
_AFTER = frozenset({"after", "amid", "following", "by"})
_KEEPING = frozenset({"keep", "leave"})
"""Verbs that have a thing stay as it is (landslides kept the pass shut)."""
_OBSTACLES = listed(
    """reef reefs rock rocks pier piers bridge iceberg sandbank sandbar tree trees container whale
    buoy shoal seabed coral wall pole pylon quay jetty breakwater dock"""
)
"""What ships and planes strike by mishap."""
_WORRIED = frozenset({"concern", "concerns", "alarm", "worry", "worries", "unease", "disquiet"})
_STRIFE = listed(
    """tension tensions conflict war crisis quarrel dispute row standoff stand-off rift
    fighting clashes hostilities escalation violence"""
)
_QUARRELS = _STRIFE | {"relations", "ties"}
"""What two others have with each other."""
_OWN_PEOPLE = listed(
    """fisherman fishermen fishers skippers captains citizens nationals sailors boaters tourists
    travellers travelers traders farmers motorists drivers owners shipowners mariners commuters
    passengers pilgrims"""
)
"""Whom a state tells what to do at home."""
_BRANCHES = listed("rights watchdog advocacy campaign lobby monitoring environmental charity aid")
_BUREAUS = listed("weather meteorological meteorologists forecasters seismological statistics")
"""Whose warnings and advice are no word of a state to another."""
_GROUPS = listed("group groups organization organizations organisation organisations watchdog")
_DEMANDING = ("demanding", "requesting", "asking", "seeking")
_TIES = listed("ties relations alliance cooperation deal trade contacts pact links partnership")
_FIRMS = listed("firm firms company companies bank banks airline insurer supplier club newspaper")
_CALM = listed("calm restraint truce ceasefire peace dialogue moderation de-escalation")
_BY = frozenset({"under", "per"})
_REACH = 8

_CLIMBING = frozenset({"scale", "climb", "breach", "storm", "vault", "jump"})
"""By which men come over a wall."""


def is_no_event(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it brought by chance, said at home, or only worry about two others?"""
    match made.rule.type:
        case "SANCTION":
            return _is_from_chance(scene, k, verb)
        case "ASSAULT":
            if made.rule.id == "assault-under-fire" and _is_fire_of_nobody(scene, made):
                return True
            return not verb.passive and _is_collision(scene, k)
        case "AGREE":
            return verb.passive and _is_under_deal(scene, k)
        case "CONCEDE":
            return made.rule.id == "concede-debt" and _is_of_firm(scene, made)
        case "REJECT":
            return verb.form == "ing" and _repeats_denial(scene, made, k)
        case "PROTEST":
            return verb.form == "pp" and any(one.role == "GOV" for _, one in made.arguments)
        case "CONSULT":
            return verb.form == "pp" and _is_of_one_body(made)
        case "AID":
            own = made.who("subject")
            return bool(own) and all(_is_of_own_people(scene, one) for one in own)
        case "ACCUSE" | "REQUEST" | "THREATEN":
            made.dropped |= _is_by_watchdog(scene, k)
            _leave_partner(scene, made)
            return (
                _is_worry(scene, made)
                or _calls_for_calm(scene, made, k, verb)
                or _is_to_own_people(scene, made, k)
                or _is_note_of_demand(scene, made)
            )
        case _:
            return False


def _is_from_chance(scene: Scene, k: int, verb: Verb) -> bool:
    """Do weather or repairs stop the traffic (halted because of a storm, shut by snow)?"""
    for j, chunk in enumerate(scene.chunks[:-1]):
        if chunk.kind not in "PB" or scene.chunks[j + 1].kind != "N" or abs(j - k) > _REACH:
            continue
        named = scene.words[chunk.first : chunk.last + 1]
        caused = named[:2] in _BECAUSE or (j > k and named[0] in _AFTER)
        cause = scene.chunks[j + 1]
        if caused and not cause.phrases and _is_weather(scene, cause.last):
            return True
    if verb.form != "pp" or scene.kinds[max(k - 2, 0) : k] != "VN":
        return False
    over = scene.chunks[k - 2].verb
    heads = (
        find_subject(scene.clauses, k - 2) if over and not _KEEPING.isdisjoint(over.lemmas) else []
    )
    return any(_is_weather(scene, scene.chunks[j].last) for j in heads)


def _is_weather(scene: Scene, i: int) -> bool:
    """Is word i weather or a mishap, one or several?"""
    word = scene.words[i]
    return word in _WEATHER or word.removesuffix("s") in _WEATHER


def _is_collision(scene: Scene, k: int) -> bool:
    """Does a ship only strike a thing (where it struck a reef)?"""
    verb = scene.chunks[k].verb
    if verb is not None and not _CLIMBING.isdisjoint(verb.lemmas):
        return False
    heads = list_objects(scene.clauses, k)[:1]
    return any(
        scene.words[scene.chunks[j].last] in _OBSTACLES and not scene.chunks[j].phrases
        for j in heads
    )


def _is_fire_of_nobody(scene: Scene, made: Candidate) -> bool:
    """Does bare "fire" tell no state whose it is (came under fire at home)?"""
    if scene.words[made.last] != "fire":
        return False
    before = scene.words[made.last - 1]
    owned = any(p.last == made.last - 1 and p.actors and p.modifier for p in scene.phrases)
    return not owned and before in ("under", "into", "with", "by")


def _is_worry(scene: Scene, made: Candidate) -> bool:
    """Is it only concern about what two others have with each other?"""
    if _WORRIED.isdisjoint(scene.words[made.first : made.last + 1]):
        return False
    said = ("subject", "by")
    faced = [one for case, one in made.arguments if case not in said and one.actors]
    own = countries_in(made.arguments, "subject", "by")
    near = scene.words[made.last + 1 : made.last + _REACH]
    strife = near[: near.index("between")] if "between" in near else []
    if not _STRIFE.isdisjoint(strife):
        return True
    others = countries_beside(made.arguments, "subject", "by") - own
    if len(others) != 2:
        return False
    behind = scene.words[max(one.last for one in faced) + 1 :][:2]
    return "between" in near or not _QUARRELS.isdisjoint(behind)


def _leave_partner(scene: Scene, made: Candidate) -> None:
    """Let only those be blamed whose ties with another they are (Fiji's ties with Samoa)."""
    blamed = [one for case, one in made.arguments if case not in ("subject", "by")]
    owners = {one.first for one in blamed if one.owner and one.actors}
    if not owners:
        return
    made.arguments = [
        (case, one) for case, one in made.arguments
        if one.first < min(owners) or one.owner or case in ("subject", "by")
        or not _is_partner(scene, one)
    ]  # fmt: skip


def _is_partner(scene: Scene, one: Phrase) -> bool:
    """Does "ties with" stand before a state?"""
    first = one.first - (scene.words[one.first - 1] == "the")
    return scene.words[first - 1] == "with" and scene.words[first - 2] in _TIES


def _is_of_firm(scene: Scene, made: Candidate) -> bool:
    """Is it a firm that pays, not its state (ordered a Croatian firm to pay damages)?"""
    own = made.who("subject")
    chunks = [chunk_of(scene, one) for one in own]
    return any(one is not None and scene.words[one.last] in _FIRMS for one in chunks)


def _repeats_denial(scene: Scene, made: Candidate, k: int) -> bool:
    """Does a gerund only go on with what was denied (denied it, calling the story false)?"""
    before = [one.verb for one in scene.chunks[:k] if one.verb is not None]
    return made.rule.id == "reject-untrue" and any("deny" in one.lemmas for one in before)


def _is_under_deal(scene: Scene, k: int) -> bool:
    """Does a participle only tell by which deal (under the arrangement agreed by both)?"""
    return scene.kinds[max(k - 2, 0) : k] == "PN" and scene.words[scene.chunks[k - 2].first] in _BY


def _is_of_one_body(made: Candidate) -> bool:
    """Do the members of a body meet at its own seat (EU ministers gathered in Oslo imposed)?"""
    sides = {actor for case, one in made.arguments if case != "in" for actor in one.countries}
    return len(sides) == 1 and sides <= {*BODIES}


def _is_note_of_demand(scene: Scene, made: Candidate) -> bool:
    """Is it a note that only demands something (sent Fiji a note demanding that)?"""
    told = made.rule.id == "accuse-criticize" and scene.words[made.last] == "note"
    return told and scene.words[made.last + 1] in _DEMANDING


def _calls_for_calm(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it only the wish of a third (called for a truce)?"""
    if made.rule.type != "REQUEST" or "call" not in verb.lemmas:
        return False
    named = countries_beside(made.arguments, "subject", "by")
    heads = [j for case, j in list_after(scene.clauses, k) if case == "for"][:1]
    calm = any(scene.words[scene.chunks[j].last] in _CALM for j in heads)
    return calm and not named - countries_in(made.arguments, "subject", "by")


def _is_by_watchdog(scene: Scene, k: int) -> bool:
    """Does a body of no state say it (a rights group charged that)?"""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    if any(not _BUREAUS.isdisjoint(scene.words[one.first : one.last + 1]) for one in heads):
        return True
    return bool(heads) and all(
        not one.phrases
        and scene.words[one.last] in _GROUPS
        and not _BRANCHES.isdisjoint(scene.words[one.first : one.last + 1])
        for one in heads
    )


def _is_of_own_people(scene: Scene, one: Phrase) -> bool:
    """Are fishermen or travellers meant, who act for no state?"""
    return not _OWN_PEOPLE.isdisjoint(scene.words[one.first : one.last + 1])


def _is_to_own_people(scene: Scene, made: Candidate, k: int) -> bool:
    """Is it said to own people (told fishermen in Tamil Nadu not to cross the line with)?"""
    own = countries_in(made.arguments, "subject", "by")
    told = list_objects(scene.clauses, k)[:1]
    if not own or told != [k + 1] or scene.words[_last_named(scene, told[0])] not in _OWN_PEOPLE:
        return False
    named = [scene.phrases[n] for n in scene.chunks[k + 1].phrases]
    if scene.kinds[k + 2 : k + 4] == "PN" and scene.chunks[k + 2].case in ("in", "from", "of"):
        named += [scene.phrases[n] for n in scene.chunks[k + 3].phrases]
    return countries_of(named) <= own


def _last_named(scene: Scene, j: int) -> int:
    """Return the last word of noun chunk j ahead of where its people are from."""
    chunk = scene.chunks[j]
    words = range(chunk.first, chunk.last + 1)
    return next((i - 1 for i in words if scene.words[i] in ("from", "in", "of")), chunk.last)
