from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import numpy as np
import pytest

from benchmarks.dyad_series import FIRST, KINDS, YEARS, Stir, make_series
from benchmarks.simulate_episodes import count_alarms, find_delays, measure_delay
from benchmarks.simulate_stories import find_in, find_in_crowd
from benchmarks.story_series import CRISES, PRESSES, tell_stories
from hamgara.errors import HamgaraError
from hamgara.ingest.events.markers import Marker
from hamgara.ingest.events.values import DatedValue
from hamgara.relations.bursts import Burst
from hamgara.relations.episodes import find_episodes, keep_earlier
from hamgara.relations.smoothing import find_smoothing
from hamgara.relations.values import find_step, lay_out, sort_out, tells_events

KIND = {kind.name: kind for kind in KINDS}
PRESS = {press.name: press for press in PRESSES}
LOUD = range(1000, 1028)
CRISIS = Stir(1000, 35, 0.8, 3.0)


def series(name: str = "means", *stirs: Stir, seed: int = 3, **more) -> list[DatedValue]:
    return make_series(KIND[name], np.random.default_rng(seed), stirs, **more)


def rows(values: list[float | None], first: date = date(2020, 1, 1), every: int = 1):
    days = [first + timedelta(days=every * n) for n in range(len(values))]
    return [DatedValue(n, d, d, v) for n, (d, v) in enumerate(zip(days, values, strict=True), 1)]


def mark(name: str, day: str, score: float, last: str = "") -> Marker:
    return Marker(name, date.fromisoformat(day), date.fromisoformat(last or day), score)


@pytest.mark.parametrize(
    ("name", "most"),
    [("means", 0.6), ("sums", 0.6), ("autocorrelated .7", 0.6), ("heavy tails, sums", 0.8)],
)
def test_noise_gives_few_false_alarms(name: str, most: float):
    counts = [count_alarms(KIND[name], seed) for seed in range(6)]
    assert sum(episodes for episodes, _ in counts) / 6 / YEARS <= most
    assert sum(turns for _, turns in counts) / 6 / YEARS <= 0.05


@pytest.mark.parametrize(
    "name",
    [
        "stories, sums",
        "few stories, sums",
        "press grows, sums with counts",
        "stories, means",
        "few stories, means",
        "few stories, means, no rows",
        "rivals, sums with counts",
    ],
)
def test_crises_show_in_every_kind_of_table_and_turning_points_are_few(name: str):
    false, hits, outside = find_in(PRESS[name], 2)
    assert sum(hits.values()) / len(hits) >= 0.75
    assert false[0] <= 1.5
    assert max(false[1], outside[1]) <= 0.5


@pytest.mark.parametrize("name", ["stories, sums", "stories, means"])
def test_many_crises_do_not_hide_one_another(name: str):
    assert find_in_crowd(PRESS[name], 2) >= 0.7


def test_it_does_not_matter_how_a_table_writes_silence():
    press = PRESS["few stories, means"]
    crisis = replace(CRISES["slow rise"], first=1000)
    zeros = tell_stories(press, np.random.default_rng(4), (crisis,))
    rowless = [one for one in zeros if one.value]
    blank = [replace(one, value=one.value or None) for one in zeros]
    assert len(rowless) < 0.7 * len(zeros)
    ours = [e for e in find_episodes(zeros).episodes if e.kind == "episode"]
    assert measure_delay(ours, FIRST + timedelta(days=1000)) is not None
    for other in (rowless, blank):
        theirs = [e for e in find_episodes(other).episodes if e.kind == "episode"]
        assert [(e.start, e.end) for e in theirs] == [(e.start, e.end) for e in ours]


@pytest.mark.parametrize("seed", range(4))
def test_no_row_and_a_zero_give_the_same_finds_turning_points_too(seed: int):
    press = PRESS["rivals, means"]
    crises = (replace(CRISES["incident"], first=700), replace(CRISES["slow rise"], first=1500))
    zeros = tell_stories(replace(press, rate=0.3), np.random.default_rng(seed), crises)
    rowless = [one for one in zeros if one.value]
    assert len(rowless) < 0.8 * len(zeros)
    assert find_episodes(rowless).episodes == find_episodes(zeros).episodes


