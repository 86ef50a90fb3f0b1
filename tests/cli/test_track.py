"""`hamgara statements`, `hamgara track` and `hamgara commitments`, as people call them."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

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
    return folder


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
    bad = call("commitments", str(study), "--mark", "en", "nothing", "kept", "--coder", "sara")
    assert bad.exit_code == 2
    assert "has the key" in bad.stderr


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
    (one,) = (each for each in after if each["document"] == "own")
    assert (one["kind"], one["owes"]) == ("exercise", ["IRN", "OMN"])
