"""What the printed totals of a table leave for a total that is blank."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara.themes.blocks import Block


def add_up(figures: Iterable[int | None]) -> int | None:
    """Return the sum of figures, None where one of them is None or where there is none."""
    known = list(figures)
    numbers = [figure for figure in known if figure is not None]
    return sum(numbers) if numbers and len(numbers) == len(known) else None


def sum_themes(block: Block) -> int | None:
    """Return the sum of the printed frequencies of a block's themes, None if one is blank."""
    return add_up(row.totals.get("theme") for row in block.rows)


def infer_remainder(block: Block, dimension: Block) -> int | None:
    """Return what the printed total of a dimension leaves for one of its components.

    None where the dimension has no printed total, where another component's total is
    neither printed nor the sum of printed frequencies, or where nothing is left.
    """
    rest = [part for part in dimension.parts if part is not block]
    others = add_up(_own_figure(part) for part in rest) if rest else 0
    if dimension.total is None or others is None or dimension.total <= others:
        return None
    return dimension.total - others


def find_total(block: Block, dimension: Block | None = None) -> int | None:
    """Return the total of a block, printed or inferred; None where it cannot be told.

    A component's comes from what its dimension's total leaves, else from its themes; a
    dimension's from its components, else (in a table without components) from its themes.
    """
    if block.total is not None:
        return block.total
    if dimension is not None:
        remainder = infer_remainder(block, dimension)
        return sum_themes(block) if remainder is None else remainder
    return add_up(_own_figure(part) for part in block.parts)


def _own_figure(block: Block) -> int | None:
    return sum_themes(block) if block.total is None else block.total
