"""How many of a class of things: four patrol boats entered, all three vessels sailed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from hamgara.events.faults.accounts import Account, is_sign, may_be_same_day
from hamgara.events.faults.numerals import list_numerals
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_PEOPLE = "people"
_PERSONS = frozenset({
    "soldiers", "doctors", "delegates", "traders", "athletes", "students", _PEOPLE,
})  # fmt: skip
_WIDTH = {"en": 4, "az": 3, "fa": 2}
_BEFORE = 6
_MOST = 2
_BREAKS = frozenset({",", "and", "و", "və"})
_OF_THEM = ("ın", "in", "un", "ün")
_CLOSE = 0.1
_OTHER = frozenset(
    {"parts", "more", "again", "planned", "moved", "denied", "earlier", "each"}
)  # fmt: skip


class _Number(NamedTuple):
    """So many of a class in a sentence; `whole`: told as known, or as all of them."""

    account: Account
    value: int
    kind: str
    whole: bool
    states: frozenset[str]


def find_class_counts(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences that count one class of things otherwise, the second as known."""
    counted = [one for account in accounts for one in _list_numbers(report, account)]
    for first, second in combinations(counted, 2):
        kinds = {first.kind, second.kind}
        alike = len(kinds) == 1 or (_PEOPLE in kinds and kinds <= _PERSONS)
        if not alike or first.account is second.account or not _is_known(second):
            continue
        kinds |= _PERSONS if _PEOPLE in kinds else frozenset()
        rivals = [one for one in counted if one.kind in kinds]
        if len(rivals) != _MOST or not _may_be_one(first, second, accounts):
            continue
        if abs(first.value - second.value) > _CLOSE * max(first.value, second.value):
            yield first.account.span, second.account.span
            return


def _is_known(one: _Number) -> bool:
    """Are they told as known: as all of them, or by somebody who saw them?"""
    return one.whole or (one.account.begins > 0 and bool(one.states or one.account.has("guest")))


def _may_be_one(first: _Number, second: _Number, accounts: Sequence[Account]) -> bool:
    one, other = first.account, second.account
    marks = one.marks | other.marks
    if marks & _OTHER or ("ahead" in one.marks and "ahead" not in other.marks):
        return False
    if not may_be_same_day(one, other) or one.elsewhere or other.elsewhere or one.has("undone"):
        return False
    if first.states and second.states and not first.states & second.states:
        return False
    if first.kind == second.kind:
        return True
    at = accounts.index(one)
    near = [*accounts[max(at - 1, 0) : at + 2]]
    return bool(first.states & second.states or any(some.stems & other.stems for some in near))


def _list_numbers(report: Report, account: Account) -> Iterator[_Number]:
    words = account.sentence.words
    kinds = list(report.words.classes.find(words))
    for number in list_numerals(report, account.sentence):
        if number.value < _MOST:
            continue
        near = [
            match for match in kinds
            if number.last < match.first <= number.last + _WIDTH[report.language]
            and _BREAKS.isdisjoint(words[number.last + 1 : match.first])
        ]  # fmt: skip
        before = words[max(number.first - _BEFORE, 0) : number.first]
        whole = before[-1:] == ["the"] or is_sign(report, before, "whole")
        held = [
            match for match in kinds
            if match.last == number.first - 1 and words[match.last].endswith(_OF_THEM)
        ]  # fmt: skip
        if held and report.language == "az":
            near, whole = held, True
        if near:
            kind = near[0].entry
            span = account.sentence.place(
                max(number.first - 2, 0), min(near[0].last + 5, len(words) - 1)
            )
        else:
            counted = [
                match for match in account.signs.get("number_of", ())
                if match.last < number.first
            ]  # fmt: skip
            ahead = [
                match for match in kinds
                if counted and counted[0].first - 2 <= match.first < number.first
            ]  # fmt: skip
            closes = number.last >= len(words) - 4
            if not ahead or not closes:
                continue
            kind, whole = ahead[0].entry, True
            span = account.span
        states = frozenset(
            actor.country for one in account.mentions for actor in one.actors
            if one.span.overlaps(span)
        )  # fmt: skip
        yield _Number(account, number.value, kind, whole, states)
