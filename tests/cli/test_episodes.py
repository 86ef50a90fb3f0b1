from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from benchmarks.dyad_series import KINDS, Stir, make_series
from benchmarks.real_series import REAL
from hamgara.cli import main

CHRONOLOGY = """id,start,end,type,mode,source,target
a,2017-09-27,2017-09-27,COERCE,arrest,AZE,IRN
b,2017-10-02,2017-10-02,ACCUSE,disapprove,IRN,AZE
c,2017-10-09,2017-10-09,SANCTION,withdraw,AZE,IRN
d,2017-10-20,2017-10-20,SANCTION,expel,IRN,AZE
e,2016-04-04,2016-04-05,CONSULT,visit,IRN,AZE
f,2020-12-30,2020-12-30,CONSULT,visit,IRN,AZE
"""


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["episodes", *map(str, arguments)])


def table() -> list[str]:
    kind = next(kind for kind in KINDS if kind.name == "sums")
    values = make_series(kind, np.random.default_rng(3), (Stir(1000, 35, 0.8, 3.0),))
    return ["date,net", *(f"{one.start},{one.value:.2f}" for one in values)]


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    path = tmp_path / "scores.csv"
    path.write_text("\n".join(table()), encoding="utf-8")
    return path


def test_episodes_for_programs(scores: Path):
    done = call(scores, "--date", "date", "--value", "net", "--json")
    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    assert answer["refused"] == []
    assert answer["step"] == "day"
    crisis = [one for one in answer["episodes"] if one["start"].startswith("2017-09")]
    assert [list(one) for one in crisis] == [
        ["start", "end", "direction", "kind", "strength", "probability", "method"]
    ]
    assert "2017-09-20" <= crisis[0]["start"] <= "2017-10-04"
    assert (crisis[0]["direction"], crisis[0]["kind"]) == ("divergence", "episode")


@pytest.mark.parametrize(("lang", "day"), [("en", "2017-0"), ("fa", " ۱۳۹۶ "), ("az", " 2017 ")])
def test_episodes_for_people(scores: Path, lang: str, day: str):
    done = call(scores, "--value", "net", "--lang", lang)
    assert done.exit_code == 0
    assert day in done.stdout
    assert lang != "en" or "divergence" in done.stdout


def test_markers_join_what_they_overlap(scores: Path, tmp_path: Path):
    chronology = tmp_path / "chronology.csv"
    chronology.write_text(CHRONOLOGY, encoding="utf-8")
    done = call(scores, "--value", "net", "--markers", chronology, "--json")
    assert done.exit_code == 0
    (one,) = [one for one in json.loads(done.stdout)["episodes"] if "events" in one]
    assert one["events"] == ["a", "b", "c", "d"]
    assert "+" in one["method"]


def test_markers_are_those_of_the_dyad(scores: Path, tmp_path: Path):
    chronology = tmp_path / "chronology.csv"
    other = "x,2017-09-29,2017-09-29,SANCTION,expel,ARM,AZE\n"
    three = "y,2017-10-05,2017-10-05,ACCUSE,disapprove,Iran,AZE;ARM\n"
    chronology.write_text(CHRONOLOGY + other + three, encoding="utf-8")
    mixed = call(scores, "--value", "net", "--markers", chronology)
    assert mixed.exit_code == 2
    assert "several pairs" in mixed.stderr
    assert "--dyad" in mixed.stderr
    own = call(scores, "--value", "net", "--markers", chronology, "--dyad", "AZ", "IRN", "--json")
    answer = json.loads(own.stdout)
    (one,) = [one for one in answer["episodes"] if "events" in one]
    assert one["events"] == ["a", "b", "y", "c", "d"]
    assert (answer["elsewhere"], answer["markers"]) == (0, {"read": 8, "elsewhere": 1})
    assert "1 marker of other pairs." in own.stderr
    assert call(scores, "--value", "net", "--dyad", "IRN", "AZE").exit_code == 2


