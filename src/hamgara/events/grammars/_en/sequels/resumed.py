"""English ends of a measure told before: exports that were halted resume, sanctions are lifted."""

from __future__ import annotations

import re
from collections.abc import Collection

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.scene import Candidate, Scene, list_countries, own_actors
from hamgara.events.grammars._en.sides.parties import list_behind, list_cases, list_doers
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.words.inflection import listed

_KINDS = (
    (
        "cooperate-supply",
        listed(
            """exports imports supplies supply deliveries shipments sales trade gas oil electricity
            power fuel grain export import delivery shipment transit"""
        ),
    ),
    ("cooperate-supply", listed("flights flight planes airlines service services")),
    (
        "cooperate-supply",
        listed("trains train rail buses bus ferries ferry traffic service services trucks transit"),
    ),
    (
        "cooperate-border",
        listed("border frontier crossing crossings checkpoint checkpoints pass gate gates"),
    ),
    (
        "retreat-lift",
        listed(
            """sanctions ban bans embargo curbs restrictions blockade tariffs duties measures
            sanction restriction tariff measure penalties"""
        ),
    ),
    ("consult-talks", listed("talks negotiations dialogue consultations")),
    ("support-recognize", listed("ties relations")),
)
"""The rule of what goes on again, and words for it: what was halted is told by one of them."""
_GOING_ON = frozenset({"resume", "restart", "reopen", "restore", "recommence"})
_LIFTING = frozenset({"lift", "remove", "drop", "ease", "scrap", "waive", "cancel", "withdraw"})
_TOLD = listed(
    """resumed resume resuming restarted restart reopened reopen restored recommenced lifted removed
    dropped eased scrapped waived cancelled canceled withdrawn"""
)
_MEANT = frozenset({"it", "them"})
"""What goes on again, told by a mere word for it in the same sentence."""
_WORD = re.compile(r"[a-z]+")


def may_resume(words: Collection[str], before: str) -> bool:
    """May a sentence tell that something goes on again of which the text before it tells?"""
    if _TOLD.isdisjoint(words):
        return False
    told = set(_WORD.findall(before))
    return any(not kind.isdisjoint(words) and not kind.isdisjoint(told) for _, kind in _KINDS)


def find_resumptions(scene: Scene) -> list[Candidate]:
    """Return what goes on again and is named by a mere word (Exports resumed on Sunday)."""
    if _TOLD.isdisjoint(scene.present):
        return []
    made: list[Candidate] = []
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.form != "finite":
            continue
        things = _list_things(scene, k, verb)
        rule = _find_resumed(scene, k, verb, things[0]) if len(things) == 1 else ""
        told = [one for one in scene.found if one.chunk == k and not one.dropped]
        if not rule or any(one.arguments for one in told if verb.passive):
            continue
        if any(len(list_countries(one.arguments)) > (one.rule.id == rule) for one in told):
            continue
        scene.found[:] = [one for one in scene.found if one not in told]
        first = min(chunk.first, scene.chunks[things[0]].first)
        one = Candidate(
            scene.matcher.rules[rule], first, max(verb.head, scene.chunks[things[0]].last), k
        )
        if list_objects(scene.clauses, k):
            one.arguments = [("subject", p) for p in list_doers(scene, k)]
        one.moods, one.deed, one.again = list_moods(scene, k), "SANCTION", True
        made.append(one)
    return made


def _list_things(scene: Scene, k: int, verb: Verb) -> list[int]:
    """Return what goes on again, or is set going again by somebody."""
    objects = list_objects(scene.clauses, k)
    return objects if objects and not verb.passive else find_subject(scene.clauses, k)


def _find_resumed(scene: Scene, k: int, verb: Verb, j: int) -> str:
    """Return the rule by which noun chunk j goes on again by verb k, "" for none."""
    lifts = not _LIFTING.isdisjoint(verb.lemmas)
    lifts = lifts and (verb.passive or j > k)
    if not lifts and _GOING_ON.isdisjoint(verb.lemmas):
        return ""
    near = [n for _, n in list_behind(scene, j)]
    beside = [item for item in list_after(scene.clauses, k) if item[1] != j]
    if any(one.actors for _, one in list_cases(scene, beside, k)):
        return ""
    if any(own_actors(scene, n) for n in (j, *near)):
        return ""
    thing = scene.words[scene.chunks[j].last]
    here = {*scene.words[: min(scene.chunks[j].first, scene.chunks[k].first)]}
    told = here if thing in _MEANT else here.union(_WORD.findall(scene.before))
    for rule, words in _KINDS:
        meant = thing in words or thing in _MEANT
        if meant and lifts == (rule == "retreat-lift") and not told.isdisjoint(words):
            return rule
    return ""
