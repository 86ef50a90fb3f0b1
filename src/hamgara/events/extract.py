"""Code the events of a text, sentence by sentence; no rule, no event."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from hamgara.compiled import recall
from hamgara.events.confidence import read_calibration
from hamgara.events.lasting import find_lasting
from hamgara.events.merge import merge_tellings
from hamgara.events.openings import read_body
from hamgara.events.plain_letters import restore_letters
from hamgara.events.reading import PROMISED, UNTOLD, Grammar, Mention, Reading, Telling
from hamgara.events.vocabulary import read_vocabulary
from hamgara.events.when.dating import (
    Found,
    date_telling,
    inherit_days,
    is_in_open_month,
    is_older,
    is_recent,
    leave_foreign,
    list_dates,
    put_back,
    take_free_days,
    undate_charges,
)
from hamgara.events.when.offsets import find_offsets, list_within
from hamgara.events.who.ahead import find_ahead
from hamgara.events.who.at_home import answers_at_home, find_asked_at_home
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.echo import free_held, is_echo, repeat_act, resume_halted, resumes_halted
from hamgara.events.who.offers import answer_offer
from hamgara.events.who.parties import Parties
from hamgara.events.who.places import find_place, settle_meeting
from hamgara.events.who.refusals import (
    Third,
    find_third,
    is_against_third,
    leave_thirds,
    lets_nobody,
)
from hamgara.events.who.resumed import resume_goods
from hamgara.events.who.roles import assign_parties, seat_counterparts
from hamgara.events.who.this_country import find_opening
from hamgara.events.who.victims import (
    hit_condoled,
    is_only_spoken_of,
    leave_condoled,
    settle_victim,
)
from hamgara.plugins import find_module
from hamgara.study.actors import read_actors
from hamgara.study.events import (
    Actor,
    Event,
    EventDate,
    EventSpans,
    Ontology,
    Status,
    list_states,
)
from hamgara.study.ontology import STANDARD, read_ontology

_ACCUSING = frozenset({"ACCUSE", "PROTEST"})
_FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE"})
_HOSTILE = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "SANCTION"})
"""Types of what somebody condemns (this deed), whatever friendly act is told between."""
_ANSWERED = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
"""Types of what a state may refuse or deny."""
_SUMMONS = "accuse-summon"
_OFFERED = frozenset({"", "AGREE"})
_ASKING = frozenset({"agree-call-over", "agree-exacted"})
_ACCEPTING = frozenset({"agree-accept", "agree-consent"})
"""Rules of who says yes to what another one offered."""
_HELPING = frozenset({"SUPPORT", "AID"})
"""Types that a third state does to whom another one did them before."""
FUTURE = {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033"}
"""CAMEO's intent to meet, to support, to cooperate, to give aid."""
_INTENT = "03"
"""What its codes of intent begin with."""


def load_grammar(language: str, ontology: str = STANDARD, beside: Path | None = None) -> Grammar:
    """Return the reader of a language, compiled once.

    Raises:
        HamgaraError: there is no grammar or vocabulary for the language.
    """
    return _build_grammar(language, ontology, beside)


@cache
def _build_grammar(language: str, ontology: str, beside: Path | None) -> Grammar:
    module = find_module("hamgara.events.grammars", language)

    def build() -> Grammar:
        words, book = read_vocabulary(ontology, language, beside), read_actors(beside)
        made: Grammar = module.build(words, book)
        return made

    collects = gc.isenabled()
    gc.disable()  # what is compiled stays to the end: the collector need not look it through
    try:
        grammar = build() if beside else recall(f"events-{language}-{ontology}", build)
        gc.freeze()
    finally:
        if collects:
            gc.enable()
    return grammar


