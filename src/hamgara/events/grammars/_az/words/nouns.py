"""Azerbaijani noun endings: what case a noun phrase stands in."""

from __future__ import annotations

import re
from functools import lru_cache

_I, _A = "[ıiuü]", "[aə]"
_ENDING = re.compile(
    rf"['\-]?(?P<plural>l{_A}r)?(?P<possessed>{_I}m{_I}z(?=$|{_I}|{_A}|d|l)|s{_I}|{_I}(?=n|d{_A}k|yl|$))?"
    rf"(?P<case>n?{_I}n|[ny]?{_A}|n?d{_A}n?|y?l{_A}|[ny]?{_I}|n?d{_A}k{_I}(?:l{_A}r)?(?:n?{_I}n?|n?{_A})?"
    rf"|d{_I}r|)"
)
_CASES = (
    (re.compile(rf"n?{_I}n$"), "of"),
    (re.compile(rf"n?d{_A}k{_I}"), "there"),
    (re.compile(rf"n?d{_A}n$"), "from"),
    (re.compile(rf"n?d{_A}$"), "in"),
    (re.compile(rf"y?l{_A}$"), "with"),
    (re.compile(rf"[ny]?{_A}$"), "to"),
    (re.compile(rf"[ny]?{_I}$"), "object"),
    (re.compile(rf"d{_I}r$"), "subject"),
)
_TAIL = re.compile(
    rf"(?!iyun)(?P<base>\w{{2,}}?)(?P<possessed>s{_I}|(?<=[^aıoueəiöü]){_I})"
    rf"(?P<case>n{_I}n|n{_A}|nd{_A}n?|n{_I}|yl{_A}|)$"
)
_SOFT = {"k": "y", "q": "ğ"}
_VOWELS = "aıoueəiöü"


def is_ending(rest: str) -> bool:
    """May this follow a name or noun?"""
    return _ENDING.fullmatch(rest) is not None


@lru_cache(maxsize=4096)
def read_case(rest: str, *, possessed: bool = False) -> tuple[str, bool]:
    """Return the case that an ending tells, and whether it is plural.

    `possessed`: the form before it is possessed by itself (naziri), or the ending may begin
    with the possessive (after a genitive): a bare vowel is then no accusative.
    """
    match = _ENDING.fullmatch(rest)
    if match is None:
        return "subject", False
    case, plural = match["case"], bool(match["plural"])
    if not case:
        bare = match["possessed"] and not possessed and match["possessed"][0] != "s"
        bare = bare and not match["possessed"].endswith("z")
        return ("object" if bare else "subject"), plural
    for pattern, name in _CASES:
        if pattern.fullmatch(case) or (name == "there" and pattern.match(case)):
            return name, plural
    return "subject", plural


@lru_cache(maxsize=65536)
def read_head(word: str) -> str | None:
    """Return the case of a noun that is possessed by a third person, None if it is not one."""
    match = _TAIL.fullmatch(word)
    if match is None or not any(c in _VOWELS for c in match["base"]):
        return None
    case = match["case"]
    if not case:
        return "subject"
    return next((name for pattern, name in _CASES if pattern.fullmatch(case)), "subject")


def list_stems(noun: str) -> tuple[str, ...]:
    """Return a noun's stems: plain, and softened before a vowel (qadağa; köməy, xalq)."""
    if noun[-1] in _SOFT and sum(c in _VOWELS for c in noun) > 1:
        return noun, noun[:-1] + _SOFT[noun[-1]]
    return (noun,)
