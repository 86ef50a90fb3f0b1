"""A Persian clause whose cases are read, and what is asked of it on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from hamgara.events.grammars._fa.clauses.objects import is_count
from hamgara.events.grammars._fa.clauses.sentence import Standing
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.triggers import Trigger


@dataclass(slots=True)
class Scene:
    """A clause whose cases are read, by the places of its words; what is read so far.

    `taken`: of words of phrases, nouns and verbs; `last_ra`: of the last را of the sentence.
    """

    words: list[str]
    inside: set[int] | range
    verbs: set[int]
    phrases: list[Phrase]
    noun_at: dict[int, Trigger]
    phrase_at: dict[int, int]
    taken: set[int]
    last_ra: int
    standings: list[Standing] = field(default_factory=list)
    nouns: dict[int, Standing] = field(default_factory=dict)


def is_counted(scene: Scene) -> bool:
    """Does a count stand before the phrase read last: two soldiers of X (, three of Y)?"""
    chain = scene.standings[-1].chain if scene.standings else []
    return any(is_count(scene.words[k]) for k in chain)


def is_doer(scene: Scene, standing: Standing) -> bool:
    """Is it whose deed the clause is about, so that no subject follows: raids of X on Y, Z?"""
    owner = standing.owner
    noun = scene.nouns.get(owner.first) if owner is not None else None
    named = standing.case == "of" and noun is not None and noun.case == "bare"
    return named or standing.case == "bare"


def find_counterpart(scene: Scene, at: int) -> Phrase | None:
    """Return the counterpart that ends at a word: with his counterparts from X and Y."""
    number = scene.phrase_at.get(at, -1)
    found = scene.phrases[number] if number >= 0 else None
    return found if found is not None and found.anaphor == "counterpart" else None


def has_ra(scene: Scene, noun: Trigger | Phrase) -> bool:
    """Does را stand behind a noun or phrase, before any verb?"""
    related = False
    for at in range(noun.last + 1, scene.last_ra + 1):
        related |= scene.words[at] == "که"
        if at in scene.verbs and related and scene.words[at + 1] == "را":
            return True  # the raid that killed three (را)
        if (at not in scene.inside and not related) or at in scene.verbs:
            return False
        if scene.words[at] == "را":
            return not related
    return False
