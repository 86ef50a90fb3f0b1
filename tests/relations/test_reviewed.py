from __future__ import annotations

import math
from itertools import combinations, product

import numpy as np
import pytest

from benchmarks.simulate_reviewed import Plan, score
from hamgara.errors import HamgaraError
from hamgara.relations.convergence import estimate_convergence
from hamgara.relations.reviewed import (
    Cell,
    Reviewed,
    correct_periods,
    correct_trend,
    tally_corrected,
)
from hamgara.relations.sample import student_quantile
from hamgara.relations.tallies import Tally

GOOD, BAD, NONE = (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)


def frame_of(units):
    """Return the cells of units given as (stratum, period, machine, truth)."""
    cells = {}
    for stratum, period, machine, _ in units:
        n, c, f = cells.get((stratum, period), (0, 0.0, 0.0))
        cells[stratum, period] = n + 1, c + machine[0], f + machine[1]
    return [Cell(s, p, n, (c, f)) for (s, p), (n, c, f) in cells.items()]


def reviewed(units):
    return [Reviewed(*unit, row=row) for row, unit in enumerate(units, 1)]


@pytest.mark.parametrize(
    ("df", "t"), [(1, 12.7062), (2, 4.30265), (5, 2.57058), (30, 2.04227), (1e9, 1.95996)]
)
def test_students_quantiles_are_those_of_the_tables(df, t):
    assert student_quantile(0.95, df) == pytest.approx(t, abs=1e-4)


def test_a_census_is_exact():
    units = [("a", "1", GOOD, GOOD), ("a", "1", GOOD, NONE), ("b", "1", BAD, GOOD)] * 4
    (period,) = correct_periods(frame_of(units), reviewed(units)).periods
    for estimate, value in ((period.cooperation, 8), (period.conflict, 0)):
        assert (estimate.low, estimate.value, estimate.high) == pytest.approx((value,) * 3)
    assert period.share.value == 1
    assert period.machine == (8, 4)
    assert period.rows == tuple(range(1, 13))


def test_strata_are_expanded():
    """Half of 40 cooperative and a quarter of 20 conflictual units are right: by hand."""
    frame = [Cell("c", "1", 40, (40, 0)), Cell("f", "1", 20, (0, 20))]
    sample = [
        *[Reviewed("c", "1", GOOD, truth) for truth in (GOOD, GOOD, NONE, BAD)],
        *[Reviewed("f", "1", BAD, truth) for truth in (BAD, NONE, NONE, GOOD)],
    ]
    (period,) = correct_periods(frame, sample).periods
    assert period.cooperation.value == pytest.approx(40 * 2 / 4 + 20 / 4)
    assert period.conflict.value == pytest.approx(40 / 4 + 20 / 4)
    assert period.share.value == pytest.approx(25 / 40)
    assert period.cooperation.weight == 0
    assert period.share.low < 25 / 40 < period.share.high


def test_within_classes_the_estimate_is_unbiased():
    units = [("c", "1", GOOD, t) for t in (GOOD, GOOD, NONE, BAD, GOOD, NONE)]
    frame = frame_of(units)
    values = [
        correct_periods(frame, reviewed(chosen)).periods[0].cooperation.value
        for chosen in combinations(units, 3)
    ]
    assert np.mean(values) == pytest.approx(3)


def test_a_machine_without_mistakes_is_leaned_on():
    units = [("all", "1", kind, kind) for kind in (GOOD, BAD)] * 150
    sample = reviewed(units[:70] + units[100:113:2])
    (period,) = correct_periods(frame_of(units), sample).periods
    assert period.cooperation.weight > 0.9
    assert period.cooperation.value == pytest.approx(150, abs=2)
    assert 0 < period.cooperation.se < 4


def test_a_machine_that_guesses_is_not():
    units = [("all", "1", found, truth) for found, truth in product((GOOD, BAD), repeat=2)] * 40
    (period,) = correct_periods(frame_of(units), reviewed(units[:80])).periods
    assert period.cooperation.weight < 0.1
    assert period.cooperation.value == pytest.approx(80)


def test_a_small_sample_without_a_mistake_is_not_certain():
    """With 20 reviewed and none wrong, one of ten may be: the rule of three says .14."""
    frame = [Cell("c", "1", 1000, (1000, 0))]
    sample = [Reviewed("c", "1", GOOD, GOOD)] * 20
    (period,) = correct_periods(frame, sample).periods
    assert period.share.low < 0.93
    assert period.cooperation.low < 960


@pytest.mark.parametrize("few", [10, 20, 30])
def test_a_share_near_one_is_held(few):
    """Over all samples of 50 of 1000 events, by their chances; few of them are conflicts."""
    frame, size = [Cell("a", "1", 1000, (1000, 0))], 50
    held = 0.0
    for found in range(16):
        sample = [Reviewed("a", "1", GOOD, BAD if at < found else GOOD) for at in range(size)]
        share = correct_periods(frame, sample).periods[0].share
        ways = math.comb(few, found) * math.comb(1000 - few, size - found)
        if share.low <= 1 - few / 1000 <= share.high:
            held += ways / math.comb(1000, size)
    assert held > 0.95


