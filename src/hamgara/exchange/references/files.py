"""A file of references to items and back, its format by its suffix or name."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from hamgara.errors import HamgaraError
from hamgara.exchange.references import bibtex, csl, ris
from hamgara.exchange.references.items import Item
from hamgara.messages import Message, say

FORMATS: dict[str, ModuleType] = {"bibtex": bibtex, "ris": ris, "csl": csl}
SIZE_LIMIT = 50_000_000
"""The most bytes that a file of references may have."""


def read_references(data: bytes, where: str) -> tuple[list[Item], list[Message]]:
    """Return the items of a file, and what could not be read; `where` is its name.

    Raises:
        HamgaraError: the suffix is unknown, or the file is too large or damaged.
    """
    for module in FORMATS.values():
        if where.lower().endswith(module.SUFFIXES):
            break
    else:
        raise HamgaraError(
            say("There is no reader for the references of {file}.", file=where),
            "",
            say("The formats are: {known}.", known=".bib, .ris, .json"),
        )
    if len(data) > SIZE_LIMIT:
        raise HamgaraError(
            say("The file is larger than {limit} bytes.", limit=SIZE_LIMIT),
            where,
            say("Split it into several files."),
        )
    items: list[Item]
    items, problems = module.read(data, where)
    return items, problems


def write_references(items: Sequence[Item], form: str) -> tuple[str, list[Message]]:
    """Return the items in a format of `FORMATS`, and what it does not keep."""
    module = FORMATS[form]
    return module.write(items), module.find_losses(items)
