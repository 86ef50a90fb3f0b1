"""What one bracket cites: `احمدی و رضایی، ۱۳۹۸: ۳؛ Smith, 2004, p. 5`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hamgara.ingest.citations.model import CitationKind, Year
from hamgara.ingest.citations.names import is_persian, name_key
from hamgara.ingest.citations.words import (
    FIRST_STOPS,
    HONORIFICS,
    IBID,
    IDEM,
    INITIALS,
    INTERVIEW,
    LEAD,
    ORGANIZATIONS,
    OTHERS,
    PARTICLES,
    STOPS,
    URL,
)
from hamgara.ingest.citations.years import find_years

_PAGE_MARK = (
    r"(?:pages?|pp?|ss?|səh|sec|chap|ch|vol|v|no|صفحات|صفحه|صص|ص|جلد|ج|فصل|بند|cild|c|§|para)\b\.?"
)
_PAGES = re.compile(
    rf"[\s:,،.;؛]*((?:{_PAGE_MARK}\s*)?\d+[a-z]?(?:\s*[-–—]\s*\d+)?"
    rf"(?:[\s:,،؛;و&]+(?:{_PAGE_MARK}\s*)?\d+(?:\s*[-–—]\s*\d+)?)*)(?![^\W_])",
    re.IGNORECASE,
)
_ONLY_PAGES = re.compile(rf"^{_PAGES.pattern}\s*\.?$", re.IGNORECASE)
_NO_YEAR_BEFORE = re.compile(rf"(?::|{_PAGE_MARK})\s*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,،&]|(?<![^\W\d_])(?:and|və|و)(?![^\W\d_])\.?)\s*")
_EDGES = " \t\n,،:.;؛'’\"«»“”*_\u200c\u200f\u200e\u202b\u202c"


@dataclass(frozen=True, slots=True)
class Piece:
    """One cited work in a bracket; `start` and `end` count from the bracket's first letter.

    A piece that is not `sure` (a name and a year, no comma, no page) is one only where the
    reference list knows the name.
    """

    start: int
    end: int
    kind: CitationKind = "parenthetical"
    authors: tuple[str, ...] = ()
    others: bool = False
    year: Year | None = None
    pages: str = ""
    url: str = ""
    sure: bool = True


def read_bracket(content: str) -> list[Piece]:
    """Return the works that a bracket cites, none where it is no citation."""
    pieces: list[Piece] = []
    start = 0
    for part in re.split("([;؛])", content):
        if part not in {";", "؛"}:
            pieces.extend(_read_part(content, start, start + len(part), pieces))
        start += len(part)
    return pieces


def _read_part(content: str, start: int, end: int, before: list[Piece]) -> list[Piece]:
    start, end = _trim(content, start, end)
    lead = LEAD.match(content[start:end])
    begin = start + lead.end() if lead else start
    text = content[begin:end]
    if not text:
        return []
    one = _read_special(text)
    if one is not None:
        return [replace(one, start=start, end=end)]
    pages = _ONLY_PAGES.match(text)
    if pages and before and before[-1].kind == "parenthetical" and not _is_year(text):
        last = before[-1]
        joined = f"{last.pages}; {pages[1]}" if last.pages else pages[1]
        before[-1] = replace(last, pages=joined.strip(), end=end, sure=True)
        return []
    return _read_years(content, start, begin, end, before)


def _is_year(text: str) -> bool:
    return next(find_years(text), (1, 0, None))[:2] == (0, len(text))


def _read_special(text: str) -> Piece | None:
    """Return what `text` cites without name and year: همان, ibid., an address, an interview."""
    url = URL.match(text)
    if url:
        return Piece(0, 0, "url", url=clean_url(url[0]))
    again = IBID.search(text)
    if again and again.start() <= 60:
        authors, others = read_authors(text[: again.start()]) or ((), False)
        tail = text[again.end() :]
        if (not again.start() or authors) and (not tail or _PAGES.match(tail) or len(tail) < 3):
            pages = _PAGES.match(tail)
            return Piece(0, 0, "ibid", authors, others, pages=pages[1].strip() if pages else "")
    talk = INTERVIEW.search(text)
    return _read_interview(text, talk) if talk and talk.start() <= 60 else None


def _read_interview(text: str, talk: re.Match[str]) -> Piece | None:
    years = [(at, year) for at, _, year in find_years(text)]
    year = years[-1] if years else None
    behind = text[talk.end() : year[0] if year and year[0] > talk.end() else len(text)]
    before = text[: talk.start()]
    name = re.split("[,،.:(]", HONORIFICS.sub("", behind.strip(_EDGES)))[0]
    if name_key(name) in STOPS or not name.strip(_EDGES):
        name = before
    name = HONORIFICS.sub("", name.strip(_EDGES))
    if not name or len(name.split()) > 5 or not (year or "با" in talk[0] or "with" in talk[0]):
        return None
    return Piece(0, 0, "interview", (name,), year=year[1] if year else None)


def _read_years(content: str, start: int, begin: int, end: int, before: list[Piece]) -> list[Piece]:
    """Return the works of a part that names years: `Smith, 2004, 2006, p. 3, Jones, 1998`."""
    part = content[:end]
    years = [
        (at + begin, to + begin, year)
        for at, to, year in find_years(content[begin:end])
        if not _NO_YEAR_BEFORE.search(part, max(begin, at + begin - 12), at + begin)
    ]
    found: list[Piece] = []
    known = before[-1] if before else None
    at = begin
    for i, (first, last, year) in enumerate(years):
        limit = years[i + 1][0] if i + 1 < len(years) else end
        same = _read_author_text(part[at:first])
        named: tuple[str, ...]
        idem = IDEM.search(part[at:first])
        if idem is not None:
            named, others, sure, kind = (), False, True, "idem"
        elif not part[at:first].strip(_EDGES) and known is not None:
            named, others, sure, kind = known.authors, known.others, known.sure, known.kind
        elif same is not None:
            named, others, sure = same
            kind = "parenthetical"
        else:
            at = last
            continue
        pages = _PAGES.match(part, last, limit)
        if pages and i + 1 < len(years) and pages.end() == limit:
            pages = None
        stop = pages.end() if pages else last
        lead = start if at == begin else first - len(part[at:first].lstrip(_EDGES))
        known = Piece(
            lead,
            end if i + 1 == len(years) else stop,
            "idem" if kind == "idem" else "parenthetical",
            named,
            others,
            year,
            pages[1].strip() if pages else "",
            _find_url(part[last:limit]),
            sure or pages is not None,
        )
        found.append(known)
        at = stop
    return found


def _find_url(text: str) -> str:
    match = URL.search(text)
    return clean_url(match[0]) if match else ""


def clean_url(url: str) -> str:
    """Return an address without brackets and a full stop around it."""
    return url.strip("<>").rstrip(".,")


def _read_author_text(text: str) -> tuple[tuple[str, ...], bool, bool] | None:
    lead = LEAD.match(text)
    text = text[lead.end() :] if lead else text
    if len(text) > 150:
        return None
    found = read_authors(text)
    if found is None:
        return None
    authors, others = found
    comma = text.rstrip()[-1:] in {",", "،"}
    return authors, others, comma or others or len(authors) > 1


def read_authors(text: str) -> tuple[tuple[str, ...], bool] | None:
    """Return the authors that `text` names and whether others are meant; None if it names none."""
    others = OTHERS.search(text)
    if others:
        text = text[: others.start()]
    text = re.sub(r"['’]s?$", "", text.strip(_EDGES)).strip(_EDGES)
    if not text or re.search(r"[\d=%/@!?؟]", text):
        return None
    if _is_organization(text):
        return ((text,), others is not None)
    authors = []
    for part in _BETWEEN.split(text):
        name = re.sub(r"['’]s$", "", HONORIFICS.sub("", part.strip(_EDGES)))
        if not name or INITIALS.match(name):
            continue
        if not _is_name(name):
            return None
        authors.append(name)
    return (tuple(authors), others is not None) if authors else None


def _is_organization(text: str) -> bool:
    words = text.split()
    keys = [name_key(word.strip(_EDGES)) for word in words]
    if is_persian(text):
        return keys[0] in ORGANIZATIONS and len(words) <= 10
    return (
        words[0][:1].isupper()
        and len(words) <= 10
        and "," not in text
        and any(key in ORGANIZATIONS for key in keys)
    )


def _is_name(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= 5 or len(text) < 2:
        return False
    keys = [name_key(word) for word in words]
    if keys[0] in FIRST_STOPS or any(key in STOPS for key in keys):
        return False
    if is_persian(text):
        return True
    return words[-1][:1].isupper() and all(
        word[:1].isupper() or word in PARTICLES or "-" in word for word in words
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\u200f\u200e"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200f\u200e"):
        end -= 1
    return start, end
