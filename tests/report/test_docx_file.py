"""The report as a Word document: what Word, python-docx and Hamgara's own door find in it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from hamgara.ingest.formats.docx import read_parts
from hamgara.messages import say, translate
from hamgara.report.anchors import list_measures
from hamgara.report.blocks import (
    Cell,
    Column,
    EvidenceItem,
    EvidenceList,
    Items,
    Link,
    Marked,
    Paragraph,
    Report,
    Section,
    Table,
)
from hamgara.report.formats import docx
from hamgara.report.formats._runs import split_runs
from hamgara.report.formats._word_table import measure
from hamgara.report.words import write_text
from hamgara.study.measures import CodingQuery, Measure
from hamgara.text.bidi import strip_bidi
from hamgara.workbench.run import run_study

from .sample import BARS, EVIDENCE, HOSTILE, NETWORK, PAGE, QUOTE, TABLE, TRANSPORT, make_report
from .word import find, list_misplaced, open_word, styles_of, words


def _picture(width: int, height: int) -> bytes:
    """Return a white PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PICTURES = {"chart-1": _picture(1400, 400), "network": _picture(1400, 4000)}


def _render(report: Report, language: str = "en") -> bytes:
    return docx.render(report, language, pictures=PICTURES)


def _one_section(*blocks, **changes) -> Report:
    return replace(make_report(), sections=(Section("s", "S", blocks),), **changes)


@pytest.fixture(scope="module", params=["fa", "az", "en"])
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def data(language: str) -> bytes:
    return _render(make_report(), language)


def test_children_stand_in_the_order_that_word_asks_for(data):
    assert list_misplaced(data) == []


