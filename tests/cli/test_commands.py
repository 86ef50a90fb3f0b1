from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hamgara.cli import main
from hamgara.cli.studies import COMMANDS as STUDY_COMMANDS


def call(*arguments: object, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


def test_the_demo_leaves_reports_and_results(tmp_path: Path):
    done = call("demo", tmp_path / "demo")
    assert done.exit_code == 0, done.output
    reports = tmp_path / "demo" / "reports"
    assert {"report.fa.html", "report.en.html", "report.az.html", "results.json"} <= {
        path.name for path in reports.iterdir()
    }
    persian = (reports / "report.fa.html").read_text(encoding="utf-8")
    assert "→" not in persian, "an arrow points against the direction of reading"
    assert call("demo", tmp_path / "demo").exit_code == 0


def test_the_demo_overwrites_nothing_of_others(tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x", encoding="utf-8")
    done = call("demo", tmp_path / "mine")
    assert done.exit_code == 2
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_the_shipped_studies_are_listed():
    assert call("demo", "--list").stdout.split() == ["iran-azerbaijan", "river-basin"]


def test_check_explains_mistakes_and_tells_programs(article: Path):
    assert call("check", article).exit_code == 0
    path = article / "study.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"role"', '"x"'), encoding="utf-8")
    done = call("check", article, "--json")
    assert done.exit_code == 1
    found = json.loads(done.stdout)
    assert found[0]["where"].startswith("study.toml:")
    assert "named, role, code" in found[0]["remedy"]


def test_messages_come_in_the_language_asked_for(tmp_path: Path):
    english = call("check", tmp_path / "none").stderr
    persian = call("check", tmp_path / "none", "--lang", "fa").stderr
    assert "no such folder" in english
    assert "no such folder" not in persian
    assert any("\u0600" <= letter <= "\u06ff" for letter in persian)


def test_counts_are_printed_for_people_and_programs(article: Path):
    assert "142" in call("counts", article).stdout
    counted = {row["code"]: row for row in json.loads(call("counts", article, "--json").stdout)}
    assert counted["D1"]["codings"] == 142
    assert set(counted["D1"]) == {"code", "level", "codings", "documents", "participants"}


def test_the_codings_of_one_coder_are_counted(basin: Path):
    def count(*options: str) -> int:
        return int(json.loads(call("counts", basin, "--json", *options).stdout)[0]["codings"])

    assert count("--coder", "nino") + count("--coder", "emre") == count()
    assert 0 < count("--coder", "nino") < count()
    nobody = call("counts", basin, "--coder", "nobody")
    assert nobody.exit_code == 2
    assert "nino" in nobody.stderr


def test_the_agreement_of_coders_is_that_of_the_report(basin_run: Path, tmp_path: Path):
    told = json.loads(call("agreement", basin_run, "--json").stdout)
    results = (basin_run / "reports" / "results.json").read_text(encoding="utf-8")
    assert told == json.loads(results)["agreements"]
    shown = call("agreement", basin_run)
    assert "nino and emre" in shown.stdout
    assert f"{told[0]['kappa']:.3f}" in shown.stdout
    call("new", tmp_path / "s", "--dyad", "GEO", "TUR")
    assert "no two coders" in call("agreement", tmp_path / "s").stderr


@pytest.mark.parametrize("command", ["counts", "undo", "run", "check"])
def test_a_second_study_is_refused(basin: Path, tmp_path: Path, command: str):
    done = call(command, basin, tmp_path)
    assert done.exit_code == 2
    assert "quotation marks" in done.stderr


def test_codes_are_recoded_and_documents_withdrawn(basin: Path):
    rows = {
        one["code"]: one["codings"] for one in json.loads(call("counts", basin, "--json").stdout)
    }
    old, new = [code for code, n in rows.items() if n][-2:]
    done = call("codings", "recode", basin, old, new)
    assert f"have the code {new} now" in done.stderr
    assert "Undone: recode" in call("undo", basin).stderr
    assert call("codings", "recode", basin, old).exit_code == 2
    assert call("withdraw", basin).exit_code == 2
    assert "no document nobody" in call("withdraw", basin, "nobody").stderr


def test_a_workbook_is_no_csv(basin: Path, tmp_path: Path):
    book = tmp_path / "codings.xlsx"
    book.write_bytes(b"PK\x03\x04 and more")
    done = call("codings", "import", basin, book)
    assert done.exit_code == 2
    assert "workbook" in done.stderr


def test_a_study_is_the_first_argument_or_the_folder_one_is_in(
    article: Path, tmp_path: Path, monkeypatch
):
    file = tmp_path / "extra.txt"
    file.write_text("The river.", encoding="utf-8")
    monkeypatch.chdir(article)
    assert call("add", file).exit_code == 0
    assert (article / "sources" / "extra.txt").is_file()
    assert call("undo").exit_code == 0


def test_adding_nothing_is_a_wrong_call(article: Path):
    assert call("add", article).exit_code == 2


def test_refused_rows_make_exit_code_one(article: Path, tmp_path: Path):
    file = tmp_path / "c.csv"
    file.write_text("document,quote,code,coder\nP01,nowhere,T01,ana\n", encoding="utf-8")
    done = call("codings", "import", article, file)
    assert done.exit_code == 1
    assert "does not stand" in done.stderr
    assert "refused" in done.stderr


def test_codings_and_codebook_go_to_files(basin: Path, tmp_path: Path):
    for command in ("codings", "codebook"):
        target = tmp_path / f"{command}.csv"
        assert call(command, "export", basin, "-o", target).exit_code == 0
        assert len(target.read_text(encoding="utf-8").splitlines()) > 20
    assert call("codebook", "export", "--framework", "bam").stdout.count("\n") >= 34


def test_counts_of_several_coders_are_told_to_be_of_all(basin: Path):
    assert "counts twice" in call("counts", basin).stderr
    assert "counts twice" not in call("counts", basin, "--coder", "nino").stderr


def test_suggestions_for_a_study_become_codings_once_a_person_signs_them(
    basin: Path, tmp_path: Path
):
    target = tmp_path / "suggested.csv"
    assert call("suggest", basin, "-o", target).exit_code == 0
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) > 20
    assert call("codings", "import", basin, target).exit_code == 1
    assert json.loads(call("counts", basin, "--json").stdout)[0]["codings"] < 148
    done = call("codings", "import", basin, target, "--coder", "ana")
    assert done.exit_code == 0, done.stderr


def test_what_the_interviewer_asks_gets_no_suggestion(tmp_path: Path):
    study = tmp_path / "two"
    assert call("new", study, "--dyad", "IRN", "AZE").exit_code == 0
    talk = tmp_path / "talk.txt"
    said = "کامیون‌ها روزها در مرز می‌مانند."
    talk.write_text(f"پرسش: {said}\n\nپاسخ: {said}\n", encoding="utf-8")
    assert call("add", study, talk).exit_code == 0
    rows = call("suggest", study).stdout
    assert "پاسخ: " in rows
    assert "پرسش: " not in rows


def test_a_framework_without_words_is_told_to_suggest_nothing(tmp_path: Path):
    study, codes = tmp_path / "two", tmp_path / "own.csv"
    codes.write_text("code,label_en\nA,Queues\n", encoding="utf-8")
    (tmp_path / "talk.txt").write_text("A: Trucks wait.\n", encoding="utf-8")
    assert call("new", study, "--dyad", "IRN", "AZE").exit_code == 0
    assert call("add", study, tmp_path / "talk.txt").exit_code == 0
    assert "Nothing is suggested" not in call("suggest", study).stderr
    assert call("codebook", "import", study, codes).exit_code == 0
    file = study / "study.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('framework = "bam"', 'framework = "own"'),
        encoding="utf-8",
    )
    done = call("suggest", study)
    assert done.stdout.count("\n") == 1
    assert "Nothing is suggested" in done.stderr


