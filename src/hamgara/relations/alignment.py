"""Likeness of two states in votes, period by period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hamgara.ingest.events.votes import RollCall
from hamgara.relations.votes import (
    PairTable,
    agreement,
    count_pairs,
    kappa,
    scott_pi,
    similarity_s,
)

_LONG = 100
"""A period with so many digits is a name, and no number."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The likeness of two states in the roll calls of a period.

    Counted are roll calls in which both voted and that were not unanimous; `absent` and
    `unanimous` tell how many were left out. The measures are described in
    `hamgara.relations.votes`; None where they cannot be taken. `rows` count data rows from 1.
    """

    period: str
    n: int
    agreement: float | None
    s: float | None
    kappa: float | None
    pi: float | None
    table: PairTable
    absent: int
    unanimous: int
    rows: tuple[int, ...]


def measure_alignment(calls: Iterable[RollCall]) -> tuple[Alignment, ...]:
    """Return the likeness in each period: numbers in their order, then other names."""
    by_period: dict[str, list[RollCall]] = {}
    for call in calls:
        by_period.setdefault(call.period, []).append(call)
    return tuple(_measure(period, by_period[period]) for period in sorted(by_period, key=_order))


def _order(period: str) -> tuple[int, int, str]:
    number = period.split(".", maxsplit=1)[0]
    if number.isdecimal() and len(number) < _LONG:
        return 0, int(number), period
    return 1, 0, period


def _measure(period: str, calls: list[RollCall]) -> Alignment:
    pairs: list[tuple[int, int]] = []
    rows: list[int] = []
    absent = unanimous = 0
    for call in calls:
        first, second = call.votes
        if call.unanimous:
            unanimous += 1
        elif first is None or second is None:
            absent += 1
        else:
            pairs.append((first, second))
            rows.append(call.row)
    table = count_pairs(pairs)
    return Alignment(
        period=period,
        n=table.n,
        agreement=agreement(table),
        s=similarity_s(table),
        kappa=kappa(table),
        pi=scott_pi(table),
        table=table,
        absent=absent,
        unanimous=unanimous,
        rows=tuple(rows),
    )