def test_sections_are_headings_and_the_contents_lead_to_them(data, language):
    report, document = make_report(), open_word(data)
    titles = [write_text(section.title, language) for section in report.sections]
    told = [translate(say(text), language) for text in ("About this report", "Evidence")]
    styles = styles_of(document)
    assert [strip_bidi(text) for style, text in styles if style == "Heading1"] == [*titles, *told]
    assert [style for style, _ in styles][:2] == ["Title", "Subtitle"]
    contents = find(document, "./w:p[w:pPr/w:pStyle/@w:val='TOC1']//w:hyperlink")
    assert [strip_bidi(words(link)) for link in contents] == [*titles, *told]
    headings = find(document, "./w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:bookmarkStart")
    assert [link.get(qn("w:anchor")) for link in contents] == [
        mark.get(qn("w:name")) for mark in headings
    ]
    kinds = [mark.get(qn("w:fldCharType")) for mark in find(document, ".//w:fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_every_number_leads_to_its_evidence(data):
    report, document = make_report(), open_word(data)
    texts = list(list_measures(report))[:-7]  # those of the two charts come last
    links = find(document, ".//w:hyperlink[starts-with(@w:anchor, 'evidence_')]")
    marks = find(document, ".//w:bookmarkStart")
    names = [mark.get(qn("w:name")) for mark in marks]
    assert len(links) == len(texts)
    assert {link.get(qn("w:anchor")) for link in links} <= {*names}
    assert {link.get(qn("w:anchor")) for link in find(document, ".//w:hyperlink[@w:anchor]")} <= {
        *names
    }
    assert set(Counter(names).values()) == {1}
    numbers = [mark.get(qn("w:id")) for mark in marks]
    assert set(Counter(numbers).values()) == {1}
    assert numbers == [end.get(qn("w:id")) for end in find(document, ".//w:bookmarkEnd")]
    assert all(link.get(qn("w:tooltip")) for link in links)


def test_evidence_is_told_as_on_the_page_and_each_item_once(data, language):
    document = open_word(data)
    styles = styles_of(document)
    told = [strip_bidi(text) for style, text in styles if style == "Evidence"]
    digits = {"fa": ("۵", "۱۲", "۷")}.get(language, ("5", "12", "7"))
    (transport,) = (text for text in told if "T01" in text)
    assert all(digit in transport for digit in digits)  # 5 of 12 are shown, 7 are left out
    quotes = [text for style, text in styles if style == "EvidenceQuote"]
    assert quotes.count(QUOTE) == 5  # one item for each participant
    assert PAGE in quotes
    assert any(translate(say("Nothing is printed here."), language) in text for text in told)


def test_an_item_of_several_numbers_is_written_once_and_named_elsewhere():
    item = EvidenceItem("P01", QUOTE)
    queries = [CodingQuery((code,)) for code in ("A", "B")]
    evidence = {query: EvidenceList("Codings", 1, (item,)) for query in queries}
    numbers = [Measure(1, "codings", say("How."), query) for query in queries]
    document = open_word(_render(_one_section(Paragraph((*numbers,)), evidence=evidence)))
    assert [text for _, text in styles_of(document)].count(QUOTE) == 1
    (link,) = find(document, ".//w:hyperlink[starts-with(@w:anchor, 'item_')]")
    (mark,) = find(document, ".//w:bookmarkStart[starts-with(@w:name, 'item_')]")
    assert link.get(qn("w:anchor")) == mark.get(qn("w:name"))


def test_an_item_stands_on_the_page_of_its_quotation(data):
    paragraphs = find(open_word(data), "./w:p")
    for item, following in pairwise(paragraphs):
        style, after = (p.find(".//" + qn("w:pStyle")).get(qn("w:val")) for p in (item, following))
        if style == "EvidenceItem":
            keeps = item.find(".//" + qn("w:keepNext")) is not None
            assert keeps == (after == "EvidenceQuote")


def test_half_spaces_and_vowel_signs_take_no_room_in_a_column():
    bare, written = (
        Table("t", "", (Column(word),), ((Cell((word,)),),))
        for word in ("برنامهریزیشده", "برنامه\u200cریزی\u200cشدهٔ")
    )
    assert measure(written, "fa") == measure(bare, "fa")


def test_evidence_that_the_report_lacks_is_an_error():
    lost = Measure(1, "codings", say("How."), CodingQuery(("T99",)))
    with pytest.raises(KeyError, match="T99"):
        _render(_one_section(Paragraph((lost,))))


def test_tables_have_a_caption_above_a_head_on_every_page_and_whole_rows(data, language):
    document = open_word(data)
    (table,) = find(document, "./w:tbl")
    caption = table.getprevious()
    assert strip_bidi(words(caption)) == write_text(TABLE.caption, language)
    assert caption.find(".//" + qn("w:pStyle")).get(qn("w:val")) == "TableCaption"
    assert document.styles["Table Caption"].paragraph_format.keep_with_next
    first, *others = table.findall(qn("w:tr"))
    assert first.find(".//" + qn("w:tblHeader")) is not None
    assert all(row.find(".//" + qn("w:cantSplit")) is not None for row in (first, *others))
    assert (table.find(".//" + qn("w:bidiVisual")) is not None) == (language == "fa")
    assert [len(row.findall(qn("w:tc"))) for row in (first, *others)] == [4, 4, 4, 4]
    merged = [cell.get(qn("w:val")) for cell in table.iter(qn("w:vMerge"))]
    assert merged == ["restart", "restart", "continue", "continue"]
    widths = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
    assert sum(widths) <= 11906 - 2 * 1418
    (note,) = (text for style, text in styles_of(document) if style == "TableNote")
    assert strip_bidi(note) == write_text(TABLE.note, language)
    off = next(cell for cell in table.iter(qn("w:tc")) if words(cell).startswith("≠"))
    assert off.find(".//" + qn("w:shd")).get(qn("w:fill")) == "FBEAE7"


def test_charts_are_pictures_with_words_for_those_who_hear_them(data, language):
    document = open_word(data)
    pictures = [*document.element.body.iter("{*}docPr")]
    assert [one.get("descr") for one in pictures] == [
        strip_bidi(write_text(chart.alt, language)) for chart in (BARS, NETWORK)
    ]
    inline = [picture.getparent() for picture in pictures]
    assert {one.get(f"dist{side}") for one in inline for side in "TBLR"} == {"0"}
    assert len({one.get("id") for one in pictures}) == len(pictures)
    captions = [strip_bidi(text) for style, text in styles_of(document) if style == "Caption"]
    assert captions == [write_text(chart.caption, language) for chart in (BARS, NETWORK)]
    for shape in document.inline_shapes:
        assert shape.width.cm <= 16.1
        assert shape.height.cm <= 24.7 * 0.91
    low, high = document.inline_shapes
    assert low.width / low.height == pytest.approx(3.5, rel=0.01)
    assert high.height / high.width == pytest.approx(4000 / 1400, rel=0.01)


def test_the_document_tells_its_language_direction_and_title(data, language):
    document = open_word(data)
    known = document.core_properties
    assert (known.language, known.author, known.last_modified_by) == (language, "", "")
    assert known.title == write_text(make_report().title, language)
    defaults = document.styles.element.find(".//" + qn("w:rPrDefault")).find(".//" + qn("w:lang"))
    tags = {"fa": ("bidi", "fa-IR"), "az": ("val", "az-Latn-AZ"), "en": ("val", "en-US")}
    where, tag = tags[language]
    assert defaults.get(qn(f"w:{where}")) == tag
    normal = document.styles["Normal"].element.find(".//" + qn("w:bidi"))
    assert (normal is not None) == (language == "fa")
    assert (find(document, "./w:sectPr/w:bidi") != []) == (language == "fa")
    assert "PAGE" in "".join(document.sections[0].footer.part.element.itertext())


def test_runs_of_persian_are_written_from_right_to_left(data):
    for run in find(open_word(data), ".//w:r[w:t]"):
        letters = [c for c in words(run) if "\u0600" <= c <= "\u06ff" and c.isalpha()]
        is_rtl = run.find(".//" + qn("w:rtl")) is not None
        assert is_rtl or not letters
        assert not (is_rtl and any(c.isascii() and c.isalpha() for c in words(run)))


def test_numbers_are_in_the_digits_of_the_language(data, language):
    links = find(open_word(data), ".//w:hyperlink[starts-with(@w:anchor, 'evidence_')]")
    told = " ".join(strip_bidi(words(link)) for link in links)
    expected = {
        "fa": ["۱۲", "۰٫۸۲ [۰٫۷۴", "۵۷٫۱٪"],
        "en": ["12", "0.82 [0.74", "57.1%"],
        "az": ["12", "0,82 [0,74", "57,1%"],
    }
    assert all(text in told for text in expected[language])


def test_every_paragraph_has_words_a_picture_or_a_covered_cell(data):
    for paragraph in find(open_word(data), ".//w:p"):
        covered = paragraph.getparent().find(".//" + qn("w:vMerge"))
        has_picture = paragraph.find(".//" + qn("w:drawing")) is not None
        assert words(paragraph) or has_picture or covered is not None


def test_equal_reports_are_equal_files(data, language):
    assert _render(make_report(), language) == data


def test_hostile_words_stay_words(data):
    (note, _) = [text for style, text in styles_of(open_word(data)) if style == "Note"]
    assert note.replace("\u200e", "") == HOSTILE.replace("\u202e", "")
    (part,) = read_parts(data, "report.docx")
    assert "<img src=x" in part.text


HOSTILE_WORDS = [
    "a\x00b\x08c\x0bd\x1fe\ufffef\uffff",
    "x\ud800y",
    "\u202e\u2066\u2067\u2068 left open",
    "\u2069\u2069\u202c closed",
    "<&>\"']]>",
    "w" * 5000,
    "one\ntwo\r\nthree\tfour\u2028five",
    "{{ 1 }} {% x %} \\ `code` ``",
]


@pytest.mark.parametrize("text", HOSTILE_WORDS)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_no_words_break_a_document(text: str, language: str):
    table = Table("t", text, (Column(text), Column("n", numeric=True)), ((Cell((text,)), Cell()),))
    evidence = {TRANSPORT: EvidenceList(text, 1, (EvidenceItem(text, text, text),))}
    number = Measure(1, "codings", say("{how}", how=text), TRANSPORT)
    report = _one_section(Paragraph((text, number), tone="note"), table, evidence=evidence)
    made = _render(replace(report, title=text, subtitle=text), language)
    assert list_misplaced(made) == []
    assert words(open_word(made).element.body)
    assert not {*"\u2066\u2067\u2068\u2069\u202e\x00\x08"} & {*words(open_word(made).element.body)}


def test_a_wide_table_stands_on_a_page_on_its_side_with_the_heading_before_it():
    columns = tuple(Column(f"Heading {number}") for number in range(12))
    rows = ((*(Cell(("words of a cell " * 3,)) for _ in columns),),) * 20
    wide = Table("wide", "Wide", columns, rows)
    report = _one_section(Paragraph(("before",)), wide, wide, Paragraph(("after",)))
    document = open_word(_render(report))
    shapes = [section.page_width > section.page_height for section in document.sections]
    assert shapes == [False, True, False]
    assert all(not section.footer.is_linked_to_previous for section in document.sections)
    ends = find(document, "./w:p[w:pPr/w:sectPr]")
    assert words(ends[0]) == translate(say("Evidence"), "en")  # the last line of the contents
    for table in find(document, "./w:tbl"):
        assert sum(int(c.get(qn("w:w"))) for c in table.iter(qn("w:gridCol"))) <= 16838 - 2 * 1418


def test_links_to_pages_are_links_and_to_nothing_else():
    addresses = [PAGE, "https://example.org/بازدید", "javascript:alert(1)", "http://[", "file:///x"]
    parts = tuple(Link(f"page {number}", address) for number, address in enumerate(addresses))
    document = open_word(_render(_one_section(Paragraph(parts))))
    (paragraph,) = [p for p in find(document, "./w:p") if "page 0" in words(p)]
    links = paragraph.findall(qn("w:hyperlink"))
    targets = [document.part.rels[link.get(qn("r:id"))].target_ref for link in links]
    assert targets[0] == PAGE
    assert targets[1].isascii()
    assert [words(link) for link in links] == ["page 0", "page 1"]
    assert all(f"page {number}" in words(paragraph) for number in range(5))


def test_words_of_another_direction_run_their_own_way_and_stand_where_others_stand():
    document = open_word(
        _render(_one_section(Paragraph((QUOTE,)), Paragraph((Marked(QUOTE, ()),))))
    )
    own, sentence = (p.find(qn("w:pPr")) for p in find(document, "./w:p") if words(p) == QUOTE)
    assert own.find(qn("w:bidi")) is not None
    assert own.find(qn("w:jc")).get(qn("w:val")) == "right"
    assert sentence.find(qn("w:bidi")) is not None
    assert sentence.find(qn("w:jc")) is None


def test_items_of_a_list_run_as_the_document_does():
    document = open_word(_render(_one_section(Items((Paragraph((QUOTE,)),))), "en"))
    (item,) = (p for p in find(document, "./w:p") if QUOTE in words(p))
    assert item.find(".//" + qn("w:bidi")) is None
    assert item.find(".//" + qn("w:jc")) is None


def test_what_was_read_in_a_sentence_is_marked():
    marked = Marked("Iran thanked Oman.", ((0, 4, "source"), (5, 12, "trigger")))
    document = open_word(_render(_one_section(Paragraph((marked,)))))
    lines = {
        words(run): run.find(".//" + qn("w:u")).get(qn("w:val"))
        for run in find(document, ".//w:r[w:rPr/w:u]")
    }
    assert lines == {"Iran": "single", "thanked": "single"}


def test_an_empty_document_of_the_library_leaves_no_trace(data):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
        core = packed.read("docProps/core.xml").decode()
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert "python-docx" not in core
    assert "2013" not in core


RUNS = [
    ("plain words", False, [("plain words", False)]),
    ("متن ساده", True, [("متن ساده", True)]),
    ("۱۲ از ۱۶", True, [("۱۲ از ۱۶", True)]),
    ("کد \u2068T01\u2069 (۱۲)", True, [("کد ", True), ("T01\u200e", False), ("\u200f (۱۲)", True)]),
    ("\u20682024-03-06\u2069", True, [("\u200e2024-03-06\u200e", False), ("\u200f", True)]),
    ("در \u2068بازه\u2069 است", True, [("در بازه است", True)]),
    ("the word \u2068مرز\u2069.", False, [("the word ", False), ("مرز", True), ("\u200e.", False)]),
    ("۵۷٫۱٪", True, [("۵۷٫۱٪", True)]),
    ("\u200e\u2212۵", True, [("\u200e\u2212۵", False)]),
    ("BAM 1.0 است", True, [("BAM 1.0", False), (" است", True)]),
    ("a\u2067ب\u2066c\u2069\u2069\u2069d", False, [("a", False), ("ب", True), ("c", False),
                                                  ("\u200f", True), ("\u200ed", False)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rtl", "expected"), RUNS)
def test_text_is_cut_into_runs_of_one_direction(text, rtl, expected):
    assert split_runs(text, rtl=rtl) == expected


def test_a_run_writes_documents_and_keeps_what_a_person_changed(basin: Path):
    def run():
        return run_study(basin, languages=["en"], word=True)

    path = basin / "reports" / "report.en.docx"
    assert path in run().files
    drawn = path.read_bytes()
    assert run().kept == ()
    assert path.read_bytes() == drawn
    path.write_bytes(drawn[:-1] + b"\1")
    (kept,) = run().kept
    assert kept.read_bytes() == drawn[:-1] + b"\1"
    assert path.read_bytes() == drawn
    study = basin / "study.toml"
    study.write_text(study.read_text("utf-8").replace("Tsera", "Tsara"), encoding="utf-8")
    assert run().kept == ()  # out of date, and changed by nobody
    assert path.read_bytes() != drawn
    path.unlink()
    assert run_study(basin, languages=["en"]).kept == ()
    assert not path.exists()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_shipped_study_is_a_sound_document(basin: Path, language: str):
    run_study(basin, languages=[language], word=True)
    made = (basin / "reports" / f"report.{language}.docx").read_bytes()
    assert list_misplaced(made) == []
    document = open_word(made)
    names = [mark.get(qn("w:name")) for mark in find(document, ".//w:bookmarkStart")]
    assert len(names) == len({*names})
    anchors = {link.get(qn("w:anchor")) for link in find(document, ".//w:hyperlink[@w:anchor]")}
    assert anchors <= {*names}
    assert len(EVIDENCE) == 3
