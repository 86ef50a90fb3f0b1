"""Projects of other programs (REFI-QDA) in and out of a study."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path, PurePath

from hamgara.errors import HamgaraError
from hamgara.exchange.codings import Refusal, read_coding_rows
from hamgara.exchange.refi.export import Shared, write_project
from hamgara.exchange.refi.offsets import Trial, find_reading
from hamgara.exchange.refi.package import Lost
from hamgara.exchange.refi.project import Project, RefiText, read_project
from hamgara.exchange.refi.rows import Match, list_rows, match_texts
from hamgara.ingest.reader import list_suffixes
from hamgara.messages import Message, say
from hamgara.study.codings import Coding
from hamgara.study.documents import Document
from hamgara.study.labels import in_language
from hamgara.text.decoding import Row
from hamgara.workbench.bench import Bench, Progress, find_documents, silent
from hamgara.workbench.codes import Imported, keep_rows
from hamgara.workbench.edits import Added, Taken, add_sources

PROJECT_SUFFIX = ".qdpx"
_LONGEST = 80
"""The longest name of a file that is made for a text of a project, in characters."""
_NO_FILE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u2028\u2029]+')


@dataclass(frozen=True, slots=True)
class ProjectImported:
    """What the import of a project did.

    `imported` are its codings, `taken` the texts that the study lacked, `unread` those that could
    not be read or added, `notes` are what is to be said of others, `trial` is how places are
    counted, `lost` what is not taken over.
    """

    imported: Imported
    taken: tuple[Taken, ...]
    unread: tuple[HamgaraError, ...]
    notes: tuple[HamgaraError, ...]
    trial: Trial
    lost: Lost

    @property
    def added(self) -> tuple[str, ...]:
        """The names of the documents that were added."""
        return Added(self.taken, ()).documents


def import_project(
    bench: Bench,
    path: Path,
    *,
    coder: str = "",
    replaces: bool = False,
    describe: Callable[[Message], str] = str,
    progress: Progress = silent,
) -> ProjectImported:
    """Take in the texts of a project that a study lacks, and then its codings in an act.

    See `codes.import_codings`; nothing of the study's framework changes.

    Raises:
        HamgaraError: the file as a whole is no project; then nothing is taken.
    """
    project = read_project(path)
    trial = find_reading(project.texts)
    matches = _match(bench, project)
    missing = [text for text, match in zip(project.texts, matches, strict=True) if match is None]
    added = _add(bench, missing, progress)
    if missing:
        matches = _match(bench, project)
    rows = list_rows(project, matches, trial.reading, bench.study.framework, coder)
    imported = keep_rows(
        bench, path, lambda: _read(bench, rows, project.where), replaces=replaces, describe=describe
    )
    unread = (*project.refused, *added.refused)
    notes = (*_note(project, matches), *_note_coders(project, coder))
    return ProjectImported(imported, added.taken, unread, notes, trial, project.lost)


def _match(bench: Bench, project: Project) -> list[Match | None]:
    store = bench.store
    names, find = store.list_documents(), find_documents(bench.store)

    def find_named(name: str) -> Document | None:
        made = _name_file(name)  # its name in the study if it came from a project
        return find(made if made in names and name not in names else name)

    return match_texts(project.texts, names, store.list_texts(), find_named)


def _add(bench: Bench, texts: Sequence[RefiText], progress: Progress) -> Added:
    """Add texts to a study as files of plain text, by names that are free in it."""
    if not texts:
        return Added((), ())
    taken = {name.casefold() for name in bench.store.list_documents()}
    with tempfile.TemporaryDirectory(prefix="hamgara-") as folder:
        files: dict[bytes, Path] = {}
        for text in texts:
            if text.data in files:
                continue
            name = _name_file(text.name)
            names = chain([name], (f"{name}-{number}" for number in count(2)))
            free = next(one for one in names if one.casefold() not in taken)
            taken.add(free.casefold())
            files[text.data] = Path(folder) / f"{free}.txt"
            files[text.data].write_bytes(text.data)
        return add_sources(bench, list(files.values()), progress=progress)


def _name_file(name: str) -> str:
    """Return the name of a text as one that a file may have, without the ending of a source."""
    if PurePath(name).suffix.lower() in list_suffixes():
        name = name[: -len(PurePath(name).suffix)]
    return _NO_FILE.sub("-", name)[:_LONGEST].strip(". ") or "text"


def _read(bench: Bench, rows: Iterable[Row | Refusal], where: str) -> Iterator[Coding | Refusal]:
    """Yield the codings of rows, and what of them is refused."""
    refused: list[Refusal] = []

    def pass_rows() -> Iterator[Row]:
        for row in rows:
            if isinstance(row, Refusal):
                refused.append(row)
            else:
                yield row

    yield from read_coding_rows(pass_rows(), where, bench.known, find_documents(bench.store))
    yield from refused


def _note(project: Project, matches: Sequence[Match | None]) -> Iterator[HamgaraError]:
    """Yield what is to be said of texts that differ from the study's, or stand in it twice."""
    first: dict[str, str] = {}
    for text, match in zip(project.texts, matches, strict=True):
        if match is None:
            continue
        where = f"{project.where}: {text.name}"
        if not match.same:
            yield HamgaraError(
                say("The document {name} has another text than in the project; the words of its"
                    " codings are sought in it.", name=match.document.name),
                where,
            )  # fmt: skip
        other = first.setdefault(match.document.name, text.name)
        if other != text.name:
            yield HamgaraError(
                say(
                    "The text is the same as that of {other}: the codings of both stand in one"
                    " document.",
                    other=other,
                ),
                where,
            )


def _note_coders(project: Project, coder: str) -> Iterator[HamgaraError]:
    """Yield that a coder was named in vain, where every coding has its own."""
    named = {
        coding.coder: None
        for text in project.texts
        for selection in text.selections
        for coding in selection.codings
    }
    if coder and named and all(named):
        yield HamgaraError(
            say("The project itself names the coder of every coding: {names}.", names=(*named,)),
            project.where,
            say("--coder stands in only where none is named."),
        )


def export_project(bench: Bench, language: str, lost: Lost) -> bytes:
    """Return a study as a project of REFI-QDA: whole texts, codes, codings, coders.

    Participants stand in it by their pseudonyms. What it has no place for is added to `lost`.
    """
    study, store = bench.study, bench.store
    documents = [found for name in store.list_documents() if (found := store.find_document(name))]
    shared = Shared(
        in_language(study.title, language),
        study.framework,
        documents,
        list(store.find_codings()),
    )
    return write_project(shared, language, lost)
