from __future__ import annotations

import json
import re
import sqlite3
import tomllib
from pathlib import Path

import pytest
from openpyxl import Workbook

from hamgara.errors import HamgaraError
from hamgara.messages import translate
from hamgara.store.schema import broken
from hamgara.study.commitments import Decision
from hamgara.study.file import check_study
from hamgara.study.framework import find_framework
from hamgara.text.bidi import strip_bidi
from hamgara.workbench.bench import (
    count_study,
    find_strays,
    hold,
    open_bench,
    replace_file,
    settle_sources,
)
from hamgara.workbench.check import check_all
from hamgara.workbench.codes import export_codings, import_codebook, import_codings, recode
from hamgara.workbench.decisions import put_decision, read_decisions, redo, undo
from hamgara.workbench.edits import add_sources, new_study, withdraw
from hamgara.workbench.run import run_study

TEXT = "کامیون‌ها سه روز در مرز می‌مانند.\nThe bridge is old."


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "my study"
    new_study(folder, ["IRN", "AZE"], "bam")
    (folder / "participants.csv").write_text(
        "participant,number,side,role_fa,role_az,role_en,year,topics,same_as\nP1,1,irn,,,driver,1403,,\n",
        encoding="utf-8",
    )
    return folder


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def add(study: Path, *files: Path, participant: str = ""):
    with open_bench(study) as bench:
        return add_sources(bench, files, participant=participant)


def take(study: Path, file: Path, coder: str = "ana"):
    with open_bench(study) as bench:
        return import_codings(bench, file, coder=coder)


def count(bench):
    return count_study(bench.study, bench.store.count_columns())


def codings(study: Path) -> list[str]:
    with open_bench(study) as bench:
        return list(export_codings(bench))[1:]


def test_a_new_study_has_no_mistake_and_a_place_for_everything(study: Path):
    assert check_study(study)[1] == []
    names = {path.name for path in study.iterdir()}
    assert names >= {"study.toml", "participants.csv", "sources", "published", "reports"}


@pytest.mark.parametrize(("language", "letters"), [("fa", "[آ-ی]"), ("az", "[əıöüçşğ]")])
def test_the_remarks_of_a_new_study_are_in_the_language(
    tmp_path: Path, language: str, letters: str
):
    texts = []
    for name in ("en", language):
        folder = tmp_path / name / "sea"
        new_study(
            folder, ["IRN", "AZE"], "bam", describe=lambda one, name=name: translate(one, name)
        )
        assert check_study(folder)[1] == []
        texts.append((folder / "study.toml").read_text(encoding="utf-8"))
    assert tomllib.loads(texts[0]) == tomllib.loads(texts[1])
    english, told = (re.findall("(?m)(?:^# .*\n)+", text) for text in texts)
    assert len(english) == len(told) == 8
    assert not set(english) & set(told)
    assert sum(bool(re.search(letters, remark)) for remark in told) >= 7
    assert max(len(line) for remark in told for line in remark.splitlines()) <= 100
    assert not re.search("[\u2066-\u2069]", texts[1])


def test_a_new_study_overwrites_nothing(study: Path):
    with pytest.raises(HamgaraError, match="something at this place"):
        new_study(study, ["IRN", "AZE"], "bam")


@pytest.mark.parametrize(
    ("dyad", "framework"),
    [(["IRN", "XXX"], "bam"), (["IRN", "IRN"], "bam"), (["IRN", "AZE"], "no")],
)
def test_a_new_study_needs_two_states_and_a_framework(tmp_path: Path, dyad, framework):
    with pytest.raises(HamgaraError):
        new_study(tmp_path / "x", dyad, framework)
    assert not (tmp_path / "x").exists()


def test_files_are_added_and_their_originals_copied(study: Path, tmp_path: Path):
    done = add(
        study, write(tmp_path, "P1.txt", TEXT), write(tmp_path, "notes.md", "# Notes\n\ntext")
    )
    assert done.documents == ("P1", "notes")
    assert done.refused == ()
    assert (study / "sources" / "P1.txt").read_text(encoding="utf-8") == TEXT
    with open_bench(study) as bench:
        document = bench.store.find_document("P1")
        assert document.participant == "P1"
        assert document.origin == "sources/P1.txt"


