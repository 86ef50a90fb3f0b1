"""Full-text search over the documents of a study.

Words are found however they are spelled (`text.matching.matches`) and inflected; phrases as
they stand. Candidates come from the index beside the store (`search_index`); every hit is
verified on the original text, so that its spans are exact spans of it. Passages are ranked by
BM25 (Robertson and Zaragoza 2009; k1 1.2, b .5), an inflected form counting half.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.store.schema import broken, open_frozen
from hamgara.store.search_index import PASSAGE, Progress, open_index, update_index
from hamgara.store.search_match import Mask, Node, Room, Scores, View
from hamgara.store.search_plan import Planner
from hamgara.store.search_query import parse_query
from hamgara.text.matching import matches
from hamgara.text.spans import Span

SEARCH_FILE = "search.db"
_FEW = 200
"""Up to so many candidates are all verified, so that their number is exact."""
_RESERVE = 50
_FOLLOWING = 64
"""How many passages behind a hit's a phrase may run over."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which passages a search may find; None or empty: all.

    `participants`: documents of these; `speaker`: of a segment or a document; `since` and
    `until`: ISO days, both included; `codes`, `coder`: passages that a coding stands on.
    """

    language: str = ""
    speaker: str = ""
    participants: frozenset[str] | None = None
    since: str = ""
    until: str = ""
    codes: frozenset[str] | None = None
    coder: str = ""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A passage that answers a query.

    `text` is the passage; `marks` are the exact places of the words found, in the document
    (a phrase may run on into the next passage); `quote` are the words at `span`.
    """

    document: str
    language: str
    participant: str
    speaker: str
    passage: Span
    text: str
    quote: str
    marks: tuple[Span, ...]
    score: float

    @property
    def span(self) -> Span:
        """The first of the places found; the passage where nothing is marked."""
        return self.marks[0] if self.marks else self.passage


@dataclass(frozen=True, slots=True)
class Page:
    """A page of hits, best first; `total` passages answer, at most so many if not `exact`."""

    hits: tuple[SearchHit, ...]
    total: int
    exact: bool


