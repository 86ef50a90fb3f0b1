"""Which way a program counts places in texts: found by test on the file itself.

The standard counts Unicode code points. Programs that keep text in UTF-16 count its units; some
count a line end as two characters, some count the byte order mark before a text; some name the last
character of a selection, most the one behind it. All of these are tried on every selection (a
sample where there are very many): right is the way in which most names of selections quote the
words they stand for, and then the one in which most selections begin and end at the edges of words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product
from typing import Literal

import numpy as np

from hamgara.exchange.refi.project import RefiText, Selection
from hamgara.messages import Message, say
from hamgara.text.codepoints import to_codes
from hamgara.text.spans import Positions, Span

TESTED = 2000
"""So many selections are tested, evenly taken from all."""
SAMPLES = 3
_LINE_END = re.compile(r"\r\n|\r|\n")
_SPACES = re.compile(r"\s+")
_CUT = re.compile(r"\s*(?:…|\.{2,})$")
_QUOTED = 20
"""So long a name that a selection begins with was cut from it, also without a sign for it."""
_JOINTS = frozenset("\u200c\u200d")
LineEnd = Literal["written", "one", "two"]
_LINE_ENDS: tuple[LineEnd, ...] = ("written", "one", "two")


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to count places.

    `utf16`: units of UTF-16, not code points. `line_end`: how many characters it is, as many as
    in the file, or always so many. `mark`: the byte order mark counts. `last`: the end of a
    selection is its last character, not the one behind it.
    """

    utf16: bool = False
    line_end: LineEnd = "written"
    mark: bool = False
    last: bool = False


READINGS = tuple(
    Reading(utf16, line_end, mark, last)
    for last, mark, utf16, line_end in product(
        (False, True), (False, True), (False, True), _LINE_ENDS
    )
)
"""All ways to count; what fits equally well is read in the first."""


class Ruler:
    """Where the code points of a text stand, counted in several ways."""

    def __init__(self, text: RefiText) -> None:
        self._text = text.text
        self._marked = text.marked
        codes = to_codes(text.text)
        self._wide = codes > 0xFFFF
        self._ends = codes == ord("\n")
        self._written = [len(one[0]) for one in _LINE_END.finditer(text.raw)]
        self._starts: dict[Reading, Positions] = {}

    def place(self, selection: Selection, reading: Reading) -> Span | None:
        """Return the span of a selection in the text as a study has it; None for none there."""
        starts = self._measure(replace(reading, last=False))
        start = self._find(selection.start, starts)
        end = self._find(selection.end + reading.last, starts)
        return Span(start, end) if start is not None and end is not None and start < end else None

    def _find(self, place: int, starts: Positions) -> int | None:
        at = int(np.searchsorted(starts, place, side="right")) - 1
        if at < 0 or place > starts[-1]:
            return None
        inside = starts[at] != place  # half a character, or between CR and LF
        return None if inside and self._text[at] != "\n" else at

    def _measure(self, reading: Reading) -> Positions:
        """Return where each code point begins, and where the text ends."""
        if reading not in self._starts:
            widths = np.ones(len(self._text), np.int64)
            if reading.utf16:
                widths += self._wide
            if reading.line_end != "one":
                widths[self._ends] = 2 if reading.line_end == "two" else self._written
            first = int(reading.mark and self._marked)
            self._starts[reading] = np.concatenate(([first], first + np.cumsum(widths)))
        return self._starts[reading]


@dataclass(frozen=True, slots=True)
class Sample:
    """A selection as it is read: in which text, where, its words."""

    name: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What the test of a file found.

    `edges` of `tested` selections begin and end at the edges of words; `quoted` of `named` have a
    name that quotes them. `rivals` are readings that fit as well and lead elsewhere.
    """

    reading: Reading
    tested: int = 0
    edges: int = 0
    named: int = 0
    quoted: int = 0
    rivals: tuple[Reading, ...] = ()
    samples: tuple[Sample, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Does the best reading fit few selections, or another as well?"""
        return bool(self.rivals) or 2 * max(self.edges, self.quoted) < self.tested


