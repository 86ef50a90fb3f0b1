"""Accounts of one happening under different headings, in other words, through other mouths.

Where `tellings` compare the verbs of one act, an account is read by whatever goes with it: who
took his room straight from the plane has arrived, a paper that went back without a signature was
not signed. The words are the tables `accounts`, `classes` and `posts` of a language's file in
`library/faults/`. An account is `elsewhere` where its sentence, the first under its
heading, or that heading tells of an earlier or another happening: such are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from hamgara.events.faults.report import Report, list_common, list_known
from hamgara.events.faults.tellings import resolve
from hamgara.events.patterns import Match
from hamgara.events.reading import Mention
from hamgara.events.words import Words
from hamgara.text.spans import Span

PAPERS = "papers"
"""The class of what is signed."""
_DEPUTY = "müavini"
_KIND = 4
_PAIR = 2
_ACCORDING = frozenset({"according", "به"})
_LANDS = frozenset({"state", "adjective", "city"})
_NEVER = frozenset[tuple[date, date]]()
_HAPPENS = frozenset({"come", "go", "receive", "seal", "hand", "talks", "by_phone"})
_FAR = timedelta(days=20)
_LONG = timedelta(days=7)
_STEM = {"fa": 4, "az": 4, "en": 5}
_SHORTEST = {"fa": 3, "az": 3, "en": 4}


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody told by an office on words `first` to `last`.

    `kind` is the word beside it that tells which minister it is (trade), `state` whose.
    Both are "" where they are not told.
    """

    name: str
    kind: str
    state: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """A sentence of the body with the signs of `accounts` in it, whom it names and when.

    `times` are first and last day of each time with the word at which it stands, `days` the same,
    or those of the sentence before in its line; `under` are the offices of its heading; `another`:
    a word says that it is another happening; `begins`: the word behind who tells it; `stems` its
    words of matter, without places, offices, numbers.
    """

    sentence: Words
    paragraph: int
    mentions: tuple[Mention, ...]
    signs: Mapping[str, Sequence[Match[str]]]
    posts: tuple[Post, ...]
    times: tuple[tuple[int, date, date], ...]
    days: frozenset[tuple[date, date]]
    under: frozenset[str]
    stems: frozenset[str]
    marks: frozenset[str]
    another: bool
    elsewhere: bool
    begins: int

    @property
    def span(self) -> Span:
        """The place of its sentence."""
        return self.sentence.span

    @property
    def states(self) -> frozenset[str]:
        """The states of whom it names."""
        return frozenset(actor.country for one in self.mentions for actor in one.actors)

    @property
    def told_posts(self) -> frozenset[str]:
        """The offices that it names, that of who only tells it left out."""
        return frozenset(one.name for one in self.posts if one.first >= self.begins)

    @property
    def told_mentions(self) -> tuple[Mention, ...]:
        """Whom it names, who only tells it left out."""
        start = self.sentence.starts[min(self.begins, len(self.sentence) - 1)]
        return tuple(one for one in self.mentions if one.span.start >= start)

    @property
    def named(self) -> list[tuple[int, int, str]]:
        """The states that stand by themselves: first word, word behind the last, code."""
        return [
            (*self.sentence.within(one.span), one.actors[0].country)
            for one in self.mentions if len(one.actors) == 1
        ]  # fmt: skip

    def has(self, *keys: str) -> bool:
        """Does one of the signs stand in it?"""
        return any(key in self.signs for key in keys)

    def find_post(self, before: int, reach: int = 8) -> Post | None:
        """Return the last office named within reach before a word."""
        near = [one for one in self.posts if before - reach <= one.last < before]
        return near[-1] if near else None


def may_be_same_day(one: Account, other: Account) -> bool:
    """May two accounts be of one day: do their days meet, or is one of them not told?"""
    return not (one.days and other.days) or any(
        begin <= last and start <= end
        for begin, end in one.days for start, last in other.days
    )  # fmt: skip


def are_others(mine: Set[str], theirs: Set[str]) -> bool:
    """Are there some on both sides, and none on both?"""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def have_other_offices(one: Account, other: Account) -> bool:
    """Do both name, or stand under, offices, and none that is in the other?"""
    return are_others(one.told_posts | one.under, other.told_posts | other.under)


