"""Tables of values and of scored events in a study: their episodes are told and shown."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from jsonschema import Draft202012Validator

from benchmarks.dyad_series import KINDS, Stir, make_series
from benchmarks.real_series import REAL
from hamgara.errors import HamgaraError
from hamgara.messages import translate
from hamgara.relations.history import History
from hamgara.text.bidi import strip_bidi
from hamgara.workbench.bench import open_bench
from hamgara.workbench.check import check_all
from hamgara.workbench.edits import new_study
from hamgara.workbench.relations import tell_history
from hamgara.workbench.run import run_study
from tests.docs.generate import DOCS

VALUES = """
[[relations]]
kind = "values"
file = "relations/scores.csv"
columns = "date=day,value=net"
label = { en = "daily scores" }
"""
EVENTS = """
[[relations]]
kind = "events"
file = "relations/events.csv"
columns = "source=from,target=to,period=day,cooperation=good,conflict=bad,score=score"
label = { en = "scored events" }
"""
CRISIS = Stir(1000, 35, 0.8, 3.0)


def draw():
    kind = next(kind for kind in KINDS if kind.name == "sums")
    return make_series(kind, np.random.default_rng(3), (CRISIS,))


def start(folder: Path, *tables: str) -> Path:
    new_study(folder, ["GEO", "TUR"], "bam")
    (folder / "relations").mkdir()
    with (folder / "study.toml").open("a", encoding="utf-8") as file:
        file.write("".join(tables))
    return folder


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = start(tmp_path_factory.mktemp("scores") / "caucasus", VALUES, EVENTS)
    rows = [f"{one.start},{one.value:.2f}" for one in draw()]
    rows[4] = rows[3]
    (folder / "relations" / "scores.csv").write_text("\n".join(["day,net", *rows]))
    events = [
        f"GEO,TUR,{one.start},{int(one.value >= 0)},{int(one.value < 0)},{one.value:.2f}"
        for one in draw()
        if one.value
    ]
    events += ["GEO,TUR,2017,1,0,2.0", "GEO,ARM,2017-05-01,0,1,-9.0"]
    (folder / "relations" / "events.csv").write_text(
        "\n".join(["from,to,day,good,bad,score", *events])
    )
    return folder


def tell(folder: Path) -> tuple[History, list[HamgaraError]]:
    with open_bench(folder) as bench:
        problems: list[HamgaraError] = []
        history = tell_history(bench, problems)
    assert history is not None
    return history, problems


def test_the_crisis_is_found_in_both_tables(study: Path):
    history, problems = tell(study)
    values, events = history.scores
    assert [one.where for one in problems] == ["relations/scores.csv:6"]
    for one in (values, events):
        (crisis,) = [e for e in one.found.episodes if "2017-09" <= e.start.isoformat() < "2017-11"]
        assert (crisis.direction, crisis.kind) == ("divergence", "episode")
        assert one.found.step == "day"
        assert len(one.rows) == len(one.values)
    assert (values.unplaced, events.unplaced) == (0, 1)
    assert not values.added_up
    assert len(values.refused) == 1


def test_they_stand_in_the_report_and_the_results(study: Path):
    run_study(study)
    results = json.loads((study / "reports" / "results.json").read_text(encoding="utf-8"))
    one, other = results["relations"]["scores"]
    assert (one["id"], other["id"]) == ("relations/scores.csv", "relations/events.csv")
    crisis = [e for e in one["episodes"] if e["start"].startswith(("2017-09", "2017-10"))]
    assert crisis[0]["probability"] > 0.9
    page = (study / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert 'id="figure-relations-scores-1"' in page
    assert 'id="figure-relations-scores-2-episodes"' in page


def test_loud_stretches_of_a_counted_table_stand_in_the_report(tmp_path: Path):
    counted = VALUES.replace("value=net", "mean=goldstein_mean,count=n")
    folder = start(tmp_path / "maldives", counted.replace("date=day", "date=date"))
    shutil.copyfile(REAL / "ind-mdv.csv", folder / "relations" / "scores.csv")
    run_study(folder)
    results = json.loads((folder / "reports" / "results.json").read_text(encoding="utf-8"))
    (scores,) = results["relations"]["scores"]
    assert {"start": "2024-01-07", "end": "2024-01-20"} in scores["loud"]
    schema = json.loads((DOCS / "results.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(results)
    for language, words in (("en", "7 to 20 January 2024"), ("fa", "۱۷ تا ۳۰ دی ۱۴۰۲")):
        page = (folder / "reports" / f"report.{language}.html").read_text(encoding="utf-8")
        assert words in strip_bidi(page)


@pytest.mark.parametrize(("count", "told"), [("", True), (",count=none", False)])
@pytest.mark.parametrize(
    ("file", "words"),
    [("counted", "n is taken for the number of events"), ("means", "their decimals tell")],
)
def test_what_is_taken_for_the_number_of_events_is_told(
    tmp_path: Path, file: str, words: str, count: str, *, told: bool
):
    table = VALUES.replace("date=day,value=net", f"date=date,value=goldstein_mean{count}")
    folder = start(tmp_path / "turkey", table)
    rows = (REAL / "ind-tur.csv").read_text().splitlines()
    if file == "means":
        cells = [row.split(",") for row in rows[1:]]
        rows = [
            "date,goldstein_mean",
            *(f"{day},{round(float(m) * int(n), 1) / int(n)}" for day, n, _, _, m in cells),
        ]
    (folder / "relations" / "scores.csv").write_text("\n".join(rows))
    run_study(folder)
    page = (folder / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert (words in strip_bidi(page)) is told
    assert ("Five times as many events" in page) is told


def test_rows_of_a_day_are_added_up_each_is_cited_and_it_is_told(tmp_path: Path):
    folder = start(tmp_path / "events", VALUES)
    values = [one for one in draw() if one.value][:400]
    rows = [f"{one.start},{part:.3f}" for one in values for part in (one.value / 4, one.value / 2)]
    (folder / "relations" / "scores.csv").write_text("\n".join(["day,net", *rows]))
    history, problems = tell(folder)
    (scores,) = history.scores
    assert problems == []
    assert scores.added_up
    assert all(len(own) == 2 for own in scores.rows)
    assert sorted(row for own in scores.rows for row in own) == list(range(1, len(rows) + 1))
    run_study(folder)
    results = json.loads((folder / "reports" / "results.json").read_text(encoding="utf-8"))
    assert results["relations"]["scores"][0]["added_up"] is True
    page = (folder / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert "they are added up, as events" in page
    month = [one for one in scores.values if f"{one.start:%Y-%m}" == f"{values[0].start:%Y-%m}"]
    assert page.count("relations/scores.csv · ") >= 2 * len(month)


@pytest.mark.parametrize(
    ("columns", "what"),
    [
        ("date=day,net", "maps no column"),
        ("value=net", "A date and a value are wanted"),
        ("date=day,mean=net", "A date and a value are wanted"),
        ("date=day,mean=net,count=none", "A date and a value are wanted"),
        ("date=day,value=gross", "no column gross"),
    ],
)
def test_a_wrong_map_of_columns_is_told_where_it_stands(tmp_path: Path, columns: str, what: str):
    folder = start(tmp_path / "wrong", VALUES.replace("date=day,value=net", columns))
    (folder / "relations" / "scores.csv").write_text("day,net\n2020-01-01,1\n")
    problems = check_all(folder)
    told = [one for one in problems if what in translate(one.what, "en")]
    assert told
    assert any(place in told[0].where for place in ("study.toml", "scores.csv"))


def test_of_a_table_of_several_pairs_a_study_takes_its_own(tmp_path: Path):
    own = start(tmp_path / "own", VALUES)
    rows = [f"{one.start},{one.value:.2f}" for one in draw()]
    (own / "relations" / "scores.csv").write_text("\n".join(["day,net", *rows]), encoding="utf-8")
    several = start(tmp_path / "several", VALUES)
    mixed = [f"{row},{pair}" for row in rows for pair in ("Georgia,Turkey", "Georgia,Armenia")]
    table = "\n".join(["day,net,one,two", *mixed])
    (several / "relations" / "scores.csv").write_text(table, encoding="utf-8")
    alone, chosen = (tell(folder)[0].scores[0] for folder in (own, several))
    assert chosen.found == alone.found
    assert [strip_bidi(translate(one, "en")) for one in chosen.taken] == [
        f"{len(rows)} rows of other pairs of states."
    ]
