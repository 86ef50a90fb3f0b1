"""What was drawn is drawn anew where what it was drawn from, or Hamgara itself, has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hamgara.report import cache


def test_a_drawing_is_kept(tmp_path: Path) -> None:
    assert cache.remember(tmp_path, "svg", "a chart", lambda: b"first") == b"first"
    assert cache.remember(tmp_path, "svg", "a chart", lambda: b"second") == b"first"
    assert cache.remember(tmp_path, "svg", "another", lambda: b"second") == b"second"
    assert cache.remember(tmp_path, "png", "a chart", lambda: b"third") == b"third"


def test_another_program_draws_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.remember(tmp_path, "svg", "a chart", lambda: b"first")
    monkeypatch.setattr(cache, "_stamp", lambda: b"other files")
    assert cache.remember(tmp_path, "svg", "a chart", lambda: b"second") == b"second"


def test_nothing_is_kept_without_a_folder() -> None:
    assert cache.remember(None, "svg", "a chart", lambda: b"first") == b"first"
    assert cache.remember(None, "svg", "a chart", lambda: b"second") == b"second"