def test_markers_without_states_belong_to_no_dyad(scores: Path, tmp_path: Path):
    chronology = tmp_path / "chronology.csv"
    rows = [",".join(row.split(",")[:5]) for row in CHRONOLOGY.splitlines()]
    chronology.write_text("\n".join(rows), encoding="utf-8")
    assert call(scores, "--value", "net", "--markers", chronology).exit_code == 0
    asked = call(scores, "--value", "net", "--markers", chronology, "--dyad", "IRN", "AZE")
    assert asked.exit_code == 2
    assert "source" in asked.stderr


def test_every_refused_row_is_told(scores: Path):
    rows = table()
    rows[10] = "12/03/2015,1.0"
    rows[20] = rows[20].split(",")[0] + ",many"
    rows[30] = rows[29]
    rows[40] = ",2.5"
    rows[50] = rows[50].split(",")[0] + ",inf"
    rows[60] = rows[60].split(",")[0] + ","
    rows[70] += ",7"
    rows[80] = "2016-03,4"
    rows[90], rows[91] = rows[91], rows[90]
    scores.write_text("\n".join(rows), encoding="utf-8")
    done = call(scores, "--value", "net", "--json")
    assert done.exit_code == 1
    answer = json.loads(done.stdout)
    assert [one["row"] for one in answer["refused"]] == [10, 20, 30, 40, 50, 70, 80]
    assert [one["where"] for one in answer["refused"]][:3] == [
        "scores.csv:11: date",
        "scores.csv:21: net",
        "scores.csv:31",
    ]
    assert (answer["read"], answer["blank"]) == (len(rows) - 1, 1)
    assert "7 rows refused" in done.stderr


@pytest.mark.parametrize("pattern", ["%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y 00:00"])
def test_days_are_read_where_the_column_settles_their_order(
    scores: Path, tmp_path: Path, pattern: str
):
    head, *rows = table()
    other = tmp_path / "other.csv"
    days = [date.fromisoformat(row.split(",")[0]).strftime(pattern) for row in rows]
    lines = [f"{day},{row.split(',')[1]}" for day, row in zip(days, rows, strict=True)]
    other.write_text("\n".join([head, *lines]), encoding="utf-8")
    ours, theirs = (call(path, "--value", "net", "--json") for path in (scores, other))
    assert theirs.exit_code == 0
    assert json.loads(theirs.stdout) == json.loads(ours.stdout)


def test_days_that_a_column_leaves_open_are_refused(tmp_path: Path):
    path = tmp_path / "open.csv"
    rows = ["date,net", "2020-01-01,1", "03/04/2020,2", "05/04/2020,2"]
    path.write_text("\n".join(rows), encoding="utf-8")
    told = json.loads(call(path, "--value", "net", "--json").stdout)["refused"]
    assert [one["row"] for one in told] == [2, 3]
    path.write_text("\n".join([*rows, "13/04/2020,2", "04/13/2020,2"]), encoding="utf-8")
    told = json.loads(call(path, "--value", "net", "--json").stdout)["refused"]
    assert [one["row"] for one in told] == [2, 3, 4, 5]


def test_decimal_commas_are_read_where_the_column_settles_them(scores: Path, tmp_path: Path):
    head, *rows = table()
    other = tmp_path / "other.csv"
    lines = [row.replace(",", ";").replace(".", ",") for row in rows]
    other.write_text("\n".join([head.replace(",", ";"), *lines]), encoding="utf-8")
    ours, theirs = (call(path, "--value", "net", "--json") for path in (scores, other))
    assert theirs.exit_code == 0
    assert json.loads(theirs.stdout) == json.loads(ours.stdout)
    path = tmp_path / "thousands.csv"
    path.write_text("date;net\n2020-01-01;1,234\n2020-01-02;12,345\n2020-01-03;7", encoding="utf-8")
    told = json.loads(call(path, "--value", "net", "--json").stdout)["refused"]
    assert [one["row"] for one in told] == [1, 2]


def test_rows_of_events_are_added_up_and_it_is_told(scores: Path, tmp_path: Path):
    head, *rows = table()
    other = tmp_path / "events.csv"
    lines = [line for row in rows for line in (row, f"{row.split(',')[0]},1.5")]
    other.write_text("\n".join([head, *lines]), encoding="utf-8")
    done = call(other, "--value", "net", "--json")
    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    assert (answer["added_up"], answer["refused"], answer["read"]) == (True, [], len(lines))
    assert "added up" in done.stderr
    assert "added up" not in call(scores, "--value", "net").stderr


