# ruff: noqa: PT017
from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.ingest import guard
from hamgara.ingest.reader import SIZE_LIMIT, read_source
from tests.ingest.files import pdf, word, workbook

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<rss><channel><item><title>&b;</title></item></channel></rss>"""
OUTSIDE = b"""<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss><channel><item/></channel></rss>"""


def packed(data: bytes, name: str, content: bytes) -> bytes:
    """Return a packed file with one part more, or in place of its own."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return stream.getvalue()


def deep(tag: bytes) -> bytes:
    return b"<" + tag + b">" + (b"<b>" * 200_000) + b"x" + b"</b>" * 200_000


@pytest.mark.parametrize(
    ("name", "make", "expected"),
    [
        ("a.rss", lambda: LAUGHS, "entities"),
        ("a.xml", lambda: OUTSIDE, "entities"),
        ("a.rss", lambda: deep(b"rss"), "XML cannot be read"),
        ("a.xml", lambda: b"<a/>", "no RSS"),
        ("a.docx", lambda: packed(word(["x"]), "word/document.xml", LAUGHS), "entities"),
        ("a.xlsx", lambda: packed(workbook(["x"]), "xl/workbook.xml", LAUGHS), "entities"),
        ("a.xlsx", lambda: packed(workbook(["x"]), "z.bin", b"0" * 310_000_000), "unpacks to"),
        ("a.docx", lambda: packed(word(["x"]), "word/document.xml", deep(b"w")), "XML cannot"),
        ("a.pdf", lambda: pdf(["x"])[:300], "PDF"),
        ("a.docx", lambda: word(["x"])[:-500], "not a Word document"),
        ("a.xlsx", lambda: pdf(["x"]), "no readable XLSX"),
        ("a.pdf", lambda: word(["x"]), "no PDF"),
        ("a.html", lambda: b"plain", "no web page"),
        ("a.srt", lambda: b"plain", "no subtitle"),
        ("a.txt", lambda: word(["x"]), "UTF-8"),
        ("a.txt", lambda: b"a\xed\xa0\x80b", "UTF-8"),
        ("a.csv", lambda: b"id,text\n\x07,x\n", "cannot be the name"),
    ],
)
def test_hostile_files_are_refused_by_name(tmp_path: Path, name: str, make, expected: str):
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(HamgaraError, match=expected) as refused:
        read_source(path, name)
    assert refused.value.where.startswith(name)


def test_a_deep_page_comes_in_or_is_refused(tmp_path: Path):
    path = tmp_path / "a.html"
    path.write_bytes(deep(b"p"))
    try:
        assert "x" in read_source(path, "a.html").documents[0].text
    except HamgaraError as error:
        assert error.where == "a.html"


def test_names_in_a_packed_file_lead_nowhere(tmp_path: Path):
    path = tmp_path / "in" / "a.docx"
    path.parent.mkdir()
    path.write_bytes(packed(word(["kept"]), "../../out.xml", b"<x/>"))
    assert read_source(path, "a.docx").documents[0].text == "kept"
    assert [one.name for one in tmp_path.iterdir()] == ["in"]


def test_a_huge_text_is_refused_by_its_size(tmp_path: Path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    assert SIZE_LIMIT < 1_000_000_000
    with pytest.raises(HamgaraError, match="larger than"):
        read_source(path, "a.txt")


def test_what_is_no_plain_file_is_refused(tmp_path: Path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(HamgaraError, match="plain file"):
        read_source(tmp_path / "a.txt", "a.txt")


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_read():
    name = "hamgara.ingest.formats.pdf"
    with pytest.raises(HamgaraError, match="seconds"):
        guard.read_guarded(name, pdf(["word " * 50] * 2000), "a.pdf", {}, seconds=0.1)
    assert guard.read_guarded(name, pdf(["one two"]), "a.pdf", {})[0].text == "one two"
