"""One source to its documents: format, decoding, fingerprint, language, segments."""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from hamgara.errors import HamgaraError, say_why
from hamgara.ingest.guard import read_guarded
from hamgara.ingest.news import find_agencies, find_published
from hamgara.ingest.parts import Part
from hamgara.ingest.scripts import say_unread
from hamgara.ingest.speakers import find_segments, plain_label
from hamgara.messages import LANGUAGES, Message, say
from hamgara.plugins import find_module, list_modules
from hamgara.study.documents import Agency, Document, Segment, fingerprint
from hamgara.text.detect import detect_language
from hamgara.text.spans import Span

_FORMATS = "hamgara.ingest.formats"
SIZE_LIMIT = 200_000_000
"""The most bytes that a source file may have."""
NAME_LIMIT = 200
"""The longest name of a document, in characters."""
_NO_NAME = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """A source file: the fingerprint of its bytes, the documents in it, and how it was read."""

    sha256: str
    documents: tuple[Document, ...]
    notes: tuple[Message, ...] = ()


def list_suffixes() -> dict[str, ModuleType]:
    """Return the suffix of every source format, and the module that reads it."""
    modules = (find_module(_FORMATS, name) for name in list_modules(_FORMATS))
    return {suffix: module for module in modules for suffix in module.SUFFIXES}


