# ruff: noqa: E501, S311
from __future__ import annotations

import random
from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.ingest.formats._lines import Glyph, read_lines
from hamgara.ingest.reader import list_suffixes, read_source
from hamgara.study.documents import Document
from tests.ingest.files import FORMATS, make_lines, page, pdf, scan


def read(folder: Path, name: str, data: bytes, **options) -> Document:
    (folder / name).write_bytes(data)
    return read_source(folder / name, name, **options).documents[0]


@pytest.mark.parametrize("language", ["fa", "az", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_generated_files_come_in_with_exact_text(name: str, language: str, tmp_path: Path):
    chance = random.Random(f"{name}{language}")
    for _ in range(3):
        lines = make_lines(chance, language)
        document = read(tmp_path, name, FORMATS[name](lines))
        assert document.text == "\n".join(lines)
        assert document.language == language
        for segment in document.segments:
            assert segment.span.of(document.text).strip()


def test_every_format_is_generated_here():
    made = {Path(name).suffix for name in FORMATS}
    same = {".text", ".markdown", ".tsv", ".xlsm", ".htm", ".xhtml", ".atom", ".xml"}
    assert set(list_suffixes()) == made | same


def test_windows_1256_is_known_by_its_words_and_said(tmp_path: Path):
    text = "ديدار وزيران در تهران برگزار شد و از همکاري گفتند"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp1256"))
    source = read_source(path, "a.txt")
    assert source.documents[0].text == text
    assert "Windows-1256" in str(source.notes[0])


def test_utf_16_without_its_mark_is_known(tmp_path: Path):
    assert (
        read(tmp_path, "a.txt", "دیدار وزیران\nدر".encode("utf-16-le")).text == "دیدار وزیران\nدر"
    )


def test_columns_of_tables_are_mapped(tmp_path: Path):
    data = "کد,متن,تاریخ\n7,سلام,۱۳۹۷/۱۰/۲۸\n".encode()
    mapping = {"text": "متن", "id": "کد", "date": "تاریخ"}
    document = read(tmp_path, "n.csv", data, columns=mapping)
    assert (document.name, document.text, str(document.date)) == ("n-7", "سلام", "2019-01-18")
    with pytest.raises(HamgaraError, match="no column"):
        read(tmp_path, "n.csv", data, columns={"text": "body"})
    with pytest.raises(HamgaraError, match="no columns to map"):
        read(tmp_path, "n.txt", data, columns=mapping)


def test_cues_keep_their_seconds_and_voices(tmp_path: Path):
    data = b"WEBVTT\n\n1\n01:00:01.500 --> 01:00:03.000\n<v Ana>Hello &amp; welcome\n\n00:04.000 --> 00:05.000\nP1: Yes\n"
    document = read(tmp_path, "a.vtt", data, participants=("P1",))
    first, second = document.segments
    assert (first.speaker, first.seconds) == ("Ana", (3601.5, 3603.0))
    assert first.span.of(document.text) == "Hello & welcome"
    assert (second.speaker, second.participant) == ("P1", "P1")


def test_a_page_tells_title_agency_and_day(tmp_path: Path):
    data = page(["متن خبر این است."]).replace(
        b"<title>",
        b'<meta property="article:published_time" content="2019-01-18T20:00:00+03:30">'
        b'<meta property="og:site_name" content="IRNA English"><title>',
    )
    document = read(tmp_path, "a.html", data)
    assert document.text == "متن خبر این است."
    assert document.title == "T"
    assert (str(document.date), document.date_source) == (
        "2019-01-18",
        "meta article:published_time",
    )
    assert [agency.key for agency in document.agencies] == ["irna"]


def test_a_banner_of_today_is_no_publication_date(tmp_path: Path):
    assert read(tmp_path, "a.html", page(["No date here."])).date is None


def test_items_of_a_feed_are_documents(tmp_path: Path):
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Trend</title>
    <entry><title>A</title><published>2019-01-18T10:00:00Z</published>
    <content type="html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content></entry>
    <entry><title>B</title><updated>2020-01-01T00:00:00Z</updated><summary>C</summary></entry>
    </feed>"""
    path = tmp_path / "f.atom"
    path.write_text(atom, encoding="utf-8")
    first, second = read_source(path, "f.atom").documents
    assert (first.text, str(first.date), first.agencies[0].key) == (
        "One\nTwo",
        "2019-01-18",
        "trend",
    )
    assert (second.text, second.title, second.date) == ("C", "B", None)


def glyphs(line: str) -> list[Glyph]:
    return [Glyph(char, 5.0 * n, 5.0 * n + 5, 100, 10) for n, char in enumerate(line)]


def test_a_mark_at_the_edge_of_its_letter_is_not_put_over_the_space():
    # as Chromium writes "he" with hamza before a space: the sign at the left edge of its letter
    seen = [
        Glyph("ن", 0, 5, 100, 10),
        Glyph(" ", 5, 9, 100, 10),
        Glyph("\u0654", 9.2, 9.2, 100, 10),
        Glyph("ه", 9, 16, 100, 10),
    ]
    assert read_lines(seen) == ["ه\u0654 ن"]


@pytest.mark.parametrize(
    ("seen", "logical"),
    [
        ("۸۲/۰۱/۷۹۳۱ رد", "در ۸۲/۰۱/۷۹۳۱"),
        ("دوب ناریا رد IRNA News 2019 شرازگ", "گزارش IRNA News 2019 در ایران بود"),
        ("in ناریا today", "in ایران today"),
        ("ﻡﻼﺳ", "سلام"),
    ],
)
def test_what_stands_on_a_page_is_put_in_logical_order(seen: str, logical: str):
    assert read_lines(glyphs(seen)) == [logical]
    assert read_lines(glyphs(seen)[::-1]) == [logical]


def test_a_scan_is_said_to_be_one(tmp_path: Path):
    with pytest.raises(HamgaraError, match="scan"):
        read(tmp_path, "a.pdf", scan())


def test_a_pdf_whose_fonts_tell_nothing_is_refused(tmp_path: Path):
    data = pdf(["\ue001\ue002\ue003 \ue004\ue005"] * 3)
    with pytest.raises(HamgaraError, match="fonts do not tell"):
        read(tmp_path, "a.pdf", data)


def test_the_lines_of_an_interview_in_a_pdf_keep_their_speaker(tmp_path: Path):
    lines = [
        "مصاحبه",
        "پرسش: از بازارچه‌های مرزی و از کار خود در این سال‌ها بگویید",
        "پاسخ: بازارچه دو روز باز است و از ده روستا برای خرید",
        "می‌آیند و می‌روند و چیزی نمی‌ماند که بفروشیم در روزهای دیگر",
        "پرسش: یعنی مشکل حل شد و دیگر کسی پشت مرز نمی‌ماند؟",
        "پاسخ: نه.",
    ]
    document = read(tmp_path, "P1.pdf", pdf(lines))
    assert [(one.role, one.span.of(document.text)) for one in document.segments] == [
        ("", lines[0]),
        ("question", lines[1]),
        ("answer", "\n".join(lines[2:4])),
        ("question", lines[4]),
        ("answer", lines[5]),
    ]
