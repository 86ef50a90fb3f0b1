"""CSV: each row is a document; the column `text` holds it, unless another one is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hamgara.ingest.parts import Part, note_encoding
from hamgara.ingest.rows import COLUMNS, read_row_parts
from hamgara.text.decoding import decode_source, read_rows

SUFFIXES = (".csv", ".tsv")


def read_parts(data: bytes, where: str, columns: Mapping[str, str] | None = None) -> Iterator[Part]:
    """Yield a document for each row; HamgaraError if the file lacks the column of the text."""
    text, encoding = decode_source(data, where)
    names = columns or {}
    required = {names.get("text", "text"), *names.values()}
    rows = read_rows(text.encode(), where, required=sorted(required), optional=COLUMNS[1:])
    yield from read_row_parts(rows, where, names, note_encoding(encoding))
