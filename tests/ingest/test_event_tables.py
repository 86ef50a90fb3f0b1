from __future__ import annotations

import csv
import gzip
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from hamgara.errors import HamgaraError
from hamgara.ingest.events.dates import read_span
from hamgara.ingest.events.layouts import LAYOUTS, find_layout, read_layout
from hamgara.ingest.events.markers import MarkersReading, read_markers
from hamgara.ingest.events.notation import (
    has_decimal_commas,
    read_count,
    read_number,
    rewrite_commas,
)
from hamgara.ingest.events.records import Reading, Record, read_records
from hamgara.ingest.events.values import ValuesReading, read_values
from hamgara.ingest.events.votes import VotesReading, read_state_columns, read_votes
from hamgara.messages import translate
from hamgara.relations.panel import read_panel
from hamgara.study.countries import find_country, is_country, name_country
from hamgara.study.ontology import STANDARD, read_ontology

MAP = "source=from,target=to,date=day,quad=class,id=key,score=points"
HEADER = "key,day,from,to,class,points"


def read(path: Path, layout: str = MAP, dyad=("IRN", "AZE")) -> tuple[list[Record], Reading]:
    reading = Reading()
    where = find_layout(layout) if layout in LAYOUTS else read_layout(layout)
    records = list(read_records(path, where, reading, dyad=dyad))
    kept = reading.taken + reading.elsewhere + reading.stateless + reading.duplicates
    assert reading.rows == kept + reading.undated + len(reading.refused)
    return records, reading


def write(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def told(reading: Reading) -> list[tuple[int, str, str]]:
    return [(one.row, one.where, translate(one.what, "en")) for one in reading.refused]


@pytest.mark.parametrize(
    "name",
    [
        *("IRN", "irn", "IR", "630", "۶۳۰", "Iran", "IRAN", "ایران", "ايران", "İran", "iran"),
        *("Iran, Islamic Republic Of", "Islamic Republic of Iran", "جمهوری اسلامی ایران"),
        *("İran İslam Respublikası", " Iran ", "Iran (Islamic Republic of)", "Iran, Islamic Rep."),
        *("Persia (Iran)", "ایران (جمهوری اسلامی)", "I.R. Iran", "630.0"),
    ],
)
def test_a_state_is_known_by_its_names_and_codes(name):
    assert find_country(name) == "IRN"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("آذربایجان", "AZE"),
        ("جمهوری آذربایجان", "AZE"),
        ("Azərbaycan Respublikası", "AZE"),
        ("373", "AZE"),
        ("Republic of Korea", "KOR"),
        ("Democratic People's Republic of Korea", "PRK"),
        ("Democratic Republic of Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Russian Federation", "RUS"),
        ("Equatorial Guinea", "GNQ"),
        ("AUS", "AUS"),
        ("900", "AUS"),
        ("Congo, Dem. Rep.", "COD"),
        ("Congo, Rep.", "COG"),
        ("Korea, Dem. People's Rep.", "PRK"),
        ("China, Hong Kong SAR", "HKG"),
        ("Taiwan, China", "TWN"),
        ("China, P.R.: Mainland", "CHN"),
        ("China, P.R.: Hong Kong", "HKG"),
        ("China (Taiwan)", "TWN"),
        ("Bolivia (Plurinational State of)", "BOL"),
        ("آذربایجان، جمهوری", "AZE"),
        ("Rusiya Federasiyası", "RUS"),
        ("Saint Kitts and Nevis", "KNA"),
        ("KSV", "XKX"),
        ("MTN", "MNE"),
        ("347", "XKX"),
    ],
)
def test_like_names_are_told_apart(name, code):
    assert find_country(name) == code


@pytest.mark.parametrize(
    "name",
    [
        *("", "Atlantis", "Korea", "EUR", "Republic of", "0", "99999", "آذربایجان شرقی", "Ir an"),
        *("Azerbaijan, East", "Ireland, Northern", "Georgia, USA", "Congo, DRC", "Iran (Iraq)"),
        *("NA", "na", "DDR", "Germany, East", "German Democratic Republic", "YMD", "SUN", "YUG"),
        *("Yemen, People's Democratic Republic of", "Viet Nam, Republic of", "630.5", "IRN,"),
        *("EU", "European Union", "QUU", "ZZ", "XA"),
    ],
)
def test_what_names_no_state_is_none(name):
    assert find_country(name) is None


