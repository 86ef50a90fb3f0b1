from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.errors import HamgaraError
from hamgara.exchange.code_names import CodeNames
from hamgara.exchange.codings import (
    Codes,
    Refusal,
    read_coding_rows,
    read_codings,
    write_codings,
)
from hamgara.study.codebook import Code
from hamgara.study.codings import Coding
from hamgara.study.documents import Document, Quotation
from hamgara.text.bidi import strip_bidi
from hamgara.text.decoding import Row
from hamgara.text.spans import Span

TEXT = "مرز ما آرام است.\nمرز آن‌ها نه، مي گويند.\nThe river is wide."
CODES = (
    Code("T1", "theme", "", {"en": "Border queues", "fa": "صف‌های مرزی"}),
    Code("T2", "theme", "", {"en": "Rivers and dams", "az": "Çaylar və bəndlər"}),
    Code("C3", "component", "", {"en": "Water/energy"}),
    Code("C4", "component", "", {"en": "Trust"}),
    Code("T4", "theme", "C4", {"en": "trust"}),
    Code("D", "theme", "C3", {"en": "Dams/weirs", "fa": "سد"}),
    Code("N1", "theme", "T1", {"en": "Actors"}),
    Code("N2", "theme", "T2", {"en": "Actors"}),
    Code("N11", "theme", "N1", {"en": "States"}),
    Code("N21", "theme", "N2", {"en": "States"}),
    Code("1.12", "theme", "", {"en": "Visits"}),
    Code("11.2", "theme", "", {"en": "Treaties"}),
    Code("trade", "theme", "", {"en": "Trade relations"}),
    Code("6.1", "theme", "", {"en": "energy"}),
    Code("61", "theme", "", {"en": "+"}),
)
KNOWN = Codes(CODES, frozenset({"P1"}))


def find(name: str) -> Document | None:
    return Document("d1", "d1", "sources/d1.txt", TEXT, "", "fa") if name == "d1" else None


def read(*lines: str, header: str = "document,start,end,quote,code,coder") -> list:
    data = "\n".join((header, *lines)).encode()
    return list(read_codings(data, "c.csv", KNOWN, find, coder=""))


def only(rows: list) -> Coding:
    assert len(rows) == 1
    assert isinstance(rows[0], Coding), rows[0]
    return rows[0]


def why(rows: list) -> str:
    assert len(rows) == 1
    assert isinstance(rows[0], Refusal)
    return str(rows[0].error)


def test_a_quote_is_located():
    found = only(read("d1,,,The river,T1,ana")).quotation
    assert found == Quotation("d1", Span(TEXT.index("The"), TEXT.index("The") + 9), "The river")


def test_a_quote_is_located_in_other_letters_and_without_half_spaces():
    found = only(read("d1,,,می‌گویند,T1,ana")).quotation
    assert found is not None
    assert found.text == "مي گويند"
    assert found.span.of(TEXT) == found.text


def test_a_span_alone_gives_its_words():
    found = only(read("d1,0,3,,T1,ana")).quotation
    assert found == Quotation("d1", Span(0, 3), "مرز")


def test_digits_of_any_script_are_numbers():
    assert only(read("d1,۰,۳,,T1,ana")).quotation == Quotation("d1", Span(0, 3), "مرز")


