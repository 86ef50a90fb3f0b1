"""What a Persian verb grants: a request, an offer, a mediation that somebody says yes to."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import Act, Sentence, list_states
from hamgara.events.grammars._fa.words.triggers import Compiled

_GRANTED = frozenset({"object", "from", "with", "to", "against", "bare", "of"})
_AGREED_ON = frozenset({"about", "to", "for"})
_JOINING = frozenset({"agree-together", "agree-both"})
_GRANTS = frozenset(
    ["agree-accept", "agree-confirm", "agree-consent", "agree-not-yet", "support-back"]
)
"""Rules of who grants what was asked or offered."""
_ACCEPTS = frozenset({"agree-accept", "agree-not-yet"})
_ASKED = frozenset({"request-noun"})
_PERSONAL = frozenset({"عضویت", "پناهندگی", "پناهجویی", "تابعیت", "الحاق", "پیوستن"})
"""What is asked for oneself: a request for membership is put to nobody by name."""


def is_granted(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is it only a request, offer or mediation that somebody grants: accepted the offer of X?"""
    standing = made.nouns.get(act.first)
    if not act.verbal and standing is not None and standing.case in _AGREED_ON and any(
        one.rule.id in _JOINING for other in act.behind for one in other.trigger.entries
    ):  # fmt: skip
        return True
    asks = rule.type == "REQUEST" or rule.id == "agree-offer"
    if act.verbal or standing is None or not (asks or "mediator" in rule.traits):
        return False
    if _is_asked_by_other(made, act, rule):
        return False
    if standing.owner is not None and standing.case in _GRANTED:
        return any(one.rule.id in _GRANTS for one in standing.owner.entries)
    return standing.case in _GRANTED and any(
        not (other.clause.verb is not None and other.clause.verb.negated)
        and one.rule.id in _GRANTS
        for other in act.behind for one in other.trigger.entries
    )  # fmt: skip


def _is_asked_by_other(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is it told whose request another state accepted: the request of X, to which Y agreed?"""
    if rule.id not in _ASKED or not _PERSONAL.isdisjoint(made.words[act.last + 1 : act.last + 2]):
        return False
    mine = list_states(act.clause.subject)
    asking = list_states(
        one for one, stands in made.standings.items()
        if stands.case == "of" and stands.owner is not None and stands.owner.first == act.first
    )  # fmt: skip
    accepts = any(one.rule.id in _ACCEPTS for other in act.behind for one in other.trigger.entries)
    return accepts and len(asking) == 1 and bool(mine) and mine.isdisjoint(asking)