@pytest.mark.parametrize("code", ["IRN", "AZE", "TUR", "ARM", "GEO", "RUS", "USA", "CIV", "HKG"])
def test_the_name_of_a_state_leads_back_to_it(code):
    assert is_country(code)
    assert {find_country(name) for name in name_country(code).values()} == {code}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2005", "2005-01-01", "2005-12-31"),
        ("2005.0", "2005-01-01", "2005-12-31"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("200402", "2004-02-01", "2004-02-29"),
        ("200402.0", "2004-02-01", "2004-02-29"),
        ("2004.02", "2004-02-01", "2004-02-29"),
        ("2005-Q3", "2005-07-01", "2005-09-30"),
        ("2005-W07", "2005-02-14", "2005-02-20"),
        ("2005-03-01", "2005-03-01", "2005-03-01"),
        ("2005/3/1", "2005-03-01", "2005-03-01"),
        ("20050301", "2005-03-01", "2005-03-01"),
        ("2005-03-01T23:59:59Z", "2005-03-01", "2005-03-01"),
        ("۱۳۸۴", "2005-03-21", "2006-03-20"),
        ("1384/12/29", "2006-03-20", "2006-03-20"),
    ],
)
def test_times_are_read(text, first, last):
    assert tuple(day.isoformat() for day in read_span(text)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "05",
        "01/03/2005",
        "2005-13",
        "2005-02-30",
        "2005-W54",
        "9999",
        "3 May",
        "-1",
        "2005.1",
        "2005.5",
        "2004.02.0",
    ],
)
def test_times_are_not_guessed(text):
    assert read_span(text) is None


@given(st.text())
def test_any_cell_is_a_time_or_none(text):
    read_span(text)
    find_country(text)


def test_every_row_is_told(tmp_path: Path):
    path = write(
        tmp_path / "t.csv",
        HEADER,
        "1,2005-03-01,Iran,Azərbaycan,1,2.5",
        "2,,Iran,AZE,1,1",
        "3,last week,Iran,AZE,1,1",
        "4,2005-03-02,Atlantis,AZE,1,1",
        "5,2005-03-02,,AZE,1,1",
        "6,2005-03-02,AZE,ایران,material conflict,−۹٫۰",
        "7,2005-03-02,AZE,IRN,7,1",
        "8,2005-03-02,AZE,IRN,1,much",
        "9,2005-03-02,AZE,TUR,1,1",
        "1,2005-03-01,Iran,AZE,1,2.5",
        "11,2005-03-02,AZE,IRN,1,1,extra",
        "12,2005-03-02,IRN,IRN,1,1",
        "13,2005-03-02,AZE,IRN",
        "14,2005-03-02,AZE,IRN,1,inf",
        "15,2005-03-02,AZE,IRN,1,1_0",
    )
    records, reading = read(path)
    assert [(r.row, r.source, r.target, r.cooperation, r.conflict) for r in records] == [
        (1, "IRN", "AZE", 1, 0),
        (6, "AZE", "IRN", 0, 1),
    ]
    assert records[1].quads == (0, 0, 0, 1)
    assert [record.score for record in records] == [2.5, -9]
    assert (reading.undated, reading.duplicates, reading.elsewhere) == (1, 1, 2)
    refusals = told(reading)
    assert [row for row, _, _ in refusals] == [3, 4, 5, 7, 8, 11, 13, 14, 15]
    assert refusals[0][1] == "t.csv:4: day"
    assert "last week" in refusals[0][2]
    assert refusals[1][1:] == ("t.csv:5: from", "Atlantis names no state.")
    assert refusals[3][1] == "t.csv:8: class"
    assert refusals[5][2] == "The row has 7 cells, the header 6."


def test_a_table_of_counts_is_added_from_columns(tmp_path: Path):
    path = write(
        tmp_path / "t.csv",
        "i,j,year,vc,mc,vf,mf",
        '"Iran, Islamic Republic Of",Azerbaijan,2002.0,651.0,6.0,12.0,4.0',
        'Azerbaijan,"Iran, Islamic Republic Of",2002,7,0,1,2',
        'Azerbaijan,"Iran, Islamic Republic Of",2002,7,0,1,2',
        'Azerbaijan,"Iran, Islamic Republic Of",2003,-7,0,1,2',
        'Azerbaijan,"Iran, Islamic Republic Of",2003,1.5,0,1,2',
        'Azerbaijan,"Iran, Islamic Republic Of",2003,,0,1,2',
    )
    given = "source=i,target=j,period=year,cooperation=vc+mc,conflict=vf+mf"
    records, reading = read(path, given)
    assert [(r.cooperation, r.conflict, r.quads) for r in records] == [
        (657, 16, None),
        (7, 3, None),
    ]
    assert reading.duplicates == 1
    assert [where for _, where, _ in told(reading)] == [f"t.csv:{n}: vc" for n in (5, 6, 7)]
    quads = "verbal_cooperation=vc,material_cooperation=mc,verbal_conflict=vf,material_conflict=mf"
    records, _ = read(path, f"source=i,target=j,period=year,{quads}")
    assert records[0].quads == (651, 6, 12, 4)


