"""Crowds, envoys and people without a state in the Azerbaijani sentence of an act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.reading import Argument, Mention
from hamgara.events.vocabulary import Rule

_ENVOYS = frozenset({"ambassador", "envoy"})
_CROWD = re.compile(
    r"xalqla|camaatla|əhaliylə|kollektivlə|\w{3,}(?:larla|lərlə|[ıiuü]m[ıiuü]zl[aə])"
)
_CROWD_BEFORE = re.compile(r"\w{3,}(?:lar|lər|ları|ləri)")
_OWNER = re.compile(r"n?[ıiuü]n$")


def face_envoy(
    scene: Scene, chosen: list[tuple[Phrase, str]], predicate: Predicate
) -> list[tuple[Phrase, str]]:
    """Make the envoy who is told of a protest its target, not who is named as its cause.

    "Səfirə X-in Y-yə qarşı sözlərinə görə etiraz bildirilib": Y tells X's envoy; so "ona" behind
    a clause on the envoy.
    """
    clause = scene.clause(predicate.at)
    near = scene.before(predicate.at, clause.start)
    envoy = next(
        (p for p in scene.phrases if clause.start <= p.first < predicate.at
         and p.case == "to" and p.rank in _ENVOYS and p.head is None),
        None,
    )  # fmt: skip
    told = any(
        c == "to" and ((p.anaphor == "he" and not p.rank) or scene.words[p.first] == "qarşı")
        for p, c in chosen
    )
    if envoy is None and told:
        before = [p for p in scene.phrases if p.last < clause.start and p.rank in _ENVOYS]
        envoy = before[-1] if before else None
        if envoy is not None and not envoy.actors:
            envoy = replace(envoy, anaphor="office")
    if envoy is None:
        return chosen
    acting = [(p, c) for p, c in chosen if c == "by" and p.first >= near and p is not envoy]
    return [(envoy, "object"), *acting]


def take_post(
    scene: Scene, chosen: list[tuple[Phrase, str]], sources: Sequence[str], last: int
) -> None:
    """Make the land of an envoy's post the one who acts where none is said (a note was given).

    So the land that somebody is told to leave (X ərazisini tərk etməsi tələb edilib).
    """
    clause = scene.clause(last)
    if any(case in sources for _, case in chosen):
        return
    for at, (phrase, case) in enumerate(chosen):
        left = case == "object" and phrase.head is not None and not phrase.of
        if left and scene.words[phrase.head or 0].startswith(("ərazi", "torpa")):
            chosen[at] = (phrase, "by")
            return
    for phrase in scene.phrases:
        if phrase.kind == "place" and clause.start <= phrase.first < last:
            chosen.append((phrase, "by"))
            return


def storm(
    scene: Scene, rule: Rule, crowd: Phrase, chosen: list[tuple[Phrase, str]], last: int
) -> tuple[Argument, ...] | None:  # fmt: skip
    """Return who attacks a mission where the crowd's land was said before (konsulluğa hücum)."""
    words = scene.words[scene.clause(last).start : last]
    if rule.type != "ASSAULT" or not scene.sentence.span.start:
        return None
    if not any(word.startswith(("səfirli", "konsullu")) for word in words):
        return None
    where = scene.sentence.place(crowd.first, crowd.last)
    named = [(p, c) for p, c in chosen if p.actors and c in ("to", "object", "against")]
    target = [Argument(p.mention(scene.sentence), "object") for p, _ in named[:1]]
    target = target or [Argument(Mention(where, anaphor="others"), "object")]
    return (Argument(Mention(where, anaphor="dropped"), "subject"), *target)


def is_among_people(scene: Scene, chosen: list[tuple[Phrase, str]], last: int) -> bool:
    """Does one state's man meet people without a state (students, members of a council)?"""
    if len({actor.country for phrase, _ in chosen for actor in phrase.actors}) > 1:
        return False
    if any(p.anaphor not in (None, "office", "he") or (p.anaphor and c != "subject")
           for p, c in chosen):  # fmt: skip
        return False
    clause, words = scene.clause(last), scene.words
    named = {i for one in scene.phrases for i in range(one.first, one.last + 1)}
    return any(
        i not in named
        and (
            _CROWD.fullmatch(words[i])
            or (words[i + 1 : i + 2] == ["ilə"] and _CROWD_BEFORE.fullmatch(words[i]))
        )
        for i in range(clause.start, last)
    )


def is_by_stranger(scene: Scene, start: int, end: int) -> bool:
    """Does an armed band, a firm or another who is no state act (dəstənin basqın etdiyini)?"""
    kinds = scene.lists["strangers"] | scene.lists["crowds"] | scene.lists["bands"]
    return any(
        _OWNER.search(word) and {_OWNER.sub("", word), _OWNER.sub("", word) + "n"} & kinds
        for word in scene.words[start:end]
    )
