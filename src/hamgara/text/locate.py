"""Find where a quote stands in a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from hamgara.text.normalize import Folded, fold
from hamgara.text.spans import Span


def locate(text: str, quote: str, language: str = "") -> list[Span]:
    """Return all places where `quote` stands in `text`, in text order.

    Exact places come alone if there are any. Else the quote is looked for on the fold
    (letter variants, ZWNJ, diacritics, line breaks), and at last also blind to spaces,
    there only from the start of a word to the end of one. The spans are exact spans of the
    original text. An empty quote, or one that the fold leaves empty, is nowhere.
    """
    exact = [Span(at, at + len(quote)) for at in _find_all(text, quote)]
    if exact:
        return exact
    loose = _locate_folded(_fold(text, language), fold(quote, language).text.strip(" "))
    if loose:
        return loose
    tight = fold(quote, language, tight=True).text
    spans = _locate_folded(_fold(text, language, tight=True), tight)
    return [span for span in spans if _is_whole(text, span)]


@lru_cache(maxsize=4)
def _fold(text: str, language: str, *, tight: bool = False) -> Folded:
    """Fold a text that many quotes are looked for in."""
    return fold(text, language, tight=tight)


def _locate_folded(text: Folded, quote: str) -> list[Span]:
    places = (Span(at, at + len(quote)) for at in _find_all(text.text, quote))
    return [text.offsets.to_original(place) for place in places]


def _find_all(text: str, part: str) -> Iterator[int]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _is_whole(text: str, span: Span) -> bool:
    """Return whether no letter stands right before or right behind the span."""
    before, after = text[: span.start][-1:], text[span.end :][:1]
    return not (_is_inside(before, text[span.start]) or _is_inside(text[span.end - 1], after))


def _is_inside(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()
