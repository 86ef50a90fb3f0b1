"""What the flags of an English pattern ask of its verb and clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_subject
from hamgara.events.grammars._en.clauses.complements import list_objects
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    chunk_of,
    has_if,
    stands_near,
    verb_saying,
)
from hamgara.events.grammars._en.sides.meant import has_later_deed
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.told.said import find_bidden
from hamgara.events.grammars._en.told.threats import closes_threat
from hamgara.events.grammars._en.words.function import HAVE
from hamgara.events.grammars._en.words.inflection import listed

_STATESMEN = frozenset(
    {"minister", "head-of-state", "head-of-government", "deputy-head", "speaker"}
)
_NEAR_CALL = 3
"""Words from "called" to who is called (called the new president)."""
_BEHIND_CALL = listed(
    "on to after over about in late early ahead and by from before during following amid as at this"
    " last yesterday today again twice monday tuesday wednesday thursday friday saturday sunday"
)
_RULERS = frozenset({"sultan", "emir", "king", "queen"})
_PARTICLES = frozenset({"up", "off", "on", "for", "over", "away", "out", "into", "that", "to"})


def is_of_statesman(scene: Scene, k: int) -> bool:
    """Is it a minister or head of state who does what verb k tells?"""
    heads = (scene.chunks[j] for j in find_subject(scene.clauses, k))
    own = [scene.phrases[n] for chunk in heads for n in chunk.phrases]
    rules = any(not _RULERS.isdisjoint(scene.words[p.first : p.first + 3]) for p in own)
    ranks = _STATESMEN | {"official", "delegation", "envoy", "ambassador"}
    return rules or any(one.rank in ranks or one.person for one in own)


def is_rung(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Is a statesman called by another, and called nothing (called the premier on Monday)?"""
    called = [one for one in scene.phrases if verb.head < one.first <= verb.head + _NEAR_CALL]
    if verb.passive or not called or not made.arguments:
        return False
    chunk = chunk_of(scene, called[0])
    called = [scene.phrases[n] for n in chunk.phrases] if chunk is not None else called
    ends = [one.last for one in called[:2] if _is_high(one)] or [called[0].last]
    word = scene.words[ends[0] + 1]
    callers = made.who("subject")
    high = all(any(_is_high(one) for one in side) for side in (callers, called[:2]))
    return high and (word in _BEHIND_CALL or not word[:1].isalnum())


