"""Words for a Word document: cut into runs of one direction, without what XML or Word refuses.

Word asks of every run whether it is written from right to left (ECMA-376, part 1, annex I), and
knows no isolates (U+2066 to U+2069: its fonts draw boxes). So the directions that the Unicode
algorithm finds (UAX 9, rules W1 to W7 and N1 to N2) are found here, and isolates become marks of
direction (U+200E, U+200F), which every program knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from hamgara.text.bidi import FSI, LRI, PDI, RLI

_LTR_MARK, _RTL_MARK = "\u200e", "\u200f"
_ISOLATES = {LRI: False, RLI: True, FSI: None}
_REFUSED = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2028\u2029\u061c]"
)
"""What XML 1.0 cannot hold, and controls that would turn the rest of a line."""
_STRONG = {"L": "L", "R": "R", "AL": "R"}
_DIGITS = ("EN", "AN")

_Piece = str | list[tuple[str, bool]]
"""A letter, or the letters of an isolate, each with its direction."""


def split_runs(text: str, *, rtl: bool) -> list[tuple[str, bool]]:
    """Return a text as runs, and whether each is written from right to left.

    Args:
        text: words, parts of which may be isolated.
        rtl: whether the line they stand in is written from right to left.
    """
    letters = _read(iter(clean(text)), rtl=rtl)
    return [
        ("".join(letter for letter, _ in group), way)
        for way, group in groupby(letters, key=lambda letter: letter[1])
    ]


def clean(text: str) -> str:
    """Return a text without what a Word document cannot hold; a tab is a space."""
    return _REFUSED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).replace("\t", " ")


def begins_rtl(text: str) -> bool:
    """Is the first letter of a text, that has a direction, written from right to left?"""
    kinds = (_STRONG.get(unicodedata.bidirectional(letter)) for letter in text)
    return next((kind for kind in kinds if kind), "L") == "R"


def _read(letters: Iterator[str], *, rtl: bool) -> list[tuple[str, bool]]:
    """Return letters with their directions, isolates in their places."""
    pieces: list[_Piece] = []
    for letter in letters:
        if letter in _ISOLATES:
            pieces.append(_read_isolate(letters, way=_ISOLATES[letter], rtl=rtl))
        elif letter != PDI:  # one that closes nothing
            pieces.append(letter)
    ways = _find_ways(pieces, rtl=rtl)
    found: list[tuple[str, bool]] = []
    for piece, way in zip(pieces, ways, strict=True):
        found += [(piece, way)] if isinstance(piece, str) else piece
    return found


def _read_isolate(letters: Iterator[str], *, way: bool | None, rtl: bool) -> list[tuple[str, bool]]:
    """Return an isolate of direction `way` (None: of its first letter), set apart by marks."""
    inner, depth = "", 1
    for letter in letters:
        depth += (letter in _ISOLATES) - (letter == PDI)
        if not depth:
            break
        inner += letter
    own = begins_rtl(inner) if way is None else way
    found = _read(iter(inner), rtl=own)
    if own == rtl or not found:
        return found
    mark = (_RTL_MARK if own else _LTR_MARK, own)
    before = [] if _is_strong(found[0]) else [mark]
    after = [] if _is_strong(found[-1]) else [mark]
    return [*before, *found, *after, (_RTL_MARK if rtl else _LTR_MARK, rtl)]


def _is_strong(letter: tuple[str, bool]) -> bool:
    """Does a letter say its direction by itself?"""
    return unicodedata.bidirectional(letter[0]) in _STRONG


def _find_ways(pieces: Sequence[_Piece], *, rtl: bool) -> list[bool]:
    """Return for each piece whether it is written from right to left."""
    kinds = _find_kinds(pieces)
    base = "R" if rtl else "L"
    last, known = base, []
    for kind in kinds:  # digits go the way of the letters before them
        last = kind if kind in ("L", "R") else last
        known.append(last if kind else "")
    before, after = _carry(known, base), [*reversed(_carry(known[::-1], base))]
    return [
        (kind or (one if one == other else base)) == "R"
        for kind, one, other in zip(known, before, after, strict=True)
    ]


def _carry(known: Sequence[str], base: str) -> list[str]:
    """Return for each place the direction that was known last."""
    last, found = base, []
    for kind in known:
        last = kind or last
        found.append(last)
    return found


def _find_kinds(pieces: Sequence[_Piece]) -> list[str]:
    """Return for each piece L, R, D for a digit and its signs, nothing for what is neutral."""
    classes = [unicodedata.bidirectional(p) if isinstance(p, str) else "" for p in pieces]
    kinds: list[str] = []
    for at, kind in enumerate(classes):
        beside = (classes[at - 1] if at else "", classes[at + 1] if at + 1 < len(classes) else "")
        if kind == "NSM":
            kinds.append(kinds[-1] if kinds else "")
        elif kind in _DIGITS or (kind == "ET" and any(other in _DIGITS for other in beside)):
            kinds.append("D")
        else:
            kinds.append(_STRONG.get(kind, ""))
    return kinds
