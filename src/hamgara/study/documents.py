"""Documents, their segments, the participants who speak in them, and quotations."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hamgara.study.labels import Label
from hamgara.text.spans import Span

Disclosure = Literal["named", "role", "code"]
"""How a participant is shown in every report and export."""

Role = Literal["", "question", "answer"]
"""What a speaker does in an interview, where the label tells it."""

PERSON = "person"
"""The source of a date that a person gave."""

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
    """A part of a document with a meaning of its own: a paragraph, a turn, an item, a cue.

    `speaker` is the speaker's label as written, `participant` the code of the participant
    it names, `role` what the speaker does, `seconds` when a subtitle stands on the screen.
    """

    span: Span
    speaker: str = ""
    participant: str = ""
    role: Role = ""
    seconds: tuple[float, float] | None = None


_LONG = 14
"""More words than this are no heading."""
_ENDS = re.compile(r"[^\W\d_]{2}[»”\")\]]*[.!?؟…][»”\")\]*]*\s|\S[.!?؟…][»”\")\]*]*$")
_ITEM = re.compile(r"[-–—•*▪●]\s")
_SIGNS = " \t*_[]():："


def list_passages(text: str, segments: Sequence[Segment]) -> list[bool]:
    """Return for each segment whether it is a passage that may be coded: what is said.

    What an interviewer asks is none, nor is a label that stands alone, nor, where no speaker is
    told, a line that is no sentence: a row of figures, a heading, a dateline. These two have 14
    words or fewer, no sign that ends a sentence, and less than half the length of the document's
    lines (upper quartile), so that lines of a paragraph are none of them. Items of a list are
    passages; so are all lines of a document in which no line is a sentence (notes, answers).
    """
    spoken = [segment.role or segment.speaker or segment.seconds for segment in segments]
    told = [segment.span.of(text).strip() for segment in segments]
    usual = sorted(map(len, told))[len(told) * 3 // 4] if told else 0
    said = [bool(who) or _is_said(line, usual) for who, line in zip(spoken, told, strict=True)]
    if not any(said):
        said = [True] * len(segments)
    return [
        is_said
        and segment.role != "question"
        and line.strip(_SIGNS) != segment.speaker.strip(_SIGNS)
        for segment, line, is_said in zip(segments, told, said, strict=True)
    ]


def _is_said(line: str, usual: int) -> bool:
    """Is a line a sentence, part of one, or an item of a list, where lines have a usual length?"""
    if line.startswith("#") or not any(map(str.isalpha, line)):
        return False
    long = len(line.split()) > _LONG or 2 * len(line) >= usual
    return bool(long or _ENDS.search(line) or _ITEM.match(line))


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency that a document names as its source.

    `name` is as written, `key` its id among the known agencies ('' where it is none),
    `source` where it was found (`meta ...`, `lead`, `dateline`, `credit`, `column`, `feed`),
    `span` its place in the text.
    """

    name: str
    source: str
    key: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text that never changes after the door.

    `name` is its key in the study, `origin` the file it came from (relative to the
    study folder), `sha256` the fingerprint of `text` in UTF-8, `participant` the code
    of the participant who speaks in it, if one does. `date` is the day of publication,
    `date_source` where it was found (`meta ...`, `json-ld`, `label`, `dateline`, `feed`,
    `column`, `person`); None and '' where the source tells no such day.
    """

    name: str
    title: str
    origin: str
    text: str
    sha256: str
    language: str
    participant: str | None = None
    segments: tuple[Segment, ...] = ()
    date: dt.date | None = None
    date_source: str = ""
    agencies: tuple[Agency, ...] = ()


_HEAD = 1500
"""Within so many code points of a text its lead names the agency that tells it."""


def is_news(document: Document) -> bool:
    """Is a document news: does it tell the day of its publication, or its agency?

    An agency counts where the source itself names it, in a dateline, a credit, or a lead near the
    head of the text; one that is only cited further down does not. What a person says of the day
    decides: a day makes a document news, `none` makes it none. What a participant says is none.
    """
    if document.participant is not None:
        return False
    if document.date_source == PERSON:
        return document.date is not None
    return document.date is not None or any(map(_tells, document.agencies))


def _tells(agency: Agency) -> bool:
    return agency.source != "lead" or agency.span is None or agency.span.start < _HEAD


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document: `document.text[span.start:span.end] == text`."""

    document: str
    span: Span
    text: str


def fingerprint(text: str) -> str:
    """Return the sha256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
