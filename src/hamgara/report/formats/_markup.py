"""Texts as HTML that keeps each language and direction to itself."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from markupsafe import Markup, escape

from hamgara.messages import Message
from hamgara.report.blocks import Link, Marked, Text
from hamgara.report.words import direction, find_words

_NEUTRAL = frozenset({"WS", "ON", "CS", "ES", "ET", "B", "S"})
_PAIRS = ("()", "[]", "{}", "«»", "‹›", "“”", "„“", '""', "''")
_OPENERS = {pair[1]: pair[0] for pair in _PAIRS}
_CLOSERS = {pair[0]: pair[1] for pair in _PAIRS}
_ENDING, _SENTENCE = re.compile(r"[.!?…](?![^\s)\]»”\"'])"), 3
"""What ends a sentence, and how many words at least make one."""
CODE = re.compile(r"`([^`]+)`")
"""What a person types, in a sentence."""
_LONG, _AROUND, _MOST = 400, 100, 0.8
"""Letters of a long sentence; those shown around its marks; the share that is cut out at most."""
_ROW_OF_NUMBERS = re.compile(r"(\d+(?:-\d+){3,})")
_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_DOT = re.compile(r"(?<=\w)(?=\.\w)")
"""Where a path or a pair of codes, and the name of a host, may break."""


def mark_up(text: Text, language: str) -> Markup:
    """Return a text of the page in `language`; words in another or none are set apart."""
    if isinstance(text, Marked):
        return _write_marked(text)
    if isinstance(text, Link):
        anchor = Markup('<a href="{}" rel="noreferrer" target="_blank"><bdi>{}</bdi></a>')
        return anchor.format(text.href, _break_at(_DOT, text.words))
    words = find_words(text, language)
    if isinstance(text, Message):
        return _write_code(words.text)
    if words.language == language:
        return _write(words.text)
    if words.language:
        other, way = words.language, direction(words.language)
        return Markup('<span lang="{}" dir="{}">{}</span>').format(other, way, _write(words.text))
    before, inner, after = split_neutral(words.text)
    apart = Markup("<bdi>{}</bdi>").format(_write(inner)) if inner else Markup()
    return _write(before) + apart + _write(after)


def _write_marked(text: Marked) -> Markup:
    """Return words with their marks; of many words what stands around the marks, and all inside."""
    part = cut_out(text)
    if part is None:
        return _write_marks(text)
    folded = Markup('<details class="long"><summary>{}</summary>{}</details>')
    return folded.format(_write_marks(part), _write_marks(text))


def cut_out(text: Marked) -> Marked | None:
    """Return the words around the marks of many words, None where that is most of them anyway."""
    if len(text.words) <= _LONG:
        return None
    first = min((start for start, _, _ in text.marks), default=0)
    last = max((end for _, end, _ in text.marks if end - first <= _LONG), default=first)
    begin = text.words.rfind(" ", 0, max(first - _AROUND, 0)) + 1
    close = text.words.find(" ", last + _AROUND)
    end = len(text.words) if close < 0 else close
    if end - begin > len(text.words) * _MOST:
        return None
    lead, tail = "… " if begin else "", " …" if end < len(text.words) else ""
    shift = len(lead) - begin
    marks = [(start + shift, stop + shift, kind) for start, stop, kind in text.marks if stop <= end]
    return Marked(f"{lead}{text.words[begin:end]}{tail}", tuple(marks))


def _write_marks(text: Marked) -> Markup:
    """Return words with their marks; what several marks cover has the classes of all."""
    edges = {place for start, end, _ in text.marks for place in (start, end)}
    pieces = []
    for begin, end in pairwise(sorted({0, *edges, len(text.words)})):
        part = escape(text.words[begin:end])
        kinds = [kind for start, stop, kind in text.marks if start <= begin and end <= stop]
        marked = Markup('<mark class="{}">{}</mark>').format(" ".join(sorted(kinds)), part)
        pieces.append(marked if kinds else part)
    return Markup('<span dir="auto">{}</span>').format(Markup().join(pieces))


def _write_code(text: str) -> Markup:
    """Return a sentence in which words between backticks are what a person types."""
    code = Markup('<code dir="ltr">{}</code>')
    pieces = enumerate(CODE.split(text))
    return Markup().join(code.format(part) if at % 2 else _write(part) for at, part in pieces)


def _write(text: str) -> Markup:
    """Return a text that may break after a slash and after the hyphens of a row of numbers."""
    if text == "-":
        return Markup("-<wbr>")
    pieces = [
        Markup("-<wbr>").join(map(escape, piece.split("-")))
        if number % 2
        else _break_at(_SLASH, piece)
        for number, piece in enumerate(_ROW_OF_NUMBERS.split(text))
    ]
    return Markup().join(pieces)


def _break_at(place: re.Pattern[str], text: str) -> Markup:
    """Return a text that may break behind what a pattern finds."""
    ends = [0, *(found.end() for found in place.finditer(text)), len(text)]
    return Markup("<wbr>").join(escape(text[start:end]) for start, end in pairwise(ends))


def split_neutral(text: str) -> tuple[str, str, str]:
    """Return the punctuation before a text, the text, and the punctuation after it.

    Punctuation at the edges belongs to the line around, whose direction it takes; the end of
    a sentence stays with it, and one of a pair, a bracket or a quotation mark, with the other.
    """
    start, end = 0, len(text)
    while start < end and unicodedata.bidirectional(text[start]) in _NEUTRAL:
        start += 1
    while end > start and unicodedata.bidirectional(text[end - 1]) in _NEUTRAL:
        end -= 1
    end = _take_ending(text, start, end)
    for place in range(len(text) - 1, end - 1, -1):
        if _is_inside(_OPENERS.get(text[place], ""), text[start:end], text[place]):
            end = _take_ending(text, start, place + 1)
            break
    for place in range(start):
        if _is_inside(_CLOSERS.get(text[place], ""), text[start:end], text[place]):
            start = place
            break
    return text[:start], text[start:end], text[end:]


def _take_ending(text: str, start: int, end: int) -> int:
    """Return the end of a text, behind the mark that ends it where it is a sentence."""
    is_sentence = len(text[start:end].split()) >= _SENTENCE
    return end + 1 if is_sentence and _ENDING.match(text, end) else end


def _is_inside(partner: str, inner: str, own: str) -> bool:
    """Does a text hold the partner of a mark beyond its edge?"""
    if partner == own:
        return inner.count(own) % 2 == 1
    return bool(partner) and inner.count(partner) > inner.count(own)
