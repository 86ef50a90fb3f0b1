"""What was drawn is drawn anew where what it was drawn from, or Hamgara itself, has changed."""

from __future__ import annotations

import os
import time
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


def test_what_no_run_has_used_for_a_month_is_removed(tmp_path: Path) -> None:
    for name in ("used", "unused", "young"):
        cache.remember(tmp_path, "svg", name, name.encode)
    long_ago = time.time() - 31 * 24 * 3600
    for path in tmp_path.iterdir():
        if path.read_bytes() != b"young":
            os.utime(path, (long_ago, long_ago))
    cache.remember(tmp_path, "svg", "used", bytes)
    cache.prune(tmp_path)
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"used", b"young"}
    cache.prune(tmp_path / "none")
