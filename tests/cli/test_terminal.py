"""Tables fit the window, cut nothing off, and leave out what is empty."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from hamgara.cli import terminal
from hamgara.errors import HamgaraError
from hamgara.messages import say

HEADS = (say("Date"), say("Words"), say("Steps"), say("Key"))
ROWS = [
    ("16 January 2019", "the ministers signed a protocol in Baku", None, "commission:1607"),
    (None, "رئیس ستاد کل نیروهای مسلح به باکو سفر کرد", None, "x" * 70),
]  # fmt: skip


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch):
    """The language of an earlier test's last command is none of these tests'."""
    monkeypatch.setitem(terminal._state, "language", "en")


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


def draw(
    window: int, rows: list[tuple[object, ...]], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> list[str]:  # fmt: skip
    monkeypatch.setattr(terminal, "_output", Console(width=window, soft_wrap=True))
    heads = tuple(say("{value}", value=f"Head-{k}") for k in range(len(rows[0])))
    terminal.put_table(say("Commitments"), heads, rows)
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("window", [20, 33, 60, 80, 120, 300])
@pytest.mark.parametrize("columns", [1, 3, 7, 10])
def test_no_word_is_broken_that_the_window_holds(
    window: int, columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    words = [
        "exercise:3-48:PAK-TJK"[: window - 5],
        "ترکمنستان",
        "به‌روزرسانی",
        "[5]",
        "Türkmənistan",
    ]
    rows: list[tuple[object, ...]] = [
        tuple(" ".join(words[(k + n) % 5 :]) for k in range(columns)) for n in range(3)
    ]
    lines = draw(window, rows, monkeypatch, capsys)
    assert max(map(cell_len, lines)) <= window
    told = {word for line in lines for word in re.split(r"[\s│┃]+", line)}
    assert {word for word in words if any(word in str(c) for row in rows for c in row)} <= told
    assert {f"Head-{k}" for k in range(columns)} <= {word.removesuffix(":") for word in told}


def test_beneath_a_row_stands_only_what_it_tells(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    rows: list[tuple[object, ...]] = [("Peru", "a" * 30, None, 3), ("Chile", None, "b " * 30, None)]
    lines = draw(40, rows, monkeypatch, capsys)
    first, second = (next(k for k, line in enumerate(lines) if name in line)
                     for name in ("Peru", "Chile"))  # fmt: skip
    told = "\n".join(lines[first:second])
    assert "Head-2" not in told
    assert "Head-3: 3" in told
    assert "Head-2: b b" in "\n".join(lines[second:])
    assert "Head-1: –" not in "\n".join(lines)


def test_an_empty_table_keeps_its_heads(capsys: pytest.CaptureFixture[str]):
    terminal.put_table(say("Commitments"), HEADS, [])
    assert "Steps" in capsys.readouterr().out


def test_many_errors_with_names_in_several_languages_are_told_by_kind(
    capsys: pytest.CaptureFixture[str],
):
    what = say("There is no {name}.", name={"en": "Baku", "fa": "باکو"})
    terminal.warn([HamgaraError(what, f"a.csv:{line}") for line in range(30)])
    assert capsys.readouterr().err.splitlines() == [
        "Error: a.csv:0: There is no Baku.", "... and 29 more like it.",
    ]  # fmt: skip
