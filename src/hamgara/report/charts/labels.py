"""Labels of charts: broken into lines, and set from right to left where they are."""

from __future__ import annotations

from hamgara.report.charts.style import FONT_SIZE
from hamgara.report.words import direction
from hamgara.text.bidi import isolate, strip_bidi

_EM = 0.5
"""Mean width of a character of Vazirmatn in ems: .46 over the seed's labels, .52 at most."""

_NO_WIDTH = str.maketrans("", "", "\u200b\u200c\u200d")


def measure_text(text: str, *, size: float = FONT_SIZE) -> float:
    """Return about how wide a text is, in pixels."""
    return len(text.translate(_NO_WIDTH)) * size * _EM


def break_lines(text: str, width: float, *, size: float = FONT_SIZE) -> list[str]:
    """Return the lines of a text that are at most `width` wide, where its words allow it."""
    lines: list[str] = []
    for word in strip_bidi(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure_text(longer, size=size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def widest(lines: list[str], *, size: float = FONT_SIZE) -> float:
    """Return about how wide the widest line is, in pixels."""
    return max(measure_text(line, size=size) for line in lines)


def isolate_line(line: str, language: str) -> str:
    """Return a line that the renderer sets in the direction of `language`.

    The renderer takes every line as left to right, and knows isolates.
    """
    plain = strip_bidi(line)
    return isolate(plain, "rtl") if direction(language) == "rtl" else plain
