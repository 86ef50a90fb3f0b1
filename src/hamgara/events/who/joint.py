"""The parties of what several do together: a meeting, a signing, a truce."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.reading import Argument, Telling
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.parties import Parties, Search, cover, find_other, leave_repeats
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor, list_states
from hamgara.text.spans import Span

ON_A_THIRD = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "AID", "PROTEST"})
"""Types of what both of two on one side do, in Persian, to whoever they faced before."""


def join_parties(search: Search) -> Parties | None:
    """Return those who do something together, None where no two states are known."""
    telling, discourse = search.telling, search.discourse
    cases = (*search.sources, *search.targets)
    acting = [one for case in cases for one in telling.arguments if one.case == case]
    actors, spans = _list_acting(search, acting)
    if _are_colleagues(actors):
        return None
    actors = _add_subject(search, actors)
    if len(list_states(actors)) == 1:
        actors = leave_repeats(actors + _find_host(telling, discourse, actors))
    persian = discourse.language == "fa"
    truce = persian and telling.rule.type == "RETREAT"  # a truce "in X" is others' there
    if len(list_states(actors)) == 1:
        other, span = _find_near(search, actors, truce=truce)
        actors = leave_repeats(actors + other)
        spans += [span] if span else []
    elsewhere = truce and any(one.case == "in" for one in telling.arguments)
    if len(list_states(actors)) == 1 and not elsewhere:
        actors = leave_repeats(actors + discourse.list_facing(actors))
    if len(list_states(actors)) < 2:
        return None
    facing = discourse.list_facing(actors) if persian and telling.rule.type in ON_A_THIRD else ()
    if len(list_states(facing)) == 1 and any(one.mention.anaphor == "both" for one in acting):
        return Parties(actors, facing, cover(spans), None)
    return Parties(actors, (), cover(spans), None, reciprocal=True)


def _list_acting(search: Search, acting: list[Argument]) -> tuple[tuple[Actor, ...], list[Span]]:
    """Return whom the arguments name, and where."""
    discourse = search.discourse
    named = list_states(tuple(a for one in search.telling.arguments for a in one.mention.actors))
    actors: tuple[Actor, ...] = ()
    spans: list[Span] = []
    for argument in sorted(acting, key=lambda one: one.mention.anaphor == "there"):
        found = discourse.resolve(argument.mention, actors)
        if argument.mention.anaphor == "he" and named and list_states(found) == named:
            found = discourse.find_guest(named) or found
        if found:
            actors += found
            spans.append(argument.mention.span)
    return leave_repeats(actors), spans


def _add_subject(search: Search, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Add whom the text is about where the arguments name one side, and no subject."""
    arguments, discourse = search.telling.arguments, search.discourse
    three = any(a.case == "with" and a.mention.anaphor == "three" for a in arguments)
    alone = bool(actors) and (three or len(list_states(actors)) == 1)
    if not alone or any(a.case == "subject" for a in arguments):
        return actors
    others = tuple(a for a in discourse.subject if a.country not in list_states(actors))
    others = others or (discourse.list_facing(actors) if three else ())
    return leave_repeats(others + actors)


def _find_near(
    search: Search, actors: tuple[Actor, ...], *, truce: bool
) -> tuple[tuple[Actor, ...], Span | None]:
    """Return the other state that is named near the act, but no topic and no mere place of it."""
    telling, language = search.telling, search.discourse.language
    places = {one.mention.span for one in telling.arguments if one.case == "in"}
    hosted = list_states(actors) <= {*BODIES}
    passing = language == "fa" and telling.rule.type == "CONSULT"
    told_of = "about" if search.is_english else ""
    topics = {one.mention.span for one in telling.arguments if one.case == told_of}
    eligible = [
        one for one in search.mentions
        if not one.aside and one.span not in topics and not (passing and one.passed)
        and (not (hosted or truce) or one.span not in places)
    ]  # fmt: skip
    return find_other(telling, eligible, actors)


def _find_host(
    telling: Telling, discourse: Discourse, known: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Return whom one meets as his counterpart in a land where he is a guest."""
    if not any(one.mention.anaphor == "counterpart" for one in telling.arguments):
        return ()
    held = [one.mention for one in telling.arguments if one.case == "in"]
    there = {actor.country for one in held for actor in discourse.resolve(one)}
    codes = there - list_states(known) - {*BODIES}
    return (replace(known[0], country=codes.pop(), person=""),) if len(codes) == 1 else ()


def _are_colleagues(actors: tuple[Actor, ...]) -> bool:
    """Are those who meet two offices of one state (two of its ministers), and nobody else?"""
    offices = {one.office for one in actors}
    return len(list_states(actors)) == 1 and len(offices) > 1 and "" not in offices
