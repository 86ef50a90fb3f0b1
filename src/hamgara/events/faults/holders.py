"""Which office somebody holds: a name behind one office here, behind another there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.events.faults.accounts import Account, Post
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_PHRASE = 7
_THE = frozenset({"the"})
_NAME = 3
_LETTERS = 3
_CHANGED = frozenset({"earlier", "planned", "denied"})


def find_holders(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield two sentences that give one person of a state two offices."""
    seen: dict[str, tuple[Account, Post]] = {}
    for account in accounts:
        if account.elsewhere or account.marks & _CHANGED or account.has("changed"):
            continue
        for post in account.posts:
            for name in _list_names(report, account, post)[-1:]:
                first, held = seen.setdefault(name, (account, post))
                states = held.state and post.state and held.state != post.state
                if held.name != post.name and not states and first is not account:
                    yield first.span, account.span
                    return


def _list_names(report: Report, account: Account, post: Post) -> list[str]:
    """Return the words of the name beside an office: behind it, or between commas."""
    words = account.sentence.words
    mention = next(
        (
            one for one in account.mentions
            if one.person and one.span.start < account.sentence.ends[post.last]
            and account.sentence.starts[post.first] < one.span.end
        ), None,
    )  # fmt: skip
    if mention is not None:
        inside = {word.casefold() for word in mention.person.split()}
        return [word for word in words[post.last + 1 :] if word in inside and len(word) >= _LETTERS]
    before = post.first - 1 - (words[post.first - 1] in _THE)
    if before == 1 and words[before] == "," and words[0] not in report.words.numbers:
        return [words[0]]
    return _read_apposition(words, post.last)


def _read_apposition(words: Sequence[str], last: int) -> list[str]:
    """Return a name between two commas soon behind an office: the head of the railways, X Y, ..."""
    if "," not in words[last : last + _PHRASE]:
        return []
    start = words.index(",", last) + 1
    end = words.index(",", start) if "," in words[start : start + _NAME + 1] else start
    name = list(words[start:end])
    return name if len(name) in (_NAME - 1, _NAME) and all(w.isalpha() for w in name) else []
