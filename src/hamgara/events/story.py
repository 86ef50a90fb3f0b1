"""What a text has told so far, and who a telling of it is then between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hamgara.events.reading import UNTOLD, Mention, Reading, Telling
from hamgara.events.who.ahead import find_ahead
from hamgara.events.who.at_home import answers_at_home, find_asked_at_home
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.echo import free_held, is_echo, repeat_act, resume_halted, resumes_halted
from hamgara.events.who.offers import answer_offer
from hamgara.events.who.parties import Parties
from hamgara.events.who.refusals import Third, find_third, is_against_third, lets_nobody
from hamgara.events.who.resumed import resume_goods
from hamgara.events.who.roles import assign_parties
from hamgara.events.who.this_country import find_opening
from hamgara.events.who.victims import is_only_spoken_of, settle_victim
from hamgara.study.events import Actor, Event, list_states

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


@dataclass(slots=True)
class Story:
    """A text as far as it is read: its discourse and the events it has told.

    `thirds` are the sides of what was only refused a third state; `at_home` is the state in which
    something was last asked of its own people, "" for none.
    """

    text: str
    language: str
    discourse: Discourse
    events: list[Event] = field(default_factory=list)
    thirds: set[Third] = field(default_factory=set)
    at_home: str = ""


def open_sentence(story: Story, readings: Sequence[Reading]) -> None:
    """Take in who speaks and who is named in the first of the sentences that are left."""
    discourse, reading = story.discourse, readings[0]
    discourse.begin(find_opening(reading, story.text, discourse))
    teller = readings[1].teller if len(readings) > 1 else None
    discourse.speaker = _seat_teller(teller, discourse) if teller is not None else ()
    discourse.subject = discourse.subject or find_ahead(readings, story.text, story.language)
    for mention in reading.mentions:
        discourse.hear(mention)


def settle_telling(story: Story, told: Telling) -> Telling | None:
    """Return a telling with what was told before it, None where it tells no event of its own."""
    resumed: Telling | None = told
    if story.language == "fa":
        resumed = resume_goods(told, story.events, story.text)
    telling = _settle(resumed, story.events, story.discourse)
    if telling is not None and telling.rule.type and not telling.moods & UNTOLD:
        return telling
    story.discourse.take_subject(told)
    return None


def find_parties(story: Story, telling: Telling, reading: Reading) -> Parties | None:
    """Return who acts on whom in a telling, and remember it; None: no state on another."""
    text, language, discourse, events = story.text, story.language, story.discourse, story.events
    last = {events[-1].type if events else "", telling.rule.type}
    discourse.again = len(last) == 1 or last <= _HELPING
    discourse.doers = _find_doers(telling, discourse, events)
    parties = assign_parties(telling, discourse, reading.mentions)
    parties = answer_offer(telling, parties, discourse, events, text)
    discourse.take_subject(telling)
    if parties is None:
        story.at_home = find_asked_at_home(telling, discourse)
        return None
    if lets_nobody(telling, text, language) or answers_at_home(telling, parties, story.at_home):
        return None
    if _is_of_press(telling, parties) or _asks_own(telling, parties, discourse):
        return None
    if is_against_third(telling, parties, reading.mentions, text, language):
        story.thirds.add(find_third(parties, reading.span))
        return None
    if is_only_spoken_of(telling, parties, text, language):
        return None
    parties = settle_victim(telling, parties, reading.mentions, events, text, language)
    if parties is None:
        return None
    met, accused = telling.rule.type == "CONSULT", telling.rule.type in _ACCUSING
    undone = language == "fa" and parties.reciprocal and "negated" in telling.moods
    if not undone:
        discourse.settle(parties.source, parties.target, met=met, accused=accused)
    story.at_home = ""
    return parties


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
