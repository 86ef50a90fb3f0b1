"""What came of an English act: what a deed earned its doer, a blow that was not struck."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.scene import Arguments, Scene, countries_in, is_finite, own_actors
from hamgara.events.grammars._en.sides.parties import list_cases, list_doers, named_as
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.words.rules import NounPattern

_SPARING = frozenset(
    {"cancel", "scrap", "abandon", "shelve", "postpone", "abort", "forgo", "drop", "stop", "avert",
     "prevent", "thwart", "foil", "veto"}
)  # fmt: skip
"""Verbs after which a blow that was planned is not struck."""
_PUTTING_OFF = frozenset({"postpone", "defer", "delay"})
_OFF = frozenset({("put", "off"), ("push", "back"), ("put", "back")})
_MEETINGS = frozenset({"meeting", "meetings", "summit"})
"""What is not held where it is put off, as a visit is; talks put off are cut short."""
_STILL_TO_COME = frozenset({"next", "tomorrow", "due", "scheduled", "planned", "slated"})
_NEAR = 12
_PARTICLE = 2


def find_drawn_by(scene: Scene, k: int) -> Arguments:
    """Return whose act drew something (X recognized Y, drawing criticism from Z)."""
    verb = scene.chunks[k].verb
    if verb is None or k == 0:
        return []
    if earns_twice(scene, k):
        named = [one for one in named_as(scene, k + 1, k) if one.actors and not one.pronoun]
        if named:
            return [("object", one) for one in named]
    over = _deed_over(scene, k)
    if over is not None:
        told = scene.chunks[over].verb
        agents = list_doers(scene, over)
        if told and told.passive:
            behind = list_cases(scene, list_after(scene.clauses, over), over)
            agents = [one for case, one in behind if case == "by"]
        return [("object", one) for one in agents if one.actors]
    if verb.form != "ing" or scene.chunks[k - 1].kind != ",":
        return []
    return [("object", one) for one in list_doers(scene, k) if one.actors]


def earns_twice(scene: Scene, k: int) -> bool:
    """Has a verb of drawing two objects (a step that earned Riga a rebuke)?"""
    verb = scene.chunks[k].verb
    drawn = verb is not None and not scene.matcher.lists["draw"].isdisjoint(verb.lemmas)
    return drawn and scene.kinds[k + 1 : k + 3] == "NN"


def _deed_over(scene: Scene, k: int) -> int | None:
    """Return the verb of the deed that drew it (closed it, which drew; did it, a step that)."""
    kinds = scene.kinds[:k]
    comma = k - 2 if kinds.endswith(",R") else k - 3 if kinds.endswith(",NR") else 0
    bare = comma == k - 2 or not own_actors(scene, k - 2)
    if comma < 1 or not bare or scene.words[scene.chunks[k - 1].first] not in ("which", "that"):
        return None
    start = max(scene.kinds.rfind(";", 0, comma), scene.kinds.rfind("B", 0, comma)) + 1
    return next((m for m in range(start, comma) if is_finite(scene, m)), None)


def is_spared(scene: Scene, k: int) -> bool:
    """Does verb k tell that a blow was not struck after all (called off a strike on Sudan)?"""
    verb = scene.chunks[k].verb
    if verb is None or verb.negated:
        return False
    off = "off" in scene.words[verb.head + 1 : verb.head + 1 + _PARTICLE]
    return not _SPARING.isdisjoint(verb.lemmas) or ("call" in verb.lemmas and off)


def is_until(scene: Scene, before: Chunk) -> bool:
    """Does a preposition tell what was still to come (before, until, on the eve of)?"""
    eve = "eve" in scene.words[before.last + 1 : before.last + 3]
    return eve or before.case == "before" or scene.words[before.first] in ("until", "till")


def is_set_ahead(scene: Scene, j: int) -> bool:
    """Is a day still to come told of meeting j, or is an act only dated by it (before it)?"""
    last = scene.chunks[j].last
    return not _STILL_TO_COME.isdisjoint(scene.words[last + 1 : last + _NEAR])


def puts_off(scene: Scene, pattern: NounPattern, j: int, k: int) -> bool:
    """Does verb k tell that a visit or meeting was put off (postponed his visit to)?"""
    verb = scene.chunks[k].verb
    visit = pattern.rule.id == "consult-visit-noun"
    head = scene.words[scene.chunks[j].last]
    if verb is None or not (visit or head in _MEETINGS):
        return False
    if list_moods(scene, k) & {"negated", "conditional", "wish"}:
        return False
    behind = scene.words[verb.head + 1]
    off = any((lemma, behind) in _OFF for lemma in verb.lemmas)
    return off or not _PUTTING_OFF.isdisjoint(verb.lemmas)


def seat_hosts(doers: Arguments, made: Arguments) -> Arguments:
    """Return who puts off a visit as its host where another was to come."""
    guests = countries_in(made, "by")
    hosts = guests and guests.isdisjoint(countries_in(doers, "subject"))
    return [("to" if hosts else case, one) for case, one in doers]
