"""From a telling whose parties are known to its event: status, type, code."""

from __future__ import annotations

from datetime import date

from hamgara.events.reading import PROMISED, Telling
from hamgara.events.when.dating import Found, is_in_open_month, is_older, is_recent
from hamgara.events.who.parties import Parties
from hamgara.study.events import Actor, Event, EventDate, EventSpans, Ontology, Status
from hamgara.text.spans import Span

FUTURE = {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033"}
"""CAMEO's intent to meet, to support, to cooperate, to give aid."""
_INTENT = "03"
"""What its codes of intent begin with."""


def build_event(
    telling: Telling, parties: Parties, found: Found | None, *,
    span: Span, day: date | None, scheme: Ontology,
) -> Event:  # fmt: skip
    """Return the event of a telling, as on a day of publication; place and mode are left out.

    Args:
        telling: the rule that fired, where and how.
        parties: who acts on whom.
        found: its date in the text, None for none.
        span: of its sentence.
        day: of publication, None where it is not known.
        scheme: the ontology; types of its `promised` acts are AGREE where it has that type.
    """
    rule = telling.rule
    when = found.date if found else None
    status = _find_status(telling, when, day)
    type_, promised = rule.type, rule.promised
    if status == "planned" and type_ in PROMISED and "AGREE" in scheme.types:
        type_, promised = "AGREE", type_
    if status == "planned" and when is not None and day is not None:
        over = when.end <= day if rule.status == "planned" else when.end < day
        when = None if over else when
    if when is None and status == "actual" and day is not None and not telling.undated:
        when = EventDate(day, day, "day", "document")
    date_span = found.span if found else None
    return Event(
        source=_drop_bare(parties.source),
        target=_drop_bare(parties.target),
        type=type_,
        status=status,
        span=span,
        spans=EventSpans(telling.trigger, parties.source_span, parties.target_span, date_span),
        rule=rule.id,
        reciprocal=parties.reciprocal,
        context=rule.context,
        cameo=_find_code(rule.cameo, type_, promised),
        quad=scheme.types[type_].quad,
        promised=promised,
        date=when,
    )


def _find_code(code: str, type_: str, promised: str) -> str:
    """Return the CAMEO code of an act; of one that is only agreed on, the intent's."""
    if type_ != "AGREE" or code.startswith(_INTENT):
        return code
    return FUTURE.get(promised, f"{_INTENT}0")


def _drop_bare(side: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return a side without a bare state beside an office of its own."""
    held = {(one.country, one.role) for one in side if one.office or one.person}
    if not held:
        return side
    return tuple(
        one for one in side
        if one.office or one.person or (one.country, one.role) not in held
    )  # fmt: skip


def _find_status(telling: Telling, when: EventDate | None, day: date | None) -> Status:
    moods = telling.moods
    soon = when is not None and day is not None and when.start > day
    earlier = "earlier" in moods and not soon and not (when is not None and is_recent(when, day))
    undone = "negated" in moods and "earlier" not in moods
    if earlier or (when is not None and is_older(when, day) and not undone):
        return "background"
    if "negated" in moods:
        return "negated"
    if "conditional" in moods:
        return "hypothetical"
    if "future" in moods or telling.rule.status == "planned":
        return "planned"
    if when is not None and day is not None and is_in_open_month(telling, when, day):
        return "planned"
    if when is not None and day is not None and when.start > day:
        return "planned"
    return "actual"
