"""Find the citations in running text: brackets, names before a year, footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from hamgara.ingest.citations.brackets import Piece, read_authors, read_bracket
from hamgara.ingest.citations.entries import read_entry
from hamgara.ingest.citations.index import Nearness
from hamgara.ingest.citations.model import Citation, CitationKind
from hamgara.ingest.citations.names import is_persian, name_key
from hamgara.ingest.citations.words import (
    CUES_AFTER,
    CUES_BEFORE,
    IBID,
    LATIN_CUES_BEFORE,
    OPENERS,
    ORGANIZATIONS,
    OTHERS,
    PARTICLES,
    SELF,
    STOPS,
)
from hamgara.ingest.citations.years import YEAR
from hamgara.text.digits import to_ascii_digits
from hamgara.text.spans import Span

Knows = Callable[[str, Nearness], bool]
"""Does the reference list hold a name, whole, or one like it?"""

_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,600})[)\]]")
_FOOTNOTE = re.compile(
    r"^[ \t]*(?:\[\^?\d{1,3}\]:?|\(?\d{1,3}[.)\-–])[ \t]*(\S[^\n]{3,600})$", re.MULTILINE
)
_PAGE_IN_NOTE = re.compile(r"(?<!\w)(?:صص|ص|pp|p|s|səh)\s*\.?\s*\d", re.IGNORECASE)
_NUMBERS = re.compile(r"\[(\d{1,3}(?:\s*[,،–-]\s*\d{1,3}){0,20})\]")
_BACK = 160
_BOTH: tuple[Nearness, ...] = ("whole", "like")
_WORD = re.compile(r"\S+")
_EDGES = " \t,،:.;؛'’\"«»“”*_(["


def find_citations(
    text: str, ranges: Sequence[Span], knows: Knows, *, numbered: bool
) -> Iterator[Citation]:
    """Yield the citations in these ranges of a text, in no order.

    `numbered` says that the reference list is numbered, so that `[3]` may cite.
    """
    bracket = 0
    for part in ranges:
        notes: list[Span] = []
        for note in _FOOTNOTE.finditer(text, part.start, part.end):
            bracket += 1
            cited = _read_footnote(text, note, bracket, knows)
            if cited:
                notes.append(cited.span)
                yield cited
        at = 0
        for match in _BRACKET.finditer(text, part.start, part.end):
            while at < len(notes) and notes[at].end <= match.start():
                at += 1
            if at < len(notes) and notes[at].start <= match.start():
                continue
            bracket += 1
            yield from _read_bracket(text, match, part.start, bracket, knows)
        if numbered:
            yield from _find_numbers(text, part, bracket)


def _read_bracket(
    text: str, match: re.Match[str], floor: int, bracket: int, knows: Knows
) -> Iterator[Citation]:
    content, offset = match[1], match.start(1)
    low = max(floor, match.start() - 2 * _BACK)
    line = max(low, text.rfind("\n", low, match.start()) + 1)
    if SELF.search(text, line, match.start()):
        return
    if not any(c.isdecimal() for c in content) and not _may_cite_without_digits(content):
        return
    year = YEAR.match(content.lstrip())
    if year is not None:
        yield from _read_narrative(text, match, floor, bracket, knows)
        return
    for piece in read_bracket(content):
        if not piece.sure and not any(knows(name, "like") for name in piece.authors):
            continue
        yield _cite(text, piece, offset + piece.start, offset + piece.end, bracket)


def _may_cite_without_digits(content: str) -> bool:
    return (
        IBID.search(content) is not None
        or YEAR.search(content) is not None
        or "http" in content
        or "مصاحبه" in content
        or "interview" in content.lower()
    )


def _cite(
    text: str, piece: Piece, start: int, end: int, bracket: int, kind: CitationKind | None = None
) -> Citation:
    return Citation(
        Span(start, end),
        text[start:end],
        kind or piece.kind,
        piece.authors,
        piece.others,
        piece.year,
        piece.pages,
        piece.url,
        bracket,
    )


def _read_narrative(
    text: str, match: re.Match[str], floor: int, bracket: int, knows: Knows
) -> Iterator[Citation]:
    """Yield `Name (year: page)`: the name stands before the bracket."""
    low = max(floor, match.start() - _BACK)
    before = text[low : match.start()]
    before = before[before.rfind("\n") + 1 :]
    content = match[1]
    filler = "Xx, "
    pieces = [
        replace(piece, authors=(), others=False)
        for piece in read_bracket(filler + content)
        if piece.year is not None
    ]
    if not pieces:
        return
    sure = bool(pieces[0].pages) or pieces[0].year is None or not pieces[0].year.value.isdigit()
    found = _look_back(before, text[match.end() : match.end() + 40], knows, sure=sure)
    if found is None:
        return
    back, authors, others = found
    start = match.start() - back
    for i, piece in enumerate(pieces):
        named = replace(piece, authors=authors, others=others)
        begin = start if not i else match.start(1) + piece.start - len(filler)
        end = match.end() if len(pieces) == 1 else match.start(1) + piece.end - len(filler)
        yield _cite(text, named, begin, end, bracket, "narrative")


def _look_back(
    before: str, after: str, knows: Knows, *, sure: bool
) -> tuple[int, tuple[str, ...], bool] | None:
    """Return how far back the names begin, the names, and whether others are meant."""
    words = list(_WORD.finditer(before))
    if not words or len(before) - words[-1].end() > 3:
        return None
    stripped = before.rstrip()
    tail = next((m for m in OTHERS.finditer(before) if m.end() >= len(stripped) - 2), None)
    others = tail is not None
    if tail is not None:
        words = [
            word for word in words if word.end() <= tail.start() or word.start() < tail.start()
        ]
    if not words:
        return None
    if is_persian(words[-1][0]):
        start = _look_back_persian(words, after, knows, sure=sure or others)
    else:
        start = _look_back_latin(words, after, knows, sure=sure or others)
    if start is None:
        return None
    end = tail.start() if tail is not None else len(before)
    named = read_authors(before[start:end])
    return (len(before) - start, named[0], others or named[1]) if named else None


def _look_back_latin(
    words: list[re.Match[str]], after: str, knows: Knows, *, sure: bool
) -> int | None:
    first = len(words)
    for i in range(len(words) - 1, max(-1, len(words) - 12), -1):
        word = words[i][0].strip('"“”*_([')
        last = i == len(words) - 1
        if not last and word.endswith((".", ";", ":", "?", "!")) and len(word) > 2:
            break
        bare = word.strip(_EDGES)
        if bare in {"and", "&", "və"} or bare in PARTICLES or bare == "of":
            continue
        if not bare[:1].isupper() or is_persian(bare):
            break
        first = i
    while first < len(words) and name_key(words[first][0]) in OPENERS:
        first += 1
    if first == len(words):
        return None
    while first and words[first - 1][0] in PARTICLES:
        first -= 1
    name = " ".join(word[0].strip(_EDGES) for word in words[first:])
    head = " ".join(word[0] for word in words[:first])
    shown = CUES_AFTER.match(after) or LATIN_CUES_BEFORE.search(head)
    named = read_authors(name)
    if named is None:
        return None
    known = any(knows(author, "like") for author in named[0])
    organized = any(name_key(word) in ORGANIZATIONS for word in name.split())
    opener = first and name_key(words[first - 1][0]) in OPENERS
    if known or sure or ((shown or opener) and not organized and len(named[0][0].split()) <= 3):
        return words[first].start() + len(words[first][0]) - len(words[first][0].lstrip(_EDGES))
    return None


def _look_back_persian(
    words: list[re.Match[str]], after: str, knows: Knows, *, sure: bool
) -> int | None:
    """Return where the names begin; Persian has no capitals, so the list or a cue must say."""
    most = 1
    while most < min(7, len(words)) and not words[-most - 1][0].endswith((".", "؛", ":", "؟", "!")):
        most += 1
    for nearness in _BOTH:
        for size in range(most, 0, -1):
            start = words[-size].start()
            if size > 1 and words[-size][0] == "و":
                continue
            named = read_authors(" ".join(word[0] for word in words[-size:]))
            if named is None or not knows(named[0][0], nearness):
                continue
            if len(named[0]) > 1 and not all(len(name.split()) <= 3 for name in named[0]):
                continue
            if nearness == "whole" or len(named[0][0].split()) == 1:
                return start
    size = 3 if most > 2 and words[-2][0] == "و" else 1
    named = read_authors(" ".join(word[0] for word in words[-size:]))
    if named is None or name_key(words[-1][0]) in STOPS:
        return None
    ahead = words[-size - 1][0] if len(words) > size else ""
    if sure or CUES_BEFORE.search(ahead) or CUES_AFTER.match(after):
        return words[-size].start()
    return None


def _read_footnote(text: str, note: re.Match[str], bracket: int, knows: Knows) -> Citation | None:
    """Return the citation that a note holds: a full reference with a page, or همان."""
    line, start = note[1].rstrip(), note.start()
    begin = start + len(note[0]) - len(note[0].lstrip())
    span = Span(begin, note.start(1) + len(line))
    whole = text[span.start : span.end]
    if IBID.match(line):
        pieces = read_bracket(line.rstrip("."))
        if pieces and pieces[0].kind == "ibid":
            return Citation(span, whole, "ibid", pages=pieces[0].pages, bracket=bracket)
        return None
    page = _PAGE_IN_NOTE.search(line)
    if page is None or not any(c.isdecimal() for c in line[: page.start()]):
        return None
    entry = read_entry(line, "note")
    if not entry.authors or entry.year is None or not entry.title:
        return None
    authors = tuple(name.family for name in entry.authors)
    if not (knows(authors[0], "like") or entry.publisher or entry.place):
        return None
    pages = re.search(r"\d+(?:\s*[-–]\s*\d+)?", line[page.start() :])
    return Citation(
        span,
        whole,
        "footnote",
        authors,
        year=entry.year,
        pages=pages[0] if pages else "",
        bracket=bracket,
    )


def _find_numbers(text: str, part: Span, bracket: int) -> Iterator[Citation]:
    for match in _NUMBERS.finditer(text, part.start, part.end):
        bracket += 1
        at = match.start(1)
        for piece in re.finditer(r"\d+(?:\s*[–-]\s*\d+)?", match[1]):
            low, *high = (int(to_ascii_digits(n)) for n in re.findall(r"\d+", piece[0]))
            for number in range(low, min(high[0] if high else low, low + 50) + 1):
                yield Citation(
                    Span(at + piece.start(), at + piece.end()),
                    piece[0],
                    "number",
                    (str(number),),
                    bracket=bracket,
                )
