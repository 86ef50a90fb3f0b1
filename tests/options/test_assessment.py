"""The sentences of the report follow the data: change the data and see them follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from hamgara.options.assessment import Assessment
from hamgara.report.blocks import Gantt, Items, Paragraph, Table
from hamgara.report.build import build_report
from hamgara.report.words import write_parts
from hamgara.workbench.bench import open_bench
from hamgara.workbench.run import analyze, find_codings


def assess(folder: Path) -> Assessment:
    with open_bench(folder) as bench:
        return analyze(bench).assessment


def read(folder: Path, language: str = "en") -> str:
    """Return all words of the report, every number in its place."""
    with open_bench(folder) as bench:
        report = build_report(analyze(bench), find_codings(bench), lambda _: "")
    lines = []
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                lines.append(write_parts(block.parts, language))
            elif isinstance(block, Items):
                lines += [write_parts(item.parts, language) for item in block.items]
            elif isinstance(block, Table):
                lines += [
                    " | ".join(write_parts(cell.parts, language) for cell in row)
                    for row in block.rows
                ]
            elif isinstance(block, Gantt):
                lines += [f"lane {lane.id} {lane.days}" for lane in block.lanes]
    return "\n".join(lines)


def change(folder: Path, old: str, new: str, *, name: str = "programme.toml") -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_published_study_says_what_it_lacks(article: Path):
    found = assess(article)
    assert found.gaps.themeless == ("G3",)
    assert found.gaps.ungrounded["component"] == ("C1", "C2", "C5")
    assert found.gaps.unnamed == ("S1", "S2", "S3", "S4", "S5", "S6", "S7")
    assert found.printed is not None
    assert not found.printed.informs
    words = read(article)
    for said in (
        "5 grounds of convergence; 7 options; 25 steps.",
        "Named by no theme, so without evidence of its own: G3",
        "Named by no ground: C1 · Economic interaction; C2 · Social structures; C5",
        "35 printed links; 9 links that the text argues. 0 of these are given with the words.",
        "it singles out no pair",
        "7 of 7 options are named by no basic theme.",
        "Frequency is not importance.",
        "By the printed links alone all 7 options stand alike",
        "350 of 350 cells of the programme are empty",
        "The source gives no step a date, so no roadmap can be drawn.",
        "5 of 5 grounds wait for a judgment",
        "Nobody has compared the options in pairs",
    ):
        assert said in words


def test_the_statements_follow_the_data(article: Path):
    change(article, "themes = []", 'themes = ["T01"]')  # G3
    change(article, 'themes = []\nnear = []\nprinted = ["G1", ', 'themes = ["T02"]\nprinted = [')
    words = read(article)
    assert "Named by no theme" not in words
    assert "Named by no ground: C2 · Social structures; C5" in words
    assert "34 printed links" in words
    assert "The print links some options with some grounds." in words
    assert "6 of 7 options are named by no basic theme." in words
    assert "By the printed links alone some options stand above others." in words


def test_a_participant_fewer_is_a_participant_fewer(article: Path):
    before = {c.ground.code: len(c.participants) for c in assess(article).coverage}
    change(
        article,
        "1-2-3-6-7-8-9-11-12-14,13",
        "1-3-6-7-8-9-11-12-14,13",
        name="published/table-2.csv",
    )
    change(
        article,
        "1-2-3-6-7-8-9-11-13-15,12",
        "1-3-6-7-8-9-11-13-15,12",
        name="published/table-2.csv",
    )
    change(
        article, "2-3-5-6-8-10-11-14-16,11", "3-5-6-8-10-11-14-16,11", name="published/table-2.csv"
    )
    change(article, "-15-2-4-9-14,13", "-15-4-9-14,13", name="published/table-2.csv")
    after = {c.ground.code: len(c.participants) for c in assess(article).coverage}
    assert after == before | {"G1": before["G1"] - 1}


def test_the_second_study_by_files_only(basin: Path):
    found = assess(basin)
    assert [c.ground.code for c in found.coverage] == ["G1", "G2", "G3"]
    assert len(found.roadmap.places) == 11
    assert [p.step.code for p in found.roadmap.dated].count("O1.1") == 1
    assert found.coverage[2].dissent
    words = read(basin)
    assert "lane O1.1 (datetime.date(2026, 4, 21), datetime.date(2026, 6, 21))" in words
    assert "Invented planner B" in words or found.verdicts[0].judge == "Invented planner B"
    assert "1 of 3 grounds wait for a judgment" in words
    assert "۱ اردیبهشت ۱۴۰۵" in read(basin, "fa")


def test_an_old_judgment_says_so(basin: Path):
    change(basin, "from,4,8,9", "from,4,7,9", name="judgments/cerqual.csv")
    assert "judged when 7 participants spoke for it; now it is 8" in read(basin)


def test_a_dated_step_without_a_body_is_told(basin: Path):
    change(basin, 'responsible = ["HM", "DAM"]', 'responsible = ["HM"]')
    (problem,) = assess(basin).roadmap.problems
    assert "O1.1 has a date, but nobody of" in str(problem)
    assert "Turkey" in str(problem)
    assert problem.where.startswith("programme.toml:")
    assert problem.where.endswith("options[1].steps[1].responsible")
    assert "Dated, but nobody is responsible:" in read(basin)


def test_words_that_do_not_stand_in_the_document_are_told(basin: Path):
    change(basin, "Everybody downstream wants", "Nobody upstream wants")
    with open_bench(basin) as bench:
        problems = [str(problem) for problem in analyze(bench).problems]
    assert any("These words do not stand in K02_water_engineer_en" in p for p in problems)


@pytest.mark.parametrize(
    ("name", "row", "expected"),
    [
        (
            "cerqual.csv",
            "G3,,,,,,,,,,minor,,,,high,,ana,",
            "cerqual.csv:4: date: A judgment without a day",
        ),
        ("cerqual.csv", "G3,,,,,,,,,,minor,,,,high,,,2026-01-01", "A judgment without a name"),
        ("cerqual.csv", "G9,,,,,,,,,,minor,,,,high,,ana,2026-01-01", "There is no ground G9"),
        (
            "cerqual.csv",
            "G3,,,,,,,,,,big,,,,high,,ana,2026-01-01",
            "big is not a value of limitations",
        ),
        ("pairwise.csv", "bob,2026-01-01,,O1,O2,12,", "pairwise.csv:8: ratio: 12 is no ratio"),
        ("pairwise.csv", "bob,1404-12-30,,O1,O2,2,", "A judgment without a day"),
    ],
)
def test_a_judgment_that_is_not_taken_is_explained(basin: Path, name, row, expected):
    with (basin / "judgments" / name).open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    with open_bench(basin) as bench:
        problems = [str(problem) for problem in analyze(bench).problems]
    assert any(expected in problem for problem in problems), problems
