"""Where the columns of an event table stand: named formats, and a map of one's own.

- `icews`: ICEWS Coded Event Data (Boschee et al. 2015, doi:10.7910/DVN/28075), tab, header.
  The class comes from the CAMEO root: 01-05, 06-08, 09-13, 14-20 (as GDELT's QuadClass).
- `gdelt1`, `gdelt2`: GDELT Event Database 1.0 and 2.0 (Leetaru & Schrodt 2013), tab, no header,
  57 or 58 and 61 columns. Many rows come of one report, and dates may lie far in the past.
- `polecat`: POLECAT (Halterman et al. 2023, doi:10.7910/DVN/AJGVIT), tab, header.
- `phoenix`: daily files of petrarch2 and the Phoenix pipeline, tab, no header, 26 or 27 columns.
- `cline-phoenix`: Cline Center Historical Phoenix Event Data (Althaus et al.), comma, header.

Phoenix has a class 0 (statements and appeals): counted in `n`, neither cooperation nor conflict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.messages import say

QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
"""The four classes, in the order of their numbers 1 to 4."""

COUNTS = ("cooperation", "conflict", "neutral", *QUADS)
COLUMNS = ("source", "target", "period", *COUNTS, "quad", "cameo", "score", "id", "dataset")
"""Own names of columns; a count may be a sum of columns, `verbCoop+matlCoop`."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a table has its columns: own name to theirs, or to the number of theirs from 0.

    `widths` are the numbers of cells a row may have (empty: as the header). `actors` says that
    actors other than states are to be expected, and that a cell may name several, parted by `;`.
    `codes` is the fewest digits of a CAMEO code; with `defaults` a column may be missing.
    """

    columns: Mapping[str, str | int]
    delimiter: str = ""
    quoted: bool = True
    widths: tuple[int, ...] = ()
    actors: bool = False
    codes: int = 2
    defaults: bool = False


_GDELT = {
    "id": 0, "period": 1, "source": 7, "target": 17, "quad": 29, "score": 30,
}  # fmt: skip
LAYOUTS: Mapping[str, Layout] = {
    "icews": Layout(
        {
            "id": "Event ID",
            "period": "Event Date",
            "source": "Source Country",
            "target": "Target Country",
            "cameo": "CAMEO Code",
            "score": "Intensity",
        },
        delimiter="\t",
        quoted=False,
        actors=True,
        codes=3,
    ),
    "gdelt1": Layout(_GDELT, "\t", quoted=False, widths=(57, 58), actors=True),
    "gdelt2": Layout(_GDELT, "\t", quoted=False, widths=(61,), actors=True),
    "polecat": Layout(
        {
            "id": "Event ID",
            "period": "Event Date",
            "source": "Actor Country",
            "target": "Recipient Country",
            "quad": "Quad Code",
            "score": "Intensity",
        },
        delimiter="\t",
        quoted=False,
        actors=True,
    ),
    "phoenix": Layout(
        {"id": 0, "period": 1, "source": 6, "target": 10, "quad": 15, "score": 16},
        delimiter="\t",
        quoted=False,
        widths=(26, 27),
        actors=True,
    ),
    "cline-phoenix": Layout(
        {
            "id": "eid",
            "period": "story_date",
            "source": "source_root",
            "target": "target_root",
            "quad": "quad_class",
            "score": "goldstein",
        },
        actors=True,
    ),
}
OWN = Layout({name: name for name in COLUMNS}, defaults=True)
"""A table whose columns have our own names."""


def find_layout(name: str) -> Layout:
    """Return the layout of a named format.

    Raises:
        HamgaraError: there is no such format; the message lists those there are.
    """
    if name not in LAYOUTS:
        raise HamgaraError(
            say("There is no {name} among: {known}.", name=name, known=tuple(LAYOUTS)),
            "--format",
            say("For another table say where its columns are: --columns source=...,target=..."),
        )
    return LAYOUTS[name]


def read_layout(given: str) -> Layout:
    """Return the layout that `source=i,target=j,period=year,...` describes; `date` is `period`.

    Raises:
        HamgaraError: a part names no column of ours, none of theirs, or one twice.
    """
    columns: dict[str, str] = {}
    for item in filter(None, (one.strip() for one in given.split(","))):
        name, equals, theirs = (part.strip() for part in item.partition("="))
        name = "period" if name == "date" else name
        if not equals or name not in COLUMNS or not theirs:
            raise HamgaraError(
                say("{got} maps no column.", got=item),
                "--columns",
                say("Write name=THEIRS,name=THEIRS; the names are: {known}.",
                    known=tuple(COLUMNS)),
            )  # fmt: skip
        if name in columns:
            raise HamgaraError(say("The column {name} stands twice.", name=name), "--columns")
        columns[name] = theirs
    return Layout(columns) if columns else OWN
