"""What people decided about a text, and what a machine suggests."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.study.documents import Quotation
from hamgara.text.spans import Span

PUBLISHED = "published"
"""The coder of codings that only a printed table reports."""


@dataclass(frozen=True, slots=True)
class Coding:
    """A code given by a coder at a time to a quotation, or to a participant as a whole.

    Exactly one of `quotation` and `participant` is set. `time` is ISO 8601 in UTC.
    """

    code: str
    coder: str
    time: str
    quotation: Quotation | None = None
    participant: str | None = None
    memo: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code that the machine proposes for a passage; it enters no count.

    `span` is the phrase in the passage that speaks for the code, `reason` the cue in the
    framework that it answers to, `score` in (0, 1] the strength of that cue.
    """

    code: str
    score: float
    span: Span
    reason: str
