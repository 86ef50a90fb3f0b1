"""Whose idea something was: the proposal of one state here, of another there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.events.faults.accounts import Account
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_MOST = 2
_REACH = 7
_OTHER = frozenset({"denied", "earlier", "again", "more", "each"})


def find_ideas(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences that give one idea two states as its author."""
    told = [
        (one, states) for one in accounts if one.has("idea", "wish")
        for states in [_list_authors(report, one)] if states
    ]  # fmt: skip
    if len(told) != _MOST:
        return
    (first, mine), (second, theirs) = told
    if first.elsewhere or second.elsewhere or (first.marks | second.marks) & _OTHER:
        return
    at = accounts.index(first)
    before = accounts[at - 1].stems if at else frozenset[str]()
    alike = (first.stems | before) & second.stems
    if len(mine) == 1 == len(theirs) and mine != theirs and alike:
        yield first.span, second.span


def _list_authors(report: Report, account: Account) -> frozenset[str]:
    """Return the state nearest to the words for an idea: behind them (en), else before."""
    named = account.named
    found: set[str] = set()
    for match in (*account.signs.get("idea", ()), *account.signs.get("wish", ())):
        behind = match.pattern[-1] in _OF[report.language]
        after = [state for first, _, state in named if match.last < first <= match.last + _REACH]
        before = [
            state for first, _, state in named if match.first - _REACH <= first <= match.last
        ]  # fmt: skip
        found |= set(after[:1] if behind else before[-1:] or after[:1])
    return frozenset(found)


_OF = {
    "en": frozenset({"of", "from", "by", "was"}),
    "fa": frozenset({"از", "خواست", "درخواست", "ابتکار", "پیشنهاد"}),
    "az": frozenset[str](),
}  # fmt: skip
"""Words of an idea behind which its author stands."""
