"""Word documents: paragraphs, table rows and notes in reading order, one a line."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from lxml import etree

from hamgara.errors import HamgaraError
from hamgara.ingest.parts import Part
from hamgara.messages import say
from hamgara.text.archives import open_archive, parse_xml, read_part

SUFFIXES = (".docx",)
GUARDED = True
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PASSED_OVER = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "pPr", "rPr", "tblPr", "delText")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_REMEDY = say("Open it in Word or LibreOffice and save it again as .docx.")


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a Word file; HamgaraError if it is damaged or encrypted."""
    with open_archive(data, where, say("not a Word document"), _REMEDY) as archive:
        names = set(archive.namelist())
        if "word/document.xml" not in names:
            raise HamgaraError(
                say("The Word document cannot be read: {why}.", why="word/document.xml"),
                where,
                _REMEDY,
            )
        lines = list(_read_blocks(_root(archive, "word/document.xml", where)))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in names:
                notes = _root(archive, name, where)
                lines += (line for line in _read_blocks(notes) if line.strip())
        title = ""
        if "docProps/core.xml" in names:
            found = _root(archive, "docProps/core.xml", where).findtext(
                "{http://purl.org/dc/elements/1.1/}title"
            )
            title = (found or "").strip()
    yield Part("\n".join(lines), title=title)


def _root(archive: zipfile.ZipFile, name: str, where: str) -> etree._Element:
    return parse_xml(read_part(archive, name, where, _REMEDY), where, _REMEDY)


def _read_blocks(element: etree._Element) -> Iterator[str]:
    """Yield paragraphs and table rows; what stands in a table cell is one tab apart."""
    for child in element:
        if child.tag in _PASSED_OVER or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_W}p":
            yield from _read_paragraph(child)
        elif child.tag == f"{_W}tr":
            cells = (cell for cell in child.iter(f"{_W}tc") if _row_of(cell) is child)
            yield "\t".join("\n".join(_read_blocks(cell)) for cell in cells)
        else:
            yield from _read_blocks(child)


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors(f"{_W}tr"), None)


def _read_paragraph(paragraph: etree._Element) -> Iterator[str]:
    """Yield the text of a paragraph, then that of the boxes that hang on it."""
    text: list[str] = []
    boxes: list[etree._Element] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _PASSED_OVER or not isinstance(element.tag, str):
            continue
        name = element.tag.removeprefix(_W)
        if name == "t":
            text.append(element.text or "")
        elif name == "txbxContent":
            boxes.append(element)
        elif name in _SIGNS and element.tag != name:
            text.append(_SIGNS[name])
        else:
            stack.extend(reversed(element))
    yield "".join(text)
    for box in boxes:
        yield from _read_blocks(box)