def test_a_participant_alone_can_be_coded():
    found = only(read("P1,T1,ana", header="participant,code,coder"))
    assert (found.participant, found.quotation) == ("P1", None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("d1,,,مرز,T1,ana", "stands 2 times in the document d1: 0-3, 17-20"),
        ("d1,,,ocean,T1,ana", "does not stand in the document d1"),
        ("d9,,,مرز,T1,ana", "There is no document d9"),
        ("d1,,,The river,T9,ana", "There is no code T9"),
        ("d1,,,The river,T1,", "names no coder"),
        ("d1,,,The river,T1,published", "kept for printed tables"),
        ("d1,,,,T1,ana", "neither a quote nor a span"),
        ("d1,5,,,T1,ana", "both a start and an end"),
        ("d1,x,9,,T1,ana", "x is not a whole number"),
        ("d1,9,5,,T1,ana", "is not in the document"),
        ("d1,0,9999,,T1,ana", "is not in the document (length"),
        ("d1,0,3,river,T1,ana", "The words at the span are not the quote"),
        (",,,x,T1,ana", "neither a document nor a participant"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(line: str, expected: str):
    message = why(read(line))
    assert expected in message
    assert message.startswith("c.csv:2")


def test_a_bad_row_stops_no_other():
    rows = read("d1,,,ocean,T1,ana", "d1,,,The river,T1,ana", "d1,,,wide,T2,bob")
    assert [type(row).__name__ for row in rows] == ["Refusal", "Coding", "Coding"]


def test_a_time_is_kept_in_utc_and_a_wrong_one_refused():
    header = "document,quote,code,coder,time"
    found = only(read("d1,wide,T1,ana,2026-03-01T12:00:00+04:00", header=header))
    assert found.time == "2026-03-01T08:00:00+00:00"
    assert "is not a time" in why(read("d1,wide,T1,ana,yesterday", header=header))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (b"document,quote\nd1,wide\n", "no column code"),
        ("code,quote\nT1,caf\xe9\n".encode("latin-1"), "not UTF-8"),
        (b'code,quote\nT1,"open\n', "opened in this row"),
        (b"code,code\nT1,T1\n", "stands twice"),
        (b"code\n\0\n", "NUL"),
    ],
)
def test_a_file_that_is_no_table_is_refused_whole(data: bytes, expected: str):
    with pytest.raises(HamgaraError, match=expected):
        list(read_codings(data, "c.csv", KNOWN, find))


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(TEXT) - 1),
            st.integers(1, 20),
            st.sampled_from(["T1", "T2"]),
            st.text(st.characters(exclude_categories=("Cs", "Cc"))).map(str.strip),
        )
    )
)
def test_codings_come_back_from_csv_as_they_were(rows):
    codings = [
        Coding(
            code,
            "ana",
            "2026-01-01T00:00:00+00:00",
            Quotation("d1", span, span.of(TEXT)),
            memo=memo,
        )
        for start, length, code, memo in rows
        for span in (Span(start, min(start + length, len(TEXT))),)
    ]
    data = "".join(write_codings(codings)).encode()
    assert list(read_codings(data, "c.csv", KNOWN, find)) == codings


