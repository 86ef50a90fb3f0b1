"""Tables and migrations. A migration is never edited once released; a new one is added."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import say

_FIRST = """
CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    origin TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    language TEXT NOT NULL,
    participant TEXT NOT NULL,
    text TEXT NOT NULL,
    segments TEXT NOT NULL,
    made_by INTEGER NOT NULL REFERENCES act(id),
    removed_by INTEGER REFERENCES act(id),
    active INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX document_name ON document(name) WHERE active;
CREATE TABLE code (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE coder (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE coding (
    id INTEGER PRIMARY KEY,
    document INTEGER REFERENCES document(id),
    start INTEGER,
    "end" INTEGER,
    quote TEXT,
    participant TEXT,
    code INTEGER NOT NULL REFERENCES code(id),
    coder INTEGER NOT NULL REFERENCES coder(id),
    time TEXT NOT NULL,
    memo TEXT NOT NULL,
    made_by INTEGER NOT NULL REFERENCES act(id),
    removed_by INTEGER REFERENCES act(id),
    active INTEGER NOT NULL DEFAULT 1,
    CHECK ((document IS NULL) <> (participant IS NULL)),
    CHECK ((document IS NULL) = (quote IS NULL))
);
CREATE INDEX coding_count ON coding(code, coder, document, participant) WHERE active;
CREATE UNIQUE INDEX coding_on_quotation ON coding(document, start, "end", code, coder)
    WHERE active AND document IS NOT NULL;
CREATE UNIQUE INDEX coding_on_participant ON coding(participant, code, coder)
    WHERE active AND participant IS NOT NULL;
CREATE INDEX coding_made ON coding(made_by);
CREATE INDEX coding_removed ON coding(removed_by) WHERE removed_by IS NOT NULL;
"""

_DATES = """
ALTER TABLE document ADD COLUMN date TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN date_source TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN agencies TEXT NOT NULL DEFAULT '[]';
CREATE TABLE dating (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document(id),
    date TEXT NOT NULL,
    made_by INTEGER NOT NULL REFERENCES act(id),
    removed_by INTEGER REFERENCES act(id),
    active INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX dating_document ON dating(document) WHERE active;
CREATE INDEX dating_made ON dating(made_by);
CREATE INDEX dating_removed ON dating(removed_by) WHERE removed_by IS NOT NULL;
"""

_VERDICTS = """
CREATE TABLE verdict (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document(id),
    key TEXT NOT NULL,
    judgment TEXT NOT NULL,
    event TEXT NOT NULL,
    coder INTEGER NOT NULL REFERENCES coder(id),
    time TEXT NOT NULL,
    memo TEXT NOT NULL,
    made_by INTEGER NOT NULL REFERENCES act(id),
    removed_by INTEGER REFERENCES act(id),
    active INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX verdict_document ON verdict(document) WHERE active;
CREATE INDEX verdict_made ON verdict(made_by);
CREATE INDEX verdict_removed ON verdict(removed_by) WHERE removed_by IS NOT NULL;
"""

_MARKS = """
CREATE TABLE mark (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL,
    coder TEXT NOT NULL,
    memo TEXT NOT NULL,
    made_by INTEGER NOT NULL REFERENCES act(id),
    removed_by INTEGER REFERENCES act(id),
    active INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX mark_made ON mark(made_by);
"""

WAIT = 30
"""How many seconds one program waits while another changes the database."""

MIGRATIONS: tuple[str, ...] = (_FIRST, _DATES, _VERDICTS, _MARKS)


def migrate(path: Path, migrations: Sequence[str] = MIGRATIONS) -> Path | None:
    """Bring the database at `path` to the newest version; return the backup, if one was made.

    A database that holds anything is copied beside itself before it is changed. Each
    migration runs in a transaction of its own: it is done whole or not at all, and once,
    whoever else opens the database at the same time.

    Raises:
        HamgaraError: the file is no database, or a newer Hamgara made it.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=WAIT)) as connection:
            version = _read_version(connection)
            if version > len(migrations):
                raise HamgaraError(
                    say("A newer version of Hamgara made this database."),
                    path.name,
                    say("Install the newest version of Hamgara."),
                )
            if version == len(migrations):
                return None
            connection.execute("PRAGMA journal_mode = WAL")
            backup = _back_up(connection, path, version) if version else None
            for number, migration in enumerate(migrations, 1):
                _apply(connection, number, migration)
            return backup
    except sqlite3.Error as error:
        raise broken(path, error) from None


def open_frozen(path: Path) -> sqlite3.Connection:
    """Open a database that may not be written, without the files that SQLite puts beside one."""
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, isolation_level=None)


SPOILT = say(
    "Put back a backup (study.db.*.bak, or a copy of your own). Without study.db the sources are"
    " read anew, but what people coded and decided in it is lost: keep the file."
)
"""What to do where a database is damaged."""


def broken(path: Path, error: sqlite3.Error) -> HamgaraError:
    """Return the error that a database which cannot be read or written deserves."""
    why = str(error)
    if "locked" in why or "busy" in why:
        remedy = say("Another program is changing the study; wait until it is done.")
    elif "readonly" in why or "unable to open" in why:
        remedy = say("Allow writing to the folder of the study.")
    elif "full" in why or "disk I/O" in why:
        remedy = say(
            "See that the disk has room and is sound, then do it again; what was there before is"
            " kept."
        )
    else:
        remedy = SPOILT
    return HamgaraError(say("The database cannot be used: {why}.", why=why), path.name, remedy)


def _read_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _apply(connection: sqlite3.Connection, number: int, migration: str) -> None:
    """Run a migration in one transaction, unless it was run in the meantime."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _read_version(connection) < number:
            for statement in migration.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.execute("ROLLBACK")
        raise


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    backup = path.with_name(f"{path.name}.v{version}-{stamp}.bak")
    with closing(sqlite3.connect(backup)) as copy:
        connection.backup(copy)
    return backup
