"""Where an act took place, and what the place makes of a meeting: a visit, or a third country."""

from __future__ import annotations

from hamgara.events.reading import Telling
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.parties import Parties
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor, list_states

VISIT, PHONE, THIRD, MANY = "visit", "phone", "third-party", "multilateral"

_ENVOYS = frozenset({"ambassador", "charge-d-affaires", "embassy"})
"""Offices that are where they meet, so that they do not visit it."""


def find_place(telling: Telling, parties: Parties, discourse: Discourse) -> str:
    """Return the state where an act took place, "" where it is not told."""
    for argument in telling.arguments:
        if argument.case == "in":
            found = {actor.country for actor in discourse.resolve(argument.mention)}
            if len(found) == 1 and not found & {*BODIES}:
                return found.pop()
    if VISIT in telling.rule.mode or telling.rule.frame in ("visit", "host"):
        hosts = list_states(parties.target) - {*BODIES}
        return hosts.pop() if len(hosts) == 1 else ""
    return ""


def settle_meeting(
    telling: Telling, parties: Parties, place: str, discourse: Discourse
) -> tuple[Parties, tuple[str, ...]]:
    """Return the parties of an act and its modes, as the place of a meeting decides.

    A meeting of one state with another in the land of either, or during a visit told before, goes
    from the visitor to the host; in a third land, among more than two, or told of both together
    (the two ministers met in Baku), it stays mutual, and so does that of a host with an envoy who
    resides there.
    """
    mode = telling.rule.mode
    if telling.rule.type != "CONSULT" or PHONE in mode:
        return parties, mode
    if not parties.reciprocal:
        if telling.rule.frame == "host" and all(one.office in _ENVOYS for one in parties.source):
            both = (*parties.source, *parties.target)
            joint = Parties(both, (), parties.source_span, parties.target_span, reciprocal=True)
            return joint, ()
        if VISIT in mode and len(list_states(parties.target)) == 1:
            discourse.visit = (list_states(parties.source), list_states(parties.target))
        return parties, mode
    states = list_states(parties.source)
    visitors, hosts = discourse.visit
    if len(states) > 2 and not place and hosts and states == visitors | hosts:
        place = next(iter(hosts))
    if len(states) > 2 and place not in hosts:
        return parties, mode or (MANY,)
    if place not in states and hosts and states == visitors | hosts and not place:
        place = next(iter(hosts))
    envoys = any(actor.office in _ENVOYS and actor.country != place for actor in parties.source)
    if place in states and not envoys:
        discourse.visit = (states - {place}, {place})
        if _is_told_of_both(telling, states, discourse):
            return parties, mode
        settled = Parties(
            _of(parties, states - {place}),
            _of(parties, {place}),
            parties.source_span,
            parties.target_span,
        )
        return settled, (VISIT,)
    return parties, (THIRD,) if place and not mode else mode


def _is_told_of_both(telling: Telling, states: set[str], discourse: Discourse) -> bool:
    """Do both sides stand together in the words of a meeting, neither as the other's guest?"""
    alone = False
    for case in ("subject", "of", "between", "with", "by", "object", "to"):
        held = [one.mention for one in telling.arguments if one.case == case]
        told = {a.country for one in held for a in discourse.resolve(one)} & states
        if len(told) > 1 and case in ("subject", "of", "between", "by"):
            return True
        alone = alone or bool(told)
    return not alone and any(one.case == "in" for one in telling.arguments)


def _of(parties: Parties, countries: set[str]) -> tuple[Actor, ...]:
    return tuple(actor for actor in parties.source if actor.country in countries)
