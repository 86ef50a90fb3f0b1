"""The pages of a PDF: their glyphs as lines, their pictures counted."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTFigure, LTImage
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from hamgara.errors import HamgaraError
from hamgara.ingest.formats._lines import Glyph, read_lines
from hamgara.messages import say

__all__ = ["PDFPasswordIncorrect", "read_pages"]
PAGES_LIMIT = 5000


def read_pages(data: bytes, where: str) -> tuple[list[str], int, str]:
    """Return the lines of all pages, the number of images, and the title.

    Raises:
        HamgaraError: there are too many pages.
        PDFPasswordIncorrect: the file is encrypted.
        Exception: of many kinds, where the file is damaged.
    """
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    lines: list[str] = []
    images = 0
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > PAGES_LIMIT:
            raise HamgaraError(
                say("The PDF has more than {limit} pages.", limit=PAGES_LIMIT), where
            )
        interpreter.process_page(page)
        glyphs: list[Glyph] = []
        images += _collect(device.get_result(), glyphs)
        lines += read_lines(glyphs)
    return lines, images, _read_title(document)


def _collect(items: Iterable[object], glyphs: list[Glyph]) -> int:
    images = 0
    for item in items:
        if isinstance(item, LTChar):
            text = item.get_text()
            if (text and not text.isspace()) or text in (" ", "\u00a0"):
                text = " " if text == "\u00a0" else text
                size = max(abs(item.size), 1.0)
                glyphs.append(Glyph(text, item.x0, item.x1, item.matrix[5], size))
        elif isinstance(item, LTFigure):
            images += _collect(item, glyphs)
        elif isinstance(item, LTImage):
            images += 1
    return images


def _read_title(document: PDFDocument) -> str:
    for info in document.info:
        raw = info.get("Title")
        if isinstance(raw, bytes):
            wide = raw.startswith((b"\xfe\xff", b"\xff\xfe"))
            title = raw.decode("utf-16" if wide else "latin-1", "replace").strip(" \0\ufffd")
            if title and title.isprintable():
                return title[:300]
    return ""
