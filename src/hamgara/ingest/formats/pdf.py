"""PDF: the text layer in reading order, Persian in logical order; a scan is said to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamgara.errors import HamgaraError
from hamgara.ingest.formats._lines import turn_brackets
from hamgara.ingest.parts import Part
from hamgara.messages import say
from hamgara.study.documents import Segment
from hamgara.text.spans import Span

SUFFIXES = (".pdf",)
GUARDED = True
_BROKEN = re.compile("\\(cid:\\d+\\)|[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]|[\ud800-\udfff]")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_FREQUENT = re.compile(
    r"(?<!\w)(?:و|در|به|از|که|این|را|با|است|آن|برای|های|می|بود|شد|هم|من|یا|و|بو|بیر|في|من|على)(?!\w)"
)
_ENDS = re.compile(r"[.!?؟:…»”\"]\s*$")


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a PDF.

    Raises:
        HamgaraError: the file is damaged or encrypted, is a scan without text, or its fonts
            do not tell what their glyphs stand for.
    """
    from hamgara.ingest.formats import _pdf_pages  # noqa: PLC0415 - slow to load, and seldom asked

    if b"%PDF-" not in data[:2048]:
        raise HamgaraError(say("This is no PDF."), where, say("Copy it again from its source."))
    try:
        lines, images, title = _pdf_pages.read_pages(data, where)
    except HamgaraError:
        raise
    except _pdf_pages.PDFPasswordIncorrect:
        raise HamgaraError(
            say("The PDF is encrypted."), where, say("Save it without a password.")
        ) from None
    except Exception as error:
        raise HamgaraError(
            say("The PDF is damaged: {why}.", why=str(error)[:80] or type(error).__name__),
            where,
            say("Copy it again from its source."),
        ) from None
    lines = turn_brackets(lines)
    text = "\n".join(lines)
    _refuse_unreadable(text, where, images=images)
    yield Part(text, title=title, segments=tuple(_find_paragraphs(lines)))


def _refuse_unreadable(text: str, where: str, *, images: int) -> None:
    if not text.strip():
        what = (
            say("The PDF is a scan: it holds pictures of pages and no text.")
            if images
            else say("There is no text in the PDF.")
        )
        raise HamgaraError(what, where, say("Run a program for text recognition on it."))
    broken, letters = len(_BROKEN.findall(text)), len(_ARABIC_LETTER.findall(text))
    words = len(text.split())
    strange = (
        letters > 600 and letters > 0.5 * len(text) and len(_FREQUENT.findall(text)) * 100 < words
    )
    if broken * 10 > len(text.replace(" ", "")) / 2 or strange:
        raise HamgaraError(
            say("The text of the PDF cannot be read: its fonts do not tell their letters."),
            where,
            say("Get it as Word or text, or run a program for text recognition on it."),
        )


def _find_paragraphs(lines: list[str]) -> Iterator[Segment]:
    """Yield spans of lines that make a paragraph: the last one is short and ends a sentence."""
    usual = sorted(len(line) for line in lines)[len(lines) * 3 // 4] if lines else 0
    start = at = 0
    for number, line in enumerate(lines):
        at += len(line) + 1
        last = number == len(lines) - 1
        if last or len(line) < 0.5 * usual or (_ENDS.search(line) and len(line) < 0.85 * usual):
            yield Segment(Span(start, at - 1))
            start = at
