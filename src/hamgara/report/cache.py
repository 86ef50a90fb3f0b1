"""Keep what takes long to draw, by all that it was drawn from."""

from __future__ import annotations

import filecmp
import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from hamgara.compiled import stamp_package

_KEPT = 30 * 24 * 3600.0
"""Seconds that a drawing is kept after it was used last."""
_stamp = cache(stamp_package)
"""What draws: another program, or another library of fonts and words, draws otherwise."""


def remember(folder: Path | None, form: str, drawn_from: str, draw: Callable[[], bytes]) -> bytes:
    """Return what `draw` draws: from the folder if it was drawn before, else draw and keep it.

    `drawn_from` must say everything that the drawing depends on but for Hamgara's own files;
    `form` is its suffix.
    Without a folder nothing is kept.
    """
    if folder is None:
        return draw()
    key = hashlib.sha256(_stamp() + drawn_from.encode("utf-8", "surrogatepass"))
    path = folder / f"{key.hexdigest()}.{form}"
    if path.is_file():
        with suppress(OSError):
            path.touch()  # it was used now (see `prune`)
        return path.read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    drawn = draw()
    temporary = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(drawn)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return drawn


def describe(block: object) -> str:
    """Return what stands for a block of a report, the same for equal ones."""
    return hashlib.sha256(repr(block).encode("utf-8", "surrogatepass")).hexdigest()


def is_drawn(folder: Path, path: Path) -> bool:
    """Is a file as it was drawn, so that nothing a person wrote in it would be lost?"""
    size = path.stat().st_size
    known = (one for one in folder.glob(f"*{path.suffix}") if one.stat().st_size == size)
    return any(filecmp.cmp(path, one, shallow=False) for one in known)


def prune(folder: Path) -> None:
    """Remove the drawings that no run has used for a month."""
    before = time.time() - _KEPT
    for path in folder.glob("*"):
        with suppress(OSError):
            if path.stat().st_mtime < before:
                path.unlink()
