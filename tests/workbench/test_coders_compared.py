"""Coders of a study compared: two, three of whom some read little, none; people beside a print."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from hamgara.cli import main
from hamgara.coding.agreement import tabulate_pairs
from hamgara.report.blocks import Table
from hamgara.report.sections import agreement
from hamgara.workbench.bench import open_bench
from hamgara.workbench.run import analyze, run_study

DOCS = Path(__file__).parents[2] / "docs"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def tell(study: Path) -> list[dict]:
    done = call("agreement", study, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def recode(study: Path, coders: dict[str, slice]) -> None:
    """Give the codings of nino to each coder, in some of the documents."""
    file = study / "codings.csv"
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["coder"] == "nino"]
    documents = sorted({row["document"] for row in rows})
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        for coder, part in coders.items():
            mine = (row for row in rows if row["document"] in documents[part])
            writer.writerows({**row, "coder": coder} for row in mine)


def test_two_coders_have_alpha_beside_kappa(basin: Path):
    (found,) = tell(basin)
    assert found["coders"] == ["nino", "emre"]
    assert found["kappa"] == pytest.approx(0.626068)
    assert found["alpha"] == pytest.approx(0.625393)
    assert found["alpha_low"] < found["alpha"] < found["alpha_high"]
    assert found["n"] == found["units"] * len(found["per_code"])
    assert [one["level"] for one in found["levels"]] == ["sphere", "field", "topic", "aspect"]
    assert found["levels"][-1]["alpha"] == found["alpha"]
    shown = call("agreement", basin).stdout
    assert "Krippendorff's alpha: nino, emre" in shown
    assert "0.625" in shown


def test_of_three_coders_there_is_one_number_for_all(basin: Path):
    recode(basin, {"nino": slice(9), "emre": slice(3, 12), "ada": slice(4, 6)})
    found = tell(basin)
    pairs, all_of_them = found[:-1], found[-1]
    assert [one["coders"] for one in pairs] == [["nino", "emre"], ["nino", "ada"], ["emre", "ada"]]
    assert all_of_them["coders"] == ["nino", "emre", "ada"]
    assert (all_of_them["kappa"], all_of_them["alpha"], all_of_them["alpha_low"]) == (None, 1, None)
    assert 0 < all_of_them["units"] < all_of_them["units_of_any"]
    assert all_of_them["units"] == pairs[0]["units"]
    done = call("agreement", basin)
    assert "Krippendorff's alpha: nino, emre, ada" in done.stdout
    assert f"{all_of_them['units']} have a second coder" in done.stderr
    run_study(basin)
    results = json.loads((basin / "reports" / "results.json").read_text(encoding="utf-8"))
    assert results["agreements"] == found
    schema = json.loads((DOCS / "results.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(results)
    page = (basin / "reports" / "report.en.html").read_text(encoding="utf-8")
    for name in ("alpha-segment", "alpha-segment-codes", "kappa-segment"):
        assert f'id="figure-{name}"' in page
    assert 'id="figure-agreement-1"' not in page


def test_of_three_coders_each_two_stand_in_one_matrix(basin: Path):
    recode(basin, {"nino": slice(9), "emre": slice(3, 12), "ada": slice(2)})
    nino_emre, nino_ada, everybody = tell(basin)
    assert everybody["coders"] == ["nino", "emre", "ada"]
    with open_bench(basin) as bench:
        analysis = analyze(bench)
    pairs = [one.pair for one in analysis.agreements if one.pair]
    rows = dict(tabulate_pairs(("nino", "emre", "ada"), pairs))
    assert rows["nino"] == (None, nino_emre["units"], nino_ada["units"])
    assert rows["emre"] == (pairs[0].overall, None, 0)
    assert rows["ada"] == (pairs[1].overall, None, None)
    shown = call("agreement", basin)
    assert shown.stdout.count("Cohen's kappa") == 1
    assert "Below the diagonal" in shown.stderr


def test_an_interviewers_question_is_a_unit_only_where_somebody_coded_it(basin: Path):
    (before,) = tell(basin)
    file = basin / "more.csv"
    quote = "Interviewer: And who decides when you open it?"
    file.write_text(
        f"document,quote,code,coder\nK02_water_engineer_en.txt,{quote},W.1.a.2,nino\n",
        encoding="utf-8",
    )
    assert call("codings", "import", basin, file).exit_code == 0
    (after,) = tell(basin)
    assert after["units"] == before["units"] + 1
    assert after["alpha"] < before["alpha"]
    assert "questions of an interviewer" in call("agreement", basin).stderr


def test_a_line_end_before_the_words_is_no_coding_of_the_line_above(tmp_path: Path):
    text = "A: The lorries wait.\n\nA: We go to the fair.\nA: It is near.\n"
    (tmp_path / "P1.txt").write_text(text, encoding="utf-8")
    start, end = text.index("\nA: We"), text.index("A: It")
    rows = [f"P1,{start},{end},T01,ana", f"P1,{start + 1},{end - 1},T01,nino"]
    lines = "\n".join(["document,start,end,code,coder", *rows])
    (tmp_path / "c.csv").write_text(lines, encoding="utf-8")
    study = tmp_path / "study"
    assert call("new", study, "--dyad", "IRN", "AZE").exit_code == 0
    assert call("add", study, tmp_path / "P1.txt").exit_code == 0
    assert call("codings", "import", study, tmp_path / "c.csv").exit_code == 0
    (found,) = tell(study)
    assert (found["units"], found["codings"], found["kappa"]) == (3, 2, 1)


@pytest.mark.parametrize(
    "coders", [{"nino": slice(None)}, {"nino": slice(3), "emre": slice(3, 6), "ada": slice(6, 9)}]
)
def test_coders_of_nothing_together_are_not_compared(basin: Path, coders: dict[str, slice]):
    recode(basin, coders)
    assert tell(basin) == []
    assert "no two coders" in call("agreement", basin).stderr


def test_people_stand_beside_a_print(article: Path, tmp_path: Path):
    text = tmp_path / "P01_roads.txt"
    text.write_text("Roads were built.\nTrade grew again.\nNothing else.\n", encoding="utf-8")
    done = call("add", article, text)
    assert done.exit_code == 0, done.output
    codings = tmp_path / "more.csv"
    rows = ("Roads were built,T01,sara", "Roads were built,T01,tom", "Trade grew again,T02,tom")
    lines = ("document,quote,code,coder", *(f"P01_roads.txt,{row}" for row in rows))
    codings.write_text("\n".join(lines), encoding="utf-8")
    done = call("codings", "import", article, codings)
    assert done.exit_code == 0, done.output
    printed, people = tell(article)
    assert (printed["coders"], printed["unit"]) == (["published", "suggester"], "participant")
    assert (people["coders"], people["unit"]) == (["sara", "tom"], "segment")
    assert (people["units"], people["codings"]) == (3, 3)
    with open_bench(article) as bench:
        section = agreement.build(analyze(bench))
    assert section is not None
    tables = [block.id for block in section.blocks if isinstance(block, Table)]
    assert tables == [
        "alpha-participant", "agreement-1", "differences", "alpha-segment", "agreement-2",
    ]  # fmt: skip


def test_nothing_is_suggested_for_a_dateline(basin: Path):
    suggested = call("suggest", basin).stdout
    assert "Elşən: Azalıb" in suggested
    assert "K04 · Nariskhevi kənd məktəbi" not in suggested
