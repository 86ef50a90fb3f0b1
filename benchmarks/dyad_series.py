"""Invented daily score series of a dyad: kinds of noise, crises of known days and size, steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from hamgara.ingest.events.values import DatedValue

Numbers = NDArray[np.float64]
FIRST = date(2015, 1, 1)
YEARS = 6
SCORES = np.array([0.0, 1, 2.8, 3, 3.4, 4, 5.2, 7, -0.4, -2, -4, -5, -7.2, -10])
USUAL = np.array([12, 20, 12, 8, 14, 12, 3, 4, 3, 6, 2, 2, 1, 1], dtype=float)
TENSE = np.array([6, 5, 2, 1, 3, 2, 0, 0, 5, 30, 12, 18, 8, 8], dtype=float)
WARM = np.array([3, 8, 10, 8, 22, 25, 8, 12, 1, 2, 1, 0, 0, 0], dtype=float)


@dataclass(frozen=True, slots=True)
class Stir:
    """Days out of the ordinary: `share` of the events are tense (or warm), volume is multiplied."""

    first: int
    days: int
    share: float
    volume: float = 1.0
    warm: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """How a series looks in ordinary times, and as what its days are written.

    `volume` is the mean number of events a day, `burst` the shape of its gamma noise (small is
    wild), `memory` the lag-1 correlation of the mood of days, `mood` its spread in score points.
    """

    name: str
    volume: float = 4.0
    burst: float = 2.0
    mood: float = 1.5
    memory: float = 0.0
    heavy: bool = False
    season: float = 0.0
    trend: Callable[[Numbers], Numbers] | None = None
    value: str = "mean"
    step: str = "day"
    counted: bool = False


def make_counts(
    kind: Kind, rng: np.random.Generator, stirs: tuple[Stir, ...], days: int
) -> Numbers:
    """Return the number of events of each day."""
    time = np.arange(days) / days
    rate = kind.volume * (kind.trend(time) if kind.trend else np.ones(days))
    for stir in stirs:
        rate[stir.first : stir.first + stir.days] *= stir.volume
    weekend = np.where((np.arange(days) + FIRST.weekday()) % 7 >= 5, 0.6, 1.1)
    cycle = np.repeat(rng.gamma(8, 1 / 8, days // 5 + 1), 5)[:days]
    return rng.poisson(rate * weekend * cycle * rng.gamma(kind.burst, 1 / kind.burst, days))


def make_series(
    kind: Kind,
    rng: np.random.Generator,
    stirs: tuple[Stir, ...] = (),
    *,
    steps: tuple[tuple[int, float], ...] = (),
    years: float = YEARS,
) -> list[DatedValue]:
    """Return a series of a kind with stirs, and steps (day, points by which the level changes)."""
    days = round(years * 365.25)
    counts = make_counts(kind, rng, stirs, days)
    share = np.zeros(days)
    warm = np.zeros(days, dtype=bool)
    for stir in stirs:
        share[stir.first : stir.first + stir.days] = stir.share
        warm[stir.first : stir.first + stir.days] = stir.warm
    mood = np.empty(days)
    last = 0.0
    for day, shock in enumerate(rng.standard_normal(days) * np.sqrt(1 - kind.memory**2)):
        last = kind.memory * last + shock
        mood[day] = last * kind.mood
    mood += kind.season * np.sin(2 * np.pi * np.arange(days) / 365.25)
    for first, change in steps:
        mood[first:] += change
    values = np.zeros(days)
    for day, count in enumerate(counts.astype(int)):
        if count:
            odd = rng.random(count) < share[day]
            drawn = rng.choice(SCORES, count, p=USUAL / USUAL.sum())
            other = WARM if warm[day] else TENSE
            drawn[odd] = rng.choice(SCORES, int(odd.sum()), p=other / other.sum())
            total = drawn.sum() + mood[day] * count
            if kind.heavy:
                total += count * 0.8 * rng.standard_t(1.8)
            values[day] = total
    return _write(kind, values, counts)


def _write(kind: Kind, sums: Numbers, counts: Numbers) -> list[DatedValue]:
    """Return the rows: a day without events has no row for means, a zero for sums."""
    groups: dict[tuple[date, date], list[int]] = {}
    for index in range(len(sums)):
        day = FIRST + timedelta(days=index)
        groups.setdefault(_span(kind.step, day), []).append(index)
    rows = []
    for number, ((first, last), places) in enumerate(groups.items(), 1):
        total, count = float(sums[places].sum()), float(counts[places].sum())
        if kind.value == "mean" and not count:
            continue
        value = total / count if kind.value == "mean" else total
        rows.append(DatedValue(number, first, last, value, count if kind.counted else None))
    return rows


def _span(step: str, day: date) -> tuple[date, date]:
    if step == "day":
        return day, day
    if step == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def grow(time: Numbers) -> Numbers:
    """Volume grows sixfold."""
    return np.exp(np.log(6) * (time - 0.5))


def jump(time: Numbers) -> Numbers:
    """Volume triples at once, then falls back to the half."""
    return np.where(time < 0.4, 1.0, np.where(time < 0.75, 3.0, 0.5))


KINDS = (
    Kind("means, few events", volume=0.9),
    Kind("means", volume=4),
    Kind("means, many events", volume=25),
    Kind("sums, few events", volume=0.9, value="sum"),
    Kind("sums", volume=4, value="sum"),
    Kind("sums, many events", volume=25, value="sum"),
    Kind("heavy tails, means", heavy=True),
    Kind("heavy tails, sums", heavy=True, value="sum", burst=0.6),
    Kind("autocorrelated .4", memory=0.4, mood=2.5),
    Kind("autocorrelated .7", memory=0.7, mood=2.5),
    Kind("autocorrelated sums", memory=0.5, mood=2.0, value="sum"),
    Kind("seasonal", season=1.2),
    Kind("seasonal sums", season=1.2, value="sum"),
    Kind("volume grows, means", trend=grow),
    Kind("volume jumps, means", trend=jump),
    Kind("volume grows, sums with counts", trend=grow, value="sum", counted=True),
    Kind("volume jumps, sums with counts", trend=jump, value="sum", counted=True),
    Kind("weekly means", step="week"),
    Kind("weekly sums", step="week", value="sum"),
    Kind("monthly means", step="month"),
)
UNCOUNTED = (
    Kind("volume grows, sums without counts", trend=grow, value="sum"),
    Kind("volume jumps, sums without counts", trend=jump, value="sum"),
)
"""What no method can tell apart: a sum of more events, and more cooperation."""
