"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.ingest.parts import Part
from hamgara.text.decoding import decode

SUFFIXES = (".txt", ".text")


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a text file; HamgaraError if it is not UTF-8 text."""
    yield Part(decode(data, where))