def read_source(
    path: Path,
    origin: str,
    participants: tuple[str, ...] = (),
    *,
    name: str = "",
    participant: str = "",
    speakers: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> Source:
    """Read a source file; `origin` is its path in the study, `name` its name if not the path's.

    A document belongs to `participant`, else to the one whom its source names, else to the
    one of `participants` whose code its name is or begins with (`P03`, `P03-first.txt`), else
    to the only one who is named as a speaker in it. `speakers` maps other labels of speakers
    (roles, names) to codes; `columns` maps the columns of a table (see `ingest.rows`).

    Raises:
        HamgaraError: the file is missing, empty, too large, of an unknown format, or damaged.
    """
    origin = _SURROGATE.sub("\ufffd", origin)
    formats = list_suffixes()
    reader = formats.get(path.suffix.lower())
    if reader is None:
        raise HamgaraError(
            say("There is no reader for {suffix} files.", suffix=path.suffix or path.name),
            origin,
            say("The formats are: {known}.", known=tuple(sorted(formats))),
        )
    data = _read_bytes(path, origin)
    parts = _read_parts(reader, data, origin, columns or {})
    if not any(part.text.strip() for part in parts):
        raise HamgaraError(say("There is no text in the file."), origin)
    labels = {plain_label(code): code for code in participants} | dict(speakers or {})
    people = _People(participants, participant, labels)
    documents = tuple(_read_documents(parts, Path(name or path.name).stem, origin, people))
    notes = [note for part in parts for note in part.notes]
    unread = dict.fromkeys(say_unread(one.text, one.language) for one in documents)
    notes += [note for note in unread if note]
    return Source(hashlib.sha256(data).hexdigest(), documents, tuple(notes))


def _read_bytes(path: Path, origin: str) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size > SIZE_LIMIT:
            raise HamgaraError(
                say("The file is larger than {limit} bytes.", limit=SIZE_LIMIT),
                origin,
                say("Split it into several files."),
            )
        if not (stat.S_ISREG(status.st_mode) or path.is_dir()):
            raise HamgaraError(
                say("The file cannot be read: {why}.", why=say("it is no plain file")), origin
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise HamgaraError(
            say("The file cannot be read: {why}.", why=say_why(error)), origin
        ) from None


def _read_parts(
    reader: ModuleType, data: bytes, origin: str, columns: Mapping[str, str]
) -> list[Part]:
    """Return the parts of a source; formats that need it are read in a process of their own."""
    if columns and "columns" not in reader.read_parts.__annotations__:
        raise HamgaraError(
            say("The file has no columns to map."), origin, say("Leave --columns out.")
        )
    if getattr(reader, "GUARDED", False):
        return read_guarded(reader.__name__, data, origin, columns)
    if columns:
        return list(reader.read_parts(data, origin, columns))
    return list(reader.read_parts(data, origin))


@dataclass(frozen=True, slots=True)
class _People:
    """Who may speak: all codes, the one to whom a person gives the file, the labels."""

    codes: tuple[str, ...]
    given: str
    labels: Mapping[str, str]


def _read_documents(
    parts: list[Part], stem: str, origin: str, people: _People
) -> Iterator[Document]:
    seen: set[str] = set()
    for number, part in enumerate(parts, 1):
        if not part.text.strip():
            continue
        name = f"{stem}-{part.key}" if part.key else stem
        if name in seen:
            raise HamgaraError(
                say("Two documents of the file bear the id {id}.", id=part.key),
                f"{origin}:{number}",
                say("Give each row an id of its own."),
            )
        _check_text(part, name, origin)
        seen.add(name)
        segments = _name_speakers(part, people.labels)
        speaker = (
            people.given
            or part.participant
            or find_participant(name, people.codes)
            or _find_only(segments)
        )
        if speaker and people.codes and speaker not in people.codes:
            raise HamgaraError(
                say("There is no participant {got}.", got=speaker),
                origin,
                say("The participants are: {known}.", known=tuple(people.codes)),
            )
        date, source = part.date, part.date_source
        if date is None:
            date, source = find_published(part.text, part.lines)
        yield Document(
            name=name,
            title=part.title or name,
            origin=origin,
            text=part.text,
            sha256=fingerprint(part.text),
            language=part.language if part.language in LANGUAGES else detect_language(part.text),
            participant=speaker or None,
            segments=segments,
            date=date,
            date_source=source,
            agencies=_merge([*find_agencies(part.text), *part.agencies]),
        )


def _check_text(part: Part, name: str, origin: str) -> None:
    """Refuse what cannot be a name or cannot be kept: control signs, halves of characters."""
    if _NO_NAME.search(name) or len(name) > NAME_LIMIT:
        raise HamgaraError(
            say("{got} cannot be the name of a document.", got=_NO_NAME.sub("\ufffd", name)[:60]),
            origin,
            say("Use a name or an id of at most {limit} plain characters.", limit=NAME_LIMIT),
        )
    others = [part.title, part.participant, *(one.name for one in part.agencies)]
    if any("\0" in text or _SURROGATE.search(text) for text in (part.text, *others)):
        raise HamgaraError(
            say("There are characters in the text that stand for nothing (NUL, lone surrogates)."),
            origin,
            say("The file is damaged or not a text file; save it as UTF-8 text."),
        )


def _name_speakers(part: Part, labels: Mapping[str, str]) -> tuple[Segment, ...]:
    if not part.segments:
        return find_segments(part.text, labels)
    if all(one.seconds is None for one in part.segments):
        lines = find_segments(part.text, labels)
        if any(line.speaker for line in lines):
            return tuple(_part_turns(part.segments, lines))
    return tuple(
        replace(one, participant=labels.get(plain_label(one.speaker), "")) if one.speaker else one
        for one in part.segments
    )


def _part_turns(paragraphs: Iterable[Segment], lines: Iterable[Segment]) -> Iterator[Segment]:
    """Yield paragraphs as lines make them up, parted also where another speaks."""
    begins = {one.span.start for one in paragraphs}
    now: Segment | None = None
    for line in lines:
        if now and line.span.start not in begins and replace(line, span=now.span) == now:
            now = replace(now, span=Span(now.span.start, line.span.end))
            continue
        if now:
            yield now
        now = line
    if now:
        yield now


def _find_only(segments: tuple[Segment, ...]) -> str:
    """Return the participant who is named as a speaker, if it is a single one."""
    named = {segment.participant for segment in segments if segment.participant}
    return named.pop() if len(named) == 1 else ""


def _merge(agencies: list[Agency]) -> tuple[Agency, ...]:
    """Return each agency once."""
    first: dict[str, Agency] = {}
    for agency in agencies:
        first.setdefault(agency.key or agency.name, agency)
    return tuple(first.values())


def find_participant(name: str, participants: Sequence[str]) -> str:
    """Return the participant whose code a document's name is or begins with, '' for none."""
    for code in participants:
        if name == code or (name.startswith(code) and not name[len(code)].isalnum()):
            return code
    return ""
