"""Sums and what is added up: so many documents and their list, so many dead and who they were."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hamgara.events.faults.counts import ANYBODY, list_counts
from hamgara.events.faults.figures import Figure, list_figures
from hamgara.events.faults.places import find_places
from hamgara.events.faults.report import Report
from hamgara.events.words import Words
from hamgara.text.spans import Span

_COMMAS = frozenset({",", "،", ";", "؛"})
_AND = frozenset({"and", "و", "və"})
_FEWEST = 2
_REACH = 4
_PAIR = 2
_STEM, _SHORT = 5, 3
_CHANGED = frozenset({"earlier", "denied", "more", "each", "parts", "ahead", "again"})
_OPEN = frozenset({"parts", "more", "ahead", "planned", "denied"})
_ON = {"en": frozenset({"on", "for"}), "fa": frozenset[str](), "az": frozenset[str]()}
_ONE = {
    "en": frozenset({"one", "a", "an"}),
    "fa": frozenset({"یک"}),
    "az": frozenset({"bir", "biri"}),
}


def find_sums(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield a number and the sentence behind it whose items are not so many."""
    for sentence in report.sentences:
        places = _find_list(report, sentence)
        if places is not None:
            yield places
    for first, second in pairwise(report.sentences):
        if report.is_heading(first) or report.is_heading(second):
            continue
        if _differ_in_documents(report, first, second) or _differ_in_dead(report, first, second):
            yield first.span, second.span


def _find_list(report: Report, sentence: Words) -> tuple[Span, Span] | None:
    """Return the number of documents and the list behind it where one sentence has both."""
    signs = [match.last for match in report.find(sentence, "listed")]
    signs += [at for at, word in enumerate(sentence.words) if word == ":"]
    if not signs or report.list_marks(sentence) & _OPEN:
        return None
    for at in signs:
        told = _count_documents(report, sentence, at)
        items = _count_items(report, sentence, at + 1)
        if told is not None and items >= _FEWEST and items != told.value:
            return sentence.place(told.first, at - 1), sentence.place(at, len(sentence) - 1)
    return None


def _differ_in_documents(report: Report, first: Words, second: Words) -> bool:
    """Does the second sentence list more or fewer documents than the first counts?"""
    opened = next(iter(report.find(second, "listed")), None)
    if opened is None or report.list_marks(second) & _OPEN:
        return False
    told = _count_documents(report, first, len(first))
    items = _count_items(report, second, opened.last + 1)
    return told is not None and items >= _FEWEST and items != told.value


def _count_documents(report: Report, sentence: Words, end: int) -> Figure | None:
    """Return the one number of documents that a sentence tells before a word, None for none."""
    documents = {
        match.first for match in report.scan(sentence).things
        if match.entry == "document" and match.last < end
    }  # fmt: skip
    figures = list_figures(report, sentence)
    ends = [*(one.first for one in figures[1:]), len(sentence)]
    counted = [
        one for one, behind in zip(figures, ends, strict=False)
        if documents & set(range(one.last + 1, min(one.last + _REACH, behind)))
    ]  # fmt: skip
    return counted[0] if len(counted) == 1 else None


def _count_items(report: Report, sentence: Words, start: int) -> int:
    """Return how many documents a list holds, 0 where its items are not all told alike.

    Alike are items that each name a kind of document, or that each tell what it is on.
    """
    words = report.words
    items = [sentence.words[begin:end] for begin, end in _list_items(sentence, start)]
    named = [
        any(match.entry == "document" for match in words.things.find(item))
        or words.has(item, "papers")
        for item in items
    ]
    on = [not _ON[report.language].isdisjoint(item) for item in items]
    return len(items) if all(named) or all(on) else 0


def _differ_in_dead(report: Report, first: Words, second: Words) -> bool:
    """Does a sentence that tells who the dead of the one before were tell of more or fewer?"""
    if not report.has(first, "fatal") or report.has(first, "hurt"):
        return False
    if not report.has(second, "dead") or report.has(second, "hurt"):
        return False
    if report.has(first, "rough") or report.has(second, "rough"):
        return False
    if (report.list_marks(first) | report.list_marks(second)) & _OPEN:
        return False
    total = {int(one.number) for one in list_counts(report, first, set()) if one.noun == ANYBODY}
    listed = _add_up(report, second)
    if len(total) != 1 or listed is None:
        return False
    (told,) = total
    return listed > told or (listed < told and not report.has(second, "some"))


def find_tolls(report: Report) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences with different numbers of dead, where a report has no more than two."""
    tolls: list[tuple[Words, int, frozenset[str], frozenset[str], frozenset[str]]] = []
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        if not (report.has(sentence, "fatal") or report.has(sentence, "dead")):
            continue
        counts = list_counts(report, sentence, set())
        numbers = {int(one.number) for one in counts if one.noun == ANYBODY}
        unsure = report.has(sentence, "hurt") or report.has(sentence, "rough")
        if unsure or len(numbers) != 1 or report.list_marks(sentence) & _CHANGED:
            return
        states = frozenset(actor.country for one in mentions for actor in one.actors)
        told = {k for hit in report.scan(sentence).acts for k in range(hit.first, hit.last + 1)}
        stems = frozenset(
            word[:_STEM] for k, word in enumerate(sentence.words)
            if len(word) > _SHORT and word.isalpha() and k not in told
        )  # fmt: skip
        towns = frozenset(place.name for place in find_places(report, sentence, going=True))
        tolls.append((sentence, numbers.pop(), states, stems, towns))
    if len(tolls) == _PAIR:
        (one, number, states, stems, here), (other, count, theirs, more, there) = tolls
        apart = states and theirs and states.isdisjoint(theirs)
        apart = apart or (here and there and here.isdisjoint(there))
        if number != count and not apart and len(stems & more) > 1:
            yield one.span, other.span


def _add_up(report: Report, sentence: Words) -> int | None:
    """Return the sum of a list of people, None where one of its items has no number."""
    values: list[int | None] = []
    figures = {one.first: int(one.value) for one in list_figures(report, sentence)}
    for start, end in _list_items(sentence):
        found = [figures[at] for at in range(start, end) if at in figures]
        found += [1] * (sentence.words[start] in _ONE[report.language] and not found)
        if found or values:
            values.append(found[0] if len(found) == 1 else None)
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) >= _FEWEST else None


def _list_items(sentence: Words, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the first word and one past the last of each item between commas and "and"."""
    begin = start
    for at in range(start, len(sentence) + 1):
        if at == len(sentence) or sentence.words[at] in _COMMAS | _AND:
            if any(word.isalnum() for word in sentence.words[begin:at]):
                yield begin, at
            begin = at + 1
