"""The store of a study: documents and codings, each made and unmade by a recorded act.

A row keeps the act that made it and the act that removed it; it is `active` while the first
stands and the second does not. Nothing is ever deleted, so every act can be undone and redone.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from hamgara.store.columns import read_columns, read_days
from hamgara.store.events import get_event, put_event
from hamgara.store.rows import (
    ANY,
    CODINGS,
    DOCUMENT_COLUMNS,
    At,
    document_row,
    name_coding,
    read_document,
    where_codings,
)
from hamgara.store.schema import WAIT, broken, migrate, open_frozen
from hamgara.study.codings import Coding
from hamgara.study.columns import CodingColumns
from hamgara.study.commitments import Decision
from hamgara.study.documents import Document, Quotation, fingerprint
from hamgara.study.events import Verdict
from hamgara.text.spans import Span

SYNC = "sync"
"""The kind of an act that only follows a file (a printed table); people do not undo it."""


_STANDS = (
    "NOT (SELECT undone FROM act WHERE id = made_by)"
    " AND (removed_by IS NULL OR (SELECT undone FROM act WHERE id = removed_by))"
)
"""Whether a row stands; `undone` is 2 for good."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person did to a study: when, of what kind (add, import ...), to what."""

    id: int
    time: str
    kind: str
    detail: str


