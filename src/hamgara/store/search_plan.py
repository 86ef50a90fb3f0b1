"""Lay out a query for the documents of one language, and find its words in their index."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping

import numpy as np

from hamgara.store import search_query as query
from hamgara.store.search_match import (
    Both,
    Either,
    Leaf,
    Neighbors,
    Node,
    Not,
    Room,
    Source,
    Wording,
)
from hamgara.store.search_terms import (
    Found,
    Key,
    Lookup,
    Places,
    find_inflected,
    find_key,
    merge_found,
    read_keys,
    unite,
)
from hamgara.text.fold_table import JOINT
from hamgara.text.language import find_known
from hamgara.text.normalize import fold

_WINDOW = 3
_AT_ONCE = 500
_LAST = "\U0010ffff"
_JOINS = re.compile(r"[\u0600-\u06ff]|\d \d{3}")
"""Where words may be written as one: in Arabic script, and groups of digits."""


class Terms:
    """The terms of one language in an index; what was read is kept for the query."""

    def __init__(self, index: sqlite3.Connection, language: str) -> None:
        self._index, self._language = index, language
        self._known: dict[str, int | None] = {}
        self._places: dict[int, Places] = {}

    def lookup(self) -> Lookup:
        """Return these terms as `search_terms` asks for them."""
        return Lookup(self.known, self.by_prefix, self.by_stem, self.places)

    def known(self, texts: Iterable[str]) -> Mapping[str, int]:
        """Return the ids of those terms that there are."""
        texts = list(texts)
        new = [text for text in texts if text not in self._known]
        for at in range(0, len(new), _AT_ONCE):
            some = new[at : at + _AT_ONCE]
            self._known.update(dict.fromkeys(some))
            marks = ", ".join("?" * len(some))
            rows = self._index.execute(
                f"SELECT text, id FROM term WHERE language = ? AND text IN ({marks})",  # noqa: S608
                (self._language, *some),
            )
            self._known.update(rows.fetchall())
        return {text: key for text in texts if (key := self._known[text]) is not None}

    def by_prefix(self, text: str) -> list[int]:
        """Return the ids of the terms that begin so."""
        rows = self._index.execute(
            "SELECT id FROM term WHERE language = ? AND text >= ? AND text < ? ORDER BY id",
            (self._language, text, text + _LAST),
        )
        return [key for (key,) in rows]

    def by_stem(self, text: str) -> Mapping[str, int]:
        """Return the terms of a stem, and their ids."""
        rows = self._index.execute(
            "SELECT text, id FROM term WHERE language = ? AND stem = ? AND stem <> ''",
            (self._language, text),
        )
        return dict(rows.fetchall())

    def places(self, ids: Iterable[int]) -> Places:
        """Return the places of terms, in order."""
        wanted = list(ids)
        new = [key for key in wanted if key not in self._places]
        for at in range(0, len(new), _AT_ONCE):
            self._read(new[at : at + _AT_ONCE])
        return unite([self._places[key] for key in dict.fromkeys(wanted)])

    def _read(self, ids: list[int]) -> None:
        blobs: dict[int, list[bytes]] = {key: [] for key in ids}
        marks = ", ".join("?" * len(ids))
        for term, places in self._index.execute(
            f"SELECT term, places FROM posting WHERE term IN ({marks}) ORDER BY term, part",  # noqa: S608
            ids,
        ):
            blobs[term].append(places)
        for key, parts in blobs.items():
            self._places[key] = np.frombuffer(b"".join(parts), "<u4").astype(np.int64)


class Planner:
    """Lays out queries for one language."""

    def __init__(self, index: sqlite3.Connection, language: str, room: Room) -> None:
        self._language, self._room = language, room
        self._lookup = Terms(index, language).lookup()

    def lay_out(self, part: query.Query) -> Node:
        """Return the node of a part of a query."""
        if isinstance(part, query.Words | query.Near):
            return Leaf(self._find(part), self._room)
        if isinstance(part, query.Run):
            return self._lay_out_run(part)
        if isinstance(part, query.Without):
            return Not(self.lay_out(part.part))
        nodes = tuple(map(self.lay_out, part.parts))
        return Both(nodes, every=isinstance(part, query.All))

    def _find(self, part: query.Query) -> Source:
        if isinstance(part, query.Near):
            left, right = self._find(part.left), self._find(part.right)
            return Neighbors(left, right, part.distance, self._room)
        if isinstance(part, query.Any):
            return Either([self._find(one) for one in part.parts])
        if not isinstance(part, query.Words):  # the parser lets nothing else through
            raise TypeError(part)
        if part.phrase or part.prefix:
            return Wording(part.text, self._find_exact(part.text, prefix=part.prefix), part.prefix)
        return self._find_word(part.text)

    def _find_exact(self, text: str, *, prefix: bool = False) -> Found:
        keys = read_keys(text, self._language)
        return merge_found([find_key(key, self._lookup, prefix=prefix) for key in keys])

    def _find_word(self, text: str) -> Wording:
        """Find a bare word, as it stands and inflected."""
        found = [self._find_exact(text), find_inflected(text, self._language, self._lookup)]
        known = find_known(self._language)
        parts = fold(text, self._language, joints=True).text.strip(" ").split(JOINT)
        if known is not None and known.joins and len(parts) > 1:
            at = frozenset(len("".join(parts[:i])) for i in range(1, len(parts)))
            key = Key("".join(parts), at, frozenset(), plain=False)
            more = find_key(key, self._lookup, inflect=self._language)
            certain = np.ones(len(more.starts), np.bool_)
            found.append(Found(more.starts, more.ends, certain, ~certain))
        return Wording(text, merge_found(found))

    def _lay_out_run(self, run: query.Run) -> Node:
        """Return all words of a run; each may be joined with its neighbors, or run over a line."""
        words = [word.text for word in run.words]
        folded = fold(" ".join(words), self._language).text.strip(" ").split(" ")
        if len(folded) < len(words) and all(any(map(str.isalnum, word)) for word in folded):
            words = folded
        windows: dict[tuple[int, int], Wording] = {}
        count = len(words)
        for size in sorted({2, _WINDOW, count}):
            for start in range(count - size + 1):
                text = " ".join(words[start : start + size])
                if size == count or _JOINS.search(fold(text, self._language).text):
                    found = self._find_exact(text)
                    if len(found.starts):
                        windows[start, start + size] = Wording(text, found)
        nodes: list[Node] = []
        for number, word in enumerate(words):
            around = [wording for (a, b), wording in windows.items() if a <= number < b]
            own = self._find_word(word)
            nodes.append(Leaf(Either([own, *around]) if around else own, self._room))
        return nodes[0] if len(nodes) == 1 else Both(tuple(nodes), every=True)
