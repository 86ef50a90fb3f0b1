"""Packed files (docx, xlsx) and XML, opened with care: no bombs, no entities, no network."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say

UNPACKED_LIMIT = 300_000_000
"""The most bytes that a file may unpack to."""
PARTS_LIMIT = 20_000
"""The most files that may be packed in one."""
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
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise HamgaraError(
            say("The file is {kind}, or only part of one.", kind=kind), where, remedy
        ) from None
    size = sum(entry.file_size for entry in entries)
    if size > UNPACKED_LIMIT or len(entries) > PARTS_LIMIT:
        raise HamgaraError(
            say("The file unpacks to {size} bytes, more than any document.", size=size), where
        )
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise HamgaraError(say("The file is encrypted."), where, say("Save it without a password."))
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            refuse_dtd(read_part(archive, entry.filename, where, remedy)[:2000], where)
    return archive


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
        raise HamgaraError(
            say("The XML declares entities or a document type; that is not read."),
            where,
            say("Save it again without them."),
        )


def parse_xml(data: bytes, where: str, remedy: Message) -> etree._Element:
    """Return the root of an XML text; entities and addresses in it are never followed.

    Raises:
        HamgaraError: it is not well formed, nested too deep, or declares a document type.
    """
    refuse_dtd(data[:100_000], where)
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
    return root
