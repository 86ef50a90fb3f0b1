"""Read the tables that others printed: a theme table and an evidence table, CSV or XLSX.

Every own column must be in the file, under its own name or under the one given for it in
`columns`; `columns={"code": ""}` says that the table has no such column. Labels and names
come in any of the languages (`theme_fa`, `theme_az`, `theme_en`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.sheets import read_sheet
from hamgara.messages import LANGUAGES, Message, say
from hamgara.study.labels import Label
from hamgara.study.tables import (
    TABLE_LEVELS,
    EvidenceRow,
    EvidenceTable,
    TableLevel,
    ThemeRow,
    ThemeTable,
)
from hamgara.text.decoding import Row, lack_column

_LABELS = {level: tuple(f"{level}_{lang}" for lang in LANGUAGES) for level in TABLE_LEVELS}
_TOTALS: dict[TableLevel, str] = {level: f"{level}_total" for level in TABLE_LEVELS}
_NAMES = tuple(f"name_{language}" for language in LANGUAGES)
THEME_COLUMNS = (
    "code",
    *(name for names in _LABELS.values() for name in names),
    "sources",
    *reversed(_TOTALS.values()),
)
"""The columns of a theme table; of the labels, one language a level will do."""

EVIDENCE_COLUMNS = ("participant", *_NAMES, "findings")
"""The columns of an evidence table; the names may be missing."""

KEY_COLUMNS = ("participant", *_NAMES)
"""The columns of a key file, which holds the names apart."""

_BETWEEN = re.compile(r"(?:[\s\-\u2010-\u2015\u2212,\u060c;\u061b|/]|\u0648)+")
"""What parts sources: hyphens, dashes, commas, semicolons, bars, slashes, spaces, و."""

_ZERO_DECIMALS = re.compile(r"[.\u066b]0+$")
"""The decimals that a spreadsheet gives a whole number."""

_UNSEEN = re.compile(r"[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0640]")
"""What cannot be seen in a cell: direction marks, joiners, soft hyphens, kashida."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The rows of a table under its own column names; a column it lacks is not there."""

    name: str
    rows: tuple[Row, ...]
    theirs: Mapping[str, str]
    present: frozenset[str]

    def place(self, row: Row, column: str) -> str:
        """Return `file:line: column`, the column as the file names it."""
        return f"{self.name}:{row.line}: {self.theirs.get(column, column)}"


def parse_columns(text: str) -> dict[str, str]:
    """Return own name -> their name from `name=theirs,...`; an empty one: no such column.

    Raises:
        HamgaraError: a part is not `name=theirs`, or names no column of the two tables.
    """
    columns = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, sign, theirs = (piece.strip() for piece in part.partition("="))
        if not sign:
            raise HamgaraError(
                say("{got} is not name=theirs.", got=part),
                "--columns",
                say("Write for example {example}.", example="sources=codes,theme_total=n"),
            )
        columns[name] = theirs
    _check_columns(columns)
    return columns


def read_theme_table(
    path: Path,
    *,
    columns: Mapping[str, str] | None = None,
    refused: list[HamgaraError] | None = None,
) -> ThemeTable:
    """Return the theme table in a CSV or XLSX file.

    `columns` maps own names to the file's. Sources may be parted by `-`, `–`, `,`, `،`,
    `;`, `|`, `/`, و or spaces; digits may be of any script. With a list `refused`, a
    cell that does not hold what its column wants is read as blank and added to it.

    Raises:
        HamgaraError: the file cannot be read, lacks a column, has no rows, or (without
            `refused`) a cell does not hold what its column wants; the message names file,
            line, column, value.
    """
    wanted = [("code",), *_LABELS.values(), ("sources",), *((t,) for t in _TOTALS.values())]
    sheet = _read(path, THEME_COLUMNS, wanted, columns)
    if "sources" not in sheet.present or not sheet.present & set(_LABELS["theme"]):
        missing = "sources" if "sources" not in sheet.present else "theme_fa"
        raise _lacks(sheet.name, missing, sheet.present)
    blame = _raise if refused is None else refused.append
    rows = tuple(_read_theme(sheet, row, n, blame) for n, row in enumerate(sheet.rows, 1))
    for error in _find_twice(sheet, "code", [row.code for row in rows]):
        blame(error)
    return ThemeTable(sheet.name, rows)


def _raise(error: HamgaraError) -> None:
    raise error


def read_evidence_table(
    path: Path,
    *,
    columns: Mapping[str, str] | None = None,
    key: Path | None = None,
    refused: list[HamgaraError] | None = None,
) -> EvidenceTable:
    """Return the evidence table in a CSV or XLSX file; items of `findings` are parted by `|`.

    `key` is a file that holds the names (columns participant, name_fa, name_az, name_en);
    it is joined where the table itself has none. With a list `refused`, a row without a
    participant's number is left out and added to it, as long as others have one.

    Raises:
        HamgaraError: as for `read_theme_table`.
    """
    sheet = _read(path, EVIDENCE_COLUMNS, [("participant",), ("findings",)], columns)
    names = read_key(key) if key else {}
    rows = []
    faults = []
    for number, row in enumerate(sheet.rows, 1):
        try:
            participant = _read_participant(sheet, row)
        except HamgaraError as error:
            faults.append(error)
            continue
        items = (item.strip() for item in row.cells["findings"].split("|"))
        name = _read_label(row, _NAMES) or names.get(participant, {})
        rows.append(EvidenceRow(number, participant, tuple(filter(None, items)), name))
    if faults and (refused is None or not rows):
        raise faults[0]
    if refused is not None:
        refused.extend(faults)
    return EvidenceTable(sheet.name, tuple(rows))


