"""Run a page of the docs: write the files it shows, call the commands it shows.

A block after `<!-- file: PATH -->` is written to PATH. A line `$ hamgara ...` of a console block is
called; every line below it must stand in what the command prints.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"<!-- file: (\S+) -->\s*$")


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file that a page shows."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownCommand:
    """A command that a page shows, and lines of what it prints."""

    arguments: tuple[str, ...]
    output: tuple[str, ...]


def read_page(path: Path) -> Iterator[ShownFile | ShownCommand]:
    """Yield the files and commands of a page, in reading order."""
    text = path.read_text(encoding="utf-8")
    for block in _FENCE.finditer(text):
        file = _FILE.search(text[: block.start()])
        if file:
            yield ShownFile(file[1], block[2])
        elif block[1] == "console":
            yield from _read_console(block[2])


def _read_console(block: str) -> Iterator[ShownCommand]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *output = part.splitlines()
        program, *arguments = shlex.split(command)
        assert program == "hamgara", command
        yield ShownCommand(tuple(arguments), tuple(line for line in output if line.strip()))
