from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from hamgara.cli import main
from hamgara.workbench.demo import copy_demo

COUNTS = """i,j,year,verbCoop,matlCoop,verbConf,matlConf
A,B,2001.0,1,1,1,1
Azerbaijan,"Iran, Islamic Republic Of",2002.0,20,3,11,8
"Iran, Islamic Republic Of",Azerbaijan,2002.0,40,6,12,4
Azerbaijan,"Iran, Islamic Republic Of",2004.0,30,0,0,0
Azerbaijan,"Iran, Islamic Republic Of",,30,0,0,0
Azerbaijan,Georgia,2004,30,0,0,0
"""
COLUMNS = "source=i,target=j,period=year,cooperation=verbCoop+matlCoop,conflict=verbConf+matlConf"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "counts.csv"
    path.write_text(COUNTS, encoding="utf-8")
    return path


def test_series_for_programs(table: Path):
    done = call("series", table, "--columns", COLUMNS, "--dyad", "IRN", "AZE", "--json")
    assert done.exit_code == 1
    answer = json.loads(done.stdout)
    first, empty, last = answer["rows"]
    assert list(first) == [
        *("period", "n", "cooperation", "conflict", "net", "log_ratio", "low", "high"),
    ]
    assert (first["period"], first["n"], first["cooperation"], first["conflict"]) == (
        *("2002", 104, 69, 35),
    )
    assert first["net"] == pytest.approx(34 / 104, abs=1e-6)
    assert first["low"] < first["log_ratio"] < first["high"]
    assert empty == {"period": "2003", "n": 0, **dict.fromkeys(list(first)[2:])}
    assert last["net"] == 1
    assert [(one["row"], one["where"]) for one in answer["refused"]] == [(1, "counts.csv:2: i")]
    assert "names no state" in answer["refused"][0]["what"]
    assert (answer["undated"], answer["elsewhere"]) == (1, 1)


def test_series_of_all_pairs_are_a_table(table: Path):
    done = call("series", table, "--columns", COLUMNS)
    assert done.exit_code == 1, done.stderr
    assert done.stdout.splitlines() == [
        "first,second,period,n,cooperation,conflict",
        "AZE,GEO,2004,30,30,0", "AZE,IRN,2002,104,69,35", "AZE,IRN,2004,30,30,0",
    ]  # fmt: skip
    assert "1 row refused" in done.stderr
    directed = call("series", table, "--columns", COLUMNS, "--directed").stdout.splitlines()
    assert directed[0].startswith("source,target,")
    assert "AZE,IRN,2002,42,23,19" in directed
    assert "IRN,AZE,2002,62,46,16" in directed
    assert call("series", table, "--columns", COLUMNS, "--json").exit_code == 2


def test_series_for_people_in_their_language(table: Path):
    done = call(
        "series", table, "--columns", COLUMNS, "--dyad", "ایران", "Azərbaycan", "--directed"
    )
    assert done.exit_code == 1
    assert "2002" in done.stdout
    assert "1 row refused" in done.stderr
    assert "undated" in done.stderr


def test_international_bodies_are_sides_too(tmp_path: Path):
    rows = "IRN,EUR,2004,2,1\nigo,AZE,2004,2,1\nEUR,IRN,2005,1,1\n"
    path = tmp_path / "bodies.csv"
    path.write_text(f"source,target,period,cooperation,conflict\n{rows}", encoding="utf-8")
    done = call("series", path, "--dyad", "IRN", "EUR", "--json")
    assert done.exit_code == 0, done.stderr
    answer = json.loads(done.stdout)
    assert [row["n"] for row in answer["rows"]] == [3, 2]
    assert (answer["elsewhere"], answer["refused"]) == (1, [])
    assert "EUR" in call("series", path, "--dyad", "IRN", "EUR").stdout


def test_a_body_is_no_side_among_actors(tmp_path: Path):
    path = tmp_path / "bodies.csv"
    path.write_text(
        "source,target,period,cooperation,conflict\nIRN,EUR,2004,2,1\n", encoding="utf-8"
    )
    done = call("series", path, "--dyad", "IRN", "EUR", "--actors")
    assert done.exit_code == 2
    assert "EUR is a region" in done.stderr


