"""An Azerbaijani act that a rule tells of, and the phrases that may be its sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.frames import FRAMES, Frame
from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.vocabulary import Rule

Chosen = list[tuple[Phrase, str]]
"""Phrases with their cases about the act."""


@dataclass(frozen=True, slots=True)
class Act:
    """A rule that fires on words `first` to `last` of a sentence.

    `predicate` is the verb that tells it, None where a noun does; `options` say how the phrases
    about it are to be read.
    """

    scene: Scene
    rule: Rule
    first: int
    last: int
    predicate: Predicate | None
    options: frozenset[str]

    @property
    def frame(self) -> Frame:
        """How its cases become source and target."""
        return FRAMES[self.rule.frame]

    @property
    def sources(self) -> tuple[str, ...]:
        """The cases of who acts."""
        return self.rule.source or self.frame.source

    @property
    def targets(self) -> tuple[str, ...]:
        """The cases of whom it is done to."""
        return self.rule.target or self.frame.target

    @property
    def aims(self) -> tuple[str, ...]:
        """The cases in which somebody is sought whom it is done to, or with."""
        return self.targets or ("with",)

    @property
    def doer(self) -> Phrase | None:
        """The subject of its clause."""
        return self.scene.clause(self.last).subject

    @property
    def passive(self) -> bool:
        """Is it told by a passive verb?"""
        return self.predicate is not None and self.predicate.verb.passive

    @property
    def undergone(self) -> bool:
        """Is the subject of its verb who undergoes it (a rule's "active" verb is but in form)?"""
        return self.passive and "active" not in self.options

    @property
    def suffered(self) -> bool:
        """Is the subject of its clause the one it is done to?"""
        return self.passive or "suffered" in self.options

    @property
    def inner(self) -> Predicate | None:
        """The verb that tells it inside a clause, None where it closes one."""
        return self.predicate if self.predicate is not None and not self.predicate.closes else None


def has_case(chosen: Chosen, cases: Sequence[str], subject: Phrase | None) -> bool:
    """Is somebody else than the subject named in one of the cases?"""
    mine = {actor.country for actor in subject.actors} if subject else set()
    return any(
        case in cases and (phrase.anaphor or {a.country for a in phrase.actors} - mine)
        for phrase, case in chosen
        if phrase is not subject
    )


def find_subject(chosen: Chosen) -> Phrase | None:
    """Return who is taken as the subject."""
    return next((phrase for phrase, case in chosen if case == "subject"), None)
