"""States that an Azerbaijani sentence names only by the way.

Neither the land that fruit or a cold wind came from, nor what a state's own government is blamed
for is a side of an act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase

_HARMED = frozenset(["ASSAULT", "COERCE", "PROTEST", "REQUEST", "ACCUSE", "REJECT", "THREATEN"])
"""Acts in which the land that goods come from has no part."""
_OF_OWN = frozenset(["ACCUSE", "REJECT", "SANCTION", "REQUEST", "THREATEN", "PROTEST"])
_OWN_BODIES = frozenset(
    ["hökumətin", "müxalifətin", "parlamentin", "nazirliyin", "bələdiyyənin", "deputatın"]
)
_OFFICERS = (
    "hökumət",
    "deputat",
    "nazir",
    "məmur",
    "hakim",
    "prokuror",
    "vali",
    "rəis",
    "prezident",
    "bələdiyyə",
)
_INNER = frozenset(["COERCE", "ACCUSE", "REJECT"])
_WORDS = frozenset({"SUPPORT", "ACCUSE", "REQUEST", "REJECT", "AGREE", "RETREAT", "AID"})
"""What a man without an office does for himself."""
_PRIVATE = frozenset({"CVL", "JRN", "REF", "MED", "CRM"})
"""Roles of people whose visits and agreements are no acts of states."""
_PEOPLE = re.compile(r"(?P<many>\w{3,}l[aə]r)[aə]")
_NEAR = 4
_BLAMING = frozenset(["ACCUSE", "REQUEST", "PROTEST", "THREATEN", "REJECT", "SANCTION"])


def leave_by_way(
    scene: Scene, type_: str, chosen: list[tuple[Phrase, str]], targets: Sequence[str],
    predicate: Predicate | None, first: int,
) -> bool:  # fmt: skip
    """Leave out where goods, animals, weather are from, and the goals of inner verbs.

    False: nobody is left whom the act could be against (Y-yə qaçan məmuru həbs edib).
    """
    clause = scene.clause(first)
    if type_ in _OF_OWN and any(
        _is_of_own(scene, p)
        for p in scene.phrases
        if clause.start <= p.first < first and p.actors and p is not clause.subject
    ):
        return False
    ware = clause.subject is not None and clause.subject.by_way
    if ware and type_ in _HARMED | {"SANCTION", "RETREAT"}:
        return False
    if type_ not in _HARMED:
        return True
    chosen[:] = [(p, c) for p, c in chosen if not p.by_way]
    if type_ not in _INNER or predicate is None or not predicate.closes:
        return True
    inner = {one.at for one in scene.predicates if not one.closes and one.end < predicate.at}
    cases = ("to",) if type_ == "COERCE" else ("to", "from", "in")
    kept = [
        (p, c)
        for p, c in chosen
        if (c not in cases or p.head is not None or p.rank or p.last + 1 not in inner)
        and not (type_ == "COERCE" and c in ("to", "from") and _is_aim(scene, p, predicate))
    ]
    left = len(kept) == len(chosen) or any(c in targets and p.actors for p, c in kept)
    left = left and not _is_domestic(scene, type_, kept, targets, first)
    chosen[:] = kept
    return left


def _is_aim(scene: Scene, phrase: Phrase, predicate: Predicate) -> bool:
    """Does a state only belong to what one caught was about to do (X-dən Y-yə keçmək istərkən)?"""
    return any(one.verb.form == "maq" and phrase.last < one.at < predicate.at
               for one in scene.predicates)  # fmt: skip


def _is_of_own(scene: Scene, phrase: Phrase) -> bool:
    """Does a state stand inside what one's own government owns (hökumətin İran siyasəti)?"""
    subject = scene.clause(phrase.first).subject
    mine = {actor.country for actor in subject.actors} if subject is not None else set()
    if phrase.first and mine and scene.words[phrase.first - 1] in _OWN_BODIES:
        return True
    return any(
        one.case == "of" and one.rank == "institution" and one.last + 1 == phrase.first
        and (one.anaphor == "office" or {actor.country for actor in one.actors} == mine)
        for one in scene.phrases
    )  # fmt: skip


def _is_domestic(
    scene: Scene, type_: str, chosen: Sequence[tuple[Phrase, str]], targets: Sequence[str],
    first: int,
) -> bool:  # fmt: skip
    """Is it a man of no named state whom a first sentence tells to be blamed (deputatı ittiham)?"""
    if scene.sentence.span.start or type_ == "REJECT" or not first:
        return False
    if any(c in targets and c in ("object", "against") and p.actors for p, c in chosen):
        return False
    subject = scene.clause(first).subject
    places = {first - 1} | ({subject.last + 1} if subject is not None else set())
    places -= {i for p in scene.phrases if p.actors for i in range(p.first, p.last + 1)}
    return any(
        scene.words[i].startswith(_OFFICERS) and scene.words[i][-1] in "ıiuüəa" for i in places
    )