def test_equal_events_without_ids_are_taken_and_told(tmp_path: Path):
    path = write(tmp_path / "t.csv", "source,target,date,quad", *["IRN,AZE,2005-01-01,1"] * 3)
    records, reading = read(path, "")
    assert len(records) == 3
    assert reading.repeats == 2


def icews_row(key="9", day="2014-05-01", code="042", source="Iran", target="Azerbaijan") -> str:
    cells = [key, day, "Hassan R", "Government", source, "Make a visit", code, "1.9"]
    return "\t".join([*cells, 'The "Office', "Government", target, "1", "2", "IRNA", "Baku"])


ICEWS = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    "City"
)


def test_icews(tmp_path: Path):
    path = write(
        tmp_path / "events.tab",
        ICEWS,
        icews_row(),
        icews_row(day="2014-05-02"),
        icews_row(),
        icews_row("10", code="1823"),
        icews_row("11", code="42"),
        icews_row("12", target=""),
        icews_row("13", code="111"),
        icews_row("14", code="0871"),
        icews_row("15", code="990"),
    )
    records, reading = read(path, "icews")
    assert [record.quads.index(1) for record in records] == [0, 0, 3, 2, 1]
    assert (reading.duplicates, reading.stateless) == (1, 1)
    assert [(row, where) for row, where, _ in told(reading)] == [
        (5, "events.tab:6: CAMEO Code"),
        (9, "events.tab:10: CAMEO Code"),
    ]


def gdelt_row(width: int, key="1", source="IRN", target="AZE", quad="4", day="20200713") -> str:
    cells = [""] * width
    cells[0], cells[1], cells[7], cells[17], cells[29], cells[30] = (
        *(key, day, source, target, quad), "-10",
    )  # fmt: skip
    return "\t".join(cells)


@pytest.mark.parametrize(("layout", "width"), [("gdelt1", 58), ("gdelt1", 57), ("gdelt2", 61)])
def test_gdelt_has_no_header(tmp_path: Path, layout: str, width: int):
    path = write(
        tmp_path / "export.CSV",
        gdelt_row(width),
        gdelt_row(width, "2", target="EUR"),
        gdelt_row(width, "3", "AZE", "IRN", "2"),
        gdelt_row(width, "4", "AZE", "RUS"),
        gdelt_row(width, "3", "AZE", "IRN", "2"),
        gdelt_row(width - 5, "5"),
    )
    records, reading = read(path, layout)
    assert [(r.source, r.quads, r.score) for r in records] == [
        ("IRN", (0, 0, 0, 1), -10),
        ("AZE", (0, 1, 0, 0), -10),
    ]
    assert (reading.stateless, reading.elsewhere, reading.duplicates) == (1, 1, 1)
    assert len(reading.refused) == 1
    with pytest.raises(HamgaraError, match="cells"):
        read(write(tmp_path / "other.csv", "a,b,c", "1,2,3"), layout)


def test_polecat_names_several_states_in_a_cell(tmp_path: Path):
    columns = ("Event ID", "Event Date", "Event Type", "Intensity", "Quad Code", "Actor Country")
    path = write(
        tmp_path / "p.txt",
        "\t".join((*columns, "Recipient Country")),
        "a\t2021-10-01\tACCUSE\t-2\tVERBAL CONFLICT\tIRN;TUR\tAZE",
        "b\t2021-10-01\tAID\t5\tMATERIAL COOPERATION\tAZE\tIRN",
        "c\t2021-10-01\tAID\t5\tMATERIAL COOPERATION\tAZE\tNone",
        "d\t2021-10-01\tAID\t5\tSOMETHING\tAZE\tIRN",
    )
    records, reading = read(path, "polecat")
    assert [(r.source, r.target, r.quads) for r in records] == [
        ("IRN", "AZE", (0, 0, 1, 0)),
        ("AZE", "IRN", (0, 1, 0, 0)),
    ]
    assert reading.stateless == 1
    assert "verbal cooperation" in told(reading)[0][2]
    everyone, _ = read(path, "polecat", dyad=None)
    assert [(r.source, r.target) for r in everyone[:2]] == [("IRN", "AZE"), ("TUR", "AZE")]


