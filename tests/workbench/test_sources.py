from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from hamgara.cli import main
from hamgara.errors import HamgaraError
from hamgara.workbench.bench import open_bench
from hamgara.workbench.check import check_all
from hamgara.workbench.edits import add_sources, date_document, new_study


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "study"
    new_study(folder, ["IRN", "AZE"], "bam")
    (folder / "participants.csv").write_text(
        "participant,side,role_en\nP1,irn,merchant\nP2,aze,teacher\n", encoding="utf-8"
    )
    return folder


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def test_a_folder_is_added_with_all_below_it(study: Path, tmp_path: Path):
    news = write(
        tmp_path / "news",
        {
            "2019/01.txt": "one",
            "2020/01.txt": "two",
            "deep/er/x.md": "three",
            "same.txt": "four",
            "twice.txt": "four",
            "bad.pdf": "x",
            "image.png": "x",
            ".hidden.txt": "x",
        },
    )
    before = {path: path.read_bytes() for path in news.rglob("*") if path.is_file()}
    with open_bench(study) as bench:
        added = add_sources(bench, [news])
    assert added.documents == ("same", "2019-01", "2020-01", "x")
    assert sorted(error.where for error in added.refused) == ["bad.pdf", "twice.txt"]
    assert sorted(error.where for error in added.skipped) == [".hidden.txt", "image.png"]
    assert {path: path.read_bytes() for path in before} == before
    assert sorted(path.name for path in (study / "sources").iterdir()) == [
        *("2019-01.txt", "2020-01.txt", "same.txt", "x.md")
    ]
    assert check_all(study) == []


def test_the_same_text_in_another_file_is_said(study: Path, tmp_path: Path):
    write(tmp_path, {"a.txt": "one", "b.md": b"\xef\xbb\xbfone"})
    with open_bench(study) as bench:
        added = add_sources(bench, [tmp_path / "a.txt", tmp_path / "b.md"])
    assert str(added.taken[1].notes[0]) == "b has the same text as a."


def test_what_was_said_of_a_source_is_kept_with_the_study(study: Path, tmp_path: Path):
    write(tmp_path, {"t.csv": "no,body\n7,salam\n", "talk.txt": "Q: a\nA: b\n"})
    with open_bench(study) as bench:
        add_sources(bench, [tmp_path / "t.csv"], columns={"text": "body", "id": "no"})
        add_sources(bench, [tmp_path / "talk.txt"], participant="P2")
    (study / "study.db").unlink()
    with open_bench(study) as bench:
        assert bench.problems == ()
        assert bench.store.list_documents() == {"t-7": "", "talk": "P2"}


def test_speakers_are_matched_to_participants(study: Path, tmp_path: Path):
    write(tmp_path, {"talk.txt": "Interviewer: a\nMerchant: b\n"})
    with open_bench(study) as bench:
        add_sources(bench, [tmp_path / "talk.txt"])
        document = bench.store.find_document("talk")
    assert document.participant == "P1"
    assert [(s.role, s.participant) for s in document.segments] == [("question", ""), ("", "P1")]


def test_a_person_dates_a_document_and_takes_it_back(study: Path, tmp_path: Path):
    write(tmp_path, {"a.txt": "Published: 2018-01-01\ntext"})
    with open_bench(study) as bench:
        add_sources(bench, [tmp_path / "a.txt"])
        store = bench.store
        found = store.find_document("a")
        assert (found.date, found.date_source) == (dt.date(2018, 1, 1), "label")
        dated = date_document(bench, "a", dt.date(2019, 1, 18))
        assert store.find_document("a") == dated
        date_document(bench, "a", None)
        assert (store.find_document("a").date, store.find_document("a").date_source) == (
            None,
            "person",
        )
        store.undo()
        assert store.find_document("a") == dated
        store.undo()
        assert store.find_document("a") == found
        store.redo()
        assert store.find_document("a") == dated
        with pytest.raises(HamgaraError, match="no document b"):
            date_document(bench, "b", None)


def test_the_command_takes_days_of_two_calendars(study: Path, tmp_path: Path):
    write(tmp_path, {"a.txt": "text"})
    run = CliRunner().invoke
    assert run(main, ["add", str(study), str(tmp_path / "a.txt")]).exit_code == 0
    assert "2019-01-18" in run(main, ["date", str(study), "a", "۱۳۹۷/۱۰/۲۸"]).output
    assert "no date now" in run(main, ["date", str(study), "a", "none"]).output
    assert run(main, ["date", str(study), "a", "yesterday"]).exit_code == 2
    assert run(main, ["date", str(study), "a"]).exit_code == 2
    assert run(main, ["add", str(study), "--columns", "x=y", "a"]).exit_code == 2


def test_a_name_that_is_no_text_is_refused(study: Path, tmp_path: Path):
    name = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - such a name is no str
        file.write(b"text")
    done = CliRunner().invoke(main, ["add", str(study), str(tmp_path)])
    assert done.exit_code == 1
    assert "cannot be the name" in done.output


def test_a_participant_written_down_after_the_adding_gets_the_document(study: Path, tmp_path: Path):
    table = study / "participants.csv"
    filled = table.read_text(encoding="utf-8")
    table.write_text(filled.splitlines()[0] + "\n", encoding="utf-8")
    files = write(
        tmp_path / "in", {"P1 first.txt": "پرسش: چطور؟\nپاسخ: خوب.", "P10.txt": "Q: a?\nA: b."}
    )
    with open_bench(study) as bench:
        added = add_sources(bench, [files])
        assert bench.store.list_documents() == {"P1 first": "", "P10": ""}
    assert all("participants.csv" in str(note) for one in added.taken for note in one.notes)
    table.write_text(filled, encoding="utf-8")
    with open_bench(study) as bench:
        assert bench.store.list_documents() == {"P1 first": "P1", "P10": ""}


def test_what_is_added_names_its_participant_and_its_day_in_persian(study: Path, tmp_path: Path):
    files = write(
        tmp_path / "in",
        {"P2.txt": "Q: a?\nA: b.", "n.txt": "عنوان\n۱۳۹۷/۱۰/۲۸ - ایرنا\nوزیر گفت."},
    )
    done = CliRunner().invoke(main, ["add", str(study), str(files), "--lang", "fa"])
    assert "P2" in done.stdout
    assert "۲۸ دی ۱۳۹۷" in done.stdout
    assert "dateline" not in done.stdout
    day = CliRunner().invoke(main, ["date", str(study), "n", "1397-10-29", "--lang", "fa"])
    assert "۲۹ دی ۱۳۹۷" in day.stderr
