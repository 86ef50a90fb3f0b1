"""CSV: each row is a document; the column `text` holds it."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.ingest.parts import Part
from hamgara.text.decoding import read_rows

SUFFIXES = (".csv",)
_OPTIONAL = ("id", "title", "language", "participant")


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield a document for each row; HamgaraError if the file lacks the column `text`."""
    rows = read_rows(data, where, required=("text",), optional=_OPTIONAL)
    for number, row in enumerate(rows, 1):
        cells = row.cells
        yield Part(
            cells["text"],
            key=cells.get("id") or str(number),
            title=cells.get("title", ""),
            language=cells.get("language", ""),
            participant=cells.get("participant", ""),
        )
