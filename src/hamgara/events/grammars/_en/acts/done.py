"""Is what an English verb tells done, and an act of its own: no view, means or outcome?"""

from __future__ import annotations

from hamgara.events.grammars._en.acts.deeds import blame_doer
from hamgara.events.grammars._en.acts.fitting import (
    is_beside_support,
    is_besides,
    is_of_captives,
    is_of_decision,
    is_outcome,
    is_under_flag,
    leave_flags,
    tells_means,
    was_due,
    waves_own,
)
from hamgara.events.grammars._en.acts.idle import is_no_act
from hamgara.events.grammars._en.acts.spared import find_named_next
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.scene import Candidate, Scene
from hamgara.events.grammars._en.told.said import bids_to_do, is_unwilling, is_view
from hamgara.events.grammars._en.told.threats import threatens_behind
from hamgara.events.grammars._en.words.rules import VerbPattern


def is_done(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it an act that was done? What it turns out to be is set, and who did it."""
    flags = pattern.flags
    if _is_only_told(scene, pattern, made, k, verb):
        return False
    _settle_rule(scene, pattern, made, k, verb)
    if made.rule.type == "PROTEST":
        made.arguments = leave_flags(scene, made.arguments)
    if made.rule.id == "accuse-criticize" and not verb.passive:
        blame_doer(scene, made, k)
    if "next" in flags:
        made.arguments += find_named_next(scene, made)
    if (
        ("bidding" in flags and not bids_to_do(scene, made, k))
        or ("closing" in flags and not threatens_behind(scene, made, k))
        or ("unwilling" in flags and not is_unwilling(scene, made, k))
    ):
        return False
    return not is_no_act(scene, made, k, verb)


def _is_only_told(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it a view, a flag waved, a ship under a flag, a release, or part of another act?"""
    rule = made.rule
    return (
        (pattern.kind == "agree" and is_view(scene, k))
        or (rule.type == "PROTEST" and waves_own(scene, k, verb))
        or (rule.type == "ASSAULT" and not verb.passive and is_under_flag(scene, k))
        or (rule.type == "CONSULT" and verb.passive and is_of_captives(scene, k))
        or (rule.type == "MOBILIZE" and verb.form == "ing" and is_besides(scene, k))
        or ("back" in pattern.particles and "hit" in verb.lemmas and tells_means(scene, k))
        or (rule.id == "sanction-halt" and is_outcome(scene, made, k, verb))
        or (rule.id == "accuse-criticize" and is_beside_support(scene, made, verb))
    )


def _settle_rule(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> None:
    """Set the rule of what is told in the words of another (will hold it accountable)."""
    rules = scene.matcher.rules
    accuses = made.rule.id == "accuse-accuse" and "hold" in verb.lemmas
    if accuses and verb.future and "accountable" in pattern.particles:
        made.rule = rules["threaten"]
        made.moods.discard("future")
    elif made.rule.id == "sanction-halt" and was_due(scene, k):
        made.rule = rules["reject-cancel"]
    elif made.rule.id == "reject-untrue" and is_of_decision(scene, k):
        made.rule = rules["accuse-brand"]
