"""Do any number of coders give the same codes? Krippendorff's alpha, with its interval.

Alpha = 1 - observed / expected disagreement, over all pairs of values that different coders gave
one unit. Values that are missing make no pairs, so coders need not have worked on the same
units; a value without another beside it on its unit does not count. Krippendorff, K. (2018).
Content Analysis: An Introduction to Its Methodology, 4th ed., Sage, ch. 12; Hayes, A. F. &
Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data.
Communication Methods and Measures 1(1), 77-89.

Here a value is "coded" or "not coded": each code is a variable of its own on every unit (a line,
a participant), and codes are pooled as cells, units x codes. How to read it:

- Where a code is rare, alpha can be low though nearly all cells agree, as most of that agreement
  is on absence and expected by chance. So the number of codings stands beside it.
- Without variation (nobody coded it, or everybody all of it) there is no alpha: neither 1 nor 0.
- The interval is of units drawn anew. Lines of one document are alike, so it is narrower than if
  documents were drawn. There is none where samples do not differ (all agree, or a single unit),
  and none where too many of them do not vary, as a code that stands in three units does not.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hamgara.messages import Message, say
from hamgara.study.codebook import Framework

DRAWS, SEED = 2000, 20251
"""How many samples the bootstrap draws, and from which seed: equal data give equal numbers."""
TAIL = 2.5
"""The percent of samples on each side of the interval."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Distance = Callable[[Floats, Floats], Floats]
"""From the values, and how often each was given: squared distances, values x values."""


def nominal(values: Floats, totals: Floats) -> Floats:  # noqa: ARG001 - as the others
    """Return 1 for different values, 0 for the same."""
    return np.where(values[:, None] == values, 0.0, 1.0)


def ordinal(values: Floats, totals: Floats) -> Floats:  # noqa: ARG001 - they stand in order
    """Return squared distances between the mid-ranks of values that stand in their order."""
    ranks = np.cumsum(totals) - totals / 2
    return interval(ranks, totals)


def interval(values: Floats, totals: Floats) -> Floats:  # noqa: ARG001 - as the others
    """Return squared differences."""
    return np.square(values[:, None] - values)


def ratio(values: Floats, totals: Floats) -> Floats:  # noqa: ARG001 - as the others
    """Return squares of differences divided by sums, for values of 0 or more."""
    sums = values[:, None] + values
    return np.square((values[:, None] - values) / np.where(sums == 0, 1, sums))


def krippendorff_alpha(
    table: ArrayLike, distance: Distance = nominal, values: ArrayLike | None = None
) -> float | None:
    """Return alpha of units x values; at most 1, None where there is no variation.

    Args:
        table: how many coders gave each unit each value; missing values are in none.
        distance: how far two values are apart.
        values: the values themselves, as numbers in rising order (0, 1, 2 ... if not given).
    """
    given = np.asarray(table, dtype=np.float64)
    given = given[given.sum(axis=1) > 1]
    totals = given.sum(axis=0)
    names = np.arange(len(totals)) if values is None else values
    apart = distance(np.asarray(names, dtype=np.float64), totals)
    return _or_none(_reckon(_differ(given, apart).sum(), totals, apart))


def _differ(given: Floats, apart: Floats) -> Floats:
    """Return the observed disagreement in each unit of two or more values."""
    pairs = np.einsum("uc,ck,uk->u", given, apart, given)
    return np.asarray(pairs / (given.sum(axis=1) - 1))


def _reckon(observed: ArrayLike, totals: Floats, apart: Floats) -> Floats:
    """Return alpha from the sums of one or of many samples; not a number without variation."""
    expected = np.einsum("...c,ck,...k->...", totals, apart, totals)
    n = totals.sum(axis=-1)
    varies = expected > 0
    part = (n - 1) * np.asarray(observed) / np.where(varies, expected, 1)
    return np.asarray(np.where(varies, 1 - part, np.nan))


