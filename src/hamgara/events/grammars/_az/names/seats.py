"""Whose Azerbaijani offices are that stand without a state: counterparts, those of a report."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._az.names.phrase import PERSONS, Phrase
from hamgara.study.events import Actor

_STATES = frozenset({"state", "city", "people"})
_SOURCES = ("məlumat", "açıqlama", "bildiri", "bəyanat", "xəbər")
_SAYING = ("bildir", "de", "açıqla", "xəbər", "söylə", "qeyd", "elan", "məlumat")
_NEAR = 4
_TWO = 2
_OTHERS = frozenset({"və", "bir", "sıra", "neçə", "bəzi", "digər", "başqa"})


def seat_counterparts(phrases: Sequence[Phrase], words: Sequence[str]) -> list[Phrase]:
    """Give the counterparts of several states these as their actors (X, Y və Z həmkarları).

    So where others are only counted behind (X, Y və digər ölkələrdən olan həmkarları).
    """
    made: list[Phrase] = []
    for phrase in phrases:
        if phrase.anaphor == "counterpart" and len(made) > _TWO and _are_counted(made, words):
            made.pop()
            made[-1].last = phrase.first - 1
        before = made[-1] if len(made) > 1 else None
        if phrase.anaphor == "counterpart" and before is not None and _are_theirs(before, phrase):
            made.pop()
            phrase.first, phrase.actors, phrase.anaphor = before.first, before.actors, None
            phrase.rank, phrase.plural = "official", True
        made.append(phrase)
    return made


def _are_counted(made: Sequence[Phrase], words: Sequence[str]) -> bool:
    """Do nameless others stand behind several states (X, Y və bir sıra digər ölkələrdən)?"""
    named, others = made[-2:]
    between = words[named.last + 1 : others.first]
    counted = others.case == "from" and bool(others.anaphor) and not others.actors
    return counted and bool(between) and set(between) <= _OTHERS and bool(named.actors)


def _are_theirs(before: Phrase, phrase: Phrase) -> bool:
    bare = before.head is None and not before.rank and before.case in ("subject", "of")
    return (
        bare and before.kind in _STATES and before.last + 1 == phrase.first
        and len(before.actors) > 1
    )  # fmt: skip


def seat_reported(phrases: Sequence[Phrase], words: Sequence[str]) -> None:
    """Give an office without a state to the state whose report the sentence is.

    "X nazirliyinin məlumatına görə, baş nazir ...", "X bildirib ki, prezident ...".
    """
    teller = phrases[0] if phrases else None
    if teller is None or len({one.country for one in teller.actors}) != 1:
        return
    if not _is_report(teller, words):
        return
    for phrase in phrases[1:]:
        if phrase.anaphor == "office" and phrase.rank in PERSONS and not phrase.name:
            own = teller.actors[0].country
            phrase.actors, phrase.anaphor = (Actor(own, phrase.role, phrase.office),), None
            return


def _is_report(teller: Phrase, words: Sequence[str]) -> bool:
    """Does a state's body tell what follows?"""
    behind = list(words[teller.last : teller.last + _NEAR])
    sourced = any(
        one.startswith(_SOURCES) and behind[i + 1 : i + 2] == ["görə"]
        for i, one in enumerate(behind)
    )
    said = list(words[teller.last + 1 : teller.last + 1 + _NEAR])
    opens = "ki" in said and teller.case == "subject" and said[0].startswith(_SAYING)
    return sourced or opens
