"""What becomes of an English act under the verb that governs it."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.clauses import (
    SLATED,
)
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.sentence import Governor
from hamgara.events.grammars._en.scene import (
    Scene,
    class_of_governor,
)
from hamgara.events.grammars._en.told.tails import (
    expects_of_itself,
    list_moods_of_saying,
)
from hamgara.events.reading import Mood

_BREAKING = frozenset(
    {"end", "violate", "break", "breach", "scrap", "abandon", "ignore", "flout", "renege"}
)
_MOVES = frozenset({"decision", "decisions", "move", "moves"})
_REACT = frozenset(
    {"condemn", "criticize", "criticise", "denounce", "deplore", "slam", "blast", "welcome",
     "praise", "hail", "protest", "decry", "regret", "applaud", "brand", "label", "describe",
     "dub", "deride", "mock", "ridicule", "lambast", "lambaste", "assail", "term"}
)  # fmt: skip
"""A decision that others answer has been carried out."""
_STRESSING = frozenset(
    {"stress", "emphasize", "emphasise", "underline", "underscore", "highlight"}
)  # fmt: skip
"""What they say is so, but "stressed the need to" is a wish."""


def _is_reacted(scene: Scene, governor: Governor) -> bool:
    """Was the decision already answered (a move to expel that drew anger)?"""
    if governor.link != "noun" or scene.words[scene.chunks[governor.at].last] not in _MOVES:
        return False
    ahead = scene.chunks[governor.at - 1] if governor.at else None
    answered = (
        ahead is not None and ahead.kind == "P" and _is_ground(scene, ahead.first, ahead.last)
    )
    if scene.words[scene.chunks[governor.at].last] == "move" or answered:
        return True
    lists = scene.matcher.lists
    first = True
    for m, chunk in enumerate(scene.chunks):
        if chunk.verb is None or chunk.verb.form != "finite":
            continue
        answered = chunk.verb.passive and bool(_REACT & set(chunk.verb.lemmas))
        answered = answered or bool(lists["draw"] & set(chunk.verb.lemmas))
        if answered and m > governor.at and first:
            return True
        first = first and m < governor.at
        if _REACT & set(chunk.verb.lemmas) and any(
            j == governor.at for _, j in list_after(scene.clauses, m)
        ):
            return True
    return False


def _stops_over(scene: Scene, governor: Governor) -> bool:
    """Does somebody stop to do something (stopped in Cairo to thank the president)?"""
    verb = scene.chunks[governor.at].verb
    return governor.link == "to" and verb is not None and "stop" in verb.lemmas


def _is_ground(scene: Scene, first: int, last: int) -> bool:
    """Do these words tell what is answered (in response to, over, after)?"""
    ends = {scene.words[first], scene.words[last]}
    return bool(ends & {"over", "after", "following", "against"}) or bool(
        {"response", "retaliation", "reprisal", "answer", "reaction", "protest"}
        & set(scene.words[first - 2 : last + 1])
    )


def follow(scene: Scene, moods: set[Mood], governor: Governor | None) -> int | None:
    """Add the mood that a governor gives and return the next one up."""
    if governor is None:
        return None
    if governor.link in ("if", "whether"):
        moods.add("conditional")
        return None
    broken = governor.link == "noun" and _is_broken(scene, governor.at)
    stressed = governor.link == "that" and _only_stresses(scene, governor.at)
    kind = "wish" if broken else "" if stressed else class_of_governor(scene, governor)
    if _is_slated(scene, governor.at):
        moods.add("future")
    elif kind in ("wish",):
        moods.add("future" if expects_of_itself(scene, governor) else "wish")
    elif kind in ("plan", "agree", "offer"):
        if governor.link == "noun" and scene.words[scene.chunks[governor.at].first] == "no":
            moods.add("negated")
        elif not (_is_reacted(scene, governor) or _is_voted(scene, governor)):
            moods.add("future")
    elif kind == "consider":
        moods.add("conditional")
    elif kind in ("deny", "fail") and not _stops_over(scene, governor):
        moods.add("negated")
        moods.discard("earlier")
    if governor.link == "that":
        moods |= list_moods_of_saying(scene, governor.at)
        return None
    return governor.at if scene.chunks[governor.at].verb is not None else None


def _only_stresses(scene: Scene, at: int) -> bool:
    """Does verb chunk `at` say it with weight (stressing that they reserve the right)?"""
    verb = scene.chunks[at].verb
    return verb is not None and not _STRESSING.isdisjoint(verb.lemmas)


def _is_voted(scene: Scene, governor: Governor) -> bool:
    """Does a parliament do by its vote what it votes (voted to ratify the treaty)?"""
    verb = scene.chunks[governor.at].verb
    return verb is not None and "vote" in verb.lemmas and verb.past and not verb.future


def _is_slated(scene: Scene, at: int) -> bool:
    """Is verb `at` a participle that tells what will be (talks, expected to resume)?"""
    verb = scene.chunks[at].verb
    told = verb is not None and verb.form == "pp"
    return told and verb is not None and not SLATED.isdisjoint(verb.lemmas)


def _is_broken(scene: Scene, j: int) -> bool:
    """Is an agreement to do something broken or ended (a violation of its pledge to)?"""
    for m in range(j - 1, max(j - 4, -1), -1):
        verb = scene.chunks[m].verb
        if verb is not None:
            return not _BREAKING.isdisjoint(verb.lemmas)
    return False
