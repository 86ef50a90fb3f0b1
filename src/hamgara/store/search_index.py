"""The index of a study's words: a file that can always be made again from the documents.

Every term (see `search_terms`) of every document has a place, counted over all documents in
the order they were indexed, one number left free between two documents. A posting is the
sorted places of one term in one part of the index; each update adds a part, and parts are
put together when they are many. A passage is a segment of a document, or a part of a long one.
"""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, pairwise
from pathlib import Path

import numpy as np

from hamgara import __version__
from hamgara.messages import Message, say
from hamgara.store.search_terms import (
    SAME_PLACE,
    find_stem,
    read_pieces,
    split_pieces,
)

FORM = f"1 {__version__} {unicodedata.unidata_version}"
"""What an index must be made by; one made by anything else is made anew."""
LONG_PASSAGE = 4_000
PART_TERMS = 4_000_000
MOST_PARTS = 8
_GAP = 0
"""Stands between two documents."""
_REMEMBERED = 2_000_000
_Speaker = tuple[str, str]
"""The label of a speaker as written, and the participant it names."""
_NOBODY = ("", "")
_Cut = tuple[int, int, _Speaker]
Progress = Callable[[Message, Iterable[int], int], Iterable[int]]

_TABLES = """
CREATE TABLE about (form TEXT NOT NULL);
CREATE TABLE document (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, language TEXT NOT NULL
);
CREATE TABLE term (
    id INTEGER PRIMARY KEY, language TEXT NOT NULL, text TEXT NOT NULL, stem TEXT NOT NULL,
    UNIQUE (language, text)
);
CREATE INDEX term_stem ON term(language, stem) WHERE stem <> '';
CREATE TABLE posting (
    term INTEGER NOT NULL, part INTEGER NOT NULL, places BLOB NOT NULL,
    UNIQUE (term, part)
);
CREATE TABLE part (id INTEGER PRIMARY KEY, size INTEGER NOT NULL);
CREATE TABLE passages (id INTEGER PRIMARY KEY, rows BLOB NOT NULL);
CREATE TABLE speaker (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, participant TEXT NOT NULL,
    UNIQUE (name, participant)
);
"""

PASSAGE = np.dtype(
    [
        ("place", "<u4"),
        ("document", "<u4"),
        ("start", "<u4"),
        ("end", "<u4"),
        ("speaker", "<u4"),
    ]
)
"""A passage: its first place, the id of its document, its span there, the id of its speaker."""


def open_index(path: Path | None) -> sqlite3.Connection:
    """Open the index in a file (None: in memory), anew where it is of another form or broken."""
    if path is None:
        return _open_in_memory()
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        try:
            if _is_ours(connection):
                return connection
        except sqlite3.OperationalError:
            connection.close()
            raise
        except sqlite3.DatabaseError:
            pass
        connection.close()
        for name in (path, path.with_name(path.name + "-journal")):
            name.unlink(missing_ok=True)
        connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        _make(connection)
    except (sqlite3.Error, OSError):  # a folder that may not be written in
        return _open_in_memory()
    return connection


def _open_in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _make(connection)
    return connection


