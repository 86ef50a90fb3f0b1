"""BibTeX, read by bibtexparser (Weiss and others, MIT); names and LaTeX letters are read here."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import RemoveEnclosingMiddleware, ResolveStringReferencesMiddleware

from hamgara.errors import HamgaraError
from hamgara.exchange.references.items import (
    Item,
    clean_item,
    name_losses,
    read_date,
    type_losses,
)
from hamgara.exchange.references.latex import decode_latex, encode_latex, split_outside
from hamgara.messages import Message, say
from hamgara.text.decoding import decode

NAME = "BibTeX"
SUFFIXES = (".bib",)
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_TYPES = {
    "article-journal": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
    "manuscript": "unpublished",
    "webpage": "online",
    "document": "misc",
}
_BACK = {name: kind for kind, name in _TYPES.items()} | {
    "inbook": "chapter",
    "conference": "paper-conference",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "report": "report",
    "booklet": "book",
    "www": "webpage",
}
_FIELDS = {
    "title": "title",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "publisher-place": "address",
    "DOI": "doi",
    "URL": "url",
    "ISBN": "isbn",
    "ISSN": "issn",
    "edition": "edition",
    "language": "language",
    "abstract": "abstract",
    "note": "note",
    "keyword": "keywords",
}
_KEYS = {field: key for key, field in _FIELDS.items()} | {
    "location": "publisher-place",
    "issue": "issue",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "publisher": "publisher",
    "school": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "langid": "language",
}
_PUBLISHER = {"thesis": "school", "report": "institution"}
_KNOWN = frozenset(
    {*_FIELDS, "id", "type", "author", "editor", "issued", "container-title", "publisher"}
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read(data: bytes, where: str) -> tuple[list[Item], list[Message]]:
    """Return the items of a file, and what could not be read.

    Raises:
        HamgaraError: there is no entry in the file, or the parser cannot go on.
    """
    stack = [ResolveStringReferencesMiddleware(), RemoveEnclosingMiddleware()]
    try:
        library = parse_string(decode(data, where), parse_stack=stack)
    except (ValueError, KeyError, IndexError, RecursionError, TypeError) as error:
        raise HamgaraError(
            say("The file is no BibTeX: {why}.", why=str(error)[:200]), where
        ) from None
    items = []
    for number, entry in enumerate(library.entries, 1):
        fields = {field.key.lower(): str(field.value) for field in entry.fields}
        items.append(_read_entry(entry.entry_type.lower(), entry.key, fields, number))
    failed = len(library.failed_blocks)
    if not items:
        raise HamgaraError(
            say("There is no entry in the file."), where, say("An entry begins with @.")
        )
    problems = [say("{count} entries could not be read.", count=failed)] if failed else []
    return items, problems


def _read_entry(kind: str, key: str, fields: dict[str, str], number: int) -> Item:
    raw: dict[str, Any] = {"id": key, "type": _BACK.get(kind, "document")}
    for field, value in fields.items():
        name = _KEYS.get(field)
        if name:
            raw.setdefault(name, decode_latex(value))
    for field in ("author", "editor"):
        raw[field] = [_read_name(name) for name in split_outside(fields.get(field, ""), " and ")]
    raw["issued"] = _read_date(fields)
    return clean_item(raw, number)


def _read_date(fields: dict[str, str]) -> dict[str, Any]:
    date = read_date(decode_latex(fields.get("date", "") or fields.get("year", "")).strip())
    parts = date.get("date-parts")
    if not parts or len(parts[0]) > 1:
        return date
    month = fields.get("month", "").strip().lower()
    if month[:3] in _MONTHS:
        month = str(_MONTHS.index(month[:3]) + 1)
    for value in (month, fields.get("day", "").strip()):
        if not re.fullmatch("[0-9]{1,2}", value):
            break
        parts[0].append(int(value))
    return date


def _read_name(text: str) -> dict[str, str]:
    text = text.strip()
    parts = [part.strip() for part in split_outside(text, ",")]
    if len(parts) > 2:
        parts = [f"{parts[0]} {parts[1]}", ", ".join(parts[2:])]
    if len(parts) == 2:
        return {"family": decode_latex(parts[0]), "given": decode_latex(parts[1])}
    if len(split_outside(text, " ")) == 1 and text.startswith("{"):
        return {"literal": decode_latex(text)}
    words = split_outside(text, " ")
    cut = len(words) - 1
    while cut > 1 and words[cut - 1][:1].islower():
        cut -= 1
    return {
        "family": decode_latex(" ".join(words[cut:])),
        "given": decode_latex(" ".join(words[:cut])),
    }


def write(items: Sequence[Item]) -> str:
    """Return the items as BibTeX; keys that it cannot hold are made anew."""
    used: set[str] = set()
    blocks = []
    for item in items:
        key = _make_key(item["id"], used)
        lines = [f"  {field} = {{{value}}},\n" for field, value in _write_fields(item)]
        blocks.append(f"@{_TYPES.get(item['type'], 'misc')}{{{key},\n{''.join(lines)}}}\n")
    return "\n".join(blocks)


def _make_key(name: str, used: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name)
    key = base = re.sub(r"[^A-Za-z0-9:_.+/-]+", "", plain) or "item"
    number = 2
    while key in used:
        key, number = f"{base}-{number}", number + 1
    used.add(key)
    return key


def _write_fields(item: Item) -> Iterator[tuple[str, str]]:
    for field in ("author", "editor"):
        if item.get(field):
            yield field, " and ".join(_write_name(name) for name in item[field])
    issued = item.get("issued", {})
    parts = issued.get("date-parts", [[]])[0]
    for field, value in zip(("year", "month", "day"), parts, strict=False):
        yield field, f"{value:04d}" if field == "year" else str(value)
    if issued.get("literal"):
        yield "year", encode_latex(issued["literal"])
    if "container-title" in item:
        journal = item["type"].startswith("article") or item["type"] not in _TYPES
        yield "journal" if journal else "booktitle", encode_latex(item["container-title"])
    if "publisher" in item:
        yield _PUBLISHER.get(item["type"], "publisher"), encode_latex(item["publisher"])
    for key, field in _FIELDS.items():
        if key in item:
            value = encode_latex(item[key])
            yield field, value.replace("-", "--") if key == "page" else value


def _write_name(name: dict[str, str]) -> str:
    if "family" not in name:
        return f"{{{encode_latex(name['literal'])}}}"
    family, given = (_guard(name.get(part, "")) for part in ("family", "given"))
    return f"{family}, {given}"


def _guard(text: str) -> str:
    """Return a part of a name, in braces where BibTeX would take it apart."""
    value = encode_latex(text)
    return f"{{{value}}}" if "," in text or re.search(r"(?:^|\s)and(?:\s|$)", text) else value


def find_losses(items: Sequence[Item]) -> list[Message]:
    """Say what BibTeX does not keep of the items."""
    said = [*name_losses(items, NAME, _KNOWN), *type_losses(items, NAME, _TYPES)]
    used: set[str] = set()
    changed = sum(1 for item in items if _make_key(item["id"], used) != item["id"])
    if changed:
        said.append(say("{form} needs other keys for {count} items.", form=NAME, count=changed))
    return said
