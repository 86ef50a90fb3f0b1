"""English acts named behind a preposition: what it tells of them, and who takes part."""

from __future__ import annotations

from hamgara.events.grammars._en.acts.deeds import (
    find_moods_since,
    is_cut_off,
    is_unmet,
)
from hamgara.events.grammars._en.acts.outcomes import (
    is_set_ahead,
    is_until,
)
from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.scene import (
    Arguments,
    Scene,
    list_countries,
    main_verb,
)
from hamgara.events.grammars._en.sides.parties import list_behind, list_cases, list_doers
from hamgara.events.grammars._en.sides.sides import count_sides
from hamgara.events.grammars._en.told.moods import is_in_recalled, list_moods
from hamgara.events.grammars._en.told.tails import find_time_before
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.grammars._en.words.rules import NounPattern
from hamgara.events.reading import Mood

_LOOSE = frozenset(
    {"for", "of", "to", "about", "over", "from", "by", "with", "against", "despite", "amid"}
)
"""Prepositions after which an act may be no more than a topic."""
ANSWERS = frozenset({"following", "after", "upon"})
"""Following an appeal from Athens: it was made."""
_TOPICAL = frozenset(
    {"brief", "inform", "update", "question", "debrief", "agree", "settle", "decide", "confer",
     "consult", "negotiate", "comment", "report", "vote",
     "insist", "focus", "speak", "work", "touch", "dwell", "center", "centre"}
)  # fmt: skip
"""What follows their "on" is still to come, or a topic."""
_ENDING = listed("end conclude close culminate wrap finish open result follow")
_SITTINGS = frozenset({"session", "sitting"})
Placed = tuple[set[Mood], Arguments, int | None]
"""The moods of an event noun, further arguments, and its verb."""
_WILLING = frozenset({"open", "ready", "prepared", "willing", "eager", "keen"})
"""What is before a preposition where an act is only one that somebody would do."""


def _behind_subject(scene: Scene, k: int) -> Arguments:
    """Return who is named behind the subject of verb k: the visit of X to Y ended with."""
    return [
        ("with", one)
        for n in find_subject(scene.clauses, k)
        for _, one in list_cases(scene, list_behind(scene, n), k)
    ]


def _closes(scene: Scene, j: int) -> bool:
    """Is noun chunk j what a visit or talks ended with?"""
    main = main_verb(scene, j)
    verb = scene.chunks[main].verb if main is not None else None
    return verb is not None and not _ENDING.isdisjoint(verb.lemmas)


def _phrase_moods(
    scene: Scene, pattern: NounPattern, j: int, before: Chunk, going: int | None, made: Arguments
) -> set[Mood] | None:
    """Return the moods of an act named behind a preposition, None where it is only a topic."""
    word = scene.words[before.first]
    joined = scene.words[before.first - 1] == "part"
    if (joined or word in ("for", "on", "to")) and going is not None:
        return list_moods(scene, going)
    ended = word in ("with", "in", "by") and pattern.rule.type == "SUPPORT" and _closes(scene, j)
    if ended or ("answered" in pattern.flags and word in ANSWERS):
        return set()
    if "phrase" not in pattern.flags:
        return None
    if is_until(scene, before):
        return {"future"} if is_set_ahead(scene, j) else None
    known = scene.words[scene.chunks[j].first] == "the" and not list_countries(made)
    over = scene.chunks[j - 2].verb if j > 1 else None
    agreed = word == "on" and over is not None and not _TOPICAL.isdisjoint(over.lemmas)
    if word == "despite" and before is not scene.chunks[j - 1]:
        return set()
    if agreed or word in _LOOSE or (word == "in" and known):
        return None
    main = main_verb(scene, j) if word == "at" and pattern.rule.id == "consult-call" else None
    if main is not None and is_reporting(scene.clauses, main) and not list_countries(made):
        return None
    if word == "at" and pattern.rule.type == "REQUEST":
        return {"earlier"}
    main = main_verb(scene, j) if word in ("after", "following") else None
    later = main is not None and "future" in list_moods(scene, main)
    swapped = "swap" in pattern.flags and word == "regarding"
    told = swapped or before.case in ("time", "in", "on", "against")
    return {"future"} if later else find_time_before(scene, before.first) if told else None


def place_in_phrase(
    scene: Scene, pattern: NounPattern, j: int, before: Chunk, k: int | None, made: Arguments
) -> Placed | None:
    """Return what the preposition over noun chunk j tells of its act: moods, place, sides."""
    word = scene.words[before.first]
    verb = scene.chunks[k].verb if k is not None else None
    lemmas = set(verb.lemmas) if verb is not None else set()
    going = bool(scene.matcher.lists["going"] & lemmas) and before.case != "time"
    going = going or (scene.words[before.first - 1] == "part" and "take" in lemmas)
    moods = _phrase_moods(scene, pattern, j, before, k if going else None, made)
    chunk = scene.chunks[j]
    sits = scene.words[chunk.first] == "its" and scene.words[chunk.last] in _SITTINGS
    idle = scene.words[before.first - 1] in _WILLING
    if moods is None or idle or (word == "on" and is_cut_off(scene, pattern, k)):
        return None
    if sits and len(list_countries(made)) == 1:
        return None
    if is_in_recalled(scene, j):
        moods.add("earlier")
    extra: Arguments = []
    talks = pattern.rule.type == "CONSULT"
    near = [(c, one) for c, one in made if not (talks and c == "in" and not one.rank)]
    countries = list_countries(near)
    if len(countries) < count_sides(scene.words[chunk.first : chunk.last + 1]) or going:
        main = k if k is not None else main_verb(scene, j)
        if main is not None and scene.chunks[main].verb is not None:
            extra = [("subject", one) for one in list_doers(scene, main)]
            head = next((one for one in scene.found if one.chunk == main), None)
            placed = talks and bool(made) and not (near or going)
            moods |= find_moods_since(word, head)
            if head is not None and is_unmet(head, pattern, made, moods, placed=placed):
                return None
            if word == "with":
                extra += _behind_subject(scene, main)
            if not list_countries(made) and head is not None:
                extra = [
                    ("subject" if case == "subject" else "with", one)
                    for case, one in head.arguments
                    if case not in ("in", "on", "about")
                ]
            if not moods and "wish" not in list_moods(scene, main):
                moods = {m for m in list_moods(scene, main) if m in ("earlier",)}
            if going:
                extra += [
                    one
                    for one in list_cases(scene, list_after(scene.clauses, main), main)
                    if one not in made and one[0] in ("in", "to", "with")
                ]
    alone = len(countries | list_countries(extra)) < 2
    if alone and before.case == "before" and not going and pattern.rule.type == "CONSULT":
        return None
    return moods, extra, k if going else None
