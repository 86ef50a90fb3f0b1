"""Segments of a text: its lines, and in an interview who speaks in each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from hamgara.study.documents import Role, Segment
from hamgara.text.digits import to_ascii_digits
from hamgara.text.normalize import fold
from hamgara.text.spans import Span

_NUMBER = r"(?:\s*(?:[\d۰-۹]+|اول|دوم|سوم|چهارم|پنجم|ششم|نخست|آخر|one|two|three))?"
_QUESTION = re.compile(
    r"(?:پرسش|پرسشگر|سؤال|سوال|سئوال|مصاحبه[\s\u200c]*(?:کننده|گر)|مجری|question|int|interviewer|moderator|sual|müsahibəçi|aparıcı|jurnalist)"
    + _NUMBER,
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:پاسخ|جواب|مصاحبه[\s\u200c]*شونده|پاسخگو|پاسخ[\s\u200c]*دهنده|answer|interviewee|respondent|cavab|müsahib)"
    + _NUMBER,
    re.IGNORECASE,
)
_PAIRS = (("س", "ج"), ("س", "پ"), ("q", "a"), ("s", "c"))
_LABEL = re.compile(
    r"\s*[*_\[(]{0,3}(?P<name>[^\W_][^:：\n.!?؟،,;؛«»\"]{0,38}?)[*_\])]{0,3}\s*[:：]\**(?=\s|$|\w)"
)
_VERB = re.compile(
    r"(?:^|\s)(?:گفت|افزود|کرد|داد|داشت|(?:\S+ه)?است|شد|بود|ن?می\s+\S+|dedi|bildirib|deyib|edib)$"
    r"|\s(?:ن?می\S*[دمت]|said|says|added|is|are|was)$",
    re.IGNORECASE,
)
"""A label that ends so, folded, is no speaker; names may look like verbs (Mina, Mehrdad, Idris)."""


def find_segments(text: str, speakers: Mapping[str, str]) -> tuple[Segment, ...]:
    """Return the lines of a text that hold something, each with who speaks in it.

    A label at the head of a line ("پرسش:", "Q:", "P03:", a name, a role) holds until the
    next label. Letters count in pairs (Q and A), other names where two of them take turns.
    `speakers` maps labels, as `plain_label` makes them, to the codes of participants.
    """
    lines = list(_lines(text))
    labels = [_LABEL.match(text, span.start, span.end) for span in lines]
    written = {label["name"].strip() for label in labels if label}
    plain = {name: plain_label(name) for name in written}
    names = [plain[label["name"].strip()] if label else "" for label in labels]
    roles = _find_roles(names, {plain[name]: _role(name) for name in written}, speakers)
    segments: list[Segment] = []
    now: tuple[str, str, Role] = ("", "", "")
    for span, label, name in zip(lines, labels, names, strict=True):
        if label and name in roles:
            now = (label["name"].strip(), speakers.get(name, ""), roles[name])
        segments.append(Segment(span, *now))
    return tuple(segments)


def plain_label(name: str) -> str:
    """Return a label as labels are compared: folded, without the spaces around it."""
    return to_ascii_digits(fold(name.strip(), "fa").text).strip().casefold()


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        content = line.strip()
        if content:
            begin = start + line.index(content)
            yield Span(begin, begin + len(content))
        start += len(line) + 1


def _find_roles(
    names: list[str], told: Mapping[str, Role], speakers: Mapping[str, str]
) -> dict[str, Role]:
    """Return the names that are labels of speakers, with their roles."""
    count = Counter(name for name in names if name)
    roles: dict[str, Role] = {}
    for name in count:
        if told[name] or name in speakers:
            roles[name] = told[name]
    letters = {re.sub(r"\s*\d+$", "", name): name for name in count}
    for question, answer in _PAIRS:
        if question in letters and answer in letters:
            for name in count:
                letter = re.sub(r"\s*\d+$", "", name)
                if letter in (question, answer):
                    roles[name] = "question" if letter == question else "answer"
    often = [
        name
        for name, n in count.items()
        if n > 1 and name not in roles and len(name.split()) <= 4 and not _VERB.search(name)
    ]
    labelled = len([name for name in names if name])
    if (len(often) > 1 or (often and roles)) and labelled * 4 >= len(names):
        roles.update(dict.fromkeys(often, ""))
    return roles


def _role(name: str) -> Role:
    if _QUESTION.fullmatch(name):
        return "question"
    return "answer" if _ANSWER.fullmatch(name) else ""
