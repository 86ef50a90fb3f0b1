"""Do the words of a pattern of the English vocabulary stand about its verb?"""

from __future__ import annotations

from hamgara.events.grammars._en.acts.flags import is_of_statesman
from hamgara.events.grammars._en.acts.spared import opens_aside
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.clauses.sentence import find_whole_phrase
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    countries_beside,
    countries_in,
    is_finite,
    next_verb,
    noun_group,
    own_actors,
    relative_verb,
    subject_actors,
    wide_group,
    zone_end,
)
from hamgara.events.grammars._en.sides.lent import is_load
from hamgara.events.grammars._en.sides.parties import is_gap_noun
from hamgara.events.grammars._en.told.moods import begins_to
from hamgara.events.grammars._en.words.function import OWNERS
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.grammars._en.words.rules import PhraseSet, VerbPattern, find_particles

_FREIGHT = listed("carry load contain transport bring total include house host")
"""A plane carrying tents: the cargo is what is sent."""
_HOLDING = listed("wave carry raise hoist brandish unfurl display fly hold")
_UNDONE = frozenset({"SANCTION", "COERCE"})
"""Acts on things, that a pronoun may stand for."""
_BACK = 10
"""Words from the verb back to what its pronoun stands for, at most."""
_NAMING = frozenset({"call", "term", "brand", "label", "dub", "deem", "describe", "slam", "blast"})
_NOUN = 5
"""Letters of a noun at least, prepositions and particles being shorter."""
_SHORT_NOUNS = listed("flag ties visa aid ban gas oil deal pact note shot bomb arms call loan duty")
_CALLS = frozenset({"consult-visit", "consult-meet", "consult-discuss"})
"""Rules where the errand of a statesman tells nothing against his visit (flew in on the gas)."""
_STEPS = 4
_AHEAD = 6
"""Words before a verb that may bar its rule."""
_FAR_OBJECT = 7
"""Words from a verb to its object, at most, for the words between to be part of the match."""
_NOWHERE = -2
"""What the search for particles returns where they are not found."""


_DECISIONS = frozenset(
    {"decision", "decisions", "move", "moves", "step", "steps", "sanctions", "measures", "tariffs",
     "expulsion", "expulsions", "ban", "closure", "policy", "actions", "action", "behavior"}
)  # fmt: skip
_REASONS = frozenset(
    {"despite", "amid", "because", "due", "owing", "over", "after", "following", "during"}
)
_CRAFT = frozenset(
    {"vessel", "vessels", "ship", "ships", "boat", "boats", "plane", "planes", "aircraft", "jet",
     "jets", "drone", "drones", "helicopter", "helicopters", "balloon", "balloons", "submarine"}
)  # fmt: skip
NAMING = frozenset(
    {"call", "term", "brand", "label", "describe", "dub", "denounce", "find", "deem"}
)
"""What follows the name they give a deed is no side of it (a violation of UN resolutions)."""
_TOWNS = frozenset({"capital", "city", "town", "village", "district", "region", "province", "port"})


def fits_words(
    scene: Scene, pattern: VerbPattern, k: int, verb: Verb, last: int, *, turned: bool = False
) -> int:
    """Return the last word of the pattern's match, -1 for none.

    `turned`: a noun of the pattern may be the subject of a passive (regret was voiced).
    """
    last = min(last, _adjunct_after(scene, k) - 1)
    other_voice = "active" if verb.passive else "passive"
    if other_voice in pattern.flags:
        return -1
    at = _find_last_particle(scene, pattern, k, verb, last, turned=turned)
    if at == _NOWHERE:
        return -1
    end = max(at, verb.head)
    if pattern.objects is not None:
        found = _find_object(scene, pattern, pattern.objects, k, verb, at, last)
        if found < 0 and not _names_object(scene, pattern, pattern.objects, k, verb):
            return -1
        end = max(end, found) if found <= verb.head + _FAR_OBJECT else end
    if pattern.rule.id in _CALLS and is_of_statesman(scene, k):
        nxt = next_verb(scene, k)
        last = min(last, end + _STEPS, scene.chunks[nxt].first if nxt is not None else last)
    barred = pattern.without is not None and _is_barred(scene, pattern.without, k, last)
    return -1 if barred else end


