from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document as Word

from hamgara.errors import HamgaraError
from hamgara.ingest.reader import list_suffixes, read_source


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_text_is_kept_as_it_is_but_for_mark_and_line_ends(tmp_path: Path):
    data = b"\xef\xbb\xbf" + "می‌رود \r\nدوم\rسوم\u200f".encode()
    found = read_source(write(tmp_path, "a.txt", data), "sources/a.txt")
    document = found.documents[0]
    assert document.text == "می‌رود \nدوم\nسوم\u200f"
    assert document.language == "fa"
    assert [s.span.of(document.text) for s in document.segments] == ["می‌رود", "دوم", "سوم\u200f"]


def test_utf_16_is_known_by_its_mark(tmp_path: Path):
    path = write(tmp_path, "a.txt", "səlam çay".encode("utf-16"))
    assert read_source(path, "a.txt").documents[0].text == "səlam çay"


def test_the_first_heading_of_markdown_is_its_title(tmp_path: Path):
    path = write(tmp_path, "a.md", "intro\n\n## The river ##\n\ntext\n")
    assert read_source(path, "a.md").documents[0].title == "The river"


def test_word_paragraphs_and_cells_come_in_reading_order(tmp_path: Path):
    word = Word()
    word.add_paragraph("پرسش نخست")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "side", "answer"
    word.add_paragraph("last")
    stream = io.BytesIO()
    word.save(stream)
    path = write(tmp_path, "P07-a.docx", stream.getvalue())
    document = read_source(path, "a.docx", ("P07",)).documents[0]
    assert document.text == "پرسش نخست\nside\tanswer\nlast"
    assert document.participant == "P07"


def test_every_row_of_a_csv_is_a_document(tmp_path: Path):
    data = 'id,text,participant\nx,"one, two",P1\ny,three,\n'
    first, second = read_source(write(tmp_path, "n.csv", data), "n.csv", ("P1",)).documents
    assert (first.name, first.text, first.participant) == ("n-x", "one, two", "P1")
    assert (second.name, second.participant) == ("n-y", None)


def test_a_document_belongs_to_the_participant_its_name_begins_with(tmp_path: Path):
    codes = ("P1", "P10")
    for name, person in (
        ("P1.txt", "P1"),
        ("P10-b.txt", "P10"),
        ("P1b.txt", None),
        ("Q.txt", None),
    ):
        document = read_source(write(tmp_path, name, "text"), name, codes).documents[0]
        assert document.participant == person, name


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 301_000_000)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n\t\n", "no text"),
        ("a.txt", b"caf\xe9", "not UTF-8"),
        ("a.txt", b"a\nb\0c", "NUL"),
        ("a.mobi", b"x", "no reader for .mobi"),
        ("a.pdf", b"x", "no PDF"),
        ("a.pdf", b"%PDF-1.7\nbroken", "damaged"),
        ("a.docx", b"", "not a Word document"),
        ("a.docx", b"PK\x03\x04broken", "not a Word document"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
        ("a.docx", bomb, "unpacks to"),
        ("a.csv", b"", "empty"),
        ("a.csv", b"a,b\n1,2\n", "no column text"),
        ("a.csv", b"id,text\n1,x\n1,y\n", "bear the id 1"),
        ("a.csv", b'text\n"open\n', "never closed"),
        ("a.csv", b"text\na,b\n", "has 2 cells"),
    ],
)
def test_bad_sources_are_refused_with_name_and_reason(tmp_path: Path, name: str, data, expected):
    path = write(tmp_path, name, data() if callable(data) else data)
    with pytest.raises(HamgaraError) as refused:
        read_source(path, f"sources/{name}")
    assert refused.value.where.startswith(f"sources/{name}")
    assert expected in str(refused.value)


def test_a_zip_that_is_no_word_document_is_refused(tmp_path: Path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("hello.txt", "x")
    with pytest.raises(HamgaraError, match="cannot be read"):
        read_source(write(tmp_path, "a.docx", stream.getvalue()), "a.docx")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path):
    with pytest.raises(HamgaraError, match="cannot be read"):
        read_source(tmp_path / "none.txt", "none.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(HamgaraError, match="cannot be read"):
        read_source(tmp_path / "folder.txt", "folder.txt")


def test_an_unknown_participant_is_refused(tmp_path: Path):
    path = write(tmp_path, "n.csv", "text,participant\nx,P9\n")
    with pytest.raises(HamgaraError, match="P1, P2"):
        read_source(path, "n.csv", ("P1", "P2"))


def test_the_formats_are_those_in_their_folder():
    assert set(list_suffixes()) >= {".txt", ".md", ".docx", ".csv"}
