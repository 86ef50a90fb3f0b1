"""Faults of a report that its reader should know of before counting what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hamgara.text.spans import Span

FaultKind = Literal[
    "empty-heading", "contradiction", "name-spelled-two-ways", "two-agencies",
    "misattributed-quotation",
]  # fmt: skip
FAULT_KINDS: tuple[FaultKind, ...] = (
    "empty-heading", "contradiction", "name-spelled-two-ways", "two-agencies",
    "misattributed-quotation",
)  # fmt: skip
"""empty-heading: nothing beneath it tells what it says. contradiction: two accounts of one
happening differ. two-agencies: two are credited. misattributed-quotation: words said of another
meeting, or to another office, than that of the section."""
Matter = Literal[
    "", "day", "date", "place", "number", "amount", "sum", "length", "order", "who", "whether"
]
"""In what two accounts contradict: day of an act; date, parts of one; number of things, of a visit
among several; amount in a unit; sum, of what is listed; length of a visit; order of two visits."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault and the places of a text that show it, in order; `about` of a contradiction."""

    kind: FaultKind
    spans: tuple[Span, ...]
    about: Matter = ""
