"""From the arguments of a rule that fired to source and target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hamgara.events.frames import FRAMES
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.guesses import are_many, may_be_unsaid
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor, list_states
from hamgara.text.spans import Span

PRIVATE = frozenset({"CVL", "BUS", "JRN", "REF"})
_OF_STATES = frozenset({"CONSULT", "SUPPORT", "AGREE"})
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
_ON_A_THIRD = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "AID", "PROTEST"})
"""Types of what both of two on one side do, in Persian, to whoever they faced before."""
_NOT_ON_FIRMS = frozenset({"REQUEST", "SANCTION", "REJECT", "ACCUSE"})
_ARMS = frozenset({"navy", "army", "air-force", "troops", "coast-guard"})
"""What a state sends, so that it is no side of its own act."""
COUNTERPART = re.compile("همتا|həmkar|counterpart|opposite number")
"""The words for whoever holds the same office in another state."""
_BEHIND = len(" counterpart")
NEAR = 60
"""Characters from the trigger within which a state without a case may be the missing side."""
_FAR = 120
"""The same of a place where it is told to happen: talked in X with the experts of a ministry."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Source and target of a telling, and the words that name them (None: not said)."""

    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    source_span: Span | None
    target_span: Span | None
    reciprocal: bool = False


def assign_parties(  # noqa: C901 - source, then target, then who is left
    telling: Telling, discourse: Discourse, mentions: Sequence[Mention] = ()
) -> Parties | None:
    """Return who acts on whom, None where no two different sides are known.

    Where the arguments name only one side, the other is the state that `mentions` (of the
    sentence) name nearest to the trigger; a mere place is nobody who acts.
    """
    frame = FRAMES[telling.rule.frame]
    sources = telling.rule.source or frame.source
    targets = telling.rule.target or frame.target
    if not discourse.speaker and any(
        [a.case == "by" and a.mention.anaphor == "speaker" for a in telling.arguments]
    ):
        return None
    if frame.joint:
        return _join(telling, discourse, (*sources, *targets), mentions)
    if telling.agentless and telling.deed == "ACCUSE":
        return _ask_accused(telling, discourse)
    if telling.agentless and all(discourse.sides) and not _names_any(telling, mentions):
        return _go_on(telling, targets, discourse)
    source, source_span = _pick(telling.arguments, sources, discourse, ())
    target, target_span = _pick(telling.arguments, targets, discourse, source)
    if _is_other(telling.arguments, sources):
        target, target_span = _pick(telling.arguments, targets, discourse, ())
        source, source_span = _pick(telling.arguments, sources, discourse, target)
    named = _named(telling.arguments, targets, discourse)
    people = any([a.case in targets and a.mention.role in PRIVATE for a in telling.arguments])
    own = people and not target and telling.rule.type in _ON_PEOPLE
    if own and source and list_states(source) == named:
        target, target_span = _pick(telling.arguments, targets, discourse, ())
        source, source_span = (), None
    held = any(
        [one.mention.office or one.mention.anaphor == "he"
         or (one.mention.anaphor in ("dropped", "alone") and telling.rule.frame == "visit")
         for one in telling.arguments if one.case in sources]
    )  # fmt: skip
    if held and list_states(source) & named and not _named(telling.arguments, sources, discourse):
        others = tuple(Actor(code) for code in named)
        source, source_span = _pick(telling.arguments, sources, discourse, others)
        target, target_span = _pick(telling.arguments, targets, discourse, source)
    english = discourse.language == "en"
    if not source and target and telling.agentless and any(
        list_states(target) & list_states(side) for side in discourse.sides
    ):  # fmt: skip
        source = discourse.resolve(Mention(telling.trigger, anaphor="others"), target)
        if english and not may_be_unsaid(telling, list_states(source), mentions, discourse.later):
            return None
    stranger = any(
        [one.case == "subject" and (one.mention.person
                                    or (english and _is_band(one.mention, telling, mentions)))
         for one in telling.arguments]
    )  # fmt: skip
    acts = any([one.case == "subject" for one in telling.arguments])
    nobodys = english and telling.rule.type == "PROTEST" and not acts
    if not source and target and not stranger and not nobodys:
        source = tuple(a for a in discourse.subject if a.country not in list_states(target))
        here = {actor.country for one in mentions for actor in one.actors}
        far = bool(source) and here.isdisjoint(list_states(source))
        if english and far and are_many(discourse.later):
            return None
    if stranger and not source and discourse.language == "en" and (
        telling.rule.frame == "visit" or telling.rule.type in _BY_ARMS
    ):  # fmt: skip
        return None
    source, codes = _unique(source), list_states(source)
    target = tuple([a for a in _unique(target) if a.country not in codes])
    if source and not target and _is_own_affair(telling, targets, discourse, source):
        return None
    if english and target and _is_on_own_people(telling, targets):
        return None
    for side, cases in ((target, targets), (source, sources)):
        unsaid = english and side and _is_other(_leave_means(telling.arguments), cases)
        if unsaid and not may_be_unsaid(telling, list_states(side), mentions, discourse.later):
            return None
    if source and not target and _blames_on(telling, discourse, source):
        target = discourse.sides[1]
    if telling.rule.type != "PROTEST" and bool(source) != bool(target):
        places = {one.mention.span for one in telling.arguments if one.case == "in"}
        elsewhere = bool(source) and telling.rule.type != "MOBILIZE"
        spared = {one.mention.span for one in telling.arguments if one.case == "reason"}
        eligible = [
            one for one in mentions
            if (elsewhere or one.span not in places) and one.span not in spared
            and not (telling.closed and one.span.start > telling.clause.end)
            and not (discourse.language == "en" and _is_thing(one, telling))
            and not (one.passed and telling.rule.type in _NOT_BY_THE_WAY)
            and not (english and source and _hears_charge(one, telling))
        ]  # fmt: skip
        other, span = _find_other(telling, eligible, source or target)
        pointed = _is_pointed_at(telling, sources if source else targets)
        faced = list_states(discourse.list_facing(source or target))
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
            other = _take_whole(telling, discourse, other, source or target)
        if source:
            target, target_span = other, span
        else:
            source, source_span = other, span
    done = english and source and telling.rule.type in _FOR_THE_OTHER
    done = done and not any([actor.role in PRIVATE for actor in source])
    done = done and not _is_for_own(telling, targets, discourse, source)
    thanks = english and telling.rule.id == "support-thank" and not source
    known = done or thanks or telling.rule.type in _OF_ONE_QUARREL
    if bool(source) != bool(target) and known:
        here = set() if done else {actor.country for one in mentions for actor in one.actors}
        other = discourse.find_only_other(list_states(source or target), here)
        if telling.rule.type == "ACCUSE" and list_states(other) & discourse.aside:
            return None
        source, target = source or other, target or other
    if not source or not target or _is_only_passed(telling, source + target, discourse, mentions):
        return None
    return Parties(source, target, source_span, target_span)


