"""Places in a text: half-open spans of Unicode code points, and the way back from a fold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.int64]
"""Positions in a text, in code points."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` up to, not including, `end`: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Do the two share a place? An empty one does with what it lies inside of."""
        return self.start < other.end and other.start < self.end

    def before(self, text: str, reach: int) -> str:
        """Return the code points of `text` before this span, `reach` of them at most."""
        return text[max(self.start - reach, 0) : self.start]

    def around(self, text: str, reach: int) -> str:
        """Return the words of `text` at this span with `reach` code points on either side."""
        return text[max(self.start - reach, 0) : self.end + reach]


@dataclass(frozen=True, slots=True, eq=False)
class OffsetMap:
    """Where each code point of a folded text stood in the original.

    `starts[i]` up to `ends[i]` is the place of folded code point `i`; both never fall.
    A letter's place holds the marks (diacritics, kashida) that followed it; a ligature's
    letters share one place; `length` is the length of the original.
    """

    starts: Positions
    ends: Positions
    length: int

    def __len__(self) -> int:
        return len(self.starts)

    def to_original(self, span: Span) -> Span:
        """Return the place in the original of a span of the folded text.

        An empty span comes back empty. What was dropped inside the span is part of the
        answer; what was dropped before or behind it is not (but for a letter's marks).

        Raises:
            IndexError: the span does not lie in the folded text.
        """
        if not 0 <= span.start <= span.end <= len(self):
            raise IndexError(span)
        if span.start == span.end:
            at = int(self.starts[span.start]) if span.start < len(self) else self.length
            return Span(at, at)
        return Span(int(self.starts[span.start]), int(self.ends[span.end - 1]))

    def to_folded(self, span: Span) -> Span:
        """Return the span of the folded text that stands inside or across `span`.

        Raises:
            IndexError: the span does not lie in the original text.
        """
        if not 0 <= span.start <= span.end <= self.length:
            raise IndexError(span)
        start = int(np.searchsorted(self.ends, span.start, side="right"))
        end = int(np.searchsorted(self.starts, span.end, side="left"))
        return Span(start, max(start, end))
