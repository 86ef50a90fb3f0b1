"""The decimals of means tell of how many events they are, and nothing where they are no means."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from benchmarks.real_series import DYADS, UNSEEN, read_rounded
from benchmarks.real_series import read_values as read_real
from hamgara.cli import main
from hamgara.ingest.events.decimals import find_sizes
from hamgara.ingest.events.values import DatedValue, ValuesReading, read_values
from hamgara.relations.counting import count_by_decimals
from hamgara.relations.values import Kept, sort_out

COLUMNS = ("date", "score", None)
GOLDSTEIN = (-10.0, -5.0, -4.4, -2.0, -0.4, 0.0, 1.0, 1.9, 2.8, 3.4, 4.0, 7.4)
POLECAT = (-10.0, -7.2, -5.6, -3.0, -0.1, 0.4, 1.0, 3.6, 5.2, 7.0, 9.8)


def keep(values: Sequence[float]) -> Kept:
    first = date(2015, 1, 1)
    days = [first + timedelta(days=at) for at in range(len(values))]
    rows = zip(range(1, len(values) + 1), days, days, values, strict=True)
    return sort_out([DatedValue(*row) for row in rows])


def draw(scale: tuple[float, ...], counts: np.ndarray, seed: int = 1) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return np.array([round(rng.choice(scale, count).sum(), 1) / count for count in counts])


def counts(most: int, rows: int = 400) -> np.ndarray:
    return np.random.default_rng(7).integers(1, most + 1, rows)


@pytest.mark.parametrize("scale", [GOLDSTEIN, POLECAT], ids=["Goldstein", "PLOVER"])
@pytest.mark.parametrize(
    ("places", "most"), [(3, 4), (4, 14), (5, 44), (6, 141), (9, 141), (15, 141)]
)
def test_sizes_divide_the_number_of_events(scale, places: int, most: int):
    true = counts(most)
    sizes = find_sizes([round(float(mean), places) for mean in draw(scale, true)])
    assert sizes is not None
    told = [(n, size) for n, size in zip(true, sizes, strict=True) if size]
    assert all(n % size == 0 for n, size in told)
    assert len(told) > 0.9 * len(true)
    assert sum(n == size for n, size in told) > 0.4 * len(told)


def test_means_of_single_precision_are_read():
    true = counts(100)
    sizes = find_sizes([float(np.float32(mean)) for mean in draw(GOLDSTEIN, true)])
    assert sizes is not None
    assert all(not size or n % size == 0 for n, size in zip(true, sizes, strict=True))


def test_a_mean_that_fits_no_number_is_of_many():
    true = np.concatenate([counts(10), [997]])
    means = [round(float(mean), 4) for mean in draw(GOLDSTEIN, true)]
    sizes = find_sizes(means)
    assert sizes is not None
    assert sizes[-1] is None
    (last,) = count_by_decimals(keep(means)).values[-1:]
    assert last.count is not None
    assert 8 <= last.count <= 10


def test_one_longer_number_changes_nothing():
    means = [round(float(mean), 4) for mean in draw(GOLDSTEIN, counts(14))]
    sizes = find_sizes(means)
    assert sizes is not None
    for odd in (1e-17, 0.1234567, 1 / 3):
        told = find_sizes([*means, odd])
        assert told is not None
        assert told[:-1] == sizes


def test_zero_is_of_no_event():
    means = [round(float(mean), 6) for mean in draw(GOLDSTEIN, counts(9))]
    sizes = find_sizes([*means, 0.0, -0.0])
    assert sizes is not None
    assert sizes[-2:] == [0, 0]


RNG = np.random.default_rng(5)
TONES = RNG.normal(-1, 2, 400).clip(-9.9, 9.9)
OTHERS = {
    "none": [],
    "zeros": [0.0] * 400,
    "sums of one decimal": [round(float(v), 1) for v in TONES],
    "whole numbers": [float(round(v)) for v in TONES],
    "two decimals": [round(float(mean), 2) for mean in draw(GOLDSTEIN, counts(9))],
    "too few": [round(float(mean), 6) for mean in draw(GOLDSTEIN, counts(9, 25))],
    "beyond ten": [*(round(float(mean), 6) for mean in draw(GOLDSTEIN, counts(9))), 10.5],
    "ratios": [round(2 * RNG.binomial(n, 0.3) / n - 1, 6) for n in counts(30).tolist()],
    "one long cell among three decimals": [*(round(float(v), 3) for v in TONES), 1 / 3],
    "long cells among two decimals": [*(round(float(v), 2) for v in TONES), *[1 / 3, 2 / 7] * 20],
    "shares": [round(RNG.binomial(n, 0.3) / n, 6) for n in counts(30).tolist()],
    "weeks of seven ratings": [float(RNG.integers(-5, 6, 7).sum()) / 7 for _ in range(400)],
    "seven ratings and a slip": [0.123456, *(RNG.integers(-50, 51, (400, 7)).sum(1) / 70).tolist()],
    "means of many events": [
        round(float(mean), 4) for mean in draw(GOLDSTEIN, counts(400) + 300)
    ],
    **{f"tones of {p} decimals": [round(float(v), p) for v in TONES] for p in (3, 4, 5, 6, 15)},
    "smoothed": [float(v) for v in np.convolve(TONES, np.exp(-np.arange(20) / 4), "valid") / 9],
}  # fmt: skip


@pytest.mark.parametrize("values", OTHERS.values(), ids=OTHERS)
def test_other_values_tell_nothing(values: list[float]):
    assert find_sizes(values) is None


@pytest.mark.parametrize("days", [7, 14, 28, 30])
@pytest.mark.parametrize("places", [4, 6, 15])
def test_running_means_tell_nothing(days: int, places: int):
    tenths = np.random.default_rng(days).normal(0, 2, 1500).round(1)
    means = np.convolve(tenths, np.ones(days) / days, "valid").round(places).tolist()
    assert not count_by_decimals(keep(means)).by_decimals


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("rows", [60, 400])
def test_numbers_of_chance_tell_nothing(seed: int, rows: int):
    rng = np.random.default_rng(seed)
    for places in (3, 4, 5, 6):
        assert find_sizes([round(float(v), places) for v in rng.uniform(-10, 10, rows)]) is None


@pytest.mark.parametrize("dyad", [*DYADS, *UNSEEN])
def test_of_real_dyads_half_of_the_days_tell_their_number(dyad: str):
    true = [one.count for one in read_real(dyad, "sums with counts")]
    means = [one.value or 0.0 for one in read_rounded(dyad, "means of 6 decimals")]
    sizes = find_sizes(means)
    assert sizes is not None
    told = [(n, size) for n, size in zip(true, sizes, strict=True) if n and size]
    assert sum(n % size == 0 for n, size in told) > 0.98 * len(told)
    assert sum(n == size for n, size in told) > 0.4 * len(told)


def write(path: Path, rows: list[tuple[object, object]]) -> Path:
    path.write_text("date,score\n" + "".join(f"{day},{value}\n" for day, value in rows))
    return path


def call(*arguments: object):
    return CliRunner().invoke(main, ["episodes", *map(str, arguments)])


@pytest.fixture
def means(tmp_path: Path) -> Path:
    rows = read_rounded("ind-pak", "means of 6 decimals")
    return write(tmp_path / "means.csv", [(one.start, f"{one.value:.6f}") for one in rows])


def test_what_the_decimals_tell_is_told_and_can_be_left_out(means: Path):
    done = call(means, "--value", "score", "--json")
    assert json.loads(done.stdout)["by_decimals"] is True
    assert "their decimals tell" in done.stderr
    assert "--count none" in done.stderr
    bare = call(means, "--value", "score", "--count", "none", "--json")
    assert json.loads(bare.stdout)["by_decimals"] is False
    assert "decimals" not in bare.stderr
    assert "رقم‌های اعشار" in call(means, "--value", "score", "--lang", "fa").stderr


@pytest.mark.parametrize("pattern", ["%Y-W%V", "%Y-%m-%d"], ids=["weeks", "Mondays"])
def test_weekly_means_are_taken_as_they_are(pattern: str, tmp_path: Path):
    days = [date(2015, 1, 5) + timedelta(weeks=week) for week in range(120)]
    means = draw(GOLDSTEIN, counts(9, 120))
    rows = [(f"{day:{pattern}}", f"{mean:.6f}") for day, mean in zip(days, means, strict=True)]
    answer = json.loads(call(write(tmp_path / "w.csv", rows), "--value", "score", "--json").stdout)
    assert answer["step"] == "week"
    assert answer["by_decimals"] is False


def test_empty_cells_stay_empty(means: Path):
    lines = means.read_text().splitlines()
    for at in (5, 6, 300):
        lines[at] = lines[at].split(",")[0] + ","
    means.write_text("\n".join(lines))
    kept = count_by_decimals(sort_out(read_values(means, COLUMNS, ValuesReading())))
    assert kept.by_decimals
    assert [one.row for one in kept.values if one.value is None] == [5, 6, 300]
    assert all(one.count is not None for one in kept.values if one.value is not None)


def test_counts_that_decimals_contradict_are_left_aside(means: Path):
    true = [int(one.count or 0) for one in read_real("ind-pak", "sums with counts")]
    shifted = [*true[40:], *true[:40]]
    for counted, taken in ((true, True), (shifted, False)):
        head, *rows = means.read_text().splitlines()
        lines = [f"{row},{n}" for row, n in zip(rows, counted, strict=True)]
        path = means.with_name("counted.csv")
        path.write_text("\n".join([f"{head},n", *lines]))
        read_values(path, COLUMNS, reading := ValuesReading())
        assert (reading.count == "n") is taken
        done = call(path, "--value", "score")
        assert ("decimals tell" in done.stderr) is not taken
        assert ("Left aside as numbers of events" in done.stderr) is not taken