def _find_last_particle(
    scene: Scene, pattern: VerbPattern, k: int, verb: Verb, last: int, *, turned: bool
) -> int:
    """Return the last of the pattern's particles (called *off*), `_NOWHERE` without them.

    The verb's own word where a noun among them stands before it: the regret that X voiced.
    """
    at = find_particles(scene.words, pattern.particles, verb.head + 1, last)
    if at != _NOWHERE:
        return at
    if turned and _is_done_noun(scene, pattern, k):
        return verb.head
    if not verb.passive and is_gap_noun(scene, pattern, k):
        return verb.head
    return _left_for(scene, k) if pattern.particles == ("for",) else _NOWHERE


def _find_object(
    scene: Scene, pattern: VerbPattern, objects: PhraseSet, k: int, verb: Verb, at: int, last: int
) -> int:
    """Return the last word of the pattern's object behind verb k, -1 for none.

    `at`: the last of the particles; `last`: of what belongs to the verb.
    """
    stop = _object_end(scene, k, last, clause="clause" in pattern.flags)
    if "near" in pattern.flags:
        stop = _near_end(scene, k, stop)
    return objects.find(scene.words, verb.head + 1, stop if at < stop else last)


def _names_object(
    scene: Scene, pattern: VerbPattern, objects: PhraseSet, k: int, verb: Verb
) -> bool:
    """Is the pattern's object named elsewhere than behind verb k, or in another way?"""
    flags = pattern.flags
    return (
        _is_in_gap(scene, objects, k)
        or _is_of_passive(scene, pattern, objects, k, verb)
        or (not verb.passive and _names_before(scene, pattern, k))
        or ("people" in flags and _has_people(scene, k, verb))
        or ("places" in flags and _has_place(scene, pattern, k))
    )


def _is_in_gap(scene: Scene, objects: PhraseSet, k: int) -> bool:
    """Is the object what a relative clause describes (the deal, the text of a deal X signed)?"""
    gap = find_gap_noun(scene.clauses, k)
    if gap is None:
        return False
    nouns = (gap, gap - 2) if scene.kinds[: gap + 1].endswith("NPN") else (gap,)
    return any(objects.find(scene.words, *noun_group(scene, j)) >= 0 for j in nouns)


def _is_of_passive(
    scene: Scene, pattern: VerbPattern, objects: PhraseSet, k: int, verb: Verb
) -> bool:
    """Is the object the subject of a passive (a deal was signed), or of what breaks by itself?"""
    if not (verb.passive or "ergative" in pattern.flags):
        return False
    if verb.form not in ("finite", "pp", "ing") and not begins_to(scene, k):
        return False
    return any(
        objects.find(scene.words, *wide_group(scene, j, k)) >= 0 for j in _heads_of(scene, k)
    )


def _adjunct_after(scene: Scene, k: int) -> int:
    """Return the first word of why verb k is done (despite objections, over its ties with)."""
    for chunk in scene.chunks[k + 1 :]:
        if chunk.kind in (";", "B", "R"):
            break
        if scene.words[chunk.first : chunk.last + 1] == ["in", "protest"]:
            return chunk.last
        if opens_aside(scene, chunk):
            return chunk.first
        if chunk.kind == "P" and scene.words[chunk.first] in _REASONS:
            behind = scene.words[chunk.last + 1]
            if scene.words[chunk.first] != "over" or behind in OWNERS:
                return chunk.first
    return len(scene.words)


def _left_for(scene: Scene, k: int) -> int:
    """Return the "for" behind the city that somebody leaves (left Kabul for Iran)."""
    after = list_after(scene.clauses, k)[:2]
    if [case for case, _ in after] != ["object", "for"]:
        return _NOWHERE
    city = find_whole_phrase(scene.clauses, scene.chunks[after[0][1]])
    return scene.chunks[after[1][1] - 1].first if city is not None and city.city else _NOWHERE


