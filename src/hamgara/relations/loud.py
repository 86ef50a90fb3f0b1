"""Stretches of far more events than usual, whatever their scores say.

Among friends a crisis is often told by many events that machines take for cooperation (talks,
statements, visits), so that no score shows it; on real dyads that is what hides most of those that
are not found (docs/episodes-calibration.md, "Real dyads"). Which way such a stretch points is not
told here.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from hamgara.relations.bursts import PAUSE
from hamgara.relations.normal import find_volume
from hamgara.relations.values import Line, accumulate

WINDOW = 7.0
"""Days in which events are counted; a month where a step is one."""
TIMES = 5.0
"""How many times as many events as usual make a stretch loud: on real dyads one a year."""
FEWEST = 15.0
"""Events of such a window, at least."""
_OWN = 2.0
"""How many times as many events as usual a step has where such a stretch begins and ends."""


def find_loud(line: Line) -> list[tuple[date, date]]:
    """Return the first and last days of the stretches with `TIMES` as many events as usual.

    Usual is the median of the four-week means of a year before and after. Of each window that has
    so many, the steps with `_OWN` times as many as usual count; those less than a week apart are
    one stretch. None where the events were not counted, or news is too rare for anything usual.
    """
    if line.counts is None:
        return []
    counts, _, usual = find_volume(line, line.counts)
    if not usual.any():
        return []
    size, pause = min(line.steps(WINDOW), len(counts)), line.steps(PAUSE)
    sums, wanted = accumulate(counts), accumulate(usual)
    many = np.maximum(FEWEST, TIMES * (wanted[size:] - wanted[:-size]))
    found: list[list[int]] = []
    for head in np.flatnonzero(sums[size:] - sums[:-size] >= many):
        own = head + np.flatnonzero(counts[head : head + size] > _OWN * usual[head : head + size])
        if found and own[0] - found[-1][1] <= pause:
            found[-1][1] = max(found[-1][1], int(own[-1]))
        else:
            found.append([int(own[0]), int(own[-1])])
    return [(line.starts[first], line.ends[last]) for first, last in found]
