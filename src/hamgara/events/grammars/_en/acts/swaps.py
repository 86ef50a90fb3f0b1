"""Acts told in pieces: two releases are one exchange, an apology by phone is a call too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Candidate,
    countries_beside,
    countries_in,
    list_countries,
)
from hamgara.events.grammars._en.words.function import DATE_WORDS, MONTHS
from hamgara.events.vocabulary import Rule

_RELEASES = frozenset({"retreat-release", "retreat-regain", "retreat-let-go"})
_GIVEN_BACK = _RELEASES | {"retreat-give-back"}
_FREED = _RELEASES | {"retreat-out-of-jail"}
_SWAPS = frozenset({"swap", "exchange"})
_KINDS = frozenset({"a", "an", "the", "prisoner", "spy", "captive", "hostage"})
_PAIR = 2
_FIRED_BACK = frozenset({"assault-answer", "assault-return"})
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
_FOR = frozenset({"for", "of", "against"})
_TELLING_WHY = frozenset(
    {"thank", "accuse", "blame", "criticize", "condemn", "denounce", "assail",
     "reproach", "rebuke", "suspect", "warn", "caution"}
)  # fmt: skip
_DECIDED = frozenset({"decision", "plan", "plans", "move", "refusal", "visit", "vote"})
_DAYS = DATE_WORDS - MONTHS
_SNATCHES = frozenset({"abduct", "kidnap", "hijack"})
_OF_NO_STATE = frozenset({"REB", "UAF", "CRM", "CVL", "OPP", "UNK"})
"""Roles of those who cannot arrest anybody."""


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
    known: dict[str, Phrase] = {}
    for _, phrase in told:
        known.setdefault(phrase.actors[0].country, phrase)
    freed[0].arguments = [("subject", phrase) for phrase in known.values()]


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


def drop_held(found: Sequence[Candidate], chunks: Sequence[Chunk], words: Sequence[str]) -> None:
    """Leave out how those came to be held who are freed (freed two soldiers captured in June)."""
    given = [one for one in found if one.rule.id in _GIVEN_BACK and not one.dropped]
    for one in found if given else ():
        verb, before = chunks[one.chunk].verb, chunks[one.chunk - 1]
        if one.rule.type != "COERCE" or verb is None:
            continue
        after = verb.form == "ing" and words[before.first] == "after"
        told = after or (verb.form == "pp" and before.kind == "N")
        dated = not _DAYS.isdisjoint(words[one.last : one.last + _NEAR // 2])
        for other in given:
            inside = other.first < one.first <= other.last and other.rule.id not in _RELEASES
            between = [c for c in chunks[other.chunk + 1 : one.chunk] if c.first > other.last]
            near = other.chunk < one.chunk and all(c.verb is None for c in between)
            if inside or (told and near and not dated):
                one.dropped = True
                other.last = min(other.last, before.last)


def turn_returned(found: Sequence[Candidate], chunks: Sequence[Chunk]) -> None:
    """Let who was shot at return the fire, where nobody is said to (and fire was returned)."""
    for one in found:
        verb = chunks[one.chunk].verb
        passive = verb is not None and verb.passive and "return" in verb.lemmas
        if one.rule.id not in _FIRED_BACK or not passive:
            continue
        before = [o for o in found if o.rule.type == "ASSAULT" and o.last < one.first]
        known = [o for o in before if not o.dropped and _doers(o) and _faced(o)]
        if known and "wish" not in one.moods:
            made = [(case, p) for case, p in known[-1].arguments if p.actors and case != "in"]
            one.arguments = [("object" if case in _DOERS else "by", p) for case, p in made]


def drop_vetoes(found: Sequence[Candidate]) -> None:
    """Leave out a veto that another act tells with what it sank (a veto by Paris killed it)."""
    cast = [one for one in found if one.rule.id == "reject-veto" and not one.dropped]
    for one in found:
        one.dropped |= one.rule.id == "reject-noun" and any(
            other.first > one.last and _doers(one) <= _doers(other) for other in cast
        )


def drop_content(found: Sequence[Candidate], chunks: Sequence[Chunk]) -> None:
    """Leave out what an accepted plan is for (accepted a plan to settle its dispute with)."""
    for one in found:
        verb = chunks[one.chunk].verb
        one.dropped |= one.rule.type == "AGREE" and verb is not None and any(
            other.rule.id == "agree-accept-plan" and not other.dropped
            and other.chunk < one.chunk
            and all(chunk.verb is None for chunk in chunks[other.chunk + 1 : one.chunk])
            for other in found
        )  # fmt: skip


def drop_reasons(found: Sequence[Candidate], chunks: Sequence[Chunk], words: Sequence[str]) -> None:
    """Leave out what somebody is thanked, blamed or accused for (thanked Rome for letting in)."""
    for one in found:
        verb, k = chunks[one.chunk].verb, one.chunk - 1
        if verb is None or verb.form != "ing" or k < 1 or words[chunks[k].first] not in _FOR:
            continue
        over = next((c for c in reversed(chunks[:k]) if c.kind not in ("N", "P")), None)
        telling = over.verb if over is not None else None
        if telling is None or _TELLING_WHY.isdisjoint(telling.lemmas):
            continue
        told = any(chunks[other.chunk] is over for other in found)
        one.dropped |= not told or one.rule.type == "CONCEDE"


def blame_regretted(
    found: Sequence[Candidate], words: Sequence[str], rules: Mapping[str, Rule]
) -> None:
    """Make regret over what another decided a reproach, and its content no help of that state."""
    for one in found:
        behind = words[one.last : one.last + _NEAR]
        decided = not _DECIDED.isdisjoint(behind)
        theirs = countries_in(one.arguments, "about", "by") - countries_in(one.arguments, "subject")
        if one.rule.id == "concede-apologize" and decided and theirs and not one.moods:
            one.rule = rules["accuse-regret"]
        for other in found if decided and one.rule.type == "ACCUSE" else ():
            other.dropped |= other.rule.type == "AID" and one.last < other.first < one.last + _NEAR


def tell_abductions(
    found: Sequence[Candidate],
    chunks: Sequence[Chunk],
    words: Sequence[str],
    rules: Mapping[str, Rule],
) -> None:
    """Make it an attack where rebels or gunmen, no state's forces, carry somebody off."""
    for one in found:
        verb = chunks[one.chunk].verb
        if one.rule.id != "coerce-arrest" or verb is None:
            continue
        hostage = "hostage" in words[one.first : one.last + _NEAR]
        doers = [p for p in one.who("by" if verb.passive else "subject") if p.actors]
        if (hostage or not _SNATCHES.isdisjoint(verb.lemmas)) and any(
            one.role in _OF_NO_STATE for one in doers
        ):
            one.rule = rules["assault-abduct"]


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
