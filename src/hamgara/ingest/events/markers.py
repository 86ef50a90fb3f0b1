"""Dated markers of a relation from a chronology: visits, agreements, recalls, expulsions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.events.columns import Refused, find_column, fit_cells
from hamgara.ingest.events.dates import read_span
from hamgara.ingest.events.heads import find_head
from hamgara.ingest.events.lines import Cells, read_lines
from hamgara.ingest.events.notation import no_date
from hamgara.ingest.events.pairs import Pair, list_pairs, list_strangers, name_often, refuse_pairs
from hamgara.ingest.events.records import Refusal
from hamgara.messages import say
from hamgara.study.events import Ontology

_SIDES = ("source", "target")


@dataclass(frozen=True, slots=True)
class Marker:
    """A dated event; the sign of `score` says whether it brings closer (+) or parts (-)."""

    id: str
    start: date
    end: date
    score: float


@dataclass(slots=True)
class MarkersReading:
    """What became of the rows of a chronology; `elsewhere` are those of other pairs of states.

    `strangers` are the names of no state in them, with the place of the first row of each; `above`
    are the lines of rows above the header.
    """

    rows: int = 0
    elsewhere: int = 0
    strangers: dict[str, str] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    above: list[int] = field(default_factory=list)


def read_markers(
    path: Path,
    ontology: Ontology,
    reading: MarkersReading,
    *,
    dyad: tuple[str, str] | None = None,
) -> list[Marker]:
    """Return the markers of a table with columns start, end, type, mode, maybe id, source, target.

    Types, modes (parted by `;`) and scores are those of the ontology. Without an id a marker
    goes by the number of its row. Of a table that names states only what is between the two of
    `dyad` is returned, whoever else takes part; without a target the states of `source` act
    together. Where no dyad is given all its rows must share a pair.

    Raises:
        HamgaraError: the file cannot be read, lacks a column, or has no rows; a dyad is given and
            no states; none is given and the rows are of several.
    """
    lines = read_lines(path)

    def place(line: int, first: Cells) -> tuple[Cells, dict[str, int]]:
        header = [cell.strip() for cell in first]
        own = [name for name in ("id", "source", "target") if name in header]
        names = dict.fromkeys(("start", "end", "type", "mode", *own, *(_SIDES if dyad else ())))
        return header, {name: find_column(header, name, f"{path.name}:{line}") for name in names}

    header, at = find_head(lines, place, reading.above)
    states = [name for name in _SIDES if name in at]
    found: list[Marker] = []
    known: set[str] = set()
    pairs: list[set[Pair]] = []
    for number, (line, cells) in enumerate(lines, 1):
        reading.rows += 1
        try:
            fitted = fit_cells(cells, header)
            one = _read_row(number, fitted, at, ontology)
            if one.id in known:
                raise Refused(say("The id {id} stands twice.", id=one.id), "id")
        except Refused as error:
            where = f"{path.name}:{line}" + (f": {error.column}" if error.column else "")
            reading.refused.append(Refusal(number, where, error.what))
            continue
        known.add(one.id)
        own = list_pairs(fitted, [at[side] for side in states])
        if dyad and Pair(dyad) not in own:
            reading.elsewhere += 1
            for name in list_strangers(fitted, [at[side] for side in states]):
                reading.strangers.setdefault(name, f"{path.name}:{line}")
            continue
        pairs += [own] if own else []
        found.append(one)
    if not reading.rows:
        raise HamgaraError(
            say("The table has a header and no rows."),
            path.name,
            say("A row is wanted under the header for every event."),
        )
    if pairs and not set.intersection(*pairs):
        refuse_pairs(say("The markers are of several pairs of states, among them {pairs}.",
                         pairs=name_often(pairs)), path.name)  # fmt: skip
    return found


def _read_row(number: int, cells: Cells, at: dict[str, int], ontology: Ontology) -> Marker:
    def cell(name: str) -> str:
        return cells[at[name]].strip()

    days = []
    for name in ("start", "end"):
        text = cell(name) or (cell("start") if name == "end" else "")
        span = read_span(text)
        if span is None:
            what = no_date(text[:80]) if text else say("The cell is empty; a date is wanted.")
            raise Refused(what, name)
        days.append(span[name == "end"])
    if days[1] < days[0]:
        raise Refused(say("The end {day} lies before the start.", day=days[1].isoformat()), "end")
    if cell("type") not in ontology.types:
        raise Refused(
            say(
                "There is no {name} among: {known}.",
                name=cell("type")[:80],
                known=tuple(ontology.types),
            ),
            "type",
        )
    modes = tuple(mode.strip() for mode in cell("mode").split(";") if mode.strip())
    known = [mode for mode in ontology.types[cell("type")].scores if mode]
    for mode in modes:
        if mode not in known:
            raise Refused(
                say("There is no {name} among: {known}.", name=mode[:80], known=tuple(known)),
                "mode",
            )
    score = ontology.score(cell("type"), modes)
    name = (cell("id") if "id" in at else "") or str(number)
    return Marker(name, days[0], days[1], score)
