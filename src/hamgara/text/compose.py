"""Compose letters with the marks behind them (Unicode NFC), keeping track of places."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.text.codepoints import Codes, to_codes, to_text

_FARSI_YEHS = str.maketrans({"\u06cc": "\u064a", "\u0649": "\u064a"})


@dataclass(frozen=True, slots=True, eq=False)
class Composed:
    """Composed code points; each came from those at `first` up to and with `last`."""

    codes: Codes
    first: NDArray[np.int64]
    last: NDArray[np.int64]


def compose(codes: Codes, at: NDArray[np.int64], is_mark: NDArray[np.bool_]) -> Composed | None:
    """Compose around the marks at `at`; None when nothing changes.

    Letters without such marks stay untouched. Where a run of a letter and its marks
    changes, all that it becomes has the place of the whole run.
    """
    changes = [c for c in map(_compose_run, _find_runs(codes, at, is_mark)) if c is not None]
    if not changes:
        return None
    pieces: list[Codes] = []
    firsts: list[NDArray[np.int64]] = []
    lasts: list[NDArray[np.int64]] = []
    done = 0
    for start, end, made in changes:
        between = np.arange(done, start, dtype=np.int64)
        pieces += [codes[done:start], made]
        firsts += [between, np.full(len(made), start, dtype=np.int64)]
        lasts += [between, np.full(len(made), end - 1, dtype=np.int64)]
        done = end
    rest = np.arange(done, len(codes), dtype=np.int64)
    return Composed(
        np.concatenate((*pieces, codes[done:])),
        np.concatenate((*firsts, rest)),
        np.concatenate((*lasts, rest)),
    )


_Run = tuple[int, int, str]


def _find_runs(codes: Codes, at: NDArray[np.int64], is_mark: NDArray[np.bool_]) -> list[_Run]:
    """Return the runs (start, end, text) of a letter and its marks that hold a place `at`."""
    runs: list[_Run] = []
    done = 0
    for place in at.tolist():
        if place < done:
            continue
        start, end = place, place + 1
        while start > done and is_mark[codes[start]]:
            start -= 1
        while end < len(codes) and is_mark[codes[end]]:
            end += 1
        text = to_text(codes[start:end])
        runs.append((start, end, text))
        done = end
    return runs


def _compose_run(run: _Run) -> tuple[int, int, Codes] | None:
    start, end, text = run
    made = unicodedata.normalize("NFC", text)
    if "i\u0307" in made:  # İ in lower case
        made = unicodedata.normalize("NFC", made.replace("i\u0307", "i"))
    if "\u0654" in made:  # Persian yeh has no composed form with hamza in Unicode
        made = unicodedata.normalize("NFC", made.translate(_FARSI_YEHS))
    if made == text:
        return None
    return start, end, to_codes(made)
