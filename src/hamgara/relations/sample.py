"""A reviewed sample in strata: sums over all units, estimated with the machine's help.

The methods and their sources are told in `hamgara.relations.reviewed`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.relations.beta import logit_beta_quantile

Floats = npt.NDArray[np.float64]
Kinds = tuple[float, float]
"""Cooperative and conflictual events."""

_OUTCOMES = np.array([(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
"""What a unit may hold."""

_ADDED = 0.125
"""How much of a unit of each outcome is added to a kind, for its variance only."""

_BORROWED = 40.0
"""How many units of its kind a stratum borrows in each period, for its variance only."""

_NORMAL = 1e6
"""Degrees of freedom from which Student's t is taken as normal."""


@dataclass(frozen=True, slots=True)
class Cell:
    """All units of a stratum in a period: how many, and what the machine found in them."""

    stratum: str
    period: str
    units: int
    machine: Kinds


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A unit that people looked at: what the machine found in it, and what is truly there.

    A unit that is an event has one of (1, 0), (0, 1) and (0, 0); a text may hold several. `row` is
    its place in the table of events, from 1.
    """

    stratum: str
    period: str
    machine: Kinds
    truth: Kinds
    row: int = 0


@dataclass(frozen=True, slots=True)
class Estimate:
    """A corrected value and its interval; `df` are those of Student's t behind it.

    `weight` is how far the machine is leaned on: 0 not at all, 1 fully.
    """

    value: float
    low: float
    high: float
    se: float
    df: float
    weight: float


class Sample:
    """The reviewed units and all units' numbers as arrays: H strata, T periods.

    A unit is (true cooperation, true conflict, found cooperation, found conflict).
    """

    def __init__(self, frame: Sequence[Cell], reviewed: Sequence[Reviewed]) -> None:
        _check(frame, reviewed)
        self.periods = list(dict.fromkeys(cell.period for cell in frame))
        strata = list(dict.fromkeys(cell.stratum for cell in frame))
        shape = len(strata), len(self.periods)
        rooms = {name: at for at, name in enumerate(strata)}
        places = {name: at for at, name in enumerate(self.periods)}
        self.units = np.zeros(shape)
        self.machine = np.zeros((*shape, 2))
        for cell in frame:
            where = rooms[cell.stratum], places[cell.period]
            self.units[where] += cell.units
            self.machine[where] += cell.machine
        values = np.array([[*unit.truth, *unit.machine] for unit in reviewed])
        at = (
            np.array([rooms[unit.stratum] for unit in reviewed]),
            np.array([places[unit.period] for unit in reviewed]),
        )
        self._sums = np.zeros((*shape, 4))
        np.add.at(self._sums, at, values)
        taken = np.zeros(shape)
        np.add.at(taken, at, 1)
        self._sizes, self._taken = self.units.sum(axis=1), taken.sum(axis=1)
        _check_taken(strata, self._sizes, self._taken)
        kinds = (self.machine.sum(axis=1) > 0) @ np.array([1, 2])
        self.has_silent = bool(((kinds == 0) & (self._sizes > 0)).any())
        self._free = np.ones(len(strata))
        self._firsts = self._sums.copy()
        self._seconds = np.zeros((*shape, 4, 4))
        np.add.at(self._seconds, at, values[:, :, None] * values[:, None])
        self._borrow(taken, kinds, kinds[at[0]], values)

    def _borrow(self, taken: Floats, kinds: Floats, kind_of: Floats, values: Floats) -> None:
        """Turn sums into means of each stratum and period, with units of their kind added."""
        for kind in np.unique(kinds):
            own = values[kind_of == kind]
            inside = kinds == kind
            units_behind = np.minimum(self._taken[inside] + _BORROWED, len(own))
            self._free[inside] = np.maximum(units_behind - 1, 1)
            found = own[:, 2:].mean(axis=0) if len(own) else np.zeros(2)
            more = np.column_stack([_OUTCOMES, np.tile(found, (len(_OUTCOMES), 1))])
            units = np.concatenate([own, more])
            shares = np.concatenate([np.ones(len(own)), np.full(len(more), _ADDED)])
            shares *= _BORROWED / shares.sum()
            self._firsts[inside] += shares @ units
            self._seconds[inside] += np.einsum("n,ni,nj->ij", shares, units, units)
        self._firsts /= (taken + _BORROWED)[:, :, None]
        self._seconds /= (taken + _BORROWED)[:, :, None, None]

    def pick(self, at: int, kind: int) -> Floats:
        """Return what sums the events of one kind in one period, for `estimate`."""
        wanted = self.want()
        wanted[:, at, kind] = 1
        return wanted

    def want(self) -> Floats:
        """Return weights (H, T, 2) of nothing yet, for `estimate`."""
        return np.zeros((*self.units.shape, 2))

    def find_surprise(self, at: int) -> Floats:
        """Return half of what a unit (H) that holds an event adds to the sum beyond its mean."""
        rare = 0.5 - np.minimum(self._firsts[:, at, :2].sum(axis=1), 0.5)
        return np.asarray(rare * self._sizes / np.maximum(self._taken, 1))

    def estimate_numbers(self) -> Floats:
        """Return the estimated numbers (periods, 2), none below 0."""
        values = [
            [self.estimate(self.pick(at, kind), 0.5).value for kind in (0, 1)]
            for at in range(len(self.periods))
        ]
        return np.asarray(np.maximum(np.array(values), 0.0))

    def estimate(self, wanted: Floats, level: float) -> Estimate:
        """Return the sum over all units of `wanted` (H, T, 2) times what they truly hold."""
        nothing = np.zeros_like(wanted)
        y, g = (np.concatenate(pair, axis=2) for pair in ((wanted, nothing), (nothing, wanted)))
        rest = self._sizes * (self._sizes - self._taken) / np.maximum(self._taken, 1)
        yy, yg, gg = (self._covary(a, b) for a, b in ((y, y), (y, g), (g, g)))
        lean, own = float(rest @ yg), float(rest @ gg)
        weight = min(max(lean / own, 0.0), 1.0) if own > 1e-9 * float(rest @ yy) else 0.0
        parts = rest * np.maximum(yy - 2 * weight * yg + weight**2 * gg, 0.0)
        variance = float(parts.sum())
        df = variance**2 / float((parts**2 / self._free).sum()) if variance > 0 else math.inf
        means = np.einsum("hti,hti->h", self._sums, y - weight * g) / np.maximum(self._taken, 1)
        known = float((self.machine * wanted).sum())
        value = weight * known + float(self._sizes @ means)
        reach = student_quantile(level, df) * math.sqrt(variance)
        return Estimate(value, value - reach, value + reach, math.sqrt(variance), df, weight)

    def _covary(self, a: Floats, b: Floats) -> Floats:
        """Return the covariance (H) of the units' sums with weights a and b (H, T, 4)."""
        places = self.units / np.maximum(self._sizes, 1)[:, None]
        products = np.einsum("ht,hti,htij,htj->h", places, a, self._seconds, b)
        return np.asarray(
            products
            - np.einsum("ht,hti,hti->h", places, a, self._firsts)
            * np.einsum("ht,hti,hti->h", places, b, self._firsts)
        )