def is_of_captives(scene: Scene, k: int) -> bool:
    """Is the subject of verb k somebody set free (the detainees were met by officials)?"""
    heads = {scene.words[scene.chunks[j].last] for j in find_subject(scene.clauses, k)[:1]}
    named = any(own_actors(scene, j) for j in find_subject(scene.clauses, k))
    return not named and not scene.matcher.lists["captives"].isdisjoint(heads)


def is_besides(scene: Scene, k: int) -> bool:
    """Does participle k only tell what went on meanwhile (while sailing near a reef)?"""
    ahead = scene.chunks[k - 1] if k else None
    if ahead is None or scene.words[ahead.first] in ("while", "when"):
        return ahead is not None
    return ahead.kind == "N" and any(
        one.rule.type == "MOBILIZE" and one.chunk < k and not one.dropped for one in scene.found
    )


def tells_means(scene: Scene, k: int) -> bool:
    """Does "by" tell what was done in answer (hit back within hours by expelling two)?"""
    for m in range(k + 1, min(k + 5, len(scene.chunks) - 1)):
        if scene.chunks[m].kind == "P" and scene.chunks[m].case == "by":
            verb = scene.chunks[m + 1].verb
            return verb is not None and verb.form == "ing"
        if scene.chunks[m].kind not in ("N", "P"):
            return False
    return False


def leave_own(arguments: Arguments) -> Arguments:
    """Leave out whoever threatens as its object (warned that its army would not hesitate)."""
    own = countries_in(arguments, "subject")
    return [
        (case, one) for case, one in arguments
        if case != "object" or not own or not one.countries <= own
        or not one.actors
    ]  # fmt: skip


def leave_norms(scene: Scene, made: Candidate, verb: Verb) -> Arguments:
    """Leave out of a charge what a name or channel holds (a violation of UN rules, via X)."""
    naming = not NAMING.isdisjoint(verb.lemmas)
    return [
        (case, one) for case, one in made.arguments
        if not (naming and one.first > made.last
                and (case == "of" or "of" in scene.words[made.last + 1 : one.first]))
        and not (case == "in" and _is_channel(scene, one))
    ]  # fmt: skip


def _is_channel(scene: Scene, phrase: Phrase) -> bool:
    """Is it only where the mission is by which it is told (via its embassy in Muscat)?"""
    near = scene.words[max(phrase.first - 6, 0) : phrase.first]
    return "via" in near and not {"embassy", "mission", "envoy", "consulate"}.isdisjoint(near)


def leave_scene(arguments: Arguments) -> Arguments:
    """Leave out where a truce of two states holds (agreed on a ceasefire in Idlib)."""
    sides = countries_beside(arguments, "in")
    return [item for item in arguments if item[0] != "in" or len(sides) < 2]


def waves_own(scene: Scene, k: int, verb: Verb) -> bool:
    """Is a flag only waved or carried, not burned: one of a side they take?"""
    held = not _HOLDING.isdisjoint(verb.lemmas)
    heads = {
        scene.words[scene.chunks[j].last] for c, j in list_after(scene.clauses, k) if c == "object"
    }
    return held and not heads.isdisjoint({"flag", "flags", "banners"}) and _owned_flag(scene, k)


def leave_flags(scene: Scene, arguments: Arguments) -> Arguments:
    """Leave out whose flag a crowd only waves (marched waving Russian flags)."""
    return [
        (case, one) for case, one in arguments
        if scene.words[one.last + 1] not in ("flags", "flag", "banners")
        or not {"waving", "carrying", "holding", "brandishing", "flying"}.intersection(
            scene.words[max(one.first - 3, 0) : one.first]
        )
    ]  # fmt: skip


def is_under_flag(scene: Scene, k: int) -> bool:
    """Is it a ship under a lent flag, or a raid "in the Lebanese capital that killed two"?"""
    heads = find_subject(scene.clauses, k)
    placed = any(
        j and scene.chunks[j - 1].case == "in" and scene.words[scene.chunks[j].last] in _TOWNS
        for j in heads
    )
    return placed or any(
        scene.words[scene.phrases[n].last + 1] in ("flagged", "registered")
        for j in heads
        for n in scene.chunks[j].phrases
    )


