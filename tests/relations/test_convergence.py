from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from itertools import product

import numpy as np
import pytest

from benchmarks.simulate_index import Case, run
from hamgara.errors import HamgaraError
from hamgara.ingest.events.records import Record
from hamgara.relations.contact import estimate_contact
from hamgara.relations.convergence import (
    _Balance,
    compare_periods,
    draw_convergence,
    estimate_convergence,
    is_flat,
)
from hamgara.relations.hidden_level import STEPS, Pace, fit_level
from hamgara.relations.history import estimate
from hamgara.relations.index import find_quantiles, list_doubts
from hamgara.relations.lattice import cut_cells, make_lattice
from hamgara.relations.likelihoods import log_beta_binomial, log_gamma, log_negative_binomial
from hamgara.relations.measures import log_ratio_interval
from hamgara.relations.motion import SLOPES, Trend, Walk
from hamgara.relations.series import build_series
from hamgara.relations.state_space import Candidates, Views, draw, smooth, weigh
from hamgara.relations.tallies import Contacts, Tally, Weighted, tally_weighted


def tallies(pairs):
    return [Tally(f"p{at:03}", c, f, (at + 1,)) for at, (c, f) in enumerate(pairs)]


def act(period, weight, row, *, good):
    return Weighted(period, good, weight, row)


def logit(c, f):
    return math.log(c / f)


def test_log_gamma_is_that_of_the_standard_library():
    xs = np.concatenate([np.logspace(-6, 7, 300), np.arange(1, 30) / 2])
    ours = log_gamma(xs)
    theirs = np.array([math.lgamma(x) for x in xs])
    assert (np.abs(ours - theirs) / np.maximum(1, np.abs(theirs))).max() < 1e-12


@pytest.mark.parametrize("rho", [0.001, 0.1, 0.3])
def test_the_beta_binomial_sums_to_one_and_has_its_variance(rho):
    n, p = 12, 0.7
    c = np.arange(n + 1.0)
    logs = log_beta_binomial(c, n - c, np.array([logit(p, 1 - p)]), rho)[:, 0]
    mass = np.exp(logs) * [math.comb(n, k) for k in range(n + 1)]
    mean = c @ mass
    assert mass.sum() == pytest.approx(1)
    assert mean == pytest.approx(n * p)
    assert (c - mean) ** 2 @ mass == pytest.approx(n * p * (1 - p) * (1 + (n - 1) * rho))


def test_the_negative_binomial_has_its_variance():
    k = np.arange(400.0)
    points, exposure = np.array([math.log(0.02)]), np.full(400, 300.0)
    logs = log_negative_binomial(k, exposure, points, 0.3)[:, 0]
    mass = np.exp(logs - [math.lgamma(x + 1) for x in k])
    assert mass.sum() == pytest.approx(1)
    assert k @ mass == pytest.approx(6)
    assert (k - 6) ** 2 @ mass == pytest.approx(6 + 0.3 * 36)


@pytest.mark.parametrize("sd", [0.02, 0.3])
def test_a_step_has_its_variance_even_within_a_cell(sd):
    lattice = make_lattice(-5, 5, 201)
    start = np.zeros((1, 201))
    start[0, 100] = 1
    walk = Walk(start[0], lattice.fade(sd)[None])
    mass = start
    for _ in range(5):
        mass = walk.go(lattice, mass)
    assert mass.sum() == pytest.approx(1, abs=1e-9)
    assert (mass @ lattice.points**2)[0] == pytest.approx(5 * sd**2, rel=1e-6)


def test_parts_of_cells_fill_the_cells():
    lattice = make_lattice(-2, 3, 11)
    finer = cut_cells(lattice, 3)
    assert finer.spacing == pytest.approx(lattice.spacing / 3)
    assert finer.points.reshape(11, 3).mean(axis=1) == pytest.approx(lattice.points)


