"""Acts told in pieces: two releases are one exchange, an apology by phone is a call too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hamgara.events.grammars._en_scene import (
    Candidate,
    countries_beside,
    countries_in,
    list_countries,
)
from hamgara.events.vocabulary import Rule

_RELEASES = frozenset({"retreat-release", "retreat-regain", "retreat-let-go"})
_FREED = _RELEASES | {"retreat-out-of-jail"}
_SWAPS = frozenset({"swap", "exchange"})
_KINDS = frozenset({"a", "an", "the", "prisoner", "spy", "captive", "hostage"})
_PAIR = 2
_DOERS = ("subject", "by")
_TOLD = frozenset(
    {"support-congratulate", "support-thank", "concede-apologize", "agree-invite", "support-side",
     "support-declare", "agree-ask-over"}
)  # fmt: skip
_CALLS = (
    "by phone", "by telephone", "over the phone", "on the phone", "in a call", "in a phone",
    "in a telephone", "over the telephone", "on the telephone", "by video", "on the line with",
)  # fmt: skip
_NEAR = 12


def _swap_each(one: Candidate, words: Sequence[str], rules: Mapping[str, Rule]) -> None:
    """Make an exchange of what two free alike (sent home ten prisoners each in a swap)."""
    behind = words[one.last : one.last + _NEAR]
    swapped = "each" in behind and not {"swap", "exchange"}.isdisjoint(behind)
    if swapped and len(countries_in(one.arguments, "subject")) == 2:
        one.rule = rules["cooperate-swap"]
        one.arguments = [item for item in one.arguments if item[0] == "subject"]


def _swap_for(found: Sequence[Candidate], words: Sequence[str], rules: Mapping[str, Rule]) -> None:
    """Make an exchange of one release in a swap (Britons walked free in a swap for two Turks)."""
    if _SWAPS.isdisjoint(words):
        return
    freed = [one for one in found if one.rule.id in _FREED and not (one.dropped or one.moods)]
    held = [one for one in found if one.rule.type == "COERCE"]
    told = [item for one in (*freed, *held) for item in one.arguments if item[1].actors]
    behind = list(words[freed[0].last : freed[0].last + _NEAR]) if len(freed) == 1 else []
    swapped = any(word in _SWAPS and behind[n - 1] in _KINDS for n, word in enumerate(behind))
    if not swapped or len(list_countries(told)) != _PAIR:
        return
    for one in held:
        one.dropped = True
    freed[0].rule = rules["cooperate-swap"]
    freed[0].arguments = [("subject", phrase) for _, phrase in told]


def join_releases(
    found: Sequence[Candidate], words: Sequence[str], rules: Mapping[str, Rule]
) -> None:
    """Make one exchange of two releases (Stockholm let one go and Tehran let two Swedes go)."""
    freed = [one for one in found if one.rule.id in _RELEASES and not one.dropped]
    _swap_for(found, words, rules)
    if len(freed) == 1 and not freed[0].moods:
        _swap_each(freed[0], words, rules)
    if len(freed) != 2:
        return
    first, second = freed
    own, others = _doers(first), _doers(second)
    faced = (_faced(first) | _faced(second)) - own - others
    if len(own) != 1 or len(others) != 1 or own == others or faced or first.moods != second.moods:
        return
    if "negated" in first.moods or "wish" in first.moods:
        return
    first.rule = rules["cooperate-swap"]
    first.arguments = [
        ("subject", phrase)
        for one in freed
        for case, phrase in one.arguments
        if case in _DOERS and phrase.actors
    ]
    second.dropped = True


def _doers(one: Candidate) -> set[str]:
    """Return the states that act."""
    return countries_in(one.arguments, *_DOERS)


def _faced(one: Candidate) -> set[str]:
    """Return the other states an act names."""
    return countries_beside(one.arguments, *_DOERS, "in")


def tell_calls(found: list[Candidate], words: Sequence[str], rules: Mapping[str, Rule]) -> None:
    """Add the talk by phone in which one thanks or apologizes to another (his regrets by phone)."""
    if any(one.rule.type == "CONSULT" for one in found):
        return
    for one in found:
        behind = " ".join(words[max(one.first - _NEAR, 0) : one.last + _NEAR])
        told = one.rule.id in _TOLD and not (one.dropped or one.moods)
        if told and any(call in behind for call in _CALLS):
            call = replace(one, rule=rules["consult-phone"], moods=set())
            call.arguments = [
                ("subject" if case in _DOERS else "with", phrase)
                for case, phrase in one.arguments
                if case in (*_DOERS, "object", "to", "with")
            ]
            found.append(call)
            return


def drop_assurances(found: Sequence[Candidate]) -> None:
    """Leave out "assured", "vowed" before the support it tells (assured Kyiv of its support)."""
    for one in found:
        if one.rule.id == "agree-word" and any(
            other.rule.id in ("support-side", "support-declare")
            and not (other.dropped or other.moods)
            and 0 <= other.last - one.last < _NEAR
            for other in found
        ):
            one.dropped = True


def drop_settings(found: Sequence[Candidate]) -> None:
    """Leave out the meeting at which a host is told to receive (In a meeting, X received Y)."""
    for one in found:
        one.dropped |= one.rule.id == "consult-talks" and any(
            other.rule.id in ("consult-host", "consult-visit") and other.first > one.first
            and not (other.dropped or other.moods or one.moods)
            and list_countries(other.arguments) == list_countries(one.arguments)
            for other in found
        )  # fmt: skip


def drop_deliveries(found: Sequence[Candidate]) -> None:
    """Leave out the arrival of aid whose sending is told (aid sent by Peru arrived in Lima)."""
    helped = [one for one in found if one.rule.type == "AID" and not one.dropped]
    for one in found:
        one.dropped |= one.rule.id == "cooperate-delivery" and any(
            other.first < one.first and _doers(other) == _doers(one) | _doers(other)
            for other in helped
        )


def drop_handovers(found: Sequence[Candidate]) -> None:
    """Leave out how somebody extradited or freed was handed over (freed two, handing them to)."""
    extradited = [one for one in found if one.rule.id in ("cooperate-extradite", "retreat-release")]
    for one in found:
        sides = list_countries(one.arguments)
        one.dropped |= one.rule.id in _RELEASES | {"retreat-release-them"} and any(
            one is not other
            and one.rule.id != other.rule.id
            and 0 < one.first - other.last < _NEAR
            and sides <= list_countries(other.arguments)
            for other in extradited
        )


def free_the_held(found: Sequence[Candidate]) -> None:
    """Give a release without names the sides of the arrest before it (held, then let go)."""
    for one in found:
        named = len(list_countries(one.arguments)) == 1
        if one.rule.id not in _RELEASES or _doers(one) or named:
            continue
        before = [o for o in found if o.last < one.first and not o.dropped]
        held = [o for o in before if o.rule.type == "COERCE"]
        sides = list_countries(held[-1].arguments) if held else set()
        if len(sides) > 1:
            sides_held = held[-1].arguments
            one.arguments = [("by" if case == "in" else case, p) for case, p in sides_held]
