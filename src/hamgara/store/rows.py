"""A document as a row of the store, and back; what tells a coding from others."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hamgara.study.codings import Coding
from hamgara.study.documents import PERSON, Agency, Document, Role, Segment
from hamgara.text.spans import Span

DOCUMENT_COLUMNS = (
    *("name", "title", "origin", "text", "sha256", "language", "participant"),
    *("segments", "date", "date_source", "agencies"),
)
CODINGS = (
    "FROM coding c JOIN code k ON k.id = c.code JOIN coder r ON r.id = c.coder"
    " LEFT JOIN document d ON d.id = c.document"
)
"""Where codings stand with their code, coder and document."""


@dataclass(frozen=True, slots=True)
class At:
    """Where codings stand: in a document ('': any), with what any of some people says or is."""

    document: str = ""
    people: tuple[str, ...] = ()


ANY = At()


def where_codings(codes: Iterable[str] | None, coder: str, at: At) -> tuple[str, list[str]]:
    """Return the condition on codings `c` and the values bound in it."""
    terms, values = ["c.active"], []
    if codes is not None:
        values = list(codes)
        terms.append(f"c.code IN (SELECT id FROM code WHERE name IN ({_marks(values)}))")  # noqa: S608
    if coder:
        terms.append("c.coder = (SELECT id FROM coder WHERE name = ?)")
        values.append(coder)
    if at.document:
        terms.append("c.document = (SELECT id FROM document WHERE name = ? AND active)")
        values.append(at.document)
    if at.people:
        spoken = f"SELECT id FROM document WHERE participant IN ({_marks(at.people)})"  # noqa: S608
        terms.append(f"(c.participant IN ({_marks(at.people)}) OR c.document IN ({spoken}))")
        values += [*at.people, *at.people]
    return " AND ".join(terms), values


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def document_row(document: Document) -> dict[str, str]:
    """Return a document's columns."""
    return {
        "name": document.name,
        "title": document.title,
        "origin": document.origin,
        "text": document.text,
        "sha256": document.sha256,
        "language": document.language,
        "participant": document.participant or "",
        "segments": json.dumps([_put_segment(one) for one in document.segments]),
        "date": document.date.isoformat() if document.date else "",
        "date_source": document.date_source,
        "agencies": json.dumps([_put_agency(one) for one in document.agencies]),
    }


def read_document(row: Sequence[str | None]) -> Document:
    """Return the document of a row: `DOCUMENT_COLUMNS`, then the day that a person gave.

    That last cell is None where no person dated the document, '' where one said that it
    has no date.
    """
    *cells, given = row
    texts = [cell or "" for cell in cells]
    name, title, origin, text, sha256, language, participant, segments, *dated = texts
    found, source, agencies = dated
    date = found if given is None else given
    return Document(
        name,
        title,
        origin,
        text,
        sha256,
        language,
        participant or None,
        tuple(_get_segment(*one) for one in json.loads(segments)),
        dt.date.fromisoformat(date) if date else None,
        source if given is None else PERSON,
        tuple(_get_agency(*one) for one in json.loads(agencies)),
    )


def _put_segment(segment: Segment) -> list[object]:
    """Return a segment as a list; what is empty at its end is left out."""
    start, end = segment.span.start, segment.span.end
    begins, ends = segment.seconds or (None, None)
    row = [start, end, segment.speaker, segment.participant, segment.role, begins, ends]
    while len(row) > 3 and row[-1] in (None, ""):
        row.pop()
    return row


def _get_segment(
    start: int,
    end: int,
    speaker: str,
    participant: str = "",
    role: str = "",
    begins: float | None = None,
    ends: float | None = None,
) -> Segment:
    known: Role = "question" if role == "question" else "answer" if role == "answer" else ""
    seconds = None if begins is None or ends is None else (begins, ends)
    return Segment(Span(start, end), speaker, participant, known, seconds)


def _put_agency(agency: Agency) -> list[object]:
    span = agency.span
    return [agency.name, agency.source, agency.key, *((span.start, span.end) if span else ())]


def _get_agency(name: str, source: str, key: str, *place: int) -> Agency:
    return Agency(name, source, key, Span(*place) if place else None)


def name_coding(coding: Coding) -> tuple[object, ...]:
    """Return what tells a coding from others: its place, code, coder and memo."""
    q = coding.quotation
    span = (q.document, q.span.start, q.span.end) if q else (None, None, None)
    return (*span, None if q else coding.participant, coding.code, coding.coder, coding.memo)