def test_json_lines_are_answered_in_order_and_a_bad_line_stops_none():
    lines = [
        json.dumps({"id": "a", "lang": "fa", "text": "کامیون‌ها روزها در مرز می‌مانند."}),
        "not json",
        json.dumps({"id": "b", "lang": "fa"}),
        json.dumps({"id": "c", "lang": "xx", "text": "x"}),
        "[]",
        json.dumps({"id": 5, "lang": None, "text": ""}),
        json.dumps({"id": "d", "lang": "en", "text": "The lorries wait \ud800 for days."}),
    ]
    done = call("suggest", "--framework", "bam", "--jsonl", "-", stdin="\n".join(lines) + "\n")
    assert done.exit_code == 1
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, "b", "c", None, 5, "d"]
    assert [("error" in answer) for answer in answers] == [
        False,
        True,
        True,
        True,
        True,
        False,
        False,
    ]
    first = answers[0]["suggestions"][0]
    assert set(first) == {"code", "label_fa", "label_en", "score", "span", "reason"}
    assert set(answers[1]["error"]) == {"what", "where", "remedy"}


def test_odd_ids_and_languages_stop_no_line():
    lines = [
        '{"id": "\\ud800", "lang": "en", "text": "x"}',
        '{"id": 1, "lang": "\\ud800", "text": "x"}',
        '{"id": NaN, "lang": "en", "text": "x"}',
        "",
        '{"id": 2, "lang": "en", "text": "x"}',
        "oops",
    ]
    done = call("suggest", "--framework", "bam", "--jsonl", "-", stdin="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["\ud800", 1, None, 2, None]
    assert answers[-1]["error"]["where"] == "line 6"


def test_the_audit_prints_a_table_and_json(article: Path):
    published = article / "published"
    arguments = ["audit", published / "table-2.csv", "--evidence", published / "table-1.csv"]
    assert "frequency-mismatch" in call(*arguments, "--framework", "bam").output
    found = json.loads(call(*arguments, "--framework", "bam", "--json").stdout)
    assert sum(1 for finding in found if finding["kind"] == "frequency-mismatch") == 16
    assert call("audit", published / "none.csv").exit_code == 2
    assert call("audit", published / "table-2.csv", "--framework", "none").exit_code == 2


def test_a_cell_that_cannot_be_read_is_told_and_stops_no_audit(article: Path):
    path = article / "published" / "table-2.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1-2-3-4-6-5", "1-2-x").replace("T03", "T99"), encoding="utf-8")
    done = call("audit", path, "--framework", "bam", "--json")
    assert done.exit_code == 1
    assert "x is not the number of a participant" in done.stderr
    assert len(json.loads(done.stdout)) >= 40
    ran = call("run", article)
    assert ran.exit_code == 1
    assert "There is no code T99 in the framework" in ran.stderr


