"""Contacts of states and offices, followed through the events that tell of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hamgara.study.actors import RANKS, Tenure
from hamgara.study.events import Event, EventDate, Status

ContactKind = Literal[
    "visit", "host", "meeting", "call", "protocol", "commission", "exercise", "invitation",
    "envoy", "other",
]  # fmt: skip
CONTACT_KINDS: tuple[ContactKind, ...] = (
    "visit", "host", "meeting", "call", "protocol", "commission", "exercise", "invitation",
    "envoy", "other",
)  # fmt: skip
"""visit: the one followed goes there. host: the partner comes. protocol: anything signed.
commission: a joint body meets. envoy: an ambassador or mission is sent, recalled, expelled."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom to follow: a state; one of its offices; the offices that a person held."""

    country: str
    office: str = ""
    person: str = ""
    held: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """An event and the document that tells it."""

    document: str
    event: Event


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact of the one followed with another state.

    Args:
        kind: what it was.
        partner: code of the other state.
        level: the highest rank that was named on the side followed (see `actors.RANKS`), "" for
            none; `partner_level` on the other side.
        offices: ids of the offices that were named on the side followed, in their order;
            `counterparts` on the other side.
        field: defense, political, economic ...: that of the offices, else of the event's context.
        when: its days, None where they are not known.
        evidence: every telling of it.
    """

    kind: ContactKind
    partner: str
    level: str
    partner_level: str
    offices: tuple[str, ...]
    counterparts: tuple[str, ...]
    field: str
    status: Status
    place: str
    when: EventDate | None
    evidence: tuple[Evidence, ...]

    @property
    def highest(self) -> str:
        """The highest rank that was named on either side, "" for none."""
        named = [one for one in (self.level, self.partner_level) if one]
        return min(named, key=RANKS.index, default="")
