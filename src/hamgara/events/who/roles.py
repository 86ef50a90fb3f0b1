"""From the arguments of a rule that fired to source and target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.guesses import are_many, may_be_unsaid
from hamgara.events.who.joint import ON_A_THIRD, join_parties
from hamgara.events.who.parties import (
    PRIVATE,
    Parties,
    Search,
    find_other,
    leave_repeats,
    list_named,
    pick,
)
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor, list_states

_ON_PEOPLE = frozenset({"RETREAT", "COERCE"})
"""Types of what no state tells of doing to its own people: another freed or held them."""
_BY_ARMS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Types whose unknown doer may be a band of rebels (the LRA), so no state is guessed."""
_BANDS = frozenset({"CRM", "REB", "UAF"})
"""Roles of who acts for no state: gunmen, rebels, smugglers."""
_OF_TWO = frozenset({"REQUEST", "ASSAULT"})
"""Types that tell nothing where only one state is on both sides."""
_OF_ONE_QUARREL = frozenset({"ACCUSE", "AGREE", "RETREAT"})
"""Types of what a text on two states may tell of one without saying that it is toward the other."""
_FOR_THE_OTHER = frozenset({"SANCTION", "AID", "AGREE"})
"""Types of what one of two states does to the other in English, wherever that is named."""
_NOT_BY_THE_WAY = frozenset(
    {"COERCE", "ASSAULT", "SANCTION", "REJECT", "REQUEST", "ACCUSE", "SUPPORT", "THREATEN"}
)
"""Types whose missing party is never one that is named only by the way."""
_NOT_ON_FIRMS = frozenset({"REQUEST", "SANCTION", "REJECT", "ACCUSE"})
_ARMS = frozenset({"navy", "army", "air-force", "troops", "coast-guard"})
"""What a state sends, so that it is no side of its own act."""
COUNTERPART = re.compile("همتا|həmkar|counterpart|opposite number")
"""The words for whoever holds the same office in another state."""
_BEHIND = len(" counterpart")


def assign_parties(
    telling: Telling, discourse: Discourse, mentions: Sequence[Mention] = ()
) -> Parties | None:
    """Return who acts on whom, None where no two different sides are known.

    Where the arguments name only one side, the other is the state that `mentions` (of the
    sentence) name nearest to the trigger; a mere place is nobody who acts.
    """
    search = Search(telling, discourse, mentions)
    if not discourse.speaker and any(
        [a.case == "by" and a.mention.anaphor == "speaker" for a in telling.arguments]
    ):
        return None
    if FRAMES[telling.rule.frame].joint:
        return join_parties(search)
    if telling.agentless and telling.deed == "ACCUSE":
        return _ask_accused(telling, discourse)
    if telling.agentless and all(discourse.sides) and not _names_any(telling, mentions):
        return _go_on(telling, search.targets, discourse)
    parties: Parties | None = _pick_named(search)
    for step in (_name_unsaid, _leave_own, _seek_other, _add_of_two):
        parties = step(search, parties) if parties is not None else None
    return parties


def _pick_named(search: Search) -> Parties:
    """Return the parties that the arguments name."""
    telling, discourse = search.telling, search.discourse
    arguments, sources, targets = telling.arguments, search.sources, search.targets
    source, source_span = pick(arguments, sources, discourse, ())
    target, target_span = pick(arguments, targets, discourse, source)
    if _is_other(arguments, sources):
        target, target_span = pick(arguments, targets, discourse, ())
        source, source_span = pick(arguments, sources, discourse, target)
    named = list_named(arguments, targets, discourse)
    people = any([a.case in targets and a.mention.role in PRIVATE for a in arguments])
    own = people and not target and telling.rule.type in _ON_PEOPLE
    if own and source and list_states(source) == named:
        target, target_span = pick(arguments, targets, discourse, ())
        source, source_span = (), None
    held = any(
        [one.mention.office or one.mention.anaphor == "he"
         or (one.mention.anaphor in ("dropped", "alone") and telling.rule.frame == "visit")
         for one in arguments if one.case in sources]
    )  # fmt: skip
    if held and list_states(source) & named and not list_named(arguments, sources, discourse):
        others = tuple(Actor(code) for code in named)
        source, source_span = pick(arguments, sources, discourse, others)
        target, target_span = pick(arguments, targets, discourse, source)
    return Parties(source, target, source_span, target_span)


