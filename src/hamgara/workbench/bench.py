"""Open a study with its store, and bring the store up to what lies in the folder."""

from __future__ import annotations

import codecs
import filecmp
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Protocol, TypeVar

from hamgara.errors import HamgaraError
from hamgara.exchange.codings import Codes, Refusal, read_codings
from hamgara.ingest.reader import Source, find_participant, list_suffixes, read_source
from hamgara.ingest.tables import read_theme_table
from hamgara.messages import Message, say
from hamgara.store.database import SYNC, Store, open_store
from hamgara.store.schema import broken
from hamgara.study.codings import PUBLISHED, Coding
from hamgara.study.columns import CodingColumns
from hamgara.study.documents import Document
from hamgara.study.file import Study, read_study
from hamgara.study.tables import ThemeTable
from hamgara.themes.counts import Count, count_codes
from hamgara.workbench.reading import Reading, read_readings, speaker_labels

_T = TypeVar("_T")
CODINGS_FILE = "codings.csv"
"""Codings that travel with a study as plain text; taken in when the study is opened."""

REMEMBERED = 100_000_000
"""How many characters of documents are kept in memory while codings are taken in."""

SOURCES = "sources"
HELD = "held"
"""The folder of originals whose documents do not stand: not yet added, or undone."""

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
        """The codes, participants and documents that a coding may name."""
        documents = frozenset(self.store.list_documents())
        coders = frozenset(self.store.list_coders())
        return replace(known_codes(self.study), documents=documents, coders=coders)


def known_codes(study: Study) -> Codes:
    """Return the codes and participants that a coding in a study may name."""
    return Codes(study.framework.codes, frozenset(p.code for p in study.participants))


@contextmanager
def open_bench(folder: Path, *, progress: Progress = silent) -> Iterator[Bench]:
    """Open a study; take in new sources, its `codings.csv` and its printed codings.

    A study that may not be written is opened as it is.

    Raises:
        HamgaraError: the study or its store cannot be read.
    """
    study = read_study(folder)
    frozen = is_frozen(study)
    try:
        with open_store(study.database, read_only=frozen) as store:
            bench = Bench(study, store)
            problems = [] if frozen else list(_take_in(bench, progress))
            problems += find_strays(study, store)
            yield Bench(study, store, tuple(problems))
    except sqlite3.Error as error:
        raise broken(study.database, error) from None


def find_strays(study: Study, store: Store) -> list[HamgaraError]:
    """Return what is to be said of codings whose codes the framework lacks: they count nowhere."""
    known = study.framework.ids
    strays = {code: n for code, n in store.count_by_code().items() if code not in known}
    if not strays:
        return []
    named = ", ".join(f"{code} ({n})" for code, n in strays.items())
    return [
        HamgaraError(
            say(
                "Codings have codes that the framework lacks, and count nowhere: {codes}.",
                codes=named,
            ),
            study.framework.id,
            say(
                "Put the codes back into the framework, or give the codings others:"
                " `hamgara codings recode OLD NEW`."
            ),
        )
    ]


def is_frozen(study: Study) -> bool:
    """Is this a study that was used already, in a folder that may not be written?"""
    return study.database.is_file() and not os.access(study.folder, os.W_OK)


def _take_in(bench: Bench, progress: Progress) -> Iterator[HamgaraError]:
    settle_sources(bench)
    _settle_speakers(bench)
    yield from _take_sources(bench, progress)
    yield from _take_codings(bench)
    yield from _take_printed(bench)


def _settle_speakers(bench: Bench) -> None:
    """Give documents that belong to nobody to participants who were written down since."""
    codes = [participant.code for participant in bench.study.participants]
    named = {
        name: find_participant(name, codes)
        for name, who in (bench.store.list_documents().items() if codes else ())
        if not who
    }
    found = {name: code for name, code in named.items() if code}
    if found:
        bench.store.name_participants(found)


def list_sources(study: Study) -> list[str]:
    """Return the paths of all source files, relative to the study, sorted."""
    suffixes = list_suffixes()
    return sorted(
        path.relative_to(study.folder).as_posix()
        for path in study.sources.rglob("*")
        if path.suffix.lower() in suffixes and not path.name.startswith((".", "~$"))
    )


def read_file(study: Study, origin: str) -> Source:
    """Read one source file of the study as `sources.csv` says."""
    codes = tuple(participant.code for participant in study.participants)
    reading = read_readings(study).get(origin, Reading())
    return read_source(
        study.folder / origin,
        origin,
        codes,
        participant=reading.participant,
        speakers=speaker_labels(study),
        columns=reading.columns,
    )


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


def hold(study: Study, name: str, data: bytes, sha256: str) -> None:
    """Keep a copy of a source until the act that adds it stands; `settle_sources` moves it."""
    replace_file(_held(study, f"{SOURCES}/{name}", sha256), data)


def settle_sources(bench: Bench) -> None:
    """Make `sources/` hold the originals of the documents that stand, and no undone ones.

    Originals of undone additions lie in `held/`, from where a redo brings them back. So an
    addition that was killed or undone leaves nothing that would be taken in by itself.
    """
    study, store = bench.study, bench.store
    standing = store.list_origins(active=True)
    holds = (study.folder / HELD).is_dir()
    for origin, sha256 in standing.items() if holds else ():
        held = _held(study, origin, sha256)
        if held.is_file() and not (study.folder / origin).exists():
            (study.folder / origin).parent.mkdir(parents=True, exist_ok=True)
            held.replace(study.folder / origin)
    for origin, sha256 in store.list_origins().items():
        place = study.folder / origin
        if origin not in standing and place.is_file() and fingerprint_file(place) == sha256:
            held = _held(study, origin, sha256)
            held.parent.mkdir(exist_ok=True)
            place.replace(held)
    for left in (study.folder / HELD).glob(f".*{PARTIAL}"):
        left.unlink(missing_ok=True)


