"""Headings with no words beneath them, or whose claim nothing beneath them repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hamgara.events.faults.agencies import is_credit
from hamgara.events.faults.report import Report, list_known
from hamgara.events.paragraphs import Paragraph
from hamgara.study.faults import Fault

_STEM = 5
_CLAIM = 3
_SHORT, _FEW = 6, 2


def find_empty(report: Report) -> Iterator[Fault]:
    """Yield headings with no words of theirs beneath them.

    The lines above the first paragraph are the title's. Below the last one a line or two are
    headings where the report has others with words beneath them; more are the page's.
    """
    yield from _find_colons(report)
    yield from _find_last(report)
    bodies = [
        number for number, one in enumerate(report.paragraphs)
        if not one.heading and not one.span.of(report.text).endswith(":")
    ]  # fmt: skip
    for number, one in enumerate(report.paragraphs):
        if not one.heading or not bodies or not bodies[0] < number < bodies[-1]:
            continue
        if _is_furniture(report, one):
            continue
        below = report.paragraphs[number + 1 :]
        if not below or is_credit(report, one.span.of(report.text)):
            continue
        bare = below[0].heading and not is_credit(report, below[0].span.of(report.text))
        if bare or (not below[0].heading and _is_unborne(report, one, below)):
            yield Fault("empty-heading", (one.span,))


def _find_colons(report: Report) -> Iterator[Fault]:
    """Yield short lines that end in a colon where the next line is such a heading as well."""
    for one, after in pairwise(report.paragraphs):
        if _has_colon(report, one) and _has_colon(report, after):
            yield Fault("empty-heading", (one.span,))


def _has_colon(report: Report, line: Paragraph) -> bool:
    words = line.span.of(report.text)
    return words.endswith(":") and len(words.split()) <= _SHORT and not _is_furniture(report, line)


def _find_last(report: Report) -> Iterator[Fault]:
    """Yield a heading at the end of a report that has headings, with nothing beneath it."""
    bodies = [number for number, one in enumerate(report.paragraphs) if not one.heading]
    if not bodies:
        return
    last = report.paragraphs[bodies[-1] + 1 :]
    before = [
        one for one, below in pairwise(report.paragraphs) if one.heading and not below.heading
    ]
    if not before or not 0 < len(last) <= _FEW:
        return
    if all(_is_plain(report, one, before) for one in last):
        yield Fault("empty-heading", (last[-1].span,))


def _is_plain(report: Report, line: Paragraph, others: Sequence[Paragraph]) -> bool:
    """Is a line a heading as the others are: no credit, no name of who wrote it?"""
    words = line.span.of(report.text)
    if _is_furniture(report, line) or is_credit(report, words) or any(map(str.isdigit, words)):
        return False
    titled = all(_is_titled(one.span.of(report.text)) for one in others)
    return not _is_titled(words) or titled or len(words.split()) == 1


def _is_titled(words: str) -> bool:
    """Does every word begin with a capital, as in a name?"""
    return all(word[:1].isupper() for word in words.split())


def _is_furniture(report: Report, heading: Paragraph) -> bool:
    """Is a line the page's own (Print version, Views: 909), not the report's?"""
    words = heading.span.of(report.text).casefold()
    own = any(word.casefold() in words for word in report.words.lists["furniture"])
    return own or not re.search(r"[^\W\d_]{3}", words)


def _is_unborne(report: Report, heading: Paragraph, below: Sequence[Paragraph]) -> bool:
    """Do the last words of a long heading, names apart, stand nowhere beneath it?"""
    known = list_known(report.language, report.beside, frozenset({"state", "adjective"}))
    stems = {word[:_STEM] for word in known}
    words = [word for word in _list_stems(heading.span.of(report.text)) if word not in stems]
    if len(words) < 2 * _CLAIM:
        return False
    body: list[str] = []
    for one in below:
        if one.heading:
            break
        body += _list_stems(one.span.of(report.text))
    return bool(body) and set(words[-_CLAIM:]).isdisjoint(body)


def _list_stems(words: str) -> list[str]:
    return [word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", words.casefold())]
