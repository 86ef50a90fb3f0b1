"""The folds that need neighbors: joints, spaces, ezafe, hamza, thousands, double verbs."""

from __future__ import annotations

import re

import numpy as np

from hamgara.text.codepoints import Codes, to_text
from hamgara.text.draft import Draft
from hamgara.text.fold_table import JOINT, is_word_code
from hamgara.text.heh import has_silent_heh

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


def trim_joints(draft: Draft) -> None:
    """Leave joints only inside words, and one of several."""
    joints = draft.where(_JOINT)
    if not len(joints):
        return
    again = joints[draft.look(joints, -1) == _JOINT]
    if len(again):
        draft.drop(again)
        joints = draft.where(_JOINT)
    word = is_word_code()
    inside = word[draft.look(joints, -1)] & word[draft.look(joints, 1)]
    draft.drop(joints[~inside])


def merge_spaces(draft: Draft) -> None:
    """Leave one space of several."""
    spaces = draft.where(_SPACE)
    draft.drop(spaces[draft.look(spaces, -1) == _SPACE])


def drop_ezafe(draft: Draft) -> None:
    """Drop the yeh of the ezafe behind a silent heh: توسعه‌ی, توسعه ی, and توسعهی."""
    while True:
        at = draft.where(_YEH)
        before = draft.look(at, -1)
        apart = ((before == _JOINT) | (before == _SPACE)) & (draft.look(at, -2) == _HEH)
        after = draft.look(at, 1)
        behind = (apart | (before == _HEH)) & ~is_word_code()[after] & (after != _JOINT)
        hehs = at - 1 - apart
        dropped: list[int] = []
        for yeh, heh in zip(at[behind].tolist(), hehs[behind].tolist(), strict=True):
            if _is_silent(draft.codes, heh):
                dropped.extend(range(heh + 1, _end_of_yehs(draft.codes, yeh)))
        if not dropped:
            return
        draft.drop(np.array(dropped, dtype=np.int64))


def _end_of_yehs(codes: Codes, yeh: int) -> int:
    """Return where a yeh, and others standing alone behind it, end: the ezafe written twice."""
    word = is_word_code()
    end = yeh + 1
    while end + 1 < len(codes) and codes[end] == _SPACE and codes[end + 1] == _YEH:
        if end + 2 < len(codes) and (word[codes[end + 2]] or codes[end + 2] == _JOINT):
            break
        end += 2
    return end


def _is_silent(codes: Codes, heh: int) -> bool:
    """Return whether the word that ends in the heh at this index ends in a vowel."""
    word = is_word_code()
    start = heh
    while start > 0 and (word[codes[start - 1]] or codes[start - 1] == _JOINT):
        start -= 1
    return has_silent_heh(to_text(codes[start : heh + 1]))


def resolve_hamza(draft: Draft) -> None:
    """Read a hamza by its neighbors; one by itself is dropped (علماء), but not in قراءت.

    A yeh with hamza is alef in هیئت, مسئله, جرئت (also written هیأت, مسأله, جرأت); waw in
    مسئول, شئون, رئوف (مسؤول, شؤون); nothing in سئوال (سؤال); yeh else (رئیس, رییس).
    """
    at = draft.where(_HAMZA)
    if len(at):
        kept = (draft.look(at, -1) == _ALEF) & (draft.look(at, 1) == _TEH)
        draft.codes[at[kept]] = _YEH
        draft.drop(at[~kept])
    at = draft.where(_YEH_HAMZA)
    if not len(at):
        return
    before, after, third = (draft.look(at, by) for by in (-1, 1, 2))
    as_alef = ((after == _TEH) | (after == _LAM)) & is_word_code()[before]
    as_alef &= (before != _ALEF) & (before != _WAW)
    as_waw = (after == _WAW) & ((before == _SEEN) | (before == _SHEEN) | (before == _REH))
    as_nothing = as_waw & (before == _SEEN) & (third == _ALEF)
    draft.codes[at] = np.where(as_alef, _ALEF, np.where(as_waw, _WAW, _YEH))
    draft.drop(at[as_nothing])


def drop_thousands(draft: Draft) -> None:
    """Drop the commas between groups of three digits."""
    at = draft.where(_COMMA)
    for by in (-1, 1):
        beside = draft.look(at, by)
        at = at[(beside >= _ZERO) & (beside <= _NINE)]
    if not len(at):
        return
    digit = {
        by: (c >= _ZERO) & (c <= _NINE)
        for by in (-4, -3, -2, 2, 3, 4)
        for c in (draft.look(at, by),)
    }
    grouped = digit[2] & digit[3] & ~digit[4]
    grouped &= ~(digit[-2] & digit[-3] & digit[-4])
    lone_zero = (draft.look(at, -1) == _ZERO) & ~digit[-2]
    draft.drop(at[grouped & ~lone_zero])


def drop_waw(draft: Draft) -> None:
    """Drop the و of double verbs: گفت‌وگو, گفت و گو, گفتگو."""
    text = to_text(draft.codes)
    places: list[int] = []
    for first, pattern in _DOUBLES:
        if first in text:
            for match in pattern.finditer(text):
                places.extend(range(match.end(0) - len(match[0]) + len(first), match.end(1)))
    if places:
        draft.drop(np.array(places, dtype=np.int64))