class Searcher:
    """Searches the documents of a store. Open with `open_searcher`."""

    def __init__(self, index: sqlite3.Connection, store: sqlite3.Connection, path: Path) -> None:
        self._index, self._store, self._path = index, store, path
        self._read_text = lru_cache(maxsize=16)(self._find_text)
        self._passages = np.zeros(0, PASSAGE)
        self._room = Room(np.zeros(0, np.int64), np.zeros(0, np.uint32), np.zeros(0, np.float32))
        self._languages: dict[int, str] = {}
        self._people: tuple[int, dict[int, str]] | None = None

    def update(self, progress: Progress | None = None) -> int:
        """Take in the documents that are new in the store; return how many."""
        done = update_index(self._index, self._store, progress)
        blobs = self._index.execute("SELECT rows FROM passages ORDER BY id").fetchall()
        self._passages = np.frombuffer(b"".join(blob for (blob,) in blobs), PASSAGE)
        places = self._passages["place"].astype(np.int64)
        size = self._index.execute("SELECT coalesce(sum(size), 0) FROM part").fetchone()[0]
        lengths = np.diff(places, append=size).astype(np.float32)
        documents = np.ascontiguousarray(self._passages["document"])
        mean = lengths.mean() if len(lengths) else np.float32(1)
        self._room = Room(places, documents, lengths / max(mean, np.float32(1)))
        self._languages = dict(self._index.execute("SELECT id, language FROM document").fetchall())
        return done

    def search(
        self, query: str, *, filters: Filters | None = None, limit: int = 10, offset: int = 0
    ) -> Page:
        """Find the passages that answer a query, best first.

        Args:
            query: words (all must be there), "a phrase", begin*, a OR b, a NOT b or -b,
                a NEAR/5 b, brackets; see docs/search.md.
            filters: which passages count.
            limit: how many hits at most, 1 or more.
            offset: how many hits to pass over.

        Raises:
            HamgaraError: the query is malformed; `where` names the place in it.
        """
        tree = parse_query(query)
        if limit < 1 or offset < 0:
            raise HamgaraError(say("The limit is 1 or more, the offset 0 or more."), "--limit")
        try:
            allowed = self._filter(filters or Filters())
            nodes = {
                language: Planner(self._index, language, self._room).lay_out(tree)
                for language in sorted({*self._languages.values()})
                if not (filters and filters.language) or filters.language == language
            }
            return self._find_page(nodes, allowed, limit, offset)
        except sqlite3.Error as error:
            raise broken(self._path, error) from None

    def _find_page(self, nodes: dict[str, Node], allowed: Mask, limit: int, offset: int) -> Page:
        mask, sure = np.zeros(len(allowed), np.bool_), np.zeros(len(allowed), np.bool_)
        score: Scores = np.zeros(len(allowed), np.float32)
        for node in nodes.values():
            may, points = node.candidates(self._room)
            mask |= may
            sure |= node.sure(self._room)
            score = np.maximum(score, points)
        mask &= allowed
        total = int(np.count_nonzero(mask))
        exact = not bool((mask & ~sure).any())
        wanted = total if total <= _FEW and not exact else offset + limit
        hits: list[SearchHit] = []
        count = 0
        for passage in _rank(np.flatnonzero(mask), score, wanted + _RESERVE):
            if count >= wanted:
                break
            if sure[passage] and not offset <= count < offset + limit:
                count += 1
                continue
            hit = self._answer(passage, nodes, float(score[passage]))
            if hit is None:
                total -= 1
                continue
            if offset <= count < offset + limit:
                hits.append(hit)
            count += 1
        return Page(tuple(hits), total, exact or wanted > offset + limit or count >= total)

    def _answer(self, passage: int, nodes: dict[str, Node], score: float) -> SearchHit | None:
        """Check a candidate on its original text."""
        row = self._passages[passage]
        document = int(row["document"])
        language = self._languages[document]
        text = self._read_text(document)
        spans = [
            Span(int(one["start"]), int(one["end"]))
            for one in self._passages[passage : passage + _FOLLOWING]
            if one["document"] == document
        ]
        view = View(text, spans, int(row["place"]), language)
        marks = nodes[language].answer(passage, self._room, view)
        if marks is None:
            return None
        name, owner = self._store.execute(
            "SELECT name, participant FROM document WHERE id = ?", (document,)
        ).fetchone()
        speaker, participant = self._index.execute(
            "SELECT name, participant FROM speaker WHERE id = ?", (int(row["speaker"]),)
        ).fetchone()
        outer = _outermost(marks)
        return SearchHit(
            document=name,
            language=language,
            participant=participant or owner,
            speaker=speaker,
            passage=spans[0],
            text=spans[0].of(text),
            quote=(outer[0] if outer else spans[0]).of(text),
            marks=outer,
            score=score,
        )

    def _find_text(self, document: int) -> str:
        query = "SELECT text FROM document WHERE id = ?"
        return str(self._store.execute(query, (document,)).fetchone()[0])

    def _filter(self, filters: Filters) -> Mask:
        """Return which passages a search may find."""
        people = self._list_people()
        active = set(people)
        if filters.language:
            active = {key for key in active if self._languages.get(key) == filters.language}
        if filters.since or filters.until:
            active &= self._list_dated(filters.since, filters.until)
        allowed = self._mark_documents(active)
        if filters.participants is not None:
            allowed &= self._mark_speech(filters.participants)
        if filters.speaker:
            labels = self._mark_labels(filters.speaker)
            allowed &= labels | self._mark_speech(frozenset({filters.speaker}))
        if filters.codes is not None or filters.coder:
            allowed &= self._mark_coded(filters.codes, filters.coder)
        return allowed

    def _list_people(self) -> dict[int, str]:
        """Return the documents that stand, and their participants, as of now."""
        version = int(self._store.execute("PRAGMA data_version").fetchone()[0])
        if self._people is None or self._people[0] != version:
            rows = self._store.execute("SELECT id, participant FROM document WHERE active")
            self._people = version, dict(rows.fetchall())
        return self._people[1]

    def _mark_documents(self, keys: set[int]) -> Mask:
        table = np.zeros(max(self._languages, default=0) + 1, np.bool_)
        table[[key for key in keys if key in self._languages]] = True
        return table[self._room.documents]

    def _mark_speech(self, participants: frozenset[str]) -> Mask:
        """Return the passages of participants: by the segment, else by the document."""
        speakers = self._index.execute(
            "SELECT id, participant FROM speaker WHERE participant <> ''"
        )
        known = dict(speakers.fetchall())
        people = self._list_people()
        own = self._mark_documents({key for key, who in people.items() if who in participants})
        told = np.isin(self._passages["speaker"], list(known))
        theirs = [key for key, who in known.items() if who in participants]
        return np.where(told, np.isin(self._passages["speaker"], theirs), own)

    def _mark_labels(self, name: str) -> Mask:
        """Return the passages whose speaker's label matches."""
        keys = [
            key
            for key, label in self._index.execute("SELECT id, name FROM speaker WHERE name <> ''")
            if any(matches(name, label, language) for language in ("fa", "az"))
        ]
        return np.isin(self._passages["speaker"], keys)

    def _list_dated(self, since: str, until: str) -> set[int]:
        """Return the documents of a day in these bounds, as found or as a person gave it."""
        rows = self._store.execute(
            "SELECT d.id, coalesce(g.date, d.date) AS day FROM document d"
            " LEFT JOIN dating g ON g.document = d.id AND g.active"
            " WHERE day <> '' AND day >= ? AND day <= ?",
            (since, until or "9999-12-31"),
        )
        return {key for key, _ in rows}

    def _mark_coded(self, codes: frozenset[str] | None, coder: str) -> Mask:
        """Return the passages on which a coding stands, by one of the codes and the coder."""
        rows = [
            (document, start, end)
            for document, start, end, code, who in self._store.execute(
                'SELECT c.document, c.start, c."end", k.name, r.name FROM coding c'
                " JOIN code k ON k.id = c.code JOIN coder r ON r.id = c.coder"
                " WHERE c.active AND c.document IS NOT NULL"
            )
            if (codes is None or code in codes) and coder in ("", who)
        ]
        placed = np.array(rows, dtype=np.int64).reshape(-1, 3)
        documents = self._room.documents.astype(np.int64) << 32
        keys = placed[:, 0] << 32
        low = np.searchsorted(documents + self._passages["end"], keys + placed[:, 1], side="right")
        high = np.searchsorted(documents + self._passages["start"], keys + placed[:, 2])
        depth = np.zeros(len(documents) + 1, np.int64)
        np.add.at(depth, low, 1)
        np.add.at(depth, np.maximum(low, high), -1)
        return np.cumsum(depth)[:-1] > 0


