"""English threats told by what will come of an act: any raid will be answered, Delhi said."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.scene import Candidate, Scene, countries_in, countries_of, has_if
from hamgara.events.grammars._en.sides.lent import HOSTILE
from hamgara.events.grammars._en.told.said import find_utterers, has_if_over

_WARNED = frozenset({"SANCTION", "COERCE", "REJECT", "MOBILIZE"})
"""Acts that are a threat where their condition is told (if no visas come, we shall close)."""


def settle_threat(scene: Scene, one: Candidate) -> None:
    """An attack to come, or a hostile act that hangs on another's, is a threat."""
    attack = one.rule.type == "ASSAULT" and "negated" not in one.moods
    attack = attack or (one.rule.type in HOSTILE | {"RETREAT"} and _is_or_else(scene, one))
    warned = one.rule.type in _WARNED and not {"negated", "wish"} & one.moods
    if "future" in one.moods and (attack or (warned and _is_warned(scene, one))):
        one.rule = scene.matcher.rules["threaten"]
        one.moods -= {"future", "conditional"}
        _let_utterer_threaten(scene, one)


def _is_or_else(scene: Scene, one: Candidate) -> bool:
    """Is it what comes if a demand is not met (pull out, or else the army will evict them)?"""
    start = find_clause_start(scene.clauses, one.chunk)
    begin = max(scene.chunks[start].first - 2, 0)
    return "else" in scene.words[begin : scene.chunks[one.chunk].first]


def _is_warned(scene: Scene, one: Candidate) -> bool:
    """Does the sentence make a future act hang on what another does, and tell who says so?"""
    if not has_if(scene) or has_if_over(scene, one.chunk):
        return False
    return any(is_reporting(scene.clauses, m) for m in range(len(scene.chunks)))


def _let_utterer_threaten(scene: Scene, one: Candidate) -> None:
    """Let who says that an attack will be answered threaten whoever might begin it."""
    speakers = find_utterers(scene, one.chunk)
    own = countries_of(speakers)
    if not own or countries_in(one.arguments, "subject", "by"):
        return
    faced = [p for _, p in one.arguments if p.actors and own.isdisjoint(p.countries)]
    if faced:
        one.arguments = [("subject", p) for p in speakers] + [("object", faced[0])]


def outweighs(one: Candidate, head: Candidate) -> bool:
    """Is a threat told by a verb of protest (retorted that any raid would mean war)?"""
    return head.rule.id == "accuse-counter" and one.rule.type == "THREATEN"
