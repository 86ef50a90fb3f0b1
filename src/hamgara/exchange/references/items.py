"""A reference as an item of CSL-JSON, cleaned: what the formats have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hamgara.messages import Message, say

Item = dict[str, Any]
"""A CSL-JSON item: `id`, `type`, strings, names (`author`, `editor`) and a date (`issued`)."""

STRINGS = (
    "title",
    "container-title",
    "publisher",
    "publisher-place",
    "volume",
    "issue",
    "page",
    "DOI",
    "URL",
    "ISBN",
    "ISSN",
    "edition",
    "language",
    "abstract",
    "note",
    "keyword",
)
NAMES = ("author", "editor")
_COMMON = frozenset({"id", "type", "issued", *STRINGS, *NAMES})
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def clean_text(value: object) -> str:
    """Return a value as one line; what is neither string nor number is empty."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return _SPACE.sub(" ", str(value)).strip()


def clean_item(raw: Mapping[str, Any], number: int) -> Item:
    """Return an item with its common fields in one form; other fields stay as they are."""
    item: Item = {key: value for key, value in raw.items() if key not in _COMMON}
    item["id"] = clean_text(raw.get("id")) or f"item-{number}"
    item["type"] = clean_text(raw.get("type")) or "document"
    for key in STRINGS:
        text = clean_text(raw.get(key))
        if key == "page":
            text = re.sub(r"\s*(?:[–—−]|-{2,3})\s*", "-", text)
        if text:
            item[key] = text
    for key in NAMES:
        values = raw.get(key)
        names = [clean_name(name) for name in values] if isinstance(values, list) else []
        if any(names):
            item[key] = [name for name in names if name]
    issued = clean_date(raw.get("issued"))
    if issued:
        item["issued"] = issued
    return item


def clean_name(raw: object) -> dict[str, Any]:
    """Return a name as `family` and `given`, or as `literal`."""
    if isinstance(raw, str):
        return {"literal": clean_text(raw)} if clean_text(raw) else {}
    if not isinstance(raw, Mapping):
        return {}
    name = {str(key): text for key, value in raw.items() if (text := clean_text(value))}
    if "family" not in name and "literal" not in name and "given" in name:
        name["literal"] = name.pop("given")
    return name if "family" in name or "literal" in name else {}


def clean_date(raw: object) -> dict[str, Any]:
    """Return a date as `date-parts` with one date, or as `literal`."""
    if not isinstance(raw, Mapping):
        return {}
    parts = raw.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers: list[int] = []
    for value in first[:3]:
        text = clean_text(value)
        if not re.fullmatch(r"-?[0-9]{1,4}", text):
            break
        numbers.append(int(text))
    if numbers:
        return {"date-parts": [numbers]}
    literal = clean_text(raw.get("literal")) or clean_text(raw.get("raw"))
    return read_date(literal) if literal else {}


def read_date(text: str) -> dict[str, Any]:
    """Return the date of a text: `2004`, `2004-03`, `2004/3/1`; else the text as it is."""
    match = re.fullmatch(r"([0-9]{4})(?:[-/]([0-9]{1,2}))?(?:[-/]([0-9]{1,2}))?/*", text)
    if match is None:
        return {"literal": text}
    return {"date-parts": [[int(part) for part in match.groups() if part is not None]]}


def name_losses(items: Iterable[Item], form: str, known: frozenset[str]) -> list[Message]:
    """Say which fields of the items a format has no place for."""
    lost = sorted({key for item in items for key in item if key not in known})
    parts = sorted(
        {
            part
            for item in items
            for key in NAMES
            for name in item.get(key, ())
            for part in name
            if part not in {"family", "given", "literal"}
        }
    )
    said = []
    if lost:
        said.append(say("{form} has no place for: {fields}.", form=form, fields=tuple(lost)))
    if parts:
        said.append(
            say("{form} keeps no part of a name like: {fields}.", form=form, fields=tuple(parts))
        )
    return said


def type_losses(items: Iterable[Item], form: str, known: Iterable[str]) -> list[Message]:
    """Say which types of items a format does not tell apart."""
    lost = sorted({str(item["type"]) for item in items} - set(known))
    if not lost:
        return []
    return [say("{form} does not keep the types: {types}.", form=form, types=tuple(lost))]
