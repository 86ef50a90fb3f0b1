from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.store.database import SYNC, Store, open_store
from hamgara.store.schema import MIGRATIONS, migrate
from hamgara.study.codings import Coding
from hamgara.study.documents import Document, Quotation, Segment
from hamgara.text.spans import Span

TEXT = "رود ما یکی است.\nOne river."
NOW = "2026-01-02T03:04:05+00:00"


def document(name: str = "d1", participant: str | None = "P1") -> Document:
    segments = (Segment(Span(0, 15)), Segment(Span(16, 26), "A"))
    return Document(name, name, f"sources/{name}.txt", TEXT, "ab", "fa", participant, segments)


def coding(code: str = "T1", start: int = 0, end: int = 3, coder: str = "ana") -> Coding:
    return Coding(code, coder, NOW, Quotation("d1", Span(start, end), TEXT[start:end]))


@pytest.fixture
def store(tmp_path: Path):
    with open_store(tmp_path / "study.db") as opened:
        yield opened


def fill(store: Store, *codings: Coding) -> None:
    with store.act("add", "d1") as act:
        store.put_document(document(), "ff", act)
    with store.act("import", "c.csv") as act:
        store.put_codings(codings, act)


def test_what_is_kept_comes_back_as_it_was(store: Store):
    fill(store, coding(), coding("T2", 16, 19, "bob"))
    assert store.find_document("d1") == document()
    assert list(store.find_codings()) == [coding(), coding("T2", 16, 19, "bob")]
    assert store.list_coders() == ["ana", "bob"]
    assert list(store.find_codings(codes=["T2"])) == [coding("T2", 16, 19, "bob")]
    assert list(store.find_codings(coder="ana")) == [coding()]
    assert store.count_codings(["T1", "T2"]) == 2
    assert store.find_document("d2") is None


def test_the_same_coding_is_kept_once(store: Store):
    fill(store, coding())
    with store.act("import", "again") as act:
        assert store.put_codings([coding(), coding("T2")], act) == 1
    assert store.count_codings(["T1"]) == 1


def test_an_act_that_fails_leaves_nothing(store: Store):
    fill(store)

    def broken():
        yield coding()
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"), store.act("import", "x") as act:
        store.put_codings(broken(), act)
    assert list(store.find_codings()) == []


def test_an_act_that_changes_nothing_is_forgotten(store: Store):
    fill(store, coding())
    with store.act("import", "nothing new") as act:
        store.put_codings([coding()], act)
    assert store.undo().detail == "c.csv"


def test_undo_and_redo_walk_back_and_forth(store: Store):
    fill(store, coding())
    assert store.undo().kind == "import"
    assert list(store.find_codings()) == []
    assert store.undo().kind == "add"
    assert store.list_documents() == {}
    assert store.undo() is None
    assert store.redo().kind == "add"
    assert store.redo().kind == "import"
    assert store.redo() is None
    assert list(store.find_codings()) == [coding()]


def test_undo_brings_back_what_an_act_removed(store: Store):
    fill(store, coding())
    with store.act("remove", "ana") as act:
        assert store.remove_codings("ana", act) == 1
    assert list(store.find_codings()) == []
    store.undo()
    assert list(store.find_codings()) == [coding()]
    store.redo()
    assert list(store.find_codings()) == []


def test_after_something_new_the_undone_cannot_be_redone(store: Store):
    fill(store, coding())
    store.undo()
    with store.act("import", "other") as act:
        store.put_codings([coding("T2")], act)
    assert store.redo() is None
    assert [c.code for c in store.find_codings()] == ["T2"]


def test_following_a_file_is_no_act_of_a_person(store: Store):
    fill(store, coding())
    with store.act(SYNC, "table.csv") as act:
        store.put_codings([Coding("T1", "published", NOW, participant="P1")], act)
    assert store.undo().kind == "import"
    assert [c.coder for c in store.find_codings()] == ["published"]
    assert store.redo().kind == "import"


def test_columns_hold_what_was_coded(store: Store):
    on_person = Coding("T1", "published", NOW, participant="P1")
    fill(store, coding(), coding("T2"), coding("T1", 4, 6), on_person)
    columns = store.count_columns()
    rows = {
        (
            columns.codes[columns.code[i]],
            columns.coders[columns.coder[i]],
            columns.documents[d] if (d := columns.document[i]) >= 0 else "",
            columns.participants[columns.participant[i]],
            int(columns.n[i]),
        )
        for i in range(len(columns.code))
    }
    assert rows == {
        ("T1", "ana", "d1", "P1", 2),
        ("T2", "ana", "d1", "P1", 1),
        ("T1", "published", "", "P1", 1),
    }


def test_a_database_is_copied_before_it_is_migrated(tmp_path: Path):
    path = tmp_path / "study.db"
    assert migrate(path) is None
    with open_store(path) as store:
        fill(store, coding())
    backup = migrate(path, (*MIGRATIONS, "CREATE TABLE later (id INTEGER)"))
    assert backup is not None
    with open_store(backup) as store:
        assert list(store.find_codings()) == [coding()]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path):
    path = tmp_path / "study.db"
    with open_store(path) as store:
        fill(store, coding())
    with pytest.raises(HamgaraError):
        migrate(path, (*MIGRATIONS, "CREATE TABLE later (id INTEGER); SELECT * FROM nosuch"))
    with open_store(path) as store:
        assert list(store.find_codings()) == [coding()]


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path):
    path = tmp_path / "study.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(HamgaraError, match="newer version"):
        open_store(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path):
    path = tmp_path / "study.db"
    path.write_bytes(b"this is not a database, but long enough to be read as one " * 40)
    with pytest.raises(HamgaraError, match="cannot be used"):
        open_store(path)
