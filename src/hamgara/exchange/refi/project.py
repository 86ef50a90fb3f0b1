"""A project (.qdpx) as it stands: its texts, selections, codings, coders, and what is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from hamgara.errors import HamgaraError
from hamgara.exchange.refi.codebook import RefiCode, read_codes
from hamgara.exchange.refi.package import (
    Lost,
    Package,
    below,
    children,
    guid,
    has,
    local,
    lose,
    open_package,
    read_child,
    target,
)
from hamgara.messages import say
from hamgara.text.decoding import decode_source
from hamgara.text.normalize import fold

_STAND_FOR = (".//{*}PDFSource/{*}Representation", ".//{*}PictureSource/{*}TextDescription")
"""Where the plain text of a PDF or picture stands."""
_CODED = "{*}PlainTextSelection/{*}Coding"
_MARK = "\ufeff"
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class RefiCoding:
    """A coding of a selection; `code` is a GUID, the others are as the file has them."""

    code: str
    coder: str
    time: str
    memo: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A place in a text, in whatever units; its name and its description may quote its words."""

    start: int
    end: int
    name: str
    description: str
    codings: tuple[RefiCoding, ...]


@dataclass(frozen=True, slots=True)
class RefiText:
    r"""A text of a project.

    `data` are its bytes, `raw` is the text with the line ends of the file, `text` the text as a
    study reads it (line ends `\n`), `marked` says whether a BOM stood before it.
    """

    name: str
    data: bytes
    raw: str
    text: str
    marked: bool
    selections: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """A project: its codes by GUID, its texts, those that cannot be read, what is lost."""

    where: str
    codes: Mapping[str, RefiCode]
    texts: tuple[RefiText, ...]
    refused: tuple[HamgaraError, ...]
    lost: Lost


def read_project(path: Path) -> Project:
    """Read a project file.

    Raises:
        HamgaraError: the file as a whole cannot be read; nothing is taken then.
    """
    with open_package(path) as package:
        root = package.root
        refused: list[HamgaraError] = []
        lost: Lost = {}
        reader = _Reader(package, dict(_name_users(root)), dict(_read_notes(package, refused)))
        texts, coded = [], 0
        for element in _find_texts(root):
            codings = sum(1 for _ in element.iterfind(_CODED))
            coded += codings
            try:
                texts.append(reader.read_text(element))
            except HamgaraError as error:
                refused.append(error)
                lose(lost, say("codings in texts that cannot be read"), codings)
        _count_lost(root, coded, reader.told, lost)
        codes = {code.guid: code for code in read_codes(root, path.name)}
    return Project(path.name, codes, tuple(texts), tuple(refused), lost)


