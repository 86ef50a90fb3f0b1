from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.exchange.refi.project import Project, RefiCoding, read_project
from tests.exchange.refi.projects import (
    Said,
    Way,
    key,
    write_codes,
    write_project,
    write_qde,
    write_text,
)

CODES = write_codes({"Trade": None})
PLAIN = write_text("P1", "a Trade b", [Said("Trade", "Trade")], Way(inline=True))[0]
QDE = write_qde(CODES, PLAIN)


def pack(folder: Path, **parts: str | bytes) -> Path:
    """Write a packed file; `__` in a name stands for a point."""
    path = folder / "p.qdpx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "."), data)
    return path


def source(path: str) -> str:
    return write_qde(CODES, f'<TextSource guid="{key(1)}" name="P1" plainTextPath="{path}"/>')


def told(project: Project) -> dict[str, int]:
    return {str(what): count for what, count in project.lost.items()}


@pytest.mark.parametrize(
    ("qde", "what"),
    [
        ("<html/>", "its root is html, not Project"),
        ("hello <", "cannot be read"),
        (QDE.replace("?>", '?><!DOCTYPE p [<!ENTITY a "b">]>', 1), "declares entities"),
        (
            QDE.replace("?>", f'?><!--{"x" * 200_000}--><!DOCTYPE p [<!ENTITY a "b">]>', 1),
            "declares entities",
        ),
        (QDE.replace("</Project>", " " * 40_000_000 + "</Project>"), "unpacks to"),
        (write_qde('<Code guid="1" name="n">' * 300 + "</Code>" * 300, ""), "depth"),
    ],
    ids=["root", "no XML", "entities", "late entities", "bomb", "deep"],
)
def test_a_hostile_or_broken_project_is_refused(qde: str, what: str, tmp_path: Path):
    with pytest.raises(HamgaraError, match=what) as error:
        read_project(pack(tmp_path, project__qde=qde))
    assert error.value.where.startswith("p.qdpx")


def test_xml_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("hamgara.text.archives.NODES_LIMIT", 1000)
    for many in ("<a/>" * 1001, "<a {}/>".format(" ".join(f'a{n}=""' for n in range(1001)))):
        with pytest.raises(HamgaraError, match="more than 1000 tags and attributes"):
            read_project(pack(tmp_path, project__qde=f"<Project>{many}</Project>"))


