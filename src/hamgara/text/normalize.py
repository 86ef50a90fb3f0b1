"""Fold a text for comparison, with the way back to the original.

The fold makes equal what a reader takes as the same: Arabic and Persian letters and
digits, presentation forms, canonical equivalents, case; one space for all spaces; hamza
without its carrier's variants (هیئت, هیأت, هیات). It drops diacritics, kashida, zero-width
and bidi characters, separators of thousands, and the ezafe written on a final heh
(توسعهٔ, توسعه‌ی). آ and ا, and letters with marks in other scripts, stay different.

The folded text is for matching only; what is shown or kept is the original, by its span.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.text.compose import compose
from hamgara.text.fold_table import (
    DROPPED,
    EXPANDED,
    JOINT,
    Codes,
    FoldTable,
    fold_table,
    is_word_code,
    marks,
)
from hamgara.text.heh import has_silent_heh
from hamgara.text.spans import OffsetMap, Positions

_SPACE, _COMMA, _ZERO, _NINE = 0x20, 0x2C, 0x30, 0x39
_ALEF, _TEH, _LAM, _HEH, _WAW, _YEH = 0x627, 0x62A, 0x644, 0x647, 0x648, 0x6CC
_SEEN, _SHEEN, _REH, _HAMZA, _YEH_HAMZA = 0x633, 0x634, 0x631, 0x621, 0x626
_JOINT = ord(JOINT)

_DOUBLES = tuple(
    (first, re.compile(f"{first}[ \u200c]?(و[ \u200c]?){second}"))
    for first, second in (
        ("گفت", "گو"),
        ("جست", "جو"),
        ("شست", "شو"),
        ("گفت", "شنود"),
        ("رفت", "روب"),
    )
)
"""Double verbs whose و may be left out: گفت‌وگو, گفتگو."""


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text, where its letters stood, and the original text."""

    text: str
    offsets: OffsetMap
    source: str


@dataclass(slots=True, eq=False)
class _Draft:
    """The fold under way: code points and their places in the original."""

    codes: Codes
    starts: Positions
    ends: Positions

    def drop(self, at: Positions) -> None:
        """Drop the code points at these indices."""
        if len(at):
            self.keep(~_mask(len(self.codes), at))

    def keep(self, mask: NDArray[np.bool_]) -> None:
        """Keep only the code points where `mask` is true."""
        self.codes, self.starts, self.ends = self.codes[mask], self.starts[mask], self.ends[mask]

    def look(self, at: Positions, by: int) -> Codes:
        """Return the code points `by` places from the indices `at`, 0 beyond the ends."""
        there = at + by
        inside = (there >= 0) & (there < len(self.codes))
        found: Codes = np.zeros(len(at), dtype=np.uint32)
        found[inside] = self.codes[there[inside]]
        return found


def fold(text: str, language: str = "", *, tight: bool = False, joints: bool = False) -> Folded:
    """Fold a text.

    Args:
        text: any string; lone surrogates fold to U+FFFD.
        language: ISO 639-1 code; it decides case (az: I and ı, İ and i) and is free to be
            unknown or empty.
        tight: drop all spaces too, so that رئیس جمهور and رئیسجمهور are the same.
        joints: keep a U+200C where a joint (ZWNJ, ¬, soft hyphen) stood inside a word.

    Returns:
        The folded text with its offset map. Folding it again changes nothing.
    """
    table = fold_table(language)
    draft = _fold_codes(text, table)
    _resolve_hamza(draft)
    _tidy_spaces(draft)
    _drop_ezafe(draft)
    if not joints:
        draft.drop(_where(draft.codes, _JOINT))
    _drop_thousands(draft)
    _drop_waw(draft)
    if tight:
        draft.drop(_where(draft.codes, _SPACE))
    return Folded(_to_text(draft.codes), OffsetMap(draft.starts, draft.ends, len(text)), text)


def _fold_codes(text: str, table: FoldTable) -> _Draft:
    """Map every code point; then compose what the drops brought together, until stable."""
    codes = _to_codes(text)
    starts = np.arange(len(codes), dtype=np.int64)
    draft = _Draft(codes, starts, starts + 1)
    composed = _compose(draft)
    while True:
        _apply_table(draft, table)
        composed = _compose(draft)
        if not composed:
            return draft


def _compose(draft: _Draft) -> bool:
    """Compose canonically where marks follow letters (NFC); return whether any did."""
    if not len(draft.codes) or draft.codes.max() < 0x300:
        return False
    at = np.flatnonzero(marks().composing[draft.codes])
    if not len(at):
        return False
    made = compose(draft.codes, at, marks().any)
    if made is None:
        return False
    draft.codes = made.codes
    draft.starts, draft.ends = draft.starts[made.first], draft.ends[made.last]
    return True


def _apply_table(draft: _Draft, table: FoldTable) -> None:
    source = draft.codes
    draft.codes = table.cells[source]
    special = np.flatnonzero(draft.codes >= EXPANDED)
    if not len(special):
        return
    dropped = special[draft.codes[special] == DROPPED]
    if len(dropped):
        _attach_marks(draft, dropped[marks().attached[source[dropped]]], dropped)
    if len(dropped) < len(special):
        _expand(draft, table)
    draft.keep(draft.codes != DROPPED)


def _attach_marks(draft: _Draft, at: Positions, dropped: Positions) -> None:
    """Let the place of a letter reach over the marks behind it that will be dropped."""
    if not len(at):
        return
    kept = np.ones(len(draft.codes), dtype=np.bool_)
    kept[dropped] = False
    places = np.flatnonzero(kept)
    owner = np.searchsorted(places, at) - 1
    has_owner = owner >= 0
    owners = places[owner[has_owner]]
    np.maximum.at(draft.ends, owners, draft.ends[at[has_owner]])