def test_missed_events_are_corrected_only_where_texts_without_events_were_reviewed():
    frame = [Cell("c", "1", 10, (10, 0))]
    sample = [Reviewed("c", "1", GOOD, GOOD)] * 5
    assert not correct_periods(frame, sample).missed
    frame.append(Cell("texts", "1", 100, (0, 0)))
    sample += [Reviewed("texts", "1", NONE, (0, 2))] + [Reviewed("texts", "1", NONE, NONE)] * 19
    both = correct_periods(frame, sample)
    assert both.missed
    assert both.periods[0].conflict.value == pytest.approx(100 * 2 / 20)


def test_trends_of_a_census_are_least_squares():
    chance = np.random.default_rng(5)
    units = []
    for year in range(6):
        right = chance.random(20) < 0.3 + 0.1 * year
        units += [("all", str(year), GOOD, GOOD if one else BAD) for one in right]
        units.append(("all", str(year), BAD, NONE))
    numbers = np.zeros((6, 2))
    for _, year, _, truth in units:
        numbers[int(year)] += truth
    shares = numbers[:, 0] / numbers.sum(axis=1)
    for name, values in (
        ("cooperation", numbers[:, 0]),
        ("conflict", numbers[:, 1]),
        ("share", shares),
    ):
        trend = correct_trend(frame_of(units), reviewed(units), name)
        slope = np.polyfit(np.arange(6), values, 1)[0]
        assert (trend.low, trend.value, trend.high) == pytest.approx((slope,) * 3)


@pytest.mark.parametrize(
    "plan",
    [
        Plan(units=60, sample=5, by_year=True, silent=False),
        Plan(units=60, sample=10, by_year=False, silent=True),
    ],
    ids=["by year", "across years"],
)
def test_corrected_intervals_hold_the_truth(plan):
    for target, (held, _) in score(plan, 60).items():
        assert held >= (0.9 if "trend" in target else 0.92), target
    short = score(plan, 30, level=0.5)
    assert 0.3 < short["trend of cooperation"][0] < 0.75


def test_corrected_counts_make_an_index_that_is_less_sure():
    frame, sample = [], []
    for year in range(10):
        frame += [
            Cell(f"c{year}", str(year), 300, (300, 0)),
            Cell(f"f{year}", str(year), 100, (0, 100)),
        ]
        sample += [Reviewed(f"c{year}", str(year), GOOD, t) for t in [GOOD] * 15 + [BAD] * 3]
        sample += [Reviewed(f"f{year}", str(year), BAD, t) for t in [BAD] * 15 + [NONE] * 3]
    tallies = tally_corrected(correct_periods(frame, sample))
    machine = [Tally(str(year), 300, 100) for year in range(10)]
    ours, theirs = estimate_convergence(tallies), estimate_convergence(machine)
    for tally, point, other in zip(tallies, ours.points, theirs.points, strict=True):
        assert tally.cooperation / (tally.cooperation + tally.conflict) == pytest.approx(
            250 / 383.3, abs=0.01
        )
        assert tally.cooperation + tally.conflict < 100
        assert point.high - point.low > 1.5 * (other.high - other.low)


def test_a_period_without_events_has_no_share():
    frame = [Cell("c", "1", 4, (4, 0)), Cell("c2", "2", 4, (4, 0))]
    sample = [Reviewed("c", "1", GOOD, NONE)] * 4 + [Reviewed("c2", "2", GOOD, GOOD)] * 4
    correction = correct_periods(frame, sample)
    assert correction.periods[0].share is None
    assert tally_corrected(correction)[0] == Tally("1", 0, 0, (0, 0, 0, 0))
    with pytest.raises(HamgaraError, match="at least two periods"):
        correct_trend(frame, sample)


@pytest.mark.parametrize(
    ("frame", "sample", "what"),
    [
        ([Cell("a", "1", 9, (9, 0))], [], "Nothing is reviewed"),
        ([Cell("a", "1", 9, (9, 0))], [Reviewed("a", "1", GOOD, GOOD)], "1 are reviewed"),
        ([Cell("a", "1", 1, (1, 0))], [Reviewed("a", "1", GOOD, GOOD)] * 2, "2 are reviewed"),
        ([Cell("a", "1", 9, (9, 0))], [Reviewed("a", "2", GOOD, GOOD)] * 2, "does not have"),
        ([Cell("a", "1", -1, (1, 0))], [Reviewed("a", "1", GOOD, GOOD)] * 2, "negative or none"),
        ([Cell("a", "1", 9, (math.nan, 0))], [Reviewed("a", "1", GOOD, GOOD)] * 2, "negative"),
        ([Cell("a", "1", 9, (9, 0))], [Reviewed("a", "1", GOOD, (-1, 0))] * 2, "negative or none"),
    ],
)
def test_bad_input_is_refused(frame, sample, what):
    with pytest.raises(HamgaraError, match=what):
        correct_periods(frame, sample)


def test_a_trend_of_what_there_is_not_is_refused():
    units = [("a", "1", GOOD, GOOD), ("a", "2", GOOD, GOOD)] * 2
    with pytest.raises(HamgaraError, match="There is no rain"):
        correct_trend(frame_of(units), reviewed(units), "rain")
