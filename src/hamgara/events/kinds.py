"""What kind of contact an event is."""

from __future__ import annotations

from hamgara.study.events import Event
from hamgara.study.tracking import ContactKind

_VISITS = frozenset({"042", "043"})
_VISIT_RULES = (
    "accept-invitation", "visit", "stay", "go", "tour", "arrive", "reach", "come-back",
    "be-there", "guest", "receive",
)  # fmt: skip
"""Parts of the ids of rules by which somebody is in the other's land, whatever its code."""
_ENVOY_RULES = ("envoy", "credential", "mission", "expel", "recall", "summon")


def find_contact_kind(event: Event, *, goes: bool = True) -> ContactKind:
    """Return what kind of contact an event is, by its type, mode, CAMEO code and rule.

    `goes`: seen from its source; the other side of a visit hosts it.
    """
    rule, code = event.rule, event.cameo
    if "exercise" in rule or "drill" in rule:
        return "exercise"
    if "commission" in rule:
        return "commission"
    if "invite" in rule:
        return "invitation"
    if any(part in rule for part in _ENVOY_RULES):
        return "envoy"
    if event.type == "CONSULT" or event.promised == "CONSULT":
        there = code in _VISITS or any(part in rule for part in _VISIT_RULES)
        if there and not event.reciprocal:
            return "visit" if goes else "host"
        return "call" if "phone" in event.mode else "meeting"
    if "SUPPORT" in (event.type, event.promised) and (code.startswith("057") or "sign" in rule):
        return "protocol"
    return "other"
