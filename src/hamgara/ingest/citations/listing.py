"""Find the reference list of a text and part it into entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hamgara.ingest.citations.brackets import clean_url
from hamgara.ingest.citations.names import is_persian, name_key
from hamgara.ingest.citations.words import ENDINGS, HEADINGS, INTERVIEW, SUBHEADINGS, URL
from hamgara.ingest.citations.years import YEAR
from hamgara.text.spans import Span

_MARK = re.compile(r"^\s*(?:\[\d{1,4}\]|\(?\d{1,3}\s?[.)\-–](?!\d)|[-•*●▪–—]\s)\s*")
_NUMBERED = re.compile(r"^\s*[\[(]?(\d{1,4})\s?[\]).\-–](?!\d)")
_CLOSED = re.compile(r"[.؛;!؟?\d>)\]»”/]\s*[*_]*$")
_LEADS_ON = re.compile(r"(?:در|at|from|in|:|،|,|-|–|و|and|&)\s*$", re.IGNORECASE)
_PERSIAN_START = re.compile(r"^[^\s،,؛.(«\d][^،,؛.(«\d]{1,40}[،,؛.(]")
_LATIN_START = re.compile(r"^(?:[a-z]{2,4}\s)?[^\W\d_a-z][^,;.(\d]{0,80}[,;.(]")
_LIST_SHARE = 0.4
_WHOLE_SHARE = 0.6
_MOST_HEADS = 12


@dataclass(frozen=True, slots=True)
class Listing:
    """Where reference lists stand in a text, and their entries."""

    ranges: tuple[Span, ...]
    entries: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def content(self) -> str:
        return self.text.strip()

    @property
    def end(self) -> int:
        return self.start + len(self.text.rstrip())


def find_listing(text: str) -> Listing:
    """Return the reference lists of a text; none where no heading is followed by entries."""
    lines = list(_read_lines(text))
    heads = [i for i, line in enumerate(lines) if _heading(line.content) in HEADINGS]
    ranges: list[Span] = []
    entries: list[Span] = []
    done = -1
    for head in heads[-_MOST_HEADS:]:
        if head < done:
            continue
        last = _find_end(lines, head)
        found = list(_part(lines[head + 1 : last]))
        alike = sum(1 for span in found if _is_entry(span.of(text)))
        if not found or alike < _LIST_SHARE * len(found):
            continue
        ranges.append(Span(lines[head].start, lines[last - 1].start + len(lines[last - 1].text)))
        entries.extend(found)
        done = last
    return Listing(tuple(ranges), tuple(entries))


def drop_mark(entry: str) -> str:
    """Return an entry without the number or bullet before it."""
    return _MARK.sub("", entry, count=1)


def _read_lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        yield _Line(start, line)
        start += len(line) + 1


def _heading(line: str) -> str:
    """Return the key of a line that may be a heading: without marks and numbers."""
    if not line or len(line) > 60:
        return ""
    return name_key(re.sub(r"^[\s#*_\d.)\-–]+|[\s#*_:：.]+$", "", line))


def _find_end(lines: list[_Line], head: int) -> int:
    """Return the first line behind the list: another heading, or the end of the text."""
    for i in range(head + 1, len(lines)):
        line = lines[i].content
        key = _heading(line)
        if key in ENDINGS:
            return i
        if line.startswith("#") and key not in HEADINGS and key not in SUBHEADINGS:
            return i
    return len(lines)


def _is_entry(text: str) -> bool:
    return (
        YEAR.search(text) is not None
        or URL.search(text) is not None
        or INTERVIEW.match(drop_mark(text)) is not None
    )


def _part(lines: list[_Line]) -> Iterator[Span]:
    """Yield the places of the entries in the lines of a list."""
    marked = sum(1 for line in lines if _NUMBERED.match(line.text))
    plain = sum(1 for line in lines if line.content)
    numbered = marked >= 2 and marked * 4 >= plain
    whole = sum(1 for line in lines if _is_whole(line.content))
    by_line = plain > 0 and whole >= _WHOLE_SHARE * plain
    first: _Line | None = None
    last: _Line | None = None
    blank = False
    for line in lines:
        if not line.content:
            blank = True
            continue
        key = _heading(line.content)
        if key in SUBHEADINGS or key in HEADINGS:
            if first and last:
                yield _span(first, last)
            first = last = None
        elif first is None or last is None:
            first = last = line
        elif _begins(last.content, line.content, blank=blank, numbered=numbered, by_line=by_line):
            yield _span(first, last)
            first = last = line
        else:
            last = line
        blank = False
    if first and last:
        yield _span(first, last)


def _span(first: _Line, last: _Line) -> Span:
    return Span(first.start + len(first.text) - len(first.text.lstrip()), last.end)


def _begins(before: str, line: str, *, blank: bool, numbered: bool, by_line: bool) -> bool:
    """Return whether a line begins a new entry, seen what stands before it."""
    if numbered:
        return _NUMBERED.match(line) is not None
    if _MARK.match(line):
        return True
    url = URL.match(line)
    if url and clean_url(url[0]) == line.strip("<>. "):
        return not (_LEADS_ON.search(before) or not _CLOSED.search(before))
    if INTERVIEW.match(line):
        return True
    start = _PERSIAN_START if is_persian(line[:20]) else _LATIN_START
    looks = start.match(line) is not None
    closed = _CLOSED.search(before) is not None
    if _LEADS_ON.search(before) and not (closed and blank):
        return False
    if blank:
        return closed or (looks and _has_year(before))
    if by_line and closed and looks:
        return True
    return looks and closed and (is_persian(before[-20:]) != is_persian(line[:20]) or _is_new(line))


def _is_whole(line: str) -> bool:
    """Return whether a line is an entry by itself: it begins and ends as one, with a year."""
    start = _PERSIAN_START if is_persian(line[:20]) else _LATIN_START
    return bool(start.match(line) and _CLOSED.search(line[-10:]) and _has_year(line))


def _has_year(text: str) -> bool:
    return YEAR.search(text) is not None


def _is_new(line: str) -> bool:
    """Return whether a line right below another one begins as an entry does."""
    head = line[:160]
    year = YEAR.search(head)
    names = re.match(r"[^،,؛;.(]{2,40}[،,]\s*[^،,؛;.(]{1,30}[،,؛;.(&]", head)
    return (
        names is not None
        or (year is not None and "(" in head[: year.start()])
        or (re.match(r"[^\W\d_]+\s+[A-Z]{1,3}[,.]", head) is not None)
        or (not head[:1].islower() and _has_year(line))
    )
