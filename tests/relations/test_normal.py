"""What is usual for a dyad: waves that come again, and how the steps of a line are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from hamgara.ingest.events.values import DatedValue
from hamgara.relations.normal import cap, clip, compress, remove_seasons
from hamgara.relations.values import Line, Numbers, lay_out

FIRST = date(2015, 1, 1)
YEARS = 4


def make_line(values: Numbers) -> Line:
    days = [FIRST + timedelta(days=n) for n in range(len(values))]
    return lay_out(
        [
            DatedValue(n, d, d, float(v))
            for n, (d, v) in enumerate(zip(days, values, strict=True), 1)
        ]
    )


def make_noise(seed: int = 1) -> tuple[Numbers, Numbers]:
    days = np.arange(round(YEARS * 365.25))
    return days, np.random.default_rng(seed).standard_normal(len(days))


@pytest.mark.parametrize("seed", range(4))
def test_a_wave_of_every_year_is_taken_out(seed: int):
    days, noise = make_noise(seed)
    line = make_line(noise + np.sin(2 * np.pi * days / 365.25))
    left = remove_seasons(line.values, line, line.weights)
    assert np.abs(left - noise).mean() < 0.15


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("first", [500, 700, 1000])
def test_a_crisis_of_one_year_makes_no_wave(first: int, seed: int):
    days, noise = make_noise(seed)
    crisis = np.where((days >= first) & (days < first + 60), -3.0, 0.0)
    line = make_line(noise + crisis)
    left = remove_seasons(line.values, line, line.weights)
    weeks = left[first : first + 60]
    assert abs(weeks.mean() - (noise + crisis)[first : first + 60].mean()) < 0.1


def test_the_wave_of_the_week_is_taken_out_all_the_same():
    days, noise = make_noise()
    line = make_line(noise + np.where(days % 7 < 2, -2.0, 0.8))
    left = remove_seasons(line.values, line, line.weights)
    assert abs(left[days % 7 < 2].mean() - left[days % 7 >= 2].mean()) < 0.05


def test_nothing_is_taken_from_less_than_three_years():
    _, noise = make_noise()
    line = make_line(noise[:900])
    assert remove_seasons(line.values, line, line.weights) is line.values


def test_a_line_without_change_has_no_waves():
    line = make_line(np.full(1400, 3.0))
    assert not np.abs(remove_seasons(np.zeros(1400), line, line.weights)).any()


def test_a_wild_step_counts_in_three_ways():
    line = make_line(make_noise()[1][:100])
    scores = np.array([0.5, -0.5, 1.5, -4.0, 100.0])
    assert clip(scores, line).tolist() == [0.5, -0.5, 0.5, -0.5, 0.5]
    assert cap(scores, line).tolist() == [0.5, -0.5, 1.5, -4.0, 6.0]
    crowd = np.array([-40.0, 0.5, -9.0, 100.0, -5.0, 8.0])
    assert cap(crowd, line).tolist() == [-12.0, 0.5, -9.0, 12.0, -5.0, 8.0]
    apart = np.zeros(100)
    apart[[0, 14, 40, 55]] = -40.0, -4.0, -40.0, -9.0
    assert cap(apart, line)[[0, 14, 40, 55]].tolist() == [-8.0, -4.0, -6.0, -6.0]
    assert cap(scores, replace(line, step="month")).tolist() == [0.5, -0.5, 1.5, -4.0, 36.0]
    far = compress(scores, line)
    assert far[:3].tolist() == [0.5, -0.5, 1.5]
    assert -4.0 < far[3] < -2.0
    assert far[4] == 5.0
