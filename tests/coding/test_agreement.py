from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.coding.agreement import cohen_kappa, compare_coders


def test_kappa_of_a_two_by_two_table_worked_by_hand():
    # observed .70; the coders say yes in .50 and .60 of all: chance .50; kappa .40
    assert cohen_kappa(20, 5, 10, 15) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("table", "kappa"),
    [((10, 0, 0, 10), 1.0), ((0, 10, 10, 0), -1.0), ((25, 25, 25, 25), 0.0), ((5, 0, 0, 0), None)],
)
def test_kappa_at_its_bounds(table: tuple[int, int, int, int], kappa: float | None):
    assert cohen_kappa(*table) == (None if kappa is None else pytest.approx(kappa))


def test_no_cells_have_no_kappa():
    assert cohen_kappa(0, 0, 0, 0) is None


def test_cells_are_compared_by_code_and_overall():
    first = [("u1", "A"), ("u2", "A"), ("u1", "B"), ("u1", "unknown")]
    second = [("u1", "A"), ("u3", "A"), ("u1", "B"), ("u1", "B")]
    found = compare_coders(("x", "y"), "unit", first, second, units=4, codes=["A", "B", "C"])
    whole = found.overall
    assert (whole.n, whole.both, whole.first, whole.second) == (12, 2, 1, 1)
    assert whole.jaccard == pytest.approx(2 / 4)
    by_code = {item.code: item for item in found.per_code}
    assert by_code["B"].kappa == pytest.approx(1)
    assert by_code["A"].jaccard == pytest.approx(1 / 3)
    assert (by_code["C"].kappa, by_code["C"].jaccard) == (None, None)


cells = st.sets(st.tuples(st.integers(0, 5), st.sampled_from("AB")))


@given(cells, cells)
def test_agreement_is_symmetric_and_bounded(first, second):
    one = compare_coders(("x", "y"), "u", first, second, units=6, codes="AB").overall
    two = compare_coders(("y", "x"), "u", second, first, units=6, codes="AB").overall
    assert (one.kappa, one.jaccard) == (two.kappa, two.jaccard)
    assert one.kappa is None or -1 <= one.kappa <= 1
    assert (one.jaccard == 1) == (first == second != set())
