from __future__ import annotations

import json

from click.testing import CliRunner, Result

from hamgara.cli import main


def call(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ["dates", *arguments], input=stdin)


def test_a_table_shows_both_calendars():
    done = call("سه‌شنبه ۱۱ آذر ۱۳۹۶", "--lang-of-text", "fa")
    assert done.exit_code == 0, done.stderr
    assert "December" in done.stdout
    assert "Azar" in done.stdout


def test_json_lists_the_dates():
    done = call("We met last week.", "--anchor", "2024-03-06", "--json")
    (found,) = json.loads(done.stdout)
    assert found == {
        "span": [7, 16],
        "start": "2024-02-26",
        "end": "2024-03-03",
        "precision": "week",
        "calendar": "gregorian",
        "candidates": [],
        "conflict": None,
    }


def test_a_text_without_dates_and_no_text_at_all():
    assert call("Nothing here.").exit_code == 0
    assert call().exit_code == 2
    assert call("x", "--anchor", "yesterday").exit_code == 2


def test_json_lines_are_answered_one_by_one():
    good = {"id": "a", "lang": "fa", "anchor": "2024-03-06", "tense": None, "text": "دیروز"}
    lines = [
        good,
        good | {"id": "b", "anchor": "2024-02-30"},
        good | {"id": "c", "anchor": 5},
        good | {"id": "d", "tense": "present"},
        good | {"id": "e", "lang": "xx"},
        {"id": "f"},
        {"id": "g", "text": "The ministers met in Tehran yesterday \ud800."},
        good | {"id": "h", "text": ""},
    ]
    stdin = "\n".join([*(json.dumps(line) for line in lines), "{", "[]", ""])
    done = call("--jsonl", "-", stdin=stdin)
    assert done.exit_code == 1
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [*"abcdefgh", None, None]
    assert ["error" in a for a in answers] == [False] + [True] * 5 + [False] * 2 + [True] * 2
    assert answers[0]["dates"][0]["start"] == "2024-03-05"
    assert answers[6]["dates"][0]["start"] is None
    assert all(set(a["error"]) == {"what", "where", "remedy"} for a in answers if "error" in a)


def test_good_lines_exit_with_zero():
    assert call("--jsonl", "-", stdin='{"id": 1, "lang": "en", "text": "in 2017"}').exit_code == 0


def test_dates_of_a_document_are_read_against_its_own_day(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    (tmp_path / "n.txt").write_text("هیأت چهارشنبهٔ این هفته وارد باکو شد.", encoding="utf-8")
    for line in ("new s --dyad IRN AZE --framework bam", "add s n.txt"):
        assert runner.invoke(main, line.split()).exit_code == 0
    ask = ["--study", "s", "--document", "n", "--json"]
    assert json.loads(call(*ask).stdout)[0]["start"] is None
    assert runner.invoke(main, ["date", "s", "n", "2019-01-18"]).exit_code == 0
    assert json.loads(call(*ask).stdout)[0]["start"] == "2019-01-16"
    assert call("--study", "s", "--document", "nowhere").exit_code == 2
