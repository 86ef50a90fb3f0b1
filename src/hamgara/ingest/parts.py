"""What a source format yields: one part for each document in the source."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hamgara.messages import Message, say
from hamgara.study.documents import Agency, Segment


@dataclass(frozen=True, slots=True)
class Part:
    """The text of one document in a source.

    `key` tells it from the other parts ('' where a source is one document); `language`,
    `participant`, `date` and `agencies` are set where the source states them beside the text;
    `lines` are other lines of the page in which a date may be printed. `segments` is set
    where the format has its own; else they are found. `notes` say what was done to read it.
    """

    text: str
    key: str = ""
    title: str = ""
    language: str = ""
    participant: str = ""
    date: dt.date | None = None
    date_source: str = ""
    agencies: tuple[Agency, ...] = ()
    lines: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    notes: tuple[Message, ...] = ()


def note_encoding(encoding: str) -> tuple[Message, ...]:
    """Return what is to be said of an encoding; nothing of UTF-8."""
    from_bytes = {"cp1256": "Windows-1256", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
    name = from_bytes.get(encoding)
    return (say("Read as {encoding}.", encoding=name),) if name else ()
