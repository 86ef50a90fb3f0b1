"""What an index stands on: cooperation and conflict by period, counted or weighted by a lens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from hamgara.errors import HamgaraError
from hamgara.messages import say


class Counted(Protocol):
    """A period with its counts and the rows they count: `series.Point` is one, `Tally` another."""

    @property
    def period(self) -> str:
        """The name of the period."""

    @property
    def cooperation(self) -> float:
        """Cooperative events, 0 or more."""

    @property
    def conflict(self) -> float:
        """Conflictual events, 0 or more."""

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of the table, from 1."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Cooperative and conflictual events of a period; effective counts where they are weighted."""

    period: str
    cooperation: float
    conflict: float
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """Events of a dyad in a period, and the volume of its source: all events it reported then.

    A volume of 0 says that the source was silent: the period tells nothing.
    """

    period: str
    events: float
    volume: float
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighted:
    """An event as a lens sees it: cooperative or conflictual, and of what weight (0 or more)."""

    period: str
    cooperative: bool
    weight: float
    row: int


def tally_weighted(events: Iterable[Weighted], periods: Sequence[str]) -> tuple[Tally, ...]:
    """Return effective counts of weighted events, a tally for each of `periods` in their order.

    The sums of weights of a period are scaled by (sum of w) / (sum of w^2), so that they add up to
    Kish's effective number of events, (sum of w)^2 / (sum of w^2): Kish, L. (1965), Survey
    sampling, Wiley, 11.7. The balance of the weights stays; equal weights of any size give the
    counts. Pitfall: an event of weight 10 among events of weight 1 leaves hardly more than one
    effective event. Events of weight 0 are left out.

    Raises:
        HamgaraError: a weight is negative or not finite; an event lies in none of the periods.
    """
    sums = {period: [0.0, 0.0, 0.0] for period in periods}
    rows: dict[str, list[int]] = {period: [] for period in periods}
    for event in events:
        if not (math.isfinite(event.weight) and event.weight >= 0):
            raise HamgaraError(
                say("{got} is no weight; numbers from 0 are wanted.", got=event.weight),
                str(event.row),
            )
        if event.period not in sums:
            raise HamgaraError(
                say("The period {name} is none of the series.", name=event.period), str(event.row)
            )
        if event.weight:
            of_period = sums[event.period]
            of_period[0 if event.cooperative else 1] += event.weight
            of_period[2] += event.weight**2
            rows[event.period].append(event.row)
    return tuple(
        Tally(period, *_scale(*sums[period]), tuple(dict.fromkeys(rows[period])))
        for period in periods
    )


def _scale(cooperation: float, conflict: float, squares: float) -> tuple[float, float]:
    scale = (cooperation + conflict) / squares if squares else 0.0
    return cooperation * scale, conflict * scale


def check_numbers(period: str, *numbers: float) -> None:
    """Raise HamgaraError unless all are finite and 0 or more."""
    for number in numbers:
        if not (math.isfinite(number) and number >= 0):
            raise HamgaraError(
                say("{got} is no count; numbers from 0 are wanted.", got=number), period
            )


def check_periods(periods: Sequence[str]) -> None:
    """Raise HamgaraError unless there are periods, none of them twice."""
    if not periods:
        raise HamgaraError(
            say("There are no periods to estimate from."),
            "",
            say("Is the dyad in the table? Its states are told by ISO code or by name."),
        )
    twice = sorted({period for period in periods if periods.count(period) > 1})
    if twice:
        raise HamgaraError(say("The period {name} stands twice.", name=twice[0]))
