"""Commitments between states: what was promised, by whom to whom, until when, and kept or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hamgara.study.tracking import Evidence
from hamgara.text.spans import Span

CommitmentKind = Literal["protocol", "invitation", "commission", "exercise", "visit", "other"]
KINDS: tuple[CommitmentKind, ...] = (
    "protocol", "invitation", "commission", "exercise", "visit", "other",
)  # fmt: skip
CommitmentState = Literal["open", "overdue", "kept", "dropped"]
"""kept: a later event closed it. dropped: the text, a later one or a person says that it fell
through, was declined or was moved to another day."""


@dataclass(frozen=True, slots=True)
class Due:
    """The days within which a commitment is to be kept, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise, plan or duty between states, as one text tells it.

    Args:
        owes: ISO codes of the states that are to act, in alphabetical order.
        to: the states to which they owe it; in a joint commitment all owe it to all.
        made: the day on which it was made or told, None where the text has no day.
        span: the clause or sentence that tells it; `cue` the words that make it a commitment.
        closed_by: the words of the same text that tell that it was kept.
        fell_through: those that tell that it will not be (an invitation was declined).
    """

    kind: CommitmentKind
    owes: tuple[str, ...]
    to: tuple[str, ...]
    span: Span
    cue: Span
    rule: str
    made: date | None = None
    due: Due | None = None
    closed_by: Span | None = None
    fell_through: Span | None = None

    @property
    def states(self) -> frozenset[str]:
        """All states of the commitment."""
        return frozenset((*self.owes, *self.to))


def commitment_key(commitment: Commitment) -> str:
    """Return what tells a commitment from every other of its document: kind, place, states."""
    states = "-".join(sorted(commitment.states))
    return f"{commitment.kind}:{commitment.span.start}-{commitment.span.end}:{states}"


Decided = Literal["kept", "open", "dropped", "wrong"]
DECIDED: tuple[Decided, ...] = ("kept", "open", "dropped", "wrong")


@dataclass(frozen=True, slots=True)
class Told:
    """A commitment and the document that tells it."""

    document: str
    commitment: Commitment

    @property
    def key(self) -> str:
        """What tells it from every other of its document."""
        return commitment_key(self.commitment)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of a commitment; `wrong`: it is none."""

    document: str
    key: str
    state: Decided
    coder: str
    memo: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """A commitment with its state on a day, and what closed it.

    `closing` is the later event that closes it (None where the same text does, or nobody);
    `decision` what a person said: it stands above the machine's. `also` are the tellings of other
    texts: `told` is the one that tells the nearest last day, the first where none does.
    """

    told: Told
    state: CommitmentState
    closing: Evidence | None = None
    decision: Decision | None = None
    also: tuple[Told, ...] = ()

    @property
    def tellings(self) -> tuple[Told, ...]:
        """All texts' tellings of it."""
        return (self.told, *self.also)
