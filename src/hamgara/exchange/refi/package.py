"""The packed file of a project (.qdpx): `project.qde`, which is XML, and texts in `sources/`.

Nothing is unpacked to a disk, and no path of a project is followed out of its file.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lxml import etree

from hamgara import __version__
from hamgara.errors import HamgaraError
from hamgara.messages import Message, say
from hamgara.text.archives import UNPACKED_LIMIT, open_zip, parse_xml, read_bounded

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
ORIGIN = f"Hamgara {__version__}"
_INTERNAL = "internal://"
_REMEDY = say("Export it again as REFI-QDA from the program it comes from.")
_GUIDS = uuid.UUID("5a9b0e34-7a51-5a0e-9d6c-1f0c6a2f8b11")
_NOT_XML = {*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF}
_REPLACED = dict.fromkeys(_NOT_XML, "\ufffd")
_DAY = (1980, 1, 1, 0, 0, 0)
"""The time of packed files: equal projects make equal files."""


@dataclass(slots=True)
class Package:
    """An open project: its XML, and the parts that lie beside it."""

    archive: zipfile.ZipFile
    where: str
    root: etree._Element
    _names: dict[str, str]
    _size: int = 0

    def read(self, path: str) -> bytes | None:
        """Return the part that a path of the project means; None where the file has none.

        Raises:
            HamgaraError: the part cannot be read, or all texts together are too large.
        """
        name = self._find(path)
        if name is None:
            return None
        data = read_bounded(self.archive, name, f"{self.where}: {name}", _REMEDY)
        self._size += len(data)
        if self._size > UNPACKED_LIMIT:
            raise HamgaraError(
                say("The texts of the project are larger than {limit} bytes.",
                    limit=UNPACKED_LIMIT),
                self.where,
                say("Split it into several files."),
            )  # fmt: skip
        return data

    def _find(self, path: str) -> str | None:
        inside = path.strip().replace("\\", "/").casefold()
        if not inside.startswith(_INTERNAL):
            inside = PurePosixPath(inside).name if "://" not in inside else ""
        inside = inside.removeprefix(_INTERNAL).lstrip("/")
        return (self._names.get(f"sources/{inside}") or self._names.get(inside)) if inside else None


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """Open a project file.

    Raises:
        HamgaraError: it is no such file, or damaged, encrypted, too large, or not safe to read.
    """
    where = path.name
    with open_zip(path, where, say("no REFI-QDA project (.qdpx)"), _REMEDY) as archive:
        names = {name.replace("\\", "/").casefold(): name for name in archive.namelist()}
        found = [name for name in names if name.endswith(".qde") and "__macosx" not in name]
        if not found:
            raise HamgaraError(say("There is no project.qde in the file."), where, _REMEDY)
        inner = min(found, key=lambda name: (not name.endswith("project.qde"), len(name)))
        data = read_bounded(archive, names[inner], f"{where}: {names[inner]}", _REMEDY)
        root = parse_refi(data, f"{where}: {names[inner]}", "Project")
        yield Package(archive, where, root, names)


def parse_refi(data: bytes, where: str, *kinds: str) -> etree._Element:
    """Return the root of the XML of a project or codebook, in whatever namespace.

    Raises:
        HamgaraError: it is no XML, not safe to read, or has another root than `kinds`.
    """
    root = parse_xml(data, where, _REMEDY)
    if local(root) not in kinds:
        raise HamgaraError(
            say("This is no REFI-QDA file: its root is {got}, not {want}.",
                got=local(root), want=kinds[0]),
            where,
            _REMEDY,
        )  # fmt: skip
    return root


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace; programs write several."""
    return str(element.tag).rpartition("}")[2]


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the elements of a name right below another."""
    return (child for child in element if local(child) == name)


def below(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the elements of a name anywhere below another."""
    return element.iter(f"{{*}}{name}")


def has(element: etree._Element, name: str) -> bool:
    """Is there an element of a name right below another?"""
    return next(children(element, name), None) is not None


def read_child(element: etree._Element, name: str) -> str:
    """Return the text of the first element of a name right below another, '' for none."""
    return next((child.text or "" for child in children(element, name)), "")


def target(element: etree._Element, name: str) -> str:
    """Return the GUID that the first reference of a name right below an element leads to."""
    return next((guid(child, "targetGUID") for child in children(element, name)), "")


def guid(element: etree._Element, attribute: str = "guid") -> str:
    """Return a GUID; it may stand in braces and in either case."""
    return element.get(attribute, "").strip("{} ").casefold()


def make_guid(*names: object) -> str:
    """Return the GUID of something named so; the same names always give the same."""
    return str(uuid.uuid5(_GUIDS, "\x1f".join(map(str, names))))


def clean(text: str) -> str:
    """Return a text with U+FFFD for what cannot stand in XML."""
    return text.translate(_REPLACED)


def start_xml(space: str, root: str, **attributes: str) -> etree._Element:
    """Return the root of new XML; its namespace is the default one, as some programs need it."""
    head = etree.fromstring(f'<{root} xmlns="{space}"/>')
    for name, value in attributes.items():
        head.set(name, value)
    return head


def write_xml(root: etree._Element) -> bytes:
    """Return XML as it stands in a file."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def write_package(root: etree._Element, sources: Iterable[tuple[str, str]]) -> bytes:
    """Return the bytes of a project file: its XML, and the name and text of each source.

    Texts are UTF-8 without a BOM.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _pack(archive, "project.qde", write_xml(root))
        for name, text in sources:
            _pack(archive, f"sources/{name}", text.encode())
    return stream.getvalue()


def _pack(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)


Lost = dict[Message, int]
"""What is not taken over, and how many there are."""


def lose(lost: Lost, what: Message, count: int) -> None:
    """Add to what is lost."""
    if count > 0:
        lost[what] = lost.get(what, 0) + count


def say_lost(lost: Lost) -> Message:
    """Return what is not taken over, as a sentence."""
    parts = (say("{what} ({number})", what=what, number=count) for what, count in lost.items())
    return say("Not taken over: {list}.", list=tuple(parts))
