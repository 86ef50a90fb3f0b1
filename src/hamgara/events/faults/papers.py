"""Whether a paper was signed: told of the same paper by one, denied in other words by another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.events.faults.accounts import PAPERS, Account, may_be_same_day
from hamgara.events.faults.report import Report
from hamgara.text.spans import Span

_ACT = "sign"
_REACH = 8
_OTHER = frozenset({"planned", "ahead", "earlier", "again"})


def find_unsigned(report: Report, accounts: Sequence[Account]) -> Iterator[tuple[Span, Span]]:
    """Yield a sentence by which a paper was signed, and one by which it was not."""
    signed = [one for one in accounts if _is_signed(report, one)]
    for denied in accounts:
        if not denied.has("unsigned") or denied.elsewhere or denied.marks & {"earlier", "planned"}:
            continue
        if not _names_paper(report, denied):
            continue
        for told in signed:
            if told is denied or not _is_one_paper(report, told, denied, len(signed)):
                continue
            if may_be_same_day(told, denied):
                yield told.span, denied.span
                return


def _is_signed(report: Report, account: Account) -> bool:
    """Does a sentence tell, as done, that papers were signed?"""
    if account.has("unsigned", "undone") or account.elsewhere or account.marks & _OTHER:
        return False
    acts = [match for match in report.scan(account.sentence).acts if match.entry.id == _ACT]
    if any(not match.entry.done for match in acts):
        return False
    told = any(match.entry.told for match in acts) or account.has("seal")
    return told and _names_paper(report, account)


def _names_paper(report: Report, account: Account) -> bool:
    """Does a sentence speak of papers at all?"""
    found = report.words.classes.find(account.sentence.words)
    return any(match.entry == PAPERS for match in found)


def _is_one_paper(report: Report, told: Account, denied: Account, signed: int) -> bool:
    """Is the paper the same: a word of its matter in both, or the only paper, told as known?"""
    mine, theirs = list_matter(report, told), list_matter(report, denied)
    if mine and theirs:
        return bool(mine & theirs)
    return signed == 1 and denied.has("known") and denied.paragraph != told.paragraph


def list_matter(report: Report, account: Account) -> frozenset[str]:
    """Return the stems of a sentence that stand near the word for a paper."""
    words = account.sentence.words
    return frozenset(
        stem for match in report.words.classes.find(words) if match.entry == PAPERS
        for word in words[max(match.first - _REACH, 0) : match.last + _REACH]
        for stem in account.stems if word.startswith(stem)
    )  # fmt: skip
