"""A report as data: sections of prose, tables and charts, in which every number is a `Measure`.

A format (`formats/`) draws these blocks; it decides nothing about what they say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hamgara.messages import Message
from hamgara.study.labels import Label
from hamgara.study.measures import Evidence, Measure


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a source as they are, some of them marked: (start, end, what they are)."""

    words: str
    marks: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """The address of a page elsewhere, shown as `words`."""

    words: str
    href: str


Text = Message | Label | str | Marked | Link
"""A sentence to translate, a name in several languages, or words shown as they are."""

Part = Text | Measure
"""A piece of a paragraph or of a table cell."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose: parts set one after another. `tone` is plain, or note (a remark set apart)."""

    parts: tuple[Part, ...]
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Items:
    """A list of paragraphs."""

    items: tuple[Paragraph, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: parts, and how many rows it covers (0: covered from above).

    `mark` says how it is set off: empty, `head` (a row's heading), `bad` (does not add up),
    `late` (past its day), `quiet` (secondary).
    """

    parts: tuple[Part, ...] = ()
    rows: int = 1
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, and whether it holds numbers."""

    title: Text
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `id` names its CSV and XLSX files."""

    id: str
    caption: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars: one group a category, one bar a series; `id` names its SVG and PNG.

    `values[series][category]`; a Measure whose value is None draws no bar.
    """

    id: str
    caption: Text
    alt: Text
    unit: Text
    categories: tuple[Text, ...]
    series: tuple[Text, ...]
    values: tuple[tuple[Measure, ...], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a network: its parent's id (empty: a root), its label and its size."""

    id: str
    parent: str
    label: Text
    size: Measure


@dataclass(frozen=True, slots=True)
class Network:
    """A thematic network, drawn as a tree from global to basic themes."""

    id: str
    caption: Text
    alt: Text
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A step on a line of time, in a group of steps.

    `length` is its length in days, on what it stands; `days` its first and last day (None:
    only milestones are dated); `needs` the ids of lanes that must end before it begins.
    """

    id: str
    group: Text
    label: Text
    length: Measure
    days: tuple[date, date] | None
    milestones: tuple[tuple[date, Text], ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gantt:
    """A roadmap: lanes from top to bottom on one line of time, in the reader's calendar.

    Lanes of one group follow one another.
    """

    id: str
    caption: Text
    alt: Text
    lanes: tuple[Lane, ...]


Stretch = tuple[date, date] | tuple[int, int]
"""The first and last day, or the first and last number in a row, of what stands on a line."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A number on a line of time, or of numbers in a row: where, and what it is told as."""

    days: Stretch
    measure: Measure
    name: Text


@dataclass(frozen=True, slots=True)
class Trace:
    """Numbers of one kind over time.

    `kind` is bars (from 0, over their days), line (through the middle of their days, with an
    interval where they have one; a number that is None breaks it) or stems (from 0, on their
    first day). `hue` numbers its color.
    """

    label: Text
    kind: str
    spots: tuple[Spot, ...]
    hue: int = 0


@dataclass(frozen=True, slots=True)
class Panel:
    """Traces on one scale of numbers, with a title; `bounds` are the ends of a given scale."""

    title: Text
    traces: tuple[Trace, ...]
    tall: bool = False
    bounds: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Shade:
    """A stretch of time that is set off: convergence, divergence or gap."""

    days: tuple[date, date]
    kind: str
    name: Text


@dataclass(frozen=True, slots=True)
class Panels:
    """Small multiples: panels below one another on one line, each with its own scale.

    The line is one of time, or of whole numbers: the first, the second ... of a row.
    """

    id: str
    caption: Text
    alt: Text
    panels: tuple[Panel, ...]
    shades: tuple[Shade, ...] = ()


Block = Paragraph | Items | Table | Bars | Network | Gantt | Panels


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the report with an anchor `id` and a title."""

    id: str
    title: Text
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One thing a number was counted from.

    `source` says where it stands (a pseudonym, a document, a printed cell), `quote` the
    words themselves with their language and direction left to the reader's eye, `note`
    what is said about it (coder, time, what the print claims).
    """

    source: Text
    quote: str = ""
    note: Text = ""


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """The items a number stands on: how many there are, and those that are shown.

    `items` are the first ones; `total - len(items)` are left out and said to be.
    """

    title: Text
    total: int
    items: tuple[EvidenceItem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report in no language yet; `evidence` resolves what its measures stand on."""

    title: Text
    subtitle: Text
    sections: tuple[Section, ...]
    evidence: Mapping[Evidence, EvidenceList]
    colophon: tuple[Paragraph, ...]
