"""English acts told as the sequel of others: a charge denied, where the two sides meet next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from hamgara.events.grammars._en.acts.deeds import DENYING
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.names.phrase import BOTH, OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    class_of_governor,
    countries_beside,
    countries_of,
    is_finite,
    own_actors,
    subject_actors,
)
from hamgara.events.grammars._en.sides.parties import list_cases, named_as
from hamgara.events.grammars._en.told.moods import list_moods

_DONE = {
    **dict.fromkeys(DENYING, "reject-charge"),
    **dict.fromkeys(("detain", "arrest", "capture", "jail", "imprison"), "coerce-arrest"),
    **dict.fromkeys(("suspend", "halt", "freeze"), "sanction-halt"),
    **dict.fromkeys(("expel", "deport"), "sanction-expel"),
}
"""What is told of a doer and a mere word for the rest."""
_MEANT = (["it"], ["them"], ["this"], ["that"])
_ROUNDS = frozenset(
    {"meeting", "round", "session", "summit", "consultations", "talks", "gathering", "encounter",
     "get-together", "sitting"}
)  # fmt: skip
_DOING = frozenset({"did", "does", "do", "has", "have", "had", "will"})
_HOUSES = frozenset({"parliament", "cabinet", "government", "court", "trial", "party", "league"})
"""What meets inside one state."""
_SLATED = frozenset(
    {"schedule", "set", "plan", "slate", "pencil", "pencilled", "penciled", "expect", "fix"}
)
_FREEING = frozenset({"release", "free", "liberate", "acquit", "pardon", "discharge"})
_FREED = frozenset({"released", "freed", "liberated", "acquitted", "pardoned", "allowed", "let"})
"""Forms without one of which nobody is told to be free."""
_LEAVING = frozenset({"go", "leave", "sail", "return", "depart", "fly"})
_HELD = frozenset({"they", "he", "she", "both", "all", "two", "pair", "trio", "boat", "boats",
                   "ship", "vessel", "vessels", "tanker", "trawler", "trawlers", "man", "woman",
                   "suspects", "suspect", "couple", "captain"})  # fmt: skip
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_SIGNED = frozenset(
    {
        "signed",
        "initialed",
        "initialled",
        "inked",
        "concluded",
        "ratified",
        "countersigned",
        "paper",
        "writing",
    }
)
_WERE = frozenset({"was", "were", "been", "be"})
_BINDING = frozenset({"sign", "ink", "initial", "ratify", "countersign"})
_PAPERS = frozenset({"it", "they", "both"})
"""Mere words for papers that are to be signed."""
_NEXT = frozenset({"next", "further", "new", "fresh", "second", "third", "fourth", "final"})


def opens_with_round(words: Sequence[str]) -> bool:
    """Does a sentence begin with another meeting (The next round, A further session)?"""
    first, second, third, fourth, fifth = [*words[:5], *[""] * 5][:5]
    if first == "another":
        noun, joint, topic = second, third, fourth
    elif first in ("the", "a", "their") and second in _NEXT:
        noun, joint, topic = third, fourth, fifth
    else:
        return False
    named = joint != "of" or topic in _ROUNDS | {"negotiations", "discussions"}
    return noun in _ROUNDS and named


def acts_on_it(words: Sequence[str]) -> bool:
    """Does a sentence end an act in a mere word for what was told before (Tehran rejected it)?"""
    meant = [i for i, word in enumerate(words) if [word] in _MEANT]
    return any(i and words[i - 1][-2:] in ("ed", "es", "ld") for i in meant)


def tells_of_signing(words: Collection[str]) -> bool:
    """Do the words of a sentence tell that papers were signed, nobody saying by whom?"""
    return not (_SIGNED.isdisjoint(words) or _WERE.isdisjoint(words))


def drop_occasions(found: Sequence[Candidate]) -> None:
    """Leave out talks of nobody named at which papers will be signed (at the summit's close)."""
    signed = any(one.rule.id == "support-sign" and "future" in one.moods for one in found)
    for one in found if signed else ():
        named = any(p.actors or p.anaphor not in (None, "both") for _, p in one.arguments)
        one.dropped |= one.rule.type == "CONSULT" and not named


def brings_more(words: Collection[str]) -> bool:
    """Do the words of a sentence tell that more will follow (a field hospital will follow)?"""
    return "follow" in words and not {"will", "to"}.isdisjoint(words)


def frees_the_held(words: Collection[str]) -> bool:
    """Do the words of a sentence tell of somebody set free?"""
    return not _FREED.isdisjoint(words)


def leave_things(found: Sequence[Candidate]) -> None:
    """Leave out of what will follow whom the thing is named for (a consulate will follow)."""
    for one in found:
        if one.rule.id == "echo-more":
            one.arguments = [(case, p) for case, p in one.arguments if p.actors]


def find_releases(scene: Scene) -> list[Candidate]:
    """Return the release of those held before, named by a mere word (the men were freed)."""
    if _FREED.isdisjoint(scene.present):
        return []
    made: list[Candidate] = []
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or not verb.passive or not _sets_free(scene, verb):
            continue
        governor = find_governor(scene.clauses, k)
        if governor is not None and class_of_governor(scene, governor) in (
            "urge",
            "refuse",
            "threaten",
        ):
            continue
        named = [
            case for case, one in list_cases(scene, list_after(scene.clauses, k), k) if one.actors
        ]
        if not {"by", "from", "to", "object"}.isdisjoint(named) or not _are_held(scene, k):
            continue
        told = [one for one in scene.found if one.chunk == k and not one.dropped]
        if any(one.rule.type != "RETREAT" or one.has("by") for one in told):
            continue
        scene.found[:] = [one for one in scene.found if one not in told]
        one = Candidate(scene.matcher.rules["retreat-release"], chunk.first, verb.head, k)
        one.moods, one.deed = list_moods(scene, k), "COERCE"
        made.append(one)
    return made


def _sets_free(scene: Scene, verb: Verb) -> bool:
    """Does a passive verb tell that somebody is free (was released, was allowed to go)?"""
    if not _FREEING.isdisjoint(verb.lemmas):
        return scene.words[verb.head + 1 : verb.head + 3] != ["from", "hospital"]
    behind = scene.words[verb.head + 1 : verb.head + 3]
    return bool({"allow", "let"} & {*verb.lemmas}) and not _LEAVING.isdisjoint(behind)


def _are_held(scene: Scene, k: int) -> bool:
    """Is the subject of verb k only a word for those held (the men, both, the vessel)?"""
    heads = find_subject(scene.clauses, k)
    if not heads or any(own_actors(scene, j) for j in heads):
        return False
    last = scene.words[scene.chunks[heads[0]].last]
    first = scene.words[scene.chunks[heads[0]].first]
    known = first in ("the", "all", "both", last) or last in _NUMBERS
    return known and (last in _HELD | _NUMBERS or last in scene.matcher.lists["captives"])


def match_denied(scene: Scene) -> None:
    """Read a charge denied behind it (accused Baku of firing at a village, which it denied)."""
    for k in range(2, len(scene.chunks)):
        verb = scene.chunks[k].verb
        if verb is None or DENYING.isdisjoint(verb.lemmas) or scene.kinds[k - 2 : k] != "RN":
            continue
        behind = scene.chunks[k + 1 : k + 2]
        closes = not list_objects(scene.clauses, k) and all(one.kind in ",;&P" for one in behind)
        if not closes or verb.negated or verb.passive:
            continue
        own = [one for one in named_as(scene, k - 1, k) if one.actors]
        if scene.words[scene.chunks[k - 1].last] == "it" and len(countries_of(own)) > 1:
            own = _blamed_last(scene)
        accusers = _accusers_of(scene, countries_of(own))
        if any(one.rule.type == "REJECT" for one in scene.found) or not accusers:
            continue
        made = Candidate(scene.matcher.rules["reject-deny"], scene.chunks[k].first, verb.head, k)
        made.arguments = [("subject", one) for one in own]
        made.arguments += [("object", one) for one in accusers]
        scene.found.append(made)


def match_done_to_it(scene: Scene) -> None:
    """Read what is done to a mere word for what was told before (Tehran rejected it)."""
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.form != "finite" or verb.passive:
            continue
        rule = next((_DONE[word] for word in verb.lemmas if word in _DONE), "")
        objects = [scene.chunks[j] for j in list_objects(scene.clauses, k)[:1]]
        bare = [one for one in objects if scene.words[one.first : one.last + 1] in _MEANT]
        own = [one for one in subject_actors(scene, k) if one.actors]
        if not (rule and bare and own) or any(one.chunk == k for one in scene.found):
            continue
        made = Candidate(scene.matcher.rules[rule], chunk.first, bare[0].last, k)
        made.arguments = [
            *(("subject", one) for one in own),
            ("object", OTHER._replace(anaphor="foe")),
        ]
        made.moods = list_moods(scene, k)
        scene.found.append(made)


def _blamed_last(scene: Scene) -> list[Phrase]:
    """Return the one whom several blame (A and B accused Mali of it, which it denied)."""
    charges = [one for one in scene.found if one.rule.type == "ACCUSE" and not one.moods]
    return [p for one in charges[-1:] for p in one.who("object") if p.actors][:1]


def _accusers_of(scene: Scene, blamed: set[str]) -> list[Phrase]:
    """Return who blames those states in the last charge of the sentence, if others do."""
    charges = [
        one for one in scene.found
        if one.rule.type == "ACCUSE" and blamed and not one.moods
        and blamed <= countries_beside(one.arguments, "subject", "by")
    ]  # fmt: skip
    accusers = [p for one in charges[-1:] for p in one.who("subject", "by") if p.actors]
    return accusers if blamed.isdisjoint(countries_of(accusers)) else []


def match_signed_later(scene: Scene) -> None:
    """Read of papers told before when they will be signed (It is to be signed in May)."""
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or not (verb.passive and verb.future) or verb.negated:
            continue
        heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
        bare = all(one.first == one.last and scene.words[one.first] in _PAPERS for one in heads)
        behind = scene.words[verb.head + 1 : verb.head + 4]
        theirs = {"law", "by"} & {*behind} and not {"parliaments", "two", "both"} & {*behind}
        if not heads or not bare or _BINDING.isdisjoint(verb.lemmas) or theirs:
            continue
        if not any(one.chunk == k for one in scene.found):
            made = Candidate(scene.matcher.rules["support-sign"], chunk.first, verb.head, k)
            made.arguments, made.moods = [("of", BOTH)], list_moods(scene, k)
            scene.found.append(made)


def match_next(scene: Scene) -> None:
    """Read when and where the two sides meet again (the next round will be held in Osh)."""
    if not scene.chunks or not opens_with_round(scene.words):
        return
    first = scene.chunks[0].first
    k = next((m for m in range(len(scene.chunks)) if is_finite(scene, m)), 0)
    verb = scene.chunks[k].verb
    slated = verb is not None and verb.passive and not _SLATED.isdisjoint(verb.lemmas)
    told = {p.rule.type for p in scene.found if p.rule.id != "agree-will-consult"}
    if verb is None or told - {"CONSULT"}:
        return
    ahead = scene.words[first : scene.chunks[k].first]
    if not (verb.future or slated) or not _HOUSES.isdisjoint(ahead):
        return
    meets = verb.passive and not {"hold", "host"}.isdisjoint(verb.lemmas)
    placed = scene.words[verb.head : verb.head + 2] == ["take", "place"]
    if not (meets or slated or placed or scene.words[verb.head] == "due"):
        return
    there = [item for item in list_cases(scene, list_after(scene.clauses, k), k) if item[0] == "in"]
    others = [one for one in scene.phrases if one.actors and all(one is not p for _, p in there)]
    if others or not (there or slated):
        return
    made = Candidate(scene.matcher.rules["consult-talks"], first, verb.head, k)
    own = [p for p in scene.phrases if p.first == first and p.anaphor == "they"]
    made.arguments = [("of", own[0] if own else BOTH), *there]
    made.moods = {"future"}
    scene.found[:] = [made]


def find_same_acts(scene: Scene) -> list[Candidate]:
    """Return the act that another does too (Poland shut its border, and so did Latvia)."""
    made: list[Candidate] = []
    for k in range(1, len(scene.chunks)):
        doers = _so_doers(scene, k)
        told = [
            one for one in scene.found
            if not one.dropped and one.last < scene.chunks[k].first and one.rule.type
            and any(p.actors for p in one.who("subject", "by"))
        ]  # fmt: skip
        if not doers or not told:
            continue
        first, last = scene.chunks[k].first, scene.chunks[k].last
        twin = replace(told[-1], first=first, last=last, chunk=k, moods=set(told[-1].moods))
        own = countries_of([*told[-1].who("subject", "by"), *(p for _, p in doers)])
        rest = [item for item in told[-1].arguments if item[0] not in ("subject", "by")]
        twin.arguments = doers + [item for item in rest if not item[1].countries & own]
        made.append(twin)
    return made


def _so_doers(scene: Scene, k: int) -> Arguments:
    """Return who does the same by verb chunk k (so did A and B, as has C, D did so)."""
    verb = scene.chunks[k].verb
    if verb is None or verb.negated or scene.words[verb.head] not in _DOING:
        return []
    if scene.words[verb.head + 1] == "so" and "do" in verb.lemmas:
        return [("subject", one) for one in subject_actors(scene, k)]
    if scene.words[scene.chunks[k].first - 1] not in ("so", "as"):
        return []
    behind = list_cases(scene, list_after(scene.clauses, k), k)
    return [("subject", one) for case, one in behind if case == "object" and one.actors]