def _or_none(value: ArrayLike) -> float | None:
    return None if np.isnan(value) else float(np.asarray(value)) + 0.0  # no -0.0


@dataclass(frozen=True, slots=True)
class Alpha:
    """Nominal alpha of one code, or of several pooled: of a level, or of all ('').

    `codings` counts the cells coded, once for each coder who did, among the `codes` x units that
    two or more worked on. `value` is at most 1, None where nothing varies; `low` and `high` bound
    95 % of samples of units, None where these do not differ or more than 2.5 % do not vary.
    """

    name: str
    codes: int
    codings: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Reliability:
    """Krippendorff's alpha of two or more coders on the units that at least two worked on.

    Of `read` units that any of them worked on these are `units`. `overall` and `per_code` are of
    the codes without one below them; at a level a coding counts for the code that it is or
    stands below. `above` are the cells coded, for each coder who did, with codes that have others
    below them: these count at their own level and higher ones alone.
    """

    coders: tuple[str, ...]
    unit: str
    units: int
    read: int
    overall: Alpha
    levels: tuple[Alpha, ...]
    per_code: tuple[Alpha, ...]
    above: int = 0

    @property
    def cells(self) -> int:
        """How many cells are compared overall: units x codes."""
        return self.units * self.overall.codes


def measure_reliability(
    unit: str,
    given: Mapping[str, Iterable[tuple[int, str]]],
    worked: Mapping[str, Collection[int]],
    framework: Framework,
) -> Reliability:
    """Return the alpha of coders overall, at every level of a framework, and for every code.

    Args:
        unit: what the units are.
        given: for each coder the units and codes that they coded; other codes do not count.
        worked: for each coder the units that they worked on: what they did not code there is
            "not coded"; on other units their values are missing, and cells do not count.
        framework: the codes.
    """
    of_each = [np.unique(np.array([*units], dtype=np.int64)) for units in worked.values()]
    met, coders = np.unique(np.concatenate(of_each), return_counts=True)
    units, workers = met[coders > 1], coders[coders > 1]
    places = {code.id: at for at, code in enumerate(framework.codes)}
    cells = [
        _locate(given.get(coder, ()), places, np.intersect1d(own, units), units)
        for coder, own in zip(worked, of_each, strict=True)
    ]

    def pool(name: str, codes: Sequence[str]) -> Alpha:
        keys, n = _count(cells, _lift(framework, codes), len(units))
        return _measure(name, len(codes), keys % max(len(units), 1), n, workers)

    themes = [code.id for code in framework.themes]
    lifted = _lift(framework, themes)
    keys, n = _count(cells, lifted, len(units))
    bounds = np.searchsorted(keys, np.arange(len(themes) + 1) * len(units)).tolist()
    return Reliability(
        coders=tuple(worked),
        unit=unit,
        units=len(units),
        read=len(met),
        overall=pool("", themes),
        levels=tuple(
            pool(level.id, [code.id for code in framework.codes if code.level == level.id])
            for level in framework.levels
        ),
        per_code=tuple(
            _measure(code, 1, keys[first:last] - at * len(units), n[first:last], workers)
            for at, (code, (first, last)) in enumerate(zip(themes, pairwise(bounds), strict=True))
        ),
        above=sum(len({*zip(*own[:, lifted[own[1]] < 0].tolist(), strict=True)}) for own in cells),
    )


def _locate(
    cells: Iterable[tuple[int, str]], places: Mapping[str, int], own: Ints, units: Ints
) -> Ints:
    """Return the places of a coder's cells on `own` units among units and codes, 2 x cells."""
    known = [(unit, places[code]) for unit, code in cells if code in places]
    unit, code = np.array(known, dtype=np.int64).reshape(-1, 2).T
    kept = np.isin(unit, own)
    return np.stack([np.searchsorted(units, unit[kept]), code[kept]])


