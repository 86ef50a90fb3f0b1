"""A report as the finders of faults read it: lines, words, and whom each sentence names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from hamgara.events.extract import load_grammar
from hamgara.events.faults.words import MARKS, Act, FaultWords, read_fault_words
from hamgara.events.openings import read_body
from hamgara.events.paragraphs import Paragraph, list_paragraphs
from hamgara.events.patterns import Match
from hamgara.events.reading import Mention
from hamgara.events.when.dating import list_dates
from hamgara.events.words import Words, split_forms
from hamgara.study.actors import read_actors
from hamgara.text.dates import DateExpression
from hamgara.text.spans import Span

_COMMON = 60
_MARKS = frozenset(MARKS)


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """What stands in a sentence: signs by their list, things, acts."""

    signs: Mapping[str, Sequence[Match[str]]]
    things: tuple[Match[str], ...]
    acts: tuple[Match[Act], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """`mentions[i]` are those of sentence i, in their order; `begins` where the lines begin.

    `beside` is a folder with actors of its own; `scans` are of the sentences scanned so far.
    """

    text: str
    language: str
    day: date | None
    words: FaultWords
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Words, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    begins: tuple[int, ...]
    dates: tuple[DateExpression, ...]
    beside: Path | None
    scans: dict[int, Scan] = field(default_factory=dict)

    def scan(self, sentence: Words) -> Scan:
        """Return what stands in a sentence; sought once."""
        found = self.scans.get(sentence.span.start)
        if found is None:
            signs: dict[str, list[Match[str]]] = {}
            for match in self.words.signs.find(sentence.words):
                signs.setdefault(match.entry, []).append(match)
            found = Scan(
                signs,
                tuple(self.words.things.find(sentence.words)),
                tuple(self.words.acts.find(sentence.words)),
            )
            self.scans[sentence.span.start] = found
        return found

    def find(self, sentence: Words, key: str) -> Sequence[Match[str]]:
        """Return where the patterns of a list of `SIGNS` stand in a sentence."""
        return self.scan(sentence).signs.get(key, ())

    def has(self, sentence: Words, key: str) -> bool:
        """Does a pattern of a list of `SIGNS` stand in a sentence?"""
        return key in self.scan(sentence).signs

    def list_marks(self, sentence: Words) -> frozenset[str]:
        """Return which of `MARKS` stand in a sentence."""
        return _MARKS.intersection(self.scan(sentence).signs)

    def is_heading(self, sentence: Words) -> bool:
        """Is the sentence a heading, or part of one?"""
        at = self.find_paragraph(sentence)
        return at >= 0 and self.paragraphs[at].heading

    def find_paragraph(self, sentence: Words) -> int:
        """Return the number of the line in which a sentence begins, -1 for none."""
        return bisect_right(self.begins, sentence.starts[0]) - 1

    def list_dates(self, sentence: Words) -> list[DateExpression]:
        """Return the times that a sentence tells."""
        span = sentence.span
        return [one for one in self.dates if span.start <= one.span.start < span.end]

    def list_mentions(self, place: Span) -> list[Mention]:
        """Return whom a stretch of the text names."""
        return [
            mention
            for sentence, some in zip(self.sentences, self.mentions, strict=True)
            if sentence.span.overlaps(place)
            for mention in some
            if place.start <= mention.span.start and mention.span.end <= place.end
        ]


def read_report(
    text: str, language: str, *, day: date | None = None, beside: Path | None = None
) -> Report:
    """Read a text for its faults.

    Raises:
        HamgaraError: the language is not there, or a file of words is wrong.
    """
    grammar = load_grammar(language, beside=beside)
    sentences = tuple(read_body(text, language, grammar))
    paragraphs = tuple(list_paragraphs(text))
    return Report(
        text,
        language,
        day,
        read_fault_words(language),
        paragraphs,
        sentences,
        tuple(
            tuple(one.mention for one in grammar.list_named(sentence, text, day))
            for sentence in sentences
        ),
        tuple(one.span.start for one in paragraphs),
        tuple(list_dates(text, language, [Span(0, len(text))])),
        beside,
    )


@cache
def list_known(
    language: str, beside: Path | None, kinds: frozenset[str] | None = None
) -> frozenset[str]:
    """Return the words of the names of the actor lists, persons' left out where no kinds are given.

    Args:
        language: fa, az or en.
        beside: a folder with actors of its own, None for the shipped ones alone.
        kinds: of names (state, adjective, city, office ...), None for all but persons.
    """
    forms = [
        name.form
        for name in read_actors(beside).names[language]
        if (name.kind in kinds if kinds is not None else name.kind != "person")
    ]
    return frozenset(word for words in split_forms(forms, language) for word in words)


@cache
def list_unnamed(language: str, beside: Path | None) -> frozenset[str]:
    """Return the words that are no person's name: all known ones but parts of towns' names.

    José is a name although there is a town San José.
    """
    names = [one for one in read_actors(beside).names[language] if one.kind != "person"]
    words = split_forms([one.form for one in names], language)
    return frozenset(
        word for name, parts in zip(names, words, strict=True)
        if name.kind != "city" or len(parts) == 1 for word in parts
    )  # fmt: skip


@cache
def list_common(language: str, beside: Path | None) -> frozenset[str]:
    """Return the words of names that tell nothing of a matter: states, towns, and offices' heads.

    An office's head (minister, deputy) is a word that stands in many names of offices; its field
    (education) does tell.
    """
    names = read_actors(beside).names[language]
    forms = [name.form for name in names if name.kind in ("office", "body")]
    counts = Counter(word for words in split_forms(forms, language) for word in set(words))
    heads = frozenset(word for word, count in counts.items() if count >= _COMMON)
    return heads | list_known(
        language, beside, frozenset({"state", "adjective", "city", "metonym"})
    )
