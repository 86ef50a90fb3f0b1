"""From the arguments of a rule that fired to source and target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.coreference import Discourse
from hamgara.events.frames import FRAMES
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.study.events import Actor
from hamgara.text.spans import Span

NEAR = 60
"""Characters from the trigger within which a state without a case may be the missing side."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Source and target of a telling, and the words that name them (None: not said)."""

    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    source_span: Span | None
    target_span: Span | None
    reciprocal: bool = False


def assign_parties(
    telling: Telling, discourse: Discourse, mentions: Sequence[Mention] = ()
) -> Parties | None:
    """Return who acts on whom, None where no two different sides are known.

    Where the arguments name only one side, the other is the state that `mentions` (of the
    sentence) name nearest to the trigger; a mere place is nobody who acts.
    """
    frame = FRAMES[telling.rule.frame]
    sources = telling.rule.source or frame.source
    targets = telling.rule.target or frame.target
    if frame.joint:
        return _join(telling, discourse, (*sources, *targets), mentions)
    source, source_span = _pick(telling.arguments, sources, discourse, ())
    target, target_span = _pick(telling.arguments, targets, discourse, source)
    if not source and target:
        source = tuple(a for a in discourse.subject if a.country not in _codes(target))
    source = _unique(source)
    target = tuple(a for a in _unique(target) if a.country not in _codes(source))
    if bool(source) != bool(target):
        places = {one.mention.span for one in telling.arguments if one.case == "in"}
        eligible = [one for one in mentions if source or one.span not in places]
        other, span = _find_other(telling, eligible, source or target)
        if source:
            target, target_span = other, span
        else:
            source, source_span = other, span
    if not source or not target:
        return None
    return Parties(source, target, source_span, target_span)


def _join(
    telling: Telling,
    discourse: Discourse,
    cases: tuple[str, ...],
    mentions: Sequence[Mention],
) -> Parties | None:
    actors: tuple[Actor, ...] = ()
    spans: list[Span] = []
    for case in cases:
        for argument in telling.arguments:
            if argument.case == case:
                found = discourse.resolve(argument.mention, actors)
                if found:
                    actors += found
                    spans.append(argument.mention.span)
    actors = _unique(actors)
    if len(_codes(actors)) == 1 and not any(a.case == "subject" for a in telling.arguments):
        others = tuple(a for a in discourse.subject if a.country not in _codes(actors))
        actors = _unique(others + actors)
    if len(_codes(actors)) == 1:
        other, span = _find_other(telling, mentions, actors)
        actors = _unique(actors + other)
        spans += [span] if span else []
    if len(_codes(actors)) < 2:
        return None
    return Parties(actors, (), _cover(spans), None, reciprocal=True)


def _find_other(
    telling: Telling, mentions: Sequence[Mention], known: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], Span | None]:
    """Return the other state that is named nearest to the trigger, none where all are far."""
    trigger = telling.trigger
    found: list[tuple[int, int, tuple[Actor, ...], Span]] = []
    for mention in mentions:
        actors = tuple(actor for actor in mention.actors if actor.country not in _codes(known))
        gap = max(trigger.start - mention.span.end, mention.span.start - trigger.end)
        if len(_codes(actors)) == 1 and gap <= NEAR:
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
    for case in cases:
        actors: tuple[Actor, ...] = ()
        spans: list[Span] = []
        for argument in arguments:
            if argument.case != case:
                continue
            found = tuple(
                actor
                for actor in discourse.resolve(argument.mention, known)
                if actor.country not in _codes(known)
            )
            if found:
                actors += found
                spans.append(argument.mention.span)
        if actors:
            return actors, _cover(spans)
    return (), None


def _codes(actors: tuple[Actor, ...]) -> set[str]:
    return {actor.country for actor in actors}


def _unique(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actors))


def _cover(spans: list[Span]) -> Span | None:
    if not spans:
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))
