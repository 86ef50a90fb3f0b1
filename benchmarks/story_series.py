"""Invented daily scores of a dyad as a press makes them: stories that break, are retold, and fade.

Other than `dyad_series`, whose days are nearly independent, a story here is told for days by a
heavy-tailed number of reports, each with its score on the scale from -10 to 10. The prices of
short and of far windows (`hamgara.relations.bursts`) were set on such series.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from benchmarks.dyad_series import FIRST, YEARS
from hamgara.ingest.events.values import DatedValue
from hamgara.relations.counting import count_by_decimals
from hamgara.relations.values import sort_out

Numbers = NDArray[np.float64]
GOOD = ((1.0, 2.8, 3.4, 4.0, 5.2, 7.0), (0.3, 0.15, 0.2, 0.2, 0.1, 0.05))
BAD = ((-0.4, -2.0, -4.0, -5.0, -7.2, -10.0), (0.2, 0.4, 0.15, 0.15, 0.05, 0.05))
_FADE = 1.6
"""Days by which the reports of a story fall to a third."""


@dataclass(frozen=True, slots=True)
class Crisis:
    """From a day on, extra stories a day, of which `share` are bad, rising and fading by shape."""

    first: int
    rises: int
    lasts: int
    fades: int
    rate: float
    share: float

    def strength(self, days: int) -> Numbers:
        """Return how strong it is each day, from 0 to 1."""
        at = np.arange(days) - self.first
        knots = [-self.rises - 1e-9, 0, self.lasts, self.lasts + self.fades + 1e-9]
        return np.asarray(np.interp(at, knots, [0, 1, 1, 0]))


CRISES: Mapping[str, Crisis] = {
    "incident": Crisis(0, 0, 4, 21, 7.0, 0.85),
    "storm": Crisis(0, 0, 10, 4, 5.0, 0.8),
    "slow rise": Crisis(0, 21, 14, 14, 4.0, 0.8),
    "long tension": Crisis(0, 7, 70, 14, 2.5, 0.75),
}
"""The extra stories are in units of the dyad's usual rate."""


@dataclass(frozen=True, slots=True)
class Press:
    """Stories a day, of which `good` are cooperative; `tail` of the number of their reports.

    `value` is sum or mean; days without a report are rows of 0 where `zeros` says so, and no rows
    else. `growth` is by how many times the press grows over the years, `weekend` its volume then.
    With `decimals` scores have one decimal and means so many, which tell of how many events.
    """

    name: str
    rate: float
    good: float = 0.7
    tail: float = 1.8
    value: str = "sum"
    zeros: bool = True
    growth: float = 1.0
    weekend: float = 0.5
    counted: bool = False
    decimals: int = 0


PRESSES = (
    Press("stories, sums", 3.0),
    Press("stories, means", 3.0, value="mean"),
    Press("few stories, sums", 0.5),
    Press("few stories, means", 0.5, value="mean"),
    Press("few stories, means, no rows", 0.5, value="mean", zeros=False),
    Press("wild tails, sums", 2.0, tail=1.1),
    Press("press grows, means", 1.5, value="mean", growth=6),
    Press("stories, sums with counts", 3.0, counted=True),
    Press("few stories, sums with counts", 0.5, counted=True),
    Press("press grows, sums with counts", 1.5, growth=6, counted=True),
    Press("rivals, sums", 3.0, good=0.4),
    Press("rivals, means", 3.0, good=0.4, value="mean"),
    Press("rivals, sums with counts", 3.0, good=0.4, counted=True),
    Press("friends, sums", 1.0, good=0.96),
    Press("friends, means, no rows", 1.0, good=0.96, value="mean", zeros=False),
    Press("stories, means of 4 decimals", 3.0, value="mean", decimals=4),
    Press("press grows, means of 4 decimals", 1.5, value="mean", growth=6, decimals=4),
    Press("rivals, means of 4 decimals", 3.0, good=0.4, value="mean", decimals=4),
    Press("friends, means of 4 decimals", 1.0, good=0.96, value="mean", decimals=4),
)


def tell_stories(
    press: Press, rng: np.random.Generator, crises: tuple[Crisis, ...] = ()
) -> list[DatedValue]:
    """Return the daily rows of a press over six years, with crises."""
    days = round(YEARS * 365.25)
    time = np.arange(days) / days
    week = np.where((np.arange(days) + FIRST.weekday()) % 7 >= 5, press.weekend, 1.2)
    usual = press.rate * week * press.growth ** (time - 0.5)
    sums, counts = np.zeros(days), np.zeros(days)
    _tell(usual, 1 - press.good, press, rng, sums, counts)
    for crisis in crises:
        extra = usual * crisis.rate * crisis.strength(days)
        _tell(extra, crisis.share, press, rng, sums, counts)
    rows = []
    for day in range(days):
        if not counts[day] and not press.zeros:
            continue
        value = sums[day] / max(counts[day], 1) if press.value == "mean" else sums[day]
        when = FIRST + timedelta(days=day)
        count = float(counts[day]) if press.counted else None
        told = round(float(value), press.decimals) if press.decimals else float(value)
        rows.append(DatedValue(day + 1, when, when, told, count))
    return list(count_by_decimals(sort_out(rows)).values) if press.decimals else rows


def _tell(
    rate: Numbers,
    bad: float,
    press: Press,
    rng: np.random.Generator,
    sums: Numbers,
    counts: Numbers,
) -> None:
    """Add stories to the sums and counts of the days; each is told for some days after it."""
    for day in np.repeat(np.arange(len(rate)), rng.poisson(rate)):
        reports = min(int(1 + rng.pareto(press.tail)), 200)
        scores, odds = BAD if rng.random() < bad else GOOD
        score = rng.choice(scores, p=np.array(odds) / sum(odds))
        told = day + rng.exponential(_FADE, reports).astype(int)
        told = told[told < len(sums)]
        np.add.at(counts, told, 1)
        own = score + rng.normal(0, 0.5, len(told))
        np.add.at(sums, told, np.clip(own.round(1), -10, 10) if press.decimals else own)
