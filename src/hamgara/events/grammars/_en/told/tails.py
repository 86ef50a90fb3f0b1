"""What English news adds of older things: whose land it was, what came days before."""

from __future__ import annotations

from itertools import pairwise

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_governor
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.sentence import Governor
from hamgara.events.grammars._en.scene import Candidate, Scene, class_of_governor
from hamgara.events.reading import Mood

_DAYS_AGO = frozenset(
    {"days", "weeks", "months", "years", "week", "month", "year", "fortnight", "decade", "decades",
     "century", "generation"}
)  # fmt: skip
_OF_THE_STORY = frozenset({("a", "day"), ("one", "day"), ("two", "days")})
"""How long before an act another still belongs to the same story (a day after a firefight)."""
_TAKING = frozenset({"annex", "seize", "occupy", "capture", "invade", "conquer"})
_RECALLING = frozenset({"recall", "remind", "recollect"})
_LAND = frozenset(
    {"peninsula", "region", "regions", "territory", "island", "islands", "province", "area",
     "valley", "heights", "enclave", "strip", "plateau", "city", "town", "crimea"}
)  # fmt: skip
_ADMITTING = frozenset({"admit", "acknowledge", "concede", "accept"})


_LONGING = frozenset(
    {"long", "longs", "longed", "longing", "dream", "dreams", "dreamed", "dreamt", "dreaming",
     "yearn", "yearns", "yearned", "pray", "prays", "prayed", "hope", "hopes", "hoped", "imagine",
     "imagined", "imagines", "await", "awaits", "awaited", "wish", "wishes", "wished", "envisioned"}
)  # fmt: skip
_DREAMT = frozenset(
    {"day", "time", "moment", "world", "future", "europe", "africa", "asia", "hour"}
)
"""What somebody longs for, before what is to happen then or there."""


def tells_whose_land(scene: Scene, k: int, verb: Verb) -> bool:
    """Does a relative clause only tell how land was taken (Crimea, which Russia annexed)?"""
    if verb.form != "finite" or not verb.past or _TAKING.isdisjoint(verb.lemmas):
        return False
    gap = find_gap_noun(scene.clauses, k)
    start = find_clause_start(scene.clauses, k)
    if gap is None and start > 1 and scene.chunks[start - 1].kind == "R":
        gap = start - 2 - (scene.chunks[start - 2].kind == ",")
    inside = scene.chunks[gap] if gap is not None and scene.chunks[gap].kind == "N" else None
    return inside is not None and scene.words[inside.last] in _LAND


def is_old_recognition(scene: Scene, k: int, verb: Verb) -> bool:
    """Is it told which state was the first to recognize another (became the first to)?"""
    ranked = verb.form == "inf" and "recognize" in verb.lemmas and scene.chunks[k - 1].kind == "N"
    return ranked and "first" in scene.words[scene.chunks[k - 1].first : scene.chunks[k].first]


def expects_of_itself(scene: Scene, governor: Governor) -> bool:
    """Does somebody tell his own plan (X and Y expect to sign the deal in June)?"""
    verb, behind = scene.chunks[governor.at].verb, scene.chunks[governor.at + 1 :][:1]
    own = verb is not None and "expect" in verb.lemmas and not (verb.passive or verb.negated)
    return own and governor.link == "to" and behind != [] and behind[0].verb is not None


def is_of_years_ago(scene: Scene, one: Candidate) -> bool:
    """Did years pass since an act, so that no day told is its own (a year after closing it)?"""
    verb, p = scene.chunks[one.chunk].verb, one.chunk - 1
    after = verb is not None and verb.form == "ing" and p > 0 and scene.chunks[p].kind == "P"
    return after and bool(find_time_before(scene, scene.chunks[p].first))


def is_longed_for(scene: Scene, k: int) -> bool:
    """Does verb k tell what somebody only longs for (longed for the day when they would)?"""
    ahead = scene.words[: scene.chunks[k].first]
    at = next((i for i, word in enumerate(ahead) if word in _LONGING), -1)
    if at < 0 or ";" in ahead[at:]:
        return False
    behind = list(pairwise(ahead[at:]))
    return any(one in _DREAMT and other in ("when", "in", "where", "on") for one, other in behind)


def find_time_before(scene: Scene, i: int) -> set[Mood]:
    """Return {"earlier"} where days lie between (a few days after talks), else nothing."""
    ago = scene.words[i - 1] in _DAYS_AGO and scene.words[i] in ("after", "following")
    if ago and i > 1 and (scene.words[i - 2], scene.words[i - 1]) in _OF_THE_STORY:
        return set()
    return {"earlier"} if i and ago else set()


def _refuses_to_admit(scene: Scene, at: int) -> bool:
    """Is what verb `at` admits refused (refused to admit that it had shelled)?"""
    verb = scene.chunks[at].verb
    if verb is None or _ADMITTING.isdisjoint(verb.lemmas):
        return False
    over = find_governor(scene.clauses, at)
    return verb.negated or (
        over is not None and class_of_governor(scene, over) in ("refuse", "deny")
    )


def is_purpose(scene: Scene, k: int) -> bool:
    """Does infinitive k only tell what something is for (met to draw up a plan)?"""
    governor, own = find_governor(scene.clauses, k), scene.chunks[k].verb
    if governor is None or own is None or class_of_governor(scene, governor):
        return False
    verb, effort = scene.chunks[governor.at].verb, scene.words[scene.chunks[k - 1].first] == "in"
    if own.form == "ing" and effort and scene.chunks[k - 2].kind == "N":
        return True
    return governor.link == "to" and verb is not None and verb.lemmas != ("be",)


def list_moods_of_saying(scene: Scene, at: int) -> set[Mood]:
    """Return what the verb over "that" makes of an act: not admitted, or only recalled."""
    if _refuses_to_admit(scene, at):
        return {"negated"}
    return {"earlier"} if is_recalled(scene, at) else set()


def is_recalled(scene: Scene, at: int) -> bool:
    """Does verb `at` only recall what was (recalled that the two had met)?"""
    verb = scene.chunks[at].verb
    return verb is not None and not _RECALLING.isdisjoint(verb.lemmas)
