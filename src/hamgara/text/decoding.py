"""Bytes to text, and tables of text to rows, with the place of every fault."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKED = tuple(mark for mark, _ in _MARKS)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_WORD = re.compile(r"[\u0600-\u06ff]{2}")
_MIXED = re.compile(r"[A-Za-z][\u0600-\u06ff]|[\u0600-\u06ff][A-Za-z]")
_FREQUENT = frozenset("اينوردمهتبل")
_HIGH_BYTES = frozenset(b"\x00\x01\x02\x04\x06\x20")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How files of Excel (xlsx, xls) and other packed ones begin."""
_SEPARATOR = re.compile(r"sep=(.)", re.IGNORECASE)
"""A line that some programs write on top of a table for Excel."""
FIELD_LIMIT = 10_000_000
"""The longest cell of a CSV file, in characters."""
FIRST_ROW = say(
    "The names of the columns must stand in the first row, parted by commas, semicolons or tabs."
)


def decode(data: bytes, where: str) -> str:
    r"""Return the text of `data`: UTF-8, or UTF-16 with its mark; no BOM, line ends `\n`.

    Raises:
        HamgaraError: the bytes are not UTF-8 (the message names the line), or hold NUL.
    """
    if data.startswith(_WORKBOOKS):
        raise HamgaraError(
            say("This is a workbook or another packed file, not text."),
            where,
            say("Save the sheet as CSV (UTF-8) and try again."),
        )
    encoding, mark = next(((e, m) for m, e in _MARKS if data.startswith(m)), ("utf-8", b""))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise HamgaraError(
            say("This is not UTF-8 text (byte {byte}).", byte=f"0x{data[error.start]:02X}"),
            f"{where}:{line}",
            say("Save the file as UTF-8 and try again."),
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise HamgaraError(
            say("There is a NUL character in the text."),
            f"{where}:{line}",
            say("The file is damaged or not a text file; save it as UTF-8 text."),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_source(data: bytes, where: str) -> tuple[str, str]:
    """Return the text of a source and its encoding, which may be told by its bytes alone.

    Beside what `decode` reads: Windows-1256, and UTF-16 without its mark.

    Raises:
        HamgaraError: as for `decode`.
    """
    encoding = find_encoding(data)
    if encoding in ("cp1256", "utf-16-le", "utf-16-be") and not data.startswith(_MARKED):
        data = data.decode(encoding, "replace").encode()
    return decode(data, where), encoding


def find_encoding(data: bytes) -> str:
    """Return `utf-8`, `utf-16-le`, `utf-16-be` or `cp1256`; `utf-8` where none is right."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:4096]
    if b"\0" in sample and len(data) % 2 == 0:
        for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
            if sum(byte in _HIGH_BYTES for byte in high) > 0.98 * len(high) and _can(
                data, encoding
            ):
                return encoding
    return "utf-8" if _can(data, "utf-8") or not _is_windows_1256(data) else "cp1256"


def _can(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_windows_1256(data: bytes) -> bool:
    """Does the text read as Persian, Arabic or Azerbaijani words in Windows-1256?"""
    text = data[:200_000].decode("cp1256", "replace")
    letters = _ARABIC.findall(text)
    words, mixed = len(_WORD.findall(text)), len(_MIXED.findall(text))
    frequent = sum(letter in _FREQUENT for letter in letters)
    return "\0" not in text and words > 10 * mixed and frequent * 3 > len(letters)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a CSV file: the line it begins on and its cells by column name, stripped.

    `beyond` are the cells that it has more than the header.
    """

    line: int
    cells: Mapping[str, str]
    beyond: int = 0


def read_rows(
    data: bytes,
    where: str,
    *,
    required: Iterable[str],
    optional: Iterable[str] = (),
    longer: bool = False,
) -> Iterator[Row]:
    """Yield the rows of a CSV file with a header; `,` `;` or tab parts the cells.

    Unknown columns are kept under their own names; empty lines are passed over. With `longer`
    rows longer than the header are yielded too; `refuse_longer` tells what is wrong with them.

    Raises:
        HamgaraError: the file is empty, not UTF-8, lacks a required column, names a column
            twice, or (without `longer`) has a row longer than its header.
    """
    text = decode(data, where)
    delimiter = find_separator(text.lstrip("\n").split("\n", 1)[0])
    csv.field_size_limit(FIELD_LIMIT)
    lines = leave_separator(_split_lines(text))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            begins, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = _read_header(cells, f"{where}:{begins}", required, optional)
                continue
            padded = [cell.strip() for cell in cells] + [""] * (len(header) - len(cells))
            beyond = len(padded) - len(header)
            row = Row(begins, dict(zip(header, padded, strict=False)), beyond)
            if beyond and not longer:
                raise refuse_longer(row, where)
            yield row
    except csv.Error as error:
        raise refuse_csv(error, f"{where}:{line}") from None
    if header is None:
        raise HamgaraError(say("The file is empty."), where, _columns(required, optional))


def find_separator(first: str) -> str:
    """Return what parts the cells of a table: told by its first line (`sep=;`), or most in it."""
    told = _SEPARATOR.fullmatch(first.strip("\r\n "))
    return told[1] if told else max(",;\t", key=first.count)


def find_table_separator(lines: Sequence[str]) -> str:
    """Return what parts the cells of a table whose first lines may be a title and notes.

    The first line tells it, unless more of the others have another sign than have its own.
    """
    first, *others = lines
    sign = find_separator(first)
    if _SEPARATOR.fullmatch(first.strip("\r\n ")):
        return sign
    often: dict[str, int] = {one: sum(one in line for line in others) for one in (sign, *",;\t")}
    return max(often, key=often.__getitem__)


def leave_separator(lines: Iterator[str]) -> Iterator[str]:
    """Yield lines, the first one empty where it tells spreadsheets what parts cells (`sep=;`)."""
    first = next(lines, "")
    yield "\n" if _SEPARATOR.fullmatch(first.strip("\r\n ")) else first
    yield from lines


def refuse_longer(row: Row, where: str) -> HamgaraError:
    """Return what is wrong with a row that has more cells than the header."""
    want = len(row.cells)
    return HamgaraError(
        say("The row has {got} cells, the header {want}.", got=want + row.beyond, want=want),
        f"{where}:{row.line}",
        FIRST_ROW
        if want == 1
        else say("Put cells that hold a comma or a line break in double quotes."),
    )


def refuse_csv(error: csv.Error, where: str) -> HamgaraError:
    """Return what is wrong with the quotes of the row that begins at `where`."""
    opened = str(error) == "unexpected end of data"
    return HamgaraError(
        say("A double quote is opened in this row and never closed.")
        if opened
        else say("The file is not CSV: {why}.", why=str(error)),
        where,
        say("Check the double quotes on that line."),
    )


def _split_lines(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends, without a copy of the whole."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _read_header(
    cells: list[str], where: str, required: Iterable[str], optional: Iterable[str]
) -> list[str]:
    header = [cell.strip() for cell in cells]
    check_columns(header, where, required, optional)
    twice = find_twice(header)
    if twice:
        raise HamgaraError(say("The column {name} stands twice.", name=tuple(twice)), where)
    return header


def check_columns(
    header: Sequence[str], where: str, required: Iterable[str], optional: Iterable[str] = ()
) -> None:
    """Raise HamgaraError where a header lacks a required column."""
    required, optional = tuple(required), tuple(optional)
    missing = [name for name in required if name not in header]
    if missing:
        raise lack_column(missing, header, where, _columns(required, optional))


def lack_column(
    missing: str | Iterable[str], header: Iterable[str], where: str, remedy: Message | None = None
) -> HamgaraError:
    """Return that a table lacks a column, or several, with the columns that it has.

    A row with one filled cell is a title, or parted by another sign; the remedy is of that then.
    """
    names = missing if isinstance(missing, str) else tuple(missing)
    header = tuple(header)
    if sum(map(bool, header)) == 1:
        remedy = FIRST_ROW
    return HamgaraError(
        say(
            "There is no column {missing}; the columns are: {got}.",
            missing=names,
            got=header,
        ),
        where,
        remedy,
    )


def find_twice(header: Iterable[str]) -> list[str]:
    """Return the names that stand more than once in a header, sorted; blank ones are no names."""
    return sorted(name for name, times in Counter(header).items() if name and times > 1)


def _columns(required: Iterable[str], optional: Iterable[str]) -> Message:
    may = ", ".join(optional)
    must = ", ".join(required)
    if not must and not may:
        return say("A header and rows are wanted in it.")
    if may:
        return say("The columns must be: {must}; they may be: {may}.", must=must, may=may)
    return say("The columns must be: {must}.", must=must)