def test_one_bad_file_stops_no_other(study: Path, tmp_path: Path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"caf\xe9")
    done = add(study, bad, write(tmp_path, "good.txt", TEXT), tmp_path / "missing.txt")
    assert done.documents == ("good",)
    assert [error.where for error in done.refused] == ["bad.txt:1", "missing.txt"]


def test_the_same_file_is_added_once_and_another_of_its_name_refused(study: Path, tmp_path: Path):
    first = write(tmp_path, "a.txt", TEXT)
    add(study, first)
    again = add(study, first)
    assert ([str(one) for one in again.skipped], again.refused) == (
        ["a.txt: Already in the study."], (),
    )  # fmt: skip
    copied = add(study, write(tmp_path, "copy.txt", TEXT))
    assert "in the study already: sources/a.txt" in str(copied.refused[0])
    (tmp_path / "other").mkdir()
    other = write(tmp_path / "other", "a.txt", "something else")
    assert "another file of that name" in str(add(study, other).refused[0])
    assert (study / "sources" / "a.txt").read_text(encoding="utf-8") == TEXT


def test_a_source_put_into_the_folder_by_hand_is_taken_in(study: Path):
    write(study / "sources", "late.txt", TEXT)
    with open_bench(study) as bench:
        assert "late" in bench.store.list_documents()


def test_an_undone_addition_leaves_sources_and_comes_back_with_redo(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "a.txt", TEXT))
    place = study / "sources" / "a.txt"
    with open_bench(study) as bench:
        bench.store.undo()
        settle_sources(bench)
    assert not place.exists()
    assert [path.read_text(encoding="utf-8") for path in (study / "held").iterdir()] == [TEXT]
    with open_bench(study) as bench:
        assert bench.store.list_documents() == {}
        bench.store.redo()
        settle_sources(bench)
    assert place.read_text(encoding="utf-8") == TEXT
    with open_bench(study) as bench:
        assert list(bench.store.list_documents()) == ["a"]


def test_after_an_undo_a_mended_file_of_the_same_name_can_be_added(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "a.txt", TEXT))
    with open_bench(study) as bench:
        bench.store.undo()
    assert add(study, write(tmp_path, "a.txt", "mended")).documents == ("a",)
    assert (study / "sources" / "a.txt").read_text(encoding="utf-8") == "mended"


def test_an_addition_that_was_killed_before_it_stood_leaves_nothing_behind(study: Path):
    with open_bench(study) as bench:
        hold(bench.study, "a.txt", TEXT.encode(), "0" * 64)
    with open_bench(study) as bench:
        assert bench.store.list_documents() == {}
    assert list((study / "sources").iterdir()) == []


def test_a_study_that_may_not_be_written_can_be_read(study: Path, tmp_path: Path, monkeypatch):
    add(study, write(tmp_path, "a.txt", TEXT))
    monkeypatch.setattr("os.access", lambda *_: False)
    with open_bench(study) as bench:
        assert list(bench.store.list_documents()) == ["a"]
        assert count(bench)[""].codings == 0


@pytest.mark.parametrize("name", ["../evil", "a/b", ".hidden", ""])
def test_a_framework_is_written_nowhere_else(study: Path, tmp_path: Path, name: str):
    file = write(tmp_path, "own.csv", "code,label_en\nA,Water\n")
    with pytest.raises(HamgaraError, match="no name for a framework"):
        import_codebook(study, file, name)


def test_damage_of_the_database_is_told(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "a.txt", TEXT))
    connection = sqlite3.connect(study / "study.db")
    connection.execute("UPDATE document SET text = 'something else'")
    connection.commit()
    connection.close()
    assert [problem.where for problem in check_all(study)] == ["a"]


@pytest.mark.parametrize("part", ["start", "middle", "all", "folder"])
def test_a_spoilt_database_is_one_mistake_among_the_others(study: Path, tmp_path: Path, part: str):
    add(study, *(write(tmp_path, f"{n}.txt", f"{n} {TEXT * 200}") for n in range(5)))
    write(study, "codings.csv", "document,quote,code\n0,bridge,T99\n")
    path = study / "study.db"
    data = path.read_bytes()
    if part == "folder":
        path.unlink()
        path.mkdir()
    else:
        at = {"start": 0, "middle": 4096 * 3, "all": 0}[part]
        end = len(data) if part == "all" else at + 4096 * 4
        path.write_bytes(data[:at] + b"\x55" * (end - at) + data[end:])
    found = check_all(study)
    assert [problem.where for problem in found] == ["study.db", "codings.csv:2: code"]
    assert part == "folder" or "is lost" in str(found[0])


