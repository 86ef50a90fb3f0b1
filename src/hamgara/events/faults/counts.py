"""What a sentence counts: so many of which things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hamgara.events.faults.places import find_places
from hamgara.events.faults.report import Report, list_common
from hamgara.events.words import Words
from hamgara.text.digits import MOST_DIGITS
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
_SIZED = ("-member", "-strong", "-person", "members", "نفره", "نفری", "عضو", "nəfərlik", "üzvü")
GROUP = "+"
"""The noun of those who make up a delegation."""
_ANY = frozenset({"a", "an", "یک", "bir"})
_GROUP = 3
"""Figures of a group behind a space: 3 000."""
ANYBODY = "*"
"""The noun of persons counted without a name for them (two men)."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things: 85 firefighters. `part`: some of more (of them 12, 12 of them)."""

    number: str
    noun: str
    at: int
    part: bool = False


def list_counts(report: Report, sentence: Words, covered: set[int]) -> Iterator[Count]:
    """Yield the things that a sentence counts, each with its number."""
    words, language = sentence.words, report.language
    for at, word in enumerate(words[:-1]):
        if not word[0].isdecimal() and word not in report.words.numbers and "-" not in word:
            continue
        number = report.words.numbers.get(word)
        sized = word.endswith(_SIZED[:3]) and word.partition("-")[0]
        number = report.words.numbers.get(sized) if sized else number
        figure = str(number) if number else sized or word
        figure = figure if figure.isdigit() and len(figure) <= MOST_DIGITS else ""
        broken = at > 1 and words[at - 1] in (".", ",", ":") and words[at - 2].isdigit()
        broken |= words[at + 1] == ":" or (
            len(word) == _GROUP and words[at - 1 : at] != [] and words[at - 1].isdigit()
        )
        if not figure or at in covered or broken:
            continue
        around = words[max(at - _REACH, 0) : at], words[at + 1 : at + _REACH]
        part = any(report.words.has(some, "parts") for some in around)
        reach = words[at + 1 : at + 1 + _REACH]
        if sized:
            yield Count(figure, GROUP, at, part)
            continue
        if report.words.has(reach[:2], "persons"):
            yield Count(figure, ANYBODY, at, part)
            continue
        nouns = [noun for noun in reach if len(noun) >= _SHORTEST and noun.isalpha()]
        for noun in nouns[: _WIDTH[language]]:
            if noun in report.words.not_counted:
                break
            yield Count(figure, _strip(noun, language), at, part)


@dataclass(frozen=True, slots=True)
class SentenceCount:
    """People or goods that a sentence counts; `definite`: told as known (the three ships).

    `states` are those named beside it, `stems` of the other words of the sentence, `dated`: with
    a time.
    """

    span: Span
    number: str
    noun: str
    states: frozenset[str]
    stems: frozenset[str]
    definite: bool
    dated: bool
    marks: frozenset[str]


def list_sentence_counts(report: Report) -> Iterator[SentenceCount]:
    """Yield what a report counts of people and goods, with the states named beside it."""
    known = list_common(report.language, report.beside)
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        if report.is_heading(sentence):
            continue
        words = sentence.words
        marks = report.list_marks(sentence)
        grouped: set[int] = set()
        towns: set[int] | None = None
        for one in list_counts(report, sentence, set()):
            near = words[one.at : one.at + _REACH + 1]
            group = _is_group(report, words, one)
            if one.at in grouped:
                continue
            grouped |= {one.at} if group else set()
            if not (
                group or report.words.has(near, "counted")
                or any(match.entry in _COUNTED for match in report.words.things.find(near))
            ):  # fmt: skip
                continue
            if towns is None:
                towns = {place.first for place in find_places(report, sentence, going=True)}
            beside = Span(
                sentence.starts[max(0, one.at - (_REACH if group else 1))],
                sentence.ends[min(one.at + _BEHIND, len(words) - 1)],
            )
            states = frozenset(
                actor.country for mention in mentions for actor in mention.actors
                if beside.start <= mention.span.start < beside.end
                and (mention.office or sentence.within(mention.span)[0] not in towns)
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
            definite |= group and _ANY.isdisjoint(words[max(one.at - _BEHIND, 0) : one.at + 1])
            yield SentenceCount(
                sentence.span, one.number, GROUP if group else one.noun, states, stems, definite,
                bool(report.list_dates(sentence)), marks,
            )  # fmt: skip


def _is_group(report: Report, words: Sequence[str], count: Count) -> bool:
    """Does a number tell how many are in a delegation (a 40-member team, هیئت ۴۰ نفره)?"""
    if any(word.endswith(_SIZED) for word in words[count.at : count.at + 2]):
        near = words[max(count.at - _REACH, 0) : count.at + _BEHIND]
        return report.words.has(near, "groups")
    before = words[max(count.at - 2, 0) : count.at]
    return before[-1:] == ["of"] and report.words.has(before[:1], "groups")


def _strip(noun: str, language: str) -> str:
    """Return a counted noun without its ending."""
    return noun.removesuffix("s") if language == "en" else noun[: _STEMS.get(language, _STEM)]