def test_lists_are_written_to_csv_files_only(basin: Path):
    assert call("codings", "export", basin, "-o", basin / "study.toml").exit_code == 2
    assert "dyad" in (basin / "study.toml").read_text(encoding="utf-8")


def test_a_project_of_another_program_comes_in_and_goes_out(basin: Path, tmp_path: Path):
    book, project = tmp_path / "b.qdc", tmp_path / "p.qdpx"
    done = call("codebook", "export", basin, "-o", book, "--lang", "fa")
    assert done.exit_code == 0
    assert "آنچه منتقل نشد" in done.stderr
    assert call("codings", "export", basin, "-o", project).exit_code == 0
    assert "whole texts of" in call("codings", "export", basin, "-o", project).stderr
    fresh = tmp_path / "fresh"
    assert call("new", fresh, "--dyad", "IRN", "AZE").exit_code == 0
    assert call("codebook", "import", fresh, book).exit_code == 0
    done = call("codings", "import", fresh, project)
    assert done.exit_code == 1  # the study codes by another framework
    assert "hamgara codebook import p.qdpx" in done.stderr
    assert "Places are counted so" in done.stderr
    done = call("codings", "import", basin, project)
    assert (done.exit_code, "0 codings taken" in done.stderr) == (0, True)
    done = call("codings", "import", basin, project, "--columns", "code=x")
    assert (done.exit_code, "no columns to map" in done.stderr) == (2, True)
    project.write_bytes(b"PK")
    done = call("codings", "import", basin, project, "--lang", "az")
    assert (done.exit_code, "REFI-QDA layihəsi" in done.stderr) == (2, True)


def test_open_says_when_there_is_no_report(article: Path):
    done = call("open", article)
    assert done.exit_code == 2
    assert "hamgara run" in done.stderr