def matrix_of_walk(lattice, sd):
    """The step of a walk by its definition: neighbors at equal rates, in small steps of time."""
    size, small = len(lattice.points), 20_000
    rate = sd**2 / (2 * lattice.spacing**2) / small
    once = np.eye(size)
    for at in range(size - 1):
        once[[at, at + 1], [at, at + 1]] -= rate
        once[at, at + 1] += rate
        once[at + 1, at] += rate
    return np.linalg.matrix_power(once, small)


def matrix_of_trend(size, unit, rate):
    width = 2 * SLOPES + 1
    moves = np.zeros((width * size, width * size))
    for slope, new, level in product(range(width), range(width), range(size)):
        chance = rate if abs(slope - new) == 1 else 0.0
        if slope == new:
            chance = 1 - rate * ((slope > 0) + (slope < width - 1))
        place = level + unit * (new - SLOPES)
        if chance and 0 <= place < size:
            moves[slope * size + level, new * size + place] = chance
    return moves


@pytest.mark.parametrize("kind", ["walk", "trend"])
def test_smoothing_is_the_sum_over_all_paths(kind):
    size, periods = 5, 4
    lattice = make_lattice(-1, 1, size)
    chance = np.random.default_rng(4)
    likelihoods = chance.random((1, periods, size))
    first = np.array([0.1, 0.3, 0.2, 0.3, 0.1])
    if kind == "walk":
        moves, start = matrix_of_walk(lattice, 0.4), first
        motion = Walk(first, lattice.fade(0.4)[None])
    else:
        moves = matrix_of_trend(size, 1, 0.2)
        start = np.tile(first / (2 * SLOPES + 1), 2 * SLOPES + 1)
        motion = Trend(first, 1, np.array([0.2]))
    levels = np.arange(len(start)) % size
    joint = start * likelihoods[0, 0, levels]
    tables = [joint]
    for period in range(1, periods):
        joint = (joint[..., None] * moves).reshape(-1, len(start))
        joint = joint * likelihoods[0, period, levels]
        tables.append(joint)
        joint = joint.sum(axis=0) if period < periods - 1 else joint
    evidence = joint.sum()
    forward = [start * likelihoods[0, 0, levels]]
    for period in range(1, periods):
        forward.append((forward[-1] @ moves) * likelihoods[0, period, levels])
    expected = np.zeros((periods, size))
    ahead = np.ones(len(start))
    for period in range(periods - 1, -1, -1):
        np.add.at(expected[period], levels, forward[period] * ahead / evidence)
        ahead = moves @ (ahead * likelihoods[0, period, levels])
    seen = Views(likelihoods, np.zeros(1))
    models = Candidates(motion, np.zeros(1, dtype=np.intp), np.zeros(1))
    assert weigh(lattice, seen, models)[0] == pytest.approx(math.log(evidence), abs=1e-5)
    found = smooth(lattice, seen, models, np.ones(1))
    assert np.abs(found - expected).max() < 1e-5
    paths = draw(lattice, seen, models, np.array([4000]), np.random.default_rng(1))
    cells = np.rint((paths + 1) / lattice.spacing).astype(int)
    drawn = np.array([np.bincount(cells[:, at], minlength=size) for at in range(periods)]) / 4000
    assert np.abs(drawn - expected).max() < 0.03


def test_one_period_without_scatter_has_jeffreys_interval():
    for c, f in ((7, 2), (40, 40), (3, 0), (0, 1)):
        seen = _Balance(np.array([float(c)]), np.array([float(f)]), (0.0,), (1.0,))
        low, _, high = find_quantiles(fit_level(seen), 0.9)[0]
        assert (low, high) == pytest.approx(log_ratio_interval(c, f), abs=0.15)


