"""The decimals of means tell of how many events they are, and nothing where they are no means."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from benchmarks.real_series import DYADS, UNSEEN
from benchmarks.real_series import read_values as read_real
from hamgara.cli import main
from hamgara.ingest.events.decimals import find_sizes
from hamgara.ingest.events.values import ValuesReading, read_values
from hamgara.relations.episodes import find_episodes

GOLDSTEIN = (-10.0, -5.0, -4.4, -2.0, -0.4, 0.0, 1.0, 1.9, 2.8, 3.4, 4.0, 7.4)
POLECAT = (-10.0, -7.2, -5.6, -3.0, -0.1, 0.4, 1.0, 3.6, 5.2, 7.0, 9.8)


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
    assert sum(n == size for n, size in told) > 0.4 * len(told)


def test_means_of_single_precision_are_read():
    true = counts(100)
    sizes = find_sizes([float(np.float32(mean)) for mean in draw(GOLDSTEIN, true)])
    assert sizes is not None
    assert all(size == 0 or n % size == 0 for n, size in zip(true, sizes, strict=True))


def test_a_mean_that_fits_no_number_is_of_the_most():
    true = np.concatenate([counts(10), [997]])
    sizes = find_sizes([round(float(mean), 4) for mean in draw(GOLDSTEIN, true)])
    assert sizes is not None
    assert sizes[-1] == 14


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
    "shares": [round(RNG.binomial(n, 0.3) / n, 6) for n in counts(30).tolist()],
    "weeks of seven ratings": [float(RNG.integers(-5, 6, 7).sum()) / 7 for _ in range(400)],
    "means of many events": [
        round(float(mean), 4) for mean in draw(GOLDSTEIN, counts(400) + 300)
    ],
    **{f"tones of {p} decimals": [round(float(v), p) for v in TONES] for p in (3, 4, 5, 6, 15)},
    "running means": [float(v) for v in np.convolve(TONES.round(1), np.ones(30) / 30, "valid")],
    "smoothed": [float(v) for v in np.convolve(TONES, np.exp(-np.arange(20) / 4), "valid") / 9],
}  # fmt: skip


@pytest.mark.parametrize("values", OTHERS.values(), ids=OTHERS)
def test_other_values_tell_nothing(values: list[float]):
    assert find_sizes(values) is None


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("rows", [60, 400])
def test_numbers_of_chance_tell_nothing(seed: int, rows: int):
    rng = np.random.default_rng(seed)
    for places in (3, 4, 5, 6):
        assert find_sizes([round(float(v), places) for v in rng.uniform(-10, 10, rows)]) is None


@pytest.mark.parametrize("dyad", [*DYADS, *UNSEEN])
def test_of_real_dyads_half_of_the_days_tell_their_number(dyad: str):
    means = read_real(dyad, "means of 6 decimals")
    counted = read_real(dyad, "sums with counts")
    told = [(a.count, b.count) for a, b in zip(means, counted, strict=True) if a.count]
    few = [(least, n) for least, n in told if n and n <= 141]
    assert sum(n % least == 0 for least, n in few) > 0.99 * len(few)
    assert sum(n == least for least, n in few) > 0.4 * len(few)


def write(path: Path, rows: list[tuple[object, object]]) -> Path:
    path.write_text("date,score\n" + "".join(f"{day},{value}\n" for day, value in rows))
    return path


def call(*arguments: object):
    return CliRunner().invoke(main, ["episodes", *map(str, arguments)])


@pytest.fixture
def means(tmp_path: Path) -> Path:
    days = read_real("ind-pak", "means of 6 decimals")
    rows = [(one.start, (one.value or 0) / one.count if one.count else 0) for one in days]
    return write(tmp_path / "means.csv", [(day, f"{value:.6f}") for day, value in rows])


def test_a_table_of_means_is_read_with_its_numbers_of_events(means: Path):
    reading = ValuesReading()
    values = read_values(means, ("date", "score", None), reading)
    assert (reading.means, reading.by_decimals, reading.count) == (True, True, "")
    ours = find_episodes(values)
    assert ours.episodes == find_episodes(read_real("ind-pak", "means of 6 decimals")).episodes
    alone = read_values(means, ("date", "score", ""), reading := ValuesReading())
    assert not reading.by_decimals
    assert all(one.count is None for one in alone)


def test_what_the_decimals_tell_is_told_and_can_be_left_out(means: Path):
    done = call(means, "--value", "score", "--json")
    assert json.loads(done.stdout)["by_decimals"] is True
    assert "their decimals tell" in done.stderr
    assert "--count none" in done.stderr
    bare = call(means, "--value", "score", "--count", "none", "--json")
    assert json.loads(bare.stdout)["by_decimals"] is False
    assert "decimals" not in bare.stderr
    assert "رقم‌های اعشار" in call(means, "--value", "score", "--lang", "fa").stderr


def test_weekly_means_are_taken_as_they_are(tmp_path: Path):
    rows = [
        (f"2015-W{week:02}", f"{value:.6f}")
        for week, value in enumerate(draw(GOLDSTEIN, counts(9, 52)), 1)
    ]
    path = write(tmp_path / "weeks.csv", rows)  # type: ignore[arg-type]
    values = read_values(path, ("date", "score", None), reading := ValuesReading())
    assert values
    assert not reading.by_decimals


def test_empty_cells_stay_empty(means: Path):
    lines = means.read_text().splitlines()
    for at in (5, 6, 300):
        lines[at] = lines[at].split(",")[0] + ","
    means.write_text("\n".join(lines))
    values = read_values(means, ("date", "score", None), reading := ValuesReading())
    assert reading.by_decimals
    assert [one.row for one in values if one.value is None] == [5, 6, 300]
    assert all(one.count is not None for one in values if one.value is not None)
