"""What lies in a study and is read by nobody is told; what is meant so is not."""

from __future__ import annotations

from pathlib import Path

import pytest

import hamgara
from hamgara.errors import HamgaraError
from hamgara.workbench.check import check_all
from hamgara.workbench.edits import new_study
from hamgara.workbench.reading import find_files

VALUES = """
[[relations]]
kind = "values"
file = "relations/net.csv"
columns = "date=day,value=net"
"""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "study"
    new_study(folder, ["IRN", "AZE"], "bam")
    with (folder / "study.toml").open("a", encoding="utf-8") as file:
        file.write(VALUES)
    put(folder, "relations/net.csv", "day,net\n2001-01-01,2.5\n")
    return folder


def put(folder: Path, name: str, text: str = "a,b\n1,2\n") -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "where", "remedy"),
    [
        ("relations/other.csv", "relations/other.csv", "[[relations]]"),
        ("relations/Counts.XLSX", "relations/Counts.XLSX", "[[relations]]"),
        ("published/table-1.csv", "published/table-1.csv", "[published]"),
        ("judgments/pairs.csv", "judgments/pairs.csv", "judgments/pairwise.csv"),
        ("lens/own.toml", "lens/", "lenses"),
        ("Lenses/own.toml", "Lenses/", "lenses"),
        ("source/talk.txt", "source/", "sources"),
        ("lenses/own.toml.txt", "lenses/own.toml.txt", "lenses/own.toml"),
        ("chronolgy.csv", "chronolgy.csv", "chronology.csv"),
        ("Chronology.xlsx", "Chronology.xlsx", "save the sheet as CSV"),
        ("lenses/Own.TOML", "lenses/Own.TOML", "lenses/Own.toml"),
        ("program.toml", "program.toml", "programme.toml"),
        ("commitment.csv", "commitment.csv", "commitments.csv"),
        ("Sources.csv", "Sources.csv", "sources.csv"),
    ],
)
def test_what_nobody_reads_is_told_with_a_remedy(study: Path, name: str, where: str, remedy: str):
    assert check_all(study) == []
    put(study, name)
    (one,) = check_all(study)
    assert one.where == where
    assert remedy in str(one.remedy)


def test_what_is_meant_so_is_let_alone(study: Path):
    for name in ("notes/plan.txt", "relations/README.md", "relations/~$net.xlsx", "old/a.csv",
                 "relations/raw/all.csv", "references/a.bib", "report.docx", "codings-2.csv",
                 "sources/talk.txt", "resources/map.csv", "judgments/notes.txt"):  # fmt: skip
        put(study, name)
    assert check_all(study) == []


def test_copies_kept_beside_a_file_that_is_read_are_let_alone(study: Path):
    own = (Path(hamgara.__file__).parent / "library/frameworks/bam.toml").read_text("utf-8")
    for name in ("own.toml", "own.toml.bak", "own.toml~"):
        put(study, f"frameworks/{name}", own)
    assert check_all(study) == []


def test_the_shipped_studies_hold_nothing_unread(article: Path, basin: Path):
    assert check_all(article) == check_all(basin) == []


def test_links_to_files_are_read_and_links_to_folders_told(study: Path, tmp_path: Path):
    put(tmp_path, "out/talk.txt", "The road was built.\n")
    sources = study / "sources"
    sources.mkdir(exist_ok=True)
    (sources / "talk.txt").symlink_to(tmp_path / "out" / "talk.txt")
    assert check_all(study) == []
    (sources / "all").symlink_to(tmp_path / "out")
    (sources / "loop").symlink_to(sources)
    assert [(str(one.what), one.where) for one in check_all(study)] == [
        ("A link to a folder is not followed.", "sources/all/"),
        ("A link to a folder is not followed.", "sources/loop/"),
    ]
    (sources / "self.txt").symlink_to("self.txt")
    assert "leads back to itself" in str(check_all(study)[0])
    skipped: list[HamgaraError] = []
    found = list(find_files([sources], skipped))
    assert [one.path.name for one in found] == ["self.txt", "talk.txt"]
    assert [one.where for one in skipped] == ["all", "loop"]
