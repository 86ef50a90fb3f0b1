"""Glyphs on a page to lines of text in logical order.

A PDF knows where glyphs stand, not what follows what. Lines are told by their baseline, their
order by where glyphs stand, and right-to-left runs are turned around (UAX 9, read backwards).
So it makes no difference in which order a program wrote them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_FORMS = re.compile("[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]")
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MIRROR = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_WORD_GAP, _COLUMN_GAP = 0.18, 1.5


@dataclass(frozen=True, slots=True)
class Glyph:
    """What a glyph stands for, and where: its left and right, its baseline, its size."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(slots=True)
class _Line:
    glyphs: list[Glyph]
    left: float
    right: float

    def takes(self, other: _Line) -> bool:
        """Does the other one stand on the same baseline, near to this one?"""
        first, second = self.glyphs[0], other.glyphs[0]
        size = max(first.size, second.size)
        apart = max(other.left - self.right, self.left - other.right)
        return apart < _COLUMN_GAP * size and abs(first.base - second.base) < 0.35 * size

    def add(self, other: _Line) -> None:
        self.glyphs += other.glyphs
        self.left = min(self.left, other.left)
        self.right = max(self.right, other.right)


def read_lines(glyphs: Iterable[Glyph]) -> list[str]:
    """Return the lines of a page in the order in which they were written.

    Glyphs next to each other make a run, runs next to each other a line: programs write the
    runs of a line from either side.
    """
    runs: list[_Line] = []
    for glyph in glyphs:
        one = _Line([glyph], glyph.left, glyph.right)
        if runs and runs[-1].takes(one):
            runs[-1].add(one)
        else:
            runs.append(one)
    lines: list[_Line] = []
    for run in runs:
        line = next((one for one in lines[:-9:-1] if one.takes(run)), None)
        if line is None:
            lines.append(run)
        else:
            line.add(run)
    page = "".join(glyph.text for run in runs for glyph in run.glyphs)
    least = 0.2 if _is_right_to_left(page) else 0.5
    texts = (_order(line.glyphs, least) for line in lines)
    return [text for text in texts if text.strip()]


def turn_brackets(lines: list[str]) -> list[str]:
    """Mirror the brackets of right-to-left lines where most of them open after they close."""
    right = [line for line in lines if _is_right_to_left(line)]
    turned = [line.translate(_MIRROR) for line in right]
    if sum(map(_misplaced, right)) > sum(map(_misplaced, turned)):
        return [line.translate(_MIRROR) if _is_right_to_left(line) else line for line in lines]
    return lines


def _order(glyphs: list[Glyph], least: float) -> str:
    """Return the text of a line; it runs to the left where that share of letters does."""
    ordered = sorted(_join_marks(glyphs), key=lambda one: one.left + one.right)
    clusters: list[str] = []
    for number, glyph in enumerate(ordered):
        before = ordered[number - 1] if number else None
        twin = before and len(glyph.text) > 1 and glyph.text == before.text
        if twin and before and glyph.left < before.right - 0.05 * glyph.size:
            continue  # two glyphs of one cluster, each with its whole text
        apart = before and glyph.left - before.right > _WORD_GAP * glyph.size
        if apart and clusters[-1] != " " != glyph.text:
            clusters.append(" ")
        if glyph.text != " " or (clusters and clusters[-1] != " "):
            clusters.append(glyph.text)
    line = "".join(_turn(clusters, least))
    line = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), line)
    return line.strip()


def _join_marks(glyphs: list[Glyph]) -> list[Glyph]:
    """Put vowel signs and the like behind the glyph they stand over."""
    bases = [one for one in glyphs if not _is_mark(one.text)]
    letters = [n for n, one in enumerate(bases) if one.text.strip()]
    if not letters or len(bases) == len(glyphs):
        return glyphs
    marks: dict[int, str] = {}
    for mark in glyphs:
        if _is_mark(mark.text):
            middle = mark.left + mark.right
            nearest = min(letters, key=lambda n: abs(bases[n].left + bases[n].right - middle))
            marks[nearest] = marks.get(nearest, "") + mark.text
    return [
        Glyph(one.text + marks.get(n, ""), one.left, one.right, one.base, one.size)
        for n, one in enumerate(bases)
    ]


def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(char) == "Mn" for char in text)


def _turn(clusters: list[str], least: float) -> list[str]:
    """Return clusters in logical order; they come as they stand, from left to right."""
    line = "".join(clusters)
    if not _ARABIC.search(line):
        return clusters
    kinds = [_kind(one) for one in clusters]
    if not _is_right_to_left(line, least):
        return _turn_runs(clusters, kinds, "R")
    return _turn_runs(clusters[::-1], kinds[::-1], "L")


def _turn_runs(clusters: list[str], kinds: list[str], inner: str) -> list[str]:
    """Turn around the runs of a direction, with the signs between their letters.

    A number is a run of its own with `.`, `,`, `/`, `:` between its digits; beside letters of
    left-to-right scripts it belongs to their run.
    """
    result: list[str] = []
    at = 0
    while at < len(clusters):
        end = _run_end(clusters, kinds, at, inner)
        if end > at:
            result += clusters[at:end][::-1]
            at = end
        else:
            result.append(clusters[at])
            at += 1
    return result


def _run_end(clusters: list[str], kinds: list[str], start: int, inner: str) -> int:
    own = {inner, "D"} if inner == "L" else {inner}
    if kinds[start] not in own:
        return start
    end = at = start + 1
    letters = kinds[start] == inner
    while at < len(kinds):
        if kinds[at] in own:
            between = "".join(clusters[end:at])
            digits = kinds[at] == "D" and kinds[end - 1] == "D"
            if between and digits and between not in (".", ",", "/", ":", "٫", "٬"):
                if not letters:
                    break
            elif between and not digits and kinds[at] == kinds[end - 1] == "D":
                break
            letters = letters or kinds[at] == inner
            end = at + 1
        elif kinds[at] in ("L", "R"):
            break
        at += 1
    return end


def _kind(cluster: str) -> str:
    for char in cluster:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return "R"
        if kind == "L":
            return "L"
        if kind in ("EN", "AN"):
            return "D"
    return "N"


def _is_right_to_left(line: str, least: float = 0.5) -> bool:
    arabic = len(_ARABIC.findall(line))
    return arabic > 0 and arabic >= least * sum(char.isalpha() for char in line)


def _misplaced(line: str) -> int:
    """Return how many brackets close what was not opened, or open what is not closed."""
    wrong = 0
    for opening, closing in ("()", "[]", "«»"):
        depth = 0
        for char in line:
            depth += (char == opening) - (char == closing)
            if depth < 0:
                wrong, depth = wrong + 1, 0
        wrong += depth
    return wrong