def _name_unsaid(search: Search, parties: Parties) -> Parties | None:
    """Name who acts where the words leave it unsaid; None: it may be anybody."""
    telling, discourse, english = search.telling, search.discourse, search.is_english
    target = parties.target
    if parties.source or not target:
        return None if _is_strangers(search) and not parties.source else parties
    if telling.agentless and any(
        list_states(target) & list_states(side) for side in discourse.sides
    ):
        source = discourse.resolve(Mention(telling.trigger, anaphor="others"), target)
        if english and not _may_be_unsaid(search, source):
            return None
        parties = replace(parties, source=source)
    stranger = _is_of_stranger(search)
    acts = any([one.case == "subject" for one in telling.arguments])
    nobodys = english and telling.rule.type == "PROTEST" and not acts
    if not parties.source and not stranger and not nobodys:
        source = tuple(a for a in discourse.subject if a.country not in list_states(target))
        here = {actor.country for one in search.mentions for actor in one.actors}
        far = bool(source) and here.isdisjoint(list_states(source))
        if english and far and are_many(discourse.later):
            return None
        parties = replace(parties, source=source)
    return None if _is_strangers(search) and not parties.source else parties


def _leave_own(search: Search, parties: Parties) -> Parties | None:
    """Leave out of the target who acts; None: it is done to one's own, or to whoever."""
    telling, discourse = search.telling, search.discourse
    source, codes = leave_repeats(parties.source), list_states(parties.source)
    target = tuple([a for a in leave_repeats(parties.target) if a.country not in codes])
    if source and not target and _is_own_affair(telling, search.targets, discourse, source):
        return None
    if search.is_english and target and _is_on_own_people(telling, search.targets):
        return None
    for side, cases in ((target, search.targets), (source, search.sources)):
        unsaid = search.is_english and side and _is_other(_leave_means(telling.arguments), cases)
        if unsaid and not _may_be_unsaid(search, side):
            return None
    return replace(parties, source=source, target=target)


def _seek_other(search: Search, parties: Parties) -> Parties | None:
    """Find the party that no argument names, near the act; None: it may be anybody."""
    telling, discourse, english = search.telling, search.discourse, search.is_english
    source, target = parties.source, parties.target
    if source and not target and _blames_on(telling, discourse, source):
        target = discourse.sides[1]
    if telling.rule.type == "PROTEST" or bool(source) == bool(target):
        return replace(parties, target=target)
    known = source or target
    other, span = find_other(telling, _list_eligible(search, source), known)
    pointed = _is_pointed_at(telling, search.sources if source else search.targets)
    faced = list_states(discourse.list_facing(known))
    pointed = pointed and telling.rule.frame != "envoy"
    if pointed and english and are_many(discourse.later) and list_states(other) - faced:
        return None
    seat = any(
        [one.case == "by" or (one.case == "object" and one.mention.office)
         for one in telling.arguments]
    )  # fmt: skip
    cyber = telling.rule.id.startswith("coerce-cyber")
    if english and source and other and telling.rule.type == "COERCE" and not (seat or cyber):
        return None  # police arrest people at home, too
    if span and not telling.clause.start <= span.start < telling.clause.end:
        other = _take_whole(telling, discourse, other, known)
    if source:
        return replace(parties, target=other, target_span=span)
    return replace(parties, source=other, target=target, source_span=span)


def _list_eligible(search: Search, source: tuple[Actor, ...]) -> list[Mention]:
    """Return the mentions of a sentence that may be the party that no argument names."""
    telling, english = search.telling, search.is_english
    places = {one.mention.span for one in telling.arguments if one.case == "in"}
    elsewhere = bool(source) and telling.rule.type != "MOBILIZE"
    spared = {one.mention.span for one in telling.arguments if one.case == "reason"}
    return [
        one for one in search.mentions
        if (elsewhere or one.span not in places) and one.span not in spared
        and not (telling.closed and one.span.start > telling.clause.end)
        and not (english and _is_thing(one, telling))
        and not (one.passed and telling.rule.type in _NOT_BY_THE_WAY)
        and not (english and source and _hears_charge(one, telling))
    ]  # fmt: skip


