"""Citations, references, and findings about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from hamgara.messages import Message
from hamgara.text.spans import Span

CitationKind = Literal[
    "parenthetical", "narrative", "ibid", "idem", "footnote", "interview", "url", "number"
]
FindingKind = Literal[
    "cited-not-listed",
    "listed-not-cited",
    "year-differs",
    "name-differs",
    "listed-twice",
    "ambiguous",
    "ibid-without-antecedent",
    "reference-unreadable",
]
Severity = Literal["error", "warning", "note"]

SEVERITIES: dict[FindingKind, Severity] = {
    "cited-not-listed": "error",
    "listed-not-cited": "warning",
    "year-differs": "error",
    "name-differs": "warning",
    "listed-twice": "warning",
    "ambiguous": "warning",
    "ibid-without-antecedent": "error",
    "reference-unreadable": "note",
}
"""Kind -> severity; a name in another script or order, and an interview never cited, are notes."""


@dataclass(frozen=True, slots=True)
class Name:
    """An author: family and given name; an organization has a family name alone.

    `is_unordered`: the print does not say which word is the family name (`Smith John`).
    """

    family: str
    given: str = ""
    is_organization: bool = False
    is_unordered: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A year as printed, in ASCII digits: `1395`, `n.d.`, `in press`; its letter (`a`)."""

    value: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a reference list, or one item of a file of references (without a span).

    `number` is the number printed before the entry, None where there is none.
    """

    id: str
    text: str
    span: Span | None = None
    number: int | None = None
    kind: str = "document"
    authors: tuple[Name, ...] = ()
    year: Year | None = None
    title: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    place: str = ""
    doi: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One work cited at one place; `others` says that more authors are meant (et al.).

    `bracket` is the same number for all works cited in one bracket.
    """

    span: Span
    text: str
    kind: CitationKind
    authors: tuple[str, ...] = ()
    others: bool = False
    year: Year | None = None
    pages: str = ""
    url: str = ""
    bracket: int = 0
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CitationFinding:
    """What does not agree: at a citation, at references, or at both."""

    kind: FindingKind
    severity: Severity
    explanation: Message
    citation: int | None = None
    references: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """All that was found in one text."""

    citations: tuple[Citation, ...]
    references: tuple[Reference, ...]
    findings: tuple[CitationFinding, ...]
    has_list: bool = True
    extra: tuple[Message, ...] = field(default=())