def test_open_opens_the_report_in_the_language_of_messages(article_run: Path, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert call("open", article_run, "--lang", "fa").exit_code == 0
    assert opened[0].endswith("report.fa.html")


@pytest.mark.parametrize(
    "command",
    [c.name for c in STUDY_COMMANDS if c.name not in ("demo", "new", "add")],
)
def test_no_command_shows_a_traceback_for_a_folder_that_is_no_study(command: str, tmp_path: Path):
    done = call(command, tmp_path / "none")
    assert done.exit_code in (1, 2)
    assert "Traceback" not in done.output


def test_a_fault_of_our_own_is_kept_in_a_file(article: Path, monkeypatch):
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("hamgara.cli.studies.check_all", fail)
    done = call("check", article)
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    file = Path(done.stderr.strip().rsplit(" ", 1)[-1].rstrip("."))
    assert "boom" in file.read_text(encoding="utf-8")
    file.unlink()


def test_the_installed_command_writes_utf_8_to_a_pipe(article: Path):
    code = "from hamgara.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "codings", "export", str(article)],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert done.stdout.decode("utf-8").startswith("document,participant,")


def test_what_was_undone_is_told_in_the_language(tmp_path: Path):
    study, text = tmp_path / "my study", tmp_path / "P1.txt"
    made = call("new", study, "--dyad", "ایران", "AZE", "--lang", "fa")
    assert f'"{study}"' in made.stderr
    assert "# پرسش مطالعه" in (study / "study.toml").read_text(encoding="utf-8")
    text.write_text("متن", encoding="utf-8")
    assert call("add", study, text).exit_code == 0
    done = call("undo", study, "--lang", "fa").stderr
    assert "افزودن" in done
    assert "+00:00" not in done


def test_a_file_that_is_not_there_is_told_in_the_language(article: Path, tmp_path: Path):
    for arguments in (
        ("review", article, "--import", tmp_path / "x.csv", "--coder", "a"),
        ("codings", "import", article, tmp_path / "x.csv"),
        ("audit", tmp_path / "x.csv"),
        ("citations", tmp_path / "x.txt"),
        ("series", tmp_path / "x.csv", "--dyad", "IRN", "AZE"),
    ):
        said = call(*arguments, "--lang", "fa").stderr
        assert "چنین فایلی نیست" in said, arguments
        assert "Errno" not in said


def test_exports_open_in_a_spreadsheet(article: Path, tmp_path: Path):
    for kind in ("codings", "codebook"):
        out = tmp_path / f"{kind}.csv"
        assert call(kind, "export", article, "-o", out).exit_code == 0
        assert out.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_study_without_a_programme_says_what_to_write(tmp_path: Path):
    assert call("new", tmp_path / "s", "--dyad", "IRN", "AZE").exit_code == 0
    for command in ("options", "programme"):
        done = call(command, tmp_path / "s")
        assert done.exit_code == 0
        assert "programme.toml" in done.stderr


def test_an_audit_names_its_kinds_in_the_language(article: Path):
    done = call("audit", article / "published" / "table-2.csv", "--lang", "fa")
    assert "frequency-mismatch" in done.stderr
    assert "فراوانی" in done.stderr


def test_a_share_has_the_sign_and_digits_of_the_language(basin: Path):
    for language, share in (("fa", "۰٫۵٪"), ("az", " 0,5%"), ("en", " 0.5%")):
        assert share in call("options", basin, "--lang", language).stdout
    assert "1 to 1" not in call("options", basin, "--lang", "en").stdout


def test_a_day_is_told_as_the_language_writes_it(tmp_path: Path):
    assert call("new", tmp_path / "s", "--dyad", "AZE", "GEO").exit_code == 0
    news = tmp_path / "n.txt"
    news.write_text("Nazir Tbilisiyə gedib.", encoding="utf-8")
    assert call("add", tmp_path / "s", news).exit_code == 0
    for language, day in (("az", "21 noyabr 2026"), ("fa", "۳۰ آبان ۱۴۰۵"), ("en", "2026-11-21")):
        done = call("date", tmp_path / "s", "n", "2026-11-21", "--lang", language)
        assert day in done.stderr
