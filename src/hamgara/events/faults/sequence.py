"""Which of two came first: told by first and then, and the other way round in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hamgara.events.faults.accounts import Account
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_LAST = 1000
_PAIR = 2
_STEM = {"fa": 4, "az": 5, "en": 5}
_SHORTEST = 4
_OTHER = frozenset({"ahead", "denied", "earlier"})


def find_sequences(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences that put two parties, places or offices in opposite orders."""
    told = [
        one for one in accounts
        if one.has("first") and one.has("then") and not one.elsewhere and not one.marks & _OTHER
    ]  # fmt: skip
    for first, second in combinations(told, 2):
        if first.paragraph == second.paragraph:
            continue
        orders = _read_order(report, first, second), _read_order(report, second, first)
        if orders[0] is not None and orders[1] == orders[0][::-1]:
            yield first.span, second.span
            return


def _read_order(report: Report, account: Account, other: Account) -> tuple[str, str] | None:
    """Return who was first and who came then, of just two whom both sentences name."""
    for keys, theirs in zip(_list_keys(report, account), _list_keys(report, other), strict=True):
        shared = {key for _, key in keys} & {key for _, key in theirs}
        if len(shared) != _PAIR:
            continue
        sign = account.signs["first"][0]
        end = next((one.first for one in account.signs["then"] if one.first > sign.last), _LAST)
        near = [key for at, key in keys if key in shared and sign.last < at < end][:1]
        near = near or [key for at, key in keys if key in shared and at < sign.first][-1:]
        if near:
            return near[0], next(key for key in shared if key != near[0])
    return None


def _list_keys(report: Report, account: Account) -> tuple[list[tuple[int, str]], ...]:
    """Return offices, states, and words of a sentence, each with its place among the words."""
    sentence = account.sentence
    offices = [(one.first, one.name) for one in account.posts]
    states = sorted(
        (sentence.within(one.span)[0] if not k else sentence.within(one.span)[1] - 1, actor.country)
        for one in account.mentions
        for k, actor in enumerate(one.actors)
    )
    covered = {
        k for key, some in account.signs.items() if key in ("first", "then", "plain")
        for match in some for k in range(match.first, match.last + 1)
    }  # fmt: skip
    words = [
        (k, word[: _STEM[report.language]]) for k, word in enumerate(sentence.words)
        if k not in covered and len(word) >= _SHORTEST and word.isalpha()
    ]  # fmt: skip
    return offices, states, words