def faces_own(type_: str, dropped: Sequence[tuple[Phrase, str]], kept: Sequence[tuple[Phrase, str]],
    targets: Sequence[str]) -> bool:  # fmt: skip
    """Is it the subject's own government that is blamed or asked, others being but the topic?"""
    cases = {case for p, case in dropped if case in targets and p.rank == "institution"}
    named = {case for p, case in kept if p.actors or p.anaphor}
    return type_ in _BLAMING and bool(cases) and not cases & named


def is_stateless(subject: Phrase | None, chosen: Sequence[tuple[Phrase, str]]) -> bool:
    """Is who is caught of no state, the states beside him only on his way (qaçaqmalçılar)?"""
    if subject is None or subject.kind != "stranger" or subject.actors:
        return False
    return all(case not in ("by", "object", "of") for p, case in chosen if p is not subject)


def is_private(phrase: Phrase) -> bool:
    """Do only people without an office act (scholars, tourists, our students)?"""
    if phrase.sent:
        return False
    if phrase.anaphor == "ours":
        return phrase.role in _PRIVATE
    return bool(phrase.actors) and all(actor.role in _PRIVATE for actor in phrase.actors)


def _is_somebody(scene: Scene, phrase: Phrase) -> bool:
    """Is it one man of a nationality, no side (azərbaycanlı cərrah; not: Çin tərəfi)?"""
    one = phrase.kind == "people" and phrase.last > phrase.first and not phrase.plural
    return one and is_private(phrase) and not scene.words[phrase.last].startswith("tərəf")


def is_among_own(subject: Phrase, chosen: Sequence[tuple[Phrase, str]]) -> bool:
    """Is who is blamed of the subject's own state (the opposition blames its president)?"""
    mine = {actor.country for actor in subject.actors}
    others = [p for p, case in chosen if case == "object" and p is not subject]
    return any(
        (
            p.is_person
            and p.kind == "person"
            and p.head is None
            and {a.country for a in p.actors} <= mine
        )
        or (p.anaphor == "office" and p.head is None and bool(p.rank))
        for p in others
    )


def is_private_act(
    scene: Scene, type_: str, chosen: Sequence[tuple[Phrase, str]], targets: Sequence[str],
    last: int,
) -> bool:  # fmt: skip
    """Do people without an office speak or thank, or is it such people who are thanked?"""
    subject, closing = scene.clause(last).subject, scene.clause(last).predicate
    freed = closing is not None and scene.predicates[closing].verb.passive and type_ == "RETREAT"
    if type_ in _WORDS and not freed and subject is not None and _is_somebody(scene, subject):
        return True
    if type_ == "REQUEST" and subject is not None and subject.rank:
        mine = {actor.country for actor in subject.actors}
        asked = [p for p, c in chosen if c in targets and p.kind == "people" and p is not subject]
        if any({actor.country for actor in p.actors} == mine for p in asked):
            return True
    if type_ == "ACCUSE" and subject is not None and is_private(subject):
        return any(p.firm for p, c in chosen if c in targets)
    if type_ != "SUPPORT":
        return False
    if not any(p.rank for p, _ in chosen) and any(_is_somebody(scene, p) for p, _ in chosen):
        return True
    named = any(c in targets and c != "in" and p.actors for p, c in chosen)
    people = scene.lists["strangers"] | scene.lists["visitors"]
    return not named and any(
        match is not None and match["many"] in people
        for match in map(_PEOPLE.fullmatch, scene.words[max(0, last - _NEAR) : last])
    )


def is_session(chosen: Sequence[tuple[Phrase, str]], first: int, last: int) -> bool:
    """Is it only that a body sits, with nobody else named (X təşkilatının toplantısı)?"""
    sides = [p for p, case in chosen if case != "in"]
    return len(sides) == 1 and sides[0].kind == "organization" and (
        sides[0].of and first <= (sides[0].head or 0) <= last
    )  # fmt: skip


def is_transit(words: Sequence[str], phrase: Phrase) -> bool:
    """Does a state only lie on the way (X üzərindən)?"""
    return words[phrase.last + 1 : phrase.last + 2] in (["üzərindən"], ["vasitəsilə"], ["vasitəsi"])
