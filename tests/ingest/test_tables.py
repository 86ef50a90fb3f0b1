from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from hamgara.errors import HamgaraError
from hamgara.ingest.tables import (
    parse_columns,
    read_evidence_table,
    read_key,
    read_theme_table,
)

HEADER = (
    "code,dimension_fa,component_fa,theme_fa,theme_en,sources,"
    "theme_total,component_total,dimension_total"
)
FIRST = "T01,انگیزشی,اقتصاد,حمل و نقل,Transport,1-2-3,3,5,9"
SECOND = "T02,,اقتصاد,تجارت,Trade,2-1,,,"
GOOD = "\n".join((HEADER, FIRST, SECOND)) + "\n"
EVIDENCE = "participant,name_fa,role,findings\n1,الف,x,ورزش|سیاسی | \n2,ب,y,\n"


def write(folder: Path, data: str | bytes, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def write_xlsx(folder: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(folder / "t.xlsx")
    return folder / "t.xlsx"


def refuse(path: Path, **options: object) -> str:
    with pytest.raises(HamgaraError) as caught:
        read_theme_table(path, **options)  # type: ignore[arg-type]
    assert caught.value.remedy or "twice" in str(caught.value) or "empty" in str(caught.value)
    return str(caught.value)


class TestThemeTable:
    def test_rows_as_they_stand(self, tmp_path: Path) -> None:
        table = read_theme_table(write(tmp_path, GOOD))
        first, second = table.rows
        assert table.name == "t.csv"
        assert (first.row, first.code, first.sources) == (1, "T01", (1, 2, 3))
        assert first.labels["theme"] == {"fa": "حمل و نقل", "en": "Transport"}
        assert first.labels["dimension"] == {"fa": "انگیزشی"}
        assert dict(first.totals) == {"theme": 3, "component": 5, "dimension": 9}
        assert (second.row, second.sources, second.labels["dimension"]) == (2, (2, 1), {})
        assert dict(second.totals) == {"theme": None, "component": None, "dimension": None}

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
    def test_encodings(self, tmp_path: Path, encoding: str) -> None:
        text = GOOD.replace("ی", "ي") if encoding == "cp1256" else GOOD
        table = read_theme_table(write(tmp_path, text.encode(encoding)))
        assert table.rows[0].labels["theme"]["fa"] == "حمل و نقل"

    @pytest.mark.parametrize(
        "sources",
        [
            "1-2-15",
            "1–2–15",
            '"1,2,15"',
            "1،2،15",
            "1;2;15",
            "1 2 15",
            "۱-۲-۱۵",
            "١، ٢، ١٥",
            "1 - 2 — 15 -",
        ],
    )
    def test_sources_parted_and_written_in_any_way(self, tmp_path: Path, sources: str) -> None:
        table = read_theme_table(write(tmp_path, GOOD.replace("1-2-3", sources)))
        assert table.rows[0].sources == (1, 2, 15)

    def test_digits_of_any_script_in_totals(self, tmp_path: Path) -> None:
        table = read_theme_table(write(tmp_path, GOOD.replace("3,5,9", "۳,٥,\u200e9")))
        assert dict(table.rows[0].totals) == {"theme": 3, "component": 5, "dimension": 9}

    @pytest.mark.parametrize("sign", [";", "\t"])
    def test_other_delimiters(self, tmp_path: Path, sign: str) -> None:
        assert len(read_theme_table(write(tmp_path, GOOD.replace(",", sign))).rows) == 2

    def test_blank_rows_are_passed_over(self, tmp_path: Path) -> None:
        text = "\n".join((HEADER, "", FIRST, ",,,,,,,,", SECOND, "\n"))
        assert [row.row for row in read_theme_table(write(tmp_path, text)).rows] == [1, 2]

    def test_xlsx(self, tmp_path: Path) -> None:
        rows: list[list[object]] = [list(HEADER.split(","))]
        rows += [["T01", "انگیزشی", "اقتصاد", "حمل", None, "1-2-3", 3.0, 5, "۹"]]
        rows += [[None] * 9, ["T02", None, "اقتصاد", "تجارت", None, 7, None, None, None]]
        table = read_theme_table(write_xlsx(tmp_path, rows))
        assert table.name == "t.xlsx"
        assert [row.sources for row in table.rows] == [(1, 2, 3), (7,)]
        assert dict(table.rows[0].totals) == {"theme": 3, "component": 5, "dimension": 9}


class TestColumns:
    def test_renamed_columns(self, tmp_path: Path) -> None:
        text = GOOD.replace("sources", "کدهای منبع").replace("theme_total", "n")
        columns = parse_columns("sources=کدهای منبع, theme_total=n")
        assert read_theme_table(write(tmp_path, text), columns=columns).rows[0].sources == (1, 2, 3)

    def test_swapped_columns(self, tmp_path: Path) -> None:
        columns = {"theme_total": "component_total", "component_total": "theme_total"}
        row = read_theme_table(write(tmp_path, GOOD), columns=columns).rows[0]
        assert (row.totals["theme"], row.totals["component"]) == (5, 3)

    def test_a_column_said_to_be_absent(self, tmp_path: Path) -> None:
        text = "theme_en,sources,theme_total\nTransport,1-2,2\n"
        absent = parse_columns(
            "code=,dimension_en=,component_en=,component_total=,dimension_total="
        )
        (row,) = read_theme_table(write(tmp_path, text), columns=absent).rows
        assert (row.code, dict(row.totals)) == ("", {"theme": 2})

    @pytest.mark.parametrize(
        "column", ["code", "sources", "theme_total", "component_total", "dimension_total"]
    )
    def test_a_missing_column_is_named_with_those_there(self, tmp_path: Path, column: str) -> None:
        error = refuse(write(tmp_path, GOOD.replace(column, "other")))
        assert error.startswith("t.csv:1: ")
        assert f"no column {column};" in error
        assert "other" in error

    @pytest.mark.parametrize("level", ["dimension", "component", "theme"])
    def test_one_language_a_level_is_wanted(self, tmp_path: Path, level: str) -> None:
        text = GOOD.replace(f"{level}_fa", "x").replace(f"{level}_en", "y")
        assert f"no column {level}_fa" in refuse(write(tmp_path, text))

    def test_sources_and_labels_cannot_be_absent(self, tmp_path: Path) -> None:
        assert "sources" in refuse(write(tmp_path, GOOD), columns={"sources": ""})
        absent = {"theme_fa": "", "theme_en": "", "theme_az": ""}
        assert "theme_fa" in refuse(write(tmp_path, GOOD), columns=absent)

    def test_a_name_given_for_a_column_that_is_not_there(self, tmp_path: Path) -> None:
        assert "no column n;" in refuse(write(tmp_path, GOOD), columns={"theme_total": "n"})

    def test_columns_of_the_other_table_are_let_be(self, tmp_path: Path) -> None:
        assert read_theme_table(write(tmp_path, GOOD), columns={"participant": "no"})

    @pytest.mark.parametrize("text", ["sources", "nonsense=x", "sources=x,y"])
    def test_a_wrong_map(self, text: str) -> None:
        with pytest.raises(HamgaraError, match="--columns"):
            parse_columns(text)


class TestBadCells:
    @pytest.mark.parametrize("cell", ["x", "3.5", "-3", "3 themes", "½", "²"])
    def test_a_total_that_is_no_whole_number(self, tmp_path: Path, cell: str) -> None:
        error = refuse(write(tmp_path, GOOD.replace("3,5,9", f"3,{cell},9")))
        assert error.startswith("t.csv:2: component_total: ")
        assert cell in error

    @pytest.mark.parametrize("cell", ["1-2-x", "1-0", "P1-P2", "1.5", "1-²"])
    def test_a_source_that_is_no_number(self, tmp_path: Path, cell: str) -> None:
        error = refuse(write(tmp_path, GOOD.replace("2-1", cell)))
        assert error.startswith("t.csv:3: sources: ")
        assert cell in error

    def test_the_place_names_their_column(self, tmp_path: Path) -> None:
        text = GOOD.replace("sources", "منبع").replace("2-1", "2-x")
        assert "t.csv:3: منبع: x is" in refuse(write(tmp_path, text), columns={"sources": "منبع"})

    def test_a_code_that_stands_twice(self, tmp_path: Path) -> None:
        error = refuse(write(tmp_path, GOOD.replace("T02", "T01")))
        assert error.startswith("t.csv:3: code: T01 stands twice, first on line 2.")

    def test_blank_codes_may_stand_twice(self, tmp_path: Path) -> None:
        text = GOOD.replace("T01", "").replace("T02", "")
        assert len(read_theme_table(write(tmp_path, text)).rows) == 2

    def test_a_date_that_excel_made(self, tmp_path: Path) -> None:
        rows: list[list[object]] = [list(HEADER.split(","))]
        rows += [["T01", "a", "b", "c", None, dt.datetime(2003, 2, 1), 3, None, None]]
        error = refuse(write_xlsx(tmp_path, rows))
        assert error.startswith("t.xlsx:2: sources: ")
        assert "date" in error

    def test_a_row_longer_than_the_header(self, tmp_path: Path) -> None:
        assert "t.csv:2: " in refuse(write(tmp_path, GOOD.replace("1-2-3", "1,2,3")))


class TestBadFiles:
    @pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
    def test_empty(self, tmp_path: Path, data: bytes) -> None:
        assert "The file is empty." in refuse(write(tmp_path, data))

    def test_a_header_alone(self, tmp_path: Path) -> None:
        assert "no rows" in refuse(write(tmp_path, HEADER + "\n"))
        assert "no rows" in refuse(write_xlsx(tmp_path, [list(HEADER.split(","))]))

    def test_latin_1(self, tmp_path: Path) -> None:
        text = GOOD.encode().replace("انگیزشی".encode(), "Économie, Öl".encode("latin-1"))
        assert "t.csv:2: This is not UTF-8 text" in refuse(write(tmp_path, text))
        plain = (HEADER + "\nT1,Größe,Maß,Überblick,x,1,1,1,1\n").encode("latin-1")
        assert "t.csv:2: This is not UTF-8 text" in refuse(write(tmp_path, plain))

    def test_bytes_of_no_text(self, tmp_path: Path) -> None:
        assert "t.csv" in refuse(write(tmp_path, bytes(range(128, 256)) * 3))
        assert "t.csv" in refuse(write(tmp_path, b"\x89PNG\r\n\x1a\n\x00\x00"))

    def test_nul(self, tmp_path: Path) -> None:
        assert "t.csv:2: There is a NUL" in refuse(write(tmp_path, GOOD.replace("حمل", "ح\0مل")))

    def test_an_open_quote(self, tmp_path: Path) -> None:
        assert "t.csv:" in refuse(write(tmp_path, GOOD.replace("Transport", '"Transport')))

    def test_a_column_that_stands_twice(self, tmp_path: Path) -> None:
        assert "code stands twice" in refuse(write(tmp_path, GOOD.replace("theme_en", "code")))
        rows: list[list[object]] = [["code", "code"], ["a", "b"]]
        assert "code stands twice" in refuse(write_xlsx(tmp_path, rows))

    def test_no_file_and_a_folder(self, tmp_path: Path) -> None:
        assert "cannot be read" in refuse(tmp_path / "none.csv")
        assert "cannot be read" in refuse(tmp_path)

    def test_broken_and_old_workbooks(self, tmp_path: Path) -> None:
        assert "no readable XLSX" in refuse(write(tmp_path, b"PK\x03\x04 broken", "t.xlsx"))
        assert "old Excel" in refuse(write(tmp_path, b"\xd0\xcf\x11\xe0\xa1", "t.xls"))
        with zipfile.ZipFile(tmp_path / "z.xlsx", "w") as archive:
            archive.writestr("word/document.xml", "<x/>")
        assert "no readable XLSX" in refuse(tmp_path / "z.xlsx")
        assert "empty" in refuse(write_xlsx(tmp_path, []))


class TestEvidence:
    def test_items_and_names(self, tmp_path: Path) -> None:
        table = read_evidence_table(write(tmp_path, EVIDENCE))
        assert [row.findings for row in table.rows] == [("ورزش", "سیاسی"), ()]
        assert [row.participant for row in table.rows] == [1, 2]
        assert table.rows[0].name == {"fa": "الف"}

    def test_names_from_a_key(self, tmp_path: Path) -> None:
        bare = write(tmp_path, "participant,findings\n۲,ورزش\n3,ورزش\n")
        key = write(tmp_path, "participant,name_fa,name_en\n1,الف,A\n2,ب,B\n", "key.csv")
        rows = read_evidence_table(bare, key=key).rows
        assert [row.name for row in rows] == [{"fa": "ب", "en": "B"}, {}]
        assert [row.participant for row in rows] == [2, 3]
        assert read_key(key)[1] == {"fa": "الف", "en": "A"}

    def test_a_participant_may_stand_twice(self, tmp_path: Path) -> None:
        text = EVIDENCE.replace("\n2,", "\n1,")
        assert len(read_evidence_table(write(tmp_path, text)).rows) == 2

    @pytest.mark.parametrize("cell", ["x", "", "0", "1-2"])
    def test_a_participant_without_a_number(self, tmp_path: Path, cell: str) -> None:
        with pytest.raises(HamgaraError, match=r"t\.csv:3: participant: "):
            read_evidence_table(write(tmp_path, EVIDENCE.replace("\n2,", f"\n{cell},")))

    def test_a_row_that_is_refused_stops_no_other(self, tmp_path: Path) -> None:
        refused: list[HamgaraError] = []
        text = EVIDENCE.replace("\n1,", "\n,").replace("\n2,", "\n2.0,")
        table = read_evidence_table(write(tmp_path, text), refused=refused)
        assert [(row.row, row.participant) for row in table.rows] == [(2, 2)]
        assert [error.where for error in refused] == ["t.csv:2: participant"]
        with pytest.raises(HamgaraError, match="participant"):
            read_evidence_table(write(tmp_path, text.replace("2.0", "x")), refused=[])

    def test_an_empty_file_and_a_header_alone(self, tmp_path: Path) -> None:
        with pytest.raises(HamgaraError, match="A header and rows are wanted"):
            read_evidence_table(write(tmp_path, ""))
        with pytest.raises(HamgaraError, match="a header and no rows"):
            read_evidence_table(write(tmp_path, "participant,findings\n".encode("utf-16")))

    @pytest.mark.parametrize("column", ["participant", "findings"])
    def test_missing_columns(self, tmp_path: Path, column: str) -> None:
        with pytest.raises(HamgaraError, match=f"no column {column}"):
            read_evidence_table(write(tmp_path, EVIDENCE.replace(column, "other")))

    def test_renamed_columns(self, tmp_path: Path) -> None:
        text = EVIDENCE.replace("findings", "یافته").replace("name_fa", "who")
        columns = parse_columns("findings=یافته,name_fa=who,sources=s")
        row = read_evidence_table(write(tmp_path, text), columns=columns).rows[0]
        assert (row.findings, row.name) == (("ورزش", "سیاسی"), {"fa": "الف"})
