"""Find what grows by variety: one file in one folder, found by its name."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from hamgara.errors import HamgaraError
from hamgara.messages import say


def list_modules(package: str) -> list[str]:
    """Return the names of the plug-in modules of `package`, sorted."""
    paths = import_module(package).__path__
    return sorted(m.name for m in iter_modules(paths) if not m.name.startswith("_"))


def find_module(package: str, name: str) -> ModuleType:
    """Return the plug-in module `name` of `package`.

    Raises:
        HamgaraError: there is no such module; the message lists those there are.
    """
    known = list_modules(package)
    if name not in known:
        raise HamgaraError(say("There is no {name} among: {known}.", name=name, known=tuple(known)))
    return import_module(f"{package}.{name}")


def find_file(kind: str, name: str, *, beside: Path | None = None) -> Traversable:
    """Return the data file `<kind>/<name>.toml`: beside the study, else from the library.

    Raises:
        HamgaraError: there is no such file; the message lists those there are.
    """
    for folder in _folders(kind, beside):
        path = folder / f"{name}.toml"
        if path.is_file():
            return path
    known = ", ".join(list_files(kind, beside=beside)) or "-"
    raise HamgaraError(
        say(
            "There is no file {name}.toml among the {kind}: {known}.",
            name=name,
            kind=kind,
            known=known,
        ),
        remedy=say("Name one of these, or put the file into {kind}/ beside study.toml.", kind=kind),
    )


def list_files(kind: str, *, beside: Path | None = None) -> list[str]:
    """Return the names (without .toml) of the data files of a kind, sorted."""
    names = {
        entry.name.removesuffix(".toml")
        for folder in _folders(kind, beside)
        if folder.is_dir()
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    }
    return sorted(names)


def _folders(kind: str, beside: Path | None) -> Iterator[Traversable]:
    if beside is not None:
        yield beside / kind
    yield resources.files("hamgara") / "library" / kind
