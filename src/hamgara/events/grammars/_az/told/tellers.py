"""Whose an Azerbaijani statement is in which an act is told: X-in bəyanatında ... pislənilib."""

from __future__ import annotations

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase

_STATEMENTS = (
    "bəyanat", "açıqlama", "məlumat", "müraciət", "nota", "məktub", "qətnamə", "mesaj", "brifinq",
    "cavab", "şərh", "çıxış", "paylaşım", "hesabat", "kommünike",
)  # fmt: skip
SAID = frozenset(
    ("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "SANCTION", "CONCEDE")
)
"""What is done by saying it: whose statement tells it has done it."""
_WORDS = frozenset({"sözlərinə", "fikrinə", "dediyinə", "bildirdiyinə"})
"""Whose words a clause is told by (nazirin sözlərinə görə)."""
_CHARGES = ("ittiham", "iddia", "xəbər", "məlumat", "irad")
_NEAR = 3
_ANSWER = 16
"""So far an answer stands behind who gives it (X-in Y nazirinin sözlərinə cavabında)."""


def find_teller(scene: Scene, start: int, end: int, *, words: bool = False) -> Phrase | None:
    """Return who made the statement that words `start` to `end` tell of, None for none.

    `words`: is it enough that the clause opens with whose words tell it (X-in sözlərinə görə)?
    """
    for phrase in scene.phrases:
        if phrase.first < start or phrase.last >= end or not (phrase.actors or phrase.anaphor):
            continue
        whole = phrase.head is not None or bool(phrase.rank)
        after = scene.words[phrase.last + 1 : phrase.last + 2]
        if phrase.case == "in" and whole and _is_statement(scene.words[phrase.last]):
            return phrase
        spoken = whole and scene.words[phrase.last] in _WORDS and after == ["görə"]
        opens = words and phrase.first == start
        if spoken and (opens or any(w.startswith(_CHARGES) for w in scene.words[start:end])):
            return phrase
        if phrase.case != "of":
            continue
        if phrase.rank and "cavabında" in scene.words[phrase.last : phrase.last + _ANSWER]:
            return phrase
        if _gave_out(scene, phrase.last + 1, end) or (after and _is_statement(after[0])):
            return phrase
    return None


def find_spreader(scene: Scene, start: int, end: int) -> Phrase | None:
    """Return whose report words `start` to `end` speak of (X-in ... yaydığı məlumat), or None."""
    spread = next(
        (
            one for one in scene.predicates
            if start <= one.at < end and one.verb.form == "dik" and one.called == "report"
            and any(word.startswith(_CHARGES) for word in scene.words[one.end + 1 : end])
        ),
        None,
    )  # fmt: skip
    if spread is None:
        return None
    inside = (p for p in scene.phrases if start <= p.first and p.last < spread.at)
    return next((p for p in inside if p.case == "of" and p.actors), None)


def _gave_out(scene: Scene, start: int, end: int) -> bool:
    """Does a participle of telling stand before a statement there (yaydığı məlumatda)?"""
    return any(
        one.verb.form == "dik"
        and one.at < min(end - 1, start + _NEAR)
        and any(map(_is_statement, scene.words[one.end + 1 : one.end + 2]))
        for one in scene.predicates
        if one.at >= start
    )


def _is_statement(word: str) -> bool:
    return word.startswith(_STATEMENTS) and word.endswith(("da", "də"))
