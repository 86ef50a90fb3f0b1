"""The parties of an act, and how they are taken from its arguments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.frames import FRAMES
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.events.who.coreference import Discourse
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor, list_states
from hamgara.text.spans import Span

PRIVATE = frozenset({"CVL", "BUS", "JRN", "REF"})
_OF_STATES = frozenset({"CONSULT", "SUPPORT", "AGREE"})
_NEAR = 60
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


@dataclass(frozen=True, slots=True)
class Search:
    """A telling whose parties are sought, with the text so far and all whom its sentence names."""

    telling: Telling
    discourse: Discourse
    mentions: Sequence[Mention]

    @property
    def sources(self) -> tuple[str, ...]:
        """The cases of who acts, the surest first."""
        return self.telling.rule.source or FRAMES[self.telling.rule.frame].source

    @property
    def targets(self) -> tuple[str, ...]:
        """The cases of whom it is done to, the surest first."""
        return self.telling.rule.target or FRAMES[self.telling.rule.frame].target

    @property
    def is_english(self) -> bool:
        """Is the text English, whose word order tells more of who may be left unsaid?"""
        return self.discourse.language == "en"


def pick(
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
            return actors, cover(spans)
    return (), None


def list_named(
    arguments: tuple[Argument, ...], cases: tuple[str, ...], discourse: Discourse
) -> set[str]:
    """Return the states named outright in those cases, or by whom the text has named before."""
    inside = [one.mention for one in arguments if one.case in cases]
    known = [discourse.people[one.person] for one in inside if one.person in discourse.people]
    return {actor.country for one in inside for actor in one.actors} | {a.country for a in known}


def find_other(
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
        reach = _FAR if mention.span in held else _NEAR
        if len(list_states(actors)) == 1 and gap <= reach:
            found.append((gap, mention.span.start, actors, mention.span))
    if not found:
        return (), None
    _, _, actors, span = min(found, key=lambda one: one[:2])
    return actors, span


def leave_repeats(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return each actor once."""
    return actors if len(actors) < 2 else tuple(dict.fromkeys(actors))


def cover(spans: list[Span]) -> Span | None:
    """Return the span from the first to the last, None for none."""
    if len(spans) < 2:
        return spans[0] if spans else None
    return Span(min(span.start for span in spans), max(span.end for span in spans))