class Store:
    """What people made in a study. Open with `open_store`; use as a context manager."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    @contextmanager
    def act(self, kind: str, detail: str) -> Iterator[int]:
        """Do several things as one act: all of them or, on any error, none.

        An act that changed nothing is forgotten: there is nothing to undo in it.
        """
        with self._transaction():
            now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
            row = self._connection.execute(
                "INSERT INTO act (time, kind, detail) VALUES (?, ?, ?)",
                (now, kind, detail.encode("utf-8", "replace").decode()),
            )
            act = int(row.lastrowid or 0)
            yield act
            if not self._changed_by(act):
                self._connection.execute("DELETE FROM act WHERE id = ?", (act,))
            elif kind != SYNC:
                self._connection.execute("UPDATE act SET undone = 2 WHERE undone = 1")

    def _changed_by(self, act: int) -> bool:
        row = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM document WHERE made_by = :act OR removed_by = :act)"
            " OR EXISTS (SELECT 1 FROM coding WHERE made_by = :act)"
            " OR EXISTS (SELECT 1 FROM coding WHERE removed_by = :act)"
            " OR EXISTS (SELECT 1 FROM dating WHERE made_by = :act)"
            " OR EXISTS (SELECT 1 FROM verdict WHERE made_by = :act)"
            " OR EXISTS (SELECT 1 FROM mark WHERE made_by = :act)",
            {"act": act},
        ).fetchone()
        return bool(row[0])

    # Documents

    def put_document(self, document: Document, file_sha256: str, act: int) -> None:
        """Keep a new document."""
        columns = {**document_row(document), "file_sha256": file_sha256, "made_by": act}
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        self._connection.execute(
            f"INSERT INTO document ({names}) VALUES ({marks})", tuple(columns.values())
        )

    def date_document(self, name: str, date: dt.date | None, act: int) -> bool:
        """Keep the day that a person gives a document (None: it has none); was it there?"""
        query = "SELECT id FROM document WHERE name = ? AND active"
        row = self._connection.execute(query, (name,)).fetchone()
        if row is None:
            return False
        self._connection.execute(
            "UPDATE dating SET removed_by = ?, active = 0 WHERE active AND document = ?",
            (act, row[0]),
        )
        self._connection.execute(
            "INSERT INTO dating (document, date, made_by) VALUES (?, ?, ?)",
            (row[0], date.isoformat() if date else "", act),
        )
        return True

    def withdraw(self, name: str, act: int) -> None:
        """Take a document away with all that people coded, dated and decided in it."""
        query = "SELECT id FROM document WHERE name = ? AND active"
        (key,) = self._connection.execute(query, (name,)).fetchone()
        for table in ("coding", "dating", "verdict"):
            self._connection.execute(
                f"UPDATE {table} SET removed_by = ?, active = 0 WHERE active AND document = ?",
                (act, key),
            )
        self._connection.execute(
            "UPDATE document SET removed_by = ?, active = 0 WHERE id = ?", (act, key)
        )

    def list_texts(self) -> dict[str, str]:
        """Return the fingerprint of every text, and the name of the first document with it."""
        rows = self._connection.execute(
            "SELECT sha256, name FROM document WHERE active ORDER BY id DESC"
        )
        return dict(rows)

    def list_origins(self, *, active: bool = False) -> dict[str, str]:
        """Return origin -> sha256 of every source file ever read; `active`: not undone."""
        where = "WHERE active" if active else ""
        return dict(
            self._connection.execute(
                f"SELECT origin, file_sha256 FROM document {where} ORDER BY id"
            )
        )

    def refuse_damage(self) -> None:
        """Raise HamgaraError where the file of the database is damaged, in whatever part of it."""
        (found,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise broken(self._path, sqlite3.DatabaseError(" ".join(found.split())))

    def find_damage(self) -> Iterator[str]:
        """Yield the name of every document whose text is not what was read at the door."""
        rows = self._connection.execute("SELECT name, text, sha256 FROM document WHERE active")
        for name, text, sha256 in rows:
            if fingerprint(text) != sha256:
                yield name

    def list_documents(self) -> dict[str, str]:
        """Return the name of every document, and its participant's code ('' for none)."""
        return dict(
            self._connection.execute(
                "SELECT name, participant FROM document WHERE active ORDER BY id"
            )
        )

    def name_participants(self, speakers: Mapping[str, str]) -> None:
        """Keep whose document each of some is that belonged to nobody: name -> code."""
        with self._transaction():
            self._connection.executemany(
                "UPDATE document SET participant = ?"
                " WHERE name = ? AND active AND participant = ''",
                [(code, name) for name, code in speakers.items()],
            )

    def find_document(self, name: str) -> Document | None:
        """Return the document of that name, if there is one."""
        row = self._connection.execute(
            f"SELECT {', '.join(f'd.{name}' for name in DOCUMENT_COLUMNS)}, g.date"
            " FROM document d LEFT JOIN dating g ON g.document = d.id AND g.active"
            " WHERE d.name = ? AND d.active",
            (name,),
        ).fetchone()
        return None if row is None else read_document(row)

    # Codings

    def put_codings(self, codings: Iterable[Coding], act: int) -> int:
        """Keep codings of existing documents; return how many were new.

        A coding of the same place by the same coder with the same code is kept once.
        """
        documents = dict(self._connection.execute("SELECT name, id FROM document WHERE active"))
        codes, coders = self._names("code"), self._names("coder")
        cursor = self._connection.executemany(
            'INSERT OR IGNORE INTO coding (document, start, "end", quote, participant,'
            " code, coder, time, memo, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    documents[c.quotation.document] if c.quotation else None,
                    c.quotation.span.start if c.quotation else None,
                    c.quotation.span.end if c.quotation else None,
                    c.quotation.text if c.quotation else None,
                    c.participant,
                    self._intern("code", c.code, codes),
                    self._intern("coder", c.coder, coders),
                    c.time,
                    c.memo,
                    act,
                )
                for c in codings
            ),
        )
        return cursor.rowcount

    def remove_codings(self, coder: str, act: int) -> int:
        """Take away every coding of a coder; `undo` brings them back. Return how many."""
        cursor = self._connection.execute(
            "UPDATE coding SET removed_by = ?, active = 0 WHERE active"
            " AND coder = (SELECT id FROM coder WHERE name = ?)",
            (act, coder),
        )
        return cursor.rowcount

    def keep_codings(self, codings: Iterable[Coding], act: int) -> int:
        """Take away what the coders of some codings coded otherwise; return how many those are.

        A coding stays that one of them equals in place, code, coder and memo.
        """
        codings = list(codings)
        kept, coders = {name_coding(one) for one in codings}, sorted({one.coder for one in codings})
        marks = ", ".join("?" * len(coders))
        rows = self._connection.execute(
            'SELECT c.id, d.name, c.start, c."end", c.participant, k.name, r.name, c.memo'
            f" {CODINGS} WHERE c.active AND r.name IN ({marks})",
            coders,
        )
        gone = [key for key, *name in rows if tuple(name) not in kept]
        self._connection.executemany(
            "UPDATE coding SET removed_by = ?, active = 0 WHERE id = ?",
            ((act, key) for key in gone),
        )
        return len(gone)

    def recode(self, old: str, new: str, act: int) -> int:
        """Give the codings of a code another one; return how many those are.

        Where a coder gave both codes to one place, the coding with the new one stays alone.
        """
        code = self._intern("code", new, self._names("code"))
        which = "active AND code = (SELECT id FROM code WHERE name = ?)"
        self._connection.execute(
            'INSERT OR IGNORE INTO coding (document, start, "end", quote, participant, code, coder,'
            ' time, memo, made_by) SELECT document, start, "end", quote, participant, ?, coder,'
            f" time, memo, ? FROM coding WHERE {which} ORDER BY id",
            (code, act, old),
        )
        cursor = self._connection.execute(
            f"UPDATE coding SET removed_by = ?, active = 0 WHERE {which}", (act, old)
        )
        return cursor.rowcount

    def find_codings(
        self, *, codes: Iterable[str] | None = None, coder: str = "", at: At = ANY, limit: int = -1
    ) -> Iterator[Coding]:
        """Yield the codings of some codes (None: all), of one coder or of all, oldest first."""
        where, values = where_codings(codes, coder, at)
        rows = self._connection.execute(
            'SELECT d.name, c.start, c."end", c.quote, c.participant, k.name, r.name, c.time,'
            f" c.memo {CODINGS} WHERE {where} ORDER BY c.id LIMIT ?",
            (*values, limit),
        )
        for name, start, end, quote, participant, code, who, time, memo in rows:
            quotation = None if name is None else Quotation(name, Span(start, end), quote)
            yield Coding(code, who, time, quotation, participant, memo)

    def count_codings(self, codes: Iterable[str], *, coder: str = "", at: At = ANY) -> int:
        """Return how many codings of some codes there are, of one coder or of all."""
        where, values = where_codings(codes, coder, at)
        query = f"SELECT count(*) FROM coding c WHERE {where}"
        return int(self._connection.execute(query, values).fetchone()[0])

    def count_by_code(self) -> dict[str, int]:
        """Return how many codings each code has that has any."""
        rows = self._connection.execute(
            "SELECT k.name, count(*) FROM coding c JOIN code k ON k.id = c.code WHERE c.active"
            " GROUP BY c.code ORDER BY k.name"
        )
        return dict(rows)

    def list_places(self, coder: str) -> Iterator[tuple[str, int, int, str]]:
        """Yield document, start, end and code of a coder's codings on quotations."""
        return self._connection.execute(
            'SELECT d.name, c.start, c."end", k.name FROM coding c'
            " JOIN code k ON k.id = c.code JOIN document d ON d.id = c.document"
            " WHERE c.active AND c.coder = (SELECT id FROM coder WHERE name = ?)"
            " ORDER BY c.document",
            (coder,),
        )

    def list_coders(self) -> list[str]:
        """Return the names of all coders with a coding, in the order they first coded."""
        rows = self._connection.execute(
            "SELECT name FROM coder WHERE EXISTS (SELECT 1 FROM coding WHERE coder = coder.id"
            " AND active) ORDER BY id"
        )
        return [name for (name,) in rows]

    def count_columns(self) -> CodingColumns:
        """Return all codings in columns, alike ones (code, coder, place) put together."""
        return read_columns(self._connection)

    def list_days(self) -> dict[str, str]:
        """Return the documents in the order they came, each with its day ('' where none)."""
        return read_days(self._connection)

    # Verdicts on events

    def put_verdicts(self, verdicts: Iterable[Verdict], act: int) -> int:
        """Keep what a person decided on events of existing documents; return how many were new.

        A later verdict of a coder on the same suggestion takes the place of the earlier one; the
        same verdict again changes nothing, unless another coder decided in between.
        """
        documents = dict(self._connection.execute("SELECT name, id FROM document WHERE active"))
        coders = self._names("coder")
        new = 0
        for one in verdicts:
            place = (documents[one.document], one.key, self._intern("coder", one.coder, coders))
            event = json.dumps(put_event(one.event), ensure_ascii=False, sort_keys=True)
            value = (one.judgment, event, one.memo)
            same = "document = ? AND key = ? AND coder = ? AND active"
            known = self._connection.execute(
                f"SELECT judgment, event, memo FROM verdict WHERE {same}", place
            ).fetchone()
            last = self._connection.execute(
                "SELECT coder FROM verdict WHERE document = ? AND key = ? AND active"
                " ORDER BY id DESC LIMIT 1",
                place[:2],
            ).fetchone()
            if known == value and last == place[2:]:
                continue
            self._connection.execute(
                f"UPDATE verdict SET removed_by = ?, active = 0 WHERE {same}", (act, *place)
            )
            self._connection.execute(
                "INSERT INTO verdict (document, key, coder, judgment, event, memo, time, made_by)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*place, *value, one.time, act),
            )
            new += 1
        return new

    def find_verdicts(self, document: str = "") -> Iterator[Verdict]:
        """Yield the verdicts on the events of a document ("": of all), oldest first."""
        rows = self._connection.execute(
            "SELECT d.name, v.key, v.judgment, v.event, c.name, v.time, v.memo FROM verdict v"
            " JOIN document d ON d.id = v.document JOIN coder c ON c.id = v.coder"
            " WHERE v.active AND d.active AND (? = '' OR d.name = ?) ORDER BY v.id",
            (document, document),
        )
        for name, key, judgment, event, coder, time, memo in rows:
            yield Verdict(name, key, judgment, get_event(json.loads(event)), coder, time, memo)

    # Decisions on commitments

    def put_decision(self, decision: Decision, act: int) -> None:
        """Remember which decision an act added to the study's file of them."""
        self._connection.execute(
            "INSERT INTO mark (document, key, state, coder, memo, made_by)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                decision.document, decision.key, decision.state, decision.coder, decision.memo,
                act,
            ),
        )  # fmt: skip

    def find_decisions(self, act: int) -> list[Decision]:
        """Return the decisions that an act added to the study's file, undone ones too."""
        rows = self._connection.execute(
            "SELECT document, key, state, coder, memo FROM mark WHERE made_by = ? ORDER BY id",
            (act,),
        )
        return [Decision(*row) for row in rows]

    # Acts

    def has_act(self, kind: str, detail: str, *, before: int | None = None) -> bool:
        """Was such an act ever done or noted (before another one), undone ones too?"""
        query = "SELECT 1 FROM act WHERE kind IN (?, ?) AND detail = ? AND id < COALESCE(?, id + 1)"
        values = (kind, SYNC, detail, before)
        return self._connection.execute(query, values).fetchone() is not None

    def note(self, detail: str) -> None:
        """Remember for `has_act` that a file was seen which told nothing new."""
        with self._transaction():
            now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
            self._connection.execute(
                "INSERT INTO act (time, kind, detail) VALUES (?, ?, ?)", (now, SYNC, detail)
            )

    def time_of(self, act: int) -> str:
        """Return the time of an act, ISO 8601 in UTC."""
        row = self._connection.execute("SELECT time FROM act WHERE id = ?", (act,)).fetchone()
        return str(row[0])

    def undo(self) -> Act | None:
        """Undo the latest act of a person that stands; None where there is none."""
        return self._turn("undone = 0", "DESC", undone=1)

    def redo(self) -> Act | None:
        """Do again the act undone last, unless something was done since; else None."""
        return self._turn("undone = 1", "ASC", undone=0)

    def _turn(self, which: str, order: str, *, undone: int) -> Act | None:
        with self._transaction():
            row = self._connection.execute(
                f"SELECT id, time, kind, detail FROM act WHERE kind <> ? AND {which}"
                f" ORDER BY id {order} LIMIT 1",
                (SYNC,),
            ).fetchone()
            if row is None:
                return None
            act = Act(*row)
            self._connection.execute("UPDATE act SET undone = ? WHERE id = ?", (undone, act.id))
            for table in ("document", "coding", "dating", "verdict", "mark"):
                for active in (0, 1):  # first what goes: what comes back may take its place
                    self._connection.execute(
                        f"UPDATE {table} SET active = ? WHERE (made_by = ? OR removed_by = ?)"
                        f" AND ({_STANDS}) = ?",
                        (active, act.id, act.id, active),
                    )
        return act

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except BaseException as error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise broken(self._path, error) from None
            raise

    def _names(self, table: str) -> dict[str, int]:
        """Return name -> id of a table, in the order of ids."""
        return dict(self._connection.execute(f"SELECT name, id FROM {table} ORDER BY id"))

    def _intern(self, table: str, name: str, known: dict[str, int]) -> int:
        if name not in known:
            row = self._connection.execute(f"INSERT INTO {table} (name) VALUES (?)", (name,))
            known[name] = int(row.lastrowid or 0)
        return known[name]


def open_store(path: Path, *, read_only: bool = False) -> Store:
    """Open the store in the file `path`, making or migrating it first unless `read_only`.

    Raises:
        HamgaraError: the file cannot be used as a store.
    """
    try:
        if read_only:
            return Store(open_frozen(path), path)
        migrate(path)
        connection = sqlite3.connect(path, isolation_level=None, timeout=WAIT)
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error as error:
        raise broken(path, error) from None
    return Store(connection, path)
