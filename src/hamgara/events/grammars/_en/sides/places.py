"""Where an English act is, told apart from who does or suffers it."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    chunk_of,
    list_countries,
)
from hamgara.events.grammars._en.sides.meant import DRUGS, STATELESS
from hamgara.events.grammars._en.words.nouns import ROLE_NOUNS
from hamgara.events.reading import Anaphor

_NUMBERS = frozenset({"thousands", "hundreds", "dozens", "scores", "tens"})
_NEARNESS = frozenset({"near", "along", "around", "off", "opposite", "beside"})
_EDGES = frozenset(
    {"border", "borders", "frontier", "coast", "coastline", "shore", "shores", "boundary", "line"}
)
_ARMS = frozenset({"jets", "fighters", "missiles", "warplanes", "drones", "bombers", "helicopters"})


def is_mere_place(scene: Scene, case: str, phrase: Phrase) -> bool:
    """Does a phrase only tell where something is (a prison near the Cameroonian border)?"""
    if phrase.modifier and not DRUGS.isdisjoint(scene.words[phrase.last : phrase.last + 3]):
        return True
    if case in ("subject", "by") or not phrase.modifier:
        return False
    chunk = chunk_of(scene, phrase)
    if chunk is None or scene.words[chunk.last] not in _EDGES:
        return False
    number = scene.chunks.index(chunk)
    return number > 0 and scene.words[scene.chunks[number - 1].first] in _NEARNESS


def read_places(scene: Scene, made: Candidate, k: int, verb: Verb) -> None:
    """Tell where an act is from who does or suffers it (killed in a Thai raid in Laos)."""
    if made.rule.id == "assault-killed-in":
        doer = next((p for p in made.who("in") if p.modifier), None)
        made.arguments = [
            ("object" if doer and c == "in" and p.first > doer.last else c, p)
            for c, p in made.arguments
        ]
    elif made.rule.type == "ASSAULT" and made.who("in", "against"):
        made.arguments = _strike_where_told(made.arguments)
    elif made.rule.type == "MOBILIZE":
        made.arguments = [
            ("against" if c == "in" and scene.words[p.first - 1] == "around" else c, p)
            for c, p in made.arguments
        ]
    elif made.rule.id in ("retreat-release", "aid-asylum") and verb.passive:
        told = any(case == "by" for case, _ in list_after(scene.clauses, k))
        if not told and not made.who("by", "from"):
            made.arguments = [("by" if c == "in" else c, p) for c, p in made.arguments]


def is_at_edge(scene: Scene, made: Candidate, k: int) -> bool:
    """Are arms only moved to where another state is faced (sent tanks to the Thai border)?"""
    arms = scene.matcher.lists["armour"] | _ARMS
    if arms.isdisjoint(scene.words[made.first : made.last + 1]):
        return False
    edge = False
    for case, j in list_after(scene.clauses, k):
        edge = edge or (
            case in ("to", "on", "over") and scene.words[scene.chunks[j].last] in _EDGES
        )
        ahead = scene.words[scene.chunks[j].first - 1]
        edge = edge or ahead in ("near", "off", "around", "along")
    return edge


def is_by_number(scene: Scene, k: int) -> bool:
    """Are bare numbers of people the subject of verb k (thousands protested in Lima)?"""
    heads = find_subject(scene.clauses, k)[:1]
    governor = None if heads else find_governor(scene.clauses, k)
    if governor is not None:
        heads = find_subject(scene.clauses, governor.at)[:1]
    return any(
        not scene.chunks[j].phrases
        and (
            scene.words[scene.chunks[j].last] in _NUMBERS
            or ROLE_NOUNS.get(scene.words[scene.chunks[j].last]) == "CVL"
        )
        for j in heads
    )


def find_uncounted_crowd(scene: Scene, made: Candidate, k: int) -> Arguments:
    """Return the people meant by bare numbers (thousands rallied against Moscow)."""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    verb = scene.chunks[k].verb
    known = any(one.role for one in made.who("subject", "by"))
    if verb is None or "walk" in verb.lemmas or known:
        return []
    placed = any(one.actors for one in made.who("in"))
    placed = placed or bool(find_opening_place(scene))
    bare = bool(heads) and not heads[0].phrases
    head = scene.words[heads[0].last] if bare else ""
    bare = head in _NUMBERS or (placed and ROLE_NOUNS.get(head) == "CVL")
    if not bare or not list_countries(made.arguments):
        return []
    meant: Anaphor | None = None if placed else "others"
    return [("subject", Phrase(heads[0].first, heads[0].last, anaphor=meant, role="CVL"))]


def find_opening_place(scene: Scene) -> Arguments:
    """Return the place a sentence opens with: In Niamey, protesters torched a flag."""
    opens = scene.kinds[:3] == "PN,"
    if not opens or scene.chunks[0].case != "in":
        return []
    return [("in", one) for one in actors_in(scene.clauses, 1) if one.actors]


def _strike_where_told(arguments: Arguments) -> Arguments:
    """Let an act on another state's rebels hit the state they are in (Hezbollah near Homs)."""
    rebels = [p for c, p in arguments if c in ("object", "of") and p.role in STATELESS]
    places = [p for c, p in arguments if c in ("in", "against") and p.actors]
    others = any(p.role not in STATELESS for c, p in arguments if c == "object")
    if others or not (rebels and places):
        return arguments
    kept = [item for item in arguments if item[1] not in rebels and item[1] not in places]
    return [*kept, *(("object", one) for one in places)]
