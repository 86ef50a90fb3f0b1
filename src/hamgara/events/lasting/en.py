"""English acts that last: since Monday, a visit of three days that began or ended on Sunday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hamgara.events.when.offsets import NUMBERS, Offset, list_within, read_count
from hamgara.study.events import EventDate
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.spans import Span

_SINCE = re.compile(r"\b(?:has|have) (?:\w+ )?been\b[^,;]*\bsince (?:late |early )?\Z")
"""What stands before the day on which an act began that goes on."""
_DUE = re.compile(
    r"\b(?:planned|scheduled|due|set|slated|expected|fixed|arranged)(?: \w+){0,4}?"
    r" ?(?:on|for|in)? \Z"
)
"""What stands before the day for which something was planned."""
_LENGTH = re.compile(
    rf"\b(?P<count>{'|'.join(NUMBERS[1:])}|\d\d?)-day (?:[\w-]+ ){{0,3}}?"
    r"(?:visit|trip|tour|stay|talks|round|meeting|summit|session|conference|exercises?|drills?"
    r"|man(?:oeuv|euv)res?|war games)\b",
    re.IGNORECASE,
)
"""How many days it lasts."""
_ENDED = re.compile(r"\b(?:conclud|end|wrap|wound|complet|finish)\w* (?:up |off )?(?:\w+ ){0,3}\Z")
"""What stands before its length where the day told is that of its end."""
_BEGAN = re.compile(
    r"\b(?:that|which) (?:began|started|opened|kicked off|got under way)(?: (?:on|late|early))*"
    r" \Z"
)
"""What stands before the day told where it is that of its beginning."""
_HELD = frozenset({"CONSULT", "COOPERATE", "MOBILIZE"})
"""Types of visits, talks and exercises."""
_BEFORE, _BEHIND = 40, 120
"""Characters before its length, and between its length and its day, at most."""


def find_stays(
    text: str, places: Sequence[Span], expressions: Sequence[DateExpression], day: date
) -> list[Offset]:
    """Return the days of acts that last, and those for which something was planned."""
    found: list[Offset] = []
    for place in places:
        inside = list_within(expressions, place)
        for one in inside:
            before = text[max(place.start, one.span.start - _BEHIND) : one.span.start]
            if _DUE.search(before):
                to_come = resolve_date(one, anchor=day, tense="future")
                if to_come.start is not None and to_come.end is not None and to_come.end >= day:
                    due = EventDate(to_come.start, to_come.end, to_come.precision, "text")
                    found.append(Offset(one.span, due, due=True))
                continue
            start = resolve_date(one, anchor=day, tense="past").start
            if start is None or start > day:
                continue
            if one.precision == "day" and _SINCE.search(before):
                lasts = EventDate(start, day, "range", "text")
                found.append(Offset(one.span, lasts, done=True))
        if not inside:
            continue
        for length in _LENGTH.finditer(text, place.start, place.end):
            found += _find_ends(text, length, inside, day)
    return found


def _find_ends(
    text: str, length: re.Match[str], inside: Sequence[DateExpression], day: date
) -> list[Offset]:
    """Return the days of what lasts so long from the day told behind it, or to that day."""
    more = timedelta(read_count(length["count"]) - 1)
    behind = [one for one in inside if 0 <= one.span.start - length.end() <= _BEHIND]
    if not behind or behind[0].precision != "day":
        return []
    told = resolve_date(behind[0], anchor=day, tense="past").start
    if told is None:
        return []
    if _ENDED.search(text[max(0, length.start() - _BEFORE) : length.start()]):
        days, where = (told - more, told), behind[0].span
    elif _BEGAN.search(text[length.end() : behind[0].span.start]):
        days, where = (told, told + more), Span(*length.span())
    else:
        return []
    return [Offset(where, EventDate(*days, "range", "text"), only=_HELD)]
