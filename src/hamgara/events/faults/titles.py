"""Whether two names that sound alike are two people: by the ranks and offices before them."""

from __future__ import annotations

from hamgara.events.faults.report import Report
from hamgara.events.faults.tellings import VAGUE
from hamgara.events.words import Words
from hamgara.text.spans import Span

_GAP = 2
"""Words between an office and a name: a comma, a given name."""


def are_two(report: Report, first: Span, second: Span) -> bool:
    """Do two names belong to two people?

    They do where one sentence gives each a title, or where their ranks or offices differ.
    """
    one, other = _find(report, first), _find(report, second)
    if one is None or other is None:
        return False
    mine, theirs = _list_titles(report, one, first), _list_titles(report, other, second)
    if one is other:
        return bool(mine) and bool(theirs)
    ranks = _take(mine, "rank"), _take(theirs, "rank")
    offices = _take(mine, "office"), _take(theirs, "office")
    return any(a and b and a.isdisjoint(b) for a, b in (ranks, offices))


def _find(report: Report, name: Span) -> Words | None:
    return next(
        (one for one in report.sentences if one.span.start <= name.start < one.span.end), None
    )


def _take(titles: frozenset[tuple[str, str]], kind: str) -> frozenset[str]:
    return frozenset(value for name, value in titles if name == kind)


def _list_titles(report: Report, sentence: Words, name: Span) -> frozenset[tuple[str, str]]:
    """Return the titles before a name, each with its kind: rank, office, other."""
    at, _ = sentence.within(name)
    found = {
        ("rank" if report.words.has([word], "ranks") else "title", word)
        for match in report.words.find(sentence.words, "titles")
        if at - _GAP <= match.last < at
        for word in [sentence.words[match.last]]
    }
    place = report.sentences.index(sentence)
    for mention in report.mentions[place]:
        start, end = sentence.within(mention.span)
        if mention.office and mention.office not in VAGUE and start < at and at - end < _GAP:
            found.add(("office", mention.office))
    return frozenset(found)
