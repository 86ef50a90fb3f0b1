from __future__ import annotations

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from hamgara.options.pairwise import CONSISTENT, judge_all, weigh
from hamgara.study.judgments import Comparison

DRINKS = """1 9 5 2 1 1 1/2
1/9 1 1/3 1/9 1/9 1/9 1/9
1/5 3 1 1/3 1/4 1/3 1/9
1/2 9 3 1 1/2 1 1/3
1 9 4 2 1 2 1/2
1 9 3 1 1/2 1 1/3
2 9 9 3 2 3 1"""
HOUSE = """1 5 3 7 6 6 1/3 1/4
1/5 1 1/3 5 3 3 1/5 1/7
1/3 3 1 6 3 4 6 1/5
1/7 1/5 1/6 1 1/3 1/4 1/7 1/8
1/6 1/3 1/3 3 1 1/2 1/5 1/6
1/6 1/3 1/4 4 2 1 1/5 1/6
3 5 1/6 7 5 5 1 1/2
4 7 5 8 6 6 2 1"""
OPTIONS = {"options": ["A", "B", "C"], "grounds": ["G1", "G2"]}


def matrix(text: str) -> np.ndarray:
    return np.array([[float(Fraction(cell)) for cell in row.split()] for row in text.split("\n")])


def compare(first: str, second: str, ratio: object, criterion: str = "", judge: str = "ana"):
    day = date(2026, 3, 1)
    place = f"judgments/pairwise.csv:{first}{second}"
    return Comparison(judge, day, criterion, first, second, Fraction(str(ratio)), "", place)


def test_saaty_2008_which_drink_is_consumed_more():
    weights = weigh(range(7), matrix(DRINKS))
    expected = [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
    assert weights.weights == pytest.approx(expected, abs=0.0006)
    assert weights.ratio == pytest.approx(0.022, abs=0.0006)


def test_saaty_1990_which_house_to_buy():
    weights = weigh(range(8), matrix(HOUSE))
    expected = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
    assert weights.weights == pytest.approx(expected, abs=0.0006)
    assert weights.largest == pytest.approx(9.669, abs=0.0006)
    assert weights.index == pytest.approx(0.238, abs=0.0006)
    assert weights.ratio == pytest.approx(0.169, abs=0.0006)
    assert weights.ratio > CONSISTENT


def test_consistent_judgments_give_their_own_ratios():
    rows = [compare("A", "B", 2), compare("B", "C", 2), compare("C", "A", "1/4")]
    (verdict,), problems = judge_all(rows, OPTIONS)
    assert problems == []
    assert verdict.weights == pytest.approx((4 / 7, 2 / 7, 1 / 7))
    assert verdict.blocks[0].weights.ratio == pytest.approx(0, abs=1e-9)
    assert all(a <= w <= b for a, w, b in zip(verdict.low, verdict.weights, verdict.high))  # noqa: B905
    assert (verdict.held, verdict.tried) == (6, 6)


def test_criteria_weigh_what_is_compared_under_them():
    rows = [
        compare("cost", "effect", "1/3"),
        compare("A", "B", 3, "cost"),
        compare("A", "B", "1/3", "effect"),
    ]
    (verdict,), _ = judge_all(rows, OPTIONS)
    assert verdict.weights == pytest.approx((0.25 * 0.75 + 0.75 * 0.25, 0.25 * 0.25 + 0.75 * 0.75))
    assert (verdict.held, verdict.tried) == (6, 6)


def test_a_first_place_that_one_step_can_take_is_told():
    (verdict,), _ = judge_all([compare("A", "B", 2)], OPTIONS)
    assert (verdict.held, verdict.tried) == (2, 2)
    (verdict,), _ = judge_all([compare("B", "A", 1)], OPTIONS)
    assert (verdict.held, verdict.tried) == (1, 2)


def test_judges_are_not_put_together():
    rows = [compare("A", "B", 3), compare("A", "B", "1/3", judge="bob")]
    verdicts, _ = judge_all(rows, OPTIONS)
    assert [verdict.judge for verdict in verdicts] == ["ana", "bob"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("A", "B", 2), ("B", "C", 2)], "ana did not compare: A–C"),
        ([("A", "B", 2), ("B", "A", 2)], "B and A are compared twice"),
        ([("A", "G1", 2)], "A and G1 cannot be compared here"),
        ([("A", "Z", 2)], "A and Z cannot be compared here"),
    ],
)
def test_what_cannot_be_weighed_is_explained(rows, expected):
    verdicts, (problem,) = judge_all([compare(*row) for row in rows], OPTIONS)
    assert verdicts == []
    assert expected in str(problem)
    assert problem.where.startswith("judgments/pairwise.csv")