def test_phoenix_of_both_kinds(tmp_path: Path):
    cells = [""] * 26
    cells[0], cells[1], cells[6], cells[10], cells[15], cells[16] = (
        *("7", "20160101", "IRN", "AZE", "0", "1.0"),
    )  # fmt: skip
    records, _ = read(write(tmp_path / "events.full.txt", "\t".join(cells)), "phoenix")
    assert (records[0].neutral, records[0].cooperation, records[0].conflict) == (1, 0, 0)
    path = write(
        tmp_path / "PhoenixNYT.csv",
        "eid,story_date,source_root,target_root,quad_class,goldstein",
        "NYT_1,2005-01-02,IRN,AZE,3,-2",
    )
    records, _ = read(path, "cline-phoenix")
    assert records[0].conflict == 1


def test_tables_come_in_many_wrappings(tmp_path: Path):
    lines = ("from;to;day;class", "ایران;جمهوری آذربایجان;۲۰۰۵-۰۳-۰۱;2")
    given = "source=from,target=to,date=day,quad=class"
    text = "\r\n".join(lines)
    (tmp_path / "a.csv").write_bytes(text.encode("utf-8-sig"))
    (tmp_path / "b.csv").write_bytes(text.encode("utf-16"))
    (tmp_path / "c.csv.gz").write_bytes(gzip.compress(text.encode()))
    (tmp_path / "f.csv").write_bytes(text.replace("\r\n", "\r").encode())
    (tmp_path / "g.csv").write_bytes((f"{text}\r".replace("\r\n", "\r\n\n")).encode())
    (tmp_path / "h.csv").write_bytes("\n".join(lines).encode("utf-16-le"))
    (tmp_path / "i.csv").write_bytes("\n".join(lines).encode("utf-16-be"))
    (tmp_path / "j.csv").write_bytes(f"sep=;\r\n{text}".encode("utf-8-sig"))
    (tmp_path / "k.csv").write_bytes(f"sep=;\r\n{text}".encode("utf-16"))
    (tmp_path / "l.tsv").write_bytes(f"SEP=\t\n{text}".replace(";", "\t").encode())
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        archive.writestr("d.csv", text)
    book = Workbook()
    for line in lines:
        book.active.append(line.split(";"))
    book.save(tmp_path / "e.xlsx")
    for path in sorted(tmp_path.iterdir()):
        records, _ = read(path, given)
        assert [(r.source, r.span[0].isoformat()) for r in records] == [("IRN", "2005-03-01")], path


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"source,target,date,quad\n", "no rows"),
        (b"source,target,date\nIRN,AZE,2005\n", "one way"),
        (b"source,target,date,quad,cameo\nIRN,AZE,2005,1,042\n", "one way"),
        (b"source,target,date,cooperation\nIRN,AZE,2005,1\n", "one way"),
        (b"source,target,quad\nIRN,AZE,1\n", "no column period"),
        (b"source,source,target,date,quad\nIRN,IRN,AZE,2005,1\n", "stands twice"),
        (b'source,target,date,quad\nIRN,"AZE,2005,1\n', "never closed"),
        (b"source,target,date,quad\nIRN,AZE,2005,\xff\n", "UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file"),
        (b"\x1f\x8b\x08damaged", "cannot be read"),
        (b"PK\x03\x04damaged", "cannot be read"),
        (b"source,target,date,quad\nIRN,AZE,2005,\x001\n", "NUL"),
    ],
)
def test_bad_files_are_explained(tmp_path: Path, data: bytes, message: str):
    path = tmp_path / "bad.csv"
    path.write_bytes(data)
    with pytest.raises(HamgaraError, match=message) as error:
        read(path, "")
    assert "bad.csv" in error.value.where