def test_no_row_and_a_count_of_none_give_the_same_finds():
    press = replace(PRESS["few stories, sums with counts"], rate=0.3)
    crisis = replace(CRISES["incident"], first=1000)
    counted = tell_stories(press, np.random.default_rng(8), (crisis,))
    rowless = [one for one in counted if one.count]
    blank = [one if one.count else replace(one, value=None, count=None) for one in counted]
    ours = find_episodes(counted).episodes
    assert measure_delay(ours, FIRST + timedelta(days=1000)) is not None
    assert find_episodes(rowless).episodes == ours
    assert find_episodes(blank).episodes == ours


def round_off(values: list[DatedValue], shift: float = 0.0) -> list[DatedValue]:
    return [replace(one, value=float(round((one.value or 0.0) + shift))) for one in values]


def test_a_zero_among_whole_means_is_a_value():
    fall = Stir(1000, 30, 0.9, 1.0)
    whole = round_off(series("means, many events", fall), 0.5)
    zeros = [one for one in whole if one.value == 0]
    assert len(zeros) > 40
    assert int(lay_out(whole).told.sum()) == len(whole)
    assert measure_delay(find_episodes(whole).episodes, FIRST + timedelta(days=1000)) is not None


def test_whole_zeros_that_fill_silent_days_are_none():
    filled = round_off(tell_stories(PRESS["few stories, means"], np.random.default_rng(4)))
    line = lay_out(filled)
    assert sum(one.value == 0 for one in filled) > 900
    assert not line.told[[one.value == 0 for one in filled]].any()


def average(values: list[DatedValue], days: int) -> list[DatedValue]:
    numbers = [one.value or 0.0 for one in values]
    means = np.convolve(numbers, np.ones(days) / days, "valid")
    pairs = zip(values[days - 1 :], means, strict=True)
    return [replace(one, value=float(mean)) for one, mean in pairs]


@pytest.mark.parametrize("name", ["means", "sums", "autocorrelated .7", "heavy tails, sums"])
def test_running_means_are_known_by_their_changes(name: str):
    values = series(name)
    assert find_smoothing(lay_out(values)) == 1
    for days in (3, 7, 28):
        assert find_smoothing(lay_out(average(values, days))) == pytest.approx(days, rel=0.2)


def test_crises_show_in_running_means_and_noise_does_not():
    starts = [300, 700, 1100, 1500]
    hits, false = 0, 0
    for seed in range(3):
        rng = np.random.default_rng([seed, 31])
        stirs = tuple(Stir(start, 21, 0.85, 2.5) for start in starts)
        found = find_episodes(average(make_series(KIND["sums"], rng, stirs), 7))
        assert found.smooth == 7
        days = [FIRST + timedelta(days=start) for start in starts]
        hits += sum(measure_delay(found.episodes, day) is not None for day in days)
        for width in (7, 28):
            calm = average(make_series(KIND["sums"], np.random.default_rng([seed, 32])), width)
            false += len(find_episodes(calm).episodes)
    assert hits >= 11
    assert false / 6 / YEARS <= 1


def test_what_an_early_round_found_is_kept_where_no_later_one_finds():
    old = [Burst(10, 20, -3.5, -1.0), Burst(50, 70, 3.5, 1.0)]
    new = [Burst(15, 30, -4.0, -1.0)]
    kept = keep_earlier(new, [old, [Burst(60, 65, 3.2, 1.0)]])
    assert [(one.first, one.last) for one in kept] == [(15, 30), (60, 65)]


def test_crises_that_come_close_together_do_not_make_weeks_look_calm():
    found = 0
    for seed in range(3):
        starts = range(150, 2000, 110)
        stirs = tuple(Stir(start, 30, 0.7, 2.0) for start in starts)
        rng = np.random.default_rng([seed, 33])
        episodes = find_episodes(make_series(KIND["sums"], rng, stirs)).episodes
        days = [FIRST + timedelta(days=start) for start in starts]
        found += sum(measure_delay(episodes, day) is not None for day in days)
    assert found / 3 / len(range(150, 2000, 110)) >= 0.8