@pytest.mark.parametrize("why", ["database or disk is full", "disk I/O error"])
def test_a_full_disk_is_no_damage(why: str):
    full = broken(Path("study.db"), sqlite3.OperationalError(why))
    assert "See that the disk has room" in str(full)
    assert "backup" not in str(full)


def test_a_file_that_could_not_be_written_leaves_no_piece(tmp_path: Path):
    (tmp_path / "there").mkdir()
    with pytest.raises(OSError, match="directory"):
        replace_file(tmp_path / "there", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_codings_are_taken_known_or_refused_and_the_refused_kept(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "P1.txt", TEXT))
    file = write(
        tmp_path,
        "c.csv",
        "document,quote,code\nP1,کامیون ها سه روز,T01\nP1,The bridge,T99\nP1.txt,bridge is,T10\n",
    )
    done = take(study, file)
    assert (done.taken, done.known, len(done.refused)) == (2, 0, 1)
    assert done.refused_file is not None
    kept = done.refused_file.read_text(encoding="utf-8-sig")
    assert "The bridge" in kept
    assert "no code T99" in kept
    again = take(study, file)
    assert (again.taken, again.known, len(again.refused)) == (0, 2, 1)
    assert len(codings(study)) == 2


def test_the_stored_quote_is_the_original_at_its_span(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "P1.txt", TEXT))
    take(study, write(tmp_path, "c.csv", "document,quote,code\nP1,کامیونها سه روز,T01\n"))
    with open_bench(study) as bench:
        quotation = next(bench.store.find_codings()).quotation
        assert quotation.text == "کامیون‌ها سه روز"
        assert quotation.span.of(bench.store.find_document("P1").text) == quotation.text


def test_a_broken_table_takes_nothing_and_loses_nothing(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "P1.txt", TEXT))
    take(study, write(tmp_path, "c.csv", "document,quote,code\nP1,bridge,T10\n"))
    before = codings(study)
    for text in ("", "document,quote\nP1,x\n", 'document,quote,code\nP1,old,T10\nP1,"open,T01\n'):
        with pytest.raises(HamgaraError):
            take(study, write(tmp_path, "d.csv", text))
        assert codings(study) == before


def test_exported_codings_can_be_taken_by_another_copy_of_the_study(basin: Path, tmp_path: Path):
    lines = ["".join(export_line) for export_line in codings(basin)]
    assert len(lines) == 148
    with open_bench(basin) as bench:
        text = "".join(export_codings(bench))
    (basin / "study.db").unlink()
    (basin / "codings.csv").unlink()
    done = take(basin, write(tmp_path, "all.csv", text))
    assert (done.taken, len(done.refused)) == (148, 0)
    assert codings(basin) == lines


OWN = "code,parent,label_en\nA,,Water\nA1,A,Drought\nA2,A,Flood\nB,,Roads\n"
CODED = """document,quote,code,coder,memo
P1,bridge,A1,ana,old
P1,bridge,B,ana,
P1,The,A1,ana,
P1,bridge,A1,emre,
"""


@pytest.fixture
def coded(study: Path, tmp_path: Path) -> Path:
    """A study by a codebook of two levels, of which B ends at the first."""
    import_codebook(study, write(tmp_path, "own.csv", OWN), "own")
    text = (study / "study.toml").read_text(encoding="utf-8")
    (study / "study.toml").write_text(text.replace('"bam"', '"own"'), encoding="utf-8")
    add(study, write(tmp_path, "P1.txt", TEXT))
    assert take(study, write(tmp_path, "c.csv", CODED)).taken == 4
    return study


def numbers(study: Path) -> dict[str, int]:
    with open_bench(study) as bench:
        return {code: one.codings for code, one in count(bench).items()}


def test_codings_whose_code_left_the_framework_are_told_and_can_be_recoded(coded: Path):
    framework = coded / "frameworks" / "own.toml"
    text = framework.read_text(encoding="utf-8")
    framework.write_text(text.replace('"A1"', '"A7"'), encoding="utf-8")
    for problems in (check_all(coded), run_study(coded).problems):
        (problem,) = problems
        assert "A1 (3)" in translate(problem.what, "en")
    assert "A1 (3)" in (coded / "reports" / "report.en.html").read_text(encoding="utf-8")
    with open_bench(coded) as bench:
        assert recode(bench, "A1", "A7") == 3
    assert check_all(coded) == []
    assert numbers(coded) == {"": 4, "A": 3, "A7": 3, "A2": 0, "B": 1}
    with open_bench(coded) as bench:
        undo(bench)
        assert len(find_strays(bench.study, bench.store)) == 1
        redo(bench)
    assert numbers(coded)["A7"] == 3