def test_very_many_events_give_the_empirical_log_odds():
    pairs = [(9_000_000, 1_000_000)] * 8 + [(2_000_000, 8_000_000)] * 8
    index = estimate_convergence(tallies(pairs))
    for (c, f), point in zip(pairs, index.points, strict=True):
        assert point.value == pytest.approx(logit(c, f), abs=0.05)
        assert point.high - point.low < 0.2


def test_a_constant_truth_is_pooled():
    chance = np.random.default_rng(8)
    c = chance.binomial(20, 0.8, 120)
    index = estimate_convergence(tallies((int(k), int(20 - k)) for k in c))
    pooled = log_ratio_interval(int(c.sum()), int(2400 - c.sum()))
    middle = logit(c.sum(), 2400 - c.sum())
    narrowest = pooled[1] - pooled[0]
    for point in index.points:
        assert point.value == pytest.approx(middle, abs=0.15)
        assert 0.8 * narrowest < point.high - point.low < 3 * narrowest
    assert index.step < 0.05
    assert index.jump < 0.01


def test_a_break_is_found_where_it_is():
    index = estimate_convergence(tallies([(45, 5)] * 20 + [(15, 35)] * 20))
    values = [point.value for point in index.points]
    assert values[19] == pytest.approx(logit(45, 5), abs=0.2)
    assert values[20] == pytest.approx(logit(15, 35), abs=0.2)


def test_a_steady_fall_is_a_trend():
    pairs = []
    for at in range(60):
        share = 1 / (1 + math.exp(0.08 * (at - 30)))
        pairs.append((round(400 * share), 400 - round(400 * share)))
    index = estimate_convergence(tallies(pairs))
    assert index.trend > 0.9
    for at, point in enumerate(index.points):
        assert point.value == pytest.approx(-0.08 * (at - 30), abs=0.12)


def test_more_reporting_adds_precision_and_moves_nothing():
    thin = tallies([(6, 2)] * 30)
    thick = [replace(point, cooperation=60, conflict=20) for point in thin]
    few, many = estimate_convergence(thin), estimate_convergence(thick)
    for one, other in zip(few.points, many.points, strict=True):
        assert one.value == pytest.approx(other.value, abs=0.12)
        assert other.high - other.low < 0.6 * (one.high - one.low)


def test_cooperation_and_conflict_are_mirrored():
    chance = np.random.default_rng(2)
    pairs = [(int(a), int(b)) for a, b in chance.poisson((3, 1), (40, 2))]
    there = estimate_convergence(tallies(pairs))
    back = estimate_convergence(tallies((b, a) for a, b in pairs))
    for one, other in zip(there.points, back.points, strict=True):
        assert (one.low, one.value, one.high) == pytest.approx(
            (-other.high, -other.value, -other.low), abs=1e-6
        )


def test_nothing_seen_cannot_tell():
    index = estimate_convergence(tallies([(0, 0)] * 30))
    for point in index.points:
        assert point.doubt == "no events"
        assert point.low < -3.5
        assert point.high > 3.5
    ((why, periods),) = list_doubts(index)
    assert str(why).startswith("No events")
    assert periods == tuple(one.period for one in index.points)
    assert not list(list_doubts(None))


def test_one_event_cannot_tell_and_many_can():
    assert estimate_convergence(tallies([(1, 0)])).points[0].doubt == "wide"
    assert estimate_convergence(tallies([(5, 5)])).points[0].doubt == "wide"
    assert estimate_convergence(tallies([(40, 40)])).points[0].doubt == ""


def test_all_cooperation_has_a_low_end():
    index = estimate_convergence(tallies([(4, 0)] * 40))
    for point in index.points:
        assert point.low > 2
        assert point.value > 3
        assert math.isfinite(point.high)
        assert point.doubt == ""


