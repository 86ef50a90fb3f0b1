"""The words of a text as the event coder reads them: folded, joined, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from hamgara.text.normalize import fold
from hamgara.text.sentences import split_sentences
from hamgara.text.spans import Span

_WORD = re.compile(r"[^\W_]+(?:['.\-][^\W_]+)*(?:(?<=\.[^\W\d_])\.)?|[^\w\s]")
"""A word (with apostrophe, hyphen or inner full stops: iran's, joint-stock, u.s.) or a sign."""

_DASH = re.compile(r"(?<!\S)ـ(?!\S)")
"""A kashida by itself, the dash of Persian news: تهران ـ ایرنا ـ."""

_BAR = "\x01"

LOWER, CAPITAL, CAPITALS = 0, 1, 2

Join = Callable[[str, str], bool]
"""Do these two neighboring words, a space between them, make one word of the language?"""


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
    starts, ends = folded.offsets.starts.tolist(), folded.offsets.ends.tolist()
    matches = [match.span() for match in _WORD.finditer(folded.text)]
    places = [starts[begin] for begin, _ in matches]
    sentences: list[Words] = []
    for sentence in split_sentences(text, language):
        first, last = bisect_left(places, sentence.start), bisect_left(places, sentence.end)
        words: list[str] = []
        begins: list[int] = []
        closes: list[int] = []
        previous = -1
        for begin, end in matches[first:last]:
            word = folded.text[begin:end]
            if join and words and begin == previous + 1 and join(words[-1], word):
                words[-1] += word
                closes[-1] = ends[end - 1]
            else:
                words.append(word)
                begins.append(starts[begin])
                closes.append(ends[end - 1])
            previous = end
        if words:
            whole = sentence.of(text)
            cases = [LOWER] * len(words)
            if whole != whole.lower():
                cases = [_case(text[a:b]) for a, b in zip(begins, closes, strict=True)]
            sentences.append(Words(sentence, words, begins, closes, cases))
    return sentences


@lru_cache(maxsize=8192)
def split_form(form: str, language: str) -> tuple[str, ...]:
    """Return the words of a name or form, as `read_sentences` would read them."""
    return tuple(split_forms([form], language)[0])


def split_forms(forms: Iterable[str], language: str, join: Join | None = None) -> list[list[str]]:
    """Return the words of many dictionary forms; they are folded together, which is faster."""
    bare = [form.replace(_BAR, " ") for form in forms]
    return [_join(part, join) for part in fold(_BAR.join(bare), language).text.split(_BAR)]


def _join(folded: str, join: Join | None) -> list[str]:
    words: list[str] = []
    for match in _WORD.finditer(folded):
        if join and words and join(words[-1], match[0]):
            words[-1] += match[0]
        else:
            words.append(match[0])
    return words


def _case(word: str) -> int:
    if not word[:1].isupper():
        return LOWER
    return CAPITALS if len(word) > 1 and word.isupper() else CAPITAL