def test_many_refused_rows_are_told_by_kind(tmp_path: Path):
    path = tmp_path / "many.csv"
    rows = ["IRN,AZE,2001,2,1"] * 30 + [f"IRN,AZE,{1900 + n},1,1" for n in range(99)]
    rows += ["IRN,SUN,2001,2,1"] * 3 + ["IRN,AZE,2001-03,2,x"]
    header = "source,target,period,cooperation,conflict,no"
    lines = [f"{row},{n}" for n, row in enumerate(rows)]
    path.write_text("\n".join([header, *lines]), encoding="utf-8")
    done = call("series", path, "--dyad", "IRN", "AZE", "--period", "month")
    assert done.exit_code == 1
    told = done.stderr.splitlines()
    assert len(told) < 40
    assert told[0] == "133 rows read, 0 of them taken."
    assert "choose a longer --period" in told[1]
    assert told[2].startswith("Error: many.csv:2: 2001-01-01 to 2001-12-31")
    assert told[3] == "... and 29 more like it."
    assert "... and 94 more of this kind." in told
    assert told[-4].startswith("Error: many.csv:131: target: SUN")
    assert told[-3:-1] == [
        "... and 2 more like it.",
        "Error: many.csv:134: conflict: x is no count; whole numbers from 0 are wanted.",
    ]
    done = call("series", path, "--dyad", "IRN", "AZE", "--period", "month", "--json")
    refused = json.loads(done.stdout)["refused"]
    assert [one["row"] for one in refused] == list(range(1, 134))
    assert refused[0]["where"] == "many.csv:2"


def test_data_sets_are_not_mixed_where_columns_are_named(tmp_path: Path):
    path = tmp_path / "sets.csv"
    path.write_text("a,b,when,c,f,dataset\nIRN,AZE,2001,3,1,x\nIRN,AZE,2001,3,2,\n")
    named = ("--columns", "source=a,target=b,period=when,cooperation=c,conflict=f")
    done = call("series", path, *named, "--dyad", "IRN", "AZE")
    assert done.exit_code == 2
    assert "mixes several data sets: –, x" in done.stderr
    done = call("series", path, *named, "--dyad", "IRN", "AZE", "--dataset", "x", "--json")
    assert json.loads(done.stdout)["rows"][0]["n"] == 4
    assert "5 events in –" in done.stderr


def test_sheets_that_are_not_read_are_told(tmp_path: Path):
    book = Workbook()
    for number, sheet in enumerate((book.active, book.create_sheet("later"))):
        sheet.append(["source", "target", "period", "cooperation", "conflict", "session", "I", "A"])
        sheet.append(["IRN", "AZE", 2001 + number, 3, 1, 1, "yes", "no"])
    book.create_sheet("empty")
    book.save(tmp_path / "two.xlsx")
    done = call("series", tmp_path / "two.xlsx", "--dyad", "IRN", "AZE", "--json")
    assert [row["period"] for row in json.loads(done.stdout)["rows"]] == ["2001"]
    assert "Sheets that were not read: later." in done.stderr
    sides = ("--columns", "IRN=I,AZE=A")
    done = call("alignment", tmp_path / "two.xlsx", "--dyad", "IRN", "AZE", *sides)
    assert "Sheets that were not read: later." in done.stderr
    done = call("episodes", tmp_path / "two.xlsx", "--date", "session", "--value", "conflict")
    assert done.exit_code == 2
    assert "no row that can be taken" in done.stderr
    table = book.create_sheet("scores", 0)
    table.append(["date", "net", "text"])
    for month in range(1, 13):
        table.append([f"2001-{month:02}", month % 3, "Iran and Azerbaijan signed a treaty."])
    book.active = 0
    book.save(tmp_path / "three.xlsx")
    done = call("episodes", tmp_path / "three.xlsx", "--value", "net")
    assert "Sheets that were not read: Sheet, later." in done.stderr
    call("new", tmp_path / "study", "--dyad", "IRN", "AZE", "--framework", "bam")
    done = call("add", tmp_path / "study", tmp_path / "three.xlsx", "--columns", "text=text")
    assert "three.xlsx: Sheets that were not read: Sheet, later." in done.stderr


def test_roll_calls_left_out_are_told(tmp_path: Path):
    path = tmp_path / "v.csv"
    path.write_text("session,unanimous,IRN,AZE\n1,0,yes,\n1,1,yes,yes\n1,0,no,8\n1,0,no,no\n")
    told = call("alignment", path, "--dyad", "IRN", "AZE").stderr.splitlines()
    assert told == [
        "2 roll calls left out, since one of the two did not vote.",
        "1 unanimous roll call left out.",
    ]


def test_all_measures_tell_the_rows_they_stand_on(table: Path):
    done = call("series", table, "--columns", COLUMNS, "--dyad", "IRN", "AZE", "--json", "--all")
    first = json.loads(done.stdout)["rows"][0]
    assert (first["forth"], first["back"], first["stands_on"]) == (62, 42, [2, 3])
    assert first["reciprocity"] == pytest.approx(84 / 104, abs=1e-6)


