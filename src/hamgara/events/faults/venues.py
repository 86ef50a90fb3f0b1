"""Where papers were signed, handed over, or a guest was received: two towns, or two houses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.events.faults.accounts import (
    Account,
    are_others,
    have_other_offices,
    may_be_same_day,
)
from hamgara.events.faults.papers import list_matter
from hamgara.events.faults.places import find_places
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_KEYS = ("seal", "hand", "open", "receive")
_MOST = 2
_OTHER = frozenset({"planned", "ahead", "earlier", "again", "more", "each", "denied", "moved"})


def find_venues(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences that put one deed in two towns, or in two houses."""
    for key in _KEYS:
        told = [one for one in accounts if one.has(key)]
        if len(told) != _MOST or any(one.elsewhere or one.marks & _OTHER for one in told):
            continue
        first, second = told
        if first.paragraph == second.paragraph or not _is_one(report, first, second):
            continue
        if any(_are_apart(list_of(report, first), list_of(report, second))
               for list_of in (_list_houses, _list_towns)):  # fmt: skip
            yield first.span, second.span


def _is_one(report: Report, first: Account, second: Account) -> bool:
    """May it be one deed: of one day and one officer, with a word of its matter in both?"""
    return (
        not are_others(list_matter(report, first), list_matter(report, second))
        and may_be_same_day(first, second) and not have_other_offices(first, second)
        and not first.has("undone", "unsigned") and not second.has("undone", "unsigned")
        and bool(first.stems & second.stems or second.has("guest", "known"))
    )  # fmt: skip


def _are_apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return len(mine) == 1 == len(theirs) and mine != theirs


def _list_towns(report: Report, account: Account) -> frozenset[str]:
    return frozenset(place.name for place in find_places(report, account.sentence))


def _list_houses(report: Report, account: Account) -> frozenset[str]:
    return frozenset(
        match.entry for match in report.words.classes.find(account.sentence.words)
        if match.entry.startswith("at-")
    )  # fmt: skip
