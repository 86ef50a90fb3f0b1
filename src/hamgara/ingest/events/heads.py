"""The row of a table that names its columns, where a title or notes stand above it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from hamgara.errors import HamgaraError
from hamgara.ingest.events.lines import Cells
from hamgara.messages import Message, say

Found = TypeVar("Found")

_FARTHEST = 20
"""So many rows are looked at for the names of the columns."""
_SHOWN = 5


def find_head(
    lines: Iterator[tuple[int, Cells]],
    place: Callable[[int, Cells], Found],
    above: list[int],
) -> Found:
    """Return what `place` finds in the first row that names the columns, given its line and cells.

    The lines of the rows above it are added to `above`; the rows below it are left in `lines`.

    Raises:
        HamgaraError: no row does: what `place` said of the first row that is half as wide as the
            widest, since that is the header if any is.
    """
    tried: list[tuple[int, int, HamgaraError]] = []
    for line, cells in lines:
        try:
            found = place(line, cells)
        except HamgaraError as error:
            tried.append((line, len([cell for cell in cells if cell.strip()]), error))
        else:
            above += [number for number, _, _ in tried]
            return found
        if len(tried) == _FARTHEST:
            break
    widest = max(width for _, width, _ in tried)
    raise next(error for _, width, error in tried if 2 * width > widest)


def say_above(lines: Sequence[int]) -> Message:
    """Return that rows above the header were left out, with their lines."""
    shown: Iterable[object] = lines[:_SHOWN]
    more = ["\u2026"] if len(lines) > _SHOWN else []
    return say(
        "Lines left out above the names of the columns: {lines}.", lines=(*map(str, shown), *more)
    )