def test_actors_that_are_no_states_can_be_expected(table: Path):
    done = call("series", table, "--columns", COLUMNS, "--actors", "--dyad", 630, 373, "--json")
    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    assert (answer["stateless"], answer["strangers"]) == (
        1,
        {"A": "counts.csv:2", "B": "counts.csv:2"},
    )
    with table.open("a", encoding="utf-8") as file:
        file.write("IRN,630,2003,1,0,0,0\n")
    every = call("series", table, "--columns", COLUMNS, "--actors")
    assert "1 row of a state with itself." in every.stderr
    assert "2 names are no state's: A (counts.csv:2), B (counts.csv:2)." in every.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--dyad", "IRN", "Atlantis"),
        ("--dyad", "IRN", "ایران"),
        ("--dyad", "IRN", "AZE", "--format", "excel"),
        ("--dyad", "IRN", "AZE", "--format", "icews", "--columns", COLUMNS),
        ("--dyad", "IRN", "AZE", "--columns", "nonsense"),
        ("--dyad", "IRN", "AZE", "--period", "decade"),
        ("--dyad", "IRN", "AZE"),
    ],
)
def test_a_wrong_call_is_explained(table: Path, arguments):
    done = call("series", table, *arguments)
    assert done.exit_code == 2
    assert "rror" in done.stderr
    assert "Traceback" not in done.output


def test_votes_without_the_column_of_the_period_say_which_option_names_it(tmp_path: Path):
    votes = tmp_path / "v.csv"
    votes.write_text("year,IRN,AZE\n2020,1,1\n")
    done = call("alignment", votes, "--dyad", "IRN", "AZE")
    assert done.exit_code == 2
    assert "--by NAME" in done.stderr
    assert call("alignment", votes, "--dyad", "IRN", "AZE", "--by", "year").exit_code == 0


def test_alignment_of_the_shipped_votes(tmp_path: Path):
    copy_demo("iran-azerbaijan", tmp_path / "study")
    votes = tmp_path / "study" / "relations" / "unga-votes.csv"
    done = call(
        *("alignment", votes, "--columns", "IRN=IR,AZE=AZ", "--dyad", "IRN", "AZE"),
        *("--by", "session", "--json"),
    )
    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    rows = {row["period"]: row for row in answer["rows"]}
    assert rows["68"]["kappa"] == 0
    assert rows["68"]["marginals"]["AZE"] == {"yes": 57, "abstain": 0, "no": 0}
    assert rows["58"]["pi"] == pytest.approx(0.640, abs=0.0006)
    assert answer["refused"] == []
    assert "0.640" in call("alignment", votes, "--dyad", "Iran", "373").stdout


