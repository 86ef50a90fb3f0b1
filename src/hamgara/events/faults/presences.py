"""Who did it: an officer told to have been elsewhere, another told to have done it, who called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from hamgara.events.faults.accounts import Account, Post, may_be_same_day
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_REACH = 9
_DEEDS = ("receive", "hand", "seal", "open")
"""Signs of deeds that have one doer on a side."""
_MOST = 2
_UNTOLD = frozenset({"ahead", "planned"})
_OBJECT = {
    "fa": frozenset({"به", "با", "از"}), "en": frozenset({"to", "with", "from", "in"}),
    "az": frozenset[str](),
}  # fmt: skip
_CASES = ("nın", "nin", "nun", "nün", "ın", "in", "un", "ün", "ya", "yə", "da", "də", "nı", "ni")


def find_absent(accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield a sentence by which somebody took part, and one by which he was not there."""
    for away, told in permutations(accounts, 2):
        if not away.has("absent") or away.marks & _UNTOLD or away.elsewhere or told.elsewhere:
            continue
        if not (away.has("itself", "that_time", *_DEEDS)):
            continue
        for match in away.signs["absent"]:
            post = away.find_post(match.first)
            if post is not None and _takes_part(told, post) and may_be_same_day(away, told):
                yield told.span, away.span
                return


def _takes_part(told: Account, post: Post) -> bool:
    """Does a sentence tell that an officer did one of the deeds, not that he was away?"""
    if told.has("absent", "undone") or told.marks & (_UNTOLD | {"denied"}):
        return False
    return any(
        one.name == post.name and not (one.state and post.state and one.state != post.state)
        and min(abs(one.last - match.first), abs(one.first - match.last)) <= _REACH
        for one in told.posts for key in _DEEDS for match in told.signs.get(key, ())
    )  # fmt: skip


def find_other_doers(accounts: Sequence[Account], language: str) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences of which one says that it was somebody else who did it (it was X who)."""
    for key in _DEEDS:
        told = [one for one in accounts if one.has(key) and not one.elsewhere]
        if len(told) != _MOST:
            continue
        for other, first in permutations(told, 2):
            if (
                not (other.has("itself") or _is_seen(first, other, key))
                or (other.marks | first.marks) & _UNTOLD
            ):
                continue
            mine, theirs = _find_doer(first, key, language), _find_doer(other, key, language)
            if mine is None or theirs is None or not may_be_same_day(first, other):
                continue
            if _are_apart(mine, theirs) and not _names(first, theirs):
                yield first.span, other.span
                return


def _is_seen(first: Account, other: Account, key: str) -> bool:
    """Does somebody tell of the same deed: at the same kind of place, or of the same thing?"""
    place = first.has("port") and other.has("port") if key == "receive" else True
    return bool(other.begins > 0 and place and first.stems & other.stems) or (
        other.begins > 0 and key == "receive" and place and other.has("guest")
    )


def _names(account: Account, post: Post) -> bool:
    return any(one.name == post.name for one in account.posts)


def _are_apart(mine: Post, theirs: Post) -> bool:
    states = mine.state and theirs.state and mine.state != theirs.state
    return mine.name != theirs.name and not states


def _find_doer(account: Account, key: str, language: str) -> Post | None:
    match = account.signs[key][0]
    if language == "en" and "by" in account.sentence.words[match.last : match.last + 3]:
        behind = [one for one in account.posts if match.last < one.first <= match.last + _REACH]
        return behind[0] if behind else None
    return account.find_post(match.last)


def find_callers(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences by which one call was made by either side."""
    called = [one for one in accounts if one.has("dial", "wish")]
    talks = any(one.has("by_phone") for one in accounts)
    callers = [(one, states) for one in called for states in [_list_callers(report, one)] if states]
    if not talks or len(callers) != _MOST:
        return
    (first, mine), (second, theirs) = callers
    marks = (first.marks | second.marks) & (_UNTOLD | {"denied", "earlier", "again"})
    alike = len(mine) == 1 == len(theirs) and mine != theirs
    apart = first.elsewhere or second.elsewhere or not may_be_same_day(first, second)
    if alike and not marks and not apart:
        yield first.span, second.span


def _list_callers(report: Report, account: Account) -> frozenset[str]:
    """Return the states whose wish a call was, or who made it, by one sentence."""
    words, language = account.sentence.words, report.language
    named = account.named
    found: set[str] = set()
    for match in account.signs.get("wish", ()):
        if language == "az":
            near = [state for first, end, state in named if first <= match.first < end + 2]
            found |= set(near[-1:])
        else:
            near = [state for first, _, state in named if match.last < first <= match.last + 5]
            found |= set(near[:1])
    for match in account.signs.get("dial", ()):
        near = [
            state for first, end, state in named
            if match.last - _REACH <= first <= match.last
            and words[max(first - 1, 0)] not in _OBJECT[language]
            and not (language == "az" and words[end - 1].endswith(_CASES))
        ]  # fmt: skip
        found |= set(near[-1:])
    return frozenset(found)