def is_guest_in(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Is a statesman of one state now in a city of another (the minister is in Kyiv)?"""
    guests = made.who("subject")
    reached = "reach" in verb.lemmas
    at = verb.head + (1 if reached else 2)
    there = next((one for one in scene.phrases if one.first == at), None)
    city = there is not None and there.city and not (there.modifier or there.rank)
    if there is None and scene.words[at] == "the":
        there = next((one for one in scene.phrases if one.first == at + 1), None)
        capital = there is not None and scene.words[there.last + 1] == "capital"
        city = capital and there is not None and there.modifier and len(there.actors) == 1
    inside = scene.words[at - 1] == "in" or scene.words[at - 2 : at] == ["been", "to"]
    stands = city and (reached or inside) and not verb.negated
    ranks = _STATESMEN | {"delegation"} if reached else _STATESMEN
    named = any(one.person and one.actors and not one.modifier for one in guests)
    named = named or (scene.words[at - 1] == "to" and is_of_statesman(scene, made.chunk))
    return bool(stands) and (named or any(one.rank in ranks for one in guests))


def may_suit(scene: Scene, flags: frozenset[str], k: int, verb: Verb) -> bool:
    """Check what a pattern's flags ask of its verb and clause, whoever takes part."""
    return all(_ASKED[flag](scene, k, verb) for flag in flags & _ASKED.keys())


def _has_object(scene: Scene, k: int, verb: Verb) -> bool:
    """Does an object or particle follow verb k, so that more than the bare act is told?"""
    return bool(list_objects(scene.clauses, k)) or scene.words[verb.head + 1] in _PARTICLES


def _is_not_done(scene: Scene, k: int, verb: Verb) -> bool:
    """Is verb k negated, other than what is still awaited (has not yet signed)?"""
    awaited = "yet" in scene.words[scene.chunks[k].first : verb.head]
    return not awaited and "negated" in list_moods(scene, k)


def _is_refused(scene: Scene, k: int, verb: Verb) -> bool:
    """Does negated verb k tell a will (would not sign)?"""
    words = scene.words[scene.chunks[k].first : verb.head + 1]
    return _is_refusal(verb, words) and _is_not_done(scene, k, verb)


def _warns(scene: Scene, k: int, verb: Verb) -> bool:
    """Is verb k what somebody says will be done under an "if" (said it would retaliate if)?"""
    return verb.future and has_if(scene) and _is_said(scene, k)


def _is_coming(scene: Scene, k: int, verb: Verb) -> bool:
    """Is verb k, without an object, still to come (a response will follow)?"""
    return verb.future and not list_objects(scene.clauses, k)


def _is_ended(scene: Scene, _k: int, verb: Verb) -> bool:
    """Does a verb tell what is no longer so (no longer recognizes)?"""
    return "longer" in scene.words[max(verb.head - 2, 0) : verb.head]


def _is_ordered(_scene: Scene, _k: int, verb: Verb) -> bool:
    """Is it what is ordered (its envoy must leave, will leave)?"""
    return verb.modal == "must" or (verb.future and not verb.modal)


def _is_said(scene: Scene, k: int) -> bool:
    """Does anybody say what verb k tells, before or behind it?"""
    behind = range(k, len(scene.chunks))
    return (
        any(is_reporting(scene.clauses, one) for one in behind) or verb_saying(scene, k) is not None
    )


def _is_joint(scene: Scene, k: int) -> bool:
    """Does a word say that verb k is done together?"""
    ahead = scene.words[max(scene.chunks[k].first - 1, 0)]
    return ahead in scene.matcher.lists["together"] or stands_near(scene, "together", k)


def _is_high(one: Phrase) -> bool:
    """Is it a statesman, by office, name or counterpart?"""
    return one.rank in _STATESMEN or bool(one.person) or one.anaphor == "counterpart"


def _is_refusal(verb: Verb, words: list[str]) -> bool:
    """Does the form of a negated verb tell a will (would not sign, cannot accept)?"""
    if verb.form != "finite":
        return verb.negated
    if verb.future:
        return True
    past = verb.past or verb.had or verb.passive or not HAVE.isdisjoint(words)
    past = past or (not verb.modal and words[-1][-2:] == "ed")
    return verb.modal in ("can", "cannot", "must") or not (past or verb.modal)


_ASKED: Mapping[str, Callable[[Scene, int, Verb], bool]] = {
    "refusal": _is_refused,
    "flat": _is_not_done,
    "warning": _warns,
    "coming": _is_coming,
    "ended": _is_ended,
    "ordered": _is_ordered,
    "bare": lambda scene, k, verb: not _has_object(scene, k, verb),
    "bidding": lambda scene, k, _verb: find_bidden(scene, k) is not None,
    "closing": lambda scene, k, _verb: closes_threat(scene, k),
    "crowd": lambda scene, _k, verb: scene.words[verb.head + 1] != "that",
    "deed": lambda scene, k, verb: not (verb.passive or has_later_deed(scene, k)),
    "facing": lambda scene, k, _verb: stands_near(scene, "facing", k),
    "gap": lambda scene, k, _verb: find_gap_noun(scene.clauses, k) is not None,
    "if": lambda scene, _k, _verb: has_if(scene),
    "invited": lambda scene, k, _verb: stands_near(scene, "invited", k),
    "statesman": lambda scene, k, _verb: is_of_statesman(scene, k),
    "together": lambda scene, k, _verb: _is_joint(scene, k),
}
"""What a flag asks of a verb (chunk k) and its clause."""
