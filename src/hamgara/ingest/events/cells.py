"""Cells of an event table: states, days, counts, classes, scores. What is none is refused."""

from __future__ import annotations

import re

from hamgara.ingest.events.columns import Places, Refused
from hamgara.ingest.events.dates import Span, read_span
from hamgara.ingest.events.layouts import COUNTS, QUADS, Layout
from hamgara.ingest.events.lines import Cells
from hamgara.ingest.events.notation import (
    is_missing,
    is_rounded,
    no_count,
    no_date,
    no_number,
    read_count,
    read_number,
)
from hamgara.messages import say
from hamgara.study.actors import find_party
from hamgara.study.countries import find_country
from hamgara.text.digits import to_ascii_digits, unify_whole

Counts = tuple[int, int, int, tuple[int, int, int, int] | None]
"""Cooperation, conflict, neither, and the four classes."""

States = tuple[str, ...]
Key = tuple[str, Span, States, str]
"""By what a row is known that has an id: the id, its days, and its data set."""

_ROOTS = (5, 8, 13, 20)
_OF_CLASS: tuple[Counts, ...] = (
    (0, 0, 1, (0, 0, 0, 0)),
    (1, 0, 0, (1, 0, 0, 0)),
    (1, 0, 0, (0, 1, 0, 0)),
    (0, 1, 0, (0, 0, 1, 0)),
    (0, 1, 0, (0, 0, 0, 1)),
)
_CLASSES = {"neutral": 0, **{name.replace("_", " "): n for n, name in enumerate(QUADS, 1)}}


class CellReader:
    """Reads the cells of rows whose columns stand at `places`."""

    def __init__(self, places: Places, layout: Layout) -> None:
        self._places = places
        self._layout = layout
        at = places.at
        self._source, self._target = at["source"][0], at["target"][0]
        self._period = at["period"][0]
        self._class = next((at[name][0] for name in ("quad", "cameo") if name in at), -1)
        self._score = at["score"][0] if "score" in at else -1
        self._id = at["id"][0] if "id" in at else -1
        self.counts = self._class < 0
        self._read = {
            place for own in ("source", "target", "period", *COUNTS) for place in at.get(own, ())
        }
        self._by_class: dict[str, Counts] = {}
        self._strangers: dict[str, tuple[str, ...]] = {}

    def read_actors(self, cells: Cells) -> tuple[str, str]:
        """Return the cells of source and target."""
        return cells[self._source], cells[self._target]

    def list_strangers(self, cells: Cells) -> list[str]:
        """Return the names of no state in the cells of source and target, once those were read."""
        return [name for text in self.read_actors(cells) for name in self._strangers.get(text, ())]

    def read_key(self, cells: Cells, span: Span, states: States) -> Key | None:
        """Return id, days, states and data set of the row, None where it has no id."""
        if self._id < 0 or not (key := cells[self._id].strip()):
            return None
        known = to_ascii_digits(key)
        if ("." in known or "+" in known) and is_rounded(known := unify_whole(known)):
            column = self._places.names[self._id]
            raise Refused(say("{got} is a rounded number, and no id.", got=key[:80]), column)
        return known, span, states, self.read_text(cells, "dataset")

    def read_rest(self, cells: Cells) -> tuple[str, ...]:
        """Return the cells of a row of counts that say what its pair, time and counts do not."""
        return tuple(cell.strip() for at, cell in enumerate(cells) if at not in self._read)

    def read_text(self, cells: Cells, own: str) -> str:
        """Return the text of a column that may be missing."""
        at = self._places.at.get(own)
        return cells[at[0]].strip() if at else ""

    def read_states(self, text: str, own: str) -> tuple[str, ...]:
        """Return the states of a cell; Refused where it names none and should."""
        if self._layout.actors:
            names = [part.strip() for part in text.split(";") if not is_missing(part)]
            found = {name: find_country(name) for name in names}
            if strangers := tuple(name for name, state in found.items() if not state):
                self._strangers[text] = strangers
            return tuple(dict.fromkeys(state for state in found.values() if state))
        if state := find_party(text):
            return (state,)
        column = self._places.names[self._places.at[own][0]]
        if not text.strip():
            raise Refused(say("The cell is empty; a state is wanted."), column)
        raise Refused(say("{got} names no state.", got=text.strip()[:80]), column)

    def read_span(self, cells: Cells) -> Span | None:
        """Return the days of the row, None where its cell is empty."""
        text = cells[self._period]
        span = read_span(text)
        if span is None and text.strip():
            raise Refused(no_date(text.strip()[:80]), self._places.names[self._period])
        return span

    def read_counts(self, cells: Cells) -> Counts:
        """Return what the row counts."""
        if not self.counts:
            text = cells[self._class]
            if text not in self._by_class:
                self._by_class[text] = _OF_CLASS[self._read_class(text.strip())]
            return self._by_class[text]
        neutral = self._sum(cells, "neutral")
        if "cooperation" in self._places.at:
            return self._sum(cells, "cooperation"), self._sum(cells, "conflict"), neutral, None
        one, two, three, four = (self._sum(cells, name) for name in QUADS)
        return one + two, three + four, neutral, (one, two, three, four)

    def read_score(self, cells: Cells) -> float | None:
        """Return the score of the row, None where there is none."""
        if self._score < 0:
            return None
        text = cells[self._score]
        try:
            return read_number(text)
        except ValueError:
            raise Refused(no_number(text.strip()[:80]), self._places.names[self._score]) from None

    def _sum(self, cells: Cells, own: str) -> int:
        return sum(self._read_count(cells, place) for place in self._places.at.get(own, ()))

    def _read_count(self, cells: Cells, place: int) -> int:
        number = read_count(cells[place])
        if number is None:
            text = cells[place].strip()
            what = no_count(text[:80]) if text else say("The cell is empty; a count is wanted.")
            raise Refused(what, self._places.names[place])
        return number

    def _read_class(self, text: str) -> int:
        column = self._places.names[self._class]
        plain = to_ascii_digits(text)
        if "cameo" in self._places.at:
            root = int(plain[:2]) if plain.isdecimal() and len(plain) <= 4 else 0
            if len(plain) >= self._layout.codes and 1 <= root <= _ROOTS[-1]:
                return next(n for n, last in enumerate(_ROOTS, 1) if root <= last)
            raise Refused(
                say("{got} is no CAMEO code (was a zero in front lost?).", got=text[:80]), column
            )
        number = read_count(text)
        if number is not None and number < len(_OF_CLASS):
            return number
        name = " ".join(re.split(r"[\s_-]+", text.casefold().strip()))
        if name not in _CLASSES:
            raise Refused(
                say("{got} is no class; known are: {known}.", got=text[:80],
                    known=("0-4", *_CLASSES)),
                column,
            )  # fmt: skip
        return _CLASSES[name]