def test_a_code_is_joined_to_another(coded: Path):
    with open_bench(coded) as bench:
        assert recode(bench, "B", "A1") == 1
    assert numbers(coded) == {"": 3, "A": 3, "A1": 3, "A2": 0, "B": 0}
    assert [line for line in codings(coded) if ",B," in line] == []
    with open_bench(coded) as bench:
        for old, new, what in (("B", "A1", "No coding"), ("A1", "Z", "no code Z")):
            with pytest.raises(HamgaraError, match=what):
                recode(bench, old, new)


def test_a_corrected_export_takes_the_place_of_what_its_coders_coded(coded: Path, tmp_path: Path):
    before = codings(coded)
    mine = [line for line in before if ",ana," in line]
    text = "".join(mine).replace(",A1,", ",A2,", 1).replace(",B,", ",A1,")
    header = "document,participant,start,end,quote,code,coder,time,memo\n"
    file = write(tmp_path, "mended.csv", header + text)
    with open_bench(coded) as bench:
        done = import_codings(bench, file, replaces=True)
    assert (done.removed, done.taken, done.known) == (2, 2, 1)
    assert numbers(coded) == {"": 4, "A": 4, "A1": 3, "A2": 1, "B": 0}
    bad = write(tmp_path, "bad.csv", header + text + "P1,,,,nowhere,A1,ana,,\n")
    with open_bench(coded) as bench:
        done = import_codings(bench, bad, replaces=True)
    assert (done.removed, done.taken, len(done.refused)) == (0, 0, 1)
    with open_bench(coded) as bench:
        undo(bench)
    assert sorted(codings(coded)) == sorted(before)


def test_what_is_undone_after_an_export_stays_undone(coded: Path, tmp_path: Path):
    take(coded, write(tmp_path, "more.csv", "document,quote,code\nP1,old,A2\n"))
    write(
        coded,
        "codings.csv",
        "document,participant,start,end,quote,code,coder,time,memo\n" + "".join(codings(coded)),
    )
    assert numbers(coded)["A2"] == 1
    with open_bench(coded) as bench:
        act = undo(bench)
    assert act is not None
    assert act.detail == "more.csv"
    assert numbers(coded)["A2"] == 0
    with open_bench(coded) as bench:
        assert redo(bench) is not None
    assert numbers(coded)["A2"] == 1


def test_names_typed_on_another_keyboard_are_those_that_are_there(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "م۱.txt", TEXT))
    rows = "document,quote,code,coder\nم۱,bridge,{0},کیوان\nم1,bridge,{0},كيوان\n"
    with open_bench(study) as bench:
        theme = bench.study.framework.themes[0].id
    done = take(study, write(tmp_path, "k.csv", rows.format(theme)))
    assert (done.taken, done.known, done.refused) == (1, 1, ())
    more = take(
        study, write(tmp_path, "m.csv", rows.format(theme.casefold()).replace("bridge", "old"))
    )
    assert more.taken == 1
    with open_bench(study) as bench:
        assert bench.store.list_coders() == ["کیوان"]


def test_a_withdrawn_document_goes_with_its_codings_and_comes_back(coded: Path, tmp_path: Path):
    add(coded, write(tmp_path, "P2.txt", "The road is long.\nThe bridge is far."))
    take(coded, write(tmp_path, "d.csv", "document,quote,code\nP2,road,A2\n"))
    with open_bench(coded) as bench:
        with pytest.raises(HamgaraError, match="no document P9"):
            withdraw(bench, ["P1", "P9"])
        assert withdraw(bench, ["P1", "P1"]) == ["P1"]
    assert numbers(coded) == {"": 1, "A": 1, "A1": 0, "A2": 1, "B": 0}
    assert [path.name for path in (coded / "sources").iterdir()] == ["P2.txt"]
    assert check_all(coded) == []
    with open_bench(coded) as bench:
        assert undo(bench) is not None
    assert numbers(coded)[""] == 5
    assert (coded / "sources" / "P1.txt").read_text(encoding="utf-8") == TEXT
    with open_bench(coded) as bench:
        redo(bench)
    added = add(coded, write(tmp_path, "P1.txt", TEXT))
    assert added.documents == ("P1",)
    assert numbers(coded)[""] == 1


