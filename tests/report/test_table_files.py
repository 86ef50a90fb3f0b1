from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from hamgara.messages import say
from hamgara.report.blocks import Cell, Column, Table
from hamgara.report.formats import csv as csv_format
from hamgara.report.formats import xlsx
from hamgara.study.measures import Measure, Unavailable

from .sample import TABLE

DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"]


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_mark_for_excel_and_plain_numbers():
    data = csv_format.render_table(TABLE, "fa")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = _read(data)
    assert rows[0][:4] == ["بُعد", "مضمون", "چاپ‌شده", "شمرده"]
    assert rows[1][:4] == ["انگیزشی", "حمل و نقل", "57", "12"]


def test_csv_repeats_words_over_covered_rows_and_no_numbers():
    assert _read(csv_format.render_table(TABLE, "en"))[2][:4] == ["Motivational", "'=2+3", "", "8"]


def test_csv_writes_mixed_cells_as_words_and_missing_numbers_as_nothing():
    last = _read(csv_format.render_table(TABLE, "en"))[3]
    assert last[1] == "'- 57.1%"
    assert last[2:4] == ["", "0.8153"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_cell_is_a_formula(text):
    table = Table("t", "t", (Column(text),), ((Cell((text,)),),))
    for row in _read(csv_format.render_table(table, "en")):
        assert row == ["'" + text]
    sheet = load_workbook(io.BytesIO(xlsx.render_table(table, "en"))).active
    assert [cell.data_type for (cell,) in sheet.iter_rows()] == ["s", "s"]


def test_sheet_runs_from_right_to_left_in_persian():
    def sheet(language):
        return load_workbook(io.BytesIO(xlsx.render_table(TABLE, language))).active

    assert sheet("fa").sheet_view.rightToLeft
    assert not sheet("en").sheet_view.rightToLeft


def test_sheet_has_numbers_spans_and_marks():
    sheet = load_workbook(io.BytesIO(xlsx.render_table(TABLE, "fa"))).active
    assert sheet.title == "table-2"
    assert {str(r) for r in sheet.merged_cells.ranges} == {"A2:A3", "C2:C3"}
    assert (sheet["C2"].value, sheet["D2"].value) == (57, 12)
    assert sheet["D4"].value == pytest.approx(0.8153)
    assert sheet["A1"].font.bold
    assert sheet["C2"].fill.fgColor.rgb.endswith("FBEAE7")
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["A"].width >= 8


def test_control_characters_do_not_break_a_workbook():
    table = Table("t", "t", (Column("a"),), ((Cell(("x\x00\x0by",)),),))
    sheet = load_workbook(io.BytesIO(xlsx.render_table(table, "en"))).active
    assert sheet["A2"].value == "xy"


def test_equal_tables_are_equal_files():
    assert xlsx.render_table(TABLE, "az") == xlsx.render_table(TABLE, "az")


def test_text_covered_from_above_has_no_words_of_its_own():
    rows = ((Cell(("a",), rows=2),), (Cell(("b",)),))
    with pytest.raises(TypeError, match="covered"):
        xlsx.render_table(Table("t", "t", (Column("a"),), rows), "en")


def test_intervals_stand_in_columns_behind_the_others():
    number = Measure(0.5, "share", say("Counted."), Unavailable(say("Nothing.")), 0.25, 0.75)
    plain = Measure(3, "events", say("Counted."), Unavailable(say("Nothing.")))
    columns = (Column("What"), Column("Share", numeric=True), Column("Events", numeric=True))
    rows = ((Cell(("a",)), Cell((number,)), Cell((plain,))), (Cell(("b",)), Cell(("–",)), Cell()))
    table = Table("t", "t", columns, rows)
    assert _read(csv_format.render_table(table, "en")) == [
        ["What", "Share", "Events", "Share, from", "Share, to"],
        ["a", "0.5", "3", "0.25", "0.75"],
        ["b", "–", "", "", ""],
    ]
    sheet = load_workbook(io.BytesIO(xlsx.render_table(table, "en"))).active
    assert [cell.value for cell in sheet[2]] == ["a", 0.5, 3, 0.25, 0.75]


def test_words_have_no_marks_of_direction():
    words = say("{names}", names={"fa": "\u2067\u2068مرز\u2069، \u2068تجارت\u2069\u2069"})
    table = Table("t", "t", (Column("t"),), ((Cell((words,)),),))
    assert _read(csv_format.render_table(table, "fa"))[1] == ["مرز، تجارت"]
    sheet = load_workbook(io.BytesIO(xlsx.render_table(table, "fa"))).active
    assert sheet["A2"].value == "مرز، تجارت"


def test_a_number_that_counts_nothing_is_a_number_in_files():
    table = Table("t", "t", (Column("Year"),), ((Cell((say("{number}", number=1403),)),),))
    assert _read(csv_format.render_table(table, "fa"))[1] == ["1403"]
    sheet = load_workbook(io.BytesIO(xlsx.render_table(table, "fa"))).active
    assert (sheet["A2"].value, sheet["A2"].number_format) == (1403, "General")


def test_sheet_shows_as_many_decimals_as_the_page_and_keeps_all():
    nothing = Unavailable(say("Nothing."))
    numbers = [(56.1254, "%"), (0.8153, "kappa"), (1, "kappa"), (12, "codings"), (61.26, "times")]
    rows = tuple((Cell((Measure(n, unit, say("Counted."), nothing),)),) for n, unit in numbers)
    table = Table("t", "t", (Column("n", numeric=True),), rows)
    sheet = load_workbook(io.BytesIO(xlsx.render_table(table, "en"))).active
    cells = [cell for (cell,) in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [n for n, _ in numbers]
    assert [cell.number_format for cell in cells] == ["0.0", "0.00", "0.00", "General", "0.0"]
    assert sheet.column_dimensions["A"].width == 8


def test_a_workbook_says_its_title_language_and_program():
    caption = say("Episodes: {source}", source={"fa": "گاه‌شمار"})
    data = xlsx.render_table(Table("t", caption, (Column("a"),), ()), "fa")
    told = load_workbook(io.BytesIO(data)).properties
    assert (told.creator, told.language) == ("Hamgara", "fa")
    assert told.title == "مقطع‌ها: گاه‌شمار"


def test_a_workbook_prints_as_wide_as_the_paper_with_its_head_on_every_sheet():
    sheet = load_workbook(io.BytesIO(xlsx.render_table(TABLE, "fa"))).active
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((1, 0), (None, 0))