def test_a_missing_file_and_a_folder_are_explained(tmp_path: Path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(HamgaraError, match="cannot be read"):
            read(path, "")


@pytest.mark.parametrize(
    ("inside", "unread"),
    [(b'<row r="1048576"><c r="XFD1048576"/></row>', []), (b"<row", ["other"])],
)
def test_other_sheets_that_are_blank_or_damaged_stop_nothing(
    tmp_path: Path, inside: bytes, unread: list[str]
):
    book = Workbook()
    for row in (["source", "target", "period", "quad"], ["IRN", "AZE", "2005", 1]):
        book.active.append(row)
    book.create_sheet("other")
    book.save(tmp_path / "sound.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "sound.xlsx") as sound,
        zipfile.ZipFile(tmp_path / "odd.xlsx", "w") as odd,
    ):
        for name in sound.namelist():
            data = sound.read(name)
            if name.endswith("sheet2.xml"):
                data = data.replace(b'ref="A1:A1"', b'ref="A1:XFD1048576"')
                data = data.replace(b"<sheetData>", b"<sheetData>" + inside)
            odd.writestr(name, data)
    _, reading = read(tmp_path / "odd.xlsx", "")
    assert (reading.taken, reading.unread) == (1, unread)


@pytest.mark.parametrize(
    "given", ["cooperation=c+d,conflict=c", "source=to,target=to,cooperation=c,conflict=d"]
)
def test_a_column_is_not_mapped_to_two_things(tmp_path: Path, given: str):
    path = write(tmp_path / "t.csv", "source,to,period,c,d", "IRN,AZE,2005,1,2")
    sides = "" if "source" in given else "source=source,target=to,"
    with pytest.raises(HamgaraError, match="stands twice"):
        read(path, f"{sides}period=period,{given}")


@pytest.mark.parametrize(
    "given", ["source", "source=", "colour=x", "source=a,source=b", "date=a,period=b"]
)
def test_bad_maps_of_columns_are_explained(given: str):
    with pytest.raises(HamgaraError) as error:
        read_layout(given)
    assert error.value.where == "--columns"


def test_a_mapped_column_must_be_there(tmp_path: Path):
    path = write(tmp_path / "t.csv", HEADER, "1,2005-03-01,Iran,AZE,1,2.5")
    with pytest.raises(HamgaraError, match="no column where; the columns are: key, day"):
        read(path, MAP.replace("from", "where"))
    with pytest.raises(HamgaraError, match=r"no column Event ID.* Is this the format"):
        read(path, "icews")
    with pytest.raises(HamgaraError, match="icews, gdelt1"):
        find_layout("excel")


VOTES = ("rcid,session,date,unanimous,AZ,IR", "1,70,2015-10-01,0,yes,no")


def read_calls(path: Path, given="IRN=IR,AZE=AZ", by="session"):
    reading = VotesReading()
    columns = read_state_columns(given)
    return list(read_votes(path, ("IRN", "AZE"), reading, columns=columns, by=by)), reading


def test_votes_are_read_and_bad_rows_told(tmp_path: Path):
    path = write(
        tmp_path / "v.csv",
        *VOTES,
        "2,70,2015-10-01,1,yes,yes",
        "3,70,2015-10-01,0,,Abstain",
        "1,70,2015-10-01,0,yes,no",
        "1,70,2015-10-01,0,no,no",
        "4,,2015-10-01,0,yes,yes",
        "5,70,2015-10-01,0,perhaps,yes",
        "6,70,2015-10-01,maybe,yes,yes",
        "7,70,2015-10-01,0,2,3,4",
        "8,71,2016-10-01,0,2,3",
    )
    calls, reading = read_calls(path)
    assert [(call.row, call.votes, call.unanimous) for call in calls] == [
        (1, (3, 1), False),
        (2, (1, 1), True),
        (3, (2, None), False),
        (10, (3, 2), False),
    ]
    assert reading.duplicates == 1
    assert [(row, where) for row, where, _ in told(reading)] == [
        (5, "v.csv:6: rcid"),
        (6, "v.csv:7: session"),
        (7, "v.csv:8: AZ"),
        (8, "v.csv:9: unanimous"),
        (9, "v.csv:10"),
    ]


def test_votes_by_year_and_columns_named_by_the_state(tmp_path: Path):
    path = write(tmp_path / "v.csv", "date,ایران,Azərbaycan", "2015-10-01,موافق,bitərəf", "x,1,1")
    calls, reading = read_calls(path, "", "year")
    assert [(call.period, call.votes) for call in calls] == [("2015", (1, 2))]
    assert [where for _, where, _ in told(reading)] == ["v.csv:3: date"]


def test_bad_calls_for_votes_are_explained(tmp_path: Path):
    path = write(tmp_path / "v.csv", *VOTES)
    same = "IRN=IR,AZE=IR"
    for columns, by in (
        (same, "session"),
        ("IRN=X", "session"),
        ("IRN=IR,AZE=AZ", "meeting"),
        ("Mars=IR", "session"),
    ):
        with pytest.raises(HamgaraError):
            read_calls(path, columns, by)
    with pytest.raises(HamgaraError, match="no rows"):
        read_calls(write(tmp_path / "w.csv", VOTES[0]))


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b", HEADER.encode()]))
def test_any_bytes_are_read_or_explained(tmp_path_factory, data, start):
    path = tmp_path_factory.mktemp("any") / "any.csv"
    path.write_bytes(start + b"\n" * start.startswith(b"k") + data)
    for layout in (MAP, "", *LAYOUTS, None):
        where = "any.csv"
        try:
            read_calls(path) if layout is None else read(path, layout)
        except HamgaraError as error:
            where = error.where
        assert "any.csv" in where


@given(st.lists(st.lists(st.text(max_size=8), min_size=6, max_size=6), min_size=1, max_size=8))
def test_any_rows_are_accounted_for(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("rows") / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerows([HEADER.split(","), ["1", "2005-01-01", "IRN", "AZE", "1", ""]])
        writer.writerows([[cell.replace("\0", "") for cell in row] for row in rows])
    read(path)


def test_votes_are_read_as_another_keyboard_writes_them(tmp_path: Path):
    path = write(tmp_path / "v.csv", "session,ايران,آذربايجان", "۱,موافق,غايب")
    calls, reading = read_calls(path, "")
    assert [(call.period, call.votes) for call in calls] == [("1", (1, None))]
    assert not reading.refused


def test_votes_are_read_in_azerbaijani_in_either_case(tmp_path: Path):
    rows = ("1,lehinə,BİTƏRƏF", "1,Bəli,xeyr", "1,əleyhinə,İştirak etməyib")
    path = write(tmp_path / "v.csv", "session,IR,AZ", *rows)
    calls, reading = read_calls(path)
    assert [call.votes for call in calls] == [(1, 2), (1, 3), (3, None)]
    assert not reading.refused


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_marks_of_direction_are_no_part_of_a_cell(tmp_path: Path, kind: str):
    day, first, second = "\u200f۱۳۹۵/۰۱/۰۲", "\u202bایران\u202c", "آذربایجان\u200f"
    cells = [
        ["\u200fکلید", "\u200fروز", "از", "به", "دسته", "امتیاز"],
        ["۱", day, first, second, "\u200e3", "\u200e\u2212۴٫۵"],
    ]
    path = tmp_path / f"t.{kind}"
    if kind == "csv":
        write(path, *(",".join(row) for row in cells))
    else:
        book = Workbook()
        for row in cells:
            book.active.append(row)
        book.save(path)
    given = "id=کلید,date=روز,source=از,target=به,quad=دسته,score=امتیاز"
    (record,), reading = read(path, given)
    assert (record.span[0].isoformat(), record.conflict, record.score) == ("2016-03-21", 1, -4.5)
    assert not reading.refused


def test_of_a_workbook_with_nothing_on_top_the_other_sheets_are_named(tmp_path: Path):
    book = Workbook()
    book.create_sheet("data").append(["date", "net"])
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(HamgaraError, match="on top is empty; others are not: data"):
        read(tmp_path / "t.xlsx")


COUNTS = "source=from,target=to,period=year,cooperation=good,conflict=bad"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5-", -5),
        ("−5", -5),
        ("–5", -5),
        ("- 5", -5),
        ("۵٫۵-", -5.5),
        ("1,234,567", 1234567),
        ("1,234.5", 1234.5),
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234\u202f567.25", 1234567.25),
        ("1'234", 1234),
        ("۱٬۲۳۴٫۵", 1234.5),
        ("5,0", 5),
        ("-0,125", -0.125),
        ("12,3456", 12.3456),
        ("1e3", 1000),
        ("5.", 5),
        ("NA", None),
    ],
)
def test_numbers_are_read_in_the_signs_of_many_countries(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *("1,234", "1.234,5", "1.234.567", "۱٬۵", "1 23", "1,23,456", "(5)", "5%", "$5", "1_000"),
        *("-", "--5", "-5-", "5 -5", "inf", "-nan", "1 234,567.8", "1'234 567"),
    ],
)
def test_numbers_are_not_guessed(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the message is made of the text
        read_number(text)


@given(st.text(alphabet="0123456789۰۵,.٫٬' -+−()%e\u00a0_", max_size=12))
def test_any_cell_is_a_number_or_none(text):
    try:
        number = read_number(text)
    except ValueError:
        return
    assert number is None or abs(number) < float("inf")


@pytest.mark.parametrize(
    ("text", "count"),
    [("5", 5), ("5.0", 5), ("5,0", 5), ("1234.00", 1234), ("1 234", 1234), ("۱٬۲۳۴", 1234),
     ("1,234,567", 1234567), ("0.000", 0), ("1234.000", 1234), ("1,000", None), ("1.000", None),
     ("1,234", None), ("1.234", None), ("-5", None), ("5-", None), ("2.5", None), ("2,5", None),
     ("1e+05", 100000), ("1.5e3", 1500), ("1e-3", None), ("", None), ("NA", None),
     ("1234567890", None), ("(5)", None)],
)  # fmt: skip
def test_counts_are_whole_numbers_beyond_doubt(text, count):
    assert read_count(text) == count


@given(st.floats(-9e5, 9e5).map(lambda number: round(number, 4)))
def test_a_column_of_decimal_commas_is_read_as_it_was_written(number):
    german = f"{number:,.4f}".translate(str.maketrans(",.", ".,"))
    cells = ["1.234,5", german, "2.345"]
    assert has_decimal_commas(cells)
    assert [read_number(rewrite_commas(cell)) for cell in cells] == [1234.5, number, 2345]
    assert not has_decimal_commas([*cells, "1.5"])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25.3.2005", "2005-03-25"),
        ("1 Mar 2005", "2005-03-01"),
        ("01-MAR-2005", "2005-03-01"),
        ("March 1, 2005", "2005-03-01"),
        ("۱۱ اسفند ۱۳۸۳", "2005-03-01"),
        ("1 mart 2005", "2005-03-01"),
    ],
)
def test_days_that_leave_no_doubt_are_read(text, day):
    assert [one.isoformat() for one in read_span(text) or ()] == [day, day]


