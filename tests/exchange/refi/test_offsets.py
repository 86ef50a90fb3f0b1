from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.exchange.refi.offsets import READINGS, Reading, Ruler, find_reading
from hamgara.exchange.refi.project import RefiCoding, RefiText, Selection, read_project
from tests.exchange.refi.projects import Said, Way, write_project

FARSI = (
    "پرسش: کار در مرز چطور است؟ 😀😀\n"
    "پاسخ: کامیون‌ها سه روز پشت مرز می‌مانند. 👩‍👩‍👧 با بانک‌های آن طرف\n"
    "پاسخ: نوروز را همه با هم می‌گیریم.\n"
)
ENGLISH = "Q: What do they ask?\nA: The railway 🚆 between Rasht and Astara.\nA: It is near."
WORDS = {
    FARSI: ["کار در مرز", "کامیون‌ها سه روز پشت مرز", "بانک‌های آن طرف", "نوروز"],
    ENGLISH: ["The railway", "Rasht and Astara", "It is near"],
}
WAYS = {
    "as the standard says": (Way(), Reading()),
    "names": (Way(names=True), Reading()),
    "UTF-16, CRLF is two, BOM": (
        Way(utf16=True, line_end="\r\n", counted=2, mark=True, folder="Sources"),
        Reading(utf16=True),
    ),
    "CRLF is one": (Way(line_end="\r\n"), Reading(line_end="one")),
    "lone CR": (Way(line_end="\r"), Reading()),
    "inline, CRLF was two": (Way(inline=True, counted=2), Reading(line_end="two")),
    "the BOM counts": (Way(mark=True, mark_counts=True), Reading(mark=True)),
    "the end is the last character": (Way(last=True), Reading(last=True)),
    "braces and a prefix": (Way(braces=True, prefix="q:", utf16=True), Reading(utf16=True)),
}


@pytest.mark.parametrize("name", WAYS)
def test_the_reading_is_found_on_the_file_itself(name: str, tmp_path: Path):
    way, wanted = WAYS[name]
    texts = {
        str(n): (text, [Said(words) for words in WORDS[text]])
        for n, text in enumerate((FARSI, ENGLISH))
    }
    path = write_project(tmp_path / "p.qdpx", texts, {"trade": None}, way)
    project = read_project(path)
    trial = find_reading(project.texts)
    assert trial.reading == wanted
    assert not trial.doubtful
    assert trial.tested == trial.edges == 7
    assert (trial.named, trial.quoted) == ((7, 7) if way.names else (0, 0))
    for text in project.texts:
        assert text.text in WORDS
        spans = [Ruler(text).place(one, trial.reading) for one in text.selections]
        assert [span and span.of(text.text) for span in spans] == WORDS[text.text]
    assert [sample.words for sample in trial.samples] == ["کار در مرز", "نوروز", "It is near"]


def make(raw: str, *selections: tuple[int, int, str]) -> RefiText:
    coding = (RefiCoding("c", "ana", "", ""),)
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    several = tuple(Selection(start, end, name, "", coding) for start, end, name in selections)
    return RefiText("t", raw.encode(), raw, text, marked=False, selections=several)


def test_names_that_quote_decide_before_edges_of_words():
    text = "aaa bbb ccc"  # 4-7 is a word; the names say that ends are last characters
    assert find_reading([make(text, (4, 7, "bbb"))]).reading == Reading()
    assert find_reading([make(text, (4, 6, "bbb"), (0, 2, "aaa"))]).reading == Reading(last=True)
    assert find_reading([make(text, (3, 6, "bbb"), (3, 6, " bbb"))]).reading == Reading(last=True)


@pytest.mark.parametrize("way", ["as the standard says", "UTF-16, CRLF is two, BOM", "CRLF is one"])
def test_paragraphs_may_be_selected_with_their_line_ends(way: str, tmp_path: Path):
    lines = [*FARSI.splitlines(keepends=True), *ENGLISH.splitlines(keepends=True)[:2]]
    texts = {
        str(n): (text, [Said(line) for line in lines if line in text])
        for n, text in enumerate((FARSI, ENGLISH))
    }
    path = write_project(tmp_path / "p.qdpx", texts, {"trade": None}, WAYS[way][0])
    project = read_project(path)
    trial = find_reading(project.texts)
    spans = [
        span.of(text.text)
        for text in project.texts
        for one in text.selections
        if (span := Ruler(text).place(one, trial.reading))
    ]
    assert spans == lines
    assert (trial.edges, trial.doubtful) == (5, False)


def test_a_name_that_is_cut_quotes_too():
    text = "one 😀😀 The railway between Rasht and Astara"
    assert text[7:18] == "The railway"
    trial = find_reading([make(text, (9, 45, "The railway between Ra…"))])
    assert trial.reading == Reading(utf16=True)
    trial = find_reading([make(text, (9, 45, "The railway between Rash"))])
    assert (trial.reading.utf16, trial.quoted, trial.named) == (True, 1, 1)


def test_a_line_end_is_no_name():
    trial = find_reading([make("one\ntwo", (3, 4, "\n"), (4, 7, "two"))])
    assert (trial.quoted, trial.named) == (1, 1)


def test_readings_that_fit_as_well_are_told():
    trial = find_reading([make("😀---", (2, 3, ""))])
    assert trial.doubtful
    assert trial.rivals
    assert find_reading([make("only words", (0, 4, ""))]).rivals == ()


def test_a_file_without_codings_is_read_as_the_standard_says():
    assert find_reading([make("text")]).reading == READINGS[0] == Reading()
    assert find_reading([]).tested == 0


def test_a_place_that_is_none_is_not_mended():
    text = make("a😀b", (0, 0, ""))
    ruler = Ruler(text)

    def place(start: int, end: int, reading: Reading = READINGS[0]):
        return ruler.place(Selection(start, end, "", "", ()), reading)

    assert place(0, 4) is None
    assert place(-1, 2) is None
    assert place(2, 2) is None
    assert place(3, 1) is None
    assert place(0, 2, Reading(utf16=True)) is None  # half of an emoji
    assert place(0, 3, Reading(utf16=True)) is not None


def test_a_selection_may_end_between_cr_and_lf():
    ruler = Ruler(make("one\r\ntwo"))
    span = ruler.place(Selection(0, 4, "", "", ()), Reading())
    assert span is not None
    assert (span.start, span.end) == (0, 3)


@given(
    raw=st.text("ab \n\r😀\u200cم", min_size=1),
    data=st.data(),
    utf16=st.booleans(),
    last=st.booleans(),
)
def test_every_span_is_found_again(raw: str, data: st.DataObject, *, utf16: bool, last: bool):
    text = make(raw)
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, len(text.text)))

    def count(at: int) -> int:
        part = text.text[:at]
        ends = raw.replace("\r\n", "N").replace("\r", "1").replace("\n", "1")
        return (len(part.encode("utf-16-le")) // 2 if utf16 else at) + ends[:at].count("N")

    selection = Selection(count(start), count(end) - last, "", "", ())
    span = Ruler(text).place(selection, Reading(utf16=utf16, last=last))
    assert span is not None
    assert (span.start, span.end) == (start, end)