def is_craft(scene: Scene, phrase: Phrase) -> bool:
    """Is it a ship or plane that stands for its state (said a Chinese vessel entered)?"""
    return scene.words[phrase.last] in _CRAFT


def _owned_flag(scene: Scene, k: int) -> bool:
    """Is the flag that verb k takes one of a state?"""
    return any(
        one.actors for case, j in list_after(scene.clauses, k) if case == "object"
        for one in actors_in(scene.clauses, j)
    )  # fmt: skip


def is_outcome(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Does a gerund only tell what came of an act (clashed on Sunday, ending a truce)?"""
    behind = verb.form == "ing" and k > 0 and scene.chunks[k - 1].kind in (",", "&")
    named = any(one.actors for case, one in made.arguments if case not in ("subject", "by"))
    return behind and "end" in verb.lemmas and not named


def was_due(scene: Scene, k: int) -> bool:
    """Was what verb k calls off still to come (the talks she was due to hold)?"""
    heads = list_objects(scene.clauses, k)[:1]
    over = relative_verb(scene, heads[0]) if heads else None
    verb = scene.chunks[over].verb if over is not None else None
    return verb is not None and verb.future


def is_of_decision(scene: Scene, k: int) -> bool:
    """Is it a deed that verb k gives a bad name, no charge (branded the decision absurd)?"""
    heads = list_objects(scene.clauses, k)[:1]
    return any(scene.words[scene.chunks[j].last] in _DECISIONS for j in heads)


def is_beside_support(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Is it backing that concern goes with (voiced support for X and concern over Y)?"""
    between = scene.words[verb.head + 1 : made.last + 1]
    return "concern" in between and not {"support", "solidarity"}.isdisjoint(between)


def _names_before(scene: Scene, pattern: VerbPattern, k: int) -> bool:
    """Does "it" stand for an object named just before (clashed at the gate and closed it)?"""
    after = list_objects(scene.clauses, k)[:1]
    pronoun = after and scene.words[scene.chunks[after[0]].first] in ("it", "them")
    if not pronoun or pattern.objects is None or pattern.rule.type not in _UNDONE:
        return False
    first = scene.chunks[k].first
    found = pattern.objects.find(scene.words, max(first - _BACK, 0), first - 1)
    return 0 <= found < first and any(one.actors for one in subject_actors(scene, k))


def _is_done_noun(scene: Scene, pattern: VerbPattern, k: int) -> bool:
    """Is what a phrase names the subject of its passive (his regret was voiced to)?"""
    noun, *rest = pattern.particles
    heads = [] if is_load(scene, k) else find_subject(scene.clauses, k)
    inside = [word for j in heads for word in scene.words[slice(*_wide_span(scene, j, k))]]
    behind = scene.words[scene.chunks[k].last + 1 : zone_end(scene, k) + 1]
    if (len(noun) < _NOUN and noun not in _SHORT_NOUNS) or not {noun, noun + "s"} & {*inside}:
        return False
    return all(word in inside or word in behind for word in rest)


def take_owner(scene: Scene, arguments: Arguments, pattern: VerbPattern, k: int) -> Arguments:
    """Let whose regret it is act where "his regret was voiced" tells nobody else."""
    if "crowd" in pattern.flags or not _is_done_noun(scene, pattern, k):
        return arguments
    if any(case == "by" for case, _ in arguments):
        return arguments
    return [
        ("by" if case == "object" and (one.owner or one.modifier) else case, one)
        for case, one in arguments
    ]


def _wide_span(scene: Scene, j: int, k: int) -> tuple[int, int]:
    """Return the first word of a subject and the word after it."""
    first, last = wide_group(scene, j, k)
    return first, last + 1


def _heads_of(scene: Scene, k: int) -> list[int]:
    """Return the subject of verb k and the noun over it (a deal on building a dam)."""
    found = find_subject(scene.clauses, k)
    for j in found[:1]:
        kinds = scene.kinds[max(j - 3, 0) : j + 1]
        if kinds == "NPVN":
            return [*found, j - 3]
    return found


def _is_barred(scene: Scene, without: PhraseSet, k: int, last: int) -> bool:
    """Does a word stand near verb k that bars the rule, not in an office (oil minister)?"""
    if without.keys.isdisjoint(scene.present):
        return False
    for i in (*_ahead_of(scene, k), *range(scene.chunks[k].first, min(last + 1, len(scene.words)))):
        length = without.at(scene.words, i)
        if length > 1 or (length and i not in scene.offices):
            return True
    return False


def _ahead_of(scene: Scene, k: int) -> list[int]:
    """Return the words before verb k of its clause: its subject, and what no comma parts."""
    first = scene.chunks[k].first
    whole = is_finite(scene, k) and find_gap_noun(scene.clauses, k) is None
    parting = ",;&BRV" if whole else ",;"
    signs = (
        c.last for c in reversed(scene.chunks[:k])
        if c.kind in parting and c.case != "that"
        and (c.verb is None or c.verb.form in ("finite", "inf"))
    )  # fmt: skip
    begin = max(first - _AHEAD, next(signs, -1) + 1)
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    own = [i for c in heads for i in range(c.first, c.last + 1) if i < begin]
    return [*own, *range(begin, first)]


def _object_end(scene: Scene, k: int, last: int, *, clause: bool) -> int:
    """Return the last word of the direct complements: up to the next clause or comma."""
    chunks = scene.chunks
    if clause:
        return last
    for j in range(k + 1, len(chunks)):
        if chunks[j].first > last:
            break
        verb = chunks[j].verb
        if chunks[j].kind == "B":
            return min(last, chunks[j].first - 1)
        if verb is not None and verb.form == "inf" and _is_named(scene, k, j):
            continue
        if verb is not None and verb.form == "inf" and chunks[j - 1].kind != "&":
            return min(last, chunks[j].last + 1)
        if verb is not None and verb.form == "ing" and _FREIGHT & set(verb.lemmas):
            continue
        if verb is not None and verb.form == "ing" and j == k + 1:
            last = min(last, chunks[j].last)
            continue
        if verb is not None and chunks[j - 1].kind != "P" and verb.form != "pp":
            return min(last, chunks[j].first - 1)
    return last


def _is_named(scene: Scene, k: int, j: int) -> bool:
    """Does infinitive j belong to what verb k names (branded the move to close absurd)?"""
    verb, before = scene.chunks[k].verb, scene.chunks[j - 1]
    names = verb is not None and not _NAMING.isdisjoint(verb.lemmas)
    return names and before.kind == "N" and scene.words[before.last] in scene.clauses.nouns


def _has_people(scene: Scene, k: int, verb: Verb) -> bool:
    """Is verb k done to people of a state (twelve Palestinians)?"""
    chunks = find_subject(scene.clauses, k) if verb.passive else list_objects(scene.clauses, k)
    return any(
        one.role in ("CVL", "MIL", "COP", "JRN", "REF") and one.actors
        for j in chunks
        for one in actors_in(scene.clauses, j)
    )


def _has_place(scene: Scene, pattern: VerbPattern, k: int) -> bool:
    """Is a whole state or city what verb k is done to (seized Goma, pulled out of Mali)?"""
    left = pattern.rule.type == "RETREAT"
    on = ("object",) if list_objects(scene.clauses, k) else ("object", "from" if left else "to")
    return any(
        one.actors and one.role == "GOV" and not (one.rank or one.modifier or one.person)
        for case, j in list_after(scene.clauses, k)
        if case in on
        for one in actors_in(scene.clauses, j)
        if one.last == scene.chunks[j].last
    )


def _near_end(scene: Scene, k: int, stop: int) -> int:
    """Return the last word of the direct object, of-phrases included."""
    for j in range(k + 2, len(scene.chunks)):
        chunk = scene.chunks[j]
        if chunk.kind == "P" and chunk.case != "of":
            return min(stop, chunk.first - 1)
    return stop
