"""Surnames of known statesmen that an English report gives to somebody else."""

from __future__ import annotations

from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.tokens import Tokens
from hamgara.events.lexicon import Hit
from hamgara.study.actors import ActorName


def list_introduced(phrases: list[Phrase]) -> frozenset[str]:
    """Return the words by which a sentence names people in office, each as `word:state`."""
    held = [one for one in phrases if one.office and one.person and len(one.actors) == 1]
    return frozenset(f"{w}:{one.actors[0].country}" for one in held for w in one.person.split())


def leave_namesakes(
    hits: list[Hit[ActorName]], tokens: Tokens, called: frozenset[str]
) -> list[Hit[ActorName]]:
    """Leave out who only shares a surname with somebody of another state whom the text named.

    `called` are the words of `list_introduced` of the sentences before.
    """
    if not called:
        return hits
    ends = {hit.last for hit in hits}
    states: dict[str, set[str]] = {}
    for one in called:
        word, _, state = one.rpartition(":")
        states.setdefault(word, set()).add(state)
    return [
        hit for hit in hits
        if hit.entry.kind != "person" or hit.first - 1 in ends
        or not _is_namesake(hit, tokens, states)
    ]  # fmt: skip


def _is_namesake(hit: Hit[ActorName], tokens: Tokens, states: dict[str, set[str]]) -> bool:
    """Has the text given every word of a statesman's name to people of other states only?"""
    own = {hit.entry.code, *(one.code for one in hit.entry.held)}
    words = tokens.words[hit.first : hit.last + 1]
    return all(word in states and own.isdisjoint(states[word]) for word in words)
