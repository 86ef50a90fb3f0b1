"""Toward which relation of two states a statement is, and who is blamed in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hamgara.events.reading import Mention
from hamgara.events.stances.bearing import Bearing, read_bearing
from hamgara.events.stances.constructions import find_construction
from hamgara.events.stances.gists import Name
from hamgara.events.stances.landmarks import Landmark, find_landmarks
from hamgara.events.stances.stance import Judge, Judgment
from hamgara.events.talk import Talk
from hamgara.events.utterances import Utterance
from hamgara.events.words import Words
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor
from hamgara.study.statements import Stance
from hamgara.text.spans import Span

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


def find_toward(
    gist: Span,
    inside: Sequence[Mention],
    utterance: Utterance,
    sentence: Words,
    talk: Talk,
    judge: Judge,
    judged: Judgment,
    stance: Stance,
) -> tuple[tuple[str, ...], Stance]:
    """Return the two states of the relation that a gist is about, () for none, and its stance.

    Where neither verb nor cue tells the stance, the build of the gist leaves one in `talk`.
    """
    toward, found = _find_pair(gist, inside, utterance, sentence, talk, judge, judged, stance)
    key = talk.speaker[0].country, toward
    told = judged.cue or utterance.stance or utterance.lean
    bearing = _bear(gist, inside, sentence, talk, judge, judged, utterance.rule) if toward else None
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


def list_names(gist: Span, inside: Sequence[Mention], sentence: Words, talk: Talk) -> list[Name]:
    """Return the states named in a gist, on its words, in their order."""
    start, _ = sentence.within(gist)
    return [
        Name(actor.country, first - start, last - start)
        for one in inside
        if not one.anaphor or one.anaphor == "others"
        for first, last in (_find_places(sentence, one.span),)
        for actor in talk.discourse.resolve(one, talk.speaker)
    ]


def _bear(
    gist: Span,
    inside: Sequence[Mention],
    sentence: Words,
    talk: Talk,
    judge: Judge,
    judged: Judgment,
    rule: str,
) -> Bearing | None:
    """Return what the build of the gist tells; `rule` is the way it is said."""
    start, end = sentence.within(gist)
    names = list_names(gist, inside, sentence, talk)
    words, own = sentence.words[start:end], talk.speaker[0].country
    built = find_construction(words, names, own, judge, judged, rule)
    if built and not (built.weak and judged.kind == "lack"):
        return Bearing(
            built.stance, firm=False,
            over="verb" if built.firm else "nothing" if built.weak else "cues",
        )  # fmt: skip
    return read_bearing(words, names, own, judge, judged)


def _find_pair(
    gist: Span,
    inside: Sequence[Mention],
    utterance: Utterance,
    sentence: Words,
    talk: Talk,
    judge: Judge,
    judged: Judgment,
    stance: Stance,
) -> tuple[tuple[str, ...], Stance]:
    """Return the two states of the relation that a gist is about, and its stance.

    The speaker's state and the other that the gist names; two others where it is their relation
    (a mediator's); the partner in talk where it names none. An offense is held against the
    offender; toward a victim named alone it is convergent.
    """
    own = talk.speaker[0].country
    start, end = sentence.within(gist)
    sites = find_landmarks(sentence.words, judge.book.language, own)
    inside = [one for one in inside if not _is_landmark(sentence, one, sites)]
    near = [one for one in sites if start <= one.first < end]
    named = _list_named(inside, utterance, sentence, talk, judge, stance)
    others = [code for code in named.codes if code != own]
    faced = [one.country for one in talk.addressee] if utterance.addressees else []
    told = [*faced, *(code for one in near for code in one.others), *named.topics]
    others = others or [code for code in told if code != own]
    others = others or _find_europe(gist, sentence, own, judge)
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


def _is_landmark(sentence: Words, mention: Mention, sites: Sequence[Landmark]) -> bool:
    """Is a mention but a part of the name of a site (the treaty of Zurich)?"""
    first, last = _find_places(sentence, mention.span)
    return any(one.first <= first and last <= one.last for one in sites)


def _find_europe(gist: Span, sentence: Words, own: str, judge: Judge) -> list[str]:
    """Return the European Union where a gist that names no state speaks of Europe."""
    start, end = sentence.within(gist)
    met = judge.words("europe") & set(sentence.words[start:end])
    return [_EUROPE] if met and own != _EUROPE else []


def _list_named(
    inside: Sequence[Mention],
    utterance: Utterance,
    sentence: Words,
    talk: Talk,
    judge: Judge,
    stance: Stance,
) -> _Named:
    """Return the states that a gist names, in their order."""
    found = _Named()
    ended, previous = -1, list[str]()
    for mention in inside:
        first, last = _find_places(sentence, mention.span)
        if _is_own(mention, utterance, talk):
            continue
        between = sentence.words[ended + 1 : first]
        before = "".join(sentence.words[max(ended, 0) : ended + 1])
        joined = between in _AND or (not between and before.endswith(("la", "lə")))
        codes = [one.country for one in _resolve(mention, talk, stance)]
        pair = list(dict.fromkeys(previous + codes))
        if ended >= 0 and joined and len(pair) == _PAIR and talk.speaker[0].country not in pair:
            found.between = found.between or pair
        ended, previous = last, codes
        beside = set(judge.beside(sentence.words, first, last))
        paired = len(found.between) == 1 or bool(beside & judge.words("between"))
        where = found.topics if beside & judge.words("topic") else found.codes
        actors = _resolve(mention, talk, stance)
        apart = {actor.country for actor in actors} - {talk.speaker[0].country}
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


def _find_places(sentence: Words, span: Span) -> tuple[int, int]:
    """Return the first and last word of a span."""
    first, end = sentence.within(span)
    return first, max(first, end - 1)