def _held(study: Study, origin: str, sha256: str) -> Path:
    return study.folder / HELD / f"{sha256[:16]}{Path(origin).suffix}"


def fingerprint_file(path: Path) -> str:
    """Return the sha256 of a file's bytes, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def replace_file(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file, given whole or in pieces, so that it is there whole or not at all."""
    with _write_beside(path, data) as partial:
        partial.replace(path)


def export_file(path: Path, data: bytes | Iterable[bytes]) -> Path | None:
    """Write a file that people may fill in; return where an earlier one is, None for none.

    An earlier one that holds anything else is kept beside it, under another name.
    """
    kept = None
    with _write_beside(path, data) as partial:
        if path.is_file() and not filecmp.cmp(path, partial, shallow=False):
            kept = path.replace(find_free(path.with_name(f"{path.name}.bak")))
        partial.replace(path)
    return kept


@contextmanager
def _write_beside(path: Path, data: bytes | Iterable[bytes]) -> Iterator[Path]:
    """Give a piece beside a file that holds what it shall hold; it is gone behind the block."""
    mark = hashlib.sha256(path.name.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    partial = path.with_name(f".{mark}.{os.getpid()}{PARTIAL}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
        yield partial
    except BaseException as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno:
            raise OSError(error.errno, error.strerror, str(path)) from None
        raise


def write_csv(lines: Iterable[str]) -> Iterator[bytes]:
    """Yield the lines of a CSV file as bytes that spreadsheets read as UTF-8."""
    yield codecs.BOM_UTF8
    yield from (line.encode() for line in lines)


def find_free(path: Path) -> Path:
    """Return a path at which nothing is: this one, or with a number behind its name."""
    names = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
    return (
        path
        if not path.exists()
        else next(free for free in map(path.with_name, names) if not free.exists())
    )


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


def count_study(study: Study, columns: CodingColumns, coder: str = "") -> dict[str, Count]:
    """Return the count of every code of a study, of one coder or of all together."""
    return count_codes(columns, study.framework, coder=coder, same_as=study.same_as)


def read_printed(study: Study, refused: list[HamgaraError]) -> ThemeTable | None:
    """Return the printed theme table of a study, if it has one.

    Cells that cannot be read, codes that the framework lacks and sources whom no
    participant bears as a number are added to `refused`.
    """
    name = study.published.themes
    if not name:
        return None
    table = read_theme_table(study.folder / name, refused=refused)
    numbers = {p.number for p in study.participants}
    for row in table.rows:
        if row.code not in study.framework.ids:
            refused.append(
                HamgaraError(
                    say("There is no code {got} in the framework.", got=row.code or "-"),
                    f"{name}: row {row.row}: code",
                    say("The codes are: {known}.", known=tuple(sorted(study.framework.ids))),
                )
            )
        refused += [
            HamgaraError(
                say("No participant bears the number {number}.", number=number),
                f"{name}: row {row.row}: sources",
                say("Fill the column number in participants.csv."),
            )
            for number in sorted(set(row.sources) - numbers)
        ]
    return table


def _take_sources(bench: Bench, progress: Progress) -> Iterator[HamgaraError]:
    """Take in the source files that were never read."""
    store = bench.store
    if not bench.study.sources.is_dir() or not _find_new(bench):
        return
    problems = []
    with store.act("add", SOURCES) as act:
        new, names = _find_new(bench), set(store.list_documents())
        for origin in progress(say("Reading sources"), new, len(new)):
            try:
                put_source(store, read_file(bench.study, origin), act, names)
            except HamgaraError as error:
                problems.append(error)
    yield from problems


def _find_new(bench: Bench) -> list[str]:
    seen = bench.store.list_origins()
    return [origin for origin in list_sources(bench.study) if origin not in seen]


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
        if bench.store.has_act("import", detail, before=act):
            return
        rows = read_codings(data, CODINGS_FILE, bench.known, find_documents(bench.store))
        taken = bench.store.put_codings(_keep(rows, refused), act)
    if not (taken or refused):
        bench.store.note(detail)  # an export of this study: what is undone in it stays undone
    yield from refused


def _keep(rows: Iterable[Coding | Refusal], refused: list[HamgaraError]) -> Iterator[Coding]:
    for row in rows:
        if isinstance(row, Refusal):
            refused.append(row.error)
        else:
            yield row


def _take_printed(bench: Bench) -> Iterator[HamgaraError]:
    """Make the codings by the coder `published` those that the printed table reports."""
    study, store = bench.study, bench.store
    refused: list[HamgaraError] = []
    try:
        table = read_printed(study, refused)
    except HamgaraError as error:
        yield error
        return
    yield from refused
    wanted = _printed_codings(study, table) if table else set()
    if wanted == {(c.participant, c.code) for c in store.find_codings(coder=PUBLISHED)}:
        return
    with store.act(SYNC, study.published.themes) as act:
        store.remove_codings(PUBLISHED, act)
        time = store.time_of(act)
        codings = (Coding(code, PUBLISHED, time, participant=who) for who, code in sorted(wanted))
        store.put_codings(codings, act)


def _printed_codings(study: Study, table: ThemeTable) -> set[tuple[str, str]]:
    """Return participant x code as printed; numbers and codes the study lacks are left out."""
    by_number = {p.number: p.code for p in study.participants if p.number is not None}
    return {
        (by_number[number], row.code)
        for row in table.rows
        for number in row.sources
        if number in by_number and row.code in study.framework.ids
    }
