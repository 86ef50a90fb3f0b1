"""What is compiled from the library's files: kept on disk from start to start, and by word.

What is kept on disk holds nothing of a user's texts, lies in the user's own cache folder, and is
compiled anew where any file of the package has changed since.
"""

from __future__ import annotations

import contextlib
import copyreg
import hashlib
import os
import pickle
import platform
import tempfile
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

from daachorse import CharwiseDoubleArrayAhoCorasick
from platformdirs import user_cache_path

_Found = TypeVar("_Found")
_PACKAGE = Path(__file__).parent
_WHERE = "HAMGARA_CACHE"
"""The environment variable that names another folder; where it is empty nothing is kept."""
_LIBRARIES = ("daachorse", "simplemma")
_MOST = 65536


class Memo(dict[str, _Found]):
    """What a function finds for words, asked once a word; all is forgotten when it grows large."""

    def __init__(self, find: Callable[[str], _Found], most: int = _MOST) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, word: str) -> _Found:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._find(word)
        return found


def recall(name: str, build: Callable[[], _Found]) -> _Found:
    """Return what `build` compiles: from the cache folder where nothing has changed, else anew.

    Args:
        name: of a file; what is built must follow from it and the package's files alone.
        build: returns what can be pickled.

    A file that is damaged or belongs to somebody else is not read; a folder that cannot be written
    is no error.
    """
    folder = _find_folder()
    if folder is None:
        return build()
    path, stamp = folder / f"{name}.pickle", stamp_package()
    kept: _Found | None = _read(path, stamp)
    if kept is not None:
        return kept
    built = build()
    with contextlib.suppress(OSError):
        _write(path, stamp + pickle.dumps(built, pickle.HIGHEST_PROTOCOL))
    return built


def _find_folder() -> Path | None:
    named = os.environ.get(_WHERE)
    if named is None:
        return user_cache_path("hamgara", appauthor=False)
    return Path(named) if named else None


def _read(path: Path, stamp: bytes) -> Any:  # noqa: ANN401 - what was kept there
    """Return what was kept under a stamp, None where there is none."""
    with contextlib.suppress(Exception), path.open("rb") as file:
        owner = os.fstat(file.fileno()).st_uid
        if file.read(len(stamp)) == stamp and (not hasattr(os, "getuid") or owner == os.getuid()):
            return pickle.load(file)  # noqa: S301 - the user's own file, written by us
    return None


def _write(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def stamp_package() -> bytes:
    """Return a hash of all that what is compiled depends on."""
    versions = [platform.python_version(), *map(metadata.version, _LIBRARIES)]
    files = [f"{path} {size} {changed}" for path, size, changed in _list_files(_PACKAGE)]
    return hashlib.sha256("\n".join([*versions, *files]).encode()).digest()


def _list_files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the files of a folder and those below, with their size and the time of their change."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.is_dir() and entry.name != "__pycache__":
                yield from _list_files(Path(entry.path))
            elif entry.is_file():
                about = entry.stat()
                yield entry.path, about.st_size, about.st_mtime_ns


def _reduce(automaton: CharwiseDoubleArrayAhoCorasick) -> tuple[Any, ...]:
    return CharwiseDoubleArrayAhoCorasick.deserialize, (automaton.serialize(),)


copyreg.pickle(CharwiseDoubleArrayAhoCorasick, _reduce)
