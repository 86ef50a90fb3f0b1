"""English arguments that stand the other way about: who hands in papers, who is sent to help."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import Arguments
from hamgara.events.grammars._en.words.rules import VerbPattern
from hamgara.study.events import Actor

_SENDING = frozenset({"send", "dispatch", "despatch", "deploy", "fly", "rush"})


def is_sent_help(pattern: VerbPattern, verb: Verb, phrase: Phrase) -> bool:
    """Are a state's own men sent to help (a Ugandan unit was sent to help the government)?"""
    sent = pattern.rule.type == "AID" and not _SENDING.isdisjoint(verb.lemmas)
    return sent and (phrase.modifier or phrase.role in ("MIL", "COP"))


def split_sides(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Return phrases of one actor each (Thai and Cambodian soldiers: two)."""
    return [one._replace(actors=(actor,)) for one in phrases for actor in one.actors]


def turn_bearer(made: Arguments) -> Arguments:
    """Let who receives the credentials of others be who is honored, and they the bearers."""
    if not any(case in ("from", "of") and one.actors for case, one in made):
        return made
    turned = {"subject": "to", "from": "subject", "of": "subject"}
    return [(turned.get(case, case), one) for case, one in made if case != "object"]


def turn_receiver(made: Arguments) -> Arguments:
    """Let whom a note is handed to suffer it (handed a protest note to the Russian envoy)."""
    if any(case == "object" and one.actors for case, one in made):
        return made
    return [("object" if case == "to" else case, one) for case, one in made]


def list_posts(made: Arguments) -> Arguments:
    """Return the states to which envoys are posted, who act on them."""
    return [
        ("by", Phrase(p.first, p.last, (Actor(p.post),), role="GOV")) for _, p in made if p.post
    ]


def seat_caller(made: Arguments) -> Arguments:
    """Let an office without a state be of where the envoy is posted whom it calls in."""
    posts = list_posts([item for item in made if item[0] == "object"])
    callers = [one for case, one in made if case == "subject"]
    unknown = all(one.office and not (one.actors or one.pronoun or one.person) for one in callers)
    return [item for item in made if item[0] != "subject"] + posts if posts and unknown else made
