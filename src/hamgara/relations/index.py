"""The index of a dyad: its level in each period, with an interval, and when it tells nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say
from hamgara.relations.hidden_level import Fit
from hamgara.relations.lattice import Floats

WINDOW = 6
"""Without events in so many periods before and after it, a period is told to stand on none."""

Doubt: TypeAlias = Literal["", "no events", "wide"]
"""Why a period cannot tell; '' where it can."""

_DOUBTS: Mapping[Doubt, Message] = {
    "no events": say("No events in or near these periods, the interval comes from afar"),
    "wide": say("The data cannot tell, the interval leaves most of what is possible open"),
}


@dataclass(frozen=True, slots=True)
class Level:
    """The index of a period: the median of what the level may be, and its interval.

    `n` are the events of the period itself, and `rows` those of the table that it counts; the
    level stands on the periods around it too. `doubt` says why it cannot tell, '' where it can.
    """

    period: str
    n: float
    value: float
    low: float
    high: float
    doubt: Doubt
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a dyad over its periods, in their order; intervals are at `level`.

    What the data say about how the level moves, averaged over what they leave open: `step`, the
    standard deviation of its change from a period to the next where it walks, and `jump`, the
    chance of a break then; `trend`, the probability that it follows trends instead; `spread`, the
    variance of counts beyond that of counting (the unit is told where it is estimated). Periods
    were taken to last `months`.
    """

    points: tuple[Level, ...]
    level: float
    step: float
    jump: float
    trend: float
    spread: float
    months: float = 1.0


@dataclass(frozen=True, slots=True)
class Change:
    """The difference of two periods' levels: median, interval, and the probability of a rise."""

    value: float
    low: float
    high: float
    rise: float


def find_quantiles(fit: Fit, level: float) -> Floats:
    """Return low, median and high of each period (T, 3)."""
    if not 0 < level < 1:
        raise HamgaraError(say("{got} is no level between 0 and 1.", got=level))
    tails = ((1 - level) / 2, 0.5, (1 + level) / 2)
    return np.stack([fit.lattice.quantiles(fit.mass, q) for q in tails], axis=1)


def make_index(
    fit: Fit,
    level: float,
    points: Sequence[tuple[str, float, tuple[int, ...]]],
    lonely: Sequence[bool],
    wide: Sequence[bool],
    months: float,
) -> Index:
    """Return the index of periods with their names, events and rows."""
    levels = []
    for (name, n, rows), ends, alone, vague in zip(
        points, find_quantiles(fit, level), lonely, wide, strict=True
    ):
        low, value, high = map(float, ends)
        doubt: Doubt = "no events" if alone else "wide" if vague else ""
        levels.append(Level(name, n, value, low, high, doubt, rows))
    return Index(tuple(levels), level, fit.step, fit.jump, fit.trend, fit.spread, months)


def list_doubts(index: Index | None) -> Iterator[tuple[Message, tuple[str, ...]]]:
    """Yield why an index cannot tell, and in which periods it cannot for that reason."""
    for doubt, why in _DOUBTS.items():
        periods = tuple(one.period for one in index.points if one.doubt == doubt) if index else ()
        if periods:
            yield why, periods


def find_lonely(seen: npt.NDArray[np.bool_], window: int) -> list[bool]:
    """Return where nothing was seen in the period nor in `window` periods before and after."""
    sums = np.concatenate([[0], seen.cumsum()])
    at = np.arange(len(seen))
    before, after = np.maximum(at - window, 0), np.minimum(at + window + 1, len(seen))
    return [bool(alone) for alone in sums[after] == sums[before]]
