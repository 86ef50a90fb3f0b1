"""`hamgara statements`, `hamgara track` and `hamgara commitments`, as people call them."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

from hamgara.cli import main

EN = (
    "The foreign minister of Oman visited Tehran on Monday. He said ties with Iran were a model"
    " for the region. The two sides agreed to hold a joint naval exercise in May."
)
FA = (
    "وزیر خارجه عمان گفت روابط مسقط و تهران الگویی برای منطقه است. وزیر خارجه ایران از همتای عمانی "
    "خود برای سفر به تهران دعوت کرد."
)


def call(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "en.txt").write_text(EN, encoding="utf-8")
    (tmp_path / "fa.txt").write_text(FA, encoding="utf-8")
    return [str(tmp_path / "en.txt"), str(tmp_path / "fa.txt")]


def test_statements_answer_as_the_contract_says():
    line = {"id": 3, "lang": "en", "date": "2024-03-06", "publisher_country": None, "text": EN}
    done = call("statements", "--jsonl", "-", stdin=json.dumps(line) + "\n")
    assert done.exit_code == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["id"] == 3
    (one,) = answer["statements"]
    assert list(one) == ["speaker", "addressee", "span", "stance", "toward", "rule"]
    assert [(s["country"], s["role"]) for s in one["speaker"]] == [("OMN", "GOV")]
    assert one["toward"] == ["IRN", "OMN"]
    assert one["stance"] == "convergent"
    assert "model" in EN[slice(*one["span"])]


def test_statements_of_files_are_a_table(files: list[str]):
    done = call("statements", *files, "--date", "2024-03-06")
    assert done.exit_code == 0, done.stderr
    assert "convergent" in done.stdout
    told = json.loads(call("statements", *files, "--date", "2024-03-06", "--json").stdout)
    assert {one["document"] for one in told} == {"en", "fa"}


def test_a_state_is_followed_through_files(files: list[str]):
    done = call("track", "Oman", *files, "--date", "2024-03-06", "--json")
    assert done.exit_code == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["subject"] == {"country": "OMN", "office": None, "person": None}
    visit = next(one for one in told["contacts"] if one["kind"] == "visit")
    assert (visit["partner"], visit["level"], visit["start"]) == ("IRN", "minister", "2024-03-04")
    start, end = visit["evidence"][0]["span"]
    assert "visited" in EN[start:end]
    assert call("track", "Oman", *files, "--date", "2024-03-06").exit_code == 0


def test_nobody_known_is_a_clear_error(files: list[str]):
    done = call("track", "the neighbor", *files)
    assert done.exit_code == 2
    assert "names nobody" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_of_several_people_offers_their_full_names(files: list[str]):
    done = call("track", "Bagheri", *files)
    assert done.exit_code == 2
    assert "Mohammad Bagheri" in done.stderr
    assert "Ali Bagheri" in done.stderr


@pytest.mark.parametrize(
    "who", ["Erdogan", "Recep Tayyip Erdoğan", "Nasirzadeh", "وزیر خارجه ترکیه", "Əliyev"]
)
def test_somebody_is_followed_in_whichever_language_he_is_named(files: list[str], who: str):
    assert call("track", who, *files, "--date", "2024-03-06").exit_code == 0


@pytest.mark.parametrize("day", ["1402-12-16", "۱۴۰۲/۱۲/۱۶", "2024-03-06"])
def test_a_day_may_be_jalali_and_in_any_digits(files: list[str], day: str):
    told = json.loads(call("track", "Oman", *files, "--date", day, "--json").stdout)
    assert "2024-03-04" in {one["start"] for one in told["contacts"]}


@pytest.mark.parametrize("day", ["1402-13-01", "2024-3", "tomorrow", "2024-03-06 and more"])
def test_what_is_no_day_is_told(files: list[str], day: str):
    done = call("commitments", *files, "--date", day)
    assert done.exit_code == 2
    assert "--date" in done.stderr


def test_a_study_and_files_are_not_mixed_in_silence(study: Path, files: list[str]):
    for command in (("commitments",), ("track", "Oman")):
        done = call(*command, str(study), *files)
        assert done.exit_code == 2
        assert "not read together" in done.stderr


def test_numbers_of_the_table_lead_to_document_and_key(files: list[str]):
    done = call("commitments", *files, "--date", "2024-03-06")
    told = json.loads(call("commitments", *files, "--date", "2024-03-06", "--json").stdout)
    keys = [f"{n}  {one['document']}  {one['key']}" for n, one in
            enumerate(told["commitments"], 1)]  # fmt: skip
    assert keys
    assert set(keys) <= set(done.stdout.splitlines())


@pytest.mark.parametrize("lang", ["fa", "az", "en"])
@pytest.mark.parametrize("window", [60, 80, 120])
def test_names_and_words_stay_whole_in_a_narrow_window(files: list[str], window: int, lang: str):
    for name in (["events"], ["statements"], ["track", "Oman"], ["commitments"]):
        told = [*name, *files, "--date", "2024-03-06", "--lang", lang]
        wide = CliRunner().invoke(main, told, env={"COLUMNS": "1000"}).stdout
        narrow = CliRunner().invoke(main, told, env={"COLUMNS": str(window)}).stdout
        assert max(map(cell_len, narrow.splitlines())) <= window
        cells = {word for line in wide.splitlines() if "│" in line for word in line.split()}
        assert "│" in cells
        assert cells - {"│", "–"} <= set(re.sub(r"[│┃]", " ", narrow).split())


def test_commitments_of_files(files: list[str]):
    done = call("commitments", *files, "--date", "2024-03-06", "--today", "2024-06-30", "--json")
    assert done.exit_code == 0, done.stderr
    told = {one["kind"]: one for one in json.loads(done.stdout)["commitments"]}
    assert told["exercise"]["state"] == "overdue"
    assert told["exercise"]["due"] == {"start": "2024-05-01", "end": "2024-05-31"}
    assert told["invitation"]["state"] == "open"
    assert (told["invitation"]["owes"], told["invitation"]["to"]) == (["IRN"], ["OMN"])


@pytest.fixture
def study(tmp_path: Path, files: list[str]) -> Path:
    folder = tmp_path / "study"
    assert call("new", str(folder), "--dyad", "IRN", "OMN").exit_code == 0
    (folder / "sources").mkdir(exist_ok=True)
    for path in files:
        shutil.copy(path, folder / "sources")
        assert call("date", str(folder), Path(path).stem, "2024-03-06").exit_code == 0
    return folder


def test_a_day_in_the_past_knows_nothing_of_later_news(tmp_path: Path):
    folder = tmp_path / "study"
    assert call("new", str(folder), "--dyad", "IRN", "OMN").exit_code == 0
    for name, day, words in (
        ("plan", "2024-03-06", "The foreign minister of Oman will visit Tehran on 20 March."),
        ("visit", "2024-03-21", "The foreign minister of Oman arrived in Tehran on Wednesday."),
        ("more", "2024-04-02", "The president of Oman will visit Tehran in May."),
    ):
        (folder / "sources").mkdir(exist_ok=True)
        (folder / "sources" / f"{name}.txt").write_text(f"{words}\n", encoding="utf-8")
        assert call("date", str(folder), name, day).exit_code == 0
    answers = {}
    for day in ("2024-03-01", "2024-03-10", "2024-03-20", "2024-03-21", "2024-04-02"):
        done = call("commitments", str(folder), "--today", day, "--json")
        found = json.loads(done.stdout)["commitments"]
        answers[day] = [one["state"] for one in found], done.stderr
    assert [states for states, _ in answers.values()] == [
        [], ["open"], ["open"], ["kept"], ["open", "kept"],
    ]  # fmt: skip
    assert "3 documents published after" in answers["2024-03-01"][1]
    assert "left out" not in answers["2024-04-02"][1]


def test_a_person_decides_on_a_commitment_of_a_study(study: Path):
    found = json.loads(call("commitments", str(study), "--json").stdout)["commitments"]
    one = next(each for each in found if each["kind"] == "exercise")
    mark = ("--mark", one["document"], one["key"], "kept")
    assert call("commitments", str(study), *mark).exit_code == 2
    done = call("commitments", str(study), *mark, "--coder", "sara", "--memo", "seen")
    assert done.exit_code == 0, done.stderr
    with (study / "commitments.csv").open(encoding="utf-8", newline="") as file:
        assert [row["coder"] for row in csv.DictReader(file)] == ["sara"]
    again = json.loads(call("commitments", str(study), "--json").stdout)["commitments"]
    decided = next(each for each in again if each["key"] == one["key"])
    assert (decided["state"], decided["decided_by"]) == ("kept", "sara")
    assert call("undo", str(study)).stderr.startswith(f"Undone: mark {one['document']} ")
    assert _decide(study, one["key"]) == (one["state"], None)
    assert call("redo", str(study)).exit_code == 0
    assert _decide(study, one["key"]) == ("kept", "sara")
    bad = call("commitments", str(study), "--mark", "en", "nothing", "kept", "--coder", "sara")
    assert bad.exit_code == 2
    assert "has the key" in bad.stderr


def _decide(study: Path, key: str) -> tuple[str, str | None]:
    found = json.loads(call("commitments", str(study), "--json").stdout)["commitments"]
    one = next(each for each in found if each["key"] == key)
    return one["state"], one["decided_by"]


def test_undo_leaves_the_rows_that_a_person_wrote(study: Path):
    found = json.loads(call("commitments", str(study), "--json").stdout)["commitments"]
    one, two = found[0], found[-1]
    own = f'"open";"{two["document"]}";{two["key"]};"two\nlines"\n'
    file = study / "commitments.csv"
    file.write_text(f"state;document;key;memo\n{own}", encoding="utf-8-sig", newline="\r\n")
    before = file.read_bytes()
    for state in ("kept", "dropped"):
        mark = ("--mark", one["document"], one["key"], state, "--coder", "sara", "--memo", "a; b")
        assert call("commitments", str(study), *mark).exit_code == 0
    assert _decide(study, one["key"])[0] == "dropped"
    assert call("undo", str(study)).exit_code == 0
    assert _decide(study, one["key"])[0] == "kept"
    assert call("undo", str(study)).exit_code == 0
    assert file.read_bytes() == before


def test_what_is_no_news_tells_no_commitments_and_that_is_said(study: Path):
    text = (
        "Oman promised to send ten tutors to Iran in May. Its foreign minister said Iran was near."
        "\n\nConclusion\n\nTalks\n\nThe ministers met in Muscat on Monday.\n"
    )
    (study / "sources" / "essay.txt").write_text(text, encoding="utf-8")
    for name in ("commitments", "statements"):
        done = call(name, str(study), "--json")
        assert "is no news: essay" in done.stderr
        told = json.loads(done.stdout)
        rows = told["commitments"] if name == "commitments" else told
        assert rows
        assert "essay" not in {row["document"] for row in rows}
    assert call("run", str(study)).exit_code in (0, 1)
    results = json.loads((study / "reports" / "results.json").read_text(encoding="utf-8"))
    assert results["news"]["aside"] == ["essay"]
    assert "essay" not in {one["document"] for one in results["news"]["faults"]}
    assert "is no news: essay" in (study / "reports" / "report.en.html").read_text("utf-8")
    assert call("date", str(study), "essay", "2024-03-06").exit_code == 0
    told = json.loads(call("commitments", str(study), "--json").stdout)["commitments"]
    assert "essay" in {row["document"] for row in told}
    assert call("run", str(study)).exit_code in (0, 1)
    results = json.loads((study / "reports" / "results.json").read_text(encoding="utf-8"))
    faults = [one["kind"] for one in results["news"]["faults"] if one["document"] == "essay"]
    assert faults == ["empty-heading"]


def test_a_study_or_files_and_nothing_is_dropped_in_silence(study: Path, files: list[str]):
    for name in ("commitments", "statements"):
        assert "not for a study" in call(name, str(study), "--date", "2024-03-06").stderr
        assert "not for a study" in call(name, str(study), "--publisher", "OMN").stderr
        assert "not read together" in call(name, str(study), *files).stderr
    for name in ("statements", "events"):
        assert "not read together" in call(name, *files, "--jsonl", "-").stderr
    nothing = call("add", "nosuch", *files)
    assert (nothing.exit_code, "nosuch" in nothing.stderr) == (2, True)


def test_an_empty_file_is_told_once(tmp_path: Path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    for name in (["statements"], ["events"], ["commitments"], ["track", "Iran"]):
        done = call(*name, str(tmp_path / "empty.txt"), "--date", "2024-03-06")
        assert done.exit_code == 1
        assert "was found" not in done.stderr


def test_a_bad_row_of_decisions_is_told_and_the_rest_counts(study: Path):
    (study / "commitments.csv").write_text(
        "document,key,state,coder,memo\nen,x,perhaps,sara,\n", encoding="utf-8"
    )
    done = call("commitments", str(study), "--json")
    assert done.exit_code == 1
    assert "commitments.csv:2: state" in done.stderr
    assert json.loads(done.stdout)["commitments"]


def test_the_report_of_a_study_tells_of_its_news(study: Path):
    done = call("run", str(study))
    assert done.exit_code in (0, 1), done.stderr
    results = json.loads((study / "reports" / "results.json").read_text(encoding="utf-8"))
    news = results["news"]
    assert news["statements"]
    assert all("name" not in who for one in news["statements"] for who in one["speaker"])
    assert {"IRN", "OMN"} == set(news["contacts"])
    assert {one["kind"] for one in news["commitments"]} == {"exercise", "invitation"}
    page = (study / "reports" / "report.fa.html").read_text(encoding="utf-8")
    for anchor in ("statements", "tracking", "commitments"):
        assert f'id="{anchor}"' in page


def test_a_study_names_actors_of_its_own_in_commitments_too(study: Path):
    text = "Frankovia and the Lantern House agreed to hold a joint naval exercise in May.\n"
    (study / "sources" / "own.txt").write_text(text, encoding="utf-8")
    assert call("date", str(study), "own", "2024-03-06").exit_code == 0
    without = call("commitments", str(study / "sources" / "own.txt"), "--json")
    assert json.loads(without.stdout)["commitments"] == []
    (study / "actors").mkdir()
    (study / "actors" / "own.toml").write_text(
        'about = "Two names"\nlicense = "CC0-1.0"\n'
        '[[states]]\ncode = "IRN"\nen = { names = ["Frankovia"] }\n'
        '[[states]]\ncode = "OMN"\nen = { metonyms = ["Lantern House"] }\n',
        encoding="utf-8",
    )
    after = json.loads(call("commitments", str(study), "--json").stdout)["commitments"]
    (one,) = (each for each in after if "own" in {x["document"] for x in (each, *each["also"])})
    assert (one["kind"], one["owes"]) == ("exercise", ["IRN", "OMN"])


def test_what_each_side_did_to_the_other_is_two_contacts(tmp_path: Path):
    files = []
    for name, text in (
        ("a", "ایران دو دیپلمات جمهوری آذربایجان را اخراج کرد."),
        ("b", "جمهوری آذربایجان چهار دیپلمات ایران را اخراج کرد."),
        ("c", "Iran expelled two Azerbaijani diplomats."),
    ):
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text(text, encoding="utf-8")
    names = map(str, files)
    done = CliRunner().invoke(main, ["track", "Iran", *names, "--date", "2023-04-07", "--json"])
    found = json.loads(done.stdout)
    contacts = found["contacts"] if isinstance(found, dict) else found
    assert len(contacts) == 2
