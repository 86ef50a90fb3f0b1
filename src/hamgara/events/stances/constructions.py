"""Stances told by how word fields stand together: an ill that is over, a due that is withheld.

A count of cues is fooled where something friendly is worded with bad things (the rift is over,
nobody can divide us, your grief is ours), or something unfriendly without any (has not answered).
A construction names what the bad thing is to the partner, in fields of words in their order:
"ills" then "gone" is convergent, "@other" then "dues" denied is divergent. The fields are lists
of a language in `library/speech/`, as are the `constructions`; the first that fits is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from hamgara.events.speech_book import Construction
from hamgara.events.stances.stance import Judge, Judgment

_OTHER, _OWN = "@other", "@own"
_FULL = 1.15
_DENIED, _AFFIRMED = "!", "+"


class Placed(Protocol):
    """A state named on words `first` to `last` of a gist."""

    @property
    def country(self) -> str:
        """Its code."""
        ...

    @property
    def first(self) -> int:
        """Its first word."""
        ...

    @property
    def last(self) -> int:
        """Its last word."""
        ...


def find_construction(
    words: Sequence[str],
    names: Sequence[Placed],
    own: str,
    judge: Judge,
    judged: Judgment,
    rule: str = "",
) -> Construction | None:
    """Return the first construction of the language that fits a gist, None where none does.

    Args:
        words: of the gist, folded.
        names: the states named in it, in their order.
        own: the speaker's state.
        judge: with the constructions and the lists of the language.
        judged: what the cues of the gist tell.
        rule: the way it is said; some constructions hold only with one of them (reject).
    """
    start = 1 + max(judge.places("contrasts", words), default=-1)
    places: dict[str, list[tuple[int, int]]] = {}

    def list_places(part: str) -> list[tuple[int, int]]:
        if part not in places:
            places[part] = [
                place for place in _find_part(part, words, names, own, judge) if place[0] >= start
            ]
        return places[part]

    for one in judge.book.constructions:
        contrary = judged.stance not in ("neutral", one.stance) and judged.weight >= _FULL
        if (
            one.rule not in ("", rule)
            or (one.weak and contrary)
            or any(list_places(part) for part in one.unless)
        ):
            continue
        ends = {start - 1}
        for at, part in enumerate(one.parts):
            reach = one.apart if at else len(words)
            ends = {
                last for first, last in list_places(part)
                if any(0 < first - end <= reach + 1 for end in ends)
            }  # fmt: skip
            if not ends:
                break
        if ends and (not one.final or max(ends) >= len(words) - one.final):
            return one
    return None


def _find_part(
    part: str, words: Sequence[str], names: Sequence[Placed], own: str, judge: Judge
) -> Iterator[tuple[int, int]]:
    """Yield the first and last words of all matches of a part, in their order.

    `@other`, `@own`: names of states; a list of the language; with `!` where it is denied, with
    `+` where it is not.
    """
    if part in (_OTHER, _OWN):
        yield from (
            (one.first, one.first) for one in names if (one.country == own) == (part == _OWN)
        )
        return
    told = part[-1]
    for first, last in judge.spans(part.strip(_DENIED + _AFFIRMED), words):
        if told in (_DENIED, _AFFIRMED) and judge.is_denied(words, first, last) != (
            told == _DENIED
        ):
            continue
        yield first, last
