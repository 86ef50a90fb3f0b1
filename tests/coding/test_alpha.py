from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.coding.agreement import compare
from hamgara.coding.alpha import (
    Reliability,
    interval,
    krippendorff_alpha,
    list_remarks,
    measure_reliability,
    nominal,
    ordinal,
    ratio,
)
from hamgara.messages import translate
from hamgara.study.codebook import Code, Framework, Level

KRIPPENDORFF = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
"""The example of Krippendorff: four coders, twelve units, values missing."""

FRAMEWORK = Framework(
    "f",
    "1",
    {"en": "f"},
    "",
    (Level("top", {"en": "top"}, {"en": "top"}), Level("low", {"en": "low"}, {"en": "low"})),
    tuple(
        Code(name, "low" if len(name) > 1 else "top", name[:-1], {"en": name})
        for name in ("A", "A1", "A2", "B", "B1")
    ),
)


def tabulate(text: str) -> list[list[int]]:
    units = zip(*(line.split() for line in text.split("\n") if line), strict=True)
    return [[unit.count(str(value)) for value in range(1, 6)] for unit in units]


@pytest.mark.parametrize(
    ("distance", "alpha"),
    [(nominal, 0.743), (ordinal, 0.815), (interval, 0.849), (ratio, 0.797)],
)
def test_the_example_of_krippendorff(distance, alpha):
    found = krippendorff_alpha(tabulate(KRIPPENDORFF), distance, [1, 2, 3, 4, 5])
    assert found == pytest.approx(alpha, abs=0.0005)


def test_zeros_have_no_distance_from_one_another():
    assert krippendorff_alpha([[2, 0], [0, 2]], ratio, [0, 3]) == 1


@pytest.mark.parametrize("table", [[[2, 0], [3, 0]], [[1, 0], [0, 1]], [[0, 0]]])
def test_without_variation_or_pairs_there_is_no_alpha(table):
    assert krippendorff_alpha(table) is None


def by_definition(units: list[list[int]]) -> float | None:
    """Alpha from pairs of values, one by one: within units, and among all that have a pair."""
    units = [values for values in units if len(values) > 1]
    values = [value for unit in units for value in unit]
    observed = sum(
        2 * sum(a != b for a, b in combinations(unit, 2)) / (len(unit) - 1) for unit in units
    )
    expected = sum(2 * (a != b) for a, b in combinations(values, 2))
    if not expected:
        return None
    n = len(values)
    return 1 - (observed / n) / (expected / (n * (n - 1)))


codes_of_unit = st.sets(st.sampled_from(("A1", "A2", "B1")))
choices = st.lists(st.lists(st.none() | codes_of_unit, min_size=3, max_size=3), max_size=8)
"""For each unit what each of three coders gave it; None: did not work on it."""


def take(chosen: list[list[set[str] | None]]) -> Reliability:
    given = {
        name: [(u, code) for u, of in enumerate(chosen) for code in of[k] or ()]
        for k, name in enumerate("xyz")
    }
    worked = {
        name: [u for u, of in enumerate(chosen) if of[k] is not None]
        for k, name in enumerate("xyz")
    }
    return measure_reliability("segment", given, worked, FRAMEWORK)


@given(choices)
def test_alpha_is_what_its_definition_says(chosen):
    found = take(chosen)
    present = [[one for one in unit if one is not None] for unit in chosen]

    def count(*sets: set[str]) -> list[list[int]]:
        return [[bool(one & below) for one in unit] for below in sets for unit in present]

    low = [{"A1"}, {"A2"}, {"B1"}]
    expected = [count(*low), count({"A1", "A2"}, {"B1"}), count(*low), *map(count, low)]
    for one, units in zip((found.overall, *found.levels, *found.per_code), expected, strict=True):
        alpha = by_definition(units)
        assert one.value == (None if alpha is None else pytest.approx(alpha, abs=1e-9))
        assert one.codings == sum(sum(unit) for unit in units if len(unit) > 1)
        if one.low is not None:
            assert one.value is not None
            assert one.high is not None
            assert one.low <= one.high <= 1 + 1e-9
    assert found.units == sum(len(unit) > 1 for unit in present)
    assert found.read == sum(len(unit) > 0 for unit in present)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1))
def test_of_two_coders_alpha_is_scotts_pi_for_a_small_sample(chosen):
    n = len(chosen)
    observed = sum(a == b for a, b in chosen) / n
    share = sum(a + b for a, b in chosen) / (2 * n)
    chance = share**2 + (1 - share) ** 2
    alpha = krippendorff_alpha([[a + b, 2 - a - b] for a, b in chosen])
    if share in (0, 1):
        assert alpha is None
    else:
        pi = (observed - chance) / (1 - chance)
        assert alpha == pytest.approx(1 - (1 - pi) * (1 - 1 / (2 * n)))