def test_running_means_are_told(scores: Path, tmp_path: Path):
    head, *rows = table()
    days, numbers = zip(*(row.split(",") for row in rows), strict=True)
    means = np.convolve([float(number) for number in numbers], np.ones(7) / 7, "valid")
    lines = [f"{day},{value:.3f}" for day, value in zip(days[6:], means, strict=True)]
    other = tmp_path / "running.csv"
    other.write_text("\n".join([head, *lines]), encoding="utf-8")
    done = call(other, "--value", "net", "--json")
    assert json.loads(done.stdout)["running_mean"] == 7
    assert "running mean of 7 values" in done.stderr
    assert json.loads(call(scores, "--value", "net", "--json").stdout)["running_mean"] == 1


def test_refused_markers_are_told(scores: Path, tmp_path: Path):
    chronology = tmp_path / "chronology.csv"
    bad = "g,2018-05-01,2018-04-01,AGREE,,,\nh,2018-05-01,,DANCE,,,\na,2018-05-01,,AID,,,\n"
    chronology.write_text(CHRONOLOGY + bad, encoding="utf-8")
    done = call(scores, "--value", "net", "--markers", chronology, "--json")
    assert done.exit_code == 1
    refused = json.loads(done.stdout)["refused"]
    assert [(one["row"], one["where"]) for one in refused] == [
        (7, "chronology.csv:8: end"),
        (8, "chronology.csv:9: type"),
        (9, "chronology.csv:10: id"),
    ]


def test_counts_turn_sums_into_means(tmp_path: Path):
    rows = [f"2020-{1 + n // 28:02}-{1 + n % 28:02},{n % 7},{n % 3}" for n in range(300)]
    rows[5] = "2020-01-06,2,0"
    rows[6] = "2020-01-07,2,-1"
    path = tmp_path / "counted.csv"
    path.write_text(
        "\n".join(["date,sum,n", *(r for r in rows if r < "2020-11")]), encoding="utf-8"
    )
    done = call(path, "--value", "sum", "--count", "n", "--json")
    told = {one["row"] for one in json.loads(done.stdout)["refused"]}
    assert {6, 7} <= told
    assert all((row - 1) % 3 == 0 or row in (6, 7) for row in told)


@pytest.mark.parametrize("value", ["goldstein_mean", "total"])
def test_a_column_of_counts_is_taken_and_told(value: str, tmp_path: Path):
    with (REAL / "ind-npl.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    path = tmp_path / "nepal.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["date", "n", "goldstein_mean", "total"])
        for row in rows:
            count, mean = int(row["n"]), float(row["goldstein_mean"])
            table.writerow([row["date"], count, mean, round(count * mean, 1)])
    means = value == "goldstein_mean"
    named = ("--value", value, "--count", "n", *(("--mean",) if means else ()))
    ours = json.loads(call(path, "--value", value, "--json").stdout)
    theirs = json.loads(call(path, *named, "--json").stdout)
    alone = json.loads(call(path, "--value", value, "--count", "none", "--json").stdout)
    assert ours == theirs
    assert (ours["count"], ours["mean"]) == ("n", means)
    assert (alone["count"], alone["mean"], alone["loud"]) == (None, False, [])
    assert {"start": "2020-06-11", "end": "2020-06-18"} in ours["loud"]
    assert "2020-06-11 to 2020-06-18" in call(path, "--value", value).stderr
    assert alone["episodes"] != ours["episodes"]
    told = call(path, "--value", value)
    assert ("their mean" in told.stderr, "their sum" in told.stderr) == (means, not means)
    assert "--count none" in told.stderr
    assert "--count none" not in call(path, *named).stderr


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("date,net\n2020-01-01,1\n", ("--value", "score")),
        ("day,net\n2020-01-01,1\n", ("--value", "net")),
        ("date,net,net\n2020-01-01,1,2\n", ("--value", "net")),
        ("date,net\n", ("--value", "net")),
        ("", ("--value", "net")),
        ("date,net\nyesterday,1\n", ("--value", "net")),
        ("date,net\n2020-01-01,1\n", ("--value", "net", "--mean")),
        ("date,net\n2020-01-01,1\n", ("--value", "net", "--markers", "nowhere.csv")),
    ],
)
def test_what_cannot_be_done_is_explained(tmp_path: Path, text: str, arguments: tuple[str, ...]):
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    done = call(path, *arguments)
    assert done.exit_code == 2
    assert "Error:" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Hamgara itself failed" not in done.stderr


