"""All codings of a store in columns of numbers, to be counted."""

from __future__ import annotations

import sqlite3
from itertools import chain

import numpy as np

from hamgara.study.columns import CodingColumns


def read_columns(connection: sqlite3.Connection) -> CodingColumns:
    """Return all codings in columns, alike ones (code, coder, place) put together."""
    rows = connection.execute(
        "SELECT code, coder, document, COALESCE(participant, ''), count(*)"
        " FROM coding WHERE active GROUP BY code, coder, document, participant"
    ).fetchall()
    codes, code_at = _list_names(connection, "code")
    coders, coder_at = _list_names(connection, "coder")
    documents, document_at = _list_names(connection, "document")
    people: dict[str, int] = {"": -1}
    speakers = {
        key: people.setdefault(who, len(people) - 1)
        for key, who in connection.execute("SELECT id, participant FROM document")
    }
    flat = chain.from_iterable(
        (
            code_at[code],
            coder_at[coder],
            -1 if document is None else document_at[document],
            people.setdefault(who, len(people) - 1) if document is None else speakers[document],
            n,
        )
        for code, coder, document, who, n in rows
    )
    table = np.fromiter(flat, dtype=np.int64, count=5 * len(rows)).reshape(-1, 5)
    return CodingColumns(
        code=table[:, 0],
        coder=table[:, 1],
        document=table[:, 2],
        participant=table[:, 3],
        n=table[:, 4],
        codes=codes,
        coders=coders,
        documents=documents,
        participants=tuple(people)[1:],
    )


def read_days(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the standing documents as they came, each with its day in ISO 8601 ('': none)."""
    rows = connection.execute(
        "SELECT d.name, COALESCE(g.date, d.date) FROM document d"
        " LEFT JOIN dating g ON g.document = d.id AND g.active WHERE d.active ORDER BY d.id"
    )
    return dict(rows)


def _list_names(
    connection: sqlite3.Connection, table: str
) -> tuple[tuple[str, ...], dict[int, int]]:
    """Return the names of a table in the order of their ids, and the place of each id."""
    rows = connection.execute(f"SELECT id, name FROM {table} ORDER BY id").fetchall()
    return tuple(name for _, name in rows), {key: place for place, (key, _) in enumerate(rows)}
