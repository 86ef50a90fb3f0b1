"""CSL-JSON, the format of citation processors and of Zotero; nothing is lost in it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hamgara.errors import HamgaraError
from hamgara.exchange.references.items import Item, clean_item
from hamgara.messages import Message, say
from hamgara.text.decoding import decode

NAME = "CSL-JSON"
SUFFIXES = (".json",)


def read(data: bytes, where: str) -> tuple[list[Item], list[Message]]:
    """Return the items of a file, and what could not be read.

    Raises:
        HamgaraError: the file is not JSON, or no list of objects.
    """
    try:
        value = json.loads(decode(data, where))
    except (ValueError, RecursionError) as error:
        raise HamgaraError(
            say("The file is not JSON: {why}.", why=str(error)[:200]), where
        ) from None
    if isinstance(value, dict):
        value = value.get("items", [value])
    if not isinstance(value, list):
        raise HamgaraError(
            say("The file holds no list of references."),
            where,
            say("CSL-JSON is a list of objects: [{{...}}, {{...}}]."),
        )
    items = [clean_item(one, i) for i, one in enumerate(value, 1) if isinstance(one, dict)]
    refused = len(value) - len(items)
    problems = (
        [say("{count} entries of the file are no objects.", count=refused)] if refused else []
    )
    return items, problems


def write(items: Sequence[Item]) -> str:
    """Return the items as a JSON list."""
    return json.dumps(list(items), ensure_ascii=False, indent=1) + "\n"


def find_losses(items: Sequence[Item]) -> list[Message]:  # noqa: ARG001 - the shape of a format
    """Return nothing: the items are CSL-JSON."""
    return []
