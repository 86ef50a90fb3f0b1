from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.relations.beta import logit_beta_cdf, logit_beta_quantile
from hamgara.relations.measures import (
    conflict_share,
    log_ratio,
    log_ratio_interval,
    net_balance,
    net_cooperation,
    quad_shares,
    reciprocity,
)

COUNT = st.integers(0, 100_000)


@pytest.mark.parametrize(
    ("cooperation", "conflict", "known"),
    [(875, 13, 4.172), (1082, 262, 1.417), (1749, 37, 3.843)],
)
def test_log_ratios_of_iran_and_azerbaijan_as_known(cooperation, conflict, known):
    assert log_ratio(cooperation, conflict) == pytest.approx(known, abs=0.0005)


def test_nothing_can_be_measured_where_there_is_nothing():
    for measure in (net_balance, log_ratio, log_ratio_interval, conflict_share, reciprocity):
        assert measure(0, 0) is None
    assert quad_shares((0, 0, 0, 0)) is None
    assert net_cooperation([]).mean is None


@given(COUNT, COUNT)
def test_measures_turn_about_when_the_sides_are_exchanged(a, b):
    if a + b == 0:
        return
    assert net_balance(a, b) == -net_balance(b, a)
    assert log_ratio(a, b) == pytest.approx(-log_ratio(b, a))
    assert conflict_share(a, b) + conflict_share(b, a) == pytest.approx(1)
    assert reciprocity(a, b) == reciprocity(b, a)
    low, high = log_ratio_interval(a, b)
    other_low, other_high = log_ratio_interval(b, a)
    assert (low, high) == pytest.approx((-other_high, -other_low), abs=1e-6)


@given(COUNT, COUNT)
def test_measures_keep_their_ranges_and_agree_with_one_another(a, b):
    if a + b == 0:
        return
    assert -1 <= net_balance(a, b) <= 1
    assert 0 <= reciprocity(a, b) <= 1
    assert conflict_share(a, b) == pytest.approx((1 - net_balance(a, b)) / 2)
    low, high = log_ratio_interval(a, b)
    assert low < log_ratio(a, b) < high
    assert sum(quad_shares((a, b, a, b))) == pytest.approx(1)


@given(st.integers(1, 10_000), st.integers(1, 10_000), st.integers(2, 9))
def test_more_of_the_same_leaves_the_balance_and_narrows_the_interval(a, b, times):
    assert net_balance(times * a, times * b) == pytest.approx(net_balance(a, b))
    assert reciprocity(times * a, times * b) == pytest.approx(reciprocity(a, b))
    low, high = log_ratio_interval(a, b)
    less_low, less_high = log_ratio_interval(times * a, times * b)
    assert less_high - less_low < high - low


@given(st.lists(st.floats(-10, 10), min_size=1), st.randoms())
def test_scores_add_up_in_any_order(scores, random):
    shuffled = list(scores)
    random.shuffle(shuffled)
    assert net_cooperation(scores) == net_cooperation(shuffled)
    assert net_cooperation(scores).mean == pytest.approx(float(np.mean(scores)), abs=1e-9)
    doubled = net_cooperation(scores + scores)
    assert doubled.sum == pytest.approx(2 * net_cooperation(scores).sum)
    assert doubled.mean == pytest.approx(net_cooperation(scores).mean)


@pytest.mark.parametrize("b", [1, 3, 50])
@pytest.mark.parametrize("q", [0.05, 0.5, 0.95])
def test_quantiles_known_in_closed_form(b, q):
    x = 1 - (1 - q) ** (1 / b)
    assert logit_beta_quantile(q, 1, b) == pytest.approx(math.log(x / (1 - x)), abs=1e-8)
    arcsine = math.sin(math.pi * q / 2) ** 2
    known = math.log(arcsine / (1 - arcsine))
    assert logit_beta_quantile(q, 0.5, 0.5) == pytest.approx(known, abs=1e-8)


@given(st.integers(1, 60), st.integers(1, 60), st.floats(-6, 6))
def test_the_beta_integral_is_a_sum_of_binomials(a, b, t):
    x = 1 / (1 + math.exp(-t))
    n = a + b - 1
    known = sum(math.comb(n, k) * x**k * (1 - x) ** (n - k) for k in range(a, n + 1))
    assert logit_beta_cdf(t, a, b) == pytest.approx(known, abs=1e-10)


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.floats(0.001, 0.999))
def test_quantiles_lead_back_to_their_probability(a, b, q):
    assert logit_beta_cdf(logit_beta_quantile(q, a + 0.5, b + 0.5), a + 0.5, b + 0.5) == (
        pytest.approx(q, abs=1e-6)
    )


@pytest.mark.parametrize("n", [1, 2, 3, 5, 10, 20, 50, 200])
def test_the_interval_holds_its_level_on_average_over_all_shares(n: int):
    """Exact: summed over all outcomes of a binomial, for shares from .01 to .99."""
    intervals = [log_ratio_interval(k, n - k) for k in range(n + 1)]
    held = []
    for share in np.arange(0.01, 0.991, 0.005):
        truth = math.log(share / (1 - share))
        held.append(
            sum(
                math.comb(n, k) * share**k * (1 - share) ** (n - k)
                for k, (low, high) in enumerate(intervals)
                if low <= truth <= high
            )
        )
    assert 0.89 <= np.mean(held) <= 0.95
    assert min(held) > 0.72


@pytest.mark.parametrize(
    ("cooperation", "conflict"),
    [(1.5, 1.0), (4, 2), (20, 5), (60, 60), (400, 30), (900, 12)],
)
def test_the_interval_holds_the_ratio_of_two_poisson_rates(cooperation, conflict):
    """Simulated: 4000 periods, those without any event left out."""
    random = np.random.default_rng(7)
    truth = math.log(cooperation / conflict)
    held = total = 0
    for a, b in random.poisson((cooperation, conflict), size=(4000, 2)).tolist():
        interval = log_ratio_interval(a, b)
        if interval:
            total += 1
            held += interval[0] <= truth <= interval[1]
    assert 0.86 <= held / total <= 0.96
