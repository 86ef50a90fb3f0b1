"""What the words of a text tell of a contact beside its event: a joint body, its field, its chairs.

An event knows its sides, days and rule. Whether a commission met, what was signed, and who led a
session told without offices, stands in the words about it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hamgara.events.contacts.book import ContactBook, read_contact_words
from hamgara.events.extract import load_grammar
from hamgara.events.promises.book import read_commitments
from hamgara.events.words import Words, read_sentences
from hamgara.study.events import EventDate, find_day_words
from hamgara.study.tracking import ContactKind, Evidence
from hamgara.text.spans import Span

_NOBODY = frozenset({"", "minister", "state-agency"})
"""Offices that tell nothing of who leads: of a ministerial commission, of the body itself."""
_AHEAD, _BEHIND = 3, 5
"""Words of whose session it is: before it in Azerbaijani, behind "of" in English."""
_NEXT = 500
"""Code points behind a sentence in which the next one is sought."""


@dataclass(frozen=True, slots=True)
class ContactReader:
    """Reads what contacts are told with; `texts` are text and language by a document's name.

    Without the text of a document nothing is read. `days` are those of publication.
    """

    texts: Mapping[str, tuple[str, str]]
    days: Mapping[str, date | None]
    beside: Path | None = None

    def is_commission(self, one: Evidence) -> bool:
        """Is it a joint body that met?"""
        found = self._read(one)
        if found is None:
            return False
        book, sentence, first, last = found
        words, begin, end = sentence.words, first, last + 1
        if book.has(words[first:end], "sessions"):
            of = "of" in words[last : last + 2]
            begin, end = max(first - _AHEAD, 0), end + (_BEHIND if of else 1)
        return book.has(words[begin:end], "commission")

    def find_field(self, one: Evidence) -> str:
        """Return the policy field of which the words about the act tell, "" for none."""
        found = self._read(one)
        if found is None:
            return ""
        book, sentence, first, last = found
        return book.find_field(sentence.words, first, last)

    def find_day(self, one: Evidence) -> EventDate | None:
        """Return the days of a contact: not the year for which a plan is that was signed."""
        found, when, span = self._read(one), one.event.date, find_day_words(one.event)
        if found is None or when is None or span is None or when.precision != "year":
            return when
        book, sentence, _, _ = found
        cues = read_commitments(self.texts[one.document][1], self.beside)
        if any(hit.cue.time == "ahead" for hit in cues.find_cues(sentence.words)):
            return when
        base = one.event.span.start
        first, end = sentence.within(Span(span.start - base, span.end - base))
        ahead, behind = sentence.words[max(first - 1, 0) : first], sentence.words[end : end + 1]
        if not (book.has(ahead, "for") or book.has(behind, "behind-for")):
            return when
        return self.find_published(one)

    def find_published(self, one: Evidence) -> EventDate | None:
        """Return the day of the document that tells an event, None where it is not known."""
        day = self.days.get(one.document)
        return EventDate(day, day, "day", "document") if day else None

    def fell_through(self, one: Evidence) -> bool:
        """Do the words behind the act tell that it was put off?"""
        found = self._read(one)
        if found is None:
            return False
        _, sentence, _, last = found
        book = read_commitments(self.texts[one.document][1], self.beside)
        hits = book.find_cues(sentence.words)
        moved = [hit.first for hit in hits if hit.cue.time == "moved" and hit.first > last]
        told = [hit.first for hit in hits if hit.cue.time in ("done", "ahead")]
        return bool(moved) and not any(at > max(moved) for at in told)

    def list_marks(self, kind: ContactKind, one: Evidence) -> frozenset[str]:
        """Return the arms of an exercise, or the matters of what was signed, that words tell."""
        found = self._read(one) if kind in ("exercise", "protocol") else None
        if found is None:
            return frozenset()
        book = read_commitments(self.texts[one.document][1], self.beside)
        words = found[1].words
        return book.list_arms(words) if kind == "exercise" else book.list_matters(words)

    def is_answered(self, one: Evidence) -> bool:
        """Is an invitation but named as one that is accepted or declined, and not made anew?"""
        found = self._read(one)
        if found is None:
            return False
        hits = read_commitments(self.texts[one.document][1], self.beside).find_cues(found[1].words)
        answers = [hit.first for hit in hits if hit.cue.time in ("accepted", "declined")]
        made = [
            hit.first for hit in hits if (hit.cue.time, hit.cue.kind) == ("ahead", "invitation")
        ]
        return bool(answers) and not any(at < min(answers) for at in made)

    def list_chairs(self, one: Evidence) -> dict[str, str]:
        """Return the offices of those who led a session, by state; "" for those of all states."""
        text, language = self.texts.get(one.document, ("", ""))
        if not text:
            return {}
        book = read_contact_words(language, self.beside)
        grammar = load_grammar(language, beside=self.beside)
        span = one.event.span
        behind = Span(span.start, min(len(text), span.end + _NEXT)).of(text)
        chairs: dict[str, str] = {}
        for sentence in read_sentences(behind, language, grammar.join)[:2]:
            if not book.has(sentence.words, "chairs"):
                continue
            for argument in grammar.list_named(sentence, behind, None):
                mention = argument.mention
                for actor in mention.actors:
                    if actor.office not in _NOBODY:
                        chairs.setdefault(actor.country, actor.office)
                if mention.anaphor == "both" and not mention.actors:
                    words = sentence.list_words(mention.span)
                    office = mention.office or book.find_office(words)
                    if office:
                        chairs.setdefault("", office)
        return chairs

    def _read(self, one: Evidence) -> tuple[ContactBook, Words, int, int] | None:
        """Return the words of the event's sentence, and the first and last that fired its rule."""
        text, language = self.texts.get(one.document, ("", ""))
        if not text:
            return None
        span, trigger = one.event.span, one.event.spans.trigger
        sentence = _join(read_sentences(span.of(text), language))
        if sentence is None:
            return None
        first, end = sentence.within(
            Span(trigger.start - span.start, max(trigger.end - span.start, 0))
        )
        return read_contact_words(language, self.beside), sentence, first, max(end - 1, first)


def _join(sentences: Sequence[Words]) -> Words | None:
    """Return sentences as one, None for none."""
    if not sentences:
        return None
    whole = Words(sentences[0].span, [], [], [], [])
    for one in sentences:
        whole.words.extend(one.words)
        whole.starts.extend(one.starts)
        whole.ends.extend(one.ends)
        whole.cases.extend(one.cases)
    return whole
