"""Word documents: paragraphs and table cells in reading order, one a line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from hamgara.errors import HamgaraError
from hamgara.ingest.parts import Part
from hamgara.messages import say

SUFFIXES = (".docx",)
UNPACKED_LIMIT = 300_000_000
"""The most bytes that a document may unpack to."""


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a Word file; HamgaraError if it is damaged or encrypted."""
    _refuse_bombs(data, where)
    try:
        document = Document(io.BytesIO(data))
        blocks = list(document.iter_inner_content())
        lines = [line for block in blocks for line in _read_block(block)]
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
    ) as error:
        raise HamgaraError(
            say("The Word document cannot be read: {why}.", why=str(error) or type(error).__name__),
            where,
            say("Open it in Word or LibreOffice and save it again as .docx."),
        ) from None
    yield Part("\n".join(lines), title=document.core_properties.title or "")


def _read_block(block: Paragraph | Table) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
        return
    for row in block.rows:
        seen = []
        for cell in row.cells:
            if cell not in seen:
                seen.append(cell)
        yield "\t".join(cell.text for cell in seen)


def _refuse_bombs(data: bytes, where: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise HamgaraError(
            say("The file is encrypted, or an old .doc file."),
            where,
            say("Save it without a password as .docx."),
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile:
        raise HamgaraError(
            say("The file is not a Word document, or only part of one."),
            where,
            say("Copy it again from where it came, or save it again as .docx."),
        ) from None
    if size > UNPACKED_LIMIT:
        raise HamgaraError(
            say("The file unpacks to {size} bytes, more than any interview.", size=size), where
        )
