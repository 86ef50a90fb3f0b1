"""Whom English pronouns and bare offices mean inside their sentence."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Scene,
    countries_of,
    is_finite,
    joined_owner,
    speakers_over,
    subject_actors,
    twin_before,
    verb_saying,
)
from hamgara.study.actors import BODIES

_ENVOYS = frozenset({"ambassador", "envoy", "official"})
_IMPERSONAL = frozenset({"", "people", "institution", "state"})
_HUMAN = frozenset({"he", "she", "him", "his", "her"})


def resolve(scene: Scene, phrase: Phrase, j: int, k: int) -> Phrase:
    """Give a pronoun the actors of an earlier subject of the sentence."""
    if phrase.actors:
        return phrase
    if phrase.anaphor == "both":
        return _resolve_both(scene, phrase, k)
    if owner := twin_before(scene, phrase, j) or _owner_before(scene, phrase, j):
        return lend_actors(phrase, owner)
    if phrase.office and phrase.anaphor == "he" and not phrase.pronoun:
        if several := _several_before(scene, phrase):
            return lend_actors(phrase, several)._replace(rank=several[0].rank)
        return _resolve_office(scene, phrase, k)
    if phrase.anaphor not in ("he", "they") or not phrase.pronoun or phrase.person:
        return phrase
    if j > k:
        resolved = (
            _resolve_owner(scene, phrase, k)
            if phrase.owner or phrase.role
            else _resolve_object(scene, phrase, k)
        )
        if resolved is not None:
            return resolved
    over = verb_saying(scene, k)
    warner = _passive_speaker(scene, over) if over is not None and j < k else []
    if warner:
        return lend_actors(phrase, warner)
    places = [over] if over is not None else []
    above = [m for m in range(min(k, j) - 1, -1, -1) if is_finite(scene, m)]
    whom = j and scene.words[scene.chunks[j - 1].first] == "whom"
    places += above[::-1] if whom else above
    done_to = j > k and not (phrase.owner or phrase.role)
    places += [k] if j and not done_to else []
    subjects = [found for m in places if (found := subject_actors(scene, m))]
    if scene.words[phrase.first] in _HUMAN:
        people = [
            some for some in subjects
            if any(one.person or one.rank not in _IMPERSONAL for one in some)
        ]  # fmt: skip
        subjects = people or subjects
    return lend_actors(phrase, subjects[0]) if subjects else phrase


def _owner_before(scene: Scene, phrase: Phrase, j: int) -> list[Phrase]:
    """Return whom a name or "their" takes up, told of just before it."""
    if phrase.anaphor == "they":
        return joined_owner(scene, phrase, j)
    if phrase.anaphor != "he":
        return []
    return _owner_of_relative(scene, j) if phrase.office else _full_name_before(scene, phrase)


def _full_name_before(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return whose name was told in full before (Estonia's Alar Karis said; Karis gave)."""
    if phrase.first != phrase.last or phrase.pronoun or not phrase.person:
        return []
    for n, one in enumerate(scene.phrases):
        full = one.first < one.last < phrase.first and one.person
        if full and scene.words[one.last] == scene.words[phrase.first]:
            owner = scene.phrases[n - 1] if n else one
            near = owner.last == one.first - 1 and owner.modifier
            return [some for some in (one, owner) if some.actors and (near or some is one)][:1]
    return []


def _owner_of_relative(scene: Scene, j: int) -> list[Phrase]:
    """Return whose minister is meant: Serbia, whose foreign minister protested."""
    whose = j > 1 and scene.words[scene.chunks[j - 1].last] == "whose"
    before = j - 2 - (whose and scene.chunks[j - 2].kind == ",")
    if not whose or before < 0 or scene.chunks[before].kind != "N":
        return []
    return [one for one in actors_in(scene.clauses, before) if one.actors]


def _passive_speaker(scene: Scene, at: int) -> list[Phrase]:
    """Return who says it in "was warned by Washington that it will act"."""
    verb = scene.chunks[at].verb
    if verb is None or not verb.passive:
        return []
    after = list_after(scene.clauses, at)
    agents = [one for case, n in after if case == "by" for one in actors_in(scene.clauses, n)]
    return [one for one in agents if one.actors]