def _lift(framework: Framework, codes: Sequence[str]) -> Ints:
    """Return for each code of the framework which of `codes` it is or stands below, else -1."""
    place = {code: at for at, code in enumerate(codes)}
    chains = (framework.ancestors(code.id) for code in framework.codes)
    found = [next((place[c] for c in chain if c in place), -1) for chain in chains]
    return np.array(found, dtype=np.int64)


def _count(cells: Iterable[Ints], lifted: Ints, units: int) -> tuple[Ints, Ints]:
    """Return the cells coded, as code x `units` + unit in rising order, and by how many coders."""
    of_each = []
    for at, code in cells:
        above = lifted[code]
        of_each.append(np.unique(above[above >= 0] * units + at[above >= 0]))
    return np.unique(np.concatenate(of_each), return_counts=True)


def _measure(name: str, codes: int, at: Ints, given: Ints, workers: Ints) -> Alpha:
    """Return nominal alpha of `codes` pooled, each cell coded or not.

    Args:
        name: what they are called.
        codes: how many they are; units x codes are the cells.
        at: the unit of each cell that anybody coded.
        given: how many coders coded it.
        workers: how many coders worked on each unit, 2 or more.
    """
    apart = nominal(np.arange(2.0), np.zeros(2))
    kinds, times = _sort_units(codes, at, given, workers, apart)

    def reckon(sums: Floats) -> Floats:
        return _reckon(sums[..., 0], sums[..., 1:], apart)

    low = high = None
    if len(workers):
        chance = np.random.default_rng(SEED)
        drawn = reckon(chance.multinomial(len(workers), times / len(workers), DRAWS) @ kinds)
        kept = drawn[~np.isnan(drawn)]
        if len(kept) and np.ptp(kept) > 0 and 100 * len(kept) >= (100 - TAIL) * DRAWS:
            low, high = np.percentile(kept, (TAIL, 100 - TAIL)).tolist()
    return Alpha(name, codes, int(given.sum()), _or_none(reckon(times @ kinds)), low, high)


def _sort_units(
    codes: int, at: Ints, given: Ints, workers: Ints, apart: Floats
) -> tuple[Floats, Ints]:
    """Return the kinds of units there are, and how many units are of each.

    A kind is the observed disagreement in a unit's cells, and how often they were coded and
    not: there are few kinds, so that as few numbers are drawn as there are kinds, not units.
    """
    touched, place = np.unique(at, return_inverse=True)
    cells = np.stack([given, workers[at] - given], axis=1).astype(np.float64)
    differ = np.bincount(place, _differ(cells, apart), len(touched))
    yes = np.bincount(place, given, len(touched))
    rows, times = np.unique(
        np.stack([differ, yes, workers[touched]], axis=1), axis=0, return_counts=True
    )
    idle = np.bincount(workers, minlength=1)
    idle -= np.bincount(workers[touched], minlength=len(idle))
    sizes = np.flatnonzero(idle)
    rest = np.stack([0 * sizes, 0 * sizes, sizes], axis=1)
    kinds = np.concatenate([rows, rest])
    kinds[:, 2] = codes * kinds[:, 2] - kinds[:, 1]
    return kinds, np.concatenate([times, idle[sizes]])


def list_remarks(alpha: Reliability) -> Iterator[Message]:
    """Yield what is to be said of what does not count."""
    if alpha.units < alpha.read:
        yield say(
            "Of {read} units that one of them worked on, {units} have a second coder; only these"
            " count. A coder worked on a document where one coding or more is theirs.",
            read=alpha.read,
            units=alpha.units,
        )
    if alpha.above:
        yield say(
            "Codings with codes that have others below them: {count}. They count at their level"
            " and above it, not among all.",
            count=alpha.above,
        )


def say_alpha() -> Message:
    """Return how to read alpha."""
    return say(
        "A coding counts once for each coder in each unit that it touches. Where few cells are"
        " coded, alpha can be low though most agree; none is given where nothing varies. The"
        " interval holds 95% of {draws} samples of units; there is none where all agree or too few"
        " samples vary.",
        draws=DRAWS,
    )