def test_a_row_for_every_event_is_added_up():
    press = replace(PRESS["rivals, sums with counts"], rate=1.0)
    crisis = replace(CRISES["incident"], first=1000)
    daily = [v for v in tell_stories(press, np.random.default_rng(6), (crisis,)) if v.count]
    shares = {v.row: np.random.default_rng(v.row).dirichlet(np.ones(int(v.count))) for v in daily}
    events = [
        replace(v, row=1000 * v.row + n, value=float(v.value * share), count=None)
        for v in daily
        if v.value is not None
        for n, share in enumerate(shares[v.row])
    ]
    assert tells_events(events)
    assert not tells_events(daily)
    kept = sort_out(events)
    assert not kept.misfits
    assert kept.added_up
    assert [(v.start, v.count) for v in kept.values] == [(v.start, v.count) for v in daily]
    assert [v.value for v in kept.values] == pytest.approx([v.value for v in daily])
    assert sorted(row for own in kept.rows for row in own) == [v.row for v in events]
    own = {v.start: tuple(e.row for e in events if e.start == v.start) for v in daily}
    assert kept.rows == tuple(own[v.start] for v in kept.values)
    ours, theirs = find_episodes(events).episodes, find_episodes(daily).episodes
    assert [(e.start, e.end, e.kind) for e in ours] == [(e.start, e.end, e.kind) for e in theirs]
    assert measure_delay(ours, FIRST + timedelta(days=1000)) is not None


def test_a_table_joined_to_itself_and_a_stretch_told_twice_are_none_of_events():
    values = series("sums")
    twice = [*values, *(replace(v, row=v.row + 5000) for v in values)]
    assert not tells_events(twice)
    assert len(sort_out(twice).misfits) == len(values)
    revised = [replace(v, row=v.row + 5000, value=(v.value or 0) + 1) for v in values[500:800]]
    assert not tells_events([*values, *revised])
    assert len(sort_out([*values, *revised]).misfits) == 300


def test_more_events_are_more_of_a_crisis_where_they_are_counted():
    calm = tell_stories(PRESS["rivals, sums with counts"], np.random.default_rng(4))
    loud = [
        replace(v, value=4 * v.value - 60, count=4 * (v.count or 0) + 20) if n in LOUD else v
        for n, v in enumerate(calm)
        if v.value is not None
    ]
    day = FIRST + timedelta(days=LOUD[0])
    found = find_episodes(loud).episodes
    assert measure_delay(found, day) is not None
    means = [replace(v, value=v.value / max(v.count or 1, 1), count=None) for v in loud if v.value]
    near = [e for e in find_episodes(means).episodes if e.start == day]
    assert max(e.strength for e in found) > 2 * max([e.strength for e in near], default=0.0)


@pytest.mark.parametrize("seed", range(4))
def test_one_loud_day_a_week_for_six_weeks_is_a_crisis(seed: int):
    """The days between are as always: they lie on no side, but their weeks are heavy."""
    values = series("sums", seed=seed)
    usual = np.std([v.value for v in values if v.value is not None])
    loud = [
        replace(v, value=v.value - 6 * usual) if 1000 <= n < 1042 and n % 7 == 2 else v
        for n, v in enumerate(values)
        if v.value is not None
    ]
    found = find_episodes(loud).episodes
    assert measure_delay(found, FIRST + timedelta(days=1000)) is not None


@pytest.mark.parametrize("seed", range(4))
def test_among_friends_a_crisis_of_many_events_of_both_signs_shows_in_means(seed: int):
    """Three times as many events, a third as good: the sum stays what it was."""
    rng = np.random.default_rng(seed)
    days = np.arange(2000)
    crisis = (days >= 1000) & (days < 1028)
    counts = rng.poisson(np.where(crisis, 60, 20)) + 1
    sums = counts * np.where(crisis, 0.67, 2.0) + rng.normal(0, 3.0, len(days)) * np.sqrt(counts)
    table = [
        DatedValue(n, FIRST + timedelta(days=n), FIRST + timedelta(days=n), float(s), float(c))
        for n, (s, c) in enumerate(zip(sums, counts, strict=True))
    ]
    day = FIRST + timedelta(days=1000)
    near = [
        e for e in find_episodes(table).episodes
        if e.direction == "divergence" and abs((e.start - day).days) <= 7
    ]  # fmt: skip
    assert near
    assert near[0].probability is not None
    assert near[0].probability > 0.8
    assert near[0].strength > 1
    bare = [replace(one, count=None) for one in table]
    assert measure_delay(find_episodes(bare).episodes, day) is None


