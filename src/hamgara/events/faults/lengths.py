"""How long talks or a stay were: three hours, and the guest rose after barely forty minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.events.faults.accounts import (
    Account,
    drop_inner,
    have_other_offices,
    is_sign,
    may_be_same_day,
)
from hamgara.events.faults.numerals import list_numerals
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_MINUTES = {"minute": 1.0, "half-hour": 30.0, "hour": 60.0, "hour-half": 90.0}
_DAYS = {"night": 1.0, "day": 1.0}
_CLOSE = 0.3
_MOST = 2
_OTHER = frozenset({"planned", "ahead", "earlier", "more", "denied", "each"})


def find_lengths(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences that give one talk, or one stay, two lengths."""
    for key, units in (("talks", _MINUTES), ("stay", _DAYS)):
        told = [
            (one, *length) for one in accounts
            if one.has(key) and not one.has("pastime") and not one.elsewhere
            and not one.marks & _OTHER
            for length in _list_lengths(report, one, units)
        ]  # fmt: skip
        if len(told) != _MOST:
            continue
        (first, mine, unit), (second, theirs, other) = told
        # a stay of three days may have two nights
        least = float(unit != other) if key == "stay" else _CLOSE * max(mine, theirs)
        apart = first is not second and abs(mine - theirs) > least
        if apart and may_be_same_day(first, second) and not have_other_offices(first, second):
            yield first.span, second.span


def _list_lengths(
    report: Report, account: Account, units: dict[str, float]
) -> Iterator[tuple[float, str]]:
    """Yield lengths with their unit: three hours, half an hour."""
    sentence = account.sentence
    numbers = {one.last: one.value for one in list_numerals(report, sentence)}
    for match in drop_inner(report.words.classes.find(sentence.words)):
        if match.entry not in units or not account.has("lasted"):
            continue
        single = match.entry in ("half-hour", "hour-half")
        value = 1 if single else numbers.get(match.first - 1)
        before = sentence.words[match.first - 1] if match.first else ""
        if value is None and is_sign(report, [before], "one"):
            value = 1
        if value:
            yield value * units[match.entry], match.entry
