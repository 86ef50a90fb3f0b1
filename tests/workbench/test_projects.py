"""Projects of REFI-QDA through the door of a study, and out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document as Docx

from hamgara.cli import main
from hamgara.exchange.refi.package import Lost
from hamgara.study.documents import Quotation
from hamgara.text.bidi import strip_bidi
from hamgara.text.spans import Span
from hamgara.workbench.bench import open_bench
from hamgara.workbench.codes import export_codings, import_codebook, import_codings
from hamgara.workbench.decisions import undo
from hamgara.workbench.edits import add_sources, new_study
from hamgara.workbench.projects import ProjectImported, export_project, import_project
from tests.exchange.refi.projects import Said, Way, write_project

FARSI = "پرسش: چطور است؟ 😀\nپاسخ: کامیون‌ها سه روز پشت مرز می‌مانند.\nپاسخ: نوروز را می‌گیریم.\n"
ENGLISH = "Q: What do they ask?\nA: The railway between Rasht and Astara, every year."
CODES = {"Economy": {"Roads": None}, "Culture": None}
TEXTS = {
    "P1": (FARSI, [Said("کامیون‌ها سه روز", "Roads"), Said("نوروز", "Culture", "reza", note="m")]),
    "P2.docx": (ENGLISH, [Said("The railway", "Roads"), Said("every year", "Economy")]),
}
NVIVO = Way(utf16=True, line_end="\r\n", counted=2, mark=True, folder="Sources")


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return make_study(tmp_path, "study")


def make_study(folder: Path, name: str) -> Path:
    """Make a study that codes by the codes of the project."""
    made = folder / name
    new_study(made, ["IRN", "AZE"], "bam")
    project = write_project(folder / "codes.qdpx", {}, CODES)
    lost: Lost = {}
    import_codebook(made, project, "own", lost)
    assert list(map(str, lost)) == ["colors of codes"]
    file = made / "study.toml"
    text = file.read_text(encoding="utf-8").replace('framework = "bam"', 'framework = "own"')
    file.write_text(text, encoding="utf-8")
    return made


def take(study: Path, path: Path, **options: object) -> ProjectImported:
    with open_bench(study) as bench:
        return import_project(bench, path, **options)  # type: ignore[arg-type]


def rows(study: Path) -> set[tuple[str, ...]]:
    """Return document, words, code and coder of every coding; the words stand where it says."""
    with open_bench(study) as bench:
        found = set()
        for one in bench.store.find_codings():
            assert one.quotation is not None
            document = bench.store.find_document(one.quotation.document)
            assert document is not None
            assert one.quotation.span.of(document.text) == one.quotation.text
            found.add((document.name, one.quotation.text, one.code, one.coder))
        return found


WANTED = {
    ("P1", "کامیون‌ها سه روز", "Roads", "Ana"),
    ("P1", "نوروز", "Culture", "رضا"),
    ("P2", "The railway", "Roads", "Ana"),
    ("P2", "every year", "Economy", "Ana"),
}


@pytest.mark.parametrize("way", [Way(), NVIVO, Way(names=True, inline=True, last=True)])
def test_a_project_comes_into_an_empty_study(study: Path, tmp_path: Path, way: Way):
    path = write_project(tmp_path / "p.qdpx", TEXTS, CODES, way)
    done = take(study, path)
    assert (done.added, done.unread, done.notes, done.lost) == (("P1", "P2"), (), (), {})
    assert (done.imported.taken, done.imported.known, done.imported.refused) == (4, 0, ())
    assert rows(study) == WANTED
    assert sorted(p.name for p in (study / "sources").iterdir()) == ["P1.txt", "P2.txt"]
    again = take(study, path)
    assert (again.added, again.imported.taken, again.imported.known) == ((), 0, 4)


def test_codings_of_a_project_are_an_act_and_its_texts_another(study: Path, tmp_path: Path):
    take(study, write_project(tmp_path / "p.qdpx", TEXTS, CODES))
    with open_bench(study) as bench:
        first, second = undo(bench), undo(bench)
    assert first is not None
    assert second is not None
    assert (first.kind, second.kind) == ("import", "add")
    assert rows(study) == set()


def test_documents_of_the_study_are_known_by_their_text(study: Path, tmp_path: Path):
    book = Docx()
    for line in ENGLISH.split("\n"):
        book.add_paragraph(f"  {line.replace(' ', '  ', 1)} ")
    book.save(str(tmp_path / "other name.docx"))
    (tmp_path / "same.txt").write_text(FARSI, encoding="utf-8")
    with open_bench(study) as bench:
        add_sources(bench, [tmp_path / "other name.docx", tmp_path / "same.txt"])
    spaced = ENGLISH.replace("\n", "\n\n  ").replace("railway", "Railway\u200c")
    texts = {
        "P1": TEXTS["P1"],
        "P2": (spaced, [Said("The Railway\u200c ", "Roads"), Said("every year", "Economy")]),
    }
    done = take(study, write_project(tmp_path / "p.qdpx", texts, CODES, NVIVO))
    assert (done.added, done.unread, done.notes, done.imported.refused) == ((), (), (), ())
    names = {"P1": "same", "P2": "other name"}
    assert rows(study) == {(names[name], *rest) for name, *rest in WANTED}


def test_in_another_text_of_that_name_words_are_sought(study: Path, tmp_path: Path):
    (tmp_path / "P2.txt").write_text("New head.\n" + ENGLISH.replace("every", "each"), "utf-8")
    with open_bench(study) as bench:
        add_sources(bench, [tmp_path / "P2.txt"])
    done = take(study, write_project(tmp_path / "p.qdpx", TEXTS, CODES))
    assert done.added == ("P1",)
    assert "The document P2 has another text than in the project" in str(done.notes[0])
    (refusal,) = done.imported.refused
    assert "The quote does not stand in the document P2" in str(refusal.error)
    assert rows(study) == {row for row in WANTED if row[1] != "every year"}


def test_what_is_refused_is_kept_and_told(tmp_path: Path):
    study = tmp_path / "plain"
    new_study(study, ["IRN", "AZE"], "bam")
    texts = {"P1": (FARSI, [Said("نوروز", "My code; yours", "nobody"), Said("چطور", "T01")])}
    path = write_project(tmp_path / "p.qdpx", texts, {"A": {"My code; yours": None}, "T01": None})
    done = take(study, path)
    (first,) = done.imported.refused
    assert "There is no code A > My code; yours in the framework" in str(first.error)
    assert "`hamgara codebook import p.qdpx`" in str(first.error)
    assert "p.qdpx:1: code" in str(first.error)
    assert first.cells["quote"] == "نوروز"
    assert done.imported.refused_file is not None
    kept = done.imported.refused_file.read_text(encoding="utf-8-sig")
    assert "A > My code; yours" in kept
    assert rows(study) == {("P1", "چطور", "T01", "Ana")}


def test_a_coder_stands_in_where_the_project_names_none(study: Path, tmp_path: Path):
    texts = {"P1": (FARSI, [Said("نوروز", "Culture", "nobody")])}
    path = write_project(tmp_path / "p.qdpx", texts, CODES)
    (refusal,) = take(study, path).imported.refused
    assert "The row names no coder" in str(refusal.error)
    assert take(study, path, coder="mina").imported.taken == 1
    assert rows(study) == {("P1", "نوروز", "Culture", "mina")}


def test_a_coder_named_in_vain_is_told(study: Path, tmp_path: Path):
    path = write_project(tmp_path / "p.qdpx", TEXTS, CODES)
    (note,) = take(study, path, coder="mina").notes
    assert "The project itself names the coder of every coding: Ana, رضا" in strip_bidi(str(note))
    assert rows(study) == WANTED


def test_codings_that_the_project_lacks_are_replaced(study: Path, tmp_path: Path):
    take(study, write_project(tmp_path / "p.qdpx", TEXTS, CODES))
    fewer = TEXTS | {"P1": (FARSI, TEXTS["P1"][1][1:])}
    done = take(study, write_project(tmp_path / "q.qdpx", fewer, CODES), replaces=True)
    assert (done.imported.removed, done.imported.known) == (1, 3)
    assert rows(study) == {row for row in WANTED if row[1] != "کامیون‌ها سه روز"}


def test_texts_of_one_name_and_texts_without_a_fit_name(study: Path, tmp_path: Path):
    source = "".join(
        f'<TextSource guid="{n}" name="{name}"><PlainTextContent>{text}</PlainTextContent>'
        "</TextSource>"
        for n, (name, text) in enumerate(
            [("Talk", "one"), ("Talk", "two"), ("Talk", "one"), ("../../x/:y", "three"), (" ", "4")]
        )
    )
    done = take(study, write_project(tmp_path / "p.qdpx", {}, CODES, more=source))
    assert sorted(done.added) == ["-..-x-y", "4", "Talk", "Talk-2"]
    assert [str(note) for note in done.notes] == []
    assert not (tmp_path / "x").exists()


def test_a_refused_row_keeps_its_place_so_that_it_can_be_mended(tmp_path: Path):
    study = tmp_path / "plain"
    new_study(study, ["IRN", "AZE"], "bam")
    text = "one tea\nA: tea again\n"
    texts = {"Tehran/P1": (text, [Said("tea", "Drinks", nth=1)]), "P1": ("Q: tea?\n", [])}
    path = write_project(tmp_path / "p.qdpx", texts, {"Drinks": None})
    (refusal,) = take(study, path).imported.refused
    assert (refusal.cells["document"], refusal.cells["start"]) == ("Tehran-P1", "11")
    file = study / "refused" / next(one.name for one in (study / "refused").iterdir())
    mended = tmp_path / "mended.csv"
    mended.write_text(file.read_text(encoding="utf-8-sig").replace("Drinks,", "T01,"), "utf-8")
    with open_bench(study) as bench:
        assert import_codings(bench, mended).taken == 1
        (coding,) = bench.store.find_codings()
    assert coding.quotation == Quotation("Tehran-P1", Span(11, 14), "tea")


def test_codes_alike_but_for_signs_or_case_are_told_apart(tmp_path: Path):
    codes = {"Sərhəd (+)": {"Kim": None}, "Sərhəd (–)": {"Kim": None}, "Yol": None, "yol": None}
    text = "A: one two three four five six"
    with_code = dict(
        zip(text.split()[1:], ["Sərhəd (+)", "Sərhəd (–)", "Yol", "yol"], strict=False)
    )
    texts = {"P1": (text, [Said(words, code) for words, code in with_code.items()])}
    path = write_project(tmp_path / "p.qdpx", texts, codes)
    study = tmp_path / "study"
    new_study(study, ["IRN", "AZE"], "bam")
    import_codebook(study, path, "own", {})
    file = study / "study.toml"
    file.write_text(
        file.read_text("utf-8").replace('framework = "bam"', 'framework = "own"'), "utf-8"
    )
    assert take(study, path).imported.refused == ()
    assert {row[1]: row[2] for row in rows(study)} == with_code


def test_another_text_of_a_name_that_the_study_has_is_added(study: Path, tmp_path: Path):
    (tmp_path / "P2.txt").write_text(ENGLISH, encoding="utf-8")
    with open_bench(study) as bench:
        add_sources(bench, [tmp_path / "P2.txt"])
    texts = {
        "P2": TEXTS["P2.docx"],
        "p2.docx": ("A: every year we go", [Said("every year", "Roads")]),
    }
    path = write_project(tmp_path / "p.qdpx", texts, CODES)
    done = take(study, path)
    assert (done.added, done.unread, done.notes) == (("p2-2",), (), ())
    assert ("p2-2", "every year", "Roads", "Ana") in rows(study)
    assert take(study, path).imported.known == 3


def test_what_is_to_be_said_of_texts_is_told_as_of_files(study: Path, tmp_path: Path):
    done = take(study, write_project(tmp_path / "p.qdpx", TEXTS, CODES))
    assert [one.name for one in done.taken] == ["P1.txt", "P2.txt"]
    assert all("participant is not known" in str(note) for one in done.taken for note in one.notes)
    with open_bench(study) as bench:
        undo(bench), undo(bench)
    shown = CliRunner().invoke(main, ["codings", "import", str(study), str(tmp_path / "p.qdpx")])
    assert "P2.txt: An interview whose participant is not known" in shown.stderr


def test_a_text_mended_elsewhere_is_known_by_its_name(study: Path, tmp_path: Path):
    said = [Said("every year", "Roads")]
    first = write_project(tmp_path / "p.qdpx", {"Baku/P1": (ENGLISH, said)}, CODES)
    assert take(study, first).added == ("Baku-P1",)
    mended = {"Baku/P1": (ENGLISH.replace("What", "Well, what"), said)}
    done = take(study, write_project(tmp_path / "q.qdpx", mended, CODES))
    assert (done.added, done.unread, done.imported.known) == ((), (), 1)


def test_a_study_comes_back_from_its_project(tmp_path: Path):
    old = make_study(tmp_path, "old")
    (old / "participants.csv").write_text("participant\nP1\n", encoding="utf-8")
    take(old, write_project(tmp_path / "p.qdpx", TEXTS, CODES, NVIVO))
    with open_bench(old) as bench:
        lost: Lost = {}
        data = export_project(bench, "fa", lost)
        wanted = list(export_codings(bench))
    assert lost == {}
    (tmp_path / "own.qdpx").write_bytes(data)
    new = make_study(tmp_path, "new")
    done = take(new, tmp_path / "own.qdpx")
    assert done.trial.quoted == done.trial.tested == 4
    assert list(map(str, done.lost)) == ["cases"]
    with open_bench(new) as bench:
        assert sorted(export_codings(bench)) == sorted(wanted)
        assert export_project(bench, "fa", {}) != b""