def _add_of_two(search: Search, parties: Parties) -> Parties | None:
    """Add the other of the two states of a text; None: a side is not known, or only passed."""
    telling, discourse = search.telling, search.discourse
    source, target = parties.source, parties.target
    done = search.is_english and bool(source) and telling.rule.type in _FOR_THE_OTHER
    done = done and not any([actor.role in PRIVATE for actor in source])
    done = done and not _is_for_own(telling, search.targets, discourse, source)
    thanks = search.is_english and telling.rule.id == "support-thank" and not source
    known = done or thanks or telling.rule.type in _OF_ONE_QUARREL
    if bool(source) != bool(target) and known:
        here = set() if done else {actor.country for one in search.mentions for actor in one.actors}
        other = discourse.find_only_other(list_states(source or target), here)
        if telling.rule.type == "ACCUSE" and list_states(other) & discourse.aside:
            return None
        source, target = source or other, target or other
    if not source or not target:
        return None
    if _is_only_passed(telling, source + target, discourse, search.mentions):
        return None
    return replace(parties, source=source, target=target)


def _may_be_unsaid(search: Search, side: tuple[Actor, ...]) -> bool:
    """May words leave unsaid that a side is meant, since the sentence names it?"""
    states, later = list_states(side), search.discourse.later
    return may_be_unsaid(search.telling, states, search.mentions, later)


def _is_of_stranger(search: Search) -> bool:
    """Is the subject a man or a band of no known state?"""
    return any(
        [one.case == "subject"
         and (one.mention.person
              or (search.is_english and _is_band(one.mention, search.telling, search.mentions)))
         for one in search.telling.arguments]
    )  # fmt: skip


def _is_strangers(search: Search) -> bool:
    """Is it an English visit or deed of arms by a man or a band of no known state?"""
    rule = search.telling.rule
    kind = rule.frame == "visit" or rule.type in _BY_ARMS
    return search.is_english and kind and _is_of_stranger(search)


