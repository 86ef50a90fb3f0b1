"""What a sentence counts: so many of which things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hamgara.events.faults.report import Report, list_common
from hamgara.events.words import Words
from hamgara.text.spans import Span

_STEM = 5
_SHORTEST = 3
_REACH = 3
_BEHIND = 5
_WIDTH = {"en": 3, "az": 2, "fa": 1}
"""Within how many words behind a number its noun stands: adjectives come between."""
_GENITIVE = {"en": ("'s",), "az": ("ın", "in", "un", "ün"), "fa": ()}
_STEMS = {"az": 4}
_COUNTED = frozenset({"people", "goods"})
_GROUP = 3
"""Figures of a group behind a space: 3 000."""
ANYBODY = "*"
"""The noun of persons counted without a name for them (two men)."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things: 85 firefighters."""

    number: str
    noun: str
    at: int


def list_counts(report: Report, sentence: Words, covered: set[int]) -> Iterator[Count]:
    """Yield the things that a sentence counts, each with its number."""
    words, language = sentence.words, report.language
    for at, word in enumerate(words[:-1]):
        number = report.words.numbers.get(word)
        figure = str(number) if number else word if word.isdigit() else ""
        broken = at > 1 and words[at - 1] in (".", ",", ":") and words[at - 2].isdigit()
        broken |= words[at + 1] == ":" or (
            len(word) == _GROUP and words[at - 1 : at] != [] and words[at - 1].isdigit()
        )
        if not figure or at in covered or broken:
            continue
        reach = words[at + 1 : at + 1 + _REACH]
        if report.words.has(reach[:2], "persons"):
            yield Count(figure, ANYBODY, at)
            continue
        nouns = [noun for noun in reach if len(noun) >= _SHORTEST and noun.isalpha()]
        for noun in nouns[: _WIDTH[language]]:
            if noun in report.words.not_counted:
                break
            yield Count(figure, _strip(noun, language), at)


@dataclass(frozen=True, slots=True)
class SentenceCount:
    """People or goods that a sentence counts; `definite`: told as known (the three ships).

    `states` are those named beside it, `stems` of the other words of the sentence.
    """

    span: Span
    number: str
    noun: str
    states: frozenset[str]
    stems: frozenset[str]
    definite: bool
    marks: frozenset[str]


def list_sentence_counts(report: Report) -> Iterator[SentenceCount]:
    """Yield what a report counts of people and goods, with the states named beside it."""
    known = list_common(report.language, report.beside)
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        if report.is_heading(sentence):
            continue
        words = sentence.words
        marks = report.words.list_marks(words)
        for one in list_counts(report, sentence, set()):
            near = words[one.at : one.at + _REACH + 1]
            if not any(match.entry in _COUNTED for match in report.words.things.find(near)):
                continue
            beside = Span(
                sentence.starts[max(0, one.at - 1)],
                sentence.ends[min(one.at + _BEHIND, len(words) - 1)],
            )
            states = frozenset(
                actor.country for mention in mentions for actor in mention.actors
                if beside.start <= mention.span.start < beside.end
            )  # fmt: skip
            before = words[max(0, one.at - _REACH) : one.at]
            owned = bool(before) and any(
                mention.actors and mention.span.start <= sentence.starts[one.at - 1]
                and before[-1].endswith(_GENITIVE[report.language])
                for mention in mentions if sentence.starts[one.at - 1] < mention.span.end
            )  # fmt: skip
            stems = frozenset(
                word[:_STEM] for word in words
                if len(word) > _SHORTEST and word.isalpha() and word not in known
                and _strip(word, report.language) != one.noun
            )  # fmt: skip
            definite = owned or report.words.has(before, "definite")
            yield SentenceCount(sentence.span, one.number, one.noun, states, stems, definite, marks)


def _strip(noun: str, language: str) -> str:
    """Return a counted noun without its ending."""
    return noun.removesuffix("s") if language == "en" else noun[: _STEMS.get(language, _STEM)]