def test_what_is_no_packed_file_is_told(tmp_path: Path):
    path = tmp_path / "p.qdpx"
    whole = pack(tmp_path, project__qde=QDE).read_bytes()
    for data in (b"", b"hello", whole[: len(whole) // 2]):
        path.write_bytes(data)
        with pytest.raises(HamgaraError, match="no REFI-QDA project"):
            read_project(path)
    with pytest.raises(HamgaraError, match="cannot be read"):
        read_project(tmp_path / "gone.qdpx")
    with pytest.raises(HamgaraError, match=r"no project\.qde"):
        read_project(pack(tmp_path, readme__txt="x"))


@pytest.mark.parametrize(
    "path",
    [
        "internal://../../../../../../etc/passwd",
        "file:///etc/passwd",
        "/etc/passwd",
        "relative:///../P1.txt",
        "C:\\Windows\\win.ini",
        "internal://",
        "",
    ],
)
def test_no_path_leads_out_of_the_file(path: str, tmp_path: Path):
    project = read_project(pack(tmp_path, project__qde=source(path)))
    assert project.texts == ()
    assert "The plain text of P1 is not in the file" in str(project.refused[0])


@pytest.mark.parametrize("name", ["sources/P1.txt", "Sources/P1.txt", "SOURCES\\p1.TXT", "P1.txt"])
def test_texts_lie_where_programs_put_them(name: str, tmp_path: Path):
    for path in ("internal://P1.txt", "P1.txt", "C:\\Users\\x\\P1.txt"):
        made = tmp_path / "p.qdpx"
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("Their Project.QDE", source(path))
            archive.writestr("__MACOSX/._project.qde", "x")
            archive.writestr(name, "text")
        assert [text.text for text in read_project(made).texts] == ["text"]


def test_a_text_that_cannot_be_read_stops_no_other(tmp_path: Path):
    def name(number: int) -> str:
        return f'<TextSource guid="{key(number)}" name="t{number}" plainTextPath="{number}.txt">'

    coded = '<PlainTextSelection guid="1" startPosition="0" endPosition="1"><Coding guid="2"/>'
    sources = "".join(f"{name(n)}{coded}</PlainTextSelection></TextSource>" for n in range(3))
    parts = {"0__txt": "a\0b", "1__txt": "a" * 20_000_000, "2__txt": "good"}
    project = read_project(pack(tmp_path, project__qde=write_qde(CODES, sources), **parts))
    assert [text.text for text in project.texts] == ["good"]
    assert [str(error)[:14] for error in project.refused] == ["p.qdpx: t0:1: ", "p.qdpx: 1.txt:"]
    assert told(project) == {"codings in texts that cannot be read": 2}


def test_the_same_text_many_times_is_a_bomb_too(tmp_path: Path):
    sources = "".join(
        f'<TextSource guid="{n}" name="t{n}" plainTextPath="t.txt"/>' for n in range(40)
    )
    text = "".join(chr(0x4E00 + n % 9000) for n in range(3_000_000))
    project = read_project(pack(tmp_path, project__qde=write_qde(CODES, sources), t__txt=text))
    assert "larger than 300000000 bytes" in str(project.refused[-1])


def test_users_codes_times_and_notes_of_codings(tmp_path: Path):
    said = [Said("Trade", "Trade", "reza", note="memo")]
    rest = f'<Notes><Note guid="{key("memo")}"><PlainTextContent>why</PlainTextContent></Note>'
    rest += f'<Note guid="{key("other")}" name="alone"/></Notes>'
    for way in (Way(), Way(braces=True, prefix="q:")):
        notes = rest if not way.prefix else rest.replace("<", "<q:").replace("<q:/", "</q:")
        path = write_project(
            tmp_path / "p.qdpx", {"P1": ("a Trade b", said)}, {"Trade": None}, way, rest=notes
        )
        project = read_project(path)
        (coding,) = project.texts[0].selections[0].codings
        assert coding == RefiCoding(key("Trade"), "رضا", "2021-05-01T10:00:00.1234567Z", "why")
        assert project.codes[coding.code].path == ("Trade",)
        assert told(project) == {"notes that belong to no coding": 1}


@pytest.mark.parametrize("second", ["Ana", "ana"])
def test_two_users_of_one_name_stay_two(second: str, tmp_path: Path):
    qde = QDE.replace("رضا", second)
    qde = qde.replace("</Sources>", PLAIN.replace(key("ana"), key("reza")) + "</Sources>")
    project = read_project(pack(tmp_path, project__qde=qde))
    coders = [text.selections[0].codings[0].coder for text in project.texts]
    assert coders == ["Ana", f"{second} (2)"]


def test_a_place_that_is_no_number_is_none(tmp_path: Path):
    for got in ("x", "", "-3", "9" * 30, "1.5"):
        qde = QDE.replace('startPosition="2"', f'startPosition="{got}"')
        (text,) = read_project(pack(tmp_path, project__qde=qde)).texts
        assert text.selections[0].start == -1


def test_what_a_study_has_no_place_for_is_counted(tmp_path: Path):
    def coding() -> str:
        return '<Coding guid="1"/>'

    sources = (
        f'<PDFSource name="treaty.pdf"><PDFSelection page="1"><Representation name="part">'
        f"<PlainTextContent>cle</PlainTextContent></Representation>{coding()}</PDFSelection>"
        "<Representation><PlainTextContent>Article 1</PlainTextContent>"
        f'<PlainTextSelection startPosition="0" endPosition="7">{coding()}</PlainTextSelection>'
        f"</Representation>{coding()}</PDFSource>"
        f"<PDFSource><PlainTextSelection>{coding()}</PlainTextSelection></PDFSource>"
        f"<PictureSource><PictureSelection>{coding()}</PictureSelection></PictureSource>"
        f"<AudioSource><Transcript/>{coding()}</AudioSource><VideoSource/>"
        '<TextSource name="P1"><PlainTextContent>x y</PlainTextContent>'
        '<PlainTextSelection startPosition="0" endPosition="1"/><VariableValue/></TextSource>'
    )
    rest = "<Cases><Case/><Case/></Cases><Sets><Set/></Sets><Graphs><Graph/></Graphs>"
    rest += "<Variables><Variable/></Variables><Links><Link/></Links>"
    rest += "<Notes><Note guid='n'/></Notes>"
    project = read_project(pack(tmp_path, project__qde=write_qde(CODES, sources, rest)))
    assert [text.name for text in project.texts] == ["P1", "treaty.pdf"]
    assert project.refused == ()
    assert told(project) == {
        "codes given to whole sources": 2,
        "codings of places on pages, in pictures and recordings": 3,
        "selections without a code": 1,
        "notes that belong to no coding": 1,
        "cases": 2,
        "variables": 1,
        "values of variables": 1,
        "sets": 1,
        "graphs": 1,
        "links": 1,
        "pictures": 1,
        "recordings": 1,
        "videos": 1,
        "transcripts of recordings": 1,
        "PDFs without their text": 1,
    }
