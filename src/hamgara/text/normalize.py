"""Fold a text for comparison, with the way back to the original.

The fold makes equal what a reader takes as the same: Arabic and Persian letters and
digits, presentation forms, canonical equivalents, case; one space for all spaces; hamza
without its carrier's variants (هیئت, هیأت, هیات). It drops diacritics, kashida, zero-width
and bidi characters, separators of thousands, and the ezafe written on a final heh
(توسعهٔ, توسعه‌ی). آ and ا, and letters with marks in other scripts, stay different.

The folded text is for matching only; what is shown or kept is the original, by its span.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hamgara.text.codepoints import to_codes, to_text
from hamgara.text.compose import compose
from hamgara.text.draft import Draft
from hamgara.text.fold_rules import (
    drop_ezafe,
    drop_thousands,
    drop_waw,
    merge_spaces,
    resolve_hamza,
    trim_joints,
)
from hamgara.text.fold_table import (
    DROPPED,
    EXPANDED,
    JOINT,
    FoldTable,
    fold_table,
    marks,
)
from hamgara.text.spans import OffsetMap, Positions


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text, where its letters stood, and the original text."""

    text: str
    offsets: OffsetMap
    source: str


def fold(
    text: str,
    language: str = "",
    *,
    tight: bool = False,
    joints: bool = False,
    keep_ezafe: bool = False,
) -> Folded:
    """Fold a text.

    Args:
        text: any string; lone surrogates fold to U+FFFD.
        language: ISO 639-1 code; it decides case (az: I and ı, İ and i) and is free to be
            unknown or empty.
        tight: drop all spaces too, so that رئیس جمهور and رئیسجمهور are the same.
        joints: keep a U+200C where a joint (ZWNJ, ¬, soft hyphen) stood inside a word.
        keep_ezafe: keep the yeh that looks like the ezafe of a final heh (توسعه‌ی).

    Returns:
        The folded text with its offset map. Folding it again changes nothing.
    """
    table = fold_table(language)
    draft = _fold_codes(text, table)
    resolve_hamza(draft)
    trim_joints(draft)
    merge_spaces(draft)
    if not keep_ezafe:
        drop_ezafe(draft)
    if not joints:
        draft.drop(draft.where(ord(JOINT)))
    drop_thousands(draft)
    drop_waw(draft)
    if tight:
        draft.drop(draft.where(ord(" ")))
    _compose(draft)
    return Folded(to_text(draft.codes), OffsetMap(draft.starts, draft.ends, len(text)), text)


def _fold_codes(text: str, table: FoldTable) -> Draft:
    """Map every code point; then compose what the drops brought together, until stable."""
    codes = to_codes(text)
    starts = np.arange(len(codes), dtype=np.int64)
    draft = Draft(codes, starts, starts + 1)
    _compose(draft)
    while True:
        _apply_table(draft, table)
        trim_joints(draft)
        if not _compose(draft):
            return draft


def _compose(draft: Draft) -> bool:
    """Compose canonically where marks follow letters (NFC); return whether any did."""
    if not len(draft.codes) or draft.codes.max() < 0x300:
        return False
    at = marks().composing[draft.codes].nonzero()[0]
    if not len(at):
        return False
    made = compose(draft.codes, at, marks().any)
    if made is None:
        return False
    draft.codes = made.codes
    draft.starts, draft.ends = draft.starts[made.first], draft.ends[made.last]
    return True


def _apply_table(draft: Draft, table: FoldTable) -> None:
    source = draft.codes
    draft.codes = table.look_up(source)
    special = (draft.codes >= EXPANDED).nonzero()[0]
    if not len(special):
        return
    dropped = special[draft.codes[special] == DROPPED]
    if len(dropped):
        _attach_marks(draft, dropped[marks().attached[source[dropped]]], dropped)
    if len(dropped) < len(special):
        _expand(draft, table)
    draft.keep(draft.codes != DROPPED)


def _attach_marks(draft: Draft, at: Positions, dropped: Positions) -> None:
    """Let the place of a letter reach over the marks behind it that will be dropped."""
    if not len(at):
        return
    kept = np.ones(len(draft.codes), dtype=np.bool_)
    kept[dropped] = False
    places = kept.nonzero()[0]
    owner = np.searchsorted(places, at) - 1
    has_owner = owner >= 0
    owners = places[owner[has_owner]]
    np.maximum.at(draft.ends, owners, draft.ends[at[has_owner]])


def _expand(draft: Draft, table: FoldTable) -> None:
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
