"""Azerbaijani threats: harm that is announced on a condition (if X does so, Y will strike)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.reading import Argument, Mood

_HARM = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
"""Harm whose announcement is a threat without any condition."""
_GIVEN = (["təqdirdə"], ["halda"])
_TOLD = frozenset({"report", "promise"})


@dataclass(frozen=True, slots=True)
class Condition:
    """The words of what must happen first; `start` is behind the subject of the sentence."""

    start: int
    end: int


def find_condition(scene: Scene, last: int) -> Condition | None:
    """Return the condition that stands before word `last` (Y etsə, Y edəcəyi təqdirdə)."""
    clause = scene.clause(last)
    start = scene.shared_start(clause)
    found = [one for one in scene.predicates if one.end < last and _is_given(scene, one)]
    before = next((one for one in reversed(found) if one.at >= start), None)
    if before is None and found:
        number = scene.clauses.index(clause)
        previous = scene.clauses[number - 1].predicate if number else None
        if previous is not None and scene.predicates[previous] is found[-1]:
            before = found[-1]
    if before is None or "olmayaraq" in scene.words[before.at : last]:
        return None
    return Condition(scene.clause(before.at).start, before.end)


def _is_given(scene: Scene, one: Predicate) -> bool:
    if one.verb.form == "if" and one.conditional:
        return True
    after = scene.words[one.end + 1 : one.end + 2]
    return one.verb.form in ("acaq", "dik") and after in _GIVEN


def is_menace(scene: Scene, type_: str, last: int, moods: frozenset[Mood]) -> bool:
    """Is a future harm told as a threat: on a condition, or by who says he will do violence?"""
    if type_ not in _HARM or "negated" in moods or "earlier" in moods or "wish" in moods:
        return False
    if not moods & {"future", "conditional"}:
        return False
    given = find_condition(scene, last)
    told = next((one for one in scene.calls_after(last) if one), "")
    if given is not None and given.end < last:
        return "future" in moods or told == "report" or _is_told(scene, last)
    return type_ in _VIOLENT and moods == {"future"} and told in _TOLD


def _is_told(scene: Scene, last: int) -> bool:
    """Is the clause what somebody says (bildirib ki, ...)?"""
    number = scene.clauses.index(scene.clause(last))
    return any(
        one.predicate is not None and scene.predicates[one.predicate].called == "report"
        for one in scene.clauses[:number]
    )


def aim_threat(
    scene: Scene, last: int, arguments: Sequence[Argument], targets: Sequence[str]
) -> tuple[Argument, ...]:
    """Turn a threat that names nobody behind its condition on who would meet the condition."""
    given = find_condition(scene, last)
    if given is None:
        return _aim_at_next(scene, last, arguments, targets)
    acting = [one.mention for one in arguments if one.case in ("subject", "by")]
    sources = {actor.country for one in acting for actor in one.actors}
    later = scene.sentence.place(given.end + 1, last)
    for one in arguments:
        behind = later.start <= one.mention.span.start < later.end
        if behind and one.case in targets and one.mention.anaphor != "others":
            return tuple(arguments)
    doer = _find_doer(scene, given, sources)
    if doer is None:
        return tuple(arguments)
    kept = [one for one in arguments if one.case not in targets]
    return (*kept, Argument(doer.mention(scene.sentence), targets[0]))


def _aim_at_next(
    scene: Scene, last: int, arguments: Sequence[Argument], targets: Sequence[str]
) -> tuple[Argument, ...]:
    """Turn a warning that names nobody on who would meet its condition (ki, X üzv olarsa, ...)."""
    number = scene.clauses.index(scene.clause(last))
    behind = scene.clauses[number + 1 : number + 2]
    if scene.words[last + 1 : last + 2] != ["ki"] or not behind or behind[0].predicate is None:
        return tuple(arguments)
    doer = behind[0].subject
    if not _is_given(scene, scene.predicates[behind[0].predicate]) or not behind[0].own:
        return tuple(arguments)
    sources = {a.country for one in arguments if one.case == "subject" for a in one.mention.actors}
    if doer is None or not {actor.country for actor in doer.actors} - sources:
        return tuple(arguments)
    if any(one.case in targets and one.mention.actors for one in arguments):
        return tuple(arguments)
    kept = [one for one in arguments if one.case not in targets]
    return (*kept, Argument(doer.mention(scene.sentence), targets[0]))


def _find_doer(scene: Scene, given: Condition, sources: set[str]) -> Phrase | None:
    """Return who is warned: an accusative of his own, else who does what is feared."""
    inside = [
        one for one in scene.phrases
        if given.start <= one.first and one.last <= given.end and one.actors
        and one.kind not in ("place", "pair") and not sources & {a.country for a in one.actors}
    ]  # fmt: skip
    warned = [one for one in inside if one.case == "object" and one.head is None and not one.of]
    doing = [
        one for one in inside if one.case == "subject" or (one.case == "of" and one.outer is None)
    ]
    whole = [one for one in inside if one.of or one.head is not None]
    return next(iter((*warned[:1], *doing[:1], *whole[:1])), None)
