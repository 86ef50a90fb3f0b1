"""The ways in which steps are counted when stretches far from the normal are looked for.

A sum tells how much the press told, a mean how it told it: where events are counted both are
looked at. Among rivals a crisis is more bad news than usual and shows in sums; among friends it is
many events of both signs, that hardly move a sum, and shows in means.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hamgara.relations.normal import (
    cap,
    clip,
    compress,
    recenter,
    remove_seasons,
    standardize,
)
from hamgara.relations.values import Line, Numbers


@dataclass(frozen=True, slots=True)
class Way:
    """How the distances of steps from the normal are counted, and what a window costs in it.

    `farther` is what any window costs beyond the threshold, `shorter` what it costs more for each
    e-fold of days below four weeks. `level`: the mean of a window tells how far it lies.
    """

    count: Callable[[Numbers, Line], Numbers]
    farther: float
    shorter: float
    level: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """The scores of all steps, counted in one way; 0 where nothing was observed."""

    way: Way
    scores: Numbers


SUMS = (Way(clip, 0.0, 12.0), Way(compress, 3.0, 12.0, level=True), Way(cap, 9.0, 20.0))
"""On which side of the normal a step lies, how far, wild ones cut down, and how much it weighs."""
MEANS = (Way(clip, 3.0, 12.0), Way(compress, 6.0, 12.0, level=True))
"""Of means per event, beside those of sums."""


def look(
    line: Line, told: Line, flow: Line, usual: Numbers, spans: Sequence[tuple[int, int]]
) -> list[View]:
    """Return the views of a line.

    Args:
        line: values, or means of counted events.
        told: the steps of it that tell something, sums where events are counted.
        flow: the same with the quiet steps (`bridge_silence`).
        usual: weights of the steps of `flow` that tell what is normal.
        spans: stretches between turning points, each with a normal of its own.
    """
    away = standardize(told, spans)
    counted = [(way, way.count(away, flow)) for way in SUMS]
    if line.counts is not None:
        means = standardize(line, spans)
        counted += [(way, way.count(means, line) * line.weights) for way in MEANS]
    views = []
    for way, scores in counted:
        left = remove_seasons(scores, flow, usual)
        views.append(View(way, recenter(left, flow, usual, spans)))
    return views