def test_days_and_numbers_are_persian_in_persian(scores: Path):
    done = call(scores, "--value", "net", "--lang", "fa")
    assert done.exit_code == 0
    assert not any(letter in "0123456789" for letter in done.stdout)


SIDES = {
    "two columns": (
        "date,net,source,target",
        (",IRN,AZE", ",AZE,IRN"),
        (",Serbia,Kosovo", ",Kosovo,Serbia"),
        ("IRN", "AZE"),
    ),
    "one column": (
        "date,net,partner",
        (",آذربایجان", ",آذربایجان"),
        (",ترکیه", ",ارمنستان"),
        ("ایران", "جمهوری آذربایجان"),
    ),
    "one other partner": (
        "date,net,partner",
        (",AZE", ",Azerbaijan"),
        (",TUR", ",Turkey"),
        ("IRN", "AZE"),
    ),
    "bodies among the targets": (
        "date,net,source,target",
        (",IRN,AZE", ",AZE,IRN"),
        (",IRN,TUR", ",UN,IRN"),
        ("IRN", "AZE"),
    ),
    "several on a side": (
        "date,net,source,target",
        (",IRN;AZE,", ",IRN;RUS,AZE"),
        (",IRN;AZE,TUR", ",IRN,TUR"),
        ("IRN", "AZE"),
    ),
    "more columns": (
        "date,net,place,source,target",
        (",IRQ,İran,Azərbaycan", ",OMN,Azərbaycan,İran"),
        (",IRN,İran,Türkiyə", ",AZE,İran,Ermənistan"),
        ("İran", "Azərbaycan"),
    ),
}
"""Tables that name states: header, the cells of a dyad, those of others, the dyad."""


@pytest.mark.parametrize("kind", SIDES)
def test_rows_of_other_pairs_are_left_out_and_told(kind: str, tmp_path: Path):
    header, own, others, dyad = SIDES[kind]
    rows = table()[1:]
    alone, mixed = tmp_path / "alone.csv", tmp_path / "mixed.csv"
    mine = [f"{one}{own[number % 2]}" for number, one in enumerate(rows)]
    alone.write_text("\n".join([header, *mine]), encoding="utf-8")
    theirs = [f"{one.split(',')[0]},{number % 7}{others[number % 2]}"
              for number, one in enumerate(rows)]  # fmt: skip
    both = [one for pair in zip(theirs, mine, strict=True) for one in pair]
    mixed.write_text("\n".join([header, *both, "2010-01-01,much" + own[0]]), encoding="utf-8")

    answer = json.loads(call(alone, "--value", "net", "--json").stdout)
    assert answer["episodes"]
    told = call(mixed, "--value", "net", "--dyad", *dyad, "--json")
    chosen = json.loads(told.stdout)
    assert chosen["episodes"] == answer["episodes"]
    assert chosen["elsewhere"] == len(theirs)
    assert [one["row"] for one in chosen["refused"]] == [len(both) + 1]
    assert f"{len(theirs)} rows of other pairs of states" in told.stderr
    if kind != "one other partner":
        refused = call(mixed, "--value", "net")
        assert refused.exit_code == 2
        assert "several pairs of states" in refused.stderr
        assert "--dyad A B" in refused.stderr
        nobody = call(mixed, "--value", "net", "--dyad", "PER", "CHL")
        assert nobody.exit_code == 2
        assert "No row is of PER and CHL" in nobody.stderr


