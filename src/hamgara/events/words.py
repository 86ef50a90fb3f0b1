"""The words of a text as the event coder reads them: folded, joined, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from hamgara.text.normalize import fold
from hamgara.text.sentences import split_sentences
from hamgara.text.spans import Span

_WORD = re.compile(r"[^\W_]+(?:['.\-][^\W_]+)*(?:\.(?<=\.[^\W\d_]\.))?|[^\w\s]")
"""A word (with apostrophe, hyphen or inner full stops: iran's, joint-stock, u.s.) or a sign."""

_DASH = re.compile(r"(?<!\S)ـ(?!\S)")
"""A kashida by itself, the dash of Persian news: تهران ـ ایرنا ـ."""

_BAR = "\x01"
_LONGEST = 400
"""Words of a sentence; what has more (a text without stops) is read in pieces."""

LOWER, CAPITAL, CAPITALS = 0, 1, 2


class Join(Protocol):
    """Which neighboring words, a space between them, make one word of a language."""

    def joins(self, first: str, second: str) -> bool:
        """Do two words make one?"""
        ...

    def may_join(self, words: list[str]) -> bool:
        """May any two neighbors make one? False only where none do."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words and signs of a sentence, each with its place in the whole text.

    `cases[i]` is CAPITAL where word i begins with a capital in the text, CAPITALS where all
    its letters are; `line` joins the words by single spaces, `at[i]` is where word i begins.
    """

    span: Span
    words: list[str]
    starts: list[int]
    ends: list[int]
    cases: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def within(self, place: Span) -> tuple[int, int]:
        """Return the first word that begins inside a place of the text, and one past the last."""
        return bisect_left(self.starts, place.start), bisect_left(self.starts, place.end)

    def list_words(self, place: Span) -> list[str]:
        """Return the words that begin inside a place of the text."""
        first, end = self.within(place)
        return self.words[first:end]

    def drop(self, count: int) -> Words:
        """Return the sentence without its first words."""
        if not count:
            return self
        return Words(
            self.span, self.words[count:], self.starts[count:], self.ends[count:],
            self.cases[count:],
        )  # fmt: skip

    def place(self, first: int, last: int) -> Span:
        """Return the place in the text of words `first` to `last`, both included."""
        return Span(self.starts[first], self.ends[last])


def read_sentences(text: str, language: str, join: Join | None = None) -> list[Words]:
    """Return the sentences of a text as words, in order; the text is folded once."""
    folded = fold(_DASH.sub("-", text), language)
    line = folded.text
    starts, ends = folded.offsets.starts.tolist(), folded.offsets.ends.tolist()
    places = [match.span() for match in _WORD.finditer(line)]
    whole = split_sentences(text, language)
    glued = {one.end for one in whole if text[one.end : one.end + 1].strip()}
    if glued:
        places = list(_part(places, starts, glued))
    found = [line[begin:end] for begin, end in places]
    begins = [starts[begin] for begin, _ in places]
    closes = [ends[end - 1] for _, end in places]
    sentences: list[Words] = []
    for sentence, first, last in _list_pieces(whole, begins, closes):
        words = found[first:last]
        one = Words(sentence, words, begins[first:last], closes[first:last], [])
        if join is not None and join.may_join(words):
            one = _join_words(one, places[first:last], join)
        told = sentence.of(text)
        if told == told.lower():
            one.cases.extend([LOWER] * len(one))
        else:
            one.cases.extend([_case(text[a:b]) for a, b in zip(one.starts, one.ends, strict=True)])
        sentences.append(one)
    return sentences


def _list_pieces(
    sentences: Iterable[Span], begins: Sequence[int], closes: Sequence[int]
) -> Iterator[tuple[Span, int, int]]:
    """Yield sentences with their words `first` to `last`, those without an end cut to pieces."""
    last = 0
    for sentence in sentences:
        first = bisect_left(begins, sentence.start, last)
        last = bisect_left(begins, sentence.end, first)
        if last - first <= _LONGEST:
            if first < last:
                yield sentence, first, last
            continue
        for at in range(first, last, _LONGEST):
            end = min(at + _LONGEST, last)
            yield Span(begins[at], closes[end - 1]), at, end


def _part(
    places: Iterable[tuple[int, int]], starts: Sequence[int], ends: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Yield places of words, those parted within which a sentence ends: he left.Tehran said."""
    for begin, end in places:
        cut = next((k for k in range(begin + 1, end) if starts[k] in ends), 0)
        if not cut:
            yield begin, end
            continue
        yield begin, cut - 1
        yield cut - 1, cut
        yield cut, end


def _join_words(apart: Words, places: list[tuple[int, int]], join: Join) -> Words:
    """Return a sentence with its words joined, which stand at these places of the folded text."""
    words: list[str] = []
    begins: list[int] = []
    closes: list[int] = []
    previous = -1
    for word, start, close, (begin, end) in zip(
        apart.words, apart.starts, apart.ends, places, strict=True
    ):
        if words and begin == previous + 1 and join.joins(words[-1], word):
            words[-1] += word
            closes[-1] = close
        else:
            words.append(word)
            begins.append(start)
            closes.append(close)
        previous = end
    return Words(apart.span, words, begins, closes, [])


@lru_cache(maxsize=8192)
def split_form(form: str, language: str) -> tuple[str, ...]:
    """Return the words of a name or form, as `read_sentences` would read them."""
    return tuple(split_forms([form], language)[0])


def split_forms(forms: Iterable[str], language: str, join: Join | None = None) -> list[list[str]]:
    """Return the words of many dictionary forms; they are folded together, which is faster."""
    bare = [form.replace(_BAR, " ") for form in forms]
    return [_join(part, join) for part in fold(_BAR.join(bare), language).text.split(_BAR)]


def _join(folded: str, join: Join | None) -> list[str]:
    found = _WORD.findall(folded)
    if join is None or not join.may_join(found):
        return found
    words: list[str] = []
    for word in found:
        if words and join.joins(words[-1], word):
            words[-1] += word
        else:
            words.append(word)
    return words


def _case(word: str) -> int:
    if not word[:1].isupper():
        return LOWER
    return CAPITALS if len(word) > 1 and word.isupper() else CAPITAL