def test_documents_of_nobody_in_the_list_are_told(coded: Path):
    (coded / "participants.csv").write_text("participant,number,side,role_en\nP7,7,irn,driver\n")
    (problem,) = check_all(coded)
    assert (problem.where, "P1, who is not" in translate(problem.what, "en")) == ("P1", True)
    with open_bench(coded) as bench:
        withdraw(bench, ["P1"])
    assert check_all(coded) == []


def test_agreement_holds_every_code_without_one_below(coded: Path):
    run_study(coded)
    results = json.loads((coded / "reports" / "results.json").read_text(encoding="utf-8"))
    agreement = results["agreement"]
    codes = {one["code"] for one in agreement["per_code"]}
    assert codes == {"A1", "A2", "B"}


def test_a_study_codes_by_a_codebook_of_its_own(study: Path, tmp_path: Path):
    file = write(tmp_path, "own.csv", "code,parent,label_en\nA,,Water\nA1,A,Drought\n")
    made = import_codebook(study, file, "own")
    assert made == study / "frameworks" / "own.toml"
    text = (study / "study.toml").read_text(encoding="utf-8")
    (study / "study.toml").write_text(text.replace('"bam"', '"own"'), encoding="utf-8")
    add(study, write(tmp_path, "P1.txt", TEXT))
    assert take(study, write(tmp_path, "c.csv", "document,quote,code\nP1,bridge,A1\n")).taken == 1
    with open_bench(study) as bench:
        counted = count(bench)
    assert counted["A"].participants == 1
    with pytest.raises(HamgaraError, match="already"):
        import_codebook(study, file, "own")


def test_a_wrong_source_number_is_explained(article: Path):
    path = article / "published" / "table-2.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1-2-3-4-6-5", "1-2-3-4-6-55"), encoding="utf-8")
    found = [str(problem) for problem in check_all(article)]
    assert any("No participant bears the number 55" in text for text in found)


def test_a_source_that_was_changed_or_lost_is_noticed_and_the_text_kept(article: Path):
    with open_bench(article):
        pass
    (article / "sources" / "P01.txt").write_text("changed", encoding="utf-8")
    (article / "sources" / "P02.txt").unlink()
    found = {problem.where: str(problem) for problem in check_all(article)}
    assert "changed after it was added" in found["sources/P01.txt"]
    assert "missing" in found["sources/P02.txt"]
    with open_bench(article) as bench:
        assert bench.store.find_document("P01").text != "changed"


def test_printed_codings_follow_the_table(article: Path):
    with open_bench(article) as bench:
        assert count(bench)[""].codings == 254
    path = article / "published" / "table-2.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1-2-3-4-6-5", "1-2-3"), encoding="utf-8")
    with open_bench(article) as bench:
        assert count(bench)["T02"].codings == 3
        assert count(bench)[""].codings == 251


def test_participants_declared_the_same_count_once(article: Path):
    with open_bench(article) as bench:
        assert count(bench)[""].participants == 16
    path = article / "participants.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\n".join([*lines[:15], lines[15] + "P10", *lines[16:]]) + "\n", encoding="utf-8"
    )
    with open_bench(article) as bench:
        counted = count(bench)
        assert counted[""].participants == 15
        assert counted[""].codings == 254


def test_states_of_a_new_study_are_named_by_code_or_by_name(tmp_path: Path):
    named = new_study(tmp_path / "a", ["ایران", "azərbaycan"], "bam")
    assert named.dyad == ("IRN", "AZE")
    assert new_study(tmp_path / "b", ["irn", "AZ"], "bam").dyad == ("IRN", "AZE")
    with pytest.raises(HamgaraError):
        new_study(tmp_path / "c", ["Iran", "Nowhere"], "bam")


