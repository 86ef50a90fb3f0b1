"""Documents, their segments, the participants who speak in them, and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hamgara.study.labels import Label
from hamgara.text.spans import Span

Disclosure = Literal["named", "role", "code"]
"""How a participant is shown in every report and export."""

DISCLOSURES: tuple[Disclosure, ...] = ("named", "role", "code")


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who was interviewed.

    `code` is the pseudonym (P01); `number` the number printed in a published table;
    `same_as` the code of the participant whom a person declared to be the same one.
    Names are kept in a separate key file and are no part of this noun.
    """

    code: str
    number: int | None
    side: str
    role: Label
    year: int | None
    topics: tuple[str, ...]
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a document with a meaning of its own: a paragraph, a turn, an item."""

    span: Span
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text that never changes after the door.

    `name` is its key in the study, `origin` the file it came from (relative to the
    study folder), `sha256` the fingerprint of `text` in UTF-8, `participant` the code
    of the participant who speaks in it, if one does.
    """

    name: str
    title: str
    origin: str
    text: str
    sha256: str
    language: str
    participant: str | None = None
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document: `document.text[span.start:span.end] == text`."""

    document: str
    span: Span
    text: str
