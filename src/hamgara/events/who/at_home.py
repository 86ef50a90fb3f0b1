"""What offices of one state ask of each other, and how they answer: no act between states.

"The central bank asked the customs to let lorries from X pass, but the customs refused and blamed
the bank": whom the answer is to is not said again, and X is not asked anything.
"""

from __future__ import annotations

from hamgara.events.reading import Telling
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.parties import Parties
from hamgara.study.events import list_states

_ANSWERS = frozenset({"REJECT", "ACCUSE", "AGREE"})
_ASKING = frozenset({"subject", "by", "of"})
_ASKED = frozenset({"from", "to", "object"})


def find_asked_at_home(telling: Telling, discourse: Discourse) -> str:
    """Return the state one of whose offices asks another one for something, "" elsewhere."""
    if telling.rule.type != "REQUEST":
        return ""
    asking = [one.mention for one in telling.arguments if one.case in _ASKING]
    asked = [one.mention for one in telling.arguments if one.case in _ASKED]
    first = {code for one in asking for code in list_states(discourse.resolve(one))}
    second = {code for one in asked for code in list_states(discourse.resolve(one))}
    return min(first) if len(first) == 1 and first == second else ""


def answers_at_home(telling: Telling, parties: Parties, asked: str) -> bool:
    """Does an office answer the request of another one of its own state, if it names no other?"""
    if not asked or telling.rule.type not in _ANSWERS or list_states(parties.source) != {asked}:
        return False
    named = {actor.country for one in telling.arguments for actor in one.mention.actors}
    return named <= {asked}
