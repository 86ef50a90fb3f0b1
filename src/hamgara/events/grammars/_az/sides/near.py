"""Phrases about an Azerbaijani verb, the nearest of each case first."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import OBLIQUE, Phrase
from hamgara.events.grammars._az.sides.act import Chosen


def list_between(scene: Scene, start: int, end: int) -> list[Phrase]:
    """Return the phrases that stand from word `start` to before word `end`."""
    return [p for p in scene.phrases if start <= p.first and p.last < end]


def find_nominative(phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the first phrase without a case that is no place and no pair."""
    return next(
        (p for p in phrases if p.case == "subject" and p.kind not in ("place", "pair")), None
    )


def add_genitive(chosen: Chosen, phrases: Sequence[Phrase]) -> None:
    """Add the owner of a thing or the subject of an embedded clause as a fallback object."""
    chosen += [(p, "object") for p in phrases if p.case == "of"][:1]


def add_oblique(
    chosen: Chosen, phrases: Sequence[Phrase], subject: Phrase | None, before: int
) -> None:
    """Add the nearest phrase of each case, as it is seen from word `before`."""
    taken = {case for _, case in chosen} - {"subject"}
    whole = {p.case for p in phrases if p.head is None and p is not subject}
    for phrase in reversed(phrases):
        thing = phrase.head is not None and not phrase.rank
        if thing and phrase.case in whole & {"object", "from"}:
            continue
        case = _read_case(phrase, before)
        if phrase is subject or case not in OBLIQUE or case in taken:
            continue
        if any(_holds(one, phrase, before) for one in phrases):
            continue
        if case != "in":  # an act may be told of several places
            taken.add(case)
        chosen.append((phrase, case))


def _read_case(phrase: Phrase, before: int) -> str:
    """Return a phrase's case: an owner's is that of his noun behind others (X-in Y-yə hücumu)."""
    if phrase.kind == "place":
        return "in"
    if phrase.case == "of" and phrase.outer is not None and phrase.outer[0] < before:
        return phrase.outer[1]
    return phrase.case


def _holds(owner: Phrase, phrase: Phrase, before: int) -> bool:
    """Does a phrase stand between an owner and the owner's noun (EU's plan for Ukraine)?"""
    outer = owner.outer
    if owner.case != "of" or outer is None or outer[1] not in OBLIQUE or phrase.label:
        return False
    return owner.last < phrase.first and phrase.last < outer[0] < before