@pytest.mark.parametrize("name", ["means", "sums", "sums, few events", "volume grows, means"])
def test_severe_crises_are_found_within_four_weeks(name: str):
    delays = [d for seed in range(3) for d in find_delays(KIND[name], "severe, 4 weeks", seed)]
    assert None not in delays
    assert median(abs(d) for d in delays if d is not None) <= 7


@pytest.mark.parametrize("name", ["weekly means", "weekly sums"])
def test_weekly_rows_show_a_crisis_too(name: str):
    values = series(name, CRISIS)
    found = find_episodes(values)
    assert found.step == "week"
    assert measure_delay(found.episodes, FIRST + timedelta(days=CRISIS.first)) is not None


def test_an_episode_has_its_days_direction_and_strength():
    found = find_episodes(series("means", CRISIS)).episodes
    near = [e for e in found if abs((e.start - FIRST).days - CRISIS.first) <= 7]
    assert [(e.direction, e.kind, e.method) for e in near] == [
        ("divergence", "episode", "penalized-scan")
    ]
    assert abs((near[0].end - near[0].start).days + 1 - CRISIS.days) <= 10
    assert near[0].strength > 1
    assert near[0].probability is not None
    assert 0.9 < near[0].probability <= 1


def test_warm_weeks_are_convergence_and_mirror_cold_ones():
    values = series("means", CRISIS)
    turned = [replace(one, value=-one.value) for one in values if one.value is not None]
    ours, theirs = find_episodes(values).episodes, find_episodes(turned).episodes
    assert [(e.start, e.end) for e in ours] == [(e.start, e.end) for e in theirs]
    assert {e.direction for e in ours} == {"divergence"}
    assert {e.direction for e in theirs} == {"convergence"}


def test_scale_and_origin_of_the_score_do_not_matter():
    values = series("means", CRISIS)
    other = [replace(v, value=100 + 7 * v.value) for v in values if v.value is not None]
    ours, theirs = find_episodes(values).episodes, find_episodes(other).episodes
    assert [(e.start, e.end, round(e.strength, 6)) for e in ours] == [
        (e.start, e.end, round(e.strength, 6)) for e in theirs
    ]


def test_a_long_tension_that_sharpens_falls_apart_where_it_does():
    values = series("means, many events", Stir(880, 120, 0.3), CRISIS)
    found = [e for e in find_episodes(values).episodes if e.direction == "divergence"]
    assert measure_delay(found, FIRST + timedelta(days=CRISIS.first)) is not None
    assert any((e.start - FIRST).days < 930 for e in found)