def extract_events(
    text: str,
    language: str,
    *,
    day: date | None = None,
    publisher: str = "",
    ontology: str = STANDARD,
    beside: Path | None = None,
) -> list[Event]:
    """Return the events that a text tells, in its order; one told twice comes once.

    Args:
        text: the document; spans are code points of this string as it is.
        language: of the text: a module of `grammars/`.
        day: of publication; None leaves relative dates open and dates nothing by it.
        publisher: ISO code of the outlet's state ("our country"), "" where not known.
        ontology: a file of `library/ontologies/`, with a vocabulary of the language.
        beside: a folder with ontologies, vocabularies and actors of its own.

    Raises:
        HamgaraError: the language or ontology is not there, or a file of theirs is wrong.
    """
    text = restore_letters(text, language, beside)
    grammar = load_grammar(language, ontology, beside)
    scheme = read_ontology(ontology, beside)
    discourse = Discourse(language, publisher)
    readings = _read(text, language, grammar, day, discourse.ours())
    discourse.later = _list_states(readings)
    discourse.places_named = _list_places(readings)
    places = [one.span for one in readings if one.tells]
    dates = list_dates(text, language, places)
    offsets = find_offsets(text, language, places, dates, day)
    offsets += find_lasting(text, language, places, dates, day)
    offsets.sort(key=lambda one: one.span.start)
    events: list[Event] = []
    thirds: set[Third] = set()
    at_home = ""
    for number, reading in enumerate(readings):
        discourse.begin(find_opening(reading, text, discourse))
        own_dates = list_within(dates, reading.span)
        own_offsets = list_within(offsets, reading.span)
        teller = readings[number + 1].teller if number + 1 < len(readings) else None
        discourse.speaker = _seat_teller(teller, discourse) if teller is not None else ()
        discourse.subject = discourse.subject or find_ahead(readings[number:], text, language)
        for mention in reading.mentions:
            discourse.hear(mention)
        for told in reading.tellings:
            resumed = resume_goods(told, events, text) if language == "fa" else told
            telling = _settle(resumed, events, discourse)
            if telling is None or not telling.rule.type or telling.moods & UNTOLD:
                discourse.take_subject(told)
                continue
            last = {events[-1].type if events else "", telling.rule.type}
            discourse.again = len(last) == 1 or last <= _HELPING
            discourse.doers = _find_doers(telling, discourse, events)
            parties = assign_parties(telling, discourse, reading.mentions)
            parties = answer_offer(telling, parties, discourse, events, text)
            discourse.take_subject(telling)
            if parties is None or lets_nobody(telling, text, language):
                at_home = find_asked_at_home(telling, discourse) if parties is None else at_home
                continue
            if answers_at_home(telling, parties, at_home):
                continue
            if _is_of_press(telling, parties) or _asks_own(telling, parties, discourse):
                continue
            if is_against_third(telling, parties, reading.mentions, text, language):
                thirds.add(find_third(parties, reading.span))
                continue
            if is_only_spoken_of(telling, parties, text, language):
                continue
            parties = settle_victim(telling, parties, reading.mentions, events, text, language)
            if parties is None:
                continue
            met = telling.rule.type == "CONSULT"
            accused = telling.rule.type in _ACCUSING
            undone = language == "fa" and parties.reciprocal and "negated" in telling.moods
            if not undone:
                discourse.settle(parties.source, parties.target, met=met, accused=accused)
            place = find_place(telling, parties, discourse)
            parties, mode = settle_meeting(telling, parties, place, discourse)
            parties = seat_counterparts(parties, text)
            found = date_telling(telling, own_dates, day, own_offsets)
            at_home = ""
            events.append(_build(telling, reading, parties, scheme, found, day, place, mode))
    events = leave_condoled(leave_thirds(events, thirds))
    events = hit_condoled(events, text) if language == "fa" else events
    free = leave_foreign(dates, readings) if language == "fa" else dates
    events = take_free_days(inherit_days(events), free, text, language, day)
    model = read_calibration(ontology)
    return [
        replace(event, confidence=model.estimate(event, language))
        for event in merge_tellings(undate_charges(put_back(events, day)), text)
    ]


def _read(text: str, language: str, grammar: Grammar, day: date | None, home: str) -> list[Reading]:
    """Return the readings of a text's sentences, none where it does not name two states.

    An event needs two, the outlet's own `home` among them or not: a text on life at home, as
    most news is, is read no further.
    """
    sentences = list(read_body(text, language, grammar))
    named = {home} - {""}
    for sentence in sentences:
        named |= grammar.list_states(sentence, text, day)
        if len(named) > 1:
            break
    else:
        return []
    readings: list[Reading] = []
    called: frozenset[str] = frozenset()
    for sentence in sentences:
        readings.append(grammar.read(sentence, text, day, called))
        called |= readings[-1].called
    return readings


def _is_of_press(telling: Telling, parties: Parties) -> bool:
    """Is it a charge that only newspapers make, or criminals, and what is said to it?"""
    maker = {"ACCUSE": parties.source, "REJECT": parties.target}.get(telling.rule.type, ())
    return bool(maker) and all(one.role in ("JRN", "CRM") for one in maker)


def _asks_own(telling: Telling, parties: Parties, discourse: Discourse) -> bool:
    """Does somebody ask a minister of no named state in a text that never names the outlet's?

    So too where he calls him to the palace, or takes his word.
    """
    asks = telling.rule.type == "REQUEST" or telling.rule.id in _ASKING
    if not asks or discourse.ours() in discourse.later:
        return False
    asked = [one.mention for one in telling.arguments if one.case in ("from", "object")]
    unnamed = bool(asked) and all(one.anaphor == "office" and not one.actors for one in asked)
    return unnamed and {discourse.ours()} in (
        list_states(parties.target), list_states(parties.source)
    )  # fmt: skip


def _seat_teller(teller: Mention, discourse: Discourse) -> tuple[Actor, ...]:
    """Return who said the sentence before: a ministry without a state is the outlet's own."""
    ours = discourse.ours()
    if teller.actors or teller.anaphor != "office" or not ours:
        return teller.actors
    return (Actor(ours, teller.role or "GOV", teller.office),)


