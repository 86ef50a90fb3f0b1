"""Headings with no words beneath them, or whose claim nothing beneath them repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hamgara.events.faults.agencies import is_credit
from hamgara.events.faults.report import Report, list_known
from hamgara.events.paragraphs import Paragraph
from hamgara.study.faults import Fault

_STEM = 5
_CLAIM = 3


def find_empty(report: Report) -> Iterator[Fault]:
    """Yield headings with no words of theirs beneath them.

    The lines above the first paragraph are the title's, and those below the last one the page's.
    """
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