def test_a_coding_counts_for_the_code_above_it_at_a_level():
    found = take([[{"A1"}, {"A2"}, None], [set(), set(), None], [{"B1"}, {"B1"}, None]])
    top, low = found.levels
    assert (top.value, low.name, low.value) == (1, "low", found.overall.value)
    assert low.value < 1
    at_top = measure_reliability(
        "segment", {"x": [(1, "A")], "y": [(1, "A1")]}, {"x": [1, 2], "y": [1, 2]}, FRAMEWORK
    )
    assert (at_top.levels[0].value, at_top.levels[0].codings, at_top.overall.codings) == (1, 2, 1)
    assert (found.above, at_top.above) == (0, 1)
    (remark,) = list_remarks(at_top)
    assert "others below them: 1." in translate(remark, "en")


def test_a_coding_of_a_unit_twice_is_told_as_one_above():
    twice = {"x": [(1, "A"), (1, "A"), (1, "A1")], "y": [(1, "A"), (2, "B1"), (9, "A")]}
    found = measure_reliability("segment", twice, dict.fromkeys(twice, range(1, 3)), FRAMEWORK)
    assert found.above == 2


def test_a_rare_code_has_low_alpha_though_nearly_all_cells_agree():
    units = range(1000)
    given = {"x": [(1, "A1"), (2, "A1")], "y": [(3, "A1"), (2, "A1")]}
    found = measure_reliability("segment", given, dict.fromkeys(given, units), FRAMEWORK)
    assert found.per_code[0].value == pytest.approx(0.5, abs=0.01)
    assert found.per_code[0].codings == 4
    # more than one sample of units in three has no coding: no interval can be told
    few = {"x": [(1, "A1")], "y": [(1, "A1")]}
    rare = measure_reliability("segment", few, dict.fromkeys(few, units), FRAMEWORK).per_code[0]
    assert (rare.value, rare.low, rare.high) == (1, None, None)


def test_where_samples_do_not_differ_there_is_no_interval():
    same = take([[{"A1"}, {"A1"}, {"A1"}], [set(), set(), set()]] * 30).per_code[0]
    assert (same.value, same.low, same.high) == (1, None, None)
    single = take([[{"A1"}, set(), {"A1"}]]).per_code[0]
    assert (single.value, single.low, single.high) == (0, None, None)


def test_the_interval_is_that_of_units_drawn_one_by_one():
    chance = np.random.default_rng(7)
    truth = chance.random((120, 2)) < 0.3
    seen = [truth ^ (chance.random((120, 2)) < 0.1) for _ in range(3)]
    given = {
        name: [(u, ("A1", "A2")[k]) for u, k in np.argwhere(of).tolist()]
        for name, of in zip("xyz", seen, strict=True)
    }
    worked = {"x": range(120), "y": range(120), "z": range(60)}
    found = measure_reliability("segment", given, worked, FRAMEWORK)
    counts = np.sum(seen[:2], axis=0)
    counts[:60] += seen[2][:60]  # z coded all 120, but 60 are not theirs to code
    sizes = np.where(np.arange(120) < 60, 3, 2)
    tables = np.stack([counts, sizes[:, None] - counts], axis=2)
    never = np.stack([0 * sizes, sizes], axis=1)[:, None]  # B1: nobody coded it
    tables = np.concatenate([tables, never], axis=1)
    draws = [
        krippendorff_alpha(tables[chance.integers(0, 120, 120)].reshape(-1, 2)) for _ in range(2000)
    ]
    assert found.overall.value == pytest.approx(krippendorff_alpha(tables.reshape(-1, 2)))
    assert (found.overall.low, found.overall.high) == pytest.approx(
        np.percentile(draws, (2.5, 97.5)), abs=0.015
    )
    assert found == measure_reliability("segment", given, worked, FRAMEWORK)


def test_kappa_and_jaccard_are_of_two_alpha_of_all():
    given = {"x": [(1, "A1"), (9, "A1")], "y": [(1, "A1"), (2, "A1")]}
    worked = {"x": [1, 2, 3, 9], "y": [1, 2, 3]}
    two = compare("segment", given, worked, FRAMEWORK)
    assert two.pair is not None
    assert (two.alpha.cells, two.pair.overall.n, two.pair.overall.first) == (9, 9, 0)
    assert (two.alpha.units, two.alpha.read) == (3, 4)
    three = compare("segment", {**given, "z": []}, {**worked, "z": [3, 7]}, FRAMEWORK)
    assert (three.pair, three.alpha.coders) == (None, ("x", "y", "z"))
    assert (three.alpha.units, three.alpha.read, three.alpha.cells) == (3, 5, 9)


def test_coders_of_nothing_together_have_no_alpha():
    apart = measure_reliability(
        "segment", {"x": [(1, "A1")], "y": [(2, "A1")]}, {"x": [1], "y": [2]}, FRAMEWORK
    )
    assert (apart.units, apart.read, apart.overall.value, apart.overall.low) == (0, 2, None, None)


def test_a_framework_without_codes_has_no_alpha():
    empty = Framework("f", "1", {"en": "f"}, "", FRAMEWORK.levels, ())
    found = measure_reliability("segment", {"x": [(1, "A")]}, {"x": [1], "y": [1]}, empty)
    assert (found.units, found.cells, found.overall.value, found.per_code) == (1, 0, None, ())