@pytest.mark.parametrize("text", ["1 Mar 05", "03.25.2005", "Mar 2005", "2005-03-01 to 1 May 2006"])
def test_other_days_are_not_guessed(text):
    assert read_span(text) is None


def test_rows_above_the_header_are_left_out_and_told(tmp_path: Path):
    rows = ["IRN;AZE;2001;10;2", "Total;;;10;2", "Source: own counts"]
    path = write(tmp_path / "t.csv", "Table 3. Events, by year", "Note", "",
                 "from;to;year;good;bad", *rows)  # fmt: skip
    records, reading = read(path, COUNTS)
    assert [(one.line, one.cooperation, one.conflict) for one in records] == [(5, 10, 2)]
    assert reading.above == [1, 2]
    assert [(row, where) for row, where, _ in told(reading)] == [
        (2, "t.csv:6: from"),
        (3, "t.csv:7: from"),
    ]


def test_of_rows_none_of_which_names_the_columns_the_likely_header_is_told(tmp_path: Path):
    path = write(tmp_path / "t.csv", "Table 3", "from,to,years,good,bad", "IRN,AZE,2001,1,1")
    with pytest.raises(HamgaraError, match=r"t\.csv:2.*no column year; .*from, to, years"):
        read(path, COUNTS)


def test_the_number_of_a_day_in_excel_is_told_as_one(tmp_path: Path):
    path = write(tmp_path / "t.csv", HEADER, "1,45000,IRN,AZE,1,1", "2,1/3/2005,IRN,AZE,1,1")
    _, reading = read(path)
    assert "2023-03-15" in told(reading)[0][2]
    assert told(reading)[1][2].endswith("write it like 2005-03-01.")


