"""One source to its documents: format, decoding, fingerprint, language, segments."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from hamgara.errors import HamgaraError
from hamgara.ingest.parts import Part
from hamgara.messages import LANGUAGES, say
from hamgara.plugins import find_module, list_modules
from hamgara.study.documents import Document, Segment
from hamgara.text.detect import detect_language
from hamgara.text.spans import Span

_FORMATS = "hamgara.ingest.formats"
SIZE_LIMIT = 200_000_000
"""The most bytes that a source file may have."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source file: the fingerprint of its bytes, and the documents in it."""

    sha256: str
    documents: tuple[Document, ...]


def list_suffixes() -> dict[str, ModuleType]:
    """Return the suffix of every source format, and the module that reads it."""
    modules = (find_module(_FORMATS, name) for name in list_modules(_FORMATS))
    return {suffix: module for module in modules for suffix in module.SUFFIXES}


def read_source(
    path: Path, origin: str, participants: tuple[str, ...] = (), *, participant: str = ""
) -> Source:
    """Read a source file; `origin` is its path in the study.

    A document belongs to `participant`, else to the one whom its source names, else to the
    one of `participants` whose code its name is or begins with (`P03`, `P03-first.txt`).

    Raises:
        HamgaraError: the file is missing, empty, too large, of an unknown format, or damaged.
    """
    formats = list_suffixes()
    reader = formats.get(path.suffix.lower())
    if reader is None:
        raise HamgaraError(
            say("There is no reader for {suffix} files.", suffix=path.suffix or path.name),
            origin,
            say("The formats are: {known}.", known=", ".join(sorted(formats))),
        )
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise HamgaraError(
                say("The file is larger than {limit} bytes.", limit=SIZE_LIMIT),
                origin,
                say("Split it into several files."),
            )
        data = path.read_bytes()
    except OSError as error:
        raise HamgaraError(
            say("The file cannot be read: {why}.", why=_why(error)), origin
        ) from None
    parts = list(reader.read_parts(data, origin))
    if not any(part.text.strip() for part in parts):
        raise HamgaraError(say("There is no text in the file."), origin)
    documents = tuple(_read_documents(parts, path.stem, origin, participants, participant))
    return Source(hashlib.sha256(data).hexdigest(), documents)


def _read_documents(
    parts: list[Part],
    stem: str,
    origin: str,
    participants: tuple[str, ...],
    participant: str,
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
        seen.add(name)
        speaker = participant or part.participant or _find_participant(name, participants)
        if speaker and participants and speaker not in participants:
            raise HamgaraError(
                say("There is no participant {got}.", got=speaker),
                origin,
                say("The participants are: {known}.", known=", ".join(participants)),
            )
        yield Document(
            name=name,
            title=part.title or name,
            origin=origin,
            text=part.text,
            sha256=fingerprint(part.text),
            language=part.language if part.language in LANGUAGES else detect_language(part.text),
            participant=speaker or None,
            segments=tuple(_find_segments(part.text)),
        )


def fingerprint(text: str) -> str:
    """Return the sha256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _find_segments(text: str) -> Iterator[Segment]:
    """Yield the lines of a text that hold something, without the white space around them."""
    start = 0
    for line in text.split("\n"):
        content = line.strip()
        if content:
            begin = start + line.index(content)
            yield Segment(Span(begin, begin + len(content)))
        start += len(line) + 1


def _find_participant(name: str, participants: tuple[str, ...]) -> str:
    for code in participants:
        if name == code or (name.startswith(code) and not name[len(code)].isalnum()):
            return code
    return ""


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__
