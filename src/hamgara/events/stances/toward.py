"""Toward which relation of two states a statement is, and who is blamed in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hamgara.events.reading import Mention
from hamgara.events.stances.bearing import Bearing, read_bearing
from hamgara.events.stances.constructions import find_construction
from hamgara.events.stances.landmarks import Landmark, find_landmarks
from hamgara.events.stances.said import Said, find_words, list_names
from hamgara.events.stances.stance import Judge, Judgment
from hamgara.events.talk import Talk
from hamgara.events.utterances import Utterance
from hamgara.events.words import Words
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor
from hamgara.study.statements import Stance

_PAIR = 2
_EUROPE = "EUR"
_AND = (["and"], ["و"], ["və"])


@dataclass(slots=True)
class _Named:
    """The states that a gist names, and how: `between` are those whose relation is meant.

    `topics` are those named as a place or what it is about.
    """

    codes: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    offender: str = ""
    victim: str = ""
    between: list[str] = field(default_factory=list)


def find_toward(said: Said, judged: Judgment, stance: Stance) -> tuple[tuple[str, ...], Stance]:
    """Return the two states of the relation that a gist is about, () for none, and its stance.

    Where neither verb nor cue tells the stance, the build of the gist leaves one in the talk.

    Args:
        said: the gist, in its sentence.
        judged: what its cues tell.
        stance: by its verb and cues.
    """
    utterance, talk = said.utterance, said.talk
    toward, found = _find_pair(said, judged, stance)
    key = said.own, toward
    told = judged.cue or utterance.stance or utterance.lean
    bearing = _bear(said, judged) if toward else None
    if bearing and not utterance.turns and _holds(bearing, utterance):
        talk.stances[key] = bearing.stance
        return toward, bearing.stance
    if bearing and bearing.firm and not utterance.stance and judged.kind != "lack":
        talk.stances[key] = bearing.stance
        return toward, bearing.stance
    if bearing and not told:
        talk.stances[key] = bearing.stance
    return toward, found


def may_relate(sentence: Words, talk: Talk, judge: Judge) -> bool:
    """May what is said in a sentence be on a relation of the speaker's state with another?

    It may not where the text names no other and the sentence no place of one (the Durand line).
    """
    own = talk.speaker[0].country
    if not {*talk.all, talk.discourse.ours()} <= {"", own}:
        return True
    return bool(find_landmarks(sentence.words, judge.book.language, own)) or (
        not judge.words("europe").isdisjoint(sentence.words)
    )


def _holds(bearing: Bearing, utterance: Utterance) -> bool:
    """Does a bearing hold against what the verb of an utterance tells?"""
    verb = utterance.stance or (utterance.lean if bearing.over == "nothing" else None)
    return bool(bearing.over) and (bearing.over == "verb" or verb in (None, bearing.stance))


def _bear(said: Said, judged: Judgment) -> Bearing | None:
    """Return what the build of the gist tells."""
    names, words, judge = list_names(said), said.words, said.judge
    built = find_construction(words, names, said.own, judge, judged, said.utterance.rule)
    if built and not (built.weak and judged.kind == "lack"):
        return Bearing(
            built.stance, firm=False,
            over="verb" if built.firm else "nothing" if built.weak else "cues",
        )  # fmt: skip
    return read_bearing(words, names, said.own, judge, judged)


def _find_pair(said: Said, judged: Judgment, stance: Stance) -> tuple[tuple[str, ...], Stance]:
    """Return the two states of the relation that a gist is about, and its stance.

    The speaker's state and the other that the gist names; two others where it is their relation
    (a mediator's); the partner in talk where it names none. An offense is held against the
    offender; toward a victim named alone it is convergent.
    """
    own, utterance, talk, sentence = said.own, said.utterance, said.talk, said.sentence
    start, end = sentence.within(said.gist)
    sites = find_landmarks(sentence.words, said.judge.book.language, own)
    near = [one for one in sites if start <= one.first < end]
    named = _list_named(said, sites, stance)
    others = [code for code in named.codes if code != own]
    faced = [one.country for one in talk.addressee] if utterance.addressees else []
    told = [*faced, *(code for one in near for code in one.others), *named.topics]
    others = others or [code for code in told if code != own]
    others = others or _find_europe(said)
    others.sort(key=BODIES.__contains__)
    menaced = judged.kind == "offense" and utterance.rule == "threaten"
    if (judged.kind == "offense" and not menaced) or (stance == "divergent" and named.offender):
        offender = named.offender or next((one for one in others if one != named.victim), "")
        if not offender and named.victim not in ("", own):
            return tuple(sorted((own, named.victim))), "convergent"
        if offender not in ("", own):
            talk.offender = offender
            return tuple(sorted((own, offender))), stance
    if len(named.between) >= _PAIR:
        return tuple(sorted(named.between[:_PAIR])), stance
    partner = others[0] if others else _find_partner(utterance, talk, own, near, sites)
    if others:
        talk.partners[own] = partner
    return (tuple(sorted((own, partner))) if partner else ()), stance


def _find_europe(said: Said) -> list[str]:
    """Return the European Union where a gist that names no state speaks of Europe."""
    met = said.judge.words("europe") & set(said.words)
    return [_EUROPE] if met and said.own != _EUROPE else []


def _list_named(said: Said, sites: Sequence[Landmark], stance: Stance) -> _Named:
    """Return the states that a gist names outside the names of sites, in their order."""
    sentence, talk, judge, own = said.sentence, said.talk, said.judge, said.own
    found = _Named()
    ended, previous = -1, list[str]()
    for mention in said.inside:
        first, last = find_words(sentence, mention.span)
        if any(one.first <= first and last <= one.last for one in sites):
            continue  # but a part of the name of a site (the treaty of Zurich)
        if _is_own(mention, said.utterance, talk):
            continue
        between = sentence.words[ended + 1 : first]
        before = "".join(sentence.words[max(ended, 0) : ended + 1])
        joined = between in _AND or (not between and before.endswith(("la", "lə")))
        actors = _resolve(mention, talk, stance)
        codes = [one.country for one in actors]
        pair = list(dict.fromkeys(previous + codes))
        if ended >= 0 and joined and len(pair) == _PAIR and own not in pair:
            found.between = found.between or pair
        ended, previous = last, codes
        beside = set(judge.beside(sentence.words, first, last))
        paired = len(found.between) == 1 or bool(beside & judge.words("between"))
        where = found.topics if beside & judge.words("topic") else found.codes
        apart = {actor.country for actor in actors} - {own}
        paired = paired or len(apart) == _PAIR
        for actor in actors:
            if actor.country not in where:
                where.append(actor.country)
            if paired and actor.country not in found.between:
                found.between.append(actor.country)
            blamed = beside & judge.words("victim") and beside & judge.words("us")
            if beside & judge.words("offender") or blamed:
                found.offender = found.offender or actor.country
            elif beside & judge.words("victim"):
                found.victim = found.victim or actor.country
    return found


def _is_own(mention: Mention, utterance: Utterance, talk: Talk) -> bool:
    """Is it the speaker's own: our borders, the cabinet, and not what the outlet calls so?"""
    unknown = not talk.discourse.home and not mention.actors
    return (mention.anaphor == "ours" and (utterance.quoted or unknown)) or (
        mention.anaphor == "office" and unknown
    )


def _resolve(mention: Mention, talk: Talk, stance: Stance) -> tuple[Actor, ...]:
    """Return whom a mention means: "this country" is not the one that was just blamed."""
    found = talk.discourse.resolve(mention, talk.speaker)
    if mention.anaphor == "there" and stance == "convergent" and talk.offender:
        taken = (talk.speaker[0].country, talk.offender)
        codes = [code for code in reversed(talk.discourse.named) if code not in taken]
        return tuple(Actor(code) for code in codes[:1]) or found
    return found


def _find_partner(
    utterance: Utterance,
    talk: Talk,
    own: str,
    near: Sequence[Landmark],
    far: Sequence[Landmark],
) -> str:
    """Return the other side where the gist names none, "" where there is none.

    Whom it is told to, with whom the speaker's state has to do at a landmark of the gist, whom
    the sentence names beside, who spoke before, with whom it has to do at one of the sentence,
    whom the speaker spoke of, who is named in the text so far, the only other one that is named
    further on, at last the outlet's state.
    """
    outside = [one for mention in utterance.about for one in talk.discourse.resolve(mention)]
    outside.sort(key=lambda one: one.country in BODIES)
    codes = [one.country for one in talk.addressee] if utterance.addressees else []
    codes += [code for one in near for code in one.others]
    codes += [one.country for one in (*outside, *talk.addressee)]
    before = [one.country for one in talk.before]
    codes += before if utterance.replies else []
    codes += [code for one in far for code in one.others]
    codes += [talk.partners.get(own, ""), *before]
    known = bool(talk.discourse.home)
    codes += [code for code in reversed(talk.discourse.named) if known or code in talk.all]
    others = dict.fromkeys(code for code in talk.all if code != own)
    codes += others if len(others) == 1 else ()
    codes.append(talk.discourse.home)
    return next((code for code in codes if code not in ("", own)), "")