def _find_doers(telling: Telling, discourse: Discourse, events: list[Event]) -> tuple[Actor, ...]:
    """Return who did what a telling speaks of, or said to its subject what that refuses."""
    if telling.rule.type == "REJECT" and telling.deed in _OFFERED:
        accepted = next((one for one in events[-1:] if one.rule in _ACCEPTING), None)
        if accepted is not None:
            return accepted.target  # X accepted the offer of Y, but Z refused this offer
    if _answers(telling):
        kinds = {telling.deed} if telling.deed else _ANSWERED
        asked = [one for one in events[-2:] if one.type in kinds]
        mine = list_states(discourse.resolve(telling.arguments[0].mention))
        return next((one.source for one in asked if mine & list_states(one.target)), ())
    if telling.deed:
        return next((one.source for one in reversed(events) if one.type == telling.deed), ())
    if telling.rule.type == "ACCUSE" and discourse.language == "fa" and events:
        deed = next((one for one in reversed(events) if one.type in _HOSTILE), None)
        if events[-1].type in _FRIENDLY or _is_of_victim(events[-1], deed):
            return deed.source if deed is not None else ()
    if telling.rule.type != "REJECT":
        return ()
    subjects = [one.mention for one in telling.arguments if one.case == "subject"]
    mine = {actor.country for one in subjects for actor in discourse.resolve(one)}
    return next(
        (
            one.source for one in reversed(events)
            if one.type in _ANSWERED and mine & {actor.country for actor in one.target}
        ),
        (),
    )  # fmt: skip


def _is_of_victim(event: Event, deed: Event | None) -> bool:
    """Is it what a victim asks of others: X raided Y, Y asked Z for help, W condemned this step?"""
    if deed is None or event.type != "REQUEST":
        return False
    harmed, asked = list_states(deed.target), list_states(event.target)
    return bool(list_states(event.source) & harmed) and not asked & list_states(deed.source)


def _answers(telling: Telling) -> bool:
    """Is it a refusal of, or a yes to, whatever its subject was asked last?"""
    foes = any(one.mention.anaphor == "foe" for one in telling.arguments)
    agrees = telling.rule.type == "AGREE" and telling.deed == "REQUEST"
    return foes and (agrees or telling.rule.type == "REJECT")


def _settle(told: Telling | None, events: list[Event], discourse: Discourse) -> Telling | None:
    """Return a telling with what the acts before it say of its sides, None where it tells none."""
    if told is None:
        return None
    if is_echo(told):
        return repeat_act(told, events, discourse)
    if resumes_halted(told):
        return resume_halted(told, events, discourse)
    if told.rule.id == _SUMMONS and not discourse.home and discourse.ours() not in discourse.later:
        told = _leave_unsaid_ministry(told)
    if not _answers(told) or _find_doers(told, discourse, events):
        return free_held(told, events)
    kept = tuple(one for one in told.arguments if one.mention.anaphor != "foe")
    return None if told.deed else replace(told, arguments=kept)


def _leave_unsaid_ministry(told: Telling) -> Telling:
    """Return a summons without a ministry that no word names, which the outlet's own would be."""
    at = told.trigger.start
    kept = tuple(
        one for one in told.arguments
        if one.mention.anaphor != "office" or one.mention.actors or one.mention.span.start != at
    )  # fmt: skip
    return replace(told, arguments=kept)


def _list_states(readings: list[Reading]) -> tuple[str, ...]:
    """Return the states that a text names as more than labels, in their order."""
    named = [
        actor.country
        for reading in readings
        for mention in reading.mentions
        if not mention.aside
        for actor in mention.actors
    ]
    return tuple(dict.fromkeys(named))


def _list_places(readings: list[Reading]) -> frozenset[str]:
    """Return the states where something is told to happen."""
    tellings = [telling for reading in readings for telling in reading.tellings]
    where = [one.mention for told in tellings for one in told.arguments if one.case == "in"]
    return frozenset(actor.country for mention in where for actor in mention.actors)


def _build(
    telling: Telling,
    reading: Reading,
    parties: Parties,
    scheme: Ontology,
    found: Found | None,
    day: date | None,
    place: str,
    mode: tuple[str, ...],
) -> Event:
    rule = telling.rule
    status = _find_status(telling, found.date if found else None, day)
    type_, promised = rule.type, rule.promised
    if status == "planned" and type_ in PROMISED and "AGREE" in scheme.types:
        type_, promised = "AGREE", type_
    when = found.date if found else None
    if status == "planned" and when is not None and day is not None:
        over = when.end <= day if rule.status == "planned" else when.end < day
        when = None if over else when
    if when is None and status == "actual" and day is not None and not telling.undated:
        when = EventDate(day, day, "day", "document")
    return Event(
        source=_drop_bare(parties.source),
        target=_drop_bare(parties.target),
        type=type_,
        status=status,
        span=reading.span,
        spans=EventSpans(
            telling.trigger, parties.source_span, parties.target_span,
            found.span if found else None,
        ),
        rule=rule.id,
        reciprocal=parties.reciprocal,
        mode=mode,
        context=rule.context,
        cameo=_find_code(rule.cameo, type_, promised),
        quad=scheme.types[type_].quad,
        promised=promised,
        date=when,
        place=place,
    )  # fmt: skip


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