def test_refused_votes_make_exit_code_one(tmp_path: Path):
    path = tmp_path / "v.csv"
    path.write_text("session,IRN,AZE\n1,yes,perhaps\n1,yes,yes\n", encoding="utf-8")
    done = call("alignment", path, "--dyad", "IRN", "AZE", "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["rows"][0]["n"] == 1
    assert "v.csv:2: AZE" in done.stderr


SETS = """id,source,target,period,quad,dataset
1,IRN,AZE,2001-05-01,1,a
1,IRN,AZE,2001-05-01,4,b
2,IRN,AZE,2001-05-02,4,b
2,IRN,AZE,2001-05-02,4,b
3,IRN,AZE,,4,b
"""


def test_an_id_is_of_its_data_set(tmp_path: Path):
    table = tmp_path / "sets.csv"
    table.write_text(SETS, encoding="utf-8")
    for dataset, n, conflict in (("a", 1, 0), ("b", 2, 2)):
        done = call("series", table, "--dyad", "IRN", "AZE", "--dataset", dataset, "--json")
        answer = json.loads(done.stdout)
        assert [(one["n"], one["conflict"]) for one in answer["rows"]] == [(n, conflict)]
        assert answer["duplicates"] == 1
    lines = call("series", table, "--dataset", "b").stdout.splitlines()
    assert lines[1:] == ["AZE,IRN,2001,2,0,2"]


def make_study(folder: Path, *tables: str) -> Path:
    assert call("new", folder, "--dyad", "IRN", "AZE", "--framework", "bam").exit_code == 0
    (folder / "sets.csv").write_text(SETS, encoding="utf-8")
    with (folder / "study.toml").open("a", encoding="utf-8") as file:
        for dataset in tables:
            file.write(
                f'\n[[relations]]\nkind = "events"\nfile = "sets.csv"\ndataset = "{dataset}"\n'
            )
    return folder


def test_data_sets_of_one_file_are_sources_of_their_own(tmp_path: Path):
    study = make_study(tmp_path / "s", "a", "b")
    answer = json.loads(call("relations", study, "--json").stdout)
    found = {one["id"]: one for one in answer["sources"]}
    assert {name: one["volume"] for name, one in found.items()} == {
        "sets.csv#a": 1,
        "sets.csv#b": 2,
    }
    assert (found["sets.csv#b"]["undated"], found["sets.csv#b"]["duplicates"]) == (1, 1)
    shown = call("relations", study).stderr
    assert "1 undated row" in shown
    assert "1 duplicate row" in shown


def test_a_study_tells_rows_that_were_not_simply_counted(tmp_path: Path):
    study = make_study(tmp_path / "s")
    rows = ["IRN,AZE,2001-05-01,1"] * 3 + ["IGO,AZE,2001-05-01,1"]
    header = "source_root,target_root,story_date,quad_class,eid,goldstein"
    table = "\n".join([header, *(f"{row},,1" for row in rows)])
    (study / "g.csv").write_text(table, encoding="utf-8")
    with (study / "study.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[relations]]\nkind = "events"\nfile = "g.csv"\nformat = "cline-phoenix"\n')
    shown = call("relations", study).stderr
    assert "1 row without two states." in shown
    assert "2 rows equal an earlier one" in shown


def test_a_data_set_that_is_not_there_is_refused(tmp_path: Path):
    study = make_study(tmp_path / "s", "typo")
    for name in ("relations", "check"):
        done = call(name, study)
        assert done.exit_code == 1, name
        assert "There is no typo among: a, b" in done.stderr + done.stdout


def test_a_session_is_one_however_its_number_is_written(tmp_path: Path):
    table = tmp_path / "votes.csv"
    table.write_text(
        "session,IRN,AZE\n56,yes,yes\n56.0,yes,no\n۵۶,no,no\nLVI,yes,yes\n", encoding="utf-8"
    )
    answer = json.loads(call("alignment", table, "--dyad", "IRN", "AZE", "--json").stdout)
    assert [(one["period"], one["n"]) for one in answer["rows"]] == [("56", 3), ("LVI", 1)]


def test_a_roll_call_is_one_however_its_id_is_written(tmp_path: Path):
    path = tmp_path / "votes.csv"
    rows = "rcid,session,IRN,AZE\n12,1,yes,no\n۱۲,1,yes,no\n12.0,1,yes,no\n"
    path.write_text(rows, encoding="utf-8")
    done = call("alignment", path, "--dyad", "IRN", "AZE", "--json")
    answer = json.loads(done.stdout)
    assert ([one["n"] for one in answer["rows"]], answer["duplicates"]) == ([1], 2)


def test_persian_decimals_are_numbers(tmp_path: Path):
    table = tmp_path / "scores.csv"
    rows = [f"2018-{month:02},{'۳٫۵' if month % 2 else '−۱٬۰۰۰٫۵'}" for month in range(1, 13)]
    table.write_text("month,score\n" + "\n".join(rows) + "\n", encoding="utf-8")
    done = call("episodes", table, "--date", "month", "--value", "score", "--json")
    assert json.loads(done.stdout)["refused"] == []


def test_a_mode_that_no_type_has_is_refused(tmp_path: Path):
    scores, markers = tmp_path / "scores.csv", tmp_path / "markers.csv"
    scores.write_text("month,score\n2018-01,1\n", encoding="utf-8")
    markers.write_text(
        "id,start,end,type,mode\nk1,2019-07-04,,SANCTION,expell\nk2,2019-07-05,,CONSULT,visit\n",
        encoding="utf-8",
    )
    done = call("episodes", scores, "--date", "month", "--value", "score", "--markers", markers)
    assert done.exit_code == 1
    assert "markers.csv:2: mode" in done.stderr
    assert "There is no expell among" in done.stderr


def test_a_study_tells_long_gaps_as_runs_and_duplicate_votes(tmp_path: Path):
    study = make_study(tmp_path / "s")
    head = "source,target,period,cooperation,conflict"
    rows = ("IRN,AZE,1990-02,1,0", "IRN,AZE,2001-05,1,0", "IRN,AZE,2001-07,1,0")
    (study / "c.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    years = "IRN,AZE,1990,1,0\nIRN,TUR,1991,1,0"
    (study / "years.csv").write_text(f"{head}\n{years}", encoding="utf-8")
    (study / "v.csv").write_text("id,session,IRN,AZE\n7,1,yes,no\n7,1,yes,no\n", encoding="utf-8")
    with (study / "study.toml").open("a", encoding="utf-8") as file:
        for kind, name in (("events", "c"), ("events", "years"), ("votes", "v")):
            file.write(f'\n[[relations]]\nkind = "{kind}"\nfile = "{name}.csv"\n')
    done = call("relations", study, "--period", "month", "--lang", "en")
    assert "Periods without an event: 1990-03–2001-04, 2001-06." in done.stderr
    assert "v: 1 duplicate row counted once." in done.stderr
    assert "years.csv:2: 1990-01-01 to 1990-12-31" in done.stderr
    assert done.stderr.count("years.csv:3: 1991-01-01 to 1991-12-31") == 1
    assert "Events: years" not in done.stdout
