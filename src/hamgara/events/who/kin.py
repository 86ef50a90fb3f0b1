"""Which offices a text may call by one another's name: the embassy, the envoy."""

from __future__ import annotations

ENVOYS = frozenset(
    {"ambassador", "envoy", "diplomat", "charge-d-affaires", "consul", "consulate", "embassy"}
)
"""Offices that a text calls by one another's name."""
_HEADS = frozenset({"head-of-state", "president", "monarch", "emir"})
_MINISTERIAL = frozenset({"minister", "ministry", "spokesperson"})


def is_kin(held: str, office: str) -> bool:
    """May whoever holds one office be called by the other (the envoy, the ministry)?"""
    if held == office or {held, office} <= ENVOYS or {held, office} <= _HEADS:
        return bool(held)
    return office in _MINISTERIAL and held.endswith(f"-{office}")


def is_of_field(held: str, office: str) -> bool:
    """Are they of one ministry: the foreign ministry, the foreign minister?"""
    field, _, rank = held.rpartition("-")
    mine, _, other = office.rpartition("-")
    return bool(field) and field == mine and {rank, other} <= _MINISTERIAL
