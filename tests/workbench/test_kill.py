"""kill -9 in the middle of `add` and of an import: the study opens and is whole."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hamgara.workbench.bench import open_bench
from hamgara.workbench.check import check_all
from hamgara.workbench.edits import new_study

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")

COMMAND = [sys.executable, "-c", "from hamgara.cli import main; main()"]
FILES, ROWS = 300, 30_000


@pytest.fixture
def material(tmp_path: Path) -> Path:
    folder = tmp_path / "material"
    folder.mkdir()
    for number in range(FILES):
        text = "\n".join(f"line {line} of document {number}" for line in range(200))
        (folder / f"d{number}.txt").write_text(text, encoding="utf-8")
    rows = "".join(f"d{n % FILES},{n // FILES % 200},line,T01,c{n}\n" for n in range(ROWS))
    spans = rows.replace(",line,", ",")
    lines = [line.split(",") for line in spans.splitlines()]
    table = "document,start,end,code,coder\n" + "".join(
        f"{name},{int(place)},{int(place) + 4},{code},{coder}\n"
        for name, place, code, coder in lines
    )
    (folder / "codings.csv").write_text(table, encoding="utf-8")
    return folder


def run_and_kill(arguments: list[str], after: float) -> bool:
    """Run a command and kill it after some time; was it killed before its end?"""
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def whole(study: Path) -> tuple[int, int]:
    """Return the documents and codings of a study, after looking that it is whole."""
    with open_bench(study) as bench:
        assert bench.problems == ()
        documents = bench.store.list_documents()
        codings = list(bench.store.find_codings())
        for coding in codings[:: max(1, len(codings) // 200)]:
            document = bench.store.find_document(coding.quotation.document)
            assert coding.quotation.span.of(document.text) == coding.quotation.text
    assert check_all(study) == []
    assert not [path for path in (study / "sources").iterdir() if path.suffix == ".part"]
    return len(documents), len(codings)


def test_killed_in_the_middle_a_study_opens_and_is_whole(tmp_path: Path, material: Path):
    study = tmp_path / "study"
    new_study(study, ["IRN", "AZE"], "bam")
    chance = random.Random(7)  # noqa: S311 - moments to kill at, no secrets
    files = [str(path) for path in sorted(material.glob("d*.txt"))]
    add = ["add", str(study), *files]
    take = ["codings", "import", str(study), str(material / "codings.csv")]
    killed = 0
    for _ in range(10):
        killed += run_and_kill(add, chance.uniform(0.25, 0.9))
        documents, _ = whole(study)
        assert 0 <= documents <= FILES
    subprocess.run([*COMMAND, *add], check=False, capture_output=True)
    assert whole(study)[0] == FILES
    before = 0
    for _ in range(10):
        killed += run_and_kill(take, chance.uniform(0.25, 1.2))
        _, codings = whole(study)
        assert codings in (before, ROWS)
        before = codings
    subprocess.run([*COMMAND, *take], check=False, capture_output=True)
    assert whole(study) == (FILES, ROWS)
    assert killed >= 5, "the moments to kill at are too late to test anything"
