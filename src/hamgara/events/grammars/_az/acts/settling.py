"""Azerbaijani tellings beside one another: charges that one denies, or that two verbs share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.reading import Argument, Telling

_EACH = frozenset({"summon", "expel", "recall", "close"})
"""Rules of what two states that do it to each other do one by one."""
_TWO = 2
_RESUMED = frozenset({"COOPERATE", "RETREAT"})
"""Types of what is done again that was halted."""
_TOGETHER = frozenset(
    ["üçtərəfli", "dördtərəfli", "çoxtərəfli", "birgə", "birlikdə", "konfrans", "videokonfrans"]
)
"""In a call of more than two."""
_APART = frozenset({"ayrı-ayrı", "ayrı-ayrılıqda", "ayrılıqda", "ayrıca", "təkbətək"})


def settle_tellings(scene: Scene, tellings: list[Telling]) -> list[Telling]:
    """Return the tellings of a sentence as they stand beside one another."""
    if not scene.phrases:
        tellings = _take_up(tellings, scene.words, scene.lists)
    if len(tellings) > 1:
        tellings = share_blame(_leave_feared(_leave_asked(leave_denied(tellings))))
    tellings = [part for one in tellings for part in _part_mutual(one)]
    return [part for one in tellings for part in _part_calls(one, scene.words)]


def _take_up(
    tellings: list[Telling], words: Sequence[str], lists: Mapping[str, frozenset[str]]
) -> list[Telling]:
    """Return the tellings of a sentence that names nobody: what was halted goes on again.

    "İxrac bərpa olunub", "Qadağa götürülüb"; of a thing that was never halted nothing is told.
    """
    if not any(word.startswith(tuple(lists["halted"])) for word in words):
        return tellings
    begins = any(word.startswith("başla") for word in words)
    kept = [
        replace(one, arguments=(), agentless=True, closed=True, deed="SANCTION")
        for one in tellings
        if one.rule.type in _RESUMED and (one.agentless or begins)
    ]
    read = any("-" in word or word.startswith(tuple(lists["unnamed"])) for word in words)
    return kept or (tellings if read else [])


def _part_calls(telling: Telling, words: Collection[str]) -> list[Telling]:
    """Return a call of one with several as one with each, and so meetings that are held apart."""
    calls = "phone" in telling.rule.mode and _TOGETHER.isdisjoint(words)
    if not calls and (telling.rule.type != "CONSULT" or _APART.isdisjoint(words)):
        return [telling]
    met = [one for one in telling.arguments if one.case in ("with", "to")]
    rest = tuple(one for one in telling.arguments if one not in met)
    peers = [
        replace(one, mention=replace(one.mention, actors=(actor,)))
        for one in met
        for actor in one.mention.actors
    ]
    callers, called = _list_states(rest), _list_states(peers)
    if len(called) < _TWO or len(callers) > 1 or callers & called:
        return [telling]
    return [replace(telling, arguments=(*rest, one)) for one in peers]


def _list_states(arguments: Iterable[Argument]) -> set[str]:
    return {actor.country for one in arguments for actor in one.mention.actors}


def _part_mutual(telling: Telling) -> tuple[Telling, ...]:
    """Return the two acts of states that do it to each other (bir-birinin səfirini çağırıb)."""
    mutual = telling.rule.frame == "joint" and telling.rule.id in _EACH
    doers = [one.mention for one in telling.arguments if one.case == "subject"]
    actors = doers[0].actors if mutual and len(doers) == 1 else ()
    if len({actor.country for actor in actors}) != _TWO or len(actors) != _TWO:
        return (telling,)
    rule = replace(telling.rule, frame="toward", source=("subject",), target=("object",))
    sides = [replace(doers[0], actors=(actor,)) for actor in actors]
    return tuple(
        replace(telling, rule=rule, arguments=(Argument(a, "subject"), Argument(b, "object")))
        for a, b in (sides, sides[::-1])
    )


def _leave_feared(tellings: list[Telling]) -> list[Telling]:
    """Leave out what another state is threatened for (X raket yerləşdirsə, ...)."""
    if all(one.rule.type != "THREATEN" for one in tellings):
        return tellings
    return [
        one for one in tellings
        if "conditional" not in one.moods
        or not (one.rule.type == "MOBILIZE" or one.rule.id == "blame")
    ]  # fmt: skip


def _leave_asked(tellings: list[Telling]) -> list[Telling]:
    """Leave out an arrest read as of whom its victims are asked from (X-dən tutulmuş ...)."""
    asked = [
        one.mention for told in tellings if told.rule.type == "REQUEST"
        for one in told.arguments if one.case == "from"
    ]  # fmt: skip
    return [
        told for told in tellings
        if told.rule.type != "COERCE"
        or any(one.case != "from" or one.mention not in asked for one in told.arguments)
    ]  # fmt: skip


def leave_denied(tellings: list[Telling]) -> list[Telling]:
    """Leave out charges and requests read as those of whoever refuses (X tələbi rədd edib)."""
    denying = [
        one.mention
        for told in tellings
        if told.rule.type == "REJECT"
        for one in told.arguments
        if one.case == "subject"
    ]
    return [
        told
        for told in tellings
        if told.rule.type not in ("ACCUSE", "REQUEST")
        or not any(one.case == "of" and one.mention in denying for one in told.arguments)
    ]


def share_blame(tellings: list[Telling]) -> list[Telling]:
    """Give a charge against nobody named whom the same subject charges next in the sentence.

    "X buraxılışı pisləyib və Y-yə etiraz bildirib": both are against Y.
    """
    made = list(tellings)
    for number, (one, other) in enumerate(pairwise(tellings)):
        if {one.rule.type, other.rule.type} != {"ACCUSE"}:
            continue
        by, against = (
            [[a for a in told.arguments if (a.case == "subject") is same] for told in (one, other)]
            for same in (True, False)
        )
        named = [a.mention for a in against[1] if a.mention.actors]
        unsaid = [a for a in against[0] if a.mention.anaphor == "others"]
        if len(named) != 1 or unsaid != against[0] or not unsaid or by[0] != by[1]:
            continue
        mended = tuple(
            replace(a, mention=named[0]) if a in unsaid else a for a in one.arguments
        )  # fmt: skip
        made[number] = replace(one, arguments=mended)
    return made


def is_held(telling: Telling) -> bool:
    """Does anybody in office take part in an act?"""
    return any(one.mention.office or one.mention.person for one in telling.arguments)


def has_sides(telling: Telling) -> bool:
    """Does a telling name anybody in a case that its rule takes?"""
    frame = FRAMES[telling.rule.frame]
    cases = (telling.rule.source or frame.source) + (telling.rule.target or frame.target)
    return any(
        one.case in cases and (one.mention.actors or one.mention.anaphor == "both")
        for one in telling.arguments
    )
