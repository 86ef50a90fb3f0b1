"""Open a study with its store, and bring the store up to what lies in the folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from hamgara.errors import HamgaraError
from hamgara.exchange.codings import Codes, Refusal, read_codings
from hamgara.ingest.reader import Source, list_suffixes, read_source
from hamgara.ingest.tables import read_theme_table
from hamgara.messages import Message, say
from hamgara.store.database import SYNC, Store, open_store
from hamgara.study.codings import PUBLISHED, Coding
from hamgara.study.documents import Document
from hamgara.study.file import Study, read_study
from hamgara.study.tables import ThemeTable

_T = TypeVar("_T")
CODINGS_FILE = "codings.csv"
"""Codings that travel with a study as plain text; taken in when the study is opened."""

REMEMBERED = 100_000_000
"""How many characters of documents are kept in memory while codings are taken in."""

PARTIAL = ".part"
"""The suffix of a file that is being copied; left over only by a killed program."""


class Progress(Protocol):
    """Something that shows how far a long work has come while it passes the items on."""

    def __call__(self, what: Message, items: Iterable[_T], total: int) -> Iterable[_T]:
        """Yield the items, showing `what` is being done to how many of `total`."""


def silent(what: Message, items: Iterable[_T], total: int) -> Iterable[_T]:  # noqa: ARG001
    """Pass the items on and show nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Bench:
    """A study, its store, and what could not be taken in when it was opened."""

    study: Study
    store: Store
    problems: tuple[HamgaraError, ...] = ()

    @property
    def known(self) -> Codes:
        """The codes and participants that a coding may name."""
        return known_codes(self.study)


def known_codes(study: Study) -> Codes:
    """Return the codes and participants that a coding in a study may name."""
    return Codes(study.framework.ids, frozenset(p.code for p in study.participants))


@contextmanager
def open_bench(folder: Path, *, progress: Progress = silent) -> Iterator[Bench]:
    """Open a study; take in new sources, its `codings.csv` and its printed codings.

    Raises:
        HamgaraError: the study or its store cannot be read.
    """
    study = read_study(folder)
    with open_store(study.database) as store:
        bench = Bench(study, store)
        problems = [*_take_sources(bench, progress), *_take_codings(bench), *_take_printed(bench)]
        yield Bench(study, store, tuple(problems))


def list_sources(study: Study) -> list[str]:
    """Return the paths of all source files, relative to the study, sorted."""
    suffixes = list_suffixes()
    return sorted(
        path.relative_to(study.folder).as_posix()
        for path in study.sources.rglob("*")
        if path.suffix.lower() in suffixes and not path.name.startswith((".", "~$"))
    )


def read_file(study: Study, origin: str) -> Source:
    """Read one source file of the study."""
    codes = tuple(participant.code for participant in study.participants)
    return read_source(study.folder / origin, origin, codes)


def put_source(store: Store, source: Source, act: int, names: set[str]) -> None:
    """Keep the documents of a source; `names` are those taken, and grows.

    Raises:
        HamgaraError: a document of that name is there already.
    """
    for document in source.documents:
        if document.name in names:
            raise HamgaraError(
                say("There is a document {name} in the study already.", name=document.name),
                document.origin,
                say("Give the file another name and add it again."),
            )
    for document in source.documents:
        store.put_document(document, source.sha256, act)
        names.add(document.name)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}{PARTIAL}")
    partial.write_bytes(data)
    partial.replace(path)


def find_documents(store: Store) -> Callable[[str], Document | None]:
    """Return a function that finds documents by name, or by the name of their only file.

    It keeps what it found, up to `REMEMBERED` characters of text.
    """
    names = store.list_documents()
    known: dict[str, Document | None] = {}
    size = 0

    def find(name: str) -> Document | None:
        nonlocal size
        key = name if name in names else Path(name).stem
        if key not in known:
            if size > REMEMBERED:
                known.clear()
                size = 0
            found = known[key] = store.find_document(key)
            size += len(found.text) if found else 0
        return known[key]

    return find


def read_printed(study: Study) -> ThemeTable | None:
    """Return the printed theme table of a study, if it has one."""
    name = study.published.themes
    return read_theme_table(study.folder / name) if name else None


def _take_sources(bench: Bench, progress: Progress) -> Iterator[HamgaraError]:
    """Take in the source files that were never read."""
    if not bench.study.sources.is_dir():
        return
    for left in bench.study.sources.rglob(f".*{PARTIAL}"):
        left.unlink(missing_ok=True)
    seen = bench.store.list_origins()
    new = [origin for origin in list_sources(bench.study) if origin not in seen]
    if not new:
        return
    names = set(bench.store.list_documents())
    with bench.store.act("add", "sources") as act:
        for origin in progress(say("Reading sources"), new, len(new)):
            try:
                put_source(bench.store, read_file(bench.study, origin), act, names)
            except HamgaraError as error:
                yield error


def _take_codings(bench: Bench) -> Iterator[HamgaraError]:
    """Take in `codings.csv`, once for each state of the file."""
    path = bench.study.folder / CODINGS_FILE
    if not path.is_file():
        return
    data = path.read_bytes()
    detail = f"{CODINGS_FILE} {hashlib.sha256(data).hexdigest()[:16]}"
    if bench.store.has_act("import", detail):
        return
    refused: list[HamgaraError] = []
    with bench.store.act("import", detail) as act:
        rows = read_codings(data, CODINGS_FILE, bench.known, find_documents(bench.store))
        bench.store.put_codings(_keep(rows, refused), act)
    yield from refused


def _keep(rows: Iterable[Coding | Refusal], refused: list[HamgaraError]) -> Iterator[Coding]:
    for row in rows:
        if isinstance(row, Refusal):
            refused.append(row.error)
        else:
            yield row


def _take_printed(bench: Bench) -> Iterator[HamgaraError]:
    """Make the codings by the coder `published` those that the printed table reports."""
    try:
        table = read_printed(bench.study)
    except HamgaraError as error:
        yield error
        return
    wanted = _printed_codings(bench.study, table) if table else set()
    there = {(c.participant, c.code) for c in bench.store.find_codings(coder=PUBLISHED)}
    if wanted == there:
        return
    with bench.store.act(SYNC, bench.study.published.themes) as act:
        bench.store.remove_codings(PUBLISHED, act)
        bench.store.put_codings(
            (
                Coding(code, PUBLISHED, bench.store.time_of(act), participant=participant)
                for participant, code in sorted(wanted)
            ),
            act,
        )


def _printed_codings(study: Study, table: ThemeTable) -> set[tuple[str | None, str]]:
    """Return participant x code as printed; numbers and codes the study lacks are left out."""
    by_number = {p.number: p.code for p in study.participants if p.number is not None}
    return {
        (by_number[number], row.code)
        for row in table.rows
        for number in row.sources
        if number in by_number and row.code in study.framework.ids
    }
