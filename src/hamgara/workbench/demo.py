"""Copy a shipped study to where a person can look at it and change it."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.file import STUDY_FILE
from hamgara.workbench.bench import replace_file

DEMO_FOLDER = "hamgara-demo"


def list_demos() -> list[str]:
    """Return the names of the shipped studies, sorted."""
    return sorted(entry.name for entry in _shipped().iterdir() if (entry / STUDY_FILE).is_file())


def copy_demo(name: str, folder: Path) -> None:
    """Copy a shipped study; what is in the folder already is left as it is.

    Raises:
        HamgaraError: there is no such study, or the folder holds something else.
    """
    if name not in list_demos():
        raise HamgaraError(
            say("There is no shipped study {name}.", name=name),
            "--study",
            say("The studies are: {known}.", known=tuple(list_demos())),
        )
    holds_other = folder.exists() and (
        not folder.is_dir() or (any(folder.iterdir()) and not (folder / STUDY_FILE).is_file())
    )
    if holds_other:
        raise HamgaraError(
            say("There is something else at this place already."),
            str(folder),
            say("Name another folder: hamgara demo FOLDER."),
        )
    _copy(_shipped() / name, folder)


def _shipped() -> Traversable:
    return resources.files("hamgara") / "library" / "studies"


def _copy(source: Traversable, target: Path) -> None:
    """Copy a folder; `study.toml`, which makes it a study, comes last."""
    for entry in sorted(source.iterdir(), key=lambda entry: entry.name == STUDY_FILE):
        place = target / entry.name
        if entry.is_dir():
            _copy(entry, place)
        elif not place.exists():
            replace_file(place, entry.read_bytes())
