"""A table of any size to rows of cells, one line at a time.

Read are CSV (`,` `;` or tab), XLSX, and text packed as .gz or as the only file of a .zip.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO

from hamgara.errors import HamgaraError, say_why
from hamgara.ingest.sheets import check_kind, read_workbook
from hamgara.messages import say
from hamgara.text.bidi import strip_bidi
from hamgara.text.decoding import (
    FIELD_LIMIT,
    decode,
    find_encoding,
    find_table_separator,
    leave_separator,
    refuse_csv,
)

Cells = list[str]
_WORKBOOK = b"[Content_Types].xml"
_SAMPLE = 100_000
_TOP = 40
"""So many lines tell what parts the cells."""
_RETURN = re.compile("[\r\n]+")
_RETURNS = re.compile(r"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+")


def read_lines(
    path: Path, *, delimiter: str = "", quoted: bool = True, unread: list[str] | None = None
) -> Iterator[tuple[int, Cells]]:
    """Yield the number of the line on which a row begins, and its cells; blank rows left out.

    Lines end in LF, CR LF or CR. Of a workbook the sheet on top is read; the names of others that
    hold something are added to `unread`.
    Marks of direction are left out, as Persian spreadsheets put them around numbers.
    Without `delimiter`, or where the table has none of it, the first lines tell it. With `quoted`
    false a quotation mark is a letter, as in the tab-parted files of event data; bytes that are no
    UTF-8 then become U+FFFD.

    Raises:
        HamgaraError: the file cannot be read, is empty, or is damaged; the message names the line.
    """
    empty = True
    try:
        with path.open("rb") as file:
            for row in _read(file, path.name, delimiter, quoted=quoted, unread=unread):
                empty = False
                yield row
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError) as error:
        raise HamgaraError(
            say("The file cannot be read: {why}.", why=say_why(error)),
            str(path),
            say("Name a CSV or XLSX file."),
        ) from None
    if empty:
        raise _is_empty(path.name)


def _is_empty(where: str) -> HamgaraError:
    return HamgaraError(
        say("The file is empty."), where, say("A header and rows are wanted in it.")
    )


def _read(
    file: IO[bytes] | gzip.GzipFile,
    where: str,
    delimiter: str,
    *,
    quoted: bool,
    unread: list[str] | None,
) -> Iterator[tuple[int, Cells]]:
    start = file.read(4)
    file.seek(0)
    check_kind(start, where)
    if start.startswith(b"\x1f\x8b"):
        with gzip.open(file) as inner:
            yield from _read_text(inner, where, delimiter, quoted=quoted)
    elif start == b"PK\x03\x04":
        with zipfile.ZipFile(file) as archive:
            names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
            if _WORKBOOK.decode() in names:
                file.seek(0)
                for line, cells in read_workbook(file.read(), where, unread):
                    yield line, [strip_bidi(cell) for cell in cells]
                return
            if len(names) != 1 or archive.infolist()[0].flag_bits & 1:
                raise HamgaraError(
                    say("The archive holds {count} files, or is encrypted.", count=len(names)),
                    where,
                    say("Pack one table alone, without a password."),
                )
            with closing(archive.open(names[0])) as packed:
                yield from _read_text(packed, where, delimiter, quoted=quoted)
    else:
        yield from _read_text(file, where, delimiter, quoted=quoted)


def _read_text(
    file: IO[bytes] | gzip.GzipFile, where: str, delimiter: str, *, quoted: bool
) -> Iterator[tuple[int, Cells]]:
    first = file.read(_SAMPLE)
    file.seek(0)
    wide = b"\0" in first
    sample = first[: len(first) // 2 * 2] if wide else first[: first.rfind(b"\n") + 1] or first
    if not sample.strip(b"\xef\xbb\xbf \t\r\n,;"):
        raise _is_empty(where)
    encoding = find_encoding(sample)
    if encoding.startswith("utf-16"):
        data = file.read()
        mark = b"" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else _mark(encoding)
        lines: Iterator[str] = iter(io.StringIO(decode(mark + data, where)))
    else:
        lines = _decode_lines(file, where, encoding, strict=quoted)
        if quoted or b"\n" not in sample:
            lines = _split_returns(lines)
    top = sample.decode(encoding, "replace").lstrip("\ufeff\n\r")
    if delimiter not in top:  # a known format, saved by another program
        delimiter, quoted = "", True
    sign = delimiter or find_table_separator(_RETURN.split(top, _TOP)[:_TOP])
    yield from _split(leave_separator(lines), where, sign, quoted=quoted)


def _mark(encoding: str) -> bytes:
    return b"\xff\xfe" if encoding == "utf-16-le" else b"\xfe\xff"


def _decode_lines(
    file: IO[bytes] | gzip.GzipFile, where: str, encoding: str, *, strict: bool
) -> Iterator[str]:
    for number, raw in enumerate(iter(lambda: file.readline(FIELD_LIMIT), b""), 1):
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")  # noqa: PLW2901 - the mark is no text
        if len(raw) == FIELD_LIMIT and not raw.endswith(b"\n"):
            raise HamgaraError(
                say("The line is longer than {limit} bytes.", limit=FIELD_LIMIT),
                f"{where}:{number}",
                say("The file is damaged or not a text file; save it as UTF-8 text."),
            )
        if strict and b"\0" in raw:
            decode(raw, where)
        try:
            yield raw.decode(encoding, "strict" if strict else "replace")
        except UnicodeDecodeError as error:
            raise HamgaraError(
                say("This is not UTF-8 text (byte {byte}).", byte=f"0x{raw[error.start]:02X}"),
                f"{where}:{number}",
                say("Save the file as UTF-8 and try again."),
            ) from None


def _split_returns(lines: Iterator[str]) -> Iterator[str]:
    """Yield lines that end in LF or CR LF, each parted where a CR ends one (old Macintosh)."""
    for line in lines:
        if "\r" in line[:-2] or line.endswith("\r"):
            yield from _RETURNS.findall(line)
        else:
            yield line


def _split(
    lines: Iterator[str], where: str, sign: str, *, quoted: bool
) -> Iterator[tuple[int, Cells]]:
    if not quoted:
        for number, text in enumerate(lines, 1):
            cells = text.rstrip("\r\n").split(sign)
            if len(cells) > 1 or cells[0].strip():
                yield number, cells
        return
    csv.field_size_limit(FIELD_LIMIT)
    lines = (one if one.isascii() else strip_bidi(one) for one in lines)
    reader = csv.reader(lines, delimiter=sign, strict=True)
    line = 1
    try:
        for cells in reader:
            begins, line = line, reader.line_num + 1
            if any(cell.strip() for cell in cells):
                yield begins, cells
    except csv.Error as error:
        raise refuse_csv(error, f"{where}:{line}") from None
