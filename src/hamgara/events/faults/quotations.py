"""Quotations in the wrong meeting: words to, about or by another than the heading names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hamgara.events.faults.names import may_be_name
from hamgara.events.faults.report import Report, list_unnamed
from hamgara.events.faults.tellings import VAGUE
from hamgara.events.paragraphs import Paragraph
from hamgara.events.reading import Mention
from hamgara.events.words import Words
from hamgara.study.actors import read_actors
from hamgara.study.faults import Fault
from hamgara.study.statements import Statement
from hamgara.text.spans import Span

_QUOTE = re.compile(r"[«\"“„]([^«»\"“”„\n]{15,}?)[»\"”]")
_SIGNS = frozenset({",", "،", "!", ":"})
_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, eq=False)
class _Section:
    """A heading with the lines beneath it, and whom the heading names."""

    heading: Span
    lines: tuple[Span, ...]
    mentions: tuple[Mention, ...]

    @property
    def keys(self) -> frozenset[_Key]:
        """State, sector and office of whom the heading names; "" for a state not told."""
        return frozenset(key for one in self.mentions for key in _list_keys(one))


def _list_keys(mention: Mention) -> list[_Key]:
    if not mention.actors and mention.office:
        return [("", mention.role or "GOV", mention.office)]
    return [(actor.country, actor.role, actor.office) for actor in mention.actors]


def find_misattributed(report: Report, statements: Sequence[Statement]) -> Iterator[Fault]:
    """Yield words that belong to another meeting than that of their heading, one a section."""
    sections = list(_list_sections(report))
    meetings = [one for one in sections if _is_meeting(report, one)]
    quotes = [Span(one.start(1), one.end(1)) for one in _QUOTE.finditer(report.text)]
    said = [*quotes, *(one.span for one in statements)]
    people = list_people(report)
    for section in sections:
        if section not in meetings:
            continue
        found = (
            _find_other_office(report, section, said)
            or _find_other_speaker(report, section, meetings, quotes, statements)
            or _find_absent(report, section, meetings, people)
        )
        if found is not None:
            yield Fault("misattributed-quotation", (section.heading, found))


def _list_sections(report: Report) -> Iterator[_Section]:
    """Yield the headings that name somebody in office or a state, the title left out."""
    heading: Paragraph | None = None
    lines: list[Span] = []
    for one in (*report.paragraphs, None):
        if one is None or one.heading:
            if heading is not None and lines:
                mentions = tuple(report.list_mentions(heading.span))
                if mentions:
                    yield _Section(heading.span, tuple(lines), mentions)
            heading, lines = one, []
        else:
            lines.append(one.span)


def _find_other_office(report: Report, section: _Section, said: Sequence[Span]) -> Span | None:
    """Return words that address, or tell of meeting, an office of another rank."""
    offices = {key: office.rank for key, office in read_actors().offices.items()}
    ranks = {offices[one.office] for one in section.mentions if one.office in offices}
    if not ranks:
        return None
    for quote in _list_beneath(section, said):
        named = [one for one in report.list_mentions(quote) if one.office in offices]
        words = _list_words(report, quote)
        called = [one for one in named if _is_called(report, one)]
        if report.words.has(words, "vocative") and called:
            theirs = {one.office for one in called} - {"minister"}
            if theirs and theirs.isdisjoint(one.office for one in section.mentions):
                return quote
        elif not report.words.has(words, "met"):
            continue
        named = called or named
        others = {offices[one.office] for one in named}
        if others and others.isdisjoint(ranks):
            return quote
    return None


def _is_called(report: Report, mention: Mention) -> bool:
    """Is an office spoken to: a comma or the like behind it (Mr Minister, ...)?"""
    return report.text[mention.span.end : mention.span.end + 2].lstrip()[:1] in _SIGNS


def _list_words(report: Report, place: Span) -> list[str]:
    return [word for sentence in report.sentences for word in sentence.list_words(place)]


def _list_beneath(section: _Section, places: Sequence[Span]) -> Iterator[Span]:
    """Yield the places that begin in the lines of a section, line by line."""
    for line in section.lines:
        yield from (one for one in places if line.start <= one.start < line.end)


def _find_other_speaker(
    report: Report,
    section: _Section,
    meetings: Sequence[_Section],
    quotes: Sequence[Span],
    statements: Sequence[Statement],
) -> Span | None:
    """Return the sentence of a quotation whose speaker was met under another heading only."""
    others = [one for one in meetings if one is not section and one.keys - section.keys]
    if not others:
        return None
    for quote in _list_beneath(section, quotes):
        found = _find_speaker(report, quote, statements)
        if found is None:
            continue
        speaker, sentence = found
        if _is_named(speaker, section):
            continue
        if any(_is_named(speaker, other) for other in others):
            return sentence
    return None


def _find_absent(
    report: Report, section: _Section, meetings: Sequence[_Section], people: Mapping[str, _Key]
) -> Span | None:
    """Return a sentence in which somebody speaks "at this meeting" who was met at another only.

    Whoever the sentences before it name is at the meeting; the first sentence tells who.
    """
    others = [one for one in meetings if one is not section]
    present: list[_Key] = []
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        if not any(line.start <= sentence.span.start < line.end for line in section.lines):
            continue
        speaker = _find_teller(report, sentence, mentions, people)
        if speaker is not None and present:
            here = _is_present(speaker, [*present, *section.keys])
            if not here and any(_is_present(speaker, other.keys) for other in others):
                return sentence.span
        present += [key for one in mentions if one.office for key in _list_keys(one)]
        present += [people[word] for word in sentence.words if word in people]
    return None


def _is_present(speaker: _Key, keys: Iterable[_Key]) -> bool:
    """Is whoever holds an office among some: of his state, or of one that is not told?"""
    state, _, office = speaker
    return any(office == held and (not state or not at or state == at) for at, _, held in keys)


def _find_teller(
    report: Report, sentence: Words, mentions: Sequence[Mention], people: Mapping[str, _Key]
) -> _Key | None:
    """Return who speaks at the meeting told of, by his office or his name, None for nobody."""
    said = next(report.words.find(sentence.words, "said"), None)
    if said is None or not report.words.has(sentence.words, "here"):
        return None
    named = next((people[word] for word in sentence.words[: said.first] if word in people), None)
    if named is not None:
        return named
    start = sentence.starts[said.first]
    first = next((one for one in mentions if one.office and one.span.start < start), None)
    if first is None or first.office in VAGUE:
        return None
    return _list_keys(first)[0] if _list_keys(first) else None


def list_people(report: Report) -> dict[str, _Key]:
    """Return the offices of those whom a report names behind their office, by family name."""
    known = list_unnamed(report.language, report.beside)
    found: dict[str, _Key] = {}
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        for one in mentions:
            if not one.office or not one.actors or report.is_heading(sentence):
                continue
            first, end = sentence.within(one.span)
            inside = [
                k for k in range(first, end)
                if may_be_name(report, sentence, k, known) and not sentence.words[k].endswith("'s")
            ]  # fmt: skip
            at = end + (sentence.words[end : end + 1] == [","])
            behind = [k for k in (at, at + 1) if may_be_name(report, sentence, k, known)]
            behind = behind if behind[:1] == [at] else []
            for k in (inside or behind)[-1:]:
                found.setdefault(sentence.words[k], _list_keys(one)[0])
    return found


def _is_meeting(report: Report, section: _Section) -> bool:
    """Does a heading tell of a meeting with somebody?"""
    return report.words.has(_list_words(report, section.heading), "with")


def _is_named(speaker: _Key, section: _Section) -> bool:
    """Does a heading name the speaker: his state and office, his office, or his state alone?"""
    state, *office = speaker
    for theirs, *held in section.keys:
        if state != theirs and ((state and theirs) or not office[1]):
            continue
        bare = ["GOV", ""]
        if held == office or (state == theirs and bare in (held, office)):
            return True
    return False


def _find_speaker(
    report: Report, quote: Span, statements: Sequence[Statement]
) -> tuple[_Key, Span] | None:
    """Return who says a quotation by the words of its own sentence, and that sentence."""
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        if not sentence.span.start <= quote.start < sentence.span.end:
            continue
        outside = [one for one in mentions if one.span.end <= quote.start]
        outside = outside or [one for one in mentions if one.span.start >= quote.end]
        first = next((one for one in outside if _list_keys(one)), None)
        told = next((one for one in statements if one.span.overlaps(quote)), None)
        if told is None or first is None:
            return None
        key = _list_keys(first)[0]
        if key[0] and not any(actor.country == key[0] for actor in told.speaker):
            return None
        return key, sentence.span
    return None
