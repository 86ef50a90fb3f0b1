"""Tables fit the window, cut nothing off, and leave out what is empty."""

from __future__ import annotations

import pytest
from rich.console import Console

from hamgara.cli import terminal
from hamgara.messages import say

HEADS = (say("Date"), say("Words"), say("Steps"), say("Key"))
ROWS = [
    ("16 January 2019", "the ministers signed a protocol in Baku", None, "commission:1607"),
    (None, "رئیس ستاد کل نیروهای مسلح به باکو سفر کرد", None, "x" * 70),
]  # fmt: skip


@pytest.mark.parametrize("window", [24, 40, 80, 200])
def test_a_table_fits_the_window_and_loses_nothing(
    window: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(terminal, "_output", Console(width=window, soft_wrap=True))
    terminal.put_table(say("Commitments"), HEADS, ROWS)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= window
    told = "".join(c for line in lines for c in line)
    assert told.count("x") >= 70
    assert "Steps" not in told
    assert "…" not in told
    if window == 80:
        assert "commission" in told


def test_an_empty_table_keeps_its_heads(capsys: pytest.CaptureFixture[str]):
    terminal.put_table(say("Commitments"), HEADS, [])
    assert "Steps" in capsys.readouterr().out