def _take_whole(
    telling: Telling, discourse: Discourse, other: tuple[Actor, ...], known: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Return the several who acted together, where one of them is guessed to be answered."""
    if telling.rule.type not in ON_A_THIRD or not other:
        return other
    sides = (side for side in discourse.sides if list_states(other) < list_states(side))
    return next((side for side in sides if not list_states(side) & list_states(known)), other)


def _blames_on(telling: Telling, discourse: Discourse, source: tuple[Actor, ...]) -> bool:
    """Does a Persian sentence go on blaming: X called the raid a crime and condemned it?"""
    again = discourse.again and telling.rule.type == "ACCUSE" and discourse.language == "fa"
    return again and discourse.told and list_states(source) == list_states(discourse.sides[0])


def _is_band(one: Mention, telling: Telling, mentions: Sequence[Mention]) -> bool:
    """Is it a band that acts for no state, none being named behind it (hackers of Pyongyang)?"""
    behind = range(one.span.end, telling.trigger.start)
    return one.role in _BANDS and not any(m.actors and m.span.start in behind for m in mentions)


def _is_own_affair(
    telling: Telling, targets: Sequence[str], discourse: Discourse, source: tuple[Actor, ...]
) -> bool:
    """Is whoever is asked or visited of the source's own state: one ministry by another?"""
    visits = telling.rule.frame == "visit"
    if telling.rule.type not in _OF_TWO and not visits:
        return False
    cases = targets if visits and discourse.language == "en" else targets[:1]
    others = [one for one in telling.arguments if one.case not in cases and one.case != "subject"]
    if visits and any(one.mention.actors or one.mention.anaphor for one in others):
        cases = targets[:1]
    named = [
        actor
        for argument in telling.arguments
        if argument.case in cases
        for actor in discourse.resolve(argument.mention)
    ]
    return bool(named) and list_states(tuple(named)) <= list_states(source)


def _is_for_own(
    telling: Telling, targets: Sequence[str], discourse: Discourse, source: tuple[Actor, ...]
) -> bool:
    """Is it told to be done for the doer's own (sent tents to its flooded provinces)?"""
    return any(
        list_states(discourse.resolve(one.mention)) & list_states(source)
        for one in telling.arguments if one.case in targets and one.case in ("to", "for")
    )  # fmt: skip


def _is_only_passed(
    telling: Telling, sides: tuple[Actor, ...], discourse: Discourse, mentions: Sequence[Mention]
) -> bool:
    """Is a side only guessed to be a state that the text names nowhere but by the way?"""
    guessed = _NOT_BY_THE_WAY - {"SANCTION"}
    if telling.rule.type not in guessed or not any(
        one.mention.anaphor in ("others", "foe") for one in telling.arguments
    ):
        return False
    places = {one.mention.span for one in telling.arguments if one.case == "in"}
    passed = {a.country for one in mentions if one.passed for a in one.actors}
    passed -= {
        a.country for one in mentions if not one.passed and one.span not in places
        for a in one.actors
    }  # fmt: skip
    return not (list_states(sides) & passed).issubset(discourse.earlier)


def _hears_charge(mention: Mention, telling: Telling) -> bool:
    """Is it a body of states that a charge against another is made to, or in whose hall?"""
    bodies = bool(mention.actors) and list_states(mention.actors) <= {*BODIES}
    return bodies and telling.rule.type == "ACCUSE"


def _is_thing(mention: Mention, telling: Telling) -> bool:
    """Do English words name no side, but a thing or a firm of a state (Colombian cocaine)?"""
    return mention.aside or (mention.role in PRIVATE and telling.rule.type in _NOT_ON_FIRMS)


def _go_on(telling: Telling, targets: tuple[str, ...], discourse: Discourse) -> Parties:
    """Return the sides of the act told last, turned where its doer's office now suffers."""
    source, target = discourse.sides
    officers = tuple(one for one in telling.arguments if one.mention.office)
    suffering, _ = pick(officers, targets, discourse, ())
    hit = list_states(suffering)
    if hit and hit <= list_states(source) and not hit & list_states(target):
        source, target = target, source
    return Parties(source, target, None, None)


def _ask_accused(telling: Telling, discourse: Discourse) -> Parties | None:
    """Return who called in an envoy and whose he is: he is also told what to do."""
    asking, asked = discourse.sides
    if list_states(asking) != list_states(discourse.doers):
        asking, asked = asked, asking
    known = bool(asked) and list_states(asking) == list_states(discourse.doers)
    named, _ = pick(telling.arguments, ("object",), discourse, ())
    if not known or (named and list_states(named) != list_states(asked)):
        return None
    return Parties(asking, asked, None, None)


def _is_on_own_people(telling: Telling, targets: Sequence[str]) -> bool:
    """Are people of no named state held, who are called by a word like "his" besides?"""
    inside = [one.mention for one in telling.arguments if one.case in targets]
    pointing = all(one.anaphor == "he" or one.role in PRIVATE for one in inside)
    people = any(one.role in PRIVATE and not one.anaphor for one in inside)
    unnamed = not any(one.actors for one in inside)
    return telling.rule.type == "COERCE" and people and pointing and unnamed


def _is_pointed_at(telling: Telling, cases: Sequence[str]) -> bool:
    """Does nothing in those cases name anybody, so that who stands there is guessed, too?"""
    inside = [one.mention for one in telling.arguments if one.case in cases]
    return bool(inside) and not any(one.actors or one.person for one in inside)


def _names_any(telling: Telling, mentions: Sequence[Mention]) -> bool:
    """Is any state named in the clause of a telling?"""
    where = telling.clause
    inside = [one for one in mentions if where.start <= one.span.start < where.end]
    return any(one.actors for one in (*inside, *(one.mention for one in telling.arguments)))


def _leave_means(arguments: Sequence[Argument]) -> list[Argument]:
    """Return the arguments without what is sent, and where to (warships to the Arctic)."""
    return [
        one for one in arguments
        if one.mention.office not in _ARMS
        and (one.mention.anaphor != "he" or one.mention.role or one.mention.person)
    ]  # fmt: skip


def _is_other(arguments: Sequence[Argument], cases: tuple[str, ...]) -> bool:
    """Is whoever stands in those cases only said to be another than the rest?"""
    inside = [one.mention for one in arguments if one.case in cases]
    return bool(inside) and all([one.anaphor == "others" and not one.actors for one in inside])


def seat_counterparts(parties: Parties, text: str) -> Parties:
    """Return the parties with a counterpart in the office of whose counterpart he is."""
    held = [one for one in (*parties.source, *parties.target) if one.office]
    if len(held) != 1:
        return parties
    places = (parties.source_span, parties.target_span)
    words = [text[place.start : place.end + _BEHIND].casefold() for place in places if place]
    if not any(map(COUNTERPART.search, words)):
        return parties
    seat = held[0]
    source, target = (
        tuple(
            one if one.office or one.country == seat.country
            else replace(one, role=seat.role, office=seat.office)
            for one in side
        )
        for side in (parties.source, parties.target)
    )  # fmt: skip
    return replace(parties, source=source, target=target)
