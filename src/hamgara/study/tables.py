"""Tables that others printed: claims to audit, read as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from hamgara.study.labels import Label

TableLevel = Literal["dimension", "component", "theme"]

TABLE_LEVELS: tuple[TableLevel, ...] = ("dimension", "component", "theme")
"""The levels of a printed theme table, top down."""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One row of a printed theme table, a theme.

    `row` counts data rows from 1; `code` is empty where none is printed. A dimension's or
    component's label or total stands on the first row of the block it covers and is
    empty below; a label may be repeated. A level without a label here is no key of
    `labels`, or an empty label. A total that is left blank is None; a level whose column the table
    does not have is no key of `totals`. `sources` are the participants' numbers as
    printed, in print order, repeats kept.
    """

    row: int
    code: str
    labels: Mapping[TableLevel, Label]
    sources: tuple[int, ...]
    totals: Mapping[TableLevel, int | None]


@dataclass(frozen=True, slots=True)
class ThemeTable:
    """A printed table of themes, with the file it was read from."""

    name: str
    rows: tuple[ThemeRow, ...]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One participant's row of a printed evidence table.

    `participant` is the number as printed, `findings` the items as printed. `name` is
    there to find one person in two rows; it is empty where the names are kept apart.
    """

    row: int
    participant: int
    findings: tuple[str, ...]
    name: Label


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """A printed table of what each participant said, with the file it was read from."""

    name: str
    rows: tuple[EvidenceRow, ...]
