"""Read a folded text as symbols: numbers, words of dates, and everything else.

Besides the symbols of the lexicon there are: `n` figures of one or two digits, `y` of four
digits that can be a year, `w` number words, `o` ordinals, `T` a decade's plural (1980s), `#`
other numbers, `x` other words (one for many), and the punctuation as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hamgara.text.dates.language import PUNCTUATION, WORD, Lexicon
from hamgara.text.fold_table import JOINT
from hamgara.text.normalize import Folded

_THOUSANDS = re.compile(r"\d[^\w\s]\d")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(slots=True, eq=False)
class Tokens:
    """A text as symbols, and for each its value and place in the fold."""

    folded: Folded
    symbols: str = ""
    values: list[object] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def word(self, at: int) -> str:
        """Return the folded word of a token."""
        return self.folded.text[self.starts[at] : self.ends[at]]

    def numbers(self, start: int, end: int, symbols: str) -> list[int]:
        """Return the values of the numbers among these symbols."""
        return [
            value
            for i in range(start, end)
            if self.symbols[i] in symbols and isinstance(value := self.values[i], int)
        ]


def read_tokens(folded: Folded, lexicon: Lexicon) -> Tokens:
    """Read a folded text (with its joints) as tokens."""
    return _Lexer(folded, lexicon).read()


class _Lexer:
    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._text = folded.text
        self._words = list(WORD.finditer(folded.text))
        self._spelled = [match[0] for match in self._words]
        self._tokens = Tokens(folded)
        self._symbols: list[str] = []
        self._at = 0

    def read(self) -> Tokens:
        entries = self._lexicon.entries
        numbers, ordinals = self._lexicon.numbers, self._lexicon.ordinals
        words, symbols, known = self._words, self._symbols, self._lexicon.known
        spots = [k for k, word in enumerate(self._spelled) if word in known or word[0].isdecimal()]
        for spot in spots:
            if spot < self._at:
                continue
            self._put_others(spot)
            match, word = words[spot], self._spelled[spot]
            if word in entries and self._read_phrase(word):
                pass
            elif word[0].isdecimal():
                self._read_figures(match)
            elif word in numbers or word in ordinals:
                self._read_number()
            elif word in PUNCTUATION:
                self._put(word, None, match.start(), match.end(), 1)
            else:
                self._put_others(spot + 1)
        self._put_others(len(words))
        self._tokens.symbols = "".join(symbols)
        return self._tokens

    def _put_others(self, end: int) -> None:
        """Put the other words up to one of the words: one symbol for all."""
        if self._at < end and self._symbols[-1:] != ["x"]:
            self._put("x", None, *self._words[self._at].span(), 1)
        self._at = max(self._at, end)

    def _put(self, symbol: str, value: object, start: int, end: int, words: int) -> None:
        self._symbols.append(symbol)
        self._tokens.values.append(value)
        self._tokens.starts.append(start)
        self._tokens.ends.append(end)
        self._at += words

    def _read_phrase(self, word: str) -> bool:
        words, at = self._words, self._at
        for phrase, symbol, value in self._lexicon.entries[word]:
            size = len(phrase)
            if size > 1:
                if tuple(self._spelled[at : at + size]) != phrase:
                    continue
            elif word in self._lexicon.numbers and symbol == "$":
                continue
            start, end = words[at].start(), words[at + size - 1].end()
            joined = self._text[end : end + 1] == JOINT and self._text[end + 1 : end + 2].isalpha()
            if symbol in "mMa" and joined:
                continue
            self._put(symbol, value, start, end, size)
            return True
        return False

    def _read_figures(self, match: re.Match[str]) -> None:
        start, end = match.span()
        figures = match[0]
        value = int(figures) if len(figures) <= 4 else 0
        before = self._text[start - 1 : start]
        symbol = "#"
        if len(figures) <= 2:
            symbol = "n"
        elif len(figures) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
            symbol = "y"
        if before.isalpha() and before.isascii() and self._symbols[-1:] != ["Q"]:
            symbol = "#"
        if symbol == "y" and not self._is_whole(start, end):
            symbol = "#"
        ending = self._lexicon.figure_ending.match(self._text, end)
        if ending is not None and symbol != "#":
            end = ending.end()
            if ending.groupdict().get("tens") is not None:
                symbol = "T" if value % 10 == 0 else "#"
        words = 1
        while self._at + words < len(self._words) and self._words[self._at + words].start() < end:
            words += 1
        self._put(symbol, value, start, end, words)

    def _is_whole(self, start: int, end: int) -> bool:
        """Return whether figures stand without signs of thousands between them."""
        offsets = self._tokens.folded.offsets
        place = slice(int(offsets.starts[start]), int(offsets.ends[end - 1]))
        return not _THOUSANDS.search(self._tokens.folded.source[place])

    def _read_number(self) -> None:
        """Read number words as one number: twenty-first, هزار و سیصد و نود و شش."""
        numbers, ordinals = self._lexicon.numbers, self._lexicon.ordinals
        language = self._lexicon.language
        words, first = self._words, self._at
        total, room, taken, ordinal = 0, 10_000, 0, False
        at = first
        while at < len(words):
            word, joined = words[at][0], 0
            multiplies = numbers.get(word, 0) in (100, 1000) and 0 < total < numbers[word]
            if taken and word in language.joiners and at + 1 < len(words):
                joined, word = 1, words[at + 1][0]
            elif taken and language.needs_joiner and not multiplies:
                joiner = next((j for j in language.joiners if word.startswith(j)), "")
                if not joiner:
                    break
                word = word[len(joiner) :]
            value = numbers.get(word, ordinals.get(word, 0))
            if multiplies and not joined:
                total, room = total * value, value
            elif 0 < value < room:
                total, room = total + value, _room_behind(value)
            else:
                break
            at += 1 + joined
            taken += 1
            if word not in numbers:
                ordinal = True
                break
            if at < len(words) and words[at][0] in language.ordinal_endings:
                ordinal = True
                at += 1
                break
        symbol = "o" if ordinal else "w"
        if total >= 100:
            symbol = "y" if _FIRST_YEAR <= total <= _LAST_YEAR else "#"
        start, end = words[first].start(), words[max(at, first + 1) - 1].end()
        self._put(symbol, total, start, end, max(at - first, 1))


def _room_behind(value: int) -> int:
    """Return what the next part of a number must stay below."""
    if value == 1000:
        return 1000
    if value >= 100:
        return 100
    return 10 if value >= 20 or value == 10 else 1
