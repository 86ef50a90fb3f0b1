"""What a scholar does to a study: make it, add sources, date them, withdraw them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import fill

from hamgara.errors import HamgaraError, say_why
from hamgara.ingest.reader import Source, read_source
from hamgara.messages import Message, say
from hamgara.store.database import Store
from hamgara.study.countries import find_country, is_country, name_country
from hamgara.study.documents import PERSON, Document
from hamgara.study.file import STUDY_FILE, Study, read_study
from hamgara.study.framework import find_framework
from hamgara.study.participants import COLUMNS as PARTICIPANT_COLUMNS
from hamgara.study.participants import PARTICIPANTS_FILE
from hamgara.workbench.bench import (
    SOURCES,
    Bench,
    Progress,
    find_documents,
    fingerprint_file,
    hold,
    put_source,
    replace_file,
    settle_sources,
    silent,
)
from hamgara.workbench.reading import (
    READING_FILE,
    Reading,
    find_files,
    read_readings,
    speaker_labels,
    write_readings,
)

_NAMED = 20
"""So many documents are named where one is not found."""
FOLDERS = ("sources", "published", "reports", "frameworks")


@dataclass(frozen=True, slots=True)
class Taken:
    """A source file that was added: its name, its documents, what is to be said of it."""

    name: str
    read: tuple[Document, ...]
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """What `add_sources` did: the files it took, those it refused, those it skipped."""

    taken: tuple[Taken, ...]
    refused: tuple[HamgaraError, ...]
    skipped: tuple[HamgaraError, ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """The names of the documents that were added."""
        return tuple(document.name for one in self.taken for document in one.read)


def new_study(
    folder: Path,
    dyad: Sequence[str],
    framework: str,
    *,
    describe: Callable[[Message], str] = str,
) -> Study:
    """Make the folder of a new study and return the study.

    Args:
        folder: where; its name begins the title.
        dyad: two states, by code or name.
        framework: the id of the framework to code by.
        describe: puts the remarks of the study file into a language.

    Raises:
        HamgaraError: the folder holds something already, a state or the framework is unknown.
    """
    if not _is_text(folder.name):
        raise HamgaraError(
            say("The name of the folder holds bytes that are no text."),
            str(folder),
            say("Name a new folder."),
        )
    if folder.exists() and (not folder.is_dir() or _holds_files(folder)):
        raise HamgaraError(
            say("There is something at this place already."),
            str(folder),
            say("Name a new folder."),
        )
    dyad = [find_country(state) or state for state in dyad]
    for code in dyad:
        if not is_country(code):
            raise HamgaraError(
                say("{got} is no code of a state.", got=code),
                "--dyad",
                say("Write two codes or names of states, as in --dyad IRN AZE."),
            )
    if len(set(dyad)) != 2:
        raise HamgaraError(say("A dyad is two states."), "--dyad")
    find_framework(framework, beside=folder)
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    columns = ",".join(PARTICIPANT_COLUMNS)
    replace_file(folder / PARTICIPANTS_FILE, f"{columns}\n".encode("utf-8-sig"))
    replace_file(folder / STUDY_FILE, _study_file(folder.name, dyad, framework, describe))
    return read_study(folder)


def _study_file(
    name: str, dyad: Sequence[str], framework: str, describe: Callable[[Message], str]
) -> bytes:
    """Return the study file of a new study, with a remark at every choice."""
    first, second = (name_country(code) for code in dyad)
    title = _inline({lang: f"{name}: {first[lang]} – {second[lang]}" for lang in first})
    sides = "\n".join(f"{code.lower()} = {_inline(name_country(code))}" for code in dyad)
    parts = (
        (
            say("The scholarly choices of this study. `hamgara check` explains every mistake."),
            f"title = {title}",
        ),
        (
            say("What the study asks; it stands at the head of the report."),
            'question = { fa = "", az = "", en = "" }',
        ),
        (say("Two states by their ISO 3166 code."), f"dyad = {_toml(list(dyad))}"),
        (
            say("A framework of the library, or a file in frameworks/ beside this one."),
            f"framework = {_toml(framework)}",
        ),
        (
            say("How participants are shown in reports and exports: code, role or named."),
            'disclosure = "code"',
        ),
        (say("How the source of the study is cited."), 'citation = ""'),
        (say("The values of the column `side` in participants.csv."), f"[sides]\n{sides}"),
        (
            say(
                "Dated events of the two states may stand in chronology.csv beside this file,"
                " lenses in lenses/, and tables of events or votes under [[relations]]; see"
                " docs/relations-study.md."
            ),
            "",
        ),
    )
    written = (f"{_remark(describe(why))}\n{lines}".rstrip() for why, lines in parts)
    return ("\n\n".join(written) + "\n").encode()


def _remark(text: str) -> str:
    return fill(text, 100, initial_indent="# ", subsequent_indent="# ")


def _inline(label: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {_toml(text)}" for key, text in label.items()) + " }"


def _toml(value: object) -> str:
    """Return a text or a list of texts as TOML, which writes them as JSON does (but for DEL)."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _holds_files(folder: Path) -> bool:
    """Is there anything in a folder but folders, as a making that was stopped leaves them?"""
    return any(not path.is_dir() or path.is_symlink() for path in folder.rglob("*"))


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def add_sources(
    bench: Bench,
    files: Sequence[Path],
    *,
    participant: str = "",
    columns: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> Added:
    """Copy source files into the study and keep their documents, all in one act.

    Folders are added with all that is below them. A file that cannot be taken is refused
    with the reason and stops no other one; one that the study has under the same name is skipped,
    unless it is to be read otherwise. `columns` maps the columns of tables.
    """
    study, store = bench.study, bench.store
    codes = tuple(p.code for p in study.participants)
    if participant and participant not in codes:
        raise HamgaraError(
            say("There is no participant {got}.", got=participant),
            "--participant",
            say("The participants are: {known}.", known=tuple(codes) or "-"),
        )
    readings = read_readings(study)
    given, speakers = Reading(participant, columns or {}), speaker_labels(study)
    taken: list[Taken] = []
    refused: list[HamgaraError] = []
    skipped: list[HamgaraError] = []
    found = list(find_files(files, skipped))
    named = [path.name for path in files[:5]] + ["…"] * (len(files) > 5)
    with store.act("add", ", ".join(named)) as act:
        names, texts = set(store.list_documents()), store.list_texts()
        known = {sha256: origin for origin, sha256 in store.list_origins(active=True).items()}
        for one in progress(say("Adding sources"), found, len(found)):
            try:
                source = read_source(
                    one.path,
                    one.name,
                    codes,
                    name=one.name,
                    participant=participant,
                    speakers=speakers,
                    columns=given.columns if _is_table(one.path) else None,
                )
                origin = f"{SOURCES}/{one.name}"
                if known.get(source.sha256) == origin and not (participant or columns):
                    skipped.append(HamgaraError(say("Already in the study."), one.name))
                    continue
                if source.sha256 in known:
                    raise HamgaraError(
                        say(
                            "The same file is in the study already: {name}.",
                            name=known[source.sha256],
                        ),
                        one.name,
                    )
                _refuse_other(study.folder / origin, source.sha256)
                put_source(store, _move(source, origin), act, names)
                if not (study.folder / origin).exists():
                    hold(study, one.name, one.path.read_bytes(), source.sha256)
                known[source.sha256] = one.name
                if participant or (given.columns and _is_table(one.path)):
                    readings[origin] = given
                taken.append(_tell(one.name, source, texts))
            except HamgaraError as error:
                refused.append(error)
        if any(reading is given for reading in readings.values()):
            replace_file(study.folder / READING_FILE, write_readings(readings))
    settle_sources(bench)
    return Added(tuple(taken), tuple(refused), tuple(skipped))


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in (".csv", ".tsv", ".xlsx", ".xlsm")


def _tell(name: str, source: Source, texts: dict[str, str]) -> Taken:
    """Return what was taken; `texts` are the documents by fingerprint, and grows."""
    notes = list(source.notes)
    for document in source.documents:
        other = texts.setdefault(document.sha256, document.name)
        if other != document.name:
            notes.append(
                say("{name} has the same text as {other}.", name=document.name, other=other)
            )
        spoken = any(segment.role for segment in document.segments)
        if spoken and not (document.participant or any(s.participant for s in document.segments)):
            notes.append(
                say(
                    "An interview whose participant is not known: write the code with which the"
                    " file's name begins into participants.csv, or name one with --participant."
                )
            )
        if document.agencies and document.date is None:
            notes.append(
                say(
                    "No day of publication was found; `hamgara date {name} DAY` gives one.",
                    name=document.name,
                )
            )
    return Taken(name, source.documents, tuple(notes))


def date_document(bench: Bench, name: str, date: dt.date | None) -> Document:
    """Give a document the day of its publication, or say that it has none; an act.

    Raises:
        HamgaraError: there is no such document.
    """
    store = bench.store
    name = _find_document(store, name).name
    with store.act("date", f"{name} {date or '-'}") as act:
        found = _find_document(store, name)
        store.date_document(name, date, act)
    return replace(found, date=date, date_source=PERSON)


def withdraw(bench: Bench, names: Sequence[str]) -> list[str]:
    """Take documents out of a study, with all that was coded in them, in one act.

    Their originals go to `held/`; an undo brings everything back. Return their names.

    Raises:
        HamgaraError: there is no such document; then none is taken out.
    """
    store = bench.store
    found = list(dict.fromkeys(_find_document(store, name).name for name in names))
    with store.act("withdraw", ", ".join(found)) as act:
        for name in found:
            store.withdraw(_find_document(store, name).name, act)
    settle_sources(bench)
    return found


def _find_document(store: Store, name: str) -> Document:
    found = find_documents(store)(name)
    if found is None:
        known = [*store.list_documents()]
        shown = ", ".join(known[:_NAMED]) + (" …" if len(known) > _NAMED else "")
        raise HamgaraError(
            say("There is no document {got}.", got=name),
            "",
            say("The documents are: {known}.", known=shown or "-"),
        )
    return found


def _move(source: Source, origin: str) -> Source:
    return replace(source, documents=tuple(replace(d, origin=origin) for d in source.documents))


def _refuse_other(target: Path, sha256: str) -> None:
    if target.exists() and fingerprint_file(target) != sha256:
        raise HamgaraError(
            say("There is another file of that name in sources/."),
            target.name,
            say("Give the file another name and add it again."),
        )


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; HamgaraError if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise HamgaraError(
            say("The file cannot be read: {why}.", why=say_why(error)), str(path)
        ) from None
