# ruff: noqa: S311, PT017
from __future__ import annotations

import random
from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.ingest.reader import read_source
from tests.ingest.files import FORMATS, damage, make_lines


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_files_come_in_or_are_refused_by_name(name: str, tmp_path: Path):
    chance = random.Random(name)
    path = tmp_path / name
    for _ in range(40):
        language = chance.choice(["fa", "az", "en"])
        path.write_bytes(damage(FORMATS[name](make_lines(chance, language)), chance))
        try:
            source = read_source(path, name)
        except HamgaraError as error:
            assert error.where.startswith(name)
            continue
        for document in source.documents:
            document.text.encode("utf-8")
            for segment in document.segments:
                assert segment.span.of(document.text).strip()
