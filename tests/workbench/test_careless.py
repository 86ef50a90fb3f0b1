"""What people made is kept, whatever they call twice, at once, or on a full disk."""

from __future__ import annotations

import csv
import errno
import json
import os
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from hamgara.cli import main
from hamgara.errors import HamgaraError, say_why
from hamgara.messages import say, translate
from hamgara.report import cache
from hamgara.workbench import bench as benches
from hamgara.workbench.bench import open_bench, replace_file
from hamgara.workbench.check import check_all
from hamgara.workbench.codes import import_codebook, import_codings
from hamgara.workbench.decisions import undo
from hamgara.workbench.edits import add_sources, new_study, withdraw
from hamgara.workbench.events import decide, list_events, put_verdicts

TEXT = "کامیون‌ها سه روز در مرز مي مانند.\nThe bridge is old.\nکامیون‌ها سه روز در مرز مي مانند.\n"
NEWS = "Tehran expelled two Azerbaijani diplomats, the foreign ministry said.\n"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "my study"
    new_study(folder, ["IRN", "AZE"], "bam")
    (folder / "sources" / "P1.txt").write_text(TEXT, encoding="utf-8")
    return folder


def take(study: Path, text: str, name: str = "c.csv", **options):
    path = study.parent / name
    path.write_text(text, encoding="utf-8")
    with open_bench(study) as bench:
        return import_codings(bench, path, **options)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def call(*arguments: object):
    return CliRunner().invoke(main, [*map(str, arguments)])


def test_a_refused_row_keeps_the_coder_that_was_given_for_it(study: Path):
    rows = "document,quote,code,coder\nP1,The bridge,T99,\nP1,bridge is,T99,reza\n"
    done = take(study, rows, coder="ana")
    assert [row["coder"] for row in read(done.refused_file)] == ["ana", "reza"]
    mended = done.refused_file.read_text(encoding="utf-8-sig").replace("T99", "T01")
    again = take(study, mended, "mended.csv")
    assert (again.taken, again.refused) == (2, ())


def test_refused_rows_never_take_the_place_of_earlier_ones(study: Path):
    rows = "document,quote,code,coder\nP1,The bridge,T99,ana\n"
    first = take(study, rows).refused_file
    first.write_text("mended by a person", encoding="utf-8")
    second = take(study, rows).refused_file
    assert second != first
    assert first.read_text(encoding="utf-8") == "mended by a person"


def test_codings_whose_refused_rows_cannot_be_written_are_not_taken(study: Path):
    (study / "refused").write_text("no folder", encoding="utf-8")
    with pytest.raises(OSError, match="refused"):
        take(study, "document,quote,code,coder\nP1,The bridge,T99,a\nP1,bridge,T01,a\n")
    with open_bench(study) as bench:
        assert list(bench.store.find_codings()) == []


def test_one_of_two_places_is_chosen_by_its_span_however_the_quote_is_typed(study: Path):
    quote = "کامیونها سه روز در مرز می‌مانند"
    (refusal,) = take(study, f"document,quote,code,coder\nP1,{quote},T01,ana\n").refused
    assert "2 times" in str(refusal.error)
    start = TEXT.rindex("کامیون")
    end = TEXT.rindex(".\n")
    head = "document,start,end,quote,code,coder\n"
    done = take(study, f"{head}P1,{start},{end},{quote},T01,ana\n")
    assert (done.taken, done.refused) == (1, ())
    with open_bench(study) as bench:
        (coding,) = bench.store.find_codings()
    assert coding.quotation.text == TEXT[start:end]
    (refusal,) = take(study, f"{head}P1,{start},{end},The bridge,T02,ana\n").refused
    assert "are not the quote" in str(refusal.error)


