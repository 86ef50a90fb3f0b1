"""Split a text into sentences, as spans.

Rules of our own: a full stop, question or exclamation mark or ellipsis ends a sentence, a colon
does not, a line end does, unless only a fixed width made it. A full stop ends none in a number,
behind an abbreviation or an initial, or in a short quotation or bracket. Agencies forget the
space behind the full stop; there a sentence ends all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from hamgara.text.language import Language, find_language
from hamgara.text.normalize import fold
from hamgara.text.spans import Span

_CLOSERS = "\"'»”’)\\]}›\u2069\u200f\u200e"
_END = re.compile(
    rf"(?P<line>[\n\r\u2028\u2029\u0085]+)"
    rf"|(?P<mark>[.!?؟…۔]+)(?P<close>[{_CLOSERS}]*(?:\[\d+\])*)"
)
_GUARDED = re.compile(r"«[^«»\n]{0,300}»|“[^“”\n]{0,300}”|\"[^\"\n]{0,300}\"|\([^()\n]{0,200}\)")
_WORD_BEFORE = re.compile(r"(?:.*[\s\"'«»“”()\[\]،,;؛:!?؟])?(.*)", re.DOTALL)
_LOOK_BACK = 24
_FEWEST_LINES, _SHORTEST_LINE, _EVEN = 3, 40, 0.75
"""Of a wrapped paragraph: lines, letters of a line, and the shortest line by the longest."""
_BLOCK = re.compile(rf"(?m)^[^\S\n]*+(\S.*+(?:\n\S.*+){{{_FEWEST_LINES - 1},}})")
_CLOSED = re.compile(rf"[.!?؟…۔:;؛][{_CLOSERS}]*\s*\Z")
_INSIDE = re.compile(rf"\w\w[.!?؟۔][{_CLOSERS}]*\s+\S")
_NEXT_WORD = re.compile(r"[\s\"'«“(\[‘-]*([^\W_]+)")
_PERSIAN_LETTER = re.compile("[\u0620-\u065f\u066e-\u06d3]")
_ADDRESS = re.compile(r"(?:Az|Com|Org|Net|Info|News|Tv)\b")
"""How an address ends that is written with a capital (Day.Az)."""
_NUMBER = re.compile(r"\(?\d+\Z")


def split_sentences(text: str, language: str) -> list[Span]:
    """Return the sentences of `text`, in order, without the space around them.

    They do not overlap, and every character that is no space lies in one of them.

    Raises:
        HamgaraError: there is no such language.
    """
    known = find_language(language)
    sentences: list[Span] = []
    start = 0
    for end in _find_ends(text, known):
        _append_trimmed(sentences, text, start, end)
        start = end
    _append_trimmed(sentences, text, start, len(text))
    return sentences


def _append_trimmed(sentences: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        begin = start + len(piece) - len(piece.lstrip())
        sentences.append(Span(begin, begin + len(bare)))


def _find_ends(text: str, language: Language) -> Iterator[int]:
    guarded = [m.span() for m in _GUARDED.finditer(text)]
    opens = [start for start, _ in guarded]
    wrapped = _list_wraps(text)
    start = 0
    for match in _END.finditer(text):
        if match["line"]:
            ends = match.start() not in wrapped and _ends_at_line(text, match)
        else:
            at = bisect_right(opens, match.start()) - 1
            inside = at >= 0 and match.end() < guarded[at][1]
            ends = not inside and _ends_at_mark(text, match, start, language)
        if ends:
            start = match.end()
            yield start


def _list_wraps(text: str) -> set[int]:
    """Return the ends of lines that only a fixed width made: a sentence runs on there.

    So it is in a paragraph of three lines or more where all but the last are about as long as the
    longest, few end with a mark, and a sentence ends inside a line.
    """
    found: set[int] = set()
    for block in _BLOCK.finditer(text) if text.count("\n") >= _FEWEST_LINES - 1 else ():
        ends = [match.start() for match in re.finditer("\n", block[1])]
        lines = block[1].split("\n")
        sizes = [len(line) for line in lines[:-1]]
        longest = max(sizes)
        even = min(sizes) >= max(_SHORTEST_LINE, _EVEN * longest) and len(lines[-1]) <= longest
        closed = sum(bool(_CLOSED.search(line)) for line in lines[:-1])
        if even and 2 * closed < len(sizes) and any(map(_INSIDE.search, lines)):
            found.update(block.start(1) + end for end in ends)
    return found


def _ends_at_line(text: str, match: re.Match[str]) -> bool:
    """Return whether a line end ends a sentence: not where a Latin sentence runs on."""
    following = text[match.end() : match.end() + 1]
    return len(match[0].replace("\r\n", "\n")) > 1 or not following.islower()


def _ends_at_mark(text: str, match: re.Match[str], start: int, language: Language) -> bool:
    after = text[match.end() : match.end() + 1]
    mark, closed = match["mark"], bool(match["close"])
    if not after or after.isspace():
        following = _NEXT_WORD.match(text, match.end())
        word = following[1] if following else ""
        if mark == "." and not closed:
            return not _is_abbreviation(text, match.start(), start, word, language)
        runs_on = word[:1].islower() or (closed and word in language.continuing)
        return not ((closed or mark != ".") and runs_on)
    persian = _PERSIAN_LETTER.match(after) is not None
    if mark != "." or closed:
        return persian and mark not in (".", "..", "...", "…")
    latin = after.isupper() and not _ADDRESS.match(text, match.end())
    before = _word_before(text, match.start(), start) if persian or latin else ""
    is_word = before[-2:].islower() if latin else sum(c.isalpha() for c in before) > 1
    return is_word and not _is_abbreviation(text, match.start(), start, "", language)


def _is_abbreviation(text: str, at: int, start: int, following: str, language: Language) -> bool:
    """Return whether the full stop at `at` belongs to the word before it."""
    if following[:1].islower():
        return True
    before = _word_before(text, at, start)
    if _NUMBER.match(before):
        return not text[start : at - len(before)].strip()
    word = _fold_word(before, language.code)
    initial = len(word) == 1 and word.isalpha()
    dotted = "." in word and all(len(part) < 2 for part in word.split("."))
    if not (initial or dotted or word in language.abbreviations):
        return False
    starts = following[:1].isupper() and _fold_word(following, language.code) in language.frequent
    return not (starts and (dotted or word in language.closing_abbreviations))


@lru_cache(maxsize=4096)
def _fold_word(word: str, language: str) -> str:
    return fold(word, language).text


def _word_before(text: str, at: int, start: int) -> str:
    match = _WORD_BEFORE.match(text, max(start, at - _LOOK_BACK), at)
    return match[1] if match else ""