def list_accounts(report: Report) -> list[Account]:
    """Return the sentences of a report that have signs of an account, in their order."""
    known = list_common(report.language, report.beside)
    found: list[Account] = []
    if sum(not report.is_heading(one) for one in report.sentences) < _PAIR:
        return found
    away, opens, under, days, paragraph = False, False, frozenset[str](), _NEVER, -1
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        signs: dict[str, list[Match[str]]] = {}
        for match in report.words.accounts.find(sentence.words):
            signs.setdefault(match.entry, []).append(match)
        line = report.find_paragraph(sentence)
        if report.is_heading(sentence):
            away, opens = "other_time" in signs and line > 0, True
            under = frozenset(one.name for one in _list_posts(report, sentence, mentions))
            continue
        times = tuple(_list_times(report, sentence))
        marks = _list_marks(report, sentence, signs)
        told = frozenset((begin, end) for _, begin, end in times)
        days = told or (days if line == paragraph else _NEVER)
        own = "other_time" in signs
        away, opens = away or bool(opens and own and _HAPPENS.intersection(signs)), False
        far = report.day is not None and any(report.day - end > _FAR for _, _, end in times)
        found.append(
            Account(
                sentence, line, tuple(mentions), signs,
                tuple(_list_posts(report, sentence, mentions)), times, days, under,
                frozenset(_list_stems(report, sentence, known)),
                marks, away or own, away or own or far, _find_begin(report, sentence),
            )
        )  # fmt: skip
        paragraph, days = line, _NEVER if "ahead" in marks else days
    return found


def _find_begin(report: Report, sentence: Words) -> int:
    """Return the first word behind who tells a sentence (an aide said), 0 where nobody does."""
    said = [one for one in report.find(sentence, "said") if one.first < len(sentence) // 2]
    if not said:
        return 0
    words, last = sentence.words, said[0].last
    if words[said[0].first] in _ACCORDING:
        return words.index(",", last) if "," in words[last:] else last + 1
    return last + 1


def _list_marks(
    report: Report, sentence: Words, signs: Mapping[str, Sequence[Match[str]]]
) -> frozenset[str]:
    """Return the marks of a sentence; what is done each day is no series of happenings."""
    marks = report.list_marks(sentence)
    return marks - {"each"} if "daily" in signs else marks


def is_sign(report: Report, words: Sequence[str], key: str) -> bool:
    """Does a sign of an account stand among some words?"""
    return any(match.entry == key for match in report.words.accounts.find(words))


def drop_inner(matches: Iterator[Match[str]]) -> list[Match[str]]:
    """Return matches without those inside a longer one."""
    found = list(matches)
    return [
        one for one in found
        if not any(
            other.first <= one.first and one.last <= other.last
            and other.last - other.first > one.last - one.first
            for other in found
        )
    ]  # fmt: skip


def _list_times(report: Report, sentence: Words) -> Iterator[tuple[int, date, date]]:
    for one in report.list_dates(sentence):
        found = resolve(one, report.day, "past")
        if found is not None:
            if found[1] - found[0] > _LONG:
                continue
            at = next((k for k, end in enumerate(sentence.ends) if end > one.span.start), 0)
            yield at, *found


def _list_posts(report: Report, sentence: Words, mentions: Sequence[Mention]) -> Iterator[Post]:
    for match in drop_inner(report.words.posts.find(sentence.words)):
        span = sentence.place(match.first, match.last)
        near = (one for one in mentions if one.span.overlaps(span))
        states = {actor.country for one in near for actor in one.actors}
        if sentence.words[match.last + 1 : match.last + 2] == [_DEPUTY]:
            continue
        state = states.pop() if len(states) == 1 else ""
        yield Post(match.entry, _read_kind(report, sentence, match), state, match.first, match.last)


def _read_kind(report: Report, sentence: Words, match: Match[str]) -> str:
    """Return the word beside an office that tells of what it is (trade), "" for none."""
    at = match.last + 1 if report.language == "fa" else match.first - 1
    word = sentence.words[at] if 0 <= at < len(sentence) else ""
    common = list_known(report.language, report.beside, _LANDS)
    bare = word.removesuffix("'s")
    plain = bare in common or is_sign(report, [word], "plain") or len(word) < _KIND
    return "" if plain or not word.isalpha() else word


def _list_stems(report: Report, sentence: Words, known: frozenset[str]) -> Iterator[str]:
    language = report.language
    indexes = report.words.posts, report.words.classes, report.words.accounts
    covered = {
        k for index in indexes for match in index.find(sentence.words)
        if (index is not report.words.classes or match.entry == PAPERS) and "~" not in match.pattern
        for k in range(match.first, match.last + 1)
    }  # fmt: skip
    for k, word in enumerate(sentence.words):
        if k in covered or word in known or word in report.words.numbers:
            continue
        if len(word) >= _SHORTEST[language] and word.isalpha():
            yield word[: _STEM[language]]
