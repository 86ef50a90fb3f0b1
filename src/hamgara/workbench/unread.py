"""Files and folders of a study that nobody reads: misnamed, or named nowhere in study.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say
from hamgara.study.chronology import CHRONOLOGY_FILE
from hamgara.study.file import STUDY_FILE, Study
from hamgara.study.judgments import CERQUAL_FILE, PAIRWISE_FILE
from hamgara.study.participants import PARTICIPANTS_FILE
from hamgara.workbench.bench import SOURCES
from hamgara.workbench.decisions import DECISIONS
from hamgara.workbench.reading import LINKED, READING_FILE

_SHEETS = frozenset({".xlsx", ".xls", ".ods"})
_TABLES = _SHEETS | {".csv", ".tsv", ".tab", ".gz", ".zip"}
_RELATIONS, _PUBLISHED, _JUDGMENTS = "relations", "published", "judgments"
_FILES = (CHRONOLOGY_FILE, PARTICIPANTS_FILE, READING_FILE, DECISIONS, "programme.toml")
_OF_TOML = ("actors", "frameworks", "lenses", "ontologies", "vocabularies")
_FOLDERS = (*_OF_TOML, _RELATIONS, _PUBLISHED, _JUDGMENTS, SOURCES)
_OURS = ("reports", "held", "refused", "commitments", "contacts", "speech")
"""Other folders of a study, for which none is taken."""
_NEAR = 0.8
"""So near (`difflib`) to a name that is read is a misnamed file: lens to lenses."""


def list_unread(study: Study) -> Iterator[HamgaraError]:
    """Yield the tables of a study that it does not name, and what is misnamed beside study.toml.

    A file or folder is misnamed that is nearly called like one that is read, which is not there
    or empty; so is a file of `lenses` or the like whose name goes on after `.toml` (of a copy
    kept beside the file itself it may). Links to folders in `sources` are told, too.
    """
    published = study.published
    named = (published.themes, published.evidence, published.key)
    tables = (*(table.file for table in study.relations), *named, CERQUAL_FILE, PAIRWISE_FILE)
    known = {(study.folder / name).resolve() for name in tables if name}
    for folder, remedy in (
        (_RELATIONS, say("Name it under {table} in {file}, or put it into another folder.",
                         table="[[relations]]", file=STUDY_FILE)),
        (_PUBLISHED, say("Name it under {table} in {file}, or put it into another folder.",
                         table="[published]", file=STUDY_FILE)),
        (_JUDGMENTS, say("Read are: {known}.", known=(CERQUAL_FILE, PAIRWISE_FILE))),
    ):  # fmt: skip
        for path in _list(study.folder / folder):
            if path.suffix.lower() in _TABLES and path.resolve() not in known:
                yield _tell(study, path, remedy)
    for path in sorted(study.sources.rglob("*")):
        if path.is_symlink() and path.is_dir():
            where = f"{path.relative_to(study.folder).as_posix()}/"
            yield HamgaraError(LINKED, where, say("Link the files in it one by one, or copy them."))
    beside = _list(study.folder)
    for paths, names in (
        ([path for path in beside if path.is_dir() and path.name not in _OURS], _FOLDERS),
        ([path for path in beside if path.is_file() and path.resolve() not in known], _FILES),
    ):
        yield from _find_misnamed(study, paths, names)
    for folder in _OF_TOML:
        for path in _list(study.folder / folder):
            stem, found, _ = path.name.lower().partition(".toml")
            meant = path.with_name(path.name[: len(stem)] + ".toml")
            if found and path != meant and not meant.exists():
                yield _tell(study, path, _rename(f"{folder}/{meant.name}"))


def _find_misnamed(
    study: Study, paths: Iterable[Path], names: tuple[str, ...]
) -> Iterator[HamgaraError]:
    missing = [name for name in names if not _holds_something(study.folder / name)]
    for path in paths:
        near = get_close_matches(path.name.lower(), missing, n=1, cutoff=_NEAR)
        if near and path.name not in names and _holds_something(path):
            save = path.suffix.lower() in _SHEETS and near[0].endswith(".csv")
            yield _tell(study, path, _save(near[0]) if save else _rename(near[0]))


def _holds_something(path: Path) -> bool:
    return bool(_list(path)) if path.is_dir() else path.is_file()


def _list(folder: Path) -> list[Path]:
    """Return what is in a folder, sorted, but for what is hidden or a lock of an open file."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~$")))


def _rename(name: str) -> Message:
    return say("Is {name} meant? Then name it so.", name=name)


def _save(name: str) -> Message:
    return say("Is {name} meant? Then save the sheet as CSV (UTF-8) under that name.", name=name)


def _tell(study: Study, path: Path, remedy: Message) -> HamgaraError:
    where = path.relative_to(study.folder).as_posix() + "/" * path.is_dir()
    return HamgaraError(say("This is not read."), where, remedy)
