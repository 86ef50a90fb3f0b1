"""Whom a yes or no answers: a third state that offered something to several, not the other one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.reading import Telling
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.parties import Parties
from hamgara.study.events import Actor, Event, list_states

_ANSWERS = frozenset({"AGREE", "REJECT", "SUPPORT"})
_OFFERS = frozenset({"AGREE", "REQUEST"})
_MEANT = {
    "en": re.compile(r"\b(offer|proposal|mediation|initiative|suggestion)s?\b"),
    "fa": re.compile("پیشنهاد|میانجی|ابتکار"),
    "az": re.compile("təklif|vasitəçilik|təşəbbüs"),
}
"""Words for what was offered."""
_PLAN = {"en": re.compile(r"\bplans?\b"), "fa": re.compile("طرح"), "az": re.compile("plan")}
"""What is meant where the offer was called so."""
_IT = {"en": re.compile(r"\bit\b"), "fa": re.compile("آن را"), "az": re.compile("bunu|onu")}


def answer_offer(
    telling: Telling,
    parties: Parties | None,
    discourse: Discourse,
    events: Sequence[Event],
    text: str,
) -> Parties | None:
    """Return the parties of an answer to what a third state offered to several.

    X offered to mediate between Y and Z; Y accepted the offer, Z rejected it: both answer X.
    Nothing changes where the answer names whom it is for.
    """
    signed = parties is not None and parties.reciprocal and telling.rule.type == "SUPPORT"
    if telling.rule.type not in _ANSWERS or not events or signed:
        return parties
    source = _list_answering(telling, parties, discourse)
    offer = _find_offer(events, list_states(source))
    if offer is None or _names_another(telling, list_states(source)):
        return parties
    own = tuple(one for one in source if one.country not in list_states(offer.source))
    answered = any(one is not offer for one in events[-1:])
    words = text[offer.span.start : offer.span.end].lower(), telling.clause.of(text).lower()
    planned = all(_PLAN[discourse.language].search(some) for some in words)
    meant = planned or _is_of_offer(telling, discourse.language, text, answered=answered)
    if not own or not meant:
        return parties
    span = parties.source_span if parties is not None else None
    return Parties(own, offer.source, span, None)


def _list_answering(
    telling: Telling, parties: Parties | None, discourse: Discourse
) -> tuple[Actor, ...]:
    """Return who answers."""
    if parties is not None:
        return parties.source
    subjects = [one.mention for one in telling.arguments if one.case == "subject"]
    return tuple(actor for one in subjects for actor in discourse.resolve(one))


def _find_offer(events: Sequence[Event], own: set[str]) -> Event | None:
    """Return the offer of a third state to several, unless something else was told since."""
    for one in reversed(events):
        made, given = list_states(one.source), list_states(one.target)
        if one.type in _OFFERS and len(given) > 1 and own - made <= given:
            return one
        if one.type not in _ANSWERS or not given:
            return None
    return None


def _names_another(telling: Telling, own: set[str]) -> bool:
    """Does an answer say whom it is for?"""
    begin = min((a.mention.span.start for a in telling.arguments if a.case == "subject"), default=0)
    return any(
        list_states(one.mention.actors) - own
        for one in telling.arguments
        if one.case != "subject" and one.mention.span.start > begin
    )


def _is_of_offer(telling: Telling, language: str, text: str, *, answered: bool) -> bool:
    """Does an answer speak of the offer, or of "it", or only say no?"""
    words = telling.clause.of(text).lower()
    if _MEANT[language].search(words):
        return True
    bare = answered or " " not in telling.trigger.of(text)
    return telling.rule.type == "REJECT" and (bare or bool(_IT[language].search(words)))
