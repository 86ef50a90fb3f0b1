"""What a gist tells with its last words, in languages whose verb stands at the end.

"The high council of friendly cooperation will meet in Ankara late this month" is told with a
verb of procedure and has a date: its friendly words only name what meets. Cues that stand away
from such a predicate tell no stance; "the summit this month showed our friendship" has them in
the predicate itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_BEFORE = 3
"""Words before a predicate that belong to it."""
_COUNTED = 6
"""Words between a number and the end of what it counts."""
_STRONG = 1.25
"""From this weight on a cue tells a stance wherever it stands."""
_LEAST = 0.15
"""Weight of a neutral cue that may be a predicate; "four" and "is done" weigh less."""
_MOST = 1.5
"""From this weight on a neutral cue (no comment, wait and see) speaks for itself."""


class Told(Protocol):
    """A cue of one kind and weight, found in words."""

    @property
    def kind(self) -> str:
        """Its kind."""
        ...

    @property
    def weight(self) -> float:
        """Its weight."""
        ...


class Placed(Protocol):
    """A cue on words `first` to `last`."""

    @property
    def cue(self) -> Told:
        """The cue."""
        ...

    @property
    def first(self) -> int:
        """Its first word."""
        ...

    @property
    def last(self) -> int:
        """Its last word."""
        ...


def find_end(words: Sequence[str]) -> int:
    """Return the place of the last word that is no sign."""
    return next((k for k in range(len(words) - 1, 0, -1) if words[k][0].isalnum()), 0)


def find_predicate(words: Sequence[str], found: Sequence[Placed]) -> int:
    """Return where the predicate of a mere report begins, -1 where the words are none.

    It is a cue of procedure, or a neutral one, on the last words; and elsewhere stands a date, a
    number or another word of procedure.
    """
    end = find_end(words)
    plain = [one for one in found if one.cue.kind in ("neutral", "procedure", "measure")]
    main = next(
        (one for one in plain if one.last >= end and _LEAST <= one.cue.weight < _MOST
         and one.cue.kind != "measure"), None,
    )  # fmt: skip
    if main is None:
        return -1
    marked = any(one.last < main.first for one in plain)
    digits = any(word[0].isdigit() for word in words[: main.last])
    return main.first if marked or digits else -1


def find_count(words: Sequence[str], holds: frozenset[str], numbers: frozenset[str]) -> int:
    """Return where a number stands of which has, is, reached at the end tells; -1 for none."""
    end = find_end(words)
    if words[end : end + 1] and words[end] not in holds:
        return -1
    near = range(end - 1, max(-1, end - 1 - _COUNTED), -1)
    return next((k for k in near if words[k][0].isdigit() or words[k] in numbers), -1)


def is_away(place: Placed, predicate: int) -> bool:
    """Does a cue stand so far before the predicate that it only names something?"""
    return place.last < predicate - _BEFORE and place.cue.weight < _STRONG
