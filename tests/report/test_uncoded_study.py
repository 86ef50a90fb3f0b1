"""A study in which nothing is coded yet says so, and shows no table of zeros."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from hamgara.cli import main

NEWS = "The foreign ministers of Iran and Azerbaijan met in Baku on 3 March 2019.\n"
WORDS = {
    "en": ("Nothing is coded yet", "no code of the framework belongs to it", "nothing coded to it"),
    "fa": ("هنوز چیزی کدگذاری نشده", "هیچ کدی از چارچوب", "هنوز چیزی به آن کدگذاری نشده"),
    "az": ("Hələ heç nə kodlaşdırılmayıb", "çərçivənin heç bir kodu", "hələ ona heç nə"),
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uncoded")
    news = folder / "news.txt"
    news.write_text(NEWS, encoding="utf-8")
    study = folder / "study"
    for call in (
        ["new", str(study), "--dyad", "IRN", "AZE", "--framework", "bam"],
        ["add", str(study), str(news)],
        ["run", str(study)],
    ):
        result = CliRunner().invoke(main, call)
        assert result.exit_code == 0, result.output
    return study / "reports"


def section(reports: Path, language: str, name: str) -> str:
    page = (reports / f"report.{language}.html").read_text(encoding="utf-8")
    found = re.search(rf'<section id="{name}".*?</section>', page, re.DOTALL)
    assert found, name
    return found[0]


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_nothing_to_count_is_one_line_beside_the_network(reports: Path, language: str):
    told = section(reports, language, "frequencies")
    assert WORDS[language][0] in told
    assert 'id="figure-network"' in told
    assert 'id="figure-counts"' not in told


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_no_family_passes_for_treated(reports: Path, language: str):
    told = section(reports, language, "framework")
    assert told.count(WORDS[language][1]) == 1
    assert told.count(WORDS[language][2]) == 2


def test_a_coded_study_says_what_is_treated(article_run: Path):
    told = section(article_run / "reports", "en", "framework")
    assert "left out:" in told
    assert told.count("treated") == 2
    assert "nothing coded" not in told


def test_counts_are_there_for_programs_all_the_same(reports: Path):
    results = json.loads((reports / "results.json").read_text(encoding="utf-8"))
    assert all(code["counts"]["codings"] == 0 for code in results["themes"])
