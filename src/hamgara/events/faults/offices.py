"""Offices that tell two officers apart: those that one person of a state holds."""

from __future__ import annotations

from collections.abc import Iterable, Set

from hamgara.study.actors import read_actors

HEADS = frozenset({
    "head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister", "speaker",
    "ambassador", "chief-of-staff",
})  # fmt: skip
"""Ranks of offices that one person of a state holds."""
_MINISTER = "minister"
_HEAD_OF_STATE = "head-of-state"
_DEPUTY = "deputy"


def list_offices(offices: Iterable[str], ranks: Set[str]) -> frozenset[str]:
    """Return those of some offices that are of some ranks."""
    known = read_actors().offices
    return frozenset(one for one in offices if one in known and known[one].rank in ranks)


def are_kin(some: Iterable[str], others: Iterable[str]) -> bool:
    """May an office of the ones be one of the others?

    So may those of the same name; "the minister" and the minister of something; two names of the
    head of state; two deputies.
    """
    known = read_actors().offices
    theirs = list(others)

    def may_be_one(one: str, other: str) -> bool:
        ranks = {known[office].rank for office in (one, other) if office in known}
        return (
            one == other
            or ranks == {_HEAD_OF_STATE}
            or (_MINISTER in (one, other) and one.endswith(_MINISTER) and other.endswith(_MINISTER))
            or (one.startswith(_DEPUTY) and other.startswith(_DEPUTY))
        )

    return any(may_be_one(one, other) for one in some for other in theirs)
