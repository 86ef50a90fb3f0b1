"""Clusters of dated markers: visits and agreements, or recalls and expulsions, close together.

Rapprochement shows in such markers rather than in scores. Markers of one direction within three
days are one occasion (a visit and what was signed on it). A window of k occasions where its own
years let expect m has the Poisson likelihood ratio k ln(k / m) - (k - m) (Kulldorff 1997,
Communications in Statistics - Theory and Methods 26, 1481-1496); chosen are the windows, none
overlapping, with the largest sum of twice the ratio less h^2.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hamgara.ingest.events.markers import Marker

FEWEST = 3
"""Occasions of a cluster, at least."""
LONGEST = 182
"""Days of the longest cluster."""
THRESHOLD = 2.8
"""h: see docs/episodes.md."""
_SAME = 3
_NARROWEST = 14
_VAGUE = 31
_YEARS = 3 * 365
_MIXED = 0.5


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster: first and last day, direction (1 closer, -1 apart), z, ratio, ids of markers.

    `ratio` is how many times as many occasions it has as its years let expect.
    """

    start: date
    end: date
    direction: int
    z: float
    ratio: float
    markers: tuple[str, ...]


@dataclass(slots=True)
class _Occasion:
    first: int
    last: int
    markers: list[str]


def find_clusters(markers: Sequence[Marker], threshold: float = THRESHOLD) -> list[Cluster]:
    """Return the clusters of both directions in order of their days.

    Markers without direction (score 0), or whose time is known to more than a month only, take
    no part. A window in which more than half as many occasions point the other way is none.
    """
    sharp = [one for one in markers if (one.end - one.start).days < _VAGUE]
    if not sharp:
        return []
    bounds = (
        min(one.start for one in markers).toordinal(),
        max(one.end for one in markers).toordinal() + 1,
    )
    sides = {sign: _list_occasions([m for m in sharp if m.score * sign > 0]) for sign in (1, -1)}
    found = [
        cluster
        for sign in (1, -1)
        for cluster in _find_side(sides[sign], sides[-sign], sign, bounds, threshold)
    ]
    return sorted(found, key=lambda one: (one.start, one.end))


def _list_occasions(markers: list[Marker]) -> list[_Occasion]:
    occasions: list[_Occasion] = []
    for one in sorted(markers, key=lambda marker: (marker.start, marker.end, marker.id)):
        first, last = one.start.toordinal(), one.end.toordinal()
        if occasions and first - occasions[-1].last <= _SAME:
            occasions[-1].last = max(last, occasions[-1].last)
            occasions[-1].markers.append(one.id)
        else:
            occasions.append(_Occasion(first, last, [one.id]))
    return occasions


def _find_side(
    own: list[_Occasion],
    other: list[_Occasion],
    sign: int,
    bounds: tuple[int, int],
    threshold: float,
) -> list[Cluster]:
    """Return the best windows of one direction, by dynamic programming over its occasions."""
    best = [0.0]
    back: list[tuple[int, float, float] | None] = [None]
    for end in range(1, len(own) + 1):
        gain, choice = best[-1], None
        for first in range(end - FEWEST, -1, -1):
            if own[end - 1].last - own[first].first >= LONGEST:
                break
            k = end - first
            against = sum(own[first].first <= one.first <= own[end - 1].last for one in other)
            expected = _expect(own, first, end, bounds)
            ratio = 2 * (k * math.log(k / expected) - (k - expected))
            if k > expected and against <= _MIXED * k and best[first] + ratio - threshold**2 > gain:
                gain = best[first] + ratio - threshold**2
                choice = (first, ratio, k / expected)
        best.append(gain)
        back.append(choice)
    found = []
    end = len(own)
    while end > 0:
        step = back[end]
        if step is None:
            end -= 1
            continue
        first, ratio, times = step
        inside = own[first:end]
        ids = tuple(name for one in inside for name in one.markers)
        days = date.fromordinal(inside[0].first), date.fromordinal(max(o.last for o in inside))
        found.append(Cluster(*days, sign, math.sqrt(ratio), times, ids))
        end = first
    return found


def _expect(own: list[_Occasion], first: int, end: int, bounds: tuple[int, int]) -> float:
    """Return how many occasions a window lets expect: by all years, or the six around it if more.

    Occasions of the window itself do not count, half a one is added.
    """
    start, stop = own[first].first, own[end - 1].last + 1
    days = max(stop - start, _NARROWEST)
    rates = []
    for low, high in (bounds, (max(start - _YEARS, bounds[0]), min(stop + _YEARS, bounds[1]))):
        count = sum(low <= one.first < high for one in own) - (end - first)
        rates.append((count + 0.5) / max(high - low - (stop - start), 365))
    return max(rates) * days
