"""Roll calls from a table with a row for each and a column for each state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.events.columns import Refused, find_column, fit_cells
from hamgara.ingest.events.dates import read_span
from hamgara.ingest.events.heads import find_head
from hamgara.ingest.events.lines import Cells, read_lines
from hamgara.ingest.events.notation import no_date
from hamgara.ingest.events.records import Refusal
from hamgara.messages import say
from hamgara.study.countries import find_country
from hamgara.text.digits import unify_whole

Votes = tuple[int | None, int | None]
"""The votes of the two states, None where one was absent."""

_VOTES: Mapping[str, int | None] = {
    **dict.fromkeys(("yes", "y", "1", "موافق", "lehinə", "bəli"), 1),
    **dict.fromkeys(("abstain", "abstention", "a", "2", "ممتنع", "bitərəf"), 2),
    **dict.fromkeys(("no", "n", "3", "مخالف", "əleyhinə", "xeyr"), 3),
    **dict.fromkeys(("", "absent", "x", "8", "9", "na", "غایب", "iştirak etməyib"), None),
}
"""What a cell of votes may hold; 8 absent and 9 no member are the codes of Voeten's data."""

_UNANIMOUS = {"1": True, "true": True, "yes": True, "bəli": True,
              "": False, "0": False, "false": False, "no": False,
              "xeyr": False}  # fmt: skip
_PLAIN = ("unanimous", "id")


@dataclass(frozen=True, slots=True)
class RollCall:
    """How two states voted, each 1 (yes), 2 (abstain), 3 (no) or None (absent)."""

    row: int
    period: str
    votes: Votes
    unanimous: bool


@dataclass(slots=True)
class VotesReading:
    """What became of the rows; `duplicates` are roll calls with an id and votes seen before.

    `unread` are the sheets of a workbook beside the one that was read, `above` the lines of rows
    above the header.
    """

    rows: int = 0
    duplicates: int = 0
    refused: list[Refusal] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    above: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    header: Cells
    states: tuple[int, int]
    by: int
    by_year: bool
    unanimous: int | None
    id: int | None


def read_votes(
    path: Path,
    dyad: tuple[str, str],
    reading: VotesReading,
    *,
    columns: Mapping[str, str] | None = None,
    by: str = "session",
) -> Iterator[RollCall]:
    """Yield the roll calls of a table in its order.

    `columns` maps states (also `unanimous` and `id`) to the file's columns; without it a column
    that names a state is that state's. The column `unanimous` tells roll calls without a vote
    against or abstention; `id` or `rcid` tells repeated rows. `by` is the column of the period,
    or `year` where the column `date` tells it.

    Raises:
        HamgaraError: the file cannot be read, or lacks a column.
    """
    lines = read_lines(path, unread=reading.unread)

    def place(line: int, cells: Cells) -> _Sheet:
        header = [cell.strip() for cell in cells]
        return _find_columns(path.name, header, f"{path.name}:{line}", dyad, columns or {}, by)

    sheet = find_head(lines, place, reading.above)
    seen: dict[str, Votes] = {}
    for number, (line, cells) in enumerate(lines, 1):
        reading.rows += 1
        try:
            call = _read_row(sheet, number, cells)
            twice = _came_before(sheet, cells, call, seen)
        except Refused as error:
            where = f"{path.name}:{line}" + (f": {error.column}" if error.column else "")
            reading.refused.append(Refusal(number, where, error.what))
            continue
        if twice:
            reading.duplicates += 1
        else:
            yield call
    if not reading.rows:
        raise HamgaraError(
            say("The table has a header and no rows."),
            path.name,
            say("A row is wanted under the header for every roll call."),
        )


def read_state_columns(given: str) -> dict[str, str]:
    """Return state -> column from `IRN=IR,AZE=AZ`, and what else is mapped (unanimous, id).

    Raises:
        HamgaraError: a part names no state, none of their columns, or a state twice.
    """
    found: dict[str, str] = {}
    for item in filter(None, (one.strip() for one in given.split(","))):
        name, equals, theirs = (part.strip() for part in item.partition("="))
        state = name if name in _PLAIN else find_country(name)
        if not equals or not theirs or not state:
            raise HamgaraError(
                say("{got} maps no column.", got=item),
                "--columns",
                say("Write the states with their columns: {example}.", example="IRN=IR,AZE=AZ"),
            )
        if state in found:
            raise HamgaraError(say("The column {name} stands twice.", name=state), "--columns")
        found[state] = theirs
    return found


