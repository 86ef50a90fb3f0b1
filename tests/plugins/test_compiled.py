import json
import subprocess
import sys
from pathlib import Path

import pytest

from hamgara import compiled
from hamgara.compiled import Memo, recall
from hamgara.events.extract import load_grammar
from hamgara.events.openings import read_body
from tests.events.gold import GOLD, LANGUAGES, read_items


@pytest.fixture
def folder(tmp_path, monkeypatch):
    place = tmp_path / "kept" / "here"
    monkeypatch.setenv("HAMGARA_CACHE", str(place))
    return place


def count_builds(times=2):
    built = []
    found = [recall("words", lambda: built.append(1) or {"a": 1}) for _ in range(times)]
    assert found == [{"a": 1}] * times
    return len(built)


def test_what_is_compiled_is_kept(folder):
    assert count_builds() == 1
    assert [path.name for path in folder.iterdir()] == ["words.pickle"]


@pytest.mark.usefixtures("folder")
def test_a_changed_file_of_the_package_is_compiled_anew(monkeypatch):
    assert count_builds() == 1
    monkeypatch.setattr(compiled, "stamp_package", lambda: b"changed")
    assert count_builds() == 1


def test_the_stamp_follows_the_files(tmp_path, monkeypatch):
    monkeypatch.setattr(compiled, "_PACKAGE", tmp_path)
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "fa.toml").write_text("a")
    stamps = [compiled.stamp_package()]
    (tmp_path / "below" / "fa.toml").write_text("ab")
    stamps.append(compiled.stamp_package())
    (tmp_path / "more.toml").write_text("c")
    stamps += [compiled.stamp_package()] * 2
    assert len(set(stamps)) == 3


@pytest.mark.parametrize("keep", [0, 10, 32, 40])
def test_a_damaged_file_is_written_anew(folder, keep):
    count_builds()
    path = folder / "words.pickle"
    path.write_bytes(path.read_bytes()[:keep])
    assert count_builds() == 1


@pytest.mark.usefixtures("folder")
def test_a_file_of_somebody_else_is_not_read(monkeypatch):
    count_builds()
    monkeypatch.setattr(compiled.os, "getuid", lambda: -1, raising=False)
    assert count_builds() == 2


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HAMGARA_CACHE", str(tmp_path / "file" / "below"))
    assert count_builds() == 2


def test_nothing_is_kept_where_nobody_wants_it(tmp_path, monkeypatch):
    monkeypatch.setenv("HAMGARA_CACHE", "")
    monkeypatch.chdir(tmp_path)
    assert count_builds() == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kept_grammar_reads_as_the_compiled_one(language):
    fresh = load_grammar(language)
    recall("grammar", lambda: fresh)
    kept = recall("grammar", lambda: pytest.fail("it was kept"))
    for item in list(read_items(GOLD / f"dev-{language}.jsonl"))[:40]:
        for sentence in read_body(item.text, language, fresh):
            told = [one.read(sentence, item.text, item.day) for one in (fresh, kept)]
            assert repr(told[0]) == repr(told[1])


@pytest.mark.parametrize("command", ["events", "statements"])
def test_commands_answer_alike_at_the_first_start_and_the_second(command, folder):
    text = "وزیر خارجه ایران در تهران گفت که از همتای عراقی خود استقبال می‌کند."
    line = json.dumps({"id": 1, "lang": "fa", "text": text})
    program = Path(sys.executable).with_name("hamgara")
    answers = [
        subprocess.run(
            [program, command, "--jsonl", "-"], input=line, capture_output=True, check=True,
            encoding="utf-8",
        ).stdout
        for _ in range(2)
    ]  # fmt: skip
    assert answers[0] == answers[1]
    assert {path.name.partition("-")[0] for path in folder.iterdir()} >= {"events"}


def test_a_memo_asks_once_and_forgets_all_when_it_grows_large():
    asked = []
    memo = Memo(lambda word: asked.append(word) or word.upper(), most=2)
    assert [memo[word] for word in ("a", "a", "b", "c", "a")] == ["A", "A", "B", "C", "A"]
    assert asked == ["a", "b", "c", "a"]
    assert len(memo) == 2
