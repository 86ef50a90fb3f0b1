"""The column of the number of events is found, and what the value is: a sum or a mean."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from benchmarks.real_series import REAL
from hamgara.cli import main
from hamgara.ingest.events.counts import find_count, list_counts
from hamgara.ingest.events.values import ValuesReading, read_values

SUMS = [
    ("2.5", "1"), ("-14.2", "3"), ("0", "0"), ("", "0"), ("7.8", "3"), ("-2.0", "1"), ("1.1", "1"),
]  # fmt: skip
MEANS = [
    ("2.5", "1"), ("-1.733", "3"), ("0", "0"), ("", "0"), ("2.6", "3"), ("-2.0", "1"), ("7", "1"),
]  # fmt: skip
HEADS = [
    "n", "N", "n_events", "Number of events", "event count", "events", "Count", "n_obs", "Freq",
    "Events (N)", "# of events", "Event volume",
    "total number of events", "counts of events", "net_count", "NET (n)", "COUNT(*)", "تعداد",
    "تعداد رویدادها", "تعداد کل رويدادها", "رویدادها", "فراوانی", "Hadisə sayı",
    "HADİSƏ SAYI", "Sayı", "hadisələrin ümumi sayı", "Hadisələr",
]  # fmt: skip


def read(cell: str) -> float | None:
    return float(cell) if cell else None


def find(head: str, pairs: list[tuple[str, str]]) -> tuple[int, bool] | None:
    rows = [[f"2020-01-{day:02}", *pair] for day, pair in enumerate(pairs, 1)]
    return find_count(["date", "net", head], rows, 1, read)


@pytest.mark.parametrize("head", HEADS)
def test_a_count_is_known_by_its_head(head: str):
    assert find(head, SUMS) == (2, False)
    assert find(head, MEANS) == (2, True)


@pytest.mark.parametrize(
    "head", ["", "year", "net2", "mentions", "n_coop", "country", "No.", "volume", "size"]
)
def test_other_columns_are_none(head: str):
    assert find(head, SUMS) is None


@pytest.mark.parametrize(
    "pair",
    [
        ("1.5", "2.5"),
        ("1.5", "-1"),
        ("1.5", "0"),
        ("1.5", ""),
        ("1.5", "few"),
        ("31", "3"),
    ],
    ids=["a half", "below zero", "a value of none", "no count", "no number", "too large for n"],
)
def test_one_cell_that_is_no_count_settles_it(pair: tuple[str, str]):
    assert find("n", [*SUMS, pair]) is None


def test_a_value_that_is_no_number_settles_nothing():
    assert find("n", [*SUMS, ("many", "7")]) == (2, False)
    assert find("n", [*SUMS, ("many", "few")]) == (2, False)


def test_numbers_of_rows_are_no_count():
    assert find("n", [("2.5", "3"), ("4.2", "4"), ("-14.2", "5"), ("-13.4", "6")]) is None


@pytest.mark.parametrize("numbers", [range(1, 401), [1 + n % 31 for n in range(400)]])
def test_numbers_of_rows_and_days_of_the_month_are_no_count(numbers):
    values = np.random.default_rng(1).normal(0, 3, 400).clip(-10, 10)
    assert find("n", [(f"{v:.2f}", f"{n}") for v, n in zip(values, numbers, strict=True)]) is None


def test_shares_are_taken_alone():
    rng = np.random.default_rng(1)
    counts = rng.integers(1, 30, 400)
    shares = [f"{rng.binomial(count, 0.3) / count:.3f}" for count in counts]
    assert find("n", list(zip(shares, map(str, counts), strict=True))) is None


def test_sum_or_mean_is_not_guessed():
    small = [("2.5", "1"), ("-8", "2"), ("4.1", "1")]
    assert find("n", small) is None
    means = [(f"{n % 7 - 3}.2", f"{5 + n % 3}") for n in range(60)]
    assert find("n", [*small, *means]) == (2, True)
    assert find("n", [(value, "6") for value, _ in means]) is None


@pytest.mark.parametrize(
    ("least", "most", "digits", "kind"),
    [
        (-1.0, 1.0, 3, "sum"),
        (-30.0, 12.0, 3, "mean"),
        (0.0, 100.0, 1, "mean"),
        (-1.0, 1.0, 0, "sum"),
    ],
    ids=["sums of sentiments", "mean tones", "an index", "good less bad events"],
)
def test_scores_of_another_range_are_no_sums_or_means_of_it(
    least: float, most: float, digits: int, kind: str
):
    rng = np.random.default_rng(3)
    pairs = []
    for count in rng.integers(1, 9, 400):
        scores = np.round(rng.uniform(least, most, count), digits)
        value = scores.mean() if kind == "mean" else scores.sum()
        pairs.append((f"{value:.3f}", str(count)))
    assert find("n", pairs) is None


def test_of_two_columns_the_one_that_fits_is_taken():
    rows = [[f"2020-01-{day:02}", value, str(day), n] for day, (value, n) in enumerate(SUMS, 1)]
    header = ["date", "net", "n", "events"]
    assert find_count(header, rows, 1, read) == (3, False)
    assert find_count(header, [[*row[:3], row[3], row[3]] for row in rows], 1, read) == (3, False)
    twice = [[day, value, n, n] for day, value, _, n in rows]
    assert find_count(header, twice, 1, read) is None


@pytest.mark.parametrize("cell", ["NA", "few", "1,204", "-9", ""])
def test_a_column_that_one_cell_spoils_is_named(cell: str, tmp_path: Path):
    rows = [f"2020-02-{day:02},{value},{n}" for day, (value, n) in enumerate(SUMS, 1)]
    spoiled = f'2020-02-20,2.5,"{cell}"'
    path = tmp_path / "spoiled.csv"
    path.write_text("\n".join(["date,net,events", *rows, spoiled]))
    read_values(path, ("date", "net", None), reading := ValuesReading())
    assert (reading.count, reading.doubtful) == ("", ("events",))
    assert reading.odd == (cell, f"spoiled.csv:{len(rows) + 2}: events")
    done = CliRunner().invoke(main, ["episodes", str(path), "--value", "net"])
    assert "events" in done.stderr
    assert "Left aside as numbers of events" in done.stderr
    assert "--count NAME" in done.stderr
    assert "events)" in done.stderr


def test_the_value_is_told_that_keeps_a_count_from_being_taken(tmp_path: Path):
    rng = np.random.default_rng(5)
    rows = [f"2020-{n // 28 + 1:02}-{n % 28 + 1:02},{rng.normal(0, 3):.3f},{rng.integers(2, 40)}"
            for n in range(300)]  # fmt: skip
    path = tmp_path / "tone.csv"
    path.write_text("\n".join(["date,tone,n", *rows]))
    read_values(path, ("date", "tone", None), reading := ValuesReading())
    assert (reading.count, reading.means, reading.beyond) == ("n", True, None)
    rows[100] = rows[100].split(",")[0] + ",-12.5,1"
    path.write_text("\n".join(["date,tone,n", *rows]))
    read_values(path, ("date", "tone", None), reading := ValuesReading())
    assert (reading.count, reading.doubtful) == ("", ("n",))
    assert reading.beyond == ("-12.5 / 1", "tone.csv:102")
    done = CliRunner().invoke(main, ["episodes", str(path), "--value", "tone", "--json"])
    assert "against that speaks -12.5 / 1 (tone.csv:102)" in done.stderr
    assert json.loads(done.stdout)["left_aside"] == ["n"]
    rows[200] = rows[200].split(",")[0] + ",-40,5"
    rows[100] = rows[100].split(",")[0] + ",-9,1"
    path.write_text("\n".join(["date,tone,n", *rows]))
    read_values(path, ("date", "tone", None), reading := ValuesReading())
    assert (reading.doubtful, reading.beyond) == (("n",), ("-40 / 5", "tone.csv:202"))


@pytest.mark.parametrize("dyad", ["ind-pak", "ind-chn", "ind-npl"])
def test_real_tables_give_the_same_values_as_the_column_named(dyad: str, tmp_path: Path):
    table = REAL / f"{dyad}.csv"
    found, named = ValuesReading(), ValuesReading()
    ours = read_values(table, ("date", "goldstein_mean", None), found)
    theirs = read_values(table, ("date", "goldstein_mean", "n"), named, means=True)
    assert (found.count, found.means) == ("n", True)
    assert ours == theirs
    sums = tmp_path / "sums.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = [(r["date"], int(r["n"]), float(r["goldstein_mean"])) for r in csv.DictReader(file)]
    sums.write_text("date,total,n\n" + "".join(f"{d},{n * m:.1f},{n}\n" for d, n, m in rows))
    read_values(sums, ("date", "total", None), summed := ValuesReading())
    assert (summed.count, summed.means) == ("n", False)


@pytest.mark.parametrize(
    "head", ["n_obs", "number of obs.", "goldstein_count", "n_goldstein", "Sayı"]
)
def test_a_count_is_known_by_its_head_whatever_stands_beside_the_score(head: str):
    for value in ("goldstein", "avg_goldstein", "goldstein_mean"):
        assert list_counts(["day", value, head, "goldstein_sd"], 1) == [2]