def read_key(path: Path) -> dict[int, Label]:
    """Return participant number -> name from a key file.

    Raises:
        HamgaraError: as for `read_theme_table`.
    """
    sheet = _read(path, KEY_COLUMNS, [("participant",), _NAMES], None)
    return {_read_participant(sheet, row): _read_label(row, _NAMES) for row in sheet.rows}


def _read(
    path: Path,
    own: Sequence[str],
    wanted: Iterable[Sequence[str]],
    columns: Mapping[str, str] | None,
) -> _Sheet:
    """Read a file and rename its columns to their own names.

    `wanted` are groups of columns of which one must be there, unless all are said to be absent.
    """
    _check_columns(columns or {})
    theirs = {name: (columns or {}).get(name, name) for name in own}
    header, rows = read_sheet(path)
    present = frozenset(name for name in own if theirs[name] and theirs[name] in header)
    for name in own:
        named = columns is not None and bool(columns.get(name))
        if named and name not in present:
            raise _lacks(path.name, theirs[name], header)
    for group in wanted:
        absent = any(columns is not None and columns.get(name) == "" for name in group)
        if not absent and not present & set(group):
            raise _lacks(path.name, theirs[group[0]], header)
    if not rows:
        raise HamgaraError(
            say("The table has a header and no rows."),
            path.name,
            say("A row is wanted under the header for every theme or participant."),
        )
    renamed = tuple(
        replace(row, cells={name: row.cells[theirs[name]] for name in present}) for row in rows
    )
    return _Sheet(path.name, renamed, theirs, present)


def _check_columns(columns: Mapping[str, str]) -> None:
    known = tuple(dict.fromkeys((*THEME_COLUMNS, *EVIDENCE_COLUMNS)))
    for name in columns:
        if name not in known:
            raise HamgaraError(
                say("{got} is no column of these tables.", got=name),
                "--columns",
                say("The columns are: {known}.", known=tuple(known)),
            )


def _lacks(name: str, column: str, header: Iterable[str]) -> HamgaraError:
    return lack_column(
        column,
        header,
        f"{name}:1",
        say(
            "Say which column it is: --columns {example}. Where a table has none, say so"
            " with nothing behind the sign.",
            example=f"{column}=...",
        ),
    )


def _read_theme(
    sheet: _Sheet, row: Row, number: int, blame: Callable[[HamgaraError], None]
) -> ThemeRow:
    return ThemeRow(
        row=number,
        code=row.cells.get("code", ""),
        labels={level: _read_label(row, names) for level, names in _LABELS.items()},
        sources=_read_sources(sheet, row, blame),
        totals={
            level: _read_total(sheet, row, column, blame)
            for level, column in _TOTALS.items()
            if column in sheet.present
        },
    )


def _read_label(row: Row, names: Iterable[str]) -> Label:
    return {name[-2:]: text for name in names if (text := row.cells.get(name, ""))}


def _read_total(
    sheet: _Sheet, row: Row, column: str, blame: Callable[[HamgaraError], None]
) -> int | None:
    got = row.cells[column]
    if not got:
        return None
    number = _whole(_ZERO_DECIMALS.sub("", _UNSEEN.sub("", got).replace("\u066c", "")))
    if number is None:
        remedy = say("Write a whole number in digits, or leave the cell blank.")
        blame(_fault(sheet, row, column, say("This is not a whole number."), remedy))
    return number


def _read_sources(
    sheet: _Sheet, row: Row, blame: Callable[[HamgaraError], None]
) -> tuple[int, ...]:
    sources: list[int] = []
    for part in filter(None, _BETWEEN.split(_UNSEEN.sub("", row.cells["sources"]))):
        number = _whole(part)
        if not number:
            what = say("{got} is not the number of a participant.", got=part)
            remedy = say(
                "Write whole numbers from 1, parted by a hyphen: {example}. Where Excel has"
                " made a date of them, format the cell as text.",
                example="1-2-15",
            )
            blame(_fault(sheet, row, "sources", what, remedy))
            return ()
        sources.append(number)
    return tuple(sources)


def _read_participant(sheet: _Sheet, row: Row) -> int:
    got = row.cells["participant"]
    number = _whole(_ZERO_DECIMALS.sub("", _UNSEEN.sub("", got)))
    if not number:
        what = say("This is not the number of a participant.")
        remedy = say("Write a whole number from 1, as the theme table names its sources.")
        raise _fault(sheet, row, "participant", what, remedy)
    return number


def _whole(text: str) -> int | None:
    """Return the whole number that digits of any one script write, None for anything else."""
    if not text.isdecimal() or len(text) > 9:
        return None
    return int("".join(str(unicodedata.decimal(letter)) for letter in text))


def _find_twice(sheet: _Sheet, column: str, values: Sequence[str]) -> Iterator[HamgaraError]:
    seen: dict[str, Row] = {}
    for row, value in zip(sheet.rows, values, strict=True):
        if value and value in seen:
            what = say(
                "{got} stands twice, first on line {line}.", got=value, line=seen[value].line
            )
            remedy = say("Give every row a code of its own.")
            yield _fault(sheet, row, column, what, remedy)
        seen.setdefault(value, row)


def _fault(sheet: _Sheet, row: Row, column: str, what: Message, remedy: Message) -> HamgaraError:
    cell = row.cells[column]
    if cell:
        what = say("{what} The cell holds: {cell}.", what=what, cell=cell)
    return HamgaraError(what, sheet.place(row, column), remedy)
