"""Episodes of convergence and divergence, and turning points, of a dyad.

From values: steps are measured against the dyad's own running normal (`normal`), stretches too
far from it for too long are episodes (`bursts`), lasting changes of the level itself are turning
points (`turns`). From dated markers: clusters of them (`markers`). All defaults come from
simulation (benchmarks/simulate_episodes.py, simulate_stories.py) and are the same for every dyad.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np

from hamgara.ingest.events.markers import Marker
from hamgara.ingest.events.values import DatedValue
from hamgara.relations.bursts import LONGEST, PAUSE, Burst, find_bursts
from hamgara.relations.bursts import THRESHOLD as BURST
from hamgara.relations.loud import find_loud
from hamgara.relations.markers import find_clusters
from hamgara.relations.normal import (
    bridge_silence,
    clip,
    compress,
    follow_volume,
    measure_sides,
    recenter,
    remove_seasons,
)
from hamgara.relations.smoothing import find_smoothing
from hamgara.relations.turns import THRESHOLD as TURN
from hamgara.relations.turns import Turn, find_turns
from hamgara.relations.values import FEWEST_IN_ALL, Line, Step, cut, find_sparse, lay_out
from hamgara.relations.views import look

Direction = Literal["convergence", "divergence"]
Kind = Literal["episode", "turning-point"]
_ROUNDS = 3
_NOISE = {"burst": (2.0, BURST, 0.65), "turn": (0.3, TURN, 0.25)}
"""False finds a year at h, h, and by what power of e they thin out with z: fitted so that of the
finds on invented and on real dyads about as many stood at something known as said. In plain presses
fewer are false."""
_SUREST = 0.999
"""More than so many runs can tell is not claimed."""
_REAL = {"burst": 1.0, "turn": 0.3}
"""Real ones a year that are expected before a look at the series."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A find: first and last day (the same for a turning point), direction, kind.

    `strength` is positive: for values the mean distance from the normal (for a turning point the
    change of level) in spreads of ordinary steps; for markers how many times as many occasions
    there were as expected. `probability` is that it is no play of noise, None where simulation
    does not tell. `method` is penalized-scan, optimal-partition, marker-clusters, or two joined
    by `+`. `events` are the ids of the markers that made it.
    """

    start: date
    end: date
    direction: Direction
    kind: Kind
    strength: float
    probability: float | None
    method: str
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One merged list in order of days, and the stretches on which nothing can be told.

    `step` is what a row of the values tells, None without values; `smooth` over how many of
    these each value is a running mean, 1 where it is none. `loud` are the stretches with far more
    events than usual, whatever their scores say (`hamgara.relations.loud`).
    """

    episodes: tuple[Episode, ...]
    sparse: tuple[tuple[date, date], ...]
    step: Step | None
    smooth: int = 1
    loud: tuple[tuple[date, date], ...] = ()


def find_episodes(values: Sequence[DatedValue] = (), markers: Sequence[Marker] = ()) -> Found:
    """Return the episodes and turning points of a dyad from its values, its markers, or both.

    Values are rows of days, weeks or months in any order; days without a row were not observed.
    With fewer than 60 telling days (26 weeks, 18 months) all is sparse and nothing is looked for.

    Raises:
        HamgaraError: rows that `hamgara.relations.values.sort_out` would not keep.
    """
    marked = _from_markers(markers)
    if not values:
        return Found(tuple(_merge(marked)), (), None)
    line = lay_out(values)
    sparse = tuple(find_sparse(line))
    if int(line.told.sum()) < FEWEST_IN_ALL[line.step]:
        return Found(tuple(_merge(marked)), sparse, line.step)
    line = cut(line)
    loud = tuple(find_loud(line))
    if line.counts is not None and find_smoothing(line) > 1:
        # a running mean has no events of its own day
        line = replace(line, counts=None, weights=line.told.astype(float))
    line = replace(line, smooth=find_smoothing(follow_volume(line)))
    bursts, turns = scan(line)
    valued = [_from_burst(one, line) for one in bursts] + [_from_turn(one, line) for one in turns]
    return Found(tuple(_merge([*valued, *marked])), sparse, line.step, line.smooth, loud)


