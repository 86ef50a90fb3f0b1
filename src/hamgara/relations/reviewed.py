"""Machine-coded events of which people reviewed a sample: frequencies, shares, trends corrected.

Units are drawn at random within strata, and people say what each truly holds. What the machine
says is known of every unit. The correction is a difference estimator: the machine's total, times a
weight w, plus what the sample says the machine is off by. With w = 0 it is the stratified
expansion estimator of the sample alone (Horvitz, D. G. & Thompson, D. J. (1952), Journal of the
American Statistical Association 47(260), 663-685); w = 1 is prediction-powered inference
(Angelopoulos, A. N. et al. (2023), Science 382, 669-674); here w is the one of least variance, as
in PPI++ (Angelopoulos, Duchi & Zrnic (2023), arXiv:2311.01453) and the regression estimator of
survey statistics (Särndal, C.-E., Swensson, B. & Wretman, J. (1992), Model assisted survey
sampling, Springer, ch. 6). None of them trusts the machine: a bad one gives a wide interval.

What is corrected is what the sample could show. A unit is an event the machine coded, or a text.
From events alone false and misread ones are corrected; events that the machine missed are corrected
only where texts without any event are units too, in a stratum of their own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.relations.beta import logit_beta_quantile
from hamgara.relations.sample import (
    Cell,
    Estimate,
    Floats,
    Kinds,
    Reviewed,
    Sample,
    student_quantile,
)
from hamgara.relations.tallies import Tally

__all__ = [
    "Cell",
    "Corrected",
    "Correction",
    "Estimate",
    "Reviewed",
    "correct_periods",
    "correct_trend",
    "tally_corrected",
]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A period: corrected numbers of events of both kinds, and the share of cooperation.

    `machine` is what the machine said. `share` is None where no event is estimated. `rows` are the
    reviewed units of the period.
    """

    period: str
    machine: Kinds
    cooperation: Estimate
    conflict: Estimate
    share: Estimate | None
    reviewed: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """All periods; `missed` tells whether missed events are corrected too, or only false ones."""

    periods: tuple[Corrected, ...]
    level: float
    missed: bool


def correct_periods(
    frame: Sequence[Cell], reviewed: Sequence[Reviewed], *, level: float = 0.95
) -> Correction:
    """Return the corrected numbers and shares of each period, in the order of `frame`.

    The variance is that of sampling without replacement within strata; intervals are Student's,
    with the degrees of freedom of Satterthwaite, F. E. (1946), Biometrics Bulletin 2(6), 110-114.
    For the variance a stratum borrows units from strata of its kind, and a kind half a unit in
    all, as much of each outcome (after Agresti, A. & Min, Y. (2005), Statistics in Medicine 24(5),
    729-740): a small sample without a mistake is not taken for a machine without any. The
    interval of a share is Jeffreys' for the number of units that would be as informative (Franco,
    C. et al. (2019), Journal of Survey Statistics and Methodology 7(3), 334-364), Student's degrees
    of freedom taken off that number; Wilson's misses shares near 0 and 1 on one side (Cai, T. T.
    (2005), Journal of Statistical Planning and Inference 131(1), 63-88).

    Pitfalls: the number of a kind that hardly occurs (two or three found in a period's sample) is
    held less often than `level` says, since Student's interval knows of no skew. The sample must
    have been drawn at random within each stratum, and reviewed without looking at what the machine
    said. People's mistakes stay in. Estimates of periods are not independent where a stratum
    reaches over several.

    Raises:
        HamgaraError: a stratum holds fewer than two reviewed units (and has more), a reviewed
            unit lies in no cell, or a number is negative or none.
    """
    sample = Sample(frame, reviewed)
    periods = []
    for at, name in enumerate(sample.periods):
        inside = [unit for unit in reviewed if unit.period == name]
        cooperation, conflict = (sample.estimate(sample.pick(at, kind), level) for kind in (0, 1))
        machine = sample.machine[:, at].sum(axis=0)
        periods.append(
            Corrected(
                period=name,
                machine=(float(machine[0]), float(machine[1])),
                cooperation=cooperation,
                conflict=conflict,
                share=_share(sample, at, cooperation, conflict, level),
                reviewed=len(inside),
                rows=tuple(unit.row for unit in inside),
            )
        )
    return Correction(tuple(periods), level, sample.has_silent)


def tally_corrected(correction: Correction) -> tuple[Tally, ...]:
    """Return the corrected share of each period as counts that are as informative, for an index.

    To the noise of the corrected events, share (1 - share) / n, comes the square of the review's
    standard error; the tally holds the number of events that would have that variance together.
    A period without any estimated event is empty. Pitfall: errors that periods share, where a
    stratum reaches over several, are taken as independent.
    """
    return tuple(_tally(period) for period in correction.periods)


