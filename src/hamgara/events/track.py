"""Follow a state, an office or a person in office through events: with whom, at which level.

Only people in public office are followed, and by their office: a person's contacts are those of
the offices the actor lists say that he held on the day of each event. A contact took place or it
did not: whether a text tells it as its news or as what went before makes no other contact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.events.contacts.making import build_maker
from hamgara.events.contacts.reading import ContactReader
from hamgara.events.extract import load_grammar
from hamgara.events.merge import SAME_STORY
from hamgara.events.promises.holders import have_other_holders
from hamgara.events.promises.words import are_others
from hamgara.events.words import read_sentences
from hamgara.messages import say
from hamgara.study.actors import RANKS, Tenure, read_actors
from hamgara.study.countries import find_country
from hamgara.study.events import Actor, Event, EventDate, list_states
from hamgara.study.tracking import Contact, ContactKind, Evidence, Subject

_MOST_ALIKE = 6
"""Names that are offered where none was meant."""


def find_subject(words: str, language: str, beside: Path | None = None) -> Subject:
    """Return whom some words name: "Iran", "defense minister of Azerbaijan", a holder's name.

    Args:
        words: a state by name or code, an office with its state, a person of the actor lists.
        language: of the words: fa, az or en.
        beside: a folder with actors of its own.

    Raises:
        HamgaraError: the words name nobody of the actor lists, or an office without a state.
    """
    code = find_country(words.strip())
    if code is not None:
        return Subject(code)
    grammar = load_grammar(language, beside=beside)
    found = [
        argument.mention
        for sentence in read_sentences(words, language, grammar.join)
        for argument in grammar.list_named(sentence, words, None)
    ]
    named = [actor for mention in found for actor in mention.actors]
    best = max(named, key=lambda one: (bool(one.person), bool(one.office)), default=None)
    if best is None:
        remedy = say("Write a state, an office with its state, or a name of the actor lists.")
        if any(mention.office for mention in found):
            raise HamgaraError(say("The office {name} has no state.", name=words), "", remedy)
        if alike := _list_alike(words, language, beside):
            remedy = say("Write a longer name: {names}.", names=tuple(alike))
        raise HamgaraError(say("{name} names nobody who is known.", name=words), "", remedy)
    held: tuple[Tenure, ...] = ()
    if best.person:
        names = read_actors(beside).names[language]
        held = next((one.held for one in names if one.person == best.person), ())
    return Subject(best.country, "" if best.person else best.office, best.person, held)


def _list_alike(words: str, language: str, beside: Path | None) -> list[str]:
    """Return a name of each person whose names have a word in common with some words."""
    asked = set(words.casefold().split())
    alike: dict[str, str] = {}
    for one in read_actors(beside).names[language]:
        if one.person and asked & set(one.form.casefold().split()):
            alike.setdefault(one.person, one.form)
    return list(alike.values())[:_MOST_ALIKE]


def list_contacts(
    subject: Subject,
    evidence: Iterable[Evidence],
    beside: Path | None = None,
    texts: Mapping[str, tuple[str, str]] | None = None,
    days: Mapping[str, date | None] | None = None,
) -> list[Contact]:
    """Return the contacts of a subject in the order of their days, the undated last.

    Events that tell the same contact (kind, partner, status, overlapping days) become one, with
    all their evidence; an undated telling joins a dated one of the same document. Days that two
    documents have only from their own days may lie three days apart.

    Args:
        subject: who is followed.
        evidence: the events of any documents.
        beside: a folder with actors and words of its own.
        texts: text and language of each document by its name, where they are at hand: their
            words tell commissions, fields, chairs and what was put off.
        days: of publication of each document.
    """
    maker = build_maker(texts or {}, days or {}, beside)
    found: list[Contact] = []
    for told in evidence:
        one = replace(told, event=_seat(told.event, beside))
        for mine, theirs in _list_sides(one.event):
            if not any(_is_subject(actor, subject, one.event.date) for actor in mine):
                continue
            partners = dict.fromkeys(actor.country for actor in theirs)
            found += [maker.make(one, subject, mine, theirs, partner) for partner in partners]
    told_in: dict[str, list[Contact]] = {}
    for contact in found:
        told_in.setdefault(contact.evidence[0].document, []).append(contact)
    found = [_settle_reception(one, told_in[one.evidence[0].document]) for one in found]
    return _merge(sorted(found, key=lambda one: (one.when is None, _start(one))), maker.reader)


def _settle_reception(one: Contact, told: Iterable[Contact]) -> Contact:
    """Return a reception as a meeting where the same text tells the guest's visit on another day.

    Who is received came; but a visit of three days with a reception on the second is one visit.
    """
    if one.kind not in ("visit", "host") or not _receives(one):
        return one
    during = any(
        (two.kind, two.partner, two.status) == (one.kind, one.partner, one.status)
        and not _receives(two)
        and _lies_within(one, two)
        for two in told
    )
    return replace(one, kind="meeting") if during else one


def _receives(one: Contact) -> bool:
    event = one.evidence[0].event
    return event.cameo == "043" or "receive" in event.rule


def _lies_within(one: Contact, visit: Contact) -> bool:
    """Does a contact come in the days of a visit, but not on the day that is told of it?"""
    if one.when is None or visit.when is None:
        return False
    return visit.when.end < one.when.start <= visit.when.end + SAME_STORY


@cache
def _list_tenures(beside: Path | None) -> dict[str, tuple[Tenure, ...]]:
    """Return the offices that each person held."""
    return {
        one.person: one.held for names in read_actors(beside).names.values() for one in names
        if one.person
    }  # fmt: skip


def _seat(event: Event, beside: Path | None) -> Event:
    """Return an event in which nobody has an office that he did not hold on its day."""
    tenures = _list_tenures(beside)

    def settle(actor: Actor) -> Actor:
        held = [one for one in tenures.get(actor.person, ()) if one.office == actor.office]
        out = bool(held) and not any(_held(one, event.date) for one in held)
        return replace(actor, office="", person="") if out else actor

    return replace(
        event, source=tuple(map(settle, event.source)), target=tuple(map(settle, event.target))
    )


def _list_sides(event: Event) -> list[tuple[tuple[Actor, ...], tuple[Actor, ...]]]:
    """Return (this side, the others) for each side of an event."""
    if not event.reciprocal:
        return [(event.source, event.target), (event.target, event.source)]
    codes = dict.fromkeys(actor.country for actor in event.source)
    return [
        (
            tuple(a for a in event.source if a.country == code),
            tuple(a for a in event.source if a.country != code),
        )
        for code in codes
    ]


def _is_subject(actor: Actor, subject: Subject, when: EventDate | None) -> bool:
    if actor.country != subject.country:
        return False
    if subject.person:
        if actor.person:
            return actor.person == subject.person
        return any(
            actor.office == one.office and actor.country == one.code and _held(one, when)
            for one in subject.held
        )
    return not subject.office or actor.office == subject.office


def _held(tenure: Tenure, when: EventDate | None) -> bool:
    if when is None:
        return tenure.end is None or tenure.start is not None
    return (tenure.start is None or tenure.start <= when.end) and (
        tenure.end is None or when.start <= tenure.end
    )


def _start(contact: Contact) -> date:
    return contact.when.start if contact.when else date.max


def _merge(contacts: Sequence[Contact], reader: ContactReader) -> list[Contact]:
    merged: list[Contact] = []
    alike: dict[tuple[str, ...], list[int]] = {}
    for contact in contacts:
        act = contact.evidence[0].event.type if contact.kind == "other" else ""
        numbers = alike.setdefault((contact.kind, act, contact.partner, contact.status), [])
        number = next((k for k in numbers if _is_same(merged[k], contact, reader)), None)
        if number is None:
            numbers.append(len(merged))
            merged.append(contact)
        else:
            merged[number] = _join(merged[number], contact)
    return merged


def _is_same(one: Contact, other: Contact, reader: ContactReader) -> bool:
    """Are two contacts of one kind, partner and status the same?

    Two ministers' visits on days that overlap are two, and so are exercises of two arms and
    documents on two matters.
    """
    if not _meet(one, other):
        return False
    if one.kind in ("meeting", "call"):
        return not _have_others(one, other)
    if one.kind in ("visit", "host"):
        here = one.kind == "visit"
        some, others = (each.offices if here else each.counterparts for each in (one, other))
        return not have_other_holders(some, others, reader.beside, bare=True)
    marks = [[reader.list_marks(one.kind, told) for told in each.evidence] for each in (one, other)]
    if any(are_others(mine, theirs) for mine in marks[0] for theirs in marks[1]):
        return False
    return not _are_apart(one, other)


def _are_apart(one: Contact, other: Contact) -> bool:
    """Are they what each side did to the other: envoys that both of them expelled?"""
    first, second = one.evidence[0].event, other.evidence[0].event
    if first.reciprocal or second.reciprocal or "CONSULT" in (first.type, second.type):
        return False
    return list_states(first.source).isdisjoint(list_states(second.source))


def _have_others(one: Contact, other: Contact) -> bool:
    """Have two contacts other offices on one of their sides?"""
    mine = _are_others(one.offices, other.offices)
    return mine or _are_others(one.counterparts, other.counterparts)


def _are_others(some: Sequence[str], others: Sequence[str]) -> bool:
    """Are offices named in both, and none in common?"""
    return bool(some and others) and set(some).isdisjoint(others)


def _meet(one: Contact, other: Contact) -> bool:
    """Do the days of two contacts overlap, or is one undated and told in the same document?"""
    if one.when and other.when and not _overlap(one.when, other.when, SAME_STORY):
        return False
    together = not {e.document for e in one.evidence}.isdisjoint(e.document for e in other.evidence)
    if one.when is None or other.when is None:
        return together
    assumed = {"document", "inherited"} & {one.when.source, other.when.source}
    loose = assumed and not together and not _have_others(one, other)
    return _overlap(one.when, other.when, SAME_STORY if loose else timedelta(0))


def _overlap(one: EventDate, other: EventDate, slack: timedelta) -> bool:
    return one.start <= other.end + slack and other.start <= one.end + slack


def _join(one: Contact, other: Contact) -> Contact:
    exact = min(
        (c for c in (one, other) if c.when is not None),
        key=lambda c: c.when.end - c.when.start if c.when else date.max - date.min, default=one,
    )  # fmt: skip
    levels = [c.level for c in (one, other) if c.level]
    theirs = [c.partner_level for c in (one, other) if c.partner_level]
    return Contact(
        one.kind, one.partner, min(levels, key=RANKS.index, default=""),
        min(theirs, key=RANKS.index, default=""),
        tuple(dict.fromkeys(one.offices + other.offices)),
        tuple(dict.fromkeys(one.counterparts + other.counterparts)),
        one.field if one.field != "political" else other.field,
        one.status, one.place or other.place, exact.when, one.evidence + other.evidence,
    )  # fmt: skip


def count_matrix(contacts: Iterable[Contact]) -> dict[str, Counter[ContactKind]]:
    """Return the number of contacts by partner and kind, the partner with most first.

    Planned, negated and hypothetical ones are not counted: they did not take place.
    """
    counts: dict[str, Counter[ContactKind]] = {}
    for one in contacts:
        if one.status == "actual":
            counts.setdefault(one.partner, Counter())[one.kind] += 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])))
