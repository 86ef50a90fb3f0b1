"""Whether offices that two texts name are those of other people.

One text names who travels, and another who spoke of it or the body that goes along; these
contradict nothing. A bare rank (a minister) may be any office of that rank: it also stands where
a text names a portfolio that no list has, so that it neither keeps nor joins what is promised of
a named one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from hamgara.study.actors import read_actors
from hamgara.study.events import Event

_NO_GUESTS = frozenset({"institution", "people", "spokesperson", "delegation", "ambassador"})
"""Ranks that tell nothing of who travels: of bodies, of those who tell of it or go along."""


def have_other_holders(
    some: Iterable[str], others: Iterable[str], beside: Path | None = None, *, bare: bool = False
) -> bool:
    """Are people named by their offices on both sides, and none the same?

    `bare`: a rank alone, of which no office is named beside it, fits every office of that rank.
    """
    ranks = _read_ranks(beside)
    first, second = (
        {one for one in each if ranks.get(one, "institution") not in _NO_GUESTS}
        for each in (some, others)
    )
    if not first or not second:
        return False

    def alone(rank: str, office: str, beside_it: set[str]) -> bool:
        named = any(one != rank and ranks[one] == rank for one in beside_it)
        return ranks[office] == rank and not named

    return not any(
        one == other or (bare and (alone(one, other, first) or alone(other, one, second)))
        for one in first for other in second
    )  # fmt: skip


def list_offices(event: Event) -> set[tuple[str, str]]:
    """Return the offices of those who act in an event, each with its state."""
    return {(actor.country, actor.office) for actor in event.source if actor.office}


@cache
def _read_ranks(beside: Path | None) -> Mapping[str, str]:
    return {key: office.rank for key, office in read_actors(beside).offices.items()}
