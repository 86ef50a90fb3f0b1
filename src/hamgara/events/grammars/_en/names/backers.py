"""States that are named in English only to say whose friends or foes somebody is."""

from __future__ import annotations

from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.tokens import Tokens

ALLIES = "allies"
"""The person of a phrase that means the friends or foes of whom it names."""
FRIENDS = frozenset(
    {"allies", "partners", "backers", "supporters", "friends", "sponsors", "patrons", "neighbors",
     "neighbours", "rivals", "enemies", "foes", "creditors", "donors", "critics", "opponents",
     "adversaries"}
)  # fmt: skip
"""Whoever they are, they are others than whose they are."""
_COMPARING = frozenset(
    {"like", "unlike", "modelled", "modeled", "patterned", "similar", "akin", "than", "copied",
     "resembling", "resembles", "following", "after", "on", "as", "mirroring"}
)  # fmt: skip
_NEAR = 3
"""Words from what compares to the state whose thing is like it."""


def _is_likeness(phrase: Phrase, words: list[str]) -> bool:
    """Does a state only tell what something is like (a law like the Spanish one)?"""
    before = words[max(phrase.first - _NEAR, 0) : phrase.first]
    compared = not _COMPARING.isdisjoint(before)
    behind = "".join(words[phrase.last + 1 : phrase.last + 2])
    return compared and behind in ("one", "ones", "model", "style", "precedent")


def leave_friends(phrase: Phrase, tokens: Tokens) -> Phrase:
    """Return a state that is named only for its friends without its actors (Kyiv's backers).

    So is a court of states that only sits in one (a tribunal in The Hague), and a state whose
    thing another is like (a deal modelled on the Chilean one).
    """
    if phrase.modifier and _is_likeness(phrase, tokens.words):
        return phrase._replace(actors=(), anaphor=None)
    if phrase.role == "JUD" and tokens.words[phrase.last] == "hague":
        return phrase._replace(actors=(), anaphor=None)
    owner = next((i for i in range(phrase.first, phrase.last + 1) if tokens.owner[i]), None)
    if owner is None or not phrase.actors:
        return phrase
    near = tokens.words[owner + 1 : owner + 4]
    at = next((i for i, word in enumerate(near) if word in FRIENDS), None)
    if at is None or not all(word.isalpha() and word != "and" for word in near[:at]):
        return phrase
    return phrase._replace(actors=(), anaphor="he", role="", person=ALLIES, owner=False)