def test_a_gap_widens_the_interval_and_is_told():
    before, after = [(9, 2), (8, 3), (10, 1)] * 10, [(3, 8), (5, 6), (4, 7)] * 10
    index = estimate_convergence(tallies([*before, *[(0, 0)] * 24, *after]), window=6)
    widths = [point.high - point.low for point in index.points]
    assert widths[42] > 2 * max(widths[15], widths[70])
    assert [point.doubt for point in index.points[36:48]] == ["no events"] * 12
    assert {point.doubt for point in index.points[:36]} <= {"", "wide"}
    assert "no events" not in {point.doubt for point in index.points[48:]}


def test_every_point_leads_to_its_rows():
    def event(row, day, conflict):
        on = date.fromisoformat(day)
        return Record(row, "IRN", "AZE", (on, on), 1 - conflict, conflict, 0, None, None, "")

    table = [event(1, "2005-01-03", 0), event(2, "2005-01-09", 1), event(5, "2005-03-09", 0)]
    series = build_series(table, ("IRN", "AZE"), "month")
    index = estimate_convergence(series.points)
    assert [point.rows for point in index.points] == [(1, 2), (), (5,)]
    assert [point.n for point in index.points] == [2, 0, 1]


@pytest.mark.parametrize("bad", [(-1, 2), (1, math.nan), (math.inf, 1)])
def test_what_is_no_count_is_refused(bad):
    with pytest.raises(HamgaraError, match=r"p001: .* is no count"):
        estimate_convergence(tallies([(1, 1), bad]))
    with pytest.raises(HamgaraError, match="is no count"):
        estimate_contact([Contacts("p", *bad)])


def test_periods_are_wanted_once_each():
    with pytest.raises(HamgaraError, match="no periods"):
        estimate_convergence([])
    with pytest.raises(HamgaraError, match="p000 stands twice"):
        estimate_convergence(tallies([(1, 1)]) * 2)
    with pytest.raises(HamgaraError, match="no level"):
        estimate_convergence(tallies([(1, 1)]), level=90)


def test_draws_agree_with_the_index():
    counts = tallies([(8, 2), (0, 0), (3, 3), (2, 9), (0, 0), (1, 8)] * 4)
    index = estimate_convergence(counts)
    paths = draw_convergence(counts, draws=4000, seed=3)
    assert paths.shape == (4000, 24)
    for at, point in enumerate(index.points):
        reach = 0.1 * (point.high - point.low)
        assert np.quantile(paths[:, at], [0.05, 0.5, 0.95]) == pytest.approx(
            (point.low, point.value, point.high), abs=reach
        )
    assert (
        draw_convergence(counts, draws=5, seed=1) == draw_convergence(counts, draws=5, seed=1)
    ).all()


def test_periods_are_compared():
    counts = tallies([(30, 3)] * 12 + [(3, 30)] * 12)
    change = compare_periods(counts, "p000", "p023")
    assert change.rise < 0.01
    assert change.low < change.value < change.high < -3
    same = compare_periods(counts, "p003", "p003")
    assert (same.value, same.low, same.high) == (0, 0, 0)
    with pytest.raises(HamgaraError, match="p999 is none"):
        compare_periods(counts, "p000", "p999")


def test_equal_weights_of_any_size_give_the_counts():
    events = [act("a", 7.5, row, good=good) for row, good in enumerate([True, True, False], 1)]
    assert tally_weighted(events, ["a", "b"]) == (
        Tally("a", pytest.approx(2), pytest.approx(1), (1, 2, 3)),
        Tally("b", 0, 0, ()),
    )


def test_unequal_weights_count_as_fewer_events():
    events = [
        act("a", 4, 1, good=True),
        act("a", 1, 2, good=False),
        act("a", 0, 3, good=False),
    ]
    (tally,) = tally_weighted(events, ["a"])
    assert tally.cooperation / tally.conflict == pytest.approx(4)
    assert tally.cooperation + tally.conflict == pytest.approx(25 / 17)
    assert tally.rows == (1, 2)


