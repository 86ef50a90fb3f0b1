"""A number with its evidence."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.messages import Message


@dataclass(frozen=True, slots=True)
class CodingQuery:
    """The codings that a number was counted from: of any of `codes`, by `coder`.

    An empty `coder` means every coder; `document` narrows to one document, `participant` to
    what one participant says or is coded with as a whole.
    """

    codes: tuple[str, ...]
    coder: str = ""
    participant: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell of a printed table: its file, data row (from 1), column and text as printed."""

    table: str
    row: int
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class StatedLine:
    """What a person wrote in a file of the study: `file:line: key`, its name, words quoted.

    `label` holds pairs of language and name, `type` is the code of an event's type and modes.
    """

    place: str
    label: tuple[tuple[str, str], ...] = ()
    quote: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """A sentence that tells an event: where it stands, its words, how it was coded and by whom.

    `type` is the code of the event's type and modes, empty where what is told is no event.
    """

    place: str
    quote: str
    coded: str | Message
    type: str = ""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Why a number has no evidence."""

    why: Message


Evidence = (
    CodingQuery
    | tuple[PrintedCell, ...]
    | tuple[StatedLine, ...]
    | tuple[ToldEvent, ...]
    | Unavailable
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A value (None: not known), its unit, how it came about, and what it stands on.

    `low` and `high` bound it where there is uncertainty.
    """

    value: float | None
    unit: str
    method: Message
    evidence: Evidence
    low: float | None = None
    high: float | None = None
