"""One suite over every folder to which a file can be added."""

from __future__ import annotations

from pathlib import Path

import pytest

from hamgara.ingest.reader import list_suffixes
from hamgara.messages import LANGUAGES
from hamgara.plugins import find_module, list_modules
from hamgara.study.file import check_study
from hamgara.study.framework import check_framework, list_frameworks
from hamgara.workbench.check import check_all
from hamgara.workbench.demo import copy_demo, list_demos

FORMATS = "hamgara.ingest.formats"


@pytest.mark.parametrize("name", list_modules(FORMATS))
def test_a_source_format_names_its_suffixes_and_reads(name: str):
    module = find_module(FORMATS, name)
    assert module.__doc__
    assert callable(module.read_parts)
    for suffix in module.SUFFIXES:
        assert suffix == suffix.lower()
        assert suffix.startswith(".")
        assert list_suffixes()[suffix] is module


@pytest.mark.parametrize("name", list_frameworks())
def test_a_framework_has_no_mistake_and_a_citation(name: str):
    framework, problems = check_framework(name)
    assert problems == []
    assert framework.citation
    for level in framework.levels:
        assert set(level.label) == set(LANGUAGES)
    for code in framework.codes:
        assert all(code.label.get(language) for language in LANGUAGES), code.id


@pytest.mark.parametrize("name", list_demos())
def test_a_shipped_study_has_no_mistake_and_names_nobody_it_hides(name: str, tmp_path: Path):
    folder = tmp_path / name
    copy_demo(name, folder)
    assert check_all(folder) == []
    study, _ = check_study(folder)
    assert study.citation
    assert all(study.title.get(language) for language in LANGUAGES)
