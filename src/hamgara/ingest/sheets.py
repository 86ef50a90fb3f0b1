"""A table file to rows of text: CSV in UTF-8, UTF-16 or Windows-1256, and XLSX."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.text.decoding import Row, read_rows

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_LARGEST = 200_000_000
"""The most bytes an XLSX file may unpack to."""

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_WORD = re.compile(r"[\u0600-\u06ff]{2}")
_MIXED = re.compile(r"[A-Za-z][\u0600-\u06ff]|[\u0600-\u06ff][A-Za-z]")
_FREQUENT = frozenset("اينوردمهتبل")


def read_sheet(path: Path) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Return the column names and the rows of a CSV or XLSX file; blank rows are passed over.

    Raises:
        HamgaraError: the file is missing, empty, damaged, of another kind, or of an
            encoding that cannot be told.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise HamgaraError(
            say("The file cannot be read: {why}.", why=error.strerror or type(error).__name__),
            str(path),
            say("Name a CSV or XLSX file."),
        ) from None
    if data.startswith(_OLD_EXCEL):
        raise HamgaraError(
            say("This is an old Excel file."), path.name, say("Save it as XLSX or as CSV in UTF-8.")
        )
    if data.startswith(_ZIP):
        return _split_header(list(_read_workbook(data, path.name)), path.name)
    data = _to_utf8(data)
    rows = tuple(read_rows(data, path.name, required=()))
    if rows:
        return tuple(rows[0].cells), rows
    return _read_bare_header(data), ()


def _to_utf8(data: bytes) -> bytes:
    """Return Windows-1256 text as UTF-8, any other bytes as they are."""
    if data.startswith(_MARKS) or _is_utf8(data):
        return data
    text = data.decode("cp1256")
    letters = _ARABIC.findall(text)
    words, mixed = len(_WORD.findall(text)), len(_MIXED.findall(text))
    frequent = sum(letter in _FREQUENT for letter in letters)
    is_arabic = words > 10 * mixed and frequent * 3 > len(letters)
    return text.encode() if is_arabic else data


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _read_bare_header(data: bytes) -> tuple[str, ...]:
    first = next(line for line in data.decode("utf-8-sig", "replace").splitlines() if line.strip())
    return tuple(cell.strip().strip('"') for cell in re.split("[,;\t]", first))


def _read_workbook(data: bytes, where: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the sheet that is in front, blank ones left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > _LARGEST:
            raise HamgaraError(
                say("The file unpacks to {size} bytes.", size=size),
                where,
                say("Save the table alone, as CSV in UTF-8."),
            )
        sheet = load_workbook(io.BytesIO(data), data_only=True).active
        if sheet is None:
            raise ValueError(where)
        cells = [[_to_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, ParseError) as error:
        raise HamgaraError(
            say("The file is no readable XLSX workbook: {why}.", why=str(error)[:80]),
            where,
            say("Save it again as XLSX or as CSV in UTF-8."),
        ) from None
    for line, row in enumerate(cells, 1):
        if any(row):
            yield line, row


def _to_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _split_header(
    lines: list[tuple[int, list[str]]], where: str
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    if not lines:
        raise HamgaraError(
            say("The file is empty."),
            where,
            say("A header and rows are wanted on its first sheet."),
        )
    line, header = lines[0]
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise HamgaraError(
            say("The column {name} stands twice.", name=", ".join(twice)), f"{where}:{line}"
        )
    rows = tuple(Row(n, dict(zip(header, cells, strict=True))) for n, cells in lines[1:])
    return tuple(header), rows
