from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hamgara.cli import main
from hamgara.text.digits import to_persian_digits

PEOPLE = "participant,side\nP1,irn\nP2,aze\n"
P1 = "کامیون‌ها سه روز پشت مرز می‌مانند.\nبا بانک‌های آن طرف کار نمی‌شود.\n"
P2 = "The railway between Rasht and Astara, every year. 😀 They read Nizami."
CODINGS = "document,quote,code,coder\nP1,پشت مرز,T01,ana\nP2,The railway,T12,bob\n"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def hits(*arguments: object) -> list[dict[str, object]]:
    done = call("search", *arguments, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)["hits"]


def documents(*arguments: object) -> list[object]:
    return [hit["document"] for hit in hits(*arguments)]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "s"
    assert call("new", folder, "--dyad", "IRN", "AZE", "--framework", "bam").exit_code == 0
    (folder / "participants.csv").write_text(PEOPLE, encoding="utf-8")
    for name, text in (("P1", P1), ("P2", P2)):
        (folder / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "codings.csv").write_text(CODINGS, encoding="utf-8")
    return folder


def test_programs_get_exact_spans(study: Path):
    (hit,) = hits(study, "نظامی OR nizami")
    start, end = hit["span"]
    assert P2[start:end] == hit["quote"] == "Nizami"
    assert hit["marks"] == [[start, end]]
    assert hit["participant"] == "P2"
    assert hit["snippet"] == P2
    done = json.loads(call("search", study, "بانک", "--json").stdout)
    assert (done["query"], done["total"], done["exact"], done["offset"]) == ("بانک", 1, True, 0)


def test_people_get_a_table_with_marks(study: Path):
    done = call("search", study, "railways")
    assert done.exit_code == 0
    assert "‹railway›" in done.stdout
    assert "1 to 1 of 1" in done.stderr
    assert "Nothing found" in call("search", study, "بازار").stderr


def test_places_are_told_in_the_digits_of_the_reader(study: Path):
    (first, *_) = hits(study, "railway")
    place = "{}-{}".format(*first["span"])
    assert place in call("search", study, "railway", "--lang", "en").stdout
    shown = call("search", study, "railway", "--lang", "fa").stdout
    assert place not in shown
    assert to_persian_digits(place) in shown


def test_the_study_may_be_the_folder_one_is_in_and_words_need_no_quotes(study: Path, monkeypatch):
    monkeypatch.chdir(study)
    assert documents("railway") == documents("railway", "Astara") == ["P2"]
    assert documents(study, "railway", "Astara") == ["P2"]


def test_filters(study: Path):
    query = "railway OR مرز"
    assert sorted(documents(study, query)) == ["P1", "P2"]
    for option, value, found in (
        ("--speaker", "P1", "P1"),
        ("--side", "aze", "P2"),
        ("--language", "fa", "P1"),
        ("--code", "T12", "P2"),
        ("--coder", "ana", "P1"),
    ):
        assert documents(study, query, option, value) == [found], option
    assert documents(study, query, "--since", "2019-01-18") == []
    assert documents(study, query, "--since", "۱۳۹۷/۱۰/۲۸") == []
    assert documents(study, query, "--side", "جمهوری آذربایجان") == ["P2"]
    assert documents(study, query, "--limit", 1) != documents(
        study, query, "--limit", 1, "--offset", 1
    )


def test_a_code_holds_those_below_it(study: Path):
    assert sorted(documents(study, "railway OR مرز", "--code", "D1")) == ["P1", "P2"]
    assert documents(study, "railway OR مرز", "--code", "D2") == []


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        (['"مرز'], "query:1"),
        (["مرز OR"], "query:7"),
        ([""], "query:1"),
        (["a\0*b"], "query:3"),
        (["مرز", "--side", "x"], "--side"),
        (["مرز", "--code", "x"], "--code"),
        (["مرز", "--language", "x"], "--language"),
        (["مرز", "--since", "x"], "--since"),
    ],
)
def test_a_wrong_call_is_explained(study: Path, arguments: list[str], where: str):
    done = call("search", study, *arguments)
    assert done.exit_code == 2
    assert f"{where}:" in done.stderr
    assert "itself failed" not in done.stderr


def test_no_study_is_a_wrong_call(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call("search", "مرز").exit_code == 2


def test_what_is_new_is_found(study: Path):
    assert documents(study, "پنبه") == []
    (study / "sources" / "new.txt").write_text("پنبه از مرز می‌آید.", encoding="utf-8")
    assert documents(study, "پنبه") == ["new"]
    assert (study / "search.db").is_file()


@pytest.mark.parametrize(
    ("query", "language", "told"),
    [("Azerbaycan", "az", True), ("мүнасибәт", "az", True), ("мүнасибәт", "en", True),
     ("münasibət", "az", False), ("nothing", "en", False)],
)  # fmt: skip
def test_what_is_not_found_may_be_spelled_otherwise(
    study: Path, query: str, language: str, *, told: bool
):
    done = call("search", study, query, "--lang", language)
    assert done.exit_code == 0
    assert ("ə" in done.stderr.splitlines()[-1] and "ı " in done.stderr) == told
