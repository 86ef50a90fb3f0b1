from __future__ import annotations

import pytest

from hamgara.errors import HamgaraError
from hamgara.exchange.codebook import read_codebook, write_codebook
from hamgara.study.framework import find_framework, read_framework
from hamgara.text.decoding import read_rows


def read(text: str, name: str = "own") -> bytes:
    rows = list(read_rows(text.encode(), "codes.csv", required=()))
    return read_codebook(text.split("\n", maxsplit=1)[0].split(","), rows, "codes.csv", name)


def refused(text: str) -> str:
    with pytest.raises(HamgaraError) as error:
        read(text)
    return str(error.value)


@pytest.mark.parametrize("name", ["bam"])
def test_a_codebook_comes_back_from_csv_with_its_tree_labels_notes_and_terms(name: str):
    before = find_framework(name)
    data = read(write_codebook(before))
    after, problems = read_framework(data, "own.toml")
    assert problems == []
    assert [level.id for level in after.levels] == [level.id for level in before.levels]
    for old, new in zip(before.codes, after.codes, strict=True):
        assert (old.id, old.level, old.parent, old.label) == (
            new.id,
            new.level,
            new.parent,
            new.label,
        )
        assert (old.definition and old.definition.text) == (new.definition and new.definition.text)
        assert old.cues.terms == new.cues.terms


def test_a_small_codebook_needs_only_codes_and_labels():
    data = read("code,parent,label_en\nA,,Water\nA1,A,Drought\nA2,A,Flood\n")
    framework, problems = read_framework(data, "own.toml")
    assert problems == []
    assert framework.ancestors("A2") == ("A2", "A")
    assert [level.label["fa"] for level in framework.levels] == ["سطح ۱", "سطح ۲"]
    assert [len(framework.levels), len(framework.themes)] == [2, 2]


def test_levels_are_named_in_the_language_of_their_letters():
    text = "code,level,parent,label_fa\nا,بعد,,آب\nا۱,مؤلفه,ا,سیل\n"
    framework, problems = read_framework(read(text, "همسایگی"), "o.toml")
    assert problems == []
    assert framework.name == {"fa": "همسایگی"}
    assert [dict(level.label) for level in framework.levels] == [{"fa": "بعد"}, {"fa": "مؤلفه"}]


def test_a_cyclic_codebook_is_explained_with_its_line():
    message = refused("code,parent,label_en\nA,B,a\nB,A,b\n")
    assert "codes.csv:2" in message
    assert "A > B > A" in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "empty"),
        ("code,label_en\n", "no codes"),
        ("code,label_en\nA,\n", "codes.csv:2: A code needs an id and a label"),
        ("code,parent,label_en\nA,Z,a\n", "There is no code Z, the parent of A"),
        ("code,label_en\nA,a\nA,b\n", "The code A stands twice"),
        ("code,label_en,origin\nA,a,nobody\n", "article, editor"),
        ("label_en\nA\n", "no column code"),
    ],
)
def test_a_bad_codebook_is_refused_with_its_line(text: str, expected: str):
    assert expected in refused(text)