def widen(scores: Path, head: str, cells: Callable[[int], str]) -> Path:
    """Return a table of the same scores with more columns, their cells by the number of the row."""
    first, *rows = scores.read_text(encoding="utf-8").splitlines()
    more = [f"{row},{cells(number)}" for number, row in enumerate(rows)]
    path = scores.with_name("more.csv")
    path.write_text("\n".join([f"{first},{head}", *more]), encoding="utf-8")
    return path


def test_columns_that_name_no_pair_are_let_alone(scores: Path):
    path = widen(scores, "holiday,rank,a,b", lambda n: f"{('yes', 'no')[n % 2]},{n % 9},IRN,AZE")
    wanted = json.loads(call(scores, "--value", "net", "--json").stdout)["episodes"]
    assert json.loads(call(path, "--value", "net", "--json").stdout)["episodes"] == wanted
    other = call(path, "--value", "net", "--dyad", "IRN", "TUR")
    assert other.exit_code == 2
    assert "No row is of IRN and TUR" in other.stderr


@pytest.mark.parametrize("states", [("IRN", "AZE"), ("AZE", "ARM")])
def test_two_states_in_one_column_may_be_sides_or_partners(scores: Path, states: tuple[str, str]):
    head, *rows = scores.read_text(encoding="utf-8").splitlines()
    first, second = states
    days = [row.split(",")[0] for row in rows]
    both = [
        one for row, day in zip(rows, days, strict=True)
        for one in (f"{row},{first}", f"{day},1.5,{second}")
    ]  # fmt: skip
    path = scores.with_name("two.csv")
    path.write_text("\n".join([f"{head},actor", *both]), encoding="utf-8")
    refused = call(path, "--value", "net")
    assert refused.exit_code == 2
    assert "two.csv: actor" in refused.stderr
    assert all(words in refused.stderr for words in (*states, "--dyad A B"))
    answer = json.loads(call(path, "--value", "net", "--dyad", "IRN", "AZE", "--json").stdout)
    elsewhere = 0 if "IRN" in states else len(rows)
    assert (answer["read"], answer["elsewhere"]) == (2 * len(rows), elsewhere)
    assert answer["added_up"] == ("IRN" in states)
    acting = path.read_text(encoding="utf-8").replace("actor", "source_country", 1)
    path.write_text(acting, encoding="utf-8")
    assert json.loads(call(path, "--value", "net", "--json").stdout)["added_up"]


def test_two_states_that_act_in_turn_are_the_dyad_that_is_named(scores: Path):
    path = widen(scores, "actor", lambda n: ("Iran", "Azerbaijan")[n % 2])
    plain, own = (
        json.loads(call(path, "--value", "net", *dyad, "--json").stdout)
        for dyad in ((), ("--dyad", "IRN", "AZE"))
    )
    assert (own["episodes"], own["elsewhere"]) == (plain["episodes"], 0)


def test_names_of_no_state_are_told_with_their_first_row(scores: Path, tmp_path: Path):
    path = widen(scores, "source,target", lambda n: f"IRN,{'AZE' if n % 30 else 'Azerbajan'}")
    chronology = tmp_path / "chronology.csv"
    chronology.write_text(CHRONOLOGY + "x,2017-09-29,,SANCTION,expel,Irann,AZE\n", encoding="utf-8")
    done = call(path, "--value", "net", "--dyad", "IRN", "AZE", "--markers", chronology, "--json")
    wanted = {"Azerbajan": "more.csv:2", "Irann": "chronology.csv:8"}
    assert json.loads(done.stdout)["strangers"] == wanted
    assert "1 name is no state's: Azerbajan (more.csv:2)." in done.stderr
    assert "1 name is no state's: Irann (chronology.csv:8)." in done.stderr


@pytest.mark.parametrize("column", [("place", "IRQ", "OMN", "QAT"), ("lang", "az", "tr", "ru")])
def test_a_column_of_places_or_languages_names_no_partner(scores: Path, column: tuple[str, ...]):
    path = widen(scores, column[0], lambda n: column[1 + n % 3])
    wanted = json.loads(call(scores, "--value", "net", "--json").stdout)["episodes"]
    assert json.loads(call(path, "--value", "net", "--json").stdout)["episodes"] == wanted
