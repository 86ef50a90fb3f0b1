"""False alarms and delays of `hamgara episodes` on invented series: where its defaults come from.

`python -m benchmarks.simulate_episodes [runs] [plot]`: with the name of a file the calibration
plot of docs/episodes-calibration.md is drawn. Everything is seeded.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import mean, median

import numpy as np

from benchmarks.dyad_series import FIRST, KINDS, UNCOUNTED, YEARS, Kind, Stir, make_series
from hamgara.ingest.events.markers import Marker
from hamgara.relations.episodes import Episode, find_episodes
from hamgara.relations.markers import find_clusters
from hamgara.report.charts.drawing import Spec, draw_svg, stand_alone
from hamgara.report.charts.style import FONT, INK, MUTED, RULE, SERIES

SIZES: Mapping[str, tuple[Stir, ...]] = {
    "faint, 4 weeks": (Stir(0, 28, 0.3, 1.0),),
    "weak, 4 weeks": (Stir(0, 28, 0.45, 1.5),),
    "clear, 2 weeks": (Stir(0, 14, 0.7, 2.5),),
    "clear, 4 weeks": (Stir(0, 28, 0.7, 2.5),),
    "clear, 8 weeks": (Stir(0, 56, 0.7, 2.5),),
    "severe, 4 weeks": (Stir(0, 28, 0.85, 5.0),),
    "attack: 3 days, then 4 weeks": (Stir(0, 3, 0.95, 8.0), Stir(3, 28, 0.55, 2.0)),
}
"""Crises: in a clear one seven of ten events are tense and two and a half as many are reported."""

WITHIN = 28
_PLACES = ((200, 350), (700, 850), (1150, 1300), (1700, 1850))
_SHOWN = ("means", "means, few events", "sums", "sums, few events", "heavy tails, sums")
_LIMIT = 0.9


@dataclass(frozen=True, slots=True)
class Alarms:
    """False episodes and turning points a year on noise."""

    episodes: float
    turns: float


@dataclass(frozen=True, slots=True)
class Hits:
    """The share of crises found within four weeks, and the median delay of those in days."""

    found: float
    delay: float


def count_alarms(kind: Kind, seed: int) -> tuple[int, int]:
    """Return the episodes and turning points found in one series of noise."""
    found = find_episodes(make_series(kind, np.random.default_rng(seed))).episodes
    turns = sum(one.kind == "turning-point" for one in found)
    return len(found) - turns, turns


def find_delays(kind: Kind, size: str, seed: int) -> list[int | None]:
    """Return for the four crises of one series the days until they are found, None if not."""
    rng = np.random.default_rng([seed, 1])
    starts = [int(rng.integers(*place)) for place in _PLACES]
    stirs = tuple(
        Stir(start + one.first, one.days, one.share, one.volume)
        for start in starts
        for one in SIZES[size]
    )
    found = find_episodes(make_series(kind, rng, stirs)).episodes
    return [measure_delay(found, FIRST + timedelta(days=start)) for start in starts]


def measure_delay(found: Sequence[Episode], day: date) -> int | None:
    """Return the days from `day` to the nearest beginning of a divergence within four weeks."""
    delays = [(one.start - day).days for one in found if one.direction == "divergence"]
    return min((d for d in delays if abs(d) <= WITHIN), key=abs, default=None)


def count_cluster_alarms(rate: float, runs: int) -> float:
    """Return false clusters a year of markers that come by chance, ever more of them."""
    rng = np.random.default_rng(7)
    years, total = 34, 0
    for _ in range(runs):
        markers = []
        for score in (1.0, -1.0):
            days = rng.random(rng.poisson(rate * years)) ** 0.7 * years * 365.25
            dates = [date(1991, 1, 1) + timedelta(days=int(day)) for day in days]
            markers += [Marker(f"{score}-{n}", d, d, score) for n, d in enumerate(dates)]
        total += len(find_clusters(markers))
    return total / runs / years


def measure_alarms(
    pool: ProcessPoolExecutor, kinds: Sequence[Kind], runs: int
) -> dict[str, Alarms]:
    """Return false finds a year of each kind of noise."""
    answer = {}
    for kind in kinds:
        pairs = list(pool.map(count_alarms, [kind] * runs, range(runs), chunksize=4))
        episodes, turns = (mean(column) / YEARS for column in zip(*pairs, strict=True))
        answer[kind.name] = Alarms(episodes, turns)
        print(f"{kind.name:36}{episodes:8.3f} episodes{turns:8.3f} turning points a year")
    return answer


def measure_hits(pool: ProcessPoolExecutor, runs: int) -> dict[str, dict[str, Hits]]:
    """Return by kind and size how many crises are found, and how soon."""
    answer: dict[str, dict[str, Hits]] = {}
    for kind in KINDS:
        for size in SIZES:
            many = pool.map(find_delays, [kind] * runs, [size] * runs, range(runs), chunksize=4)
            delays = [delay for one in many for delay in one]
            known = [abs(delay) for delay in delays if delay is not None]
            hits = Hits(len(known) / len(delays), median(known) if known else float("nan"))
            answer.setdefault(kind.name, {})[size] = hits
        shown = (f"{hits.found:5.2f} ({hits.delay:.0f})" for hits in answer[kind.name].values())
        print(f"{kind.name:36}", *shown)
    return answer


def plot(alarms: Mapping[str, Alarms], hits: Mapping[str, Mapping[str, Hits]]) -> Spec:
    """Return the specification of the calibration plot."""
    noise = [{"kind": name, "alarms": one.episodes} for name, one in alarms.items()]
    shares = [
        {"kind": kind, "size": size, "found": one.found}
        for kind in _SHOWN
        for size, one in hits[kind].items()
    ]
    height = 17 * len(noise)
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "padding": 10,
        "config": {"axis": {"labelFont": FONT, "titleFont": FONT, "labelColor": INK,
                            "titleColor": MUTED, "labelLimit": 300, "domainColor": RULE},
                   "legend": {"labelFont": FONT, "titleFont": FONT}},
        "data": [{"name": "noise", "values": noise}, {"name": "hits", "values": shares}],
        "layout": {"padding": 40, "columns": 2, "align": "none"},
        "marks": [_alarm_panel(height), _hit_panel(height)],
    }  # fmt: skip


def _alarm_panel(height: int) -> Spec:
    return {
        "type": "group",
        "encode": {"enter": {"width": {"value": 240}, "height": {"value": height}}},
        "scales": [
            {"name": "x", "domain": [0, 1], "range": [0, 240]},
            {"name": "y", "type": "band", "domain": {"data": "noise", "field": "kind"},
             "range": [0, height], "padding": 0.3},
        ],
        "axes": [{"orient": "left", "scale": "y", "ticks": False},
                 {"orient": "bottom", "scale": "x", "grid": True, "tickCount": 4,
                  "title": "False episodes a year on noise"}],
        "marks": [
            {"type": "rect", "from": {"data": "noise"}, "encode": {"enter": {
                "x": {"value": 0}, "x2": {"scale": "x", "field": "alarms"},
                "y": {"scale": "y", "field": "kind"}, "height": {"scale": "y", "band": 1},
                "fill": {"value": SERIES[0]}}}},
            {"type": "rule", "encode": {"enter": {
                "x": {"scale": "x", "value": _LIMIT}, "y": {"value": 0},
                "y2": {"value": height}, "stroke": {"value": SERIES[1]},
                "strokeDash": {"value": [4, 3]}}}},
        ],
    }  # fmt: skip


def _hit_panel(height: int) -> Spec:
    point = {
        "x": {"scale": "x", "field": "size"}, "y": {"scale": "y", "field": "found"},
    }  # fmt: skip
    color = {"scale": "color", "field": "kind"}
    return {
        "type": "group",
        "encode": {"enter": {"width": {"value": 330}, "height": {"value": height}}},
        "scales": [
            {"name": "x", "type": "point", "domain": list(SIZES), "range": [15, 315]},
            {"name": "y", "domain": [0, 1], "range": [height, 0]},
            {"name": "color", "type": "ordinal", "domain": list(_SHOWN),
             "range": [*SERIES, MUTED]},
        ],
        "axes": [{"orient": "bottom", "scale": "x", "labelAngle": -40, "labelAlign": "right"},
                 {"orient": "left", "scale": "y", "grid": True,
                  "title": "Share of crises found within four weeks"}],
        "legends": [{"stroke": "color", "orient": "right"}],
        "marks": [{
            "type": "group",
            "from": {"facet": {"name": "one", "data": "hits", "groupby": "kind"}},
            "marks": [
                {"type": "line", "from": {"data": "one"},
                 "encode": {"enter": {**point, "stroke": color, "strokeWidth": {"value": 2}}}},
                {"type": "symbol", "from": {"data": "one"},
                 "encode": {"enter": {**point, "fill": color, "size": {"value": 40}}}},
            ],
        }],
    }  # fmt: skip


def main() -> int:
    """Print the tables; fail where noise gives more than .9 false episodes a year."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with ProcessPoolExecutor(2) as pool:
        alarms = measure_alarms(pool, KINDS, runs)
        print("A sum without counts cannot tell more events from more cooperation:")
        alone = measure_alarms(pool, UNCOUNTED, runs)
        print("Crises found within four weeks (median days): " + "; ".join(SIZES))
        hits = measure_hits(pool, max(1, runs // 5))
    for rate in (1.0, 2.0, 5.0):
        false = count_cluster_alarms(rate, runs)
        print(f"clusters of markers, {rate:.0f} a year by direction: {false:.3f} false a year")
    if len(sys.argv) > 2:
        svg = draw_svg(plot({**alarms, **alone}, hits), alt="Calibration of hamgara episodes")
        Path(sys.argv[2]).write_text(stand_alone(svg), encoding="utf-8")
    return 0 if max(one.episodes for one in alarms.values()) <= _LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
