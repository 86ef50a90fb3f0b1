"""Codings and codebooks in and out of a study, as tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.exchange.codebook import read_codebook
from hamgara.exchange.codings import Refusal, read_coding_rows, write_codings, write_refusals
from hamgara.exchange.refi.codebook import make_framework, parse_codebook
from hamgara.exchange.refi.package import Lost, open_package
from hamgara.ingest.sheets import read_sheet
from hamgara.messages import Message, say
from hamgara.study.codings import Coding
from hamgara.study.framework import read_framework
from hamgara.text.decoding import Row, lack_column
from hamgara.workbench.bench import Bench, find_documents, find_free, replace_file, write_csv
from hamgara.workbench.edits import read_bytes


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: rows taken, rows there already, rows refused and where they are.

    `removed` are the codings that the rows replaced, `unread` the other sheets of the workbook.
    """

    taken: int
    known: int
    refused: tuple[Refusal, ...]
    refused_file: Path | None
    removed: int = 0
    unread: tuple[str, ...] = ()


def import_codings(
    bench: Bench,
    path: Path,
    *,
    coder: str = "",
    columns: Mapping[str, str] | None = None,
    replaces: bool = False,
    describe: Callable[[Message], str] = str,
) -> Imported:
    """Take in the codings of a CSV or XLSX file, in one act; refused rows go to a file.

    `columns` maps ours to those of another program's table. `describe` writes in a language why a
    row was refused. With `replaces` what the coders of the file coded otherwise is taken away;
    nothing changes then unless every row can be taken.

    Raises:
        HamgaraError: the file as a whole is no table of codings; then nothing is taken.
    """
    unread: list[str] = []
    table = _read_coding_table(path, columns or {}, unread)
    done = keep_rows(
        bench,
        path,
        lambda: read_coding_rows(
            table, path.name, bench.known, find_documents(bench.store), coder=coder
        ),
        replaces=replaces,
        describe=describe,
    )
    return replace(done, unread=tuple(unread))


def keep_rows(
    bench: Bench,
    path: Path,
    read: Callable[[], Iterable[Coding | Refusal]],
    *,
    replaces: bool,
    describe: Callable[[Message], str],
) -> Imported:
    """Keep the codings that `read` gives of a file, in one act; see `import_codings`."""
    refused: list[Refusal] = []
    good = removed = 0

    def keep(rows: Iterable[Coding | Refusal]) -> Iterator[Coding]:
        nonlocal good
        for row in rows:
            if isinstance(row, Refusal):
                refused.append(row)
            else:
                good += 1
                yield row

    with bench.store.act("import", path.name) as act:
        rows = read()
        codings = list(keep(rows)) if replaces else keep(rows)
        if replaces and refused:
            codings, good = [], 0
        elif replaces:
            removed = bench.store.keep_codings(codings, act)
        taken = bench.store.put_codings(codings, act)
        file = None
        if refused:
            file = find_free(bench.study.folder / "refused" / f"{path.stem}-{act}.csv")
            replace_file(file, write_csv(write_refusals(refused, describe)))
    return Imported(taken, good - taken, tuple(refused), file, removed)


def _read_coding_table(path: Path, columns: Mapping[str, str], unread: list[str]) -> list[Row]:
    """Return the rows of a table of codings, with our columns beside its own."""
    header, rows = read_sheet(path, unread)
    theirs = {"code": "code", **columns}
    for own, name in theirs.items():
        if name not in header:
            remedy = say("Say which column it is: --columns {example}.", example=f"{own}=NAME")
            raise lack_column(name, header, path.name, remedy)
    return [
        replace(row, cells={**row.cells, **{own: row.cells[name] for own, name in theirs.items()}})
        for row in rows
    ]


def recode(bench: Bench, old: str, new: str) -> int:
    """Give all codings of a code another one, in one act; return how many those are.

    Raises:
        HamgaraError: no coding has the old code, or the framework lacks the new one.
    """
    if new not in bench.study.framework.ids:
        raise HamgaraError(
            say("There is no code {got} in the framework.", got=new),
            "",
            say("See the codes with `hamgara codebook export`."),
        )
    coded = bench.store.count_by_code()
    if old not in coded:
        raise HamgaraError(
            say("No coding has the code {got}.", got=old),
            "",
            say("Codes with codings are: {known}.", known=tuple(coded) or "-"),
        )
    with bench.store.act("recode", f"{old} → {new}") as act:
        return bench.store.recode(old, new, act) if old != new else 0


def export_codings(bench: Bench) -> Iterator[str]:
    """Yield the codings of a study as the lines of a CSV file; participants by pseudonym."""
    return write_codings(bench.store.find_codings())


def import_codebook(folder: Path, path: Path, name: str, lost: Lost | None = None) -> Path:
    """Write the codes of a file as a framework of the study; return its file.

    The file is a table (CSV, XLSX), or a codebook or project of REFI-QDA (.qdc, .qdpx), of which
    what a framework has no place for is added to `lost`.

    Raises:
        HamgaraError: something in the file is wrong, or a framework of that name is there.
    """
    if not re.fullmatch(r"[\w][\w.-]*", name):
        raise HamgaraError(
            say("{got} is no name for a framework.", got=name),
            "--name",
            say("Use letters, digits, hyphens and points."),
        )
    target = folder / "frameworks" / f"{name}.toml"
    if target.exists():
        raise HamgaraError(
            say("There is a framework {name} in the study already.", name=name),
            f"frameworks/{name}.toml",
            say("Use another name with --name."),
        )
    data = _read_codes(path, name, {} if lost is None else lost)
    _, problems = read_framework(data, path.name)
    if problems:
        raise problems[0]
    replace_file(target, data)
    return target


def _read_codes(path: Path, name: str, lost: Lost) -> bytes:
    if path.suffix.lower() == ".qdc":
        root = parse_codebook(read_bytes(path), path.name)
        return make_framework(root, path.name, name, lost)
    if path.suffix.lower() == ".qdpx":
        with open_package(path) as package:
            return make_framework(package.root, path.name, name, lost)
    header, rows = read_sheet(path)
    return read_codebook(header, rows, path.name, name)
