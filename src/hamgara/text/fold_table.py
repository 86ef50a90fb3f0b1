"""The fold of one code point: what each character counts as when texts are compared.

The tables are made from the Unicode Character Database that Python carries, and from the
lists below. Letters of Latin and other scripts keep their marks (ö is not o); Arabic script
loses its vowel signs. آ stays apart from ا. Hamza by itself (ء) and on a yeh (ئ) is left
for `normalize`, which reads it by its neighbors.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from hamgara.compiled import recall
from hamgara.text.codepoints import Codes, to_codes
from hamgara.text.language import find_known

JOINT = "\u200c"
"""Zero-width non-joiner: the joint between the parts of one word."""

SIZE = 0x110000
DROPPED = np.uint32(0xFFFF_FFFF)
EXPANDED = np.uint32(0x8000_0000)
"""A table cell from here on is an index into `FoldTable.expansions`."""
_UNKNOWN = np.uint32(0xFFFF_FFFE)

_JOINTS = "\u200c\u00ac\u00ad\u200b"  # ZWNJ, not sign, soft hyphen, zero-width space
_LETTERS = {
    **dict.fromkeys("\u064a\u0649\u06d2\u06d0\u06cd\u06ce\u0678", "\u06cc"),  # yeh
    **dict.fromkeys("\u0643\u06aa", "\u06a9"),  # kaf
    "\u06ab": "\u06af",  # Pashto gaf
    **dict.fromkeys("\u0629\u06c0\u06c1\u06c2\u06c3\u06be\u06d5\u06ff", "\u0647"),  # heh
    **dict.fromkeys("\u0623\u0625\u0671\u0672\u0673\u0675", "\u0627"),  # alef, not its madda
    **dict.fromkeys("\u0624\u0676", "\u0648"),  # waw
    **dict.fromkeys("\u06d3", "\u0626"),  # yeh with hamza
    "\u0674": "",
    "\u066a": "%",
    "\u066b": ".",
    "\u066c": ",",
    "\u060c": ",",
    "\u061b": ";",
    "\u061f": "?",
    "\u01dd": "ə",  # turned e, typed for schwa
    "\u04d9": "ə",  # Cyrillic schwa
    **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4\u02bb\u02bf\u201b", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2212\u2043", "-"),
}
_OTHER_FOLDS: Mapping[str, str] = {"\u0130": "i", "\u0131": "i"}
_DROPPED_MARKS = (
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x08CA, 0x08FF),
    (0xFE00, 0xFE0F),
    (0xFE70, 0xFE7F),
)
_TRANSPARENT = "\u0640\u034f\u180b\u180c\u180d\u180f"  # kashida, joiners, selectors
_COMPATIBLE = (
    (0xFB00, 0xFDFF),
    (0xFE50, 0xFE6F),
    (0xFE80, 0xFEFC),
    (0xFF01, 0xFFEE),
    (0x0675, 0x0678),
)
_SAME = ((0x3400, 0x9FFF), (0xAC00, 0xD7FF), (0xE000, 0xF8FF))
"""Han, Hangul syllables and private use fold to themselves."""
_ASTRAL = (
    (0x10000, 0x11FFF),
    (0x16D60, 0x16E7F),
    (0x1BCA0, 0x1BCAF),
    (0x1D150, 0x1D24F),
    (0x1D7CE, 0x1D7FF),
    (0x1E000, 0x1E95F),
    (0x1FBF0, 0x1FBF9),
    (0x2F800, 0x2FA1F),
    (0xE0000, 0xE01EF),
)


class FoldTable:
    """A cell for every code point: another code point, `DROPPED`, or an expansion.

    Cells are filled when a code point is first met, since few of them ever are.
    """

    def __init__(self, own: Mapping[str, str]) -> None:
        """Make the table of a language with its own folds."""
        self._own = own
        self._cells = np.full(SIZE, _UNKNOWN, dtype=np.uint32)
        self._cells[0xD800:0xE000] = 0xFFFD
        self._lock = Lock()
        self.expansions: list[Codes] = []

    def look_up(self, codes: Codes) -> Codes:
        """Return the cells of some code points."""
        cells = self._cells[codes]
        unknown = cells == _UNKNOWN
        if unknown.any():
            with self._lock:
                for code in sorted(set(codes[unknown].tolist())):
                    self._fill(code)
            cells = self._cells[codes]
        return cells

    def _fill(self, code: int) -> None:
        folded = _fold_char(chr(code), self._own)
        if len(folded) == 1:
            self._cells[code] = ord(folded)
        elif not folded:
            self._cells[code] = DROPPED
        else:
            self.expansions.append(to_codes(folded))
            self._cells[code] = int(EXPANDED) + len(self.expansions) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Which code points combine with the one before; a cell for every code point.

    `composing`: may change it (NFC), but for the plain Arabic signs that the fold drops;
    `any`: all of them; `attached`: belongs to the letter before when it is dropped.
    """

    composing: NDArray[np.bool_]
    any: NDArray[np.bool_]
    attached: NDArray[np.bool_]


