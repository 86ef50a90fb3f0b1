"""The lines of a report: headings, and the paragraphs beneath them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hamgara.text.spans import Span

_LONGEST_HEADING = 14
_ENDS = (".", "!", "?", "؟", "…", ":", "»", '"', "”")
_LINE = re.compile(r"(?m)^[^\S\n]*+\S[^\n]*")
_TRIM = " \t*#-–—_•"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of a text; `heading`: short and without a sign at its end, or set off by stars."""

    span: Span
    heading: bool


def list_paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the lines of a text that hold words, each told to be a heading or not."""
    for match in _LINE.finditer(text):
        line = match[0]
        bare = line.strip(_TRIM)
        if not bare:
            continue
        start = match.start() + line.index(bare)
        starred = line.lstrip().startswith(("**", "#"))
        short = len(bare.split()) <= _LONGEST_HEADING and not bare.endswith(_ENDS)
        yield Paragraph(Span(start, start + len(bare)), starred or short)