def test_an_id_is_known_with_decimals(tmp_path: Path):
    lines = ["12,2001-03-05,IRN,AZE,1,1", "12.0,2001-03-05,IRN,AZE,1,1"]
    records, reading = read(write(tmp_path / "t.csv", HEADER, *lines))
    assert (len(records), reading.duplicates) == (1, 1)


def test_a_note_below_roll_calls_is_no_roll_call(tmp_path: Path):
    path = write(tmp_path / "v.csv", "Votes", "", "session,IRN,AZE", "1,1,3", "2,,", "Source: UN")
    reading = VotesReading()
    calls = list(read_votes(path, ("IRN", "AZE"), reading))
    assert [(one.period, one.votes) for one in calls] == [("1", (1, 3)), ("2", (None, None))]
    assert reading.above == [1]
    assert told(reading) == [(3, "v.csv:6", "The row holds nothing but Source: UN.")]


def test_a_formula_without_its_result_is_told(tmp_path: Path):
    path = tmp_path / "t.xlsx"
    book = Workbook()
    for row in (["from", "to", "year", "good", "bad"], ["IRN", "AZE", 2001, "=1+1", 2]):
        book.active.append(row)
    book.save(path)
    with pytest.raises(HamgaraError, match=r"t\.xlsx:2: D: .*formula without its result"):
        read(path, COUNTS)


