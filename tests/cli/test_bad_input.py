"""What cannot be read is told plainly: never a traceback, a hang, or a message without an end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook

COMMAND = [sys.executable, "-c", "from hamgara.cli import main; main()"]
STOPPED = 130
EVENTS = ["--dyad", "IRN", "AZE"]


def run(command: list[str], stdin: bytes) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, check=False, capture_output=True, input=stdin)
    out, err = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(command, done.returncode, out, err)


def call(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = run([*COMMAND, *map(str, arguments)], stdin)
    assert done.returncode in (0, 1, 2, STOPPED), done.stderr
    assert "Traceback" not in done.stderr
    assert "itself failed" not in done.stderr, done.stderr
    return done


@pytest.mark.parametrize(
    "command", [("series", *EVENTS), ("alignment", *EVENTS), ("episodes", "--value", "net")]
)
def test_a_workbook_without_a_row_is_empty(tmp_path: Path, command: tuple[str, ...]):
    Workbook().save(tmp_path / "a.xlsx")
    assert "a.xlsx: The file is empty." in call(*command, tmp_path / "a.xlsx").stderr


def test_a_header_of_many_columns_is_told_in_short(tmp_path: Path):
    header = ",".join(f"column{n}" for n in range(20_000))
    (tmp_path / "a.csv").write_text(f"{header}\nx\n", encoding="utf-8")
    done = call("audit", tmp_path / "a.csv")
    assert "There is no column code" in done.stderr
    assert "Say which column it is" in done.stderr
    assert len(done.stderr) < 2000


def test_a_period_of_many_digits_is_a_name(tmp_path: Path):
    rows = "".join(f"{'7' * 5000},{first},{first}\n" for first in (1, 2, 3))
    (tmp_path / "votes.csv").write_text(f"session,IRN,AZE\n{rows}", encoding="utf-8")
    assert call("alignment", tmp_path / "votes.csv", *EVENTS, "--json").returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_told(tmp_path: Path):
    name = os.fsdecode(b"bad\xff")
    (tmp_path / f"{name}.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / f"{name}.txt").write_text("Tehran.\n", encoding="utf-8")
    done = call("series", tmp_path / f"{name}.csv", *EVENTS)
    assert "bad\\udcff.csv:1: There is no column source" in done.stderr
    assert call("new", tmp_path / "study", *EVENTS).returncode == 0
    assert "cannot be the name" in call("add", tmp_path / "study", tmp_path / f"{name}.txt").stderr
    assert "no text" in call("new", tmp_path / name, *EVENTS).stderr
    assert not (tmp_path / name).exists()


def test_a_name_with_odd_letters_makes_a_sound_study(tmp_path: Path):
    assert call("new", tmp_path / 'a"\x7f\t', *EVENTS).returncode == 0


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = call("codebook", "export", "--framework", "bam", "-o", tmp_path / "file" / "b.csv")
    assert f"{tmp_path / 'file' / 'b.csv'}: The work could not be finished: it is a" in done.stderr


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "study"
    assert call("new", folder, *EVENTS).returncode == 0
    (folder / "sources" / "news.txt").write_text(
        "Tehran expelled two Azerbaijani diplomats, the foreign ministry said.\n", encoding="utf-8"
    )
    return folder


@pytest.mark.parametrize("said", [b"", b"m\n", b"m\nno day\n", b"\xff\xff\n"])
def test_a_review_whose_answers_end_is_stopped(study: Path, said: bytes):
    done = call("review", study, "--coder", "ana", stdin=said)
    assert done.returncode == STOPPED
    assert "What was finished before is kept." in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no shell")
@pytest.mark.parametrize("command", ['review "$0" --coder ana', "events --jsonl -"])
def test_a_closed_input_is_an_empty_one(study: Path, command: str):
    python = f"'{sys.executable}' -c 'from hamgara.cli import main; main()'"
    done = run(["sh", "-c", f"{python} {command} <&-", str(study)], b"")
    assert done.returncode == (STOPPED if "review" in command else 0), done.stderr
    assert "failed" not in done.stderr


def test_a_number_of_many_digits_is_told_or_passed_over(study: Path):
    many = "9" * 5000
    (study / "participants.csv").write_text(f"participant,number\nP1,{many}\n", encoding="utf-8")
    told = call("check", study).stderr
    assert "participants.csv:2: number" in told
    assert "not a whole number" in told
    (study / "participants.csv").write_text("participant,number\n", encoding="utf-8")
    (study / "sources" / "long.txt").write_text(
        f"Tehran, May 3, 2019 (IRNA) - Iran expelled {many} diplomats of Azerbaijan for {many}"
        f" days. The ministry said {many} diplomats left. Some {many} million left.\n",
        encoding="utf-8",
    )
    assert call("date", study, "long", "2019-05-03").returncode == 0
    assert call("statements", study).returncode == 0
    assert call("run", study, "--report-lang", "en").returncode == 0
