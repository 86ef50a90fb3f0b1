from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from hamgara.cli import main


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_a_history_for_programs(article: Path):
    done = call("relations", article, "--json", "--lens", "federalism", "--lens", "bam")
    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    assert answer["dyad"] == ["IRN", "AZE"]
    assert [one["id"] for one in answer["lenses"]] == ["federalism", "bam"]
    points = answer["sources"][0]["points"]
    assert sum(point["n"] for point in points) == answer["sources"][0]["volume"] == 138
    assert {point["period"] for point in points} == {str(year) for year in range(1991, 2026)}


def test_a_history_for_people_in_their_language(article: Path):
    done = call("relations", article, "--lens", "defensive-realism", "--lang", "fa")
    assert "\u200e+۰ \u200e−۸" in done.stdout
    assert done.exit_code == 0
    assert "واقع‌گرایی تدافعی" in done.output
    assert "۲۰۰۳ م" in done.output
    assert "گاه‌شمار" in done.output
    assert "chronology" not in done.output
    assert "0.00" not in done.output


def test_bad_rows_are_told_and_the_rest_is_taken(article: Path):
    path = article / "chronology.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("c001,1991-12-01", "c001,1991-13-01"), encoding="utf-8")
    done = call("relations", article, "--json", "--lens", "bam")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["sources"][0]["volume"] == 137
    assert "chronology.csv:2: start" in done.stderr
    assert "1991-13-01" in done.stderr


def test_an_unknown_lens_is_told_with_those_there_are(article: Path):
    done = call("relations", article, "--lens", "phlogiston")
    assert done.exit_code == 2
    assert "neofunctionalism" in done.stderr


def test_a_study_without_events_says_what_to_do(basin: Path):
    done = call("relations", basin)
    assert done.exit_code == 0
    assert "chronology.csv" in done.stderr
    assert json.loads(call("relations", basin, "--json").stdout) is None
