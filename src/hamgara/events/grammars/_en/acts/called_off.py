"""English meetings and blows that were called off, and reports of them denied."""

from __future__ import annotations

from hamgara.events.grammars._en.acts.deeds import DENYING
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.scene import (
    Scene,
    is_finite,
    main_before,
)

_RUMORS = frozenset({"report", "reports", "rumors", "rumours", "speculation", "suggestions"})
_PUT = frozenset({"call", "put", "hold"})
_CANCELLING = frozenset(
    {"cancel", "postpone", "scrap", "shelve", "delay", "adjourn", "scratch", "abort", "axe", "drop"}
)
_EXCLUDED = ("out of the question", "off the table", "off the agenda", "not an option", "no option")


def calls_off(scene: Scene, k: int) -> bool:
    """Does verb k tell that something is not held, without who stopped it (was put off)?"""
    verb = scene.chunks[k].verb
    if verb is None or not verb.passive:
        return verb is not None and _falls_through(scene, verb)
    if any(case == "by" for case, _ in list_after(scene.clauses, k)):
        return False
    off = scene.words[verb.head + 1] == "off" and not _PUT.isdisjoint(verb.lemmas)
    return off or not _CANCELLING.isdisjoint(verb.lemmas)


def _falls_through(scene: Scene, verb: Verb) -> bool:
    """Does verb k tell that nothing came of its subject (their meeting fell through)?"""
    behind = scene.words[verb.head + 1]
    return "fall" in verb.lemmas and behind == "through" and not verb.negated


def settle_denied(scene: Scene) -> None:
    """Let a meeting of which reports are denied be one not held, and no more be told of it."""
    for one in scene.found:
        start = find_clause_start(scene.clauses, one.chunk)
        if one.rule.type != "CONSULT" or start < 3 or scene.chunks[start - 1].case != "that":
            continue
        m = main_before(scene, start - 2)
        verb = scene.chunks[m].verb if m is not None else None
        rumored = scene.words[scene.chunks[start - 2].last] in _RUMORS
        if m is None or verb is None or DENYING.isdisjoint(verb.lemmas) or not rumored:
            continue
        one.moods = {"negated"}
        for other in scene.found:
            other.dropped |= other.rule.type == "REJECT" and other.chunk == m


def settle_called_off(scene: Scene) -> None:
    """Let a meeting or a blow that was called off be none, and no refusal or plan of it."""
    for m, chunk in enumerate(scene.chunks):
        if chunk.verb is None or chunk.verb.form != "finite" or not calls_off(scene, m):
            continue
        start = find_clause_start(scene.clauses, m)
        ahead = [one for one in scene.found if start <= one.chunk <= m]
        planned = [one for one in ahead if one.rule.id == "assault-noun" and one.chunk == m]
        held = [one for one in ahead if one.rule.type == "CONSULT"] + planned
        for one in held:
            one.moods.discard("future")
            one.moods.add("negated")
        for one in scene.found if held else ():
            off = one.chunk == m and one.rule.type in ("REJECT", "SANCTION")
            if off or (one in ahead and one.rule.id == "agree-will-consult"):
                one.dropped = True


def is_ruled_out(scene: Scene, k: int) -> bool:
    """Is what verb k names said not to be done (lifting the ban is out of the question)?"""
    main = next((m for m in range(k + 1, len(scene.chunks)) if is_finite(scene, m)), None)
    verb = scene.chunks[main].verb if main is not None else None
    if verb is None or "be" not in verb.lemmas:
        return False
    near = " ".join(scene.words[verb.head + 1 : verb.head + 7])
    return any(one in near for one in _EXCLUDED)
