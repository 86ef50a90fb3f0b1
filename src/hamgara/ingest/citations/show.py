"""A check of citations as programs read it."""

from __future__ import annotations

from hamgara.ingest.citations.model import (
    Citation,
    CitationCheck,
    CitationFinding,
    Reference,
    Year,
)
from hamgara.messages import translate
from hamgara.text.spans import Span


def as_json(found: CitationCheck, language: str = "en") -> dict[str, object]:
    """Return citations, references and findings; explanations in `language`."""
    return {
        "citations": [_citation(one) for one in found.citations],
        "references": [_reference(one) for one in found.references],
        "findings": [_finding(one, language) for one in found.findings],
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _year(year: Year | None) -> str | None:
    return year.value + year.letter if year else None


def _citation(one: Citation) -> dict[str, object]:
    return {
        "span": _span(one.span),
        "text": one.text,
        "authors": list(one.authors),
        "others": one.others,
        "year": _year(one.year),
        "pages": one.pages or None,
        "kind": one.kind,
        "references": list(one.references),
    }


def _reference(one: Reference) -> dict[str, object]:
    return {
        "id": one.id,
        "span": _span(one.span),
        "text": one.text,
        "number": one.number,
        "kind": one.kind,
        "authors": [{"family": name.family, "given": name.given or None} for name in one.authors],
        "year": _year(one.year),
        "title": one.title or None,
        "container": one.container or None,
        "volume": one.volume or None,
        "issue": one.issue or None,
        "pages": one.pages or None,
        "publisher": one.publisher or None,
        "place": one.place or None,
        "doi": one.doi or None,
        "url": one.url or None,
    }


def _finding(one: CitationFinding, language: str) -> dict[str, object]:
    return {
        "kind": one.kind,
        "severity": one.severity,
        "where": {
            "citation": one.citation,
            "references": list(one.references),
            "spans": [_span(span) for span in one.spans],
        },
        "explanation": translate(one.explanation, language),
    }