def _find_texts(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the texts of a project: its own, and those of PDFs and pictures that it has."""
    for sources in below(root, "Sources"):
        yield from below(sources, "TextSource")
        for path in _STAND_FOR:
            for element in sources.iterfind(path):
                if "plainTextPath" in element.attrib or has(element, "PlainTextContent"):
                    yield element


def _name_users(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield GUID and name of every user; a name that several bear, in any case, is numbered."""
    seen = Counter[str]()
    for user in below(root, "User"):
        name = " ".join((user.get("name") or user.get("id") or "").split())
        alike = fold(name).text
        seen[alike] += 1
        yield guid(user), f"{name} ({seen[alike]})" if name and seen[alike] > 1 else name


def _read_notes(package: Package, refused: list[HamgaraError]) -> Iterator[tuple[str, str]]:
    """Yield GUID and text of every note; those that cannot be read are added to `refused`."""
    for note in below(package.root, "Note"):
        text = read_child(note, "PlainTextContent")
        if not text and (path := note.get("plainTextPath")):
            try:
                data = package.read(path)
                text = decode_source(data, f"{package.where}: {path}")[0] if data else ""
            except HamgaraError as error:
                refused.append(error)
        yield guid(note), (text or read_child(note, "Description")).strip()


@dataclass(slots=True)
class _Reader:
    """Reads texts of a project; `told` are the notes that codings take along."""

    package: Package
    users: Mapping[str, str]
    notes: Mapping[str, str]
    told: set[str] = field(default_factory=set)

    def read_text(self, element: etree._Element) -> RefiText:
        """Return a text with its selections; HamgaraError where the file has no such text."""
        name = self._name(element)
        data = read_child(element, "PlainTextContent").encode()
        if not data:
            found = self.package.read(element.get("plainTextPath", ""))
            if found is None:
                raise HamgaraError(
                    say("The plain text of {name} is not in the file.", name=name),
                    self.package.where,
                    say("Export the project again with its sources in it."),
                )
            data = found
        text, encoding = decode_source(data, f"{self.package.where}: {name}")
        raw = data.decode(encoding, "replace")
        return RefiText(
            name=name,
            data=data,
            raw=raw.removeprefix(_MARK),
            text=text,
            marked=raw.startswith(_MARK),
            selections=tuple(
                self._read_selection(one) for one in children(element, "PlainTextSelection")
            ),
        )

    def _name(self, element: etree._Element) -> str:
        """Return the name of a text; that of a PDF or picture where it only stands for one."""
        above = element.getparent()
        whole = above if local(element) != "TextSource" and above is not None else element
        names = (whole.get("name", ""), element.get("name", ""), guid(element))
        return next((name.strip() for name in names if name.strip()), "")

    def _read_selection(self, element: etree._Element) -> Selection:
        notes = self._read_memo(element)
        codings = []
        for coding in children(element, "Coding"):
            who = guid(coding, "creatingUser") or guid(element, "creatingUser")
            codings.append(
                RefiCoding(
                    code=target(coding, "CodeRef"),
                    coder=self.users.get(who, ""),
                    time=coding.get("creationDateTime") or element.get("creationDateTime") or "",
                    memo="\n".join(filter(None, (self._read_memo(coding), notes))),
                )
            )
        return Selection(
            _whole(element, "startPosition"),
            _whole(element, "endPosition"),
            element.get("name", ""),
            read_child(element, "Description").strip(),
            tuple(codings),
        )

    def _read_memo(self, element: etree._Element) -> str:
        keys = [guid(note, "targetGUID") for note in children(element, "NoteRef")]
        self.told.update(keys)
        return "\n".join(filter(None, (self.notes.get(key, "") for key in keys)))


def _whole(element: etree._Element, name: str) -> int:
    """Return a place; -1, which is none, for what is no number."""
    got = element.get(name, "").strip()
    return int(got) if got.isdecimal() and len(got) < _DIGITS else -1


_KINDS = (
    ("Case", say("cases")),
    ("Variable", say("variables")),
    ("VariableValue", say("values of variables")),
    ("Set", say("sets")),
    ("Graph", say("graphs")),
    ("Link", say("links")),
    ("PictureSource", say("pictures")),
    ("AudioSource", say("recordings")),
    ("VideoSource", say("videos")),
    ("Transcript", say("transcripts of recordings")),
)
"""What a study has no place for."""
_WHOLE = ("TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource")


def _count_lost(root: etree._Element, coded: int, told: set[str], lost: Lost) -> None:
    """Add to what is lost of a project all that is no text, selection, coding or coder.

    `coded` codings are of texts, and the notes `told` are theirs.
    """

    def count(path: str) -> int:
        return sum(1 for _ in root.iterfind(f".//{path}"))

    whole = sum(count(f"{{*}}{name}/{{*}}Coding") for name in _WHOLE)
    lose(lost, say("codes given to whole sources"), whole)
    elsewhere = count("{*}Coding") - coded - whole
    lose(lost, say("codings of places on pages, in pictures and recordings"), elsewhere)
    bare = sum(1 for one in below(root, "PlainTextSelection") if not has(one, "Coding"))
    lose(lost, say("selections without a code"), bare)
    notes = {guid(note) for note in below(root, "Note")}
    lose(lost, say("notes that belong to no coding"), len(notes - told))
    for name, what in _KINDS:
        lose(lost, what, count(f"{{*}}{name}"))
    pdfs = sum(1 for one in below(root, "PDFSource") if not has(one, "Representation"))
    lose(lost, say("PDFs without their text"), pdfs)
