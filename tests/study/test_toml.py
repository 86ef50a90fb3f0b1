from __future__ import annotations

import pytest

from hamgara.errors import HamgaraError
from hamgara.study.toml import read_toml, to_number

TEXT = """\
title = "Two banks"
dyad = ["GEO", "TUR"]

[sides]
georgia = { en = "Georgia" }

[[codes]]
id = "A"

[[codes]]
id = "B"
level = "theme"

[codes.cues.terms]
fa = ["رود"]
"""


def test_places_name_file_line_and_key():
    top = read_toml(TEXT.encode(), "study.toml")
    assert top.place("dyad") == "study.toml:2: dyad"
    assert top.table("sides").place("georgia") == "study.toml:5: sides.georgia"
    second = list(top.tables("codes"))[1]
    assert second.place("level") == "study.toml:12: codes[2].level"
    assert (
        second.table("cues").table("terms").place("fa") == "study.toml:15: codes[2].cues.terms.fa"
    )


def test_a_missing_key_is_placed_at_its_table():
    second = list(read_toml(TEXT.encode(), "f.toml").tables("codes"))[1]
    second.text("parent", required=True)
    assert str(second.problems[0]).startswith(
        "f.toml:10: codes[2].parent: The key parent is missing"
    )


def test_all_mistakes_of_a_file_are_collected():
    top = read_toml(b'a = 1\nb = "x"\nc = ["y", 2]\n', "f.toml")
    top.allow(("a", "b", "c", "d"))
    assert top.text("a") == ""
    assert top.choice("b", ["y", "z"], "y") == "y"
    assert top.strings("c") == ()
    assert [error.where for error in top.problems] == ["f.toml:1: a", "f.toml:2: b", "f.toml:3: c"]
    assert "y, z" in str(top.problems[1])


def test_an_unknown_key_lists_the_known_ones():
    top = read_toml(b'titel = "x"\n', "f.toml")
    top.allow(("title", "dyad"))
    assert "There is no key titel here. The keys are: dyad, title." in str(top.problems[0])


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'a = "x\n', "f.toml:1"),
        (b"a = 1\nb = \n", "f.toml:2"),
        (b"a = 1\na = 2\n", "f.toml:2"),
        (b'a = "caf\xe9"\n', "f.toml:1"),
        (b"ok = 1\nb = \x00\n", "f.toml:2"),
    ],
)
def test_what_is_not_toml_is_refused_with_its_line(data: bytes, place: str):
    with pytest.raises(HamgaraError) as refused:
        read_toml(data, "f.toml")
    assert refused.value.where == place
    assert refused.value.remedy is not None


def test_labels_must_be_in_languages_hamgara_knows():
    top = read_toml(b'name = { de = "Fluss" }\n', "f.toml")
    assert top.label("name", required=True) == {}
    assert "de" in str(top.problems[0])


@pytest.mark.parametrize("data", [b"a = " + b"[" * 2000 + b"]" * 2000, b"a." * 3000 + b"a = 1"])
def test_what_nests_too_deep_is_refused(data: bytes):
    with pytest.raises(HamgaraError, match="too deep"):
        read_toml(data, "f.toml")


def test_an_empty_text_is_no_choice_unless_the_key_is_missing():
    top = read_toml(b'sign = ""\n', "f.toml")
    assert top.choice("sign", ("a", "b"), "a") == "a"
    assert top.choice("other", ("a", "b"), "a") == "a"
    assert [problem.where for problem in top.problems] == ["f.toml:1: sign"]


@pytest.mark.parametrize(
    ("value", "number"),
    [(1, 1.0), (-0.5, -0.5), (True, None), ("1", None), (10**400, None), (float("inf"), None),
     (float("nan"), None)],
)  # fmt: skip
def test_a_number_has_an_end(value: object, number: float | None):
    assert to_number(value) == number
