"""A table as Markdown, for a text that people go on writing."""

from __future__ import annotations

from hamgara.report.blocks import Cell, Table
from hamgara.report.words import write_parts, write_text


def render_table(table: Table, language: str) -> str:
    """Return a table in `language` as Markdown, under its caption.

    A cell that covers several rows stands in the first of them.
    """
    heads = [_escape(write_text(column.title, language)) for column in table.columns]
    rules = ["---:" if column.numeric else "---" for column in table.columns]
    rows = [[_cell(cell, language) for cell in row] for row in table.rows]
    lines = [f"| {' | '.join(row)} |" for row in (heads, rules, *rows)]
    note = write_text(table.note, language)
    parts = [f"## {_escape(write_text(table.caption, language))}", "\n".join(lines)]
    return "\n\n".join([*parts, note] if note else parts) + "\n"


def _cell(cell: Cell, language: str) -> str:
    return _escape(write_parts(cell.parts, language)) if cell.rows else ""


def _escape(text: str) -> str:
    """Return a text that stays in its cell and is no markup."""
    plain = " ".join(text.split())
    for sign in "\\|<*_`[":
        plain = plain.replace(sign, f"\\{sign}")
    return plain
