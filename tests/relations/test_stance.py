"""The balance of stances."""

from __future__ import annotations

import random

import pytest

from hamgara.relations.stance import measure_stance
from hamgara.study.statements import STANCES, Stance


def test_the_balance_is_the_mean_of_signs():
    stances: list[Stance] = ["convergent"] * 6 + ["divergent"] * 2 + ["neutral"] * 2
    found = measure_stance(stances)
    assert (found.convergent, found.divergent, found.neutral) == (6, 2, 2)
    assert found.value == pytest.approx(0.4)
    assert found.low is not None
    assert found.high is not None
    assert -1 <= found.low < 0.4 < found.high <= 1


def test_without_statements_nothing_is_known():
    found = measure_stance([])
    assert found.value is found.low is found.high is None


def test_all_alike_is_not_certain():
    found = measure_stance(["convergent"] * 3)
    assert found.value == 1
    assert found.low is not None
    assert found.low < 0.7


@pytest.mark.parametrize("n", [20, 60, 200])
@pytest.mark.parametrize("weights", [(0.7, 0.1, 0.2), (0.4, 0.4, 0.2), (0.2, 0.5, 0.3)])
def test_the_interval_holds_the_truth_about_nine_times_in_ten(n: int, weights: tuple[float, ...]):
    drawer = random.Random(7)  # noqa: S311 - draws of a test
    truth = weights[0] - weights[1]
    held = 0
    for _ in range(600):
        found = measure_stance(drawer.choices(STANCES, weights, k=n))
        assert found.low is not None
        assert found.high is not None
        held += found.low <= truth <= found.high
    assert 0.85 <= held / 600 <= 0.95
