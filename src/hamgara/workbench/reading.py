"""What a person says of sources: folders of them, who speaks, which column is which.

What was said when a source was added is kept in `sources.csv` beside the study file, so that the
source is read in the same way wherever the study is opened.
"""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.reader import list_suffixes
from hamgara.ingest.rows import read_mapping
from hamgara.ingest.speakers import plain_label
from hamgara.messages import say
from hamgara.study.file import Study
from hamgara.text.decoding import Row, read_rows

READING_FILE = "sources.csv"
LINKED = say("A link to a folder is not followed.")
_COLUMNS = ("source", "participant", "columns")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a source is to be read: who speaks in it, and its columns by our names."""

    participant: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to add, and the name it gets in `sources/`."""

    path: Path
    name: str


def read_readings(study: Study) -> dict[str, Reading]:
    """Return how the sources named in `sources.csv` are to be read.

    Raises:
        HamgaraError: a line of the file is wrong.
    """
    path = study.folder / READING_FILE
    if not path.is_file():
        return {}
    rows = read_rows(path.read_bytes(), path.name, required=("source",), optional=_COLUMNS[1:])
    return {row.cells["source"]: _read_reading(row, path.name) for row in rows}


def _read_reading(row: Row, where: str) -> Reading:
    try:
        columns = read_mapping(row.cells.get("columns", ""))
    except HamgaraError as error:
        raise HamgaraError(error.what, f"{where}:{row.line}: columns", error.remedy) from None
    return Reading(row.cells.get("participant", ""), columns)


def write_readings(readings: Mapping[str, Reading]) -> bytes:
    """Return readings as the bytes of `sources.csv`."""
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for source, reading in readings.items():
        columns = ",".join(f"{ours}={theirs}" for ours, theirs in reading.columns.items())
        rows.writerow([source, reading.participant, columns])
    return stream.getvalue().encode()


def speaker_labels(study: Study) -> dict[str, str]:
    """Return the labels by which transcripts name participants: codes, and roles of one only."""
    roles = Counter(
        plain_label(role) for one in study.participants for role in set(one.role.values())
    )
    labels = {
        plain_label(role): one.code
        for one in study.participants
        for role in one.role.values()
        if roles[plain_label(role)] == 1
    }
    return labels | {plain_label(one.code): one.code for one in study.participants}


def find_files(paths: Sequence[Path], skipped: list[HamgaraError]) -> Iterator[Found]:
    """Yield the files to add: those named, and those in the folders named and below them.

    Where files of a folder would bear one name, the names of their folders go before it.
    Files in folders that no format reads are `skipped`, so are links to folders.
    """
    for path in paths:
        if not path.is_dir():
            yield Found(path, path.name)
            continue
        files = list(_known(_walk(path, skipped), skipped, path))
        stems = Counter(file.stem for file in files)
        for file in files:
            parts = file.relative_to(path).parts
            yield Found(file, file.name if stems[file.stem] == 1 else "-".join(parts))


def _walk(folder: Path, skipped: list[HamgaraError]) -> Iterator[Path]:
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = (path for path in (Path(at) / name for name in folders) if path.is_symlink())
        skipped += (HamgaraError(LINKED, str(link.relative_to(folder))) for link in links)
        yield from (Path(at) / name for name in sorted(files))


def _known(files: Iterable[Path], skipped: list[HamgaraError], folder: Path) -> Iterator[Path]:
    suffixes = list_suffixes()
    for file in files:
        shown = str(file.relative_to(folder)).encode("utf-8", "replace").decode()
        if file.name.startswith((".", "~$")):
            skipped.append(HamgaraError(say("Hidden files are passed over."), shown))
        elif file.suffix.lower() not in suffixes:
            suffix = file.suffix or file.name
            skipped.append(
                HamgaraError(say("There is no reader for {suffix} files.", suffix=suffix), shown)
            )
        else:
            yield file
