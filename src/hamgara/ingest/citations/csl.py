"""References as items of CSL-JSON, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hamgara.ingest.citations.model import Name, Reference, Year

_KINDS = {"article": "article-journal", "book": "book", "interview": "interview"}
_FIELDS = {
    "title": "title",
    "container": "container-title",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "place": "publisher-place",
    "doi": "DOI",
    "url": "URL",
}


def as_item(reference: Reference) -> dict[str, Any]:
    """Return a reference as an item; what could not be read is left out."""
    item: dict[str, Any] = {
        "id": reference.id,
        "type": _KINDS.get(reference.kind, "document"),
    }
    names = [
        {"literal": name.family}
        if name.is_organization or not name.given
        else {"family": name.family, "given": name.given}
        for name in reference.authors
    ]
    if names:
        item["author"] = names
    if reference.year is not None:
        value = reference.year.value
        item["issued"] = {"date-parts": [[int(value)]]} if value.isdigit() else {"literal": value}
    for field, key in _FIELDS.items():
        value = getattr(reference, field)
        if value:
            item[key] = value
    return item


def read_item(item: Mapping[str, Any]) -> Reference:
    """Return the reference that a cleaned item of CSL-JSON says."""
    names = tuple(
        Name(name["family"], name.get("given", ""))
        if "family" in name
        else Name(name["literal"], is_organization=True)
        for name in item.get("author") or item.get("editor") or ()
    )
    issued = item.get("issued", {})
    parts = issued.get("date-parts", [[]])[0]
    printed = str(parts[0]) if parts else str(issued.get("literal", ""))
    match = re.match(r"([0-9]{4})\s?([a-h]?)$", printed)
    year = Year(match[1], match[2]) if match else Year(printed) if printed else None
    text = ", ".join(
        part
        for part in (
            "; ".join(f"{name.family} {name.given}".strip() for name in names),
            f"({printed})" if printed else "",
            str(item.get("title", "")),
            str(item.get("container-title", "")),
        )
        if part
    )
    kinds = {value: key for key, value in _KINDS.items()}
    kind = kinds.get(str(item.get("type")), "document")
    return Reference(
        str(item["id"]),
        text,
        kind=kind,
        authors=names,
        year=year,
        title=str(item.get("title", "")),
        container=str(item.get("container-title", "")),
        volume=str(item.get("volume", "")),
        issue=str(item.get("issue", "")),
        pages=str(item.get("page", "")),
        publisher=str(item.get("publisher", "")),
        place=str(item.get("publisher-place", "")),
        doi=str(item.get("DOI", "")),
        url=str(item.get("URL", "")),
    )
