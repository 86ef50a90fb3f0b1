"""Packed files (docx, xlsx) and XML, opened with care: no bombs, no entities, no network."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from hamgara.errors import HamgaraError, say_why
from hamgara.messages import Message, say

UNPACKED_LIMIT = 300_000_000
"""The most bytes that a file may unpack to."""
PARTS_LIMIT = 20_000
"""The most files that may be packed in one."""
RATIO_LIMIT = 200
"""How many times its packed size a large part may unpack to; text packs to a tenth or so."""
_LARGE = 10_000_000
NODES_LIMIT = 10_000_000
"""The most tags and attributes that XML may have; a million of them take some 200 MB of memory."""
_ENCRYPTED = 1
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def open_archive(data: bytes, where: str, kind: Message, remedy: Message) -> zipfile.ZipFile:
    """Return a packed file whose parts can be read without harm.

    Nothing is ever unpacked to a disk, so that the names of parts lead nowhere.

    Raises:
        HamgaraError: the file is damaged, encrypted, too large unpacked, or holds a DTD.
    """
    if data.startswith(_OLD_OFFICE):
        raise HamgaraError(
            say("The file is encrypted, or of an old Office format."),
            where,
            say("Save it without a password in the present format."),
        )
    archive = open_zip(data, where, kind, remedy)
    entries = archive.infolist()
    size = sum(entry.file_size for entry in entries)
    if size > UNPACKED_LIMIT or len(entries) > PARTS_LIMIT:
        raise _too_large(size, where)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise HamgaraError(say("The file is encrypted."), where, say("Save it without a password."))
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            refuse_dtd(read_part(archive, entry.filename, where, remedy)[:2000], where)
    return archive


def open_zip(file: bytes | Path, where: str, kind: Message, remedy: Message) -> zipfile.ZipFile:
    """Return a packed file, which may hold more than will be read of it.

    Raises:
        HamgaraError: the file is missing, or no such file, or damaged.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(file) if isinstance(file, bytes) else file)
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        raise HamgaraError(
            say("The file cannot be read: {why}.", why=say_why(error)), where
        ) from None
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise HamgaraError(
            say("The file is {kind}, or only part of one.", kind=kind), where, remedy
        ) from None


def read_bounded(archive: zipfile.ZipFile, name: str, where: str, remedy: Message) -> bytes:
    """Return a part of a packed file that unpacks to no more than a text may.

    Raises:
        HamgaraError: the part is encrypted, damaged, or unpacks to too much.
    """
    entry = archive.getinfo(name)
    size = entry.file_size
    if size > UNPACKED_LIMIT or (size > _LARGE and size > RATIO_LIMIT * entry.compress_size):
        raise _too_large(size, where)
    if entry.flag_bits & _ENCRYPTED:
        raise HamgaraError(say("The file is encrypted."), where, say("Save it without a password."))
    return read_part(archive, name, where, remedy)


def _too_large(size: int, where: str) -> HamgaraError:
    return HamgaraError(
        say("The file unpacks to {size} bytes, more than any document.", size=size), where
    )


def read_part(archive: zipfile.ZipFile, name: str, where: str, remedy: Message) -> bytes:
    """Return a part of a packed file; HamgaraError if it is missing or damaged."""
    try:
        return archive.read(name)
    except Exception as error:
        raise HamgaraError(
            say("The file is damaged: {why}.", why=str(error)[:80] or type(error).__name__),
            where,
            remedy,
        ) from None


def refuse_dtd(data: bytes, where: str) -> None:
    """Refuse XML that declares a document type: a feed or an Office file has none."""
    plain = data.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise _declares(where)


def _declares(where: str) -> HamgaraError:
    return HamgaraError(
        say("The XML declares entities or a document type; that is not read."),
        where,
        say("Save it again without them."),
    )


def parse_xml(data: bytes, where: str, remedy: Message) -> etree._Element:
    """Return the root of an XML text; entities and addresses in it are never followed.

    Raises:
        HamgaraError: it is not well formed, too deep, too large, or declares a document type.
    """
    refuse_dtd(data[:100_000], where)
    if data.count(b"<") + data.count(b"=") > NODES_LIMIT:
        raise HamgaraError(
            say("The XML has more than {limit} tags and attributes.", limit=NODES_LIMIT), where
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise HamgaraError(
            say("The XML cannot be read: {why}.", why=str(error)[:120]), where, remedy
        ) from None
    if root is None:
        raise HamgaraError(say("The file is empty."), where, remedy)
    if root.getroottree().docinfo.internalDTD is not None:  # behind a very long remark
        raise _declares(where)
    return root
