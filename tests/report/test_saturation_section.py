"""Saturation in the report and on the command line: links, order, pseudonyms, small studies."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hamgara.cli import main
from hamgara.report.anchors import list_measures
from hamgara.report.blocks import Report
from hamgara.report.sections import saturation
from hamgara.study.measures import CodingQuery
from hamgara.workbench.bench import open_bench
from hamgara.workbench.run import analyze, find_codings


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def tell(study: Path, *options: str) -> dict:
    done = call("saturation", study, "--json", *options)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.mark.parametrize("study", ["article", "basin"])
def test_every_new_code_opens_its_codings_there(study: str, request: pytest.FixtureRequest):
    with open_bench(request.getfixturevalue(study)) as bench:
        section = saturation.build(analyze(bench))
        assert section is not None
        find = find_codings(bench)
        opened = 0
        for measure in list_measures(Report("", "", (section,), {}, ())):
            query = measure.evidence
            if measure.unit == "codings" and isinstance(query, CodingQuery):
                total, codings = find(query, 500)
                assert total == len(codings) == measure.value
                places = {c.quotation.document if c.quotation else c.participant for c in codings}
                assert places == {query.document or query.participant}
                opened += 1
        assert opened == {"article": 25, "basin": 16}[study]


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_the_report_has_the_chart_and_the_tables(article_run: Path, language: str):
    page = (article_run / "reports" / f"report.{language}.html").read_text(encoding="utf-8")
    found = re.search(r'<section id="saturation".*?</section>', page, re.DOTALL)
    assert found
    for name in ("saturation-levels", "saturation-curve", "saturation"):
        assert f'id="figure-{name}"' in found[0]
    assert ("۱۶" in found[0]) == (language == "fa")
    assert (article_run / "reports" / "charts" / language / "saturation-curve.svg").is_file()


def test_levels_are_told_one_or_all(basin: Path):
    told = tell(basin)
    assert [level["level"] for level in told["levels"]] == ["sphere", "field", "topic", "aspect"]
    lowest = tell(basin, "--level", "aspect")["levels"]
    assert lowest == told["levels"][-1:]
    assert [len(one["new"]) for one in lowest[0]["sources"]] == [8, 3, 4, 1, 0, 0, 0, 0, 0]
    assert lowest[0]["reached"] == {"5": 4, "0": 4}
    assert (told["unit"], told["order"], told["uncoded"]) == ("documents", "study", 0)
    wrong = call("saturation", basin, "--level", "theme")
    assert wrong.exit_code == 2
    assert "sphere, field, topic, aspect" in wrong.stderr


def test_documents_go_by_date_where_all_that_are_coded_have_one(basin: Path):
    names = [one["source"] for one in tell(basin)["levels"][-1]["sources"]]
    for day, name in enumerate(reversed(names), 1):
        assert tell(basin)["order"] == "study"
        assert call("date", basin, name, f"2024-03-{day:02}").exit_code == 0
    told = tell(basin)
    assert told["order"] == "date"
    assert [one["source"] for one in told["levels"][-1]["sources"]] == names[::-1]
    assert "in the order of their dates" in call("saturation", basin).stderr


def test_the_unit_is_where_most_codings_stand_and_may_be_chosen(article: Path, tmp_path: Path):
    quote = (article / "sources" / "P01.txt").read_text(encoding="utf-8-sig").split("\n")[0]
    rows = tmp_path / "a.csv"
    rows.write_text(f"document,quote,code,coder\nP01,{quote},T01,ana\n", encoding="utf-8")
    assert call("codings", "import", article, rows).exit_code == 0
    assert tell(article)["unit"] == "participants"
    chosen = tell(article, "--unit", "documents")
    assert [one["source"] for one in chosen["levels"][-1]["sources"]] == ["P01"]
    assert chosen["uncoded"] == 15
    assert "do not count: " in call("saturation", article, "--unit", "documents").stderr


def test_a_unit_in_which_no_coding_stands_is_told_with_the_other(article: Path):
    done = call("saturation", article, "--unit", "documents")
    assert "Nothing is coded" not in done.stderr
    assert "--unit participants" in done.stderr
    told = tell(article, "--unit", "documents")
    assert (told["levels"][-1]["sources"], told["uncoded"]) == ([], 16)
    assert (told["aside"], tell(article)["aside"]) == (254, 0)


def test_participants_are_told_by_pseudonym_and_those_who_are_one_together(article: Path):
    assert tell(article)["unit"] == "participants"
    before = tell(article)["levels"][-1]["sources"]
    path = article / "participants.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[1]["same_as"] = "P01"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    after = tell(article)["levels"][-1]["sources"]
    assert [one["source"] for one in before] == [f"P{n:02}" for n in range(1, 17)]
    assert [one["source"] for one in after] == ["P01", *(f"P{n:02}" for n in range(3, 17))]
    assert after[0]["total"] == before[1]["total"]
    with open_bench(article) as bench:
        find = find_codings(bench)
        both = find(CodingQuery(("T16",), participant="P01"), 9)[1]
        assert [one.participant for one in both] == ["P02"]


def test_a_study_of_none_and_of_one_document(tmp_path: Path):
    study, text, rows = tmp_path / "s", tmp_path / "P1.txt", tmp_path / "a.csv"
    text.write_text("The railway is long.\n", encoding="utf-8")
    rows.write_text("document,quote,code,coder\nP1,The railway,T12,ana\n", encoding="utf-8")
    call("new", study, "--dyad", "IRN", "AZE", "--framework", "bam")
    assert tell(study)["levels"][-1]["sources"] == []
    assert "Nothing is coded yet" in call("saturation", study).stderr
    assert call("add", study, text).exit_code == 0
    assert call("codings", "import", study, rows).exit_code == 0
    done = call("saturation", study)
    assert done.exit_code == 0
    assert "cannot be told" in done.stdout
    assert "needs 6 coded sources" in done.stderr
    assert call("run", study).exit_code == 0
    page = (study / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert 'id="figure-saturation-levels"' in page
    assert 'id="figure-saturation-curve"' not in page
