"""When a side that an English act does not name may be guessed from the rest of its story."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.reading import Mention, Telling
from hamgara.study.actors import BODIES

_FEW = 2
"""States in a text on one relation: an act without an object is then toward the other."""
_SOME = 3
"""States in a text, beyond which troops without a foe face nobody who can be told."""
_AT_HOME = frozenset({"AID", "COOPERATE", "COERCE", "SANCTION", "REQUEST", "RETREAT"})
"""Types of what a state does at home, too (police arrested ten; the army left the village)."""


def may_be_unsaid(
    telling: Telling, states: set[str], mentions: Sequence[Mention], named: Sequence[str]
) -> bool:
    """May an act without an object be toward `states`, told of before?

    `mentions` are those of the sentence, `named` the states of the text.
    """
    here = {actor.country for one in mentions for actor in one.actors}
    far = here.isdisjoint(states) and are_many(named)
    massed = telling.rule.type == "MOBILIZE" and are_many(named, _SOME)
    at_home = telling.rule.type in _AT_HOME and "diplomatic" not in telling.rule.context
    return not (far and (massed or at_home))


def are_many(named: Sequence[str], few: int = _FEW) -> bool:
    """Does a text name more states than those of one relation?"""
    return len({*named} - {*BODIES}) > few
