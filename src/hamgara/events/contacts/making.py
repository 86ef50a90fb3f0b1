"""What contact an event tells of: its kind, levels, field, days, as event and words tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hamgara.events.contacts.reading import ContactReader
from hamgara.events.kinds import find_contact_kind
from hamgara.study.actors import RANKS, read_actors
from hamgara.study.events import Actor, EventDate, Status, find_day_words
from hamgara.study.tracking import Contact, ContactKind, Evidence, Subject

_OF_CONTEXT = {
    "military": "defense", "intelligence": "security", "economic": "economic",
    "legal": "judicial", "crime": "judicial", "culture": "cultural", "peacekeeping": "defense",
    "political_institutions": "parliamentary",
}  # fmt: skip
_WORDED = frozenset({"commission", "protocol", "exercise"})
"""Kinds whose policy field the words about them tell: foreign ministers sign a customs treaty."""


@dataclass(frozen=True, slots=True)
class ContactMaker:
    """Makes contacts of events, with what the words about them tell."""

    ranks: Mapping[str, str]
    fields: Mapping[str, str]
    reader: ContactReader

    def make(
        self,
        one: Evidence,
        subject: Subject,
        mine: Sequence[Actor],
        theirs: Sequence[Actor],
        partner: str,
    ) -> Contact:
        """Return the contact of a subject, by `mine`, with a partner among `theirs`."""
        event = one.event
        kind = find_contact_kind(event, goes=event.reciprocal or mine == event.source)
        if kind == "meeting" and self.reader.is_commission(one):
            kind = "commission"
        own = [actor for actor in mine if actor.country == subject.country]
        others = [actor for actor in theirs if actor.country == partner]
        offices, counterparts = _list_offices(own), _list_offices(others)
        if kind == "commission":
            chairs = self.reader.list_chairs(one)
            offices = _lead(self._drop_bodies(offices), chairs, subject.country)
            counterparts = _lead(self._drop_bodies(counterparts), chairs, partner)
        when, place = self.reader.find_day(one), event.place
        if kind == "invitation" and find_day_words(event) is None:
            before = event.status == "background" or self.reader.is_answered(one)
            when = None if before else self.reader.find_published(one)
            place = next((actor.country for actor in event.source), place)
        return Contact(
            kind,
            partner,
            _highest(offices, self.ranks),
            _highest(counterparts, self.ranks),
            offices,
            counterparts,
            self._find_field(one, kind, (*offices, *counterparts), [*own, *others]),
            self._find_status(one, event.date if kind == "invitation" else when),
            place,
            when,
            (one,),
        )

    def _drop_bodies(self, offices: Iterable[str]) -> tuple[str, ...]:
        """Return the offices that people hold; an institution chairs nothing."""
        return tuple(key for key in offices if self.ranks.get(key) != "institution")

    def _find_status(self, one: Evidence, when: EventDate | None) -> Status:
        if one.event.status not in ("negated", "hypothetical") and self.reader.fell_through(one):
            return "negated"
        if one.event.status == "planned" and when != one.event.date:
            return "actual"
        return "actual" if one.event.status == "background" else one.event.status

    def _find_field(
        self, one: Evidence, kind: ContactKind, offices: Sequence[str], actors: Iterable[Actor]
    ) -> str:
        told = self.reader.find_field(one) if kind in _WORDED else ""
        if kind == "commission" and told:
            return told
        counted = Counter(
            self.fields[key] for key in offices
            if key in self.fields and self.fields[key] not in ("political", "other")
        )  # fmt: skip
        if counted:
            return counted.most_common(1)[0][0]
        if any(actor.role == "MIL" for actor in actors):
            return "defense"
        context = next((_OF_CONTEXT[key] for key in one.event.context if key in _OF_CONTEXT), "")
        return context or told or "political"


def build_maker(
    texts: Mapping[str, tuple[str, str]], days: Mapping[str, date | None], beside: Path | None
) -> ContactMaker:
    """Return what makes contacts of events.

    `texts` are text and language of each document by its name, `days` those of publication.
    """
    offices = read_actors(beside).offices
    return ContactMaker(
        {key: office.rank for key, office in offices.items()},
        {key: office.field for key, office in offices.items()},
        ContactReader(texts, days, beside),
    )


def _list_offices(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.office for actor in actors if actor.office))


def _lead(offices: tuple[str, ...], chairs: Mapping[str, str], country: str) -> tuple[str, ...]:
    """Return the offices on one side of a commission: those who led it stand for the body."""
    chair = chairs.get(country) or chairs.get("")
    return (chair,) if chair and offices in ((), ("minister",)) else offices


def _highest(offices: Iterable[str], ranks: Mapping[str, str]) -> str:
    """Return the highest rank among offices, "" where none is named."""
    found = [ranks[key] for key in offices if key in ranks]
    return min(found, key=RANKS.index, default="")