def test_spreadsheets_are_told_the_encoding_of_participants(tmp_path: Path):
    new_study(tmp_path / "a", ["IRN", "AZE"], "bam")
    assert (tmp_path / "a" / "participants.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_document_that_is_not_there_is_told_near_ones(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "P1 مصاحبه.txt", TEXT), write(tmp_path, "report.txt", "two"))
    rows = "document,quote,code\nP1,x,T01\nreprot,x,T01\nother,x,T01\n"
    refused = take(study, write(tmp_path, "c.csv", rows)).refused
    assert [str(one.error.remedy) for one in refused] == [
        "Did you mean P1 مصاحبه?",
        "Did you mean report?",
        "Add it first with `hamgara add`.",
    ]


def test_refused_rows_say_why_in_the_language_of_the_person(study: Path, tmp_path: Path):
    file = write(tmp_path, "c.csv", "document,quote,code\nP9,x,T01\n")
    with open_bench(study) as bench:
        done = import_codings(bench, file, coder="ana", describe=lambda why: translate(why, "fa"))
    assert done.refused_file
    assert "مطالعه" in done.refused_file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("rows", ["", "document,key,state,coder,memo\nd1,a,kept,ana,مرز\n"])
def test_a_decision_is_added_to_a_file_of_any_encoding(study: Path, encoding: str, rows: str):
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    path = study / "commitments.csv"
    path.write_bytes((mark + rows).encode(encoding))
    with open_bench(study) as bench:
        put_decision(bench, Decision("d2", "b", "kept", "ana", "رود"))
        found, refused = read_decisions(bench)
        assert [one.memo for one in found] == [*(["مرز"] if rows else []), "رود"]
        assert not refused
        path.write_bytes(path.read_text(encoding="utf-8-sig").encode("utf-16"))
        undo(bench)
        assert [one.memo for one in read_decisions(bench)[0]] == (["مرز"] if rows else [])


def test_a_decision_is_added_below_a_line_that_tells_the_separator(study: Path):
    path = study / "commitments.csv"
    path.write_text('sep=;\ndocument;key;state;memo\nd1;a;kept;"b, c, d, e"\n', encoding="utf-8")
    before = path.read_bytes()
    with open_bench(study) as bench:
        put_decision(bench, Decision("d2", "b", "dropped", "ana", "x"))
        found, refused = read_decisions(bench)
        assert [(one.document, one.state) for one in found] == [("d1", "kept"), ("d2", "dropped")]
        assert not refused
        undo(bench)
    assert path.read_bytes() == before


def test_coded_segments_of_another_program_are_taken_from_a_workbook(study: Path, tmp_path: Path):
    add(study, write(tmp_path, "P1.txt", TEXT))
    words = TEXT.split(".", maxsplit=1)[0]
    theme = find_framework("bam").code("T04").label
    book = Workbook()
    for row in (
        ["Color", "Document name", "Code", "Segment", "Modified by"],
        ["●", "P1", f"Economy\\{theme['en']}", words, "mina"],
        ["●", "P1.docx", f"{theme['fa']}\nT01", words, "mina"],
        ["●", "P1", "Weather", words, "mina"],
        ["●", "P1", "T02", TEXT.replace("\n", "_x000D_\n"), "mina"],
    ):
        book.active.append(row)
    book.create_sheet("Reza").append(["Document name"])
    book.save(tmp_path / "segments.xlsx")
    columns = {
        "document": "Document name", "code": "Code", "quote": "Segment", "coder": "Modified by",
    }  # fmt: skip
    with open_bench(study) as bench:
        done = import_codings(bench, tmp_path / "segments.xlsx", columns=columns)
        found = {(one.code, one.coder) for one in bench.store.find_codings()}
    assert found == {("T04", "mina"), ("T01", "mina"), ("T02", "mina")}
    assert (done.taken, done.known, done.unread) == (3, 1, ("Reza",))
    (refusal,) = done.refused
    assert "There is no code Weather" in strip_bidi(str(refusal.error))
    assert refusal.error.where == "segments.xlsx:4: code"
    assert done.refused_file
    assert "Weather" in done.refused_file.read_text(encoding="utf-8-sig")
    with open_bench(study) as bench, pytest.raises(HamgaraError, match=r"no column .*Kod.*code=NA"):
        import_codings(bench, tmp_path / "segments.xlsx", columns=columns | {"code": "Kod"})


def test_a_run_leaves_files_that_are_so_already(basin: Path):
    done = run_study(basin, languages=["en"])
    page = basin / "reports" / "report.en.html"
    table = next(path for path in done.files if path.suffix == ".xlsx")
    written = table.stat().st_mtime_ns
    page.write_text("mine", encoding="utf-8")
    run_study(basin, languages=["en"])
    assert table.stat().st_mtime_ns == written
    assert "<html" in page.read_text(encoding="utf-8")
