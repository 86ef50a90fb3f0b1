"""The chronology of a study: every row is read or refused with its place and reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hamgara.study.chronology import REQUIRED, read_chronology
from hamgara.study.ontology import read_ontology

HEAD = "id,start,end,precision,source,target,reciprocal,type,mode,context,place,fa,az,en,page\n"
GOOD = "a1,1999-05-01,,,IRN,TUR,,CONSULT,visit,diplomatic;economic,TUR,,,They met.,https://a.org/b"


def read(tmp_path: Path, *rows: str, head: str = HEAD):
    (tmp_path / "chronology.csv").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    return read_chronology(tmp_path, read_ontology("plover-0.8"))


def test_a_study_without_it_has_none_and_no_mistake(tmp_path: Path):
    assert read_chronology(tmp_path, read_ontology("plover-0.8")) == ((), [])


def test_a_row_is_an_event_with_its_text_and_page(tmp_path: Path):
    (one,), problems = read(tmp_path, GOOD)
    assert problems == []
    event = one.event
    assert (one.id, one.origin, one.place) == ("a1", "chronology", "chronology.csv:2")
    assert [actor.country for actor in event.source] == ["IRN"]
    assert event.date is not None
    assert (event.date.start, event.date.end, event.date.precision) == (
        date(1999, 5, 1), date(1999, 5, 1), "day",
    )  # fmt: skip
    assert event.context == ("diplomatic", "economic")
    assert event.quad == "verbal_cooperation"
    assert event.span.of(one.texts["en"]) == "They met."
    assert one.page == "https://a.org/b"


def test_jalali_days_are_read_and_events_come_in_order(tmp_path: Path):
    later = GOOD.replace("a1,1999-05-01", "a2,\u200f۱۳۷۸-۰۳-۰۱\u200e")
    found, problems = read(tmp_path, later, GOOD)
    assert problems == []
    assert [one.id for one in found] == ["a1", "a2"]
    assert found[1].event.date is not None
    assert found[1].event.date.start == date(1999, 5, 22)


def test_without_a_target_an_event_is_reciprocal(tmp_path: Path):
    (one,), _ = read(tmp_path, GOOD.replace("IRN,TUR", "IRN;TUR,"))
    assert one.event.reciprocal
    assert one.event.target == ()


@pytest.mark.parametrize(
    ("change", "column", "words"),
    [
        (("a1,", ","), "id", "no id"),
        (("1999-05-01", "1999-02-30"), "start", "no day"),
        (("1999-05-01,,", "1999-05-01,1999-04-01,"), "end", "before"),
        (("1999-05-01,,,", "1999-05-01,1999-05-03,day,"), "precision", "no day"),
        (("1999-05-01,,,", "1999-05-01,,century,"), "precision", "not a value"),
        (("IRN,TUR", "XYZ,TUR"), "source", "XYZ"),
        (("IRN,TUR", "IRN,IRN"), "target", "at once"),
        (("IRN,TUR", ",TUR"), "source", "no source"),
        (("IRN,TUR,", "IRN,TUR,true"), "reciprocal", "all its parties"),
        (("IRN,TUR,", "IRN,,false"), "target", "no target"),
        (("IRN,TUR,", "IRN,,"), "source", "two parties"),
        (("IRN,TUR,", "IRN,TUR,maybe"), "reciprocal", "maybe"),
        (("CONSULT", "CHAT"), "type", "CHAT"),
        (("visit", "troops"), "mode", "troops"),
        (("diplomatic;", "polite;"), "context", "polite"),
        (("They met.", ""), "fa", "no language"),
        (("https://a.org/b", "a.org"), "page", "address"),
    ],
)
def test_a_bad_row_is_refused_with_its_place_and_stops_no_other(
    tmp_path: Path, change: tuple[str, str], column: str, words: str
):
    bad = GOOD.replace(*change, 1)
    assert bad != GOOD
    found, problems = read(tmp_path, bad, GOOD.replace("a1", "a9"))
    assert [one.id for one in found] == ["a9"]
    (problem,) = problems
    assert problem.where == f"chronology.csv:2: {column}"
    assert words in problem.describe("en")


def test_every_mistake_of_a_row_is_told(tmp_path: Path):
    bad = "a2,1999-02-30,,,XYZ,TUR,,CONSULT,vist,sports,QQQ,,,,a.org"
    found, problems = read(tmp_path, bad, GOOD)
    assert [one.id for one in found] == ["a1"]
    told = {problem.where.rpartition(": ")[2] for problem in problems}
    assert told == {"start", "source", "mode", "context", "place", "fa", "page"}


def test_an_id_that_stands_twice_is_refused(tmp_path: Path):
    found, problems = read(tmp_path, GOOD, GOOD)
    assert len(found) == 1
    assert [problem.where for problem in problems] == ["chronology.csv:3: id"]


def test_a_row_with_a_comma_too_many_stops_no_other(tmp_path: Path):
    found, problems = read(tmp_path, GOOD, GOOD + ",a,b", GOOD.replace("a1", "a3"))
    assert [one.id for one in found] == ["a1", "a3"]
    (problem,) = problems
    assert problem.where == "chronology.csv:3"
    assert "cells" in problem.describe("en")


def test_rows_behind_a_broken_quote_are_told_to_be_unread(tmp_path: Path):
    found, problems = read(tmp_path, GOOD, 'a2,"x"y', GOOD.replace("a1", "a3"))
    assert [one.id for one in found] == ["a1"]
    assert "not read" in problems[-1].describe("en")


@pytest.mark.parametrize("precision", ["week", "month", "year", "range"])
def test_more_than_a_day_needs_its_last_day(tmp_path: Path, precision: str):
    found, problems = read(tmp_path, GOOD.replace("1999-05-01,,,", f"1999-05-01,,{precision},"))
    assert not found
    assert "end" in str(problems[0].where)


def test_a_missing_column_is_told(tmp_path: Path):
    _, problems = read(tmp_path, "1", head="id\n")
    assert all(name in problems[0].describe("en") for name in REQUIRED[1:])
