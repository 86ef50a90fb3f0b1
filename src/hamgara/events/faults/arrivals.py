"""The day on which a guest came or left, told by what goes with it: a room taken, a plane."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from hamgara.events.faults.accounts import Account, are_others, have_other_offices, is_sign
from hamgara.events.faults.offices import HEADS, are_kin, list_offices
from hamgara.events.faults.places import find_places
from hamgara.events.faults.report import Report
from hamgara.events.reading import Mention
from hamgara.text.spans import Span

_MOST = 2
_REACH = 12
_FROM = ("dan", "dən")
_OTHER = frozenset({"more", "planned", "moved", "ahead", "each", "again"})


def find_moves(
    report: Report, accounts: Sequence[Account], key: str
) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences by which one guest came (`come`) or left (`go`) on two days."""
    told = [
        (one, days) for one in accounts
        if one.has(key) and not one.has("undone") and not one.elsewhere and not one.marks & _OTHER
        for days in [_find_day(one, key)] if days
    ]  # fmt: skip
    if len(told) != _MOST:
        return
    (first, mine), (second, theirs) = told
    apart = mine[1] < theirs[0] or theirs[1] < mine[0]
    voices = first.paragraph != second.paragraph or second.begins > 0
    if apart and voices and _is_one_guest(report, first, second):
        yield first.span, second.span


def _find_day(account: Account, key: str) -> tuple[date, date] | None:
    """Return the time next to the sign, none where two stand at the same distance."""
    match = account.signs[key][0]
    near = sorted(
        (min(abs(at - match.first), abs(at - match.last)), begin, end)
        for at, begin, end in account.times
    )  # fmt: skip
    if not near or near[0][0] > _REACH:
        return None
    return near[0][1], near[0][2]


def _is_one_guest(report: Report, first: Account, second: Account) -> bool:
    """Is the guest of both the same: no other state, office, town, or kind of group?"""
    if not (second.has("guest") or second.states & first.states or second.stems & first.stems):
        return False
    towns = [
        {place.name for place in find_places(report, one.sentence, going=True)}
        for one in (first, second)
    ]  # fmt: skip
    if are_others(*towns) and not second.has("port"):
        return False
    if are_others(_list_homes(report, first), _list_homes(report, second)):
        return False
    ranks = [
        list_offices([one.office for one in some.told_mentions], HEADS) for some in (first, second)
    ]
    if ranks[0] and ranks[1] and not are_kin(ranks[0], ranks[1]):
        return False
    if any(
        one.name == other.name and one.kind and other.kind and one.kind != other.kind
        for one in first.posts for other in second.posts
    ):  # fmt: skip
        return False
    if have_other_offices(first, second) and not second.has("guest"):
        return False
    if are_others(first.told_posts, second.told_posts):
        return False
    return not are_other_groups(report, first.sentence.words, second.sentence.words)


def _list_homes(report: Report, account: Account) -> frozenset[str]:
    """Return the states of whom a sentence names, those of its towns left out."""
    towns = {place.first for place in find_places(report, account.sentence, going=True)}
    return frozenset(
        actor.country
        for one in account.told_mentions
        for actor in one.actors
        if account.sentence.within(one.span)[0] not in towns
        and (one.office or not _is_left(report, account, one))
    )


def _is_left(report: Report, account: Account, mention: Mention) -> bool:
    """Is a name that of a place that somebody leaves, in Azerbaijani by its ending?"""
    _, end = account.sentence.within(mention.span)
    return report.language == "az" and account.sentence.words[end - 1].endswith(_FROM)


def are_other_groups(report: Report, first: Sequence[str], second: Sequence[str]) -> bool:
    """Has a word for a group (team) another word beside it in each that tells which (youth)?"""
    kinds = _list_kinds(report, first), _list_kinds(report, second)
    return any(
        head in kinds[1] and kinds[1][head] != kind for head, kind in kinds[0].items()
    )  # fmt: skip


def _list_kinds(report: Report, words: Sequence[str]) -> dict[str, str]:
    """Return the words that tell which group is meant, by the group's own word."""
    found: dict[str, str] = {}
    for match in report.words.find(words, "groups"):
        at = match.last + 1 if report.language == "fa" else match.first - 1
        if 0 <= at < len(words):
            kind = words[at]
            plain = kind in report.words.numbers or report.words.has([kind], "definite")
            if kind.isalpha() and not plain and not is_sign(report, [kind], "plain"):
                found.setdefault(words[match.first], kind)
    return found
