"""Who speaks in a text, with whom, and by which names they are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from hamgara.events.reading import Argument, Mention
from hamgara.events.utterances import Utterance
from hamgara.events.who.coreference import Discourse
from hamgara.events.who.roles import COUNTERPART
from hamgara.events.words import split_form
from hamgara.study.events import Actor
from hamgara.study.statements import Stance

_RANKS = frozenset({"general", "commander"})
_VISITORS = frozenset({"guest", "visitor", "qonaq", "مهمان", "میهمان"})
_FULL_TITLE = 3
"""Words of an office that is no rank alone: chief of the general staff."""
_CALLED = {
    "fa": re.compile(r"\s*(?:خود|خویش|وی|او|اش)?\s*[،,]\s*([^\W\d_]+(?:\s+[^\W\d_]+){0,3})\s*[،,]"),
    "az": re.compile(r"\s*,?\s+([A-ZƏÇĞİÖŞÜ][\w'’-]+(?:\s+[A-ZƏÇĞİÖŞÜ][\w'’-]+){0,3})"),
    "en": re.compile(r",\s+([A-Z][\w'’-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'’-]+){0,3})"),
}
"""A name behind the words for a counterpart: his Peruvian counterpart, Jose Vega."""
_HIGH = frozenset(
    {"president", "prime-minister", "foreign-minister", "defense-minister", "speaker"}
)


@dataclass(slots=True)
class Talk:
    """Who has spoken so far in one text, and with whom.

    `known` are the words by which people were called, with who they are; `before` is who spoke
    before the speaker; `offender` whom the last statement blamed; `stances` the last stance of a
    state toward a relation; `open` tells that a quotation has not been closed; `all` are the
    states that the whole text names; `held` the offices whose holders the text named before the
    sentence; `is_ending` tells of a name and some letters whether these may follow it.
    """

    discourse: Discourse
    is_ending: Callable[[str, str], bool]
    known: list[tuple[Sequence[str], tuple[Actor, ...]]] = field(default_factory=list)
    speaker: tuple[Actor, ...] = ()
    name: str = ""
    addressee: tuple[Actor, ...] = ()
    before: tuple[Actor, ...] = ()
    partners: dict[str, str] = field(default_factory=dict)
    offender: str = ""
    stances: dict[tuple[str, tuple[str, ...]], Stance] = field(default_factory=dict)
    open: Utterance | None = None
    all: tuple[str, ...] = ()
    held: frozenset[str] = frozenset()


def introduce(utterance: Utterance, text: str, talk: Talk) -> None:
    """Remember by which words somebody is called."""
    if utterance.speaker is None or utterance.name is None:
        return
    actors = talk.discourse.resolve(utterance.speaker)
    if len(actors) == 1:
        words = split_form(utterance.name.of(text), talk.discourse.language)
        talk.known.append((words, actors))


def learn_names(named: Sequence[Argument], text: str, talk: Talk) -> None:
    """Remember the names of counterparts that are named with their state."""
    language = talk.discourse.language
    mentions = [one.mention for one in named]
    taken = [one.span for one in mentions if one.actors]
    for number, mention in enumerate(mentions):
        actors, peer = mention.actors[:1], COUNTERPART.search(mention.span.of(text).casefold())
        before = mentions[number - 1] if number else None
        if (
            mention.anaphor == "counterpart"
            and before
            and before.span.end + 1 == mention.span.start
        ):
            actors = before.actors[:1]
        if not actors or not peer:
            continue
        called = _CALLED[language].match(text, mention.span.end)
        inside = mention.person or (called[1] if called else "")
        if called and any(called.start(1) <= one.start < called.end(1) for one in taken):
            continue
        if inside:
            one = actors[0]
            known = (Actor(one.country, one.role or "GOV", one.office, one.person),)
            talk.known.append((split_form(inside, language), known))


def take_speaker(utterance: Utterance, text: str, talk: Talk) -> None:
    """Set who speaks: the subject, a name heard before, else whoever spoke last.

    A bare surname nobody bore so far is that of an official named by his post alone; but who
    says something as well is whom he spoke with.
    """
    language = talk.discourse.language
    name = utterance.name.of(text) if utterance.name else ""
    called = [word.rpartition(".")[2] for word in split_form(name, language)] if name else []
    called = [word for word in called if len(word) > 1]
    mention = utterance.speaker
    title = split_form(mention.span.of(text), language) if mention else ()
    actors = _find_actors(mention, title, talk) or (_recall(called, talk) if called else ())
    if not actors and called and utterance.also and mention is None:
        actors = tuple(one for one in talk.addressee if one not in talk.speaker)[:1]
    if not actors and len(called) == 1 and talk.speaker and not talk.name:
        actors = talk.speaker
    if not actors:
        if called and language == "en":
            talk.before, talk.speaker, talk.addressee = talk.speaker, (), ()
        return
    if mention is not None and mention.anaphor == "both":
        actors = tuple(sorted(actors, key=lambda one: one.country))
    actors = (_seat(actors[0], mention, talk),)
    if actors[0].country != (talk.speaker[0].country if talk.speaker else ""):
        faced = actors[0].country in {one.country for one in talk.addressee}
        talk.before = talk.speaker or talk.before
        talk.addressee = talk.before if faced else ()
    if actors != talk.speaker:
        talk.name = ""
    talk.speaker = actors
    talk.discourse.subject = actors
    if name:
        talk.name = name
    talk.known.extend((words, actors) for words in (called, title) if words)


def hand_back(speaker: tuple[Actor, ...], hearers: tuple[Actor, ...], talk: Talk) -> None:
    """Let the one who told what somebody else says go on."""
    talk.before, talk.speaker, talk.name = talk.speaker, speaker, ""
    talk.addressee = hearers
    talk.discourse.subject = speaker


def _find_actors(mention: Mention | None, title: Sequence[str], talk: Talk) -> tuple[Actor, ...]:
    """Return whom a subject names: by a title heard before, the guest, else as the text tells."""
    if mention is None:
        return ()
    actors: tuple[Actor, ...] = ()
    named = mention.anaphor == "he" and mention.office and talk.discourse.language != "fa"
    if not mention.actors and (named or mention.anaphor in (None, "office", "dropped")):
        actors = _recall(title, talk)
    elif mention.anaphor in ("others", "guest", "host") and not mention.actors:
        actors = _find_other(title, talk)
    if not actors and named and _sits_elsewhere(mention, talk):
        return (Actor(talk.discourse.ours(), mention.role or "GOV", mention.office),)
    if not actors and mention.anaphor == "office":
        heard = talk.discourse.places.items()
        actors = next((known for span, known in heard if span.end == mention.span.end), ())
    full = len(title) >= _FULL_TITLE and _is_new(mention, talk)
    actors = actors or (() if mention.actors or full else _find_officer(mention, talk))
    if not actors and mention.anaphor == "office" and _is_new(mention, talk):
        return (Actor(talk.discourse.home, mention.role or "GOV", mention.office),)
    actors = actors or talk.discourse.resolve(mention)
    if not actors and mention.office and talk.discourse.home:
        return (Actor(talk.discourse.home, mention.role or "GOV", mention.office),)
    if not actors and mention.office and talk.discourse.language == "en":
        return tuple(Actor(code, mention.role or "GOV", mention.office) for code in talk.all[:1])
    return actors


def _find_other(title: Sequence[str], talk: Talk) -> tuple[Actor, ...]:
    """Return the other side of a talk; a guest is the one who is not at home, where one is."""
    both = [*talk.speaker, *talk.addressee]
    ours = talk.discourse.ours()
    if not _VISITORS.isdisjoint(title) and any(one.country == ours for one in both):
        return tuple([one for one in both if one.country != ours][:1])
    found = tuple(one for one in talk.addressee if one not in talk.speaker)
    if found or not talk.speaker:
        return found
    rest = {*talk.all} - {talk.speaker[0].country}
    return (replace(talk.speaker[0], country=rest.pop(), person=""),) if len(rest) == 1 else ()


def _find_officer(mention: Mention, talk: Talk) -> tuple[Actor, ...]:
    """Return the officer named last where only a rank is said (General Vega, this official)."""
    held = [*talk.discourse.subject, *reversed(talk.discourse.offices.values())]
    if mention.office == "authorities":
        return tuple(talk.discourse.subject[:1])
    if mention.role != "MIL" or mention.office not in _RANKS:
        return ()
    return next(((one,) for one in held if one.role == "MIL"), ())


def _is_new(mention: Mention, talk: Talk) -> bool:
    """Is it an office that the text has not named so far: the one of the outlet's own state?"""
    fresh = bool(mention.office) and mention.office not in talk.held
    return talk.discourse.language == "fa" and bool(talk.discourse.home) and fresh


