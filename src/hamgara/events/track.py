"""Follow a state, an office or a person in office through events: with whom, at which level.

Only people in public office are followed, and by their office: a person's contacts are those of
the offices the actor lists say that he held on the day of each event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.events.extract import load_grammar
from hamgara.events.words import read_sentences
from hamgara.messages import say
from hamgara.study.actors import RANKS, Tenure, read_actors
from hamgara.study.countries import find_country
from hamgara.study.events import Actor, Event, EventDate
from hamgara.study.tracking import Contact, ContactKind, Evidence, Subject

_OF_CONTEXT = {
    "military": "defense", "intelligence": "security", "economic": "economic",
    "legal": "judicial", "crime": "judicial", "culture": "cultural", "peacekeeping": "defense",
    "political_institutions": "parliamentary",
}  # fmt: skip
_VISITS = frozenset({"042", "043"})
_ENVOY_RULES = ("envoy", "credential", "mission", "expel", "recall", "summon")


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
        raise HamgaraError(say("{name} names nobody who is known.", name=words), "", remedy)
    held: tuple[Tenure, ...] = ()
    if best.person:
        names = read_actors(beside).names[language]
        held = next((one.held for one in names if one.person == best.person), ())
    return Subject(best.country, "" if best.person else best.office, best.person, held)


def list_contacts(
    subject: Subject, evidence: Iterable[Evidence], beside: Path | None = None
) -> list[Contact]:
    """Return the contacts of a subject in the order of their days, the undated last.

    Events that tell the same contact (kind, partner, status, overlapping days) become one, with
    all their evidence; an undated telling joins a dated one of the same document.
    """
    offices = read_actors(beside).offices
    ranks = {key: office.rank for key, office in offices.items()}
    fields = {key: office.field for key, office in offices.items()}
    found: list[Contact] = []
    for one in evidence:
        for mine, theirs in _list_sides(one.event):
            if not any(_is_subject(actor, subject, one.event.date) for actor in mine):
                continue
            for partner in dict.fromkeys(actor.country for actor in theirs):
                contact = _contact(one, subject, mine, theirs, partner, ranks, fields)
                found.append(contact)
    return _merge(sorted(found, key=lambda one: (one.when is None, _start(one))))


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


def _contact(
    one: Evidence,
    subject: Subject,
    mine: Sequence[Actor],
    theirs: Sequence[Actor],
    partner: str,
    ranks: Mapping[str, str],
    fields: Mapping[str, str],
) -> Contact:
    event = one.event
    others = [actor for actor in theirs if actor.country == partner]
    own = [actor for actor in mine if actor.country == subject.country]
    return Contact(
        find_kind(event, goes=event.reciprocal or mine == event.source),
        partner,
        _highest(own, ranks),
        _highest(others, ranks),
        tuple(dict.fromkeys(actor.office for actor in own if actor.office)),
        tuple(dict.fromkeys(actor.office for actor in others if actor.office)),
        _find_field(event, [*own, *others], fields),
        event.status,
        event.place,
        event.date,
        (one,),
    )


def find_kind(event: Event, *, goes: bool = True) -> ContactKind:
    """Return what kind of contact an event is, by its type, mode, CAMEO code and rule.

    `goes`: seen from its source; the other side of a visit hosts it.
    """
    rule, code = event.rule, event.cameo
    if "exercise" in rule or "drill" in rule:
        return "exercise"
    if "commission" in rule:
        return "commission"
    if "invite" in rule:
        return "invitation"
    if any(part in rule for part in _ENVOY_RULES):
        return "envoy"
    if event.type == "CONSULT" or event.promised == "CONSULT":
        if code in _VISITS or any(part in rule for part in ("visit", "stay", "go", "tour")):
            return "visit" if goes else "host"
        return "call" if "phone" in event.mode else "meeting"
    if event.type == "SUPPORT" and (code.startswith("057") or "sign" in rule):
        return "protocol"
    return "other"


def _highest(actors: Iterable[Actor], ranks: Mapping[str, str]) -> str:
    """Return the highest rank among offices, "" where none is named."""
    found = [ranks[actor.office] for actor in actors if actor.office in ranks]
    return min(found, key=RANKS.index, default="")


def _find_field(event: Event, actors: Iterable[Actor], fields: Mapping[str, str]) -> str:
    counted = Counter(
        fields[actor.office] for actor in actors
        if actor.office in fields and fields[actor.office] not in ("political", "other")
    )  # fmt: skip
    if counted:
        return counted.most_common(1)[0][0]
    if any(actor.role == "MIL" for actor in actors):
        return "defense"
    return next((_OF_CONTEXT[one] for one in event.context if one in _OF_CONTEXT), "political")


def _start(contact: Contact) -> date:
    return contact.when.start if contact.when else date.max


def _merge(contacts: Sequence[Contact]) -> list[Contact]:
    merged: list[Contact] = []
    for contact in contacts:
        number = next((k for k, other in enumerate(merged) if _is_same(other, contact)), None)
        if number is None:
            merged.append(contact)
        else:
            merged[number] = _join(merged[number], contact)
    return merged


def _is_same(one: Contact, other: Contact) -> bool:
    if (one.kind, one.partner, one.status) != (other.kind, other.partner, other.status):
        return False
    if one.kind in ("meeting", "call") and (
        _are_others(one.offices, other.offices) or _are_others(one.counterparts, other.counterparts)
    ):
        return False
    return _meet(one, other)


def _are_others(some: Sequence[str], others: Sequence[str]) -> bool:
    """Are offices named in both, and none in common?"""
    return bool(some and others) and set(some).isdisjoint(others)


def _meet(one: Contact, other: Contact) -> bool:
    """Do the days of two contacts overlap, or is one undated and told in the same document?"""
    if one.when is None or other.when is None:
        return {e.document for e in one.evidence} & {e.document for e in other.evidence} != set()
    return one.when.start <= other.when.end and other.when.start <= one.when.end


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
        if one.status in ("actual", "background"):
            counts.setdefault(one.partner, Counter())[one.kind] += 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])))