@pytest.mark.parametrize(
    ("cell", "count"),
    [("<c r='D2'><f>1+1</f><v>2</v></c>", [2]), ("<c r='D2' t='str'><f>x</f><v></v></c>", [])],
)
def test_results_of_formulas_are_read(cell, count, tmp_path: Path):
    book = Workbook()
    for row in (["from", "to", "year", "good", "bad"], ["IRN", "AZE", 2001, 777, 2]):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "t.xlsx") as old,
        zipfile.ZipFile(tmp_path / "u.xlsx", "w") as new,
    ):
        for name in old.namelist():
            data = re.sub(rb'<c r="D2"[^>]*><v>777</v></c>', cell.encode(), old.read(name))
            new.writestr(name, data)
    assert [one.cooperation for one in read(tmp_path / "u.xlsx", COUNTS)[0]] == count


def test_what_is_missing_is_no_side_of_the_pairs_that_are_told(tmp_path: Path):
    rows = ["2001-01-01,IRN,AZE,1", "2001-01-02,IRN,NA,2", "2001-01-03,TUR,IRN,2"]
    path = write(tmp_path / "t.csv", "date,source,target,net", *rows)
    with pytest.raises(HamgaraError, match="among them AZE-IRN, IRN-TUR"):
        read_values(path, ("date", "net", ""), ValuesReading())


def test_a_known_format_saved_with_commas_is_read(tmp_path: Path):
    head = "Event ID,Event Date,Source Country,Target Country,CAMEO Code,Intensity"
    path = write(tmp_path / "icews.csv", head, '1,2001-01-01,"Iran",Azerbaijan,010,1.0')
    records, _ = read(path, "icews")
    assert [one.cooperation for one in records] == [1]


def test_columns_are_known_in_other_letters(tmp_path: Path):
    row = "IRN,AZE,2001,3,1"
    path = write(tmp_path / "t.csv", "كشور,مقصد,Year,bad,GOOD", row)
    where = "source=کشور,target=مقصد,period=year,cooperation=good,conflict=bad"
    assert [one.conflict for one in read(path, where)[0]] == [3]
    both = write(tmp_path / "u.csv", "كشور,مقصد,Year,YEAR,bad,GOOD", row + ",1")
    with pytest.raises(HamgaraError, match="no column year"):
        read(both, where)


def test_a_title_does_not_tell_what_parts_the_cells(tmp_path: Path):
    rows = [f"IRN;AZE;1.{month}.2001;4,0;-1,5" for month in range(1, 9)]
    path = write(tmp_path / "t.csv", "Ballar, gün üzrə", "from;to;day;class;points", *rows)
    records, _ = read(path, "source=from,target=to,date=day,quad=class,score=points")
    assert [(one.conflict, one.score) for one in records] == [(1, -1.5)] * 8
    votes = write(tmp_path / "v.csv", "UN, all", "session;IRN;AZE", "40,0;1,0;3,0", "40;9,0;1")
    calls = list(read_votes(votes, ("IRN", "AZE"), VotesReading()))
    assert [(one.period, one.votes) for one in calls] == [("40", (1, 3)), ("40", (None, 1))]


def test_votes_with_a_row_for_each_state_are_told_what_is_wanted(tmp_path: Path):
    path = write(tmp_path / "v.csv", "rcid,session,Country,vote", "1,40,Iran,1")
    with pytest.raises(HamgaraError, match="a column for each state"):
        list(read_votes(path, ("IRN", "AZE"), VotesReading()))


def test_an_id_that_was_rounded_is_no_id(tmp_path: Path):
    lines = [f"1.23E+11,2001-03-05,IRN,AZE,{n},1" for n in (1, 2)]
    path = write(tmp_path / "t.csv", HEADER, "123456789012,2001-03-05,IRN,AZE,1,1", *lines)
    records, reading = read(path)
    assert (len(records), reading.duplicates) == (1, 0)
    assert told(reading)[0] == (2, "t.csv:3: key", "1.23E+11 is a rounded number, and no id.")
    told_of_all = Reading()
    read_panel(path, read_layout(MAP), told_of_all, "year")
    assert told(told_of_all) == told(reading)


def test_a_chronology_may_have_a_title_and_a_note(tmp_path: Path):
    row = "c1,1 March 2005,,CONSULT,,IRN,AZE"
    head = "id,start,end,type,mode,source,target"
    path = write(tmp_path / "m.csv", "Chronology", head, row, "Source: own reading")
    reading = MarkersReading()
    found = read_markers(path, read_ontology(STANDARD), reading, dyad=("IRN", "AZE"))
    assert ([one.id for one in found], reading.above) == (["c1"], [1])
    assert told(reading) == [(2, "m.csv:4: start", "The cell is empty; a date is wanted.")]
