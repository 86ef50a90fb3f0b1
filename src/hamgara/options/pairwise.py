"""Weights from comparisons in pairs that people entered: the analytic hierarchy process.

T. L. Saaty, The Analytic Hierarchy Process (1980); How to make a decision, European Journal of
Operational Research 48 (1990) 9-26; Decision making with the analytic hierarchy process, Int.
J. Services Sciences 1(1), 2008, 83-98. Weights are the principal right eigenvector; CI =
(lambda_max - n) / (n - 1), CR = CI / RI; judgments with CR above .10 should be looked at again.
Judges are never put together: each one's weights stand under that name and day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.judgments import RATIO_LIMIT, Comparison

CONSISTENT = 0.10
"""The consistency ratio above which Saaty asks to revise the judgments."""

RANDOM_INDEX = (
    *(0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41),
    *(1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59),
)
"""The mean CI of random judgments of 0, 1, 2 ... 15 things (Saaty 1980)."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of things compared, and the consistency of the judgments."""

    items: tuple[str, ...]
    weights: tuple[float, ...]
    largest: float
    index: float
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Block:
    """One judge's comparisons under one criterion."""

    criterion: str
    weights: Weights
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one judge's comparisons come to, and how far it holds.

    `low` and `high` bound the weight of each item when any one judgment is moved by one step
    of the scale; `held` of `tried` such moves leave the first item first.
    """

    judge: str
    days: tuple[date, ...]
    items: tuple[str, ...]
    weights: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    held: int
    tried: int
    blocks: tuple[Block, ...]


def weigh(items: Sequence[str], matrix: Matrix) -> Weights:
    """Return the weights of items from a reciprocal matrix of comparisons."""
    size = len(items)
    values, vectors = np.linalg.eig(matrix)
    first = int(np.argmax(values.real))
    vector = np.abs(vectors[:, first].real)
    largest = float(values[first].real)
    index = (largest - size) / (size - 1) if size > 1 else 0.0
    random = RANDOM_INDEX[size] if size < len(RANDOM_INDEX) else None
    ratio = None if random is None else index / random if random else 0.0
    weights = vector / vector.sum()
    return Weights(tuple(items), tuple(float(w) for w in weights), largest, index, ratio)


def judge_all(
    comparisons: Iterable[Comparison], known: Mapping[str, Sequence[str]]
) -> tuple[list[Verdict], list[HamgaraError]]:
    """Return each judge's verdict, and what is missing or stands twice.

    Args:
        comparisons: all rows that people entered.
        known: names of kinds (options, grounds) and their codes; what is compared under a
            criterion, or under none, is all of one kind or the criteria.
    """
    verdicts, problems = [], []
    by_judge: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        by_judge.setdefault(comparison.judge, []).append(comparison)
    for judge, own in by_judge.items():
        blocks: dict[str, list[Comparison]] = {}
        for comparison in own:
            blocks.setdefault(comparison.criterion, []).append(comparison)
        try:
            verdicts.append(_judge(judge, blocks, known))
        except HamgaraError as error:
            problems.append(error)
    return verdicts, problems


def _judge(
    judge: str, blocks: Mapping[str, Sequence[Comparison]], known: Mapping[str, Sequence[str]]
) -> Verdict:
    criteria = [name for name in blocks if name]
    if criteria and "" not in blocks and len(criteria) > 1:
        first = blocks[criteria[1]][0]
        raise HamgaraError(
            say("{judge} did not compare the criteria with each other.", judge=judge),
            f"{first.place}: criterion",
            say("Add rows with an empty criterion that compare: {names}.", names=tuple(criteria)),
        )
    items: dict[str, list[str]] = {}
    filled: dict[str, dict[tuple[str, str], Comparison]] = {}
    for name, rows in blocks.items():
        top = not name and bool(criteria)
        items[name] = criteria if top else _find_kind(rows, known)
        filled[name] = _pair_up(items[name], rows)
    below = [name for name in blocks if name] or [""]
    if len({tuple(items[name]) for name in below}) > 1:
        raise HamgaraError(
            say("{judge} compares other things under each criterion.", judge=judge),
            blocks[below[1]][0].place,
            say("Compare the same options, or the same grounds, under every criterion."),
        )
    ratios = {
        name: {pair: comparison.ratio for pair, comparison in rows.items()}
        for name, rows in filled.items()
    }
    weights = _combine(items, ratios)
    moved = [_combine(items, changed) for changed in _move_each(ratios)]
    table = np.array([weights, *moved])
    return Verdict(
        judge=judge,
        days=tuple(sorted({c.day for rows in blocks.values() for c in rows})),
        items=tuple(items[below[0]]),
        weights=weights,
        low=tuple(float(v) for v in table.min(axis=0)),
        high=tuple(float(v) for v in table.max(axis=0)),
        held=sum(int(np.argmax(other)) == int(np.argmax(weights)) for other in moved),
        tried=len(moved),
        blocks=tuple(
            Block(name, weigh(items[name], fill_matrix(items[name], ratios[name])), tuple(rows))
            for name, rows in blocks.items()
        ),
    )


def fill_matrix(items: Sequence[str], ratios: Mapping[tuple[str, str], Fraction]) -> Matrix:
    """Return the reciprocal matrix of comparisons; both directions follow from one."""
    places = {item: number for number, item in enumerate(items)}
    matrix = np.ones((len(items), len(items)))
    for (first, second), ratio in ratios.items():
        matrix[places[first], places[second]] = float(ratio)
        matrix[places[second], places[first]] = float(1 / ratio)
    return matrix


def _combine(
    items: Mapping[str, Sequence[str]],
    ratios: Mapping[str, Mapping[tuple[str, str], Fraction]],
) -> tuple[float, ...]:
    """Return the weights of what is compared, summed over weighted criteria."""
    found = {name: weigh(items[name], fill_matrix(items[name], ratios[name])) for name in ratios}
    criteria = [name for name in found if name]
    if not criteria:
        return found[""].weights
    of_criteria = dict(zip(found[""].items, found[""].weights, strict=True)) if "" in found else {}
    total = sum(of_criteria.get(name, 1.0) * np.array(found[name].weights) for name in criteria)
    return tuple(float(value) for value in np.asarray(total))


def _move_each(
    ratios: Mapping[str, Mapping[tuple[str, str], Fraction]],
) -> Iterable[dict[str, dict[tuple[str, str], Fraction]]]:
    """Yield the judgments with one of them moved by one step of the scale, up and down."""
    for name, rows in ratios.items():
        for pair, ratio in rows.items():
            for step in (-1, 1):
                moved = _step(ratio, step)
                if moved is not None:
                    yield {
                        n: {**r, pair: moved} if n == name else dict(r) for n, r in ratios.items()
                    }


def _step(ratio: Fraction, step: int) -> Fraction | None:
    """Return the ratio one step further on 1/9 ... 1/2, 1, 2 ... 9; None beyond the ends."""
    place = ratio - 1 if ratio >= 1 else 1 - 1 / ratio
    moved = place + step
    if abs(moved) > RATIO_LIMIT - 1:
        return None
    return moved + 1 if moved >= 0 else 1 / (1 - moved)


def _find_kind(rows: Sequence[Comparison], known: Mapping[str, Sequence[str]]) -> list[str]:
    """Return all items of the kind that a block compares."""
    used = {name for row in rows for name in (row.first, row.second)}
    for codes in known.values():
        if used <= {*codes}:
            return [code for code in codes if code in used]
    every = {code for codes in known.values() for code in codes}
    strange = next((row for row in rows if not {row.first, row.second} <= every), rows[0])
    raise _mixed(strange, sorted(every))


def _mixed(row: Comparison, known: Iterable[str]) -> HamgaraError:
    return HamgaraError(
        say("{first} and {second} cannot be compared here.", first=row.first, second=row.second),
        f"{row.place}: first",
        say("There are: {known}.", known=tuple(known)),
    )


def _pair_up(items: Sequence[str], rows: Sequence[Comparison]) -> dict[tuple[str, str], Comparison]:
    """Return the comparison of each pair.

    Raises:
        HamgaraError: a pair is missing, stands twice, or names something else.
    """
    found: dict[frozenset[str], Comparison] = {}
    for row in rows:
        pair = frozenset((row.first, row.second))
        if not pair <= {*items}:
            raise _mixed(row, items)
        if pair in found:
            raise HamgaraError(
                say("{first} and {second} are compared twice.", first=row.first, second=row.second),
                row.place,
                say("Keep one of the rows ({other}).", other=found[pair].place),
            )
        found[pair] = row
    missing = [pair for pair in combinations(items, 2) if frozenset(pair) not in found]
    if missing:
        raise HamgaraError(
            say(
                "{judge} did not compare: {pairs}.",
                judge=rows[0].judge,
                pairs=tuple(f"{a}–{b}" for a, b in missing[:10]),
            ),
            rows[-1].place,
            say("Each thing is compared with each other one once."),
        )
    return {(row.first, row.second): row for row in rows}
