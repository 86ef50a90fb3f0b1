"""Credits to two agencies: one at the head of a report, another at its end.

An agency that only quotes another (citing, istinadən, به نقل از) is no second credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamgara.events.faults.report import Report
from hamgara.study.faults import Fault
from hamgara.text.spans import Span

_HEAD = 4
_TAIL = 3
_LETTERS = 4
_PARTS = 9
_SHORT = 3
_CAPITAL = "A-ZÇƏĞİÖŞÜ"
_NAMED = {
    "fa": (
        r"(?:[^\W\d_]{1,40}\s*[-–—]\s*)?خبرگزاری\s+(?P<a>[^\s:،.)/]{1,60})",
        r"^\W*به گزارش\s+(?:خبرگزاری\s+)?(?P<a>[^\s:،.]+(?:\s[^\s:،.]+)?)\s*[:،]",
    ),
    "az": (
        rf"(?P<a>(?:\b[{_CAPITAL}]\w{{0,40}}\s+){{1,3}}Agentliyi)",
        rf"\b(?P<a>[{_CAPITAL}]\w{{0,40}}inform)\b",
        rf"\b(?P<a>[{_CAPITAL}]\w{{1,40}})[”\"]?\s+agentliyi",
    ),
    "en": (
        r"(?P<a>(?:\b[A-Z]\w{1,40}\s+){1,3}(?:Agency|News|Press|Wire|Bureau|Newswire|Service)(?:\s(?:Agency|Bureau|Service))?)",
    ),
}
"""How a credit names an agency."""
_DATELINE = re.compile(
    rf"^\W*[{_CAPITAL}][\w .'’-]{{1,40}}(?:,[^()\n]{{1,30}})?\s*"
    rf"[(/](?P<a>[{_CAPITAL}][\w .-]{{1,30}})[)/]\s*[-–—.:]"
)
"""QUETTA, 20 January (APP) - ..."""


def find_agencies(report: Report) -> Iterator[Fault]:
    """Yield the credits at the head and at the end of a report where they name two agencies."""
    lines = [one.span for one in report.paragraphs]
    heads = (_name_head(report, line) for line in lines[:_HEAD])
    head = next((found for found in heads if found is not None), None)
    if head is None:
        return
    for place in [*lines[-1:], *(one.span for one in report.sentences[-_TAIL:])]:
        words = place.of(report.text)
        if place.start <= head[1].start or not _closes(report, words) or _quotes(report, words):
            continue
        tail = _name_agency(report, place)
        if tail is not None and not _is_same(head[0], tail[0]):
            yield Fault("two-agencies", (head[1], place))
            return


def _closes(report: Report, words: str) -> bool:
    """Does a line at the end credit somebody: by a word that does, or as the whole line?"""
    folded = words.casefold()
    told = any(word.casefold() in folded for word in report.words.lists["credit"])
    return told or (len(words.split()) <= _LETTERS and is_credit(report, words))


def _read_dateline(report: Report, line: Span) -> tuple[str, Span] | None:
    """Return the agency known by name that a dateline gives: Baku, 14 December, APA."""
    known = {name for form in report.words.lists["agencies"] for name in form.split("|")}
    at = line.start
    for part in re.split(r"([,،(/)\-–—:.])", line.of(report.text))[:_PARTS]:
        bare = part.strip()
        if bare in known:
            start = at + part.index(bare)
            return bare, Span(start, start + len(bare))
        if len(bare.split()) > _SHORT:
            return None
        at += len(part)
    return None


def is_credit(report: Report, line: str) -> bool:
    """Does a line credit an agency or its staff?"""
    lists, folded = report.words.lists, line.casefold()
    return any(word.casefold() in folded for word in (*lists["credit"], *lists["agency"])) or any(
        line.strip(" ()[]/-–.") == name for form in lists["agencies"] for name in form.split("|")
    )


def _quotes(report: Report, words: str) -> bool:
    folded = words.casefold()
    return any(word.casefold() in folded for word in report.words.lists["quoting"])


def _name_head(report: Report, line: Span) -> tuple[str, Span] | None:
    """Return the agency that a line at the head credits: in its dateline, or as who reports."""
    words = line.of(report.text)
    dated = _DATELINE.match(words)
    if dated is not None and (
        dated["a"].isupper() or words.split("(")[0].isupper() or _is_known(report, dated["a"])
    ):
        return dated["a"], Span(line.start, line.start + dated.end())
    plain = _read_dateline(report, line)
    if plain is not None:
        return plain
    found = _name_agency(report, line)
    if found is None:
        return None
    quoting = [words.find(one) for one in report.words.lists["quoting"] if one in words]
    if report.language == "en" and any(0 <= at < found[1].start - line.start for at in quoting):
        return None
    return found


def _is_known(report: Report, name: str) -> bool:
    return any(_is_same(name, form) for form in report.words.lists["agencies"])


def _name_agency(report: Report, place: Span) -> tuple[str, Span] | None:
    """Return the name of the agency that a line credits, and the place of the credit."""
    line = place.of(report.text)
    sought = (re.search(pattern, line) for pattern in _NAMED[report.language])
    found = [match for match in sought if match]
    if found:
        first = min(found, key=lambda match: match.start())
        start, end = place.start + first.start(), place.start + first.end()
        return first["a"].strip(), Span(start, end)
    for form in report.words.lists["agencies"]:
        for name in form.split("|"):
            match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line)
            short = len(line.split()) <= _LETTERS
            if match and (short or report.language != "fa") and is_credit(report, line):
                start = place.start + match.start()
                return name, Span(start, start + len(name))
    return None


def _is_same(first: str, second: str) -> bool:
    """Are two names one agency's: one within the other, or its initials?"""
    bare = [
        [re.sub(r"\W", "", name.casefold()) for name in form.split("|")] for form in (first, second)
    ]
    short = [
        ["".join(word[0] for word in name.split()).casefold() for name in form.split("|")]
        for form in (first, second)
    ]
    if set(bare[0]) & set(short[1]) or set(bare[1]) & set(short[0]):
        return True
    return any(one in other or other in one for one in bare[0] for other in bare[1])
