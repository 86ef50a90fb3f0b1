"""Plain text: UTF-8, UTF-16 or Windows-1256."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.ingest.parts import Part, note_encoding
from hamgara.text.decoding import decode_source

SUFFIXES = (".txt", ".text")


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a text file; HamgaraError if its encoding cannot be told."""
    text, encoding = decode_source(data, where)
    yield Part(text, notes=note_encoding(encoding))