def _sits_elsewhere(mention: Mention, talk: Talk) -> bool:
    """Is an office without a state another than that of whoever spoke: the outlet's own?"""
    offices = {one.office for one in talk.discourse.subject}
    return (
        bool(talk.discourse.home) and mention.office in _HIGH
        and bool(offices) and offices <= _HIGH - {mention.office}
    )  # fmt: skip


def _seat(actor: Actor, mention: Mention | None, talk: Talk) -> Actor:
    """Return a speaker in his office: a counterpart's is the other's, a host is known already."""
    if mention is None:
        return actor
    if mention.anaphor == "counterpart" and talk.speaker:
        peer = talk.speaker[0]
        return Actor(actor.country, peer.role, peer.office)
    if mention.anaphor == "office" and mention.role:
        return Actor(actor.country, mention.role, actor.office, actor.person)
    if mention.office or mention.person:
        return actor
    if mention.anaphor == "others" and mention.actors and talk.speaker:
        peer = talk.speaker[0]
        actor = Actor(actor.country, peer.role, peer.office)
    return next((one for one in talk.addressee if one.country == actor.country), actor)


def _recall(called: Sequence[str], talk: Talk) -> tuple[Actor, ...]:
    """Return who was called by these words last, in a longer name or title."""
    size = len(called)
    for words, actors in reversed(talk.known):
        for at in range(len(words) - size + 1):
            pairs = zip(called, words[at : at + size], strict=True)
            if all(_is_same(one, other, talk) for one, other in pairs):
                return actors
    return ()


def _is_same(called: str, known: str, talk: Talk) -> bool:
    """Are two words the same but for an ending (səfir, səfiri; Rəsulovun, Rəsulov)?"""
    short, long = sorted((called, known), key=len)
    rest = long.removeprefix(short)
    return called == known or (rest != long and talk.is_ending(short, rest))
