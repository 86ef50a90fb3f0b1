"""Code the events of a text, sentence by sentence; no rule, no event."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from hamgara.compiled import recall
from hamgara.events.building import build_event
from hamgara.events.confidence import read_calibration
from hamgara.events.lasting import find_lasting
from hamgara.events.merge import merge_tellings
from hamgara.events.openings import read_body
from hamgara.events.plain_letters import restore_letters
from hamgara.events.reading import Grammar, Reading
from hamgara.events.story import Story, find_parties, open_sentence, settle_telling
from hamgara.events.vocabulary import read_vocabulary
from hamgara.events.when.dating import (
    date_telling,
    inherit_days,
    leave_foreign,
    list_dates,
    put_back,
    take_free_days,
    undate_charges,
)
from hamgara.events.when.offsets import find_offsets, list_within
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.places import find_place, settle_meeting
from hamgara.events.who.refusals import (
    leave_thirds,
)
from hamgara.events.who.roles import seat_counterparts
from hamgara.events.who.victims import (
    hit_condoled,
    leave_condoled,
)
from hamgara.plugins import find_module
from hamgara.study.actors import read_actors
from hamgara.study.events import (
    Event,
)
from hamgara.study.ontology import STANDARD, read_ontology


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
    story = Story(text, language, discourse)
    for number, reading in enumerate(readings):
        open_sentence(story, readings[number:])
        own_dates = list_within(dates, reading.span)
        own_offsets = list_within(offsets, reading.span)
        for told in reading.tellings:
            telling = settle_telling(story, told)
            parties = find_parties(story, telling, reading) if telling is not None else None
            if telling is None or parties is None:
                continue
            place = find_place(telling, parties, discourse)
            parties, mode = settle_meeting(telling, parties, place, discourse)
            parties = seat_counterparts(parties, text)
            found = date_telling(telling, own_dates, day, own_offsets)
            event = build_event(telling, parties, found, span=reading.span, day=day, scheme=scheme)
            story.events.append(replace(event, place=place, mode=mode))
    events = leave_condoled(leave_thirds(story.events, story.thirds))
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
