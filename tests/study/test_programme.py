from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hamgara.study.days import read_day, show_day
from hamgara.study.file import check_study
from hamgara.study.steps import find_circles


def change(folder: Path, old: str, new: str) -> list[str]:
    path = folder / "programme.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(problem) for problem in check_study(folder)[1]]


@pytest.mark.parametrize(
    ("old", "new", "where", "expected"),
    [
        ("needs = []", 'needs = ["O1.2"]', "needs", "run in a circle: O1.1 ← O1.2 ← O1.1"),
        ("needs = []", 'needs = ["O1.1"]', "needs", "run in a circle"),
        ("needs = []", 'needs = ["O9.9"]', "needs", "There is no step O9.9 to need"),
        ('["HM", "DAM"]', '["HM", "DUM"]', "responsible", "There is no body DUM. The bodies are:"),
        ('side = "turkey"', 'side = "turky"', "side", "turky is not a value of side"),
        ("1405-12-29", "1405-12-30", "end", "1405-12-30 is not a day of either calendar"),
        ("1405-03-31", "2026-02-30", "end", "2026-02-30 is not a day of either calendar"),
        ("1405-03-31", "1405-01-31", "end", "The step ends on 2026-04-20, before it begins"),
        ("1405-04-01", "1405-03-20", "start", "O1.2 begins on 10 June 2026, before O1.1"),
        ('horizon = "short"', 'horizon = "soon"', "horizon", "The values are: short, medium, long"),
    ],
)
def test_a_mistake_in_a_step_is_explained(basin: Path, old, new, where, expected):
    problems = change(basin, old, new)
    assert problems
    assert any(expected in problem for problem in problems), problems
    assert all(problem.startswith("programme.toml:") for problem in problems)
    assert any(problem.split(" ")[1].rstrip(":").endswith(where) for problem in problems)


def test_circles_are_found_once_each():
    needs = {"A": ["B"], "B": ["C"], "C": ["A"], "D": ["D"], "E": ["A", "Z"]}
    assert find_circles(needs) == [("A", "B", "C"), ("D",)]
    assert find_circles({str(n): [str(n + 1)] for n in range(5000)}) == []


def test_days_of_both_calendars():
    assert read_day("۱۴۰۵/۲/۱۵") == date(2026, 5, 5)
    assert read_day("2026-05-05") == date(2026, 5, 5)
    assert read_day("1403-12-30") == date(2025, 3, 20)
    assert show_day(date(2026, 5, 5))["fa"] == "۱۵ اردیبهشت ۱۴۰۵"
    for wrong in ("1404-12-30", "1405-07-31", "2026-13-01", "1405-1", "spring"):
        with pytest.raises(ValueError, match=r".*"):
            read_day(wrong)
