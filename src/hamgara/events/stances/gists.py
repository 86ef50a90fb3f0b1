"""A gist as the rules of its build see it: its words, the states named in it, what is denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.stances.closing import find_end
from hamgara.events.stances.stance import Judge, Judgment

_HEAD = 3
"""Words that may stand before the name of a state in a subject: the rulers of X."""
_TAIL = 2
"""Words behind the pattern that a gist closes with (it has been lifted)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A state named on words `first` to `last` of a gist."""

    country: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Gist:
    """A gist as the rules see it; `denied`: it has a negation, `ends_denied`: at its end."""

    words: Sequence[str]
    names: Sequence[Name]
    others: Sequence[Name]
    own: str
    judge: Judge
    judged: Judgment
    denied: bool
    ends_denied: bool

    def has(self, key: str, start: int = 0, end: int | None = None) -> bool:
        """Does a word of a list stand among some of the words?"""
        return not self.judge.words(key).isdisjoint(self.words[start:end])

    def says(self, key: str) -> bool:
        """Does a pattern of a list match?"""
        return bool(self.judge.places(key, self.words))

    def leads(self, name: Name | None, start: int = 0) -> bool:
        """Does a name stand where a subject does: early, behind no preposition, no object?"""
        if name is None or name.first - start > _HEAD or self.has("cases", start, name.first):
            return False
        return self.words[name.last + 1 : name.last + 2] != ["را"]

    @property
    def subject(self) -> Name | None:
        """The other state where it is the subject."""
        other = self.others[0] if self.others else None
        return other if self.leads(other) else None

    def closes(self, key: str) -> bool:
        """Does a pattern of a list match at the end?"""
        return any(at >= find_end(self.words) - _TAIL for at in self.judge.places(key, self.words))

    def has_other(self, first: int, last: int) -> bool:
        """Does the name of another state begin on one of the words `first` to `last`?"""
        return any(first <= one.first <= last for one in self.others)


def denies(words: Sequence[str], judge: Judge) -> bool:
    """Is there a negation among the words, even in those of a longer cue?"""
    if any(word in judge.denied for word in words):
        return True
    return any(one.cue.kind == "negation" for one in judge.find(words))
