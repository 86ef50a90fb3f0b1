"""Stretches of far more events than usual are told, whatever their scores say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from benchmarks.dyad_series import KINDS, make_series
from benchmarks.real_series import read_values
from hamgara.ingest.events.values import DatedValue
from hamgara.relations.episodes import find_episodes
from hamgara.relations.loud import find_loud
from hamgara.relations.values import lay_out

FIRST = date(2015, 1, 1)


def days(counts: list[int], every: int = 1) -> list[DatedValue]:
    starts = [FIRST + timedelta(days=every * n) for n in range(len(counts))]
    return [
        DatedValue(n, day, day + timedelta(days=every - 1), float(count), count)
        for n, (day, count) in enumerate(zip(starts, counts, strict=True))
    ]


def loud(values: list[DatedValue]) -> list[tuple[int, int]]:
    return [
        ((first - FIRST).days, (last - FIRST).days) for first, last in find_loud(lay_out(values))
    ]


def test_ten_days_of_ten_times_as_many_events_are_loud():
    counts = [4] * 800
    counts[400:410] = [40] * 10
    assert loud(days(counts)) == [(400, 409)]


def test_two_stretches_a_week_apart_are_one_and_a_month_apart_are_two():
    counts = [4] * 800
    counts[400:405] = counts[410:415] = counts[450:455] = [60] * 5
    assert loud(days(counts)) == [(400, 414), (450, 454)]


def test_a_press_that_grows_tenfold_over_the_years_is_not_loud():
    assert loud(days([2 + n // 100 for n in range(2000)])) == []


def test_a_handful_of_events_after_silence_is_not_loud():
    counts = [1 if n % 20 == 0 else 0 for n in range(800)]
    counts[400:404] = [3] * 4
    assert loud(days(counts)) == []


def test_where_news_is_too_rare_for_anything_usual_nothing_is_loud():
    assert loud(days([20 if n % 40 == 0 else 0 for n in range(2000)])) == []


def test_weeks_may_be_loud_too():
    counts = [20] * 200
    counts[100] = 150
    assert loud(days(counts, 7)) == [(700, 706)]


def test_without_counts_nothing_is_loud():
    counts = [4] * 800
    counts[400:410] = [40] * 10
    assert loud([replace(one, count=None) for one in days(counts)]) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "counts" in kind.name])
def test_ordinary_press_is_seldom_loud(kind):
    found = [loud(make_series(kind, np.random.default_rng(seed))) for seed in range(4)]
    assert sum(map(len, found)) <= 2


@pytest.mark.parametrize(
    ("dyad", "day"),
    [
        ("ind-bgd", date(2024, 8, 5)),
        ("ind-mdv", date(2024, 1, 5)),
        ("ind-qat", date(2022, 6, 5)),
        ("ind-qat", date(2023, 10, 26)),
    ],
)
def test_crises_that_no_score_shows_are_loud(dyad: str, day: date):
    found = find_episodes(list(read_values(dyad, "sums with counts")))
    assert not any(
        one.direction == "divergence" and abs((one.start - day).days) <= 28
        for one in found.episodes
    )
    assert any(first - timedelta(days=7) <= day <= last for first, last in found.loud)
    assert len(found.loud) <= 8.75 * 2