def student_quantile(level: float, df: float) -> float:
    """Return t with |T| < t at probability `level` for Student's T: T^2 / (df + T^2) is beta."""
    if df > _NORMAL:
        return NormalDist().inv_cdf((1 + level) / 2)
    return math.sqrt(df * math.exp(logit_beta_quantile(level, 0.5, df / 2)))


def _check_taken(strata: Sequence[str], sizes: Floats, taken: Floats) -> None:
    for name, size, count in zip(strata, sizes, taken, strict=True):
        if count > size or (count < 2 and count < size):
            raise HamgaraError(
                say(
                    "Of the {size} units of the stratum {name}, {taken} are reviewed.",
                    size=int(size),
                    name=name,
                    taken=int(count),
                ),
                "",
                say("Review two or more of each, and none twice; or join strata."),
            )


def _check(frame: Sequence[Cell], reviewed: Sequence[Reviewed]) -> None:
    known = {(cell.stratum, cell.period) for cell in frame}
    for cell in frame:
        if cell.units < 0 or not _are_counts(cell.machine):
            raise HamgaraError(
                say("A number of events is negative or none."), f"{cell.stratum}, {cell.period}"
            )
    for unit in reviewed:
        where = f"{unit.stratum}, {unit.period}" + (f": {unit.row}" if unit.row else "")
        if not (_are_counts(unit.machine) and _are_counts(unit.truth)):
            raise HamgaraError(say("A number of events is negative or none."), where)
        if (unit.stratum, unit.period) not in known:
            raise HamgaraError(
                say("A reviewed unit lies in a stratum and period that the table does not have."),
                where,
                say("Count all units of each stratum and period, reviewed or not."),
            )
    if not reviewed:
        raise HamgaraError(
            say("Nothing is reviewed."), "", say("Review a random sample of each stratum.")
        )


def _are_counts(kinds: Kinds) -> bool:
    return all(math.isfinite(count) and count >= 0 for count in kinds)
