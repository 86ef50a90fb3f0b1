"""RIS: two letters, two spaces, a hyphen, a value; a record ends with ER."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from hamgara.errors import HamgaraError
from hamgara.exchange.references.items import (
    Item,
    clean_item,
    name_losses,
    read_date,
    type_losses,
)
from hamgara.messages import Message, say
from hamgara.text.decoding import decode

NAME = "RIS"
SUFFIXES = (".ris",)

_TYPES = {
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CONF",
    "thesis": "THES",
    "report": "RPRT",
    "webpage": "ELEC",
    "interview": "PCOMM",
    "manuscript": "UNPB",
    "dataset": "DATA",
    "document": "GEN",
}
_BACK = {tag: kind for kind, tag in _TYPES.items()} | {
    "EJOUR": "article-journal",
    "ABST": "article-journal",
    "CPAPER": "paper-conference",
    "EBOOK": "book",
    "EDBOOK": "book",
    "ECHAP": "chapter",
    "BLOG": "webpage",
    "ICOMM": "interview",
    "MANSCPT": "manuscript",
}
_FIELDS = {
    "title": "TI",
    "container-title": "T2",
    "publisher": "PB",
    "publisher-place": "CY",
    "volume": "VL",
    "issue": "IS",
    "DOI": "DO",
    "URL": "UR",
    "edition": "ET",
    "language": "LA",
    "abstract": "AB",
    "note": "N1",
}
_TAGS = {tag: key for key, tag in _FIELDS.items()} | {
    "T1": "title",
    "JO": "container-title",
    "JF": "container-title",
    "JA": "container-title",
    "BT": "container-title",
    "N2": "abstract",
    "PP": "publisher-place",
    "M3": "",
}
_KNOWN = frozenset(
    {*_FIELDS, "id", "type", "author", "editor", "issued", "page", "ISBN", "ISSN", "keyword"}
)
_LINE = re.compile(r"^\s*([A-Z][A-Z0-9])  ?- ?(.*)$")
_ISSN = re.compile(r"^[0-9]{4}-?[0-9]{3}[0-9Xx]$")


def read(data: bytes, where: str) -> tuple[list[Item], list[Message]]:
    """Return the items of a file, and what could not be read.

    Raises:
        HamgaraError: there is no record in the file.
    """
    items: list[Item] = []
    open_record = False
    fields: list[tuple[str, str]] = []
    stray = 0
    for line in decode(data, where).split("\n"):
        match = _LINE.match(line)
        if match is None:
            if open_record and fields and line.strip():
                fields[-1] = (fields[-1][0], f"{fields[-1][1]} {line.strip()}")
            elif line.strip():
                stray += 1
            continue
        tag, value = match[1], match[2].strip()
        if tag == "TY" or tag == "ER":
            if fields:
                items.append(_read_record(fields, len(items) + 1))
            open_record, fields = tag == "TY", [("TY", value)] if tag == "TY" else []
        elif open_record:
            fields.append((tag, value))
        else:
            stray += 1
    if fields:
        items.append(_read_record(fields, len(items) + 1))
    if not items:
        raise HamgaraError(
            say("There is no record in the file."), where, say("A record begins with TY.")
        )
    problems = [say("{count} lines belong to no record.", count=stray)] if stray else []
    return items, problems


def _read_record(fields: list[tuple[str, str]], number: int) -> Item:
    raw: dict[str, Any] = {"author": [], "editor": []}
    pages = {"SP": "", "EP": ""}
    words: list[str] = []
    for tag, value in fields:
        key = _TAGS.get(tag, "")
        if tag == "TY":
            raw["type"] = _BACK.get(value, "document")
        elif tag == "ID":
            raw["id"] = value
        elif tag in {"AU", "A1"}:
            raw["author"].append(_read_name(value))
        elif tag in {"ED", "A2"}:
            raw["editor"].append(_read_name(value))
        elif tag in {"PY", "Y1", "DA"} and value.strip("/"):
            if "issued" not in raw or tag == "DA":
                raw["issued"] = read_date(value.rstrip("/"))
        elif tag in pages:
            pages[tag] = value
        elif tag == "SN":
            raw["ISSN" if _ISSN.match(value) else "ISBN"] = value
        elif tag == "KW":
            words.append(value)
        elif key and value:
            raw.setdefault(key, value)
    raw["page"] = "-".join(part for part in pages.values() if part)
    raw["keyword"] = ", ".join(words)
    return clean_item(raw, number)


def _read_name(value: str) -> dict[str, str]:
    family, comma, given = value.partition(",")
    if not comma:
        return {"literal": value}
    return {"family": family.strip(), "given": given.strip()}


def write(items: Sequence[Item]) -> str:
    """Return the items as RIS."""
    return "".join(f"{tag}  - {value}\n" for item in items for tag, value in _write_record(item))


def _write_record(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    for key, tag in (("author", "AU"), ("editor", "ED")):
        for name in item.get(key, ()):
            yield tag, _write_name(name)
    issued = item.get("issued", {})
    parts = issued.get("date-parts", [[]])[0]
    if parts:
        yield "PY", f"{parts[0]:04d}"
        if len(parts) > 1:
            yield "DA", "/".join([f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])])
    elif issued.get("literal"):
        yield "PY", issued["literal"]
    for key, tag in _FIELDS.items():
        if key in item:
            yield tag, item[key]
    first, _, last = item.get("page", "").partition("-")
    if first:
        yield "SP", first
    if last:
        yield "EP", last
    yield from (("SN", item[key]) for key in ("ISBN", "ISSN") if key in item)
    for word in item.get("keyword", "").split(","):
        if word.strip():
            yield "KW", word.strip()
    yield "ER", ""


def _write_name(name: dict[str, str]) -> str:
    if "family" not in name:
        return name["literal"]
    return f"{name['family']}, {name.get('given', '')}".rstrip()


def find_losses(items: Sequence[Item]) -> list[Message]:
    """Say what RIS does not keep of the items."""
    said = [*name_losses(items, NAME, _KNOWN), *type_losses(items, NAME, _TYPES)]
    names = [name for item in items for key in ("author", "editor") for name in item.get(key, ())]
    if any("," in name.get("family", name.get("literal", "")) for name in names):
        said.append(say("{form} cuts a name at its comma.", form=NAME))
    if any(
        not _ISSN.match(item.get("ISSN", "1234-5678")) or _ISSN.match(item.get("ISBN", ""))
        for item in items
    ):
        said.append(say("{form} does not tell an ISBN from an ISSN.", form=NAME))
    return said
