"""What people decide on a study's commitments: the file they may edit, and acts that are undone."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.store.database import Act
from hamgara.study.commitments import DECIDED, Decision
from hamgara.text.decoding import Row, decode, find_separator, leave_separator, read_rows
from hamgara.workbench.bench import Bench, replace_file, settle_sources

DECISIONS = "commitments.csv"
MARK = "mark"
"""The kind of an act that adds a decision to the file."""
_COLUMNS = ("document", "key", "state", "coder", "memo")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_decisions(bench: Bench) -> tuple[list[Decision], list[HamgaraError]]:
    """Return what people said of a study's commitments (`commitments.csv`), and bad rows."""
    return read_decided(_find_file(bench))


def read_decided(path: Path) -> tuple[list[Decision], list[HamgaraError]]:
    """Return the decisions in a file, and its bad rows; there need be no file.

    Raises:
        HamgaraError: the file is no table of decisions.
    """
    if not path.is_file():
        return [], []
    refused: list[HamgaraError] = []
    found: list[Decision] = []
    for row in _read(path.read_bytes()):
        cells = row.cells
        state = next((one for one in DECIDED if one == cells["state"].strip().casefold()), None)
        if state is None:
            refused.append(
                HamgaraError(
                    say("{got} is not a value of {key}.", got=cells["state"], key="state"),
                    f"{DECISIONS}:{row.line}: state",
                    say("The values are: {known}.", known=tuple(DECIDED)),
                )
            )
            continue
        found.append(
            Decision(
                cells["document"], cells["key"], state, cells.get("coder", ""),
                cells.get("memo", ""),
            )
        )  # fmt: skip
    return found, refused


def put_decision(bench: Bench, decision: Decision) -> None:
    """Add a person's decision to the study's `commitments.csv`, in an act that can be undone."""
    detail = f"{decision.document} {decision.key} {decision.state}"
    with bench.store.act(MARK, detail) as act:
        bench.store.put_decision(decision, act)
        _append(_find_file(bench), decision)


def undo(bench: Bench) -> Act | None:
    """Undo the last act of a study with what it did to files; None where there is none."""
    act = bench.store.undo()
    settle_sources(bench)
    for one in _list_decisions(bench, act):
        _remove(_find_file(bench), one)
    return act


def redo(bench: Bench) -> Act | None:
    """Do again what was undone last, with what it did to files; None where there is none."""
    act = bench.store.redo()
    settle_sources(bench)
    for one in _list_decisions(bench, act):
        _append(_find_file(bench), one)
    return act


def _list_decisions(bench: Bench, act: Act | None) -> list[Decision]:
    return bench.store.find_decisions(act.id) if act and act.kind == MARK else []


def _find_file(bench: Bench) -> Path:
    return bench.study.folder / DECISIONS


def _read(data: bytes) -> Iterator[Row]:
    return read_rows(data, DECISIONS, required=("document", "key", "state"), optional=_COLUMNS)


def _append(path: Path, decision: Decision) -> None:
    """Add a row to the file, in the columns that it has."""
    data = _read_utf8(path) if path.is_file() else b""
    if not decode(data, DECISIONS).strip():
        data = ",".join(_COLUMNS).encode() + b"\n"
    columns, delimiter = _read_header(data)
    cells = _cells(decision)
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerow(
        cells.get(column, "") for column in columns
    )
    data += b"" if data.endswith((b"\n", b"\r")) else b"\n"
    replace_file(path, data + buffer.getvalue().encode())


def _remove(path: Path, decision: Decision) -> None:
    """Take the last row that tells this decision out of the file; every other byte stays."""
    if not path.is_file():
        return
    data = _read_utf8(path)
    rows = list(_read(data))
    same = [number for number, row in enumerate(rows) if _tells(row, decision)]
    if not same:
        return
    lines = data.splitlines(keepends=True)
    first = rows[same[-1]].line - 1
    after = rows[same[-1] + 1 :]
    end = after[0].line - 1 if after else len(lines)
    replace_file(path, b"".join([*lines[:first], *lines[end:]]))


def _read_utf8(path: Path) -> bytes:
    """Return the bytes of a file of decisions; what is UTF-16 becomes UTF-8 with its mark."""
    data = path.read_bytes()
    return decode(data, DECISIONS).encode("utf-8-sig") if data.startswith(_UTF_16) else data


def _read_header(data: bytes) -> tuple[Sequence[str], str]:
    """Return the columns of a file of decisions, and what parts its cells."""
    lines = data.decode("utf-8-sig").lstrip("\n").splitlines()
    delimiter = find_separator(lines[0])
    header = next(filter(None, csv.reader(leave_separator(iter(lines)), delimiter=delimiter)))
    return [cell.strip() for cell in header], delimiter


def _cells(decision: Decision) -> dict[str, str]:
    values = (decision.document, decision.key, decision.state, decision.coder, decision.memo)
    return dict(zip(_COLUMNS, values, strict=True))


def _tells(row: Row, decision: Decision) -> bool:
    """Does a row tell a decision, in the columns that its file has?"""
    return all(
        row.cells[column] == cell.strip()
        for column, cell in _cells(decision).items()
        if column in row.cells
    )