def scan(line: Line, burst: float = BURST, turn: float = TURN) -> tuple[list[Burst], list[Turn]]:
    """Return the bursts and turning points of a line at thresholds.

    In three rounds: the normal is taken anew without the bursts, and between the turning points,
    of the round before. Turning points are looked for without the bursts, but with those that are
    the feet of a step; in the first round, which knows of no step, with all of them, but by the
    side of each step alone. Bursts of an earlier round are kept where a later one finds nothing
    there, and no turning point says why. Where events are counted a burst must lean as their mean
    does.
    """
    size = len(line.values)
    told, flow = bridge_silence(follow_volume(line))
    usual, ordinary = line.weights.copy(), flow.weights.copy()
    away = measure_sides(line, float(np.median(line.values[usual > 0])))
    level = compress(away, line)
    bursts: list[Burst] = []
    turns: list[Turn] = []
    rounds: list[list[Burst]] = []
    for number in range(_ROUNDS):
        cuts = [one.first for one in turns]
        spans = list(zip([0, *cuts], [*cuts, size], strict=True))
        views = look(line, told, flow, ordinary, spans)
        bursts = find_bursts(views, flow, ordinary, burst, early=not number)
        if line.counts is not None:
            moods = recenter(level, line, usual, spans) * line.weights
            bursts = [one for one in bursts if one.z * moods[one.first : one.last].sum() > 0]
        usual, ordinary = line.weights.copy(), flow.weights.copy()
        rounds.append(bursts)
        lasting = line.weights.copy()
        for one in bursts:
            usual[one.first : one.last] = ordinary[one.first : one.last] = 0
            if number and not _is_foot(one, turns, line):
                lasting[one.first : one.last] = 0
        scores = level if number else clip(away, line)
        turns = find_turns(remove_seasons(scores, line, lasting), lasting, line, turn)
        turns = [_lead_back(one, bursts, line) for one in turns]
    unexplained = [[one for one in each if not _is_foot(one, turns, line)] for each in rounds]
    return keep_earlier(bursts, unexplained), turns


def keep_earlier(bursts: list[Burst], rounds: Sequence[Sequence[Burst]]) -> list[Burst]:
    """Return the bursts with those of earlier rounds that none of later ones overlaps, in order.

    With its crises taken out a series may look calmer or wilder; what stood out once is told.
    """
    kept = list(bursts)
    for earlier in reversed(rounds):
        kept += [
            one
            for one in earlier
            if not any(one.first < other.last and other.first < one.last for other in kept)
        ]
    return sorted(kept, key=lambda one: one.first)


def _is_foot(one: Burst, turns: Sequence[Turn], line: Line) -> bool:
    """Is a burst the new level right after a turning point, or the old one right before it?"""
    reach = line.steps(LONGEST)
    for turn in turns:
        after = one.z * turn.z > 0
        first, last = (
            (turn.first, turn.first + reach) if after else (turn.first - reach, turn.first)
        )
        if one.first < last and first < one.last:
            return True
    return False


def _lead_back(turn: Turn, bursts: Sequence[Burst], line: Line) -> Turn:
    """Return a turning point at the beginning of the burst that leads into the new level."""
    pause = line.steps(PAUSE)
    for one in bursts:
        if one.z * turn.z > 0 and one.first < turn.first <= one.last + pause:
            return replace(turn, first=one.first)
    return turn


def _from_burst(one: Burst, line: Line) -> Episode:
    return Episode(
        line.starts[one.first],
        line.ends[one.last - 1],
        "convergence" if one.z > 0 else "divergence",
        "episode",
        abs(one.mean),
        _weigh("burst", one.z),
        "penalized-scan",
    )


def _from_turn(one: Turn, line: Line) -> Episode:
    day = line.starts[one.first]
    return Episode(
        day,
        day,
        "convergence" if one.z > 0 else "divergence",
        "turning-point",
        abs(one.change),
        _weigh("turn", one.z),
        "optimal-partition",
    )


def _weigh(kind: str, z: float) -> float:
    """Return real / (real + false), the false ones a year and at least as strong as z."""
    rate, threshold, slope = _NOISE[kind]
    false = rate * math.exp(-slope * (abs(z) - threshold))
    return min(_REAL[kind] / (_REAL[kind] + false), _SUREST)


def _from_markers(markers: Sequence[Marker]) -> list[Episode]:
    return [
        Episode(
            one.start,
            one.end,
            "convergence" if one.direction > 0 else "divergence",
            "episode",
            one.ratio,
            None,
            "marker-clusters",
            one.markers,
        )
        for one in find_clusters(markers)
    ]


def _merge(found: Sequence[Episode]) -> list[Episode]:
    """Return the finds in order, a cluster of markers joined to what overlaps it.

    Only episodes of one direction from different methods are joined: what one method keeps apart
    stays apart, and where markers contradict values both stand. A cluster that overlaps several
    goes to the first.
    """
    merged: list[Episode] = []
    for one in sorted(found, key=lambda one: (one.method == "marker-clusters", one.start)):
        for place, other in enumerate(merged):
            if (
                one.kind == other.kind == "episode"
                and one.direction == other.direction
                and one.method == "marker-clusters" != other.method
                and one.start <= other.end
                and other.start <= one.end
            ):
                merged[place] = replace(
                    other,
                    start=min(one.start, other.start),
                    end=max(one.end, other.end),
                    method="penalized-scan+marker-clusters",
                    events=(*other.events, *one.events),
                )
                break
        else:
            merged.append(one)
    return sorted(merged, key=lambda one: (one.start, one.end, one.kind))
