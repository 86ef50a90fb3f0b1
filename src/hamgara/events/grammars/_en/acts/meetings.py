"""Who meets whom in English: guests, hosts, mediators, and the places of talks."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.names.phrase import BOTH, Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    countries_beside,
    countries_in,
    countries_of,
    is_finite,
    list_countries,
    subject_actors,
)
from hamgara.events.grammars._en.sides.parties import list_cases, list_doers
from hamgara.events.grammars._en.told.moods import list_moods

_COMMISSIONS = frozenset({"commission", "commissions", "committee", "committees"})
_EDGES = frozenset({"border", "frontier", "boundary"})
_APART = frozenset(
    {"separate", "meetings", "namely", "individually", "conversations", "bilateral", "turn"}
)
"""Several meetings, one with each."""
_PAIR = 2
_STOPS = frozenset({"stops", "tour", "leg"})
_CALLS = (
    "over the telephone", "over the phone", "on the telephone", "on the phone", "by telephone",
    "by phone", "by video link", "via video link",
)  # fmt: skip
_PHONES = frozenset({"telephone", "phone", "video"})
_GUESTS = frozenset({"guest", "visitor", "host"})
_RULERS = frozenset({"president", "minister", "premier", "chancellor", "king", "emir", "leader"})
_STAYING = frozenset({"since", "for", "on", "until"})
_CARRIED = frozenset({"letter", "letters", "message", "messages", "note", "proposal"})
_AUSPICES = frozenset({"auspices", "mediation", "mediated", "brokered", "facilitated", "aegis"})
_MEDIATION = frozenset({"mediation", "brokerage", "facilitation"})
_BY_WAY = frozenset({"after", "following", "under", "through", "with", "via", "by", "thanks"})
"""What stands before a mediation that led to something."""
_SCENES = frozenset(
    {"situation", "war", "crisis", "embassy", "consulate", "mission", "forces", "troops",
     "ambassador", "role", "presence", "conflict", "attack", "attacks", "fighting", "unrest",
     "office", "consul"}
)  # fmt: skip
"""What is in a city without a meeting being there."""
_ANSWERS = frozenset({"AGREE", "REJECT", "SUPPORT", "ACCUSE"})
_REACH = 8
"""Words from a part in talks to the talks."""
_PARTS = frozenset({"mediation", "mediator", "mediators", "role", "involvement", "participation"})
"""What another state may have in talks."""


def leave_topics(scene: Scene) -> None:
    """Leave out the state that a summit of others is named by (opened a Sudan summit)."""
    for one in scene.found:
        doers = countries_in(one.arguments, "subject")
        if one.rule.type == "CONSULT" and len(doers) > 1:
            one.arguments = [
                (case, p) for case, p in one.arguments
                if not (case == "by" and one.first <= p.first < p.last + 1 <= one.last
                        and not (p.modifier or p.owner or p.rank or len(p.actors) > 1))
            ]  # fmt: skip
    if not _PARTS.isdisjoint(scene.present):
        _leave_mediated(scene)


def _leave_mediated(scene: Scene) -> None:
    """Leave out talks in which only a part is offered or refused (agreed to X's mediation in).

    Who is named behind the part is on the other side of those talks, not of the answer.
    """
    for one in scene.found:
        at = _part_before(scene, one) if one.rule.id == "consult-talks" else -1
        answers = [
            other for other in scene.found
            if other.rule.type in _ANSWERS and other.last <= at and not other.dropped
            and _is_plain(scene, other.chunk + 1, one.chunk)
        ]  # fmt: skip
        for other in answers:
            one.dropped = True
            kept = [item for item in other.arguments if item[1].first <= at]
            giver = [p for p in scene.phrases if p.actors and other.first < p.first <= at][-1:]
            named = any(p in giver for _, p in kept)
            other.arguments = kept if named else [*kept, *(("object", p) for p in giver)]


def _part_before(scene: Scene, one: Candidate) -> int:
    """Return the word for a part in the talks told at `one`, -1 for none."""
    near = range(max(one.last - _REACH, 1), one.last)
    return next(
        (i for i in near if scene.words[i] in _PARTS and scene.words[i + 1] in ("in", "for")), -1
    )


def _is_plain(scene: Scene, first: int, last: int) -> bool:
    """Does no verb or sign stand in the chunks first..last?"""
    return all(chunk.kind in ("N", "P") for chunk in scene.chunks[first : last + 1])


def settle_guest(scene: Scene, one: Candidate) -> None:
    """Make it a visit where "visiting" stands before one side: held talks with visiting X."""
    for case, phrase in one.arguments:
        before = scene.words[max(phrase.first - 2, 0) : phrase.first]
        if "visiting" in before and case == "between" and one.rule.frame == "joint":
            one.arguments = [
                ("subject" if p is phrase else "with" if c == case else c, p)
                for c, p in one.arguments
            ]
            one.rule = replace(
                one.rule, frame="visit", source=("subject",), target=("with",), mode=("visit",)
            )
            return
        other = {"with": "subject", "subject": "with"}.get(case, "")
        sides = {c for c, p in one.arguments if p.actors or p.anaphor}
        if "visiting" in before and other in sides and one.rule.frame == "joint":
            one.rule = replace(
                one.rule, frame="visit", source=(case,), target=(other,), mode=("visit",)
            )
            return


def find_mediators(scene: Scene, one: Candidate) -> Arguments:
    """Return under whose auspices they meet: talks with the mediation of Oman."""
    known = countries_beside(one.arguments, "under", "in")
    return [
        ("with", p) for p in scene.phrases
        if p.actors and known.isdisjoint(p.countries)
        and (p.first > one.last or scene.words[0] == "under") and _is_patron(scene, p)
    ][:1]  # fmt: skip


def _is_patron(scene: Scene, phrase: Phrase) -> bool:
    """Is it under this state's auspices (under Iraqi mediation, with mediation of Oman)?"""
    before = scene.words[phrase.first - 1]
    if phrase.modifier and before in ("under", "with", "through"):
        return scene.words[phrase.last + 1] in _AUSPICES
    near = scene.words[max(phrase.first - 4, 0) : phrase.first]
    return not _AUSPICES.isdisjoint(near) and before in ("of", "the", "by")


def find_mediation(scene: Scene) -> list[Candidate]:
    """Return the mediation by which two did something (swapped captives after Omani mediation).

    Who meets under a mediator has him beside them already.
    """
    if _MEDIATION.isdisjoint(scene.present):
        return []
    told = [one for one in scene.found if not one.dropped and not one.moods]
    if any(one.rule.type == "CONSULT" for one in told):
        return []
    patrons = [p for p in scene.phrases if p.actors and _mediates(scene, p)]
    for patron, one in ((patron, one) for patron in patrons[:1] for one in told):
        sides = [p for _, p in one.arguments if p.actors and not p.countries & patron.countries]
        if len(countries_of(sides)) == len(("one", "other")):
            made = replace(one, rule=scene.matcher.rules["consult-mediate"], moods=set())
            made.arguments = [("by", patron), *(("object", p) for p in sides)]
            one.arguments = [item for item in one.arguments if item[1] is not patron]
            return [made]
    return []


def _mediates(scene: Scene, phrase: Phrase) -> bool:
    """Is it by this state's mediation that something is done?"""
    words, first = scene.words, phrase.first
    behind = words[phrase.last + 1 : phrase.last + 3]
    named = phrase.modifier or phrase.owner or words[phrase.last + 1] in _MEDIATION
    if named and not _MEDIATION.isdisjoint(behind):
        return words[first - 1] in _BY_WAY or words[first - 2 : first] == ["thanks", "to"]
    at = first - 1 - (words[first - 1] == "the")
    named = words[at] in ("of", "by", "from") and words[at - 1] in _MEDIATION
    return named and not _BY_WAY.isdisjoint(words[max(at - 3, 0) : at - 1])


def hangs_on_if(scene: Scene, one: Candidate) -> bool:
    """Is it done only in a case named behind (teams to leave for Rabat should it ask)?"""
    behind = (c for c in scene.chunks[one.chunk + 1 :] if c.kind in ("B", ";", ",", "R"))
    opened = next(behind, None)
    helps = one.rule.type in ("AID", "CONSULT", "COOPERATE")
    return helps and opened is not None and scene.words[opened.first] == "should"


def list_mediated_parties(scene: Scene, one: Candidate, own: set[str]) -> Arguments:
    """Return between whom one mediates: a swap of two for which it acted as go-between."""
    for other in reversed(scene.found):
        if other is one or other.dropped or other.first > one.first:
            continue
        pair = [("object", p) for _, p in other.arguments if p.anaphor == "both"]
        if pair:
            return pair[:1]
        sides = [("object", p) for _, p in other.arguments if p.actors]
        if len(list_countries(sides)) == len(("one", "other")):
            return [] if own & list_countries(sides) else sides
    return []


def list_parties_told(scene: Scene, one: Candidate) -> Arguments:
    """Return the two sides told of before a truce that a third brokered (was brokered by)."""
    verb = scene.chunks[one.chunk].verb
    alone = verb is not None and verb.passive and len(list_countries(one.arguments)) == 1
    own = list_countries(one.arguments)
    talks = [
        other for other in scene.found
        if other.rule.type == "CONSULT" and other.rule.frame == "joint" and not other.dropped
    ]  # fmt: skip
    met = [p for other in talks for p in other.who("subject", "between", "with") if p.actors]
    if len(countries_of(met) - own) == _PAIR and own.isdisjoint(countries_of(met)):
        return [("between", one) for one in met]
    return [("between", BOTH)] if alone else []


def find_faced_before(scene: Scene, one: Candidate, own: set[str]) -> Arguments:
    """Return whom a giver met or thanked in the words before (was in Kyiv and handed over)."""
    if any(p.anaphor for case, p in one.arguments if case != "subject"):
        return []
    for other in reversed(scene.found):
        states = list_countries(other.arguments)
        friendly = other.rule.type in ("CONSULT", "SUPPORT", "REQUEST") and not other.moods
        if other.dropped or other.first >= one.first or not friendly or not own <= states:
            continue
        met = [p for _, p in other.arguments if own.isdisjoint(p.countries)]
        named = [p for p in met if p.actors]
        return [("to", named[0])] if len(countries_of(named)) == 1 else []
    return []


def find_phone_talks(scene: Scene) -> list[Candidate]:
    """Return the call in which one official hears from another (over the telephone, X told)."""
    if _PHONES.isdisjoint(scene.present) or any(o.rule.type == "CONSULT" for o in scene.found):
        return []
    line = " ".join(scene.words)
    if not any(f" {call} " in f" {line} " for call in _CALLS):
        return []
    for k in range(len(scene.chunks)):
        heads = [p for p in list_doers(scene, k) if p.actors]
        own = [one for one in heads if one.rank or one.person or one.owner]
        if not is_finite(scene, k) or not own or list_moods(scene, k):
            continue
        met = [
            one for case, one in list_cases(scene, list_after(scene.clauses, k), k)
            if case in ("object", "from", "with", "to") and one.actors
            and (one.rank or one.person or one.modifier)
        ]  # fmt: skip
        met = met or [p for p in scene.phrases if p.actors and _is_on_line(scene, p)]
        sides = [("subject", own[0]), *(("with", one) for one in met[:1])]
        if len(list_countries(sides)) > 1:
            rule = scene.matcher.rules["consult-phone"]
            chunk = scene.chunks[k]
            return [Candidate(rule, chunk.first, chunk.last, k, arguments=sides)]
    return []


def _is_on_line(scene: Scene, phrase: Phrase) -> bool:
    """Is somebody at the other end of the line (on the telephone with the president)?"""
    ahead = " ".join(scene.words[max(phrase.first - 5, 0) : phrase.first]).removesuffix(" the")
    linked = ahead.removesuffix(" with").removesuffix(" to")
    return linked != ahead and linked.endswith(_CALLS)


def find_visits_so_called(scene: Scene) -> list[Candidate]:
    """Return the visit of a guest so called to the other state told of (the visiting king)."""
    if {"visiting", "hosts"}.isdisjoint(scene.present) and _GUESTS.isdisjoint(scene.present):
        return []
    told = [one for one in scene.found if not one.dropped]
    for k, chunk in enumerate(scene.chunks):
        for phrase in (scene.phrases[n] for n in chunk.phrases):
            before = scene.words[max(phrase.first - 2, chunk.first) : phrase.first]
            guest = not _GUESTS.isdisjoint(scene.words[phrase.first : phrase.last + 2])
            guest = guest or scene.words[phrase.last + 1 : phrase.last + 3] == ["hosts", "in"]
            called = ("visiting" in before and phrase.rank) or guest
            if not called or len(phrase.actors) != 1:
                continue
            own = {phrase.actors[0].country}
            faced = [p for one in told for _, p in one.arguments if p.actors]
            faced += subject_actors(scene, k - 1) if guest and chunk.kind == "N" and k else []
            hosts = [p for p in faced if own.isdisjoint(p.countries)]
            met = any(
                one.rule.type == "CONSULT" and own & list_countries(one.arguments) for one in told
            )
            if met or len(countries_of(hosts)) != 1:
                continue
            rule = scene.matcher.rules["consult-visit-noun"]
            sides = [("subject", phrase), ("to", hosts[0])]
            if {"host", "hosts"} & set(scene.words[phrase.first : phrase.first + 3]):
                sides = [("subject", hosts[0]), ("to", phrase)]
            made = Candidate(rule, phrase.first, phrase.last, k, arguments=sides)
            made.undated = True
            return [made]
    return []


def find_visits_in_insets(scene: Scene) -> list[Candidate]:
    """Return the visit told in an inset (Japan's minister, in Apia since Monday, signed)."""
    made: list[Candidate] = []
    if "N,PN" not in scene.kinds:
        return made
    for j in range(len(scene.chunks) - 3):
        if scene.kinds[j : j + 4] != "N,PN" or scene.words[scene.chunks[j + 2].first] != "in":
            continue
        end = scene.kinds.find(",", j + 4)
        inside = scene.words[scene.chunks[j + 3].last + 1 : scene.chunks[end].first]
        held = scene.words[scene.chunks[j].first : scene.chunks[j].last + 1]
        rules = not _RULERS.isdisjoint(held)
        guest = [
            p for p in actors_in(scene.clauses, j) if p.actors and (p.rank or p.person or rules)
        ]
        there = [p for p in actors_in(scene.clauses, j + 3) if p.actors and not p.rank]
        sides = countries_of([*guest, *there])
        met = any(
            one.rule.type == "CONSULT" and sides <= list_countries(one.arguments)
            for one in scene.found if not one.dropped
        )  # fmt: skip
        parted = end < 0 or "V" in scene.kinds[j:end] or _STAYING.isdisjoint(inside)
        if parted or met or not (guest and there) or len(sides) != _PAIR:
            continue
        rule = scene.matcher.rules["consult-visit-noun"]
        first, last = scene.chunks[j + 2].first, scene.chunks[j + 3].last
        made.append(Candidate(rule, first, last, j + 2, undated=True))
        made[-1].arguments = [("subject", guest[0]), ("to", there[0])]
    return made


def find_sent_messages(scene: Scene) -> list[Candidate]:
    """Return the contact of whoever sent a message that another carried (from the premier)."""
    made: list[Candidate] = []
    for one in scene.found:
        if one.rule.id != "consult-carry-message" or one.dropped:
            continue
        senders = [p for case, p in one.arguments if p.actors and _is_sender(scene, case, p)]
        faced = [item for item in one.arguments if item[0] in ("to", "in")]
        if len(senders) == 1 and not countries_of(senders) & list_countries(faced):
            made.append(replace(one, moods=set(one.moods)))
            made[-1].arguments = [("subject", senders[0]), *faced]
    return made


def _is_sender(scene: Scene, case: str, phrase: Phrase) -> bool:
    """Is it told whose the message is (a letter from X, Baku's letter)?"""
    owned = phrase.owner and scene.words[phrase.last + 1] in _CARRIED
    return case == "from" or owned


def share_border(scene: Scene, one: Candidate) -> None:
    """Let the two meet for whose border their commission is (the border between A and B)."""
    if _COMMISSIONS.isdisjoint(scene.present) or countries_beside(one.arguments, "about"):
        return
    at = next(
        (
            j for j, chunk in enumerate(scene.chunks)
            if chunk.case == "between" and scene.words[chunk.first - 1] in _EDGES
        ),
        None,
    )  # fmt: skip
    if at is not None:
        begin = scene.chunks[at].last
        pair = [p for p in scene.phrases if p.actors and p.first > begin][:2]
        if len(countries_of(pair)) > 1:
            one.arguments = [("between", p) for p in pair]


def find_venue(scene: Scene, one: Candidate) -> Arguments:
    """Return the city of a meeting told farther off (meeting in Hanoi, the two agreed)."""
    first, last = find_sentence_part(scene, one.chunk)
    found = [
        p for p in scene.phrases
        if p.city and p.actors and not (p.owner or p.modifier)
        and first <= p.first <= last and scene.words[p.first - 1] == "in"
        and scene.words[p.first - 2] not in _SCENES
    ]  # fmt: skip
    return [("in", min(found, key=lambda p: abs(p.first - one.first)))] if found else []


def split_sides(scene: Scene, one: Candidate, own: set[str], met: set[str]) -> None:
    """Keep apart those met one by one (A saw B and C separately), and guests from a host."""
    near = scene.words[max(scene.chunks[one.chunk].first - 2, 0) : one.last + 2]
    apart = "separately" in near or (len(own) == 1 and not _APART.isdisjoint(near))
    seen = [p for p in one.who("to", "in") if p.city]
    apart = apart or (len(own) == 1 and len(countries_of(seen)) > 1)
    guests = len(own) > 1 and len(met) == 1 and met <= countries_of(seen)
    envoys = any(p.rank == "ambassador" for p in one.who("with"))
    rung = len(own) == 1 and (envoys or one.rule.mode == ("phone",))
    named = any(p.anaphor == "he" for p in one.who("subject"))
    several = not _APART.isdisjoint(near) or not _STOPS.isdisjoint(scene.words[: one.first])
    if not own and named and len(met) > 1 and several:
        own, apart = {""}, True
    if own and met and len(own | met) > 2 and (apart or guests or rung):
        one.rule = replace(one.rule, frame="visit", source=("subject",), target=("with",))


def find_sentence_part(scene: Scene, k: int) -> tuple[int, int]:
    """Return the first and last word of the part of the sentence between strong signs."""
    signs = [c.first for c in scene.chunks if c.kind == ";"]
    first = max((i for i in signs if i < scene.chunks[k].first), default=-1)
    last = min((i for i in signs if i > scene.chunks[k].last), default=len(scene.words))
    return first, last