def _take_whole(
    telling: Telling, discourse: Discourse, other: tuple[Actor, ...], known: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Return the several who acted together, where one of them is guessed to be answered."""
    if telling.rule.type not in _ON_A_THIRD or not other:
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
    suffering, _ = _pick(officers, targets, discourse, ())
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
    named, _ = _pick(telling.arguments, ("object",), discourse, ())
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


def _named(
    arguments: tuple[Argument, ...], cases: tuple[str, ...], discourse: Discourse
) -> set[str]:
    """Return the states named outright in those cases, or by whom the text has named before."""
    inside = [one.mention for one in arguments if one.case in cases]
    known = [discourse.people[one.person] for one in inside if one.person in discourse.people]
    return {actor.country for one in inside for actor in one.actors} | {a.country for a in known}


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


def _join(
    telling: Telling,
    discourse: Discourse,
    cases: tuple[str, ...],
    mentions: Sequence[Mention],
) -> Parties | None:
    actors: tuple[Actor, ...] = ()
    spans: list[Span] = []
    named = list_states(tuple(a for one in telling.arguments for a in one.mention.actors))
    acting = [one for case in cases for one in telling.arguments if one.case == case]
    for argument in sorted(acting, key=lambda one: one.mention.anaphor == "there"):
        found = discourse.resolve(argument.mention, actors)
        if argument.mention.anaphor == "he" and named and list_states(found) == named:
            found = discourse.find_guest(named) or found
        if found:
            actors += found
            spans.append(argument.mention.span)
    actors = _unique(actors)
    if _are_colleagues(actors):
        return None
    three = any(a.case == "with" and a.mention.anaphor == "three" for a in telling.arguments)
    alone = bool(actors) and (three or len(list_states(actors)) == 1)
    if alone and not any(a.case == "subject" for a in telling.arguments):
        others = tuple(a for a in discourse.subject if a.country not in list_states(actors))
        others = others or (discourse.list_facing(actors) if three else ())
        actors = _unique(others + actors)
    if len(list_states(actors)) == 1:
        actors = _unique(actors + _find_host(telling, discourse, actors))
    persian = discourse.language == "fa"
    truce = persian and telling.rule.type == "RETREAT"  # a truce "in X" is others' there
    if len(list_states(actors)) == 1:
        places = {one.mention.span for one in telling.arguments if one.case == "in"}
        hosted = list_states(actors) <= {*BODIES}
        passing = persian and telling.rule.type == "CONSULT"
        told_of = "about" if discourse.language == "en" else ""
        topics = {one.mention.span for one in telling.arguments if one.case == told_of}
        eligible = [
            one for one in mentions
            if not one.aside and one.span not in topics and not (passing and one.passed)
            and (not (hosted or truce) or one.span not in places)
        ]  # fmt: skip
        other, span = _find_other(telling, eligible, actors)
        actors = _unique(actors + other)
        spans += [span] if span else []
    elsewhere = truce and any(one.case == "in" for one in telling.arguments)
    if len(list_states(actors)) == 1 and not elsewhere:
        actors = _unique(actors + discourse.list_facing(actors))
    if len(list_states(actors)) < 2:
        return None
    facing = discourse.list_facing(actors) if persian and telling.rule.type in _ON_A_THIRD else ()
    if len(list_states(facing)) == 1 and any(one.mention.anaphor == "both" for one in acting):
        return Parties(actors, facing, _cover(spans), None)
    return Parties(actors, (), _cover(spans), None, reciprocal=True)


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


def _find_other(
    telling: Telling, mentions: Sequence[Mention], known: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], Span | None]:
    """Return the other state that is named nearest to the trigger, none where all are far."""
    trigger = telling.trigger
    found: list[tuple[int, int, tuple[Actor, ...], Span]] = []
    codes = set(list_states(known))
    if any(one.mention.anaphor == "counterpart" for one in telling.arguments):
        codes.update(BODIES)  # no minister has a counterpart in a body
    held = {one.mention.span for one in telling.arguments if one.case == "in"}
    for mention in mentions:
        actors = tuple([actor for actor in mention.actors if actor.country not in codes])
        if mention.role == "CRM" or (mention.role in PRIVATE and telling.rule.type in _OF_STATES):
            continue
        gap = max(trigger.start - mention.span.end, mention.span.start - trigger.end)
        reach = _FAR if mention.span in held else NEAR
        if len(list_states(actors)) == 1 and gap <= reach:
            found.append((gap, mention.span.start, actors, mention.span))
    if not found:
        return (), None
    _, _, actors, span = min(found, key=lambda one: one[:2])
    return actors, span


def _pick(
    arguments: tuple[Argument, ...],
    cases: tuple[str, ...],
    discourse: Discourse,
    known: tuple[Actor, ...],
) -> tuple[tuple[Actor, ...], Span | None]:
    """Return the actors of the first case that names any other than those `known`."""
    codes = list_states(known)
    told = {argument.case for argument in arguments}
    for case in cases:
        if case not in told:
            continue
        actors: tuple[Actor, ...] = ()
        spans: list[Span] = []
        for argument in arguments:
            if argument.case != case:
                continue
            resolved = discourse.resolve(argument.mention, known)
            found = tuple([actor for actor in resolved if actor.country not in codes])
            if found:
                actors += found
                spans.append(argument.mention.span)
        if actors:
            return actors, _cover(spans)
    return (), None


def _unique(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return actors if len(actors) < 2 else tuple(dict.fromkeys(actors))


def _cover(spans: list[Span]) -> Span | None:
    if len(spans) < 2:
        return spans[0] if spans else None
    return Span(min(span.start for span in spans), max(span.end for span in spans))
