"""Put elements together: weekday and date, two calendars for one day, ranges, parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hamgara.text.dates.elements import find_elements
from hamgara.text.dates.language import DateLanguage
from hamgara.text.dates.lexer import Tokens
from hamgara.text.dates.meanings import (
    Between,
    Dated,
    Meaning,
    Part,
    Place,
    Same,
    Shift,
    Stretch,
    Weekday,
    YearWords,
)
from hamgara.text.dates.merge import can_range, has_parts, is_day, merge, run_on, share
from hamgara.text.dates.reading import Element

_START = re.compile("[MmWvDKkLYEJCSsZQFRPA<>=BINqnyowT1tVzH']|[fb](?!x|$)")
"""Where a time may begin; "from" before another word begins none."""
_AFTER_ARTICLE = tuple("onTECQFSs<>BIN'k")
_PARTS: dict[str, Place] = {"B": "early", "I": "middle", "N": "late"}
_SAME_OPEN = re.compile(r"(?P<open>D?[,/]?\((?:[ei]|D)?)|,?e|/|[,-]?D?|-")
_CLOCK = re.compile(r"H[nw](?::n)?t?[Di]?")
_BARE = Stretch("day", 0, "gregorian")
"""Stands for a lone number or name, until its neighbor tells what it is."""
_YEAR_BEHIND = re.compile(r"[,zi]?[zi]?Y?y")
_NUMBER = "nowy"


class Composer:
    """Reads the expressions of one text, in order."""

    def __init__(self, tokens: Tokens, language: DateLanguage) -> None:
        self._tokens = tokens
        self._symbols = tokens.symbols
        self._language = language
        self._read: dict[int, Element | None] = {}
        self._from_ending = re.compile(language.from_ending)

    def find(self) -> Iterator[Element]:
        """Yield the expressions, none overlapping another."""
        symbols = self._symbols
        start = _START.search(symbols)
        while start is not None:
            at = start.start()
            found = self._expression(at)
            if found is None:
                at += 1
            else:
                if not self._names_a_place(found[0]):
                    yield from found
                at = found[-1].end
            start = _START.search(symbols, at)

    def _names_a_place(self, element: Element) -> bool:
        meaning = element.meaning
        yearless = isinstance(meaning, Dated) and meaning.unit == "day" and meaning.year is None
        return yearless and self._symbols[element.start - 1 : element.start] == "@"

    def _expression(self, at: int) -> list[Element] | None:
        ranged = self._range(at)
        if ranged is not None:
            return ranged
        single = self._told_twice(at)
        return [single] if single else None

    # -- ranges ---------------------------------------------------------------------------

    def _range(self, at: int) -> list[Element] | None:
        """Read from ... to ..., between ... and ..., 12-15 March, 12 and 13 March."""
        opened = self._symbols[at] in "fb"
        begin = at + 1 if opened else at
        while (
            opened
            and self._symbols[begin : begin + 1] in ("Y", "D", "z", "E")
            and (
                self._symbols[begin + 1 : begin + 2] in tuple(_NUMBER)
                and self._symbols[begin + 1 : begin + 3] not in ("nY",)
                and self._told_twice(begin) is None
            )
        ):
            begin += 1
        for left in self._sides(begin):
            for joint, right_at in self._joints(left, at if opened else -1):
                found = self._close_range(left, right_at, joint, at)
                if found:
                    return found
        return None

    def _sides(self, at: int) -> Iterator[Element]:
        if at >= len(self._symbols):
            return
        full = self._told_twice(at)
        if full is not None:
            yield full
        symbol = self._symbols[at]
        if self._symbols[at - 1 : at] == "!":
            return
        skip = 1 if symbol in "YD" and self._symbols[at + 1 : at + 2] in tuple(_NUMBER) else 0
        if self._symbols[at + skip] in _NUMBER:
            yield Element(_BARE, at, at + skip + 1)
        elif symbol in "ms":
            yield Element(_BARE, at, at + 1)

    def _joints(self, left: Element, opened: int) -> Iterator[tuple[str, int]]:
        at = left.end
        symbols = self._symbols
        if symbols[at : at + 1] == "t" and symbols[at + 1 : at + 2] == "u":
            at += 1
        following = symbols[at : at + 1]
        if following in ("u", "-"):
            yield "to", at + 1
        elif following == "&":
            yield ("to" if opened >= 0 and symbols[opened] == "b" else "and"), at + 1
        elif following == "," and symbols[at + 1 : at + 2] == "u":
            yield "to", at + 2
        elif self._from_ending.search(self._tokens.word(left.end - 1)):
            yield "to", at

    def _close_range(
        self, left: Element, right_at: int, joint: str, at: int
    ) -> list[Element] | None:
        bare_left = self._is_bare(left)
        for found in self._sides(right_at):
            right = found
            if bare_left and self._is_bare(right):
                continue
            if bare_left:
                first = self._complete(left, right.meaning)
                last: Meaning | None = right.meaning
            elif self._is_bare(right):
                if not self._may_continue(left, right, at):
                    continue
                first, last = left.meaning, self._complete(right, left.meaning)
                first, last, right = self._with_year(first, last, right)
            else:
                first, last = share(left.meaning, right.meaning)
            if first is None or last is None:
                continue
            if joint == "and":
                bare = bare_left or self._is_bare(right)
                return self._both(left, right, first, last, bare=bare)
            if not can_range(first, last):
                continue
            return [Element(Between(first, last), at, right.end)]
        return None

    def _with_year(
        self, first: Meaning, last: Meaning | None, right: Element
    ) -> tuple[Meaning, Meaning | None, Element]:
        """Give both ends the year that stands behind them: March 12-15, 2021."""
        found = _YEAR_BEHIND.match(self._symbols, right.end)
        if not found or not isinstance(first, Dated) or not isinstance(last, Dated):
            return first, last, right
        if first.unit != "day" or first.year is not None:
            return first, last, right
        number = self._tokens.values[found.end() - 1]
        year = YearWords(number if isinstance(number, int) else None)
        return (
            replace(first, year=year),
            replace(last, year=year),
            Element(right.meaning, right.start, found.end()),
        )

    def _may_continue(self, left: Element, right: Element, at: int) -> bool:
        """Return whether a bare number behind a joint can end a range: March 12-15."""
        return (
            self._symbols[left.end - 1] in "no"
            or self._symbols[at] in "fby"
            or (self._symbols[left.end - 1] in "yT" and self._symbols[right.end - 1] in "y")
        )

    def _is_bare(self, element: Element) -> bool:
        return element.meaning == _BARE

    def _complete(self, bare: Element, model: Meaning) -> Meaning | None:
        """Return what a lone number or name is beside a whole expression."""
        if isinstance(model, Same):
            model = model.first
        value = self._tokens.values[bare.end - 1]
        if not isinstance(model, Dated):
            return None
        symbol = self._symbols[bare.end - 1]
        if symbol == "m" and isinstance(value, tuple):
            year = model.year if model.unit in ("day", "month") else None
            return Dated("month", value[0], year, value[1]) if model.unit == "month" else None
        if not isinstance(value, int):
            return None
        if model.unit == "day" and symbol != "y" and 1 <= value <= 31:
            return replace(model, day=value, weekday=None)
        if model.unit == "year" and model.year and model.year.number:
            return self._year_beside(value, model, symbol)
        if model.unit == "decade" and value % 10 == 0 and model.year:
            short = value < 100 and bool(model.year.short)
            return replace(
                model, year=replace(model.year, number=value, short=short), index=value // 10
            )
        if model.unit in ("quarter", "century", "half", "season") and symbol in "no":
            return replace(model, index=value)
        return None

    def _year_beside(self, value: int, model: Dated, symbol: str) -> Meaning | None:
        year = model.year
        if year is None or year.number is None:
            return None
        if symbol == "y":
            return replace(model, year=replace(year, number=value, short=False))
        if symbol in "nw" and (year.short or value > 31 or len(str(value)) == 2):
            number = value if year.short else year.number // 100 * 100 + value
            return replace(model, year=replace(year, number=number))
        return None

    def _both(
        self, left: Element, right: Element, first: Meaning, last: Meaning, *, bare: bool
    ) -> list[Element] | None:
        """Return two times that share a month or year; days running on are one range."""
        if (
            isinstance(first, Dated)
            and isinstance(last, Dated)
            and first.unit == last.unit == "day"
            and first.month == last.month
            and (last.day or 0) - (first.day or 0) == 1
            and bare
        ):
            return [Element(Between(first, last), left.start, right.end)]
        pair = run_on(first, last)
        if pair is not None and not bare:
            return [Element(Between(*pair), left.start, right.end)]
        if not bare and first == left.meaning:
            return None
        if not isinstance(first, Dated) or not isinstance(last, Dated):
            return None
        return [replace_meaning(left, first), replace_meaning(right, last)]

    # -- one time -------------------------------------------------------------------------

    def _told_twice(self, at: int, *, inside: bool = False) -> Element | None:
        """Read an element and what repeats it: a weekday, a second calendar in brackets."""
        first = self._part(at)
        while first is not None:
            longer = self._repeat(first, inside=inside)
            if longer is None:
                return first
            first = longer
        return first

    def _repeat(self, first: Element, *, inside: bool) -> Element | None:
        """Read what tells a time again; brackets inside brackets (`inside`) are left alone."""
        if not isinstance(first.meaning, Dated | Weekday | Shift | Same):
            return None
        end = first.end
        if self._symbols[end : end + 1] == "t":
            end += 1
        match = _SAME_OPEN.match(self._symbols, end)
        opening = match[0] if match else ""
        if inside and "(" in opening:
            return None
        for start in dict.fromkeys((end + len(opening), end)):
            second = self._told_twice(start, inside=True) if "(" in opening else self._part(start)
            if second is None:
                continue
            joined = opening if start > end else ""
            closed = self._close_bracket(second.end) if "(" in joined else second.end
            if closed is None:
                continue
            meaning = merge(first.meaning, second.meaning, joined)
            if meaning is not None:
                return Element(meaning, first.start, closed)
        return None

    def _close_bracket(self, end: int) -> int | None:
        """Return where the bracket closes behind a date in it: a third calendar may follow."""
        symbols = self._symbols
        for also in "tc":
            if symbols[end : end + 1] == also:
                end += 1
        if symbols[end : end + 1] in ("/", ",", "-"):
            third = self._part(end + 1)
            if third and symbols[third.end : third.end + 1] == ")":
                end = third.end
        return end + 1 if symbols[end : end + 1] == ")" else None

    def _part(self, at: int) -> Element | None:
        """Read an element, with `the`, early, mid or late before it."""
        symbols = self._symbols
        if symbols[at : at + 1] == "z" and symbols[at + 1 : at + 2] in _AFTER_ARTICLE:
            inner = self._part(at + 1)
            return inner and Element(inner.meaning, at, inner.end)
        if at >= len(symbols):
            return None
        if symbols[at] in _PARTS:
            begin = at + 1
            while symbols[begin : begin + 1] in ("z", "-", "i"):
                begin += 1
            whole = self._element(begin)
            if whole is None or not has_parts(whole.meaning):
                return None
            return Element(Part(whole.meaning, _PARTS[symbols[at]]), at, whole.end)
        clock = _CLOCK.match(symbols, at)
        if clock:
            inner = self._element(clock.end())
            if inner and is_day(inner.meaning):
                return Element(inner.meaning, at, inner.end)
        if symbols[at] == "t":
            begin = at + (2 if symbols[at + 1 : at + 2] in ("D", "z") else 1)
            inner = self._element(begin)
            return inner and (
                Element(inner.meaning, at, inner.end) if is_day(inner.meaning) else None
            )
        found = self._element(at)
        if found is None:
            return None
        following = symbols[found.end : found.end + 1]
        if (
            following in _PARTS
            and following
            and self._language.code == "az"
            and has_parts(found.meaning)
        ):
            return Element(Part(found.meaning, _PARTS[following]), at, found.end + 1)
        if following == "t" and is_day(found.meaning):
            return Element(found.meaning, at, found.end + 1)
        return found

    def _element(self, at: int) -> Element | None:
        if at >= len(self._symbols) or self._symbols[at] == "x":
            return None
        if at not in self._read:
            self._read[at] = next(find_elements(self._tokens, at, self._language), None)
        return self._read[at]


def replace_meaning(element: Element, meaning: Meaning) -> Element:
    """Return the element with another meaning."""
    return Element(meaning, element.start, element.end)
