"""Where in the rows of a table the columns of a layout stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.ingest.events.layouts import COUNTS, LAYOUTS, QUADS, Layout
from hamgara.ingest.events.lines import Cells
from hamgara.messages import Message, say
from hamgara.text.decoding import find_twice, lack_column
from hamgara.text.normalize import fold


class Refused(Exception):  # noqa: N818 - a row is refused, the program goes on
    """A row cannot be counted: why, and in which column."""

    def __init__(self, what: Message, column: str = "") -> None:
        super().__init__(what, column)
        self.what = what
        self.column = column


@dataclass(frozen=True, slots=True)
class Places:
    """Own column -> positions in a row (several: their sum), and what the file calls them.

    `width` is the number of cells of the header, `widths` those a row may have; with `pads` a
    short row ends in empty cells.
    """

    at: Mapping[str, tuple[int, ...]]
    names: Mapping[int, str]
    header: bool
    width: int
    widths: tuple[int, ...]
    pads: bool = False

    def check_width(self, cells: Cells) -> None:
        """Bring a row to the width of the header; Refused where it has other cells."""
        if self.widths:
            if len(cells) not in self.widths:
                raise Refused(
                    say(
                        "The row has {got} cells, {want} are wanted.",
                        got=len(cells),
                        want=" / ".join(map(str, self.widths)),
                    )
                )
        elif len(cells) != self.width:
            short = len(cells) < self.width
            if (short and not self.pads) or any(cell.strip() for cell in cells[self.width :]):
                raise Refused(
                    say(
                        "The row has {got} cells, the header {want}.",
                        got=len(cells),
                        want=self.width,
                    )
                )
            cells[self.width :] = [""] * max(0, self.width - len(cells))


def match_column(header: Cells, name: str) -> str:
    """Return the title of a column that is named, in other letters (ي, Date) where one fits."""
    if name in header:
        return name
    alike = [title for title in header if fold(title).text == fold(name).text]
    return alike[0] if len(alike) == 1 else name


def find_column(header: Cells, name: str, where: str, remedy: Message | None = None) -> int:
    """Return where a column stands; HamgaraError where it is missing or stands twice."""
    name = match_column(header, name)
    places = [place for place, title in enumerate(header) if title == name]
    if len(places) == 1:
        return places[0]
    if places:
        raise HamgaraError(say("The column {name} stands twice.", name=name), where)
    raise lack_column(name, header, where, remedy)


def fit_cells(cells: Cells, header: Cells) -> Cells:
    """Return the cells of a row, as many as the header has; Refused where there are more."""
    if any(cell.strip() for cell in cells[len(header) :]):
        raise Refused(
            say("The row has {got} cells, the header {want}.", got=len(cells), want=len(header))
        )
    return cells + [""] * (len(header) - len(cells))


def find_places(layout: Layout, first: Cells, where: str) -> Places:
    """Return where the columns of a layout stand in a table whose first row is `first`.

    Raises:
        HamgaraError: a column is missing or stands twice, or what is mapped counts nothing.
    """
    if layout.widths:
        if len(first) not in layout.widths:
            raise HamgaraError(
                say(
                    "The row has {got} cells, {want} are wanted.",
                    got=len(first),
                    want=" / ".join(map(str, layout.widths)),
                ),
                where,
                say("Is this the format? Where the table has a header, use --columns."),
            )
        at: dict[str, tuple[int, ...]] = {
            name: (place,) for name, place in layout.columns.items() if isinstance(place, int)
        }
        names = {found[0]: f"{name} ({found[0] + 1})" for name, found in at.items()}
        header = first[at["id"][0]].strip().casefold() in ("globaleventid", "eventid")
        return Places(at, names, header, 0, layout.widths)
    header_cells = [cell.strip() for cell in first]
    twice = find_twice(header_cells)
    at = {}
    for own, theirs in layout.columns.items():
        found = _find_sum(str(theirs), header_cells, own, exact=layout.defaults)
        if found is None and not layout.defaults:
            raise _lacks(own, str(theirs), header_cells, where, layout)
        if found is not None:
            at[own] = found
            for place in found:
                if header_cells[place] in twice:
                    raise HamgaraError(
                        say("The column {name} stands twice.", name=header_cells[place]), where
                    )
    if "dataset" not in at and header_cells.count("dataset") == 1:
        place = header_cells.index("dataset")
        at |= {} if any(place in found for found in at.values()) else {"dataset": (place,)}
    if layout.defaults and "period" not in at and "date" in header_cells:
        at["period"] = (header_cells.index("date"),)
    for own in ("source", "target", "period"):
        if own not in at:
            raise _lacks(own, own, header_cells, where, layout)
    _check_counts(at, header_cells, where)
    names = {place: header_cells[place] for found in at.values() for place in found}
    return Places(at, names, header=True, width=len(header_cells), widths=(), pads=layout.quoted)


def _find_sum(theirs: str, header: Cells, own: str, *, exact: bool) -> tuple[int, ...] | None:
    """Return the position of a column, or of each part of `a+b`; None where one is missing."""
    whole = theirs if exact else match_column(header, theirs)
    if whole in header:
        return (header.index(whole),)
    parts = [part if exact else match_column(header, part)
             for part in map(str.strip, theirs.split("+"))]  # fmt: skip
    if own not in COUNTS or len(parts) != len(set(parts)) or not all(p in header for p in parts):
        return None
    return tuple(header.index(part) for part in parts)


def _check_counts(at: Mapping[str, tuple[int, ...]], header: Cells, where: str) -> None:
    """Raise HamgaraError unless the columns say in one way what a row counts, each one thing."""
    mapped = [at[own] for own in ("source", "target", "period", *COUNTS) if own in at]
    if again := find_twice(header[place] for found in mapped for place in found):
        raise HamgaraError(say("The column {name} stands twice.", name=tuple(again)), "--columns")
    pair = [name for name in ("cooperation", "conflict") if name in at]
    quads = [name for name in QUADS if name in at]
    events = [name for name in ("quad", "cameo") if name in at]
    ways = bool(pair) + bool(quads) + len(events)
    if ways == 1 and len(pair) in (0, 2) and len(quads) in (0, 4):
        return
    raise HamgaraError(
        say("The columns do not say in one way what a row counts; they are: {got}.",
            got=tuple(header)),
        where,
        say(
            "Map one of: cooperation and conflict; {quads}; quad; cameo.", quads=tuple(QUADS)
        ),
    )  # fmt: skip


def _lacks(own: str, theirs: str, header: Cells, where: str, layout: Layout) -> HamgaraError:
    known = any(layout is one for one in LAYOUTS.values())
    return lack_column(
        theirs,
        header,
        where,
        say("Is this the format? Where the table has a header, use --columns.")
        if known
        else say("Say which column it is: --columns {example}.", example=f"{own}=..."),
    )