def _expand(draft: _Draft, table: FoldTable) -> None:
    """Write out the 1:n folds; all their letters share the place of the one character."""
    many = np.flatnonzero((draft.codes >= EXPANDED) & (draft.codes != DROPPED))
    parts = [table.expansions[i] for i in draft.codes[many] - EXPANDED]
    counts = np.ones(len(draft.codes), dtype=np.int64)
    counts[many] = [len(p) for p in parts]
    draft.codes = np.repeat(draft.codes, counts)
    draft.starts = np.repeat(draft.starts, counts)
    draft.ends = np.repeat(draft.ends, counts)
    begins = (np.cumsum(counts) - counts)[many]
    for begin, part in zip(begins.tolist(), parts, strict=True):
        draft.codes[begin : begin + len(part)] = part


def _tidy_spaces(draft: _Draft) -> None:
    """Leave one space of several, and joints only inside words."""
    joints = _where(draft.codes, _JOINT)
    if len(joints):
        word = is_word_code()
        again = draft.look(joints, -1) == _JOINT
        draft.drop(joints[again])
        joints = _where(draft.codes, _JOINT)
        inside = word[draft.look(joints, -1)] & word[draft.look(joints, 1)]
        draft.drop(joints[~inside])
    spaces = _where(draft.codes, _SPACE)
    draft.drop(spaces[draft.look(spaces, -1) == _SPACE])


def _drop_ezafe(draft: _Draft) -> None:
    """Drop the yeh of the ezafe behind a silent heh: توسعه‌ی, توسعه ی, and توسعهی."""
    while True:
        at = _where(draft.codes, _YEH)
        after = draft.look(at, 1)
        at = at[~is_word_code()[after] & (after != _JOINT)]
        before = draft.look(at, -1)
        apart = ((before == _JOINT) | (before == _SPACE)) & (draft.look(at, -2) == _HEH)
        behind = apart | (before == _HEH)
        hehs = at - 1 - apart
        dropped = [
            place
            for yeh, heh in zip(at[behind].tolist(), hehs[behind].tolist(), strict=True)
            if _is_silent(draft.codes, heh)
            for place in range(heh + 1, yeh + 1)
        ]
        if not dropped:
            return
        draft.drop(np.array(dropped, dtype=np.int64))


def _is_silent(codes: Codes, heh: int) -> bool:
    """Return whether the word that ends in the heh at this index ends in a vowel."""
    word = is_word_code()
    start = heh
    while start > 0 and (word[codes[start - 1]] or codes[start - 1] == _JOINT):
        start -= 1
    return has_silent_heh(_to_text(codes[start : heh + 1]))


def _resolve_hamza(draft: _Draft) -> None:
    """Read a hamza by its neighbors; one by itself is dropped (علماء), but not in قراءت.

    A yeh with hamza is alef in هیئت, مسئله, جرئت (also written هیأت, مسأله, جرأت); waw in
    مسئول, شئون, رئوف (مسؤول, شؤون); nothing in سئوال (سؤال); yeh else (رئیس, رییس).
    """
    at = _where(draft.codes, _HAMZA)
    if len(at):
        kept = (draft.look(at, -1) == _ALEF) & (draft.look(at, 1) == _TEH)
        draft.codes[at[kept]] = _YEH
        draft.drop(at[~kept])
    at = _where(draft.codes, _YEH_HAMZA)
    if not len(at):
        return
    before, after, third = (draft.look(at, by) for by in (-1, 1, 2))
    as_alef = np.isin(after, (_TEH, _LAM)) & is_word_code()[before]
    as_alef &= ~np.isin(before, (_ALEF, _WAW))
    as_waw = (after == _WAW) & np.isin(before, (_SEEN, _SHEEN, _REH))
    as_nothing = as_waw & (before == _SEEN) & (third == _ALEF)
    draft.codes[at] = np.where(as_alef, _ALEF, np.where(as_waw, _WAW, _YEH))
    draft.drop(at[as_nothing])


def _drop_thousands(draft: _Draft) -> None:
    """Drop the commas between groups of three digits."""
    at = _where(draft.codes, _COMMA)
    if not len(at):
        return
    digit = {
        by: (c >= _ZERO) & (c <= _NINE)
        for by in (-4, -2, -1, 1, 2, 3, 4)
        for c in (draft.look(at, by),)
    }
    grouped = digit[-1] & digit[1] & digit[2] & digit[3] & ~digit[-4] & ~digit[4]
    lone_zero = (draft.look(at, -1) == _ZERO) & ~digit[-2]
    draft.drop(at[grouped & ~lone_zero])


def _drop_waw(draft: _Draft) -> None:
    """Drop the و of double verbs: گفت‌وگو, گفت و گو, گفتگو."""
    text = _to_text(draft.codes)
    places: list[int] = []
    for first, pattern in _DOUBLES:
        if first in text:
            for match in pattern.finditer(text):
                places.extend(range(match.end(0) - len(match[0]) + len(first), match.end(1)))
    draft.drop(np.array(places, dtype=np.int64))


def _where(codes: Codes, code: int) -> Positions:
    return np.flatnonzero(codes == np.uint32(code))


def _mask(length: int, at: Positions) -> NDArray[np.bool_]:
    mask = np.zeros(length, dtype=np.bool_)
    mask[at] = True
    return mask


def _to_codes(text: str) -> Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _to_text(codes: Codes) -> str:
    return codes.tobytes().decode("utf-32-le")
