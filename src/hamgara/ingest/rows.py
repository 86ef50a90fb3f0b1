"""Rows of a table to documents: a row a document, its columns mapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hamgara.errors import HamgaraError
from hamgara.ingest.fulldates import read_full_date
from hamgara.ingest.parts import Part
from hamgara.messages import Message, say
from hamgara.study.documents import Agency
from hamgara.text.decoding import Row, lack_column

COLUMNS = ("text", "id", "title", "language", "participant", "date", "agency")
"""The columns of a table of documents; only `text` must be there."""


def read_row_parts(
    rows: Iterable[Row], where: str, columns: Mapping[str, str], notes: tuple[Message, ...]
) -> Iterator[Part]:
    """Yield a document for each row; `columns` maps `COLUMNS` to the names in the file.

    Raises:
        HamgaraError: a column is missing, or an id is no name.
    """
    for number, row in enumerate(rows, 1):
        place = f"{where}:{row.line}"
        cells = {name: row.cells.get(columns.get(name, name), "") for name in COLUMNS}
        missing = [
            columns.get(name, name)
            for name in {"text", *columns}
            if columns.get(name, name) not in row.cells
        ]
        if missing:
            raise lack_column(
                sorted(missing),
                row.cells,
                place,
                say("Map the columns: --columns text=NAME,id=NAME,date=NAME."),
            )
        date = read_full_date(cells["date"])
        if cells["date"] and date is None:
            notes = (
                *notes,
                say("No full date in row {row}: {got}.", row=row.line, got=cells["date"][:40]),
            )
        yield Part(
            cells["text"],
            key=cells["id"] or str(number),
            title=cells["title"],
            language=cells["language"],
            participant=cells["participant"],
            date=date,
            date_source="column" if date else "",
            agencies=(Agency(cells["agency"], "column"),) if cells["agency"] else (),
            notes=notes,
        )
        notes = ()


def read_mapping(given: str, known: Sequence[str] = COLUMNS) -> dict[str, str]:
    """Return the columns that `text=NAME,id=NAME` names, of those that are known.

    Raises:
        HamgaraError: it names another one (than documents have).
    """
    found: dict[str, str] = {}
    for item in filter(None, (one.strip() for one in given.split(","))):
        name, equals, theirs = item.partition("=")
        if not equals or name.strip() not in known or not theirs.strip():
            raise HamgaraError(
                say("{got} maps no column.", got=item),
                "--columns",
                say(
                    "Write --columns {first}=NAME,{second}=NAME; there are: {known}.",
                    first=known[0],
                    second=known[1],
                    known=tuple(known),
                ),
            )
        found[name.strip()] = theirs.strip()
    return found
