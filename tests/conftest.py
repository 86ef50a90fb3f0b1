"""What all tests share: a study to work on, and a bound on generated examples."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from hamgara.workbench.demo import copy_demo
from hamgara.workbench.run import run_study

os.environ.pop("COLUMNS", None)  # the console keeps a width that it finds when it is made
importlib.import_module("hamgara.cli.terminal")

settings.register_profile(
    "hamgara",
    max_examples=60,
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("hamgara")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is compiled is kept apart from what the person who tests has in the home folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HAMGARA_CACHE", str(tmp_path_factory.mktemp("compiled")))
        yield


@pytest.fixture(scope="session", autouse=True)
def english() -> Iterator[None]:
    """Messages are in English where a test asks for no language, whatever the machine speaks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("HAMGARA_LANG", raising=False)
        patch.setenv("LC_ALL", "C.UTF-8")
        yield


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A fresh copy of the shipped study of the published article."""
    folder = tmp_path / "article"
    copy_demo("iran-azerbaijan", folder)
    return folder


@pytest.fixture
def basin(tmp_path: Path) -> Path:
    """A fresh copy of the invented second study."""
    folder = tmp_path / "basin"
    copy_demo("river-basin", folder)
    return folder


@pytest.fixture(scope="session")
def article_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped study after a run; tests only read it."""
    folder = tmp_path_factory.mktemp("runs") / "article"
    copy_demo("iran-azerbaijan", folder)
    run_study(folder)
    return folder


@pytest.fixture(scope="session")
def basin_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented study after a run; tests only read it."""
    folder = tmp_path_factory.mktemp("runs") / "basin"
    copy_demo("river-basin", folder)
    run_study(folder)
    return folder