def test_times_come_from_a_column_of_another_name(study: Path):
    rows = (
        "document,quote,code,coder,Created\n"
        "P1,The bridge,T01,ana,۲۰۲۴-۰۳-۰۶ ۱۰:۱۵\n"
        "P1,bridge is,T01,ana,0001-01-01T00:00:00+05:00\n"
        "P1,is old,T01,ana,last week\n"
    )
    done = take(study, rows, columns={"time": "Created"})
    assert done.taken == 1
    assert [refusal.error.where for refusal in done.refused] == ["c.csv:3: time", "c.csv:4: time"]
    with open_bench(study) as bench:
        assert [one.time for one in bench.store.find_codings()] == ["2024-03-06T10:15:00+00:00"]


def test_a_codebook_comes_from_a_workbook(study: Path):
    book = Workbook()
    for row in (["code", "parent", "label_fa"], [1, None, "آب"], [11, 1, "سیل"]):
        book.active.append(row)
    book.save(study.parent / "own.xlsx")
    made = import_codebook(study, study.parent / "own.xlsx", "own")
    assert 'id = "11", level = "level-2", parent = "1"' in made.read_text(encoding="utf-8")
    book.active.cell(1, 1, "Kod")
    book.save(study.parent / "bad.xlsx")
    with pytest.raises(HamgaraError, match=r"bad.xlsx: There is no column .*code"):
        import_codebook(study, study.parent / "bad.xlsx", "bad")


def test_two_programs_that_add_the_same_files_add_them_once(study: Path):
    for name in ("a", "b"):
        (study.parent / f"{name}.txt").write_text(f"News {name}.", encoding="utf-8")
    files = [study.parent / "a.txt", study.parent / "b.txt"]
    done = []

    def add() -> None:
        with open_bench(study) as bench:
            done.append(add_sources(bench, files))

    other = threading.Thread(target=add)

    def wait(_what, items, total):
        if total == len(files):
            other.start()
            time.sleep(0.5)
        return items

    with open_bench(study) as bench:
        first = add_sources(bench, files, progress=wait)
    other.join()
    assert (first.documents, len(done[0].skipped)) == (("a", "b"), 2)
    assert check_all(study) == []


def test_undo_waits_for_what_another_program_does_and_takes_that_back(study: Path):
    rows = "document,quote,code,coder\nP1,The bridge,T01,ana\n"
    take(study, rows)
    undone = []

    def take_back() -> None:
        with open_bench(study) as bench:
            undone.append(undo(bench).detail)

    other = threading.Thread(target=take_back)
    with open_bench(study) as bench:
        with bench.store.act("withdraw", "P1") as act:
            other.start()
            time.sleep(0.5)
            bench.store.withdraw("P1", act)
        other.join()
        assert undone == ["P1"]
        assert len(list(bench.store.find_codings())) == 1


def test_a_verdict_on_a_document_that_was_withdrawn_meanwhile_is_told(study: Path):
    (study / "sources" / "news.txt").write_text(NEWS, encoding="utf-8")
    with open_bench(study) as bench:
        one = next(list_events(bench))
        withdraw(bench, ["news"])
        with pytest.raises(HamgaraError, match=r"no document .*news"):
            put_verdicts(bench, [decide(one, "accepted", "ana")], "news")


@pytest.mark.parametrize("command", [("suggest", "-o"), ("review", "--export")])
def test_a_table_that_somebody_may_have_filled_in_is_kept(study: Path, command: tuple[str, str]):
    table = study.parent / "table.csv"
    name, option = command
    for filled in ("", "filled in once", "filled in twice"):
        if filled:
            table.write_text(filled, encoding="utf-8")
        assert call(name, study, option, table).exit_code == 0
        assert table.read_text(encoding="utf-8-sig").startswith("document,")
    kept = {path.read_text(encoding="utf-8") for path in study.parent.glob("table.csv*.bak")}
    assert kept == {"filled in once", "filled in twice"}


