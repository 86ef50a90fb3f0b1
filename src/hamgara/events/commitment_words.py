"""What commitments and the events that may keep them are called where they are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hamgara.events.commitment_book import CommitmentBook, read_commitments
from hamgara.events.contact_making import find_kind
from hamgara.events.extract import load_grammar
from hamgara.events.words import read_sentences
from hamgara.study.commitments import CommitmentKind, Told
from hamgara.study.tracking import Evidence
from hamgara.text.dates import find_dates
from hamgara.text.spans import Span

_LEAST, _STEM = 4, 5
"""Letters of a word that tells what is promised, and of the stem by which it is known again."""


@dataclass(frozen=True, slots=True)
class Promised:
    """What the words of a commitment name, each nothing where the text is not at hand.

    `arms` of an exercise, `offices` by state, `stems` of what is promised, all in `language`.
    """

    arms: frozenset[str] = frozenset()
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    stems: frozenset[str] = frozenset()
    language: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """The words of documents at the places of commitments and events.

    `texts` are text and language of each document by its name, where they are at hand; `beside`
    is a folder with actors and words of its own.
    """

    texts: Mapping[str, tuple[str, str]]
    beside: Path | None = None

    def may_keep(self, kind: CommitmentKind, arms: frozenset[str], one: Evidence) -> bool:
        """May an event keep a commitment of a kind (an exercise of `arms`) by what it is called?"""
        if kind == "commission" and find_kind(one.event) == "meeting":
            return one.document not in self.texts or self._names_body(one)
        return not are_others(arms, self._list_arms(one.document, one.event.span))

    def list_arms(self, told: Told) -> frozenset[str]:
        """Return the arms of an exercise promised, none where they are not told."""
        if told.commitment.kind != "exercise":
            return frozenset()
        return self._list_arms(told.document, told.commitment.span)

    def read_promised(self, told: Told) -> Promised:
        """Return whom a commitment's words name and what they promise.

        Words of promise, of a kind (protocol) and of joint acts (sign), days, words before a last
        day (until) and names are no part of what is promised.
        """
        if told.document not in self.texts:
            return Promised()
        whole, language = self.texts[told.document]
        place, cue = told.commitment.span, told.commitment.cue
        text = place.of(whole)
        grammar = load_grammar(language, beside=self.beside)
        book = self._read_book(language)
        due = {word for words in book.due.values() for word in words}
        offices: dict[str, frozenset[str]] = {}
        stems: set[str] = set()
        aside = [one.span for one in find_dates(text, language)]
        aside.append(Span(cue.start - place.start, cue.end - place.start))
        for sentence in read_sentences(text, language):
            kinds = book.list_kinds(sentence.words)
            aside += [sentence.place(a, b) for kind, a, b in kinds if kind != "other"]
            aside += [sentence.place(a, b) for a, b in book.find_joint(sentence.words)]
            for one in grammar.list_named(sentence, text, told.commitment.made):
                if one.mention.actors:
                    aside.append(one.mention.span)
                for actor in one.mention.actors if one.mention.office else ():
                    known = offices.get(actor.country, frozenset())
                    offices[actor.country] = known | {one.mention.office}
            stems |= {
                word[:_STEM] for word, at in zip(sentence.words, sentence.starts, strict=True)
                if len(word) >= _LEAST and word.isalpha() and word not in due
                and not any(span.start <= at < span.end for span in aside)
            }  # fmt: skip
        return Promised(self.list_arms(told), offices, frozenset(stems), language)

    def _names_body(self, one: Evidence) -> bool:
        book, words = self._read_kinds(one.document, one.event.span)
        return any(kind == "commission" for kind, _, _ in book.list_kinds(words))

    def _list_arms(self, document: str, place: Span) -> frozenset[str]:
        if document not in self.texts:
            return frozenset()
        book, words = self._read_kinds(document, place)
        return book.list_arms(words)

    def _read_kinds(self, document: str, place: Span) -> tuple[CommitmentBook, list[str]]:
        text, language = self.texts[document]
        words = [w for one in read_sentences(place.of(text), language) for w in one.words]
        return self._read_book(language), words

    def _read_book(self, language: str) -> CommitmentBook:
        return read_commitments(language, self.beside)


def are_others(arms: frozenset[str], theirs: frozenset[str]) -> bool:
    """Are the arms of two exercises told, and none the same?"""
    return bool(arms and theirs) and arms.isdisjoint(theirs)
