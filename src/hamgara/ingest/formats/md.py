"""Markdown: kept as it is written; the first heading is the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamgara.ingest.parts import Part, note_encoding
from hamgara.text.decoding import decode_source

SUFFIXES = (".md", ".markdown")
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a Markdown file; HamgaraError if its encoding cannot be told."""
    text, encoding = decode_source(data, where)
    heading = _HEADING.search(text)
    yield Part(text, title=heading[1] if heading else "", notes=note_encoding(encoding))
