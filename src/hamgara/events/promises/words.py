"""What commitments and the events that may keep them are called where they are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from hamgara.events.extract import load_grammar
from hamgara.events.kinds import find_contact_kind
from hamgara.events.promises.book import CommitmentBook, CueTime, read_commitments
from hamgara.events.promises.holders import have_other_holders, list_offices
from hamgara.events.words import read_sentences
from hamgara.study.commitments import Commitment, CommitmentKind, Told
from hamgara.study.events import Event
from hamgara.study.tracking import ContactKind, Evidence
from hamgara.text.dates import DateExpression, find_dates, resolve_date
from hamgara.text.spans import Span

_A_DAY = timedelta(days=1)
_LEAST, _STEM = 4, 5
"""Letters of a word that tells what is promised, and of the stem by which it is known again."""


@dataclass(frozen=True, slots=True)
class Promised:
    """What the words of a commitment name, each nothing where the text is not at hand.

    `arms` of an exercise, `offices` by state, `matters` (customs, gas) and `stems` of what is
    promised, all in `language`; `counted`: its last day is no date but counted or to be looked up
    (within two months, by the end of the year).
    """

    arms: frozenset[str] = frozenset()
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    matters: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    language: str = ""
    counted: bool = False


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """The words of documents at the places of commitments and events.

    `texts` are text and language of each document by its name, where they are at hand; `beside`
    is a folder with actors and words of its own.
    """

    texts: Mapping[str, tuple[str, str]]
    beside: Path | None = None
    _read: dict[Told, Promised] = field(default_factory=dict)
    _known: dict[tuple[str, Span], list[str]] = field(default_factory=dict)

    def may_keep(self, told: Told, one: Evidence) -> bool:
        """May an event keep a commitment, by what it is called, is about and who came?"""
        kind = told.commitment.kind
        if kind == "commission" and find_contact_kind(one.event) == "meeting":
            return one.document not in self.texts or self._names_body(one)
        if kind == "exercise":
            held = self._list_arms(one.document, one.event.span)
            return not are_others(self.read_promised(told).arms, held)
        if kind == "protocol":
            signed = self._list_matters(one.document, one.event.span)
            return not are_others(self.read_promised(told).matters, signed)
        return not self.are_other_guests(told, one.event)

    def are_other_guests(self, told: Told, event: Event) -> bool:
        """Does an event tell of other guests than an invitation or a visit that is planned?"""
        guests, came = self.list_guests(told), list_offices(event)
        return any(
            have_other_holders(
                [office for state, office in guests if state == one],
                [office for state, office in came if state == one],
                self.beside,
            )
            for one in {state for state, _ in guests}
        )

    def list_guests(self, told: Told) -> frozenset[tuple[str, str]]:
        """Return the guests of a visit or an invitation, each by state and office."""
        made = told.commitment
        if made.kind not in ("invitation", "visit"):
            return frozenset()
        promised = self.read_promised(told).offices
        guests = made.to if made.kind == "invitation" else made.owes
        return frozenset((one, office) for one in guests for office in promised.get(one, ()))

    def have_other_guests(self, one: Told, other: Told) -> bool:
        """Are the guests of two visits, or the guests or hosts of two invitations, others?"""
        made = one.commitment
        if made.kind not in ("visit", "invitation"):
            return False
        first, second = self.read_promised(one).offices, self.read_promised(other).offices
        return any(
            have_other_holders(first.get(state, ()), second.get(state, ()), self.beside)
            for state in (made.owes if made.kind == "visit" else made.states)
        )

    def tells_refusal(self, one: Evidence) -> bool:
        """Is an event told in words by which an invitation is declined?"""
        return one.event.type == "REJECT" and self._has_cue(one, "declined")

    def tells_move(self, one: Evidence) -> bool:
        """Is an event told in words by which a plan has another day?"""
        return self._has_cue(one, "moved")

    def find_denied(self, one: Evidence) -> CommitmentKind | ContactKind | None:
        """Return the kind of plan that an event tells will not be, None where it tells none.

        It is an act that did not take place, or a refusal by which somebody calls one off (Peru
        cancelled its president's visit).
        """
        if one.event.status == "negated":
            return find_contact_kind(one.event)
        refused = one.event.type in ("REJECT", "SANCTION") and one.event.status == "actual"
        if not (refused and self.calls_off(one)):
            return None
        book, words = self._read_kinds(one.document, one.event.span)
        return next((kind for kind, _, _ in book.list_kinds(words)), None)

    def calls_off(self, one: Evidence) -> bool:
        """Is an event told in words by which a plan is called off, or will not be?"""
        return self._has(one, "off")

    def is_doubted(self, one: Evidence) -> bool:
        """Is an event told in words by which the end of a plan is denied, or only may be?"""
        return self._has(one, "doubted")

    def _has(self, one: Evidence, key: str) -> bool:
        if one.document not in self.texts:
            return False
        book, words = self._read_kinds(one.document, one.event.span)
        return book.has(words, key)

    def calls_off_another(self, told: Told, one: Evidence) -> bool:
        """Does an event's text name another guest by an office alone (its foreign minister)?"""
        if one.document not in self.texts:
            return False
        whole, language = self.texts[one.document]
        text = one.event.span.of(whole)
        grammar = load_grammar(language, beside=self.beside)
        named = [
            each.mention for sentence in read_sentences(text, language)
            for each in grammar.list_named(sentence, text, told.commitment.made)
        ]  # fmt: skip
        bare = [mention.office for mention in named if mention.office and not mention.actors]
        guests = [office for _, office in self.list_guests(told)]
        return have_other_holders(guests, bare, self.beside)

    def _has_cue(self, one: Evidence, time: CueTime) -> bool:
        if one.document not in self.texts:
            return False
        book, words = self._read_kinds(one.document, one.event.span)
        return any(hit.cue.time == time for hit in book.find_cues(words))

    def read_promised(self, told: Told) -> Promised:
        """Return whom a commitment's words name and what they promise.

        Words of promise, of a kind (protocol) and of joint acts (sign), days, words before a last
        day (until) and names are no part of what is promised.
        """
        if told not in self._read:
            self._read[told] = self._read_words(told)
        return self._read[told]

    def _read_words(self, told: Told) -> Promised:
        if told.document not in self.texts:
            return Promised()
        whole, language = self.texts[told.document]
        made = told.commitment
        place, cue = made.span, made.cue
        text = place.of(whole)
        grammar = load_grammar(language, beside=self.beside)
        book = self._read_book(language)
        due = {word for words in book.due.values() for word in words}
        offices: dict[str, frozenset[str]] = {}
        stems: set[str] = set()
        dates = find_dates(text, language)
        aside = [one.span for one in dates]
        aside.append(Span(cue.start - place.start, cue.end - place.start))
        for sentence in read_sentences(text, language):
            kinds = book.list_kinds(sentence.words)
            aside += [sentence.place(a, b) for kind, a, b in kinds if kind != "other"]
            aside += [sentence.place(a, b) for a, b in book.find_joint(sentence.words)]
            for one in grammar.list_named(sentence, text, made.made):
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
        return Promised(
            self._list_arms(told.document, place) if made.kind == "exercise" else frozenset(),
            offices,
            self._list_matters(told.document, place),
            frozenset(stems),
            language,
            _is_counted(made, dates),
        )

    def _list_matters(self, document: str, place: Span) -> frozenset[str]:
        if document not in self.texts:
            return frozenset()
        book, words = self._read_kinds(document, place)
        return book.list_matters(words)

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
        words = self._known.get((document, place))
        if words is None:
            words = [w for one in read_sentences(place.of(text), language) for w in one.words]
            self._known[document, place] = words
        return self._read_book(language), words

    def _read_book(self, language: str) -> CommitmentBook:
        return read_commitments(language, self.beside)


def _is_counted(made: Commitment, dates: Iterable[DateExpression]) -> bool:
    """Is a last day told, and by none of the dates in the words, whether on or before it?"""
    if made.due is None:
        return False
    for one in dates:
        found = resolve_date(one, anchor=made.made, tense="future")
        if found.start and found.end and found.start - _A_DAY <= made.due.end <= found.end:
            return False
    return True


def are_others(arms: frozenset[str], theirs: frozenset[str]) -> bool:
    """Are the arms of two exercises, or the matters of two promises, told, and none the same?"""
    return bool(arms and theirs) and arms.isdisjoint(theirs)