def _tally(period: Corrected) -> Tally:
    if period.share is None:
        return Tally(period.period, 0.0, 0.0, period.rows)
    n = max(period.cooperation.value, 0.0) + max(period.conflict.value, 0.0)
    share = period.share.value
    middle = (share * n + 0.5) / (n + 1)
    size = 1 / (1 / n + period.share.se**2 / (middle * (1 - middle)))
    return Tally(period.period, size * share, size * (1 - share), period.rows)


def correct_trend(
    frame: Sequence[Cell],
    reviewed: Sequence[Reviewed],
    of: str = "share",
    *,
    level: float = 0.95,
) -> Estimate:
    """Return the corrected least-squares slope, per period, of the share or of one kind.

    `of` is `share`, `cooperation` or `conflict`. It is the slope of what all periods truly hold,
    not of a process behind them: a weighted sum of the periods' numbers, estimated like one
    (shares by linearization: Särndal et al. 1992, ch. 5).
    Of the share: over the periods that have events, each weighing the same.

    Raises:
        HamgaraError: as `correct_periods`; fewer than two periods to draw a line through; `of`
            names nothing.
    """
    sample = Sample(frame, reviewed)
    if of in ("cooperation", "conflict"):
        slopes = _slopes(np.arange(len(sample.periods)))
        wanted = sample.want()
        wanted[:, :, int(of == "conflict")] = slopes
        return sample.estimate(wanted, level)
    if of != "share":
        raise HamgaraError(
            say("There is no {name} among: {known}.", name=of, known="share, cooperation, conflict")
        )
    numbers = sample.estimate_numbers()
    alive = np.flatnonzero(numbers.sum(axis=1) > 0)
    slopes = _slopes(alive)
    shares = numbers[alive, 0] / numbers[alive].sum(axis=1)
    wanted = sample.want()
    for at, slope, (share, n) in zip(alive, slopes, _steady(sample, numbers)[alive], strict=True):
        wanted[:, at] = slope * _line(share, n, sample, int(at))
    line = sample.estimate(wanted, level)
    return _move(line, float(slopes @ shares) - line.value)


def _slopes(at: npt.NDArray[np.intp]) -> Floats:
    """Return by what each period's value counts in the slope."""
    if len(at) < 2:
        raise HamgaraError(
            say("A trend needs at least two periods with events; there are {count}.", count=len(at))
        )
    middle = at - at.mean()
    return np.asarray(middle / (middle @ middle))


def _steady(sample: Sample, numbers: Floats) -> Floats:
    """Return the share and number of events (T, 2) at which shares are taken as linear.

    Halfway between the corrected numbers and the machine's, scaled to the same sums: at the
    corrected ones alone, which scatter, variances would come out too large.
    """
    machine = sample.machine.sum(axis=0)
    scale = numbers.sum(axis=0) / np.maximum(machine.sum(axis=0), 1e-9)
    steady = np.where(machine.any(axis=0), (numbers + machine * scale) / 2, numbers)
    total = np.maximum(steady.sum(axis=1), 1e-9)
    return np.column_stack([steady[:, 0] / total, total])


def _line(share: float, n: float, sample: Sample, at: int) -> Floats:
    """Return by what an event of each kind moves the share among n events, by stratum (H, 2).

    A reviewed unit stands for many of its stratum, and where it rarely holds an event, these come
    on top of the n events: the slope is taken half way, between n and what they make of it, as
    the whole move of a jackknife would ask.
    """
    return np.array([1 - share, -share]) / (n + sample.find_surprise(at))[:, None]


def _move(estimate: Estimate, by: float) -> Estimate:
    return replace(
        estimate, value=estimate.value + by, low=estimate.low + by, high=estimate.high + by
    )


def _share(
    sample: Sample, at: int, cooperation: Estimate, conflict: Estimate, level: float
) -> Estimate | None:
    numbers = max(cooperation.value, 0.0), max(conflict.value, 0.0)
    n = sum(numbers)
    if n <= 0:
        return None
    share = numbers[0] / n
    wanted = sample.want()
    wanted[:, at] = _line(share, n, sample, at)
    line = sample.estimate(wanted, level)
    value = min(max(share + line.value, 0.0), 1.0)
    t = student_quantile(level, line.df)
    spread = min(max(value, 1 / (n + 2)), 1 - 1 / (n + 2))
    size = spread * (1 - spread) / max(line.se, 1e-12) ** 2
    size *= (NormalDist().inv_cdf((1 + level) / 2) / t) ** 2
    ends = [
        1 / (1 + math.exp(-logit_beta_quantile(q, size * value + 0.5, size * (1 - value) + 0.5)))
        for q in ((1 - level) / 2, (1 + level) / 2)
    ]
    return replace(line, value=value, low=min(ends[0], value), high=max(ends[1], value))
