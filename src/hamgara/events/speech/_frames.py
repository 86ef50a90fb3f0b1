"""Find the verbs of saying of a sentence: word patterns in which `…` stands for what is said.

`said …` (the gist follows), `… said` (it stands before), `called for … on` (it stands between).
Parts of a pattern are written as those of a cue: `word*`, `*word`, `~`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hamgara.events.patterns import PatternIndex, keep_apart, match_pattern, split_patterns
from hamgara.events.speech_book import SpeechVerb, StanceBook

_GIST = "…"
_REACH = 40


@dataclass(frozen=True, slots=True)
class Match:
    """A verb of saying on words `first` to `last`, and the words that are said.

    `begin` is None where the gist begins somewhere before the verb, `end` None where it ends
    somewhere behind it; `opener` are the words before a gist that stands between.
    """

    verb: SpeechVerb
    first: int
    last: int
    begin: int | None
    end: int | None
    opener: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Frame:
    verb: SpeechVerb
    head: tuple[str, ...]
    tail: tuple[str, ...]


class Frames:
    """The patterns of a language, compiled once.

    `closers` are words behind a verb that tell that what was said does not follow (and);
    adverbs (list `adverbs`: strongly) may stand anywhere between the words of a pattern.
    """

    def __init__(self, book: StanceBook, closers: frozenset[str] = frozenset()) -> None:
        self._closers = closers
        frames = [
            _Frame(verb, _split(before, book.language), _split(after, book.language))
            for verb in book.verbs for form in verb.words
            for before, _, after in [form.partition(_GIST)]
        ]  # fmt: skip
        self._frames = PatternIndex((one.tail or one.head, one) for one in frames)
        adverbs = [(form, None) for form in book.lists.get("adverbs", ())]
        self._adverbs = PatternIndex(split_patterns(adverbs, book.language))

    def find(self, words: Sequence[str]) -> list[Match]:
        """Return the matches in the order of their verbs; a longer one covers a shorter."""
        how = {k for one in self._adverbs.find(words) for k in range(one.first, one.last + 1)}
        if not how:
            return self._find(words)
        kept = [k for k in range(len(words)) if k not in how]
        return [_put_back(one, kept) for one in self._find([words[k] for k in kept])]

    def _find(self, words: Sequence[str]) -> list[Match]:
        matches = (
            _match(frame, words, first, last) for _, frame, first, last in self._frames.find(words)
        )
        found = [one for one in matches if one is not None and not self._is_closed(one, words)]
        found.sort(key=lambda one: (one.first - one.last, -(one.begin or 0)))
        return keep_apart(found)

    def _is_closed(self, match: Match, words: Sequence[str]) -> bool:
        """Is nothing said behind the verb, where its pattern has it?"""
        if match.end is not None:
            return False
        behind = words[match.last + 1 :]
        return behind[0] in self._closers or not any(word[0].isalnum() for word in behind)


def _split(form: str, language: str) -> tuple[str, ...]:
    return next((pattern for pattern, _ in split_patterns([(form, None)], language)), ())


def _put_back(match: Match, kept: Sequence[int]) -> Match:
    """Return a match among the `kept` words on its places among all words."""
    return replace(
        match, first=kept[match.first], last=kept[match.last],
        begin=kept[match.begin] if match.begin is not None else None,
        end=kept[match.end] if match.end is not None else None,
        opener=(kept[match.opener[0]], kept[match.opener[1]]) if match.opener else None,
    )  # fmt: skip


def _match(frame: _Frame, words: Sequence[str], at: int, last: int) -> Match | None:
    """Return the match of a frame whose verb stands on words `at` to `last`."""
    if not frame.tail:
        return Match(frame.verb, at, last, last + 1, None) if last + 1 < len(words) else None
    if not frame.head:
        return Match(frame.verb, at, last, None, at - 1) if at else None
    for start in range(at - 2, max(-1, at - _REACH), -1):
        end = match_pattern(frame.head, words, start)
        if 0 <= end < at - 1:
            return Match(frame.verb, at, last, end + 1, at - 1, (start, end))
    return None