def find_reading(texts: Sequence[RefiText]) -> Trial:
    """Return the reading that fits the coded selections of a project best."""
    every = [(text, one) for text in texts for one in text.selections if one.codings]
    tried = every[:: max(len(every) // TESTED, 1)]
    if not tried:
        return Trial(READINGS[0])
    places: dict[Reading, list[Span | None]] = {reading: [] for reading in READINGS}
    for _, several in groupby(tried, lambda pair: id(pair[0])):
        pairs = list(several)
        ruler = Ruler(pairs[0][0])
        for reading, spans in places.items():
            spans += [ruler.place(one, reading) for _, one in pairs]
    scores: dict[Reading, _Score] = {}
    for reading, spans in places.items():
        if all(spans != places[other] for other in scores):
            scores[reading] = _score(tried, spans)
    best = max(scores, key=lambda reading: scores[reading].rank)
    score = scores[best]
    return Trial(
        best,
        len(tried),
        score.edges,
        sum(1 for _, one in tried if one.name.strip()),
        score.quoted,
        tuple(one for one in scores if one != best and scores[one].rank == score.rank),
        tuple(_take_samples(tried, places[best])),
    )


@dataclass(frozen=True, slots=True)
class _Score:
    rank: tuple[int, int]
    edges: int
    quoted: int


def _score(tried: Sequence[tuple[RefiText, Selection]], spans: Sequence[Span | None]) -> _Score:
    """Return how well places fit: by names that quote them, then by ends at edges of words.

    A space or line end behind the words is often selected with them, and counts half.
    """
    told = ends = edges = quoted = 0
    for (text, selection), span in zip(tried, spans, strict=True):
        if span is None:
            continue
        words = span.of(text.text)
        fit = max(compare(words, selection.name), compare(words, selection.description))
        begins, stops = _begins(text.text, span.start), _parts(text.text, span.end)
        bare = stops and not text.text[span.end - 1].isspace()
        named = bool(selection.name.strip())
        told, quoted = told + fit, quoted + (named and compare(words, selection.name) > 0)
        ends, edges = ends + 2 * begins + stops + bare, edges + (begins and stops)
    certain = told == 2 * len(tried)  # what edges of words tell is less than what quotes do
    return _Score((told, 0 if certain else ends), edges, quoted)


def compare(words: str, name: str) -> int:
    """Return how far a name quotes some words: 2 wholly, 1 as they begin or but for spaces."""
    words, name = _SPACES.sub(" ", words), _SPACES.sub(" ", name)
    if words == name or not name.strip():
        return 2 * (words == name)
    cut = _CUT.sub("", name)
    begins = words.startswith(cut) and cut and (cut != name or len(name) >= _QUOTED)
    return int(bool(begins) or words.strip() == name.strip())


def _begins(text: str, at: int) -> bool:
    """Does a selection that begins here begin at the edge of a word?"""
    return not text[at].isspace() and _parts(text, at)


def _parts(text: str, at: int) -> bool:
    """Does no word go on over this place?"""
    return not (0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at]))


def _in_word(char: str) -> bool:
    return char.isalnum() or char in _JOINTS or unicodedata.category(char).startswith("M")


def _take_samples(
    tried: Sequence[tuple[RefiText, Selection]], spans: Sequence[Span | None]
) -> Iterator[Sample]:
    """Yield some selections: the first, the last, and those evenly between."""
    placed = [(text, span) for (text, _), span in zip(tried, spans, strict=True) if span]
    last = max(len(placed) - 1, 0)
    for at in sorted({round(last * part / (SAMPLES - 1)) for part in range(SAMPLES)}):
        if placed:
            text, span = placed[at]
            yield Sample(text.name, span, _SPACES.sub(" ", span.of(text.text)))


def say_reading(reading: Reading) -> tuple[Message, ...]:
    """Return what makes up a way to count."""
    parts = [
        say("units of UTF-16") if reading.utf16 else say("Unicode characters"),
        {
            "written": say("line ends as in the file"),
            "one": say("a line end is one"),
            "two": say("a line end is two"),
        }[reading.line_end],
    ]
    if reading.mark:
        parts.append(say("the byte order mark counts"))
    if reading.last:
        parts.append(say("an end is the last character"))
    return tuple(parts)
