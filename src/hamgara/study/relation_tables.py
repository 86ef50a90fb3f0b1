"""Tables of events and votes that a study names: `[[relations]]` in study.toml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hamgara.messages import say
from hamgara.study.labels import Label
from hamgara.study.toml import Toml

KINDS = ("events", "votes", "values")


@dataclass(frozen=True, slots=True)
class RelationTable:
    """A table of events, of roll calls, or of values by day, week or month.

    `columns` is its map as on the command line (`source=i,target=j,period=year`, `IRN=IR,AZE=AZ`,
    or `date=day,value=net,count=n`), `format` a known format instead, `dataset` which one is taken
    of a table that mixes several, `by` the column of the period of roll calls. `place` is
    `file:line`, `id` the file, with the data set where one is named, and a number where the study
    names both twice.
    """

    kind: str
    file: str
    label: Label
    columns: str = ""
    format: str = ""
    dataset: str = ""
    by: str = "session"
    place: str = ""
    id: str = ""


def read_relation_tables(top: Toml, folder: Path) -> Iterator[RelationTable]:
    """Yield the tables of a study file; what is wrong is added to its problems."""
    counts: Counter[str] = Counter()
    for table in top.tables("relations"):
        table.allow(("kind", "file", "label", "columns", "format", "dataset", "by"))
        kind = table.choice("kind", KINDS)
        file = table.text("file", required=True)
        if file and not (folder / file).is_file():
            table.blame("file", say("There is no file {name} in the study.", name=file))
            continue
        if not kind or not file:
            continue
        name = "#".join(filter(None, (file, table.text("dataset"))))
        counts[name] += 1
        yield RelationTable(
            kind,
            file,
            table.label("label") or {"en": Path(file).stem},
            table.text("columns"),
            table.text("format"),
            table.text("dataset"),
            table.text("by", "session"),
            table.place(),
            name if counts[name] == 1 else f"{name}#{counts[name]}",
        )