def _several_before(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return the envoys of several states told of before "met with the diplomats"."""
    if not phrase.plural or phrase.rank not in _ENVOYS:
        return []
    return [
        one for one in scene.phrases
        if one.last < phrase.first and len(one.actors) > 1 and one.rank in _ENVOYS
    ][-1:]  # fmt: skip


def _resolve_office(scene: Scene, phrase: Phrase, k: int) -> Phrase:
    """The minister: of the state whose ministry says in this sentence what he does."""
    speakers = speakers_over(scene, k) or _acting_before(scene, phrase, k)
    states = countries_of(speakers)
    return lend_actors(phrase, speakers[:1]) if len(states) == 1 else phrase


def _acting_before(scene: Scene, phrase: Phrase, k: int) -> list[Phrase]:
    """Return whose act a minister tells behind it (Oslo is to pay, Minister X announced)."""
    named = [j for j in find_subject(scene.clauses, k) if scene.chunks[j].last == phrase.last]
    behind = bool(named) and named[0] > 1 and scene.chunks[named[0] - 1].kind == ","
    behind = (
        behind
        and ";" not in scene.kinds[: named[0]]
        and scene.words[phrase.first - 1] not in ("a", "an")
    )
    if not behind or not is_reporting(scene.clauses, k) or phrase.rank == "spokesperson":
        return []
    main = next((m for m in range(named[0]) if is_finite(scene, m)), None)
    doers = subject_actors(scene, main) if main is not None else []
    return doers if all(one.role in ("GOV", "LEG", "MIL") for one in doers) else []


def _resolve_both(scene: Scene, phrase: Phrase, k: int) -> Phrase:
    """The three countries: the several sides that speak in the clause over this one."""
    speakers = speakers_over(scene, k)
    states = countries_of(speakers)
    return lend_actors(phrase, speakers) if len(states) > 1 else phrase


def _resolve_owner(scene: Scene, phrase: Phrase, k: int) -> Phrase | None:
    """Its, their: of the subject of the same verb."""
    named = [one for n in find_subject(scene.clauses, k) for one in actors_in(scene.clauses, n)]
    same = bool(named) and named[0].pronoun and phrase.owner and not phrase.role
    if named and (named[0].anaphor == "both" or (same and not named[0].actors)):
        return phrase._replace(anaphor=None)
    lent = [one for one in named if one.actors]
    if phrase.anaphor == "they" and len(countries_of(lent)) == 1:
        before = [one for one in scene.phrases if one.last < phrase.first]
        lent = [one for one in before if len(one.actors) > 1][-1:] or lent
    if phrase.role and all(a.country in BODIES for one in lent for a in one.actors):
        before = [one for one in scene.phrases if one.last < phrase.first and one.actors]
        there = [one for one in scene.phrases if one.first == phrase.last + 2 and one.city]
        strange = {*BODIES, *countries_of(there)}
        lent = [one for one in before if one.actors[0].country not in strange][-1:] or lent
    return lend_actors(phrase, lent) if lent else None


def _resolve_object(scene: Scene, phrase: Phrase, k: int) -> Phrase | None:
    """Him, them: another than the subject of the same verb, named last before."""
    own = countries_of(subject_actors(scene, k))
    single = scene.words[phrase.first] == "it"
    for one in reversed(scene.phrases):
        named = one.last < phrase.first and one.actors and not one.city
        if single and named and one.actors[0].country in BODIES and _is_forum(scene, one):
            continue
        if named and own.isdisjoint(one.countries):
            return lend_actors(phrase, [one])
    return None


def _is_forum(scene: Scene, phrase: Phrase) -> bool:
    """Is a body only where something is said (at the World Court)?"""
    ahead = scene.words[max(phrase.first - 2, 0) : phrase.first]
    return not {"at", "before", "with", "to"}.isdisjoint(ahead)


def lend_actors(phrase: Phrase, found: list[Phrase]) -> Phrase:
    """Return a phrase with the actors of others, in its own role and office."""
    actors = tuple(a for one in found for a in one.actors)
    if phrase.role:
        actors = tuple(replace(a, role=phrase.role, office=phrase.office) for a in actors)
    return phrase._replace(actors=actors, anaphor=None)
