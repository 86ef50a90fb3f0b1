"""What lenses measure, against values worked out by hand or by another way."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.relations.agreements import agreements_in_force
from hamgara.relations.spillover import count_followed, lead, spillover
from hamgara.relations.transactions import share, variety

YEAR = (date(2001, 1, 1), date(2001, 12, 31))


def test_variety_of_one_kind_is_0_and_of_equal_kinds_1():
    assert variety([7, 0, 0]).value == 0
    assert variety([3, 3, 3]).value == pytest.approx(1)
    # two kinds at 3/4 and 1/4 of two: .8113 bits
    assert variety([3, 1]).value == pytest.approx(0.8112781, abs=1e-6)
    assert variety([0, 0]).value is None
    assert variety([5]).value is None


def test_a_share_has_jeffreys_interval():
    # published: Brown, Cai & DasGupta (2001), table 5, x = 2, n = 10 at 95 %: .044 to .503
    found = share(2, 10, level=0.95)
    assert (found.value, found.n) == (0.2, 10)
    assert found.low == pytest.approx(0.044, abs=5e-4)
    assert found.high == pytest.approx(0.503, abs=5e-4)
    assert share(0, 0).value is None


def test_agreements_in_force_add_up_and_never_fall_below_0():
    assert agreements_in_force([2, 0, 1, 0], [0, 1, 0, 5]) == [2, 1, 2, 0]
    assert agreements_in_force([], []) == []
    with pytest.raises(ValueError, match="shorter"):
        agreements_in_force([1], [])


def test_followed_events_are_counted_by_days_and_the_same_day_does_not_count():
    first = [date(2001, 3, 1)]
    second = [date(2001, 3, 1), date(2001, 3, 2), date(2001, 3, 11), date(2001, 3, 12)]
    followed, n, chance = count_followed(first, second, 10, span=YEAR)
    assert (followed, n) == (2, 4)
    assert chance == pytest.approx(10 / 365)
    found = spillover(first, second, 10, span=YEAR)
    assert found.value == pytest.approx(0.5 - 10 / 365)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.5 - 10 / 365 < found.high


def test_events_on_random_days_spill_over_no_more_than_by_chance():
    days = [YEAR[0] + timedelta(days=(17 * n * n + 5 * n) % 365) for n in range(300)]
    found = spillover(days[:20], days[20:], 7, span=YEAR)
    assert found.value == pytest.approx(0, abs=0.08)


def test_lead_is_spearmans_rho_of_later_values():
    # ranks of 10 by 20 30 40 50 shifted by one: 1 2 3 4 5 against 1 3 2 5 4: rho = .8
    first = [10.0, 20.0, 30.0, 40.0, 50.0, 0.0]
    second = [9.0, 1.0, 3.0, 2.0, 5.0, 4.0]
    found = lead(first, second, 1)
    assert found.value == pytest.approx(0.8)
    assert found.n == 5
    half = 1.6448536 * math.sqrt((1 + 0.32) / 2)
    assert found.low == pytest.approx(math.tanh(math.atanh(0.8) - half))


def test_lead_leaves_out_empty_periods_and_tells_when_there_is_nothing():
    assert lead([1, 2, None, 4], [1, None, 3, 4], 0).value is None
    assert lead([1] * 8, [1, 2, 3, 4, 5, 6, 7, 8], 0).value is None


@given(st.lists(st.integers(0, 40), min_size=2, max_size=8))
def test_variety_lies_between_0_and_1_and_knows_no_order(counts: list[int]):
    found = variety(counts).value
    assert found is None or -1e-12 <= found <= 1 + 1e-12
    again = variety(counts[::-1]).value
    assert (found is None) == (again is None)
    assert found is None or found == pytest.approx(again)


@given(st.lists(st.floats(-9, 9), min_size=5, max_size=20))
def test_lead_of_a_series_with_itself_is_1_and_against_itself_minus_1(values: list[float]):
    distinct = sorted({round(value, 3) for value in values})
    if len(distinct) >= 5:
        assert lead(distinct, distinct, 0).value == pytest.approx(1)
        assert lead(distinct, [-value for value in distinct], 0).value == pytest.approx(-1)
