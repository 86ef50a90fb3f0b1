"""Events: who did what to whom, when, and whether really; and the scheme they are coded by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import Literal

from hamgara.messages import Message, say
from hamgara.study.labels import Label
from hamgara.text.dates.meanings import Precision
from hamgara.text.spans import Span

Status = Literal["actual", "planned", "hypothetical", "negated", "background"]
STATUSES: tuple[Status, ...] = ("actual", "planned", "hypothetical", "negated", "background")
CLAIMED: frozenset[Status] = frozenset({"actual", "planned"})
"""An event with one of these is claimed to be so; the others are told, not claimed."""

ROLES = (
    "GOV", "MIL", "LEG", "JUD", "SPY", "OPP", "CVL", "BUS", "COP", "REB", "PRE", "UAF", "UNK",
    "REF", "ELI", "CRM", "JRN", "MED",
)  # fmt: skip
"""Sectors of PLOVER."""

DateOrigin = Literal["text", "document", "inherited"]


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """A state (or EUR, UNO, IGO) acting through one of its sectors.

    `office` is the id of the office that was named (see `hamgara.study.actors`), `person` the
    id of a known holder of it; both "" where none was.
    """

    country: str
    role: str = "GOV"
    office: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class EventDate:
    """The days of an event, both included, and where they come from."""

    start: date
    end: date
    precision: Precision
    source: DateOrigin


@dataclass(frozen=True, slots=True)
class EventSpans:
    """The words of the text that name the source, the act, the target and the day."""

    trigger: Span
    source: Span | None = None
    target: Span | None = None
    date: Span | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One more place of the same text that tells an event."""

    span: Span
    spans: EventSpans
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """An act between states as one text tells it.

    A reciprocal event has all its parties in `source`. `rule` is the id of the vocabulary's
    rule that fired; `confidence` the share of right answers among labelled events like it;
    `also` holds the other places of the text that tell the same.
    """

    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    type: str
    status: Status
    span: Span
    spans: EventSpans
    rule: str
    reciprocal: bool = False
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    cameo: str = ""
    quad: str = ""
    place: str = ""
    promised: str = ""
    date: EventDate | None = None
    confidence: float = 0.5
    also: tuple[Report, ...] = ()


Judgment = Literal["accepted", "mended", "rejected", "added"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decided on an event that the machine suggested in a document.

    `key` is that of the suggestion (`list_keys`), of an event that a person added its own. `event`
    is the event as it stands after the decision (of a rejection: as it was suggested).
    """

    document: str
    key: str
    judgment: Judgment
    event: Event
    coder: str
    time: str
    memo: str = ""


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of an ontology; `scores` by mode, "" for the type without a mode."""

    id: str
    label: Label
    quad: str
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Ontology:
    """An event scheme: its types in order, its contexts, and where it was published."""

    id: str
    label: Label
    source: str
    license: str
    types: Mapping[str, EventType]
    contexts: tuple[str, ...]

    def score(self, type_: str, modes: tuple[str, ...] = ()) -> float:
        """Return the score of a type with its first scored mode; KeyError for no such type."""
        scores = self.types[type_].scores
        return next((scores[mode] for mode in modes if mode in scores), scores[""])


def list_keys(events: Iterable[Event]) -> list[str]:
    """Return what tells each event of a document from the others: type, place, states.

    Of those that share all three (three meetings under one verb) the second has #2, and so on.
    """
    counts: Counter[str] = Counter()
    keys = []
    for key in map(_name_event, events):
        counts[key] += 1
        keys.append(key if counts[key] == 1 else f"{key}#{counts[key]}")
    return keys


def _name_event(event: Event) -> str:
    states = "-".join(sorted({actor.country for actor in (*event.source, *event.target)}))
    trigger = event.spans.trigger
    return f"{event.type}:{trigger.start}-{trigger.end}:{states}"


def find_day_words(event: Event) -> Span | None:
    """Return the words of an event's day in its own sentence, None where they are elsewhere."""
    span, told = event.span, event.spans.date
    return told if told and span.start <= told.start and told.end <= span.end else None


def list_states(actors: Iterable[Actor]) -> set[str]:
    """Return the codes of the states of actors."""
    return {actor.country for actor in actors}


def list_involved(event: Event) -> frozenset[str]:
    """Return the codes of all states of an event, on whichever side."""
    return frozenset(list_states((*event.source, *event.target)))


def list_dyads(event: Event) -> list[tuple[str, str]]:
    """Return the pairs of states of an event: (source, target), unordered if reciprocal.

    Pairs within one state are left out; each pair is listed once.
    """
    sources = dict.fromkeys(actor.country for actor in event.source)
    if event.reciprocal:
        return [(a, b) for a, b in combinations(sorted(sources), 2)]
    targets = dict.fromkeys(actor.country for actor in event.target)
    return [(a, b) for a, b in product(sources, targets) if a != b]


STATUS_NAMES: Mapping[Status, Message] = {
    "actual": say("actual"),
    "planned": say("planned"),
    "hypothetical": say("hypothetical"),
    "negated": say("negated"),
    "background": say("background"),
}


def say_status(event: Event) -> Message:
    """Return the status of an event for a reader."""
    return STATUS_NAMES[event.status]