def _rank(passages: NDArray[np.int64], score: Scores, first: int) -> Iterator[int]:
    """Yield passages by falling score, equal ones in the order of the index."""
    keys = (score[passages] * 10_000).astype(np.int64) << 32
    keys += (1 << 32) - 1 - passages
    if len(keys) > 2 * first:
        at = np.argpartition(keys, len(keys) - first)[len(keys) - first :]
        best = at[np.argsort(keys[at])[::-1]]
        yield from passages[best].tolist()
    else:
        first = 0
    rest = np.argsort(keys)[::-1][first:]
    yield from passages[rest].tolist()


def _outermost(marks: list[Span]) -> tuple[Span, ...]:
    """Return the marks in order, without those inside another."""
    kept: list[Span] = []
    for mark in sorted(set(marks), key=lambda m: (m.start, -m.end)):
        if not kept or mark.end > kept[-1].end:
            kept.append(mark)
    return tuple(kept)


@contextmanager
def open_searcher(
    database: Path, *, read_only: bool = False, progress: Progress | None = None
) -> Iterator[Searcher]:
    """Open the search of a store; take in its new documents first.

    Args:
        database: the file of the store; the index lies beside it, or in memory where the
            folder may not be written in.
        read_only: the store is read as it is, and nothing is written.
        progress: shows how far the taking in has come.

    Raises:
        HamgaraError: the store cannot be read.
    """
    try:
        with (
            closing(
                open_frozen(database)
                if read_only
                else sqlite3.connect(database, isolation_level=None, timeout=10)
            ) as store,
            closing(open_index(None if read_only else database.with_name(SEARCH_FILE))) as index,
        ):
            searcher = Searcher(index, store, database)
            searcher.update(progress)
            yield searcher
    except sqlite3.Error as error:
        raise broken(database, error) from None