def _find_columns(
    name: str, header: Cells, where: str, dyad: tuple[str, str], columns: Mapping[str, str], by: str
) -> _Sheet:
    def find_named(own: str, theirs: str) -> int:
        remedy = (
            say("Say which column it is: --columns {example}.", example=f"{own}=...")
            if own in _PLAIN
            else say("Say which column it is: --columns {example}. A row is wanted for each roll"
                     " call, with a column for each state.", example=f"{own}=...")
        )  # fmt: skip
        return find_column(header, theirs, where, remedy)

    def find_state(state: str) -> int:
        if state in columns:
            return find_named(state, columns[state])
        named = [title for title in header if find_country(title) == state]
        return find_named(state, named[0] if len(named) == 1 else state)

    states = find_state(dyad[0]), find_state(dyad[1])
    if states[0] == states[1]:
        raise HamgaraError(
            say("Both states have the column {name}.", name=header[states[0]]),
            "--columns",
            say("Write the states with their columns: {example}.", example="IRN=IR,AZE=AZ"),
        )
    by_year = by == "year" and "year" not in header and "date" in header
    unanimous = columns.get("unanimous", "unanimous" if "unanimous" in header else "")
    ids = columns.get("id") or next((title for title in ("id", "rcid") if title in header), "")
    return _Sheet(
        name,
        header,
        states,
        find_column(
            header,
            "date" if by_year else by,
            where,
            say("Say which column tells the period: {option}.", option="--by NAME"),
        ),
        by_year,
        find_named("unanimous", unanimous) if unanimous else None,
        find_named("id", ids) if ids else None,
    )


def _read_row(sheet: _Sheet, number: int, cells: Cells) -> RollCall:
    """Return the roll call of a row; Refused where it cannot be read."""
    cells = fit_cells(cells, sheet.header)
    alone = [cell for cell in cells if cell.strip()]
    if len(alone) == 1 and not sheet.by_year and not unify_whole(alone[0].strip()).isdecimal():
        raise Refused(say("The row holds nothing but {got}.", got=alone[0].strip()[:80]))
    first, second = (_read_vote(sheet, cells, place) for place in sheet.states)
    unanimous = cells[sheet.unanimous].strip() if sheet.unanimous is not None else ""
    if unify_whole(unanimous).casefold() not in _UNANIMOUS:
        raise Refused(
            say("{got} is neither 1 nor 0.", got=unanimous[:80]), sheet.header[sheet.unanimous or 0]
        )
    return RollCall(
        number,
        _read_period(sheet, cells),
        (first, second),
        _UNANIMOUS[unify_whole(unanimous).casefold()],
    )


def _read_period(sheet: _Sheet, cells: Cells) -> str:
    text = cells[sheet.by].strip()
    if not text:
        raise Refused(say("The cell is empty; a period is wanted."), sheet.header[sheet.by])
    if not sheet.by_year:
        return unify_whole(text)
    span = read_span(text)
    if span is None or span[0].year != span[1].year:
        raise Refused(
            no_date(text[:80]),
            sheet.header[sheet.by],
        )
    return f"{span[0].year:04}"


def _read_vote(sheet: _Sheet, cells: Cells, place: int) -> int | None:
    text = cells[place].strip()
    plain = unify_whole(text).replace("İ", "i").replace("ي", "ی").casefold()
    if plain not in _VOTES:
        raise Refused(
            say("{got} is no vote; known are yes, abstain, no, 1, 2, 3.", got=text[:80]),
            sheet.header[place],
        )
    return _VOTES[plain]


def _came_before(sheet: _Sheet, cells: Cells, call: RollCall, seen: dict[str, Votes]) -> bool:
    """Was the roll call there before? Refused where its votes were others."""
    has_id = sheet.id is not None and sheet.id < len(cells)
    key = unify_whole(cells[sheet.id or 0].strip()) if has_id else ""
    if not key or key not in seen:
        seen.update({key: call.votes} if key else {})
        return False
    if seen[key] != call.votes:
        column = "" if sheet.id is None else sheet.header[sheet.id]
        raise Refused(say("{got} stands twice, with other votes.", got=key), column)
    return True