@pytest.mark.parametrize("place", range(2, 23))
def test_two_bad_months_of_two_years_are_an_episode_and_no_turning_point(place: int):
    months = [date(2018 + n // 12, n % 12 + 1, 1) for n in range(27)]
    levels = np.random.default_rng(place).normal(2, 0.3, 26)
    levels[place : place + 2] = -4.1, -3.2
    table = [
        DatedValue(n, month, months[n + 1] - timedelta(days=1), float(levels[n]))
        for n, month in enumerate(months[:-1])
    ]
    found = find_episodes(table).episodes
    near = [one for one in found if one.direction == "divergence" and one.start == months[place]]
    assert [one.end for one in near] == [months[place + 2] - timedelta(days=1)]
    assert all(one.kind == "episode" for one in found)


@pytest.mark.parametrize(("change", "direction"), [(-3.0, "divergence"), (3.0, "convergence")])
def test_a_lasting_change_is_a_turning_point_and_no_episode(change: float, direction: str):
    found = find_episodes(series("means", steps=((1100, change),))).episodes
    turns = [e for e in found if e.kind == "turning-point"]
    assert [(e.direction, e.method) for e in turns] == [(direction, "optimal-partition")]
    assert turns[0].start == turns[0].end
    assert abs((turns[0].start - FIRST).days - 1100) <= 28
    episodes = [e for e in found if e.kind == "episode"]
    assert not [e for e in episodes if abs((e.start - turns[0].start).days) <= 56]
    assert max([e.probability or 0 for e in episodes], default=0) < 0.9


def test_turning_points_are_rare_by_construction():
    steps = tuple((day, 4.0 * (-1) ** n) for n, day in enumerate(range(100, 2100, 90)))
    turns = [e for e in find_episodes(series(steps=steps)).episodes if e.kind == "turning-point"]
    assert len(turns) / YEARS <= 1.5
    assert all((b.start - a.start).days > 160 for a, b in pairwise(turns))


def test_a_wild_day_is_no_episode():
    values = series("means")
    wild = [replace(v, value=-1e6) if n == 900 else v for n, v in enumerate(values)]
    assert [(e.start, e.kind) for e in find_episodes(wild).episodes] == [
        (e.start, e.kind) for e in find_episodes(values).episodes
    ]


def test_volume_that_grows_needs_the_count():
    kind = KIND["volume jumps, sums with counts"]
    values = make_series(kind, np.random.default_rng(5))
    bare = [replace(one, count=None) for one in values]
    with_counts = [e for e in find_episodes(values).episodes if e.kind == "turning-point"]
    without = [e for e in find_episodes(bare).episodes if e.kind == "turning-point"]
    assert len(without) >= 2
    assert not with_counts


@pytest.mark.parametrize(("every", "size"), [(30, 3), (30, 6), (30, 12), (7, 11), (7, 12)])
def test_running_means_longer_than_the_longest_window_are_read(every: int, size: int):
    noise = np.random.default_rng(size).normal(1, 2, 240 + size)
    means = [float(noise[n : n + size].mean()) for n in range(240)]
    first = date(2000, 1, 1)
    months = [date(2000 + n // 12, n % 12 + 1, 1) for n in range(240)]
    starts = months if every == 30 else [first + timedelta(days=7 * n) for n in range(240)]
    ends = [*(day - timedelta(days=1) for day in starts[1:]), starts[-1] + timedelta(days=6)]
    ends[-1] = date(2019, 12, 31) if every == 30 else ends[-1]
    found = find_episodes(
        [
            DatedValue(n, a, b, v)
            for n, (a, b, v) in enumerate(zip(starts, ends, means, strict=True))
        ]
    )
    assert found.step == ("month" if every == 30 else "week")
    assert found.smooth > 1


def test_rows_may_come_in_any_order():
    values = series("sums", CRISIS)
    mixed = [values[n] for n in np.random.default_rng(1).permutation(len(values))]
    assert find_episodes(mixed) == find_episodes(values)


def test_empty_and_thin_stretches_are_told_and_not_bridged():
    gap = (FIRST + timedelta(days=700), FIRST + timedelta(days=899))
    whole = series("sums", Stir(670, 260, 0.8, 3.0))
    holed = [one for one in whole if not gap[0] <= one.start <= gap[1]]
    found = find_episodes(holed)
    assert found.sparse == (gap,)
    episodes = [e for e in found.episodes if e.kind == "episode"]
    assert not any(e.start < gap[0] and e.end > gap[1] for e in episodes)
    silent = [replace(v, value=0.0) if gap[0] <= v.start <= gap[1] else v for v in whole]
    (told,) = find_episodes(silent).sparse
    assert abs((told[0] - gap[0]).days) + abs((told[1] - gap[1]).days) <= 4


def test_blank_values_are_not_observed():
    gap = range(700, 900)
    values = series("sums")
    blank = [replace(v, value=None) if n in gap else v for n, v in enumerate(values)]
    gone = [v for n, v in enumerate(values) if n not in gap]
    assert find_episodes(blank).episodes == find_episodes(gone).episodes
    assert find_episodes(blank).sparse == find_episodes(gone).sparse


@pytest.mark.parametrize("values", [[1.0, -2.0, 3.0] * 10, [None] * 400, [0.0] * 400])
def test_too_little_is_told_as_such(values: list[float | None]):
    found = find_episodes(rows(values))
    assert found.episodes == ()
    assert found.sparse == ((date(2020, 1, 1), date(2020, 1, 1) + timedelta(len(values) - 1)),)


def test_what_never_changes_has_no_episodes():
    assert find_episodes(rows([2.5] * 800)).episodes == ()


def test_a_day_that_stands_twice_fits_nowhere():
    values = [*rows([1.0, 2.0, 3.0]), DatedValue(4, date(2020, 1, 2), date(2020, 1, 2), 9.0)]
    kept = sort_out(values)
    assert [one.row for one in kept.values] == [1, 2, 3]
    assert kept.rows == ((1,), (2,), (3,))
    assert not kept.added_up
    assert [one.row for one in kept.misfits] == [4]
    assert "Row 2" in str(kept.misfits[0].what)
    with pytest.raises(HamgaraError):
        find_episodes(values)


def test_rows_of_another_length_fit_nowhere():
    month = DatedValue(9, date(2020, 3, 1), date(2020, 3, 31), 9.0)
    kept = sort_out([*rows([1.0] * 30), month])
    assert len(kept.values) == 30
    assert [one.row for one in kept.misfits] == [9]


@pytest.mark.parametrize(("every", "step"), [(1, "day"), (7, "week"), (14, "week")])
def test_steps_are_known_by_their_days(every: int, step: str):
    assert find_step(rows([1.0] * 30, every=every)) == step


def test_months_keep_their_own_days():
    heads = [date(2020 + m // 12, m % 12 + 1, 1) for m in range(24)]
    assert find_step([DatedValue(n, d, d, 1.0) for n, d in enumerate(heads)]) == "month"
    jalali = [DatedValue(1, date(2020, 3, 20), date(2020, 4, 19), 1.0),
              DatedValue(2, date(2020, 4, 20), date(2020, 5, 20), 1.0)]  # fmt: skip
    line = lay_out(jalali)
    assert (line.step, line.starts) == ("month", (date(2020, 3, 20), date(2020, 4, 20)))


CRISIS_MARKERS = [
    mark("a", "2021-09-15", -7),
    mark("b", "2021-09-19", -2),
    mark("c", "2021-09-27", -3),
    mark("d", "2021-10-05", -6),
]
SCATTERED = [mark(f"v{year}", f"{year}-0{year % 7 + 1}-11", 2.5) for year in range(2000, 2026)]


def test_markers_close_together_make_an_episode_of_theirs():
    (one,) = find_episodes(markers=[*SCATTERED, *CRISIS_MARKERS]).episodes
    assert (one.start, one.end) == (date(2021, 9, 15), date(2021, 10, 5))
    assert (one.direction, one.method, one.probability) == ("divergence", "marker-clusters", None)
    assert one.events == ("a", "b", "c", "d")
    assert one.strength > 5


def test_scattered_markers_and_one_visit_of_many_papers_make_none():
    visit = [mark(f"p{n}", "2010-05-03", 5) for n in range(6)]
    assert find_episodes(markers=[*SCATTERED, *visit]).episodes == ()


def test_vague_and_neutral_markers_take_no_part():
    vague = [mark(f"y{n}", "2021-01-01", -3, "2021-12-31") for n in range(9)]
    neutral = [mark(f"n{n}", f"2021-09-{10 + 5 * n}", 0) for n in range(4)]
    assert find_episodes(markers=[*SCATTERED, *vague, *neutral]).episodes == ()


def test_markers_of_both_directions_at_once_make_no_cluster():
    other = [mark(f"o{n}", f"2021-09-{16 + 4 * n}", 5) for n in range(3)]
    crisis = [*CRISIS_MARKERS[:1], *CRISIS_MARKERS[2:]]
    assert find_episodes(markers=[*SCATTERED, *crisis]).episodes
    mixed = find_episodes(markers=[*SCATTERED, *crisis, *other]).episodes
    assert "divergence" not in {one.direction for one in mixed}


def test_finds_of_values_and_markers_are_one_list():
    start = FIRST + timedelta(days=CRISIS.first)
    days = [start + timedelta(days=4 * n) for n in range(4)]
    markers = [Marker(f"m{n}", day, day, -5) for n, day in enumerate(days)]
    old = [Marker(f"o{y}", date(y, 3, 3), date(y, 3, 3), -2) for y in range(2000, 2015, 3)]
    (joined,) = [
        e for e in find_episodes(series("sums", CRISIS), [*old, *markers]).episodes
        if e.start <= days[-1] and e.end >= days[0] and e.kind == "episode"
    ]  # fmt: skip
    assert joined.method == "penalized-scan+marker-clusters"
    assert joined.events == ("m0", "m1", "m2", "m3")


def test_six_years_of_days_take_less_than_two_seconds():
    values = series("sums", CRISIS)
    start = time.process_time()
    find_episodes(values)
    assert time.process_time() - start < 2
