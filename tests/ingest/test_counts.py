"""The column of the number of events is found, and what the value is: a sum or a mean."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from benchmarks.real_series import REAL
from hamgara.ingest.events.counts import find_count
from hamgara.ingest.events.values import ValuesReading, read_values

SUMS = [("2.5", "1"), ("-14.2", "3"), ("0", "0"), ("", "0"), ("7.8", "3")]
MEANS = [("2.5", "1"), ("-4.733", "3"), ("0", "0"), ("", "0"), ("2.6", "3")]
HEADS = ["n", "N", "n_events", "Number of events", "event count", "events", "Count", "تعداد",
         "تعداد رویدادها", "Hadisə sayı"]  # fmt: skip


def read(cell: str) -> float | None:
    return float(cell) if cell else None


def find(head: str, pairs: list[tuple[str, str]]) -> tuple[int, bool] | None:
    rows = [[f"2020-01-{day:02}", *pair] for day, pair in enumerate(pairs, 1)]
    return find_count(["date", "net", head], rows, 1, read)


@pytest.mark.parametrize("head", HEADS)
def test_a_count_is_known_by_its_head(head: str):
    assert find(head, SUMS) == (2, False)
    assert find(head, MEANS) == (2, True)


@pytest.mark.parametrize("head", ["", "year", "net2", "mentions", "n_coop", "country", "No."])
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
    assert find("n", [("-14.2", "3"), ("2.5", "4"), ("1.1", "5"), ("-3.4", "6")]) is None


def test_sum_or_mean_is_not_guessed():
    small = [("2.5", "1"), ("-8", "2"), ("4.1", "2")]
    assert find("n", small) is None
    assert find("n", [*small, *[("-8.2", "6")] * 30]) == (2, True)


def test_two_columns_that_may_be_it_are_none():
    rows = [["2020-01-01", "12.5", "3", "3"], ["2020-01-02", "1", "3", "3"]]
    assert find_count(["date", "net", "n", "events"], rows, 1, read) is None


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
