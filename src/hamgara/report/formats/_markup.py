"""Texts as HTML that keeps each language and direction to itself."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup, escape

from hamgara.report.blocks import Link, Marked, Text
from hamgara.report.words import direction, find_words

_NEUTRAL = frozenset({"WS", "ON", "CS", "ES", "ET", "B", "S"})
_ROW_OF_NUMBERS = re.compile(r"(\d+(?:-\d+){3,})")


def mark_up(text: Text, language: str) -> Markup:
    """Return a text of the page in `language`; words in another or none are set apart."""
    if isinstance(text, Marked):
        return _write_marked(text)
    if isinstance(text, Link):
        anchor = Markup('<a href="{}" rel="noreferrer" target="_blank"><bdi>{}</bdi></a>')
        return anchor.format(text.href, text.words)
    words = find_words(text, language)
    if words.language == language:
        return _write(words.text)
    if words.language:
        other, way = words.language, direction(words.language)
        return Markup('<span lang="{}" dir="{}">{}</span>').format(other, way, _write(words.text))
    before, inner, after = split_neutral(words.text)
    apart = Markup("<bdi>{}</bdi>").format(_write(inner)) if inner else Markup()
    return _write(before) + apart + _write(after)


def _write_marked(text: Marked) -> Markup:
    """Return words with their marks, inner marks inside outer ones left out."""
    pieces = []
    at = 0
    for start, end, kind in sorted(text.marks):
        if start < at:
            continue
        pieces += [escape(text.words[at:start])]
        marked = Markup('<mark class="{}">{}</mark>')
        pieces.append(marked.format(kind, text.words[start:end]))
        at = end
    whole = Markup().join([*pieces, escape(text.words[at:])])
    return Markup('<span dir="auto">{}</span>').format(whole)


def _write(text: str) -> Markup:
    """Return a text that may break after the hyphens of a long row of numbers."""
    if text == "-":
        return Markup("-<wbr>")
    pieces = [
        Markup("-<wbr>").join(map(escape, piece.split("-"))) if number % 2 else escape(piece)
        for number, piece in enumerate(_ROW_OF_NUMBERS.split(text))
    ]
    return Markup().join(pieces)


def split_neutral(text: str) -> tuple[str, str, str]:
    """Return the punctuation before a text, the text, and the punctuation after it.

    Punctuation at the edges belongs to the line around, whose direction it takes.
    """
    start, end = 0, len(text)
    while start < end and unicodedata.bidirectional(text[start]) in _NEUTRAL:
        start += 1
    while end > start and unicodedata.bidirectional(text[end - 1]) in _NEUTRAL:
        end -= 1
    return text[:start], text[start:end], text[end:]