@pytest.mark.parametrize("weight", [-1, math.nan, math.inf])
def test_bad_weights_are_refused(weight):
    with pytest.raises(HamgaraError, match="is no weight"):
        tally_weighted([act("a", weight, 1, good=True)], ["a"])
    with pytest.raises(HamgaraError, match="none of the series"):
        tally_weighted([act("z", 1, 1, good=True)], ["a"])


def test_contact_is_measured_against_the_volume_of_the_source():
    growing = [
        Contacts(f"{at}", 50 * 2 ** (at // 10), 10_000 * 2 ** (at // 10)) for at in range(30)
    ]
    for point in estimate_contact(growing).points:
        assert point.value == pytest.approx(math.log(0.005), abs=0.1)
        assert point.doubt == ""
    fading = [Contacts(f"{at}", 5000 if at < 15 else 500, 1e6) for at in range(30)]
    points = estimate_contact(fading).points
    assert points[0].value - points[-1].value == pytest.approx(math.log(10), abs=0.1)


def test_a_silent_source_tells_nothing_and_a_silent_dyad_much():
    silent = [Contacts(f"{at}", 10 if at < 10 else 0, 1000 if at < 10 else 0) for at in range(30)]
    points = estimate_contact(silent).points
    assert points[-1].doubt == "no events"
    assert points[-1].low < math.log(0.01) < points[-1].high
    quiet = [replace(point, volume=1000) for point in silent]
    assert estimate_contact(quiet).points[-1].high < math.log(0.003)
    assert estimate_contact([Contacts("a", 0, 0)]).points[0].doubt == "no events"


@pytest.mark.parametrize(
    ("case", "least", "most"),
    [
        (Case("steps", 3), 0.80, 0.985),
        (Case("smooth", 50), 0.80, 0.985),
        (Case("walk", 3), 0.78, 0.98),
        (Case("smooth", 50, rho=0.1), 0.80, 0.99),
    ],
    ids=lambda value: value.truth if isinstance(value, Case) else None,
)
def test_intervals_hold_the_truth_about_as_often_as_they_say(case, least, most):
    score = run(case, 14, periods=80)
    assert least < score.held < most
    assert abs(score.bias) < 0.15
    assert score.width < score.naive_width
    if case.rho:
        assert score.naive_held < 0.65


@pytest.mark.parametrize("truth", ["smooth", "steps"])
def test_a_few_years_are_held_as_months_are(truth):
    score = run(Case(truth, 3, months=12), 40, 5)
    assert score.held > 0.86
    assert score.width < score.naive_width


def test_what_is_likely_before_the_data_does_not_depend_on_the_period():
    """Twelve months of steps vary as much as a year's step, and hold a break as often."""
    month, year = Pace(1.0), Pace(12.0)
    variances = [pace.weigh_steps() @ np.square(STEPS) for pace in (month, year)]
    assert variances[1] == pytest.approx(12 * variances[0], rel=0.3)
    assert 1 - year.list_jumps() == pytest.approx((1 - month.list_jumps()) ** 12)


@pytest.mark.parametrize("period", ["year", "quarter", "month"])
def test_a_history_tells_the_index_how_long_its_periods_are(period):
    index = estimate(tallies([(3, 1), (2, 2)]), period)
    assert index.months == {"year": 12, "quarter": 3, "month": 1}[period]


@pytest.mark.parametrize("months", [0, -1, math.nan, math.inf])
def test_periods_have_a_length(months):
    with pytest.raises(HamgaraError):
        estimate_convergence(tallies([(3, 1)]), months=months)


@pytest.mark.parametrize(
    ("pairs", "flat"),
    [
        ([(90, 10)] * 5 + [(50, 50)] * 5, False),
        ([(3, 1), (2, 2), (4, 1)], True),
        ([(3, 4)], False),
    ],
    ids=["a lasting change", "few events", "one period"],
)
def test_periods_that_cannot_be_told_apart(pairs, flat):
    counts = tallies(pairs)
    assert is_flat(counts, estimate_convergence(counts)) is flat