def test_a_place_of_many_digits_is_refused():
    assert "not a whole number" in why(read(f"d1,0,{'9' * 5000},,T1,ana"))


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("t1", ["T1"]),
        ("Border queues", ["T1"]),
        ("border  Queues.", ["T1"]),
        ("صف هاي مرزي", ["T1"]),
        ("ÇAYLAR VƏ BƏNDLƏR", ["T2"]),
        ("T2 Dams", ["T2"]),
        ("T2: dams upstream", ["T2"]),
        ("Neighbors\\\\Border queues", ["T1"]),
        ("Neighbors > Water > Rivers and dams", ["T2"]),
        ("Neighbors::T2", ["T2"]),
        ("Water/energy", ["C3"]),
        ("Border queues; T2", ["T1", "T2"]),
        ("Border queues\nRivers and dams\nT1", ["T1", "T2"]),
        ("A > Border queues; A > Rivers and dams", ["T1", "T2"]),
        ("T1 Queues | T2 - Dams", ["T1", "T2"]),
        ("A > T1 Queues", ["T1"]),
        ("T1-Border queues", ["T1"]),
        ("Economy/Water/energy", ["C3"]),
        ("Economy/energy", ["6.1"]),
        ("trade - trade relations", ["trade"]),
        ("6.1", ["6.1"]),
        ("6-1", ["6.1"]),
        ("61", ["61"]),
        ("+", ["61"]),
        ("6.1;61", ["6.1", "61"]),
        ("مرز > صف‌های مرزی؛ T2", ["T1", "T2"]),
        ("Codes\\\\Trust\\\\Trust", ["T4"]),
        ("C4 > Trust", ["T4"]),
        ("Neighbors > Rivers and dams > Actors > States", ["N21"]),
        ("Neighbors: Border queues: Actors", ["N1"]),
        ("Trust: trust", ["T4"]),
        ("Water/energy > Dams/weirs", ["D"]),
        ("Old tree > Dams/weirs", ["D"]),
        ("C3 Water/energy > D Dams/weirs", ["D"]),
        ("C4 Confidence > T4 Confidence", ["T4"]),
        ("D Dams/weirs", ["D"]),
        ("1.12 Visits", ["1.12"]),
        ("11.2", ["11.2"]),
    ],
)
def test_codes_are_found_as_other_programs_write_them(cell: str, codes: list[str]):
    rows = [Row(2, {"document": "d1", "quote": "The river", "code": cell, "coder": "ana"})]
    found = list(read_coding_rows(rows, "c.xlsx", KNOWN, find))
    assert [one.code for one in found if isinstance(one, Coding)] == codes
    assert {one.quotation for one in found if isinstance(one, Coding)} == {
        Quotation("d1", Span(TEXT.index("The"), TEXT.index("The") + 9), "The river")
    }


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Trust", "Trust is the name of several codes: C4, T4"),
        ("T1; Mountains", "There is no code Mountains"),
        ("T9 Border", "There is no code T9 Border"),
        ("", "The row names no code"),
        ("D lack of rain", "There is no code D lack of rain"),
        ("112", "There is no code 112"),
        ("Actors > States", "Actors > States is the name of several codes: N11, N21"),
        ("T1 Trust", "T1 Trust is the name of several codes: T1, C4, T4"),
        ("Border queues / Rivers and dams", "is the name of several codes: T1, T2"),
        ("Border queues > Rivers and dams", "is the name of several codes: T1, T2"),
        (" ; ", "There is no code"),
        ("Border", "There is no code Border"),
        ("Trade policy", "There is no code Trade policy"),
        ("Trade-off", "There is no code Trade-off"),
        ("T.1.1", "There is no code T.1.1"),
        ("6;1", "There is no code 6"),
    ],
)
def test_codes_that_nobody_can_tell_are_refused(cell: str, expected: str):
    rows = [Row(2, {"document": "d1", "quote": "The river", "code": cell, "coder": "ana"})]
    assert expected in strip_bidi(why(list(read_coding_rows(rows, "c.xlsx", KNOWN, find))))


@pytest.mark.parametrize(
    "name", ["d1.docx", "D1", "d۱.docx", "D 1: d1.docx", "1: d1", "Talks\\d1", "Talks/d1.docx"]
)
def test_documents_are_found_as_other_programs_name_them(name: str):
    known = replace(KNOWN, documents=frozenset({"d1"}))
    rows = [Row(2, {"document": name, "quote": "The river", "code": "T1", "coder": "ana"})]
    found = only(list(read_coding_rows(rows, "c.xlsx", known, find))).quotation
    assert found is not None
    assert found.document == "d1"


@pytest.mark.parametrize("quote", ["The river is…", "The ... wide", "[…] The river"])
def test_a_quote_that_was_cut_is_told_to_be(quote: str):
    assert "cut or has gaps" in why(read(f"d1,,,{quote},T1,ana"))


def test_a_document_that_is_not_there_is_told_with_a_near_one_behind_its_number():
    known = replace(KNOWN, documents=frozenset({"d1-first"}))
    rows = [Row(2, {"document": "3: d1.docx", "quote": "The river", "code": "T1", "coder": "ana"})]
    message = why(list(read_coding_rows(rows, "c.xlsx", known, lambda _: None)))
    assert "Did you mean d1-first?" in strip_bidi(message)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (("Border queues",), "T1"),
        (("Groups", "T1 Border queues"), "T1"),
        (("Trust",), "C4"),
        (("Trust", "trust"), "T4"),
        (("Border queues", "Actors"), "N1"),
        (("Rivers and dams", "Actors", "States"), "N21"),
        (("Themes", "Water/energy"), "C3"),
        (("Themes", "Border queues; Trust"), None),
        (("Themes", "unknown"), None),
        (("",), None),
    ],
)
def test_a_code_is_found_by_the_names_of_its_path(path: tuple[str, ...], code: str | None):
    assert CodeNames(CODES).find_path(path) == code


def test_a_path_that_may_be_several_codes_is_refused():
    for path in (("Actors",), ("Water/energy", "Actors")):
        with pytest.raises(HamgaraError, match="name of several codes"):
            CodeNames(CODES).find_path(path)