def fold_table(language: str) -> FoldTable:
    """Return the table of a language; a language without own folds has the common one."""
    known = find_known(language)
    own = (known.folds if known else None) or _OTHER_FOLDS
    return _make_table(tuple(own.items()))


@cache
def _make_table(folds: tuple[tuple[str, str], ...]) -> FoldTable:
    return FoldTable(dict(folds))


def _variable_codes() -> Iterable[int]:
    start = 0
    for first, last in (*_SAME, (0x10000, SIZE)):
        yield from (c for c in range(start, first) if not 0xD800 <= c < 0xE000)
        start = last + 1
    for first, last in _ASTRAL:
        yield from range(first, last + 1)


def _fold_char(char: str, own: Mapping[str, str]) -> str:
    """Return what one character folds to; '' when it is dropped."""
    code = ord(char)
    if char in _JOINTS:
        return JOINT
    if char in own:
        return own[char]
    if char in _LETTERS:
        return _LETTERS[char]
    if char in _TRANSPARENT or _lies_in(code, _DROPPED_MARKS):
        return ""
    category = unicodedata.category(char)
    simple = _fold_category(char, category)
    if simple is not None:
        return simple
    compatible = _lies_in(code, _COMPATIBLE)
    normal = unicodedata.normalize("NFKC" if compatible else "NFC", char)
    if normal == char:
        normal = char.lower()
    return normal if normal == char else "".join(_fold_char(c, own) for c in normal)


def _fold_category(char: str, category: str) -> str | None:
    """Return the fold that the character's kind decides: format, space, digit, dash."""
    if category == "Cf":
        return ""
    if category.startswith("Z") or char.isspace():
        return " "
    if category == "Nd":
        return str(unicodedata.digit(char))
    return "-" if category == "Pd" else None


def _lies_in(code: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


@cache
def marks() -> Marks:
    """Return which code points combine with the one before them."""
    return recall("marks", _build_marks)


def _build_marks() -> Marks:
    combining = np.zeros(SIZE, dtype=np.bool_)
    for code in _variable_codes():
        combining[code] |= unicodedata.combining(chr(code)) > 0
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            combining[int(parts[1], 16)] = True
    combining[0x1161:0x1176] = combining[0x11A8:0x11C3] = True  # Hangul vowels and finals
    composing = combining.copy()
    attached = combining.copy()
    attached[0x0640] = True
    for first, last in _DROPPED_MARKS:
        attached[first : last + 1] = True
        if first < 0xFE00:
            composing[first : last + 1] = False
    composing[0x0653:0x0656] = True  # madda, hamza above, hamza below
    return Marks(composing, combining, attached)


def is_word_code() -> NDArray[np.bool_]:
    """Return, for every code point, whether it is a letter or digit."""
    return _word_codes()


@cache
def _word_codes() -> NDArray[np.bool_]:
    table = np.zeros(SIZE, dtype=np.bool_)
    table[[c for c in range(0x10000) if chr(c).isalnum()]] = True
    table[[c for first, last in _ASTRAL for c in range(first, last + 1) if chr(c).isalnum()]] = True
    table[0x20000:0x32000] = True
    return table