@pytest.mark.parametrize("what", ["codings", "codebook"])
def test_an_export_keeps_what_people_made_of_the_one_before(study: Path, what: str):
    take(study, "document,quote,code,coder\nP1,The bridge,T01,ana\n")
    table = study.parent / "own.csv"
    for _ in range(2):
        assert call(what, "export", study, "-o", table).exit_code == 0
    assert [*study.parent.glob("own.csv*.bak")] == []
    made = table.read_text(encoding="utf-8-sig")
    table.write_text("mine", encoding="utf-8")
    done = call(what, "export", study, "-o", table)
    assert table.read_text(encoding="utf-8-sig") == made
    (kept,) = study.parent.glob("own.csv*.bak")
    assert kept.read_text(encoding="utf-8") == "mine"
    assert str(kept) in done.stderr


def test_an_export_that_fails_leaves_the_earlier_one(study: Path, monkeypatch):
    take(study, "document,quote,code,coder\nP1,The bridge,T01,ana\n")
    table = study / "codings.csv"
    assert call("codings", "export", study, "-o", table).exit_code == 0
    before = table.read_bytes()

    def fail(_lines):
        yield b"document"
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("hamgara.cli.codings.write_csv", fail)
    done = call("codings", "export", study, "-o", table)
    assert done.exit_code == 2
    assert f"{table}: The work could not be finished" in done.stderr
    assert table.read_bytes() == before
    assert [*study.glob(f"*{benches.PARTIAL}"), *study.glob(f".*{benches.PARTIAL}")] == []


def test_a_file_that_could_not_be_written_is_named_and_leaves_no_piece(tmp_path: Path, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match=r"report\.html"):
        replace_file(tmp_path / "report.html", b"<p>")
    with pytest.raises(OSError, match="No space"):
        cache.remember(tmp_path, "svg", "x", lambda: b"<svg>")
    assert list(tmp_path.iterdir()) == []


def test_a_study_that_may_not_be_written_is_searched(study: Path, monkeypatch):
    with open_bench(study) as bench:
        database = bench.study.database
    names = sorted(path.name for path in study.iterdir())
    database.chmod(0o400)
    monkeypatch.setattr(os, "access", lambda *_: False)
    done = call("search", study, "bridge", "--json")
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)["total"] == 1
    assert sorted(path.name for path in study.iterdir()) == names


@pytest.mark.parametrize(
    ("code", "said"), [(errno.ENOSPC, "جایی نمانده"), (errno.EROFS, "جای دیگری")]
)
def test_why_nothing_could_be_written_is_told_in_the_language(code: int, said: str):
    assert said in translate(say("{why}", why=say_why(OSError(code, "English"))), "fa")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_codings_are_read_in_the_encodings_of_sources(study: Path, encoding: str):
    path = study.parent / "c.csv"
    text = "document,quote,code,coder\nP1,The bridge,T01,سارا دختر\n" + "P1,bridge,T02,سارا دختر\n"
    path.write_bytes(text.encode(encoding))
    with open_bench(study) as bench:
        assert import_codings(bench, path).taken == 2
        assert bench.store.list_coders() == ["سارا دختر"]


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("commitments.csv", "document,key,state\nP1,k,maybe\n", "commitments.csv:2: state"),
        ("commitments.csv", "x\n", "commitments.csv:1"),
        ("sources.csv", "source,columns\nsources/P1.txt,foo\n", "sources.csv:2: columns"),
    ],
)
def test_a_mistake_in_a_file_beside_the_study_is_told(
    study: Path, name: str, text: str, where: str
):
    (study / name).write_text(text, encoding="utf-8")
    assert [one.where for one in check_all(study)] == [where]


def test_a_study_whose_making_was_stopped_can_be_made(tmp_path: Path):
    for name in ("sources", "reports"):
        (tmp_path / "new" / name).mkdir(parents=True)
    assert new_study(tmp_path / "new", ["IRN", "AZE"], "bam").folder == tmp_path / "new"
    (tmp_path / "other" / "sources").mkdir(parents=True)
    (tmp_path / "other" / "sources" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(HamgaraError, match="something at this place"):
        new_study(tmp_path / "other", ["IRN", "AZE"], "bam")
