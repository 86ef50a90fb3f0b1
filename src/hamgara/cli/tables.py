"""Tables on a narrow window: no word is broken, what is long stands beneath its row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells

_LONG = 32
"""A text of so many cells is long."""
_READABLE = 20
"""A column of long texts is not narrower than this."""
_EASY = 12
"""Nor one of other texts than this, where they are so long."""
_GAP = "  "
_INDENT = "    "
_BETWEEN = " · "


def find_least(texts: Sequence[str]) -> int:
    """Return the least width of a column, in cells, in which no word of it is broken."""
    return max((cell_len(word) for text in texts for word in text.split()), default=0)


def fits(columns: Sequence[Sequence[str]], window: int, border: int) -> bool:
    """Does a window hold columns without breaking a word, each with its border?"""
    return sum(map(find_room, columns)) + border * len(columns) + 1 <= window


def find_room(texts: Sequence[str]) -> int:
    """Return the least width of a column, in cells, in which it is read with ease."""
    widest = max(map(cell_len, texts), default=0)
    return max(find_least(texts), min(widest, _READABLE if widest > _LONG else _EASY))


def fold(heads: Sequence[str], rows: Sequence[Sequence[str | None]], window: int) -> Iterator[str]:
    """Yield the lines of a table in which some columns stand beneath each row.

    The first column stays in its row, and as many others as the window holds; those of long texts
    go first, then the last ones.
    What stands beneath a row bears the head of its column; cells without a value (None) are left
    out there. Only a word that is longer than the window is broken.
    """
    columns = [[head, *(row[k] or "–" for row in rows)] for k, head in enumerate(heads)]
    kept = list(range(len(heads)))
    while len(kept) > 1 and not fits([columns[k] for k in kept], window, len(_GAP)):
        long = [k for k in kept[1:] if max(map(cell_len, columns[k])) > _LONG]
        kept.remove(max(long, key=lambda k: max(map(cell_len, columns[k])), default=kept[-1]))
    gaps = len(_GAP) * (len(kept) - 1)
    widths = share([columns[k] for k in kept], window - gaps)
    yield from _line_up([heads[k] for k in kept], widths)
    yield "─" * min(window, sum(widths) + len(_GAP) * (len(widths) - 1))
    for number, row in enumerate(rows):
        yield from [""] if number and len(kept) < len(heads) else []
        yield from _line_up([row[k] or "–" for k in kept], widths)
        beneath = [(heads[k], row[k]) for k in range(len(heads)) if k not in kept]
        told = [f"{head}: {text}" for head, text in beneath if text is not None]
        yield from (f"{_INDENT}{line}" for line in _flow(told, window - len(_INDENT)))


def share(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """Return widths of columns that add up to a room at most, each as wide as it needs at least.

    Where they cannot (a single column with a longer word) none is wider than the room.
    """
    widths = [max(map(cell_len, texts)) for texts in columns]
    least = [find_room(texts) for texts in columns]
    while sum(widths) > room:
        slack = [width - one for width, one in zip(widths, least, strict=True)]
        if max(slack) <= 0:
            return [min(width, room) for width in widths]
        most = max(range(len(widths)), key=lambda k: (slack[k] > 0, widths[k]))
        widths[most] -= 1
    return widths


def _line_up(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of cells side by side."""
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        line = [lines[number] if number < len(lines) else "" for lines in wrapped]
        padded = (
            text + " " * (width - cell_len(text))
            for text, width in zip(line, widths, strict=True)
        )  # fmt: skip
        yield _GAP.join(padded).rstrip()


def _flow(parts: Sequence[str], width: int) -> Iterator[str]:
    """Yield parts one behind another, each whole on its line where the line holds it."""
    line = ""
    for part in parts:
        joined = f"{line}{_BETWEEN}{part}" if line else part
        if cell_len(joined) <= width:
            line = joined
            continue
        yield from [line] if line else []
        *done, line = wrap(part, width)
        yield from done
    yield from [line] if line else []


def wrap(text: str, width: int) -> list[str]:
    """Return a text in lines of at most so many cells, broken between words."""
    lines: list[str] = []
    for word in text.split():
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines += chop_cells(word, width) if cell_len(word) > width else [word]
    return lines or [""]
