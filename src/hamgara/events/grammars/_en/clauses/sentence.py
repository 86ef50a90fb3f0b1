"""The chunks of an English sentence, and what was answered about them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.rules import Matcher

Case = tuple[str, int]
"""A case and the number of a noun chunk."""


@dataclass(frozen=True, slots=True)
class Governor:
    """What a verb depends on: chunk `at` and how (to, ing, that, noun, if, whether)."""

    at: int
    link: str


class Clauses:
    """The chunks of one sentence, and what was answered about them."""

    def __init__(
        self, chunks: list[Chunk], phrases: list[Phrase], words: list[str], matcher: Matcher
    ) -> None:
        self.chunks, self.phrases, self.words = chunks, phrases, words
        self.reporting = matcher.lists["reporting"]
        self.controlling = matcher.lists["controlling"]
        self.nouns = matcher.noun_classes
        self.kinds = "".join([one.kind for one in chunks])
        self.subjects: dict[int, list[int]] = {}
        self.afters: dict[int, list[Case]] = {}
        self.actors: dict[int, list[Phrase]] = {}
        self.governors: dict[int, Governor | None] = {}


def is_reporting(clauses: Clauses, m: int) -> bool:
    """Is verb chunk m one of saying?"""
    verb = clauses.chunks[m].verb
    return verb is not None and bool(clauses.reporting & set(verb.lemmas))


def find_whole_phrase(clauses: Clauses, chunk: Chunk) -> Phrase | None:
    """Return the phrase that a noun chunk consists of, if it names actors."""
    found = [clauses.phrases[n] for n in chunk.phrases]
    whole = len(found) == 1 and (found[0].first, found[0].last) == (chunk.first, chunk.last)
    return found[0] if whole and found[0].actors else None


def is_state(clauses: Clauses, j: int) -> bool:
    """Is noun chunk j but the name of somebody who acts?"""
    chunk = clauses.chunks[j]
    the = chunk.kind == "N" and clauses.words[chunk.first] == "the"
    bare = replace(chunk, first=chunk.first + 1) if the and len(chunk.phrases) == 1 else chunk
    return chunk.kind == "N" and find_whole_phrase(clauses, bare) is not None