def clear_index(connection: sqlite3.Connection) -> None:
    """Empty the index, inside the caller's transaction."""
    for table in ("document", "term", "posting", "part", "passages", "speaker"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant


def _is_ours(connection: sqlite3.Connection) -> bool:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchone():
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return False
        _make(connection)
    return bool(connection.execute("SELECT 1 FROM about WHERE form = ?", (FORM,)).fetchone())


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA page_size = 16384")
    connection.executescript(f"BEGIN IMMEDIATE;{_TABLES};COMMIT;")
    connection.execute("INSERT INTO about VALUES (?)", (FORM,))


def update_index(
    index: sqlite3.Connection, store: sqlite3.Connection, progress: Progress | None = None
) -> int:
    """Bring the index up to the documents of the store; return how many were new.

    Documents never change; one that is undone stays in the index, and is left out when
    searched. Where the index knows a document of the same number otherwise (a backup was
    put back), it is made anew.
    """
    wanted = {
        key: (sha256, language)
        for key, sha256, language in store.execute(
            "SELECT id, sha256, language FROM document ORDER BY id"
        )
    }
    if _read_known(index) == wanted:
        return 0
    index.execute("BEGIN IMMEDIATE")
    try:
        known = _read_known(index)
        if any(wanted.get(key) != value for key, value in known.items()):
            clear_index(index)
            known = {}
        new = [key for key in wanted if key not in known]
        todo: Iterable[int] = new
        if progress is not None:
            todo = progress(say("Indexing documents"), new, len(new))
        builder = _Builder(index)
        for key in todo:
            text, segments = store.execute(
                "SELECT text, segments FROM document WHERE id = ?", (key,)
            ).fetchone()
            builder.add(key, text, _list_cuts(text, segments), wanted[key][1])
        builder.finish()
        index.executemany(
            "INSERT INTO document VALUES (?, ?, ?)", ((key, *wanted[key]) for key in new)
        )
        _merge_parts(index)
        index.execute("COMMIT")
    except BaseException:
        index.execute("ROLLBACK")
        raise
    return len(new)


def _read_known(index: sqlite3.Connection) -> dict[int, tuple[str, str]]:
    rows = index.execute("SELECT id, sha256, language FROM document ORDER BY id")
    return {key: (sha256, language) for key, sha256, language in rows}


def _list_cuts(text: str, segments: str) -> list[_Cut]:
    """Return start, end and speaker of the passages that cover a text, in order."""
    cuts: list[_Cut] = []
    done = 0
    for start, end, name, *more in sorted(json.loads(segments), key=lambda s: (s[0], s[1])):
        speaker = (name, more[0] if more else "")
        if start > done and text[done:start].strip():
            cuts.extend(_cut_long(text, done, start, _NOBODY))
        first = max(start, done)
        if end > first:
            cuts.extend(_cut_long(text, first, end, speaker))
            done = end
    if text[done:].strip():
        cuts.extend(_cut_long(text, done, len(text), _NOBODY))
    return cuts


def _cut_long(text: str, start: int, end: int, speaker: _Speaker) -> Iterator[_Cut]:
    while end - start > LONG_PASSAGE:
        cut = next(
            (i for i in range(start + LONG_PASSAGE, start, -1) if text[i - 1].isspace()),
            start + LONG_PASSAGE,
        )
        yield start, cut, speaker
        start = cut
    yield start, end, speaker


class _Builder:
    """Gathers the terms of documents and writes them part by part."""

    def __init__(self, index: sqlite3.Connection) -> None:
        self._index = index
        self._numbers: dict[str, dict[str, tuple[int, ...]]] = {}
        self._terms: dict[str, dict[str, int]] = {}
        self._speakers: dict[_Speaker, int] = {
            (name, participant): key
            for key, name, participant in index.execute("SELECT * FROM speaker")
        }
        row = index.execute("SELECT coalesce(max(id), 0) FROM term").fetchone()
        self._last_term = int(row[0])
        self._place = int(index.execute("SELECT coalesce(sum(size), 0) FROM part").fetchone()[0])
        self._start_part()

    def _start_part(self) -> None:
        self._ids = array("I")
        self._passages: list[tuple[int, int, int, int, int]] = []

    def add(self, key: int, text: str, cuts: list[_Cut], language: str) -> None:
        """Take in a document."""
        chunks = [split_pieces(text[start:end]) for start, end, _ in cuts]
        numbers = self._numbers.setdefault(language, {})
        if len(numbers) > _REMEMBERED:
            numbers.clear()
        new = set(chain.from_iterable(chunks)) - numbers.keys()
        if new:
            self._number(sorted(new), language, numbers)
        for (start, end, speaker), pieces in zip(cuts, chunks, strict=True):
            self._passages.append((len(self._ids), key, start, end, self._speaker(speaker)))
            self._ids.extend(chain.from_iterable(map(numbers.__getitem__, pieces)))
        self._ids.append(_GAP)
        if len(self._ids) > PART_TERMS:
            self.finish()

    def _speaker(self, speaker: _Speaker) -> int:
        if speaker not in self._speakers:
            row = self._index.execute(
                "INSERT INTO speaker (name, participant) VALUES (?, ?)", speaker
            )
            self._speakers[speaker] = int(row.lastrowid or 0)
        return self._speakers[speaker]

    def _number(
        self, pieces: list[str], language: str, numbers: dict[str, tuple[int, ...]]
    ) -> None:
        known = self._terms.get(language)
        if known is None:
            rows = self._index.execute("SELECT text, id FROM term WHERE language = ?", (language,))
            known = self._terms[language] = dict(rows.fetchall())
        fresh: list[tuple[int, str, str, str]] = []

        def number(term: str) -> int:
            if term not in known:
                self._last_term += 1
                known[term] = self._last_term
                fresh.append((self._last_term, language, term, find_stem(term, language)))
            return known[term]

        for piece, terms, others in read_pieces(pieces, language):
            ids = tuple(map(number, terms))
            if others is not terms and len(others) == len(terms):
                both = (
                    (one, number(other) | SAME_PLACE) if one_text != other else (one,)
                    for one, one_text, other in zip(ids, terms, others, strict=True)
                )
                ids = tuple(chain.from_iterable(both))
            numbers[piece] = ids
        self._index.executemany("INSERT INTO term VALUES (?, ?, ?, ?)", fresh)

    def finish(self) -> None:
        """Write what was gathered as a part of the index."""
        if not self._passages:
            return
        ids = np.frombuffer(self._ids, dtype=np.uint32)
        same = ids >= SAME_PLACE
        counted = np.concatenate(([0], np.cumsum(~same)))
        row = self._index.execute("INSERT INTO part (size) VALUES (?)", (int(counted[-1]),))
        part = int(row.lastrowid or 0)
        terms = ids & np.uint32(SAME_PLACE - 1)
        order = np.argsort(terms, kind="stable")
        terms, places = terms[order], (counted[1:] - 1 + self._place)[order].astype("<u4")
        edges = [*np.flatnonzero(np.diff(terms, prepend=-1)).tolist(), len(terms)]
        self._index.executemany(
            "INSERT INTO posting VALUES (?, ?, ?)",
            (
                (int(terms[a]), part, places[a:b].tobytes())
                for a, b in pairwise(edges)
                if terms[a] != _GAP
            ),
        )
        rows = np.array(self._passages, dtype=np.int64)
        table = np.zeros(len(rows), dtype=PASSAGE)
        table["place"] = counted[rows[:, 0]] + self._place
        for column, name in enumerate(("document", "start", "end", "speaker"), 1):
            table[name] = rows[:, column]
        self._index.execute("INSERT INTO passages VALUES (?, ?)", (part, table.tobytes()))
        self._place += int(counted[-1])
        self._start_part()


def _merge_parts(index: sqlite3.Connection) -> None:
    """Put the smaller parts together where there are many; the first is kept if it is large."""
    parts = index.execute("SELECT id, size FROM part ORDER BY id").fetchall()
    if len(parts) <= MOST_PARTS:
        return
    total = sum(size for _, size in parts)
    merged = [key for key, _ in parts]
    while len(merged) > 1 and dict(parts)[merged[0]] * 2 > total:
        total -= dict(parts)[merged.pop(0)]
    first = merged[0]
    rows = index.execute(
        "SELECT term, places FROM posting WHERE part >= ? ORDER BY term, part", (first,)
    )
    index.execute("CREATE TEMP TABLE joined (term INTEGER, places BLOB)")
    index.executemany(
        "INSERT INTO joined VALUES (?, ?)",
        ((term, b"".join(p for _, p in group)) for term, group in groupby(rows, lambda r: r[0])),
    )
    index.execute("DELETE FROM posting WHERE part >= ?", (first,))
    index.execute("INSERT INTO posting SELECT term, ?, places FROM joined", (first,))
    index.execute("DROP TABLE joined")
    blobs = index.execute("SELECT rows FROM passages WHERE id >= ? ORDER BY id", (first,))
    together = b"".join(blob for (blob,) in blobs.fetchall())
    index.execute("DELETE FROM passages WHERE id >= ?", (first,))
    index.execute("INSERT INTO passages VALUES (?, ?)", (first, together))
    size = sum(size for key, size in parts if key >= first)
    index.execute("DELETE FROM part WHERE id >= ?", (first,))
    index.execute("INSERT INTO part VALUES (?, ?)", (first, size))
